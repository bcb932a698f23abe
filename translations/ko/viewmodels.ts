<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ko_KR" sourcelanguage="en">
<context>
    <name>viewmodels::ActMenu</name>
    <message>
        <source>Add or remove licences…</source>
        <translation>라이선스 추가 또는 제거…</translation>
    </message>
    <message>
        <source>Reactivate…</source>
        <translation>다시 활성화…</translation>
    </message>
    <message>
        <source>Suspend…</source>
        <translation>일시 중단…</translation>
    </message>
    <message>
        <source>Turn auto-renew off…</source>
        <translation>자동 갱신 끄기…</translation>
    </message>
    <message>
        <source>Turn auto-renew on…</source>
        <translation>자동 갱신 켜기…</translation>
    </message>
    <message>
        <source>Cancel subscription…</source>
        <translation>구독 취소…</translation>
    </message>
</context>
<context>
    <name>viewmodels::ActWords</name>
    <message>
        <source>Add or remove licences</source>
        <translation>라이선스 추가 또는 제거</translation>
    </message>
    <message>
        <source>Suspend subscription</source>
        <translation>구독 일시 중단</translation>
    </message>
    <message>
        <source>Reactivate subscription</source>
        <translation>구독 다시 활성화</translation>
    </message>
    <message>
        <source>Cancel subscription</source>
        <translation>구독 취소</translation>
    </message>
    <message>
        <source>Turn auto-renew off</source>
        <translation>자동 갱신 끄기</translation>
    </message>
    <message>
        <source>Turn auto-renew on</source>
        <translation>자동 갱신 켜기</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <extracomment>Product · company
----------
Days · licences × price</extracomment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>Suspend this subscription? The users lose access until it is reactivated.</source>
        <translation>이 구독을 일시 중단하시겠습니까? 다시 활성화할 때까지 사용자가 서비스를 사용할 수 없습니다.</translation>
    </message>
    <message>
        <source>Reactivate this subscription? The users get access again.</source>
        <translation>이 구독을 다시 활성화하시겠습니까? 사용자가 서비스를 다시 사용할 수 있습니다.</translation>
    </message>
    <message>
        <source>Cancel this subscription? The users lose access, and this cannot be undone.</source>
        <translation>이 구독을 취소하시겠습니까? 사용자가 서비스를 사용할 수 없게 되며 되돌릴 수 없습니다.</translation>
    </message>
    <message>
        <source>Turn auto-renew off for this subscription?</source>
        <translation>이 구독의 자동 갱신을 끄시겠습니까?</translation>
    </message>
    <message>
        <source>Turn auto-renew on for this subscription?</source>
        <translation>이 구독의 자동 갱신을 켜시겠습니까?</translation>
    </message>
    <message numerus="yes">
        <source>%Ln assigned licences stay assigned.</source>
        <translation>
            <numerusform>할당된 라이선스 %Ln개는 그대로 유지됩니다.</numerusform>
        </translation>
    </message>
    <message>
        <source>The number of licences cannot be changed while it is suspended.</source>
        <translation>일시 중단된 동안에는 라이선스 수를 변경할 수 없습니다.</translation>
    </message>
    <message>
        <source>It will be deleted on %1 unless it is reactivated.</source>
        <translation>다시 활성화하지 않으면 %1에 삭제됩니다.</translation>
    </message>
    <message>
        <source>Add-ons that are suspended with it: %1</source>
        <translation>함께 일시 중단되는 추가 기능: %1</translation>
    </message>
    <message>
        <source>Its term has ended meanwhile. It is renewed until %1.</source>
        <translation>그동안 약정 기간이 끝났습니다. %1까지 갱신됩니다.</translation>
    </message>
    <message>
        <source>Add-ons that are reactivated with it: %1</source>
        <translation>함께 다시 활성화되는 추가 기능: %1</translation>
    </message>
    <message numerus="yes">
        <source>%Ln assigned licences are removed from their accounts.</source>
        <translation>
            <numerusform>계정에 할당된 라이선스 %Ln개가 제거됩니다.</numerusform>
        </translation>
    </message>
    <message>
        <source>It cannot be reactivated. A new subscription is needed to use it again.</source>
        <translation>다시 활성화할 수 없습니다. 다시 사용하려면 새 구독이 필요합니다.</translation>
    </message>
    <message>
        <source>Add-ons that are cancelled with it: %1</source>
        <translation>함께 취소되는 추가 기능: %1</translation>
    </message>
    <message>
        <source>Its end date is not known.</source>
        <translation>종료일을 알 수 없습니다.</translation>
    </message>
    <message>
        <source>It ends on %1 and is not renewed. The users lose access then, and their licences are removed.</source>
        <translation>%1에 종료되고 갱신되지 않습니다. 종료되면 사용자가 서비스를 사용할 수 없게 되고 라이선스가 제거됩니다.</translation>
    </message>
    <message>
        <source>Until then auto-renew can be turned on again.</source>
        <translation>그때까지 자동 갱신을 다시 켤 수 있습니다.</translation>
    </message>
    <message>
        <source>It is renewed for another year when its term ends on %1.</source>
        <translation>%1에 약정 기간이 끝나면 1년 갱신됩니다.</translation>
    </message>
    <message>
        <source>It is renewed for another month when its term ends on %1.</source>
        <translation>%1에 약정 기간이 끝나면 1개월 갱신됩니다.</translation>
    </message>
    <message>
        <source>This records the change in your book. Carry it out in Partner Center.</source>
        <translation>이 변경은 현재 데이터에만 기록됩니다. 실제 변경은 파트너 센터에서 진행하세요.</translation>
    </message>
    <message>
        <source>Number of licences</source>
        <translation>라이선스 수</translation>
    </message>
    <message>
        <source>Enter %1 to %2.</source>
        <translation>%1~%2 범위에서 입력하세요.</translation>
    </message>
    <message>
        <source>%1 There is no licence limit.</source>
        <extracomment>The range of the number, then that there is no limit</extracomment>
        <translation>%1 라이선스 수 제한은 없습니다.</translation>
    </message>
    <message>
        <source>Enter %1 or more.</source>
        <translation>%1 이상을 입력하세요.</translation>
    </message>
    <message>
        <source>%1 now · %2 assigned · %3 not assigned</source>
        <extracomment>Licences bought · assigned · not assigned</extracomment>
        <translation>현재 %1개 · %2개 할당됨 · %3개 할당되지 않음</translation>
    </message>
    <message numerus="yes">
        <source>%Ln licences are assigned. Enter at least %Ln, or unassign some first.</source>
        <translation>
            <numerusform>할당된 라이선스: %Ln개. %Ln개 이상을 입력하거나 먼저 할당을 해제하세요.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 allows at most %Ln licences.</source>
        <translation>
            <numerusform>라이선스를 최대 %Ln개까지 사용할 수 있는 제품입니다: %1</numerusform>
        </translation>
    </message>
    <message>
        <source>The number is the same as now.</source>
        <translation>현재 수와 같습니다.</translation>
    </message>
    <message numerus="yes">
        <source>Remove %Ln licences</source>
        <translation>
            <numerusform>라이선스 %Ln개 제거</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Add %Ln licences</source>
        <translation>
            <numerusform>라이선스 %Ln개 추가</numerusform>
        </translation>
    </message>
    <message>
        <source>Add licences</source>
        <translation>라이선스 추가</translation>
    </message>
    <message>
        <source>Suspend</source>
        <translation>일시 중단</translation>
    </message>
    <message>
        <source>Reactivate</source>
        <translation>다시 활성화</translation>
    </message>
    <message>
        <source>Turn off</source>
        <translation>끄기</translation>
    </message>
    <message>
        <source>Turn on</source>
        <translation>켜기</translation>
    </message>
    <message>
        <source>Nothing is charged or credited.</source>
        <translation>요금이나 크레딧이 발생하지 않습니다.</translation>
    </message>
    <message>
        <source>%1 × %2</source>
        <extracomment>Licences × price of one</extracomment>
        <translation>%1 × %2</translation>
    </message>
    <message numerus="yes">
        <source>The subscription now has %Ln licences.</source>
        <translation>
            <numerusform>이제 구독의 라이선스는 %Ln개입니다.</numerusform>
        </translation>
    </message>
    <message>
        <source>The subscription was suspended</source>
        <translation>구독을 일시 중단했습니다</translation>
    </message>
    <message>
        <source>The subscription was reactivated</source>
        <translation>구독을 다시 활성화했습니다</translation>
    </message>
    <message>
        <source>The subscription was cancelled</source>
        <translation>구독을 취소했습니다</translation>
    </message>
    <message>
        <source>Auto-renew is on</source>
        <translation>자동 갱신이 켜졌습니다</translation>
    </message>
    <message>
        <source>Auto-renew is off</source>
        <translation>자동 갱신이 꺼졌습니다</translation>
    </message>
</context>
<context>
    <name>viewmodels::ActivityModel</name>
    <message>
        <source>Action</source>
        <translation>작업</translation>
    </message>
    <message>
        <source>Partner user</source>
        <translation>파트너 사용자</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>역할</translation>
    </message>
    <message>
        <source>Whole book</source>
        <translation>전체 데이터</translation>
    </message>
    <message>
        <source>Date-time</source>
        <translation>날짜-시간</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>고객</translation>
    </message>
    <message>
        <source>Subscription</source>
        <translation>구독</translation>
    </message>
</context>
<context>
    <name>viewmodels::AffectedFollowUp</name>
    <message>
        <source>Extra work: all %1 items done</source>
        <translation>추가 작업: %1개 모두 완료</translation>
    </message>
    <message>
        <source>Extra work: %1 of %2 items open</source>
        <translation>추가 작업: %2개 중 %1개 미완료</translation>
    </message>
    <message>
        <source>%1 → %2</source>
        <comment>old and new product</comment>
        <translation>%1 → %2</translation>
    </message>
    <message>
        <source>This database can only be read.</source>
        <translation>읽기 전용 데이터베이스입니다.</translation>
    </message>
    <message>
        <source>Your role cannot change this list.</source>
        <translation>현재 역할로는 이 목록을 변경할 수 없습니다.</translation>
    </message>
</context>
<context>
    <name>viewmodels::AffectedModel</name>
    <message>
        <source>%1, %2</source>
        <comment>name of an account, its email</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>계정</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>서비스</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>이유</translation>
    </message>
    <message>
        <source>What to do</source>
        <comment>accounts</comment>
        <translation>필요한 작업</translation>
    </message>
    <message>
        <source>Status</source>
        <comment>of extra work</comment>
        <translation>상태</translation>
    </message>
    <message>
        <source>Note</source>
        <comment>of extra work</comment>
        <translation>메모</translation>
    </message>
    <message>
        <source>Upgrade</source>
        <comment>of which extra work is left</comment>
        <translation>업그레이드</translation>
    </message>
</context>
<context>
    <name>viewmodels::BackupListModel</name>
    <message>
        <source>Before an import</source>
        <translation>가져오기 전</translation>
    </message>
    <message>
        <source>Before an update</source>
        <translation>업데이트 전</translation>
    </message>
    <message>
        <source>Before a restore</source>
        <translation>복원 전</translation>
    </message>
    <message>
        <source>Made</source>
        <translation>만든 시간</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>이유</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>크기</translation>
    </message>
    <message>
        <source>Checking…</source>
        <translation>검사 중…</translation>
    </message>
    <message>
        <source>Damaged</source>
        <translation>손상됨</translation>
    </message>
    <message>
        <source>Made by a newer version</source>
        <translation>더 새로운 버전에서 만듦</translation>
    </message>
    <message>
        <source>Cannot be read</source>
        <translation>읽을 수 없음</translation>
    </message>
    <message>
        <source>Good: %1 customers, %2 subscriptions</source>
        <translation>정상: 고객 %1곳, 구독 %2개</translation>
    </message>
    <message>
        <source>%1; newer entries in the history: %2</source>
        <extracomment>{Good: 12 customers, 40 subscriptions}; {number} entries of the history are newer</extracomment>
        <translation>%1, 이후 추가된 기록: %2</translation>
    </message>
    <message>
        <source>State</source>
        <translation>상태</translation>
    </message>
</context>
<context>
    <name>viewmodels::CustomerListModel</name>
    <message>
        <source>Loading…</source>
        <translation>불러오는 중입니다…</translation>
    </message>
    <message numerus="yes">
        <source>%Ln subscriptions</source>
        <translation>
            <numerusform>구독 %Ln개</numerusform>
        </translation>
    </message>
    <message>
        <source>Delegated admin: %1</source>
        <translation>위임된 관리자 권한: %1</translation>
    </message>
    <message>
        <source>None</source>
        <comment>upgrades</comment>
        <translation>없음</translation>
    </message>
    <message>
        <source>No subscription can be upgraded</source>
        <translation>업그레이드할 수 있는 구독 없음</translation>
    </message>
    <message numerus="yes">
        <source>%Ln can upgrade</source>
        <comment>pill in the customer list</comment>
        <translation>
            <numerusform>%Ln개 가능</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln subscriptions can be upgraded</source>
        <translation>
            <numerusform>업그레이드할 수 있는 구독 %Ln개</numerusform>
        </translation>
    </message>
    <message>
        <source>Not checked</source>
        <translation>미확인</translation>
    </message>
    <message>
        <source>Last checked: %1</source>
        <translation>마지막 확인: %1</translation>
    </message>
    <message>
        <source>Company</source>
        <translation>회사</translation>
    </message>
    <message>
        <source>Primary domain</source>
        <translation>주 도메인</translation>
    </message>
    <message>
        <source>Market</source>
        <translation>국가/지역</translation>
    </message>
    <message>
        <source>Delegated admin</source>
        <translation>위임된 관리자 권한</translation>
    </message>
    <message>
        <source>Subscriptions</source>
        <translation>구독</translation>
    </message>
    <message>
        <source>Upgrades</source>
        <translation>업그레이드</translation>
    </message>
    <message>
        <source>Last checked</source>
        <translation>마지막 확인</translation>
    </message>
</context>
<context>
    <name>viewmodels::CustomerPresenter</name>
    <message>
        <source>Delegated admin granted</source>
        <translation>위임된 관리자 권한 부여됨</translation>
    </message>
    <message>
        <source>Delegated admin requested</source>
        <translation>위임된 관리자 권한 요청됨</translation>
    </message>
    <message>
        <source>Delegated admin removed</source>
        <translation>위임된 관리자 권한 제거됨</translation>
    </message>
    <message>
        <source>Delegated admin not granted</source>
        <translation>위임된 관리자 권한 없음</translation>
    </message>
    <message>
        <source>Last checked %1</source>
        <translation>마지막 확인: %1</translation>
    </message>
</context>
<context>
    <name>viewmodels::DelegationWords</name>
    <message>
        <source>Granted, without: %1</source>
        <translation>권한을 받았습니다. 제외된 서비스: %1</translation>
    </message>
    <message>
        <source>Granted on %1, without: %2</source>
        <translation>%1에 권한을 받았습니다. 제외된 서비스: %2</translation>
    </message>
    <message>
        <source>Granted for every service.</source>
        <translation>모든 서비스에 대한 권한을 받았습니다.</translation>
    </message>
    <message>
        <source>Granted on %1 for every service.</source>
        <translation>%1에 모든 서비스에 대한 권한을 받았습니다.</translation>
    </message>
    <message>
        <source>Requested. The customer has not accepted yet.</source>
        <translation>권한을 요청했습니다. 고객이 아직 수락하지 않았습니다.</translation>
    </message>
    <message>
        <source>Requested on %1. The customer has not accepted yet.</source>
        <translation>%1에 권한을 요청했습니다. 고객이 아직 수락하지 않았습니다.</translation>
    </message>
    <message>
        <source>The customer removed the privileges.</source>
        <translation>고객이 권한을 제거했습니다.</translation>
    </message>
    <message>
        <source>The customer removed the privileges on %1.</source>
        <translation>%1에 고객이 권한을 제거했습니다.</translation>
    </message>
    <message>
        <source>Nothing has been requested from this customer.</source>
        <translation>이 고객에게 권한을 요청하지 않았습니다.</translation>
    </message>
    <message>
        <source>Left out</source>
        <translation>제외됨</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>Read aloud: service, whether the privileges cover it</extracomment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <extracomment>Two sentences: why not, what to do</extracomment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>Marking a request records it in your book. When the customer has accepted, import the customer list again.</source>
        <translation>이 요청은 현재 데이터에만 기록됩니다. 고객이 수락한 후 고객 목록을 다시 가져오세요.</translation>
    </message>
    <message>
        <source>Marked as requested</source>
        <translation>요청함으로 표시했습니다</translation>
    </message>
    <message>
        <source>Request withdrawn</source>
        <translation>요청을 철회했습니다</translation>
    </message>
    <message>
        <source>Granted as the customer</source>
        <translation>고객으로서 권한을 부여했습니다</translation>
    </message>
    <message>
        <source>Removed as the customer</source>
        <translation>고객으로서 권한을 제거했습니다</translation>
    </message>
</context>
<context>
    <name>viewmodels::DetailsPresenter</name>
    <message>
        <source>Upgrade %1 for %2 now</source>
        <translation>%2의 %1 지금 업그레이드</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %Ln products available</source>
        <translation>
            <numerusform>제품 %Ln개 중 %1개 선택 가능</numerusform>
        </translation>
    </message>
    <message>
        <source>This subscription can be upgraded</source>
        <translation>업그레이드할 수 있는 구독입니다</translation>
    </message>
    <message>
        <source>This subscription cannot be upgraded</source>
        <translation>업그레이드할 수 없는 구독입니다</translation>
    </message>
    <message>
        <source>Bought from another reseller or channel. It cannot be upgraded here.</source>
        <translation>다른 재판매인이나 다른 채널에서 구입한 구독입니다. 여기에서는 업그레이드할 수 없습니다.</translation>
    </message>
    <message>
        <source>It will be deleted on %1 unless it is reactivated.</source>
        <translation>다시 활성화하지 않으면 %1에 삭제됩니다.</translation>
    </message>
    <message numerus="yes">
        <source>All four conditions are met for %1 of %Ln products. The number of licences (%2) stays the same.</source>
        <translation>
            <numerusform>제품 %Ln개 중 %1개가 네 가지 조건을 모두 충족합니다. 라이선스 수(%2개)는 그대로 유지됩니다.</numerusform>
        </translation>
    </message>
    <message>
        <source>Why not %1?</source>
        <translation>%1 선택 불가 이유</translation>
    </message>
    <message>
        <source>Started</source>
        <translation>시작일</translation>
    </message>
    <message>
        <source>Order number</source>
        <translation>주문 번호</translation>
    </message>
    <message>
        <source>Not known</source>
        <translation>알 수 없음</translation>
    </message>
    <message>
        <source>Old subscription</source>
        <translation>기존 구독</translation>
    </message>
    <message>
        <source>New subscription</source>
        <translation>새 구독</translation>
    </message>
    <message>
        <source>Licences</source>
        <translation>라이선스</translation>
    </message>
    <message>
        <source>%1 · %2 assigned</source>
        <translation>%1개 · %2개 할당됨</translation>
    </message>
    <message>
        <source>%1, %2 assigned</source>
        <extracomment>Read aloud: licences bought, licences assigned</extracomment>
        <translation>%1개, %2개 할당됨</translation>
    </message>
    <message>
        <source>Ends</source>
        <translation>종료일</translation>
    </message>
    <message>
        <source>Renews</source>
        <translation>갱신일</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>종료됨</translation>
    </message>
    <message>
        <source>%1 · %2 · End date passed</source>
        <extracomment>Date and billing frequency</extracomment>
        <translation>%1 · %2 · 종료일 지남</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <extracomment>Name of the seller and kind of sale</extracomment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>%1, %2, end date passed</source>
        <extracomment>Read aloud: date and billing frequency</extracomment>
        <translation>%1, %2, 종료일 지남</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>가격</translation>
    </message>
    <message>
        <source>%1 per licence a month</source>
        <translation>라이선스당 월 %1</translation>
    </message>
    <message>
        <source>Bought from</source>
        <translation>구입처</translation>
    </message>
    <message>
        <source>You</source>
        <translation>자사</translation>
    </message>
    <message>
        <source>You (%1)</source>
        <translation>자사(%1)</translation>
    </message>
    <message numerus="yes">
        <source>%1 · %Ln licences · %2</source>
        <extracomment>Add-on: product, number of licences, status</extracomment>
        <translation>
            <numerusform>%1 · 라이선스 %Ln개 · %2</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>viewmodels::DifferenceModel</name>
    <message>
        <source>%1: available</source>
        <translation>%1: 업그레이드 가능</translation>
    </message>
    <message>
        <source>%1: not available</source>
        <translation>%1: 선택 불가</translation>
    </message>
    <message>
        <source>Not a possible upgrade</source>
        <translation>가능한 업그레이드가 아님</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>고객</translation>
    </message>
    <message>
        <source>Subscription</source>
        <translation>구독</translation>
    </message>
    <message>
        <source>Now</source>
        <comment>verdict</comment>
        <translation>현재</translation>
    </message>
    <message>
        <source>After</source>
        <comment>verdict</comment>
        <translation>변경 후</translation>
    </message>
    <message>
        <source>Microsoft ID</source>
        <translation>Microsoft ID</translation>
    </message>
    <message>
        <source>Subscription ID</source>
        <translation>구독 ID</translation>
    </message>
</context>
<context>
    <name>viewmodels::DryRunModel</name>
    <message>
        <source>Would fail</source>
        <translation>실패 예상</translation>
    </message>
    <message>
        <source>Would work</source>
        <translation>성공 예상</translation>
    </message>
    <message>
        <source>%1: %2. %3</source>
        <extracomment>{company}: {would work or would fail}. {sentence}</extracomment>
        <translation>%1: %2. %3</translation>
    </message>
</context>
<context>
    <name>viewmodels::HandOffModel</name>
    <message>
        <source>This database can only be read.</source>
        <translation>읽기 전용 데이터베이스입니다.</translation>
    </message>
    <message>
        <source>Your role cannot change this list.</source>
        <translation>현재 역할로는 이 목록을 변경할 수 없습니다.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>{what to do}: {product}</extracomment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Recorded</source>
        <comment>when a task for Partner Center was recorded</comment>
        <translation>기록한 시간</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>고객</translation>
    </message>
    <message>
        <source>Task</source>
        <comment>to be carried out in Partner Center</comment>
        <translation>작업</translation>
    </message>
    <message>
        <source>From</source>
        <comment>before a change</comment>
        <translation>변경 전</translation>
    </message>
    <message>
        <source>To</source>
        <comment>after a change</comment>
        <translation>변경 후</translation>
    </message>
    <message>
        <source>Status</source>
        <comment>of a task for Partner Center</comment>
        <translation>상태</translation>
    </message>
    <message>
        <source>Note</source>
        <comment>on a task for Partner Center</comment>
        <translation>메모</translation>
    </message>
</context>
<context>
    <name>viewmodels::HistoryPresenter</name>
    <message>
        <source>%1: %2, %3</source>
        <extracomment>Read aloud: date, what was done, by whom</extracomment>
        <translation>%1: %2, %3</translation>
    </message>
</context>
<context>
    <name>viewmodels::InvoiceModel</name>
    <message>
        <source>MMMM yyyy</source>
        <comment>month of an invoice</comment>
        <translation>yyyy년 M월</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>합계</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>월</translation>
    </message>
    <message>
        <source>Item</source>
        <translation>항목</translation>
    </message>
    <message>
        <source>Days</source>
        <translation>기간</translation>
    </message>
    <message>
        <source>Licences</source>
        <translation>라이선스</translation>
    </message>
    <message>
        <source>Price of a period</source>
        <translation>기간별 가격</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>금액</translation>
    </message>
    <message>
        <source>Demo price list. Tax is not included.</source>
        <translation>데모 가격표 기준이며 세금은 별도입니다.</translation>
    </message>
    <message>
        <source>Tax is not included.</source>
        <translation>세금은 별도입니다.</translation>
    </message>
    <message>
        <source>A period belongs to the month in which it begins.</source>
        <translation>청구 기간은 시작하는 달에 포함됩니다.</translation>
    </message>
    <message>
        <source>Subscriptions that are left out, since price or end is not known: %1.</source>
        <translation>가격이나 종료일을 알 수 없어 제외한 구독: %1개.</translation>
    </message>
</context>
<context>
    <name>viewmodels::LossModel</name>
    <message>
        <source>Kind</source>
        <translation>종류</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>항목</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>이름</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>손실 사유</translation>
    </message>
</context>
<context>
    <name>viewmodels::PlanWords</name>
    <message numerus="yes">
        <source>%Ln accounts to fix</source>
        <translation>
            <numerusform>조치할 계정 %Ln개</numerusform>
        </translation>
    </message>
    <message>
        <source>No accounts need extra work.</source>
        <translation>추가 작업이 필요한 계정이 없습니다.</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>대기 중</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>완료</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>실패</translation>
    </message>
    <message>
        <source>Left out</source>
        <translation>제외됨</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>행</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>결과</translation>
    </message>
    <message>
        <source>Company</source>
        <translation>회사</translation>
    </message>
    <message>
        <source>Local name</source>
        <translation>현지 이름</translation>
    </message>
    <message>
        <source>Customer ID</source>
        <translation>고객 ID</translation>
    </message>
    <message>
        <source>Subscription ID</source>
        <translation>구독 ID</translation>
    </message>
    <message>
        <source>Product</source>
        <translation>제품</translation>
    </message>
    <message>
        <source>Upgrade to</source>
        <translation>업그레이드 후 제품</translation>
    </message>
    <message>
        <source>Licences</source>
        <translation>라이선스</translation>
    </message>
    <message>
        <source>Licences moved</source>
        <translation>이전한 라이선스</translation>
    </message>
    <message>
        <source>Accounts to fix</source>
        <translation>조치할 계정</translation>
    </message>
    <message>
        <source>Due now</source>
        <translation>이번 청구 금액</translation>
    </message>
    <message>
        <source>Change per month</source>
        <translation>월 금액 변동</translation>
    </message>
    <message>
        <source>Currency</source>
        <translation>통화</translation>
    </message>
    <message>
        <source>Order number</source>
        <translation>주문 번호</translation>
    </message>
    <message>
        <source>New subscription ID</source>
        <translation>새 구독 ID</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>이유</translation>
    </message>
</context>
<context>
    <name>viewmodels::PlannerModel</name>
    <message>
        <source>Ready to upgrade</source>
        <translation>업그레이드 가능</translation>
    </message>
    <message>
        <source>Blocked: no delegated admin privileges</source>
        <translation>업그레이드 불가: 위임된 관리자 권한 없음</translation>
    </message>
    <message>
        <source>Blocked: already has the target or its services</source>
        <translation>업그레이드 불가: 새 제품 또는 서비스 이미 보유</translation>
    </message>
    <message>
        <source>Blocked: not active</source>
        <translation>업그레이드 불가: 활성 상태 아님</translation>
    </message>
    <message>
        <source>No upgrade path</source>
        <translation>업그레이드 경로 없음</translation>
    </message>
    <message>
        <source>Blocked: other reasons</source>
        <translation>업그레이드 불가: 기타 이유</translation>
    </message>
    <message>
        <source>Selected</source>
        <translation>선택됨</translation>
    </message>
    <message>
        <source>Company and subscription</source>
        <translation>회사 및 구독</translation>
    </message>
    <message>
        <source>Licences</source>
        <translation>라이선스</translation>
    </message>
    <message>
        <source>Upgrade to</source>
        <translation>업그레이드 후 제품</translation>
    </message>
    <message>
        <source>Per month</source>
        <translation>월 금액 변동</translation>
    </message>
    <message>
        <source>Only what can be upgraded now can be chosen.</source>
        <translation>지금 업그레이드할 수 있는 구독만 선택할 수 있습니다.</translation>
    </message>
    <message>
        <source>Still loading…</source>
        <translation>아직 불러오는 중입니다…</translation>
    </message>
    <message>
        <source>%1 selected</source>
        <translation>%1개 선택됨</translation>
    </message>
    <message>
        <source>%1 of %2 selected</source>
        <translation>%2개 중 %1개 선택됨</translation>
    </message>
    <message>
        <source>Copy all requests</source>
        <translation>요청문 모두 복사</translation>
    </message>
    <message>
        <source>All selected</source>
        <translation>모두 선택됨</translation>
    </message>
    <message>
        <source>None selected</source>
        <translation>선택 없음</translation>
    </message>
    <message>
        <source>Some selected</source>
        <translation>일부 선택됨</translation>
    </message>
    <message numerus="yes">
        <source>%1, %Ln subscriptions, %2</source>
        <extracomment>{group}, {n} subscriptions, {opened or closed}</extracomment>
        <translation>
            <numerusform>%1, 구독 %Ln개, %2</numerusform>
        </translation>
    </message>
    <message>
        <source>opened</source>
        <translation>펼침</translation>
    </message>
    <message>
        <source>closed</source>
        <translation>접힘</translation>
    </message>
    <message>
        <source>Never requested</source>
        <translation>요청한 적 없음</translation>
    </message>
    <message>
        <source>Requested on %1</source>
        <translation>요청일: %1</translation>
    </message>
    <message>
        <source>Removed on %1</source>
        <translation>제거일: %1</translation>
    </message>
    <message>
        <source>Removed by the customer</source>
        <translation>고객이 제거함</translation>
    </message>
    <message>
        <source>Granted without some services</source>
        <translation>일부 서비스를 제외하고 부여됨</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>열기</translation>
    </message>
    <message>
        <source>Request…</source>
        <translation>요청…</translation>
    </message>
    <message>
        <source>Why not?</source>
        <translation>업그레이드할 수 없는 이유</translation>
    </message>
    <message>
        <source>Cannot be selected</source>
        <translation>선택할 수 없음</translation>
    </message>
    <message>
        <source>Not selected</source>
        <translation>선택 안 됨</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <extracomment>{company}, {product}</extracomment>
        <translation>%1, %2</translation>
    </message>
    <message numerus="yes">
        <source>%Ln licences</source>
        <translation>
            <numerusform>라이선스 %Ln개</numerusform>
        </translation>
    </message>
    <message>
        <source>Upgrade to %1</source>
        <translation>업그레이드 후 제품: %1</translation>
    </message>
    <message>
        <source>%1 more per month</source>
        <translation>월 금액 변동: %1</translation>
    </message>
    <message>
        <source>The price is not known.</source>
        <translation>가격을 알 수 없습니다.</translation>
    </message>
    <message>
        <source>The product that the list is narrowed to.</source>
        <translation>목록을 좁힌 제품입니다.</translation>
    </message>
    <message>
        <source>Chosen before for this product.</source>
        <translation>이 제품에서 이전에 선택한 새 제품입니다.</translation>
    </message>
    <message>
        <source>The first product of the catalogue that it can go to.</source>
        <translation>카탈로그에서 업그레이드할 수 있는 첫 번째 제품입니다.</translation>
    </message>
</context>
<context>
    <name>viewmodels::PrintedPage</name>
    <message>
        <source>Add-on</source>
        <translation>추가 기능</translation>
    </message>
    <message>
        <source>%1 (%2 assigned)</source>
        <translation>%1(할당됨: %2)</translation>
    </message>
    <message>
        <source>Cannot be upgraded</source>
        <translation>업그레이드할 수 없음</translation>
    </message>
    <message>
        <source>Billing</source>
        <translation>청구</translation>
    </message>
    <message>
        <source>To be carried out in Partner Center</source>
        <translation>파트너 센터에서 진행할 작업</translation>
    </message>
    <message>
        <source>No tasks.</source>
        <translation>작업이 없습니다.</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>변경</translation>
    </message>
    <message>
        <source>%1 more tasks are not printed here. The export has all of them.</source>
        <translation>여기에 인쇄되지 않은 작업이 %1개 더 있습니다. 내보내기에는 모두 들어 있습니다.</translation>
    </message>
</context>
<context>
    <name>viewmodels::SandboxCoverageModel</name>
    <message>
        <source>Implemented</source>
        <translation>구현됨</translation>
    </message>
    <message>
        <source>Not implemented (501)</source>
        <translation>구현되지 않음(501)</translation>
    </message>
    <message>
        <source>Method</source>
        <comment>of HTTP</comment>
        <translation>메서드</translation>
    </message>
    <message>
        <source>Path</source>
        <comment>of a route</comment>
        <translation>경로</translation>
    </message>
    <message>
        <source>Documented as</source>
        <translation>문서 이름</translation>
    </message>
    <message>
        <source>Status</source>
        <comment>of a route</comment>
        <translation>상태</translation>
    </message>
    <message>
        <source>Calls</source>
        <translation>호출</translation>
    </message>
</context>
<context>
    <name>viewmodels::SandboxFaultModel</name>
    <message>
        <source>Every path</source>
        <translation>모든 경로</translation>
    </message>
    <message>
        <source>Answer</source>
        <comment>what a rule makes of it</comment>
        <translation>응답</translation>
    </message>
    <message>
        <source>When</source>
        <comment>a rule strikes</comment>
        <translation>시점</translation>
    </message>
    <message>
        <source>Path</source>
        <comment>of a request</comment>
        <translation>경로</translation>
    </message>
    <message>
        <source>Calls seen</source>
        <translation>해당 호출</translation>
    </message>
    <message>
        <source>Answers spoilt</source>
        <translation>주입된 응답</translation>
    </message>
</context>
<context>
    <name>viewmodels::SandboxJournalModel</name>
    <message>
        <source>%1 ms</source>
        <extracomment>A duration in milliseconds</extracomment>
        <translation>%1ms</translation>
    </message>
    <message>
        <source>Status %1</source>
        <translation>상태 %1</translation>
    </message>
    <message>
        <source>Time</source>
        <comment>of a request</comment>
        <translation>시간</translation>
    </message>
    <message>
        <source>Method</source>
        <comment>of HTTP</comment>
        <translation>메서드</translation>
    </message>
    <message>
        <source>Path</source>
        <comment>of a request</comment>
        <translation>경로</translation>
    </message>
    <message>
        <source>Status</source>
        <comment>of HTTP</comment>
        <translation>상태</translation>
    </message>
    <message>
        <source>Duration</source>
        <translation>소요 시간</translation>
    </message>
    <message>
        <source>Request ID</source>
        <translation>요청 ID</translation>
    </message>
    <message>
        <source>Fault</source>
        <translation>오류 주입</translation>
    </message>
</context>
<context>
    <name>viewmodels::SandboxWords</name>
    <message>
        <source>Token refused (401)</source>
        <translation>토큰 거부(401)</translation>
    </message>
    <message>
        <source>Access refused (403)</source>
        <translation>액세스 거부(403)</translation>
    </message>
    <message>
        <source>Conflict (409)</source>
        <translation>충돌(409)</translation>
    </message>
    <message>
        <source>Changed meanwhile (412)</source>
        <translation>그사이 변경됨(412)</translation>
    </message>
    <message>
        <source>Too many requests (429)</source>
        <translation>요청이 너무 많음(429)</translation>
    </message>
    <message>
        <source>Server error (500)</source>
        <translation>서버 오류(500)</translation>
    </message>
    <message>
        <source>Service unavailable (503)</source>
        <translation>서비스 사용 불가(503)</translation>
    </message>
    <message>
        <source>Time-out after %1 s</source>
        <translation>%1초 후 시간 초과</translation>
    </message>
    <message>
        <source>Slow answer, %1 s</source>
        <translation>느린 응답, %1초</translation>
    </message>
    <message>
        <source>Latency, %1 ms</source>
        <translation>응답 지연, %1 ms</translation>
    </message>
    <message>
        <source>Cut connection</source>
        <translation>연결 끊김</translation>
    </message>
    <message>
        <source>Call %1</source>
        <extracomment>A rule strikes at the 3rd call that fits its path</extracomment>
        <translation>%1번째 호출</translation>
    </message>
    <message>
        <source>%1% of the calls</source>
        <translation>호출의 %1%</translation>
    </message>
    <message>
        <source>Every call</source>
        <translation>모든 호출</translation>
    </message>
    <message>
        <source>Next call</source>
        <translation>다음 호출</translation>
    </message>
    <message>
        <source>Time-out</source>
        <translation>시간 초과</translation>
    </message>
    <message>
        <source>Slow answer</source>
        <translation>느린 응답</translation>
    </message>
</context>
<context>
    <name>viewmodels::SceneWords</name>
    <message>
        <source>Off</source>
        <comment>no demo scene</comment>
        <translation>끔</translation>
    </message>
    <message>
        <source>Network lost when submitting</source>
        <translation>제출할 때 네트워크 끊김</translation>
    </message>
    <message>
        <source>Conflict with another user&apos;s change</source>
        <translation>다른 사용자의 변경과 충돌</translation>
    </message>
    <message>
        <source>Two licences do not move</source>
        <translation>라이선스 2개가 이동하지 않음</translation>
    </message>
    <message>
        <source>Service busy</source>
        <translation>서비스 사용 불가</translation>
    </message>
    <message>
        <source>Nothing goes wrong on purpose.</source>
        <translation>일부러 일으키는 오류가 없습니다.</translation>
    </message>
    <message>
        <source>The change is made, but its answer does not arrive.</source>
        <translation>변경은 처리되지만 응답이 오지 않습니다.</translation>
    </message>
    <message>
        <source>Another user switches auto-renew just before the change.</source>
        <translation>변경 직전에 다른 사용자가 자동 갱신을 바꿉니다.</translation>
    </message>
    <message>
        <source>An upgrade leaves two licences behind, with work to do.</source>
        <translation>업그레이드할 때 라이선스 2개가 남아 추가 작업이 필요합니다.</translation>
    </message>
    <message>
        <source>The service refuses the change. Nothing is changed.</source>
        <translation>서비스가 변경을 거부합니다. 변경되는 내용은 없습니다.</translation>
    </message>
    <message>
        <source>Demo: each act waits</source>
        <translation>시연: 작업 지연</translation>
    </message>
    <message>
        <source>Demo scene: %1 (until off)</source>
        <translation>시연 상황: %1 (끌 때까지)</translation>
    </message>
    <message>
        <source>Demo scene: %1 (next act)</source>
        <translation>시연 상황: %1 (다음 작업)</translation>
    </message>
    <message>
        <source>No delay</source>
        <translation>지연 없음</translation>
    </message>
    <message>
        <source>%1 s</source>
        <comment>seconds</comment>
        <translation>%1초</translation>
    </message>
</context>
<context>
    <name>viewmodels::SubscriptionListModel</name>
    <message numerus="yes">
        <source>%Ln licences</source>
        <translation>
            <numerusform>라이선스 %Ln개</numerusform>
        </translation>
    </message>
    <message>
        <source>Add-on</source>
        <translation>추가 기능</translation>
    </message>
    <message>
        <source>Trial</source>
        <translation>평가판</translation>
    </message>
    <message>
        <source>Can be upgraded: %1. Show upgrade information</source>
        <translation>업그레이드 가능: %1. 업그레이드 정보 보기</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>종료됨</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>이름</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>상태</translation>
    </message>
    <message>
        <source>Licences</source>
        <translation>라이선스</translation>
    </message>
    <message>
        <source>Renews</source>
        <translation>갱신일</translation>
    </message>
</context>
<context>
    <name>viewmodels::WhyNotPresenter</name>
    <message>
        <source>Condition %1 of 4, %2: %3. %4</source>
        <extracomment>Read aloud: number, Pass, Fail or Not checked, title, finding</extracomment>
        <translation>조건 4개 중 %1번째, %2: %3. %4</translation>
    </message>
    <message>
        <source>Request delegated admin…</source>
        <translation>위임된 관리자 권한 요청…</translation>
    </message>
    <message>
        <source>Your role cannot request delegated admin privileges. Ask an admin agent.</source>
        <translation>현재 역할로는 위임된 관리자 권한을 요청할 수 없습니다. 관리 에이전트에게 요청하세요.</translation>
    </message>
    <message>
        <source>Copy request to customer</source>
        <translation>고객에게 보낼 요청문 복사</translation>
    </message>
    <message>
        <source>Check again</source>
        <translation>다시 확인</translation>
    </message>
    <message>
        <source>Open status help</source>
        <translation>상태 도움말 열기</translation>
    </message>
    <message>
        <source>About multi-channel</source>
        <translation>다중 채널 정보</translation>
    </message>
    <message>
        <source>Write to customer…</source>
        <translation>고객에게 쓰기…</translation>
    </message>
    <message>
        <source>Show upgrade paths</source>
        <translation>업그레이드 경로 보기</translation>
    </message>
    <message>
        <source>About delegated admin privileges</source>
        <translation>위임된 관리자 권한 정보</translation>
    </message>
</context>
<context>
    <name>viewmodels::bookfiles</name>
    <message>
        <source>Databases (%1)</source>
        <translation>데이터베이스(%1)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>모든 파일(*)</translation>
    </message>
</context>
</TS>
