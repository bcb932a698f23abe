<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ko_KR" sourcelanguage="en">
<context>
    <name>upgradewizard::ChoosePage</name>
    <message>
        <source>Product %1 of %2</source>
        <comment>its place, number of products</comment>
        <translation>제품 %2개 중 %1번째</translation>
    </message>
    <message>
        <source>About switching plans</source>
        <translation>플랜 전환 정보</translation>
    </message>
</context>
<context>
    <name>upgradewizard::FailurePage</name>
    <message>
        <source>Details copied</source>
        <translation>세부 정보를 복사했습니다</translation>
    </message>
    <message>
        <source>Request copied</source>
        <translation>요청문을 복사했습니다</translation>
    </message>
    <message>
        <source>Copy request to customer</source>
        <translation>고객에게 보낼 요청문 복사</translation>
    </message>
    <message>
        <source>Copy details</source>
        <translation>세부 정보 복사</translation>
    </message>
</context>
<context>
    <name>upgradewizard::LicencesPage</name>
    <message>
        <source>One licence more</source>
        <translation>라이선스 1개 늘리기</translation>
    </message>
    <message>
        <source>One licence fewer</source>
        <translation>라이선스 1개 줄이기</translation>
    </message>
</context>
<context>
    <name>upgradewizard::PriceListDialog</name>
    <message>
        <source>Price list</source>
        <translation>가격표</translation>
    </message>
    <message>
        <source>A CSV with the columns offerName, currency and unitPrice (per licence and month), and, where you need them, annualPrice and margin (in percent). What it does not name keeps its demo price.</source>
        <translation>제품, 통화, 단가(라이선스당 월 금액) 열이 있는 CSV 파일입니다. 필요하면 연간 단가와 마진(%) 열을 추가할 수 있습니다. 파일에 없는 가격은 데모 가격표를 따릅니다.</translation>
    </message>
    <message>
        <source>Load CSV…</source>
        <translation>CSV 불러오기…</translation>
    </message>
    <message>
        <source>Save prices as CSV…</source>
        <translation>가격을 CSV로 저장…</translation>
    </message>
    <message>
        <source>Use demo prices</source>
        <translation>데모 가격표 사용</translation>
    </message>
    <message>
        <source>Demo prices are in use.</source>
        <translation>데모 가격표를 사용하고 있습니다.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>닫기</translation>
    </message>
    <message>
        <source>Demo price list. All prices are invented.</source>
        <translation>데모 가격표입니다. 모든 가격은 가상의 금액입니다.</translation>
    </message>
    <message numerus="yes">
        <source>%1: %2 prices, loaded %3</source>
        <comment>file name, number, time</comment>
        <translation>
            <numerusform>%1: 가격 %2개, %3 불러옴</numerusform>
        </translation>
    </message>
    <message>
        <source>Load price list</source>
        <translation>가격표 불러오기</translation>
    </message>
    <message>
        <source>Save price list</source>
        <translation>가격표 저장</translation>
    </message>
    <message>
        <source>CSV (*.csv)</source>
        <translation>CSV(*.csv)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>모든 파일(*)</translation>
    </message>
    <message>
        <source>The price list was loaded.</source>
        <translation>가격표를 불러왔습니다.</translation>
    </message>
    <message>
        <source>Demo prices are in use again.</source>
        <translation>다시 데모 가격표를 사용합니다.</translation>
    </message>
    <message numerus="yes">
        <source>And %1 more.</source>
        <translation>
            <numerusform>외 %1개</numerusform>
        </translation>
    </message>
    <message>
        <source>The price list was not loaded. Nothing was changed.</source>
        <translation>가격표를 불러오지 못했습니다. 변경된 내용은 없습니다.</translation>
    </message>
    <message>
        <source>The prices were saved: %1</source>
        <translation>가격을 저장했습니다: %1</translation>
    </message>
</context>
<context>
    <name>upgradewizard::ResultPage</name>
    <message>
        <source>Print the result</source>
        <translation>결과 인쇄</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>인쇄…</translation>
    </message>
    <message>
        <source>Subscription ID copied</source>
        <translation>구독 ID를 복사했습니다</translation>
    </message>
    <message>
        <source>Copy subscription ID</source>
        <translation>구독 ID 복사</translation>
    </message>
    <message>
        <source>Open subscription</source>
        <translation>구독 열기</translation>
    </message>
</context>
<context>
    <name>upgradewizard::ReviewPage</name>
    <message>
        <source>Hide list</source>
        <translation>목록 숨기기</translation>
    </message>
    <message>
        <source>Show list</source>
        <translation>목록 보기</translation>
    </message>
    <message>
        <source>About billing</source>
        <translation>청구 정보</translation>
    </message>
    <message>
        <source>About this list</source>
        <translation>이 목록에 대한 정보</translation>
    </message>
</context>
<context>
    <name>upgradewizard::TargetCard</name>
    <message>
        <source>Not available</source>
        <translation>선택 불가</translation>
    </message>
</context>
<context>
    <name>upgradewizard::UpgradeWizard</name>
    <message>
        <source>The subscription is being read.</source>
        <translation>구독을 읽는 중입니다.</translation>
    </message>
    <message>
        <source>The upgrade cannot be cancelled.</source>
        <translation>업그레이드는 취소할 수 없습니다.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>취소</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>뒤로</translation>
    </message>
    <message>
        <source>This is the first page.</source>
        <translation>첫 번째 페이지입니다.</translation>
    </message>
    <message>
        <source>Choose another product</source>
        <translation>다른 제품 선택</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>다시 시도</translation>
    </message>
    <message>
        <source>Submit</source>
        <translation>제출</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>다음</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>닫기</translation>
    </message>
    <message>
        <source>Close without upgrading?</source>
        <translation>업그레이드하지 않고 닫으시겠습니까?</translation>
    </message>
    <message>
        <source>What you entered is lost.</source>
        <translation>입력한 내용이 사라집니다.</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>계속</translation>
    </message>
    <message>
        <source>To the number of licences</source>
        <translation>라이선스 수 입력란으로 이동</translation>
    </message>
    <message>
        <source>Keep the number of licences</source>
        <translation>현재 라이선스 수 유지</translation>
    </message>
    <message>
        <source>Open subscription</source>
        <translation>구독 열기</translation>
    </message>
    <message>
        <source>Export CSV…</source>
        <translation>CSV 내보내기…</translation>
    </message>
    <message>
        <source>Copy request to customer</source>
        <translation>고객에게 보낼 요청문 복사</translation>
    </message>
    <message>
        <source>Copy details</source>
        <translation>세부 정보 복사</translation>
    </message>
</context>
<context>
    <name>viewmodels::WizardWords</name>
    <message>
        <source>Choose the new product</source>
        <translation>새 제품을 선택하세요</translation>
    </message>
    <message>
        <source>Prices are per licence and month, from the demo price list. Tax is not included.</source>
        <translation>데모 가격표의 라이선스당 월 금액이며 세금은 별도입니다.</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>two sentences</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>If you upgrade to %1</source>
        <translation>업그레이드 후 변경 사항: %1</translation>
    </message>
    <message>
        <source>What changes</source>
        <translation>업그레이드 후 변경 사항</translation>
    </message>
    <message>
        <source>Choose a product to see what changes.</source>
        <translation>제품을 선택하면 변경 사항이 표시됩니다.</translation>
    </message>
    <message>
        <source>No product can be chosen now.</source>
        <translation>지금 선택할 수 있는 제품이 없습니다.</translation>
    </message>
    <message>
        <source>Choose a product first.</source>
        <translation>먼저 제품을 선택하세요.</translation>
    </message>
    <message>
        <source>None gained</source>
        <translation>추가 없음</translation>
    </message>
    <message numerus="yes">
        <source>%1 gained</source>
        <translation>
            <numerusform>%1개 추가</numerusform>
        </translation>
    </message>
    <message>
        <source>None lost</source>
        <translation>제외 없음</translation>
    </message>
    <message numerus="yes">
        <source>%1 lost</source>
        <translation>
            <numerusform>%1개 제외</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Up to %1 licences</source>
        <translation>
            <numerusform>최대 %1개</numerusform>
        </translation>
    </message>
    <message>
        <source>No licence limit</source>
        <translation>라이선스 수 제한 없음</translation>
    </message>
    <message numerus="yes">
        <source>%1 allows at most %2 licences.</source>
        <translation>
            <numerusform>라이선스를 최대 %2개까지 사용할 수 있는 제품입니다: %1</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, not available: %2</source>
        <translation>%1, 선택 불가: %2</translation>
    </message>
    <message numerus="yes">
        <source>%1, %2 services gained, %3 lost</source>
        <translation>
            <numerusform>%1, 서비스 %2개 추가, %3개 제외</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1, %2 per licence and month, %3 services gained, %4 lost</source>
        <translation>
            <numerusform>%1, 라이선스당 월 %2, 서비스 %3개 추가, %4개 제외</numerusform>
        </translation>
    </message>
    <message>
        <source>Gained · %1</source>
        <translation>추가되는 서비스 · %1</translation>
    </message>
    <message>
        <source>Changed · %1</source>
        <translation>변경되는 서비스 · %1</translation>
    </message>
    <message>
        <source>Lost · %1</source>
        <translation>제외되는 서비스 · %1</translation>
    </message>
    <message>
        <source>Kept · %1</source>
        <translation>유지되는 서비스 · %1</translation>
    </message>
    <message>
        <source>None</source>
        <comment>services</comment>
        <translation>없음</translation>
    </message>
    <message>
        <source>%1 → %2</source>
        <comment>plan before and after</comment>
        <translation>%1 → %2</translation>
    </message>
    <message>
        <source>The subscription was upgraded</source>
        <translation>구독을 업그레이드했습니다</translation>
    </message>
    <message numerus="yes">
        <source>New subscription of %1: %2. It has %3 licences, none of them assigned.</source>
        <translation>
            <numerusform>%1의 새 구독: %2. 라이선스는 %3개이며 할당된 라이선스가 없습니다.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>New subscription of %1: %2. %3 licences were moved, %4 is assigned.</source>
        <translation>
            <numerusform>%1의 새 구독: %2. 라이선스 %3개를 이전했으며 %4개가 할당되어 있습니다.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>New subscription of %1: %2. %3 licences were moved, %4 are assigned.</source>
        <translation>
            <numerusform>%1의 새 구독: %2. 라이선스 %3개를 이전했으며 %4개가 할당되어 있습니다.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 items need extra work.</source>
        <translation>
            <numerusform>추가 작업이 필요한 항목이 %1개 있습니다.</numerusform>
        </translation>
    </message>
    <message>
        <source>This records the upgrade in your book. Carry it out in Partner Center.</source>
        <translation>이 업그레이드는 현재 데이터에만 기록됩니다. 실제 업그레이드는 파트너 센터에서 진행하세요.</translation>
    </message>
    <message>
        <source>Subscription ID</source>
        <translation>구독 ID</translation>
    </message>
    <message>
        <source>Accounts and services that need extra work</source>
        <translation>추가 작업이 필요한 계정 및 서비스</translation>
    </message>
    <message>
        <source>No accounts need extra work.</source>
        <translation>추가 작업이 필요한 계정이 없습니다.</translation>
    </message>
    <message>
        <source>Follow-up steps</source>
        <translation>후속 단계</translation>
    </message>
    <message>
        <source>Assign %1 to the accounts above in the Office 365 admin center operated by 21Vianet.</source>
        <translation>21Vianet에서 운영하는 Office 365 관리 센터에서 위의 계정에 새 제품(%1)을 할당합니다.</translation>
    </message>
    <message numerus="yes">
        <source>Finish the %1 items above.</source>
        <translation>
            <numerusform>위의 %1개 항목을 처리합니다.</numerusform>
        </translation>
    </message>
    <message>
        <source>Tell users to sign out and in again to get the new apps.</source>
        <translation>사용자에게 로그아웃한 후 다시 로그인하여 새 앱을 사용하도록 안내합니다.</translation>
    </message>
    <message>
        <source>Still the same</source>
        <translation>그대로 유지된 항목</translation>
    </message>
    <message>
        <source>What to do</source>
        <translation>해결 방법</translation>
    </message>
    <message>
        <source>Technical details</source>
        <translation>기술 정보</translation>
    </message>
    <message>
        <source>The outcome is not known. Check the subscription before you try again.</source>
        <translation>처리 결과를 알 수 없습니다. 다시 시도하기 전에 구독을 확인하세요.</translation>
    </message>
    <message>
        <source>Try again sends the same request. If it was carried out, its result is shown, and nothing is done twice.</source>
        <translation>다시 시도하면 같은 요청을 보냅니다. 이미 처리된 요청이면 그 결과가 표시되며 두 번 처리되지 않습니다.</translation>
    </message>
    <message>
        <source>The upgrade failed. Nothing was changed.</source>
        <translation>업그레이드하지 못했습니다. 변경된 내용은 없습니다.</translation>
    </message>
    <message>
        <source>%1 is active</source>
        <translation>%1: 활성 상태</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>product: status</comment>
        <translation>%1: %2</translation>
    </message>
    <message numerus="yes">
        <source>%1 licences, %2 assigned</source>
        <translation>
            <numerusform>라이선스 %1개, %2개 할당됨</numerusform>
        </translation>
    </message>
    <message>
        <source>All service settings are kept</source>
        <translation>모든 서비스 설정 유지</translation>
    </message>
    <message>
        <source>No credit and no charge</source>
        <translation>크레딧과 요금 없음</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>단계</translation>
    </message>
    <message>
        <source>%1 (%2 of %3)</source>
        <comment>step name, its number, how many there are</comment>
        <translation>%1(%3단계 중 %2단계)</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>응답</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>새 제품</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>확인된 구독</translation>
    </message>
    <message>
        <source>Request</source>
        <translation>요청</translation>
    </message>
    <message>
        <source>Enter %1 to %2.</source>
        <translation>%1~%2 범위에서 입력하세요.</translation>
    </message>
    <message numerus="yes">
        <source>%1 licences are assigned. Enter at least %2, or unassign some first.</source>
        <translation>
            <numerusform>할당된 라이선스: %1개. %2개 이상을 입력하거나 먼저 할당을 해제하세요.</numerusform>
        </translation>
    </message>
    <message>
        <source>From</source>
        <translation>기존 구독</translation>
    </message>
    <message>
        <source>To</source>
        <translation>새 제품</translation>
    </message>
    <message numerus="yes">
        <source>%1 licences · %2 assigned</source>
        <translation>
            <numerusform>라이선스 %1개 · %2개 할당됨</numerusform>
        </translation>
    </message>
    <message>
        <source>How many licences does the customer need?</source>
        <translation>고객에게 필요한 라이선스 수를 입력하세요</translation>
    </message>
    <message>
        <source>Enter the total for the new subscription. It replaces the current %1.</source>
        <translation>새 구독의 전체 라이선스 수를 입력합니다. 현재 수: %1개</translation>
    </message>
    <message>
        <source>Enter the number below</source>
        <translation>아래에서 라이선스 수 입력</translation>
    </message>
    <message>
        <source>Licences</source>
        <translation>라이선스</translation>
    </message>
    <message>
        <source>Now %1, %2 assigned.</source>
        <translation>현재 %1개, %2개 할당됨</translation>
    </message>
    <message>
        <source>Assigned now: %1 of %2</source>
        <translation>현재 할당: %2개 중 %1개</translation>
    </message>
    <message>
        <source>Some tasks for this upgrade must be finished in the Office 365 admin center operated by 21Vianet. The result page lists them.</source>
        <translation>이 업그레이드의 일부 작업은 21Vianet에서 운영하는 Office 365 관리 센터에서 완료해야 합니다. 해당 작업은 결과 페이지에 표시됩니다.</translation>
    </message>
    <message>
        <source>The number of licences stays the same</source>
        <translation>라이선스 수가 그대로 유지됩니다</translation>
    </message>
    <message numerus="yes">
        <source>The new subscription has %1 licences. You can change this after the upgrade.</source>
        <translation>
            <numerusform>새 구독의 라이선스 수: %1개. 업그레이드한 후 변경할 수 있습니다.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 licences · carried over</source>
        <translation>
            <numerusform>라이선스 %1개 · 그대로 유지됨</numerusform>
        </translation>
    </message>
    <message>
        <source>Carried over. Cannot be changed here.</source>
        <translation>그대로 유지됩니다. 여기에서는 변경할 수 없습니다.</translation>
    </message>
    <message>
        <source>Assigned %1 of %2</source>
        <translation>%2개 중 %1개 할당됨</translation>
    </message>
    <message>
        <source>%1 unassigned</source>
        <translation>%1개 할당되지 않음</translation>
    </message>
    <message>
        <source>Monthly charge</source>
        <translation>월 요금</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>현재</translation>
    </message>
    <message>
        <source>After</source>
        <translation>업그레이드 후</translation>
    </message>
    <message>
        <source>Price per licence</source>
        <translation>라이선스당 가격</translation>
    </message>
    <message>
        <source>Total per month</source>
        <translation>월 합계</translation>
    </message>
    <message numerus="yes">
        <source>%1 accounts have a licence. Some may need extra work, which the result page lists.</source>
        <translation>
            <numerusform>라이선스가 있는 계정: %1개. 추가 작업이 필요한 계정은 결과 페이지에 표시됩니다.</numerusform>
        </translation>
    </message>
    <message>
        <source>The same number of licences as today.</source>
        <translation>라이선스 수는 지금과 같습니다.</translation>
    </message>
    <message numerus="yes">
        <source>%1 more licences than today.</source>
        <translation>
            <numerusform>라이선스가 지금보다 %1개 늘어납니다.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 fewer licences than today.</source>
        <translation>
            <numerusform>라이선스가 지금보다 %1개 줄어듭니다.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The current assignments end: %1 accounts must be assigned the new product after the upgrade.</source>
        <translation>
            <numerusform>현재 할당이 종료되므로 업그레이드한 후 계정 %1개에 새 제품을 할당해야 합니다.</numerusform>
        </translation>
    </message>
    <message>
        <source>Review and submit</source>
        <translation>내용을 검토하고 제출하세요</translation>
    </message>
    <message>
        <source>The old subscription is cancelled and a new one is created, both on %1.</source>
        <translation>%1에 기존 구독이 취소되고 새 구독이 만들어집니다.</translation>
    </message>
    <message>
        <source>The upgrade cannot be undone.</source>
        <translation>업그레이드는 되돌릴 수 없습니다.</translation>
    </message>
    <message>
        <source>I have told the customer about the price change.</source>
        <translation>가격 변경을 고객에게 안내했습니다.</translation>
    </message>
    <message>
        <source>Lost services: %1. The upgrade cannot be undone.</source>
        <translation>제외되는 서비스: %1. 업그레이드는 되돌릴 수 없습니다.</translation>
    </message>
    <message>
        <source>I have told the customer about the price change and the lost services.</source>
        <translation>가격 변경과 제외되는 서비스를 고객에게 안내했습니다.</translation>
    </message>
    <message>
        <source>Tick the box above first.</source>
        <translation>먼저 위의 확인란을 선택하세요.</translation>
    </message>
    <message numerus="yes">
        <source>Move %1 licences and %2 assignment</source>
        <translation>
            <numerusform>라이선스 %1개와 할당 %2개 이전</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Move %1 licences and %2 assignments</source>
        <translation>
            <numerusform>라이선스 %1개와 할당 %2개 이전</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Set up %1 licences and end %2 assignment</source>
        <translation>
            <numerusform>라이선스 %1개 설정 및 할당 %2개 종료</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Set up %1 licences and end %2 assignments</source>
        <translation>
            <numerusform>라이선스 %1개 설정 및 할당 %2개 종료</numerusform>
        </translation>
    </message>
    <message>
        <source>Check the four conditions again</source>
        <translation>네 가지 조건 다시 확인</translation>
    </message>
    <message>
        <source>Create %1</source>
        <translation>새 구독 만들기: %1</translation>
    </message>
    <message>
        <source>Cancel %1</source>
        <comment>the old subscription</comment>
        <translation>기존 구독 취소: %1</translation>
    </message>
    <message>
        <source>Find accounts and services that need extra work</source>
        <translation>추가 작업이 필요한 계정 및 서비스 찾기</translation>
    </message>
    <message>
        <source>Upgrading…</source>
        <translation>업그레이드하는 중…</translation>
    </message>
    <message>
        <source>This usually takes a few seconds. It cannot be cancelled.</source>
        <translation>보통 몇 초 정도 걸립니다. 도중에 취소할 수 없습니다.</translation>
    </message>
    <message>
        <source>If a step fails, every change is rolled back.</source>
        <translation>한 단계라도 실패하면 모든 변경 내용을 되돌립니다.</translation>
    </message>
    <message>
        <source>%1%</source>
        <translation>%1%</translation>
    </message>
    <message>
        <source>done</source>
        <comment>upgrade step</comment>
        <translation>완료됨</translation>
    </message>
    <message>
        <source>running</source>
        <comment>upgrade step</comment>
        <translation>실행 중</translation>
    </message>
    <message>
        <source>not started</source>
        <comment>upgrade step</comment>
        <translation>시작 전</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>upgrade step, its state</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Choose product</source>
        <translation>제품 선택</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>검토</translation>
    </message>
    <message>
        <source>Upgrade</source>
        <translation>업그레이드</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>결과</translation>
    </message>
    <message>
        <source>not started</source>
        <comment>stepper</comment>
        <translation>시작 전</translation>
    </message>
    <message>
        <source>current</source>
        <comment>stepper</comment>
        <translation>현재 단계</translation>
    </message>
    <message>
        <source>done</source>
        <comment>stepper</comment>
        <translation>완료됨</translation>
    </message>
    <message>
        <source>failed</source>
        <comment>stepper</comment>
        <translation>실패</translation>
    </message>
    <message>
        <source>Step %1 of 5, %2, %3</source>
        <translation>5단계 중 %1단계, %2, %3</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>company · product</comment>
        <translation>%1 · %2</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %2 products available</source>
        <translation>
            <numerusform>제품 %2개 중 %1개 선택 가능</numerusform>
        </translation>
    </message>
    <message>
        <source>Limits come from the product, not from the customer</source>
        <translation>라이선스 수의 한도는 고객이 아니라 제품에 따라 정해집니다</translation>
    </message>
    <message>
        <source>Nothing changes until you submit</source>
        <translation>제출하기 전에는 아무것도 변경되지 않습니다</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>product · number of licences</comment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>Finished %1 · order %2</source>
        <translation>%1 완료 · 주문 번호 %2</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>company name (the same in the other script)</comment>
        <translation>%1(%2)</translation>
    </message>
    <message numerus="yes">
        <source>%1 licences</source>
        <translation>
            <numerusform>라이선스 %1개</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 licences · %2 each</source>
        <translation>
            <numerusform>라이선스 %1개 · 라이선스당 월 %2</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>footnote mark and text</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>Upgrade subscription</source>
        <translation>구독 업그레이드</translation>
    </message>
    <message>
        <source>Keep %1</source>
        <comment>the present number of licences</comment>
        <translation>%1개 유지</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>billing item, amount</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Price list…</source>
        <translation>가격표…</translation>
    </message>
    <message>
        <source>Prices are per licence and month, from the price list %1; demo prices where it has none. Tax is not included.</source>
        <translation>라이선스당 월 금액이며 세금은 별도입니다. 가격표: %1. 여기에 없는 가격은 데모 가격표를 따릅니다.</translation>
    </message>
    <message>
        <source>Checking which accounts need extra work…</source>
        <translation>추가 작업이 필요한 계정을 확인하는 중…</translation>
    </message>
    <message>
        <source>It is not known which accounts need extra work.</source>
        <translation>추가 작업이 필요한 계정을 확인하지 못했습니다.</translation>
    </message>
    <message>
        <source>This upgrade would be refused now. Submit to see the reason.</source>
        <translation>지금은 업그레이드할 수 없는 상태입니다. 제출하면 이유를 확인할 수 있습니다.</translation>
    </message>
</context>
</TS>
