<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ko_KR" sourcelanguage="en">
<context>
    <name>handoff::HandOffPage</name>
    <message>
        <source>%1 of %2 tasks open</source>
        <translation>작업 %2개 중 %1개 미완료</translation>
    </message>
    <message>
        <source>The list could not be loaded.</source>
        <translation>목록을 불러오지 못했습니다.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>다시 시도</translation>
    </message>
    <message>
        <source>Everything is carried out</source>
        <translation>모든 작업을 마쳤습니다</translation>
    </message>
    <message>
        <source>No tasks match</source>
        <translation>조건에 맞는 작업이 없습니다</translation>
    </message>
    <message>
        <source>No task for Partner Center is open.</source>
        <translation>파트너 센터에서 진행할 작업이 남아 있지 않습니다.</translation>
    </message>
    <message>
        <source>None of the tasks has this status.</source>
        <translation>이 상태의 작업이 없습니다.</translation>
    </message>
    <message>
        <source>Show all tasks</source>
        <translation>모든 작업 표시</translation>
    </message>
    <message>
        <source>Nothing is to be carried out in Partner Center</source>
        <translation>파트너 센터에서 진행할 작업이 없습니다</translation>
    </message>
    <message>
        <source>Upgrades and other changes to imported subscriptions are listed here.</source>
        <translation>가져온 구독의 업그레이드와 변경 사항이 여기에 표시됩니다.</translation>
    </message>
    <message>
        <source>The customers of this database are invented. The list is kept for imported customers.</source>
        <translation>이 데이터베이스의 고객은 가상 고객입니다. 목록은 가져온 고객에 대해서만 관리합니다.</translation>
    </message>
    <message>
        <source>Choose one or more lines first.</source>
        <translation>먼저 항목을 선택하세요.</translation>
    </message>
    <message>
        <source>Mark as done</source>
        <translation>완료로 표시</translation>
    </message>
    <message>
        <source>Mark as open</source>
        <translation>미완료로 표시</translation>
    </message>
    <message>
        <source>What was taken back needs nothing more.</source>
        <translation>철회된 작업은 더 진행할 내용이 없습니다.</translation>
    </message>
    <message>
        <source>The change was undone.</source>
        <translation>변경 내용을 되돌렸습니다.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln tasks marked as done.</source>
        <translation>
            <numerusform>작업 %Ln개를 완료로 표시했습니다.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln tasks marked as open.</source>
        <translation>
            <numerusform>작업 %Ln개를 미완료로 표시했습니다.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 %2</source>
        <extracomment>Two sentences: the cause, what to do next</extracomment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>To be carried out in Partner Center</source>
        <translation>파트너 센터에서 진행할 작업</translation>
    </message>
    <message>
        <source>What you do with imported subscriptions changes your book alone. Carry it out in Partner Center, then mark it as done.</source>
        <translation>가져온 구독에서 하는 작업은 현재 데이터에만 기록됩니다. 파트너 센터에서 진행한 후 완료로 표시하세요.</translation>
    </message>
    <message>
        <source>Open</source>
        <comment>tasks</comment>
        <translation>미완료</translation>
    </message>
    <message>
        <source>Done</source>
        <comment>tasks</comment>
        <translation>완료</translation>
    </message>
    <message>
        <source>All</source>
        <comment>tasks</comment>
        <translation>전체</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>표시</translation>
    </message>
    <message>
        <source>Edit note</source>
        <translation>메모 편집</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>실행 취소</translation>
    </message>
    <message>
        <source>The note was saved.</source>
        <translation>메모를 저장했습니다.</translation>
    </message>
    <message>
        <source>Read the list again</source>
        <translation>목록 다시 읽기</translation>
    </message>
    <message>
        <source>Mark as done or open</source>
        <translation>완료 또는 미완료로 표시</translation>
    </message>
    <message>
        <source>Open subscription</source>
        <translation>구독 열기</translation>
    </message>
    <message>
        <source>Undo the last mark</source>
        <translation>마지막 표시 실행 취소</translation>
    </message>
    <message>
        <source>There are no tasks yet.</source>
        <translation>아직 작업이 없습니다.</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>내보내기…</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>인쇄…</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>인쇄</translation>
    </message>
</context>
</TS>
