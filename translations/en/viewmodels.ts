<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_GB" sourcelanguage="en">
<context>
    <name>viewmodels::ActWords</name>
    <message numerus="yes">
        <source>%Ln assigned licences stay assigned.</source>
        <translation>
            <numerusform>%Ln assigned licence stays assigned.</numerusform>
            <numerusform>%Ln assigned licences stay assigned.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln assigned licences are removed from their accounts.</source>
        <translation>
            <numerusform>%Ln assigned licence is removed from its account.</numerusform>
            <numerusform>%Ln assigned licences are removed from their accounts.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln licences are assigned. Enter at least %Ln, or unassign some first.</source>
        <translation>
            <numerusform>%Ln licence is assigned. Enter at least %Ln, or unassign it first.</numerusform>
            <numerusform>%Ln licences are assigned. Enter at least %Ln, or unassign some first.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 allows at most %Ln licences.</source>
        <translation>
            <numerusform>%1 allows at most %Ln licence.</numerusform>
            <numerusform>%1 allows at most %Ln licences.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Remove %Ln licences</source>
        <translation>
            <numerusform>Remove %Ln licence</numerusform>
            <numerusform>Remove %Ln licences</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Add %Ln licences</source>
        <translation>
            <numerusform>Add %Ln licence</numerusform>
            <numerusform>Add %Ln licences</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The subscription now has %Ln licences.</source>
        <translation>
            <numerusform>The subscription now has %Ln licence.</numerusform>
            <numerusform>The subscription now has %Ln licences.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>viewmodels::CustomerListModel</name>
    <message numerus="yes">
        <source>%Ln subscriptions</source>
        <translation>
            <numerusform>%Ln subscription</numerusform>
            <numerusform>%Ln subscriptions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln can upgrade</source>
        <comment>pill in the customer list</comment>
        <translation>
            <numerusform>%Ln can upgrade</numerusform>
            <numerusform>%Ln can upgrade</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln subscriptions can be upgraded</source>
        <translation>
            <numerusform>%Ln subscription can be upgraded</numerusform>
            <numerusform>%Ln subscriptions can be upgraded</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>viewmodels::DetailsPresenter</name>
    <message numerus="yes">
        <source>%1 of %Ln products available</source>
        <translation>
            <numerusform>%1 of %Ln product available</numerusform>
            <numerusform>%1 of %Ln products available</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>All four conditions are met for %1 of %Ln products. The number of licences (%2) stays the same.</source>
        <translation>
            <numerusform>All four conditions are met for %1 of %Ln product. The number of licences (%2) stays the same.</numerusform>
            <numerusform>All four conditions are met for %1 of %Ln products. The number of licences (%2) stays the same.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 · %Ln licences · %2</source>
        <extracomment>Add-on: product, number of licences, status</extracomment>
        <translation>
            <numerusform>%1 · %Ln licence · %2</numerusform>
            <numerusform>%1 · %Ln licences · %2</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>viewmodels::PlanWords</name>
    <message numerus="yes">
        <source>%Ln accounts to fix</source>
        <translation>
            <numerusform>%Ln account to fix</numerusform>
            <numerusform>%Ln accounts to fix</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>viewmodels::PlannerModel</name>
    <message numerus="yes">
        <source>%1, %Ln subscriptions, %2</source>
        <extracomment>{group}, {n} subscriptions, {opened or closed}</extracomment>
        <translation>
            <numerusform>%1, %Ln subscription, %2</numerusform>
            <numerusform>%1, %Ln subscriptions, %2</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln licences</source>
        <translation>
            <numerusform>%Ln licence</numerusform>
            <numerusform>%Ln licences</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>viewmodels::SubscriptionListModel</name>
    <message numerus="yes">
        <source>%Ln licences</source>
        <translation>
            <numerusform>%Ln licence</numerusform>
            <numerusform>%Ln licences</numerusform>
        </translation>
    </message>
</context>
</TS>
