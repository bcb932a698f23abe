<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ko_KR" sourcelanguage="en">
<context>
    <name>help::AboutSheet</name>
    <message>
        <source>Versions copied</source>
        <translation>버전 정보를 복사했습니다</translation>
    </message>
    <message>
        <source>About Partner Desk</source>
        <translation>파트너 데스크 정보</translation>
    </message>
    <message>
        <source>Copy versions</source>
        <translation>버전 정보 복사</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>닫기</translation>
    </message>
    <message>
        <source>Diagnostic file…</source>
        <translation>진단 파일…</translation>
    </message>
    <message>
        <source>The system opens no folder.</source>
        <translation>이 시스템에서는 폴더를 열 수 없습니다.</translation>
    </message>
    <message>
        <source>Database</source>
        <translation>데이터베이스</translation>
    </message>
    <message>
        <source>No database is open</source>
        <translation>열려 있는 데이터베이스가 없습니다</translation>
    </message>
    <message>
        <source>File of the database</source>
        <translation>데이터베이스 파일</translation>
    </message>
    <message>
        <source>Open folder</source>
        <translation>폴더 열기</translation>
    </message>
</context>
<context>
    <name>help::AboutTexts</name>
    <message>
        <source>Source</source>
        <translation>출처</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>날짜</translation>
    </message>
    <message>
        <source>What comes from it</source>
        <translation>반영된 내용</translation>
    </message>
    <message>
        <source>Article on upgrades, Partner Center, Cloud Solution Provider</source>
        <translation>업그레이드 문서, 파트너 센터, 클라우드 솔루션 공급자(CSP)</translation>
    </message>
    <message>
        <source>Article on upgrades, Partner Center operated by 21Vianet (in Korean)</source>
        <translation>업그레이드 문서, 21Vianet에서 운영하는 파트너 센터(한국어)</translation>
    </message>
    <message>
        <source>Upgrade table, conditions and steps: %1</source>
        <translation>업그레이드 표, 조건, 절차: %1</translation>
    </message>
    <message>
        <source>Public REST documentation of Partner Center</source>
        <translation>파트너 센터의 공개 REST 문서</translation>
    </message>
    <message>
        <source>As of 2020</source>
        <translation>2020년 기준</translation>
    </message>
    <message>
        <source>Codes of refusals, fields, limits and the rules of billing</source>
        <translation>거부 코드, 항목, 한도, 청구 규칙</translation>
    </message>
    <message>
        <source>MIT licence</source>
        <translation>MIT 라이선스</translation>
    </message>
    <message>
        <source>Not known</source>
        <translation>알 수 없음</translation>
    </message>
    <message>
        <source>Partner Desk</source>
        <translation>파트너 데스크</translation>
    </message>
    <message>
        <source>Upgrades of Microsoft 365 subscriptions for Cloud Solution Provider partners, offline on a database of your own. Prices come from an invented price list.</source>
        <translation>클라우드 솔루션 공급자(CSP) 파트너가 Microsoft 365 구독 업그레이드를 자체 데이터베이스에서 오프라인으로 다루는 프로그램입니다. 가격은 가상의 가격표를 따릅니다.</translation>
    </message>
    <message>
        <source>Versions</source>
        <translation>버전</translation>
    </message>
    <message>
        <source>Part</source>
        <translation>구성 요소</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>버전</translation>
    </message>
    <message>
        <source>Operating system</source>
        <translation>운영 체제</translation>
    </message>
    <message>
        <source>What it is not</source>
        <translation>제휴 관계 없음</translation>
    </message>
    <message>
        <source>Partner Desk is not made, sponsored or endorsed by Microsoft or 21Vianet, and it is not a part of Partner Center. It signs in nowhere and changes nothing outside its own database. Names of products belong to their owners. All companies and people in the demo are invented.</source>
        <translation>파트너 데스크는 Microsoft나 21Vianet에서 만들거나 후원하거나 보증한 프로그램이 아니며 파트너 센터의 일부도 아닙니다. 어디에도 로그인하지 않고 자체 데이터베이스 밖의 내용은 변경하지 않습니다. 제품 이름의 권리는 그 소유자에게 있습니다. 데모에 나오는 회사와 사람은 모두 가상입니다.</translation>
    </message>
    <message>
        <source>Where the rules come from</source>
        <translation>규칙의 출처</translation>
    </message>
    <message>
        <source>Where the sources are silent or contradict each other, the program decides by data of its own, and the catalogue names the reason.</source>
        <translation>출처에 내용이 없거나 서로 어긋나는 부분은 프로그램의 자체 데이터로 판정하며 그 이유는 카탈로그에 적혀 있습니다.</translation>
    </message>
    <message>
        <source>Licences</source>
        <translation>라이선스</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>라이선스</translation>
    </message>
    <message>
        <source>Remark</source>
        <translation>비고</translation>
    </message>
    <message>
        <source>Its text comes with the program.</source>
        <translation>전문이 프로그램과 함께 제공됨</translation>
    </message>
    <message>
        <source>Icons and drawings</source>
        <translation>아이콘과 그림</translation>
    </message>
    <message>
        <source>Drawn for this program.</source>
        <translation>이 프로그램을 위해 그림</translation>
    </message>
    <message>
        <source>GNU LGPL version 3</source>
        <translation>GNU LGPL 버전 3</translation>
    </message>
    <message>
        <source>Linked as shared libraries, which you may replace. Sources: download.qt.io</source>
        <translation>공유 라이브러리로 연결되어 있어 교체할 수 있음. 소스: download.qt.io</translation>
    </message>
    <message>
        <source>Public domain</source>
        <translation>퍼블릭 도메인</translation>
    </message>
    <message>
        <source>Compiled in.</source>
        <translation>프로그램에 포함됨</translation>
    </message>
    <message>
        <source>Used where it is installed; not part of the program.</source>
        <translation>설치되어 있을 때 사용함. 프로그램에는 포함되지 않음</translation>
    </message>
    <message>
        <source>Partner Desk %1</source>
        <translation>파트너 데스크 %1</translation>
    </message>
    <message>
        <source>BSD licence, 2 clauses</source>
        <translation>2조항 BSD 라이선스</translation>
    </message>
    <message>
        <source>zlib licence</source>
        <translation>zlib 라이선스</translation>
    </message>
    <message>
        <source>Schema of the database</source>
        <translation>데이터베이스 스키마</translation>
    </message>
    <message>
        <source>Partner Desk never looks for updates. Install a newer version over this one: databases and settings stay where they are.</source>
        <translation>파트너 데스크는 업데이트를 찾지 않습니다. 새 버전은 그대로 덮어 설치하면 되며, 데이터베이스와 설정은 그대로 남습니다.</translation>
    </message>
    <message>
        <source>Schema of the database: %1</source>
        <translation>데이터베이스 스키마: %1</translation>
    </message>
</context>
<context>
    <name>help::DiagnosticSheet</name>
    <message>
        <source>Text copied</source>
        <translation>텍스트 복사됨</translation>
    </message>
    <message numerus="yes">
        <source>%Ln places</source>
        <translation>
            <numerusform>%Ln곳</numerusform>
        </translation>
    </message>
    <message>
        <source>Save diagnostic file</source>
        <translation>진단 파일 저장</translation>
    </message>
    <message>
        <source>Text files (*.txt)</source>
        <translation>텍스트 파일(*.txt)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>모든 파일(*)</translation>
    </message>
    <message>
        <source>Saved: %1</source>
        <translation>저장됨: %1</translation>
    </message>
    <message>
        <source>Diagnostic file</source>
        <translation>진단 파일</translation>
    </message>
    <message>
        <source>This is everything that the file will contain, in English for technicians. It names no customers, users, files or folders. Nothing is sent anywhere: you decide who gets the file.</source>
        <translation>파일에 들어갈 내용 전체입니다. 기술 담당자를 위해 영어로 되어 있습니다. 고객, 사용자, 파일, 폴더의 이름은 없습니다. 어디로도 전송되지 않으며, 파일을 누구에게 줄지는 직접 정합니다.</translation>
    </message>
    <message>
        <source>Search in the text</source>
        <translation>텍스트에서 검색</translation>
    </message>
    <message>
        <source>What the file will contain</source>
        <translation>파일에 들어갈 내용</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>복사</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>닫기</translation>
    </message>
    <message>
        <source>Save as…</source>
        <translation>다른 이름으로 저장…</translation>
    </message>
    <message>
        <source>The text is being put together.</source>
        <translation>내용을 모으는 중입니다.</translation>
    </message>
</context>
<context>
    <name>help::HelpSheet</name>
    <message>
        <source>Help</source>
        <translation>도움말</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>닫기</translation>
    </message>
    <message>
        <source>Search the help</source>
        <translation>도움말 검색</translation>
    </message>
    <message>
        <source>Topics</source>
        <translation>항목</translation>
    </message>
    <message>
        <source>No page has these words.</source>
        <translation>검색어가 있는 페이지가 없습니다.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln pages found</source>
        <translation>
            <numerusform>페이지 %Ln개를 찾았습니다</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>help::HelpTexts</name>
    <message>
        <source>With delegated admin privileges a customer lets you manage its services. Without them nothing can be upgraded. An existing commercial relationship and its billing go on without them.</source>
        <translation>위임된 관리자 권한은 고객이 서비스 관리를 맡기는 권한입니다. 이 권한이 없으면 구독을 업그레이드할 수 없습니다. 권한이 없어도 기존 거래 관계와 청구는 그대로 유지됩니다.</translation>
    </message>
    <message>
        <source>How to request them</source>
        <translation>권한을 요청하는 방법</translation>
    </message>
    <message>
        <source>Open the subscription and press *Why not?*</source>
        <translation>구독을 열고 *업그레이드할 수 없는 이유*를 누릅니다.</translation>
    </message>
    <message>
        <source>Press *Request delegated admin…* The message is written in the customer&apos;s language, with the link that the customer opens.</source>
        <translation>*위임된 관리자 권한 요청…*을 누릅니다. 고객이 열 링크가 담긴 메시지가 고객의 언어로 작성됩니다.</translation>
    </message>
    <message>
        <source>Send the message to the customer.</source>
        <translation>고객에게 메시지를 보냅니다.</translation>
    </message>
    <message>
        <source>Once the customer has accepted, press *Check again*.</source>
        <translation>고객이 수락하면 *다시 확인*을 누릅니다.</translation>
    </message>
    <message>
        <source>Roles that can request them: %1</source>
        <extracomment>Followed by a list of roles</extracomment>
        <translation>권한을 요청할 수 있는 역할: %1</translation>
    </message>
    <message>
        <source>What they cover</source>
        <translation>권한의 범위</translation>
    </message>
    <message>
        <source>They hold for a customer and a service. An upgrade needs them for the services of the old subscription and for those of the new product. A customer may leave out a service: then *Why not?* names it, and the other products stay possible where they do without it.</source>
        <translation>권한은 고객과 서비스별로 부여됩니다. 업그레이드하려면 기존 구독의 서비스와 새 제품의 서비스 모두에 권한이 있어야 합니다. 고객이 일부 서비스를 권한에서 제외한 경우에는 *업그레이드할 수 없는 이유*에 그 서비스가 표시되며, 그 서비스가 없는 다른 제품으로는 업그레이드할 수 있습니다.</translation>
    </message>
    <message>
        <source>In the cloud operated by 21Vianet a customer has at most one partner with these privileges for a service.</source>
        <translation>21Vianet에서 운영하는 클라우드에서는 서비스마다 파트너 한 곳에만 이 권한을 부여할 수 있습니다.</translation>
    </message>
    <message>
        <source>What the customer list says</source>
        <translation>고객 목록에 표시되는 상태</translation>
    </message>
    <message>
        <source>Delegated admin</source>
        <translation>위임된 관리자 권한</translation>
    </message>
    <message>
        <source>What it means</source>
        <translation>의미</translation>
    </message>
    <message>
        <source>You can upgrade.</source>
        <translation>업그레이드할 수 있습니다.</translation>
    </message>
    <message>
        <source>The message was sent. The customer has not accepted yet.</source>
        <translation>메시지를 보냈지만 고객이 아직 수락하지 않았습니다.</translation>
    </message>
    <message>
        <source>The customer took the privileges back. Request them again.</source>
        <translation>고객이 권한을 제거했습니다. 권한을 다시 요청하세요.</translation>
    </message>
    <message>
        <source>They were never granted. Request them.</source>
        <translation>권한을 받은 적이 없습니다. 권한을 요청하세요.</translation>
    </message>
    <message>
        <source>A customer may buy from several partners, directly, or by volume licensing. What was bought elsewhere is listed with the name of its seller. You may support it, but you cannot upgrade it here or switch it to yourself.</source>
        <translation>고객은 여러 파트너에게서, 직접, 또는 볼륨 라이선스로 구입할 수 있습니다. 다른 곳에서 구입한 구독은 구입처와 함께 표시됩니다. 이러한 구독은 지원할 수는 있지만 여기에서 업그레이드하거나 자사 구독으로 옮길 수 없습니다.</translation>
    </message>
    <message>
        <source>When it stands in the way</source>
        <translation>업그레이드를 막는 경우</translation>
    </message>
    <message>
        <source>A subscription bought elsewhere has a service that the upgrade adds.</source>
        <translation>다른 곳에서 구입한 구독에 업그레이드로 추가되는 서비스가 이미 있는 경우</translation>
    </message>
    <message>
        <source>The customer has the new product already, from another seller.</source>
        <translation>고객이 새 제품을 다른 곳에서 이미 구입한 경우</translation>
    </message>
    <message>
        <source>Active, suspended and pending subscriptions count, trials and add-ons among them. Cancelled and expired ones do not.</source>
        <translation>활성, 일시 중단됨, 보류 중 상태의 구독이 해당하며 평가판과 추가 기능도 포함됩니다. 취소되거나 만료된 구독은 해당하지 않습니다.</translation>
    </message>
    <message>
        <source>What to do</source>
        <translation>해결 방법</translation>
    </message>
    <message>
        <source>Press *Why not?* It names the subscription, its services and its seller.</source>
        <translation>*업그레이드할 수 없는 이유*를 누릅니다. 해당 구독과 서비스, 구입처가 표시됩니다.</translation>
    </message>
    <message>
        <source>Press *Copy request to customer* and send the message. The customer cancels the subscription with its seller.</source>
        <translation>*고객에게 보낼 요청문 복사*를 누르고 메시지를 보냅니다. 고객이 구입처에서 그 구독을 취소합니다.</translation>
    </message>
    <message>
        <source>Press *Check again* once it is cancelled or has ended.</source>
        <translation>구독이 취소되거나 끝나면 *다시 확인*을 누릅니다.</translation>
    </message>
    <message>
        <source>Another new product may be possible meanwhile: it adds other services. Look at each one in *Why not?*</source>
        <translation>제품마다 추가되는 서비스가 다르므로 그 전에도 다른 제품으로는 업그레이드할 수 있는 경우가 있습니다. *업그레이드할 수 없는 이유*에서 제품별로 확인하세요.</translation>
    </message>
    <message>
        <source>Days</source>
        <translation>일수</translation>
    </message>
    <message>
        <source>Licences</source>
        <translation>라이선스</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>금액</translation>
    </message>
    <message>
        <source>An upgrade is billed as cancelling one subscription and adding another: a credit for the old one, a charge for the new one. The review page shows both before you submit. Prices come from the demo price list.</source>
        <translation>업그레이드는 기존 구독을 취소하고 새 구독을 추가하는 것과 같이 청구됩니다. 기존 구독에는 크레딧이, 새 구독에는 요금이 발생합니다. 두 금액은 제출하기 전에 검토 페이지에서 확인할 수 있습니다. 가격은 데모 가격표를 따릅니다.</translation>
    </message>
    <message>
        <source>What happens</source>
        <translation>상황</translation>
    </message>
    <message>
        <source>Credit</source>
        <translation>크레딧</translation>
    </message>
    <message>
        <source>Charge</source>
        <translation>요금</translation>
    </message>
    <message>
        <source>Upgrade within 30 days of the start</source>
        <translation>시작일부터 30일 이내에 업그레이드</translation>
    </message>
    <message>
        <source>The whole paid period</source>
        <translation>청구된 기간 전체</translation>
    </message>
    <message>
        <source>A whole period of the new product, from the day of the upgrade</source>
        <translation>업그레이드한 날부터 새 제품의 한 기간 전체</translation>
    </message>
    <message>
        <source>Upgrade later</source>
        <translation>그 이후에 업그레이드</translation>
    </message>
    <message>
        <source>The unused days</source>
        <translation>미사용 일수</translation>
    </message>
    <message>
        <source>Licences added or removed</source>
        <translation>라이선스 추가 또는 제거</translation>
    </message>
    <message>
        <source>The charge of the period</source>
        <translation>해당 기간의 요금</translation>
    </message>
    <message>
        <source>The period again in parts, each with its number of licences</source>
        <translation>기간을 나누어 라이선스 수별로 다시 청구</translation>
    </message>
    <message>
        <source>Suspended</source>
        <translation>일시 중단됨</translation>
    </message>
    <message>
        <source>As for a cancellation on that day</source>
        <translation>그날 취소한 것과 같음</translation>
    </message>
    <message>
        <source>None</source>
        <translation>없음</translation>
    </message>
    <message>
        <source>Reactivated</source>
        <translation>다시 활성화됨</translation>
    </message>
    <message>
        <source>From that day to the end of the same period</source>
        <translation>그날부터 같은 기간이 끝날 때까지</translation>
    </message>
    <message>
        <source>Cancelled within 30 days of the start</source>
        <translation>시작일부터 30일 이내에 취소</translation>
    </message>
    <message>
        <source>Cancelled later</source>
        <translation>그 이후에 취소</translation>
    </message>
    <message>
        <source>First purchase</source>
        <translation>첫 구입</translation>
    </message>
    <message>
        <source>Free until the first billing date, the 15th; then each month in advance</source>
        <translation>첫 청구일(15일)까지 무료, 이후 매월 선청구</translation>
    </message>
    <message>
        <source>Upgrade</source>
        <translation>업그레이드</translation>
    </message>
    <message>
        <source>The unused days of the advance charge</source>
        <translation>선청구 요금의 미사용 일수</translation>
    </message>
    <message>
        <source>From the day of the upgrade to the day before the next billing date, then each month in advance</source>
        <translation>업그레이드한 날부터 다음 청구일 전날까지, 이후 매월 선청구</translation>
    </message>
    <message>
        <source>The advance charge</source>
        <translation>선청구 요금</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>취소됨</translation>
    </message>
    <message>
        <source>The free days belong to the first purchase, not to an upgrade. The rule of 30 days is that of Global alone.</source>
        <translation>무료 기간은 첫 구입에만 적용되며 업그레이드에는 적용되지 않습니다. 30일 규칙은 글로벌에만 있습니다.</translation>
    </message>
    <message>
        <source>How an amount is worked out</source>
        <translation>금액 계산 방법</translation>
    </message>
    <message>
        <source>Price × licences × days ÷ days of the period, rounded once to the smallest unit of the currency.</source>
        <translation>가격 × 라이선스 수 × 일수 ÷ 기간의 일수. 통화의 최소 단위로 한 번만 반올림합니다.</translation>
    </message>
    <message>
        <source>Days count from the first to the last, both included, by universal time.</source>
        <translation>일수는 협정 세계시(UTC) 기준이며 첫날과 마지막 날을 모두 포함합니다.</translation>
    </message>
    <message>
        <source>The day of an act belongs to what comes after it.</source>
        <translation>변경한 날은 변경 이후의 기간에 포함됩니다.</translation>
    </message>
    <message>
        <source>A period begins on the same day of each month, or on the last day of a month that has no such day.</source>
        <translation>기간은 매월 같은 날에 시작하며, 그 날짜가 없는 달에는 마지막 날에 시작합니다.</translation>
    </message>
    <message>
        <source>Example: Global, 4.00 for a licence and month</source>
        <translation>예: 글로벌, 라이선스당 월 4.00</translation>
    </message>
    <message>
        <source>Bought on 13 January with one licence, raised to two on 1 February. The charge of the first period is taken back, and the period is charged again in two parts.</source>
        <translation>1월 13일에 라이선스 1개를 구입하고 2월 1일에 2개로 늘린 경우입니다. 첫 기간의 요금을 취소하고 기간을 둘로 나누어 다시 청구합니다.</translation>
    </message>
    <message>
        <source>Example: operated by 21Vianet, 11.00 for a licence and month</source>
        <translation>예: 21Vianet에서 운영하는 클라우드, 라이선스당 월 11.00</translation>
    </message>
    <message>
        <source>The advance charge for 15 licences is taken back, because the number changed three times in the period.</source>
        <translation>기간 중에 라이선스 수가 세 번 변경되어 라이선스 15개의 선청구 요금을 취소하고 다시 청구합니다.</translation>
    </message>
    <message>
        <source>Everywhere</source>
        <translation>모든 화면</translation>
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
        <source>Lists</source>
        <translation>목록</translation>
    </message>
    <message>
        <source>Upgrade subscription</source>
        <translation>구독 업그레이드</translation>
    </message>
    <message>
        <source>Dialogs</source>
        <translation>대화 상자</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>바로 가기 키</translation>
    </message>
    <message>
        <source>Upgrading a subscription</source>
        <translation>구독 업그레이드하기</translation>
    </message>
    <message>
        <source>Upgrade paths</source>
        <translation>업그레이드 경로</translation>
    </message>
    <message>
        <source>Status of a subscription</source>
        <translation>구독 상태</translation>
    </message>
    <message>
        <source>Requesting delegated admin privileges</source>
        <translation>위임된 관리자 권한 요청</translation>
    </message>
    <message>
        <source>Multi-channel</source>
        <translation>다중 채널</translation>
    </message>
    <message>
        <source>Common billing scenarios</source>
        <translation>일반적인 청구 사례</translation>
    </message>
    <message>
        <source>Switching to a different Apps for business plan</source>
        <translation>다른 비즈니스용 앱 플랜으로 전환</translation>
    </message>
    <message>
        <source>Problems when reassigning licences while switching plans</source>
        <translation>플랜 전환 시 라이선스 재할당 문제</translation>
    </message>
    <message>
        <source>F6 goes from one part of the window to the next, Tab from control to control, the arrow keys inside a list or a group. Hold Alt to see the letters of buttons.</source>
        <translation>F6은 창의 다음 영역으로, Tab은 다음 컨트롤로, 화살표 키는 목록이나 그룹 안에서 이동합니다. Alt를 누르고 있으면 버튼의 바로 가기 문자가 표시됩니다.</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>키</translation>
    </message>
    <message>
        <source>What they do</source>
        <translation>동작</translation>
    </message>
    <message>
        <source>Product</source>
        <translation>제품</translation>
    </message>
    <message>
        <source>Possible upgrades</source>
        <translation>가능한 업그레이드</translation>
    </message>
    <message>
        <source>%1, article of %2</source>
        <comment>cloud, date</comment>
        <translation>%1, %2 문서</translation>
    </message>
    <message>
        <source>(%1) %2</source>
        <comment>footnote mark and text</comment>
        <translation>(%1) %2</translation>
    </message>
    <message>
        <source>New product</source>
        <translation>새 제품</translation>
    </message>
    <message>
        <source>Services gained</source>
        <translation>추가되는 서비스</translation>
    </message>
    <message>
        <source>Services lost</source>
        <translation>제외되는 서비스</translation>
    </message>
    <message>
        <source>Up to %1</source>
        <translation>최대 %1개</translation>
    </message>
    <message>
        <source>No limit</source>
        <translation>제한 없음</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>product and cloud</comment>
        <translation>%1(%2)</translation>
    </message>
    <message>
        <source>A product that is not in the left column has no upgrade path. Trials, add-ons and subscriptions bought elsewhere have none either.</source>
        <translation>왼쪽 열에 없는 제품은 업그레이드 경로가 없습니다. 평가판, 추가 기능, 다른 곳에서 구입한 구독도 업그레이드할 수 없습니다.</translation>
    </message>
    <message>
        <source>Old and new names</source>
        <translation>이전 이름과 새 이름</translation>
    </message>
    <message>
        <source>On 21 April 2020 products were renamed. The table of 2018 has the old names, that of 2020 the new ones; the search finds both.</source>
        <translation>2020년 4월 21일에 제품 이름이 변경되었습니다. 2018년 표에는 이전 이름이, 2020년 표에는 새 이름이 있으며 검색에서는 두 이름을 모두 찾을 수 있습니다.</translation>
    </message>
    <message>
        <source>Name of 2018</source>
        <translation>2018년 이름</translation>
    </message>
    <message>
        <source>Name of 2020</source>
        <translation>2020년 이름</translation>
    </message>
    <message>
        <source>As written and corrected</source>
        <translation>원문 기준과 정정 기준</translation>
    </message>
    <message>
        <source>The article of 2020 leads Apps for business to Business Premium. Every edition before it has the product there that is now called Business Standard: the old name was left behind by the renaming. The catalogue as written follows the article; the corrected one has Business Standard.</source>
        <translation>2020년 문서에는 비즈니스용 앱에서 Business Premium으로 업그레이드한다고 되어 있습니다. 그 이전 문서에는 모두 현재 이름이 Business Standard인 제품이 있으므로, 이름이 변경될 때 이전 이름이 남은 것입니다. 원문 기준 카탈로그는 문서를 그대로 따르며 정정 기준 카탈로그에는 Business Standard가 있습니다.</translation>
    </message>
    <message>
        <source>A business plan can be switched to one with more services. The program compares the services of both plans and shows what is gained and lost before you submit.</source>
        <translation>비즈니스용 플랜은 서비스가 더 많은 플랜으로 전환할 수 있습니다. 제출하기 전에 두 플랜의 서비스를 비교하여 추가되는 서비스와 제외되는 서비스가 표시됩니다.</translation>
    </message>
    <message>
        <source>Look up below what the customer gains and loses.</source>
        <translation>고객에게 추가되는 서비스와 제외되는 서비스를 아래에서 확인합니다.</translation>
    </message>
    <message>
        <source>Check that no other subscription of the customer has one of the gained services, and that every lost service is no longer needed. The data of a lost service stays; access to it ends.</source>
        <translation>추가되는 서비스가 고객의 다른 구독에 없는지, 제외되는 서비스가 더 이상 필요하지 않은지 확인합니다. 제외되는 서비스의 데이터는 유지되지만 더 이상 사용할 수 없습니다.</translation>
    </message>
    <message>
        <source>Press *Upgrade now*, choose the new product, and submit.</source>
        <translation>*지금 업그레이드*를 누르고 새 제품을 선택한 후 제출합니다.</translation>
    </message>
    <message>
        <source>Tell users to sign out and in again to get the new apps.</source>
        <translation>사용자에게 로그아웃한 후 다시 로그인하여 새 앱을 사용하도록 안내합니다.</translation>
    </message>
    <message>
        <source>India</source>
        <translation>인도</translation>
    </message>
    <message>
        <source>The Indian offers of Apps for business and Business Basic go to Business Standard India, which is sold monthly only, and never to Business Standard. It is the offer that decides, not the country of the customer.</source>
        <translation>비즈니스용 앱과 Business Basic의 인도용 제품은 Business Standard가 아닌 Business Standard India로 업그레이드할 수 있습니다. 이 제품의 청구 주기는 매월뿐입니다. 고객의 국가/지역이 아니라 제품에 따라 정해집니다.</translation>
    </message>
    <message>
        <source>Licences and billing frequency</source>
        <translation>라이선스와 청구 주기</translation>
    </message>
    <message>
        <source>A business plan has at most 300 licences. The new product keeps the billing frequency and the term of the old one; a product that is not sold so cannot be chosen.</source>
        <translation>비즈니스용 플랜의 라이선스는 최대 300개입니다. 새 제품은 기존 구독의 청구 주기와 약정 기간을 따르며, 이를 지원하지 않는 제품은 선택할 수 없습니다.</translation>
    </message>
    <message>
        <source>A customer who needs more users gets more licences. A customer who needs more services gets another product: the subscription is upgraded.</source>
        <translation>사용자가 더 필요한 고객에게는 라이선스를 추가합니다. 서비스가 더 필요한 고객은 다른 제품으로 구독을 업그레이드합니다.</translation>
    </message>
    <message>
        <source>Step by step</source>
        <translation>단계별 안내</translation>
    </message>
    <message>
        <source>Search for the customer and open it.</source>
        <translation>고객을 검색하여 엽니다.</translation>
    </message>
    <message>
        <source>Choose a subscription. The note right below its ID says whether it can be upgraded. In Global an information icon stands after the name as well: point at it, or press Alt+U.</source>
        <translation>구독을 선택합니다. 구독 ID 바로 아래의 안내에서 업그레이드할 수 있는지 확인합니다. 글로벌에서는 이름 뒤에 정보 아이콘도 표시됩니다. 아이콘을 마우스로 가리키거나 Alt+U를 누릅니다.</translation>
    </message>
    <message>
        <source>Press *Upgrade now* and choose the new product. What is gained, changed and lost stands beside it.</source>
        <translation>*지금 업그레이드*를 누르고 새 제품을 선택합니다. 추가, 변경, 제외되는 서비스가 옆에 표시됩니다.</translation>
    </message>
    <message>
        <source>In Global the number of licences stays the same. In the cloud operated by 21Vianet enter the number that the customer needs.</source>
        <translation>글로벌에서는 라이선스 수가 그대로 유지됩니다. 21Vianet에서 운영하는 클라우드에서는 고객에게 필요한 라이선스 수를 입력합니다.</translation>
    </message>
    <message>
        <source>Review the billing effect and the accounts that will need extra work. Tick the acknowledgement and press *Submit*.</source>
        <translation>청구에 미치는 영향과 추가 작업이 필요한 계정을 검토합니다. 확인 사항을 선택하고 *제출*을 누릅니다.</translation>
    </message>
    <message>
        <source>Work through the list of accounts on the result page.</source>
        <translation>결과 페이지의 계정 목록에 따라 추가 작업을 진행합니다.</translation>
    </message>
    <message>
        <source>Four conditions</source>
        <translation>네 가지 조건</translation>
    </message>
    <message>
        <source>The subscription is active, not suspended or cancelled.</source>
        <translation>구독이 활성 상태이며 일시 중단되거나 취소되지 않았습니다.</translation>
    </message>
    <message>
        <source>You have delegated admin privileges for the customer and the service.</source>
        <translation>고객과 서비스에 대한 위임된 관리자 권한이 있습니다.</translation>
    </message>
    <message>
        <source>The customer has no other subscription with the services that the upgrade adds.</source>
        <translation>업그레이드로 추가되는 서비스가 고객의 다른 구독에 없습니다.</translation>
    </message>
    <message>
        <source>The customer does not have the new product already.</source>
        <translation>고객이 새 제품을 이미 가지고 있지 않습니다.</translation>
    </message>
    <message>
        <source>Where one of them is not met, *Why not?* names it, the record that decided it, and what to do.</source>
        <translation>충족되지 않은 조건이 있으면 *업그레이드할 수 없는 이유*에 그 조건과 근거, 해결 방법이 표시됩니다.</translation>
    </message>
    <message>
        <source>All or nothing</source>
        <translation>일괄 처리</translation>
    </message>
    <message>
        <source>The new subscription is created and the old one cancelled in one step. If anything fails, nothing is changed. An upgrade cannot be undone.</source>
        <translation>새 구독 만들기와 기존 구독 취소는 한 번에 처리됩니다. 하나라도 실패하면 아무것도 변경되지 않습니다. 업그레이드는 되돌릴 수 없습니다.</translation>
    </message>
    <message>
        <source>Roles that can upgrade</source>
        <translation>업그레이드할 수 있는 역할</translation>
    </message>
    <message>
        <source>Cloud</source>
        <translation>클라우드</translation>
    </message>
    <message>
        <source>Roles</source>
        <translation>역할</translation>
    </message>
    <message>
        <source>More licences of the same product</source>
        <translation>같은 제품의 라이선스 추가</translation>
    </message>
    <message>
        <source>Choose *Add or remove licences…* in the details. The price changes from that day on; the services and the assignments stay.</source>
        <translation>세부 정보에서 *라이선스 추가 또는 제거…*를 선택합니다. 금액은 그날부터 변경되며 서비스와 할당은 그대로 유지됩니다.</translation>
    </message>
    <message>
        <source>Only an active subscription can be upgraded.</source>
        <translation>활성 상태인 구독만 업그레이드할 수 있습니다.</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>상태</translation>
    </message>
    <message>
        <source>Active</source>
        <translation>활성</translation>
    </message>
    <message>
        <source>It can be used, changed and upgraded.</source>
        <translation>사용, 변경, 업그레이드할 수 있습니다.</translation>
    </message>
    <message>
        <source>Nothing.</source>
        <translation>필요한 작업이 없습니다.</translation>
    </message>
    <message>
        <source>Users cannot sign in to its services; their data stays. The number of licences cannot be changed. It is deleted after 90 days in Global and after 60 days in the cloud operated by 21Vianet.</source>
        <translation>사용자가 서비스에 로그인할 수 없지만 데이터는 유지됩니다. 라이선스 수를 변경할 수 없습니다. 글로벌에서는 90일, 21Vianet에서 운영하는 클라우드에서는 60일이 지나면 삭제됩니다.</translation>
    </message>
    <message>
        <source>Reactivate it, then check again.</source>
        <translation>구독을 다시 활성화한 후 다시 확인하세요.</translation>
    </message>
    <message>
        <source>It has ended and cannot be reactivated.</source>
        <translation>종료된 구독이며 다시 활성화할 수 없습니다.</translation>
    </message>
    <message>
        <source>Add a new subscription.</source>
        <translation>새 구독을 추가하세요.</translation>
    </message>
    <message>
        <source>Expired</source>
        <translation>만료됨</translation>
    </message>
    <message>
        <source>Its term ended and it was not renewed.</source>
        <translation>약정 기간이 끝났고 갱신되지 않았습니다.</translation>
    </message>
    <message>
        <source>Pending</source>
        <translation>보류 중</translation>
    </message>
    <message>
        <source>The order is still being provisioned.</source>
        <translation>아직 주문을 프로비저닝하고 있습니다.</translation>
    </message>
    <message>
        <source>Wait until the status is Active, then check again.</source>
        <translation>상태가 활성으로 바뀐 후 다시 확인하세요.</translation>
    </message>
    <message>
        <source>Renewal</source>
        <translation>갱신</translation>
    </message>
    <message>
        <source>With auto-renew on, a subscription begins a new term on its renewal date. With auto-renew off it expires. Renewal, expiry and deletion happen only in a book with a simulated clock; in any other book an end date in the past is shown and changes nothing.</source>
        <translation>자동 갱신이 켜져 있으면 갱신일에 새 약정 기간이 시작되고, 꺼져 있으면 만료됩니다. 갱신, 만료, 삭제는 가상 시계가 있는 데이터에서만 처리됩니다. 그 외의 데이터에서는 지난 종료일이 표시될 뿐 아무것도 변경되지 않습니다.</translation>
    </message>
    <message>
        <source>In Global the assignments move with the upgrade, except where something holds them back. Those accounts and services are listed: on the review page before you submit, and on the result page afterwards. An upgrade with such a list has not failed; work is left.</source>
        <translation>글로벌에서는 업그레이드할 때 할당도 함께 이전됩니다. 이전되지 않는 계정과 서비스는 제출하기 전에는 검토 페이지에, 그 후에는 결과 페이지에 표시됩니다. 목록이 표시되어도 업그레이드가 실패한 것은 아니며 추가 작업이 남은 것입니다.</translation>
    </message>
    <message>
        <source>The licence stays unassigned</source>
        <translation>라이선스가 할당되지 않는 경우</translation>
    </message>
    <message>
        <source>Problem</source>
        <translation>문제</translation>
    </message>
    <message>
        <source>Another subscription gives the account a plan that cannot be used together with one of the new product, for example Exchange Online (Plan 1) with (Plan 2).</source>
        <translation>계정에 다른 구독의 플랜이 있고 새 제품의 플랜과 함께 사용할 수 없습니다. 예: Exchange Online(플랜 1)과 Exchange Online(플랜 2)</translation>
    </message>
    <message>
        <source>Remove the licence for the existing plan from the account, then assign the new one.</source>
        <translation>계정에서 기존 플랜의 라이선스를 제거한 후 새 라이선스를 할당하세요.</translation>
    </message>
    <message>
        <source>A service of the account needs a plan that the new product does not have, for example Exchange Online Archiving with Exchange Online (Plan 1).</source>
        <translation>계정의 서비스에 필요한 플랜이 새 제품에 없습니다. 예: Exchange Online(플랜 1)이 필요한 Exchange Online Archiving</translation>
    </message>
    <message>
        <source>Assign a plan that supports it, or remove the licence for that service.</source>
        <translation>이 서비스를 지원하는 플랜을 할당하거나 이 서비스의 라이선스를 제거하세요.</translation>
    </message>
    <message>
        <source>There are not enough licences: more accounts than the old subscription had.</source>
        <translation>기존 구독의 라이선스보다 계정이 많아 라이선스가 부족합니다.</translation>
    </message>
    <message>
        <source>Add licences or free one, then assign it.</source>
        <translation>라이선스를 추가하거나 다른 계정에서 회수한 후 할당하세요.</translation>
    </message>
    <message>
        <source>A service is not available in the usage location of the account, or the account has no usage location.</source>
        <translation>계정의 사용 위치에서 제공되지 않는 서비스가 있거나 계정에 사용 위치가 설정되어 있지 않습니다.</translation>
    </message>
    <message>
        <source>Check or set the usage location, then assign the licence; or switch this service off.</source>
        <translation>사용 위치를 확인하거나 설정한 후 라이선스를 할당하거나, 이 서비스를 끄세요.</translation>
    </message>
    <message>
        <source>The licence comes from a group.</source>
        <translation>그룹에서 할당된 라이선스입니다.</translation>
    </message>
    <message>
        <source>Change the licence of the group.</source>
        <translation>그룹의 라이선스를 변경하세요.</translation>
    </message>
    <message>
        <source>The licence moves, and something is to be known</source>
        <translation>라이선스가 이전되지만 알아 둘 점이 있는 경우</translation>
    </message>
    <message>
        <source>The account used a service that the new product does not include.</source>
        <translation>계정에서 사용하던 서비스가 새 제품에 포함되지 않습니다.</translation>
    </message>
    <message>
        <source>Tell the user that the data stays and access ends.</source>
        <translation>데이터는 유지되지만 더 이상 사용할 수 없음을 사용자에게 안내하세요.</translation>
    </message>
    <message>
        <source>A service that was switched off for the account is on again: every plan of the new product is on.</source>
        <translation>새 제품에서는 모든 플랜이 켜지므로 계정에서 꺼 두었던 서비스가 다시 켜집니다.</translation>
    </message>
    <message>
        <source>Switch it off again if it is not needed.</source>
        <translation>필요하지 않으면 다시 끄세요.</translation>
    </message>
    <message>
        <source>The cloud operated by 21Vianet</source>
        <translation>21Vianet에서 운영하는 클라우드</translation>
    </message>
    <message>
        <source>No assignment moves with the upgrade there. Every account that had a licence is listed. Assign the new product in the Office 365 admin center operated by 21Vianet.</source>
        <translation>이 클라우드에서는 업그레이드할 때 할당이 이전되지 않습니다. 라이선스가 있던 모든 계정이 목록에 표시됩니다. 21Vianet에서 운영하는 Office 365 관리 센터에서 새 제품을 할당하세요.</translation>
    </message>
    <message>
        <source>Afterwards</source>
        <translation>업그레이드 후</translation>
    </message>
    <message>
        <source>Save the list with *Export CSV…* if others do the work.</source>
        <translation>다른 담당자가 작업하는 경우 *CSV 내보내기…*로 목록을 저장합니다.</translation>
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
        <source>Upgrading many subscriptions</source>
        <translation>여러 구독 업그레이드</translation>
    </message>
    <message>
        <source>The upgrade planner shows every subscription of the book, grouped by what stops or allows its upgrade. From there many are upgraded at once.</source>
        <translation>업그레이드 계획에는 전체 구독이 업그레이드 가능 여부와 이유별로 표시됩니다. 여기에서 여러 구독을 한 번에 업그레이드합니다.</translation>
    </message>
    <message>
        <source>Open *Upgrade planner* (Ctrl+2). The bar shows how many subscriptions each group has; a click on its legend leads to the group.</source>
        <translation>*업그레이드 계획*을 엽니다(Ctrl+2). 막대에는 그룹별 구독 수가 표시되며, 범례를 클릭하면 해당 그룹으로 이동합니다.</translation>
    </message>
    <message>
        <source>Narrow the list by search, product and market where you want. What is selected stays selected.</source>
        <translation>필요하면 검색어, 제품, 국가/지역으로 목록을 좁힙니다. 이미 선택한 구독은 그대로 선택되어 있습니다.</translation>
    </message>
    <message>
        <source>Select subscriptions. Space selects the row, Ctrl+A all that can be upgraded.</source>
        <translation>구독을 선택합니다. Space 키는 행을, Ctrl+A는 업그레이드 가능한 구독을 모두 선택합니다.</translation>
    </message>
    <message>
        <source>Choose the new product in the row, or for all with *Set target*. In the cloud operated by 21Vianet the number of licences is changed in the row as well.</source>
        <translation>행에서 새 제품을 선택하거나 *새 제품 설정*에서 한 번에 선택합니다. 21Vianet에서 운영하는 클라우드에서는 행에서 라이선스 수도 변경할 수 있습니다.</translation>
    </message>
    <message>
        <source>Press *Dry run*. It tells for each subscription what an upgrade would come to, and changes nothing. *Deselect failing* leaves out what would fail.</source>
        <translation>*모의 실행*을 누릅니다. 구독별 업그레이드 결과를 미리 알려 주며 아무것도 변경되지 않습니다. *실패 항목 선택 해제*를 누르면 실패할 구독이 제외됩니다.</translation>
    </message>
    <message>
        <source>Press *Upgrade…*, review the amounts and the lost services, tick the acknowledgement, and start.</source>
        <translation>*업그레이드…*를 누르고 금액과 제외되는 서비스를 검토한 후 확인 사항에 동의하고 시작합니다.</translation>
    </message>
    <message>
        <source>While it runs</source>
        <translation>진행 중</translation>
    </message>
    <message>
        <source>Each subscription is upgraded by itself. If one is refused, it stays unchanged, and the others go on.</source>
        <translation>구독은 하나씩 업그레이드됩니다. 거부된 구독은 변경되지 않으며 나머지는 계속 진행됩니다.</translation>
    </message>
    <message>
        <source>You can pause between two subscriptions, carry on later, or leave out the rest.</source>
        <translation>구독과 구독 사이에서 일시 중지하거나, 나중에 계속하거나, 나머지를 제외할 수 있습니다.</translation>
    </message>
    <message>
        <source>If the program or the computer stops, the book knows what was done. The next time it is opened you are asked whether to carry on; no subscription is upgraded twice.</source>
        <translation>프로그램이나 컴퓨터가 중단되어도 어디까지 진행했는지 데이터에 남습니다. 다음에 데이터베이스를 열면 계속할지 묻습니다. 같은 구독이 두 번 업그레이드되지 않습니다.</translation>
    </message>
    <message>
        <source>At the end there is a report, which you can save. Accounts that need extra work are listed with each customer, and the activity log has every upgrade.</source>
        <translation>끝나면 저장할 수 있는 보고서가 표시됩니다. 추가 작업이 필요한 계정은 고객별로 표시되고, 모든 업그레이드는 활동 로그에 남습니다.</translation>
    </message>
    <message>
        <source>Which customers could move to one product</source>
        <translation>새 제품별 고객 찾기</translation>
    </message>
    <message>
        <source>Choose a product under *Which customers could move to…*. The groups are then about this product alone: what can move to it, and what stops the rest.</source>
        <translation>*새 제품별 고객 찾기…*에서 제품을 선택합니다. 그러면 선택한 제품으로 업그레이드할 수 있는 구독과 나머지를 업그레이드할 수 없는 이유가 표시됩니다.</translation>
    </message>
    <message>
        <source>Tables for spreadsheets</source>
        <translation>스프레드시트용 표</translation>
    </message>
    <message>
        <source>The planner, the dry run and the report are saved as CSV or as an Excel workbook (XLSX).</source>
        <translation>업그레이드 계획, 모의 실행, 보고서는 CSV 또는 Excel 통합 문서(XLSX)로 저장할 수 있습니다.</translation>
    </message>
    <message>
        <source>Press Ctrl+K and type: the list shows what is found at once. It looks through the customers of the chosen cloud.</source>
        <translation>Ctrl+K를 누르고 입력하면 찾은 고객이 목록에 바로 표시됩니다. 선택한 클라우드의 고객에서 찾습니다.</translation>
    </message>
    <message>
        <source>What the search finds</source>
        <translation>검색할 수 있는 내용</translation>
    </message>
    <message>
        <source>Company names, names in the local script and primary domains, by any part of them.</source>
        <translation>회사 이름, 현지 이름, 주 도메인 이름: 일부만 입력해도 찾습니다.</translation>
    </message>
    <message>
        <source>The customer of a Microsoft ID or of a subscription ID, by the first four characters or more.</source>
        <translation>Microsoft ID 또는 구독 ID: 앞부분을 네 자 이상 입력하면 해당 고객을 찾습니다.</translation>
    </message>
    <message>
        <source>How it compares</source>
        <translation>비교 방법</translation>
    </message>
    <message>
        <source>Capital letters, accents and full-width forms make no difference.</source>
        <translation>대문자와 소문자, 악센트 기호의 유무, 전각과 반각을 구분하지 않습니다.</translation>
    </message>
    <message>
        <source>A Korean syllable is found before it is whole. Example: %1 → %2</source>
        <translation>한글은 글자를 완성하기 전에도 찾습니다. 예: %1 → %2</translation>
    </message>
    <message>
        <source>Initial consonants find Korean names, two of them or more. Example: %1 → %2</source>
        <translation>초성을 두 자 이상 입력해도 찾습니다. 예: %1 → %2</translation>
    </message>
    <message>
        <source>Together with filters</source>
        <translation>필터와 함께 사용</translation>
    </message>
    <message>
        <source>A customer is listed where the search and every filter hold. *Clear filters* takes all of them away, and Ctrl+Z brings them back.</source>
        <translation>검색어와 모든 필터에 맞는 고객이 목록에 표시됩니다. *필터 지우기*를 누르면 모두 지워지고 Ctrl+Z를 누르면 되돌아옵니다.</translation>
    </message>
    <message>
        <source>Finding a customer</source>
        <translation>고객 찾기</translation>
    </message>
    <message>
        <source>To be carried out in Partner Center</source>
        <translation>파트너 센터에서 진행할 작업</translation>
    </message>
    <message>
        <source>Sandbox</source>
        <translation>샌드박스</translation>
    </message>
    <message>
        <source>Everything stays on this computer, in one file: the database. You bring customers and subscriptions in from files, and take them out as files.</source>
        <translation>모든 데이터는 이 컴퓨터의 파일 하나, 즉 데이터베이스에 저장됩니다. 고객과 구독은 파일에서 가져오고 파일로 내보냅니다.</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>가져오기</translation>
    </message>
    <message>
        <source>Press Ctrl+I, or drop files on the window. Customers, subscriptions and users may come together.</source>
        <translation>Ctrl+I를 누르거나 파일을 창에 끌어다 놓습니다. 고객, 구독, 사용자 파일을 함께 가져올 수 있습니다.</translation>
    </message>
    <message>
        <source>Or copy rows with their column names in a spreadsheet, and press Ctrl+V in the import.</source>
        <translation>또는 스프레드시트에서 열 이름과 함께 행을 복사한 뒤 가져오기 화면에서 Ctrl+V를 누릅니다.</translation>
    </message>
    <message>
        <source>Look at the columns: each shows what it was taken for, and samples of it. Choose another field where that is wrong.</source>
        <translation>열 매핑을 확인합니다. 열마다 인식된 항목과 샘플 값이 표시됩니다. 잘못 인식된 열은 다른 항목을 선택합니다.</translation>
    </message>
    <message>
        <source>Which files</source>
        <translation>가져올 수 있는 파일</translation>
    </message>
    <message>
        <source>What Partner Center exports, in English or Korean. A file with one customer&apos;s subscriptions asks whose they are.</source>
        <translation>파트너 센터에서 내보낸 파일(영어 또는 한국어). 한 고객의 구독만 있는 파일이면 어느 고객인지 선택합니다.</translation>
    </message>
    <message>
        <source>The customer and subscription files of the vendor&apos;s batch tool for partners.</source>
        <translation>공급업체의 파트너용 일괄 처리 도구가 만든 고객 파일과 구독 파일.</translation>
    </message>
    <message>
        <source>Tables of your own, as CSV or as an Excel workbook. The start page gives templates.</source>
        <translation>직접 관리하는 CSV 파일이나 Excel 통합 문서. 시작 화면에서 서식 파일을 받을 수 있습니다.</translation>
    </message>
    <message>
        <source>JSON of the Partner Center REST API: a collection, an array or lines.</source>
        <translation>파트너 센터 REST API의 JSON: 컬렉션, 배열, JSON Lines.</translation>
    </message>
    <message>
        <source>What has the same ID is changed, the rest is added, and nothing is removed. Before a big import a copy of the database is kept with the backups.</source>
        <translation>ID가 같은 항목은 변경되고 나머지는 추가되며, 삭제되는 항목은 없습니다. 많은 데이터를 가져오기 전에는 데이터베이스 복사본이 백업으로 남습니다.</translation>
    </message>
    <message>
        <source>Export and print</source>
        <translation>내보내기 및 인쇄</translation>
    </message>
    <message>
        <source>Ctrl+E exports what the page lists, as CSV, JSON or a workbook. Files of customers, subscriptions and users can be imported again.</source>
        <translation>Ctrl+E를 누르면 화면의 목록을 CSV, JSON, 통합 문서로 내보냅니다. 고객, 구독, 사용자 파일은 다시 가져올 수 있습니다.</translation>
    </message>
    <message>
        <source>Ctrl+P prints a customer&apos;s page or an upgrade&apos;s result, or saves it as PDF.</source>
        <translation>Ctrl+P를 누르면 고객 화면이나 업그레이드 결과를 인쇄하거나 PDF로 저장합니다.</translation>
    </message>
    <message>
        <source>Backups</source>
        <translation>백업</translation>
    </message>
    <message>
        <source>*Save copy…* in the settings copies the whole database while you work. *Backups…* lists the copies that the program makes by itself, and restores one of them. It is checked first, and what the database holds now is kept.</source>
        <translation>설정의 *복사본 저장…*은 작업 중에도 데이터베이스 전체를 복사합니다. *백업…*에는 프로그램이 자동으로 만든 복사본이 표시되며 그중 하나를 복원할 수 있습니다. 복원하기 전에 백업을 먼저 확인하고, 지금 데이터베이스의 내용도 남겨 둡니다.</translation>
    </message>
    <message>
        <source>This program changes its own database and nothing at Microsoft. What you do with imported subscriptions becomes a task: somebody carries it out in Partner Center. Demo customers are invented and need no tasks.</source>
        <translation>이 프로그램은 자체 데이터베이스만 변경하며 Microsoft의 데이터는 변경하지 않습니다. 가져온 구독에 대한 변경은 작업으로 등록되고, 담당자가 파트너 센터에서 진행합니다. 데모 고객은 가상이므로 작업이 필요하지 않습니다.</translation>
    </message>
    <message>
        <source>Working through the list</source>
        <translation>작업 목록 처리</translation>
    </message>
    <message>
        <source>Open *Partner Center tasks* on the left. Each task says what is to be done, for whom, from what and to what.</source>
        <translation>왼쪽에서 *파트너 센터 작업*을 엽니다. 작업마다 내용과 고객, 변경 전과 변경 후가 표시됩니다.</translation>
    </message>
    <message>
        <source>Carry it out in Partner Center, then mark it as done. Ctrl+Z takes a mark back.</source>
        <translation>파트너 센터에서 작업을 진행한 뒤 완료로 표시합니다. Ctrl+Z를 누르면 표시가 취소됩니다.</translation>
    </message>
    <message>
        <source>Print the list with Ctrl+P, or export it with Ctrl+E, to hand it to somebody else.</source>
        <translation>다른 담당자에게 넘기려면 Ctrl+P로 인쇄하거나 Ctrl+E로 내보냅니다.</translation>
    </message>
    <message>
        <source>A change that you take back here before it was carried out takes its task with it.</source>
        <translation>진행하기 전에 여기에서 변경을 되돌리면 해당 작업도 없어집니다.</translation>
    </message>
    <message>
        <source>At the next import</source>
        <translation>다음에 가져올 때</translation>
    </message>
    <message>
        <source>A newer file of subscriptions tells what has become of the tasks. The import shows it before anything is taken over:</source>
        <translation>새 구독 파일을 가져오면 작업의 진행 결과를 알 수 있습니다. 적용하기 전에 다음과 같이 표시됩니다.</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>확인 결과</translation>
    </message>
    <message>
        <source>What becomes of it</source>
        <translation>처리</translation>
    </message>
    <message>
        <source>Partner Center stands where the task leads.</source>
        <translation>파트너 센터의 내용이 작업 결과와 같습니다.</translation>
    </message>
    <message>
        <source>It is marked as done.</source>
        <translation>완료로 표시됩니다.</translation>
    </message>
    <message>
        <source>Nothing has happened there.</source>
        <translation>파트너 센터에서 바뀐 내용이 없습니다.</translation>
    </message>
    <message>
        <source>The task stays open, or your change is taken back here.</source>
        <translation>작업을 그대로 두거나 여기의 변경을 되돌립니다.</translation>
    </message>
    <message>
        <source>Something else stands there.</source>
        <translation>파트너 센터의 내용이 작업과 다릅니다.</translation>
    </message>
    <message>
        <source>You choose: your plan stays, or what Partner Center says comes in.</source>
        <translation>현재 데이터를 유지할지 파트너 센터의 내용을 적용할지 선택합니다.</translation>
    </message>
    <message>
        <source>Where an upgrade is taken back, the accounts have their old licences again; a service that was switched off may be on. Its billing lines stay in the history.</source>
        <translation>업그레이드를 되돌리면 계정에 이전 라이선스가 다시 할당됩니다. 꺼져 있던 서비스가 켜질 수 있습니다. 청구 항목은 기록에 남습니다.</translation>
    </message>
    <message>
        <source>The sandbox server answers clients of the Partner Center REST API over this database, so that integrations can be tried without Partner Center. It listens on this computer alone; no other computer and no web page reaches it.</source>
        <translation>샌드박스 서버는 이 데이터베이스로 파트너 센터 REST API 클라이언트에 응답하므로 파트너 센터 없이 연동을 시험할 수 있습니다. 이 컴퓨터에서만 연결할 수 있으며 다른 컴퓨터나 웹 페이지에서는 연결할 수 없습니다.</translation>
    </message>
    <message>
        <source>Connecting a client</source>
        <translation>클라이언트 연결</translation>
    </message>
    <message>
        <source>Turn the server on: on the *Sandbox* page or in the settings.</source>
        <translation>*샌드박스* 화면이나 설정에서 서버를 켭니다.</translation>
    </message>
    <message>
        <source>Press *Copy as environment*. It holds the address, an access token and the tenant.</source>
        <translation>*환경 변수로 복사*를 누릅니다. 주소, 액세스 토큰, 테넌트가 들어 있습니다.</translation>
    </message>
    <message>
        <source>Give them to your client. What it asks is listed on the page at once.</source>
        <translation>클라이언트에 설정합니다. 클라이언트가 보낸 요청은 화면에 바로 표시됩니다.</translation>
    </message>
    <message>
        <source>On the page</source>
        <translation>화면 구성</translation>
    </message>
    <message>
        <source>*Requests*: what was asked and answered, as curl, HTTP Archive or JSON Lines, and the way to the customer in this window.</source>
        <translation>*요청*: 요청과 응답을 확인하고 curl, HTTP Archive, JSON Lines로 저장하며 이 창의 고객 화면으로 이동합니다.</translation>
    </message>
    <message>
        <source>*Faults*: answers that are spoilt on purpose, by path and number, always or by chance.</source>
        <translation>*오류 주입*: 경로와 순서에 따라, 항상 또는 임의로 잘못된 응답을 보냅니다.</translation>
    </message>
    <message>
        <source>*Coverage*: the calls that exist, and how often each was used.</source>
        <translation>*커버리지*: 사용할 수 있는 호출과 호출 횟수를 보여 줍니다.</translation>
    </message>
    <message>
        <source>The settings have the faults that are needed most, and a latency that every answer waits. They last until the server is turned off. What a client changes stands in the window within a second, and the other way round.</source>
        <translation>자주 쓰는 오류 주입과 모든 응답에 적용되는 응답 지연은 설정에서 지정하며 서버를 끌 때까지 유지됩니다. 클라이언트가 변경한 내용은 1초 안에 창에 표시되고, 창에서 변경한 내용도 마찬가지입니다.</translation>
    </message>
    <message>
        <source>The description of all calls is at %1, in the OpenAPI format.</source>
        <translation>모든 호출의 설명은 %1에서 OpenAPI 형식으로 볼 수 있습니다.</translation>
    </message>
    <message>
        <source>Import, export and backups</source>
        <translation>가져오기, 내보내기, 백업</translation>
    </message>
    <message>
        <source>Tasks for Partner Center</source>
        <translation>파트너 센터 작업</translation>
    </message>
    <message>
        <source>The sandbox server</source>
        <translation>샌드박스 서버</translation>
    </message>
    <message>
        <source>The files are checked at once, and nothing is saved yet. Rows with errors can be corrected on the spot, or skipped.</source>
        <translation>파일은 바로 확인되며 아직 아무것도 저장되지 않습니다. 오류가 있는 행은 그 자리에서 고치거나 건너뛸 수 있습니다.</translation>
    </message>
    <message>
        <source>*Import* brings everything in, or nothing where something goes wrong.</source>
        <translation>*가져오기*를 누르면 전부 가져옵니다. 문제가 생기면 아무것도 가져오지 않습니다.</translation>
    </message>
    <message>
        <source>Carried out</source>
        <translation>진행됨</translation>
    </message>
    <message>
        <source>Not carried out yet</source>
        <translation>아직 진행되지 않음</translation>
    </message>
    <message>
        <source>Different there</source>
        <translation>내용이 다름</translation>
    </message>
    <message>
        <source>Walkthroughs are test scripts beside the live window. Demo control puts the demo data into a known state and shows what is hard to come by: another day, a failure, a conflict.</source>
        <translation>테스트 시나리오는 실제 창 옆에 표시되는 테스트 절차입니다. 시연 제어는 데모 데이터를 정해진 상태로 만들고 다른 날짜, 오류, 충돌처럼 보기 어려운 상황을 보여 줍니다.</translation>
    </message>
    <message>
        <source>A test run</source>
        <translation>테스트 실행</translation>
    </message>
    <message>
        <source>Open *Walkthroughs* on the left and begin a new run.</source>
        <translation>왼쪽에서 *테스트 시나리오*를 열고 새 실행을 시작하세요.</translation>
    </message>
    <message>
        <source>*Load the demo situation* puts the demo situation of the case in place: data, clock, role and cloud. Changes to the demo data are lost; that is asked once.</source>
        <translation>*시연 상황 불러오기*는 테스트 케이스에 필요한 데이터, 시계, 역할, 클라우드를 준비합니다. 데모 데이터의 변경 내용은 사라지며 이는 한 번만 묻습니다.</translation>
    </message>
    <message>
        <source>Do what the step says. *Show me where* frames the control, and the program says what it finds itself.</source>
        <translation>단계에 적힌 대로 하세요. *위치 보기*는 해당 컨트롤을 테두리로 표시하고, 프로그램은 직접 확인한 결과를 알려 줍니다.</translation>
    </message>
    <message>
        <source>Judge the step. *Fail* and *Blocked* need a note, and pictures can be attached.</source>
        <translation>단계를 판정하세요. *실패*와 *진행 불가*에는 메모가 필요하며 화면을 첨부할 수 있습니다.</translation>
    </message>
    <message>
        <source>Export the report, in both languages if you like. A finished run stays as it is.</source>
        <translation>보고서를 내보내세요. 두 언어로도 내보낼 수 있습니다. 완료한 실행은 바뀌지 않습니다.</translation>
    </message>
    <message>
        <source>Presenter tour</source>
        <translation>시연 안내</translation>
    </message>
    <message>
        <source>The menu of the walkthroughs starts the tour. Right and Left, or a remote control, go from stop to stop, Esc leaves it, and it can be resumed. The notes stand in a window of their own, for a second screen.</source>
        <translation>테스트 시나리오의 메뉴에서 시연 안내를 시작합니다. 오른쪽과 왼쪽 화살표 키나 프레젠테이션 리모컨으로 이동하고 Esc로 나가며, 나중에 이어서 할 수 있습니다. 발표자 노트는 두 번째 화면에 둘 수 있도록 별도의 창에 표시됩니다.</translation>
    </message>
    <message>
        <source>Demo control</source>
        <translation>시연 제어</translation>
    </message>
    <message>
        <source>*Reset demo data…* in the menu: the same names, numbers and days each time.</source>
        <translation>메뉴의 *데모 데이터 초기화…*: 이름, 숫자, 날짜가 매번 같습니다.</translation>
    </message>
    <message>
        <source>The simulated clock in the settings: it stands still until you move it. Renewals, expiries and invoices follow it.</source>
        <translation>설정의 가상 시계: 옮기기 전까지 멈춰 있습니다. 갱신, 만료, 청구서가 이 시계를 따릅니다.</translation>
    </message>
    <message>
        <source>*Snapshots…* in the menu: keep a state, go back to it, branch off, compare two.</source>
        <translation>메뉴의 *스냅샷…*: 상태를 저장하고, 되돌아가고, 분기하고, 두 상태를 비교합니다.</translation>
    </message>
    <message>
        <source>*Failures on purpose* in the menu and in the settings: one of the situations below, for the next act or until it is switched off, and a delay of each act.</source>
        <translation>메뉴와 설정의 *오류 상황 시연*: 아래 상황 중 하나를 다음 작업에만 또는 끌 때까지 적용하고, 작업마다 지연을 줄 수 있습니다.</translation>
    </message>
    <message>
        <source>Your company&apos;s name in the settings stands where a subscription was bought from you, and in letters.</source>
        <translation>설정의 회사 이름은 자사에서 구입한 구독과 고객에게 보내는 글에 표시됩니다.</translation>
    </message>
    <message>
        <source>Failures on purpose</source>
        <translation>오류 상황 시연</translation>
    </message>
    <message>
        <source>Situation</source>
        <translation>상황</translation>
    </message>
    <message>
        <source>In the window</source>
        <translation>창</translation>
    </message>
    <message>
        <source>Over REST</source>
        <translation>REST</translation>
    </message>
    <message>
        <source>Network lost when submitting</source>
        <translation>제출할 때 네트워크 끊김</translation>
    </message>
    <message>
        <source>The outcome is not known. *Try again* sends the same request and finds what it did.</source>
        <translation>결과를 알 수 없습니다. *다시 시도*를 선택하면 같은 요청을 보내 이미 처리된 결과를 찾습니다.</translation>
    </message>
    <message>
        <source>The line is cut after the act. The same request gets the answer that was kept.</source>
        <translation>작업 후에 연결이 끊깁니다. 같은 요청을 다시 보내면 보관된 응답을 받습니다.</translation>
    </message>
    <message>
        <source>Conflict with another user&apos;s change</source>
        <translation>다른 사용자의 변경과 충돌</translation>
    </message>
    <message>
        <source>Nothing is changed. Auto-renew was switched by somebody else; the review opens again.</source>
        <translation>변경되는 내용이 없습니다. 다른 사용자가 자동 갱신을 바꾸었으며 검토 페이지가 다시 열립니다.</translation>
    </message>
    <message>
        <source>409; 412 where the request names the state that it has seen.</source>
        <translation>409. 요청에 확인한 상태(ETag)가 있으면 412.</translation>
    </message>
    <message>
        <source>Two licences do not move</source>
        <translation>라이선스 2개가 이동하지 않음</translation>
    </message>
    <message>
        <source>The upgrade is done, and two accounts are on the list of extra work.</source>
        <translation>업그레이드가 처리되고 계정 2개가 추가 작업 목록에 표시됩니다.</translation>
    </message>
    <message>
        <source>The same accounts are in the answer.</source>
        <translation>응답에 같은 계정이 있습니다.</translation>
    </message>
    <message>
        <source>Service busy</source>
        <translation>서비스 사용 불가</translation>
    </message>
    <message>
        <source>Nothing is changed. Try again in a moment.</source>
        <translation>변경되는 내용이 없습니다. 잠시 후 다시 시도하세요.</translation>
    </message>
    <message>
        <source>503 with the seconds to wait.</source>
        <translation>503과 대기 시간(초).</translation>
    </message>
    <message>
        <source>The status bar says what is on; a click there switches it off. A database of your own is never touched by it, and nothing of it survives the end of the program.</source>
        <translation>켜진 상황은 상태 표시줄에 표시되며 클릭하면 꺼집니다. 직접 만든 데이터베이스에는 적용되지 않으며 프로그램을 종료하면 모두 꺼집니다.</translation>
    </message>
    <message>
        <source>Walkthroughs and demo control</source>
        <translation>테스트 시나리오와 시연 제어</translation>
    </message>
    <message>
        <source>*Mask names…* in the menu: opens a copy in which companies and people have invented names. Numbers and days stay. It holds after a restart too, until *Show real names…*.</source>
        <translation>메뉴의 *이름 마스킹…*: 회사와 사람 이름을 가상의 이름으로 바꾼 복사본을 엽니다. 수치와 날짜는 그대로입니다. *실제 이름 표시…*를 선택할 때까지, 다시 시작한 뒤에도 유지됩니다.</translation>
    </message>
</context>
<context>
    <name>help::HelpView</name>
    <message>
        <source>See also</source>
        <translation>관련 항목</translation>
    </message>
</context>
</TS>
