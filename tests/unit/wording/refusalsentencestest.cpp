#include "support/testmain.h"
#include "wordingscene.h"

using namespace Qt::StringLiterals;
using domain::OtherRefusal;
using domain::RefusalCode;
using domain::SubscriptionStatus;

/// The sentences of glossary.md, Refusals of the service, word for word, and those of the details.
class RefusalSentencesTest : public support::TestCase
{
    Q_OBJECT
private Q_SLOTS:
    void refusalsSpeakTheGlossarySentences_data();
    void refusalsSpeakTheGlossarySentences();
    void detailsOfOtherHaveSentencesOfTheirOwn_data();
    void detailsOfOtherHaveSentencesOfTheirOwn();
    void aRequestThatIsUnderWayIsNotAskedForAgain();
    void servicesOutsideAGrantAreNamed();
    void aBareSceneStillGivesASentence();
    void rolesAreToldByTheCataloguesOfTheCloud();
    void aValueWithAPlaceholderInItIsShownAsItIs();
};

void RefusalSentencesTest::refusalsSpeakTheGlossarySentences_data()
{
    QTest::addColumn<int>("code");
    QTest::addColumn<int>("status");
    QTest::addColumn<QString>("english");
    QTest::addColumn<QString>("todo");
    QTest::addColumn<QString>("korean");
    QTest::addColumn<QString>("remedy");

    const auto row = [](const char *name, RefusalCode code, const QString &english,
                         const QString &todo, const QString &korean, const QString &remedy,
                         SubscriptionStatus status = SubscriptionStatus::Active) {
        QTest::newRow(name) << int(code) << int(status) << english << todo << korean << remedy;
    };
    row("other", RefusalCode::Other, u"The service refused the upgrade: no reason was given."_s,
        u"Check again. If it is still refused, copy the details and contact support."_s,
        u"서비스에서 업그레이드를 거부했습니다. 사유: 알려지지 않음"_s,
        u"다시 확인하세요. 계속 거부되면 세부 정보를 복사하여 지원팀에 문의하세요."_s);
    row("delegation", RefusalCode::DelegatedAdminPermissionsDisabled,
        u"You have no delegated admin privileges for this customer and service."_s,
        u"Request them. You can upgrade once the customer accepts."_s,
        u"이 고객과 서비스에 대한 위임된 관리자 권한이 없습니다."_s,
        u"위임된 관리자 권한을 요청하세요. 고객이 수락하면 업그레이드할 수 있습니다."_s);
    row("suspended", RefusalCode::SubscriptionStatusNotActive, u"The subscription is suspended."_s,
        u"Reactivate it, then check again."_s, u"일시 중단된 구독입니다."_s,
        u"구독을 다시 활성화한 후 다시 확인하세요."_s, SubscriptionStatus::Suspended);
    row("cancelled", RefusalCode::SubscriptionStatusNotActive,
        u"The subscription is not active: Cancelled."_s,
        u"It cannot be reactivated. Add a new subscription."_s,
        u"활성 상태가 아닌 구독입니다. 현재 상태: 취소됨"_s,
        u"다시 활성화할 수 없습니다. 새 구독을 추가하세요."_s, SubscriptionStatus::Deleted);
    row("expired", RefusalCode::SubscriptionStatusNotActive,
        u"The subscription is not active: Expired."_s,
        u"It cannot be reactivated. Add a new subscription."_s,
        u"활성 상태가 아닌 구독입니다. 현재 상태: 만료됨"_s,
        u"다시 활성화할 수 없습니다. 새 구독을 추가하세요."_s, SubscriptionStatus::Expired);
    row("pending", RefusalCode::SubscriptionStatusNotActive,
        u"The subscription is not active: Pending."_s,
        u"Wait until the status is Active, then check again."_s,
        u"활성 상태가 아닌 구독입니다. 현재 상태: 보류 중"_s,
        u"상태가 활성으로 바뀐 후 다시 확인하세요."_s, SubscriptionStatus::Pending);
    row("services", RefusalCode::ConflictingServiceTypes,
        u"Another subscription already has services that this upgrade adds: Azure Rights Management, Stream."_s,
        u"That subscription must be cancelled first, here or with its seller (Meridian Cloud). Then check again."_s,
        u"추가되는 서비스가 이미 다른 구독에 있습니다: Azure Rights Management, Stream"_s,
        u"해당 구독을 먼저 취소해야 합니다(구입처: Meridian Cloud). 취소한 후 다시 확인하세요."_s);
    row("owned", RefusalCode::ConcurrencyConflicts,
        u"The customer already has Office 365 Enterprise E3."_s,
        u"The other subscription must be cancelled first, here or with its seller (Meridian "
        u"Cloud). Then check "
        "again, or choose another product."_s,
        u"고객에게 이미 Office 365 Enterprise E3 구독이 있습니다."_s,
        u"해당 구독을 먼저 취소해야 합니다(구입처: Meridian Cloud). 취소한 후 다시 확인하거나 다른 제품을 선택하세요."_s);
    row("user", RefusalCode::UserContextRequired, u"This request needs a signed-in user."_s,
        u"Send it with an app-and-user token, not with an app-only one."_s,
        u"로그인한 사용자가 필요한 요청입니다."_s,
        u"앱 전용 토큰 대신 앱+사용자 토큰으로 다시 요청하세요."_s);
    row("add-ons", RefusalCode::SubscriptionAddOnsPresent,
        u"The subscription has add-ons: Office 365 Enterprise E3."_s,
        u"Cancel the add-ons, then check again."_s,
        u"구독에 추가 기능이 있습니다: Office 365 Enterprise E3"_s,
        u"추가 기능을 취소한 후 다시 확인하세요."_s);
    row("no path", RefusalCode::SubscriptionDoesNotHaveAnyUpgradePaths,
        u"Microsoft 365 Business Standard has no upgrade path."_s,
        u"Add a subscription to the product that the customer needs."_s,
        u"업그레이드 경로가 없는 제품입니다: Microsoft 365 Business Standard"_s,
        u"고객에게 필요한 제품의 구독을 새로 추가하세요."_s);
    row("no edge", RefusalCode::SubscriptionTargetOfferNotFound,
        u"This is not a possible upgrade: Microsoft 365 Business Standard to Office 365 Enterprise E3."_s,
        u"Choose a product from the list."_s,
        u"가능한 업그레이드가 아닙니다: Microsoft 365 Business Standard → Office 365 Enterprise E3"_s,
        u"목록에서 제품을 선택하세요."_s);
    row("not provisioned", RefusalCode::SubscriptionNotProvisioned,
        u"The order is still being provisioned."_s,
        u"Wait until the status is Active, then check again."_s,
        u"아직 주문을 프로비저닝하고 있습니다."_s, u"상태가 활성으로 바뀐 후 다시 확인하세요."_s,
        SubscriptionStatus::Pending);
    row("billing cycle", RefusalCode::OfferDoesNotSupportBillingCycle,
        u"Office 365 Enterprise E3 is not sold with this billing frequency: annual."_s,
        u"Choose a product that is."_s,
        u"현재 청구 주기를 지원하지 않는 제품입니다: Office 365 Enterprise E3, 매년"_s,
        u"현재 청구 주기를 지원하는 제품을 선택하세요."_s);
    row("granular", RefusalCode::InsufficientGranularAdminPermissions,
        u"Your granular admin permissions are not sufficient."_s,
        u"Ask the customer for the missing permissions, then check again."_s,
        u"세분화된 관리자 권한(GDAP)이 부족합니다."_s,
        u"고객에게 필요한 권한을 요청한 후 다시 확인하세요."_s);
}

void RefusalSentencesTest::refusalsSpeakTheGlossarySentences()
{
    QFETCH(const int, code);
    QFETCH(const int, status);
    QFETCH(const QString, english);
    QFETCH(const QString, todo);
    QFETCH(const QString, korean);
    QFETCH(const QString, remedy);

    WordingScene scene;
    scene.customer.delegation = {};
    scene.holdings.first().status = static_cast<SubscriptionStatus>(status);
    scene.holdings.first().billingCycle = domain::BillingCycle::Annual;
    domain::Refusal refusal;
    refusal.code = static_cast<RefusalCode>(code);
    refusal.subscriptions = { scene.otherId() };
    refusal.plans = { u"RMS_S_ENTERPRISE"_s, u"STREAM_O365_E3"_s };
    QCOMPARE(scene.en.refusal(refusal, scene.scene()), english);
    QCOMPARE(scene.en.refusalRemedy(refusal, scene.scene()), todo);
    QCOMPARE(scene.ko.refusal(refusal, scene.scene()), korean);
    QCOMPARE(scene.ko.refusalRemedy(refusal, scene.scene()), remedy);
}

void RefusalSentencesTest::detailsOfOtherHaveSentencesOfTheirOwn_data()
{
    QTest::addColumn<int>("other");
    QTest::addColumn<QString>("english");
    QTest::addColumn<QString>("korean");

    QTest::newRow("trial") << int(OtherRefusal::Trial)
                           << u"The service refused the upgrade: the subscription is a trial."_s
                           << u"서비스에서 업그레이드를 거부했습니다. 사유: 평가판 구독"_s;
    QTest::newRow("add-on") << int(OtherRefusal::AddOn)
                            << u"The service refused the upgrade: the subscription is an add-on."_s
                            << u"서비스에서 업그레이드를 거부했습니다. 사유: 추가 기능 구독"_s;
    QTest::newRow("sold elsewhere")
        << int(OtherRefusal::SoldElsewhere)
        << u"Bought from another reseller or channel. It cannot be upgraded here."_s
        << u"다른 재판매인이나 다른 채널에서 구입한 구독입니다. 여기에서는 업그레이드할 수 없습니다."_s;
    QTest::newRow("above the limit")
        << int(OtherRefusal::QuantityAboveLimit)
        << u"Microsoft 365 Business Standard allows at most 300 licences."_s
        << u"라이선스를 최대 300개까지 사용할 수 있는 제품입니다: Microsoft 365 Business Standard"_s;
    QTest::newRow("below the assigned")
        << int(OtherRefusal::QuantityBelowAssigned)
        << u"38 licences are assigned. Enter at least 38, or unassign some first."_s
        << u"할당된 라이선스: 38개. 38개 이상을 입력하거나 먼저 할당을 해제하세요."_s;
}

void RefusalSentencesTest::detailsOfOtherHaveSentencesOfTheirOwn()
{
    QFETCH(const int, other);
    QFETCH(const QString, english);
    QFETCH(const QString, korean);

    WordingScene scene;
    scene.target = scene.offerId(u"Microsoft 365 Business Standard"_s);
    domain::Refusal refusal;
    refusal.other = static_cast<OtherRefusal>(other);
    QCOMPARE(scene.en.refusal(refusal, scene.scene()), english);
    QCOMPARE(scene.ko.refusal(refusal, scene.scene()), korean);
    QVERIFY(!scene.en.refusalRemedy(refusal, scene.scene()).isEmpty());
    QVERIFY(hasHangul(scene.ko.refusalRemedy(refusal, scene.scene())));
    scene.assigned = 1;
    if (refusal.other == OtherRefusal::QuantityBelowAssigned) {
        QCOMPARE(scene.en.refusal(refusal, scene.scene()),
            u"1 licence is assigned. Enter at least 1, or unassign it first."_s);
    }
}

void RefusalSentencesTest::aRequestThatIsUnderWayIsNotAskedForAgain()
{
    WordingScene scene;
    scene.customer.delegation.state = domain::DelegationState::Requested;
    domain::Refusal refusal;
    refusal.code = RefusalCode::DelegatedAdminPermissionsDisabled;
    QCOMPARE(scene.en.refusalRemedy(refusal, scene.scene()),
        u"Wait until the customer accepts the request, then check again."_s);
    QCOMPARE(scene.ko.refusalRemedy(refusal, scene.scene()),
        u"고객이 요청을 수락한 후 다시 확인하세요."_s);
}

void RefusalSentencesTest::servicesOutsideAGrantAreNamed()
{
    const WordingScene scene;
    domain::Refusal refusal;
    refusal.code = RefusalCode::DelegatedAdminPermissionsDisabled;
    refusal.plans = { u"EXCHANGE_S_ENTERPRISE"_s };
    QCOMPARE(scene.en.refusal(refusal, scene.scene()),
        u"The privileges do not cover: Exchange Online."_s);
}

void RefusalSentencesTest::aBareSceneStillGivesASentence()
{
    const WordingScene scene;
    for (int code = 0; code <= 11; ++code) {
        domain::Refusal refusal;
        refusal.code = static_cast<RefusalCode>(code);
        refusal.subscriptions = { scene.otherId() };
        for (const wording::Texts *texts : { &scene.en, &scene.ko }) {
            QVERIFY(texts->refusal(refusal, {}).size() > 10);
            QVERIFY(texts->refusalRemedy(refusal, {}).size() > 8);
            QVERIFY(!texts->refusal(refusal, {}).contains(u'%'));
        }
    }
}

void RefusalSentencesTest::rolesAreToldByTheCataloguesOfTheCloud()
{
    const WordingScene scene;
    QCOMPARE(scene.en.roleRefusal(), u"Your role cannot upgrade subscriptions."_s);
    QCOMPARE(scene.ko.roleRefusal(), u"현재 역할로는 구독을 업그레이드할 수 없습니다."_s);
    QCOMPARE(scene.en.roleRemedy(domain::Cloud::Global, *scene.catalogue),
        u"Roles that can: Global admin, User management admin, Admin agent, Sales agent, Helpdesk agent."_s);
    QCOMPARE(scene.ko.roleRemedy(domain::Cloud::China21Vianet, *scene.catalogue),
        u"업그레이드할 수 있는 역할: 글로벌 관리자, 관리 에이전트, 영업 상담원"_s);
    QCOMPARE(
        scene.en.roleRequestRefusal(), u"Your role cannot request delegated admin privileges."_s);
    QCOMPARE(scene.en.roleRequestRemedy(), u"Ask an admin agent."_s);
    QCOMPARE(
        scene.ko.roleRequestRefusal(), u"현재 역할로는 위임된 관리자 권한을 요청할 수 없습니다."_s);
    QCOMPARE(scene.ko.roleRequestRemedy(), u"관리 에이전트에게 요청하세요."_s);
}

void RefusalSentencesTest::aValueWithAPlaceholderInItIsShownAsItIs()
{
    WordingScene scene;
    scene.holdings[1].offerName = u"100%2 %1 %n Cloud"_s;
    scene.holdings[1].offerId = catalog::Catalogue::idOfUnknown(scene.holdings.at(1).offerName);
    scene.holdings[1].sellerName = u"%1 & %3"_s;
    rules::Finding finding;
    finding.condition = rules::Condition::NoAdditionalServices;
    finding.outcome = rules::Outcome::Fail;
    finding.subscriptions = { scene.otherId() };
    finding.plans = { u"TEAMS1"_s };
    QCOMPARE(scene.en.finding(finding, scene.scene()),
        u"100%2 %1 %n Cloud, bought from %1 & %3, already has services that this upgrade adds: Microsoft Teams."_s);
}

DESK_TEST_MAIN(RefusalSentencesTest, QCoreApplication)
#include "refusalsentencestest.moc"
