#include "billingscene.h"
#include "support/testmain.h"

using namespace Qt::StringLiterals;
using namespace billingscene;
using domain::BillingCycle;
using domain::Cloud;
using rules::CreditRule;

/// The billing effect as domain.md section 5 tells it, its worked examples first.
class BillingTest : public support::TestCase
{
    Q_OBJECT
private Q_SLOTS:
    void raisingLicencesInGlobalGivesTheWorkedLines();
    void suspendingWithinThirtyDaysCreditsTheWorkedAmount();
    void severalChangesIn21VianetGiveTheWorkedLines();
    void anUpgradeGivesTheLines_data();
    void anUpgradeGivesTheLines();
    void periodsKeepTheirAnchor_data();
    void periodsKeepTheirAnchor();
    void theFirstBillingDateIsThe15thOnOrAfterTheStart_data();
    void theFirstBillingDateIsThe15thOnOrAfterTheStart();
    void aSecondChangeInAPeriodStartsFromTheFullList();
    void aSecondChangeOnOneDayLeavesOutThePartOfZeroDays();
    void aWholeCreditTakesBackEveryLineThatStands();
    void suspendedAndReactivatedOnOneDayCostsNothing();
    void reactivationIsChargedToTheEndOfTheSamePeriod();
    void aChangeAfterASuspensionKeepsTheGap();
    void theTargetOfAnUpgradeHasNoFreeDays();
    void thereIsNoEffectWhere_data();
    void thereIsNoEffectWhere();
    void aShareIsRoundedHalfAwayFromZero_data();
    void aShareIsRoundedHalfAwayFromZero();
};

void BillingTest::raisingLicencesInGlobalGivesTheWorkedLines()
{
    const auto effect = rules::quantityEffect(
        bought(Cloud::Global, u"2020-01-13"_s, 1, u"4.00"_s, u"USD"_s), 2, day(u"2020-02-01"_s));
    QVERIFY(effect);
    QCOMPARE(texts(effect->credits), QStringList{ u"2020-01-13..2020-02-12 x1 4.00 = -4.00"_s });
    QCOMPARE(texts(effect->charges),
        (QStringList{ u"2020-01-13..2020-01-31 x1 4.00 = 2.45"_s,
            u"2020-02-01..2020-02-12 x2 4.00 = 3.10"_s }));
    QCOMPARE(text(*effect->next), u"2020-02-13..2020-03-12 x2 4.00 = 8.00"_s);
    QCOMPARE(effect->due.plainText(), u"1.55"_s);
}

void BillingTest::suspendingWithinThirtyDaysCreditsTheWorkedAmount()
{
    const auto effect = rules::cancellationEffect(
        bought(Cloud::Global, u"2020-01-13"_s, 1, u"4.00"_s, u"USD"_s), day(u"2020-02-01"_s));
    QVERIFY(effect);
    QCOMPARE(effect->creditRule, CreditRule::WholePeriod);
    QCOMPARE(effect->due.plainText(), u"-4.00"_s);
    QVERIFY(effect->charges.isEmpty());
    QVERIFY(!effect->next);
}

void BillingTest::severalChangesIn21VianetGiveTheWorkedLines()
{
    auto subscription = bought(Cloud::China21Vianet, u"2017-03-20"_s, 15, u"11.00"_s, u"CNY"_s);
    struct Step
    {
        QString on;
        qint64 quantity;
    };
    rules::BillingEffect last;
    QList<domain::BillingLine> credits;
    for (const Step &step :
        { Step{ u"2017-07-20"_s, 12 }, Step{ u"2017-07-31"_s, 18 }, Step{ u"2017-08-10"_s, 10 } }) {
        const auto effect = rules::quantityEffect(subscription, step.quantity, day(step.on));
        QVERIFY(effect);
        subscription.ledger += effect->lines();
        subscription.quantity = step.quantity;
        credits += effect->credits;
        last = *effect;
    }
    QCOMPARE(text(credits.constFirst()), u"2017-07-15..2017-08-14 x15 11.00 = -165.00"_s);
    QCOMPARE(texts(last.charges),
        (QStringList{ u"2017-07-15..2017-07-19 x15 11.00 = 26.61"_s,
            u"2017-07-20..2017-07-30 x12 11.00 = 46.84"_s,
            u"2017-07-31..2017-08-09 x18 11.00 = 63.87"_s,
            u"2017-08-10..2017-08-14 x10 11.00 = 17.74"_s }));
    QCOMPARE(text(*last.next), u"2017-08-15..2017-09-14 x10 11.00 = 110.00"_s);
    const auto standing
        = rules::standingLines(subscription, rules::period21Vianet(day(u"2017-08-10"_s)));
    QVERIFY(standing);
    QCOMPARE(texts(*standing), texts(last.charges));
}

void BillingTest::anUpgradeGivesTheLines_data()
{
    QTest::addColumn<Cloud>("cloud");
    QTest::addColumn<BillingCycle>("cycle");
    QTest::addColumn<QString>("start");
    QTest::addColumn<QString>("on");
    QTest::addColumn<QString>("currency");
    QTest::addColumn<qint64>("before");
    QTest::addColumn<QString>("priceBefore");
    QTest::addColumn<qint64>("after");
    QTest::addColumn<QString>("priceAfter");
    QTest::addColumn<CreditRule>("rule");
    QTest::addColumn<QStringList>("lines");
    QTest::addColumn<QString>("due");
    QTest::addColumn<QString>("next");
    const auto monthly = BillingCycle::Monthly;
    const auto annual = BillingCycle::Annual;
    QTest::newRow("Global, monthly, unused days: picture 03-3")
        << Cloud::Global << monthly << u"2019-03-01"_s << u"2020-05-12"_s << u"KRW"_s << 42LL
        << u"5600"_s << 42LL << u"22500"_s << CreditRule::UnusedDays
        << QStringList{ u"2020-05-12..2020-05-31 x42 5600 = -151742"_s,
               u"2020-05-12..2020-06-11 x42 22500 = 945000"_s }
        << u"793258"_s << u"2020-06-12..2020-07-11 x42 22500 = 945000"_s;
    QTest::newRow("Global, on the day it was bought")
        << Cloud::Global << monthly << u"2020-05-12"_s << u"2020-05-12"_s << u"JPY"_s << 3LL
        << u"540"_s << 3LL << u"860"_s << CreditRule::WholePeriod
        << QStringList{ u"2020-05-12..2020-06-11 x3 540 = -1620"_s,
               u"2020-05-12..2020-06-11 x3 860 = 2580"_s }
        << u"960"_s << u"2020-06-12..2020-07-11 x3 860 = 2580"_s;
    QTest::newRow("Global, 30 days after the start: the whole period")
        << Cloud::Global << monthly << u"2020-01-31"_s << u"2020-03-01"_s << u"USD"_s << 1LL
        << u"5.00"_s << 1LL << u"8.00"_s << CreditRule::WholePeriod
        << QStringList{ u"2020-02-29..2020-03-30 x1 5.00 = -5.00"_s,
               u"2020-03-01..2020-03-31 x1 8.00 = 8.00"_s }
        << u"3.00"_s << u"2020-04-01..2020-04-30 x1 8.00 = 8.00"_s;
    QTest::newRow("Global, 31 days after the start: the unused days")
        << Cloud::Global << monthly << u"2020-01-31"_s << u"2020-03-02"_s << u"USD"_s << 1LL
        << u"5.00"_s << 1LL << u"8.00"_s << CreditRule::UnusedDays
        << QStringList{ u"2020-03-02..2020-03-30 x1 5.00 = -4.68"_s,
               u"2020-03-02..2020-04-01 x1 8.00 = 8.00"_s }
        << u"3.32"_s << u"2020-04-02..2020-05-01 x1 8.00 = 8.00"_s;
    QTest::newRow("Global, annual, a leap year")
        << Cloud::Global << annual << u"2019-10-01"_s << u"2020-05-12"_s << u"EUR"_s << 10LL
        << u"50.40"_s << 10LL << u"201.60"_s << CreditRule::UnusedDays
        << QStringList{ u"2020-05-12..2020-09-30 x10 50.40 = -195.54"_s,
               u"2020-05-12..2021-05-11 x10 201.60 = 2016.00"_s }
        << u"1820.46"_s << u"2021-05-12..2022-05-11 x10 201.60 = 2016.00"_s;
    QTest::newRow("Global, annual, within 30 days")
        << Cloud::Global << annual << u"2020-04-20"_s << u"2020-05-12"_s << u"INR"_s << 2LL
        << u"3960.00"_s << 2LL << u"6360.00"_s << CreditRule::WholePeriod
        << QStringList{ u"2020-04-20..2021-04-19 x2 3960.00 = -7920.00"_s,
               u"2020-05-12..2021-05-11 x2 6360.00 = 12720.00"_s }
        << u"4800.00"_s << u"2021-05-12..2022-05-11 x2 6360.00 = 12720.00"_s;
    QTest::newRow("Global, the last day of a period")
        << Cloud::Global << monthly << u"2019-06-13"_s << u"2020-05-12"_s << u"GBP"_s << 7LL
        << u"3.80"_s << 7LL << u"6.10"_s << CreditRule::UnusedDays
        << QStringList{ u"2020-05-12..2020-05-12 x7 3.80 = -0.89"_s,
               u"2020-05-12..2020-06-11 x7 6.10 = 42.70"_s }
        << u"41.81"_s << u"2020-06-12..2020-07-11 x7 6.10 = 42.70"_s;
    QTest::newRow("21Vianet, unused days, another number")
        << Cloud::China21Vianet << monthly << u"2019-10-01"_s << u"2020-05-12"_s << u"CNY"_s << 60LL
        << u"30.00"_s << 55LL << u"50.00"_s << CreditRule::UnusedDays
        << QStringList{ u"2020-05-12..2020-05-14 x60 30.00 = -180.00"_s,
               u"2020-05-12..2020-05-14 x55 50.00 = 275.00"_s }
        << u"95.00"_s << u"2020-05-15..2020-06-14 x55 50.00 = 2750.00"_s;
    QTest::newRow("21Vianet, free days: nothing to credit")
        << Cloud::China21Vianet << monthly << u"2020-04-20"_s << u"2020-05-12"_s << u"CNY"_s << 5LL
        << u"30.00"_s << 5LL << u"50.00"_s << CreditRule::FreeDays
        << QStringList{ u"2020-05-12..2020-05-14 x5 50.00 = 25.00"_s } << u"25.00"_s
        << u"2020-05-15..2020-06-14 x5 50.00 = 250.00"_s;
    QTest::newRow("21Vianet, on the first billing date: the 30 days are Global's")
        << Cloud::China21Vianet << monthly << u"2020-04-20"_s << u"2020-05-15"_s << u"CNY"_s << 5LL
        << u"30.00"_s << 5LL << u"50.00"_s << CreditRule::UnusedDays
        << QStringList{ u"2020-05-15..2020-06-14 x5 30.00 = -150.00"_s,
               u"2020-05-15..2020-06-14 x5 50.00 = 250.00"_s }
        << u"100.00"_s << u"2020-06-15..2020-07-14 x5 50.00 = 250.00"_s;
    QTest::newRow("21Vianet bills by the month, whatever the book says")
        << Cloud::China21Vianet << annual << u"2019-10-01"_s << u"2020-05-12"_s << u"CNY"_s << 1LL
        << u"30.00"_s << 1LL << u"50.00"_s << CreditRule::UnusedDays
        << QStringList{ u"2020-05-12..2020-05-14 x1 30.00 = -3.00"_s,
               u"2020-05-12..2020-05-14 x1 50.00 = 5.00"_s }
        << u"2.00"_s << u"2020-05-15..2020-06-14 x1 50.00 = 50.00"_s;
    QTest::newRow("to a cheaper product the customer gets something back")
        << Cloud::Global << monthly << u"2019-05-12"_s << u"2020-05-12"_s << u"USD"_s << 10LL
        << u"8.25"_s << 10LL << u"4.00"_s << CreditRule::UnusedDays
        << QStringList{ u"2020-05-12..2020-06-11 x10 8.25 = -82.50"_s,
               u"2020-05-12..2020-06-11 x10 4.00 = 40.00"_s }
        << u"-42.50"_s << u"2020-06-12..2020-07-11 x10 4.00 = 40.00"_s;
}

void BillingTest::anUpgradeGivesTheLines()
{
    QFETCH(Cloud, cloud);
    QFETCH(BillingCycle, cycle);
    QFETCH(QString, start);
    QFETCH(QString, on);
    QFETCH(QString, currency);
    QFETCH(qint64, before);
    QFETCH(QString, priceBefore);
    QFETCH(qint64, after);
    QFETCH(QString, priceAfter);
    QFETCH(CreditRule, rule);
    QFETCH(QStringList, lines);
    QFETCH(QString, due);
    QFETCH(QString, next);
    const auto effect
        = rules::upgradeEffect(bought(cloud, start, before, priceBefore, currency, cycle),
            target(after, priceAfter, currency), day(on));
    QVERIFY(effect);
    QCOMPARE(effect->creditRule, rule);
    QCOMPARE(texts(effect->lines()), lines);
    QCOMPARE(effect->due.plainText(), due);
    QCOMPARE(text(*effect->next), next);
}

void BillingTest::periodsKeepTheirAnchor_data()
{
    QTest::addColumn<QString>("start");
    QTest::addColumn<BillingCycle>("cycle");
    QTest::addColumn<QString>("on");
    QTest::addColumn<QString>("first");
    QTest::addColumn<QString>("last");
    const auto monthly = BillingCycle::Monthly;
    const auto annual = BillingCycle::Annual;
    QTest::newRow("first day") << u"2020-01-31"_s << monthly << u"2020-01-31"_s << u"2020-01-31"_s
                               << u"2020-02-28"_s;
    QTest::newRow("29 February") << u"2020-01-31"_s << monthly << u"2020-02-29"_s << u"2020-02-29"_s
                                 << u"2020-03-30"_s;
    QTest::newRow("31 March again")
        << u"2020-01-31"_s << monthly << u"2020-04-01"_s << u"2020-03-31"_s << u"2020-04-29"_s;
    QTest::newRow("no leap year") << u"2021-01-30"_s << monthly << u"2021-03-01"_s
                                  << u"2021-02-28"_s << u"2021-03-29"_s;
    QTest::newRow("day before the anchor")
        << u"2019-03-15"_s << monthly << u"2020-05-14"_s << u"2020-04-15"_s << u"2020-05-14"_s;
    QTest::newRow("over the turn of the year")
        << u"2019-03-15"_s << monthly << u"2020-01-02"_s << u"2019-12-15"_s << u"2020-01-14"_s;
    QTest::newRow("before the start: the first period")
        << u"2020-06-01"_s << monthly << u"2020-05-12"_s << u"2020-06-01"_s << u"2020-06-30"_s;
    QTest::newRow("a year of 366 days")
        << u"2019-03-01"_s << annual << u"2020-02-29"_s << u"2019-03-01"_s << u"2020-02-29"_s;
    QTest::newRow("a year from 29 February")
        << u"2020-02-29"_s << annual << u"2021-02-28"_s << u"2021-02-28"_s << u"2022-02-27"_s;
    QTest::newRow("29 February comes again")
        << u"2020-02-29"_s << annual << u"2024-03-01"_s << u"2024-02-29"_s << u"2025-02-27"_s;
}

void BillingTest::periodsKeepTheirAnchor()
{
    QFETCH(QString, start);
    QFETCH(BillingCycle, cycle);
    QFETCH(QString, on);
    QFETCH(QString, first);
    QFETCH(QString, last);
    const rules::Period period = rules::periodAround(day(start), cycle, day(on));
    QCOMPARE(period.first.toString(Qt::ISODate), first);
    QCOMPARE(period.last.toString(Qt::ISODate), last);
}

void BillingTest::theFirstBillingDateIsThe15thOnOrAfterTheStart_data()
{
    QTest::addColumn<QString>("start");
    QTest::addColumn<QString>("date");
    QTest::newRow("before the 15th") << u"2020-05-12"_s << u"2020-05-15"_s;
    QTest::newRow("on the 15th") << u"2020-05-15"_s << u"2020-05-15"_s;
    QTest::newRow("after the 15th") << u"2020-05-16"_s << u"2020-06-15"_s;
    QTest::newRow("in December") << u"2019-12-31"_s << u"2020-01-15"_s;
}

void BillingTest::theFirstBillingDateIsThe15thOnOrAfterTheStart()
{
    QFETCH(QString, start);
    QFETCH(QString, date);
    QCOMPARE(rules::firstBillingDate(day(start)).toString(Qt::ISODate), date);
}

void BillingTest::aSecondChangeInAPeriodStartsFromTheFullList()
{
    auto subscription = bought(Cloud::Global, u"2020-04-01"_s, 10, u"6.00"_s, u"USD"_s);
    auto effect = rules::quantityEffect(subscription, 20, day(u"2020-04-11"_s));
    QVERIFY(effect);
    subscription.ledger += effect->lines();
    subscription.quantity = 20;
    subscription.price = money(u"7.00"_s, u"USD"_s);
    effect = rules::quantityEffect(subscription, 5, day(u"2020-04-21"_s));
    QVERIFY(effect);
    QCOMPARE(texts(effect->credits),
        (QStringList{ u"2020-04-01..2020-04-10 x10 6.00 = -20.00"_s,
            u"2020-04-11..2020-04-30 x20 6.00 = -80.00"_s }));
    QCOMPARE(texts(effect->charges),
        (QStringList{ u"2020-04-01..2020-04-10 x10 6.00 = 20.00"_s,
            u"2020-04-11..2020-04-20 x20 6.00 = 40.00"_s,
            u"2020-04-21..2020-04-30 x5 7.00 = 11.67"_s }));
}

void BillingTest::aSecondChangeOnOneDayLeavesOutThePartOfZeroDays()
{
    auto subscription = bought(Cloud::Global, u"2020-04-01"_s, 10, u"6.00"_s, u"USD"_s);
    auto effect = rules::quantityEffect(subscription, 20, day(u"2020-04-01"_s));
    QVERIFY(effect);
    QCOMPARE(texts(effect->charges), QStringList{ u"2020-04-01..2020-04-30 x20 6.00 = 120.00"_s });
    subscription.ledger += effect->lines();
    subscription.quantity = 20;
    effect = rules::quantityEffect(subscription, 30, day(u"2020-04-01"_s));
    QVERIFY(effect);
    QCOMPARE(texts(effect->credits), QStringList{ u"2020-04-01..2020-04-30 x20 6.00 = -120.00"_s });
    QCOMPARE(texts(effect->charges), QStringList{ u"2020-04-01..2020-04-30 x30 6.00 = 180.00"_s });
}

void BillingTest::aWholeCreditTakesBackEveryLineThatStands()
{
    auto subscription = bought(Cloud::Global, u"2020-01-13"_s, 1, u"4.00"_s, u"USD"_s);
    const auto raised = rules::quantityEffect(subscription, 2, day(u"2020-02-01"_s));
    QVERIFY(raised);
    subscription.ledger += raised->lines();
    subscription.quantity = 2;
    const auto effect
        = rules::upgradeEffect(subscription, target(2, u"8.00"_s, u"USD"_s), day(u"2020-02-03"_s));
    QVERIFY(effect);
    QCOMPARE(texts(effect->credits),
        (QStringList{ u"2020-01-13..2020-01-31 x1 4.00 = -2.45"_s,
            u"2020-02-01..2020-02-12 x2 4.00 = -3.10"_s }));
    QCOMPARE(effect->due.plainText(), u"10.45"_s);
}

void BillingTest::suspendedAndReactivatedOnOneDayCostsNothing()
{
    auto subscription = bought(Cloud::Global, u"2019-03-01"_s, 3, u"5.00"_s, u"USD"_s);
    const auto suspended = rules::cancellationEffect(subscription, day(u"2020-05-12"_s));
    QVERIFY(suspended);
    subscription.ledger += suspended->lines();
    const auto back = rules::reactivationEffect(subscription, day(u"2020-05-12"_s));
    QVERIFY(back);
    QCOMPARE(back->due.minor, -suspended->due.minor);
    subscription.ledger += back->lines();
    const auto standing
        = rules::standingLines(subscription, rules::periodOf(subscription, day(u"2020-05-12"_s)));
    QVERIFY(standing);
    qint64 sum = 0;
    for (const domain::BillingLine &line : *standing) {
        sum += line.amount.minor;
    }
    QCOMPARE(sum, 1500LL);
}

void BillingTest::reactivationIsChargedToTheEndOfTheSamePeriod()
{
    const auto effect = rules::reactivationEffect(
        bought(Cloud::Global, u"2019-03-01"_s, 3, u"6.20"_s, u"USD"_s), day(u"2020-05-22"_s));
    QVERIFY(effect);
    QCOMPARE(texts(effect->lines()), QStringList{ u"2020-05-22..2020-05-31 x3 6.20 = 6.00"_s });
    QCOMPARE(text(*effect->next), u"2020-06-01..2020-06-30 x3 6.20 = 18.60"_s);
    const auto freeDays = rules::reactivationEffect(
        bought(Cloud::China21Vianet, u"2020-05-20"_s, 3, u"6.20"_s, u"CNY"_s),
        day(u"2020-05-22"_s));
    QVERIFY(freeDays);
    QVERIFY(freeDays->lines().isEmpty());
}

void BillingTest::aChangeAfterASuspensionKeepsTheGap()
{
    auto subscription = bought(Cloud::Global, u"2019-04-01"_s, 10, u"3.00"_s, u"USD"_s);
    const auto suspended = rules::cancellationEffect(subscription, day(u"2020-04-11"_s));
    QVERIFY(suspended);
    subscription.ledger += suspended->lines();
    const auto back = rules::reactivationEffect(subscription, day(u"2020-04-16"_s));
    QVERIFY(back);
    subscription.ledger += back->lines();
    const auto effect = rules::quantityEffect(subscription, 20, day(u"2020-04-21"_s));
    QVERIFY(effect);
    QCOMPARE(texts(effect->credits),
        (QStringList{ u"2020-04-01..2020-04-30 x10 3.00 = -30.00"_s,
            u"2020-04-11..2020-04-30 x10 3.00 = 20.00"_s,
            u"2020-04-16..2020-04-30 x10 3.00 = -15.00"_s }));
    QCOMPARE(texts(effect->charges),
        (QStringList{ u"2020-04-01..2020-04-10 x10 3.00 = 10.00"_s,
            u"2020-04-16..2020-04-20 x10 3.00 = 5.00"_s,
            u"2020-04-21..2020-04-30 x20 3.00 = 20.00"_s }));
}

void BillingTest::theTargetOfAnUpgradeHasNoFreeDays()
{
    auto subscription = bought(Cloud::China21Vianet, u"2020-05-20"_s, 10, u"31.00"_s, u"CNY"_s);
    subscription.madeByUpgrade = true;
    const auto effect = rules::upgradeEffect(
        subscription, target(10, u"62.00"_s, u"CNY"_s), day(u"2020-05-25"_s));
    QVERIFY(effect);
    QCOMPARE(effect->creditRule, CreditRule::UnusedDays);
    QCOMPARE(texts(effect->lines()),
        (QStringList{ u"2020-05-25..2020-06-14 x10 31.00 = -210.00"_s,
            u"2020-05-25..2020-06-14 x10 62.00 = 420.00"_s }));
}

void BillingTest::thereIsNoEffectWhere_data()
{
    QTest::addColumn<QString>("start");
    QTest::addColumn<qint64>("quantity");
    QTest::addColumn<QString>("currency");
    QTest::addColumn<rules::BillingGap>("gap");
    QTest::newRow("the start is not known")
        << QString() << 1LL << u"USD"_s << rules::BillingGap::NoStart;
    QTest::newRow("two currencies meet")
        << u"2020-01-01"_s << 1LL << u"EUR"_s << rules::BillingGap::DifferentCurrencies;
    QTest::newRow("a period leaves the years that are written with four digits")
        << u"9999-12-31"_s << 1LL << u"USD"_s << rules::BillingGap::TooLarge;
    QTest::newRow("an amount does not fit") << u"2020-01-01"_s << 9'000'000'000'000'000'000LL
                                            << u"USD"_s << rules::BillingGap::TooLarge;
}

void BillingTest::thereIsNoEffectWhere()
{
    QFETCH(QString, start);
    QFETCH(qint64, quantity);
    QFETCH(QString, currency);
    QFETCH(rules::BillingGap, gap);
    const auto effect
        = rules::upgradeEffect(bought(Cloud::Global, start, quantity, u"5.00"_s, u"USD"_s),
            target(1, u"8.00"_s, currency), day(u"2020-05-12"_s));
    QVERIFY(!effect);
    QCOMPARE(effect.error(), gap);
}

void BillingTest::aShareIsRoundedHalfAwayFromZero_data()
{
    QTest::addColumn<qint64>("amount");
    QTest::addColumn<qint64>("numerator");
    QTest::addColumn<qint64>("denominator");
    QTest::addColumn<qint64>("share");
    QTest::newRow("half") << 1LL << 1LL << 2LL << 1LL;
    QTest::newRow("half below zero") << -1LL << 1LL << 2LL << -1LL;
    QTest::newRow("less than half") << 1LL << 15LL << 31LL << 0LL;
    QTest::newRow("more than half") << 1LL << 16LL << 31LL << 1LL;
    QTest::newRow("all") << 12345LL << 31LL << 31LL << 12345LL;
    QTest::newRow("none") << 12345LL << 0LL << 31LL << 0LL;
    QTest::newRow("more than the whole") << 100LL << 11250LL << 10000LL << 113LL;
    QTest::newRow("as much as fits")
        << 9'223'372'036'854'775'807LL << 365LL << 366LL << 9'198'171'566'808'724'507LL;
}

void BillingTest::aShareIsRoundedHalfAwayFromZero()
{
    QFETCH(qint64, amount);
    QFETCH(qint64, numerator);
    QFETCH(qint64, denominator);
    QFETCH(qint64, share);
    QCOMPARE(domain::proportion(amount, numerator, denominator), std::optional<qint64>(share));
}

DESK_TEST_MAIN(BillingTest, QCoreApplication)
#include "billingtest.moc"
