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
    <name>settings::SettingsPage</name>
    <message numerus="yes">
        <source>%Ln customers</source>
        <translation>
            <numerusform>%Ln customer</numerusform>
            <numerusform>%Ln customers</numerusform>
        </translation>
    </message>
</context>
</TS>
