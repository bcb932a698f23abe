#include "qa/checks.h"

#include "services/bookclock.h"
#include "services/demobook.h"
#include "services/upgradeact.h"
#include "store/bookfile.h"
#include "support/testmain.h"

#include <QJsonDocument>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;
using domain::Result;
using qa::CheckAnswer;
using Outcome = qa::Finding::Outcome;

namespace {

QJsonObject objectOf(const char *json)
{
    return QJsonDocument::fromJson(json).object();
}

} // namespace

Q_DECLARE_METATYPE(qa::Finding::Outcome)

class ChecksTest : public support::TestCase
{
    Q_OBJECT

private:
    QTemporaryDir m_folder;
    std::unique_ptr<domain::Book> m_book;
    services::Context m_context;
    qa::Looking m_looking{ domain::Cloud::Global, u"ko"_s };

    [[nodiscard]] CheckAnswer ask(const QJsonObject &facts, domain::BookReader &reader) const
    {
        const auto answer = qa::checkBook(
            reader, m_context, m_looking, { facts.value("kind"_L1).toString(), facts });
        return answer.value_or(
            CheckAnswer{ Outcome::None, { answer ? QString() : u"error"_s, {} } });
    }
    [[nodiscard]] CheckAnswer ask(const QJsonObject &facts) const
    {
        return *m_book
                    ->read<CheckAnswer>([&](domain::BookReader &reader) -> Result<CheckAnswer> {
                        return ask(facts, reader);
                    })
                    .result();
    }
    [[nodiscard]] domain::SubscriptionId idOf(
        domain::BookReader &reader, const QString &domainName, const QString &offer) const
    {
        domain::CustomerQuery query;
        query.search = domainName;
        const auto page = reader.customers(query);
        const auto file
            = services::readCustomerFile(reader, page->items.constFirst().customer.id, m_context);
        for (const services::SubscriptionFile &each : file->subscriptions) {
            if (each.subscription.offerId == m_context.catalogue->offerByKey(offer)->id) {
                return each.subscription.id;
            }
        }
        return {};
    }

private Q_SLOTS:
    void initTestCase()
    {
        const auto catalogue = catalog::Catalogue::load(u":/catalogs"_s);
        QVERIFY(catalogue);
        m_context.catalogue = *catalogue;
        m_context.actor = { u"Jiwoo Seo"_s, domain::Role::AdminAgent };
        auto book = store::openBook(
            m_folder.filePath(u"demo.sqlite"_s), { store::OpenMode::CreateIfMissing });
        QVERIFY(book);
        m_book = *std::move(book);
        QVERIFY(m_book
                    ->write<void>([this](domain::BookWriter &writer) {
                        return services::writeDemoBook(writer, m_context, 1);
                    })
                    .result());
    }

    void init() // NOLINT: a slot of Qt Test
    {
        support::TestCase::init();
        m_context.actor.role = domain::Role::AdminAgent;
        m_looking = { domain::Cloud::Global, u"ko"_s };
    }

    void theBookAnswers_data()
    {
        QTest::addColumn<QJsonObject>("check");
        QTest::addColumn<Outcome>("outcome");
        QTest::addColumn<QString>("english");
        QTest::addColumn<QString>("korean");
        const auto row = [](const char *name, const char *check, Outcome outcome,
                             const QString &english, const QString &korean) {
            QTest::newRow(name) << objectOf(check) << outcome << english << korean;
        };
        const QString stands = u"Found: Active, 42 licences"_s;
        const QString standsKo = u"확인 결과: 활성, 라이선스 42개"_s;
        row("a subscription in full",
            R"({"kind":"subscription","customer":"hanbit.example","offer":"business-basic",
                "status":"active","licences":42})",
            Outcome::Holds, stands, standsKo);
        row("no more than the product",
            R"({"kind":"subscription","customer":"HANBIT.example","offer":"business-basic"})",
            Outcome::Holds, stands, standsKo);
        row("other licences",
            R"({"kind":"subscription","customer":"hanbit.example","offer":"business-basic",
                "licences":43})",
            Outcome::Differs, stands, standsKo);
        row("another status",
            R"({"kind":"subscription","customer":"hanbit.example","offer":"business-basic",
                "status":"suspended","licences":42})",
            Outcome::Differs, stands, standsKo);
        row("not held", R"({"kind":"subscription","customer":"hanbit.example","offer":"e5"})",
            Outcome::Differs, u"Found: no subscription of this product"_s,
            u"확인 결과: 이 제품의 구독 없음"_s);
        row("no such customer",
            R"({"kind":"subscription","customer":"hanbit.exampl","offer":"e5"})", Outcome::Unknown,
            u"Cannot be checked: no customer has the domain hanbit.exampl."_s,
            u"확인할 수 없습니다. 이 도메인의 고객이 없습니다: hanbit.exampl"_s);
        row("no such product",
            R"({"kind":"subscription","customer":"hanbit.example","offer":"e7"})", Outcome::Unknown,
            u"Cannot be checked: the catalogue has no product e7."_s,
            u"확인할 수 없습니다. 카탈로그에 없는 제품입니다: e7"_s);

        row("none held", R"({"kind":"noSubscription","customer":"hanbit.example","offer":"e5"})",
            Outcome::Holds, u"Found: no subscription of this product"_s,
            u"확인 결과: 이 제품의 구독 없음"_s);
        row("held after all",
            R"({"kind":"noSubscription","customer":"hanbit.example","offer":"business-basic"})",
            Outcome::Differs, stands, standsKo);

        row("allowed",
            R"({"kind":"verdict","customer":"hanbit.example","offer":"business-basic",
                "target":"e3","is":"allowed"})",
            Outcome::Holds, u"Found: can be upgraded to Office 365 Enterprise E3"_s,
            u"확인 결과: 업그레이드 가능(Office 365 Enterprise E3)"_s);
        row("not refused",
            R"({"kind":"verdict","customer":"hanbit.example","offer":"business-basic",
                "target":"e3","is":"refused"})",
            Outcome::Differs, u"Found: can be upgraded to Office 365 Enterprise E3"_s,
            u"확인 결과: 업그레이드 가능(Office 365 Enterprise E3)"_s);
        row("no such path",
            R"({"kind":"verdict","customer":"hanbit.example","offer":"business-basic",
                "target":"apps-business","is":"refused",
                "code":"subscription_target_offer_not_found"})",
            Outcome::Holds,
            u"Found: cannot be upgraded to Microsoft 365 Apps for business "
            "(subscription_target_offer_not_found)"_s,
            u"확인 결과: 업그레이드 불가(비즈니스용 Microsoft 365 앱): "
            "subscription_target_offer_not_found"_s);
        row("another reason",
            R"({"kind":"verdict","customer":"hanbit.example","offer":"business-basic",
                "target":"apps-business","is":"refused","code":"conflicting_service_types"})",
            Outcome::Differs,
            u"Found: cannot be upgraded to Microsoft 365 Apps for business "
            "(subscription_target_offer_not_found)"_s,
            u"확인 결과: 업그레이드 불가(비즈니스용 Microsoft 365 앱): "
            "subscription_target_offer_not_found"_s);
        row("nothing to judge",
            R"({"kind":"verdict","customer":"hanbit.example","offer":"e5","target":"e3",
                "is":"allowed"})",
            Outcome::Unknown, u"Cannot be checked: the customer has no such subscription."_s,
            u"확인할 수 없습니다. 고객에게 해당 구독이 없습니다."_s);
        row("none of that status",
            R"({"kind":"verdict","customer":"hanbit.example","offer":"business-basic",
                "target":"e3","is":"allowed","status":"suspended"})",
            Outcome::Unknown, u"Cannot be checked: the customer has no such subscription."_s,
            u"확인할 수 없습니다. 고객에게 해당 구독이 없습니다."_s);

        row("targets",
            R"({"kind":"targets","customer":"hanbit.example","offer":"business-basic","all":4,
                "allowed":3})",
            Outcome::Holds, u"Found: 4 new products, 3 can be upgraded to"_s,
            u"확인 결과: 새 제품 4개, 업그레이드 가능 3개"_s);
        row("more targets",
            R"({"kind":"targets","customer":"hanbit.example","offer":"business-basic","all":5})",
            Outcome::Differs, u"Found: 4 new products, 3 can be upgraded to"_s,
            u"확인 결과: 새 제품 4개, 업그레이드 가능 3개"_s);
        row("fewer allowed",
            R"({"kind":"targets","customer":"hanbit.example","offer":"business-basic",
                "allowed":2})",
            Outcome::Differs, u"Found: 4 new products, 3 can be upgraded to"_s,
            u"확인 결과: 새 제품 4개, 업그레이드 가능 3개"_s);
        row("targets of nothing",
            R"({"kind":"targets","customer":"hanbit.example","offer":"e5","all":0})",
            Outcome::Unknown, u"Cannot be checked: the customer has no such subscription."_s,
            u"확인할 수 없습니다. 고객에게 해당 구독이 없습니다."_s);

        row("not upgraded yet",
            R"({"kind":"upgraded","customer":"hanbit.example","from":"business-basic","to":"e3"})",
            Outcome::Differs, u"Found: no subscription that came from this upgrade"_s,
            u"확인 결과: 이 업그레이드로 만들어진 구독 없음"_s);
        row("no work",
            R"({"kind":"work","customer":"hanbit.example","offer":"business-basic","lines":0})",
            Outcome::Holds, u"Found: 0 items of extra work, 0 open"_s,
            u"확인 결과: 추가 작업 0개, 미완료 0개"_s);
        row("work expected",
            R"({"kind":"work","customer":"hanbit.example","offer":"business-basic","lines":1})",
            Outcome::Differs, u"Found: 0 items of extra work, 0 open"_s,
            u"확인 결과: 추가 작업 0개, 미완료 0개"_s);
        row("work of nothing",
            R"({"kind":"work","customer":"hanbit.example","offer":"e5","lines":0})",
            Outcome::Unknown, u"Cannot be checked: the customer has no such subscription."_s,
            u"확인할 수 없습니다. 고객에게 해당 구독이 없습니다."_s);

        row("the role", R"({"kind":"role","is":"adminAgent"})", Outcome::Holds,
            u"Found: Admin agent"_s, u"확인 결과: 관리 에이전트"_s);
        row("the role as the command line names it", R"({"kind":"role","is":"admin-agent"})",
            Outcome::Holds, u"Found: Admin agent"_s, u"확인 결과: 관리 에이전트"_s);
        row("another role", R"({"kind":"role","is":"salesAgent"})", Outcome::Differs,
            u"Found: Admin agent"_s, u"확인 결과: 관리 에이전트"_s);
        row("may upgrade", R"({"kind":"mayUpgrade","is":true})", Outcome::Holds,
            u"Found: the role may upgrade"_s, u"확인 결과: 업그레이드할 수 있는 역할"_s);
        row("may upgrade after all", R"({"kind":"mayUpgrade","is":false})", Outcome::Differs,
            u"Found: the role may upgrade"_s, u"확인 결과: 업그레이드할 수 있는 역할"_s);
        row("the cloud", R"({"kind":"cloud","is":"global"})", Outcome::Holds, u"Found: Global"_s,
            u"확인 결과: 글로벌"_s);
        row("another cloud", R"({"kind":"cloud","is":"21vianet"})", Outcome::Differs,
            u"Found: Global"_s, u"확인 결과: 글로벌"_s);
        row("the language", R"({"kind":"language","is":"ko"})", Outcome::Holds, u"Found: Korean"_s,
            u"확인 결과: 한국어"_s);
        row("another language", R"({"kind":"language","is":"en"})", Outcome::Differs,
            u"Found: Korean"_s, u"확인 결과: 한국어"_s);
        row("the clock", R"({"kind":"clock","is":"2020-05-12"})", Outcome::Holds,
            u"Found: 12 May 2020"_s, u"확인 결과: 2020. 5. 12."_s);
        row("another day", R"({"kind":"clock","is":"2020-06-12"})", Outcome::Differs,
            u"Found: 12 May 2020"_s, u"확인 결과: 2020. 5. 12."_s);
        row("delegation", R"({"kind":"delegation","customer":"hanbit.example","is":"granted"})",
            Outcome::Holds, u"Found: Granted"_s, u"확인 결과: 부여됨"_s);
        row("other delegation", R"({"kind":"delegation","customer":"hanbit.example","is":"none"})",
            Outcome::Differs, u"Found: Granted"_s, u"확인 결과: 부여됨"_s);
        row("delegation of nobody", R"({"kind":"delegation","customer":"x.example","is":"none"})",
            Outcome::Unknown, u"Cannot be checked: no customer has the domain x.example."_s,
            u"확인할 수 없습니다. 이 도메인의 고객이 없습니다: x.example"_s);
        row("of the window", R"({"kind":"shown","widget":"upgradeNow"})", Outcome::Unknown,
            u"The book cannot tell. Look at the window."_s,
            u"데이터베이스로는 확인할 수 없습니다. 창에서 확인하세요."_s);
    }

    void theBookAnswers()
    {
        QFETCH(const QJsonObject, check);
        QFETCH(const QString, english);
        QFETCH(const QString, korean);
        QCOMPARE(qa::checkFault(check), QString());
        const CheckAnswer answer = ask(check);
        QCOMPARE(answer.told.en, english);
        QCOMPARE(answer.told.ko, korean);
        QTEST(answer.outcome, "outcome");
    }

    void whatCanBeUpgradedFollowsTheRole()
    {
        const auto customers = [](int count) {
            return QJsonObject{ { u"kind"_s, u"upgradable"_s }, { u"cloud"_s, u"global"_s },
                { u"customers"_s, count } };
        };
        const QJsonObject ofOne
            = objectOf(R"({"kind":"upgradable","customer":"hanbit.example","count":1})");
        domain::CustomerQuery query;
        query.cloud = domain::Cloud::Global;
        query.onlyUpgradable = true;
        const auto count = m_book
                               ->read<qint64>([&query](domain::BookReader &reader) {
                                   return reader.customerCount(query);
                               })
                               .result();
        QVERIFY(count && *count > 20);
        const CheckAnswer all = ask(customers(int(*count)));
        QCOMPARE(all.outcome, Outcome::Holds);
        QCOMPARE(
            all.told.ko, u"확인 결과: 업그레이드할 수 있는 구독이 있는 고객 %1곳"_s.arg(*count));
        QCOMPARE(ask(customers(int(*count) + 1)).outcome, Outcome::Differs);
        QCOMPARE(ask(ofOne).outcome, Outcome::Holds);
        QCOMPARE(ask(ofOne).told.en, u"Found: 1 subscription can be upgraded"_s);

        m_context.actor.role = domain::Role::Guest;
        QCOMPARE(ask(customers(0)).outcome, Outcome::Holds);
        QCOMPARE(ask(customers(int(*count))).outcome, Outcome::Differs);
        QCOMPARE(ask(ofOne).outcome, Outcome::Differs);
        QCOMPARE(ask(objectOf(R"({"kind":"mayUpgrade","is":false})")).outcome, Outcome::Holds);
        // The rules themselves do not depend on who looks.
        QCOMPARE(ask(objectOf(R"({"kind":"targets","customer":"hanbit.example",
                     "offer":"business-basic","all":4,"allowed":3})"))
                     .outcome,
            Outcome::Holds);
    }

    /// All of it inside a transaction that is rolled back: a writer is a reader of its own acts.
    void anUpgradeIsSeen()
    {
        const auto played
            = m_book
                  ->write<void>(
                      [this](domain::BookWriter &writer) -> Result<void> {
                          services::UpgradeDraft draft;
                          draft.source = idOf(writer, u"hanbit.example"_s, u"business-basic"_s);
                          draft.target = m_context.catalogue->offerByKey(u"e3"_s)->id;
                          draft.requestId = u"checks"_s;
                          const auto done
                              = services::upgradeact::carryOut(writer, draft, m_context, {});
                          if (!done) {
                              return tl::unexpected(done.error());
                          }
                          afterTheUpgrade(writer, *done);
                          return {};
                      },
                      domain::Book::Ending::RollBack)
                  .result();
        QVERIFY(played);
        QCOMPARE(ask(objectOf(R"({"kind":"noSubscription","customer":"hanbit.example",
                     "offer":"e3"})"))
                     .outcome,
            Outcome::Holds);
    }

    void theClockThatIsMovedIsSeen()
    {
        const auto moved
            = m_book
                  ->write<void>(
                      [this](domain::BookWriter &writer) -> Result<void> {
                          const auto done = services::moveBookClock(
                              writer, { QDate(2020, 6, 12), QTime(0, 30), Qt::UTC }, m_context);
                          if (!done) {
                              return tl::unexpected(done.error());
                          }
                          [&] {
                              QCOMPARE(
                                  ask(objectOf(R"({"kind":"clock","is":"2020-06-12"})"), writer)
                                      .outcome,
                                  Outcome::Holds);
                          }();
                          return {};
                      },
                      domain::Book::Ending::RollBack)
                  .result();
        QVERIFY(moved);
    }

    void aBrokenCheckIsRefused_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::addColumn<QString>("fault");
        const auto row = [](const char *json, const QString &fault) {
            QTest::newRow(json) << QByteArray(json) << fault;
        };
        row(R"({})", u"/kind: not a kind of check: "_s);
        row(R"({"kind":"subscripton"})", u"/kind: not a kind of check: subscripton"_s);
        row(R"({"kind":"subscription","offer":"e3"})", u"/customer: missing"_s);
        row(R"({"kind":"subscription","customer":"a.example"})", u"/offer: missing"_s);
        row(R"({"kind":"subscription","customer":"","offer":"e3"})",
            u"/customer: not a text, or an empty one"_s);
        row(R"({"kind":"subscription","customer":7,"offer":"e3"})",
            u"/customer: not a text, or an empty one"_s);
        row(R"({"kind":"subscription","customer":"a.example","offer":"e3","licenses":3})",
            u"/licenses: not a key of this kind of check"_s);
        row(R"({"kind":"subscription","customer":"a.example","offer":"e3","licences":-1})",
            u"/licences: not a whole number from 0 to 10000000"_s);
        row(R"({"kind":"subscription","customer":"a.example","offer":"e3","licences":1.5})",
            u"/licences: not a whole number from 0 to 10000000"_s);
        row(R"({"kind":"subscription","customer":"a.example","offer":"e3","licences":"3"})",
            u"/licences: not a whole number from 0 to 10000000"_s);
        row(R"({"kind":"subscription","customer":"a.example","offer":"e3","status":"cancelled"})",
            u"/status: not a status: active, pending, suspended, deleted or expired"_s);
        row(R"({"kind":"verdict","customer":"a.example","offer":"e1","target":"e3"})",
            u"/is: missing"_s);
        row(R"({"kind":"verdict","customer":"a.example","offer":"e1","target":"e3","is":true})",
            u"/is: not allowed or refused"_s);
        row(R"({"kind":"verdict","customer":"a.example","offer":"e1","target":"e3","is":"refused","code":"x"})",
            u"/code: not a code of the REST API"_s);
        row(R"({"kind":"verdict","customer":"a.example","offer":"e1","target":"e3","is":"allowed","code":"other"})",
            u"/code: only of what is refused"_s);
        row(R"({"kind":"targets","customer":"a.example","offer":"e1"})", u"/all: missing"_s);
        row(R"({"kind":"upgraded","customer":"a.example","from":"e1"})", u"/to: missing"_s);
        row(R"({"kind":"work","customer":"a.example","offer":"e1"})", u"/lines: missing"_s);
        row(R"({"kind":"upgradable","cloud":"mars","customers":1})",
            u"/cloud: not global or 21vianet"_s);
        row(R"({"kind":"upgradable","cloud":"global","count":1})",
            u"/count: not a key of this kind of check"_s);
        row(R"({"kind":"upgradable","customer":"a.example"})", u"/count: missing"_s);
        row(R"({"kind":"upgradable","customer":"a.example","cloud":"global","count":1})",
            u"/cloud: not a key of this kind of check"_s);
        row(R"({"kind":"role","is":"boss"})", u"/is: not a role"_s);
        row(R"({"kind":"mayUpgrade","is":"yes"})", u"/is: not true or false"_s);
        row(R"({"kind":"cloud","is":"Mars"})", u"/is: not global or 21vianet"_s);
        row(R"({"kind":"language","is":"zh"})", u"/is: not ko or en"_s);
        row(R"({"kind":"clock","is":"2020-02-30"})", u"/is: not a day like 2020-06-12"_s);
        row(R"({"kind":"clock","is":"12 May 2020"})", u"/is: not a day like 2020-06-12"_s);
        row(R"({"kind":"delegation","customer":"a.example","is":"maybe"})",
            u"/is: not granted, requested, removed or none"_s);
        row(R"({"kind":"shown"})", u"/widget: missing"_s);
        row(R"({"kind":"text","widget":"a","has":{"en":"x"}})", u"/has: not a text in en and ko"_s);
        row(R"({"kind":"text","widget":"a","has":"x"})", u"/has: not a text in en and ko"_s);
        row(R"({"kind":"rows","widget":"a","count":true})",
            u"/count: not a whole number from 0 to 10000000"_s);
    }

    void aBrokenCheckIsRefused()
    {
        QFETCH(const QByteArray, json);
        QTEST(qa::checkFault(objectOf(json.constData())), "fault");
    }

    void checksOfTheWindowAreWholeToo()
    {
        for (const char *json :
            { R"({"kind":"shown","widget":"a"})", R"({"kind":"disabled","widget":"a#b"})",
                R"({"kind":"rows","widget":"a","count":0})",
                R"({"kind":"text","widget":"a","has":{"en":"x","ko":"y"}})" }) {
            QCOMPARE(qa::checkFault(objectOf(json)), QString());
            QVERIFY(!qa::isOfBook({ objectOf(json).value("kind"_L1).toString(), {} }));
        }
        QVERIFY(qa::isOfBook({ u"verdict"_s, {} }));
    }

    void everyRoleIsKnownByItsName()
    {
        QCOMPARE(qa::roleOf(u"mpnPartnerAdmin"_s), domain::Role::MpnPartnerAdmin);
        QCOMPARE(qa::roleOf(u"user-management-admin"_s), domain::Role::UserManagementAdmin);
        QCOMPARE(qa::roleOf(u"guest"_s), domain::Role::Guest);
        QVERIFY(!qa::roleOf(QString()));
    }

private:
    void afterTheUpgrade(domain::BookReader &reader, const services::UpgradeOutcome &done) const
    {
        QVERIFY(!done.refused());
        const CheckAnswer made = ask(objectOf(R"({"kind":"upgraded","customer":"hanbit.example",
            "from":"business-basic","to":"e3","licences":42})"),
            reader);
        QCOMPARE(made.told.en,
            u"Found: Active, 42 licences, upgraded from Microsoft 365 Business Basic"_s);
        QCOMPARE(made.told.ko,
            u"확인 결과: 활성, 라이선스 42개, 기존 제품: Microsoft 365 Business Basic"_s);
        QCOMPARE(made.outcome, Outcome::Holds);
        const auto outcome = [&](const char *json) { return ask(objectOf(json), reader).outcome; };
        QCOMPARE(outcome(R"({"kind":"upgraded","customer":"hanbit.example",
                     "from":"business-basic","to":"e3","licences":41})"),
            Outcome::Differs);
        QCOMPARE(outcome(R"({"kind":"upgraded","customer":"hanbit.example","from":"e1",
                     "to":"e3"})"),
            Outcome::Differs);
        QCOMPARE(outcome(R"({"kind":"subscription","customer":"hanbit.example","offer":"e3",
                     "status":"active"})"),
            Outcome::Holds);
        // What was cancelled by the upgrade stands no longer, and is told.
        const CheckAnswer gone = ask(objectOf(R"({"kind":"noSubscription",
            "customer":"hanbit.example","offer":"business-basic"})"),
            reader);
        QCOMPARE(gone.outcome, Outcome::Holds);
        QCOMPARE(gone.told.en, u"Found: Cancelled, 42 licences"_s);
        const QJsonObject work{ { u"kind"_s, u"work"_s }, { u"customer"_s, u"hanbit.example"_s },
            { u"offer"_s, u"e3"_s }, { u"lines"_s, done.affected.size() },
            { u"open"_s, done.affected.size() } };
        QCOMPARE(ask(work, reader).outcome, Outcome::Holds);
    }
};

DESK_TEST_MAIN(ChecksTest, QCoreApplication)
#include "checkstest.moc"
