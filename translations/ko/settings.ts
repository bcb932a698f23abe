<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ko_KR" sourcelanguage="en">
<context>
    <name>settings::BackupSheet</name>
    <message>
        <source>Restore a backup</source>
        <translation>백업 복원</translation>
    </message>
    <message>
        <source>Backups and databases (*.backup %1);;All files (*)</source>
        <translation>백업 및 데이터베이스(*.backup %1);;모든 파일(*)</translation>
    </message>
    <message>
        <source>This database can only be read.</source>
        <translation>읽기 전용 데이터베이스입니다.</translation>
    </message>
    <message>
        <source>Choose a backup first.</source>
        <translation>먼저 백업을 선택하세요.</translation>
    </message>
    <message>
        <source>Backups</source>
        <translation>백업</translation>
    </message>
    <message>
        <source>There is no copy beside this database yet.</source>
        <translation>이 데이터베이스에는 아직 자동 복사본이 없습니다.</translation>
    </message>
    <message>
        <source>Copies kept of each kind</source>
        <translation>종류별로 보관할 복사본 수</translation>
    </message>
    <message>
        <source>Folder: %1</source>
        <translation>폴더: %1</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>닫기</translation>
    </message>
    <message>
        <source>Restore a file…</source>
        <translation>파일 복원…</translation>
    </message>
    <message>
        <source>Restore…</source>
        <translation>복원…</translation>
    </message>
    <message>
        <source>Copies that the program makes by itself: before a newer version changes the database, before a big import, and before a backup takes its place. Your own come from “Save copy…”.</source>
        <translation>프로그램이 자동으로 만드는 복사본입니다. 새 버전이 데이터베이스를 변경하기 전, 많은 데이터를 가져오기 전, 백업을 복원하기 전에 만듭니다. 직접 만들려면 ‘복사본 저장…’을 사용하세요.</translation>
    </message>
</context>
<context>
    <name>settings::CatalogueSettings</name>
    <message>
        <source>Catalogue</source>
        <translation>카탈로그</translation>
    </message>
    <message>
        <source>As written</source>
        <translation>원문 기준</translation>
    </message>
    <message>
        <source>Corrected</source>
        <translation>정정 기준</translation>
    </message>
    <message>
        <source>What changes?</source>
        <translation>달라지는 점</translation>
    </message>
    <message>
        <source>Load…</source>
        <translation>불러오기…</translation>
    </message>
    <message>
        <source>Save…</source>
        <translation>저장…</translation>
    </message>
    <message>
        <source>Save the catalogue as a file</source>
        <translation>카탈로그를 파일로 저장</translation>
    </message>
    <message>
        <source>To change it and load it as your own</source>
        <translation>수정하여 자체 카탈로그로 불러올 수 있습니다</translation>
    </message>
    <message>
        <source>Use the built-in catalogue</source>
        <translation>기본 제공 카탈로그 사용</translation>
    </message>
    <message>
        <source>No database is open</source>
        <translation>열려 있는 데이터베이스 없음</translation>
    </message>
    <message>
        <source>This database can only be read.</source>
        <translation>읽기 전용 데이터베이스입니다.</translation>
    </message>
    <message>
        <source>Global upgrade table</source>
        <translation>글로벌 업그레이드 표</translation>
    </message>
    <message>
        <source>Checking every subscription again…</source>
        <translation>전체 구독을 다시 확인하는 중…</translation>
    </message>
    <message>
        <source>This catalogue has one table for Global</source>
        <translation>이 카탈로그에는 글로벌 업그레이드 표가 하나만 있습니다</translation>
    </message>
    <message>
        <source>Apps for business goes to Business Standard</source>
        <translation>비즈니스용 앱 → Business Standard</translation>
    </message>
    <message>
        <source>As the article has it: Apps for business goes to Business Premium</source>
        <translation>문서 원문: 비즈니스용 앱 → Business Premium</translation>
    </message>
    <message>
        <source>Subscriptions that the table as written judges otherwise</source>
        <translation>원문 기준에서 판정이 달라지는 구독</translation>
    </message>
    <message>
        <source>Subscriptions that the corrected table judges otherwise</source>
        <translation>정정 기준에서 판정이 달라지는 구독</translation>
    </message>
    <message>
        <source>Catalogue file</source>
        <translation>카탈로그 파일</translation>
    </message>
    <message>
        <source>Built-in</source>
        <translation>기본 제공</translation>
    </message>
    <message>
        <source>%1 cannot be read. The built-in catalogue is used.</source>
        <translation>%1 파일을 읽을 수 없어 기본 제공 카탈로그를 사용합니다.</translation>
    </message>
    <message>
        <source>%1 · chosen %2</source>
        <comment>file, time</comment>
        <translation>%1 · 선택한 시각: %2</translation>
    </message>
    <message>
        <source>Your own file is removed from this database</source>
        <translation>자체 카탈로그 파일이 이 데이터베이스에서 제거됩니다</translation>
    </message>
    <message>
        <source>The built-in catalogue is in use.</source>
        <translation>기본 제공 카탈로그를 사용하고 있습니다.</translation>
    </message>
</context>
<context>
    <name>settings::CatalogueSheet</name>
    <message>
        <source>%1 of %2 customers compared</source>
        <translation>고객 %2곳 중 %1곳 비교됨</translation>
    </message>
    <message>
        <source>Comparing…</source>
        <translation>비교하는 중…</translation>
    </message>
    <message>
        <source>No subscription changes.</source>
        <translation>달라지는 구독이 없습니다.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln subscriptions change</source>
        <translation>
            <numerusform>구독 %Ln개의 판정이 달라집니다</numerusform>
        </translation>
    </message>
    <message>
        <source>The comparison was stopped. Nothing was changed.</source>
        <translation>비교를 중지했습니다. 변경된 내용은 없습니다.</translation>
    </message>
    <message>
        <source>The file cannot be used. Nothing was changed.</source>
        <translation>사용할 수 없는 파일입니다. 변경된 내용은 없습니다.</translation>
    </message>
    <message>
        <source>Mend what is listed and load the file again.</source>
        <translation>아래 항목을 수정한 후 파일을 다시 불러오세요.</translation>
    </message>
    <message>
        <source>This database can only be read.</source>
        <translation>읽기 전용 데이터베이스입니다.</translation>
    </message>
    <message>
        <source>Load a catalogue file</source>
        <translation>카탈로그 파일 불러오기</translation>
    </message>
    <message>
        <source>What changes?</source>
        <translation>달라지는 점</translation>
    </message>
    <message>
        <source>Built-in</source>
        <translation>기본 제공</translation>
    </message>
    <message>
        <source>Compare again</source>
        <translation>다시 비교</translation>
    </message>
    <message>
        <source>Export CSV…</source>
        <translation>CSV 내보내기…</translation>
    </message>
    <message>
        <source>Subscriptions whose verdict changes</source>
        <translation>판정이 달라지는 구독</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>닫기</translation>
    </message>
    <message>
        <source>Use the corrected table</source>
        <translation>정정 기준 사용</translation>
    </message>
    <message>
        <source>Use the table as written</source>
        <translation>원문 기준 사용</translation>
    </message>
    <message>
        <source>Use this catalogue</source>
        <translation>이 카탈로그 사용</translation>
    </message>
    <message>
        <source>Use the built-in catalogue</source>
        <translation>기본 제공 카탈로그 사용</translation>
    </message>
    <message>
        <source>Enter opens the subscription</source>
        <translation>Enter 키를 누르면 구독이 열립니다</translation>
    </message>
    <message>
        <source>Export CSV</source>
        <translation>CSV 내보내기</translation>
    </message>
    <message>
        <source>CSV for spreadsheets, UTF-8 with BOM (*.csv)</source>
        <translation>스프레드시트용 CSV, UTF-8(BOM 포함)(*.csv)</translation>
    </message>
    <message>
        <source>The list was saved: %1</source>
        <translation>목록을 저장했습니다: %1</translation>
    </message>
</context>
<context>
    <name>settings::ClockCard</name>
    <message>
        <source>The book goes with the computer&apos;s clock.</source>
        <translation>컴퓨터 시계를 사용하고 있습니다.</translation>
    </message>
    <message>
        <source>Nothing renews, expires or is deleted.</source>
        <translation>갱신, 만료, 삭제될 구독이 없습니다.</translation>
    </message>
    <message>
        <source>Simulated clock</source>
        <translation>가상 시계</translation>
    </message>
    <message>
        <source>Use a simulated clock</source>
        <translation>가상 시계 사용</translation>
    </message>
    <message>
        <source>Used for renewals, proration and history</source>
        <translation>갱신, 비례 배분, 기록에 사용됩니다</translation>
    </message>
    <message>
        <source>Date and time</source>
        <translation>날짜 및 시간</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>날짜</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>시간</translation>
    </message>
    <message>
        <source>d MMM yyyy</source>
        <comment>date in a field</comment>
        <translation>yyyy. M. d.</translation>
    </message>
    <message>
        <source>HH:mm</source>
        <comment>time in a field</comment>
        <translation>AP h:mm</translation>
    </message>
    <message>
        <source>Move forward</source>
        <translation>시간 진행</translation>
    </message>
    <message>
        <source>1 day</source>
        <translation>1일</translation>
    </message>
    <message>
        <source>1 month</source>
        <translation>1개월</translation>
    </message>
    <message>
        <source>To next renewal</source>
        <translation>다음 갱신일까지</translation>
    </message>
</context>
<context>
    <name>settings::ComparingBar</name>
    <message>
        <source>Cancel</source>
        <translation>취소</translation>
    </message>
    <message>
        <source>Progress of the comparison</source>
        <translation>비교 진행률</translation>
    </message>
</context>
<context>
    <name>settings::ComparisonModel</name>
    <message>
        <source>Reseller</source>
        <translation>재판매인</translation>
    </message>
    <message>
        <source>None</source>
        <translation>없음</translation>
    </message>
    <message>
        <source>%1: %2 → %3</source>
        <extracomment>A field with what it was and what it is: &quot;Licences: 36 → 42&quot;</extracomment>
        <translation>%1: %2 → %3</translation>
    </message>
    <message>
        <source>Other values</source>
        <translation>기타 값</translation>
    </message>
    <message numerus="yes">
        <source>%Ln licences</source>
        <translation>
            <numerusform>라이선스 %Ln개</numerusform>
        </translation>
    </message>
    <message>
        <source>Added</source>
        <translation>추가됨</translation>
    </message>
    <message>
        <source>Removed</source>
        <translation>제거됨</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>변경됨</translation>
    </message>
    <message>
        <source>The customer</source>
        <translation>고객 정보</translation>
    </message>
    <message>
        <source>Change</source>
        <comment>a difference</comment>
        <translation>변경</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>고객</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>세부 정보</translation>
    </message>
    <message>
        <source>%1 (services off: %2)</source>
        <extracomment>A product, in whose licence some services are switched off</extracomment>
        <translation>%1 (꺼진 서비스: %2개)</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>이름</translation>
    </message>
    <message>
        <source>Email</source>
        <translation>이메일</translation>
    </message>
    <message>
        <source>Usage location</source>
        <translation>사용 위치</translation>
    </message>
    <message>
        <source>Licences</source>
        <translation>라이선스</translation>
    </message>
    <message>
        <source>Subscription or account</source>
        <translation>구독 또는 계정</translation>
    </message>
</context>
<context>
    <name>settings::ComparisonSheet</name>
    <message>
        <source>Comparing subscriptions…</source>
        <translation>구독 비교 중…</translation>
    </message>
    <message>
        <source>Comparing customers…</source>
        <translation>고객 비교 중…</translation>
    </message>
    <message>
        <source>the computer&apos;s clock</source>
        <translation>컴퓨터 시계</translation>
    </message>
    <message>
        <source>%1 added, %2 removed, %3 changed</source>
        <translation>추가 %1개, 제거 %2개, 변경 %3개</translation>
    </message>
    <message>
        <source>%1 differences; the list shows the first %2.</source>
        <translation>차이 %1개 중 처음 %2개가 목록에 표시됩니다.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln differences</source>
        <translation>
            <numerusform>차이 %Ln개</numerusform>
        </translation>
    </message>
    <message>
        <source>Customers: %1</source>
        <translation>고객: %1</translation>
    </message>
    <message>
        <source>Subscriptions: %1</source>
        <translation>구독: %1</translation>
    </message>
    <message>
        <source>Entries of the activity log: %1 → %2</source>
        <translation>활동 로그 항목: %1개 → %2개</translation>
    </message>
    <message>
        <source>Clock of the database: %1 → %2</source>
        <translation>데이터베이스의 시계: %1 → %2</translation>
    </message>
    <message>
        <source>The comparison was stopped. Nothing was changed.</source>
        <translation>비교를 중지했습니다. 변경된 내용은 없습니다.</translation>
    </message>
    <message>
        <source>Compare snapshots</source>
        <translation>스냅샷 비교</translation>
    </message>
    <message>
        <source>%1 → %2</source>
        <extracomment>Names of two snapshots, the earlier one first</extracomment>
        <translation>%1 → %2</translation>
    </message>
    <message>
        <source>the database now</source>
        <translation>현재 데이터베이스</translation>
    </message>
    <message>
        <source>Compare again</source>
        <translation>다시 비교</translation>
    </message>
    <message>
        <source>Differences</source>
        <translation>차이</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>닫기</translation>
    </message>
    <message>
        <source>No customer, subscription or account differs.</source>
        <translation>고객, 구독, 계정에 차이가 없습니다.</translation>
    </message>
    <message>
        <source>Accounts: %1</source>
        <translation>계정: %1</translation>
    </message>
    <message>
        <source>%1 added, %2 removed</source>
        <translation>추가 %1개, 제거 %2개</translation>
    </message>
    <message>
        <source>Orders of upgrades: %1</source>
        <translation>업그레이드 주문: %1</translation>
    </message>
    <message>
        <source>Billing lines: %1</source>
        <translation>청구 항목: %1</translation>
    </message>
</context>
<context>
    <name>settings::FaultsCard</name>
    <message>
        <source>%1%</source>
        <comment>share of answers</comment>
        <translation>%1%</translation>
    </message>
    <message>
        <source>While the sandbox server runs</source>
        <translation>샌드박스 서버가 실행되는 동안 사용할 수 있습니다</translation>
    </message>
    <message>
        <source>Fail the next upgrade</source>
        <translation>다음 업그레이드 실패</translation>
    </message>
    <message>
        <source>Turns itself off after one use</source>
        <translation>한 번 사용하면 자동으로 꺼집니다</translation>
    </message>
    <message>
        <source>Random errors</source>
        <translation>임의 오류</translation>
    </message>
    <message>
        <source>Share of answers that fail</source>
        <translation>오류로 응답하는 비율</translation>
    </message>
    <message>
        <source>Time out</source>
        <translation>시간 초과</translation>
    </message>
    <message>
        <source>No call is answered</source>
        <translation>모든 호출에 응답하지 않습니다</translation>
    </message>
    <message>
        <source>Faults</source>
        <translation>오류 주입</translation>
    </message>
    <message>
        <source>Off</source>
        <comment>no fault</comment>
        <translation>꺼짐</translation>
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
        <source>Server error (500)</source>
        <translation>서버 오류(500)</translation>
    </message>
    <message>
        <source>Cut connection</source>
        <translation>연결 끊김</translation>
    </message>
</context>
<context>
    <name>settings::LargeBookSheet</name>
    <message>
        <source>Save the large book as</source>
        <translation>큰 데이터베이스 저장</translation>
    </message>
    <message>
        <source>This file is the open database itself. Choose another name or folder.</source>
        <translation>이 파일은 지금 열려 있는 데이터베이스입니다. 다른 이름이나 폴더를 선택하세요.</translation>
    </message>
    <message>
        <source>%1, about %2</source>
        <comment>file and size</comment>
        <translation>%1, 약 %2</translation>
    </message>
    <message>
        <source>Cancelling…</source>
        <translation>취소하는 중…</translation>
    </message>
    <message>
        <source>Putting lists and search in order…</source>
        <translation>목록과 검색을 정리하는 중…</translation>
    </message>
    <message>
        <source>%1 of %2 customers</source>
        <translation>고객 %2곳 중 %1곳</translation>
    </message>
    <message>
        <source>Make a large book</source>
        <translation>큰 데이터베이스 만들기</translation>
    </message>
    <message>
        <source>Up to a million invented customers in a database of their own, to see how the program works with very many. It opens when it is ready; the database that is open now stays as it is.</source>
        <translation>최대 100만 곳의 가상 고객을 별도의 데이터베이스에 만들어, 고객이 매우 많을 때의 동작을 볼 수 있습니다. 준비되면 자동으로 열리며 지금 열려 있는 데이터베이스는 그대로 유지됩니다.</translation>
    </message>
    <message>
        <source>Customers</source>
        <translation>고객</translation>
    </message>
    <message>
        <source>Subscriptions</source>
        <translation>구독</translation>
    </message>
    <message>
        <source>File</source>
        <translation>파일</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>선택…</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>진행률</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>취소</translation>
    </message>
    <message>
        <source>Make</source>
        <translation>만들기</translation>
    </message>
</context>
<context>
    <name>settings::MaskSheet</name>
    <message>
        <source>Cancelling…</source>
        <translation>취소하는 중…</translation>
    </message>
    <message>
        <source>Copying the database…</source>
        <translation>데이터베이스를 복사하는 중…</translation>
    </message>
    <message>
        <source>Step %1 of %2</source>
        <translation>%2단계 중 %1단계</translation>
    </message>
    <message>
        <source>Mask names</source>
        <translation>이름 마스킹</translation>
    </message>
    <message>
        <source>Makes a copy of this database and opens it. In the copy, companies, people, mail addresses, groups and notes have invented names. Products, licences, amounts and days are the same. The same name has the same mask each time.</source>
        <translation>이 데이터베이스의 복사본을 만들어 엽니다. 복사본에서는 회사, 사람, 이메일 주소, 그룹, 메모가 가상의 내용으로 바뀝니다. 제품, 라이선스, 금액, 날짜는 그대로입니다. 같은 이름은 항상 같은 이름으로 바뀝니다.</translation>
    </message>
    <message>
        <source>Names stay masked, after a restart too, until you choose “Show real names…” in the menu. What you do in the copy stays in it and goes with it.</source>
        <translation>메뉴에서 “실제 이름 표시…”를 선택할 때까지, 다시 시작한 뒤에도 마스킹이 유지됩니다. 복사본에서 한 작업은 복사본에만 남고 복사본과 함께 삭제됩니다.</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>진행률</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>취소</translation>
    </message>
</context>
<context>
    <name>settings::RescueSheet</name>
    <message>
        <source>Nothing of it is damaged: a newer version reads it.</source>
        <translation>손상된 파일이 아닙니다. 더 새로운 버전에서 열 수 있습니다.</translation>
    </message>
    <message>
        <source>There is no copy beside this database.</source>
        <translation>이 데이터베이스의 백업이 없습니다.</translation>
    </message>
    <message>
        <source>Choose a backup first.</source>
        <translation>먼저 백업을 선택하세요.</translation>
    </message>
    <message>
        <source>This backup is being checked.</source>
        <translation>이 백업을 검사하고 있습니다.</translation>
    </message>
    <message>
        <source>This backup cannot be used. Choose another one.</source>
        <translation>이 백업은 사용할 수 없습니다. 다른 백업을 선택하세요.</translation>
    </message>
    <message>
        <source>Rescue the database</source>
        <translation>데이터베이스 복구</translation>
    </message>
    <message>
        <source>A backup from before the update still opens in this version. What was done since is not in it. The newer database is kept beside it.</source>
        <translation>업데이트 전 백업은 이 버전에서 열 수 있습니다. 그 이후의 작업은 들어 있지 않습니다. 더 새로운 데이터베이스는 같은 폴더에 보관됩니다.</translation>
    </message>
    <message>
        <source>Restoring the newest good backup is the safest way. Else what can still be read is saved into a new database. The damaged file is never changed or deleted.</source>
        <translation>정상인 최신 백업에서 복원하는 것이 가장 안전합니다. 백업이 없으면 읽을 수 있는 내용을 새 데이터베이스에 저장합니다. 손상된 파일은 변경하거나 삭제하지 않습니다.</translation>
    </message>
    <message>
        <source>Backups</source>
        <translation>백업</translation>
    </message>
    <message>
        <source>File: %1</source>
        <translation>파일: %1</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>닫기</translation>
    </message>
    <message>
        <source>Save what can be read…</source>
        <translation>읽을 수 있는 내용 저장…</translation>
    </message>
    <message>
        <source>Restore…</source>
        <translation>복원…</translation>
    </message>
</context>
<context>
    <name>settings::SalvageSheet</name>
    <message>
        <source>Save the list as</source>
        <translation>목록을 다른 이름으로 저장</translation>
    </message>
    <message>
        <source>CSV for spreadsheets, UTF-8 with BOM (*.csv)</source>
        <translation>스프레드시트용 CSV, UTF-8(BOM 포함)(*.csv)</translation>
    </message>
    <message>
        <source>List saved: %1</source>
        <translation>목록 저장됨: %1</translation>
    </message>
    <message>
        <source>Saved: customers: %1, subscriptions: %2, accounts: %3, history entries: %4</source>
        <translation>저장됨: 고객 %1곳, 구독 %2개, 계정 %3개, 기록 %4개</translation>
    </message>
    <message>
        <source>New database: %1</source>
        <translation>새 데이터베이스: %1</translation>
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
        <source>Cancel</source>
        <translation>취소</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>닫기</translation>
    </message>
    <message>
        <source>Cancelling…</source>
        <translation>취소 중…</translation>
    </message>
    <message>
        <source>Reading the damaged file…</source>
        <translation>손상된 파일을 읽고 있습니다…</translation>
    </message>
    <message>
        <source>Putting in order what was read…</source>
        <translation>읽은 내용을 정리하고 있습니다…</translation>
    </message>
    <message>
        <source>Checking the new database…</source>
        <translation>새 데이터베이스를 검사하고 있습니다…</translation>
    </message>
    <message>
        <source>Save what can be read</source>
        <translation>읽을 수 있는 내용 저장</translation>
    </message>
    <message>
        <source>What could be read stands in a new database, which was checked.</source>
        <translation>읽을 수 있는 내용을 새 데이터베이스에 저장하고 검사했습니다.</translation>
    </message>
    <message>
        <source>The new database was not made</source>
        <translation>새 데이터베이스를 만들지 못했습니다</translation>
    </message>
    <message>
        <source>A file of this name exists already. Choose another name.</source>
        <translation>같은 이름의 파일이 이미 있습니다. 다른 이름을 선택하세요.</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>진행률</translation>
    </message>
    <message>
        <source>What was lost</source>
        <translation>잃은 항목</translation>
    </message>
    <message>
        <source>Save the list…</source>
        <translation>목록 저장…</translation>
    </message>
    <message>
        <source>Open the new database</source>
        <translation>새 데이터베이스 열기</translation>
    </message>
</context>
<context>
    <name>settings::SandboxCard</name>
    <message>
        <source>Environment copied</source>
        <translation>환경 변수를 복사했습니다</translation>
    </message>
    <message>
        <source>Running</source>
        <translation>실행 중</translation>
    </message>
    <message>
        <source>Clients of the Partner Center REST API work on this book</source>
        <translation>파트너 센터 REST API 클라이언트가 이 데이터를 사용합니다</translation>
    </message>
    <message>
        <source>Listening on %1, this computer only</source>
        <translation>%1에서 수신 중, 이 컴퓨터에서만 연결 가능</translation>
    </message>
    <message>
        <source>The server could not be started.</source>
        <translation>서버를 시작하지 못했습니다.</translation>
    </message>
    <message>
        <source>Port %1 is in use. Choose another port.</source>
        <translation>이미 사용 중인 포트입니다: %1. 다른 포트를 선택하세요.</translation>
    </message>
    <message>
        <source>Starts when a database is open</source>
        <translation>데이터베이스를 열면 시작됩니다</translation>
    </message>
    <message>
        <source>Run the sandbox server</source>
        <translation>샌드박스 서버 실행</translation>
    </message>
    <message>
        <source>Access for a client</source>
        <translation>클라이언트 접속 정보</translation>
    </message>
    <message>
        <source>Token: %1</source>
        <translation>토큰: %1</translation>
    </message>
    <message>
        <source>Address, token and tenant while the server runs</source>
        <translation>서버를 실행하는 동안의 주소, 토큰, 테넌트</translation>
    </message>
    <message>
        <source>The server does not run.</source>
        <translation>서버가 실행 중이 아닙니다.</translation>
    </message>
    <message>
        <source>Sandbox server</source>
        <translation>샌드박스 서버</translation>
    </message>
    <message>
        <source>Port</source>
        <translation>포트</translation>
    </message>
    <message>
        <source>0 is any free port</source>
        <translation>0은 비어 있는 포트</translation>
    </message>
    <message>
        <source>Copy as environment</source>
        <translation>환경 변수로 복사</translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation>%1 ms</translation>
    </message>
    <message>
        <source>Added to every answer</source>
        <translation>모든 응답에 추가</translation>
    </message>
    <message>
        <source>While the sandbox server runs</source>
        <translation>샌드박스 서버가 실행되는 동안 사용할 수 있습니다</translation>
    </message>
    <message>
        <source>Latency</source>
        <translation>응답 지연</translation>
    </message>
</context>
<context>
    <name>settings::SceneCard</name>
    <message>
        <source>Demo scene</source>
        <translation>시연 상황</translation>
    </message>
    <message>
        <source>Until switched off</source>
        <translation>끌 때까지 유지</translation>
    </message>
    <message>
        <source>Otherwise for the next act alone</source>
        <translation>끄면 다음 작업에만 적용</translation>
    </message>
    <message>
        <source>Delay of each act</source>
        <translation>작업별 지연</translation>
    </message>
    <message>
        <source>In the window and over REST</source>
        <translation>창과 REST에 모두 적용</translation>
    </message>
    <message>
        <source>Failures on purpose</source>
        <translation>오류 상황 시연</translation>
    </message>
</context>
<context>
    <name>settings::SettingsPage</name>
    <message>
        <source>%1%</source>
        <comment>text size</comment>
        <translation>%1%</translation>
    </message>
    <message>
        <source>Everything here is as it was in the beginning.</source>
        <translation>모든 설정이 기본값입니다.</translation>
    </message>
    <message>
        <source>No database is open</source>
        <translation>열려 있는 데이터베이스가 없습니다</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>file and size</comment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>%1 · %2 · %3</source>
        <translation>%1 · %2 · %3</translation>
    </message>
    <message numerus="yes">
        <source>%Ln customers</source>
        <translation>
            <numerusform>고객 %Ln곳</numerusform>
        </translation>
    </message>
    <message>
        <source>Database</source>
        <translation>데이터베이스</translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation>저장하는 중…</translation>
    </message>
    <message>
        <source>Save copy…</source>
        <translation>복사본 저장…</translation>
    </message>
    <message>
        <source>This is not the demo book.</source>
        <translation>데모 데이터가 아닙니다.</translation>
    </message>
    <message>
        <source>This database can only be read.</source>
        <translation>읽기 전용 데이터베이스입니다.</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>설정</translation>
    </message>
    <message>
        <source>Changes are saved as you make them.</source>
        <translation>변경 내용은 바로 저장됩니다.</translation>
    </message>
    <message>
        <source>Find a setting</source>
        <translation>설정 찾기</translation>
    </message>
    <message>
        <source>No settings match</source>
        <translation>조건에 맞는 설정이 없습니다</translation>
    </message>
    <message>
        <source>Change the search.</source>
        <translation>검색어를 변경하세요.</translation>
    </message>
    <message>
        <source>Clear search</source>
        <translation>검색어 지우기</translation>
    </message>
    <message>
        <source>Language and appearance</source>
        <translation>언어 및 모양</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>언어</translation>
    </message>
    <message>
        <source>Applies at once, no restart</source>
        <translation>다시 시작하지 않아도 바로 적용됩니다</translation>
    </message>
    <message>
        <source>System</source>
        <translation>시스템</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>밝게</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>어둡게</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>고대비</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>테마</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>텍스트 크기</translation>
    </message>
    <message>
        <source>Compact</source>
        <translation>좁게</translation>
    </message>
    <message>
        <source>Normal</source>
        <translation>보통</translation>
    </message>
    <message>
        <source>Row height</source>
        <translation>행 높이</translation>
    </message>
    <message>
        <source>Reduce motion</source>
        <translation>애니메이션 줄이기</translation>
    </message>
    <message>
        <source>Restore defaults</source>
        <translation>기본값 복원</translation>
    </message>
    <message>
        <source>The language stays</source>
        <translation>언어는 그대로 유지됩니다</translation>
    </message>
    <message>
        <source>Demo data</source>
        <translation>데모 데이터</translation>
    </message>
    <message>
        <source>Open…</source>
        <translation>열기…</translation>
    </message>
    <message>
        <source>Save a copy</source>
        <translation>복사본 저장</translation>
    </message>
    <message>
        <source>The whole book with its history</source>
        <translation>기록을 포함한 전체 데이터</translation>
    </message>
    <message>
        <source>Reset demo data…</source>
        <translation>데모 데이터 초기화…</translation>
    </message>
    <message>
        <source>Reset demo data</source>
        <translation>데모 데이터 초기화</translation>
    </message>
    <message>
        <source>Restores all customers and subscriptions</source>
        <translation>모든 고객과 구독을 처음 상태로 되돌립니다</translation>
    </message>
    <message>
        <source>Make a large book…</source>
        <translation>큰 데이터베이스 만들기…</translation>
    </message>
    <message>
        <source>Large book</source>
        <translation>큰 데이터베이스</translation>
    </message>
    <message>
        <source>Up to a million invented customers, in a database of their own</source>
        <translation>최대 100만 곳의 가상 고객을 별도의 데이터베이스에 만듭니다</translation>
    </message>
    <message>
        <source>Backups…</source>
        <translation>백업…</translation>
    </message>
    <message>
        <source>Backups</source>
        <translation>백업</translation>
    </message>
    <message>
        <source>Copies made by the program, and the way back to one</source>
        <translation>프로그램이 만든 복사본을 보고 복원합니다</translation>
    </message>
    <message>
        <source>Snapshots…</source>
        <translation>스냅샷…</translation>
    </message>
    <message>
        <source>Snapshots</source>
        <translation>스냅샷</translation>
    </message>
    <message>
        <source>States saved under a name: go back, branch, compare</source>
        <translation>이름을 붙여 저장한 상태: 되돌리기, 분기, 비교</translation>
    </message>
    <message>
        <source>Your company&apos;s name</source>
        <translation>회사 이름</translation>
    </message>
    <message>
        <source>Shown where this partner sold it, and in letters</source>
        <translation>자사에서 판매한 구독과 고객에게 보내는 글에 표시</translation>
    </message>
</context>
<context>
    <name>settings::SnapshotListModel</name>
    <message>
        <source>The computer&apos;s</source>
        <comment>clock</comment>
        <translation>컴퓨터 시계</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>이름</translation>
    </message>
    <message>
        <source>Saved</source>
        <comment>when</comment>
        <translation>저장 시각</translation>
    </message>
    <message>
        <source>Clock of the database</source>
        <translation>데이터베이스의 시계</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>크기</translation>
    </message>
</context>
<context>
    <name>settings::SnapshotNameSheet</name>
    <message>
        <source>Type a name first.</source>
        <translation>먼저 이름을 입력하세요.</translation>
    </message>
    <message numerus="yes">
        <source>The name is too long: %Ln characters at most.</source>
        <translation>
            <numerusform>이름이 너무 깁니다. 최대 %Ln자까지 입력할 수 있습니다.</numerusform>
        </translation>
    </message>
    <message>
        <source>A snapshot has this name already. Choose another one.</source>
        <translation>같은 이름의 스냅샷이 이미 있습니다. 다른 이름을 입력하세요.</translation>
    </message>
    <message>
        <source>A file of this name stands in the folder already. Choose another one.</source>
        <translation>같은 이름의 파일이 폴더에 이미 있습니다. 다른 이름을 입력하세요.</translation>
    </message>
    <message>
        <source>File: %1</source>
        <extracomment>%1: name of a file</extracomment>
        <translation>파일: %1</translation>
    </message>
    <message>
        <source>Branch from a snapshot</source>
        <translation>스냅샷에서 분기</translation>
    </message>
    <message>
        <source>Save a snapshot</source>
        <translation>스냅샷 저장</translation>
    </message>
    <message>
        <source>The branch is a database of its own beside this one. It opens when it is ready; this database and the snapshot stay as they are.</source>
        <translation>분기는 이 데이터베이스와 같은 폴더에 별도의 데이터베이스로 만들어지며, 준비되면 열립니다. 이 데이터베이스와 스냅샷은 그대로 유지됩니다.</translation>
    </message>
    <message>
        <source>The state of the open database is saved under this name.</source>
        <translation>열려 있는 데이터베이스의 상태가 이 이름으로 저장됩니다.</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>이름</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>취소</translation>
    </message>
    <message>
        <source>Branch</source>
        <translation>분기</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>저장</translation>
    </message>
</context>
<context>
    <name>settings::SnapshotSheet</name>
    <message>
        <source>The branch is being made.</source>
        <translation>분기를 만드는 중입니다.</translation>
    </message>
    <message>
        <source>Snapshot %1</source>
        <translation>스냅샷 %1</translation>
    </message>
    <message>
        <source>The snapshot was not saved</source>
        <translation>스냅샷을 저장하지 못했습니다</translation>
    </message>
    <message>
        <source>Snapshot saved: %1</source>
        <translation>스냅샷을 저장했습니다: %1</translation>
    </message>
    <message>
        <source>The branch was not made</source>
        <translation>분기를 만들지 못했습니다</translation>
    </message>
    <message>
        <source>Remove this snapshot?</source>
        <translation>이 스냅샷을 제거하시겠습니까?</translation>
    </message>
    <message>
        <source>Snapshot: %1. It cannot be brought back. The open database stays as it is.</source>
        <translation>스냅샷: %1. 제거하면 되돌릴 수 없습니다. 열려 있는 데이터베이스는 그대로 유지됩니다.</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>제거</translation>
    </message>
    <message>
        <source>The snapshot was not removed</source>
        <translation>스냅샷을 제거하지 못했습니다</translation>
    </message>
    <message>
        <source>Snapshot removed: %1</source>
        <translation>스냅샷을 제거했습니다: %1</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>What was not done, and why</extracomment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Wait until what is under way is done.</source>
        <translation>진행 중인 작업이 끝날 때까지 기다리세요.</translation>
    </message>
    <message>
        <source>This database can only be read.</source>
        <translation>읽기 전용 데이터베이스입니다.</translation>
    </message>
    <message>
        <source>Choose a snapshot first.</source>
        <translation>먼저 스냅샷을 선택하세요.</translation>
    </message>
    <message>
        <source>Choose one snapshot only.</source>
        <translation>스냅샷을 하나만 선택하세요.</translation>
    </message>
    <message>
        <source>Choose one snapshot, or two.</source>
        <translation>스냅샷을 한 개 또는 두 개 선택하세요.</translation>
    </message>
    <message>
        <source>Saving the snapshot…</source>
        <translation>스냅샷 저장 중…</translation>
    </message>
    <message>
        <source>Making the branch…</source>
        <translation>분기를 만드는 중…</translation>
    </message>
    <message>
        <source>Looking at what would be lost…</source>
        <translation>사라지는 내용 확인 중…</translation>
    </message>
    <message>
        <source>Snapshots</source>
        <translation>스냅샷</translation>
    </message>
    <message>
        <source>States of this database that you saved under a name. Choose one to go back to it, to branch from it or to compare it with the database now; choose two to compare them with each other.</source>
        <translation>이름을 붙여 저장한 이 데이터베이스의 상태입니다. 하나를 선택하면 그 상태로 되돌리거나, 분기하거나, 현재 데이터베이스와 비교할 수 있습니다. 두 개를 선택하면 서로 비교할 수 있습니다.</translation>
    </message>
    <message>
        <source>There is no snapshot of this database yet.</source>
        <translation>이 데이터베이스의 스냅샷이 아직 없습니다.</translation>
    </message>
    <message>
        <source>Go back…</source>
        <translation>되돌리기…</translation>
    </message>
    <message>
        <source>Branch…</source>
        <translation>분기…</translation>
    </message>
    <message>
        <source>Compare…</source>
        <translation>비교…</translation>
    </message>
    <message>
        <source>Remove…</source>
        <translation>제거…</translation>
    </message>
    <message>
        <source>Folder: %1</source>
        <translation>폴더: %1</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>닫기</translation>
    </message>
    <message>
        <source>Save…</source>
        <translation>저장…</translation>
    </message>
</context>
<context>
    <name>settings::UpdateSheet</name>
    <message>
        <source>Bringing the database up to date</source>
        <translation>데이터베이스를 최신 형식으로 바꾸는 중</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>진행률</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>취소</translation>
    </message>
    <message>
        <source>“%1” was made by an earlier version of Partner Desk. It is brought up to date once; the database as it was stays beside it as a backup.</source>
        <translation>이전 버전의 파트너 데스크에서 만든 데이터베이스입니다(%1). 한 번만 최신 형식으로 바꾸며, 이전 데이터베이스는 같은 폴더에 백업으로 남습니다.</translation>
    </message>
    <message>
        <source>Cancelling… The database stays as it was.</source>
        <translation>취소하는 중… 데이터베이스는 그대로 유지됩니다.</translation>
    </message>
    <message>
        <source>Making the backup…</source>
        <translation>백업을 만드는 중…</translation>
    </message>
    <message>
        <source>%1% done</source>
        <comment>percent of the work</comment>
        <translation>%1% 완료</translation>
    </message>
</context>
</TS>
