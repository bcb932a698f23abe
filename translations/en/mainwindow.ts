<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_GB" sourcelanguage="en">
<context>
    <name>mainwindow::MainWindow</name>
    <message numerus="yes">
        <source>%n templates saved in %1</source>
        <translation>
            <numerusform>%n template saved in %1</numerusform>
            <numerusform>%n templates saved in %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n subscriptions renewed</source>
        <translation>
            <numerusform>%n subscription renewed</numerusform>
            <numerusform>%n subscriptions renewed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n subscriptions expired</source>
        <translation>
            <numerusform>%n subscription expired</numerusform>
            <numerusform>%n subscriptions expired</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n subscriptions deleted</source>
        <translation>
            <numerusform>%n subscription deleted</numerusform>
            <numerusform>%n subscriptions deleted</numerusform>
        </translation>
    </message>
</context>
</TS>
