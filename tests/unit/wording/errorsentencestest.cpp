#include "support/testmain.h"
#include "wordingscene.h"

using namespace Qt::StringLiterals;
using domain::Error;
using domain::ErrorCode;

namespace {

constexpr int errorCodes = static_cast<int>(ErrorCode::Cancelled) + 1;

QString whole(const wording::Texts::ErrorText &text)
{
    return text.next.isEmpty() ? text.what : QString(text.what % u' ' % text.next);
}

} // namespace

/// The sentences of glossary.md, Errors and confirmations, word for word; and what each error must
/// say.
class ErrorSentencesTest : public support::TestCase
{
    Q_OBJECT
private Q_SLOTS:
    void everyCodeSaysWhatHappenedAndWhatToDo();
    void errorsSpeakTheGlossarySentences_data();
    void errorsSpeakTheGlossarySentences();
    void factsAreNamed_data();
    void factsAreNamed();
    void theDetailForTechniciansIsNeverTheText();
    void actsOfTheHistoryAreNamed_data();
    void actsOfTheHistoryAreNamed();
    void theHistoryNamesProductsInTheLanguageOfTheReader();
};

void ErrorSentencesTest::everyCodeSaysWhatHappenedAndWhatToDo()
{
    const WordingScene scene;
    QStringList seen;
    for (int code = 0; code < errorCodes; ++code) {
        const Error error{ static_cast<ErrorCode>(code), u"sqlite: 14"_s, {} };
        const auto english = scene.en.error(error);
        const auto korean = scene.ko.error(error);
        QVERIFY2(
            english.what.endsWith(u'.') && english.next.endsWith(u'.'), qPrintable(whole(english)));
        QVERIFY2(hasHangul(korean.what) && hasHangul(korean.next), qPrintable(whole(korean)));
        QVERIFY2(!seen.contains(english.what), qPrintable(english.what));
        seen.append(english.what);
    }
}

void ErrorSentencesTest::errorsSpeakTheGlossarySentences_data()
{
    QTest::addColumn<int>("code");
    QTest::addColumn<QStringList>("facts");
    QTest::addColumn<QString>("english");
    QTest::addColumn<QString>("korean");

    QTest::newRow("newer")
        << int(ErrorCode::BookNewer) << QStringList()
        << u"This database was made by a newer version. Update Partner Desk to open it."_s
        << u"더 새로운 버전에서 만든 데이터베이스입니다. 파트너 데스크를 업데이트한 후 여세요."_s;
    QTest::newRow("newer, by its numbers")
        << int(ErrorCode::BookNewer) << QStringList{ u"version=99"_s, u"newest=10"_s }
        << u"This database was made by a newer version. It has format 99; this version reads up to "
           "format 10. Nothing was changed. Update Partner Desk to open it."_s
        << u"더 새로운 버전에서 만든 데이터베이스입니다. 이 데이터베이스의 형식: 99, 이 "
           u"버전에서 읽을 수 있는 최신 형식: 10. "
           "변경된 내용은 없습니다. 파트너 데스크를 업데이트한 후 여세요."_s;
    QTest::newRow("a name too long")
        << int(ErrorCode::BadInput)
        << QStringList{ u"file=/b/long.pdesk"_s, u"reason=nameTooLong"_s }
        << u"The name of the file is too long: /b/long.pdesk. Choose a shorter name."_s
        << u"파일 이름이 너무 깁니다: /b/long.pdesk. 더 짧은 이름을 선택하세요."_s;
    QTest::newRow("damaged") << int(ErrorCode::BookDamaged) << QStringList()
                             << u"The database is damaged and was not opened. Restore a backup."_s
                             << u"데이터베이스가 손상되어 열지 않았습니다. 백업에서 복원하세요."_s;
    QTest::newRow("not writable")
        << int(ErrorCode::StorageReadOnly) << QStringList()
        << u"The file could not be saved. Nothing was changed. Check the folder and its "
           "permissions."_s
        << u"파일을 저장하지 못했습니다. 변경된 내용은 없습니다. 폴더와 쓰기 권한을 확인하세요."_s;
    QTest::newRow("not writable, by its name")
        << int(ErrorCode::StorageReadOnly) << QStringList{ u"file=/b/book.pdesk"_s }
        << u"The file could not be saved: /b/book.pdesk. Nothing was changed. Check the folder and "
           "its permissions."_s
        << u"파일을 저장하지 못했습니다: /b/book.pdesk. 변경된 내용은 없습니다. 폴더와 쓰기 권한을 확인하세요."_s;
    QTest::newRow("damaged backup")
        << int(ErrorCode::BookDamaged)
        << QStringList{ u"file=/b/copy.pdesk"_s, u"backup=/b/copy.pdesk"_s }
        << u"This backup is damaged: /b/copy.pdesk. The database was left as it is. Choose another "
           "backup."_s
        << u"이 백업은 손상되었습니다: /b/copy.pdesk. 데이터베이스는 변경되지 않았습니다. 다른 백업을 선택하세요."_s;
    QTest::newRow("other user")
        << int(ErrorCode::VersionConflict) << QStringList{ u"time=2020-05-12T00:31:00Z"_s }
        << u"Someone else changed this subscription at 12 May 2020 09:31. Check it and try again."_s
        << u"2020년 5월 12일 오전 9:31에 다른 사용자가 이 구독을 변경했습니다. 내용을 확인한 후 다시 시도하세요."_s;
    QTest::newRow("role")
        << int(ErrorCode::RoleNotAllowed)
        << QStringList{ u"act=upgrade"_s, u"roles=global-admin,sales-agent"_s }
        << u"Your role cannot upgrade subscriptions. Roles that can: Global admin, Sales agent."_s
        << u"현재 역할로는 구독을 업그레이드할 수 없습니다. 업그레이드할 수 있는 역할: 글로벌 관리자, 영업 상담원"_s;
    QTest::newRow("role, request")
        << int(ErrorCode::RoleNotAllowed) << QStringList{ u"act=requestDelegation"_s }
        << u"Your role cannot request delegated admin privileges. Ask an admin agent."_s
        << u"현재 역할로는 위임된 관리자 권한을 요청할 수 없습니다. 관리 에이전트에게 요청하세요."_s;
    QTest::newRow("import stopped")
        << int(ErrorCode::Cancelled) << QStringList{ u"act=import"_s }
        << u"The import was stopped. Nothing was changed. Start it again when you are ready."_s
        << u"가져오기를 중지했습니다. 변경된 내용은 없습니다. 필요하면 다시 시작하세요."_s;
}

void ErrorSentencesTest::errorsSpeakTheGlossarySentences()
{
    QFETCH(const int, code);
    QFETCH(const QStringList, facts);
    QFETCH(const QString, english);
    QFETCH(const QString, korean);

    WordingScene scene;
    scene.en.setTimeZone(QTimeZone(9 * 3600));
    scene.ko.setTimeZone(QTimeZone(9 * 3600));
    Error error{ static_cast<ErrorCode>(code), {}, {} };
    for (const QString &fact : facts) {
        error.facts.append({ fact.section(u'=', 0, 0), fact.section(u'=', 1) });
    }
    QCOMPARE(whole(scene.en.error(error)), english);
    QCOMPARE(whole(scene.ko.error(error)), korean);
}

void ErrorSentencesTest::factsAreNamed_data()
{
    QTest::addColumn<int>("code");
    QTest::addColumn<QStringList>("facts");
    QTest::addColumn<QStringList>("named");

    QTest::newRow("file") << int(ErrorCode::BadInput)
                          << QStringList{ u"file=customers.csv"_s, u"reason=locked"_s }
                          << QStringList{ u"customers.csv"_s, u"locked"_s };
    QTest::newRow("place in a file")
        << int(ErrorCode::BadInput)
        << QStringList{ u"file=offers.json"_s, u"path=/offers/3"_s, u"reason=no id"_s }
        << QStringList{ u"offers.json"_s, u"/offers/3"_s, u"no id"_s };
    QTest::newRow("value") << int(ErrorCode::BadInput) << QStringList{ u"value=seven"_s }
                           << QStringList{ u"seven"_s };
    QTest::newRow("option") << int(ErrorCode::WrongUse) << QStringList{ u"option=--quantity"_s }
                            << QStringList{ u"--quantity"_s };
    QTest::newRow("id") << int(ErrorCode::NotFound) << QStringList{ u"id=4be1"_s }
                        << QStringList{ u"4be1"_s };
    QTest::newRow("beginning") << int(ErrorCode::Ambiguous) << QStringList{ u"id=4b"_s }
                               << QStringList{ u"4b"_s };
    QTest::newRow("range") << int(ErrorCode::QuantityOutOfRange)
                           << QStringList{ u"min=38"_s, u"max=10000000"_s }
                           << QStringList{ u"38"_s, u"10,000,000"_s };
    QTest::newRow("assigned") << int(ErrorCode::QuantityOutOfRange)
                              << QStringList{ u"assigned=38"_s, u"value=12"_s, u"min=38"_s,
                                     u"max=300"_s }
                              << QStringList{ u"38"_s, u"300"_s };
    QTest::newRow("limit of a product")
        << int(ErrorCode::QuantityOutOfRange)
        << QStringList{ u"product=Contoso"_s, u"value=400"_s, u"min=1"_s, u"max=300"_s }
        << QStringList{ u"Contoso"_s, u"300"_s };
    QTest::newRow("missing book") << int(ErrorCode::BookMissing)
                                  << QStringList{ u"file=none.sqlite"_s }
                                  << QStringList{ u"none.sqlite"_s };
    QTest::newRow("no book") << int(ErrorCode::NotABook) << QStringList{ u"file=photo.png"_s }
                             << QStringList{ u"photo.png"_s };
    QTest::newRow("storage") << int(ErrorCode::StorageFailed) << QStringList{ u"file=out.csv"_s }
                             << QStringList{ u"out.csv"_s };
    QTest::newRow("not empty") << int(ErrorCode::BadInput)
                               << QStringList{ u"reason=bookNotEmpty"_s }
                               << QStringList{ u"--force"_s };
}

void ErrorSentencesTest::factsAreNamed()
{
    QFETCH(const int, code);
    QFETCH(const QStringList, facts);
    QFETCH(const QStringList, named);

    const WordingScene scene;
    Error error{ static_cast<ErrorCode>(code), {}, {} };
    for (const QString &fact : facts) {
        error.facts.append({ fact.section(u'=', 0, 0), fact.section(u'=', 1) });
    }
    for (const wording::Texts *texts : { &scene.en, &scene.ko }) {
        const QString said = whole(texts->error(error));
        for (const QString &name : named) {
            QVERIFY2(said.contains(name), qPrintable(said));
        }
    }
}

void ErrorSentencesTest::theDetailForTechniciansIsNeverTheText()
{
    const WordingScene scene;
    for (int code = 0; code < errorCodes; ++code) {
        const Error error{ static_cast<ErrorCode>(code), u"SQLITE_IOERR"_s, {} };
        QVERIFY(!whole(scene.en.error(error)).contains(u"SQLITE"_s));
    }
}

void ErrorSentencesTest::actsOfTheHistoryAreNamed_data()
{
    QTest::addColumn<int>("act");
    QTest::addColumn<QJsonObject>("before");
    QTest::addColumn<QJsonObject>("after");
    QTest::addColumn<QString>("english");
    QTest::addColumn<QString>("korean");

    using domain::Act;
    const QJsonObject none;
    QTest::newRow("licences") << int(Act::LicencesChanged) << QJsonObject{ { u"quantity"_s, 36 } }
                              << QJsonObject{ { u"quantity"_s, 1042 } }
                              << u"Licences changed from 36 to 1,042"_s
                              << u"라이선스를 36개에서 1,042개로 변경"_s;
    QTest::newRow("licences, numbers unknown") << int(Act::LicencesChanged) << none << none
                                               << u"Licences changed"_s << u"라이선스 수 변경"_s;
    QTest::newRow("created") << int(Act::SubscriptionCreated) << none << none
                             << u"Subscription created"_s << u"구독 생성"_s;
    QTest::newRow("upgraded") << int(Act::SubscriptionUpgraded) << none
                              << QJsonObject{ { u"offerName"_s, u"Office 365 Enterprise E3"_s } }
                              << u"Upgraded to Office 365 Enterprise E3"_s
                              << u"업그레이드한 새 제품: Office 365 Enterprise E3"_s;
    QTest::newRow("upgraded, name unknown") << int(Act::SubscriptionUpgraded) << none << none
                                            << u"Subscription upgraded"_s << u"구독 업그레이드"_s;
    QTest::newRow("by upgrade") << int(Act::SubscriptionCreatedByUpgrade) << none << none
                                << u"Created by an upgrade"_s << u"업그레이드로 구독 생성"_s;
    QTest::newRow("suspended") << int(Act::SubscriptionSuspended) << none << none
                               << u"Subscription suspended"_s << u"구독 일시 중단"_s;
    QTest::newRow("reactivated") << int(Act::SubscriptionReactivated) << none << none
                                 << u"Subscription reactivated"_s << u"구독 다시 활성화"_s;
    QTest::newRow("cancelled") << int(Act::SubscriptionCancelled) << none << none
                               << u"Subscription cancelled"_s << u"구독 취소"_s;
    QTest::newRow("add-on") << int(Act::AddOnCancelled) << none << none << u"Add-on cancelled"_s
                            << u"추가 기능 취소"_s;
    QTest::newRow("requested") << int(Act::DelegationRequested) << none << none
                               << u"Delegated admin privileges requested"_s
                               << u"위임된 관리자 권한 요청됨"_s;
    QTest::newRow("granted") << int(Act::DelegationGranted) << none << none
                             << u"Delegated admin privileges granted"_s
                             << u"위임된 관리자 권한 부여됨"_s;
    QTest::newRow("removed") << int(Act::DelegationRemoved) << none << none
                             << u"Delegated admin privileges removed"_s
                             << u"위임된 관리자 권한 제거됨"_s;
    QTest::newRow("imported") << int(Act::BookImported) << none
                              << QJsonObject{ { u"customers"_s, 24 }, { u"subscriptions"_s, 61 } }
                              << u"24 customers and 61 subscriptions were imported."_s
                              << u"고객 24곳과 구독 61개를 가져왔습니다."_s;
    QTest::newRow("salvaged") << int(Act::BookImported) << none
                              << QJsonObject{ { u"salvagedFrom"_s, u"book.sqlite"_s },
                                     { u"recordsLost"_s, 3 } }
                              << u"Saved from a damaged database"_s
                              << u"손상된 데이터베이스에서 살림"_s;
    QTest::newRow("demo") << int(Act::DemoLoaded) << none << none << u"Demo data loaded"_s
                          << u"데모 데이터 불러오기"_s;
    QTest::newRow("generated") << int(Act::DemoLoaded) << none
                               << QJsonObject{ { u"customers"_s, 24 }, { u"seed"_s, 1 } }
                               << u"Large database of invented customers created"_s
                               << u"가상 고객으로 큰 데이터베이스 만들기"_s;
    QTest::newRow("work done") << int(Act::AffectedWorkChanged) << none
                               << QJsonObject{ { u"lines"_s, 2 }, { u"state"_s, u"done"_s } }
                               << u"2 items of extra work marked as done"_s
                               << u"추가 작업 2개를 완료로 표시"_s;
    QTest::newRow("work open") << int(Act::AffectedWorkChanged) << none
                               << QJsonObject{ { u"lines"_s, 1 }, { u"state"_s, u"open"_s } }
                               << u"1 item of extra work marked as open"_s
                               << u"추가 작업 1개를 미완료로 표시"_s;
    QTest::newRow("note") << int(Act::AffectedWorkChanged) << none
                          << QJsonObject{ { u"email"_s, u"a@b.example"_s }, { u"note"_s, u"x"_s } }
                          << u"Note on extra work changed: a@b.example"_s
                          << u"추가 작업 메모 변경: a@b.example"_s;
    QTest::newRow("catalogue") << int(Act::CatalogueChanged) << none
                               << QJsonObject{ { u"file"_s, u""_s }, { u"corrected"_s, true } }
                               << u"Catalogue changed: Catalogue corrected"_s
                               << u"카탈로그 변경: 정정 기준"_s;
}

void ErrorSentencesTest::actsOfTheHistoryAreNamed()
{
    QFETCH(const int, act);
    QFETCH(const QJsonObject, before);
    QFETCH(const QJsonObject, after);
    QFETCH(const QString, english);
    QFETCH(const QString, korean);

    const WordingScene scene;
    domain::AuditEvent event;
    event.act = static_cast<domain::Act>(act);
    event.before = before;
    event.after = after;
    QCOMPARE(scene.en.act(event), english);
    QCOMPARE(scene.ko.act(event), korean);
}

void ErrorSentencesTest::theHistoryNamesProductsInTheLanguageOfTheReader()
{
    const WordingScene scene;
    domain::AuditEvent event;
    event.act = domain::Act::SubscriptionUpgraded;
    event.after = QJsonObject{ { u"offerName"_s, u"Microsoft 365 Apps for enterprise"_s } };
    QCOMPARE(scene.ko.act(event, scene.catalogue.get()),
        u"업그레이드한 새 제품: 엔터프라이즈용 Microsoft 365 앱"_s);
    // The old name belongs to the 21Vianet edition and stays.
    event.after = QJsonObject{ { u"offerName"_s, u"Office 365 ProPlus"_s } };
    QCOMPARE(scene.en.act(event, scene.catalogue.get()), u"Upgraded to Office 365 ProPlus"_s);
    event.after = QJsonObject{ { u"offerName"_s, u"Contoso Backup"_s } };
    QCOMPARE(scene.en.act(event, scene.catalogue.get()), u"Upgraded to Contoso Backup"_s);
}

DESK_TEST_MAIN(ErrorSentencesTest, QCoreApplication)
#include "errorsentencestest.moc"
