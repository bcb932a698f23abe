<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_GB" sourcelanguage="en">
<context>
    <name>upgradewizard::PriceListDialog</name>
    <message numerus="yes">
        <source>%1: %2 prices, loaded %3</source>
        <comment>file name, number, time</comment>
        <translation>
            <numerusform>%1: %2 price, loaded %3</numerusform>
            <numerusform>%1: %2 prices, loaded %3</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>And %1 more.</source>
        <translation>
            <numerusform>And %1 more.</numerusform>
            <numerusform>And %1 more.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>viewmodels::WizardWords</name>
    <message numerus="yes">
        <source>%1 gained</source>
        <translation>
            <numerusform>%1 gained</numerusform>
            <numerusform>%1 gained</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 lost</source>
        <translation>
            <numerusform>%1 lost</numerusform>
            <numerusform>%1 lost</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Up to %1 licences</source>
        <translation>
            <numerusform>Up to %1 licence</numerusform>
            <numerusform>Up to %1 licences</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 allows at most %2 licences.</source>
        <translation>
            <numerusform>%1 allows at most %2 licence.</numerusform>
            <numerusform>%1 allows at most %2 licences.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1, %2 services gained, %3 lost</source>
        <translation>
            <numerusform>%1, %2 service gained, %3 lost</numerusform>
            <numerusform>%1, %2 services gained, %3 lost</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1, %2 per licence and month, %3 services gained, %4 lost</source>
        <translation>
            <numerusform>%1, %2 per licence and month, %3 service gained, %4 lost</numerusform>
            <numerusform>%1, %2 per licence and month, %3 services gained, %4 lost</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>New subscription of %1: %2. It has %3 licences, none of them assigned.</source>
        <translation>
            <numerusform>New subscription of %1: %2. It has %3 licence, which is not assigned.</numerusform>
            <numerusform>New subscription of %1: %2. It has %3 licences, none of them assigned.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>New subscription of %1: %2. %3 licences were moved, %4 is assigned.</source>
        <translation>
            <numerusform>New subscription of %1: %2. %3 licence was moved, %4 is assigned.</numerusform>
            <numerusform>New subscription of %1: %2. %3 licences were moved, %4 is assigned.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>New subscription of %1: %2. %3 licences were moved, %4 are assigned.</source>
        <translation>
            <numerusform>New subscription of %1: %2. %3 licence was moved, %4 are assigned.</numerusform>
            <numerusform>New subscription of %1: %2. %3 licences were moved, %4 are assigned.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 items need extra work.</source>
        <translation>
            <numerusform>%1 item needs extra work.</numerusform>
            <numerusform>%1 items need extra work.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Finish the %1 items above.</source>
        <translation>
            <numerusform>Finish the %1 item above.</numerusform>
            <numerusform>Finish the %1 items above.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 licences, %2 assigned</source>
        <translation>
            <numerusform>%1 licence, %2 assigned</numerusform>
            <numerusform>%1 licences, %2 assigned</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 licences are assigned. Enter at least %2, or unassign some first.</source>
        <translation>
            <numerusform>%1 licence is assigned. Enter at least %2, or unassign it first.</numerusform>
            <numerusform>%1 licences are assigned. Enter at least %2, or unassign some first.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 licences · %2 assigned</source>
        <translation>
            <numerusform>%1 licence · %2 assigned</numerusform>
            <numerusform>%1 licences · %2 assigned</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The new subscription has %1 licences. You can change this after the upgrade.</source>
        <translation>
            <numerusform>The new subscription has %1 licence. You can change this after the upgrade.</numerusform>
            <numerusform>The new subscription has %1 licences. You can change this after the upgrade.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 licences · carried over</source>
        <translation>
            <numerusform>%1 licence · carried over</numerusform>
            <numerusform>%1 licences · carried over</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 accounts have a licence. Some may need extra work, which the result page lists.</source>
        <translation>
            <numerusform>%1 account has a licence. It may need extra work, which the result page lists.</numerusform>
            <numerusform>%1 accounts have a licence. Some may need extra work, which the result page lists.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 more licences than today.</source>
        <translation>
            <numerusform>%1 more licence than today.</numerusform>
            <numerusform>%1 more licences than today.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 fewer licences than today.</source>
        <translation>
            <numerusform>%1 fewer licence than today.</numerusform>
            <numerusform>%1 fewer licences than today.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The current assignments end: %1 accounts must be assigned the new product after the upgrade.</source>
        <translation>
            <numerusform>The current assignment ends: %1 account must be assigned the new product after the upgrade.</numerusform>
            <numerusform>The current assignments end: %1 accounts must be assigned the new product after the upgrade.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Move %1 licences and %2 assignment</source>
        <translation>
            <numerusform>Move %1 licence and %2 assignment</numerusform>
            <numerusform>Move %1 licences and %2 assignment</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Move %1 licences and %2 assignments</source>
        <translation>
            <numerusform>Move %1 licence and %2 assignments</numerusform>
            <numerusform>Move %1 licences and %2 assignments</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Set up %1 licences and end %2 assignment</source>
        <translation>
            <numerusform>Set up %1 licence and end %2 assignment</numerusform>
            <numerusform>Set up %1 licences and end %2 assignment</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Set up %1 licences and end %2 assignments</source>
        <translation>
            <numerusform>Set up %1 licence and end %2 assignments</numerusform>
            <numerusform>Set up %1 licences and end %2 assignments</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %2 products available</source>
        <translation>
            <numerusform>%1 of %2 product available</numerusform>
            <numerusform>%1 of %2 products available</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 licences</source>
        <translation>
            <numerusform>%1 licence</numerusform>
            <numerusform>%1 licences</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 licences · %2 each</source>
        <translation>
            <numerusform>%1 licence · %2 each</numerusform>
            <numerusform>%1 licences · %2 each</numerusform>
        </translation>
    </message>
</context>
</TS>
