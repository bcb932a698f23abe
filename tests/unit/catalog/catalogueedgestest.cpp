#include "catalog/catalogue.h"
#include "support/testmain.h"

#include <algorithm>

using namespace Qt::StringLiterals;
using catalog::Variant;
using domain::Cloud;

namespace {

/// Families as domain.md 2.3 names them in "What each edge does"; the catalogue's English name and
/// the plan that stands for it.
const QStringList basicToE3{ u"StaffHub"_s, u"Azure Rights Management"_s, u"Stream"_s };
const QStringList communication{ u"Exchange Online"_s, u"Skype for Business Online"_s,
    u"Microsoft Teams"_s, u"Planner"_s, u"Yammer"_s, u"Flow"_s, u"PowerApps"_s, u"To-Do"_s,
    u"StaffHub"_s };
const QStringList onlyE5{ u"Phone System"_s, u"Audio Conferencing"_s, u"Power BI Pro"_s,
    u"Cloud App Security"_s, u"Advanced eDiscovery"_s, u"MyAnalytics"_s, u"Customer Lockbox"_s,
    u"Threat protection (Plan 2)"_s };
const QStringList appointments{ u"Microsoft Bookings"_s, u"Outlook Customer Manager"_s };
const QStringList rightsAndStream{ u"Azure Rights Management"_s, u"Stream"_s };

QStringList sorted(QStringList list)
{
    list.sort();
    return list;
}

} // namespace

class CatalogueEdgesTest : public support::TestCase
{
    Q_OBJECT

private:
    std::shared_ptr<const catalog::Catalogue> m_catalogue;

    [[nodiscard]] QStringList names(const QList<catalog::ServiceChange::Step> &steps) const
    {
        QStringList names;
        for (const auto &step : steps) {
            names.append(m_catalogue->families().at(step.family).name.en);
        }
        return names;
    }

    [[nodiscard]] QStringList targets(const QString &from, Cloud cloud, Variant variant) const
    {
        QStringList targets;
        const auto edges
            = m_catalogue->edgesFrom(m_catalogue->offerNamed(from)->id, cloud, variant);
        for (const catalog::Edge &edge : edges) {
            targets.append(m_catalogue->offer(edge.to)->name(cloud).en % edge.footnoteMark);
        }
        return targets;
    }

private Q_SLOTS:
    void initTestCase()
    {
        const auto loaded = catalog::Catalogue::load(u":/catalogs"_s);
        QVERIFY2(loaded, loaded ? "" : qPrintable(loaded.error().detail));
        m_catalogue = *loaded;
    }

    void everyRowOfTheTablesLeadsWhereItsArticleSays_data()
    {
        QTest::addColumn<Cloud>("cloud");
        QTest::addColumn<Variant>("variant");
        QTest::addColumn<QString>("from");
        QTest::addColumn<QStringList>("to");
        const QString e1 = u"Office 365 Enterprise E1"_s;
        const QString e3 = u"Office 365 Enterprise E3"_s;
        const QString e5 = u"Office 365 Enterprise E5"_s;
        const QString apps = u"Microsoft 365 Apps for enterprise"_s;
        const QString india = u"Microsoft 365 Business Standard India1"_s;

        QTest::newRow("21vianet business")
            << Cloud::China21Vianet << Variant::AsWritten << u"Office 365 Business"_s
            << QStringList{ u"Office 365 Business Premium1"_s, u"Office 365 ProPlus"_s, e3 };
        QTest::newRow("21vianet premium") << Cloud::China21Vianet << Variant::AsWritten
                                          << u"Office 365 Business Premium"_s << QStringList{ e3 };
        QTest::newRow("21vianet essentials")
            << Cloud::China21Vianet << Variant::AsWritten << u"Office 365 Business Essentials"_s
            << QStringList{ u"Office 365 Business Premium1"_s, e1, e3 };
        QTest::newRow("21vianet corrected is the same table")
            << Cloud::China21Vianet << Variant::Corrected << u"Office 365 Business"_s
            << QStringList{ u"Office 365 Business Premium1"_s, u"Office 365 ProPlus"_s, e3 };
        for (const auto &[variant, first] :
            { std::pair(Variant::AsWritten, u"Microsoft 365 Business Premium1"_s),
                std::pair(Variant::Corrected, u"Microsoft 365 Business Standard1"_s) }) {
            const char *tag = variant == Variant::AsWritten ? "as written" : "corrected";
            QTest::addRow("%s apps", tag)
                << Cloud::Global << variant << u"Microsoft 365 Apps for business"_s
                << QStringList{ first, apps, e3, e5 };
            QTest::addRow("%s standard", tag)
                << Cloud::Global << variant << u"Microsoft 365 Business Standard"_s
                << QStringList{ e3, e5 };
            QTest::addRow("%s basic", tag)
                << Cloud::Global << variant << u"Microsoft 365 Business Basic"_s
                << QStringList{ u"Microsoft 365 Business Standard1"_s, e1, e3, e5 };
            QTest::addRow("%s apps india", tag)
                << Cloud::Global << variant << u"Microsoft 365 Apps for business India"_s
                << QStringList{ india, apps, e3, e5 };
            QTest::addRow("%s standard india", tag)
                << Cloud::Global << variant << u"Microsoft 365 Business Standard India"_s
                << QStringList{ e3, e5 };
            QTest::addRow("%s basic india", tag)
                << Cloud::Global << variant << u"Microsoft 365 Business Basic India"_s
                << QStringList{ india, e1, e3, e5 };
        }
        const QStringList noPath{ e1, e3, e5, apps, u"Microsoft 365 Business Premium"_s,
            u"Power BI Pro"_s, u"Exchange Online (Plan 1)"_s, u"Exchange Online Kiosk"_s,
            u"Exchange Online Archiving"_s, u"Microsoft Intune"_s, u"Visio Plan 2"_s,
            u"Project Plan 3"_s, u"Windows 10 Enterprise E3"_s };
        for (const QString &name : noPath) {
            for (const Cloud cloud : { Cloud::Global, Cloud::China21Vianet }) {
                QTest::addRow("no path %s %d", qPrintable(name), static_cast<int>(cloud))
                    << cloud << Variant::AsWritten << name << QStringList{};
            }
        }
    }

    void everyRowOfTheTablesLeadsWhereItsArticleSays()
    {
        QFETCH(const Cloud, cloud);
        QFETCH(const Variant, variant);
        QFETCH(const QString, from);
        QFETCH(const QStringList, to);
        QVERIFY(m_catalogue->offerNamed(from) != nullptr);
        QCOMPARE(targets(from, cloud, variant), to);
    }

    void eachEdgeGainsAndLosesWhatTheDomainSays_data()
    {
        QTest::addColumn<QString>("from");
        QTest::addColumn<QString>("to");
        QTest::addColumn<QStringList>("gained");
        QTest::addColumn<QStringList>("lost");
        const auto row = [](const QString &from, const QString &to, const QStringList &gained,
                             const QStringList &lost) {
            QTest::newRow(qPrintable(from % " > "_L1 % to)) << from << to << gained << lost;
        };
        for (const QString &suffix : { u""_s, u"-india"_s }) {
            const QString apps = u"apps-business"_s + suffix;
            const QString basic = u"business-basic"_s + suffix;
            const QString standard = u"business-standard"_s + suffix;
            row(apps, standard, communication + appointments, {});
            row(apps, u"apps-enterprise"_s, {}, {});
            row(apps, u"e3"_s, communication + rightsAndStream, {});
            row(apps, u"e5"_s, communication + rightsAndStream + onlyE5, {});
            row(standard, u"e3"_s, rightsAndStream, appointments);
            row(standard, u"e5"_s, rightsAndStream + onlyE5, appointments);
            row(basic, standard, QStringList{ u"StaffHub"_s } + appointments, {});
            row(basic, u"e1"_s, { u"StaffHub"_s, u"Stream"_s }, {});
            row(basic, u"e3"_s, basicToE3, {});
            row(basic, u"e5"_s, basicToE3 + onlyE5, {});
        }
        row(u"apps-business"_s, u"business-premium"_s,
            communication + appointments + rightsAndStream
                + QStringList{ u"Microsoft Intune"_s, u"Windows 10 Business"_s,
                    u"Azure Active Directory for business"_s, u"Exchange Online Archiving"_s },
            {});
    }

    void eachEdgeGainsAndLosesWhatTheDomainSays()
    {
        QFETCH(const QString, from);
        QFETCH(const QString, to);
        QFETCH(const QStringList, gained);
        QFETCH(const QStringList, lost);
        const catalog::Offer *source = m_catalogue->offerByKey(from);
        const catalog::Offer *target = m_catalogue->offerByKey(to);
        QVERIFY(source != nullptr && target != nullptr);
        const catalog::ServiceChange change = m_catalogue->change(*source, *target);
        QCOMPARE(sorted(names(change.gained)), sorted(gained));
        QCOMPARE(sorted(names(change.lost)), sorted(lost));
        // The set that condition 3 uses is the list that people read.
        QCOMPARE(static_cast<qsizetype>(change.gainedFamilies.count()), gained.size());
        for (const auto &step : change.gained) {
            QVERIFY(change.gainedFamilies.test(static_cast<size_t>(step.family)));
            QVERIFY(!source->familySet.test(static_cast<size_t>(step.family)));
        }
        // Every family of either side stands in exactly one list.
        const qsizetype listed = change.gained.size() + change.changed.size() + change.lost.size()
            + change.kept.size();
        QCOMPARE(listed, static_cast<qsizetype>((source->familySet | target->familySet).count()));
    }

    void everyEdgeOfEveryEditionHasARowAbove()
    {
        QSet<QPair<QString, QString>> edges;
        for (const catalog::Edition &edition : m_catalogue->editions()) {
            for (const catalog::Edge &edge : edition.edges) {
                edges.insert(
                    { m_catalogue->offer(edge.from)->key, m_catalogue->offer(edge.to)->key });
            }
        }
        QCOMPARE(edges.size(), 21);
    }

    void basicToE3ChangesSevenAndKeepsSixServices()
    {
        const auto change = m_catalogue->change(
            *m_catalogue->offerByKey(u"business-basic"_s), *m_catalogue->offerByKey(u"e3"_s));
        QCOMPARE(names(change.gained), basicToE3);
        QCOMPARE(sorted(names(change.changed)),
            sorted({ u"Exchange Online"_s, u"SharePoint Online"_s, u"Office client"_s, u"Flow"_s,
                u"PowerApps"_s, u"To-Do"_s, u"Forms"_s }));
        QCOMPARE(sorted(names(change.kept)),
            sorted({ u"Office for the web"_s, u"Skype for Business Online"_s, u"Microsoft Teams"_s,
                u"Yammer"_s, u"Planner"_s, u"Sway"_s }));
        QVERIFY(change.lost.isEmpty());
        const auto exchange = change.changed.first();
        QCOMPARE(m_catalogue->plans().at(exchange.before.first()).step.en, u"Plan 1"_s);
        QCOMPARE(m_catalogue->plans().at(exchange.after.first()).step.ko, u"플랜 2"_s);
    }

    void officeClientStepsAreNamedAsThePicturesShowThem()
    {
        const auto plan = [this](const QString &code) {
            return m_catalogue->plans().at(*m_catalogue->plan(code));
        };
        QCOMPARE(plan(u"OFFICEMOBILE_SUBSCRIPTION"_s).step.en, u"Office Mobile"_s);
        QCOMPARE(plan(u"OFFICESUBSCRIPTION"_s).step.en, u"Apps for enterprise"_s);
        QCOMPARE(plan(u"OFFICESUBSCRIPTION"_s).step.ko, u"엔터프라이즈용 Microsoft 365 앱"_s);
        QCOMPARE(
            m_catalogue->families().at(plan(u"OFFICE_BUSINESS"_s).family).name.ko, u"Office"_s);
    }

    void editionsCarrySourceDateFootnoteAndGap()
    {
        const auto &written = m_catalogue->edition(Cloud::Global, Variant::AsWritten);
        QCOMPARE(written.id, u"global-2020-as-written"_s);
        QCOMPARE(written.statement, u"S1.4"_s);
        QCOMPARE(written.date, QDate(2020, 5, 7));
        QVERIFY(written.showsFootnotes && !written.corrected && written.blockedByAddOns);
        QVERIFY(written.footnote.en.startsWith(u"For Microsoft 365 Apps for business India"_s));
        QVERIFY(written.footnote.ko.contains(u"Business Standard India"_s));
        const auto &corrected = m_catalogue->edition(Cloud::Global, Variant::Corrected);
        QVERIFY(corrected.corrected);
        QCOMPARE(corrected.edges.size(), written.edges.size());
        const auto &china = m_catalogue->edition(Cloud::China21Vianet, Variant::AsWritten);
        QCOMPARE(china.statement, u"S0.2"_s);
        QCOMPARE(china.date, QDate(2018, 10, 29));
        QVERIFY(!china.showsFootnotes && china.footnote.en.isEmpty() && china.blockedByAddOns);
        QCOMPARE(china.knownGaps.size(), 1);
        QCOMPARE(china.edges.first().footnoteMark, u"1"_s);
    }

    void rolesMayUpgradeAsTheirCloudSays()
    {
        using domain::Role;
        QCOMPARE(m_catalogue->rolesThatUpgrade(Cloud::Global),
            (QList<Role>{ Role::GlobalAdmin, Role::UserManagementAdmin, Role::AdminAgent,
                Role::SalesAgent, Role::HelpdeskAgent }));
        QCOMPARE(m_catalogue->rolesThatUpgrade(Cloud::China21Vianet),
            (QList<Role>{ Role::GlobalAdmin, Role::AdminAgent, Role::SalesAgent }));
        for (const Cloud cloud : { Cloud::Global, Cloud::China21Vianet }) {
            for (const Role role : { Role::UserManagementAdmin, Role::SalesAgent,
                     Role::HelpdeskAgent, Role::BillingAdmin, Role::AccountAdmin,
                     Role::MpnPartnerAdmin, Role::ReferralAdmin, Role::Guest }) {
                QVERIFY(!m_catalogue->rights(role, cloud).requestDelegation);
                QVERIFY(!m_catalogue->rights(role, cloud).seeActivity);
            }
            for (const Role role : { Role::GlobalAdmin, Role::AdminAgent }) {
                const auto rights = m_catalogue->rights(role, cloud);
                QVERIFY(rights.upgrade && rights.requestDelegation && rights.seeActivity
                    && rights.changeSubscriptions);
            }
        }
    }

    void licensingSaysWhatExcludesNeedsAndForbids()
    {
        const auto plan = [this](const QString &code) { return *m_catalogue->plan(code); };
        const auto exchange1 = plan(u"exchange_s_standard"_s);
        const auto exchange2 = plan(u"EXCHANGE_S_ENTERPRISE"_s);
        QVERIFY(m_catalogue->excludes(exchange1, exchange2));
        QVERIFY(m_catalogue->excludes(exchange2, exchange1));
        QVERIFY(
            m_catalogue->excludes(plan(u"SHAREPOINTSTANDARD"_s), plan(u"SHAREPOINTENTERPRISE"_s)));
        QVERIFY(!m_catalogue->excludes(exchange1, exchange1));
        QVERIFY(
            !m_catalogue->excludes(plan(u"ONEDRIVESTANDARD"_s), plan(u"SHAREPOINTENTERPRISE"_s)));
        QCOMPARE(
            m_catalogue->neededBy(plan(u"EXCHANGE_S_ARCHIVE_ADDON"_s)), QList<int>{ exchange1 });
        QVERIFY(m_catalogue->neededBy(exchange1).isEmpty());
        for (const QString &country : { u"CU"_s, u"IR"_s, u"KP"_s, u"SY"_s }) {
            for (const QString &code :
                { u"TEAMS1"_s, u"MCOSTANDARD"_s, u"MCOEV"_s, u"MCOMEETADV"_s }) {
                QVERIFY(m_catalogue->prohibitedIn(plan(code), country));
            }
            QVERIFY(!m_catalogue->prohibitedIn(exchange1, country));
        }
        QVERIFY(!m_catalogue->prohibitedIn(plan(u"TEAMS1"_s), u"KR"_s));
        QVERIFY(!m_catalogue->prohibitedIn(plan(u"TEAMS1"_s), QString()));
    }
};

DESK_TEST_MAIN(CatalogueEdgesTest, QCoreApplication)
#include "catalogueedgestest.moc"
