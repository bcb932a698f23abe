<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_GB" sourcelanguage="en">
<context>
    <name>planner::BulkSheet</name>
    <message numerus="yes">
        <source>Upgrade %n subscriptions?</source>
        <translation>
            <numerusform>Upgrade %n subscription?</numerusform>
            <numerusform>Upgrade %n subscriptions?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n subscriptions lose services.</source>
        <translation>
            <numerusform>%n subscription loses services.</numerusform>
            <numerusform>%n subscriptions lose services.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>planner::PlannerPage</name>
    <message numerus="yes">
        <source>%n requests copied</source>
        <translation>
            <numerusform>%n request copied</numerusform>
            <numerusform>%n requests copied</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n subscriptions saved in %1</source>
        <translation>
            <numerusform>%n subscription saved in %1</numerusform>
            <numerusform>%n subscriptions saved in %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n customers checked</source>
        <translation>
            <numerusform>%n customer checked</numerusform>
            <numerusform>%n customers checked</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n subscriptions</source>
        <translation>
            <numerusform>%n subscription</numerusform>
            <numerusform>%n subscriptions</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>planner::SummaryCard</name>
    <message numerus="yes">
        <source>%n subscriptions in the book</source>
        <translation>
            <numerusform>%n subscription in the book</numerusform>
            <numerusform>%n subscriptions in the book</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n customers</source>
        <translation>
            <numerusform>%n customer</numerusform>
            <numerusform>%n customers</numerusform>
        </translation>
    </message>
</context>
</TS>
