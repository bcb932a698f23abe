#include "cli/clifixture.h"
#include "support/testmain.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QProcess>
#include <QRegularExpression>
#include <QTemporaryDir>

#include <csignal>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace {

constexpr int patience = 300'000; ///< ms, of a machine that has much else to do

} // namespace

/// No network but the loopback of the sandbox server: the main job in the window and every command
/// run where the kernel kills whoever asks for a socket of a network; the server listens on the
/// loopback alone.
class NoNetworkTest : public support::TestCase
{
    Q_OBJECT

private:
    static bool run(QProcess &process, const QStringList &arguments)
    {
        process.start(QStringLiteral(DESK_NONETWORK), arguments);
        return process.waitForFinished(patience);
    }
    static QProcessEnvironment home(const QTemporaryDir &folder)
    {
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(u"HOME"_s, folder.path());
        for (const QString &name : { u"DATA"_s, u"CONFIG"_s, u"CACHE"_s }) {
            environment.insert(u"XDG_%1_HOME"_s.arg(name), folder.filePath(name.toLower()));
        }
        environment.insert(u"QT_QPA_PLATFORM"_s, u"offscreen"_s);
        environment.insert(u"LC_ALL"_s, u"C.UTF-8"_s);
        return environment;
    }
    /// Local addresses of the listening sockets of a process, of both kinds of IP, as
    /// "0100007F" and the like.
    static QStringList listening(qint64 process)
    {
        QStringList sockets;
        const QString own = u"/proc/%1/fd"_s.arg(process);
        const QFileInfoList files = QDir(own).entryInfoList(QDir::AllEntries | QDir::System);
        static const QRegularExpression socket(u"socket:\\[([0-9]+)\\]"_s);
        for (const QFileInfo &file : files) {
            // A link to no file: what it says has to be read as it stands.
            QByteArray target(256, '\0');
            const ssize_t size = ::readlink(QFile::encodeName(file.absoluteFilePath()).constData(),
                target.data(), static_cast<size_t>(target.size()));
            const auto match = socket.match(QString::fromUtf8(target.left(size > 0 ? size : 0)));
            if (match.hasMatch()) {
                sockets.append(match.captured(1));
            }
        }
        QStringList addresses;
        for (const QString &table : { u"tcp"_s, u"tcp6"_s, u"udp"_s, u"udp6"_s, u"raw"_s }) {
            QFile file(u"/proc/%1/net/%2"_s.arg(process).arg(table));
            if (!file.open(QIODevice::ReadOnly)) {
                continue;
            }
            for (const QString &line : QString::fromUtf8(file.readAll()).split(u'\n').mid(1)) {
                const QStringList words = line.simplified().split(u' ');
                if (words.size() > 9 && sockets.contains(words.at(9))) {
                    addresses.append(table + u' ' + words.at(1).section(u':', 0, 0));
                }
            }
        }
        addresses.removeDuplicates();
        return addresses;
    }

private Q_SLOTS:
    void initTestCase()
    {
        QProcess process;
        QVERIFY(run(process, { u"--try"_s }));
        if (process.exitStatus() == QProcess::NormalExit && process.exitCode() == 125) {
            QSKIP("This kernel has no seccomp filters.");
        }
    }

    void theFilterBites()
    {
        QProcess process;
        QVERIFY(run(process, { u"--try"_s }));
        QCOMPARE(process.exitStatus(), QProcess::CrashExit);
        QCOMPARE(process.exitCode(), SIGSYS);
    }

    void theServerIsKilledThere()
    {
        const CliFixture book;
        QVERIFY(book.takeDemo());
        QProcess process;
        QVERIFY(run(process, { CliFixture::program(), u"serve"_s, u"--book"_s, book.book() }));
        QCOMPARE(process.exitStatus(), QProcess::CrashExit);
        QCOMPARE(process.exitCode(), SIGSYS);
    }

    void theMainJobAsksForNoSocket()
    {
        const QTemporaryDir folder;
        QProcess process;
        process.setProcessEnvironment(home(folder));
        process.setProcessChannelMode(QProcess::MergedChannels);
        QVERIFY(run(
            process, { QStringLiteral(DESK_WINDOW), u"--play"_s, folder.filePath(u"pictures"_s) }));
        const QByteArray said = process.readAll();
        QVERIFY2(process.exitStatus() == QProcess::NormalExit, said.constData());
        QVERIFY2(process.exitCode() == 0, said.constData());
        QVERIFY(QDir(folder.filePath(u"pictures"_s)).entryList({ u"*.png"_s }).size() > 8);
    }

    void aStartOfTheWindowAsksForNoSocket()
    {
        const QTemporaryDir folder;
        QProcess process;
        process.setProcessEnvironment(home(folder));
        process.start(QStringLiteral(DESK_NONETWORK), { QStringLiteral(DESK_WINDOW), u"--demo"_s });
        QFile settings(folder.filePath(u"config/partner-desk/settings.ini"_s));
        QVERIFY(QTest::qWaitFor(
            [&] {
                return process.state() == QProcess::NotRunning
                    || (settings.open(QIODevice::ReadOnly)
                        && (settings.readAll().contains("lastBook") || (settings.close(), false)));
            },
            patience));
        QVERIFY2(process.state() == QProcess::Running, process.readAll().constData());
        QCOMPARE(listening(process.processId()), QStringList());
        process.kill();
        QVERIFY(process.waitForFinished(patience));
    }

    void noCommandAsksForASocket_data()
    {
        QTest::addColumn<QStringList>("call");
        QTest::addColumn<int>("exit");
        const auto row = [](const QStringList &call, int exit = 0) {
            QTest::newRow(qPrintable(call.constFirst())) << call << exit;
        };
        row({ u"customers"_s });
        row({ u"check"_s, u"--all"_s });
        row({ u"scan"_s });
        row({ u"activity"_s });
        row({ u"export"_s, u"--customers"_s, u"customers.csv"_s });
        row({ u"tasks"_s });
        row({ u"verify"_s });
        row({ u"backup"_s, u"copy.sqlite"_s });
        row({ u"diagnostics"_s, u"--out"_s, u"told.txt"_s });
        row({ u"runs"_s });
    }
    void noCommandAsksForASocket()
    {
        QFETCH(QStringList, call);
        QFETCH(int, exit);
        const CliFixture book;
        QVERIFY(book.takeDemo());
        QProcess process;
        process.setWorkingDirectory(book.path({}));
        QVERIFY(
            run(process, QStringList{ CliFixture::program(), u"--book"_s, book.book() } + call));
        QVERIFY2(process.exitStatus() == QProcess::NormalExit,
            process.readAllStandardError().constData());
        QCOMPARE(process.exitCode(), exit);
    }

    void theServerListensOnTheLoopbackAlone_data()
    {
        QTest::addColumn<QString>("option");
        QTest::addColumn<QString>("address");
        QTest::newRow("IPv4") << QString() << u"tcp 0100007F"_s;
        QTest::newRow("IPv6") << u"--ipv6"_s << u"tcp6 00000000000000000000000001000000"_s;
    }
    void theServerListensOnTheLoopbackAlone()
    {
        QFETCH(QString, option);
        QFETCH(QString, address);
        const CliFixture book;
        QVERIFY(book.takeDemo());
        QProcess server;
        QStringList call{ u"serve"_s, u"--book"_s, book.book(), u"--env"_s, book.path(u"env"_s) };
        if (!option.isEmpty()) {
            call.append(option);
        }
        server.start(CliFixture::program(), call);
        QVERIFY(QTest::qWaitFor(
            [&] {
                return QFileInfo::exists(book.path(u"env"_s))
                    || server.state() == QProcess::NotRunning;
            },
            patience));
        if (server.state() == QProcess::NotRunning && !option.isEmpty()) {
            QSKIP("This system has no IPv6.");
        }
        QCOMPARE(listening(server.processId()), QStringList{ address });
        server.terminate();
        QVERIFY(server.waitForFinished(patience));
    }
};

DESK_TEST_MAIN(NoNetworkTest, QCoreApplication)
#include "tst_nonetwork.moc"
