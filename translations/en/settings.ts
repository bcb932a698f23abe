<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_GB" sourcelanguage="en">
<context>
    <name>settings::CatalogueSheet</name>
    <message numerus="yes">
        <source>%Ln subscriptions change</source>
        <translation>
            <numerusform>%Ln subscription changes</numerusform>
            <numerusform>%Ln subscriptions change</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>settings::ComparisonModel</name>
    <message numerus="yes">
        <source>%Ln licences</source>
        <translation>
            <numerusform>%Ln licence</numerusform>
            <numerusform>%Ln licences</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>settings::ComparisonSheet</name>
    <message numerus="yes">
        <source>%Ln differences</source>
        <translation>
            <numerusform>%Ln difference</numerusform>
            <numerusform>%Ln differences</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>settings::SettingsPage</name>
    <message numerus="yes">
        <source>%Ln customers</source>
        <translation>
            <numerusform>%Ln customer</numerusform>
            <numerusform>%Ln customers</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>settings::SnapshotNameSheet</name>
    <message numerus="yes">
        <source>The name is too long: %Ln characters at most.</source>
        <translation>
            <numerusform>The name is too long: %Ln character at most.</numerusform>
            <numerusform>The name is too long: %Ln characters at most.</numerusform>
        </translation>
    </message>
</context>
</TS>
