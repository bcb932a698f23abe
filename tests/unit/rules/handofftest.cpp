#include "domain/names.h"
#include "rules/handoff.h"
#include "support/testmain.h"

using namespace Qt::StringLiterals;
using domain::HandOffAct;
using domain::HandOffEntry;
using domain::SubscriptionStatus;
using rules::HandOffFinding;
using rules::HandOffSighting;

namespace {

/// "licences 5 8", "status active suspended", "renew on off": one change.
HandOffEntry change(const QString &text)
{
    const QStringList words = text.split(u' ');
    HandOffEntry entry;
    entry.before.quantity = entry.after.quantity = 5;
    if (words.at(0) == "licences"_L1) {
        entry.act = HandOffAct::ChangeLicences;
        entry.before.quantity = words.at(1).toLongLong();
        entry.after.quantity = words.at(2).toLongLong();
    } else if (words.at(0) == "renew"_L1) {
        entry.act = HandOffAct::ChangeAutoRenew;
        entry.before.autoRenew = words.at(1) == "on"_L1;
        entry.after.autoRenew = words.at(2) == "on"_L1;
    } else {
        entry.before.status = domain::fromCode<SubscriptionStatus>(words.at(1)).value();
        entry.after.status = domain::fromCode<SubscriptionStatus>(words.at(2)).value();
        entry.act = entry.after.status == SubscriptionStatus::Deleted ? HandOffAct::Cancel
            : entry.after.status == SubscriptionStatus::Suspended     ? HandOffAct::Suspend
                                                                      : HandOffAct::Reactivate;
    }
    return entry;
}

QList<HandOffEntry> changes(const QString &text)
{
    QList<HandOffEntry> all;
    for (const QString &one : text.split(u", "_s, Qt::SkipEmptyParts)) {
        all.append(change(one));
    }
    return all;
}

/// "8 active on"; "-" where the file does not say it.
HandOffSighting sighting(const QString &text)
{
    const QStringList words = text.split(u' ');
    HandOffSighting there;
    if (words.at(0) != "-"_L1) {
        there.quantity = words.at(0).toLongLong();
    }
    there.status = domain::fromCode<SubscriptionStatus>(words.at(1));
    if (words.at(2) != "-"_L1) {
        there.autoRenew = words.at(2) == "on"_L1;
    }
    return there;
}

std::optional<HandOffSighting> perhaps(const QString &text)
{
    return text.isEmpty() ? std::nullopt : std::optional(sighting(text));
}

QString told(HandOffFinding finding)
{
    switch (finding) {
    case HandOffFinding::NotTold:
        return u"notTold"_s;
    case HandOffFinding::Done:
        return u"done"_s;
    case HandOffFinding::Missing:
        return u"missing"_s;
    case HandOffFinding::Different:
        break;
    }
    return u"different"_s;
}

} // namespace

/// Whether Partner Center has followed, as a file of it shows.
class HandOffTest final : public support::TestCase
{
    Q_OBJECT
private Q_SLOTS:
    void changesAreFound_data()
    {
        QTest::addColumn<QString>("plan");
        QTest::addColumn<QString>("there");
        QTest::addColumn<QString>("found");
        const auto row
            = [](const char *name, const QString &plan, const QString &there,
                  const QString &found) { QTest::newRow(name) << plan << there << found; };
        const QString one = u"licences 5 8"_s;
        row("done", one, u"8 active on"_s, u"done"_s);
        row("missing", one, u"5 active on"_s, u"missing"_s);
        row("another number", one, u"6 active on"_s, u"different"_s);
        row("no column", one, u"- active on"_s, u"notTold"_s);
        row("cancelled there", one, u"5 deleted on"_s, u"different"_s);
        row("expired there", one, u"8 expired on"_s, u"different"_s);
        const QString two = u"licences 5 8, licences 8 10"_s;
        row("a chain, whole", two, u"10 active on"_s, u"done done"_s);
        row("a chain, half", two, u"8 active on"_s, u"done missing"_s);
        row("a chain, not begun", two, u"5 active on"_s, u"missing missing"_s);
        row("a chain, elsewhere", two, u"9 active on"_s, u"different different"_s);
        const QString back = u"licences 5 8, licences 8 5"_s;
        row("a chain that leads back", back, u"5 active on"_s, u"done done"_s);
        row("suspended", u"status active suspended"_s, u"5 suspended on"_s, u"done"_s);
        row("not suspended", u"status active suspended"_s, u"5 active on"_s, u"missing"_s);
        row("reactivated", u"status suspended active"_s, u"5 active -"_s, u"done"_s);
        row("pending", u"status active suspended"_s, u"5 pending on"_s, u"different"_s);
        row("cancelled", u"status active deleted"_s, u"5 deleted off"_s, u"done"_s);
        row("expired instead of cancelled", u"status active deleted"_s, u"5 expired off"_s,
            u"done"_s);
        row("not cancelled", u"status active deleted"_s, u"5 active on"_s, u"missing"_s);
        row("suspended, and to be cancelled",
            u"status active suspended, status suspended deleted"_s, u"5 suspended on"_s,
            u"done missing"_s);
        row("cancelled overtakes all", u"licences 5 8, renew on off, status active deleted"_s,
            u"5 deleted on"_s, u"done done done"_s);
        row("renewal", u"renew on off"_s, u"5 active off"_s, u"done"_s);
        row("renewal missing", u"renew on off"_s, u"5 active on"_s, u"missing"_s);
        row("renewal not told", u"renew on off"_s, u"5 active -"_s, u"notTold"_s);
        row("kinds apart", u"licences 5 8, status active suspended, renew on off"_s,
            u"8 active off"_s, u"done missing done"_s);
        row("none", QString(), u"8 active off"_s, QString());
    }
    void changesAreFound()
    {
        QFETCH(const QString, plan);
        QFETCH(const QString, there);
        QFETCH(const QString, found);
        QStringList words;
        for (const HandOffFinding finding : rules::findChanges(changes(plan), sighting(there))) {
            words.append(told(finding));
        }
        QCOMPARE(words.join(u' '), found);
    }

    void actsThatLeadBack_data()
    {
        QTest::addColumn<QString>("open");
        QTest::addColumn<QString>("act");
        QTest::addColumn<int>("undone");
        const auto row = [](const char *name, const QString &open, const QString &act, int undone) {
            QTest::newRow(name) << open << act << undone;
        };
        row("back to the start", u"licences 5 8"_s, u"licences 8 5"_s, 1);
        row("back over two", u"licences 5 8, licences 8 10"_s, u"licences 10 5"_s, 2);
        row("back over the last", u"licences 5 8, licences 8 10"_s, u"licences 10 8"_s, 1);
        row("elsewhere", u"licences 5 8"_s, u"licences 8 6"_s, 0);
        row("the step behind it was ticked off", u"licences 5 8"_s, u"licences 10 5"_s, 0);
        row("a step between was ticked off", u"licences 5 8, licences 9 10"_s, u"licences 10 5"_s,
            0);
        row("another kind", u"renew on off"_s, u"licences 8 5"_s, 0);
        row("kinds apart", u"licences 5 8, renew on off"_s, u"renew off on"_s, 1);
        row("suspended", u"status active suspended"_s, u"status suspended active"_s, 1);
        row("cancelled", u"status active suspended"_s, u"status suspended deleted"_s, 0);
    }
    void actsThatLeadBack()
    {
        QFETCH(const QString, open);
        QFETCH(const QString, act);
        QFETCH(const int, undone);
        QCOMPARE(rules::undoneBy(changes(open), change(act)).size(), undone);
        HandOffEntry other = change(act);
        other.subscription = domain::SubscriptionId(QUuid::createUuid());
        QCOMPARE(rules::undoneBy(changes(open), other).size(), 0);
    }

    void upgradesAreFound_data()
    {
        QTest::addColumn<QString>("later");
        QTest::addColumn<QString>("old");
        QTest::addColumn<QString>("made");
        QTest::addColumn<QString>("found");
        const auto row
            = [](const char *name, const QString &later, const QString &old, const QString &made,
                  const QString &found) { QTest::newRow(name) << later << old << made << found; };
        const QString none;
        row("both rows", none, u"5 deleted off"_s, u"5 active on"_s, u"done"_s);
        row("the new one alone", none, none, u"5 active on"_s, u"done"_s);
        row("the old one expired", none, u"5 expired off"_s, u"5 active on"_s, u"done"_s);
        row("nothing changed", none, u"5 active on"_s, none, u"missing"_s);
        row("nothing changed, suspended", none, u"5 suspended on"_s, none, u"missing"_s);
        row("nothing said", none, none, none, u"notTold"_s);
        row("the old one ended alone", none, u"5 deleted off"_s, none, u"different"_s);
        row("both stand", none, u"5 active on"_s, u"5 active on"_s, u"different"_s);
        row("another number", none, u"5 deleted off"_s, u"7 active on"_s, u"different"_s);
        row("the number of a later change", u"licences 5 7"_s, u"5 deleted off"_s, u"7 active on"_s,
            u"done"_s);
        row("no number in the file", none, u"- deleted -"_s, u"- active -"_s, u"done"_s);
    }
    void upgradesAreFound()
    {
        QFETCH(const QString, later);
        QFETCH(const QString, old);
        QFETCH(const QString, made);
        QFETCH(const QString, found);
        HandOffEntry upgrade;
        upgrade.before.quantity = upgrade.after.quantity = 5;
        QCOMPARE(
            told(rules::findUpgrade(upgrade, changes(later), perhaps(old), perhaps(made))), found);
    }

    void whatAnUpgradeMayHaveMade()
    {
        HandOffEntry upgrade;
        upgrade.customer = domain::CustomerId(QUuid::createUuid());
        upgrade.after.offer = domain::OfferId(QUuid::createUuid());
        domain::Subscription there;
        there.customerId = upgrade.customer;
        there.offerId = upgrade.after.offer;
        QVERIFY(rules::mayBeMadeBy(upgrade, there));
        domain::Subscription other = there;
        other.customerId = domain::CustomerId(QUuid::createUuid());
        QVERIFY(!rules::mayBeMadeBy(upgrade, other));
        other = there;
        other.offerId = domain::OfferId(QUuid::createUuid());
        QVERIFY(!rules::mayBeMadeBy(upgrade, other));
        other = there;
        other.soldBy = domain::SoldBy::OtherPartner;
        QVERIFY(!rules::mayBeMadeBy(upgrade, other));
        other = there;
        other.isTrial = true;
        QVERIFY(!rules::mayBeMadeBy(upgrade, other));
        other = there;
        other.parentId = domain::SubscriptionId(QUuid::createUuid());
        QVERIFY(!rules::mayBeMadeBy(upgrade, other));
        upgrade.act = HandOffAct::Cancel;
        QVERIFY(!rules::mayBeMadeBy(upgrade, there));
    }
};

DESK_TEST_MAIN(HandOffTest, QCoreApplication)
#include "handofftest.moc"
