<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ko_KR" sourcelanguage="en">
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
    <name>mainwindow::HelpSheet</name>
    <message>
        <source>Close</source>
        <translation>닫기</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>도움말</translation>
    </message>
    <message>
        <source>Topic</source>
        <translation>주제</translation>
    </message>
</context>
<context>
    <name>mainwindow::HelpTexts</name>
    <message>
        <source>Upgrade a subscription</source>
        <translation>구독 업그레이드</translation>
    </message>
    <message>
        <source>Search for the customer and open it. Choose a subscription: the note below its ID says whether it can be upgraded. Press Upgrade now, choose the new product, check the licences, review, and submit.</source>
        <translation>고객을 검색하여 엽니다. 구독을 선택하면 ID 아래의 안내에서 업그레이드할 수 있는지 알 수 있습니다. 지금 업그레이드를 누르고 새 제품을 선택한 후 라이선스를 확인하고 검토하여 제출하세요.</translation>
    </message>
    <message>
        <source>Four conditions</source>
        <translation>네 가지 조건</translation>
    </message>
    <message>
        <source>The subscription is active. You have delegated admin privileges. The customer has no other subscription with the services that the upgrade adds. The customer does not have the new product already. Where one is not met, Why not? says which, and what to do.</source>
        <translation>구독이 활성 상태여야 합니다. 위임된 관리자 권한이 있어야 합니다. 업그레이드로 추가되는 서비스가 고객의 다른 구독에 없어야 합니다. 고객에게 새 제품이 아직 없어야 합니다. 충족되지 않은 조건과 해결 방법은 ‘업그레이드할 수 없는 이유’에서 볼 수 있습니다.</translation>
    </message>
    <message>
        <source>Two clouds</source>
        <translation>두 클라우드</translation>
    </message>
    <message>
        <source>In Global the number of licences stays and the assignments move with the upgrade. In the cloud operated by 21Vianet you enter the number, and the new product is assigned to the accounts afterwards.</source>
        <translation>글로벌에서는 라이선스 수가 그대로 유지되고 할당도 함께 이전됩니다. 21Vianet에서 운영하는 클라우드에서는 라이선스 수를 입력하고, 업그레이드 후 계정에 새 제품을 할당합니다.</translation>
    </message>
    <message>
        <source>All or nothing</source>
        <translation>전체 적용 또는 전체 취소</translation>
    </message>
    <message>
        <source>The new subscription is created and the old one cancelled in one step. If anything fails, nothing is changed. An upgrade cannot be undone.</source>
        <translation>새 구독 만들기와 기존 구독 취소는 한 번에 처리됩니다. 한 단계라도 실패하면 아무것도 변경되지 않습니다. 업그레이드는 되돌릴 수 없습니다.</translation>
    </message>
    <message>
        <source>Active</source>
        <translation>활성</translation>
    </message>
    <message>
        <source>The subscription can be used, changed and upgraded.</source>
        <translation>구독을 사용하고 변경하고 업그레이드할 수 있습니다.</translation>
    </message>
    <message>
        <source>Suspended</source>
        <translation>일시 중단됨</translation>
    </message>
    <message>
        <source>Users cannot sign in to its services; their data stays. Reactivate it before an upgrade. It is deleted after 90 days in Global and after 60 days in the cloud operated by 21Vianet.</source>
        <translation>사용자는 서비스에 로그인할 수 없지만 데이터는 유지됩니다. 업그레이드하려면 먼저 다시 활성화하세요. 글로벌에서는 90일, 21Vianet에서 운영하는 클라우드에서는 60일이 지나면 삭제됩니다.</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>취소됨</translation>
    </message>
    <message>
        <source>It has ended and cannot be reactivated. Add a new subscription.</source>
        <translation>종료되어 다시 활성화할 수 없습니다. 새 구독을 추가하세요.</translation>
    </message>
    <message>
        <source>Expired</source>
        <translation>만료됨</translation>
    </message>
    <message>
        <source>Its term ended and it was not renewed. Add a new subscription.</source>
        <translation>기간이 끝났고 갱신되지 않았습니다. 새 구독을 추가하세요.</translation>
    </message>
    <message>
        <source>Pending</source>
        <translation>보류 중</translation>
    </message>
    <message>
        <source>The order is still being prepared. Check again later.</source>
        <translation>주문을 아직 처리하고 있습니다. 나중에 다시 확인하세요.</translation>
    </message>
    <message>
        <source>What it is</source>
        <translation>위임된 관리자 권한이란</translation>
    </message>
    <message>
        <source>With delegated admin privileges the customer lets you manage its services. They hold for a customer and a service; without them nothing can be upgraded.</source>
        <translation>고객이 서비스 관리를 맡기는 권한입니다. 고객과 서비스별로 부여되며, 이 권한이 없으면 업그레이드할 수 없습니다.</translation>
    </message>
    <message>
        <source>How to get them</source>
        <translation>권한을 받는 방법</translation>
    </message>
    <message>
        <source>Open Why not? and press Request delegated admin… Send the message to the customer. Once the customer has accepted, press Check again.</source>
        <translation>‘업그레이드할 수 없는 이유’를 열고 위임된 관리자 권한 요청…을 누르세요. 요청문을 고객에게 보내고, 고객이 수락하면 다시 확인을 누르세요.</translation>
    </message>
    <message>
        <source>More than one seller</source>
        <translation>여러 판매자</translation>
    </message>
    <message>
        <source>A customer may buy from several partners, or directly. What was bought elsewhere is listed with the name of its seller and is never changed here.</source>
        <translation>고객은 여러 파트너에게서 구입하거나 직접 구입할 수 있습니다. 다른 곳에서 구입한 구독은 판매자 이름과 함께 표시되며 여기에서는 변경되지 않습니다.</translation>
    </message>
    <message>
        <source>When it stands in the way</source>
        <translation>업그레이드를 막는 경우</translation>
    </message>
    <message>
        <source>If a subscription bought elsewhere has services that the upgrade adds, it must be cancelled with its seller first. Copy request to customer writes that message.</source>
        <translation>업그레이드로 추가되는 서비스가 다른 곳에서 구입한 구독에 있으면 먼저 그 판매자에게서 취소해야 합니다. 고객에게 보낼 요청문 복사를 누르면 요청문이 만들어집니다.</translation>
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
        <source>Settings</source>
        <translation>설정</translation>
    </message>
    <message>
        <source>Open the customer</source>
        <translation>고객 열기</translation>
    </message>
    <message>
        <source>Back to the customers</source>
        <translation>고객 목록으로 돌아가기</translation>
    </message>
    <message>
        <source>Show upgrade information</source>
        <translation>업그레이드 정보 보기</translation>
    </message>
    <message>
        <source>Upgrade now</source>
        <translation>지금 업그레이드</translation>
    </message>
    <message>
        <source>Why not?</source>
        <translation>업그레이드할 수 없는 이유</translation>
    </message>
    <message>
        <source>Copy subscription ID</source>
        <translation>구독 ID 복사</translation>
    </message>
    <message>
        <source>Check again</source>
        <translation>다시 확인</translation>
    </message>
    <message>
        <source>Check all for upgrades</source>
        <translation>업그레이드 가능 여부 확인</translation>
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
        <source>Open database…</source>
        <translation>데이터베이스 열기…</translation>
    </message>
    <message>
        <source>Copy the selected rows</source>
        <translation>선택한 행 복사</translation>
    </message>
    <message>
        <source>Next, previous pane</source>
        <translation>다음 창, 이전 창</translation>
    </message>
    <message>
        <source>Application menu</source>
        <translation>앱 메뉴</translation>
    </message>
    <message>
        <source>Close the card, then the dialog</source>
        <translation>카드 닫기, 대화 상자 닫기</translation>
    </message>
    <message>
        <source>Next, Back, Submit</source>
        <translation>다음, 뒤로, 제출</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>텍스트 크기</translation>
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
        <source>Upgrading</source>
        <translation>업그레이드</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>상태</translation>
    </message>
    <message>
        <source>Delegated admin</source>
        <translation>위임된 관리자 권한</translation>
    </message>
    <message>
        <source>Multi-channel</source>
        <translation>다중 채널</translation>
    </message>
    <message>
        <source>Keyboard</source>
        <translation>키보드</translation>
    </message>
    <message>
        <source>Accounts and services that need extra work</source>
        <translation>추가 작업이 필요한 계정 및 서비스</translation>
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
        <source>Databases (*.sqlite *.db)</source>
        <translation>데이터베이스(*.sqlite *.db)</translation>
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
        <source>All customers, subscriptions and walkthrough results return to their first state.</source>
        <translation>모든 고객, 구독, 테스트 결과가 처음 상태로 돌아갑니다.</translation>
    </message>
    <message>
        <source>Reset</source>
        <translation>초기화</translation>
    </message>
    <message>
        <source>Version %1. Upgrades of Microsoft 365 subscriptions for Cloud Solution Provider partners, offline on your own book. Prices come from an invented price list. Licence: MIT. Made with Qt %2 under the LGPL.</source>
        <translation>버전 %1. 클라우드 솔루션 공급자(CSP) 파트너가 네트워크 없이 자신의 고객 데이터로 Microsoft 365 구독을 업그레이드하는 프로그램입니다. 가격은 데모 가격표의 금액입니다. 라이선스: MIT. Qt %2(LGPL)를 사용합니다.</translation>
    </message>
    <message>
        <source>Copy version</source>
        <translation>버전 복사</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>닫기</translation>
    </message>
    <message>
        <source>Partner Desk %1</source>
        <translation>파트너 데스크 %1</translation>
    </message>
    <message>
        <source>Version copied</source>
        <translation>버전을 복사했습니다</translation>
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
        <source>%n templates saved in %1</source>
        <translation>
            <numerusform>서식 파일 %n개를 저장했습니다: %1</numerusform>
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
        <source>%n subscriptions renewed</source>
        <translation>
            <numerusform>구독 %n개 갱신됨</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n subscriptions expired</source>
        <translation>
            <numerusform>구독 %n개 만료됨</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n subscriptions deleted</source>
        <translation>
            <numerusform>구독 %n개 삭제됨</numerusform>
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
</context>
</TS>
