<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ko_KR" sourcelanguage="en">
<context>
    <name>mainwindow::CompareWindow</name>
    <message>
        <source>Compare languages</source>
        <translation>언어 비교</translation>
    </message>
    <message>
        <source>The main window in the other language. For reading only: what you do in the main window is shown here a moment later.</source>
        <translation>주 창을 다른 언어로 보여 줍니다. 읽기 전용이며, 주 창에서 한 작업이 잠시 후 여기에 표시됩니다.</translation>
    </message>
</context>
<context>
    <name>mainwindow::HeaderBar</name>
    <message>
        <source>Partner Desk</source>
        <translation>파트너 데스크</translation>
    </message>
    <message>
        <source>Search customers, domains, subscription IDs</source>
        <translation>고객, 도메인, 구독 ID 검색</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>도움말</translation>
    </message>
    <message>
        <source>Application menu</source>
        <translation>앱 메뉴</translation>
    </message>
    <message>
        <source>Cloud: %1, %2 of %3</source>
        <translation>클라우드: %1, %3개 중 %2번째</translation>
    </message>
</context>
<context>
    <name>mainwindow::MainWindow</name>
    <message>
        <source>No database is open</source>
        <translation>열려 있는 데이터베이스가 없습니다</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Partner Desk</source>
        <translation>파트너 데스크</translation>
    </message>
    <message>
        <source>Open database…</source>
        <translation>데이터베이스 열기…</translation>
    </message>
    <message>
        <source>Open my own book</source>
        <translation>내 고객 데이터 열기</translation>
    </message>
    <message>
        <source>Load demo book</source>
        <translation>데모 데이터 불러오기</translation>
    </message>
    <message>
        <source>Reset demo data…</source>
        <translation>데모 데이터 초기화…</translation>
    </message>
    <message>
        <source>Import CSV…</source>
        <translation>CSV 가져오기…</translation>
    </message>
    <message>
        <source>Export CSV…</source>
        <translation>CSV 내보내기…</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>언어</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>테마</translation>
    </message>
    <message>
        <source>System</source>
        <translation>시스템</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>밝게</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>어둡게</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>고대비</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>텍스트 크기</translation>
    </message>
    <message>
        <source>%1%</source>
        <comment>text size</comment>
        <translation>%1%</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>도움말</translation>
    </message>
    <message>
        <source>About Partner Desk</source>
        <translation>파트너 데스크 정보</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>종료</translation>
    </message>
    <message>
        <source>Open database</source>
        <translation>데이터베이스 열기</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>모든 파일(*)</translation>
    </message>
    <message>
        <source>Reset demo data?</source>
        <translation>데모 데이터를 초기화하시겠습니까?</translation>
    </message>
    <message>
        <source>Reset</source>
        <translation>초기화</translation>
    </message>
    <message>
        <source>Save a copy</source>
        <translation>복사본 저장</translation>
    </message>
    <message>
        <source>Copy saved: %1</source>
        <translation>복사본을 저장했습니다: %1</translation>
    </message>
    <message>
        <source>The copy was not saved</source>
        <translation>복사본을 저장하지 못했습니다</translation>
    </message>
    <message>
        <source>Folder for the CSV templates</source>
        <translation>CSV 서식 파일을 저장할 폴더</translation>
    </message>
    <message numerus="yes">
        <source>%Ln templates saved in %1</source>
        <translation>
            <numerusform>서식 파일 %Ln개를 저장했습니다: %1</numerusform>
        </translation>
    </message>
    <message>
        <source>The templates were not saved</source>
        <translation>서식 파일을 저장하지 못했습니다</translation>
    </message>
    <message>
        <source>Settings saved</source>
        <translation>설정을 저장했습니다</translation>
    </message>
    <message>
        <source>The settings could not be saved.</source>
        <translation>설정을 저장하지 못했습니다.</translation>
    </message>
    <message>
        <source>They hold until the program ends. File: %1</source>
        <translation>프로그램을 닫을 때까지만 유지됩니다. 파일: %1</translation>
    </message>
    <message>
        <source>Restore defaults?</source>
        <translation>기본값을 복원하시겠습니까?</translation>
    </message>
    <message>
        <source>Theme, text size, row height and motion return to their first state. The language and your data stay.</source>
        <translation>테마, 텍스트 크기, 행 높이, 애니메이션이 처음 상태로 돌아갑니다. 언어와 데이터는 그대로 유지됩니다.</translation>
    </message>
    <message>
        <source>Restore defaults</source>
        <translation>기본값 복원</translation>
    </message>
    <message>
        <source>Save a copy…</source>
        <translation>복사본 저장…</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>설정</translation>
    </message>
    <message>
        <source>Open recent</source>
        <translation>최근 항목 열기</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <extracomment>Menu: name of a book and its folder</extracomment>
        <translation>%1(%2)</translation>
    </message>
    <message>
        <source>Clear list</source>
        <translation>목록 지우기</translation>
    </message>
    <message>
        <source>This file is the open database itself. Choose another name or folder.</source>
        <translation>지금 열려 있는 데이터베이스 파일입니다. 다른 이름이나 폴더를 선택하세요.</translation>
    </message>
    <message>
        <source>This database can only be read.</source>
        <translation>읽기 전용 데이터베이스입니다.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln subscriptions renewed</source>
        <translation>
            <numerusform>구독 %Ln개 갱신됨</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln subscriptions expired</source>
        <translation>
            <numerusform>구독 %Ln개 만료됨</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln subscriptions deleted</source>
        <translation>
            <numerusform>구독 %Ln개 삭제됨</numerusform>
        </translation>
    </message>
    <message>
        <source>The clock was not moved</source>
        <translation>시계를 이동하지 못했습니다</translation>
    </message>
    <message>
        <source>Catalogue</source>
        <translation>카탈로그</translation>
    </message>
    <message>
        <source>Load a catalogue file</source>
        <translation>카탈로그 파일 불러오기</translation>
    </message>
    <message>
        <source>Catalogues (*.json)</source>
        <translation>카탈로그(*.json)</translation>
    </message>
    <message>
        <source>Save the catalogue as a file</source>
        <translation>카탈로그를 파일로 저장</translation>
    </message>
    <message>
        <source>Catalogue saved: %1</source>
        <translation>카탈로그를 저장했습니다: %1</translation>
    </message>
    <message>
        <source>The catalogue was not saved</source>
        <translation>카탈로그를 저장하지 못했습니다</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>바로 가기 키</translation>
    </message>
    <message>
        <source>Next part of the window</source>
        <translation>창의 다음 영역</translation>
    </message>
    <message>
        <source>Previous part of the window</source>
        <translation>창의 이전 영역</translation>
    </message>
    <message>
        <source>Application menu</source>
        <translation>앱 메뉴</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>검색</translation>
    </message>
    <message>
        <source>Customers</source>
        <translation>고객</translation>
    </message>
    <message>
        <source>Switch cloud</source>
        <translation>클라우드 전환</translation>
    </message>
    <message>
        <source>Switch language</source>
        <translation>언어 전환</translation>
    </message>
    <message>
        <source>Next theme</source>
        <translation>다음 테마</translation>
    </message>
    <message>
        <source>Larger text</source>
        <translation>텍스트 크게</translation>
    </message>
    <message>
        <source>Smaller text</source>
        <translation>텍스트 작게</translation>
    </message>
    <message>
        <source>Text at 100%</source>
        <translation>텍스트 크기 100%</translation>
    </message>
    <message>
        <source>Activity</source>
        <translation>활동</translation>
    </message>
    <message>
        <source>Menu of what is chosen</source>
        <translation>선택한 항목의 메뉴</translation>
    </message>
    <message>
        <source>Take filters back</source>
        <translation>필터 변경 되돌리기</translation>
    </message>
    <message>
        <source>Set filters again</source>
        <translation>필터 변경 다시 적용</translation>
    </message>
    <message>
        <source>Compare languages</source>
        <translation>언어 비교</translation>
    </message>
    <message>
        <source>Show the letters that work with Alt</source>
        <translation>Alt와 함께 누를 바로 가기 문자 표시</translation>
    </message>
    <message>
        <source>Upgrade planner</source>
        <translation>업그레이드 계획</translation>
    </message>
    <message>
        <source>Restore this backup?</source>
        <translation>이 백업을 복원하시겠습니까?</translation>
    </message>
    <message>
        <source>Backup: %1. It is checked first. What the database holds now is kept as a backup beside it.</source>
        <translation>백업: %1. 먼저 백업을 확인합니다. 지금 데이터베이스의 내용은 같은 폴더에 백업으로 남습니다.</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>복원</translation>
    </message>
    <message>
        <source>The backup was not restored</source>
        <translation>백업을 복원하지 못했습니다</translation>
    </message>
    <message>
        <source>To be carried out in Partner Center</source>
        <translation>파트너 센터에서 진행할 작업</translation>
    </message>
    <message>
        <source>The backup was restored. What was there before is with the backups.</source>
        <translation>백업을 복원했습니다. 이전 데이터는 백업 목록에 있습니다.</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>인쇄…</translation>
    </message>
    <message>
        <source>Sandbox</source>
        <translation>샌드박스</translation>
    </message>
    <message>
        <source>New database</source>
        <translation>새 데이터베이스</translation>
    </message>
    <message>
        <source>The database was not made</source>
        <translation>데이터베이스를 만들지 못했습니다</translation>
    </message>
    <message>
        <source>A file of this name exists already. Choose another name, or open the file as a database.</source>
        <translation>같은 이름의 파일이 이미 있습니다. 다른 이름을 선택하거나 그 파일을 데이터베이스로 여세요.</translation>
    </message>
    <message>
        <source>New database…</source>
        <translation>새 데이터베이스…</translation>
    </message>
    <message>
        <source>Walkthroughs</source>
        <translation>테스트 시나리오</translation>
    </message>
    <message>
        <source>All customers and subscriptions return to their first state. The results of walkthroughs stay.</source>
        <translation>모든 고객과 구독이 처음 상태로 돌아갑니다. 테스트 결과는 그대로 남습니다.</translation>
    </message>
    <message>
        <source>The database did not go back to the snapshot</source>
        <translation>데이터베이스를 스냅샷으로 되돌리지 못했습니다</translation>
    </message>
    <message>
        <source>Snapshots…</source>
        <translation>스냅샷…</translation>
    </message>
    <message>
        <source>Go back to this snapshot?</source>
        <translation>이 스냅샷으로 되돌리시겠습니까?</translation>
    </message>
    <message>
        <source>Snapshot: %1, saved on %2.</source>
        <translation>스냅샷: %1, 저장 시각: %2.</translation>
    </message>
    <message>
        <source>Everything that was done in this database since then is taken back.</source>
        <translation>이후에 이 데이터베이스에서 수행한 모든 작업이 취소됩니다.</translation>
    </message>
    <message>
        <source>Its customers and subscriptions are the same as now.</source>
        <translation>스냅샷의 고객과 구독은 지금과 같습니다.</translation>
    </message>
    <message>
        <source>This takes back what differs now: customers: %1, subscriptions: %2.</source>
        <translation>지금과 다른 내용이 스냅샷의 상태로 되돌아갑니다. 고객 %1곳, 구독 %2개.</translation>
    </message>
    <message>
        <source>Entries of the activity log that are lost: %1.</source>
        <translation>사라지는 활동 로그 항목: %1개.</translation>
    </message>
    <message>
        <source>What the database holds now is kept as a backup in this folder: %1</source>
        <translation>현재 데이터베이스의 내용은 다음 폴더에 백업으로 보관됩니다: %1</translation>
    </message>
    <message>
        <source>Go back</source>
        <translation>되돌리기</translation>
    </message>
    <message>
        <source>The database is back at this snapshot: %1</source>
        <translation>데이터베이스를 이 스냅샷으로 되돌렸습니다: %1</translation>
    </message>
    <message>
        <source>What it held before is kept as a backup: %1</source>
        <translation>이전 내용은 백업으로 보관됩니다: %1</translation>
    </message>
    <message>
        <source>Nothing goes wrong on purpose any longer.</source>
        <translation>시연 상황을 껐습니다.</translation>
    </message>
    <message>
        <source>The name was not saved</source>
        <translation>이름을 저장하지 못했습니다</translation>
    </message>
    <message>
        <source>Only in demo data: nothing goes wrong on purpose in a database of your own.</source>
        <translation>데모 데이터에서만 사용할 수 있습니다. 직접 만든 데이터베이스에서는 오류를 일으키지 않습니다.</translation>
    </message>
    <message>
        <source>Failures on purpose</source>
        <translation>오류 상황 시연</translation>
    </message>
    <message>
        <source>Until switched off</source>
        <translation>끌 때까지 유지</translation>
    </message>
    <message>
        <source>Acts begin at once</source>
        <translation>작업을 바로 시작</translation>
    </message>
    <message>
        <source>Each act waits %1</source>
        <translation>작업마다 %1 지연</translation>
    </message>
    <message>
        <source>Show real names?</source>
        <translation>실제 이름을 표시하시겠습니까?</translation>
    </message>
    <message>
        <source>The database itself opens, and every page shows its real names. What was done while names were masked is not in it: the masked copy is removed.</source>
        <translation>원래 데이터베이스가 열리고 모든 페이지에 실제 이름이 표시됩니다. 마스킹 중에 한 작업은 원래 데이터베이스에 없으며, 마스킹한 복사본은 삭제됩니다.</translation>
    </message>
    <message>
        <source>Show real names</source>
        <translation>실제 이름 표시</translation>
    </message>
    <message>
        <source>Keep them masked</source>
        <translation>마스킹 유지</translation>
    </message>
    <message>
        <source>Real names are shown again</source>
        <translation>실제 이름을 다시 표시합니다</translation>
    </message>
    <message>
        <source>The masked copy was removed, with what was done in it.</source>
        <translation>마스킹한 복사본과 그 안에서 한 작업을 삭제했습니다.</translation>
    </message>
    <message>
        <source>Names are masked</source>
        <translation>이름을 마스킹했습니다</translation>
    </message>
    <message>
        <source>This is a copy. What you do now stays in it, and the real database stays as it is.</source>
        <translation>지금 보이는 것은 복사본입니다. 여기서 하는 작업은 복사본에만 남고 원래 데이터베이스는 바뀌지 않습니다.</translation>
    </message>
    <message>
        <source>Nothing is imported while names are masked</source>
        <translation>이름을 마스킹하는 동안에는 가져올 수 없습니다</translation>
    </message>
    <message>
        <source>An import would bring real names. Choose “Show real names…” in the menu first.</source>
        <translation>가져오면 실제 이름이 들어옵니다. 먼저 메뉴에서 “실제 이름 표시…”를 선택하세요.</translation>
    </message>
    <message>
        <source>Show real names…</source>
        <translation>실제 이름 표시…</translation>
    </message>
    <message>
        <source>Mask names…</source>
        <translation>이름 마스킹…</translation>
    </message>
    <message>
        <source>The demo data are shown with masked names</source>
        <translation>데모 데이터의 이름이 마스킹되어 있습니다</translation>
    </message>
    <message>
        <source>A demo situation writes the demo data themselves, and these name only invented companies and people. Choose “Show real names…” in the menu first.</source>
        <translation>시연 상황은 데모 데이터를 다시 작성하며, 데모의 회사와 사람은 모두 가상입니다. 먼저 메뉴에서 “실제 이름 표시…”를 선택하세요.</translation>
    </message>
</context>
<context>
    <name>mainwindow::NavRail</name>
    <message>
        <source>Pages</source>
        <translation>페이지</translation>
    </message>
    <message>
        <source>Customers</source>
        <translation>고객</translation>
    </message>
    <message>
        <source>Expand</source>
        <translation>펼치기</translation>
    </message>
    <message>
        <source>Collapse</source>
        <translation>접기</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>설정</translation>
    </message>
    <message>
        <source>Activity</source>
        <translation>활동</translation>
    </message>
    <message>
        <source>Upgrade planner</source>
        <translation>업그레이드 계획</translation>
    </message>
    <message>
        <source>%1, %2 can be upgraded</source>
        <translation>%1, %2개 업그레이드 가능</translation>
    </message>
    <message>
        <source>Partner Center tasks</source>
        <translation>파트너 센터 작업</translation>
    </message>
    <message>
        <source>Sandbox</source>
        <translation>샌드박스</translation>
    </message>
    <message>
        <source>%1, %2 open</source>
        <translation>%1, 미완료 %2개</translation>
    </message>
    <message>
        <source>Walkthroughs</source>
        <translation>테스트 시나리오</translation>
    </message>
</context>
<context>
    <name>mainwindow::RecoveryBar</name>
    <message>
        <source>An upgrade had been submitted. Open it again to see what became of it; nothing is submitted again by itself.</source>
        <translation>업그레이드를 제출한 상태였습니다. 결과를 보려면 업그레이드를 다시 여세요. 자동으로 다시 제출되지는 않습니다.</translation>
    </message>
    <message>
        <source>An upgrade was being prepared. It was not submitted.</source>
        <translation>준비 중이던 업그레이드가 있습니다. 제출되지 않았습니다.</translation>
    </message>
    <message>
        <source>An upgrade had been submitted. It was not carried out, and nothing was changed.</source>
        <translation>업그레이드를 제출한 상태였습니다. 업그레이드는 실행되지 않았고 변경된 내용이 없습니다.</translation>
    </message>
    <message>
        <source>The upgrade that had been submitted was carried out.</source>
        <translation>제출한 업그레이드는 실행되었습니다.</translation>
    </message>
    <message>
        <source>The subscription of the upgrade that was being prepared has been upgraded by another request.</source>
        <translation>준비 중이던 업그레이드의 구독은 다른 요청으로 이미 업그레이드되었습니다.</translation>
    </message>
    <message>
        <source>Save a diagnostic file…</source>
        <translation>진단 파일 저장…</translation>
    </message>
    <message>
        <source>Partner Desk ended unexpectedly</source>
        <translation>파트너 데스크가 예기치 않게 종료되었습니다</translation>
    </message>
    <message>
        <source>Everything that you confirmed is in the database.</source>
        <translation>확인한 내용은 모두 데이터베이스에 있습니다.</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>two sentences</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>Show the result</source>
        <translation>결과 보기</translation>
    </message>
    <message>
        <source>Open the upgrade again</source>
        <translation>업그레이드 다시 열기</translation>
    </message>
</context>
<context>
    <name>mainwindow::RescueGuide</name>
    <message>
        <source>Restore this backup?</source>
        <translation>이 백업을 복원할까요?</translation>
    </message>
    <message>
        <source>Backup: %1. What stands in the place of the database now is kept beside it.</source>
        <translation>백업: %1. 지금 있는 데이터베이스 파일은 같은 폴더에 보관됩니다.</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>복원</translation>
    </message>
    <message>
        <source>The backup was restored. The file from before: %1</source>
        <translation>백업을 복원했습니다. 이전 파일: %1</translation>
    </message>
    <message>
        <source>Save what can be read as</source>
        <translation>읽을 수 있는 내용을 다른 이름으로 저장</translation>
    </message>
</context>
<context>
    <name>mainwindow::RoleChip</name>
    <message>
        <source>Signed in as %1, %2</source>
        <translation>로그인한 사용자: %1, 역할: %2</translation>
    </message>
    <message>
        <source>Change role</source>
        <translation>역할 변경</translation>
    </message>
</context>
<context>
    <name>mainwindow::StartCard</name>
    <message>
        <source>Suggested</source>
        <translation>추천</translation>
    </message>
</context>
<context>
    <name>mainwindow::StartPage</name>
    <message>
        <source>Set up your customer book</source>
        <translation>고객 데이터 준비</translation>
    </message>
    <message>
        <source>Everything stays on this computer. No account and no network are needed.</source>
        <translation>모든 데이터는 이 컴퓨터에만 저장됩니다. 계정이나 네트워크가 필요하지 않습니다.</translation>
    </message>
    <message>
        <source>Load the demo book</source>
        <translation>데모 데이터 불러오기</translation>
    </message>
    <message>
        <source>Load demo book</source>
        <translation>데모 데이터 불러오기</translation>
    </message>
    <message>
        <source>Import CSV</source>
        <translation>CSV 가져오기</translation>
    </message>
    <message>
        <source>Import CSV…</source>
        <translation>CSV 가져오기…</translation>
    </message>
    <message>
        <source>Open a database</source>
        <translation>데이터베이스 열기</translation>
    </message>
    <message>
        <source>Continue with a book that you or a colleague saved earlier.</source>
        <translation>이전에 저장한 데이터나 동료의 데이터로 계속합니다.</translation>
    </message>
    <message>
        <source>Open database…</source>
        <translation>데이터베이스 열기…</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>언어</translation>
    </message>
    <message>
        <source>Recent databases</source>
        <translation>최근 데이터베이스</translation>
    </message>
    <message>
        <source>Remove from the list: %1</source>
        <translation>목록에서 제거: %1</translation>
    </message>
    <message>
        <source>Invented customers and subscriptions across both clouds, ready for demos and walkthroughs.</source>
        <translation>두 클라우드의 가상 고객과 구독으로 데모와 테스트를 바로 시작할 수 있습니다.</translation>
    </message>
    <message>
        <source>Bring your own customers and subscriptions. You can match columns and fix errors first.</source>
        <translation>고객과 구독을 가져옵니다. 먼저 열을 매핑하고 오류를 수정할 수 있습니다.</translation>
    </message>
    <message>
        <source>Get a CSV template</source>
        <translation>CSV 서식 파일 받기</translation>
    </message>
</context>
<context>
    <name>mainwindow::StatusStrip</name>
    <message>
        <source>Read only</source>
        <translation>읽기 전용</translation>
    </message>
    <message>
        <source>The file or its folder cannot be written. Nothing can be changed.</source>
        <translation>파일이나 폴더에 쓸 수 없습니다. 내용을 변경할 수 없습니다.</translation>
    </message>
    <message>
        <source>A newer version of Partner Desk made this database. This one only reads it.</source>
        <translation>더 새로운 버전의 파트너 데스크에서 만든 데이터베이스입니다. 이 버전에서는 읽을 수만 있습니다.</translation>
    </message>
    <message>
        <source>There was not enough disk space when the database was opened, so nothing can be changed. Free some disk space, then open it again. If there is enough, check the limit on the size of files.</source>
        <translation>데이터베이스를 열 때 디스크 공간이 부족하여 내용을 변경할 수 없습니다. 디스크 공간을 확보한 후 다시 여세요. 공간이 충분하면 파일 크기 제한을 확인하세요.</translation>
    </message>
    <message>
        <source>Opening the database…</source>
        <translation>데이터베이스를 여는 중…</translation>
    </message>
    <message>
        <source>No database</source>
        <translation>데이터베이스 없음</translation>
    </message>
    <message>
        <source>Demo clock: %1</source>
        <translation>가상 시계: %1</translation>
    </message>
    <message>
        <source>Catalogue: %1</source>
        <translation>카탈로그: %1</translation>
    </message>
    <message>
        <source>Sandbox server: on</source>
        <translation>샌드박스 서버: 켜짐</translation>
    </message>
    <message>
        <source>Sandbox server: off</source>
        <translation>샌드박스 서버: 꺼짐</translation>
    </message>
    <message>
        <source>Faults on</source>
        <translation>오류 주입 켜짐</translation>
    </message>
    <message>
        <source>Demo data</source>
        <translation>데모 데이터</translation>
    </message>
    <message>
        <source>All companies, people and IDs in this database are invented.</source>
        <translation>이 데이터베이스의 회사, 사람, ID는 모두 지어낸 것입니다.</translation>
    </message>
    <message>
        <source>Click to switch it off. It acts in the window and over REST.</source>
        <translation>클릭하면 꺼집니다. 창과 REST에 모두 적용됩니다.</translation>
    </message>
    <message>
        <source>Names masked</source>
        <translation>이름 마스킹됨</translation>
    </message>
    <message>
        <source>This is a copy of a database. Its names are invented, its numbers and days are the same. What you do here stays in the copy.</source>
        <translation>데이터베이스의 복사본입니다. 이름은 가상이며 수치와 날짜는 그대로입니다. 여기서 한 작업은 복사본에만 남습니다.</translation>
    </message>
</context>
</TS>
