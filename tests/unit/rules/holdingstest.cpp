#include "rulescene.h"
#include "support/testmain.h"
#include "verdicttext.h"

using namespace Qt::StringLiterals;
using domain::SoldBy;
using domain::Subscription;
using domain::SubscriptionStatus;

Q_DECLARE_METATYPE(domain::Subscription)

namespace {

/// The conditions 3 and 4 of one target, as text.
QStringList lastTwo(const rules::Verdict &verdict, const QString &target)
{
    const rules::TargetVerdict *judged = verdict.of(rulescene::offer(target).id);
    if (judged == nullptr) {
        return { u"no such target"_s };
    }
    return { verdicttext::line(judged->findings.at(2)), verdicttext::line(judged->findings.at(3)) };
}

} // namespace

/// Which other subscriptions stand in the way, and which do not.
class HoldingsTest : public support::TestCase
{
    Q_OBJECT
private Q_SLOTS:
    void whatIsHeldCountsWhoeverSoldIt_data();
    void whatIsHeldCountsWhoeverSoldIt();
    void gainedServicesAreComparedByFamily_data();
    void gainedServicesAreComparedByFamily();
    void targetIsOwnedByOffer_data();
    void targetIsOwnedByOffer();
    void unknownProductsAreNotCompared();
    void severalStandInTheWayInIdOrder();
};

void HoldingsTest::whatIsHeldCountsWhoeverSoldIt_data()
{
    QTest::addColumn<Subscription>("holding");
    QTest::addColumn<bool>("counts");
    const QList<std::pair<SubscriptionStatus, bool>> statuses{ { SubscriptionStatus::Active, true },
        { SubscriptionStatus::Suspended, true }, { SubscriptionStatus::Pending, true },
        { SubscriptionStatus::Deleted, false }, { SubscriptionStatus::Expired, false },
        { SubscriptionStatus::None, false } };
    const QList<std::pair<SoldBy, const char *>> sellers{ { SoldBy::Own, "own" },
        { SoldBy::OtherPartner, "other partner" }, { SoldBy::Direct, "direct" },
        { SoldBy::VolumeLicensing, "volume licensing" } };
    const QList<std::pair<int, const char *>> kinds{ { 0, "bought" }, { 1, "trial" },
        { 2, "add-on of another" }, { 3, "add-on of the source" } };
    for (const auto &[status, held] : statuses) {
        for (const auto &[soldBy, seller] : sellers) {
            for (const auto &[kind, kindName] : kinds) {
                Subscription holding = rulescene::subscription(2, u"Office 365 Enterprise E3"_s);
                holding.status = status;
                holding.soldBy = soldBy;
                holding.isTrial = kind == 1;
                holding.parentId = kind == 2 ? rulescene::subscriptionId(77)
                    : kind == 3              ? rulescene::subscriptionId(1)
                                             : domain::SubscriptionId();
                QTest::addRow("status %d, %s, %s", static_cast<int>(status), seller, kindName)
                    << holding << (held && kind != 3);
            }
        }
    }
}

void HoldingsTest::whatIsHeldCountsWhoeverSoldIt()
{
    QFETCH(Subscription, holding);
    QFETCH(bool, counts);
    const QString target = u"Office 365 Enterprise E3"_s;
    for (const domain::Cloud cloud : { domain::Cloud::Global, domain::Cloud::China21Vianet }) {
        const rules::Verdict verdict = rulescene::judge(rulescene::customer(cloud),
            rulescene::subscription(1, u"Microsoft 365 Business Standard"_s), { holding });
        // E3 holds both what the step adds and is its target: one subscription fails both.
        const QStringList expected = counts
            ? QStringList{ u"noAdditionalServices: fail s2 cancelOther "
                           "STREAM_O365_E3,RMS_S_ENTERPRISE"_s,
                  u"targetNotOwned: fail s2 cancelOther"_s }
            : QStringList{ u"noAdditionalServices: pass"_s, u"targetNotOwned: pass"_s };
        QCOMPARE(lastTwo(verdict, target), expected);
    }
}

void HoldingsTest::gainedServicesAreComparedByFamily_data()
{
    QTest::addColumn<QString>("source");
    QTest::addColumn<QString>("target");
    QTest::addColumn<QString>("holding");
    QTest::addColumn<QString>("plans"); // in the way; empty: passes
    const QString apps = u"Microsoft 365 Apps for business"_s;
    const QString basic = u"Microsoft 365 Business Basic"_s;
    const QString standard = u"Microsoft 365 Business Standard"_s;
    const QString premium = u"Microsoft 365 Business Premium"_s;
    const QString e1 = u"Office 365 Enterprise E1"_s;
    const QString e3 = u"Office 365 Enterprise E3"_s;
    const QString e5 = u"Office 365 Enterprise E5"_s;
    QTest::newRow("the same step")
        << apps << premium << u"Exchange Online (Plan 1)"_s << u"EXCHANGE_S_STANDARD"_s;
    QTest::newRow("another step of the family")
        << apps << premium << u"Exchange Online (Plan 2)"_s << u"EXCHANGE_S_ENTERPRISE"_s;
    QTest::newRow("Kiosk is a family of its own")
        << apps << premium << u"Exchange Online Kiosk"_s << QString();
    QTest::newRow("archiving, which Business Premium adds")
        << apps << premium << u"Exchange Online Archiving"_s << u"EXCHANGE_S_ARCHIVE_ADDON"_s;
    QTest::newRow("archiving, which E3 does not add")
        << apps << e3 << u"Exchange Online Archiving"_s << QString();
    QTest::newRow("Intune, by its family")
        << apps << premium << u"Microsoft Intune"_s << u"INTUNE_A"_s;
    QTest::newRow("Intune, which E5 does not add")
        << apps << e5 << u"Microsoft Intune"_s << QString();
    QTest::newRow("Windows 10 Enterprise is not Windows 10 Business")
        << apps << premium << u"Windows 10 Enterprise E3"_s << QString();
    QTest::newRow("Power BI Pro, which E5 adds")
        << basic << e5 << u"Power BI Pro"_s << u"BI_AZURE_P2"_s;
    QTest::newRow("Power BI Pro, which E3 does not add")
        << basic << e3 << u"Power BI Pro"_s << QString();
    QTest::newRow("a service that both ends have is not added")
        << basic << e3 << u"Exchange Online (Plan 2)"_s << QString();
    QTest::newRow("rights management by its other step")
        << standard << e3 << premium << u"RMS_S_PREMIUM,STREAM_O365_E1"_s;
    QTest::newRow("Stream alone") << standard << e3 << e1 << u"STREAM_O365_E1"_s;
    QTest::newRow("a second subscription to the source's product")
        << standard << e3 << standard << QString();
    QTest::newRow("the product below") << standard << e3 << basic << QString();
    QTest::newRow("an edge that adds nothing never fails")
        << apps << u"Microsoft 365 Apps for enterprise"_s << e5 << QString();
    QTest::newRow("Visio") << basic << e5 << u"Visio Plan 2"_s << QString();
    QTest::newRow("Project") << basic << e5 << u"Project Plan 3"_s << QString();
}

void HoldingsTest::gainedServicesAreComparedByFamily()
{
    QFETCH(QString, source);
    QFETCH(QString, target);
    QFETCH(QString, holding);
    QFETCH(QString, plans);
    const rules::Verdict verdict = rulescene::judge(rulescene::customer(),
        rulescene::subscription(1, source), { rulescene::subscription(2, holding) });
    const rules::TargetVerdict *judged = verdict.of(rulescene::offer(target).id);
    QVERIFY(judged != nullptr);
    const rules::Finding &finding = judged->findings.at(2);
    QStringList expected = plans.split(u',', Qt::SkipEmptyParts);
    QStringList found = finding.plans;
    expected.sort();
    found.sort();
    QCOMPARE(found, expected);
    QCOMPARE(finding.outcome, plans.isEmpty() ? rules::Outcome::Pass : rules::Outcome::Fail);
    QCOMPARE(verdicttext::text(finding.subscriptions), plans.isEmpty() ? QString() : u"s2"_s);
    QCOMPARE(judged->eligible, plans.isEmpty());
    QCOMPARE(
        verdict.refusals, QList<domain::Refusal>()); // another subscription is no matter of all
}

void HoldingsTest::targetIsOwnedByOffer_data()
{
    QTest::addColumn<QString>("source");
    QTest::addColumn<QString>("target");
    QTest::addColumn<QString>("holding");
    QTest::addColumn<bool>("owned");
    const QString basicIndia = u"Microsoft 365 Business Basic India"_s;
    const QString basic = u"Microsoft 365 Business Basic"_s;
    const QString standard = u"Microsoft 365 Business Standard"_s;
    const QString standardIndia = u"Microsoft 365 Business Standard India"_s;
    QTest::newRow("the same") << basic << standard << standard << true;
    QTest::newRow("by its old name")
        << basic << standard << u"Office 365 Business Premium"_s << true;
    QTest::newRow("the old name of another")
        << basic << standard << u"Microsoft 365 Business"_s << false;
    QTest::newRow("ordinary is not India") << basicIndia << standardIndia << standard << false;
    QTest::newRow("India is not ordinary") << basic << standard << standardIndia << false;
    QTest::newRow("India is India") << basicIndia << standardIndia << standardIndia << true;
    QTest::newRow("E5 is not E3") << basic << u"Office 365 Enterprise E3"_s
                                  << u"Office 365 Enterprise E5"_s << false;
    QTest::newRow("where nothing is added, by the offer alone")
        << u"Microsoft 365 Apps for business"_s << u"Microsoft 365 Apps for enterprise"_s
        << u"Office 365 ProPlus"_s << true;
}

void HoldingsTest::targetIsOwnedByOffer()
{
    QFETCH(QString, source);
    QFETCH(QString, target);
    QFETCH(QString, holding);
    QFETCH(bool, owned);
    const rules::Verdict verdict = rulescene::judge(rulescene::customer(),
        rulescene::subscription(1, source), { rulescene::subscription(2, holding) });
    QCOMPARE(lastTwo(verdict, target).last(),
        owned ? u"targetNotOwned: fail s2 cancelOther"_s : u"targetNotOwned: pass"_s);
}

void HoldingsTest::unknownProductsAreNotCompared()
{
    Subscription cancelled = rulescene::subscription(4, u"Contoso Draw"_s);
    cancelled.status = SubscriptionStatus::Deleted;
    Subscription addOn = rulescene::subscription(5, u"Contoso Stamp"_s);
    addOn.parentId = rulescene::subscriptionId(1);
    addOn.status = SubscriptionStatus::Deleted;
    Subscription trial = rulescene::subscription(3, u"Contoso Sign"_s);
    trial.isTrial = true;
    const rules::Verdict verdict = rulescene::judge(rulescene::customer(),
        rulescene::subscription(1, u"Microsoft 365 Business Standard"_s),
        { cancelled, addOn, trial, rulescene::subscription(2, u"Contoso Sign"_s) });
    QCOMPARE(verdict.eligibleTargets(), 2);
    const QStringList expected{ u"noAdditionalServices: pass notCompared=s2,s3"_s,
        u"targetNotOwned: pass"_s };
    QCOMPARE(lastTwo(verdict, u"Office 365 Enterprise E3"_s), expected);

    // Beside a known one that is in the way, the evidence names both.
    const rules::Verdict beside = rulescene::judge(rulescene::customer(),
        rulescene::subscription(1, u"Microsoft 365 Business Standard"_s),
        { rulescene::subscription(2, u"Contoso Sign"_s),
            rulescene::subscription(3, u"Power BI Pro"_s) });
    QCOMPARE(lastTwo(beside, u"Office 365 Enterprise E5"_s).first(),
        u"noAdditionalServices: fail s3 cancelOther BI_AZURE_P2 notCompared=s2"_s);
}

void HoldingsTest::severalStandInTheWayInIdOrder()
{
    Subscription elsewhere = rulescene::subscription(9, u"Office 365 Enterprise E3"_s);
    elsewhere.soldBy = SoldBy::Direct;
    const rules::Verdict verdict = rulescene::judge(rulescene::customer(),
        rulescene::subscription(5, u"Microsoft 365 Business Standard"_s),
        { elsewhere, rulescene::subscription(3, u"Office 365 Enterprise E3"_s),
            rulescene::subscription(12, u"Office 365 Enterprise E1"_s) });
    // Ids in their order, plans in the catalogue's.
    const QStringList expected{ u"noAdditionalServices: fail s3,s9,s12 cancelOther "
                                "STREAM_O365_E1,STREAM_O365_E3,RMS_S_ENTERPRISE"_s,
        u"targetNotOwned: fail s3,s9 cancelOther"_s };
    QCOMPARE(lastTwo(verdict, u"Office 365 Enterprise E3"_s), expected);
    const QStringList codes{ u"conflicting_service_types"_s, u"concurrency_conflicts"_s };
    QCOMPARE(verdicttext::codes(verdict.targets.first().refusals), codes);
    QCOMPARE(
        verdicttext::text(verdict.targets.first().refusals.first().subscriptions), u"s3,s9,s12"_s);
}

DESK_TEST_MAIN(HoldingsTest, QCoreApplication)
#include "holdingstest.moc"
