<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_GB" sourcelanguage="en">
<context>
    <name>cli</name>
    <message numerus="yes">
        <source>The demo book was written: %Ln customers.</source>
        <translation>
            <numerusform>The demo book was written: %Ln customer.</numerusform>
            <numerusform>The demo book was written: %Ln customers.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln violations were found.</source>
        <translation>
            <numerusform>%Ln violation was found.</numerusform>
            <numerusform>%Ln violations were found.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln items need extra work:</source>
        <translation>
            <numerusform>%Ln item needs extra work:</numerusform>
            <numerusform>%Ln items need extra work:</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln further rows have errors.</source>
        <translation>
            <numerusform>%Ln further row has an error.</numerusform>
            <numerusform>%Ln further rows have errors.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln rows were exported.</source>
        <translation>
            <numerusform>%Ln row was exported.</numerusform>
            <numerusform>%Ln rows were exported.</numerusform>
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
        <translation>
            <numerusform>%Ln can upgrade</numerusform>
            <numerusform>%Ln can upgrade</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln licences</source>
        <translation>
            <numerusform>%Ln licence</numerusform>
            <numerusform>%Ln licences</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln assigned</source>
        <translation>
            <numerusform>%Ln assigned</numerusform>
            <numerusform>%Ln assigned</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln add-ons followed.</source>
        <translation>
            <numerusform>%Ln add-on followed.</numerusform>
            <numerusform>%Ln add-ons followed.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln assignments ended.</source>
        <translation>
            <numerusform>%Ln assignment ended.</numerusform>
            <numerusform>%Ln assignments ended.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>A book of %Ln invented customers was written.</source>
        <translation>
            <numerusform>A book of %Ln invented customer was written.</numerusform>
            <numerusform>A book of %Ln invented customers was written.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln verdicts that the book keeps say something else: its lists and numbers are not those of this catalogue.</source>
        <translation>
            <numerusform>%Ln verdict that the book keeps says something else: its lists and numbers are not those of this catalogue.</numerusform>
            <numerusform>%Ln verdicts that the book keeps say something else: its lists and numbers are not those of this catalogue.</numerusform>
        </translation>
    </message>
</context>
</TS>
