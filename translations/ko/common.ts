<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ko_KR" sourcelanguage="en">
<context>
    <name>common::ConfirmDialog</name>
    <message>
        <source>Cancel</source>
        <translation>취소</translation>
    </message>
</context>
<context>
    <name>common::MessageBar</name>
    <message>
        <source>Close</source>
        <translation>닫기</translation>
    </message>
</context>
<context>
    <name>common::OverlayDialog</name>
    <message>
        <source>Close</source>
        <translation>닫기</translation>
    </message>
</context>
<context>
    <name>common::SegmentedControl</name>
    <message>
        <source>%1, %2 of %3</source>
        <comment>name of an option, its place, number of options</comment>
        <translation>%1, %3개 중 %2번째</translation>
    </message>
</context>
<context>
    <name>common::Skeleton</name>
    <message>
        <source>Still loading…</source>
        <translation>아직 불러오는 중입니다…</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>취소</translation>
    </message>
    <message>
        <source>Loading…</source>
        <translation>불러오는 중입니다…</translation>
    </message>
</context>
</TS>
