#include "support/testmain.h"
#include "wordingscene.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;
using wording::Texts;

namespace {

QStringList lines(const Texts &texts, const domain::AuditEvent &event, const WordingScene &scene)
{
    QStringList all;
    for (const Texts::Change &change : texts.changes(event, scene.catalogue.get())) {
        all.append(QString(change.field % u": "_s % change.before % u" > "_s % change.after));
    }
    return all;
}

} // namespace

/// What the activity log says of an entry's before and after.
class ChangesTest : public support::TestCase
{
    Q_OBJECT
private Q_SLOTS:
    void anUpgradeIsToldFieldByField();
    void codesBecomeWords_data();
    void codesBecomeWords();
    void whatHasNoWordsKeepsItsNameAndStandsLast();
    void everyKindOfActHasAName();
    void theRefusalNamesTheRoles();
};

void ChangesTest::anUpgradeIsToldFieldByField()
{
    const WordingScene scene;
    domain::AuditEvent event;
    event.act = domain::Act::SubscriptionUpgraded;
    event.before = { { u"status"_s, u"active"_s }, { u"quantity"_s, 1200 },
        { u"offerName"_s, u"Microsoft 365 Apps for business"_s }, { u"assigned"_s, 38 } };
    event.after = { { u"status"_s, u"deleted"_s }, { u"assigned"_s, 0 },
        { u"upgradedTo"_s, u"11111111-1111-4111-8111-111111111111"_s },
        { u"offerName"_s, u"Office 365 Enterprise E3"_s } };
    QCOMPARE(lines(scene.en, event, scene),
        QStringList({ u"Product: Microsoft 365 Apps for business > Office 365 Enterprise E3"_s,
            u"Status: Active > Cancelled"_s, u"Licences: 1,200 > "_s,
            u"Assigned licences: 38 > 0"_s,
            u"New subscription:  > 11111111-1111-4111-8111-111111111111"_s }));
    QCOMPARE(lines(scene.ko, event, scene),
        QStringList({ u"제품: 비즈니스용 Microsoft 365 앱 > Office 365 Enterprise E3"_s,
            u"상태: 활성 > 취소됨"_s, u"라이선스: 1,200 > "_s, u"할당된 라이선스: 38 > 0"_s,
            u"새 구독:  > 11111111-1111-4111-8111-111111111111"_s }));
}

void ChangesTest::codesBecomeWords_data()
{
    QTest::addColumn<QString>("field");
    QTest::addColumn<QJsonValue>("value");
    QTest::addColumn<QString>("english");
    QTest::addColumn<QString>("korean");
    QTest::newRow("delegation") << u"delegatedAdmin"_s << QJsonValue(u"requested"_s)
                                << u"Delegated admin privileges: Requested > "_s
                                << u"위임된 관리자 권한: 요청됨 > "_s;
    QTest::newRow("auto-renew") << u"autoRenew"_s << QJsonValue(false) << u"Auto-renew: Off > "_s
                                << u"자동 갱신: 꺼짐 > "_s;
    QTest::newRow("a day") << u"commitmentEndDate"_s << QJsonValue(u"2020-05-12"_s)
                           << u"End date: 12 May 2020 > "_s << u"종료일: 2020. 5. 12. > "_s;
    QTest::newRow("services") << u"excludedServices"_s
                              << QJsonValue(QJsonArray{ u"EXCHANGE_S_STANDARD"_s })
                              << u"Excluded services: Exchange Online (Plan 1) > "_s
                              << u"권한에서 제외된 서비스: Exchange Online(플랜 1) > "_s;
    QTest::newRow("extra work") << u"state"_s << QJsonValue(u"done"_s) << u"Extra work: Done > "_s
                                << u"추가 작업: 완료 > "_s;
    QTest::newRow("catalogue") << u"corrected"_s << QJsonValue(true)
                               << u"Catalogue: Catalogue corrected > "_s
                               << u"카탈로그: 정정 기준 > "_s;
    QTest::newRow("unknown code") << u"status"_s << QJsonValue(u"weird"_s) << u"Status: weird > "_s
                                  << u"상태: weird > "_s;
    QTest::newRow("unknown product")
        << u"offerName"_s << QJsonValue(u"Contoso Add-in"_s) << u"Product: Contoso Add-in > "_s
        << u"제품: Contoso Add-in > "_s;
}

void ChangesTest::codesBecomeWords()
{
    QFETCH(const QString, field);
    QFETCH(const QJsonValue, value);
    QFETCH(const QString, english);
    QFETCH(const QString, korean);
    const WordingScene scene;
    domain::AuditEvent event;
    event.before = { { field, value } };
    QCOMPARE(lines(scene.en, event, scene), QStringList({ english }));
    QCOMPARE(lines(scene.ko, event, scene), QStringList({ korean }));
}

void ChangesTest::whatHasNoWordsKeepsItsNameAndStandsLast()
{
    const WordingScene scene;
    domain::AuditEvent event;
    event.before = { { u"colour"_s, u"red"_s }, { u"empty"_s, QString() } };
    event.after = { { u"quantity"_s, 3 }, { u"brave"_s, true } };
    QCOMPARE(lines(scene.en, event, scene),
        QStringList({ u"Licences:  > 3"_s, u"brave:  > Yes"_s, u"colour: red > "_s }));
}

void ChangesTest::everyKindOfActHasAName()
{
    const WordingScene scene;
    for (int i = 0; i <= static_cast<int>(domain::Act::CatalogueChanged); ++i) {
        const auto act = static_cast<domain::Act>(i);
        QVERIFY(!scene.en.actKind(act).isEmpty());
        QVERIFY(hasHangul(scene.ko.actKind(act)));
        QVERIFY(!scene.en.actKind(act).contains(u'%'));
    }
}

void ChangesTest::theRefusalNamesTheRoles()
{
    const WordingScene scene;
    const domain::Error error{ domain::ErrorCode::RoleNotAllowed, {},
        { { u"act"_s, u"seeActivity"_s }, { u"roles"_s, u"global-admin,admin-agent"_s } } };
    QCOMPARE(scene.en.error(error).what, u"Your role cannot open the activity log."_s);
    QCOMPARE(scene.en.error(error).next, u"Roles that can open it: Global admin, Admin agent."_s);
    QCOMPARE(scene.ko.error(error).what, u"현재 역할로는 활동 로그를 열 수 없습니다."_s);
    QCOMPARE(
        scene.ko.error(error).next, u"활동 로그를 열 수 있는 역할: 글로벌 관리자, 관리 에이전트"_s);
}

DESK_TEST_MAIN(ChangesTest, QCoreApplication)
#include "changestest.moc"
