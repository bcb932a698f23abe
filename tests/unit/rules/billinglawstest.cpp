#include "billingscene.h"
#include "support/testmain.h"

#include <QRandomGenerator>

using namespace Qt::StringLiterals;
using namespace billingscene;
using domain::BillingCycle;
using domain::Cloud;

/// Laws that hold for every subscription and every day, tried on many drawn at random (with a fixed
/// seed, so that a failure comes again).
class BillingLawsTest : public support::TestCase
{
    Q_OBJECT
private Q_SLOTS:
    void periodsFollowEachOtherWithoutGapOrOverlap();
    void partsOfAPeriodSumToTheWholeWithinRounding();
    void aCreditNeverExceedsWhatWasPaid();
    void daysAddUpThroughAnyChainOfActs();
    void anUpgradeOnTheSameDayTakesEverythingBack();

private:
    static constexpr int runs = 1500;
    QRandomGenerator m_dice{ 20200512 };

    qint64 draw(qint64 lowest, qint64 highest) { return m_dice.bounded(lowest, highest + 1); }
    QDate drawDay() { return QDate(2019, 1, 1).addDays(draw(0, 1900)); }
    rules::BilledSubscription drawSubscription()
    {
        const QStringList codes{ u"KRW"_s, u"USD"_s, u"CNY"_s, u"INR"_s, u"GBP"_s, u"JPY"_s,
            u"EUR"_s };
        rules::BilledSubscription subscription
            = bought(draw(0, 1) == 0 ? Cloud::Global : Cloud::China21Vianet, u"2020-01-01"_s,
                draw(1, 500), u"0"_s, codes.at(draw(0, codes.size() - 1)),
                draw(0, 2) == 0 ? BillingCycle::Annual : BillingCycle::Monthly);
        subscription.start = drawDay();
        subscription.madeByUpgrade = draw(0, 3) == 0;
        subscription.price.minor = draw(0, 99'999);
        return subscription;
    }
    static qint64 sum(const QList<domain::BillingLine> &lines)
    {
        qint64 total = 0;
        for (const domain::BillingLine &line : lines) {
            total += line.amount.minor;
        }
        return total;
    }
    /// Licences paid for on a day, as the lines that stand say.
    static qint64 paidOn(const QList<domain::BillingLine> &lines, const QDate &on)
    {
        qint64 paid = 0;
        for (const domain::BillingLine &line : lines) {
            if (line.first <= on && on <= line.last) {
                paid += line.kind == domain::BillingLineKind::Charge ? line.quantity
                                                                     : -line.quantity;
            }
        }
        return paid;
    }
};

void BillingLawsTest::periodsFollowEachOtherWithoutGapOrOverlap()
{
    for (int i = 0; i < 300; ++i) {
        const rules::BilledSubscription subscription = drawSubscription();
        rules::Period period = rules::periodOf(subscription, subscription.start);
        for (int n = 0; n < 40; ++n) {
            const rules::Period next = rules::periodOf(subscription, period.last.addDays(1));
            QCOMPARE(next.first, period.last.addDays(1));
            for (const QDate &inside :
                { next.first, next.first.addDays(next.days() / 2), next.last }) {
                QCOMPARE(rules::periodOf(subscription, inside), next);
            }
            const bool year
                = subscription.cloud == Cloud::Global && subscription.cycle == BillingCycle::Annual;
            QVERIFY(year ? next.days() >= 365 && next.days() <= 366
                         : next.days() >= 28 && next.days() <= 31);
            period = next;
        }
    }
}

void BillingLawsTest::partsOfAPeriodSumToTheWholeWithinRounding()
{
    for (int i = 0; i < runs; ++i) {
        rules::BilledSubscription subscription = drawSubscription();
        subscription.start = QDate(2016, 1, static_cast<int>(draw(1, 31)));
        const rules::Period period = rules::periodOf(subscription, drawDay());
        // The number stays the same, so that all parts together are the whole.
        QDate on = period.first;
        int changes = 0;
        while (on <= period.last) {
            const auto effect = rules::quantityEffect(subscription, subscription.quantity, on);
            QVERIFY(effect);
            subscription.ledger += effect->lines();
            ++changes;
            on = on.addDays(draw(1, period.days() / 3));
        }
        const auto standing = rules::standingLines(subscription, period);
        QVERIFY(standing);
        QCOMPARE(standing->size(), changes);
        const qint64 whole = subscription.price.minor * subscription.quantity;
        // Each part is off by half a unit at most.
        QVERIFY2(
            2 * qAbs(sum(*standing) - whole) <= changes, qPrintable(texts(*standing).join(u'\n')));
    }
}

void BillingLawsTest::aCreditNeverExceedsWhatWasPaid()
{
    for (int i = 0; i < runs; ++i) {
        rules::BilledSubscription subscription = drawSubscription();
        const QDate on = subscription.start.addDays(draw(0, 700));
        const rules::Period period = rules::periodOf(subscription, on);
        const auto changes = draw(0, 3);
        QDate changed = std::max(period.first, subscription.start);
        for (int n = 0; n < changes && changed <= on; ++n) {
            const qint64 quantity = draw(1, 500);
            const auto effect = rules::quantityEffect(subscription, quantity, changed);
            QVERIFY(effect);
            subscription.ledger += effect->lines();
            subscription.quantity = quantity;
            changed = changed.addDays(draw(0, 10));
        }
        const auto paid = rules::standingLines(subscription, period);
        const auto effect = rules::cancellationEffect(subscription, on);
        QVERIFY(paid && effect);
        QVERIFY(sum(effect->credits) <= 0);
        QVERIFY2(-sum(effect->credits) <= sum(*paid), qPrintable(texts(*paid).join(u'\n')));
        if (effect->creditRule == rules::CreditRule::WholePeriod) {
            QCOMPARE(-sum(effect->credits), sum(*paid));
        }
    }
}

void BillingLawsTest::daysAddUpThroughAnyChainOfActs()
{
    for (int i = 0; i < runs; ++i) {
        rules::BilledSubscription subscription = drawSubscription();
        subscription.start = QDate(2016, 1, static_cast<int>(draw(1, 31)));
        const rules::Period period = rules::periodOf(subscription, drawDay());
        QList<qint64> expected(static_cast<qsizetype>(period.days()), subscription.quantity);
        bool suspended = false;
        bool whole = false;
        for (QDate on = period.first; on <= period.last;
             on = on.addDays(draw(1, period.days() / 2))) {
            rules::Billed<rules::BillingEffect> effect;
            qint64 quantity = subscription.quantity;
            if (suspended) {
                effect = rules::reactivationEffect(subscription, on);
                suspended = false;
            } else if (draw(0, 2) == 0) {
                effect = rules::cancellationEffect(subscription, on);
                whole = effect && effect->creditRule == rules::CreditRule::WholePeriod;
                suspended = true;
                quantity = 0;
            } else {
                quantity = draw(1, 500);
                effect = rules::quantityEffect(subscription, quantity, on);
                subscription.quantity = quantity;
            }
            QVERIFY(effect);
            QVERIFY(!whole);
            subscription.ledger += effect->lines();
            for (qint64 d = period.first.daysTo(on); d < period.days(); ++d) {
                expected[static_cast<qsizetype>(d)] = quantity;
            }
        }
        const auto standing = rules::standingLines(subscription, period);
        QVERIFY(standing);
        for (qint64 d = 0; d < period.days(); ++d) {
            QCOMPARE(
                paidOn(*standing, period.first.addDays(d)), expected.at(static_cast<qsizetype>(d)));
        }
    }
}

void BillingLawsTest::anUpgradeOnTheSameDayTakesEverythingBack()
{
    for (int i = 0; i < runs; ++i) {
        const rules::BilledSubscription source = drawSubscription();
        rules::BilledTarget bought = target(draw(1, 500), u"0"_s, source.price.currency.code());
        bought.price.minor = draw(0, 99'999);
        const QDate on = source.start.addDays(draw(0, 700));
        const auto first = rules::upgradeEffect(source, bought, on);
        QVERIFY(first);
        QCOMPARE(first->due.minor, sum(first->lines()));
        rules::BilledSubscription second = source;
        second.id = bought.id;
        second.offer = bought.offer;
        second.start = on;
        second.madeByUpgrade = true;
        second.quantity = bought.quantity;
        second.price = bought.price;
        second.ledger = first->charges;
        const auto again = rules::upgradeEffect(second, bought, on);
        QVERIFY(again);
        QCOMPARE(again->due.minor, 0LL);
        // The day before the next charge, and the next charge itself, leave no day out.
        QCOMPARE(again->next->first, again->charges.constLast().last.addDays(1));
    }
}

DESK_TEST_MAIN(BillingLawsTest, QCoreApplication)
#include "billinglawstest.moc"
