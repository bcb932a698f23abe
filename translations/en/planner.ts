<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_GB" sourcelanguage="en">
<context>
    <name>planner::BulkSheet</name>
    <message numerus="yes">
        <source>Upgrade %Ln subscriptions?</source>
        <translation>
            <numerusform>Upgrade %Ln subscription?</numerusform>
            <numerusform>Upgrade %Ln subscriptions?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln subscriptions lose services.</source>
        <translation>
            <numerusform>%Ln subscription loses services.</numerusform>
            <numerusform>%Ln subscriptions lose services.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>planner::PlannerPage</name>
    <message numerus="yes">
        <source>%Ln requests copied</source>
        <translation>
            <numerusform>%Ln request copied</numerusform>
            <numerusform>%Ln requests copied</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln customers checked</source>
        <translation>
            <numerusform>%Ln customer checked</numerusform>
            <numerusform>%Ln customers checked</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln subscriptions</source>
        <translation>
            <numerusform>%Ln subscription</numerusform>
            <numerusform>%Ln subscriptions</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>planner::SummaryCard</name>
    <message numerus="yes">
        <source>%Ln subscriptions in the book</source>
        <translation>
            <numerusform>%Ln subscription in the book</numerusform>
            <numerusform>%Ln subscriptions in the book</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln customers</source>
        <translation>
            <numerusform>%Ln customer</numerusform>
            <numerusform>%Ln customers</numerusform>
        </translation>
    </message>
</context>
</TS>
