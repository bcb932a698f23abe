<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_GB" sourcelanguage="en">
<context>
    <name>viewmodels::CustomerListModel</name>
    <message numerus="yes">
        <source>%n subscriptions</source>
        <translation>
            <numerusform>%n subscription</numerusform>
            <numerusform>%n subscriptions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n can upgrade</source>
        <comment>pill in the customer list</comment>
        <translation>
            <numerusform>%n can upgrade</numerusform>
            <numerusform>%n can upgrade</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n subscriptions can be upgraded</source>
        <translation>
            <numerusform>%n subscription can be upgraded</numerusform>
            <numerusform>%n subscriptions can be upgraded</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>viewmodels::DetailsPresenter</name>
    <message numerus="yes">
        <source>%1 of %n products available</source>
        <translation>
            <numerusform>%1 of %n product available</numerusform>
            <numerusform>%1 of %n products available</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>All four conditions are met for %1 of %n products. The number of licences (%2) stays the same.</source>
        <translation>
            <numerusform>All four conditions are met for %1 of %n product. The number of licences (%2) stays the same.</numerusform>
            <numerusform>All four conditions are met for %1 of %n products. The number of licences (%2) stays the same.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 · %n licences · %2</source>
        <extracomment>Add-on: product, number of licences, status</extracomment>
        <translation>
            <numerusform>%1 · %n licence · %2</numerusform>
            <numerusform>%1 · %n licences · %2</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>viewmodels::SubscriptionListModel</name>
    <message numerus="yes">
        <source>%n licences</source>
        <translation>
            <numerusform>%n licence</numerusform>
            <numerusform>%n licences</numerusform>
        </translation>
    </message>
</context>
</TS>
