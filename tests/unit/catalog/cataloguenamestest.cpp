#include "catalog/catalogue.h"
#include "support/testmain.h"

using namespace Qt::StringLiterals;
using domain::BillingCycle;
using domain::Cloud;

class CatalogueNamesTest : public support::TestCase
{
    Q_OBJECT

private:
    std::shared_ptr<const catalog::Catalogue> m_catalogue;

    [[nodiscard]] QString keyOf(const catalog::Offer *offer) const
    {
        return offer == nullptr ? u"none"_s : offer->key;
    }

private Q_SLOTS:
    void initTestCase()
    {
        const auto loaded = catalog::Catalogue::load(u":/catalogs"_s);
        QVERIFY2(loaded, loaded ? "" : qPrintable(loaded.error().detail));
        m_catalogue = *loaded;
    }

    void offersAreFoundByEveryNameOfEitherLanguageAndPeriod_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("key");
        const QList<QPair<QString, QString>> rows{ { u"Microsoft 365 Apps for business"_s,
                                                       u"apps-business"_s },
            { u"비즈니스용 Microsoft 365 앱"_s, u"apps-business"_s },
            { u"Office 365 Business"_s, u"apps-business"_s },
            { u"O365_BUSINESS"_s, u"apps-business"_s },
            { u"Microsoft 365 Business Basic"_s, u"business-basic"_s },
            { u"Office 365 Business Essentials"_s, u"business-basic"_s },
            { u"Microsoft 365 Business Standard"_s, u"business-standard"_s },
            { u"Office 365 Business Premium"_s, u"business-standard"_s },
            { u"Microsoft 365 Business Premium"_s, u"business-premium"_s },
            { u"Microsoft 365 Business"_s, u"business-premium"_s },
            { u"Microsoft 365 Apps for enterprise"_s, u"apps-enterprise"_s },
            { u"엔터프라이즈용 Microsoft 365 앱"_s, u"apps-enterprise"_s },
            { u"Office 365 ProPlus"_s, u"apps-enterprise"_s },
            { u"Office 365 Enterprise E1"_s, u"e1"_s }, { u"Office 365 E1"_s, u"e1"_s },
            { u"STANDARDPACK"_s, u"e1"_s }, { u"Office 365 Enterprise E3"_s, u"e3"_s },
            { u"Office 365 E3"_s, u"e3"_s }, { u"Office 365 Enterprise E5"_s, u"e5"_s },
            { u"Office 365 E5"_s, u"e5"_s },
            { u"Microsoft 365 Apps for business India"_s, u"apps-business-india"_s },
            { u"비즈니스용 Microsoft 365 Apps India"_s, u"apps-business-india"_s },
            { u"비즈니스용 Microsoft 365 앱 India"_s, u"apps-business-india"_s },
            { u"Microsoft 365 Business Basic India"_s, u"business-basic-india"_s },
            { u"Microsoft 365 Business Standard India"_s, u"business-standard-india"_s },
            { u"Power BI Pro"_s, u"power-bi-pro"_s },
            { u"Exchange Online (Plan 1)"_s, u"exchange-plan-1"_s },
            { u"Exchange Online(플랜 1)"_s, u"exchange-plan-1"_s },
            { u"Exchange Online (Plan 2)"_s, u"exchange-plan-2"_s },
            { u"Exchange Online Kiosk"_s, u"exchange-kiosk"_s },
            { u"Exchange Online Archiving"_s, u"exchange-archiving"_s },
            { u"Exchange Online Archiving for Exchange Online"_s, u"exchange-archiving"_s },
            { u"Intune"_s, u"intune"_s }, { u"Visio Plan 2"_s, u"visio-plan-2"_s },
            { u"Visio 플랜 2"_s, u"visio-plan-2"_s },
            { u"Visio Pro for Office 365"_s, u"visio-plan-2"_s },
            { u"Project Plan 3"_s, u"project-plan-3"_s },
            { u"Project 플랜 3"_s, u"project-plan-3"_s },
            { u"Project Online Professional"_s, u"project-plan-3"_s },
            { u"Windows 10 Enterprise E3"_s, u"windows-10-e3"_s },
            { u"  OFFICE  365   enterprise\te3 "_s, u"e3"_s },
            { u"Exchange Online (플랜 1)"_s, u"exchange-plan-1"_s },
            { u"비즈니스용 Microsoft 365 앱"_s.normalized(QString::NormalizationForm_D),
                u"apps-business"_s },
            { u"Ｏffice 365 E5"_s, u"e5"_s }, { u"Office 365 Enterprise E4"_s, u"none"_s },
            { u""_s, u"none"_s }, { u"business-basic"_s, u"none"_s } };
        for (qsizetype i = 0; i < rows.size(); ++i) {
            QTest::addRow("%lld %s", static_cast<long long>(i), qPrintable(rows.at(i).first))
                << rows.at(i).first << rows.at(i).second;
        }
    }

    void offersAreFoundByEveryNameOfEitherLanguageAndPeriod()
    {
        QFETCH(const QString, name);
        QFETCH(const QString, key);
        QCOMPARE(keyOf(m_catalogue->offerNamed(name)), key);
    }

    void everyNameOfTheDataLeadsBackToItsOffer()
    {
        for (const catalog::Offer &offer : m_catalogue->offers()) {
            QStringList names{ offer.nameGlobal.en, offer.nameGlobal.ko, offer.name21Vianet.en,
                offer.name21Vianet.ko };
            names += offer.otherNames;
            for (const QString &name : names) {
                QCOMPARE(keyOf(m_catalogue->offerNamed(name)), offer.key);
            }
            QCOMPARE(m_catalogue->offer(offer.id), &offer);
            QVERIFY(!offer.shortName.ko.isEmpty() && !offer.shortName21Vianet.en.isEmpty());
        }
        QCOMPARE(m_catalogue->offers().size(), 20);
    }

    void aMisspeltNameLeadsToTheNearestOffer_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("key");
        QTest::newRow("letter missing") << u"Microsoft 365 Busines Basic"_s << u"business-basic"_s;
        QTest::newRow("letters swapped")
            << u"Microsfot 365 Business Standard"_s << u"business-standard"_s;
        QTest::newRow("digits swapped") << u"Office 356 Enterprise E3"_s << u"e3"_s;
        QTest::newRow("letter added") << u"Offices 365 ProPlus"_s << u"apps-enterprise"_s;
        QTest::newRow("korean") << u"비지니스용 Microsoft 365 앱"_s << u"apps-business"_s;
        QTest::newRow("short") << u"Intine"_s << u"intune"_s;
        QTest::newRow("another plan is no misspelling") << u"Visio Plan 1"_s << u"none"_s;
        QTest::newRow("another edition is none") << u"Office 365 Enterprise E4"_s << u"none"_s;
        QTest::newRow("another family is none") << u"Microsoft 365 E3"_s << u"none"_s;
        QTest::newRow("nothing near") << u"Contoso Backup"_s << u"none"_s;
        QTest::newRow("empty") << u""_s << u"none"_s;
    }

    void aMisspeltNameLeadsToTheNearestOffer()
    {
        QFETCH(const QString, name);
        QFETCH(const QString, key);
        QCOMPARE(keyOf(m_catalogue->offerNamed(name)), u"none"_s);
        QCOMPARE(keyOf(m_catalogue->offerNamedLike(name)), key);
    }

    void offersMatchByTheBeginningOfTheirIdOrByName()
    {
        const auto keys = [this](const QString &text) {
            QStringList matching;
            const auto found = m_catalogue->offersMatching(text);
            for (const catalog::Offer *offer : found) {
                matching.append(offer->key);
            }
            return matching;
        };
        QCOMPARE(keys(u"796B6B5F"_s), QStringList{ u"e3"_s });
        QCOMPARE(keys(u"796b6b5f-613c-4e24-a17c-eba730d49c02"_s), QStringList{ u"e3"_s });
        QCOMPARE(keys(u"{796B6B5F-613C-4E24-A17C-EBA730D49C02}"_s), QStringList{ u"e3"_s });
        QCOMPARE(keys(u"office 365 e5"_s), QStringList{ u"e5"_s });
        QVERIFY(keys(u"9"_s).contains(u"e1"_s));
        QVERIFY(keys(QString()).isEmpty());
        QVERIFY(keys(u"00000000-0000-0000-0000-000000000001"_s).isEmpty());
        QVERIFY(keys(u"no such product"_s).isEmpty());
    }

    void eachCloudShowsTheNamesOfItsArticle()
    {
        const auto name = [this](const QString &key, Cloud cloud, catalog::Language language) {
            return m_catalogue->offerByKey(key)->name(cloud).in(language);
        };
        using catalog::Language;
        QCOMPARE(name(u"business-basic"_s, Cloud::China21Vianet, Language::Korean),
            u"Office 365 Business Essentials"_s);
        QCOMPARE(name(u"apps-business"_s, Cloud::Global, Language::Korean),
            u"비즈니스용 Microsoft 365 앱"_s);
        QCOMPARE(name(u"apps-business"_s, Cloud::China21Vianet, Language::Korean),
            u"Office 365 Business"_s);
        QCOMPARE(name(u"visio-plan-2"_s, Cloud::China21Vianet, Language::English),
            u"Visio Pro for Office 365"_s);
        QCOMPARE(name(u"visio-plan-2"_s, Cloud::Global, Language::Korean), u"Visio 플랜 2"_s);
        QCOMPARE(
            m_catalogue->offerByKey(u"business-standard"_s)->shortNameIn(Cloud::China21Vianet).en,
            u"Business Premium"_s);
    }

    void documentedIdsStandAndTheOthersAreMarked()
    {
        const auto offer = [this](const QString &key) { return m_catalogue->offerByKey(key); };
        QCOMPARE(
            offer(u"business-standard"_s)->id.text(), u"031c9e47-4802-4248-838e-778fb1d2cc05"_s);
        QCOMPARE(offer(u"e3"_s)->id.text(), u"796b6b5f-613c-4e24-a17c-eba730d49c02"_s);
        QCOMPARE(offer(u"e1"_s)->id.text(), u"91fd106f-4b2c-4938-95ac-f54f74e9a239"_s);
        QCOMPARE(offer(u"business-basic"_s)->id.text(), u"bd938f12-058f-4927-bba3-ae36b1d2501c"_s);
        for (const QString &key :
            { u"business-standard"_s, u"e1"_s, u"e3"_s, u"business-basic"_s }) {
            QVERIFY(!offer(key)->idGenerated);
        }
        for (const QString &key : { u"e5"_s, u"apps-business"_s, u"business-standard-india"_s }) {
            QVERIFY(offer(key)->idGenerated);
        }
    }

    void limitsAndCyclesFollowTheProduct()
    {
        for (const catalog::Offer &offer : m_catalogue->offers()) {
            const bool business
                = offer.key.startsWith("business-"_L1) || offer.key.startsWith("apps-business"_L1);
            QCOMPARE(offer.minQuantity, 1);
            QCOMPARE(offer.maxQuantity, business ? 300 : 10'000'000);
            QCOMPARE(offer.hasLicenceLimit, business);
            QCOMPARE(offer.marketVariant, offer.key.endsWith("india"_L1) ? u"IN"_s : QString());
            const bool india = offer.key == "business-standard-india"_L1;
            const bool proPlus = offer.key == "apps-enterprise"_L1;
            for (const Cloud cloud : { Cloud::Global, Cloud::China21Vianet }) {
                QVERIFY(offer.soldIn(cloud, BillingCycle::Monthly));
                const bool monthlyOnly = india || (proPlus && cloud == Cloud::China21Vianet);
                QCOMPARE(offer.soldIn(cloud, BillingCycle::Annual), !monthlyOnly);
            }
        }
    }

    void everyOfferHasADemoPriceInEveryCurrency()
    {
        const auto price = [this](const QString &key, const QString &code) {
            return m_catalogue->demoPrice(
                m_catalogue->offerByKey(key)->id, *domain::Currency::fromText(code));
        };
        for (const catalog::Offer &offer : m_catalogue->offers()) {
            for (const QString &code :
                { u"KRW"_s, u"USD"_s, u"CNY"_s, u"INR"_s, u"GBP"_s, u"JPY"_s, u"EUR"_s }) {
                QVERIFY(price(offer.key, code).has_value());
                QVERIFY(price(offer.key, code)->minor > 0);
            }
        }
        QCOMPARE(price(u"business-basic"_s, u"KRW"_s)->minor, 5600);
        QCOMPARE(price(u"business-standard"_s, u"KRW"_s)->minor, 14000);
        QCOMPARE(price(u"e1"_s, u"KRW"_s)->minor, 9000);
        QCOMPARE(price(u"e3"_s, u"KRW"_s)->minor, 22500);
        QCOMPARE(price(u"business-basic"_s, u"CNY"_s)->minor, 3000);
        QCOMPARE(price(u"e1"_s, u"CNY"_s)->minor, 5000);
        QVERIFY(!price(u"e1"_s, u"CHF"_s));
        QVERIFY(!m_catalogue->demoPrice(catalog::Catalogue::idOfUnknown(u"Contoso Backup"_s),
            *domain::Currency::fromText(u"USD")));
    }

    void unknownProductsGetTheSameIdForTheSameName()
    {
        using catalog::Catalogue;
        const auto id = Catalogue::idOfUnknown(u"Contoso Backup"_s);
        QVERIFY(!id.isNull());
        QCOMPARE(Catalogue::idOfUnknown(u" contoso  backup "_s), id);
        QVERIFY(Catalogue::idOfUnknown(u"Contoso Backup 2"_s) != id);
        QVERIFY(m_catalogue->offer(id) == nullptr);
    }

    void servicesHaveReadableNamesInBothLanguages_data()
    {
        QTest::addColumn<QString>("code");
        QTest::addColumn<QString>("en");
        QTest::addColumn<QString>("ko");
        const auto row = [](const char *code, const QString &en, const QString &ko) {
            QTest::newRow(code) << QString::fromLatin1(code) << en << ko;
        };
        row("EXCHANGE_S_STANDARD", u"Exchange Online (Plan 1)"_s, u"Exchange Online(플랜 1)"_s);
        row("SHAREPOINTENTERPRISE", u"SharePoint Online (Plan 2)"_s,
            u"SharePoint Online(플랜 2)"_s);
        row("MCOSTANDARD", u"Skype for Business Online (Plan 2)"_s,
            u"Skype for Business Online(플랜 2)"_s);
        row("SHAREPOINTWAC", u"Office for the web"_s, u"웹용 Office"_s);
        row("MCOEV", u"Phone System"_s, u"전화 시스템"_s);
        row("MCOMEETADV", u"Audio Conferencing"_s, u"오디오 회의"_s);
        row("THREAT_INTELLIGENCE", u"Threat protection (Plan 2)"_s, u"위협 방지(플랜 2)"_s);
        row("OFFICE_BUSINESS", u"Microsoft 365 Apps for business"_s,
            u"비즈니스용 Microsoft 365 앱"_s);
        row("FORMS_PLAN_E3", u"Forms (Plan E3)"_s, u"Forms(플랜 E3)"_s);
        row("BPOS_S_TODO_3", u"To-Do (Plan 3)"_s, u"To-Do(플랜 3)"_s);
        row("Deskless", u"StaffHub"_s, u"StaffHub"_s);
        row("RMS_S_PREMIUM", u"Azure Information Protection (Plan 1)"_s,
            u"Azure Information Protection(플랜 1)"_s);
        row("yammer_enterprise", u"Yammer"_s, u"Yammer"_s);
    }

    void servicesHaveReadableNamesInBothLanguages()
    {
        QFETCH(const QString, code);
        QFETCH(const QString, en);
        QFETCH(const QString, ko);
        const auto plan = m_catalogue->plan(code);
        QVERIFY(plan.has_value());
        QCOMPARE(m_catalogue->plans().at(*plan).name.en, en);
        QCOMPARE(m_catalogue->plans().at(*plan).name.ko, ko);
    }

    void everyPlanBelongsToOneFamilyAndIsItsStep()
    {
        for (catalog::PlanIndex i = 0; i < m_catalogue->plans().size(); ++i) {
            const auto &plan = m_catalogue->plans().at(i);
            QVERIFY(plan.family >= 0);
            QVERIFY(m_catalogue->families().at(plan.family).steps.contains(i));
        }
        QVERIFY(!m_catalogue->plan(u"NO_SUCH_PLAN"_s));
        const auto family = [this](const QString &code) {
            return m_catalogue->plans().at(*m_catalogue->plan(code)).family;
        };
        QCOMPARE(family(u"ONEDRIVESTANDARD"_s), family(u"SHAREPOINTENTERPRISE"_s));
        QCOMPARE(family(u"INTUNE_A"_s), family(u"INTUNE_SMBIZ"_s));
        QVERIFY(family(u"EXCHANGE_S_DESKLESS"_s) != family(u"EXCHANGE_S_STANDARD"_s));
        QVERIFY(family(u"EXCHANGE_S_ARCHIVE_ADDON"_s) != family(u"EXCHANGE_S_STANDARD"_s));
    }
};

DESK_TEST_MAIN(CatalogueNamesTest, QCoreApplication)
#include "cataloguenamestest.moc"
