#include "services/runrecord.h"

#include "domain/durablefile.h"
#include "support/testmain.h"

#include <QDir>
#include <QFileInfo>
#include <QTemporaryDir>
#include <QThread>

#include <atomic>
#include <filesystem>

#ifdef Q_OS_UNIX
#include <csignal>
#include <sys/resource.h>
#endif

using namespace Qt::StringLiterals;

/// The file that tells the next start how a run ended. A record that is destroyed without end() is
/// what the kernel leaves of a process that was killed: its files without their lock.
class RunRecordTest : public support::TestCase
{
    Q_OBJECT

private:
    static std::unique_ptr<services::RunRecord> begin(const QString &folder)
    {
        auto record = services::RunRecord::begin(
            folder, u"9.8.7"_s, QDateTime({ 2026, 3, 4 }, { 5, 6 }, Qt::UTC));
        return record ? *std::move(record) : nullptr;
    }
    static services::KeptDraft draft()
    {
        services::KeptDraft draft;
        draft.book = u"/somewhere/book.sqlite"_s;
        draft.customer = domain::CustomerId(QUuid::createUuid());
        draft.source = domain::SubscriptionId(QUuid::createUuid());
        draft.target = domain::OfferId(QUuid::createUuid());
        draft.quantity = 17;
        draft.step = services::KeptDraft::Step::Review;
        draft.requestId = u"a-request"_s;
        return draft;
    }
    static void writeReport(const services::RunRecord &record, const QByteArray &report)
    {
        QFile file(record.crashFile());
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(report);
    }
    static QStringList files(const QString &folder)
    {
        return QDir(folder).entryList(QDir::Files | QDir::Hidden);
    }

private Q_SLOTS:
    void anEndByItselfLeavesNothing()
    {
        const QTemporaryDir folder;
        {
            const auto record = begin(folder.path());
            QVERIFY(record);
            record->keepDraft(draft());
            record->end();
        }
        QCOMPARE(files(folder.path()), QStringList());
        QVERIFY(begin(folder.path())->unexpectedEnds().isEmpty());
    }

    void aKilledRunIsToldWithItsDraft()
    {
        const QTemporaryDir folder;
        const services::KeptDraft kept = draft();
        begin(folder.path())->keepDraft(kept);
        const auto next = begin(folder.path());
        QCOMPARE(next->unexpectedEnds().size(), 1);
        const services::UnexpectedEnd &end = next->unexpectedEnds().constFirst();
        QCOMPARE(end.version, u"9.8.7"_s);
        QCOMPARE(end.began, QDateTime({ 2026, 3, 4 }, { 5, 6 }, Qt::UTC));
        QVERIFY(end.draft == kept);
        QVERIFY(end.report.isEmpty());
    }

    void aDraftOfTheFirstPageHasNeitherProductNorNumber()
    {
        const QTemporaryDir folder;
        services::KeptDraft kept = draft();
        kept.target = {};
        kept.quantity.reset();
        kept.requestId.clear();
        kept.step = services::KeptDraft::Step::Choose;
        begin(folder.path())->keepDraft(kept);
        QVERIFY(begin(folder.path())->unexpectedEnds().constFirst().draft == kept);
    }

    void theLastDraftCounts()
    {
        const QTemporaryDir folder;
        services::KeptDraft kept = draft();
        {
            const auto record = begin(folder.path());
            for (int i = 1; i <= 200; ++i) {
                kept.quantity = i;
                record->keepDraft(kept);
            }
        }
        QVERIFY(begin(folder.path())->unexpectedEnds().constFirst().draft == kept);
    }

    void aWizardThatWasClosedLeavesNoDraft()
    {
        const QTemporaryDir folder;
        {
            const auto record = begin(folder.path());
            record->keepDraft(draft());
            record->keepDraft(std::nullopt);
        }
        QVERIFY(!begin(folder.path())->unexpectedEnds().constFirst().draft);
    }

    void anotherWindowThatRunsDidNotEnd()
    {
        const QTemporaryDir folder;
        const auto running = begin(folder.path());
        const auto other = begin(folder.path());
        QVERIFY(other->unexpectedEnds().isEmpty());
        QVERIFY(begin(folder.path())->unexpectedEnds().isEmpty());
    }

    void twoStartsDoNotBothTellOfOneEnd()
    {
        const QTemporaryDir folder;
        (void)begin(folder.path());
        const auto first = begin(folder.path());
        const auto second = begin(folder.path());
        QCOMPARE(first->unexpectedEnds().size(), 1);
        QVERIFY(second->unexpectedEnds().isEmpty());
    }

    void whatNobodyClosedIsToldAgain()
    {
        const QTemporaryDir folder;
        (void)begin(folder.path());
        QString id;
        {
            const auto next = begin(folder.path());
            id = next->unexpectedEnds().constFirst().id;
            next->end();
        }
        const auto again = begin(folder.path());
        QCOMPARE(again->unexpectedEnds().size(), 1);
        QCOMPARE(again->unexpectedEnds().constFirst().id, id);
        again->forget(id);
        QVERIFY(again->unexpectedEnds().isEmpty());
        again->end();
        QCOMPARE(files(folder.path()), QStringList());
    }

    void lookingTakesNothing()
    {
        const QTemporaryDir folder;
        (void)begin(folder.path());
        QCOMPARE(services::RunRecord::unexpectedEndsIn(folder.path()).size(), 1);
        QCOMPARE(begin(folder.path())->unexpectedEnds().size(), 1);
    }

    void aLogoutIsToldOnlyWhereADraftWouldBeLost_data()
    {
        QTest::addColumn<QByteArray>("report");
        QTest::addColumn<bool>("withDraft");
        QTest::addColumn<bool>("told");
        QTest::newRow("crash") << QByteArray("signal 11\nframe") << false << true;
        QTest::newRow("terminated") << QByteArray("signal 15\n") << false << false;
        QTest::newRow("terminated, draft") << QByteArray("signal 15\n") << true << true;
        QTest::newRow("hung up") << QByteArray("signal 01\n") << false << false;
        QTest::newRow("killed") << QByteArray() << false << true;
    }
    void aLogoutIsToldOnlyWhereADraftWouldBeLost()
    {
        QFETCH(QByteArray, report);
        QFETCH(bool, withDraft);
        QFETCH(bool, told);
        const QTemporaryDir folder;
        {
            const auto record = begin(folder.path());
            writeReport(*record, report);
            if (withDraft) {
                record->keepDraft(draft());
            }
        }
        const auto next = begin(folder.path());
        QCOMPARE(next->unexpectedEnds().size(), told ? 1 : 0);
        if (told) {
            QCOMPARE(next->unexpectedEnds().constFirst().report.toUtf8(), report);
        }
    }

    void onlyTheNewestFewAreKept()
    {
        const QTemporaryDir folder;
        for (int i = 0; i < 9; ++i) {
            // Each tells of the ones before, and leaves them.
            (void)begin(folder.path());
        }
        QCOMPARE(begin(folder.path())->unexpectedEnds().size(), 5);
        QVERIFY(files(folder.path()).size() <= 14);
    }

    void whatAKilledStartLeftIsTidiedUp()
    {
        const QTemporaryDir folder;
        // Killed before its file had a name; killed while it tidied up; a start of this moment.
        for (const QString &name : { u"a.new"_s, u"a.crash"_s, u"b.crash"_s, u"b.draft"_s,
                 u"c.new"_s, u"c.crash"_s, u"else"_s }) {
            QFile file(folder.filePath(name));
            QVERIFY(file.open(QIODevice::WriteOnly));
            if (name != u"c.new"_s) {
                QVERIFY(file.setFileTime(
                    QDateTime({ 2026, 3, 4 }, { 5, 6 }), QFileDevice::FileModificationTime));
            }
        }
        const auto running = begin(folder.path());
        running->keepDraft(draft());
        running->waitUntilKept();
        const auto next = begin(folder.path());
        QVERIFY(next->unexpectedEnds().isEmpty());
        next->end();
        QCOMPARE(files(folder.path()).size(), 6);
        running->end();
        QCOMPARE(files(folder.path()), QStringList({ u"c.crash"_s, u"c.new"_s, u"else"_s }));
    }

    void aStartThatHoldsItsFileIsLeft()
    {
        const QTemporaryDir folder;
        QFile starting(folder.filePath(u"a.new"_s));
        QVERIFY(starting.open(QIODevice::WriteOnly));
        QVERIFY(starting.setFileTime(
            QDateTime({ 2026, 3, 4 }, { 5, 6 }), QFileDevice::FileModificationTime));
        QVERIFY(domain::lockForWriting(starting, 0));
        begin(folder.path())->end();
        QCOMPARE(files(folder.path()), QStringList{ u"a.new"_s });
    }

    void anEndInThisMomentIsNotToldOf()
    {
        const QTemporaryDir folder;
        std::atomic_bool over = false;
        const auto other = std::unique_ptr<QThread>(QThread::create([&] {
            for (int i = 0; i < 500; ++i) {
                begin(folder.path())->end();
            }
            over = true;
        }));
        other->start();
        qsizetype told = 0;
        while (!over) {
            told += services::RunRecord::unexpectedEndsIn(folder.path()).size();
        }
        other->wait();
        QCOMPARE(told, 0);
        QCOMPARE(files(folder.path()), QStringList());
    }

    void anEndThatCouldNotBeRemovedIsNotToldOf()
    {
        const QTemporaryDir folder;
        const auto record = begin(folder.path());
        const QStringList running = QDir(folder.path()).entryList({ u"*.run"_s });
        QCOMPARE(running.size(), 1);
        // Stays behind as the file does on Windows where somebody has it open.
        const auto pathOf = [&folder](const QString &name) {
            return QFileInfo(folder.filePath(name)).filesystemAbsoluteFilePath();
        };
        std::filesystem::create_hard_link(pathOf(running.constFirst()), pathOf(u"left.run"_s));
        record->end();
        QCOMPARE(files(folder.path()), QStringList{ u"left.run"_s });
        const auto next = begin(folder.path());
        QVERIFY(next->unexpectedEnds().isEmpty());
        next->end();
        QCOMPARE(files(folder.path()), QStringList());
    }

    void damagedFilesAreNoReasonToStop_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<int>("told");
        QTest::newRow("empty") << QByteArray() << 0;
        QTest::newRow("no JSON") << QByteArray("\x00\xff\xfe{{{", 6) << 1;
        QTest::newRow("other kinds")
            << QByteArray(R"({"book":3,"customer":[],"subscription":{},"licences":"x","step":9})")
            << 1;
        QTest::newRow("no ids") << QByteArray(R"({"book":"b","customer":"x","subscription":"y"})")
                                << 1;
        QTest::newRow("long") << QByteArray(1'000'000, '[') << 1;
    }
    void damagedFilesAreNoReasonToStop()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(int, told);
        const QTemporaryDir folder;
        {
            const auto record = begin(folder.path());
            record->keepDraft(draft());
        }
        for (const QString &name : files(folder.path())) {
            QFile file(folder.filePath(name));
            QVERIFY(file.open(QIODevice::WriteOnly));
            file.write(bytes);
        }
        const auto next = begin(folder.path());
        QVERIFY(next);
        QCOMPARE(next->unexpectedEnds().size(), told);
        QVERIFY(told == 0 || !next->unexpectedEnds().constFirst().draft);
    }

    void everythingIsTheUsersAlone()
    {
        const QTemporaryDir above;
        const QString folder = above.filePath(u"data/partner-desk/running"_s);
        const auto record = begin(folder);
        record->keepDraft(draft());
        record->waitUntilKept();
        const auto others = QFileDevice::ReadGroup | QFileDevice::WriteGroup | QFileDevice::ExeGroup
            | QFileDevice::ReadOther | QFileDevice::WriteOther | QFileDevice::ExeOther;
        QCOMPARE(files(folder).size(), 3);
        for (const QString &name : files(folder)) {
            QCOMPARE(
                QFileInfo(folder + u'/' + name).permissions() & others, QFileDevice::Permissions());
        }
        for (const QString &place : { u"data"_s, u"data/partner-desk"_s }) {
            QCOMPARE(QFileInfo(above.filePath(place)).permissions() & others,
                QFileDevice::Permissions());
        }
    }

    void aFolderThatCannotBeMadeIsAnError()
    {
        const QTemporaryDir above;
        QFile inTheWay(above.filePath(u"file"_s));
        QVERIFY(inTheWay.open(QIODevice::WriteOnly));
        const auto record = services::RunRecord::begin(
            above.filePath(u"file/running"_s), u"1"_s, QDateTime::currentDateTimeUtc());
        QVERIFY(!record);
        QCOMPARE(record.error().code, domain::ErrorCode::StorageFailed);
    }

#ifdef Q_OS_UNIX
    void aFullDiskIsToldAsOneAndNothingIsLeft()
    {
        const QTemporaryDir folder;
        const auto handler = std::signal(SIGXFSZ, SIG_IGN);
        rlimit before{};
        ::getrlimit(RLIMIT_FSIZE, &before);
        const rlimit none{ 0, before.rlim_max };
        ::setrlimit(RLIMIT_FSIZE, &none);
        const auto record = services::RunRecord::begin(
            folder.path(), u"1"_s, QDateTime({ 2026, 3, 4 }, { 5, 6 }, Qt::UTC));
        ::setrlimit(RLIMIT_FSIZE, &before);
        std::signal(SIGXFSZ, handler);
        QVERIFY(!record);
        QCOMPARE(record.error().code, domain::ErrorCode::StorageFull);
        QCOMPARE(record.error().fact(u"file"_s), folder.path());
        QCOMPARE(files(folder.path()), QStringList());
    }
#endif
};

DESK_TEST_MAIN(RunRecordTest, QCoreApplication)
#include "tst_runrecord.moc"
