#include "services/demobook.h"
#include "services/scenes.h"
#include "services/subscriptionacts.h"
#include "services/upgrade.h"
#include "store/bookfile.h"
#include "support/testmain.h"

#include <QElapsedTimer>
#include <QSignalSpy>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;
using domain::ErrorCode;
using domain::Result;
using services::Scene;
using services::SceneAct;

/// The named scenes of a demo on the services that window and sandbox share.
class ScenesTest : public support::TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();

    void aSceneForTheNextActIsOverWithIt();
    void aSceneThatStaysIsSwitchedOff();
    void licencesThatStayStrikeUpgradesAlone();
    void theNetworkIsLostAfterTheActAndTheSameRequestFindsIt();
    void aLostChangeOfLicencesIsFoundToo();
    void aConflictIsARealChangeOfSomebodyElse();
    void twoLicencesStayBehind();
    void aBusyServiceChangesNothing();
    void everyActWaits();
    void aBookOfOnesOwnIsLeftAlone();
    void aRehearsalIsStruckByNothing();

private:
    [[nodiscard]] services::UpgradeDraft draft() const;
    [[nodiscard]] Result<services::UpgradeOutcome> upgrade(const services::UpgradeDraft &asked);
    [[nodiscard]] Result<services::ActOutcome> act(const services::ActRequest &asked);
    [[nodiscard]] services::ActRequest licences(qint64 quantity) const;
    [[nodiscard]] domain::Subscription stored(domain::SubscriptionId id);
    [[nodiscard]] domain::AuditEvent lastEntry();
    [[nodiscard]] QStringList violations();
    void arm(Scene scene, bool stays = false) { m_context.scenes->set({ scene, stays, 0 }); }

    services::Context m_context;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<domain::Book> m_book;
    domain::Subscription m_source;
};

void ScenesTest::initTestCase()
{
    support::TestCase::init();
    m_context.catalogue = catalog::Catalogue::load(u":/catalogs"_s).value();
    m_context.actor = { u"Tester"_s, domain::Role::AdminAgent };
}

void ScenesTest::init()
{
    support::TestCase::init();
    m_folder = std::make_unique<QTemporaryDir>();
    m_context.scenes = std::make_shared<services::Scenes>();
    m_book = store::openBook(m_folder->filePath(u"book.sqlite"_s),
        { store::OpenMode::CreateIfMissing, std::chrono::milliseconds(5000) })
                 .value();
    QVERIFY(m_book
                ->write<void>([context = m_context](domain::BookWriter &writer) {
                    return services::writeDemoBook(writer, context, 1);
                })
                .result());
    const auto offer = m_context.catalogue->offerNamed(u"Microsoft 365 Business Basic"_s)->id;
    const auto found = m_book
                           ->read<domain::Subscription>(
                               [offer](domain::BookReader &reader) -> Result<domain::Subscription> {
                                   domain::CustomerQuery query;
                                   query.search = u"hanbit.example"_s;
                                   const auto rows = reader.customers(query);
                                   const auto held
                                       = reader.holdings(rows->items.constFirst().customer.id);
                                   for (const domain::Subscription &each : *held) {
                                       if (each.offerId == offer) {
                                           return each;
                                       }
                                   }
                                   return domain::failure(ErrorCode::NotFound);
                               })
                           .result();
    QVERIFY(found);
    m_source = *found;
}

void ScenesTest::cleanup()
{
    m_book.reset();
    m_folder.reset();
    support::TestCase::cleanup();
}

services::UpgradeDraft ScenesTest::draft() const
{
    services::UpgradeDraft made;
    made.source = m_source.id;
    made.seenRowVersion = m_source.rowVersion;
    made.target = m_context.catalogue->offerNamed(u"Office 365 Enterprise E3"_s)->id;
    made.requestId = u"one"_s;
    return made;
}

Result<services::UpgradeOutcome> ScenesTest::upgrade(const services::UpgradeDraft &asked)
{
    const auto future = services::UpgradeService(*m_book, m_context).upgrade(asked);
    return QTest::qWaitFor([&future] { return future.isFinished(); })
        ? future.result()
        : domain::failure(ErrorCode::Internal, u"no answer"_s);
}

services::ActRequest ScenesTest::licences(qint64 quantity) const
{
    services::ActRequest asked;
    asked.act = rules::LifeAct::ChangeLicences;
    asked.subscription = m_source.id;
    asked.quantity = quantity;
    asked.seenRowVersion = m_source.rowVersion;
    asked.requestId = u"licences"_s;
    return asked;
}

Result<services::ActOutcome> ScenesTest::act(const services::ActRequest &asked)
{
    const auto future = services::SubscriptionActService(*m_book, m_context).carryOut(asked);
    return QTest::qWaitFor([&future] { return future.isFinished(); })
        ? future.result()
        : domain::failure(ErrorCode::Internal, u"no answer"_s);
}

domain::Subscription ScenesTest::stored(domain::SubscriptionId id)
{
    return m_book
        ->read<domain::Subscription>(
            [id](domain::BookReader &reader) { return reader.subscription(id); })
        .result()
        .value();
}

domain::AuditEvent ScenesTest::lastEntry()
{
    return m_book
        ->read<domain::Page<domain::AuditEvent>>(
            [](domain::BookReader &reader) { return reader.audit({}); })
        .result()
        .value()
        .items.constFirst();
}

QStringList ScenesTest::violations()
{
    QStringList list;
    const auto found = m_book
                           ->read<QList<domain::Violation>>(
                               [](domain::BookReader &reader) { return reader.verify(); })
                           .result()
                           .value();
    for (const domain::Violation &violation : found) {
        list.append(violation.invariant + u": "_s + violation.detail);
    }
    return list;
}

void ScenesTest::aSceneForTheNextActIsOverWithIt()
{
    QSignalSpy changes(m_context.scenes.get(), &services::Scenes::changed);
    arm(Scene::Busy);
    QCOMPARE(changes.size(), 1);
    QCOMPARE(m_context.scenes->take(SceneAct::Change), Scene::Busy);
    QCOMPARE(changes.size(), 2);
    QCOMPARE(m_context.scenes->take(SceneAct::Change), Scene::None);
    QVERIFY(!m_context.scenes->state().isOn());
}

void ScenesTest::aSceneThatStaysIsSwitchedOff()
{
    arm(Scene::Busy, true);
    for (int i = 0; i < 3; ++i) {
        QVERIFY(!upgrade(draft()));
    }
    m_context.scenes->clear();
    QVERIFY(upgrade(draft()));
}

void ScenesTest::licencesThatStayStrikeUpgradesAlone()
{
    arm(Scene::LicencesStay);
    QVERIFY(act(licences(50)));
    QCOMPARE(m_context.scenes->state().scene, Scene::LicencesStay);
    QCOMPARE(m_context.scenes->take(SceneAct::Upgrade), Scene::LicencesStay);
}

void ScenesTest::theNetworkIsLostAfterTheActAndTheSameRequestFindsIt()
{
    arm(Scene::NetworkLost);
    const auto lost = upgrade(draft());
    QVERIFY(!lost);
    QVERIFY(services::isBy(Scene::NetworkLost, lost.error()));
    const domain::SubscriptionId made = stored(m_source.id).upgradedTo;
    QVERIFY(!made.isNull());
    const auto found = upgrade(draft());
    QVERIFY(found);
    QVERIFY(found->alreadyDone);
    QCOMPARE(found->newSubscription->id, made);
    QCOMPARE(violations(), QStringList());
}

void ScenesTest::aLostChangeOfLicencesIsFoundToo()
{
    arm(Scene::NetworkLost);
    QVERIFY(!act(licences(50)));
    QCOMPARE(stored(m_source.id).quantity, 50);
    const auto found = act(licences(50));
    QVERIFY(found);
    QVERIFY(found->alreadyDone);
}

void ScenesTest::aConflictIsARealChangeOfSomebodyElse()
{
    arm(Scene::Conflict);
    const auto refused = upgrade(draft());
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, ErrorCode::VersionConflict);
    const domain::Subscription now = stored(m_source.id);
    QCOMPARE(now.status, domain::SubscriptionStatus::Active);
    QCOMPARE(now.autoRenew, !m_source.autoRenew);
    QVERIFY(now.rowVersion > m_source.rowVersion);
    const domain::AuditEvent entry = lastEntry();
    QCOMPARE(entry.actor, u"Demo scene"_s);
    QCOMPARE(entry.subscriptionId, m_source.id);
    QCOMPARE(violations(), QStringList());
    // Whoever looks again gets through.
    services::UpgradeDraft again = draft();
    again.seenRowVersion = now.rowVersion;
    QVERIFY(upgrade(again));
}

void ScenesTest::twoLicencesStayBehind()
{
    const auto rehearsed = services::UpgradeService(*m_book, m_context).rehearse(draft()).result();
    QVERIFY(rehearsed);
    arm(Scene::LicencesStay);
    const auto done = upgrade(draft());
    QVERIFY(done);
    QCOMPARE(done->moved, rehearsed->moved - 2);
    qsizetype behind = 0;
    for (const domain::AffectedAccount &line : done->affected) {
        behind += line.reason == domain::AffectedReason::NotMoved ? 1 : 0;
    }
    QCOMPARE(behind, 2);
    const auto assigned
        = m_book
              ->read<qint64>([id = done->newSubscription->id](
                                 domain::BookReader &reader) { return reader.assignedCount(id); })
              .result();
    QCOMPARE(*assigned, done->moved);
    QCOMPARE(violations(), QStringList());
}

void ScenesTest::aBusyServiceChangesNothing()
{
    arm(Scene::Busy);
    const auto refused = upgrade(draft());
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, ErrorCode::StorageBusy);
    QVERIFY(services::isBy(Scene::Busy, refused.error()));
    QCOMPARE(stored(m_source.id), m_source);
    QVERIFY(upgrade(draft()));
}

void ScenesTest::everyActWaits()
{
    m_context.scenes->set({ Scene::None, false, 200 });
    QElapsedTimer clock;
    clock.start();
    QVERIFY(act(licences(50)));
    QVERIFY(clock.elapsed() >= 200);
    // Whoever closes the book meanwhile waits for nothing, and nothing comes of it.
    const auto dropped = services::UpgradeService(*m_book, m_context).upgrade(draft());
    m_book.reset();
    QTRY_VERIFY(dropped.isFinished());
    QCOMPARE(dropped.resultCount(), 0);
}

void ScenesTest::aBookOfOnesOwnIsLeftAlone()
{
    QVERIFY(m_book
                ->write<void>([](domain::BookWriter &writer) {
                    auto info = writer.info().value();
                    info.origin = domain::BookOrigin::Imported;
                    return writer.setInfo(info);
                })
                .result());
    for (const Scene scene : { Scene::Conflict, Scene::Busy, Scene::NetworkLost }) {
        arm(scene, true);
        QVERIFY(act(licences(50)));
        QVERIFY(!m_context.scenes->state().isOn());
    }
    QCOMPARE(lastEntry().actor, u"Tester"_s);
}

void ScenesTest::aRehearsalIsStruckByNothing()
{
    arm(Scene::Busy);
    QVERIFY(services::UpgradeService(*m_book, m_context).rehearse(draft()).result());
    QCOMPARE(m_context.scenes->state().scene, Scene::Busy);
}

DESK_TEST_MAIN(ScenesTest, QCoreApplication)
#include "tst_scenes.moc"
