#include "support/testmain.h"
#include "wordingscene.h"

using namespace Qt::StringLiterals;
using domain::RefusalCode;

/// The messages that a partner copies and sends to the customer.
class CustomerRequestTest : public support::TestCase
{
    Q_OBJECT
private Q_SLOTS:
    void theLanguageIsTheCustomersNotTheWindows_data();
    void theLanguageIsTheCustomersNotTheWindows();
    void aConflictNamesWhatIsToBeCancelledAndWhere();
    void ownSubscriptionsAskForConsentOnly();
    void delegationNamesTheAdminCentreOfTheCloud();
    void nothingIsAskedWhereTheCustomerCannotHelp();
};

void CustomerRequestTest::theLanguageIsTheCustomersNotTheWindows_data()
{
    QTest::addColumn<QString>("language");
    QTest::addColumn<QString>("country");
    QTest::addColumn<bool>("korean");
    QTest::newRow("Korean") << u"ko-KR"_s << u"KR"_s << true;
    QTest::newRow("Korean abroad") << u"KO"_s << u"US"_s << true;
    QTest::newRow("English in Korea") << u"en-US"_s << u"KR"_s << false;
    QTest::newRow("Konkani is not Korean") << u"kok-IN"_s << u"IN"_s << false;
    QTest::newRow("unknown, in Korea") << QString() << u"KR"_s << true;
    QTest::newRow("unknown, elsewhere") << QString() << u"GB"_s << false;
    QTest::newRow("neither fits") << u"zh-CN"_s << u"CN"_s << false;
}

void CustomerRequestTest::theLanguageIsTheCustomersNotTheWindows()
{
    QFETCH(const QString, language);
    QFETCH(const QString, country);
    QFETCH(const bool, korean);
    WordingScene scene;
    scene.customer.language = language;
    scene.customer.country = country;
    domain::Refusal refusal;
    refusal.code = RefusalCode::DelegatedAdminPermissionsDisabled;
    const QString fromEnglish = scene.en.requestToCustomer(refusal, scene.scene(), u"Saenaru"_s);
    QCOMPARE(fromEnglish.startsWith(u"제목: "_s), korean);
    QCOMPARE(fromEnglish.startsWith(u"Subject: "_s), !korean);
    QCOMPARE(scene.ko.requestToCustomer(refusal, scene.scene(), u"Saenaru"_s), fromEnglish);
}

void CustomerRequestTest::aConflictNamesWhatIsToBeCancelledAndWhere()
{
    WordingScene scene;
    domain::Refusal refusal;
    refusal.code = RefusalCode::ConflictingServiceTypes;
    refusal.subscriptions = { scene.otherId() };
    refusal.plans = { u"STREAM_O365_E3"_s };
    const QString korean = scene.en.requestToCustomer(refusal, scene.scene(), u"새나루클라우드"_s);
    QCOMPARE(korean.section(u'\n', 0, 0), u"제목: 업그레이드를 위한 구독 취소 요청"_s);
    for (const QString &part :
        { u"한빛물류 담당자님께"_s, u"현재 구독: Microsoft 365 Business Standard"_s,
            u"새 제품: Office 365 Enterprise E3"_s, u"구입처: Meridian Cloud"_s,
            scene.otherId().text(), u"Stream"_s, u"새나루클라우드 드림"_s }) {
        QVERIFY2(korean.contains(part), qPrintable(korean));
    }
    scene.customer.language = u"en-GB"_s;
    refusal.code = RefusalCode::ConcurrencyConflicts;
    const QString english = scene.ko.requestToCustomer(refusal, scene.scene(), u"Saenaru Cloud"_s);
    for (const QString &part :
        { u"To the administrator of Hanbit Logistics,"_s, u"Meridian Cloud"_s,
            u"Please ask the seller named above"_s, u"Kind regards\nSaenaru Cloud"_s }) {
        QVERIFY2(english.contains(part), qPrintable(english));
    }
    QVERIFY(!english.contains(u'%'));
    QVERIFY(!hasHangul(english));
}

void CustomerRequestTest::ownSubscriptionsAskForConsentOnly()
{
    WordingScene scene;
    scene.customer.language = u"en"_s;
    scene.holdings[1].soldBy = domain::SoldBy::Own;
    domain::Refusal refusal;
    refusal.code = RefusalCode::ConcurrencyConflicts;
    refusal.subscriptions = { scene.otherId() };
    const QString letter = scene.en.requestToCustomer(refusal, scene.scene(), u"Saenaru Cloud"_s);
    QVERIFY(letter.contains(u"whether we may cancel the subscription"_s));
    QVERIFY(letter.contains(u"bought from: Saenaru Cloud"_s));
    QVERIFY(!letter.contains(u"Please ask the seller"_s));
}

void CustomerRequestTest::delegationNamesTheAdminCentreOfTheCloud()
{
    WordingScene scene;
    domain::Refusal refusal;
    refusal.code = RefusalCode::DelegatedAdminPermissionsDisabled;
    const QString global = scene.ko.requestToCustomer(refusal, scene.scene(), {});
    QVERIFY(global.contains(u"https://admin.microsoft.com"_s));
    QVERIFY(global.contains(u"hanbit.example"_s));
    QVERIFY(global.contains(u"설정 > 파트너 관계"_s));
    QVERIFY(global.endsWith(u"감사합니다.\n"_s));
    scene.customer.cloud = domain::Cloud::China21Vianet;
    QVERIFY(scene.ko.requestToCustomer(refusal, scene.scene(), {})
                .contains(u"https://portal.partner.microsoftonline.cn"_s));
}

void CustomerRequestTest::nothingIsAskedWhereTheCustomerCannotHelp()
{
    const WordingScene scene;
    domain::Refusal refusal;
    refusal.code = RefusalCode::SubscriptionDoesNotHaveAnyUpgradePaths;
    QVERIFY(scene.ko.requestToCustomer(refusal, scene.scene(), u"Saenaru"_s).isEmpty());
    refusal.code = RefusalCode::ConcurrencyConflicts;
    QVERIFY(scene.ko.requestToCustomer(refusal, {}, u"Saenaru"_s).isEmpty());
}

DESK_TEST_MAIN(CustomerRequestTest, QCoreApplication)
#include "customerrequesttest.moc"
