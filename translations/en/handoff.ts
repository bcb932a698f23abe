<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_GB" sourcelanguage="en">
<context>
    <name>handoff::HandOffPage</name>
    <message numerus="yes">
        <source>%Ln tasks marked as done.</source>
        <translation>
            <numerusform>%Ln task marked as done.</numerusform>
            <numerusform>%Ln tasks marked as done.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln tasks marked as open.</source>
        <translation>
            <numerusform>%Ln task marked as open.</numerusform>
            <numerusform>%Ln tasks marked as open.</numerusform>
        </translation>
    </message>
</context>
</TS>
