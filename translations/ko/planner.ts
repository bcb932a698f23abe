<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ko_KR" sourcelanguage="en">
<context>
    <name>planner::BulkSheet</name>
    <message>
        <source>Save report</source>
        <translation>보고서 저장</translation>
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
        <source>Close</source>
        <translation>닫기</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>계속</translation>
    </message>
    <message>
        <source>Upgrade subscriptions</source>
        <translation>구독 업그레이드</translation>
    </message>
    <message>
        <source>Progress of the dry run</source>
        <translation>모의 실행 진행률</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>취소</translation>
    </message>
    <message>
        <source>Upgrade</source>
        <translation>업그레이드</translation>
    </message>
    <message>
        <source>The dry run is running.</source>
        <translation>모의 실행이 진행 중입니다.</translation>
    </message>
    <message>
        <source>Rehearsing what was selected: %1 of %2. Nothing is changed.</source>
        <translation>선택한 구독을 모의 실행하고 있습니다: %2개 중 %1개. 아무것도 변경되지 않습니다.</translation>
    </message>
    <message numerus="yes">
        <source>Upgrade %Ln subscriptions?</source>
        <translation>
            <numerusform>구독 %Ln개를 업그레이드하시겠습니까?</numerusform>
        </translation>
    </message>
    <message>
        <source>Each subscription is upgraded by itself, one after the other. You can pause between two of them.</source>
        <translation>구독을 하나씩 차례로 업그레이드합니다. 구독과 구독 사이에서 일시 중지할 수 있습니다.</translation>
    </message>
    <message>
        <source>Subscriptions to upgrade</source>
        <translation>업그레이드할 구독</translation>
    </message>
    <message>
        <source>Would fail and stay unchanged</source>
        <translation>실패하여 그대로 유지될 구독</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>알 수 없음</translation>
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
        <source>Without a known price</source>
        <translation>가격을 알 수 없는 구독</translation>
    </message>
    <message>
        <source>Accounts to fix</source>
        <translation>조치할 계정</translation>
    </message>
    <message>
        <source>Subscriptions that lose services</source>
        <translation>서비스가 제외되는 구독</translation>
    </message>
    <message>
        <source>This records the upgrades in your book. Carry them out in Partner Center.</source>
        <translation>이 업그레이드는 현재 데이터에만 기록됩니다. 실제 업그레이드는 파트너 센터에서 진행하세요.</translation>
    </message>
    <message>
        <source>This cannot be undone.</source>
        <translation>되돌릴 수 없습니다.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln subscriptions lose services.</source>
        <translation>
            <numerusform>구독 %Ln개에서 서비스가 제외됩니다.</numerusform>
        </translation>
    </message>
    <message>
        <source>I have told the customers about the price change and the lost services.</source>
        <translation>가격 변경과 제외되는 서비스를 고객에게 안내했습니다.</translation>
    </message>
    <message>
        <source>I have told the customers about the price change.</source>
        <translation>가격 변경을 고객에게 안내했습니다.</translation>
    </message>
    <message>
        <source>Upgrade %1</source>
        <translation>%1개 업그레이드</translation>
    </message>
    <message>
        <source>Tick the box above first.</source>
        <translation>먼저 위의 확인란을 선택하세요.</translation>
    </message>
    <message>
        <source>Every one of them would fail.</source>
        <translation>선택한 구독이 모두 실패할 것으로 예상됩니다.</translation>
    </message>
    <message>
        <source>Preparing: %1 of %2. Nothing is upgraded yet.</source>
        <translation>준비하고 있습니다: %2개 중 %1개. 아직 업그레이드된 구독은 없습니다.</translation>
    </message>
    <message>
        <source>The subscription under way is finished first…</source>
        <translation>진행 중인 구독을 먼저 마칩니다…</translation>
    </message>
    <message>
        <source>This bulk upgrade was interrupted on %1. What was upgraded is safe; the rest waits.</source>
        <translation>일괄 업그레이드가 중단되었습니다(시작: %1). 업그레이드된 구독은 안전하며 나머지는 대기 중입니다.</translation>
    </message>
    <message>
        <source>Paused. The rest waits in the book.</source>
        <translation>일시 중지했습니다. 나머지 구독은 대기 중입니다.</translation>
    </message>
    <message>
        <source>Upgrading %1 of %2</source>
        <translation>%2개 중 %1개 업그레이드 중</translation>
    </message>
    <message>
        <source>Upgrading subscriptions</source>
        <translation>구독 업그레이드 중</translation>
    </message>
    <message>
        <source>Progress of the bulk upgrade</source>
        <translation>일괄 업그레이드 진행률</translation>
    </message>
    <message>
        <source>%1 upgraded · %2 failed · %3 left</source>
        <translation>업그레이드 %1개 · 실패 %2개 · 남음 %3개</translation>
    </message>
    <message>
        <source>Leave out the rest</source>
        <translation>나머지 제외</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>나중에</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>일시 중지</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>다시 시도</translation>
    </message>
    <message>
        <source>Carry on</source>
        <translation>계속</translation>
    </message>
    <message>
        <source>It is running.</source>
        <translation>진행 중입니다.</translation>
    </message>
    <message>
        <source>Pause the bulk upgrade first.</source>
        <translation>먼저 일괄 업그레이드를 일시 중지하세요.</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>결과</translation>
    </message>
    <message>
        <source>%1 of %2 subscriptions were upgraded. %3 failed and are unchanged.</source>
        <translation>구독 %2개 중 %1개를 업그레이드했습니다. 실패한 %3개는 변경되지 않았습니다.</translation>
    </message>
    <message>
        <source>%1 of %2 subscriptions were upgraded.</source>
        <translation>구독 %2개 중 %1개를 업그레이드했습니다.</translation>
    </message>
    <message>
        <source>Upgraded</source>
        <translation>업그레이드됨</translation>
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
        <source>Failed (the first %1; the saved report has all)</source>
        <translation>실패(처음 %1개만 표시, 저장한 보고서에는 모두 포함)</translation>
    </message>
    <message>
        <source>Open activity</source>
        <translation>활동 열기</translation>
    </message>
    <message>
        <source>Save report…</source>
        <translation>보고서 저장…</translation>
    </message>
</context>
<context>
    <name>planner::DryRunPane</name>
    <message>
        <source>Dry run</source>
        <translation>모의 실행</translation>
    </message>
    <message>
        <source>Close the dry run</source>
        <translation>모의 실행 닫기</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>취소</translation>
    </message>
    <message>
        <source>A dry run changes nothing.</source>
        <translation>모의 실행에서는 아무것도 변경되지 않습니다.</translation>
    </message>
    <message>
        <source>Deselect failing</source>
        <translation>실패 항목 선택 해제</translation>
    </message>
    <message>
        <source>Save…</source>
        <translation>저장…</translation>
    </message>
    <message>
        <source>would work</source>
        <translation>성공 예상</translation>
    </message>
    <message>
        <source>would fail</source>
        <translation>실패 예상</translation>
    </message>
    <message>
        <source>accounts to fix</source>
        <translation>조치할 계정</translation>
    </message>
    <message>
        <source>Progress of the dry run</source>
        <translation>모의 실행 진행률</translation>
    </message>
    <message>
        <source>Nothing would fail.</source>
        <translation>실패할 구독이 없습니다.</translation>
    </message>
    <message>
        <source>%1 of %2 rehearsed</source>
        <translation>%2개 중 %1개 모의 실행 완료</translation>
    </message>
    <message>
        <source>Save the dry run</source>
        <translation>모의 실행 저장</translation>
    </message>
    <message>
        <source>%1 would work, %2 would fail, %3 accounts to fix</source>
        <translation>성공 예상 %1개, 실패 예상 %2개, 조치할 계정 %3개</translation>
    </message>
</context>
<context>
    <name>planner::JobBar</name>
    <message>
        <source>Cancel</source>
        <translation>취소</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>진행률</translation>
    </message>
</context>
<context>
    <name>planner::PlannerFilters</name>
    <message>
        <source>Unknown market</source>
        <translation>국가/지역 알 수 없음</translation>
    </message>
    <message>
        <source>Search the planner</source>
        <translation>업그레이드 계획에서 검색</translation>
    </message>
    <message>
        <source>Clear filters</source>
        <translation>필터 지우기</translation>
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
        <source>Products: %1</source>
        <translation>제품: %1개</translation>
    </message>
    <message>
        <source>Which customers could move to…</source>
        <translation>새 제품별 고객 찾기…</translation>
    </message>
    <message>
        <source>Could move to: %1</source>
        <translation>새 제품: %1</translation>
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
        <source>Markets: %1</source>
        <translation>국가/지역: %1개</translation>
    </message>
    <message>
        <source>Any product</source>
        <translation>모든 제품</translation>
    </message>
</context>
<context>
    <name>planner::PlannerPage</name>
    <message>
        <source>The dry run could not be finished.</source>
        <translation>모의 실행을 마치지 못했습니다.</translation>
    </message>
    <message>
        <source>Dry run</source>
        <translation>모의 실행</translation>
    </message>
    <message>
        <source>Saved: %1</source>
        <translation>저장됨: %1</translation>
    </message>
    <message>
        <source>The dry run could not be saved.</source>
        <translation>모의 실행을 저장하지 못했습니다.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>닫기</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <extracomment>Two sentences: the cause, what to do next</extracomment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>Every one of them has been requested already.</source>
        <translation>모든 고객에게 이미 요청했습니다.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln requests copied</source>
        <translation>
            <numerusform>요청문 %Ln개를 복사했습니다</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2 customers checked</source>
        <translation>고객 %2곳 중 %1곳 확인됨</translation>
    </message>
    <message>
        <source>Checking…</source>
        <translation>확인 중…</translation>
    </message>
    <message numerus="yes">
        <source>%Ln customers checked</source>
        <translation>
            <numerusform>고객 %Ln곳을 확인했습니다</numerusform>
        </translation>
    </message>
    <message>
        <source>Not every customer could be checked.</source>
        <translation>일부 고객을 확인하지 못했습니다.</translation>
    </message>
    <message>
        <source>Details copied</source>
        <translation>세부 정보를 복사했습니다</translation>
    </message>
    <message>
        <source>Search the planner</source>
        <translation>업그레이드 계획에서 검색</translation>
    </message>
    <message>
        <source>Read the planner again</source>
        <translation>업그레이드 계획 다시 불러오기</translation>
    </message>
    <message>
        <source>Select the row</source>
        <translation>행 선택</translation>
    </message>
    <message>
        <source>Select all that can be upgraded</source>
        <translation>업그레이드 가능한 구독 모두 선택</translation>
    </message>
    <message>
        <source>Choose the target of the row</source>
        <translation>행의 새 제품 선택</translation>
    </message>
    <message>
        <source>Close or open the group</source>
        <translation>그룹 접기 또는 펼치기</translation>
    </message>
    <message numerus="yes">
        <source>%Ln subscriptions</source>
        <translation>
            <numerusform>구독 %Ln개</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 can upgrade</source>
        <translation>%1개 업그레이드 가능</translation>
    </message>
    <message>
        <source>%1 selected</source>
        <translation>%1개 선택됨</translation>
    </message>
    <message>
        <source>Something else is running.</source>
        <translation>다른 작업이 진행 중입니다.</translation>
    </message>
    <message>
        <source>There is nothing to export.</source>
        <translation>내보낼 항목이 없습니다.</translation>
    </message>
    <message>
        <source>This database can only be read.</source>
        <translation>읽기 전용 데이터베이스입니다.</translation>
    </message>
    <message>
        <source>The planner could not be loaded.</source>
        <translation>업그레이드 계획을 불러오지 못했습니다.</translation>
    </message>
    <message>
        <source>No subscriptions match</source>
        <translation>조건에 맞는 구독이 없습니다</translation>
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
        <source>Nothing can be upgraded now.</source>
        <translation>지금 업그레이드할 수 있는 구독이 없습니다.</translation>
    </message>
    <message>
        <source>Request delegated admin privileges or import more customers.</source>
        <translation>위임된 관리자 권한을 요청하거나 고객을 더 가져오세요.</translation>
    </message>
    <message>
        <source>A bulk upgrade waits: %1 of %2 subscriptions are left.</source>
        <translation>대기 중인 일괄 업그레이드가 있습니다: 구독 %2개 중 %1개 남음</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>열기</translation>
    </message>
    <message>
        <source>Upgrade planner</source>
        <translation>업그레이드 계획</translation>
    </message>
    <message>
        <source>Every subscription, grouped by what stops or allows its upgrade.</source>
        <translation>전체 구독을 업그레이드 가능 여부와 이유별로 표시합니다.</translation>
    </message>
    <message>
        <source>Export CSV…</source>
        <translation>CSV 내보내기…</translation>
    </message>
    <message>
        <source>Check all again</source>
        <translation>전체 다시 확인</translation>
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
        <source>As CSV, or as an Excel workbook (XLSX).</source>
        <translation>CSV 또는 Excel 통합 문서(XLSX)로 내보냅니다.</translation>
    </message>
    <message>
        <source>Change the number of licences of the row (21Vianet)</source>
        <translation>행의 라이선스 수 변경(21Vianet)</translation>
    </message>
</context>
<context>
    <name>planner::PlannerTable</name>
    <message>
        <source>Select all that can be upgraded</source>
        <translation>업그레이드 가능한 구독 모두 선택</translation>
    </message>
</context>
<context>
    <name>planner::SelectionBar</name>
    <message>
        <source>Selecting…</source>
        <translation>선택 중…</translation>
    </message>
    <message>
        <source>%1 selected</source>
        <translation>%1개 선택됨</translation>
    </message>
    <message>
        <source>Nothing selected</source>
        <translation>선택한 구독 없음</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>선택 해제</translation>
    </message>
    <message>
        <source>Set target</source>
        <translation>새 제품 설정</translation>
    </message>
    <message>
        <source>Dry run</source>
        <translation>모의 실행</translation>
    </message>
    <message>
        <source>Upgrade %1…</source>
        <translation>%1개 업그레이드…</translation>
    </message>
    <message>
        <source>Upgrade…</source>
        <translation>업그레이드…</translation>
    </message>
    <message>
        <source>Select subscriptions first.</source>
        <translation>먼저 구독을 선택하세요.</translation>
    </message>
    <message>
        <source>This database can only be read.</source>
        <translation>읽기 전용 데이터베이스입니다.</translation>
    </message>
    <message>
        <source>The dry run is running.</source>
        <translation>모의 실행이 진행 중입니다.</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <extracomment>{product} ({how many of those selected can go there})</extracomment>
        <translation>%1(%2개)</translation>
    </message>
</context>
<context>
    <name>planner::SummaryCard</name>
    <message>
        <source>Can upgrade</source>
        <translation>업그레이드 가능</translation>
    </message>
    <message>
        <source>Needs delegated admin</source>
        <translation>위임된 관리자 권한 필요</translation>
    </message>
    <message>
        <source>Already has target or services</source>
        <translation>새 제품 또는 서비스 이미 보유</translation>
    </message>
    <message>
        <source>Not active</source>
        <translation>활성 상태 아님</translation>
    </message>
    <message>
        <source>No upgrade path</source>
        <translation>업그레이드 경로 없음</translation>
    </message>
    <message>
        <source>Other reasons</source>
        <translation>기타 이유</translation>
    </message>
    <message>
        <source>%1 of %2 can be upgraded</source>
        <translation>구독 %2개 중 %1개 업그레이드 가능</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <extracomment>{count} {name of a group}</extracomment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>%1 of %2 subscriptions</source>
        <translation>구독 %2개 중 %1개</translation>
    </message>
    <message numerus="yes">
        <source>%Ln subscriptions in the book</source>
        <translation>
            <numerusform>전체 구독 %Ln개</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln customers</source>
        <translation>
            <numerusform>고객 %Ln곳</numerusform>
        </translation>
    </message>
    <message>
        <source>not checked yet</source>
        <translation>아직 확인하지 않음</translation>
    </message>
    <message>
        <source>checked today at %1</source>
        <translation>오늘 %1 확인</translation>
    </message>
    <message>
        <source>checked on %1</source>
        <translation>%1 확인</translation>
    </message>
    <message>
        <source>There is no subscription in this group.</source>
        <translation>이 그룹에는 구독이 없습니다.</translation>
    </message>
    <message>
        <source>The subscriptions have not been read yet.</source>
        <translation>구독을 아직 불러오지 않았습니다.</translation>
    </message>
</context>
</TS>
