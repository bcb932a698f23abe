<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ko_KR" sourcelanguage="en">
<context>
    <name>customers::CheckAll</name>
    <message>
        <source>Checking customers…</source>
        <translation>고객을 확인하는 중…</translation>
    </message>
    <message>
        <source>%1 of %2 customers checked</source>
        <translation>고객 %2곳 중 %1곳 확인함</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>취소</translation>
    </message>
    <message>
        <source>Progress of the check</source>
        <translation>확인 진행률</translation>
    </message>
</context>
<context>
    <name>customers::CustomersPage</name>
    <message>
        <source>Details copied</source>
        <translation>세부 정보를 복사했습니다</translation>
    </message>
    <message numerus="yes">
        <source>%Ln customers were checked</source>
        <translation>
            <numerusform>고객 %Ln곳을 확인했습니다</numerusform>
        </translation>
    </message>
    <message>
        <source>The customers could not be checked.</source>
        <translation>고객을 확인하지 못했습니다.</translation>
    </message>
    <message>
        <source>The customers could not be loaded. The data below is from %1.</source>
        <translation>고객 목록을 불러오지 못했습니다. 아래는 %1의 데이터입니다.</translation>
    </message>
    <message>
        <source>The customers could not be loaded.</source>
        <translation>고객 목록을 불러오지 못했습니다.</translation>
    </message>
    <message>
        <source>No customers match</source>
        <translation>조건에 맞는 고객이 없습니다</translation>
    </message>
    <message>
        <source>Remove a filter or change the search.</source>
        <translation>필터를 지우거나 검색어를 변경하세요.</translation>
    </message>
    <message>
        <source>Clear filters</source>
        <translation>필터 지우기</translation>
    </message>
    <message>
        <source>No customers yet</source>
        <translation>아직 고객이 없습니다</translation>
    </message>
    <message>
        <source>Import customers to see which subscriptions can be upgraded.</source>
        <translation>고객을 가져와 업그레이드할 수 있는 구독을 확인하세요.</translation>
    </message>
    <message>
        <source>Import CSV…</source>
        <translation>CSV 가져오기…</translation>
    </message>
    <message>
        <source>%1 · %2 · %3</source>
        <extracomment>Status bar: customers · subscriptions · can upgrade</extracomment>
        <translation>%1 · %2 · %3</translation>
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
        <source>Customers</source>
        <translation>고객</translation>
    </message>
    <message>
        <source>Choose a customer to see which subscriptions can be upgraded.</source>
        <translation>고객을 선택하여 업그레이드할 수 있는 구독을 확인하세요.</translation>
    </message>
    <message>
        <source>Export CSV…</source>
        <translation>CSV 내보내기…</translation>
    </message>
    <message>
        <source>Check all for upgrades</source>
        <translation>업그레이드 가능 여부 확인</translation>
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
        <source>Open the customer</source>
        <translation>고객 열기</translation>
    </message>
    <message>
        <source>Open customer</source>
        <translation>고객 열기</translation>
    </message>
</context>
<context>
    <name>customers::FilterBar</name>
    <message>
        <source>Can upgrade</source>
        <translation>업그레이드 가능</translation>
    </message>
    <message>
        <source>Needs delegated admin</source>
        <translation>위임된 관리자 권한 필요</translation>
    </message>
    <message>
        <source>Clear filters</source>
        <translation>필터 지우기</translation>
    </message>
    <message>
        <source>Choose columns</source>
        <translation>열 선택</translation>
    </message>
    <message>
        <source>%1 of %2 customers</source>
        <translation>고객 %2곳 중 %1곳</translation>
    </message>
    <message>
        <source>Market: any</source>
        <translation>국가/지역: 모두</translation>
    </message>
    <message>
        <source>Market: %1</source>
        <translation>국가/지역: %1</translation>
    </message>
    <message>
        <source>Market: %1 of %2</source>
        <translation>국가/지역: %2개 중 %1개</translation>
    </message>
    <message>
        <source>Product: any</source>
        <translation>제품: 모두</translation>
    </message>
    <message>
        <source>Product: %1</source>
        <translation>제품: %1</translation>
    </message>
    <message>
        <source>Product: %1 of %2</source>
        <translation>제품: %2개 중 %1개</translation>
    </message>
    <message>
        <source>Unknown market</source>
        <translation>국가/지역 알 수 없음</translation>
    </message>
    <message>
        <source>All markets</source>
        <translation>모든 국가/지역</translation>
    </message>
    <message>
        <source>All products</source>
        <translation>모든 제품</translation>
    </message>
    <message>
        <source>Reset columns</source>
        <translation>열 초기화</translation>
    </message>
</context>
</TS>
