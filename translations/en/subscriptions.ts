<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_GB" sourcelanguage="en">
<context>
    <name>subscriptions::DelegationDialog</name>
    <message numerus="yes">
        <source>Without %n services</source>
        <translation>
            <numerusform>Without %n service</numerusform>
            <numerusform>Without %n services</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>subscriptions::SubscriptionsPage</name>
    <message numerus="yes">
        <source>Checked. %n subscriptions can be upgraded.</source>
        <translation>
            <numerusform>Checked. %n subscription can be upgraded.</numerusform>
            <numerusform>Checked. %n subscriptions can be upgraded.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n subscriptions</source>
        <translation>
            <numerusform>%n subscription</numerusform>
            <numerusform>%n subscriptions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n can upgrade</source>
        <comment>status bar</comment>
        <translation>
            <numerusform>%n can upgrade</numerusform>
            <numerusform>%n can upgrade</numerusform>
        </translation>
    </message>
</context>
</TS>
