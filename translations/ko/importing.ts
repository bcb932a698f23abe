<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ko_KR" sourcelanguage="en">
<context>
    <name>importing::ExportSheet</name>
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
        <source>%n rows were exported.</source>
        <translation>
            <numerusform>%n행을 내보냈습니다.</numerusform>
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
        <source>Export CSV</source>
        <translation>CSV 내보내기</translation>
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
        <source>&amp;Export</source>
        <translation>내보내기(&amp;E)</translation>
    </message>
</context>
<context>
    <name>importing::FileRow</name>
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
        <source>CSV files (*.csv *.txt *.tsv)</source>
        <translation>CSV 파일(*.csv *.txt *.tsv)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>모든 파일(*)</translation>
    </message>
</context>
<context>
    <name>importing::ImportReportView</name>
    <message>
        <source>Rows with errors</source>
        <translation>오류가 있는 행</translation>
    </message>
    <message>
        <source>Stop on error</source>
        <translation>오류 시 중지</translation>
    </message>
    <message>
        <source>Skip these rows</source>
        <translation>오류 행 건너뛰기</translation>
    </message>
    <message>
        <source>Save error list…</source>
        <translation>오류 목록 저장…</translation>
    </message>
    <message>
        <source>Added: %1 · Changed: %2 · Unchanged: %3 · Skipped: %4</source>
        <translation>추가: %1행 · 변경: %2행 · 그대로: %3행 · 건너뜀: %4행</translation>
    </message>
    <message>
        <source>Rows with errors: %1</source>
        <translation>오류가 있는 행: %1</translation>
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
        <source>The file could not be saved. Check the folder and its permissions.</source>
        <translation>파일을 저장하지 못했습니다. 폴더와 쓰기 권한을 확인하세요.</translation>
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
        <source>%n rows were skipped.</source>
        <translation>
            <numerusform>%n행을 건너뛰었습니다.</numerusform>
        </translation>
    </message>
    <message>
        <source>Some rows have errors. Mend them, or skip these rows.</source>
        <translation>오류가 있는 행이 있습니다. 파일을 고치거나 오류 행을 건너뛰세요.</translation>
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
        <source>Choose what you have, or drop the files here: the two files of the batch tool, an export of Partner Center, or CSV of your own.</source>
        <translation>가지고 있는 파일을 선택하거나 여기에 끌어 놓으세요. 일괄 처리 도구의 두 파일, 파트너 센터에서 내보낸 파일, 직접 만든 CSV를 가져올 수 있습니다.</translation>
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
        <source>Cloud of customers whose file names none</source>
        <translation>파일에 클라우드가 없는 고객의 클라우드</translation>
    </message>
    <message>
        <source>The file does not say who granted delegated admin privileges. Import these customers as:</source>
        <translation>파일에 위임된 관리자 권한 정보가 없습니다. 고객의 권한 상태를 선택하세요.</translation>
    </message>
    <message>
        <source>&amp;Import</source>
        <translation>가져오기(&amp;I)</translation>
    </message>
</context>
<context>
    <name>importing::JobLane</name>
    <message>
        <source>Stop</source>
        <translation>중지</translation>
    </message>
</context>
</TS>
