#include "support/testmain.h"
#include "wordingscene.h"

using namespace Qt::StringLiterals;
using domain::AffectedReason;

/// The sentences of glossary.md, Accounts that need extra work, word for word.
class AffectedSentencesTest : public support::TestCase
{
    Q_OBJECT
private Q_SLOTS:
    void reasonsSpeakTheGlossarySentences_data();
    void reasonsSpeakTheGlossarySentences();
    void theServiceColumnNamesTheServiceNotTheStep();
};

void AffectedSentencesTest::reasonsSpeakTheGlossarySentences_data()
{
    QTest::addColumn<int>("reason");
    QTest::addColumn<QString>("plan");
    QTest::addColumn<QString>("detail");
    QTest::addColumn<QString>("english");
    QTest::addColumn<QString>("todo");
    QTest::addColumn<QString>("korean");
    QTest::addColumn<QString>("work");

    QTest::newRow("exclusive")
        << int(AffectedReason::MutuallyExclusiveViolation) << u"EXCHANGE_S_ENTERPRISE"_s
        << u"EXCHANGE_S_STANDARD"_s
        << u"Exchange Online (Plan 1) and Exchange Online (Plan 2) cannot be used together."_s
        << u"Remove the licence for Exchange Online (Plan 1) from the account, then assign the new one."_s
        << u"함께 사용할 수 없는 플랜입니다: Exchange Online(플랜 1), Exchange Online(플랜 2)"_s
        << u"계정에서 기존 플랜(Exchange Online(플랜 1))의 라이선스를 제거한 후 새 라이선스를 할당하세요."_s;
    QTest::newRow("dependency")
        << int(AffectedReason::DependencyViolation) << u"EXCHANGE_S_ARCHIVE_ADDON"_s
        << u"EXCHANGE_S_STANDARD"_s
        << u"Exchange Online Archiving needs a plan that the new product does not have: Exchange Online (Plan 1)."_s
        << u"Assign a plan that supports it, or remove the licence for Exchange Online Archiving."_s
        << u"필요한 플랜이 새 제품에 없습니다: Exchange Online(플랜 1)(서비스: Exchange Online Archiving)"_s
        << u"이 서비스를 지원하는 플랜을 할당하거나 이 서비스의 라이선스를 제거하세요."_s;
    QTest::newRow("count") << int(AffectedReason::CountViolation) << QString() << QString()
                           << u"There are not enough licences for this account."_s
                           << u"Add licences or free one, then assign it."_s
                           << u"이 계정에 할당할 라이선스가 부족합니다."_s
                           << u"라이선스를 추가하거나 다른 계정에서 회수한 후 할당하세요."_s;
    QTest::newRow("location")
        << int(AffectedReason::ProhibitedInUsageLocationViolation) << u"TEAMS1"_s << u"IR"_s
        << u"Microsoft Teams is not available in the usage location: Iran."_s
        << u"Check the usage location of the account, or switch this service off."_s
        << u"계정의 사용 위치에서 제공되지 않는 서비스입니다: Microsoft Teams(이란)"_s
        << u"계정의 사용 위치를 확인하거나 이 서비스를 끄세요."_s;
    QTest::newRow("no location") << int(AffectedReason::ProhibitedInUsageLocationViolation)
                                 << QString() << QString()
                                 << u"The account has no usage location."_s
                                 << u"Set the usage location, then assign the licence."_s
                                 << u"계정에 사용 위치가 설정되어 있지 않습니다."_s
                                 << u"사용 위치를 설정한 후 라이선스를 할당하세요."_s;
    QTest::newRow("lost")
        << int(AffectedReason::ServiceLost) << u"MICROSOFTBOOKINGS"_s << QString()
        << u"The new product does not include Microsoft Bookings."_s
        << u"Tell the user that the data stays and access ends."_s
        << u"새 제품에 포함되지 않는 서비스입니다: Microsoft Bookings"_s
        << u"데이터는 유지되지만 더 이상 사용할 수 없음을 사용자에게 안내하세요."_s;
    QTest::newRow("group") << int(AffectedReason::GroupBasedLicense) << QString() << u"Dispatch"_s
                           << u"The licence comes from a group: Dispatch."_s
                           << u"Change the licence of the group."_s
                           << u"그룹에서 할당된 라이선스입니다: Dispatch"_s
                           << u"그룹의 라이선스를 변경하세요."_s;
    QTest::newRow("switched on")
        << int(AffectedReason::PlanSwitchedOn) << u"YAMMER_ENTERPRISE"_s << QString()
        << u"This service was switched off for the account and is on again: Yammer."_s
        << u"Switch it off again if it is not needed."_s
        << u"이 계정에서 꺼 두었던 서비스가 다시 켜졌습니다: Yammer"_s
        << u"필요하지 않으면 다시 끄세요."_s;
    QTest::newRow("not moved")
        << int(AffectedReason::NotMoved) << QString() << QString()
        << u"The licence did not move with the upgrade."_s
        << u"Assign Office 365 ProPlus in the Office 365 admin center operated by 21Vianet."_s
        << u"업그레이드할 때 이전되지 않은 라이선스입니다."_s
        << u"21Vianet에서 운영하는 Office 365 관리 센터에서 새 제품(Office 365 ProPlus)을 할당하세요."_s;
}

void AffectedSentencesTest::reasonsSpeakTheGlossarySentences()
{
    QFETCH(const int, reason);
    QFETCH(const QString, plan);
    QFETCH(const QString, detail);
    QFETCH(const QString, english);
    QFETCH(const QString, todo);
    QFETCH(const QString, korean);
    QFETCH(const QString, work);

    const WordingScene scene;
    domain::AffectedAccount account;
    account.reason = static_cast<AffectedReason>(reason);
    account.plan = plan;
    account.detail = detail;
    const QString product = u"Office 365 ProPlus"_s;
    QCOMPARE(scene.en.affectedReason(account, *scene.catalogue), english);
    QCOMPARE(scene.en.affectedRemedy(account, product, *scene.catalogue), todo);
    QCOMPARE(scene.ko.affectedReason(account, *scene.catalogue), korean);
    QCOMPARE(scene.ko.affectedRemedy(account, product, *scene.catalogue), work);
}

void AffectedSentencesTest::theServiceColumnNamesTheServiceNotTheStep()
{
    const WordingScene scene;
    domain::AffectedAccount account;
    QCOMPARE(scene.en.affectedService(account, *scene.catalogue), u"All services"_s);
    QCOMPARE(scene.ko.affectedService(account, *scene.catalogue), u"모든 서비스"_s);
    account.plan = u"EXCHANGE_S_ENTERPRISE"_s;
    QCOMPARE(scene.en.affectedService(account, *scene.catalogue), u"Exchange Online"_s);
    account.plan = u"SOME_NEW_PLAN"_s;
    QCOMPARE(scene.ko.affectedService(account, *scene.catalogue), u"SOME_NEW_PLAN"_s);
}

DESK_TEST_MAIN(AffectedSentencesTest, QCoreApplication)
#include "affectedsentencestest.moc"
