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
</context>
</TS>
