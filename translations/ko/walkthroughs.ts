<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ko_KR" sourcelanguage="en">
<context>
    <name>walkthroughs</name>
    <message>
        <source>Pass</source>
        <translation>통과</translation>
    </message>
    <message>
        <source>Fail</source>
        <translation>실패</translation>
    </message>
    <message>
        <source>Blocked</source>
        <translation>진행 불가</translation>
    </message>
    <message>
        <source>Skipped</source>
        <translation>건너뜀</translation>
    </message>
    <message>
        <source>Not run</source>
        <translation>미실행</translation>
    </message>
</context>
<context>
    <name>walkthroughs::CardWindow</name>
    <message>
        <source>Walkthrough - Partner Desk</source>
        <translation>테스트 시나리오 - 파트너 데스크</translation>
    </message>
</context>
<context>
    <name>walkthroughs::CaseSheet</name>
    <message>
        <source>(nothing yet)</source>
        <translation>(아직 없음)</translation>
    </message>
    <message>
        <source>%1. %2</source>
        <comment>number and text of a step</comment>
        <translation>%1. %2</translation>
    </message>
    <message>
        <source>Give the case an id of small letters, digits and hyphens.</source>
        <translation>영문 소문자, 숫자, 하이픈으로 ID를 입력하세요.</translation>
    </message>
    <message>
        <source>Another case has this id.</source>
        <translation>이 ID를 쓰는 다른 케이스가 있습니다.</translation>
    </message>
    <message>
        <source>Give the case a title.</source>
        <translation>케이스의 제목을 입력하세요.</translation>
    </message>
    <message>
        <source>Step %1: say what to do.</source>
        <translation>%1단계: 할 일을 입력하세요.</translation>
    </message>
    <message>
        <source>Step %1: say what to expect.</source>
        <translation>%1단계: 예상 결과를 입력하세요.</translation>
    </message>
    <message>
        <source>Step %1: there is no statement %2.</source>
        <translation>%1단계: 없는 항목 번호입니다(%2).</translation>
    </message>
    <message>
        <source>A case has at least one step.</source>
        <translation>케이스에는 단계가 하나 이상 있어야 합니다.</translation>
    </message>
    <message>
        <source>Discard the changes?</source>
        <translation>변경한 내용을 버리시겠습니까?</translation>
    </message>
    <message>
        <source>What was changed in this case is not saved.</source>
        <translation>이 케이스에서 변경한 내용이 저장되지 않았습니다.</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>버리기</translation>
    </message>
    <message>
        <source>Keep editing</source>
        <translation>계속 편집</translation>
    </message>
    <message>
        <source>New test case</source>
        <translation>새 테스트 케이스</translation>
    </message>
    <message>
        <source>Edit test case</source>
        <translation>테스트 케이스 편집</translation>
    </message>
    <message>
        <source>One language is enough; it then stands in for the other.</source>
        <translation>한 언어로만 써도 됩니다. 다른 언어에도 같은 글이 쓰입니다.</translation>
    </message>
    <message>
        <source>ID</source>
        <translation>ID</translation>
    </message>
    <message>
        <source>Cloud</source>
        <translation>클라우드</translation>
    </message>
    <message>
        <source>Title (Korean)</source>
        <translation>제목(한국어)</translation>
    </message>
    <message>
        <source>Title (English)</source>
        <translation>제목(영어)</translation>
    </message>
    <message>
        <source>Before you begin (Korean)</source>
        <translation>시작하기 전에(한국어)</translation>
    </message>
    <message>
        <source>Before you begin (English)</source>
        <translation>시작하기 전에(영어)</translation>
    </message>
    <message>
        <source>Demo situation</source>
        <translation>시연 상황</translation>
    </message>
    <message>
        <source>Do this (Korean)</source>
        <translation>할 일(한국어)</translation>
    </message>
    <message>
        <source>Do this (English)</source>
        <translation>할 일(영어)</translation>
    </message>
    <message>
        <source>Expected, a line each (Korean)</source>
        <translation>예상 결과, 한 줄에 하나(한국어)</translation>
    </message>
    <message>
        <source>Expected, a line each (English)</source>
        <translation>예상 결과, 한 줄에 하나(영어)</translation>
    </message>
    <message>
        <source>Widget of “Show me where”</source>
        <translation>“위치 보기” 위젯</translation>
    </message>
    <message>
        <source>Statements</source>
        <translation>항목 번호</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>단계</translation>
    </message>
    <message>
        <source>Add step</source>
        <translation>단계 추가</translation>
    </message>
    <message>
        <source>Move up</source>
        <translation>위로</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>아래로</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>제거</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>취소</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>저장</translation>
    </message>
    <message>
        <source>None</source>
        <translation>없음</translation>
    </message>
    <message>
        <source>This is the first step.</source>
        <translation>첫 단계입니다.</translation>
    </message>
    <message>
        <source>This is the last step.</source>
        <translation>마지막 단계입니다.</translation>
    </message>
</context>
<context>
    <name>walkthroughs::CoverageSheet</name>
    <message>
        <source>Coverage</source>
        <translation>적용 범위</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>닫기</translation>
    </message>
    <message>
        <source>No case shows it</source>
        <translation>다루는 케이스가 없습니다</translation>
    </message>
    <message>
        <source>, </source>
        <translation>, </translation>
    </message>
    <message>
        <source>%1 of %2 statements and codes are shown by a case.</source>
        <translation>항목과 코드 %2개 가운데 %1개를 케이스에서 다룹니다.</translation>
    </message>
    <message>
        <source>Statement or code</source>
        <translation>항목 또는 코드</translation>
    </message>
    <message>
        <source>Cases</source>
        <translation>케이스</translation>
    </message>
    <message>
        <source>Shown by</source>
        <translation>다루는 케이스</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>판정</translation>
    </message>
</context>
<context>
    <name>walkthroughs::NewRunSheet</name>
    <message>
        <source>Check of %1</source>
        <translation>%1 확인</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>number of cases, number of steps</comment>
        <translation>%1, %2</translation>
    </message>
    <message numerus="yes">
        <source>%Ln cases</source>
        <translation>
            <numerusform>케이스 %Ln개</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln steps</source>
        <translation>
            <numerusform>%Ln단계</numerusform>
        </translation>
    </message>
    <message>
        <source>Choose at least one case.</source>
        <translation>케이스를 하나 이상 선택하세요.</translation>
    </message>
    <message>
        <source>Give the run a name.</source>
        <translation>실행의 이름을 입력하세요.</translation>
    </message>
    <message>
        <source>Say who tests.</source>
        <translation>테스터를 입력하세요.</translation>
    </message>
    <message>
        <source>New run</source>
        <translation>새 실행</translation>
    </message>
    <message>
        <source>The cases are frozen as they are now; verdicts are only ever added.</source>
        <translation>케이스는 지금 모습 그대로 고정되고, 판정은 추가만 됩니다.</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>이름</translation>
    </message>
    <message>
        <source>Tester</source>
        <translation>테스터</translation>
    </message>
    <message>
        <source>Environment</source>
        <translation>환경</translation>
    </message>
    <message>
        <source>Machine, screen, anything worth knowing</source>
        <translation>컴퓨터, 화면 등 알아 둘 것</translation>
    </message>
    <message>
        <source>Cases of the run</source>
        <translation>실행할 케이스</translation>
    </message>
    <message>
        <source>All</source>
        <translation>모두</translation>
    </message>
    <message>
        <source>None</source>
        <translation>없음</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>취소</translation>
    </message>
    <message>
        <source>Begin</source>
        <translation>시작</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>cloud and title of a test case</comment>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>walkthroughs::NotesWindow</name>
    <message>
        <source>Time since the tour began: %1</source>
        <translation>시연 안내 경과 시간: %1</translation>
    </message>
    <message>
        <source>Presenter notes - Partner Desk</source>
        <translation>발표자 노트 - 파트너 데스크</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1/%2</translation>
    </message>
    <message>
        <source>Waiting for: %1</source>
        <translation>기다리는 중: %1</translation>
    </message>
    <message>
        <source>This is the last stop.</source>
        <translation>마지막 항목입니다.</translation>
    </message>
    <message>
        <source>Next stop</source>
        <translation>다음 항목</translation>
    </message>
    <message>
        <source>Previous</source>
        <translation>이전</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>다음</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>완료</translation>
    </message>
</context>
<context>
    <name>walkthroughs::ReportSheet</name>
    <message>
        <source>The report is being written…</source>
        <translation>보고서를 쓰고 있습니다…</translation>
    </message>
    <message>
        <source>Choose at least one form.</source>
        <translation>형식을 하나 이상 선택하세요.</translation>
    </message>
    <message>
        <source>Choose a folder.</source>
        <translation>폴더를 선택하세요.</translation>
    </message>
    <message>
        <source>Export report</source>
        <translation>보고서 내보내기</translation>
    </message>
    <message>
        <source>Forms</source>
        <translation>형식</translation>
    </message>
    <message>
        <source>One page (HTML) with the pictures</source>
        <translation>그림을 포함한 한 페이지(HTML)</translation>
    </message>
    <message>
        <source>CSV, a row for each step</source>
        <translation>CSV, 단계마다 한 행</translation>
    </message>
    <message>
        <source>Workbook (XLSX)</source>
        <translation>통합 문서(XLSX)</translation>
    </message>
    <message>
        <source>JUnit (XML)</source>
        <translation>JUnit(XML)</translation>
    </message>
    <message>
        <source>Allure results</source>
        <translation>Allure 결과</translation>
    </message>
    <message>
        <source>Xray (JSON)</source>
        <translation>Xray(JSON)</translation>
    </message>
    <message>
        <source>PDF</source>
        <translation>PDF</translation>
    </message>
    <message>
        <source>Everything in one archive (ZIP) with checksums</source>
        <translation>모든 형식과 체크섬을 하나의 압축 파일로(ZIP)</translation>
    </message>
    <message>
        <source>Language of the report</source>
        <translation>보고서 언어</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>폴더</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>취소</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>내보내기</translation>
    </message>
</context>
<context>
    <name>walkthroughs::RunsSheet</name>
    <message>
        <source>Choose a run first.</source>
        <translation>먼저 실행을 선택하세요.</translation>
    </message>
    <message>
        <source>Nothing in it failed or was blocked.</source>
        <translation>실패하거나 진행하지 못한 것이 없습니다.</translation>
    </message>
    <message>
        <source>%1, repeated</source>
        <translation>%1, 재실행</translation>
    </message>
    <message>
        <source>Runs</source>
        <translation>실행 기록</translation>
    </message>
    <message>
        <source>There is no run yet.</source>
        <translation>아직 실행 기록이 없습니다.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>닫기</translation>
    </message>
    <message>
        <source>New run from failed</source>
        <translation>실패한 케이스로 새 실행</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>열기</translation>
    </message>
    <message>
        <source>Damaged</source>
        <translation>손상됨</translation>
    </message>
    <message>
        <source>Finished</source>
        <translation>완료됨</translation>
    </message>
    <message>
        <source>Under way</source>
        <translation>진행 중</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>실행</translation>
    </message>
    <message>
        <source>Tester</source>
        <translation>테스터</translation>
    </message>
    <message>
        <source>Begun</source>
        <translation>시작한 때</translation>
    </message>
    <message>
        <source>State</source>
        <translation>상태</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>단계</translation>
    </message>
    <message>
        <source>Pass</source>
        <translation>통과</translation>
    </message>
    <message>
        <source>Fail</source>
        <translation>실패</translation>
    </message>
    <message>
        <source>Blocked</source>
        <translation>진행 불가</translation>
    </message>
    <message>
        <source>Its journal cannot be read. It stays where it is: %1</source>
        <translation>이 실행의 기록을 읽을 수 없습니다. 파일은 그대로 있습니다. 위치: %1</translation>
    </message>
    <message>
        <source>Cannot be read</source>
        <translation>읽을 수 없음</translation>
    </message>
</context>
<context>
    <name>walkthroughs::ScriptPane</name>
    <message>
        <source>Walkthroughs</source>
        <translation>테스트 시나리오</translation>
    </message>
    <message>
        <source>Runs and cases</source>
        <translation>실행과 케이스</translation>
    </message>
    <message>
        <source>Export report…</source>
        <translation>보고서 내보내기…</translation>
    </message>
    <message>
        <source>New run…</source>
        <translation>새 실행…</translation>
    </message>
    <message>
        <source>Test cases</source>
        <translation>테스트 케이스</translation>
    </message>
    <message>
        <source>There is no run yet.</source>
        <translation>아직 실행 기록이 없습니다.</translation>
    </message>
    <message>
        <source>No run is open</source>
        <translation>열려 있는 실행 없음</translation>
    </message>
    <message numerus="yes">
        <source>%Ln steps</source>
        <translation>
            <numerusform>%Ln단계</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln pass</source>
        <translation>
            <numerusform>통과 %Ln</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln fail</source>
        <translation>
            <numerusform>실패 %Ln</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln blocked</source>
        <translation>
            <numerusform>진행 불가 %Ln</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 (finished)</source>
        <translation>%1(완료됨)</translation>
    </message>
    <message>
        <source>%1 (damaged)</source>
        <translation>%1(손상됨)</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n steps</source>
        <translation>
            <numerusform>%n단계 중 %1단계</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>walkthroughs::ScriptView</name>
    <message>
        <source>Global</source>
        <translation>글로벌</translation>
    </message>
    <message>
        <source>21Vianet</source>
        <translation>21Vianet</translation>
    </message>
    <message>
        <source>Both clouds</source>
        <translation>두 클라우드</translation>
    </message>
    <message>
        <source>%1: %2, %3 of %4 steps</source>
        <translation>%1: %2, %4단계 중 %3단계</translation>
    </message>
</context>
<context>
    <name>walkthroughs::StepCard</name>
    <message>
        <source>%1: %2</source>
        <comment>cloud and title of a test case</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>No test case</source>
        <translation>테스트 케이스 없음</translation>
    </message>
    <message>
        <source>Step %1 of %2</source>
        <translation>%2단계 중 %1단계</translation>
    </message>
    <message>
        <source>%1%</source>
        <translation>%1%</translation>
    </message>
    <message>
        <source>This step is about no single control.</source>
        <translation>이 단계는 한 컨트롤만 다루지 않습니다.</translation>
    </message>
    <message>
        <source>None attached</source>
        <translation>첨부 없음</translation>
    </message>
    <message numerus="yes">
        <source>%Ln attached</source>
        <translation>
            <numerusform>%Ln개 첨부됨</numerusform>
        </translation>
    </message>
    <message>
        <source>The program finds it as expected</source>
        <translation>프로그램 확인 결과: 예상과 같습니다</translation>
    </message>
    <message>
        <source>The program finds something else</source>
        <translation>프로그램 확인 결과: 예상과 다릅니다</translation>
    </message>
    <message>
        <source>The program cannot tell</source>
        <translation>프로그램이 확인할 수 없습니다</translation>
    </message>
    <message>
        <source>Say what you saw: a failed step needs a note.</source>
        <translation>본 것을 적으세요. 실패한 단계에는 메모가 필요합니다.</translation>
    </message>
    <message>
        <source>Say what is in the way: a blocked step needs a note.</source>
        <translation>막힌 까닭을 적으세요. 진행할 수 없는 단계에는 메모가 필요합니다.</translation>
    </message>
    <message>
        <source>Runs and cases</source>
        <translation>실행과 케이스</translation>
    </message>
    <message>
        <source>Put back into the window</source>
        <translation>창 안으로 되돌리기</translation>
    </message>
    <message>
        <source>Open in its own window</source>
        <translation>별도 창으로 열기</translation>
    </message>
    <message>
        <source>Close the walkthrough</source>
        <translation>테스트 시나리오 닫기</translation>
    </message>
    <message>
        <source>Test case</source>
        <translation>테스트 케이스</translation>
    </message>
    <message>
        <source>No run takes verdicts</source>
        <translation>판정을 받는 실행이 없습니다</translation>
    </message>
    <message>
        <source>Begin a run to write down what you see.</source>
        <translation>본 것을 기록하려면 실행을 시작하세요.</translation>
    </message>
    <message>
        <source>This run is finished</source>
        <translation>완료된 실행입니다</translation>
    </message>
    <message>
        <source>It can be read and exported. Begin another run to test again.</source>
        <translation>읽고 내보낼 수 있습니다. 다시 테스트하려면 새 실행을 시작하세요.</translation>
    </message>
    <message>
        <source>The file of this run was changed or damaged</source>
        <translation>이 실행의 파일이 변경되었거나 손상되었습니다</translation>
    </message>
    <message>
        <source>It can be read up to that place and takes no more verdicts.</source>
        <translation>손상된 곳 앞까지 읽을 수 있으며 판정을 더 받지 않습니다.</translation>
    </message>
    <message>
        <source>New run…</source>
        <translation>새 실행…</translation>
    </message>
    <message>
        <source>Before you begin</source>
        <translation>시작하기 전에</translation>
    </message>
    <message>
        <source>Load the demo situation</source>
        <translation>시연 상황 불러오기</translation>
    </message>
    <message>
        <source>The demo book is written afresh; runs and other books stay as they are.</source>
        <translation>데모 데이터를 새로 씁니다. 실행 기록과 다른 데이터베이스는 그대로입니다.</translation>
    </message>
    <message>
        <source>Do this</source>
        <translation>할 일</translation>
    </message>
    <message>
        <source>Expected result</source>
        <translation>예상 결과</translation>
    </message>
    <message>
        <source>Show me where</source>
        <translation>위치 보기</translation>
    </message>
    <message>
        <source>Let the program check</source>
        <translation>프로그램으로 확인</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>메모</translation>
    </message>
    <message>
        <source>What did you see?</source>
        <translation>무엇을 보았나요?</translation>
    </message>
    <message>
        <source>Defect</source>
        <translation>결함</translation>
    </message>
    <message>
        <source>Link or number, if there is one</source>
        <translation>링크나 번호(있는 경우)</translation>
    </message>
    <message>
        <source>Attach screenshot</source>
        <translation>스크린샷 첨부</translation>
    </message>
    <message>
        <source>In both languages</source>
        <translation>두 언어로</translation>
    </message>
    <message>
        <source>Attach a screenshot in both languages</source>
        <translation>두 언어로 스크린샷 첨부</translation>
    </message>
    <message>
        <source>Previous</source>
        <translation>이전</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>다음</translation>
    </message>
    <message>
        <source>Skip</source>
        <translation>건너뛰기</translation>
    </message>
    <message>
        <source>This is the first step.</source>
        <translation>첫 단계입니다.</translation>
    </message>
    <message>
        <source>This is the last step.</source>
        <translation>마지막 단계입니다.</translation>
    </message>
    <message>
        <source>%1. %2</source>
        <comment>what the field is for, why it cannot be used</comment>
        <translation>%1. %2</translation>
    </message>
    <message>
        <source>Saved: %1</source>
        <translation>저장됨: %1</translation>
    </message>
</context>
<context>
    <name>walkthroughs::StepKeys</name>
    <message>
        <source>Walkthrough: pass</source>
        <translation>테스트 시나리오: 통과</translation>
    </message>
    <message>
        <source>Walkthrough: fail</source>
        <translation>테스트 시나리오: 실패</translation>
    </message>
    <message>
        <source>Walkthrough: blocked</source>
        <translation>테스트 시나리오: 진행 불가</translation>
    </message>
    <message>
        <source>Walkthrough: attach screenshot</source>
        <translation>테스트 시나리오: 스크린샷 첨부</translation>
    </message>
    <message>
        <source>Walkthrough: attach a screenshot in both languages</source>
        <translation>테스트 시나리오: 두 언어로 스크린샷 첨부</translation>
    </message>
    <message>
        <source>Walkthrough: show me where</source>
        <translation>테스트 시나리오: 위치 보기</translation>
    </message>
    <message>
        <source>Walkthrough: let the program check</source>
        <translation>테스트 시나리오: 프로그램으로 확인</translation>
    </message>
    <message>
        <source>Walkthrough: write the note</source>
        <translation>테스트 시나리오: 메모 쓰기</translation>
    </message>
    <message>
        <source>Walkthrough: skip</source>
        <translation>테스트 시나리오: 건너뛰기</translation>
    </message>
    <message>
        <source>Walkthrough: previous step</source>
        <translation>테스트 시나리오: 이전 단계</translation>
    </message>
    <message>
        <source>Walkthrough: next step</source>
        <translation>테스트 시나리오: 다음 단계</translation>
    </message>
    <message>
        <source>Walkthrough: next untested step</source>
        <translation>테스트 시나리오: 다음 미실행 단계</translation>
    </message>
    <message>
        <source>Walkthrough: load the demo situation of the case</source>
        <translation>테스트 시나리오: 케이스의 시연 상황 불러오기</translation>
    </message>
    <message>
        <source>Walkthrough: tick the first to ninth expected result</source>
        <translation>테스트 시나리오: 첫째~아홉째 예상 결과 표시</translation>
    </message>
    <message>
        <source>Walkthrough: write the defect</source>
        <translation>테스트 시나리오: 결함 쓰기</translation>
    </message>
    <message>
        <source>Walkthrough: new run</source>
        <translation>테스트 시나리오: 새 실행</translation>
    </message>
    <message>
        <source>Walkthrough: export report</source>
        <translation>테스트 시나리오: 보고서 내보내기</translation>
    </message>
</context>
<context>
    <name>walkthroughs::TourBubble</name>
    <message>
        <source>Presenter tour: %1</source>
        <translation>시연 안내: %1</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1/%2</translation>
    </message>
    <message>
        <source>Waiting for: %1</source>
        <translation>기다리는 중: %1</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>다음</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>완료</translation>
    </message>
    <message>
        <source>%1. %2</source>
        <comment>place in the tour, what is said there</comment>
        <translation>%1. %2</translation>
    </message>
    <message>
        <source>Previous</source>
        <translation>이전</translation>
    </message>
    <message>
        <source>End the tour</source>
        <translation>시연 안내 종료</translation>
    </message>
</context>
<context>
    <name>walkthroughs::Walkthroughs</name>
    <message>
        <source>Saved: %1</source>
        <translation>저장됨: %1</translation>
    </message>
    <message numerus="yes">
        <source>%Ln test cases saved</source>
        <translation>
            <numerusform>테스트 케이스 %Ln개를 저장했습니다</numerusform>
        </translation>
    </message>
    <message>
        <source>The demo situation is loaded, without its faults: the sandbox server is off</source>
        <translation>시연 상황을 불러왔습니다. 샌드박스 서버가 꺼져 있어 오류 주입은 빠졌습니다</translation>
    </message>
    <message>
        <source>The demo situation is loaded</source>
        <translation>시연 상황을 불러왔습니다</translation>
    </message>
    <message>
        <source>step %1 of %2</source>
        <translation>%2단계 중 %1단계</translation>
    </message>
    <message>
        <source>Walkthrough running · %1</source>
        <translation>테스트 진행 중 · %1</translation>
    </message>
    <message>
        <source>Walkthrough · %1</source>
        <translation>테스트 시나리오 · %1</translation>
    </message>
    <message>
        <source>It is framed in the window</source>
        <translation>창에 테두리로 표시했습니다</translation>
    </message>
    <message>
        <source>Framed in the window: %1</source>
        <translation>창에 테두리로 표시함: %1</translation>
    </message>
    <message>
        <source>It is not on the screen now. Follow the steps before, or load the demo situation.</source>
        <translation>지금 화면에 없습니다. 앞 단계를 따라 하거나 시연 상황을 불러오세요.</translation>
    </message>
    <message>
        <source>New run…</source>
        <translation>새 실행…</translation>
    </message>
    <message>
        <source>Runs…</source>
        <translation>실행 기록…</translation>
    </message>
    <message>
        <source>Export report…</source>
        <translation>보고서 내보내기…</translation>
    </message>
    <message>
        <source>Finish the run…</source>
        <translation>실행 완료…</translation>
    </message>
    <message>
        <source>Put the run away</source>
        <translation>실행 닫기</translation>
    </message>
    <message>
        <source>Test this case once more</source>
        <translation>이 케이스 다시 테스트</translation>
    </message>
    <message>
        <source>Verdict of the case</source>
        <translation>케이스의 판정</translation>
    </message>
    <message>
        <source>As the steps suggest: %1</source>
        <translation>단계에 따름: %1</translation>
    </message>
    <message>
        <source>New test case…</source>
        <translation>새 테스트 케이스…</translation>
    </message>
    <message>
        <source>Edit this test case…</source>
        <translation>이 테스트 케이스 편집…</translation>
    </message>
    <message>
        <source>Copy and edit this test case…</source>
        <translation>이 테스트 케이스를 복사하여 편집…</translation>
    </message>
    <message>
        <source>Remove this test case…</source>
        <translation>이 테스트 케이스 제거…</translation>
    </message>
    <message>
        <source>Import test cases…</source>
        <translation>테스트 케이스 가져오기…</translation>
    </message>
    <message>
        <source>Export test cases…</source>
        <translation>테스트 케이스 내보내기…</translation>
    </message>
    <message>
        <source>Coverage…</source>
        <translation>적용 범위…</translation>
    </message>
    <message>
        <source>Put the step back into the window</source>
        <translation>단계를 창 안으로 되돌리기</translation>
    </message>
    <message>
        <source>Step in its own window</source>
        <translation>단계를 별도 창으로</translation>
    </message>
    <message numerus="yes">
        <source>%Ln files written: %1</source>
        <translation>
            <numerusform>파일 %Ln개를 썼습니다: %1</numerusform>
        </translation>
    </message>
    <message>
        <source>Finish the run?</source>
        <translation>실행을 완료하시겠습니까?</translation>
    </message>
    <message numerus="yes">
        <source>%Ln steps have no verdict yet. A finished run can be read and exported, but takes no more verdicts.</source>
        <translation>
            <numerusform>아직 판정이 없는 단계가 %Ln개 있습니다. 완료한 실행은 읽고 내보낼 수 있지만 판정을 더 받지 않습니다.</numerusform>
        </translation>
    </message>
    <message>
        <source>A finished run can be read and exported, but takes no more verdicts.</source>
        <translation>완료한 실행은 읽고 내보낼 수 있지만 판정을 더 받지 않습니다.</translation>
    </message>
    <message>
        <source>Finish</source>
        <translation>완료</translation>
    </message>
    <message>
        <source>Remove “%1”?</source>
        <translation>“%1” 케이스를 제거하시겠습니까?</translation>
    </message>
    <message>
        <source>Runs keep their own copy of it.</source>
        <translation>실행 기록에는 사본이 남아 있습니다.</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>제거</translation>
    </message>
    <message>
        <source>Import test cases</source>
        <translation>테스트 케이스 가져오기</translation>
    </message>
    <message>
        <source>Test cases (*.json *.csv);;All files (*)</source>
        <translation>테스트 케이스(*.json *.csv);;모든 파일(*)</translation>
    </message>
    <message>
        <source>Export test cases</source>
        <translation>테스트 케이스 내보내기</translation>
    </message>
    <message>
        <source>JSON (*.json);;CSV (*.csv)</source>
        <translation>JSON(*.json);;CSV(*.csv)</translation>
    </message>
    <message>
        <source>Presenter tour</source>
        <translation>시연 안내</translation>
    </message>
    <message>
        <source>Start: %1</source>
        <translation>시작: %1</translation>
    </message>
    <message>
        <source>Resume at %1 of %2: %3</source>
        <translation>이어서 진행(%1/%2): %3</translation>
    </message>
    <message>
        <source>End the tour</source>
        <translation>시연 안내 종료</translation>
    </message>
    <message>
        <source>Presenter notes</source>
        <translation>발표자 노트</translation>
    </message>
    <message>
        <source>Write the demo data afresh?</source>
        <translation>데모 데이터를 초기화하시겠습니까?</translation>
    </message>
    <message>
        <source>The demo data were changed since they were reset. Entries of the activity log that are lost: %1.
To keep them, save a snapshot first. This is asked once until the program ends.</source>
        <translation>초기화한 후 데모 데이터가 변경되었습니다. 사라지는 활동 로그 항목: %1개.
유지하려면 먼저 스냅샷을 저장하세요. 프로그램을 종료할 때까지 한 번만 묻습니다.</translation>
    </message>
    <message>
        <source>Load the demo situation</source>
        <translation>시연 상황 불러오기</translation>
    </message>
    <message>
        <source>Close the open sheet first</source>
        <translation>열려 있는 창을 먼저 닫으세요</translation>
    </message>
</context>
</TS>
