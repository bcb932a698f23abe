<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ko_KR" sourcelanguage="en">
<context>
    <name>sandboxpage::AccessCard</name>
    <message>
        <source>Address copied</source>
        <translation>주소를 복사했습니다</translation>
    </message>
    <message>
        <source>Environment copied</source>
        <translation>환경 변수를 복사했습니다</translation>
    </message>
    <message>
        <source>Running</source>
        <translation>실행 중</translation>
    </message>
    <message>
        <source>Off</source>
        <comment>the sandbox server</comment>
        <translation>꺼짐</translation>
    </message>
    <message>
        <source>Address: %1</source>
        <translation>주소: %1</translation>
    </message>
    <message>
        <source>Token: %1</source>
        <translation>토큰: %1</translation>
    </message>
    <message>
        <source>The server does not run.</source>
        <translation>서버가 실행되고 있지 않습니다.</translation>
    </message>
    <message>
        <source>Access for a client</source>
        <translation>클라이언트 접속 정보</translation>
    </message>
    <message>
        <source>Copy address</source>
        <translation>주소 복사</translation>
    </message>
    <message>
        <source>Copy as environment</source>
        <translation>환경 변수로 복사</translation>
    </message>
    <message>
        <source>Sandbox settings</source>
        <translation>샌드박스 설정</translation>
    </message>
</context>
<context>
    <name>sandboxpage::CoveragePart</name>
    <message>
        <source>%1 of %2 routes implemented</source>
        <translation>경로 %2개 중 %1개 구현됨</translation>
    </message>
    <message>
        <source>All</source>
        <comment>routes</comment>
        <translation>전체</translation>
    </message>
    <message>
        <source>Implemented</source>
        <translation>구현됨</translation>
    </message>
    <message>
        <source>Not implemented</source>
        <translation>구현되지 않음</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>표시</translation>
    </message>
    <message>
        <source>Coverage</source>
        <translation>커버리지</translation>
    </message>
</context>
<context>
    <name>sandboxpage::ExchangePane</name>
    <message>
        <source>Command copied</source>
        <translation>명령을 복사했습니다</translation>
    </message>
    <message>
        <source>Unknown path</source>
        <translation>알 수 없는 경로</translation>
    </message>
    <message>
        <source>Status %1</source>
        <translation>상태 %1</translation>
    </message>
    <message>
        <source>Fault: %1</source>
        <translation>오류 주입: %1</translation>
    </message>
    <message>
        <source>This request names no customer.</source>
        <translation>고객이 지정되지 않은 요청입니다.</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>세부 정보</translation>
    </message>
    <message>
        <source>Copy as curl</source>
        <translation>curl로 복사</translation>
    </message>
    <message>
        <source>Show in window</source>
        <translation>창에서 보기</translation>
    </message>
    <message>
        <source>Request</source>
        <translation>요청</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>응답</translation>
    </message>
</context>
<context>
    <name>sandboxpage::FaultSheet</name>
    <message>
        <source>The fault was not added.</source>
        <translation>오류 주입을 추가하지 못했습니다.</translation>
    </message>
    <message>
        <source>The server does not run.</source>
        <translation>서버가 실행되고 있지 않습니다.</translation>
    </message>
    <message>
        <source>The server does not take this value: %1</source>
        <translation>서버에서 사용할 수 없는 값입니다: %1</translation>
    </message>
    <message>
        <source>The sandbox&apos;s own routes are never spoilt. Choose another path.</source>
        <translation>샌드박스 자체 경로에는 오류를 주입할 수 없습니다. 다른 경로를 입력하세요.</translation>
    </message>
    <message>
        <source>Add fault</source>
        <translation>오류 주입 추가</translation>
    </message>
    <message>
        <source>Spoils answers of the sandbox server on purpose. The window keeps working.</source>
        <translation>샌드박스 서버의 응답에 일부러 오류를 넣습니다. 창에서 하는 작업에는 영향이 없습니다.</translation>
    </message>
    <message>
        <source>Time-out: no answer</source>
        <translation>시간 초과: 응답 없음</translation>
    </message>
    <message>
        <source>Slow answer</source>
        <translation>느린 응답</translation>
    </message>
    <message>
        <source>Cut connection</source>
        <translation>연결 끊김</translation>
    </message>
    <message>
        <source>Next call, once</source>
        <translation>다음 호출, 한 번</translation>
    </message>
    <message>
        <source>A later call, once</source>
        <translation>이후의 특정 호출, 한 번</translation>
    </message>
    <message>
        <source>Every call</source>
        <translation>모든 호출</translation>
    </message>
    <message>
        <source>By chance</source>
        <translation>임의</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>응답</translation>
    </message>
    <message>
        <source>Seconds</source>
        <translation>시간(초)</translation>
    </message>
    <message>
        <source>Retry after, seconds</source>
        <translation>재시도 대기 시간(초)</translation>
    </message>
    <message>
        <source>When</source>
        <translation>시점</translation>
    </message>
    <message>
        <source>Number of the call</source>
        <translation>호출 순번</translation>
    </message>
    <message>
        <source>Share of the calls, %</source>
        <translation>호출 비율(%)</translation>
    </message>
    <message>
        <source>Path</source>
        <translation>경로</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>취소</translation>
    </message>
    <message>
        <source>Part of method and path, for example: %1. Empty: every path.</source>
        <translation>메서드와 경로의 일부. 예: %1. 비워 두면 모든 경로에 적용됩니다.</translation>
    </message>
    <message>
        <source>Latency: the whole answer, later</source>
        <translation>응답 지연: 응답 전체를 늦게 보냄</translation>
    </message>
</context>
<context>
    <name>sandboxpage::FaultsPart</name>
    <message>
        <source>Remove</source>
        <translation>제거</translation>
    </message>
    <message numerus="yes">
        <source>%Ln faults</source>
        <translation>
            <numerusform>오류 주입 %Ln개</numerusform>
        </translation>
    </message>
    <message>
        <source>Choose one or more faults first.</source>
        <translation>오류 주입을 하나 이상 선택하세요.</translation>
    </message>
    <message>
        <source>There are no faults.</source>
        <translation>오류 주입이 없습니다.</translation>
    </message>
    <message>
        <source>Add fault…</source>
        <translation>오류 주입 추가…</translation>
    </message>
    <message>
        <source>Remove all</source>
        <translation>모두 제거</translation>
    </message>
    <message>
        <source>No faults</source>
        <translation>오류 주입이 없습니다</translation>
    </message>
    <message>
        <source>Clients get every answer as it is. A fault spoils answers on purpose, to test what a client does then.</source>
        <translation>클라이언트는 모든 응답을 그대로 받습니다. 오류를 주입하면 오류가 났을 때 클라이언트가 어떻게 동작하는지 테스트할 수 있습니다.</translation>
    </message>
    <message>
        <source>Faults</source>
        <translation>오류 주입</translation>
    </message>
    <message>
        <source>It acts in the window and over REST.</source>
        <translation>창과 REST에 모두 적용됩니다.</translation>
    </message>
    <message>
        <source>Switch off</source>
        <translation>끄기</translation>
    </message>
</context>
<context>
    <name>sandboxpage::RequestsPart</name>
    <message numerus="yes">
        <source>%Ln requests</source>
        <translation>
            <numerusform>요청 %Ln개</numerusform>
        </translation>
    </message>
    <message>
        <source>Clear the request journal?</source>
        <translation>요청 기록을 지우시겠습니까?</translation>
    </message>
    <message>
        <source>All requests of this run are removed from the list. What they changed in the database stays.</source>
        <translation>서버를 켠 후의 모든 요청이 목록에서 제거됩니다. 요청으로 변경된 데이터베이스 내용은 유지됩니다.</translation>
    </message>
    <message>
        <source>Clear journal</source>
        <translation>기록 지우기</translation>
    </message>
    <message>
        <source>This request names no customer.</source>
        <translation>고객이 지정되지 않은 요청입니다.</translation>
    </message>
    <message>
        <source>HTTP Archive (HAR)…</source>
        <translation>HTTP 아카이브(HAR)…</translation>
    </message>
    <message>
        <source>JSON Lines…</source>
        <translation>JSON Lines…</translation>
    </message>
    <message>
        <source>Export requests</source>
        <translation>요청 내보내기</translation>
    </message>
    <message>
        <source>HTTP archives (*.har)</source>
        <translation>HTTP 아카이브(*.har)</translation>
    </message>
    <message>
        <source>JSON Lines (*.jsonl)</source>
        <translation>JSON Lines(*.jsonl)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>모든 파일(*)</translation>
    </message>
    <message>
        <source>The requests could not be exported.</source>
        <translation>요청을 내보내지 못했습니다.</translation>
    </message>
    <message>
        <source>Saved: %1</source>
        <translation>저장됨: %1</translation>
    </message>
    <message>
        <source>There are no requests.</source>
        <translation>요청이 없습니다.</translation>
    </message>
    <message>
        <source>The requests could not be loaded.</source>
        <translation>요청을 불러오지 못했습니다.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>다시 시도</translation>
    </message>
    <message>
        <source>No requests match</source>
        <translation>조건에 맞는 요청이 없습니다</translation>
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
        <source>No requests yet</source>
        <translation>아직 요청이 없습니다</translation>
    </message>
    <message>
        <source>What clients ask of the sandbox server is listed here at once.</source>
        <translation>클라이언트가 샌드박스 서버에 보낸 요청이 여기에 바로 표시됩니다.</translation>
    </message>
    <message>
        <source>Path, ID or text of a body</source>
        <translation>경로, ID 또는 본문 내용</translation>
    </message>
    <message>
        <source>Search the requests</source>
        <translation>요청 검색</translation>
    </message>
    <message>
        <source>All</source>
        <comment>requests</comment>
        <translation>전체</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>상태</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>내보내기…</translation>
    </message>
    <message>
        <source>Clear…</source>
        <translation>지우기…</translation>
    </message>
    <message>
        <source>Requests</source>
        <translation>요청</translation>
    </message>
    <message>
        <source>Show in window</source>
        <translation>창에서 보기</translation>
    </message>
    <message>
        <source>Copy as curl</source>
        <translation>curl로 복사</translation>
    </message>
</context>
<context>
    <name>sandboxpage::SandboxPage</name>
    <message>
        <source>Search the requests</source>
        <translation>요청 검색</translation>
    </message>
    <message>
        <source>Read again</source>
        <translation>다시 읽기</translation>
    </message>
    <message>
        <source>Show the customer of the request</source>
        <translation>요청의 고객 보기</translation>
    </message>
    <message>
        <source>Remove the fault</source>
        <translation>오류 주입 제거</translation>
    </message>
    <message>
        <source>This customer is not in the database.</source>
        <translation>데이터베이스에 없는 고객입니다.</translation>
    </message>
    <message>
        <source>The customer could not be shown.</source>
        <translation>고객을 표시하지 못했습니다.</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <extracomment>Two sentences: the cause, what to do next</extracomment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>It answers clients of the Partner Center REST API over this database, on this computer alone.</source>
        <translation>이 컴퓨터에서만 실행되며, 현재 데이터베이스로 파트너 센터 REST API 클라이언트에 응답합니다.</translation>
    </message>
    <message>
        <source>The server could not be started.</source>
        <translation>서버를 시작하지 못했습니다.</translation>
    </message>
    <message>
        <source>Port %1 is in use. Choose another port in the sandbox settings.</source>
        <translation>이미 사용 중인 포트입니다: %1. 샌드박스 설정에서 다른 포트를 선택하세요.</translation>
    </message>
    <message>
        <source>The sandbox server is starting…</source>
        <translation>샌드박스 서버를 시작하는 중…</translation>
    </message>
    <message>
        <source>The sandbox server is off</source>
        <translation>샌드박스 서버가 꺼져 있습니다</translation>
    </message>
    <message>
        <source>Turn on the sandbox server</source>
        <translation>샌드박스 서버 켜기</translation>
    </message>
    <message>
        <source>Sandbox</source>
        <translation>샌드박스</translation>
    </message>
    <message>
        <source>What clients of the sandbox server ask, and what they are answered.</source>
        <translation>클라이언트가 샌드박스 서버에 보낸 요청과 그 응답을 확인하세요.</translation>
    </message>
    <message>
        <source>Requests</source>
        <translation>요청</translation>
    </message>
    <message>
        <source>Faults</source>
        <translation>오류 주입</translation>
    </message>
    <message>
        <source>Coverage</source>
        <translation>커버리지</translation>
    </message>
    <message>
        <source>Part of the sandbox</source>
        <translation>샌드박스 구역</translation>
    </message>
</context>
</TS>
