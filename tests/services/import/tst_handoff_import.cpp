#include "domain/names.h"
#include "handoffscene.h"
#include "services/handoff.h"
#include "support/testmain.h"

using namespace Qt::StringLiterals;
using rules::LifeAct;
using services::HandOffChoice;

namespace {

const QString basic = u"Microsoft 365 Business Basic"_s;
const QString standard = u"Microsoft 365 Business Standard"_s;
const QString e3 = u"Office 365 Enterprise E3"_s;

/// "upgrade 11", "licences 12 8", "suspend 13", "cancel 12", "renew 21", "madeLicences 11 12"
void carryOut(HandOffScene &scene, const QString &plan)
{
    for (const QString &one : plan.split(u", "_s, Qt::SkipEmptyParts)) {
        const QStringList words = one.split(u' ');
        const int id = words.at(1).toInt();
        QString wrong;
        if (words.at(0) == "upgrade"_L1) {
            QVERIFY(QUuid::fromString(scene.upgrade(id, e3)) != QUuid());
        } else if (words.at(0) == "madeLicences"_L1) {
            services::ActRequest request;
            request.subscription = scene.madeOf(id);
            request.quantity = words.at(2).toLongLong();
            QVERIFY(
                services::SubscriptionActService(scene.fixture().book(), scene.fixture().context())
                    .carryOut(request)
                    .result());
        } else if (words.at(0) == "licences"_L1) {
            wrong = scene.act(LifeAct::ChangeLicences, id, words.at(2).toLongLong());
        } else if (words.at(0) == "suspend"_L1) {
            wrong = scene.act(LifeAct::Suspend, id);
        } else if (words.at(0) == "renew"_L1) {
            wrong = scene.act(LifeAct::ChangeAutoRenew, id, 0, false);
        } else {
            wrong = scene.act(LifeAct::Cancel, id);
        }
        QCOMPARE(wrong, QString());
    }
}

services::ImportOptions choosing(const QString &different, const QString &missing = u"keep"_s)
{
    services::ImportOptions options;
    if (!different.isEmpty()) {
        options.handOff.different
            = different == "keep"_L1 ? HandOffChoice::KeepPlan : HandOffChoice::TakeOver;
    }
    options.handOff.missing
        = missing == "keep"_L1 ? HandOffChoice::KeepPlan : HandOffChoice::TakeOver;
    return options;
}

QString counts(const services::HandOffReport &report)
{
    return u"%1 %2 %3 %4"_s.arg(report.done)
        .arg(report.missing)
        .arg(report.different)
        .arg(report.undecided);
}

} // namespace

/// The next import after acts: each task is recognised, and reconciled as it was chosen.
class HandOffImportTest final : public support::TestCase
{
    Q_OBJECT
private Q_SLOTS:
    void eachTaskIsReconciled_data()
    {
        QTest::addColumn<QString>("plan");
        QTest::addColumn<QString>("file");
        QTest::addColumn<QString>("choices"); // different missing
        QTest::addColumn<QString>("found"); // done missing different undecided
        QTest::addColumn<QStringList>("list");
        QTest::addColumn<QString>("states"); // of 11, what was made of it, and 12
        const auto row
            = [](const char *name, const QString &plan, const QString &file, const QString &choices,
                  const QString &found, const QStringList &list, const QString &states) {
                  QTest::newRow(name) << plan << file << choices << found << list << states;
              };
        const QString up = u"upgrade 11"_s;
        const QString oldActive = u"#11,#1,%1,10,active,true\n"_s.arg(basic);
        const QString oldGone = u"#11,#1,%1,10,deleted,false\n"_s.arg(basic);
        const QString made = u"#99,#1,%1,10,active,true\n"_s.arg(e3);
        const QString made12 = u"#99,#1,%1,12,active,true\n"_s.arg(e3);
        const QString apps5 = u"#12,#1,Microsoft 365 Apps for business,5,active,true\n"_s;
        const QString apps6 = u"#12,#1,Microsoft 365 Apps for business,6,active,true\n"_s;
        const QString apps8 = u"#12,#1,Microsoft 365 Apps for business,8,active,true\n"_s;
        const QString keep = u"keep keep"_s;
        const QString take = u"take take"_s;
        const QString planned = u"deleted 10|active 10|active 5"_s;
        row("an upgrade that was carried out", up, oldGone + made, keep, u"1 0 0 0"_s,
            { u"1 upgrade #11 done seen"_s }, planned);
        row("the same with its rows the other way round", up, made + oldGone, keep, u"1 0 0 0"_s,
            { u"1 upgrade #11 done seen"_s }, planned);
        row("an old one that is listed no more", up, made, keep, u"1 0 0 0"_s,
            { u"1 upgrade #11 done seen"_s }, planned);
        row("an upgrade that is missing stays planned", up, oldActive, keep, u"0 1 0 0"_s,
            { u"1 upgrade #11 open"_s }, planned);
        row("an upgrade that is given up", up, oldActive, take, u"0 1 0 0"_s,
            { u"1 upgrade #11 takenBack seen"_s }, u"active 10|deleted 10|active 5"_s);
        row("nothing said", up, apps5, keep, u"0 0 0 0"_s, { u"1 upgrade #11 open"_s }, planned);
        row("another number, kept", up, oldGone + made12, keep, u"0 0 1 0"_s,
            { u"1 upgrade #11 open"_s }, planned);
        row("another number, taken over", up, oldGone + made12, take, u"0 0 1 0"_s,
            { u"1 upgrade #11 done seen"_s }, u"deleted 10|active 12|active 5"_s);
        row("the old one ended alone, kept", up, oldGone, keep, u"0 0 1 0"_s,
            { u"1 upgrade #11 open"_s }, planned);
        row("the old one ended alone, taken over", up, oldGone, take, u"0 0 1 0"_s,
            { u"1 upgrade #11 takenBack seen"_s }, u"deleted 10|deleted 10|active 5"_s);
        row("both stand, kept", up, oldActive + made, keep, u"0 0 1 0"_s,
            { u"1 upgrade #11 open"_s }, planned);
        row("both stand, taken over", up, oldActive + made, take, u"0 0 1 0"_s,
            { u"1 upgrade #11 takenBack seen"_s }, u"active 10|active 10|active 5"_s);
        const QString cancelled = u"#97,#1,%1,10,deleted,false\n"_s.arg(e3);
        row("an old cancelled purchase is not what the upgrade made", up,
            oldGone + cancelled + made, keep, u"1 0 0 0"_s, { u"1 upgrade #11 done seen"_s },
            planned);
        row("an old cancelled purchase beside the old one", up, oldActive + cancelled, keep,
            u"0 1 0 0"_s, { u"1 upgrade #11 open"_s }, planned);
        const QString other7 = u"#99,#1,%1,7,active,true\n"_s.arg(e3);
        row("another number beside the old one is another purchase", up, oldActive + other7, keep,
            u"0 1 0 0"_s, { u"1 upgrade #11 open"_s }, planned);
        row("licences after the upgrade, both done", u"upgrade 11, madeLicences 11 12"_s,
            oldGone + made12, keep, u"2 0 0 0"_s,
            { u"1 upgrade #11 done seen"_s, u"2 changeLicences made done seen"_s },
            u"deleted 10|active 12|active 5"_s);
        row("licences after the upgrade, one done", u"upgrade 11, madeLicences 11 12"_s,
            oldGone + made, keep, u"1 1 0 0"_s,
            { u"1 upgrade #11 done seen"_s, u"2 changeLicences made open"_s },
            u"deleted 10|active 12|active 5"_s);
        row("licences before an upgrade are overtaken",
            u"licences 11 10, licences 12 8, upgrade 11"_s, oldGone + made + apps8, keep,
            u"2 0 0 0"_s, { u"1 changeLicences #12 done seen"_s, u"2 upgrade #11 done seen"_s },
            u"deleted 10|active 10|active 8"_s);
        row("licences done", u"licences 12 8"_s, apps8, keep, u"1 0 0 0"_s,
            { u"1 changeLicences #12 done seen"_s }, u"active 10||active 8"_s);
        row("licences missing, kept", u"licences 12 8"_s, apps5, keep, u"0 1 0 0"_s,
            { u"1 changeLicences #12 open"_s }, u"active 10||active 8"_s);
        row("licences missing, given up", u"licences 12 8"_s, apps5, take, u"0 1 0 0"_s,
            { u"1 changeLicences #12 takenBack seen"_s }, u"active 10||active 5"_s);
        row("licences different, kept", u"licences 12 8"_s, apps6, keep, u"0 0 1 0"_s,
            { u"1 changeLicences #12 open"_s }, u"active 10||active 8"_s);
        row("licences different, taken over", u"licences 12 8"_s, apps6, take, u"0 0 1 0"_s,
            { u"1 changeLicences #12 takenBack seen"_s }, u"active 10||active 6"_s);
        row("a cancellation that is missing", u"cancel 12"_s, apps5, keep, u"0 1 0 0"_s,
            { u"1 cancel #12 open"_s }, u"active 10||deleted 5"_s);
        row("a cancellation that is given up", u"cancel 12"_s, apps5, take, u"0 1 0 0"_s,
            { u"1 cancel #12 takenBack seen"_s }, u"active 10||active 5"_s);
    }
    void eachTaskIsReconciled()
    {
        QFETCH(const QString, plan);
        QFETCH(const QString, file);
        QFETCH(const QString, choices);
        QFETCH(const QString, found);
        QFETCH(const QStringList, list);
        QFETCH(const QString, states);
        HandOffScene scene;
        carryOut(scene, plan);
        const domain::SubscriptionId made = scene.madeOf(11);
        const auto options = choosing(choices.section(u' ', 0, 0), choices.section(u' ', 1, 1));
        const QByteArray subscriptions = HandOffScene::header() + lines(file);
        auto rehearsal = options;
        rehearsal.dryRun = true;
        const QStringList before = scene.list();
        const auto seen = scene.fixture().importText({}, subscriptions, {}, rehearsal);
        QVERIFY(seen);
        QCOMPARE(counts(seen->handOff), found);
        QCOMPARE(scene.list(), before);
        const auto report = scene.fixture().importText({}, subscriptions, {}, options);
        QVERIFY(report);
        QCOMPARE(told(report->badRows), QStringList());
        QVERIFY(report->imported);
        QCOMPARE(counts(report->handOff), found);
        QCOMPARE(scene.list(), list);
        const auto shown = [&scene](domain::SubscriptionId id) {
            return id.isNull() ? QString() : scene.state(id).section(u' ', 0, 1);
        };
        QCOMPARE(QString(shown(subscriptionId(11)) % u'|' % shown(made) % u'|'
                     % shown(subscriptionId(12))),
            states);
        // It is known under the id of this book, or it is a purchase of its own.
        QCOMPARE(scene.state(99).section(u' ', 0, 1),
            file.contains(u",7,active"_s) ? u"active 7"_s : u"none"_s);
        QCOMPARE(scene.fixture().violations(), QStringList());
        // The same file again has nothing new to say.
        const auto again = scene.fixture().importText({}, subscriptions, {}, options);
        QVERIFY(again);
        QVERIFY(again->imported);
        QCOMPARE(again->handOff.done, 0);
        QCOMPARE(again->added + again->changed, 0);
        QCOMPARE(scene.fixture().violations(), QStringList());
    }

    /// Which row an upgrade made is settled only where it is certain, or was said.
    void aGuessBindsNothing()
    {
        HandOffScene scene;
        carryOut(scene, u"upgrade 11"_s);
        const QByteArray both = HandOffScene::header()
            + lines(QString(u"#11,#1,%1,10,active,true\n"_s.arg(basic)
                % u"#99,#1,%1,10,active,true\n"_s.arg(e3)));
        QVERIFY(scene.fixture().importText({}, both, {}, choosing(u"keep"_s))->imported);
        QVERIFY(scene.entries().constFirst().vendorId.isNull());
        // Carried out at last, under another id: that is the one.
        const QByteArray done = HandOffScene::header()
            + lines(QString(u"#11,#1,%1,10,deleted,false\n"_s.arg(basic)
                % u"#97,#1,%1,10,active,true\n"_s.arg(e3)));
        QVERIFY(scene.fixture().importText({}, done)->imported);
        QCOMPARE(scene.entries().constFirst().vendorId, subscriptionId(97));
        QCOMPARE(scene.fixture().violations(), QStringList());
    }

    void upgradesInARow_data()
    {
        QTest::addColumn<QString>("file");
        QTest::addColumn<QString>("choices");
        QTest::addColumn<QStringList>("list");
        QTest::addColumn<QString>("states"); // of #11, what was made, and what that was made into
        const QString oldActive = u"#11,#1,%1,10,active,true\n"_s.arg(basic);
        const QString oldGone = u"#11,#1,%1,10,deleted,false\n"_s.arg(basic);
        const QString between = u"#98,#1,%1,10,deleted,false\n"_s.arg(standard);
        const QString standing = u"#98,#1,%1,10,active,true\n"_s.arg(standard);
        const QString last = u"#99,#1,%1,10,active,true\n"_s.arg(e3);
        const QStringList done{ u"1 upgrade #11 done seen"_s, u"2 upgrade made done seen"_s };
        const QString planned = u"deleted deleted active"_s;
        QTest::newRow("both, all listed")
            << QString(oldGone + between + last) << u"keep keep"_s << done << planned;
        QTest::newRow("both, the one between is listed no more")
            << QString(oldGone + last) << u"keep keep"_s << done << planned;
        QTest::newRow("both, the last alone") << last << u"keep keep"_s << done << planned;
        QTest::newRow("the first alone")
            << QString(oldGone + standing) << u"keep keep"_s
            << QStringList{ u"1 upgrade #11 done seen"_s, u"2 upgrade made open"_s } << planned;
        QTest::newRow("none, kept")
            << oldActive << u"keep keep"_s
            << QStringList{ u"1 upgrade #11 open"_s, u"2 upgrade made open"_s } << planned;
        QTest::newRow("none, given up")
            << oldActive << u"take take"_s
            << QStringList{ u"1 upgrade #11 takenBack seen"_s, u"2 upgrade made takenBack seen"_s }
            << u"active deleted deleted"_s;
    }
    void upgradesInARow()
    {
        QFETCH(const QString, file);
        QFETCH(const QString, choices);
        QFETCH(const QStringList, list);
        QFETCH(const QString, states);
        HandOffScene scene;
        const QByteArray users = "userId,customerId,displayName,email,usageLocation,licences\n"
            + lines(u"#71,#1,Kim,kim@alpha.example,US,#11\n"_s);
        QVERIFY(scene.fixture().importText({}, {}, users)->imported);
        const QString first = scene.upgrade(11, standard);
        QVERIFY2(QUuid::fromString(first) != QUuid(), qPrintable(first));
        const domain::SubscriptionId made = scene.madeOf(11);
        const QString next = scene.upgradeOf(made, e3);
        const auto last = domain::SubscriptionId::fromText(next);
        QVERIFY2(last, qPrintable(next));
        const auto options = choosing(choices.section(u' ', 0, 0), choices.section(u' ', 1, 1));
        const QByteArray text = HandOffScene::header() + lines(file);
        for (int time = 0; time < 2; ++time) { // the same file again has nothing new to say
            const auto report = scene.fixture().importText({}, text, {}, options);
            QVERIFY(report && report->imported);
            QCOMPARE(told(report->badRows), QStringList());
            QCOMPARE(scene.list(), list);
            QCOMPARE(QString(scene.state(11).section(u' ', 0, 0) % u' '
                         % scene.state(made).section(u' ', 0, 0) % u' '
                         % scene.state(*last).section(u' ', 0, 0)),
                states);
            QCOMPARE(scene.fixture().account(guid(71)).licences.constFirst().subscriptionId,
                states.startsWith(u"active"_s) ? subscriptionId(11) : *last);
            QCOMPARE(scene.fixture().violations(), QStringList());
        }
    }

    /// A row of the old subscription that could not be read is not one that is missing.
    void aBadRowTellsNothing_data()
    {
        QTest::addColumn<QString>("file");
        QTest::newRow("of the old one") << QString(
            u"#11,#1,%1,many,active,true\n"_s.arg(basic) % u"#99,#1,%1,10,active,true\n"_s.arg(e3));
        QTest::newRow("of the new one") << QString(u"#11,#1,%1,10,deleted,false\n"_s.arg(basic)
            % u"#99,#1,%1,many,active,true\n"_s.arg(e3));
    }
    void aBadRowTellsNothing()
    {
        QFETCH(const QString, file);
        HandOffScene scene;
        carryOut(scene, u"upgrade 11"_s);
        services::ImportOptions options = choosing(u"take"_s, u"take"_s);
        options.skipBad = true;
        const auto report
            = scene.fixture().importText({}, HandOffScene::header() + lines(file), {}, options);
        QVERIFY(report && report->imported);
        QCOMPARE(report->badRowCount, 1);
        QCOMPARE(scene.list(), QStringList{ u"1 upgrade #11 open"_s });
        QCOMPARE(scene.fixture().violations(), QStringList());
    }

    void autoRenewThatAFileDoesNotTellIsAsItWasBefore_data()
    {
        QTest::addColumn<QString>("plan");
        QTest::addColumn<int>("subscription");
        QTest::newRow("an upgrade") << u"upgrade 11"_s << 11;
        QTest::newRow("a cancellation") << u"cancel 12"_s << 12;
    }
    void autoRenewThatAFileDoesNotTellIsAsItWasBefore()
    {
        QFETCH(const QString, plan);
        QFETCH(const int, subscription);
        HandOffScene scene;
        const QByteArray file = "subscriptionId,customerId,offerName,quantity,status\n"
            + lines(QString(u"#11,#1,%1,10,active\n"_s.arg(basic)
                % u"#12,#1,Microsoft 365 Apps for business,5,active\n"_s));
        QVERIFY(scene.fixture().subscription(guid(subscription)).autoRenew);
        carryOut(scene, plan);
        const auto report
            = scene.fixture().importText({}, file, {}, choosing(u"take"_s, u"take"_s));
        QVERIFY(report && report->imported);
        const domain::Subscription after = scene.fixture().subscription(guid(subscription));
        QCOMPARE(after.status, domain::SubscriptionStatus::Active);
        QVERIFY(after.autoRenew);
        QCOMPARE(scene.fixture().violations(), QStringList());
    }

    void anUnrelatedPurchaseDoesNotFollowAnUpgradeThatIsMissing()
    {
        HandOffScene scene;
        QVERIFY(QUuid::fromString(scene.upgrade(11, standard)) != QUuid());
        QVERIFY(QUuid::fromString(scene.upgradeOf(scene.madeOf(11), e3)) != QUuid());
        const QByteArray file = HandOffScene::header()
            + lines(QString(u"#11,#1,%1,10,active,true\n"_s.arg(basic)
                % u"#99,#1,%1,10,active,true\n"_s.arg(e3)));
        const auto report = scene.fixture().importText({}, file, {}, choosing(u"keep"_s));
        QVERIFY(report && report->imported);
        QCOMPARE(counts(report->handOff), u"0 1 0 0"_s);
        QCOMPARE(scene.list(), (QStringList{ u"1 upgrade #11 open"_s, u"2 upgrade made open"_s }));
        QCOMPARE(scene.state(99).section(u' ', 0, 1), u"active 10"_s);
        QCOMPARE(scene.fixture().violations(), QStringList());
    }

    void aChoiceForNoTaskIsRefused()
    {
        HandOffScene scene;
        carryOut(scene, u"licences 12 8"_s);
        services::ImportOptions options = choosing(u"keep"_s);
        options.handOff.entries.insert(11, HandOffChoice::TakeOver);
        const QByteArray file = HandOffScene::header()
            + lines(u"#12,#1,Microsoft 365 Apps for business,5,active,true\n"_s);
        const auto report = scene.fixture().importText({}, file, {}, options);
        QVERIFY(!report);
        QCOMPARE(report.error().code, domain::ErrorCode::NotFound);
        QCOMPARE(report.error().fact(u"id"_s), u"11"_s);
    }

    void aRoleThatOnlySeesTheListSettlesNothing()
    {
        HandOffScene scene;
        carryOut(scene, u"licences 12 8"_s);
        scene.fixture().setRole(domain::Role::Guest);
        const QByteArray file = HandOffScene::header()
            + lines(u"#12,#1,Microsoft 365 Apps for business,5,active,true\n"_s);
        const auto refused
            = scene.fixture().importText({}, file, {}, choosing(u"keep"_s, u"take"_s));
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, domain::ErrorCode::RoleNotAllowed);
        const QByteArray done = HandOffScene::header()
            + lines(u"#12,#1,Microsoft 365 Apps for business,8,active,true\n"_s);
        QVERIFY(scene.fixture().importText({}, done)->imported);
        QCOMPARE(scene.list(), QStringList{ u"1 changeLicences #12 open"_s });
    }

    void whatIsDifferentIsAskedFor()
    {
        HandOffScene scene;
        carryOut(scene, u"licences 12 8, suspend 13"_s);
        const QByteArray file = HandOffScene::header()
            + lines(u"#12,#1,Microsoft 365 Apps for business,6,active,true\n"_s);
        const QStringList before = scene.fixture().everything();
        const auto asked = scene.fixture().importText({}, file);
        QVERIFY(asked);
        QVERIFY(!asked->imported);
        QCOMPARE(counts(asked->handOff), u"0 0 1 1"_s);
        QCOMPARE(scene.fixture().everything(), before);
        const services::HandOffMatch &match = asked->handOff.matches.constFirst();
        QCOMPARE(match.row.entry.number, 1);
        QVERIFY(match.there);
        QCOMPARE(match.there->quantity, 6);
        services::ImportOptions options;
        options.handOff.entries.insert(1, HandOffChoice::TakeOver);
        const auto report = scene.fixture().importText({}, file, {}, options);
        QVERIFY(report && report->imported);
        QCOMPARE(scene.state(12).section(u' ', 0, 1), u"active 6"_s);
    }

    void whoseLicenceWasHeldBackHasItAgainWhereTheUpgradeIsTakenBack()
    {
        HandOffScene scene;
        const QByteArray users = "userId,customerId,displayName,email,usageLocation,licences,"
                                 "groupBased,disabledPlans\n"
            + lines(QString(u"#71,#1,Kim,kim@alpha.example,US,#11,,\n"_s
                % u"#72,#1,Lee,lee@alpha.example,,#11|#13,,\n"_s // no usage location
                % u"#73,#1,Ma,ma@alpha.example,US,#11,#11,\n"_s
                % u"#74,#1,Na,na@alpha.example,US,#11,,#11:SWAY\n"_s));
        QVERIFY(scene.fixture().importText({}, {}, users)->imported);
        const auto held = [&](int account) {
            QStringList told;
            for (const domain::Licence &each : scene.fixture().account(guid(account)).licences) {
                told.append(QString(each.subscriptionId == subscriptionId(11)   ? u"11"_s
                                    : each.subscriptionId == subscriptionId(13) ? u"13"_s
                                                                                : u"made"_s)
                    + (each.groupBased ? u" by group"_s : QString())
                    + (each.disabledPlans.isEmpty()
                            ? QString()
                            : QString(u" less "_s + each.disabledPlans.join(u'+'))));
            }
            told.sort();
            return told.join(u',');
        };
        QCOMPARE(held(72), u"11,13"_s);
        carryOut(scene, u"upgrade 11"_s);
        QCOMPARE(held(71), u"made"_s);
        QCOMPARE(held(72), u"13"_s);
        QCOMPARE(held(73), QString());
        QCOMPARE(held(74), u"made"_s);
        const QByteArray stale
            = HandOffScene::header() + lines(u"#11,#1,%1,10,active,true\n"_s.arg(basic));
        const auto report
            = scene.fixture().importText({}, stale, {}, choosing(u"take"_s, u"take"_s));
        QVERIFY(report && report->imported);
        QCOMPARE(scene.list(), QStringList{ u"1 upgrade #11 takenBack seen"_s });
        QCOMPARE(held(71), u"11"_s);
        QCOMPARE(held(72), u"11,13"_s);
        QCOMPARE(held(73), u"11 by group"_s);
        QCOMPARE(held(74), u"11 less SWAY"_s);
        const auto work = scene.fixture()
                              .book()
                              .read<domain::WorkCounts>([](domain::BookReader &reader) {
                                  domain::WorkQuery query;
                                  query.customerId = domain::CustomerId::fromText(guid(1));
                                  return reader.affectedWorkCounts(query);
                              })
                              .result();
        QVERIFY(work && work->total > 0);
        QCOMPARE(work->open, 0);
        QCOMPARE(scene.fixture().violations(), QStringList());
    }

    void licencesFollowTheUpgradeUnderEitherId()
    {
        HandOffScene scene;
        const QByteArray users = "userId,customerId,displayName,email,usageLocation,licences\n"
            + lines(u"#71,#1,Kim,kim@alpha.example,US,#11\n"_s);
        QVERIFY(scene.fixture().importText({}, {}, users)->imported);
        carryOut(scene, u"upgrade 11"_s);
        const domain::SubscriptionId made = scene.madeOf(11);
        const auto held = [&] {
            const auto licences = scene.fixture().account(guid(71)).licences;
            return licences.isEmpty() ? domain::SubscriptionId()
                                      : licences.constFirst().subscriptionId;
        };
        QCOMPARE(held(), made);
        // Not carried out yet: Partner Center's file still names the old one.
        const QByteArray stale
            = HandOffScene::header() + lines(u"#11,#1,%1,10,active,true\n"_s.arg(basic));
        auto report = scene.fixture().importText({}, stale, users);
        QVERIFY(report && report->imported);
        QCOMPARE(held(), made);
        // Carried out: it names its own.
        const QByteArray fresh
            = HandOffScene::header() + lines(u"#99,#1,%1,10,active,true\n"_s.arg(e3));
        const QByteArray moved = "userId,customerId,displayName,email,usageLocation,licences\n"
            + lines(u"#71,#1,Kim,kim@alpha.example,US,#99\n"_s);
        report = scene.fixture().importText({}, fresh, moved);
        QVERIFY(report && report->imported);
        QCOMPARE(told(report->badRows), QStringList());
        QCOMPARE(held(), made);
        QCOMPARE(scene.fixture().violations(), QStringList());
    }

    void anUpgradeThatIsGivenUpGivesItsLicencesBack()
    {
        HandOffScene scene;
        const QByteArray users = "userId,customerId,displayName,email,usageLocation,licences\n"
            + lines(u"#71,#1,Kim,kim@alpha.example,US,#11\n"_s);
        QVERIFY(scene.fixture().importText({}, {}, users)->imported);
        carryOut(scene, u"upgrade 11, madeLicences 11 12"_s);
        const QByteArray stale
            = HandOffScene::header() + lines(u"#11,#1,%1,10,active,true\n"_s.arg(basic));
        const auto report
            = scene.fixture().importText({}, stale, {}, choosing(u"take"_s, u"take"_s));
        QVERIFY(report && report->imported);
        QCOMPARE(scene.fixture().account(guid(71)).licences.constFirst().subscriptionId,
            subscriptionId(11));
        QCOMPARE(scene.list(),
            (QStringList{
                u"1 upgrade #11 takenBack seen"_s, u"2 changeLicences made takenBack seen"_s }));
        QCOMPARE(scene.fixture().violations(), QStringList());
        // It can be upgraded again.
        QVERIFY(QUuid::fromString(scene.upgrade(11, e3)) != QUuid());
        QCOMPARE(scene.fixture().violations(), QStringList());
    }

    void anAddOnOfTheNewSubscriptionFindsItsBase()
    {
        HandOffScene scene;
        carryOut(scene, u"upgrade 11"_s);
        const QByteArray file = "subscriptionId,customerId,offerName,quantity,status,"
                                "parentSubscriptionId\n"
            + lines(u"#98,#1,Audio Conferencing,2,active,#99\n"
                    "#99,#1,%1,10,active,\n"_s.arg(e3));
        const auto report = scene.fixture().importText({}, file);
        QVERIFY(report);
        QCOMPARE(told(report->badRows), QStringList());
        QVERIFY(report->imported);
        QCOMPARE(scene.fixture().subscription(guid(98)).parentId, scene.madeOf(11));
        const auto again = scene.fixture().importText({}, file);
        QCOMPARE(again->added + again->changed, 0);
        QCOMPARE(scene.fixture().violations(), QStringList());
    }

    void aFileOfThisProgramTellsNothingOfPartnerCenter()
    {
        HandOffScene scene;
        carryOut(scene, u"upgrade 11, madeLicences 11 12"_s);
        services::ExportFiles files;
        files.subscriptions = scene.fixture().path(u"own.csv"_s);
        QVERIFY(services::ExportService(scene.fixture().book()).exportFiles(files, {}).result());
        services::ImportFiles back;
        back.subscriptions = files.subscriptions;
        const auto report = scene.fixture().import(back);
        QVERIFY(report && report->imported);
        QCOMPARE(report->added + report->changed, 0);
        QCOMPARE(scene.list(),
            (QStringList{ u"1 upgrade #11 open"_s, u"2 changeLicences made open"_s }));
    }

    void whatWasTickedOffByHandIsPairedOrOpenedAgain()
    {
        HandOffScene scene;
        carryOut(scene, u"upgrade 11"_s);
        const services::HandOffService service(scene.fixture().book(), scene.fixture().context());
        QVERIFY(service.setStates({ { 1, domain::HandOffState::Done } }).result());
        const QByteArray stale
            = HandOffScene::header() + lines(u"#11,#1,%1,10,active,true\n"_s.arg(basic));
        auto report = scene.fixture().importText({}, stale);
        QCOMPARE(counts(report->handOff), u"0 1 0 0"_s);
        QCOMPARE(scene.list(), QStringList{ u"1 upgrade #11 open"_s });
        QVERIFY(service.setStates({ { 1, domain::HandOffState::Done } }).result());
        const QByteArray fresh
            = HandOffScene::header() + lines(u"#99,#1,%1,10,active,true\n"_s.arg(e3));
        report = scene.fixture().importText({}, fresh);
        QCOMPARE(counts(report->handOff), u"0 0 0 0"_s); // no news
        QCOMPARE(scene.entries().constFirst().vendorId, subscriptionId(99));
        QCOMPARE(scene.state(99), u"none"_s);
        QCOMPARE(scene.fixture().violations(), QStringList());
    }

    void whatIsFoundDoneCanBeLeftOpen()
    {
        HandOffScene scene;
        carryOut(scene, u"licences 12 8"_s);
        services::ImportOptions options;
        options.handOff.tickOffDone = false;
        const QByteArray file = HandOffScene::header()
            + lines(u"#12,#1,Microsoft 365 Apps for business,8,active,true\n"_s);
        QVERIFY(scene.fixture().importText({}, file, {}, options)->imported);
        QCOMPARE(scene.list(), QStringList{ u"1 changeLicences #12 open"_s });
    }
};

DESK_TEST_MAIN(HandOffImportTest, QCoreApplication)
#include "tst_handoff_import.moc"
