<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_GB" sourcelanguage="en">
<context>
    <name>mainwindow::MainWindow</name>
    <message numerus="yes">
        <source>%Ln templates saved in %1</source>
        <translation>
            <numerusform>%Ln template saved in %1</numerusform>
            <numerusform>%Ln templates saved in %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln subscriptions renewed</source>
        <translation>
            <numerusform>%Ln subscription renewed</numerusform>
            <numerusform>%Ln subscriptions renewed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln subscriptions expired</source>
        <translation>
            <numerusform>%Ln subscription expired</numerusform>
            <numerusform>%Ln subscriptions expired</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln subscriptions deleted</source>
        <translation>
            <numerusform>%Ln subscription deleted</numerusform>
            <numerusform>%Ln subscriptions deleted</numerusform>
        </translation>
    </message>
</context>
</TS>
