<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_GB" sourcelanguage="en">
<context>
    <name>settings::CatalogueSheet</name>
    <message numerus="yes">
        <source>%n subscriptions change</source>
        <translation>
            <numerusform>%n subscription changes</numerusform>
            <numerusform>%n subscriptions change</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>settings::SettingsPage</name>
    <message numerus="yes">
        <source>%n customers</source>
        <translation>
            <numerusform>%n customer</numerusform>
            <numerusform>%n customers</numerusform>
        </translation>
    </message>
</context>
</TS>
