#include "support/testmain.h"
#include "wordingscene.h"

using namespace Qt::StringLiterals;
using rules::Condition;
using rules::Finding;
using rules::Outcome;

/// The sentences of glossary.md, Conditions, word for word.
class ConditionSentencesTest : public support::TestCase
{
    Q_OBJECT
private Q_SLOTS:
    void conditionsHaveTheGlossaryTitles();
    void findingsSpeakTheGlossarySentences_data();
    void findingsSpeakTheGlossarySentences();
    void delegationIsToldByItsStateAndDay_data();
    void delegationIsToldByItsStateAndDay();
    void eachSubscriptionInTheWayIsNamedWithItsOwnServices();
    void productsThatAreNotComparedAreNamed();
    void theSummaryCountsInBothNumbers();
    void aFailedConditionHasTheRemedyOfItsRefusal();
};

void ConditionSentencesTest::conditionsHaveTheGlossaryTitles()
{
    const WordingScene scene;
    const QStringList english{ u"The subscription is active"_s,
        u"You have delegated admin privileges"_s,
        u"No subscription already has the additional services"_s,
        u"The customer does not already have the target"_s };
    const QStringList korean{ u"구독 활성 상태"_s, u"위임된 관리자 권한"_s,
        u"추가 서비스 중복 없음"_s, u"새 제품 미보유"_s };
    for (qsizetype i = 0; i < 4; ++i) {
        const Condition condition = rules::allConditions[static_cast<size_t>(i)];
        QCOMPARE(scene.en.conditionTitle(condition), english.at(i));
        QCOMPARE(scene.ko.conditionTitle(condition), korean.at(i));
    }
    QCOMPARE(scene.en.outcome(Outcome::Pass), u"Pass"_s);
    QCOMPARE(scene.en.outcome(Outcome::Fail), u"Fail"_s);
    QCOMPARE(scene.en.outcome(Outcome::NotChecked), u"Not checked"_s);
    QCOMPARE(scene.ko.outcome(Outcome::Pass), u"충족"_s);
    QCOMPARE(scene.ko.outcome(Outcome::Fail), u"미충족"_s);
    QCOMPARE(scene.ko.outcome(Outcome::NotChecked), u"미확인"_s);
}

void ConditionSentencesTest::findingsSpeakTheGlossarySentences_data()
{
    QTest::addColumn<int>("condition");
    QTest::addColumn<int>("outcome");
    QTest::addColumn<bool>("nothingGained");
    QTest::addColumn<QStringList>("plans");
    QTest::addColumn<QString>("english");
    QTest::addColumn<QString>("korean");

    const auto row
        = [](const char *name, Condition condition, Outcome outcome, const QString &english,
              const QString &korean, const QStringList &plans = {}, bool nothingGained = false) {
              QTest::newRow(name) << static_cast<int>(condition) << static_cast<int>(outcome)
                                  << nothingGained << plans << english << korean;
          };
    row("active, pass", Condition::Active, Outcome::Pass,
        u"The status is Active, not suspended or cancelled."_s,
        u"활성 상태이며 일시 중단되거나 취소되지 않았습니다."_s);
    row("active, fail", Condition::Active, Outcome::Fail,
        u"The status is Suspended. Only an active subscription can be upgraded."_s,
        u"현재 상태: 일시 중단됨. 활성 상태인 구독만 업그레이드할 수 있습니다."_s);
    row("services, pass", Condition::NoAdditionalServices, Outcome::Pass,
        u"No other subscription has a service that this upgrade adds."_s,
        u"이 업그레이드로 추가되는 서비스가 다른 구독에 없습니다."_s);
    row("services, nothing gained", Condition::NoAdditionalServices, Outcome::Pass,
        u"This upgrade adds no service."_s, u"이 업그레이드로 추가되는 서비스가 없습니다."_s, {},
        true);
    row("services, fail", Condition::NoAdditionalServices, Outcome::Fail,
        u"Office 365 Enterprise E3, bought from Meridian Cloud, already has services that this "
        u"upgrade adds: "
        "Azure Rights Management, Stream."_s,
        u"추가되는 서비스가 이미 다른 구독에 있습니다: Azure Rights Management, Stream. 구독: "
        u"Office 365 "
        "Enterprise E3, 구입처: Meridian Cloud"_s,
        { u"RMS_S_ENTERPRISE"_s, u"STREAM_O365_E3"_s });
    row("owned, pass", Condition::TargetNotOwned, Outcome::Pass,
        u"The customer has no subscription to Office 365 Enterprise E3."_s,
        u"고객에게 Office 365 Enterprise E3 구독이 없습니다."_s);
    row("owned, fail", Condition::TargetNotOwned, Outcome::Fail,
        u"The customer already has Office 365 Enterprise E3, bought from Meridian Cloud."_s,
        u"고객에게 이미 Office 365 Enterprise E3 구독이 있습니다. 구입처: Meridian Cloud"_s);
    row("not checked", Condition::TargetNotOwned, Outcome::NotChecked,
        u"Not checked: the product has no upgrade path"_s,
        u"확인하지 못했습니다. 이유: 업그레이드 경로가 없는 제품"_s);
}

void ConditionSentencesTest::findingsSpeakTheGlossarySentences()
{
    QFETCH(const int, condition);
    QFETCH(const int, outcome);
    QFETCH(const bool, nothingGained);
    QFETCH(const QStringList, plans);
    QFETCH(const QString, english);
    QFETCH(const QString, korean);

    WordingScene scene;
    scene.holdings.first().status = domain::SubscriptionStatus::Suspended;
    Finding finding;
    finding.condition = static_cast<Condition>(condition);
    finding.outcome = static_cast<Outcome>(outcome);
    finding.nothingGained = nothingGained;
    finding.plans = plans;
    if (finding.outcome == Outcome::Fail) {
        finding.subscriptions = { scene.otherId() };
    }
    QCOMPARE(scene.en.finding(finding, scene.scene()), english);
    QCOMPARE(scene.ko.finding(finding, scene.scene()), korean);
}

void ConditionSentencesTest::delegationIsToldByItsStateAndDay_data()
{
    QTest::addColumn<int>("state");
    QTest::addColumn<bool>("passes");
    QTest::addColumn<QDate>("since");
    QTest::addColumn<QStringList>("plans");
    QTest::addColumn<QString>("english");
    QTest::addColumn<QString>("korean");

    using State = domain::DelegationState;
    const QDate day(2020, 2, 3);
    QTest::newRow("granted") << int(State::Granted) << true << day << QStringList()
                             << u"Granted on 3 Feb 2020 for this customer and service."_s
                             << u"2020년 2월 3일에 이 고객과 서비스에 대한 권한을 받았습니다."_s;
    QTest::newRow("granted, day unknown") << int(State::Granted) << true << QDate() << QStringList()
                                          << u"Granted for this customer and service."_s
                                          << u"이 고객과 서비스에 대한 권한을 받았습니다."_s;
    QTest::newRow("none")
        << int(State::None) << false << QDate() << QStringList()
        << u"You have no delegated admin privileges for this customer and service."_s
        << u"이 고객과 서비스에 대한 위임된 관리자 권한이 없습니다."_s;
    QTest::newRow("requested")
        << int(State::Requested) << false << day << QStringList()
        << u"Requested on 3 Feb 2020. The customer has not accepted yet."_s
        << u"2020년 2월 3일에 권한을 요청했습니다. 고객이 아직 수락하지 않았습니다."_s;
    QTest::newRow("requested, day unknown")
        << int(State::Requested) << false << QDate() << QStringList()
        << u"Requested. The customer has not accepted yet."_s
        << u"권한을 요청했습니다. 고객이 아직 수락하지 않았습니다."_s;
    QTest::newRow("removed") << int(State::Removed) << false << day << QStringList()
                             << u"The customer removed the privileges on 3 Feb 2020."_s
                             << u"2020년 2월 3일에 고객이 권한을 제거했습니다."_s;
    QTest::newRow("removed, day unknown")
        << int(State::Removed) << false << QDate() << QStringList()
        << u"The customer removed the privileges."_s << u"고객이 권한을 제거했습니다."_s;
    QTest::newRow("service excluded")
        << int(State::Granted) << false << day
        << QStringList{ u"EXCHANGE_S_STANDARD"_s, u"TEAMS1"_s }
        << u"The privileges do not cover: Exchange Online, Microsoft Teams."_s
        << u"권한에서 제외된 서비스가 있습니다: Exchange Online, Microsoft Teams"_s;
}

void ConditionSentencesTest::delegationIsToldByItsStateAndDay()
{
    QFETCH(const int, state);
    QFETCH(const bool, passes);
    QFETCH(const QDate, since);
    QFETCH(const QStringList, plans);
    QFETCH(const QString, english);
    QFETCH(const QString, korean);

    WordingScene scene;
    scene.customer.delegation = { static_cast<domain::DelegationState>(state), since, plans };
    Finding finding;
    finding.condition = Condition::DelegatedAdmin;
    finding.outcome = passes ? Outcome::Pass : Outcome::Fail;
    finding.plans = plans;
    QCOMPARE(scene.en.finding(finding, scene.scene()), english);
    QCOMPARE(scene.ko.finding(finding, scene.scene()), korean);
}

void ConditionSentencesTest::eachSubscriptionInTheWayIsNamedWithItsOwnServices()
{
    WordingScene scene;
    domain::Subscription powerBi = scene.holdings.at(1);
    powerBi.id
        = domain::SubscriptionId::fromText(u"00000000-0000-4000-8000-000000000009"_s).value();
    powerBi.offerId = scene.offerId(u"Power BI Pro"_s);
    powerBi.sellerName.clear();
    scene.holdings.append(powerBi);
    Finding finding;
    finding.condition = Condition::NoAdditionalServices;
    finding.outcome = Outcome::Fail;
    finding.subscriptions = { scene.otherId(), powerBi.id };
    finding.plans = { u"STREAM_O365_E3"_s, u"BI_AZURE_P2"_s };
    QCOMPARE(scene.en.finding(finding, scene.scene()),
        u"Office 365 Enterprise E3, bought from Meridian Cloud, already has services that this "
        u"upgrade adds: "
        "Stream. Power BI Pro, bought from another reseller, already has services that this "
        "upgrade adds: "
        "Power BI Pro."_s);
}

void ConditionSentencesTest::productsThatAreNotComparedAreNamed()
{
    const WordingScene scene;
    Finding finding;
    finding.condition = Condition::NoAdditionalServices;
    finding.outcome = Outcome::Pass;
    finding.notCompared = { scene.holdings.at(3).id };
    QCOMPARE(scene.en.finding(finding, scene.scene()),
        u"No other subscription has a service that this upgrade adds. Not compared, because the "
        u"product is "
        "unknown: Contoso Backup."_s);
    QVERIFY(
        scene.ko.finding(finding, scene.scene()).endsWith(u"비교하지 않은 구독: Contoso Backup"_s));
}

void ConditionSentencesTest::theSummaryCountsInBothNumbers()
{
    const WordingScene scene;
    QCOMPARE(scene.en.conditionsNotMet(1), u"1 of 4 conditions is not met."_s);
    QCOMPARE(scene.en.conditionsNotMet(2), u"2 of 4 conditions are not met."_s);
    QCOMPARE(scene.en.conditionsNotMet(0), u"0 of 4 conditions are not met."_s);
    QCOMPARE(scene.ko.conditionsNotMet(1), u"조건 4개 중 1개가 충족되지 않았습니다."_s);
}

void ConditionSentencesTest::aFailedConditionHasTheRemedyOfItsRefusal()
{
    const WordingScene scene;
    Finding finding;
    finding.condition = Condition::TargetNotOwned;
    finding.outcome = Outcome::Fail;
    finding.subscriptions = { scene.otherId() };
    domain::Refusal refusal;
    refusal.code = domain::RefusalCode::ConcurrencyConflicts;
    refusal.subscriptions = finding.subscriptions;
    QCOMPARE(scene.en.findingRemedy(finding, scene.scene()),
        scene.en.refusalRemedy(refusal, scene.scene()));
    finding.outcome = Outcome::Pass;
    QVERIFY(scene.en.findingRemedy(finding, scene.scene()).isEmpty());
}

DESK_TEST_MAIN(ConditionSentencesTest, QCoreApplication)
#include "conditionsentencestest.moc"
