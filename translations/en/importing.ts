<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_GB" sourcelanguage="en">
<context>
    <name>importing::ErrorRows</name>
    <message numerus="yes">
        <source>%Ln values were corrected here. Your file stays as it is.</source>
        <translation>
            <numerusform>%Ln value was corrected here. Your file stays as it is.</numerusform>
            <numerusform>%Ln values were corrected here. Your file stays as it is.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>importing::ImportQuestions</name>
    <message numerus="yes">
        <source>%Ln more notes of this kind.</source>
        <translation>
            <numerusform>%Ln more note of this kind.</numerusform>
            <numerusform>%Ln more notes of this kind.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>importing::ImportSheet</name>
    <message numerus="yes">
        <source>%Ln rows were skipped.</source>
        <translation>
            <numerusform>%Ln row was skipped.</numerusform>
            <numerusform>%Ln rows were skipped.</numerusform>
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
        <source>%Ln errors</source>
        <translation>
            <numerusform>%Ln error</numerusform>
            <numerusform>%Ln errors</numerusform>
        </translation>
    </message>
</context>
</TS>
