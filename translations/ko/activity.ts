<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ko_KR" sourcelanguage="en">
<context>
    <name>activity::ActivityDetailsPane</name>
    <message>
        <source>Open customer</source>
        <translation>고객 열기</translation>
    </message>
    <message>
        <source>Open subscription</source>
        <translation>구독 열기</translation>
    </message>
    <message>
        <source>Before and after</source>
        <translation>변경 전후</translation>
    </message>
    <message>
        <source>%1 → %2</source>
        <extracomment>A field before and after an act</extracomment>
        <translation>%1 → %2</translation>
    </message>
    <message>
        <source>Before: %1</source>
        <translation>변경 전: %1</translation>
    </message>
    <message>
        <source>Who and what</source>
        <translation>작업 정보</translation>
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
        <source>Customer</source>
        <translation>고객</translation>
    </message>
    <message>
        <source>Cloud</source>
        <translation>클라우드</translation>
    </message>
    <message>
        <source>Product</source>
        <translation>제품</translation>
    </message>
    <message>
        <source>Subscription ID</source>
        <translation>구독 ID</translation>
    </message>
    <message>
        <source>Request ID</source>
        <translation>요청 ID</translation>
    </message>
    <message>
        <source>Entry</source>
        <translation>항목 번호</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>세부 정보</translation>
    </message>
</context>
<context>
    <name>activity::ActivityFilters</name>
    <message>
        <source>Customer, subscription or user</source>
        <translation>고객, 구독 또는 사용자</translation>
    </message>
    <message>
        <source>Search the activity log</source>
        <translation>활동 로그 검색</translation>
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
        <source>%1 of %2 entries</source>
        <translation>항목 %2개 중 %1개</translation>
    </message>
    <message>
        <source>Any time</source>
        <translation>전체 기간</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>오늘</translation>
    </message>
    <message>
        <source>Last 7 days</source>
        <translation>최근 7일</translation>
    </message>
    <message>
        <source>Last 30 days</source>
        <translation>최근 30일</translation>
    </message>
    <message>
        <source>From %1</source>
        <translation>%1부터</translation>
    </message>
    <message>
        <source>To %1</source>
        <translation>%1까지</translation>
    </message>
    <message>
        <source>Action: any</source>
        <translation>작업: 전체</translation>
    </message>
    <message>
        <source>Action: %1</source>
        <translation>작업: %1</translation>
    </message>
    <message>
        <source>Action: %1 kinds</source>
        <translation>작업: %1종</translation>
    </message>
    <message>
        <source>Cloud: %1</source>
        <translation>클라우드: %1</translation>
    </message>
    <message>
        <source>Cloud: any</source>
        <translation>클라우드: 전체</translation>
    </message>
    <message>
        <source>Time: %1</source>
        <translation>기간: %1</translation>
    </message>
    <message>
        <source>User: anyone</source>
        <translation>사용자: 전체</translation>
    </message>
    <message>
        <source>User: %1</source>
        <translation>사용자: %1</translation>
    </message>
    <message>
        <source>User: %1 people</source>
        <translation>사용자: %1명</translation>
    </message>
    <message>
        <source>Any action</source>
        <translation>전체 작업</translation>
    </message>
    <message>
        <source>Your role cannot open the activity log of this cloud.</source>
        <translation>현재 역할로는 이 클라우드의 활동 로그를 열 수 없습니다.</translation>
    </message>
    <message>
        <source>Any cloud</source>
        <translation>전체 클라우드</translation>
    </message>
    <message>
        <source>Anyone</source>
        <translation>전체 사용자</translation>
    </message>
    <message>
        <source>From and to…</source>
        <translation>시작일과 종료일…</translation>
    </message>
    <message>
        <source>Reset columns</source>
        <translation>열 초기화</translation>
    </message>
</context>
<context>
    <name>activity::ActivityPage</name>
    <message>
        <source>Details copied</source>
        <translation>세부 정보를 복사했습니다</translation>
    </message>
    <message>
        <source>There is nothing to export.</source>
        <translation>내보낼 항목이 없습니다.</translation>
    </message>
    <message>
        <source>The activity log could not be loaded.</source>
        <translation>활동 로그를 불러오지 못했습니다.</translation>
    </message>
    <message>
        <source>No activity matches</source>
        <translation>조건에 맞는 활동이 없습니다</translation>
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
        <source>No activity yet.</source>
        <translation>아직 활동이 없습니다.</translation>
    </message>
    <message>
        <source>Every act on this book is listed here.</source>
        <translation>이 데이터에서 수행한 모든 작업이 여기에 표시됩니다.</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <extracomment>Two sentences: the cause, what to do next</extracomment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>Activity</source>
        <translation>활동</translation>
    </message>
    <message>
        <source>Every act on this book: when, who, and what it changed. The log cannot be edited.</source>
        <translation>이 데이터에서 수행한 모든 작업의 시각, 사용자, 변경 내용입니다. 로그는 편집할 수 없습니다.</translation>
    </message>
    <message>
        <source>Export log…</source>
        <translation>로그 내보내기…</translation>
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
        <source>Search the activity log</source>
        <translation>활동 로그 검색</translation>
    </message>
    <message>
        <source>Read the log again</source>
        <translation>활동 로그 다시 읽기</translation>
    </message>
    <message>
        <source>Open subscription</source>
        <translation>구독 열기</translation>
    </message>
    <message>
        <source>Open customer</source>
        <translation>고객 열기</translation>
    </message>
</context>
<context>
    <name>activity::PeriodSheet</name>
    <message>
        <source>The first day is after the last one.</source>
        <translation>시작일이 종료일보다 늦습니다.</translation>
    </message>
    <message>
        <source>Time of the activity</source>
        <translation>활동 기간</translation>
    </message>
    <message>
        <source>From</source>
        <translation>시작</translation>
    </message>
    <message>
        <source>To</source>
        <translation>종료</translation>
    </message>
    <message>
        <source>First day</source>
        <translation>시작일</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>종료일</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>취소</translation>
    </message>
    <message>
        <source>Apply</source>
        <translation>적용</translation>
    </message>
</context>
</TS>
