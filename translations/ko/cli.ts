<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ko_KR" sourcelanguage="en">
<context>
    <name>cli</name>
    <message>
        <source>--seed takes a whole number.</source>
        <translation>--seed에는 정수를 입력하세요.</translation>
    </message>
    <message>
        <source>The book has customers already; nothing was changed. With --force the demo replaces them.</source>
        <translation>데이터베이스에 이미 고객이 있습니다. 변경된 내용은 없습니다. --force를 사용하면 데모 데이터로 바뀝니다.</translation>
    </message>
    <message numerus="yes">
        <source>The demo book was written: %Ln customers.</source>
        <translation>
            <numerusform>데모 데이터를 만들었습니다. 고객 %Ln곳.</numerusform>
        </translation>
    </message>
    <message>
        <source>Checking the whole book. One of a million customers takes some minutes.</source>
        <translation>전체 데이터를 검사하고 있습니다. 고객이 백만이면 몇 분 걸립니다.</translation>
    </message>
    <message>
        <source>The book is whole: no violation was found.</source>
        <translation>데이터베이스에 문제가 없습니다.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln violations were found.</source>
        <translation>
            <numerusform>문제를 %Ln개 찾았습니다.</numerusform>
        </translation>
    </message>
    <message>
        <source>can be upgraded</source>
        <translation>업그레이드 가능</translation>
    </message>
    <message>
        <source>cannot be upgraded</source>
        <translation>업그레이드 불가</translation>
    </message>
    <message>
        <source>The role may not upgrade.</source>
        <translation>현재 역할로는 구독을 업그레이드할 수 없습니다.</translation>
    </message>
    <message>
        <source>available</source>
        <translation>선택 가능</translation>
    </message>
    <message>
        <source>The upgrade was refused. Nothing was changed.</source>
        <translation>업그레이드가 거부되었습니다. 변경된 내용은 없습니다.</translation>
    </message>
    <message>
        <source>A dry run changes nothing. The upgrade would do this:</source>
        <translation>모의 실행에서는 아무것도 변경되지 않습니다. 예상 결과:</translation>
    </message>
    <message>
        <source>The subscription was upgraded.</source>
        <translation>구독을 업그레이드했습니다.</translation>
    </message>
    <message>
        <source>New subscription: %1, order %2</source>
        <translation>새 구독: %1, 주문 번호: %2</translation>
    </message>
    <message>
        <source>Licences: %1, assigned: %2</source>
        <translation>라이선스: %1개, 할당됨: %2개</translation>
    </message>
    <message>
        <source>This records the upgrade in your book. Carry it out in Partner Center.</source>
        <translation>이 업그레이드는 현재 데이터에만 기록됩니다. 실제 업그레이드는 파트너 센터에서 진행하세요.</translation>
    </message>
    <message>
        <source>No accounts need extra work.</source>
        <translation>추가 작업이 필요한 계정이 없습니다.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln items need extra work:</source>
        <translation>
            <numerusform>추가 작업이 필요한 항목이 %Ln개 있습니다.</numerusform>
        </translation>
    </message>
    <message>
        <source>--quantity takes a whole number.</source>
        <translation>--quantity에는 정수를 입력하세요.</translation>
    </message>
    <message>
        <source>In Global the number of licences is carried over: leave --quantity out.</source>
        <translation>글로벌에서는 라이선스 수가 그대로 유지됩니다. --quantity를 빼고 실행하세요.</translation>
    </message>
    <message>
        <source>Use it so: %1</source>
        <translation>사용법: %1</translation>
    </message>
    <message>
        <source>%1, line %2, %3: %4</source>
        <translation>%1, %2행, %3: %4</translation>
    </message>
    <message numerus="yes">
        <source>%Ln further rows have errors.</source>
        <translation>
            <numerusform>오류가 있는 행이 %Ln개 더 있습니다.</numerusform>
        </translation>
    </message>
    <message>
        <source>Added %1, changed %2, unchanged %3, skipped %4.</source>
        <translation>추가: %1행, 변경: %2행, 그대로: %3행, 건너뜀: %4행</translation>
    </message>
    <message>
        <source>A dry run changes nothing.</source>
        <translation>모의 실행에서는 아무것도 변경되지 않습니다.</translation>
    </message>
    <message>
        <source>Nothing was imported: mend the rows, or add --skip-bad.</source>
        <translation>가져온 내용이 없습니다. 오류 행을 고치거나 --skip-bad를 추가하세요.</translation>
    </message>
    <message>
        <source>--%1 does not take this value: %2</source>
        <translation>--%1 옵션에 사용할 수 없는 값입니다: %2</translation>
    </message>
    <message>
        <source>Name a file: --customers, --subscriptions or --users.</source>
        <translation>파일을 지정하세요: --customers, --subscriptions 또는 --users.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln rows were exported.</source>
        <translation>
            <numerusform>%Ln행을 내보냈습니다.</numerusform>
        </translation>
    </message>
    <message>
        <source>History, orders and accounts with extra work are not part of an export; a backup keeps them.</source>
        <translation>기록, 주문, 추가 작업이 필요한 계정은 내보내기에 포함되지 않습니다. 백업에는 포함됩니다.</translation>
    </message>
    <message>
        <source>Write the demo book.</source>
        <translation>데모 데이터를 만듭니다.</translation>
    </message>
    <message>
        <source>List customers, a page at a time.</source>
        <translation>고객 목록을 한 페이지씩 표시합니다.</translation>
    </message>
    <message>
        <source>List the subscriptions of a customer.</source>
        <translation>고객의 구독을 표시합니다.</translation>
    </message>
    <message>
        <source>Tell whether a subscription can be upgraded, and why not.</source>
        <translation>구독의 업그레이드 가능 여부와 이유를 표시합니다.</translation>
    </message>
    <message>
        <source>Upgrade a subscription.</source>
        <translation>구독을 업그레이드합니다.</translation>
    </message>
    <message>
        <source>Show the audit trail.</source>
        <translation>활동 로그를 표시합니다.</translation>
    </message>
    <message>
        <source>Check every invariant of the book.</source>
        <translation>데이터베이스에 문제가 없는지 확인합니다.</translation>
    </message>
    <message>
        <source>The book (SQLite); without it the user&apos;s own.</source>
        <translation>데이터베이스(SQLite) 파일. 없으면 사용자의 기본 데이터베이스를 사용합니다.</translation>
    </message>
    <message>
        <source>Language of the texts: ko or en.</source>
        <translation>표시 언어: ko 또는 en.</translation>
    </message>
    <message>
        <source>Only customers of this cloud.</source>
        <translation>이 클라우드의 고객만 처리합니다.</translation>
    </message>
    <message>
        <source>The role to act in; admin-agent without it.</source>
        <translation>작업할 역할. 없으면 admin-agent입니다.</translation>
    </message>
    <message>
        <source>The moment that counts as now, for this call.</source>
        <translation>이 실행에서 현재로 볼 시각.</translation>
    </message>
    <message>
        <source>Names the request: repeated, it gives the same answer.</source>
        <translation>요청의 이름. 같은 요청을 반복하면 같은 결과를 표시합니다.</translation>
    </message>
    <message>
        <source>One JSON document on standard output.</source>
        <translation>표준 출력에 JSON 문서 하나로 표시합니다.</translation>
    </message>
    <message>
        <source>Show this help.</source>
        <translation>이 도움말을 표시합니다.</translation>
    </message>
    <message>
        <source>Show the version.</source>
        <translation>버전을 표시합니다.</translation>
    </message>
    <message>
        <source>Usage: partner-desk-cli [options] command</source>
        <translation>사용법: partner-desk-cli [옵션] 명령</translation>
    </message>
    <message>
        <source>Commands:</source>
        <translation>명령:</translation>
    </message>
    <message>
        <source>Options:</source>
        <translation>옵션:</translation>
    </message>
    <message>
        <source>Exit status: 0 done, 1 internal error, 2 wrong use, 3 bad input, 4 refused by a rule, 5 storage trouble, 6 the book is damaged or has violations.</source>
        <translation>종료 상태: 0 완료, 1 내부 오류, 2 잘못된 사용, 3 잘못된 입력, 4 규칙에 따른 거부, 5 저장소 문제, 6 데이터베이스 손상 또는 위반.</translation>
    </message>
    <message>
        <source>See partner-desk-cli --help.</source>
        <translation>partner-desk-cli --help를 참조하세요.</translation>
    </message>
    <message>
        <source>--%1 is no option of the command %2.</source>
        <translation>이 명령에서 사용할 수 없는 옵션입니다: --%1(명령: %2)</translation>
    </message>
    <message>
        <source>The command %1 needs --%2.</source>
        <translation>필요한 옵션이 없습니다: --%2(명령: %1)</translation>
    </message>
    <message>
        <source>The arguments are not understood: %1</source>
        <translation>인수를 이해하지 못했습니다: %1</translation>
    </message>
    <message>
        <source>Partner Desk %1</source>
        <translation>파트너 데스크 %1</translation>
    </message>
    <message>
        <source>A command is missing.</source>
        <translation>명령이 없습니다.</translation>
    </message>
    <message>
        <source>There is no such command: %1</source>
        <translation>없는 명령입니다: %1</translation>
    </message>
    <message>
        <source>More with: --after %1</source>
        <translation>다음 페이지: --after %1</translation>
    </message>
    <message numerus="yes">
        <source>%Ln subscriptions</source>
        <translation>
            <numerusform>구독 %Ln개</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln can upgrade</source>
        <translation>
            <numerusform>%Ln개 업그레이드 가능</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2 customers</source>
        <translation>고객 %2곳 중 %1곳</translation>
    </message>
    <message numerus="yes">
        <source>%Ln licences</source>
        <translation>
            <numerusform>라이선스 %Ln개</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln assigned</source>
        <translation>
            <numerusform>%Ln개 할당됨</numerusform>
        </translation>
    </message>
    <message>
        <source>This customer has no subscriptions.</source>
        <translation>이 고객에게는 구독이 없습니다.</translation>
    </message>
    <message>
        <source>No activity yet.</source>
        <translation>아직 활동이 없습니다.</translation>
    </message>
    <message>
        <source>--limit takes a number from 1 to 1000.</source>
        <translation>--limit에는 1~1000 범위의 정수를 입력하세요.</translation>
    </message>
    <message>
        <source>Each file needs a place of its own, and not that of the book: %1</source>
        <translation>파일마다 다른 위치를 지정하세요. 데이터베이스 파일에는 내보낼 수 없습니다: %1</translation>
    </message>
    <message>
        <source>The command was carried out, but its answer could not be written.</source>
        <translation>명령은 실행되었지만 결과를 출력하지 못했습니다.</translation>
    </message>
    <message>
        <source>The answer could not be written.</source>
        <translation>결과를 출력하지 못했습니다.</translation>
    </message>
    <message>
        <source>It stands like this already. Nothing was changed.</source>
        <translation>이미 이 상태입니다. 변경된 내용은 없습니다.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln add-ons followed.</source>
        <translation>
            <numerusform>함께 변경된 추가 기능: %Ln개</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln assignments ended.</source>
        <translation>
            <numerusform>라이선스 할당 %Ln개를 제거했습니다.</numerusform>
        </translation>
    </message>
    <message>
        <source>Due now: %1</source>
        <translation>이번 청구 금액: %1</translation>
    </message>
    <message>
        <source>This records the change in your book. Carry it out in Partner Center.</source>
        <translation>이 변경은 현재 데이터에만 기록됩니다. 실제 변경은 파트너 센터에서 진행하세요.</translation>
    </message>
    <message>
        <source>Change the number of licences.</source>
        <translation>라이선스 수를 변경합니다.</translation>
    </message>
    <message>
        <source>Suspend a subscription; its add-ons follow.</source>
        <translation>구독을 일시 중단합니다. 추가 기능도 함께 일시 중단됩니다.</translation>
    </message>
    <message>
        <source>Reactivate a suspended subscription.</source>
        <translation>일시 중단된 구독을 다시 활성화합니다.</translation>
    </message>
    <message>
        <source>Cancel a subscription; its add-ons follow.</source>
        <translation>구독을 취소합니다. 추가 기능도 함께 취소됩니다.</translation>
    </message>
    <message>
        <source>%1 of %2 customers written.</source>
        <translation>고객 %2곳 중 %1곳을 썼습니다.</translation>
    </message>
    <message>
        <source>%1 of %2 customers judged.</source>
        <translation>고객 %2곳 중 %1곳을 확인했습니다.</translation>
    </message>
    <message>
        <source>--customers takes a number from 1 to 1,000,000, --subscriptions one up to 3,000,000 and to 100 for each customer.</source>
        <translation>--customers에는 1~1,000,000, --subscriptions에는 고객마다 100개 이내로 3,000,000까지의 수를 사용합니다.</translation>
    </message>
    <message>
        <source>The book has customers already; nothing was changed. With --force the invented customers replace them.</source>
        <translation>데이터베이스에 이미 고객이 있습니다. 변경된 내용은 없습니다. --force를 사용하면 가상 고객으로 바뀝니다.</translation>
    </message>
    <message numerus="yes">
        <source>A book of %Ln invented customers was written.</source>
        <translation>
            <numerusform>가상 고객 %Ln곳의 데이터베이스를 만들었습니다.</numerusform>
        </translation>
    </message>
    <message>
        <source>Write a large book of invented customers.</source>
        <translation>가상 고객으로 큰 데이터베이스를 만듭니다.</translation>
    </message>
    <message>
        <source>Judge the whole book: numbers by verdict and reason; with --to, who could move to that product.</source>
        <translation>데이터 전체를 판정합니다. 판정과 사유별 개수를 보여 주며, --to를 쓰면 그 제품으로 옮길 수 있는 구독을 보여 줍니다.</translation>
    </message>
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
        <translation>업그레이드 불가: 기타 사유</translation>
    </message>
    <message>
        <source>subscriptions in the book</source>
        <translation>전체 구독</translation>
    </message>
    <message>
        <source>subscriptions with an upgrade path to %1</source>
        <translation>업그레이드 경로가 있는 구독(새 제품: %1)</translation>
    </message>
    <message numerus="yes">
        <source>%Ln verdicts that the book keeps say something else: its lists and numbers are not those of this catalogue.</source>
        <translation>
            <numerusform>데이터에 저장된 판정 %Ln개가 지금 판정과 다릅니다. 목록과 숫자는 이 카탈로그로 판정한 것이 아닙니다.</numerusform>
        </translation>
    </message>
    <message>
        <source>Reasons; one subscription may have several:</source>
        <translation>사유(구독 하나에 여러 개일 수 있음):</translation>
    </message>
    <message>
        <source>List the bulk upgrades of the book; carry on the one that waits, or leave out what is left of it.</source>
        <translation>일괄 업그레이드를 나열합니다. 대기 중인 일괄 업그레이드를 계속하거나 나머지를 제외합니다.</translation>
    </message>
    <message>
        <source>being prepared</source>
        <translation>준비 중</translation>
    </message>
    <message>
        <source>waits</source>
        <translation>대기 중</translation>
    </message>
    <message>
        <source>finished</source>
        <translation>완료됨</translation>
    </message>
    <message>
        <source>given up</source>
        <translation>중단됨</translation>
    </message>
    <message>
        <source>%1, %2, %3: %4 upgraded, %5 failed, %6 left out, %7 left</source>
        <extracomment>{number}, {when}, {state}: {what became of the rows}</extracomment>
        <translation>%1, %2, %3: 업그레이드 %4개, 실패 %5개, 제외 %6개, 남음 %7개</translation>
    </message>
    <message>
        <source>There is no bulk upgrade in the book.</source>
        <translation>일괄 업그레이드 기록이 없습니다.</translation>
    </message>
    <message>
        <source>Use either --resume or --give-up.</source>
        <translation>--resume과 --give-up 중 하나만 사용하세요.</translation>
    </message>
    <message>
        <source>No bulk upgrade waits in the book.</source>
        <translation>대기 중인 일괄 업그레이드가 없습니다.</translation>
    </message>
    <message>
        <source>%1, line %2</source>
        <translation>%1, %2행</translation>
    </message>
    <message>
        <source>%1, row %2</source>
        <translation>%1, %2행</translation>
    </message>
    <message>
        <source>%1, row %2, %3: %4</source>
        <translation>%1, %2행, %3: %4</translation>
    </message>
    <message>
        <source>The whole book was copied:</source>
        <translation>데이터베이스 전체를 복사했습니다.</translation>
    </message>
    <message>
        <source>The backup was checked and stands in the place of the book:</source>
        <translation>백업을 확인하고 데이터베이스를 복원했습니다.</translation>
    </message>
    <message>
        <source>What stood there before is kept as:</source>
        <translation>이전 데이터베이스의 백업:</translation>
    </message>
    <message>
        <source>Copy the whole book into a file, also while it is in use.</source>
        <translation>사용 중에도 데이터베이스 전체를 파일로 복사합니다.</translation>
    </message>
    <message>
        <source>Check a backup and put it in the place of the book, which is kept beside it.</source>
        <translation>백업을 확인한 뒤 데이터베이스를 복원합니다. 이전 데이터베이스는 같은 폴더에 백업으로 남습니다.</translation>
    </message>
    <message>
        <source>List what an imported book is waiting for: what is to be carried out in Partner Center; tick it off, or keep a note with it.</source>
        <translation>가져온 데이터에서 파트너 센터에서 진행할 작업을 표시합니다. 완료로 표시하거나 메모를 남길 수 있습니다.</translation>
    </message>
    <message>
        <source>Nothing is to be carried out in Partner Center.</source>
        <translation>파트너 센터에서 진행할 작업이 없습니다.</translation>
    </message>
    <message>
        <source>Open: %1, done: %2, taken back: %3</source>
        <translation>미완료: %1, 완료: %2, 철회됨: %3</translation>
    </message>
    <message>
        <source>Use either --done or --reopen.</source>
        <translation>--done과 --reopen 중 하나만 사용하세요.</translation>
    </message>
    <message>
        <source>--%1 needs the number of a task.</source>
        <translation>--%1에는 작업 번호가 필요합니다.</translation>
    </message>
    <message>
        <source>A task is named by its number.</source>
        <translation>작업은 번호로 지정하세요.</translation>
    </message>
    <message>
        <source>Run the sandbox server over the book until interrupted.</source>
        <translation>중단할 때까지 고객 데이터로 샌드박스 서버를 실행합니다.</translation>
    </message>
    <message>
        <source>--port takes a number from 0 to 65535; 0 is any free port.</source>
        <translation>--port에는 0~65535의 숫자를 입력하세요. 0은 비어 있는 포트입니다.</translation>
    </message>
    <message>
        <source>--token-life takes a number of seconds.</source>
        <translation>--token-life에는 초 단위의 숫자를 입력하세요.</translation>
    </message>
    <message>
        <source>--strict and --tolerant exclude each other.</source>
        <translation>--strict와 --tolerant는 함께 사용할 수 없습니다.</translation>
    </message>
    <message>
        <source>--error-codes takes snake, pascal or number.</source>
        <translation>--error-codes에는 snake, pascal, number 중 하나를 입력하세요.</translation>
    </message>
    <message>
        <source>Port %1 is in use. Choose another port.</source>
        <translation>이미 사용 중인 포트입니다: %1. 다른 포트를 선택하세요.</translation>
    </message>
    <message>
        <source>What the database held before is kept as %1.</source>
        <translation>이전 데이터베이스의 내용은 다음 파일에 있습니다: %1</translation>
    </message>
    <message>
        <source>Nothing was imported.</source>
        <translation>가져온 내용이 없습니다.</translation>
    </message>
    <message>
        <source>Import CSV, XLSX or JSON files; all or nothing. Tasks for Partner Center are held against the files.</source>
        <translation>CSV, XLSX 또는 JSON 파일을 가져옵니다. 전체를 가져오거나 아무것도 가져오지 않습니다. 파트너 센터 작업을 파일의 내용과 비교합니다.</translation>
    </message>
    <message>
        <source>Tasks for Partner Center: %1 carried out, %2 not carried out yet, %3 different there.</source>
        <translation>파트너 센터 작업: 진행됨 %1개, 아직 진행되지 않음 %2개, 내용이 다름 %3개.</translation>
    </message>
    <message>
        <source>Say what becomes of the different ones: --different-tasks keep or take-over.</source>
        <translation>내용이 다른 작업의 처리 방법을 지정하세요: --different-tasks keep 또는 take-over.</translation>
    </message>
    <message>
        <source>Name a file: --customers, --subscriptions, --users, --activity, --planner, --affected or --tasks.</source>
        <translation>파일을 지정하세요: --customers, --subscriptions, --users, --activity, --planner, --affected 또는 --tasks</translation>
    </message>
    <message>
        <source>Write what import reads back unchanged; activity, planner, affected accounts and tasks for Partner Center are tables for reading.</source>
        <translation>그대로 다시 가져올 수 있는 파일을 씁니다. 활동, 업그레이드 계획, 추가 작업이 필요한 계정, 파트너 센터 작업은 읽기용 표입니다.</translation>
    </message>
    <message>
        <source>Can be upgraded: %1 before, %2 after.</source>
        <translation>업그레이드 가능: 이전 %1개, 이후 %2개.</translation>
    </message>
    <message>
        <source>The diagnostic file names no customers, users, files or folders. Read it before you give it to anybody:</source>
        <translation>진단 파일에는 고객, 사용자, 파일, 폴더의 이름이 없습니다. 다른 사람에게 주기 전에 내용을 확인하세요.</translation>
    </message>
    <message>
        <source>Save what can be read of a damaged book into a new one, and list what was lost.</source>
        <translation>손상된 데이터베이스에서 읽을 수 있는 내용을 새 데이터베이스에 저장하고, 잃은 항목을 보여 줍니다.</translation>
    </message>
    <message>
        <source>Write versions, numbers and codes for whoever mends the program; no names.</source>
        <translation>프로그램을 고치는 사람을 위해 버전, 숫자, 코드를 저장합니다. 이름은 없습니다.</translation>
    </message>
    <message>
        <source>Copy the book with invented names for companies and people, to show it to others. Numbers and days stay.</source>
        <translation>다른 사람에게 보여 줄 수 있도록 회사와 사람 이름을 가상의 이름으로 바꾼 복사본을 만듭니다. 수치와 날짜는 그대로입니다.</translation>
    </message>
    <message>
        <source>A copy with invented names was made:</source>
        <translation>이름을 마스킹한 복사본을 만들었습니다:</translation>
    </message>
    <message>
        <source>%1 of %2 places of the file read.</source>
        <translation>파일 위치 %2개 중 %1개를 읽었습니다.</translation>
    </message>
    <message>
        <source>What could be read stands in a new book, which was checked:</source>
        <translation>읽을 수 있는 내용을 새 데이터베이스에 저장하고 검사했습니다:</translation>
    </message>
    <message>
        <source>The history was joined anew; its last entry says so.</source>
        <translation>기록을 다시 이었습니다. 마지막 기록에 이 사실이 남아 있습니다.</translation>
    </message>
    <message>
        <source>The newest changes stood in a log that is damaged; they are lost.</source>
        <translation>최근 변경 내용은 손상된 로그에 있어서 잃었습니다.</translation>
    </message>
    <message>
        <source>Damaged places of which nobody can tell what stood there: %1</source>
        <translation>무엇이 있었는지 알 수 없는 손상된 위치: %1</translation>
    </message>
    <message>
        <source>No record is known to be lost.</source>
        <translation>손실된 것으로 확인된 항목이 없습니다.</translation>
    </message>
    <message>
        <source>Not there, or not as they were: %1</source>
        <translation>없거나 원래와 다른 항목: %1</translation>
    </message>
    <message>
        <source>There is a file at the place of the new book: %1</source>
        <translation>새 데이터베이스를 저장할 위치에 이미 파일이 있습니다: %1</translation>
    </message>
    <message>
        <source>This is a masked copy; an import would bring real names into it. Nothing was imported. Import into the database itself.</source>
        <translation>이름을 마스킹한 복사본입니다. 가져오면 실제 이름이 들어가므로 가져오지 않았습니다. 원래 데이터베이스로 가져오세요.</translation>
    </message>
    <message>
        <source>Database: %1</source>
        <translation>데이터베이스: %1</translation>
    </message>
    <message>
        <source>Schema %1, %2</source>
        <translation>스키마 %1, %2</translation>
    </message>
    <message>
        <source>This is no database of Partner Desk, or it is damaged.</source>
        <translation>파트너 데스크의 데이터베이스가 아니거나 손상되었습니다.</translation>
    </message>
    <message>
        <source>It is not there yet.</source>
        <translation>아직 없습니다.</translation>
    </message>
    <message>
        <source>Settings of the window: %1</source>
        <translation>창 설정: %1</translation>
    </message>
    <message>
        <source>Partner Desk never looks for updates.</source>
        <translation>파트너 데스크는 업데이트를 찾지 않습니다.</translation>
    </message>
    <message>
        <source>Tell the version of the program and where the book and the settings are.</source>
        <translation>프로그램 버전과 데이터베이스 및 설정의 위치를 표시합니다.</translation>
    </message>
    <message>
        <source>Bringing the book up to date: %1%</source>
        <translation>데이터베이스를 최신 형식으로 바꾸는 중: %1%</translation>
    </message>
    <message>
        <source>The book was made by an earlier version. It is brought up to date once; the book as it was stays beside it.</source>
        <translation>이전 버전에서 만든 데이터베이스입니다. 한 번만 최신 형식으로 바꾸며, 이전 데이터베이스는 같은 폴더에 백업으로 남습니다.</translation>
    </message>
</context>
<context>
    <name>main</name>
    <message>
        <source>Upgrades of Microsoft 365 subscriptions for partners.</source>
        <translation>파트너를 위한 Microsoft 365 구독 업그레이드</translation>
    </message>
    <message>
        <source>The book to open; without it the last one.</source>
        <translation>열 데이터베이스. 없으면 마지막으로 연 데이터베이스를 엽니다.</translation>
    </message>
    <message>
        <source>Open the demo book.</source>
        <translation>데모 데이터를 엽니다.</translation>
    </message>
    <message>
        <source>Play the main job on a demo book of its own and save a picture of each step.</source>
        <translation>별도의 데모 데이터에서 주요 작업을 수행하고 단계마다 그림을 저장합니다.</translation>
    </message>
</context>
</TS>
