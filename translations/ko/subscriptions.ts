<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ko_KR" sourcelanguage="en">
<context>
    <name>subscriptions::ActDialog</name>
    <message>
        <source>Cancel</source>
        <translation>취소</translation>
    </message>
    <message>
        <source>The change is being written.</source>
        <translation>변경 내용을 저장하는 중입니다.</translation>
    </message>
    <message>
        <source>One licence fewer</source>
        <translation>라이선스 1개 줄이기</translation>
    </message>
    <message>
        <source>One licence more</source>
        <translation>라이선스 1개 늘리기</translation>
    </message>
    <message>
        <source>Keep subscription</source>
        <translation>구독 유지</translation>
    </message>
</context>
<context>
    <name>subscriptions::AffectedSheet</name>
    <message>
        <source>Accounts and services that need extra work</source>
        <translation>추가 작업이 필요한 계정 및 서비스</translation>
    </message>
    <message>
        <source>Affected accounts and services</source>
        <translation>영향을 받은 계정 및 서비스</translation>
    </message>
    <message>
        <source>No accounts need extra work.</source>
        <translation>추가 작업이 필요한 계정이 없습니다.</translation>
    </message>
    <message>
        <source>Some tasks must be finished in the Office 365 admin center operated by 21Vianet.</source>
        <translation>일부 작업은 21Vianet에서 운영하는 Office 365 관리 센터에서 완료해야 합니다.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>닫기</translation>
    </message>
</context>
<context>
    <name>subscriptions::ConditionList</name>
    <message>
        <source>Further checks</source>
        <translation>추가 확인 항목</translation>
    </message>
</context>
<context>
    <name>subscriptions::CustomerHeading</name>
    <message>
        <source>Customers</source>
        <translation>고객</translation>
    </message>
    <message>
        <source>Check again</source>
        <translation>다시 확인</translation>
    </message>
    <message>
        <source>Delegated admin privileges…</source>
        <translation>위임된 관리자 권한…</translation>
    </message>
    <message>
        <source>Extra work: %1</source>
        <translation>추가 작업: %1</translation>
    </message>
    <message>
        <source>Extra work</source>
        <translation>추가 작업</translation>
    </message>
    <message>
        <source>Print… (%1)</source>
        <translation>인쇄…(%1)</translation>
    </message>
    <message>
        <source>Invoices…</source>
        <translation>청구서…</translation>
    </message>
</context>
<context>
    <name>subscriptions::DelegationDialog</name>
    <message>
        <source>Delegated admin privileges</source>
        <translation>위임된 관리자 권한</translation>
    </message>
    <message>
        <source>Send this message to the customer. You can upgrade once the customer accepts.</source>
        <translation>고객에게 이 메시지를 보내세요. 고객이 수락하면 업그레이드할 수 있습니다.</translation>
    </message>
    <message>
        <source>Services of this customer</source>
        <translation>이 고객의 서비스</translation>
    </message>
    <message>
        <source>The customer has no subscription with services.</source>
        <translation>서비스가 포함된 구독이 없습니다.</translation>
    </message>
    <message>
        <source>Demo: act as the customer</source>
        <translation>데모: 고객으로 작업</translation>
    </message>
    <message>
        <source>In real life the customer does this in the admin center. Here you can try what follows.</source>
        <translation>실제로는 고객이 관리 센터에서 처리합니다. 여기에서는 그 결과를 미리 확인할 수 있습니다.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>닫기</translation>
    </message>
    <message>
        <source>Withdraw request</source>
        <translation>요청 철회</translation>
    </message>
    <message>
        <source>Mark as requested</source>
        <translation>요청함으로 표시</translation>
    </message>
    <message>
        <source>Every service</source>
        <translation>모든 서비스</translation>
    </message>
    <message numerus="yes">
        <source>Without %Ln services</source>
        <translation>
            <numerusform>서비스 %Ln개 제외</numerusform>
        </translation>
    </message>
    <message>
        <source>Grant</source>
        <translation>권한 부여</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>권한 제거</translation>
    </message>
</context>
<context>
    <name>subscriptions::DetailsBody</name>
    <message>
        <source>Add-ons</source>
        <translation>추가 기능</translation>
    </message>
    <message>
        <source>None</source>
        <comment>add-ons</comment>
        <translation>없음</translation>
    </message>
    <message>
        <source>Overview</source>
        <translation>개요</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>Read aloud: name of a field and its value
----------
A line on the clipboard: name of a field and its value</extracomment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Services included</source>
        <translation>포함된 서비스</translation>
    </message>
    <message>
        <source>The catalogue does not know this product.</source>
        <translation>카탈로그에 없는 제품입니다.</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>모두 보기</translation>
    </message>
    <message>
        <source>History</source>
        <translation>기록</translation>
    </message>
    <message>
        <source>No activity yet.</source>
        <translation>아직 활동이 없습니다.</translation>
    </message>
</context>
<context>
    <name>subscriptions::DetailsPane</name>
    <message>
        <source>Hide reasons</source>
        <translation>이유 접기</translation>
    </message>
    <message>
        <source>Why not?</source>
        <translation>업그레이드할 수 없는 이유</translation>
    </message>
    <message>
        <source>Subscription ID copied</source>
        <translation>구독 ID를 복사했습니다</translation>
    </message>
    <message>
        <source>Subscription ID</source>
        <translation>구독 ID</translation>
    </message>
    <message>
        <source>Copy subscription ID</source>
        <translation>구독 ID 복사</translation>
    </message>
    <message>
        <source>Upgrade now</source>
        <translation>지금 업그레이드</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>세부 정보</translation>
    </message>
    <message>
        <source>Copy details</source>
        <translation>세부 정보 복사</translation>
    </message>
    <message>
        <source>Status: %1</source>
        <translation>상태: %1</translation>
    </message>
    <message>
        <source>Subscription ID: %1</source>
        <translation>구독 ID: %1</translation>
    </message>
    <message>
        <source>Details copied</source>
        <translation>세부 정보를 복사했습니다</translation>
    </message>
    <message>
        <source>More</source>
        <translation>더 보기</translation>
    </message>
    <message>
        <source>Delegated admin privileges…</source>
        <translation>위임된 관리자 권한…</translation>
    </message>
    <message>
        <source>Extra work…</source>
        <translation>추가 작업…</translation>
    </message>
</context>
<context>
    <name>subscriptions::HoverCard</name>
    <message>
        <source>Not available</source>
        <translation>선택 불가</translation>
    </message>
    <message>
        <source>Upgrade now</source>
        <translation>지금 업그레이드</translation>
    </message>
</context>
<context>
    <name>subscriptions::InvoiceSheet</name>
    <message>
        <source>There are no invoices.</source>
        <translation>청구서가 없습니다.</translation>
    </message>
    <message>
        <source>Save invoices</source>
        <translation>청구서 저장</translation>
    </message>
    <message>
        <source>Saved: %1</source>
        <translation>저장했습니다: %1</translation>
    </message>
    <message>
        <source>Invoices</source>
        <translation>청구서</translation>
    </message>
    <message>
        <source>No invoices</source>
        <translation>청구서 없음</translation>
    </message>
    <message>
        <source>Nothing was billed in the last 12 months.</source>
        <translation>최근 12개월 동안 청구된 내용이 없습니다.</translation>
    </message>
    <message>
        <source>Save as table…</source>
        <translation>표로 저장…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>닫기</translation>
    </message>
</context>
<context>
    <name>subscriptions::LetterPanel</name>
    <message>
        <source>Request copied</source>
        <translation>요청문을 복사했습니다</translation>
    </message>
    <message>
        <source>No mail program could be opened. Copy the message instead.</source>
        <translation>메일 프로그램을 열 수 없습니다. 대신 메시지를 복사하세요.</translation>
    </message>
    <message>
        <source>Language of the message</source>
        <translation>메시지 언어</translation>
    </message>
    <message>
        <source>Message to the customer</source>
        <translation>고객에게 보낼 메시지</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>복사</translation>
    </message>
    <message>
        <source>Open in mail</source>
        <translation>메일에서 열기</translation>
    </message>
</context>
<context>
    <name>subscriptions::RequestDialog</name>
    <message>
        <source>Close</source>
        <translation>닫기</translation>
    </message>
    <message>
        <source>Request to customer</source>
        <translation>고객에게 보낼 요청</translation>
    </message>
    <message>
        <source>Nothing is changed here. Send this message to the customer, and check again when the customer has answered.</source>
        <translation>여기에서는 아무것도 변경되지 않습니다. 고객에게 이 메시지를 보내고 답변을 받은 후 다시 확인하세요.</translation>
    </message>
</context>
<context>
    <name>subscriptions::SubscriptionList</name>
    <message>
        <source>Can be upgraded. Point at the icon or press Alt+U.</source>
        <translation>업그레이드할 수 있습니다. 정보 아이콘을 마우스로 가리키거나 Alt+U를 누르세요.</translation>
    </message>
    <message>
        <source>Bought from another reseller or channel</source>
        <translation>다른 재판매인이나 다른 채널에서 구입함</translation>
    </message>
    <message>
        <source>Select a subscription to see whether it can be upgraded.</source>
        <translation>구독을 선택하여 업그레이드할 수 있는지 확인하세요.</translation>
    </message>
    <message>
        <source>Subscriptions</source>
        <translation>구독</translation>
    </message>
    <message>
        <source>This customer has no subscriptions.</source>
        <translation>이 고객에게는 구독이 없습니다.</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%2개 중 %1개</translation>
    </message>
    <message>
        <source>No subscriptions match</source>
        <translation>조건에 맞는 구독이 없습니다</translation>
    </message>
    <message>
        <source>Clear filters</source>
        <translation>필터 지우기</translation>
    </message>
    <message>
        <source>Can upgrade</source>
        <translation>업그레이드 가능</translation>
    </message>
    <message>
        <source>Filter subscriptions</source>
        <translation>구독 필터</translation>
    </message>
</context>
<context>
    <name>subscriptions::SubscriptionsPage</name>
    <message numerus="yes">
        <source>Checked. %Ln subscriptions can be upgraded.</source>
        <translation>
            <numerusform>확인했습니다. 업그레이드할 수 있는 구독은 %Ln개입니다.</numerusform>
        </translation>
    </message>
    <message>
        <source>Details copied</source>
        <translation>세부 정보를 복사했습니다</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <extracomment>Status bar: subscriptions · can upgrade</extracomment>
        <translation>%1 · %2</translation>
    </message>
    <message numerus="yes">
        <source>%Ln subscriptions</source>
        <translation>
            <numerusform>구독 %Ln개</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln can upgrade</source>
        <comment>status bar</comment>
        <translation>
            <numerusform>%Ln개 업그레이드 가능</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 %2</source>
        <extracomment>Two sentences: the cause, what to do next</extracomment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>The subscriptions could not be loaded.</source>
        <translation>구독 목록을 불러오지 못했습니다.</translation>
    </message>
    <message>
        <source>Request copied</source>
        <translation>요청문을 복사했습니다</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>다시 시도</translation>
    </message>
    <message>
        <source>Copy details</source>
        <translation>세부 정보 복사</translation>
    </message>
    <message>
        <source>The subscriptions could not be loaded. %1</source>
        <translation>구독 목록을 불러오지 못했습니다. %1</translation>
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
        <source>Accounts and services that need extra work</source>
        <translation>추가 작업이 필요한 계정 및 서비스</translation>
    </message>
    <message>
        <source>Check again</source>
        <translation>다시 확인</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>인쇄</translation>
    </message>
</context>
<context>
    <name>subscriptions::WhyNotPanel</name>
    <message>
        <source>%1, %2 of %3</source>
        <extracomment>Read aloud: product, its number among so many</extracomment>
        <translation>%1, %3개 중 %2번째</translation>
    </message>
    <message>
        <source>Why not?</source>
        <translation>업그레이드할 수 없는 이유</translation>
    </message>
    <message>
        <source>What to do</source>
        <translation>해결 방법</translation>
    </message>
    <message>
        <source>Product to explain</source>
        <translation>이유를 볼 제품</translation>
    </message>
</context>
</TS>
