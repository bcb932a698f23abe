#include "rulescene.h"
#include "support/testmain.h"
#include "verdicttext.h"

using namespace Qt::StringLiterals;
using catalog::Variant;
using domain::Cloud;

namespace {

/// Both tables of domain.md section 2, written out again by hand: "name" or "name¹".
struct Table
{
    const char *edition;
    Cloud cloud;
    Variant variant;
    QList<std::pair<QString, QStringList>> rows;
};

QList<Table> tables()
{
    const QString appsIndia = u"Microsoft 365 Apps for business India"_s;
    const QString basicIndia = u"Microsoft 365 Business Basic India"_s;
    const QString standardIndia = u"Microsoft 365 Business Standard India"_s;
    const QString apps = u"Microsoft 365 Apps for business"_s;
    const QString basic = u"Microsoft 365 Business Basic"_s;
    const QString standard = u"Microsoft 365 Business Standard"_s;
    const QString e1 = u"Office 365 Enterprise E1"_s;
    const QString e3 = u"Office 365 Enterprise E3"_s;
    const QString e5 = u"Office 365 Enterprise E5"_s;
    const QString enterprise = u"Microsoft 365 Apps for enterprise"_s;
    const QString toStandardIndia = standardIndia + u"¹"_s;
    QList<std::pair<QString, QStringList>> global{
        { apps, { u"Microsoft 365 Business Premium¹"_s, enterprise, e3, e5 } },
        { standard, { e3, e5 } },
        { basic, { u"Microsoft 365 Business Standard¹"_s, e1, e3, e5 } },
        { appsIndia, { toStandardIndia, enterprise, e3, e5 } },
        { standardIndia, { e3, e5 } },
        { basicIndia, { toStandardIndia, e1, e3, e5 } },
    };
    QList<std::pair<QString, QStringList>> corrected = global;
    corrected[0].second[0] = u"Microsoft 365 Business Standard¹"_s;
    // The old names of 2018: Office 365 Business Premium is today's Business Standard.
    const QList<std::pair<QString, QStringList>> china{
        { u"Office 365 Business"_s,
            { u"Office 365 Business Premium¹"_s, u"Office 365 ProPlus"_s, e3 } },
        { u"Office 365 Business Premium"_s, { e3 } },
        { u"Office 365 Business Essentials"_s, { u"Office 365 Business Premium¹"_s, e1, e3 } },
    };
    return { { "Global, as written", Cloud::Global, Variant::AsWritten, global },
        { "Global, corrected", Cloud::Global, Variant::Corrected, corrected },
        { "21Vianet", Cloud::China21Vianet, Variant::AsWritten, china },
        { "21Vianet, where Settings chose corrected", Cloud::China21Vianet, Variant::Corrected,
            china } };
}

} // namespace

/// Every edge of both catalogues and of the corrected variant.
class EdgesTest : public support::TestCase
{
    Q_OBJECT
private Q_SLOTS:
    void everyTargetOfTheTableIsOffered_data();
    void everyTargetOfTheTableIsOffered();
    void productsOutsideTheTableHaveNoPath_data();
    void productsOutsideTheTableHaveNoPath();
    void indiaIsAPropertyOfTheOfferNotOfTheCountry_data();
    void indiaIsAPropertyOfTheOfferNotOfTheCountry();
    void indiaReachesBusinessStandardIndiaMonthlyOnly();
};

void EdgesTest::everyTargetOfTheTableIsOffered_data()
{
    QTest::addColumn<int>("table");
    QTest::addColumn<QString>("source");
    QTest::addColumn<QStringList>("targets");
    const QList<Table> all = tables();
    for (qsizetype i = 0; i < all.size(); ++i) {
        for (const auto &[source, targets] : all.at(i).rows) {
            QTest::addRow("%s: %s", all.at(i).edition, qPrintable(source))
                << static_cast<int>(i) << source << targets;
        }
    }
}

void EdgesTest::everyTargetOfTheTableIsOffered()
{
    QFETCH(int, table);
    QFETCH(QString, source);
    QFETCH(QStringList, targets);
    const Table tested = tables().at(table);

    const rules::Verdict verdict = rulescene::judge(
        rulescene::customer(tested.cloud), rulescene::subscription(1, source), {}, tested.variant);

    QStringList offered;
    QStringList expected;
    for (const rules::TargetVerdict &target : verdict.targets) {
        offered.append(target.target.text() + target.footnoteMark);
    }
    for (QString name : targets) {
        const QString mark = name.endsWith(u'¹') ? u"1"_s : QString();
        expected.append(rulescene::offer(name.remove(u'¹')).id.text() + mark);
    }
    QCOMPARE(offered, expected);

    // Nothing stands in the way, so each is eligible, by the kind of upgrade of its cloud.
    const auto kind = tested.cloud == Cloud::Global
        ? domain::UpgradeType::UpgradeWithLicenceTransfer
        : domain::UpgradeType::UpgradeOnly;
    for (const rules::TargetVerdict &target : verdict.targets) {
        QVERIFY2(target.eligible, qPrintable(verdicttext::lines(verdict).join(u'\n')));
        QCOMPARE(target.upgradeType, kind);
        for (const rules::Finding &finding : target.findings) {
            QCOMPARE(finding.outcome, rules::Outcome::Pass);
        }
    }
    QCOMPARE(verdict.refusals, QList<domain::Refusal>());
    QVERIFY(verdict.canUpgrade());
}

void EdgesTest::productsOutsideTheTableHaveNoPath_data()
{
    QTest::addColumn<int>("table");
    QTest::addColumn<QString>("source");
    const QList<Table> all = tables();
    for (qsizetype i = 0; i < all.size(); ++i) {
        QStringList inTable;
        for (const auto &row : all.at(i).rows) {
            inTable.append(rulescene::offer(row.first).nameGlobal.en);
        }
        for (const catalog::Offer &offer : rulescene::catalogue().offers()) {
            if (!inTable.contains(offer.nameGlobal.en)) {
                QTest::addRow("%s: %s", all.at(i).edition, qPrintable(offer.nameGlobal.en))
                    << static_cast<int>(i) << offer.nameGlobal.en;
            }
        }
        QTest::addRow("%s: unknown product", all.at(i).edition)
            << static_cast<int>(i) << u"Contoso Sign"_s;
    }
}

void EdgesTest::productsOutsideTheTableHaveNoPath()
{
    QFETCH(int, table);
    QFETCH(QString, source);
    const Table tested = tables().at(table);

    const rules::Verdict verdict = rulescene::judge(
        rulescene::customer(tested.cloud), rulescene::subscription(1, source), {}, tested.variant);

    const QStringList expected{ u"s1 role allowed"_s,
        u"whole: subscription_does_not_have_any_upgrade_paths"_s };
    QCOMPARE(verdicttext::lines(verdict), expected);
}

void EdgesTest::indiaIsAPropertyOfTheOfferNotOfTheCountry_data()
{
    QTest::addColumn<QString>("country");
    QTest::newRow("Korea") << u"KR"_s;
    QTest::newRow("India") << u"IN"_s;
    QTest::newRow("no country") << QString();
}

void EdgesTest::indiaIsAPropertyOfTheOfferNotOfTheCountry()
{
    QFETCH(QString, country);
    domain::Customer customer = rulescene::customer();
    customer.country = country;
    const auto firstTarget = [&customer](const QString &source) {
        const rules::Verdict verdict
            = rulescene::judge(customer, rulescene::subscription(1, source));
        return verdict.targets.isEmpty() || !verdict.targets.first().eligible
            ? QString()
            : rulescene::catalogue().offer(verdict.targets.first().target)->nameGlobal.en;
    };
    QCOMPARE(firstTarget(u"Microsoft 365 Business Basic"_s), u"Microsoft 365 Business Standard"_s);
    QCOMPARE(firstTarget(u"Microsoft 365 Business Basic India"_s),
        u"Microsoft 365 Business Standard India"_s);
    QCOMPARE(firstTarget(u"Microsoft 365 Apps for business India"_s),
        u"Microsoft 365 Business Standard India"_s);
}

void EdgesTest::indiaReachesBusinessStandardIndiaMonthlyOnly()
{
    domain::Subscription annual
        = rulescene::subscription(1, u"Microsoft 365 Business Basic India"_s);
    annual.billingCycle = domain::BillingCycle::Annual;
    const rules::Verdict verdict = rulescene::judge(rulescene::customer(), annual);
    QStringList said;
    for (const rules::TargetVerdict &target : verdict.targets) {
        said.append(verdicttext::lines(target.refusals).join(u';'));
    }
    const QStringList expected{ u"offer_does_not_support_billing_cycle"_s, QString(), QString(),
        QString() };
    QCOMPARE(said, expected);
    QCOMPARE(verdict.refusals, QList<domain::Refusal>()); // it is told of the one target alone
}

DESK_TEST_MAIN(EdgesTest, QCoreApplication)
#include "edgestest.moc"
