#include "services/runrecord.h"
#include "shell/crashhandler.h"
#include "support/testmain.h"

#include <QDir>
#include <QFileInfo>
#include <QProcess>
#include <QTemporaryDir>

#include <csignal>
#include <functional>
#include <stdexcept>

using namespace Qt::StringLiterals;

namespace {

constexpr int patience = 60'000; ///< ms, of a machine that has much else to do

// NOLINTNEXTLINE(misc-no-recursion)
int runOver(int depth)
{
    volatile char room[16'384];
    room[0] = static_cast<char>(depth);
    return depth < 0 ? 0 : runOver(depth + 1) + room[0];
}

/// Crashes in the way that is asked for, as the program would.
int crash(const QString &way)
{
    shell::reportCrashesTo(qEnvironmentVariable("DESK_CRASH_FILE"));
    if (way == "address"_L1) {
        volatile int *nothing = nullptr;
        *nothing = 1;
    } else if (way == "stack"_L1) {
        return runOver(1);
    } else if (way == "exception"_L1) {
        throw std::runtime_error("Hanbit Logistics");
    } else if (way == "fatal"_L1) {
        qFatal("a widget without a theme");
    } else if (way == "abort"_L1) {
        std::abort();
    }
    return 0;
}

} // namespace

/// The real program, killed in every way; and what is written down while a program crashes.
class CrashedProgramTest : public support::TestCase
{
    Q_OBJECT

private:
    /// A home of its own.
    struct Home
    {
        QTemporaryDir folder;
        [[nodiscard]] QString runs() const
        {
            return folder.filePath(u"data/partner-desk/running"_s);
        }
        [[nodiscard]] QList<services::UnexpectedEnd> ends() const
        {
            return services::RunRecord::unexpectedEndsIn(runs());
        }
        [[nodiscard]] QProcessEnvironment environment() const
        {
            QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
            environment.insert(u"HOME"_s, folder.path());
            environment.insert(u"XDG_DATA_HOME"_s, folder.filePath(u"data"_s));
            environment.insert(u"XDG_CONFIG_HOME"_s, folder.filePath(u"config"_s));
            environment.insert(u"QT_QPA_PLATFORM"_s, u"offscreen"_s);
            environment.remove(u"DBUS_SESSION_BUS_ADDRESS"_s);
            return environment;
        }
    };

    static void start(QProcess &program, const Home &home)
    {
        program.setProcessEnvironment(home.environment());
        program.setProcessChannelMode(QProcess::MergedChannels);
        program.start(QStringLiteral(DESK_WINDOW), { u"--demo"_s });
        QVERIFY(program.waitForStarted());
        // The demo book is the last thing that a start makes.
        const QString book = home.folder.filePath(u"data/partner-desk/demo-book.sqlite"_s);
        QVERIFY(QTest::qWaitFor(
            [&] { return QFileInfo(book).size() > 0 || program.state() == QProcess::NotRunning; },
            patience));
        QVERIFY2(program.state() == QProcess::Running, program.readAll().constData());
    }
    static void end(QProcess &program, int number)
    {
        QCOMPARE(::kill(static_cast<pid_t>(program.processId()), number), 0);
        QVERIFY(program.waitForFinished(patience));
        QCOMPARE(program.exitStatus(), QProcess::CrashExit);
        QCOMPARE(program.exitCode(), number);
    }

private Q_SLOTS:
    void theNextStartKnowsHowTheProgramEnded_data()
    {
        QTest::addColumn<int>("number");
        QTest::addColumn<bool>("told");
        QTest::addColumn<bool>("reported");
        QTest::newRow("killed") << SIGKILL << true << false;
        QTest::newRow("bad address") << SIGSEGV << true << true;
        QTest::newRow("abort") << SIGABRT << true << true;
        QTest::newRow("told to end") << SIGTERM << false << false;
    }
    void theNextStartKnowsHowTheProgramEnded()
    {
        QFETCH(int, number);
        QFETCH(bool, told);
        QFETCH(bool, reported);
#ifdef __SANITIZE_ADDRESS__
        if (number != SIGKILL) {
            QSKIP("The sanitizers have handlers of their own.");
        }
#endif
        const Home home;
        QProcess program;
        start(program, home);
        if (QTest::currentTestFailed()) {
            return;
        }
        QCOMPARE(QDir(home.runs()).entryList({ u"*.run"_s }).size(), 1);
        QVERIFY(home.ends().isEmpty()); // it runs
        end(program, number);
        if (QTest::currentTestFailed()) {
            return;
        }
        const QList<services::UnexpectedEnd> ends = home.ends();
        QCOMPARE(ends.size(), told ? 1 : 0);
        if (!told) {
            return;
        }
        QVERIFY(!ends.constFirst().version.isEmpty());
        QVERIFY(ends.constFirst().began.isValid());
        const QString report = ends.constFirst().report;
        QCOMPARE(
            report.startsWith(u"signal %1\n"_s.arg(number, 2, 10, QLatin1Char('0'))), reported);
        QCOMPARE(report.contains("partner-desk("_L1) || report.contains("libQt6Core"_L1), reported);

        // The next start takes it over, so that a third one does not tell of it as well.
        QProcess next;
        start(next, home);
        QVERIFY(QTest::qWaitFor([&] { return home.ends().isEmpty(); }, patience));
        end(next, SIGKILL);
        QCOMPARE(home.ends().size(), 2);
    }

    /// What the kernel sends with a write beyond `ulimit -f`; the write itself fails and is told.
    void aFileThatMayNotGrowDoesNotEndTheProgram()
    {
        const Home home;
        QProcess program;
        start(program, home);
        if (QTest::currentTestFailed()) {
            return;
        }
        constexpr int moment = 500; ///< ms
        QCOMPARE(::kill(static_cast<pid_t>(program.processId()), SIGXFSZ), 0);
        QVERIFY(!program.waitForFinished(moment));
        end(program, SIGKILL);
    }

    void aCrashIsWrittenDown_data()
    {
        QTest::addColumn<QString>("way");
        QTest::addColumn<int>("number");
        QTest::addColumn<QByteArray>("said");
        QTest::newRow("address") << u"address"_s << SIGSEGV << QByteArray("signal 11");
        QTest::newRow("stack") << u"stack"_s << SIGSEGV << QByteArray("signal 11");
        QTest::newRow("exception")
            << u"exception"_s << SIGABRT << QByteArray("uncaught St13runtime_error");
        QTest::newRow("fatal") << u"fatal"_s << SIGABRT << QByteArray("fatal a widget without");
        QTest::newRow("abort") << u"abort"_s << SIGABRT << QByteArray("signal 06");
    }
    void aCrashIsWrittenDown()
    {
#ifdef __SANITIZE_ADDRESS__
        QSKIP("The sanitizers write reports of their own.");
#endif
        QFETCH(QString, way);
        QFETCH(int, number);
        QFETCH(QByteArray, said);
        const QTemporaryDir folder;
        const QString file = folder.filePath(u"crash"_s);
        QProcess child;
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(u"DESK_CRASH"_s, way);
        environment.insert(u"DESK_CRASH_FILE"_s, file);
        child.setProcessEnvironment(environment);
        child.start(QCoreApplication::applicationFilePath(), {});
        QVERIFY(child.waitForFinished(patience));
        QCOMPARE(child.exitStatus(), QProcess::CrashExit); // as if nobody had listened
        QCOMPARE(child.exitCode(), number);
        QFile report(file);
        QVERIFY(report.open(QIODevice::ReadOnly));
        const QByteArray written = report.readAll();
        QVERIFY2(written.startsWith(said), written.constData());
        QVERIFY2(written.contains("[0x"), written.constData());
        QVERIFY2(!written.contains("Hanbit"), written.constData());
        QCOMPARE(QFileInfo(file).permissions()
                & (QFileDevice::ReadGroup | QFileDevice::ReadOther | QFileDevice::WriteOther),
            QFileDevice::Permissions());
    }
};

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    if (const QString way = qEnvironmentVariable("DESK_CRASH"); !way.isEmpty()) {
        return crash(way);
    }
    CrashedProgramTest test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_crashedprogram.moc"
