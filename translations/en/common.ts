<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_GB" sourcelanguage="en">
<context>
    <name>common::AffectedPanel</name>
    <message numerus="yes">
        <source>%Ln items marked as done.</source>
        <translation>
            <numerusform>%Ln item marked as done.</numerusform>
            <numerusform>%Ln items marked as done.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln items marked as open.</source>
        <translation>
            <numerusform>%Ln item marked as open.</numerusform>
            <numerusform>%Ln items marked as open.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>common::ExportSheet</name>
    <message numerus="yes">
        <source>%Ln rows were exported.</source>
        <translation>
            <numerusform>%Ln row was exported.</numerusform>
            <numerusform>%Ln rows were exported.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>common::JobLane</name>
    <message numerus="yes">
        <source>%Ln rows a second</source>
        <translation>
            <numerusform>%Ln row a second</numerusform>
            <numerusform>%Ln rows a second</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>about %Ln seconds left</source>
        <translation>
            <numerusform>about %Ln second left</numerusform>
            <numerusform>about %Ln seconds left</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>about %Ln minutes left</source>
        <translation>
            <numerusform>about %Ln minute left</numerusform>
            <numerusform>about %Ln minutes left</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>common::PrintSheet</name>
    <message numerus="yes">
        <source>%n pages were saved.</source>
        <translation>
            <numerusform>%n page was saved.</numerusform>
            <numerusform>%n pages were saved.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>common::Table</name>
    <message numerus="yes">
        <source>%Ln rows copied</source>
        <translation>
            <numerusform>%Ln row copied</numerusform>
            <numerusform>%Ln rows copied</numerusform>
        </translation>
    </message>
</context>
</TS>
