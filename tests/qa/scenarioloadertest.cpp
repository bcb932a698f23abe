#include "viewmodels/scenarioloader.h"

#include "../store/rawsql.h"
#include "democontent.h"

#include "services/demobook.h"
#include "services/scenes.h"
#include "store/bookfile.h"
#include "support/fakesandbox.h"
#include "support/testmain.h"

#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;
using viewmodels::ScenarioLoader;
using viewmodels::Workspace;

namespace {

const QDateTime someDay{ QDate(2020, 6, 12), QTime(0, 30), Qt::UTC };

qa::Scenario scenario(domain::Role role = domain::Role::AdminAgent)
{
    qa::Scenario made;
    made.id = u"some"_s;
    made.role = role;
    return made;
}

/// A workspace on books in a folder of its own, and what a loader told.
class Desk
{
public:
    Desk()
        : workspace(
            catalog::Catalogue::load(u":/catalogs"_s).value(),
            [](const QString &file, bool create) -> domain::Result<std::unique_ptr<domain::Book>> {
                store::OpenOptions options;
                options.mode
                    = create ? store::OpenMode::CreateIfMissing : store::OpenMode::MustExist;
                return store::openBook(file, options);
            },
            u"Somebody"_s)
        , loader(workspace)
        , loaded(&loader, &ScenarioLoader::loaded)
        , failed(&loader, &ScenarioLoader::failed)
    {
        qRegisterMetaType<domain::Error>();
    }

    [[nodiscard]] QString path(const QString &name = u"demo.sqlite"_s) const
    {
        return folder.filePath(name);
    }
    [[nodiscard]] bool load(const qa::Scenario &wanted)
    {
        const auto before = loaded.count();
        loader.load(wanted, path());
        return QTest::qWaitFor([&] { return loaded.count() > before || failed.count() > 0; }, 30000)
            && loaded.count() == before + 1 && !loader.isLoading();
    }
    [[nodiscard]] bool open(const QString &file, Workspace::Kind kind)
    {
        workspace.open(file, kind);
        return QTest::qWaitFor(
            [this] { return workspace.isOpen() && !workspace.isBusy() && !workspace.isJudging(); },
            30000);
    }
    [[nodiscard]] domain::Error error() const
    {
        return failed.isEmpty() ? domain::Error()
                                : failed.constFirst().constFirst().value<domain::Error>();
    }
    [[nodiscard]] QStringList content() const { return contentOf(path()); }

    QTemporaryDir folder;
    Workspace workspace;
    ScenarioLoader loader;
    QSignalSpy loaded;
    QSignalSpy failed;
};

} // namespace

class ScenarioLoaderTest : public support::TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void theDemoIsMadeWhereThereIsNone()
    {
        Desk desk;
        qa::Scenario wanted = scenario(domain::Role::SalesAgent);
        wanted.cloud = domain::Cloud::China21Vianet;
        desk.loader.load(wanted, desk.path());
        QVERIFY(desk.loader.isLoading());
        QVERIFY(desk.loaded.isEmpty()); // never before load() has returned
        QTRY_COMPARE_WITH_TIMEOUT(desk.loaded.count(), 1, 30000);
        QCOMPARE(desk.workspace.file(), desk.path());
        QCOMPARE(desk.workspace.role(), domain::Role::SalesAgent);
        QCOMPARE(desk.workspace.cloud(), domain::Cloud::China21Vianet);
        QCOMPARE(desk.workspace.info().simulatedNow, services::demoMoment());
        QCOMPARE(desk.failed.count(), 0);
    }

    void fromAnOwnBookTheDemoIsOpened()
    {
        Desk desk;
        QVERIFY(desk.open(desk.path(u"own.sqlite"_s), Workspace::Kind::CreateIfMissing));
        const QStringList own = contentOf(desk.path(u"own.sqlite"_s));
        qa::Scenario wanted = scenario();
        wanted.clock = someDay;
        QVERIFY(desk.load(wanted));
        QCOMPARE(desk.workspace.file(), desk.path());
        QCOMPARE(desk.workspace.info().origin, domain::BookOrigin::Demo);
        QCOMPARE(desk.workspace.info().simulatedNow, someDay);
        QCOMPARE(contentOf(desk.path(u"own.sqlite"_s)), own);
    }

    /// Whatever was done to the demo, in this run of the program or in the one before.
    void aChangedDemoIsAsAFreshOne_data()
    {
        QTest::addColumn<bool>("open");
        QTest::addColumn<QDateTime>("clock");
        QTest::newRow("open, its own day") << true << QDateTime();
        QTest::newRow("open, another day") << true << someDay;
        QTest::newRow("changed before") << false << QDateTime();
    }

    void aChangedDemoIsAsAFreshOne()
    {
        QFETCH(const bool, open);
        qa::Scenario wanted = scenario(domain::Role::SalesAgent);
        QFETCH(const QDateTime, clock);
        wanted.clock = clock;
        Desk fresh;
        QVERIFY(fresh.load(wanted));

        Desk changed;
        QVERIFY(changed.open(changed.path(), Workspace::Kind::Demo));
        changed.workspace.setRole(domain::Role::GlobalAdmin);
        QCOMPARE(playOn(*changed.workspace.pageServices().book, somebody()), QString());
        changed.workspace.moveClock({ QDate(2021, 1, 1), QTime(), Qt::UTC });
        QTRY_COMPARE(changed.workspace.info().simulatedNow.date(), QDate(2021, 1, 1));
        QVERIFY(changed.content() != fresh.content());
        if (!open) {
            QVERIFY(changed.open(changed.path(u"own.sqlite"_s), Workspace::Kind::CreateIfMissing));
        }
        QVERIFY(changed.load(wanted));
        QCOMPARE(differences(changed.content(), fresh.content()), QStringList());
        QCOMPARE(changed.workspace.role(), domain::Role::SalesAgent);
        // And once more from there.
        QVERIFY(changed.load(wanted));
        QCOMPARE(differences(changed.content(), fresh.content()), QStringList());
    }

    void changesAreWrittenOverAfterAQuestionThatIsAskedOnce()
    {
        Desk desk;
        desk.loader.setAsksFirst(true);
        QSignalSpy questions(&desk.loader, &ScenarioLoader::question);
        QSignalSpy left(&desk.loader, &ScenarioLoader::givenUp);
        QVERIFY(desk.open(desk.path(), Workspace::Kind::Demo));
        QCOMPARE(playOn(*desk.workspace.pageServices().book, somebody()), QString());
        const QStringList before = desk.content();
        desk.loader.load(scenario(domain::Role::SalesAgent), desk.path());
        QTRY_COMPARE(questions.count(), 1);
        QVERIFY(questions.constFirst().constFirst().toLongLong() > 0);
        QVERIFY(desk.loader.isLoading());
        desk.loader.giveUp();
        QCOMPARE(left.count(), 1);
        QVERIFY(!desk.loader.isLoading());
        QCOMPARE(desk.content(), before);
        QCOMPARE(desk.workspace.role(), domain::Role::AdminAgent);
        // Asked again, since nothing was said yes to; then never again.
        desk.loader.load(scenario(), desk.path());
        QTRY_COMPARE(questions.count(), 2);
        desk.loader.goAhead();
        QTRY_COMPARE_WITH_TIMEOUT(desk.loaded.count(), 1, 30000);
        QVERIFY(desk.content() != before);
        QCOMPARE(playOn(*desk.workspace.pageServices().book, somebody()), QString());
        QVERIFY(desk.load(scenario()));
        QCOMPARE(questions.count(), 2);
    }

    void aDemoThatNobodyTouchedIsWrittenWithoutAQuestion()
    {
        Desk desk;
        desk.loader.setAsksFirst(true);
        QSignalSpy questions(&desk.loader, &ScenarioLoader::question);
        QVERIFY(desk.open(desk.path(), Workspace::Kind::Demo));
        QVERIFY(desk.load(scenario()));
        QCOMPARE(questions.count(), 0);
    }

    void theSceneOfTheScenarioTakesThePlaceOfAnother()
    {
        Desk desk;
        QVERIFY(desk.load(scenario()));
        desk.workspace.scenes()->set({ services::Scene::Busy, true, 500 });
        qa::Scenario wanted = scenario();
        wanted.scene = { services::Scene::Conflict, false, 0 };
        QVERIFY(desk.load(wanted));
        QVERIFY(desk.workspace.scenes()->state() == wanted.scene);
        QVERIFY(desk.load(scenario()));
        QVERIFY(!desk.workspace.scenes()->state().isOn());
    }

    void aBusyWorkspaceIsLeftAlone()
    {
        Desk desk;
        desk.workspace.open(desk.path(u"own.sqlite"_s), Workspace::Kind::CreateIfMissing);
        QVERIFY(!desk.load(scenario()));
        QCOMPARE(desk.error().code, domain::ErrorCode::StorageBusy);
        QCOMPARE(desk.error().fact(u"reason"_s), u"busy"_s);
        QTRY_VERIFY(!desk.workspace.isBusy());
        QCOMPARE(desk.workspace.file(), desk.path(u"own.sqlite"_s));
        desk.failed.clear();
        QVERIFY(desk.load(scenario())); // once it is idle
    }

    void aBookThatCannotBeWrittenIsTold()
    {
        Desk desk;
        QVERIFY(desk.open(desk.path(), Workspace::Kind::Demo));
        desk.workspace.close();
        {
            // Of a later version of the program, which this one may read.
            RawSql raw(desk.path());
            QCOMPARE(
                raw.run(u"INSERT INTO schema_history VALUES (99, 'Later.', 1, '2030-01-01')"_s),
                QString());
            QCOMPARE(raw.run(u"PRAGMA user_version = 99"_s), QString());
        }
        QVERIFY(desk.open(desk.path(), Workspace::Kind::Existing));
        QVERIFY(desk.workspace.isReadOnly());
        desk.workspace.setRole(domain::Role::Guest);
        QVERIFY(!desk.load(scenario()));
        QCOMPARE(desk.error().code, domain::ErrorCode::StorageReadOnly);
        QCOMPARE(desk.error().fact(u"file"_s), desk.path());
        QCOMPARE(desk.workspace.role(), domain::Role::Guest);
        QVERIFY(!desk.loader.isLoading());
    }

    void anOwnBookIsNeverEmptied()
    {
        Desk desk;
        QVERIFY(desk.open(desk.path(), Workspace::Kind::CreateIfMissing));
        const QStringList before = desk.content();
        QVERIFY(!desk.load(scenario()));
        QCOMPARE(desk.error().code, domain::ErrorCode::BadInput);
        QCOMPARE(desk.error().fact(u"file"_s), desk.path());
        QCOMPARE(desk.content(), before);
    }

    void aFileThatIsNoBookIsTold()
    {
        Desk desk;
        QFile file(desk.path());
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(QByteArray(4096, 'x'));
        file.close();
        QVERIFY(!desk.load(scenario()));
        QCOMPARE(desk.error().code, domain::ErrorCode::NotABook);
        QVERIFY(!desk.loader.isLoading());
    }

    void aClockOutsideItsRangeIsTold()
    {
        Desk desk;
        qa::Scenario wanted = scenario();
        wanted.clock = QDateTime(QDate(1999, 1, 1), QTime(), Qt::UTC);
        QVERIFY(!desk.load(wanted));
        QCOMPARE(desk.error().code, domain::ErrorCode::BadInput);
        QVERIFY(!desk.loader.isLoading());
    }

    void askedTwiceItLoadsOnce()
    {
        Desk desk;
        desk.loader.load(scenario(domain::Role::SalesAgent), desk.path());
        desk.loader.load(scenario(domain::Role::Guest), desk.path());
        QTRY_COMPARE_WITH_TIMEOUT(desk.loaded.count(), 1, 30000);
        QTest::qWait(50);
        QCOMPARE(desk.loaded.count(), 1);
        QCOMPARE(desk.workspace.role(), domain::Role::SalesAgent);
    }

    void aBookThatIsClosedMeanwhileIsTold()
    {
        Desk desk;
        QVERIFY(desk.load(scenario()));
        desk.loader.load(scenario(domain::Role::Guest), desk.path());
        QTRY_VERIFY(desk.workspace.isBusy());
        desk.workspace.close();
        QTRY_COMPARE(desk.failed.count(), 1);
        QCOMPARE(desk.error().code, domain::ErrorCode::Cancelled);
        QVERIFY(!desk.loader.isLoading());
        QCOMPARE(desk.workspace.role(), domain::Role::AdminAgent);
    }

    void faultsOfTheScenarioTakeThePlaceOfOthers()
    {
        Desk desk;
        support::FakeSandbox sandbox;
        sandbox.faults.append({ { u"id"_s, 1 }, { u"what"_s, u"cut"_s } });
        sandbox.start(0);
        desk.loader.setSandbox(&sandbox);
        qa::Scenario wanted = scenario();
        wanted.faults = { QJsonObject{ { u"when"_s, u"nextCall"_s }, { u"what"_s, u"status"_s },
                              { u"status"_s, 503 } },
            QJsonObject{ { u"when"_s, u"always"_s }, { u"what"_s, u"delay"_s },
                { u"milliseconds"_s, 900 } } };
        QVERIFY(desk.load(wanted));
        QCOMPARE(sandbox.faults.size(), 2);
        QCOMPARE(sandbox.faults.at(0).value("status"_L1).toInt(), 503);
        QCOMPARE(sandbox.faults.at(1).value("milliseconds"_L1).toInt(), 900);
        QVERIFY(!desk.loader.hasLeftOutFaults());
        // The next one has none.
        QVERIFY(desk.load(scenario()));
        QVERIFY(sandbox.faults.isEmpty());
    }

    void withoutAServerFaultsAreLeftOutAndTold()
    {
        Desk desk;
        qa::Scenario wanted = scenario();
        QVERIFY(desk.load(wanted));
        QVERIFY(!desk.loader.hasLeftOutFaults());
        wanted.faults = { QJsonObject{ { u"what"_s, u"cut"_s } } };
        QVERIFY(desk.load(wanted));
        QVERIFY(desk.loader.hasLeftOutFaults());
        support::FakeSandbox sandbox;
        sandbox.fail({ domain::ErrorCode::StorageFailed, {}, {} });
        desk.loader.setSandbox(&sandbox);
        QVERIFY(desk.load(wanted));
        QVERIFY(desk.loader.hasLeftOutFaults());
        QVERIFY(sandbox.asked.isEmpty());
        sandbox.start(0);
        QVERIFY(desk.load(wanted));
        QVERIFY(!desk.loader.hasLeftOutFaults());
    }

    void aServerThatIsStillComingUpIsHeardOf()
    {
        class Slow final : public support::FakeSandbox
        {
        public:
            void want()
            {
                State state;
                state.wanted = true;
                setState(state);
            }
        };
        Desk desk;
        Slow sandbox;
        sandbox.want();
        desk.loader.setSandbox(&sandbox);
        qa::Scenario wanted = scenario(domain::Role::SalesAgent);
        wanted.faults = { QJsonObject{ { u"what"_s, u"cut"_s } } };
        desk.loader.load(wanted, desk.path());
        QTRY_COMPARE_WITH_TIMEOUT(desk.workspace.role(), domain::Role::SalesAgent, 30000);
        QTest::qWait(50);
        QVERIFY(desk.loader.isLoading());
        sandbox.start(0);
        QTRY_COMPARE(desk.loaded.count(), 1);
        QCOMPARE(sandbox.faults.size(), 1);
    }

    void aFaultThatTheServerRefusesIsTold()
    {
        Desk desk;
        support::FakeSandbox sandbox;
        sandbox.start(0);
        desk.loader.setSandbox(&sandbox);
        qa::Scenario wanted = scenario();
        wanted.faults = { QJsonObject{ { u"what"_s, u"cut"_s } },
            QJsonObject{ { u"what"_s, u"status"_s }, { u"status"_s, 412 } } };
        QVERIFY(!desk.load(wanted));
        QCOMPARE(desk.error().code, domain::ErrorCode::BadInput);
        QCOMPARE(desk.error().fact(u"value"_s), u"faults/1"_s);
        QVERIFY(!desk.loader.isLoading());
    }
};

DESK_TEST_MAIN(ScenarioLoaderTest, QCoreApplication)
#include "scenarioloadertest.moc"
