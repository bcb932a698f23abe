<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_GB" sourcelanguage="en">
<context>
    <name>cli</name>
    <message numerus="yes">
        <source>The demo book was written: %n customers.</source>
        <translation>
            <numerusform>The demo book was written: %n customer.</numerusform>
            <numerusform>The demo book was written: %n customers.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n violations were found.</source>
        <translation>
            <numerusform>%n violation was found.</numerusform>
            <numerusform>%n violations were found.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n items need extra work:</source>
        <translation>
            <numerusform>%n item needs extra work:</numerusform>
            <numerusform>%n items need extra work:</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n further rows have errors.</source>
        <translation>
            <numerusform>%n further row has an error.</numerusform>
            <numerusform>%n further rows have errors.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n rows were exported.</source>
        <translation>
            <numerusform>%n row was exported.</numerusform>
            <numerusform>%n rows were exported.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n subscriptions</source>
        <translation>
            <numerusform>%n subscription</numerusform>
            <numerusform>%n subscriptions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n can upgrade</source>
        <translation>
            <numerusform>%n can upgrade</numerusform>
            <numerusform>%n can upgrade</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n licences</source>
        <translation>
            <numerusform>%n licence</numerusform>
            <numerusform>%n licences</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n assigned</source>
        <translation>
            <numerusform>%n assigned</numerusform>
            <numerusform>%n assigned</numerusform>
        </translation>
    </message>
</context>
</TS>
