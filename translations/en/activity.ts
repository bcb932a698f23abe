<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_GB" sourcelanguage="en">
<context>
    <name>activity::ActivityPage</name>
    <message numerus="yes">
        <source>%n entries saved in %1</source>
        <translation>
            <numerusform>%n entry saved in %1</numerusform>
            <numerusform>%n entries saved in %1</numerusform>
        </translation>
    </message>
</context>
</TS>
