<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_GB" sourcelanguage="en">
<context>
    <name>customers::CustomersPage</name>
    <message numerus="yes">
        <source>%Ln customers were checked</source>
        <translation>
            <numerusform>%Ln customer was checked</numerusform>
            <numerusform>%Ln customers were checked</numerusform>
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
