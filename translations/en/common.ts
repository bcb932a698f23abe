<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_GB" sourcelanguage="en">
<context>
    <name>common::AffectedPanel</name>
    <message numerus="yes">
        <source>%n items marked as done.</source>
        <translation>
            <numerusform>%n item marked as done.</numerusform>
            <numerusform>%n items marked as done.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n items marked as open.</source>
        <translation>
            <numerusform>%n item marked as open.</numerusform>
            <numerusform>%n items marked as open.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>common::Table</name>
    <message numerus="yes">
        <source>%n rows copied</source>
        <translation>
            <numerusform>%n row copied</numerusform>
            <numerusform>%n rows copied</numerusform>
        </translation>
    </message>
</context>
</TS>
