<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ko_KR" sourcelanguage="en">
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
        <translation>앞으로 이동</translation>
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
        <translation>다음 갱신까지</translation>
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
        <source>%n customers</source>
        <translation>
            <numerusform>고객 %n곳</numerusform>
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
        <translation>기록을 포함한 데이터 전체</translation>
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
</context>
</TS>
