<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_GB" sourcelanguage="en">
<context>
    <name>subscriptions::DelegationDialog</name>
    <message numerus="yes">
        <source>Without %Ln services</source>
        <translation>
            <numerusform>Without %Ln service</numerusform>
            <numerusform>Without %Ln services</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>subscriptions::SubscriptionsPage</name>
    <message numerus="yes">
        <source>Checked. %Ln subscriptions can be upgraded.</source>
        <translation>
            <numerusform>Checked. %Ln subscription can be upgraded.</numerusform>
            <numerusform>Checked. %Ln subscriptions can be upgraded.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln subscriptions</source>
        <translation>
            <numerusform>%Ln subscription</numerusform>
            <numerusform>%Ln subscriptions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln can upgrade</source>
        <comment>status bar</comment>
        <translation>
            <numerusform>%Ln can upgrade</numerusform>
            <numerusform>%Ln can upgrade</numerusform>
        </translation>
    </message>
</context>
</TS>
