<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_GB" sourcelanguage="en">
<context>
    <name>walkthroughs::NewRunSheet</name>
    <message numerus="yes">
        <source>%Ln cases</source>
        <translation>
            <numerusform>%Ln case</numerusform>
            <numerusform>%Ln cases</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln steps</source>
        <translation>
            <numerusform>%Ln step</numerusform>
            <numerusform>%Ln steps</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>walkthroughs::ScriptPane</name>
    <message numerus="yes">
        <source>%Ln steps</source>
        <translation>
            <numerusform>%Ln step</numerusform>
            <numerusform>%Ln steps</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln pass</source>
        <translation>
            <numerusform>%Ln pass</numerusform>
            <numerusform>%Ln pass</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln fail</source>
        <translation>
            <numerusform>%Ln fail</numerusform>
            <numerusform>%Ln fail</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln blocked</source>
        <translation>
            <numerusform>%Ln blocked</numerusform>
            <numerusform>%Ln blocked</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n steps</source>
        <translation>
            <numerusform>%1 of %n step</numerusform>
            <numerusform>%1 of %n steps</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>walkthroughs::StepCard</name>
    <message numerus="yes">
        <source>%Ln attached</source>
        <translation>
            <numerusform>%Ln attached</numerusform>
            <numerusform>%Ln attached</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>walkthroughs::Walkthroughs</name>
    <message numerus="yes">
        <source>%Ln test cases saved</source>
        <translation>
            <numerusform>%Ln test case saved</numerusform>
            <numerusform>%Ln test cases saved</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln files written: %1</source>
        <translation>
            <numerusform>%Ln file written: %1</numerusform>
            <numerusform>%Ln files written: %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln steps have no verdict yet. A finished run can be read and exported, but takes no more verdicts.</source>
        <translation>
            <numerusform>%Ln step has no verdict yet. A finished run can be read and exported, but takes no more verdicts.</numerusform>
            <numerusform>%Ln steps have no verdict yet. A finished run can be read and exported, but takes no more verdicts.</numerusform>
        </translation>
    </message>
</context>
</TS>
