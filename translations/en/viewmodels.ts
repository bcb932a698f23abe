<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_GB" sourcelanguage="en">
<context>
    <name>viewmodels::ActWords</name>
    <message numerus="yes">
        <source>%n assigned licences stay assigned.</source>
        <translation>
            <numerusform>%n assigned licence stays assigned.</numerusform>
            <numerusform>%n assigned licences stay assigned.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n assigned licences are removed from their accounts.</source>
        <translation>
            <numerusform>%n assigned licence is removed from its account.</numerusform>
            <numerusform>%n assigned licences are removed from their accounts.</numerusform>
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
        <source>Remove %n licences</source>
        <translation>
            <numerusform>Remove %n licence</numerusform>
            <numerusform>Remove %n licences</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Add %n licences</source>
        <translation>
            <numerusform>Add %n licence</numerusform>
            <numerusform>Add %n licences</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The subscription now has %n licences.</source>
        <translation>
            <numerusform>The subscription now has %n licence.</numerusform>
            <numerusform>The subscription now has %n licences.</numerusform>
        </translation>
    </message>
</context>
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
    <name>viewmodels::PlanWords</name>
    <message numerus="yes">
        <source>%n accounts to fix</source>
        <translation>
            <numerusform>%n account to fix</numerusform>
            <numerusform>%n accounts to fix</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>viewmodels::PlannerModel</name>
    <message numerus="yes">
        <source>%1, %n subscriptions, %2</source>
        <extracomment>{group}, {n} subscriptions, {opened or closed}</extracomment>
        <translation>
            <numerusform>%1, %n subscription, %2</numerusform>
            <numerusform>%1, %n subscriptions, %2</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n licences</source>
        <translation>
            <numerusform>%n licence</numerusform>
            <numerusform>%n licences</numerusform>
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
