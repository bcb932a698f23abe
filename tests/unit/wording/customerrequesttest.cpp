#include "support/testmain.h"
#include "wordingscene.h"

#include "wording/letters.h"

#include <QRegularExpression>

#include <algorithm>
#include <optional>

using namespace Qt::StringLiterals;
using domain::RefusalCode;
using wording::LetterLanguage;
using wording::LetterWriter;

Q_DECLARE_METATYPE(wording::LetterLanguage)

namespace {

wording::Letter letterOf(const domain::Refusal &refusal, const wording::Texts::Scene &scene,
    const QString &us, std::optional<LetterLanguage> language = {})
{
    const LetterLanguage own
        = scene.customer ? wording::letterLanguageFor(*scene.customer) : LetterLanguage::English;
    return LetterWriter(language.value_or(own)).write(refusal, scene, us);
}

bool hasHan(const QString &text)
{
    return std::any_of(
        text.cbegin(), text.cend(), [](QChar c) { return c.script() == QChar::Script_Han; });
}

} // namespace

/// The messages that a partner copies and sends to the customer.
class CustomerRequestTest : public support::TestCase
{
    Q_OBJECT
private Q_SLOTS:
    void theLanguageIsTheCustomersNotTheWindows_data();
    void theLanguageIsTheCustomersNotTheWindows();
    void aConflictNamesWhatIsToBeCancelledAndWhere();
    void ownSubscriptionsAskForConsentOnly();
    void delegationCarriesALinkOfAReservedDomain();
    void servicesThatWereLeftOutAreNamedInTheRequest();
    void whatWasBoughtElsewhereIsToBeCancelledThere();
    void everyLetterIsWholeInEveryLanguage_data();
    void everyLetterIsWholeInEveryLanguage();
    void nothingIsAskedWhereTheCustomerCannotHelp();
};

void CustomerRequestTest::theLanguageIsTheCustomersNotTheWindows_data()
{
    QTest::addColumn<QString>("language");
    QTest::addColumn<QString>("country");
    QTest::addColumn<LetterLanguage>("written");
    QTest::newRow("Korean") << u"ko-KR"_s << u"KR"_s << LetterLanguage::Korean;
    QTest::newRow("Korean abroad") << u"KO"_s << u"US"_s << LetterLanguage::Korean;
    QTest::newRow("English in Korea") << u"en-US"_s << u"KR"_s << LetterLanguage::English;
    QTest::newRow("Konkani is not Korean") << u"kok-IN"_s << u"IN"_s << LetterLanguage::English;
    QTest::newRow("unknown, in Korea") << QString() << u"KR"_s << LetterLanguage::Korean;
    QTest::newRow("unknown, elsewhere") << QString() << u"GB"_s << LetterLanguage::English;
    QTest::newRow("Chinese") << u"zh-CN"_s << u"CN"_s << LetterLanguage::Chinese;
    QTest::newRow("Chinese by script") << u"zh-Hans-HK"_s << u"HK"_s << LetterLanguage::Chinese;
    QTest::newRow("traditional Chinese") << u"zh-TW"_s << u"TW"_s << LetterLanguage::English;
    QTest::newRow("unknown, in China") << QString() << u"CN"_s << LetterLanguage::Chinese;
    QTest::newRow("another") << u"fr-FR"_s << u"FR"_s << LetterLanguage::English;
}

void CustomerRequestTest::theLanguageIsTheCustomersNotTheWindows()
{
    QFETCH(const QString, language);
    QFETCH(const QString, country);
    QFETCH(const LetterLanguage, written);
    domain::Customer customer;
    customer.language = language;
    customer.country = country;
    QCOMPARE(wording::letterLanguageFor(customer), written);
}

void CustomerRequestTest::aConflictNamesWhatIsToBeCancelledAndWhere()
{
    WordingScene scene;
    domain::Refusal refusal;
    refusal.code = RefusalCode::ConflictingServiceTypes;
    refusal.subscriptions = { scene.otherId() };
    refusal.plans = { u"STREAM_O365_E3"_s };
    const QString korean = letterOf(refusal, scene.scene(), u"새나루클라우드"_s).whole;
    QCOMPARE(korean.section(u'\n', 0, 0), u"제목: 업그레이드를 위한 구독 취소 요청"_s);
    for (const QString &part :
        { u"한빛물류 담당자님께"_s, u"현재 구독: Microsoft 365 Business Standard"_s,
            u"새 제품: Office 365 Enterprise E3"_s, u"구입처: Meridian Cloud"_s,
            scene.otherId().text(), u"Stream"_s, u"새나루클라우드 드림"_s }) {
        QVERIFY2(korean.contains(part), qPrintable(korean));
    }
    scene.customer.language = u"en-GB"_s;
    refusal.code = RefusalCode::ConcurrencyConflicts;
    const QString english = letterOf(refusal, scene.scene(), u"Saenaru Cloud"_s).whole;
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
    const QString letter = letterOf(refusal, scene.scene(), u"Saenaru Cloud"_s).whole;
    QVERIFY(letter.contains(u"whether we may cancel the subscription"_s));
    QVERIFY(letter.contains(u"bought from: Saenaru Cloud"_s));
    QVERIFY(!letter.contains(u"Please ask the seller"_s));
}

void CustomerRequestTest::delegationCarriesALinkOfAReservedDomain()
{
    WordingScene scene;
    domain::Refusal refusal;
    refusal.code = RefusalCode::DelegatedAdminPermissionsDisabled;
    const QString global = letterOf(refusal, scene.scene(), {}).whole;
    const QRegularExpression link(u"https://([a-z0-9-]+)\\.example/\\S+"_s);
    QVERIFY2(link.match(global).hasMatch(), qPrintable(global));
    QVERIFY(!global.contains(u"microsoft.com"_s));
    QVERIFY(global.contains(scene.customer.id.text()));
    QVERIFY(global.contains(u"hanbit.example"_s));
    QVERIFY(global.contains(u"설정 > 파트너 관계"_s));
    QVERIFY(global.endsWith(u"감사합니다.\n"_s));
    scene.customer.cloud = domain::Cloud::China21Vianet;
    const QString china = letterOf(refusal, scene.scene(), {}).whole;
    QVERIFY(link.match(china).captured(1) != link.match(global).captured(1));
}

void CustomerRequestTest::servicesThatWereLeftOutAreNamedInTheRequest()
{
    WordingScene scene;
    domain::Refusal refusal;
    refusal.code = RefusalCode::DelegatedAdminPermissionsDisabled;
    refusal.plans = { u"TEAMS1"_s, u"RMS_S_ENTERPRISE"_s };
    const QString english
        = letterOf(refusal, scene.scene(), u"Saenaru"_s, LetterLanguage::English).whole;
    QVERIFY2(english.contains(u"Services to be added: Microsoft Teams, "_s), qPrintable(english));
    QVERIFY(english.contains(u"some services are left out"_s));
    const QString chinese
        = letterOf(refusal, scene.scene(), u"Saenaru"_s, LetterLanguage::Chinese).whole;
    QVERIFY2(chinese.contains(u"需要添加的服务：Microsoft Teams、"_s), qPrintable(chinese));
    scene.customer.delegation.state = domain::DelegationState::None;
    QVERIFY(!letterOf(refusal, scene.scene(), {}).whole.contains(u"Microsoft Teams"_s));
}

void CustomerRequestTest::whatWasBoughtElsewhereIsToBeCancelledThere()
{
    WordingScene scene;
    domain::Refusal refusal;
    refusal.code = RefusalCode::Other;
    refusal.other = domain::OtherRefusal::SoldElsewhere;
    wording::Texts::Scene elsewhere = scene.scene();
    elsewhere.subscription = &scene.holdings.at(1);
    const wording::Letter english
        = letterOf(refusal, elsewhere, u"Saenaru"_s, LetterLanguage::English);
    QCOMPARE(english.subject, u"Request to cancel a subscription with another seller"_s);
    for (const QString &part : { u"Current subscription: Office 365 Enterprise E3"_s,
             u"Bought from: Meridian Cloud"_s, scene.otherId().text() }) {
        QVERIFY2(english.body.contains(part), qPrintable(english.body));
    }
    scene.holdings[1].soldBy = domain::SoldBy::Direct;
    scene.holdings[1].sellerName.clear();
    elsewhere.subscription = &scene.holdings.at(1);
    QVERIFY(letterOf(refusal, elsewhere, {}, LetterLanguage::Chinese)
                .body.contains(u"购买渠道：Microsoft 直接购买"_s));
}

void CustomerRequestTest::everyLetterIsWholeInEveryLanguage_data()
{
    QTest::addColumn<LetterLanguage>("language");
    QTest::newRow("Korean") << LetterLanguage::Korean;
    QTest::newRow("English") << LetterLanguage::English;
    QTest::newRow("Chinese") << LetterLanguage::Chinese;
}

void CustomerRequestTest::everyLetterIsWholeInEveryLanguage()
{
    QFETCH(const LetterLanguage, language);
    WordingScene scene;
    scene.customer.localName.clear();
    for (const RefusalCode code :
        { RefusalCode::ConflictingServiceTypes, RefusalCode::ConcurrencyConflicts,
            RefusalCode::DelegatedAdminPermissionsDisabled, RefusalCode::Other }) {
        domain::Refusal refusal;
        refusal.code = code;
        refusal.other = domain::OtherRefusal::SoldElsewhere;
        refusal.subscriptions = { scene.otherId() };
        refusal.plans = { u"TEAMS1"_s };
        for (const QString &us : { QString(), u"Saenaru"_s }) {
            const wording::Letter letter = letterOf(refusal, scene.scene(), us, language);
            QVERIFY(!letter.subject.isEmpty() && letter.whole.contains(letter.subject));
            QVERIFY(letter.whole.endsWith(letter.body));
            QVERIFY2(!letter.whole.contains(u"%1"_s), qPrintable(letter.whole));
            QCOMPARE(hasHangul(letter.whole), language == LetterLanguage::Korean);
            QCOMPARE(hasHan(letter.whole), language == LetterLanguage::Chinese);
            QCOMPARE(letter.body.contains(u"Saenaru"_s), !us.isEmpty());
        }
    }
}

void CustomerRequestTest::nothingIsAskedWhereTheCustomerCannotHelp()
{
    const WordingScene scene;
    domain::Refusal refusal;
    refusal.code = RefusalCode::SubscriptionDoesNotHaveAnyUpgradePaths;
    QVERIFY(letterOf(refusal, scene.scene(), u"Saenaru"_s).whole.isEmpty());
    refusal.code = RefusalCode::ConcurrencyConflicts;
    QVERIFY(letterOf(refusal, {}, u"Saenaru"_s).whole.isEmpty());
}

DESK_TEST_MAIN(CustomerRequestTest, QCoreApplication)
#include "customerrequesttest.moc"
