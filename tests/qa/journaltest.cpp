#include "qa/journal.h"
#include "support/testmain.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QProcess>
#include <QRandomGenerator>
#include <QTemporaryDir>

#include <cstdio>

using namespace Qt::StringLiterals;
using qa::Entry;
using qa::Run;
using qa::RunStore;
using qa::Verdict;

namespace {

constexpr auto folderVariable = "DESK_JOURNAL_FOLDER";

QDateTime moment(int second)
{
    return QDateTime(QDate(2026, 5, 12), QTime(9, 0), Qt::UTC).addSecs(second);
}

qa::TestCase caseOf(const QString &id, int steps)
{
    qa::TestCase testCase;
    testCase.id = id;
    testCase.title = { u"Title"_s, u"제목"_s };
    for (int i = 1; i <= steps; ++i) {
        qa::Step step;
        step.id = u"step-%1"_s.arg(i);
        step.action = { u"Do"_s, u"하기"_s };
        step.expected = { { u"It is so"_s, u"그렇습니다"_s } };
        testCase.steps.append(step);
    }
    return testCase;
}

qa::RunFacts facts()
{
    return { u"Check"_s, u"Minho"_s, u"1.0"_s, u"Debian"_s, u"ko"_s, u"dark"_s, u"demo.sqlite"_s, 1,
        moment(0), u"한 대"_s };
}

qa::StepResult result(Verdict verdict, const QString &note = {})
{
    qa::StepResult made;
    made.verdict = verdict;
    made.note = note;
    made.ticked = { 0 };
    made.elapsed = 1200;
    made.finding = { qa::Finding::Outcome::Holds, u"확인 결과"_s };
    return made;
}

QString journalOf(const RunStore &store, const Run &run)
{
    return store.folder(run.id) + u"/journal.jsonl"_s;
}

QByteArray bytesOf(const QString &file)
{
    QFile source(file);
    return source.open(QIODevice::ReadOnly) ? source.readAll() : QByteArray();
}

void write(const QString &file, const QByteArray &bytes)
{
    QFile target(file);
    QVERIFY(target.open(QIODevice::WriteOnly));
    QCOMPARE(target.write(bytes), bytes.size());
}

} // namespace

class JournalTest : public support::TestCase
{
    Q_OBJECT

    QTemporaryDir m_place;
    [[nodiscard]] RunStore store(const QString &name) const
    {
        return RunStore(m_place.filePath(name));
    }
    [[nodiscard]] static Run begun(const RunStore &store)
    {
        const auto run
            = store.begin(facts(), { caseOf(u"a"_s, 3), caseOf(u"b"_s, 2) }, {}, moment(1));
        return run.value_or(Run());
    }

private Q_SLOTS:
    void aRunIsReadBackAsItWasWritten()
    {
        const RunStore runs = store(u"whole"_s);
        const Run run = begun(runs);
        QCOMPARE(run.id, u"run-0001"_s);
        QVERIFY(runs.append(
            run.id, Entry::verdict(u"a"_s, u"step-1"_s, result(Verdict::Pass)), moment(2)));
        QVERIFY(runs.append(run.id,
            Entry::verdict(u"a"_s, u"step-2"_s, result(Verdict::Fail, u"빨간 줄"_s)), moment(3)));
        QVERIFY(runs.attach(
            run.id, u"a"_s, u"step-2"_s, "picture", { { u"customer"_s, u"hanbit"_s } }, moment(4)));
        const auto read = runs.read(run.id);
        QVERIFY(read);
        QCOMPARE(read->facts.tester, u"Minho"_s);
        QCOMPARE(read->facts.simulated, moment(0));
        QCOMPARE(read->stepCount(), 5);
        QCOMPARE(read->stepCount(Verdict::Pass), 1);
        QCOMPARE(read->stepCount(Verdict::NotRun), 3);
        QCOMPARE(read->elapsed(), 2400);
        const qa::StepResult *failed = read->result(u"a"_s, u"step-2"_s);
        QVERIFY(failed != nullptr);
        QCOMPARE(failed->note, u"빨간 줄"_s);
        QCOMPARE(failed->at, moment(3));
        QCOMPARE(failed->finding.told, u"확인 결과"_s);
        QCOMPARE(failed->evidence.size(), 1);
        QCOMPARE(failed->evidence.first().file, u"evidence/run-0001-a-step-2-01.png"_s);
        QCOMPARE(read->verdict(read->cases.first()), Verdict::Fail);
        const QJsonObject sidecar = QJsonDocument::fromJson(
            bytesOf(runs.folder(run.id) + u"/evidence/run-0001-a-step-2-01.json"_s))
                                        .object();
        QCOMPARE(sidecar.value(u"customer"_s).toString(), u"hanbit"_s);
        QCOMPARE(sidecar.value(u"sha256"_s).toString().toLatin1(),
            QCryptographicHash::hash("picture", QCryptographicHash::Sha256).toHex());
    }

    void whatHasANoteNeedsOne()
    {
        const RunStore runs = store(u"notes"_s);
        const Run run = begun(runs);
        for (const Verdict verdict : { Verdict::Fail, Verdict::Blocked }) {
            const auto refused = runs.append(
                run.id, Entry::verdict(u"a"_s, u"step-1"_s, result(verdict, u"  "_s)), moment(2));
            QVERIFY(!refused);
            QCOMPARE(refused.error().code, domain::ErrorCode::Refused);
            QCOMPARE(refused.error().fact(u"reason"_s), u"note"_s);
        }
        QCOMPARE(bytesOf(journalOf(runs, run)).count('\n'), 1);
    }

    void aFinishedRunTakesNothingMore()
    {
        const RunStore runs = store(u"finished"_s);
        const Run run = begun(runs);
        QVERIFY(runs.append(run.id, Entry::finished(), moment(5)));
        const QByteArray before = bytesOf(journalOf(runs, run));
        const auto refused = runs.append(
            run.id, Entry::verdict(u"a"_s, u"step-1"_s, result(Verdict::Pass)), moment(6));
        QVERIFY(!refused);
        QCOMPARE(refused.error().fact(u"reason"_s), u"finished"_s);
        QCOMPARE(bytesOf(journalOf(runs, run)), before);
        QCOMPARE(runs.list()->first().finished, moment(5));
    }

    void anotherExecutionLeavesTheOneBefore()
    {
        const RunStore runs = store(u"again"_s);
        const Run run = begun(runs);
        QVERIFY(runs.append(
            run.id, Entry::verdict(u"b"_s, u"step-1"_s, result(Verdict::Fail, u"x"_s)), moment(2)));
        QVERIFY(runs.append(run.id, Entry::execution(u"b"_s), moment(3)));
        const auto after = runs.append(
            run.id, Entry::verdict(u"b"_s, u"step-1"_s, result(Verdict::Pass)), moment(4));
        QVERIFY(after);
        const QList<qa::Execution> executions = after->executions.value(u"b"_s);
        QCOMPARE(executions.size(), 2);
        QCOMPARE(executions.at(0).steps.value(u"step-1"_s).verdict, Verdict::Fail);
        QCOMPARE(executions.at(1).steps.value(u"step-1"_s).verdict, Verdict::Pass);
        const auto chosen
            = runs.append(run.id, Entry::caseVerdict(u"b"_s, Verdict::Blocked), moment(5));
        QCOMPARE(chosen->verdict(chosen->cases.at(1)), Verdict::Blocked);
        const auto back = runs.append(run.id, Entry::caseVerdict(u"b"_s, std::nullopt), moment(6));
        QCOMPARE(back->verdict(back->cases.at(1)), Verdict::NotRun);
    }

    void aLineThatWasCutOffIsNotThere()
    {
        const RunStore runs = store(u"torn"_s);
        const Run run = begun(runs);
        QVERIFY(runs.append(
            run.id, Entry::verdict(u"a"_s, u"step-1"_s, result(Verdict::Pass)), moment(2)));
        const QByteArray whole = bytesOf(journalOf(runs, run));
        const qsizetype head = whole.indexOf('\n') + 1;
        for (qsizetype cut = head; cut < whole.size(); ++cut) {
            write(journalOf(runs, run), whole.first(cut));
            const auto read = runs.read(run.id);
            QVERIFY(read);
            QVERIFY(!read->damaged);
            QCOMPARE(read->stepCount(Verdict::Pass), 0);
        }
        // The next entry takes the place of what was cut off.
        const auto after = runs.append(
            run.id, Entry::verdict(u"a"_s, u"step-2"_s, result(Verdict::Pass)), moment(3));
        QVERIFY(after);
        QCOMPARE(runs.read(run.id)->stepCount(Verdict::Pass), 1);
    }

    void aLineThatWasChangedEndsTheRunThere()
    {
        const RunStore runs = store(u"changed"_s);
        const Run run = begun(runs);
        for (int i = 1; i <= 3; ++i) {
            QVERIFY(runs.append(run.id,
                Entry::verdict(u"a"_s, u"step-%1"_s.arg(i), result(Verdict::Fail, u"bad"_s)),
                moment(i)));
        }
        QByteArray bytes = bytesOf(journalOf(runs, run));
        const qsizetype second = bytes.indexOf("\"fail\"", bytes.indexOf("\"step\":\"step-2\""));
        QVERIFY(second > 0);
        bytes.replace(second, 6, "\"pass\"");
        write(journalOf(runs, run), bytes);
        const auto read = runs.read(run.id);
        QVERIFY(read);
        QVERIFY(read->damaged);
        QCOMPARE(read->stepCount(Verdict::Fail), 1);
        const auto refused = runs.append(run.id, Entry::finished(), moment(9));
        QVERIFY(!refused);
        QCOMPARE(refused.error().fact(u"reason"_s), u"damaged"_s);
        QCOMPARE(bytesOf(journalOf(runs, run)), bytes);
    }

    void aRunThatCannotBeReadIsListedAllTheSame()
    {
        const RunStore runs = store(u"unreadable"_s);
        const Run first = begun(runs);
        const Run second = begun(runs);
        write(journalOf(runs, first), "{ torn");
        const auto all = runs.list();
        QVERIFY(all);
        QCOMPARE(all->size(), 2);
        QVERIFY(!all->at(0).unreadable);
        QCOMPARE(all->at(0).id, second.id);
        QVERIFY(all->at(1).unreadable);
        QVERIFY(all->at(1).damaged); // so that nobody takes it for the one that is under way
        QCOMPARE(all->at(1).id, first.id);
        QCOMPARE(bytesOf(journalOf(runs, first)), QByteArray("{ torn"));
    }

    void aPictureThatCannotBeSavedLeavesTheVerdicts()
    {
        const RunStore runs = store(u"full"_s);
        const Run run = begun(runs);
        QVERIFY(runs.append(
            run.id, Entry::verdict(u"a"_s, u"step-1"_s, result(Verdict::Pass)), moment(2)));
        QVERIFY(QDir(runs.folder(run.id) + u"/evidence"_s).removeRecursively());
        const auto failed = runs.attach(run.id, u"a"_s, u"step-1"_s, "picture", {}, moment(3));
        QVERIFY(!failed);
        QVERIFY(!failed.error().fact(u"file"_s).isEmpty());
        QCOMPARE(runs.read(run.id)->stepCount(Verdict::Pass), 1);
    }

    void runsAreListedTheNewestFirst()
    {
        const RunStore runs = store(u"list"_s);
        QVERIFY(runs.list()->isEmpty());
        (void)begun(runs);
        (void)begun(runs);
        QVERIFY(QDir().mkpath(runs.folder(u"run-0007"_s))); // no run
        QCOMPARE(runs.list()->size(), 2);
        QCOMPARE(runs.list()->first().id, u"run-0002"_s);
        QCOMPARE(begun(runs).id, u"run-0008"_s);
        QVERIFY(!runs.begin(facts(), {}, {}, moment(0)));
    }

    /// What the next test kills: writes verdicts without end and says what was confirmed.
    void writesUntilItIsKilled()
    {
        const QString folder = qEnvironmentVariable(folderVariable);
        if (folder.isEmpty()) {
            QSKIP("only in the process that is killed");
        }
        const RunStore runs(folder);
        for (int i = 1; i <= 100'000; ++i) {
            const auto kept = runs.append(u"run-0001"_s,
                Entry::verdict(u"a"_s, u"step-%1"_s.arg(1 + i % 3),
                    result(Verdict::Fail, u"note %1"_s.arg(i))),
                moment(i));
            QVERIFY2(kept, kept ? "" : qPrintable(kept.error().detail));
            std::printf("confirmed %lld\n", static_cast<long long>(i));
            std::fflush(stdout);
        }
    }

    void nothingThatWasConfirmedIsLostByAKill()
    {
        constexpr int kills = 100;
        const RunStore runs = store(u"killed"_s);
        const Run run = begun(runs);
        qint64 confirmed = 0;
        int torn = 0;
        for (int kill = 0; kill < kills; ++kill) {
            QProcess child;
            QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
            environment.insert(QString::fromLatin1(folderVariable), m_place.filePath(u"killed"_s));
            // Its own temporary folder, which nobody removes after a kill, goes with this one.
            environment.insert(u"TMPDIR"_s, m_place.path());
            child.setProcessEnvironment(environment);
            child.start(QCoreApplication::applicationFilePath(), { u"writesUntilItIsKilled"_s });
            QVERIFY(child.waitForStarted());
            QByteArray said;
            while (!said.contains("confirmed ")) {
                QVERIFY2(child.waitForReadyRead(30'000), said.constData());
                said += child.readAllStandardOutput();
            }
            QTest::qWait(static_cast<int>(QRandomGenerator::global()->bounded(12)));
            child.kill();
            QVERIFY(child.waitForFinished(30'000));
            said += child.readAllStandardOutput();
            confirmed += said.count("confirmed ");
            const QByteArray bytes = bytesOf(journalOf(runs, run));
            torn += bytes.endsWith('\n') ? 0 : 1;
            const auto read = runs.read(run.id);
            QVERIFY(read);
            QVERIFY(!read->damaged);
            // One may stand there that nobody was told of any more.
            const qint64 kept = bytes.count('\n') - 1;
            QVERIFY2(kept >= confirmed && kept <= confirmed + kill + 1,
                qPrintable(u"%1 kept, %2 confirmed"_s.arg(kept).arg(confirmed)));
            confirmed = kept;
        }
        qInfo("%d kills, 0 lost, %lld verdicts, %d lines torn", kills,
            static_cast<long long>(confirmed), torn);
    }
};

DESK_TEST_MAIN(JournalTest, QCoreApplication)
#include "journaltest.moc"
