<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ko_KR" sourcelanguage="en">
<context>
    <name>importing::CustomerChoice</name>
    <message>
        <source>Choose a customer</source>
        <translation>고객 선택</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1(%2)</translation>
    </message>
    <message>
        <source>The file does not say which customer it is about.</source>
        <translation>파일에 고객 정보가 없습니다. 고객을 선택하세요.</translation>
    </message>
    <message>
        <source>Search customers</source>
        <translation>고객 검색</translation>
    </message>
    <message>
        <source>Customer of the file</source>
        <translation>파일의 고객</translation>
    </message>
</context>
<context>
    <name>importing::ErrorRowModel</name>
    <message>
        <source>(empty)</source>
        <translation>(빈 값)</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>편집</translation>
    </message>
    <message>
        <source>Use it</source>
        <translation>적용</translation>
    </message>
    <message>
        <source>File</source>
        <translation>파일</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>행</translation>
    </message>
    <message>
        <source>Column</source>
        <translation>열</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>값</translation>
    </message>
    <message>
        <source>Problem</source>
        <translation>문제</translation>
    </message>
    <message>
        <source>What to do</source>
        <translation>해결 방법</translation>
    </message>
    <message>
        <source>Customers</source>
        <translation>고객</translation>
    </message>
    <message>
        <source>Subscriptions</source>
        <translation>구독</translation>
    </message>
    <message>
        <source>Accounts</source>
        <translation>계정</translation>
    </message>
    <message>
        <source>Did you mean this: %1? %2</source>
        <translation>비슷한 값: %1 · %2</translation>
    </message>
</context>
<context>
    <name>importing::ErrorRows</name>
    <message>
        <source>New value of column %1</source>
        <translation>새 값, 열: %1</translation>
    </message>
    <message>
        <source>Rows with errors</source>
        <translation>오류가 있는 행</translation>
    </message>
    <message>
        <source>Skip these rows</source>
        <translation>오류 행 건너뛰기</translation>
    </message>
    <message>
        <source>Stop on error</source>
        <translation>오류 시 중지</translation>
    </message>
    <message>
        <source>Undo the last one</source>
        <translation>마지막 수정 취소</translation>
    </message>
    <message>
        <source>Rows to look at</source>
        <translation>확인할 행</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%2행 중 %1행</translation>
    </message>
    <message>
        <source>%1 · the first %2 are listed</source>
        <translation>%1 · 처음 %2행만 표시</translation>
    </message>
    <message numerus="yes">
        <source>%Ln values were corrected here. Your file stays as it is.</source>
        <translation>
            <numerusform>여기서 값 %Ln개를 수정했습니다. 원본 파일은 바뀌지 않습니다.</numerusform>
        </translation>
    </message>
    <message>
        <source>Use it</source>
        <translation>이 값 사용</translation>
    </message>
    <message>
        <source>Edit the value</source>
        <translation>값 편집</translation>
    </message>
</context>
<context>
    <name>importing::ImportChooser</name>
    <message>
        <source>Customers</source>
        <translation>고객</translation>
    </message>
    <message>
        <source>Subscriptions</source>
        <translation>구독</translation>
    </message>
    <message>
        <source>Accounts</source>
        <translation>계정</translation>
    </message>
    <message>
        <source>Choose what you have, or drop the files here: the two files of the batch tool, an export of Partner Center, your own CSV or Excel workbook, or JSON of the REST API.</source>
        <translation>가지고 있는 파일을 선택하거나 여기에 끌어 놓으세요. 일괄 처리 도구의 두 파일, 파트너 센터에서 내보낸 파일, 직접 만든 CSV나 Excel 통합 문서, REST API의 JSON을 가져올 수 있습니다.</translation>
    </message>
    <message>
        <source>Paste a copied table</source>
        <translation>복사한 표 붙여넣기</translation>
    </message>
    <message>
        <source>Rows with their column names, as a spreadsheet copies them (Ctrl+V)</source>
        <translation>스프레드시트에서 열 이름과 함께 복사한 행(Ctrl+V)</translation>
    </message>
</context>
<context>
    <name>importing::ImportQuestions</name>
    <message numerus="yes">
        <source>%Ln more notes of this kind.</source>
        <translation>
            <numerusform>같은 종류의 알림이 %Ln개 더 있습니다.</numerusform>
        </translation>
    </message>
    <message>
        <source>Cloud of customers whose file names none</source>
        <translation>파일에 클라우드가 없는 고객의 클라우드</translation>
    </message>
    <message>
        <source>The file does not say who granted delegated admin privileges. Import these customers as:</source>
        <translation>파일에 위임된 관리자 권한 정보가 없습니다. 고객의 권한 상태를 선택하세요.</translation>
    </message>
</context>
<context>
    <name>importing::ImportSheet</name>
    <message>
        <source>Checking the files…</source>
        <translation>파일을 확인하는 중…</translation>
    </message>
    <message>
        <source>Importing…</source>
        <translation>가져오는 중…</translation>
    </message>
    <message numerus="yes">
        <source>%Ln rows were skipped.</source>
        <translation>
            <numerusform>%Ln행을 건너뛰었습니다.</numerusform>
        </translation>
    </message>
    <message>
        <source>Some rows have errors. Correct them, or skip these rows.</source>
        <translation>오류가 있는 행이 있습니다. 값을 수정하거나 오류 행을 건너뛰세요.</translation>
    </message>
    <message>
        <source>The files are being read.</source>
        <translation>파일을 읽고 있습니다.</translation>
    </message>
    <message>
        <source>Choose a file first.</source>
        <translation>먼저 파일을 선택하세요.</translation>
    </message>
    <message>
        <source>Stop the import first.</source>
        <translation>먼저 가져오기를 중지하세요.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>닫기</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>취소</translation>
    </message>
    <message>
        <source>Nothing is saved until you import</source>
        <translation>가져오기 전에는 아무것도 저장되지 않습니다</translation>
    </message>
    <message>
        <source>Import CSV</source>
        <translation>CSV 가져오기</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>가져오기</translation>
    </message>
    <message>
        <source>The file was changed.</source>
        <translation>파일이 변경되었습니다.</translation>
    </message>
    <message>
        <source>It was checked again. What you had corrected or chosen in it was dropped.</source>
        <translation>파일을 다시 확인했습니다. 이 파일에서 수정하거나 선택한 내용은 취소되었습니다.</translation>
    </message>
    <message>
        <source>Save error list</source>
        <translation>오류 목록 저장</translation>
    </message>
    <message>
        <source>CSV files (*.csv)</source>
        <translation>CSV 파일(*.csv)</translation>
    </message>
    <message>
        <source>The error list was saved.</source>
        <translation>오류 목록을 저장했습니다.</translation>
    </message>
    <message>
        <source>The error list could not be saved: %1</source>
        <translation>오류 목록을 저장하지 못했습니다: %1</translation>
    </message>
    <message>
        <source>Choose another folder, or check its permissions.</source>
        <translation>다른 폴더를 선택하거나 쓰기 권한을 확인하세요.</translation>
    </message>
    <message>
        <source>Hide files</source>
        <translation>파일 숨기기</translation>
    </message>
    <message>
        <source>Change files…</source>
        <translation>파일 변경…</translation>
    </message>
    <message>
        <source>Added: %1 · Changed: %2 · Unchanged: %3 · Skipped: %4</source>
        <translation>추가: %1행 · 변경: %2행 · 그대로: %3행 · 건너뜀: %4행</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>중지</translation>
    </message>
    <message numerus="yes">
        <source>%Ln rows</source>
        <translation>
            <numerusform>%Ln행</numerusform>
        </translation>
    </message>
    <message>
        <source>semicolon</source>
        <translation>세미콜론</translation>
    </message>
    <message>
        <source>tab</source>
        <translation>탭</translation>
    </message>
    <message>
        <source>comma</source>
        <translation>쉼표</translation>
    </message>
    <message>
        <source>The import is running.</source>
        <translation>가져오는 중입니다.</translation>
    </message>
    <message>
        <source>A column that is needed is missing. Match it with one of the file.</source>
        <translation>필요한 열이 없습니다. 파일의 열과 매핑하세요.</translation>
    </message>
    <message>
        <source>The file cannot be read as a table. Choose another one.</source>
        <translation>파일을 표로 읽을 수 없습니다. 다른 파일을 선택하세요.</translation>
    </message>
    <message>
        <source>Everything in the file is in the book already.</source>
        <translation>파일의 모든 내용이 이미 저장되어 있습니다.</translation>
    </message>
    <message>
        <source>There is no row to import.</source>
        <translation>가져올 행이 없습니다.</translation>
    </message>
    <message>
        <source>Check again</source>
        <translation>다시 확인</translation>
    </message>
    <message>
        <source>Save error list…</source>
        <translation>오류 목록 저장…</translation>
    </message>
    <message>
        <source>The clipboard holds no table: copy the column names and at least one row.</source>
        <translation>클립보드에 표가 없습니다. 열 이름과 한 행 이상을 복사하세요.</translation>
    </message>
    <message>
        <source>All rows are read. Upgrades are checked, and the lists put in order…</source>
        <translation>모든 행을 읽었습니다. 업그레이드를 확인하고 목록을 정렬하는 중…</translation>
    </message>
    <message>
        <source>The database is copied first…</source>
        <translation>먼저 데이터베이스를 복사하는 중…</translation>
    </message>
    <message>
        <source>Import without a copy?</source>
        <translation>복사본 없이 가져오시겠습니까?</translation>
    </message>
    <message>
        <source>The database could not be copied before the import. %1 Without a copy the import cannot be taken back.</source>
        <extracomment>The cause, then what follows from it</extracomment>
        <translation>가져오기 전에 데이터베이스를 복사하지 못했습니다. %1 복사본이 없으면 가져오기를 되돌릴 수 없습니다.</translation>
    </message>
    <message>
        <source>Import without a copy</source>
        <translation>복사본 없이 가져오기</translation>
    </message>
    <message>
        <source>A copy from before is kept with the backups. It can take the import back.</source>
        <translation>이전 데이터의 복사본이 백업 목록에 있습니다. 이 복사본으로 가져오기를 되돌릴 수 있습니다.</translation>
    </message>
    <message>
        <source>Take the import back…</source>
        <translation>가져오기 되돌리기…</translation>
    </message>
    <message>
        <source>Some tasks are different in Partner Center. Choose what becomes of them.</source>
        <translation>파트너 센터의 내용이 다른 작업이 있습니다. 처리 방법을 선택하세요.</translation>
    </message>
    <message>
        <source>Tasks for Partner Center: %1 carried out, %2 not carried out yet, %3 different there.</source>
        <translation>파트너 센터 작업: 진행됨 %1개, 아직 진행되지 않음 %2개, 내용이 다름 %3개.</translation>
    </message>
    <message>
        <source>This database holds invented customers.</source>
        <translation>이 데이터베이스에는 가상의 고객이 있습니다.</translation>
    </message>
    <message>
        <source>What you import makes no tasks for Partner Center here, and is lost when the demo data is reset. For your own customers use a database of their own: choose “New database…” or “Open my own book” in the menu.</source>
        <translation>여기에 가져온 구독은 파트너 센터 작업으로 등록되지 않으며, 데모 데이터를 초기화하면 사라집니다. 실제 고객은 별도의 데이터베이스를 사용하세요. 메뉴에서 ‘새 데이터베이스…’ 또는 ‘내 고객 데이터 열기’를 선택하세요.</translation>
    </message>
    <message>
        <source>%1 · Can be upgraded: %2 → %3</source>
        <extracomment>{what is added and changed} · subscriptions that can be upgraded, before → after</extracomment>
        <translation>%1 · 업그레이드 가능: %2개 → %3개</translation>
    </message>
    <message>
        <source>Import the users too: licences that a cancellation ended come back with them alone.</source>
        <translation>사용자 파일도 가져오세요. 취소로 끝난 라이선스는 사용자 파일을 가져와야 되돌아옵니다.</translation>
    </message>
</context>
<context>
    <name>importing::ImportTasks</name>
    <message>
        <source>Carried out: %1 · not carried out yet: %2 · different there: %3</source>
        <translation>진행됨: %1 · 아직 진행되지 않음: %2 · 내용이 다름: %3</translation>
    </message>
    <message>
        <source>%1 → %2</source>
        <extracomment>{before} → {after}</extracomment>
        <translation>%1 → %2</translation>
    </message>
    <message>
        <source>Tasks for Partner Center</source>
        <translation>파트너 센터 작업</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>고객</translation>
    </message>
    <message>
        <source>Task</source>
        <comment>for Partner Center</comment>
        <translation>작업</translation>
    </message>
    <message>
        <source>Planned</source>
        <comment>change</comment>
        <translation>예정된 변경</translation>
    </message>
    <message>
        <source>In Partner Center</source>
        <translation>파트너 센터</translation>
    </message>
    <message>
        <source>Found</source>
        <comment>of a task</comment>
        <translation>확인 결과</translation>
    </message>
    <message>
        <source>Tasks that were carried out</source>
        <translation>진행된 작업</translation>
    </message>
    <message>
        <source>Mark as done</source>
        <translation>완료로 표시</translation>
    </message>
    <message>
        <source>Leave open</source>
        <translation>미완료로 유지</translation>
    </message>
    <message>
        <source>Tasks that were not carried out yet</source>
        <translation>아직 진행되지 않은 작업</translation>
    </message>
    <message>
        <source>Keep the plan</source>
        <translation>현재 데이터 유지</translation>
    </message>
    <message>
        <source>Take over what is there</source>
        <translation>파트너 센터 내용 적용</translation>
    </message>
    <message>
        <source>Tasks that are different in Partner Center</source>
        <translation>파트너 센터의 내용이 다른 작업</translation>
    </message>
    <message>
        <source>Not chosen</source>
        <translation>선택 안 함</translation>
    </message>
    <message>
        <source>As chosen for its kind</source>
        <translation>종류별 선택에 따름</translation>
    </message>
    <message>
        <source>What happens</source>
        <comment>to a task</comment>
        <translation>처리 방법</translation>
    </message>
</context>
<context>
    <name>importing::MappingModel</name>
    <message>
        <source>Skipped</source>
        <translation>건너뜀</translation>
    </message>
    <message>
        <source>OK</source>
        <translation>정상</translation>
    </message>
    <message numerus="yes">
        <source>%Ln errors</source>
        <translation>
            <numerusform>오류 %Ln개</numerusform>
        </translation>
    </message>
    <message>
        <source>Do not import</source>
        <translation>가져오지 않음</translation>
    </message>
    <message>
        <source>%1, field: %2, check: %3</source>
        <translation>%1, 항목: %2, 확인: %3</translation>
    </message>
    <message>
        <source>Column in file</source>
        <translation>파일의 열</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>항목</translation>
    </message>
    <message>
        <source>Sample</source>
        <translation>예시 값</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>확인</translation>
    </message>
</context>
<context>
    <name>importing::MappingTable</name>
    <message>
        <source>Match columns</source>
        <translation>열 매핑</translation>
    </message>
    <message>
        <source>First row has names</source>
        <translation>첫 행은 열 이름</translation>
    </message>
    <message>
        <source>File whose columns are shown</source>
        <translation>열을 표시할 파일</translation>
    </message>
    <message>
        <source>Do not import</source>
        <translation>가져오지 않음</translation>
    </message>
    <message>
        <source>Field of column %1</source>
        <translation>항목, 열: %1</translation>
    </message>
    <message>
        <source>Choose field</source>
        <translation>항목 선택</translation>
    </message>
</context>
</TS>
