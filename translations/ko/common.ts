<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ko_KR" sourcelanguage="en">
<context>
    <name>common::AffectedPanel</name>
    <message>
        <source>The change was undone.</source>
        <translation>변경 내용을 되돌렸습니다.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln items marked as done.</source>
        <translation>
            <numerusform>%Ln개를 완료로 표시했습니다.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln items marked as open.</source>
        <translation>
            <numerusform>%Ln개를 미완료로 표시했습니다.</numerusform>
        </translation>
    </message>
    <message>
        <source>The note was saved.</source>
        <translation>메모를 저장했습니다.</translation>
    </message>
    <message>
        <source>%1 · all done</source>
        <comment>number of items</comment>
        <translation>%1개 · 모두 완료</translation>
    </message>
    <message>
        <source>%1 · %2 open</source>
        <comment>number of items</comment>
        <translation>%1개 · 미완료 %2개</translation>
    </message>
    <message>
        <source>No items match the filter.</source>
        <translation>필터 조건에 맞는 항목이 없습니다.</translation>
    </message>
    <message>
        <source>Choose one or more lines first.</source>
        <translation>먼저 항목을 선택하세요.</translation>
    </message>
    <message>
        <source>Mark as done</source>
        <translation>완료로 표시</translation>
    </message>
    <message>
        <source>Mark as open</source>
        <translation>미완료로 표시</translation>
    </message>
    <message>
        <source>Export CSV…</source>
        <translation>CSV 내보내기…</translation>
    </message>
    <message>
        <source>All</source>
        <translation>전체</translation>
    </message>
    <message>
        <source>Open</source>
        <comment>items</comment>
        <translation>미완료</translation>
    </message>
    <message>
        <source>Done</source>
        <comment>items</comment>
        <translation>완료</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>표시할 항목</translation>
    </message>
    <message>
        <source>Edit note</source>
        <translation>메모 편집</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>실행 취소</translation>
    </message>
    <message>
        <source>Mark as done or open (accounts that need extra work)</source>
        <translation>완료 또는 미완료로 표시(추가 작업이 필요한 계정)</translation>
    </message>
    <message>
        <source>About reassigning licences</source>
        <translation>라이선스 재할당 정보</translation>
    </message>
</context>
<context>
    <name>common::ConfirmDialog</name>
    <message>
        <source>Cancel</source>
        <translation>취소</translation>
    </message>
</context>
<context>
    <name>common::ExportSheet</name>
    <message>
        <source>Choose a folder first.</source>
        <translation>먼저 폴더를 선택하세요.</translation>
    </message>
    <message>
        <source>Tick what to export.</source>
        <translation>내보낼 항목을 선택하세요.</translation>
    </message>
    <message>
        <source>Stop the export first.</source>
        <translation>먼저 내보내기를 중지하세요.</translation>
    </message>
    <message>
        <source>Replace existing files?</source>
        <translation>기존 파일을 바꾸시겠습니까?</translation>
    </message>
    <message>
        <source>These files are in the folder already: %1.</source>
        <translation>폴더에 같은 이름의 파일이 있습니다: %1</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>바꾸기</translation>
    </message>
    <message>
        <source>Exporting…</source>
        <translation>내보내는 중…</translation>
    </message>
    <message numerus="yes">
        <source>%Ln rows were exported.</source>
        <translation>
            <numerusform>%Ln행을 내보냈습니다.</numerusform>
        </translation>
    </message>
    <message>
        <source>Close</source>
        <translation>닫기</translation>
    </message>
    <message>
        <source>The export was stopped. No file was written.</source>
        <translation>내보내기를 중지했습니다. 저장된 파일은 없습니다.</translation>
    </message>
    <message>
        <source>What is exported can be imported again unchanged. History, orders and accounts with extra work are not part of it.</source>
        <translation>내보낸 파일은 그대로 다시 가져올 수 있습니다. 기록, 주문, 추가 작업이 필요한 계정은 포함되지 않습니다.</translation>
    </message>
    <message>
        <source>Customers (%1)</source>
        <translation>고객(%1)</translation>
    </message>
    <message>
        <source>Subscriptions (%1)</source>
        <translation>구독(%1)</translation>
    </message>
    <message>
        <source>Accounts and licences (%1)</source>
        <translation>계정 및 라이선스(%1)</translation>
    </message>
    <message>
        <source>For spreadsheets (byte order mark at the start)</source>
        <translation>스프레드시트용(파일 시작에 BOM 추가)</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>폴더</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>취소</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>내보내기</translation>
    </message>
    <message>
        <source>The export is running.</source>
        <translation>내보내는 중입니다.</translation>
    </message>
    <message>
        <source>File format</source>
        <translation>파일 형식</translation>
    </message>
    <message>
        <source>Everything</source>
        <translation>전체</translation>
    </message>
    <message>
        <source>This customer</source>
        <translation>이 고객</translation>
    </message>
    <message>
        <source>What the filters show</source>
        <translation>필터 결과</translation>
    </message>
    <message>
        <source>What is selected</source>
        <translation>선택 항목</translation>
    </message>
    <message>
        <source>All stored ones</source>
        <translation>저장된 모든 열</translation>
    </message>
    <message>
        <source>All</source>
        <translation>모두</translation>
    </message>
    <message>
        <source>Those on the page</source>
        <translation>화면에 보이는 열</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>내보낼 행</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>열</translation>
    </message>
    <message>
        <source>Headers and values in</source>
        <translation>머리글 및 값의 언어</translation>
    </message>
    <message>
        <source>This table is for reading: it cannot be imported again.</source>
        <translation>읽기용 표입니다. 다시 가져올 수 없습니다.</translation>
    </message>
    <message>
        <source>Folder for %1</source>
        <translation>%1 저장 폴더</translation>
    </message>
</context>
<context>
    <name>common::FileRow</name>
    <message>
        <source>Choose: %1</source>
        <translation>선택: %1</translation>
    </message>
    <message>
        <source>Leave out: %1</source>
        <translation>제외: %1</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>선택…</translation>
    </message>
    <message>
        <source>No folder chosen</source>
        <translation>선택한 폴더 없음</translation>
    </message>
    <message>
        <source>No file chosen</source>
        <translation>선택한 파일 없음</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>모든 파일(*)</translation>
    </message>
    <message>
        <source>Tables: CSV, XLSX, JSON (*.csv *.txt *.tsv *.xlsx *.json *.jsonl *.ndjson)</source>
        <translation>표: CSV, XLSX, JSON(*.csv *.txt *.tsv *.xlsx *.json *.jsonl *.ndjson)</translation>
    </message>
</context>
<context>
    <name>common::FilterUndo</name>
    <message>
        <source>Filters cleared. %1 brings them back.</source>
        <translation>필터를 지웠습니다. %1 키를 누르면 되돌립니다.</translation>
    </message>
    <message>
        <source>No change of filters to take back.</source>
        <translation>되돌릴 필터 변경이 없습니다.</translation>
    </message>
    <message>
        <source>The filters are as before.</source>
        <translation>필터를 이전 상태로 되돌렸습니다.</translation>
    </message>
    <message>
        <source>The filters were changed again.</source>
        <translation>필터를 다시 변경했습니다.</translation>
    </message>
</context>
<context>
    <name>common::JobLane</name>
    <message>
        <source>Stop</source>
        <translation>중지</translation>
    </message>
    <message>
        <source>%1%</source>
        <translation>%1%</translation>
    </message>
    <message numerus="yes">
        <source>%Ln rows a second</source>
        <translation>
            <numerusform>초당 %Ln행</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>about %Ln seconds left</source>
        <translation>
            <numerusform>약 %Ln초 남음</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>about %Ln minutes left</source>
        <translation>
            <numerusform>약 %Ln분 남음</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>common::MessageBar</name>
    <message>
        <source>Close</source>
        <translation>닫기</translation>
    </message>
</context>
<context>
    <name>common::NoteDelegate</name>
    <message>
        <source>Note on %1</source>
        <translation>메모: %1</translation>
    </message>
</context>
<context>
    <name>common::OverlayDialog</name>
    <message>
        <source>Close</source>
        <translation>닫기</translation>
    </message>
    <message>
        <source>Close the dialog</source>
        <translation>대화 상자 닫기</translation>
    </message>
</context>
<context>
    <name>common::PrintSheet</name>
    <message>
        <source>Save as PDF</source>
        <translation>PDF로 저장</translation>
    </message>
    <message>
        <source>PDF files (*.pdf)</source>
        <translation>PDF 파일(*.pdf)</translation>
    </message>
    <message numerus="yes">
        <source>%n pages were saved.</source>
        <translation>
            <numerusform>%n쪽을 저장했습니다.</numerusform>
        </translation>
    </message>
    <message>
        <source>The printer could not be reached. Check it, or save as PDF.</source>
        <translation>프린터에 연결할 수 없습니다. 프린터를 확인하거나 PDF로 저장하세요.</translation>
    </message>
    <message>
        <source>Print preview</source>
        <translation>인쇄 미리 보기</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>인쇄</translation>
    </message>
    <message>
        <source>%1: A4, black on white, with page numbers. Text in the PDF can be selected and searched.</source>
        <translation>%1: A4, 흰 바탕에 검은색으로 쪽 번호와 함께 인쇄합니다. PDF의 텍스트는 선택하고 검색할 수 있습니다.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>닫기</translation>
    </message>
    <message>
        <source>Preview…</source>
        <translation>미리 보기…</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>인쇄…</translation>
    </message>
    <message>
        <source>Save as PDF…</source>
        <translation>PDF로 저장…</translation>
    </message>
</context>
<context>
    <name>common::Printing</name>
    <message>
        <source>Page %1 of %2</source>
        <extracomment>Foot of a printed sheet: its number of how many</extracomment>
        <translation>%1/%2쪽</translation>
    </message>
</context>
<context>
    <name>common::SearchField</name>
    <message>
        <source>Clear search</source>
        <translation>검색어 지우기</translation>
    </message>
</context>
<context>
    <name>common::SegmentedControl</name>
    <message>
        <source>%1, %2 of %3</source>
        <comment>name of an option, its place, number of options</comment>
        <translation>%1, %3개 중 %2번째</translation>
    </message>
</context>
<context>
    <name>common::Skeleton</name>
    <message>
        <source>Still loading…</source>
        <translation>아직 불러오는 중입니다…</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>취소</translation>
    </message>
    <message>
        <source>Loading…</source>
        <translation>불러오는 중입니다…</translation>
    </message>
</context>
<context>
    <name>common::Table</name>
    <message>
        <source>First row, last row</source>
        <translation>첫 행, 마지막 행</translation>
    </message>
    <message>
        <source>Copy the selected rows</source>
        <translation>선택한 행 복사</translation>
    </message>
    <message>
        <source>Copy “%1”</source>
        <extracomment>Menu of a table: the text of a cell</extracomment>
        <translation>“%1” 복사</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>복사했습니다</translation>
    </message>
    <message numerus="yes">
        <source>%Ln rows copied</source>
        <translation>
            <numerusform>%Ln개 행을 복사했습니다</numerusform>
        </translation>
    </message>
    <message>
        <source>Copy rows</source>
        <translation>행 복사</translation>
    </message>
    <message>
        <source>Copy rows with headings</source>
        <translation>제목과 함께 행 복사</translation>
    </message>
    <message>
        <source>Select all</source>
        <translation>모두 선택</translation>
    </message>
    <message>
        <source>Select all rows, where several can be chosen</source>
        <translation>모든 행 선택(여러 행을 선택할 수 있는 목록)</translation>
    </message>
</context>
<context>
    <name>common::TableDialog</name>
    <message>
        <source>Excel workbooks (*.xlsx)</source>
        <translation>Excel 통합 문서(*.xlsx)</translation>
    </message>
    <message>
        <source>CSV files (*.csv)</source>
        <translation>CSV 파일(*.csv)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>모든 파일(*)</translation>
    </message>
</context>
</TS>
