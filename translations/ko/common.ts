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
        <source>%n items marked as done.</source>
        <translation>
            <numerusform>%n개를 완료로 표시했습니다.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n items marked as open.</source>
        <translation>
            <numerusform>%n개를 미완료로 표시했습니다.</numerusform>
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
        <source>CSV for spreadsheets, UTF-8 with BOM (*.csv)</source>
        <translation>스프레드시트용 CSV, UTF-8(BOM 포함)(*.csv)</translation>
    </message>
    <message>
        <source>CSV, UTF-8 (*.csv)</source>
        <translation>CSV, UTF-8(*.csv)</translation>
    </message>
    <message>
        <source>Export CSV</source>
        <translation>CSV 내보내기</translation>
    </message>
    <message>
        <source>The list was saved: %1</source>
        <translation>목록을 저장했습니다: %1</translation>
    </message>
    <message>
        <source>The file could not be saved. Check the folder and its permissions.</source>
        <translation>파일을 저장하지 못했습니다. 폴더와 쓰기 권한을 확인하세요.</translation>
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
    <name>common::AffectedTable</name>
    <message>
        <source>Note on %1</source>
        <translation>메모: %1</translation>
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
    <name>common::MessageBar</name>
    <message>
        <source>Close</source>
        <translation>닫기</translation>
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
        <source>%n rows copied</source>
        <translation>
            <numerusform>%n개 행을 복사했습니다</numerusform>
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
