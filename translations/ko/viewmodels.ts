<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ko_KR" sourcelanguage="en">
<context>
    <name>viewmodels::CustomerListModel</name>
    <message numerus="yes">
        <source>%n subscriptions</source>
        <translation>
            <numerusform>구독 %n개</numerusform>
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
        <source>%n can upgrade</source>
        <comment>pill in the customer list</comment>
        <translation>
            <numerusform>%n개 가능</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n subscriptions can be upgraded</source>
        <translation>
            <numerusform>업그레이드할 수 있는 구독 %n개</numerusform>
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
    <name>viewmodels::DetailsPresenter</name>
    <message>
        <source>Upgrade %1 for %2 now</source>
        <translation>%2의 %1 지금 업그레이드</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n products available</source>
        <translation>
            <numerusform>제품 %n개 중 %1개 선택 가능</numerusform>
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
        <source>All four conditions are met for %1 of %n products. The number of licences (%2) stays the same.</source>
        <translation>
            <numerusform>제품 %n개 중 %1개가 네 가지 조건을 모두 충족합니다. 라이선스 수(%2개)는 그대로 유지됩니다.</numerusform>
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
        <source>%1 · %n licences · %2</source>
        <extracomment>Add-on: product, number of licences, status</extracomment>
        <translation>
            <numerusform>%1 · 라이선스 %n개 · %2</numerusform>
        </translation>
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
    <name>viewmodels::SubscriptionListModel</name>
    <message numerus="yes">
        <source>%n licences</source>
        <translation>
            <numerusform>라이선스 %n개</numerusform>
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
</context>
</TS>
