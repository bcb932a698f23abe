<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_GB" sourcelanguage="en">
<context>
    <name>wording</name>
    <message numerus="yes">
        <source>%n of 4 conditions are not met.</source>
        <translation>
            <numerusform>%n of 4 conditions is not met.</numerusform>
            <numerusform>%n of 4 conditions are not met.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n licences are assigned. Enter at least %n, or unassign some first.</source>
        <translation>
            <numerusform>%n licence is assigned. Enter at least %n, or unassign it first.</numerusform>
            <numerusform>%n licences are assigned. Enter at least %n, or unassign some first.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 allows at most %n licences.</source>
        <translation>
            <numerusform>%1 allows at most %n licence.</numerusform>
            <numerusform>%1 allows at most %n licences.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n characters</source>
        <translation>
            <numerusform>%n character</numerusform>
            <numerusform>%n characters</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Product: %1, %n rows.</source>
        <translation>
            <numerusform>Product: %1, %n row.</numerusform>
            <numerusform>Product: %1, %n rows.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n subscriptions are imported as suspended: the reason column says that they are not active.</source>
        <translation>
            <numerusform>%n subscription is imported as suspended: the reason column says that it is not active.</numerusform>
            <numerusform>%n subscriptions are imported as suspended: the reason column says that they are not active.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n rows will be imported, %1 skipped. Nothing is saved until the last row.</source>
        <translation>
            <numerusform>%n row will be imported, %1 skipped. Nothing is saved until the last row.</numerusform>
            <numerusform>%n rows will be imported, %1 skipped. Nothing is saved until the last row.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n customers and 1 subscription were imported.</source>
        <translation>
            <numerusform>%n customer and 1 subscription were imported.</numerusform>
            <numerusform>%n customers and 1 subscription were imported.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n customers and %1 subscriptions were imported.</source>
        <translation>
            <numerusform>%n customer and %1 subscriptions were imported.</numerusform>
            <numerusform>%n customers and %1 subscriptions were imported.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Plan: %1, %n rows.</source>
        <translation>
            <numerusform>Plan: %1, %n row.</numerusform>
            <numerusform>Plan: %1, %n rows.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n items of extra work marked as done</source>
        <translation>
            <numerusform>%n item of extra work marked as done</numerusform>
            <numerusform>%n items of extra work marked as done</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n items of extra work marked as open</source>
        <translation>
            <numerusform>%n item of extra work marked as open</numerusform>
            <numerusform>%n items of extra work marked as open</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The list in the file goes on after %n entries. Save the pages that follow too, and import them.</source>
        <translation>
            <numerusform>The list in the file goes on after %n entry. Save the pages that follow too, and import them.</numerusform>
            <numerusform>The list in the file goes on after %n entries. Save the pages that follow too, and import them.</numerusform>
        </translation>
    </message>
</context>
</TS>
