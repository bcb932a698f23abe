#include "domain/names.h"
#include "support/testmain.h"
#include "wordingscene.h"

#include <array>

#include <QTranslator>

using namespace Qt::StringLiterals;

namespace {

/// A translator of the application that would spoil every text, were it asked.
class SpoilingTranslator final : public QTranslator
{
public:
    [[nodiscard]] QString translate(const char *, const char *, const char *, int) const override
    {
        return u"spoilt"_s;
    }
    [[nodiscard]] bool isEmpty() const override { return false; }
};

} // namespace

/// Names of enumerators, markets, products and services.
class NamesTest : public support::TestCase
{
    Q_OBJECT
private Q_SLOTS:
    void everyEnumeratorHasANameInBothLanguages();
    void namesAreThoseOfTheGlossary();
    void sellersAreNamedInSentences();
    void marketsAreNamedAndOthersShowTheirCode();
    void everyEuroCountryHasAName();
    void productsTakeTheNameOfTheirCloudAndLanguage();
    void servicesAreNamedOnce();
    void customersShowTheLocalNameFirstInKorean();
    void twoLanguagesStandSideBySide();
    void theApplicationsTranslatorsAreNotAsked();
};

void NamesTest::everyEnumeratorHasANameInBothLanguages()
{
    const WordingScene scene;
    QList<QPair<QString, QString>> names;
    const auto add = [&names](const QString &english, const QString &korean) {
        names.append({ english, korean });
    };
    for (int i = 0; i <= int(domain::Role::Guest); ++i) {
        const auto role = static_cast<domain::Role>(i);
        add(scene.en.role(role), scene.ko.role(role));
        QVERIFY(scene.en.role(role) != domain::codeOf(role));
    }
    for (int i = 0; i <= int(domain::SubscriptionStatus::Expired); ++i) {
        const auto status = static_cast<domain::SubscriptionStatus>(i);
        add(scene.en.status(status), scene.ko.status(status));
        QVERIFY(scene.en.status(status) != domain::codeOf(status));
    }
    for (int i = 0; i <= int(domain::DelegationState::Removed); ++i) {
        const auto state = static_cast<domain::DelegationState>(i);
        add(scene.en.delegation(state), scene.ko.delegation(state));
        QVERIFY(scene.en.delegation(state) != domain::codeOf(state));
    }
    for (int i = 0; i <= int(domain::SoldBy::VolumeLicensing); ++i) {
        const auto seller = static_cast<domain::SoldBy>(i);
        add(scene.en.soldBy(seller), scene.ko.soldBy(seller));
        QVERIFY(scene.en.soldBy(seller) != domain::codeOf(seller));
    }
    for (int i = 0; i <= int(domain::BillingCycle::Annual); ++i) {
        const auto cycle = static_cast<domain::BillingCycle>(i);
        add(scene.en.billingCycle(cycle), scene.ko.billingCycle(cycle));
    }
    for (int i = 0; i <= int(domain::Act::DemoLoaded); ++i) {
        domain::AuditEvent event;
        event.act = static_cast<domain::Act>(i);
        add(scene.en.act(event), scene.ko.act(event));
        QVERIFY(scene.en.act(event) != domain::codeOf(event.act));
    }
    for (const auto &[english, korean] : names) {
        QVERIFY(!english.isEmpty());
        QVERIFY2(hasHangul(korean), qPrintable(english));
        QVERIFY2(!hasHangul(english), qPrintable(english));
    }
}

void NamesTest::namesAreThoseOfTheGlossary()
{
    const WordingScene scene;
    QCOMPARE(scene.ko.role(domain::Role::SalesAgent), u"영업 상담원"_s);
    QCOMPARE(scene.ko.role(domain::Role::HelpdeskAgent), u"기술 지원팀 상담원"_s);
    QCOMPARE(scene.ko.role(domain::Role::UserManagementAdmin), u"사용자 관리 담당자"_s);
    QCOMPARE(scene.en.status(domain::SubscriptionStatus::Deleted), u"Cancelled"_s);
    QCOMPARE(scene.ko.status(domain::SubscriptionStatus::Suspended), u"일시 중단됨"_s);
    QCOMPARE(scene.en.delegation(domain::DelegationState::None), u"Not granted"_s);
    QCOMPARE(scene.ko.delegation(domain::DelegationState::None), u"없음"_s);
    QCOMPARE(scene.en.cloud(domain::Cloud::Global), u"Global"_s);
    QCOMPARE(scene.ko.cloud(domain::Cloud::Global), u"글로벌"_s);
    QCOMPARE(scene.ko.cloud(domain::Cloud::China21Vianet), u"21Vianet"_s);
    QCOMPARE(scene.ko.soldBy(domain::SoldBy::Own), u"자사"_s);
    QCOMPARE(scene.ko.billingCycle(domain::BillingCycle::Monthly), u"매월"_s);
    QCOMPARE(scene.ko.currency(domain::Currency::ofMarket(u"KR")), u"원"_s);
    QCOMPARE(scene.en.currency(domain::Currency::ofMarket(u"KR")), u"won"_s);
}

void NamesTest::sellersAreNamedInSentences()
{
    const WordingScene scene;
    domain::Subscription subscription;
    QCOMPARE(scene.en.seller(subscription), u"you"_s);
    subscription.soldBy = domain::SoldBy::OtherPartner;
    QCOMPARE(scene.en.seller(subscription), u"another reseller"_s);
    QCOMPARE(scene.ko.seller(subscription), u"다른 재판매인"_s);
    subscription.sellerName = u"Meridian Cloud"_s;
    QCOMPARE(scene.ko.seller(subscription), u"Meridian Cloud"_s);
    subscription.sellerName.clear();
    subscription.soldBy = domain::SoldBy::Direct;
    QCOMPARE(scene.ko.seller(subscription), u"직접 구입"_s);
    subscription.soldBy = domain::SoldBy::VolumeLicensing;
    QCOMPARE(scene.ko.seller(subscription), u"볼륨 라이선스"_s);
}

void NamesTest::marketsAreNamedAndOthersShowTheirCode()
{
    const WordingScene scene;
    const QList<std::array<QString, 3>> known{ { u"KR"_s, u"Korea"_s, u"대한민국"_s },
        { u"JP"_s, u"Japan"_s, u"일본"_s }, { u"CN"_s, u"China"_s, u"중국"_s },
        { u"HK"_s, u"Hong Kong SAR"_s, u"홍콩 특별 행정구"_s }, { u"TW"_s, u"Taiwan"_s, u"대만"_s },
        { u"IN"_s, u"India"_s, u"인도"_s }, { u"GB"_s, u"United Kingdom"_s, u"영국"_s },
        { u"US"_s, u"United States"_s, u"미국"_s }, { u"IE"_s, u"Ireland"_s, u"아일랜드"_s },
        { u"AE"_s, u"United Arab Emirates"_s, u"아랍에미리트"_s },
        { u"ZW"_s, u"Zimbabwe"_s, u"짐바브웨"_s } };
    for (const auto &[code, english, korean] : known) {
        QCOMPARE(scene.en.market(code), english);
        QCOMPARE(scene.ko.market(code), korean);
        QCOMPARE(scene.ko.market(code.toLower()), korean);
    }
    QCOMPARE(scene.en.market(u"XQ"_s), u"XQ"_s);
    QCOMPARE(scene.ko.market({}), QString());
}

void NamesTest::everyEuroCountryHasAName()
{
    const WordingScene scene;
    int euroCountries = 0;
    for (char16_t first = u'A'; first <= u'Z'; ++first) {
        for (char16_t second = u'A'; second <= u'Z'; ++second) {
            const QString code = QString(QChar(first)) + QChar(second);
            if (domain::Currency::ofMarket(code).code() == "EUR"_L1) {
                ++euroCountries;
                QVERIFY2(hasHangul(scene.ko.market(code)), qPrintable(code));
            }
        }
    }
    QVERIFY(euroCountries >= 19);
}

void NamesTest::productsTakeTheNameOfTheirCloudAndLanguage()
{
    WordingScene scene;
    const catalog::Offer *apps = scene.catalogue->offerNamed(u"Microsoft 365 Apps for business"_s);
    QVERIFY(apps);
    QCOMPARE(scene.en.product(*apps, domain::Cloud::Global), u"Microsoft 365 Apps for business"_s);
    QCOMPARE(scene.ko.product(*apps, domain::Cloud::Global), u"비즈니스용 Microsoft 365 앱"_s);
    QCOMPARE(scene.en.product(*apps, domain::Cloud::China21Vianet), u"Office 365 Business"_s);
    QCOMPARE(scene.ko.product(scene.holdings.at(3), domain::Cloud::Global, *scene.catalogue),
        u"Contoso Backup"_s);
    scene.holdings[3].offerName.clear();
    QCOMPARE(scene.ko.product(scene.holdings.at(3), domain::Cloud::Global, *scene.catalogue),
        u"알 수 없는 제품"_s);
}

void NamesTest::servicesAreNamedOnce()
{
    const WordingScene scene;
    const QStringList codes{ u"EXCHANGE_S_STANDARD"_s, u"EXCHANGE_S_ENTERPRISE"_s,
        u"SHAREPOINTWAC"_s, u"NEW_PLAN"_s };
    QCOMPARE(scene.en.plans(codes, *scene.catalogue),
        u"Exchange Online (Plan 1), Exchange Online (Plan 2), Office for the web, NEW_PLAN"_s);
    QCOMPARE(
        scene.ko.services(codes, *scene.catalogue), u"Exchange Online, 웹용 Office, NEW_PLAN"_s);
}

void NamesTest::customersShowTheLocalNameFirstInKorean()
{
    WordingScene scene;
    QCOMPARE(scene.en.customerName(scene.customer), u"Hanbit Logistics"_s);
    QCOMPARE(scene.ko.customerName(scene.customer), u"한빛물류"_s);
    scene.customer.localName.clear();
    QCOMPARE(scene.ko.customerName(scene.customer), u"Hanbit Logistics"_s);
}

void NamesTest::twoLanguagesStandSideBySide()
{
    const WordingScene scene;
    QCOMPARE(scene.en.conditionsNotMet(3), u"3 of 4 conditions are not met."_s);
    QCOMPARE(scene.ko.conditionsNotMet(3), u"조건 4개 중 3개가 충족되지 않았습니다."_s);
    QCOMPARE(wording::languageCode(wording::Language::Korean), u"ko"_s);
    QCOMPARE(wording::languageCode(wording::Language::English), u"en"_s);
    QCOMPARE(wording::languageOfSystem(), wording::Language::English); // tests run in the C locale
}

void NamesTest::theApplicationsTranslatorsAreNotAsked()
{
    SpoilingTranslator spoiling;
    QVERIFY(QCoreApplication::installTranslator(&spoiling));
    const WordingScene scene;
    QCOMPARE(scene.en.status(domain::SubscriptionStatus::Active), u"Active"_s);
    QCOMPARE(scene.ko.status(domain::SubscriptionStatus::Active), u"활성"_s);
    QVERIFY(QCoreApplication::removeTranslator(&spoiling));
}

DESK_TEST_MAIN(NamesTest, QCoreApplication)
#include "namestest.moc"
