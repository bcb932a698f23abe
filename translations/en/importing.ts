<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_GB" sourcelanguage="en">
<context>
    <name>importing::ErrorRows</name>
    <message numerus="yes">
        <source>%n values were corrected here. Your file stays as it is.</source>
        <translation>
            <numerusform>%n value was corrected here. Your file stays as it is.</numerusform>
            <numerusform>%n values were corrected here. Your file stays as it is.</numerusform>
        </translation>
    </message>
</context>
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
    <name>importing::ImportQuestions</name>
    <message numerus="yes">
        <source>%n more notes of this kind.</source>
        <translation>
            <numerusform>%n more note of this kind.</numerusform>
            <numerusform>%n more notes of this kind.</numerusform>
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
    <message numerus="yes">
        <source>%Ln rows</source>
        <translation>
            <numerusform>%Ln row</numerusform>
            <numerusform>%Ln rows</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>importing::MappingModel</name>
    <message numerus="yes">
        <source>%n errors</source>
        <translation>
            <numerusform>%n error</numerusform>
            <numerusform>%n errors</numerusform>
        </translation>
    </message>
</context>
</TS>
