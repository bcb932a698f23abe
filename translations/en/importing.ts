<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_GB" sourcelanguage="en">
<context>
    <name>importing::ExportSheet</name>
    <message numerus="yes">
        <source>%n rows were exported.</source>
        <translation>
            <numerusform>%n row was exported.</numerusform>
            <numerusform>%n rows were exported.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>importing::ImportSheet</name>
    <message numerus="yes">
        <source>%n rows were skipped.</source>
        <translation>
            <numerusform>%n row was skipped.</numerusform>
            <numerusform>%n rows were skipped.</numerusform>
        </translation>
    </message>
</context>
</TS>
