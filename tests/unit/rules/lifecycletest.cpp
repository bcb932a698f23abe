#include "rules/lifecycle.h"
#include "rulescene.h"
#include "support/testmain.h"

using namespace Qt::StringLiterals;
using domain::SubscriptionStatus;
using rules::Due;
using rules::LifeAct;
using rules::LifeRefusal;

namespace {

const catalog::RoleRights mayChange{ true, true, true, true };
const catalog::RoleRights mayOnlyUpgrade{ true, false, false, false };

QString told(std::optional<LifeRefusal> refusal)
{
    return refusal ? rules::codeOf(*refusal) : u"may"_s;
}

QDate day(const char *iso)
{
    return QDate::fromString(QString::fromLatin1(iso), Qt::ISODate);
}

domain::Subscription running(
    const char *start, const char *end, bool autoRenew, domain::Term term = domain::Term::Month)
{
    domain::Subscription subscription
        = rulescene::subscription(1, u"Microsoft 365 Business Basic"_s);
    subscription.startDate = day(start);
    subscription.commitmentEndDate = day(end);
    subscription.autoRenew = autoRenew;
    subscription.term = term;
    return subscription;
}

QString shown(const std::optional<Due> &due)
{
    if (!due) {
        return u"nothing"_s;
    }
    switch (due->kind) {
    case Due::Kind::Renew:
        return u"renewed on %1 to %2, %3 terms"_s.arg(due->day.toString(Qt::ISODate),
            due->end.toString(Qt::ISODate), QString::number(due->terms));
    case Due::Kind::Expire:
        return u"expired on %1"_s.arg(due->day.toString(Qt::ISODate));
    case Due::Kind::Delete:
        return u"deleted on %1"_s.arg(due->day.toString(Qt::ISODate));
    }
    return {};
}

} // namespace

class LifecycleTest : public support::TestCase
{
    Q_OBJECT
private Q_SLOTS:
    void everyActInEveryStatus_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<QStringList>("expected"); // in the order of LifeAct
        const auto row = [](const char *name, SubscriptionStatus status, const QStringList &all) {
            QTest::newRow(name) << static_cast<int>(status) << all;
        };
        row("active", SubscriptionStatus::Active,
            { u"may"_s, u"may"_s, u"notSuspended"_s, u"may"_s, u"may"_s });
        row("suspended", SubscriptionStatus::Suspended,
            { u"suspended"_s, u"alreadySuspended"_s, u"may"_s, u"may"_s, u"may"_s });
        row("pending", SubscriptionStatus::Pending, QStringList(5, u"notProvisioned"_s));
        row("none", SubscriptionStatus::None, QStringList(5, u"notProvisioned"_s));
        row("deleted", SubscriptionStatus::Deleted, QStringList(5, u"cancelled"_s));
        row("expired", SubscriptionStatus::Expired, QStringList(5, u"expired"_s));
    }
    void everyActInEveryStatus()
    {
        QFETCH(const int, status);
        QFETCH(const QStringList, expected);
        domain::Subscription own = rulescene::subscription(1, u"Microsoft 365 Business Basic"_s);
        own.status = static_cast<SubscriptionStatus>(status);
        for (int act = 0; act < 5; ++act) {
            const auto kind = static_cast<LifeAct>(act);
            QCOMPARE(told(rules::refusalOf(kind, own, { own }, mayChange)), expected.at(act));
            const auto byRole = told(rules::refusalOf(kind, own, { own }, mayOnlyUpgrade));
            QCOMPARE(byRole, expected.at(act) == "may"_L1 ? u"role"_s : expected.at(act));
            for (const auto seller : { domain::SoldBy::OtherPartner, domain::SoldBy::Direct,
                     domain::SoldBy::VolumeLicensing }) {
                domain::Subscription foreign = own;
                foreign.soldBy = seller;
                QCOMPARE(told(rules::refusalOf(kind, foreign, { foreign }, mayChange)),
                    u"soldElsewhere"_s);
            }
        }
    }

    void anAddOnComesBackOnlyUnderAnActiveBase()
    {
        domain::Subscription base = rulescene::subscription(1, u"Microsoft 365 Business Basic"_s);
        domain::Subscription addOn = rulescene::subscription(2, u"Exchange Online Archiving"_s);
        addOn.parentId = base.id;
        addOn.status = SubscriptionStatus::Suspended;
        QCOMPARE(told(rules::refusalOf(LifeAct::Reactivate, addOn, { base, addOn }, mayChange)),
            u"may"_s);
        base.status = SubscriptionStatus::Suspended;
        QCOMPARE(told(rules::refusalOf(LifeAct::Reactivate, addOn, { base, addOn }, mayChange)),
            u"baseNotActive"_s);
        QCOMPARE(
            told(rules::refusalOf(LifeAct::Cancel, addOn, { base, addOn }, mayChange)), u"may"_s);
        QCOMPARE(rules::addOnsStanding(base, { base, addOn }).size(), 1);
        addOn.status = SubscriptionStatus::Deleted;
        QCOMPARE(rules::addOnsStanding(base, { base, addOn }).size(), 0);
    }

    void quantitiesStayWithinTheOfferAndAboveTheAssigned_data()
    {
        QTest::addColumn<QString>("product");
        QTest::addColumn<qint64>("quantity");
        QTest::addColumn<qint64>("assigned");
        QTest::addColumn<int>("fault");
        const auto row = [](const char *name, const QString &product, qint64 quantity,
                             qint64 assigned, rules::QuantityFault fault) {
            QTest::newRow(name) << product << quantity << assigned << static_cast<int>(fault);
        };
        using enum rules::QuantityFault;
        const QString basic = u"Microsoft 365 Business Basic"_s;
        const QString e3 = u"Office 365 Enterprise E3"_s;
        row("zero", basic, 0, 0, TooFew);
        row("below zero", basic, -4, 0, TooFew);
        row("least", basic, 1, 0, None);
        row("most", basic, 300, 0, None);
        row("above", basic, 301, 0, TooMany);
        row("below assigned", basic, 4, 5, BelowAssigned);
        row("as assigned", basic, 5, 5, None);
        row("enterprise most", e3, 10'000'000, 0, None);
        row("enterprise above", e3, 10'000'001, 0, TooMany);
        row("unknown product", u"A product of tomorrow"_s, 10'000'000, 0, None);
        row("over the limit and assigned so", basic, 310, 320, TooMany);
    }
    void quantitiesStayWithinTheOfferAndAboveTheAssigned()
    {
        QFETCH(const QString, product);
        QFETCH(const qint64, quantity);
        QFETCH(const qint64, assigned);
        QFETCH(const int, fault);
        const catalog::Offer *offer = rulescene::catalogue().offerNamed(product);
        QCOMPARE(static_cast<int>(rules::quantityFault(offer, quantity, assigned)), fault);
    }

    void theClockRenewsExpiresAndDeletes_data()
    {
        QTest::addColumn<QString>("start");
        QTest::addColumn<QString>("end");
        QTest::addColumn<bool>("autoRenew");
        QTest::addColumn<bool>("yearly");
        QTest::addColumn<QString>("suspended"); // empty: active
        QTest::addColumn<bool>("china");
        QTest::addColumn<QString>("today");
        QTest::addColumn<QString>("expected");
        const auto row = [](const char *name, const char *start, const char *end, bool renews,
                             bool yearly, const char *suspended, bool china, const char *today,
                             const char *expected) {
            QTest::newRow(name) << QString::fromLatin1(start) << QString::fromLatin1(end) << renews
                                << yearly << QString::fromLatin1(suspended) << china
                                << QString::fromLatin1(today) << QString::fromLatin1(expected);
        };
        row("the last day belongs to the term", "2019-08-01", "2020-05-31", true, false, "", false,
            "2020-05-31", "nothing");
        row("the day after", "2019-08-01", "2020-05-31", true, false, "", false, "2020-06-01",
            "renewed on 2020-06-01 to 2020-06-30, 1 terms");
        row("three months later", "2019-08-01", "2020-05-31", true, false, "", false, "2020-08-05",
            "renewed on 2020-08-01 to 2020-08-31, 3 terms");
        row("the anchor is kept over February", "2020-01-31", "2020-02-28", true, false, "", false,
            "2020-03-31", "renewed on 2020-03-31 to 2020-04-29, 2 terms");
        row("a year", "2020-02-29", "2021-02-27", true, true, "", false, "2021-03-01",
            "renewed on 2021-02-28 to 2022-02-27, 1 terms");
        row("an end of its own", "2019-08-01", "2020-05-14", true, false, "", false, "2020-05-20",
            "renewed on 2020-05-15 to 2020-06-14, 1 terms");
        row("without auto-renew", "2019-08-01", "2020-05-31", false, false, "", false, "2020-06-01",
            "expired on 2020-06-01");
        row("no end known", "2019-08-01", "", false, false, "", false, "2030-06-01", "nothing");
        row("Global, one day short", "2019-08-01", "2021-05-31", true, false, "2020-05-12", false,
            "2020-08-09", "nothing");
        row("Global, 90 days", "2019-08-01", "2021-05-31", true, false, "2020-05-12", false,
            "2020-08-10", "deleted on 2020-08-10");
        row("21Vianet, one day short", "2019-08-01", "2021-05-31", true, false, "2020-05-12", true,
            "2020-07-10", "nothing");
        row("21Vianet, 60 days", "2019-08-01", "2021-05-31", true, false, "2020-05-12", true,
            "2020-07-11", "deleted on 2020-07-11");
        row("a suspended one is not renewed", "2019-08-01", "2020-05-31", true, false, "2020-05-12",
            false, "2020-06-20", "nothing");
        row("a suspended one expires", "2019-08-01", "2020-05-31", false, false, "2020-05-12",
            false, "2020-12-20", "expired on 2020-06-01");
    }
    void theClockRenewsExpiresAndDeletes()
    {
        QFETCH(const QString, start);
        QFETCH(const QString, end);
        QFETCH(const bool, autoRenew);
        QFETCH(const bool, yearly);
        QFETCH(const QString, suspended);
        QFETCH(const bool, china);
        QFETCH(const QString, today);
        QFETCH(const QString, expected);
        domain::Subscription subscription = running(qPrintable(start), qPrintable(end), autoRenew,
            yearly ? domain::Term::Year : domain::Term::Month);
        const QDate since = day(qPrintable(suspended));
        if (since.isValid()) {
            subscription.status = SubscriptionStatus::Suspended;
        }
        const auto cloud = china ? domain::Cloud::China21Vianet : domain::Cloud::Global;
        const QDate now = day(qPrintable(today));
        const auto due = rules::dueOf(subscription, cloud, since, now);
        QCOMPARE(shown(due), expected);
        subscription.soldBy = domain::SoldBy::OtherPartner;
        QCOMPARE(shown(rules::dueOf(subscription, cloud, since, now)), u"nothing"_s);
    }

    /// Whether the clock creeps or jumps, the term ends on the same day.
    void aJumpEndsWhereSmallStepsDo()
    {
        for (int offset = 0; offset < 400; ++offset) {
            const QDate start = QDate(2019, 1, 1).addDays(offset);
            for (const QDate &end : { start.addMonths(1).addDays(-1), start.addDays(17) }) {
                domain::Subscription jumping = running("2019-01-01", "2019-01-31", true);
                jumping.startDate = start;
                jumping.commitmentEndDate = end;
                domain::Subscription creeping = jumping;
                const QDate goal = start.addDays(431);
                for (QDate now = start; now <= goal; now = now.addDays(13)) {
                    if (const auto due = rules::dueOf(creeping, domain::Cloud::Global, {}, now)) {
                        creeping.commitmentEndDate = due->end;
                    }
                }
                const auto last = rules::dueOf(creeping, domain::Cloud::Global, {}, goal);
                const QDate crept = last ? last->end : creeping.commitmentEndDate;
                const auto jump = rules::dueOf(jumping, domain::Cloud::Global, {}, goal);
                QVERIFY(jump.has_value());
                QCOMPARE(jump->end, crept);
                QVERIFY(crept >= goal);
            }
        }
    }
};

DESK_TEST_MAIN(LifecycleTest, QCoreApplication)
#include "lifecycletest.moc"
