#include "cli/clifixture.h"
#include "support/testmain.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QProcess>
#include <QRegularExpression>
#include <QSet>
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

    /// Each command once. In capitals: what is looked up in the book.
    static QList<QStringList> calls()
    {
        const auto words = [](QStringView line) { return line.toString().split(u' '); };
        return { words(u"customers"), words(u"subscriptions CUSTOMER"), words(u"check --all"),
            words(u"scan"), words(u"activity"), words(u"tasks"), words(u"runs"), words(u"verify"),
            words(u"info"), words(u"export --customers customers.csv"),
            { u"import"_s, u"--dry-run"_s, u"--customers"_s,
                CliFixture::partnerExport(u"customers.csv"_s) },
            words(u"demo --force"), words(u"generate --customers 20 --subscriptions 40 --force"),
            words(u"backup copy.sqlite"), words(u"restore earlier.sqlite"),
            words(u"salvage --to saved.sqlite"), words(u"mask --out masked.sqlite"),
            words(u"diagnostics --out told.txt"),
            { u"upgrade"_s, u"SUBSCRIPTION"_s, u"--to"_s, u"OFFER"_s },
            words(u"licences SUBSCRIPTION --quantity 300"), words(u"suspend SUBSCRIPTION"),
            words(u"reactivate SUBSCRIPTION"), words(u"cancel SUBSCRIPTION") };
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

    void everyCommandIsCalledHere()
    {
        const QString help = CliFixture().raw({ u"--help"_s }).text();
        static const QRegularExpression entry(
            u"^  ([a-z]+)"_s, QRegularExpression::MultilineOption);
        QSet<QString> commands;
        for (auto found = entry.globalMatch(help.section(u"Options:"_s, 0, 0)); found.hasNext();) {
            commands.insert(found.next().captured(1));
        }
        QVERIFY(commands.remove(u"serve"_s)); // which is killed, see above
        QSet<QString> called;
        for (const QStringList &call : calls()) {
            called.insert(call.constFirst());
        }
        QCOMPARE(called, commands);
    }

    void noCommandAsksForASocket_data()
    {
        QTest::addColumn<QStringList>("call");
        for (const QStringList &call : calls()) {
            QTest::newRow(qPrintable(call.constFirst())) << call;
        }
    }
    void noCommandAsksForASocket()
    {
        QFETCH(QStringList, call);
        const CliFixture book;
        QVERIFY(book.takeDemo());
        QVERIFY(book.run({ u"backup"_s, book.path(u"earlier.sqlite"_s) }).exit == 0);
        const auto checks = book.checks();
        const QJsonObject check = firstCheck(
            checks, [](const QJsonObject &each) { return each[u"canUpgrade"_s].toBool(); });
        const QString subscription = check[u"subscriptionId"_s].toString();
        const QJsonObject target = check[u"items"_s][0][u"targetOffer"_s].toObject();
        const QJsonObject customer
            = book.json({ u"customers"_s, u"--limit"_s, u"1"_s }).items().first().toObject();
        call.replaceInStrings(u"SUBSCRIPTION"_s, subscription)
            .replaceInStrings(u"OFFER"_s, target[u"name"_s].toString())
            .replaceInStrings(
                u"CUSTOMER"_s, customer[u"companyProfile"_s][u"tenantId"_s].toString());
        if (call.constFirst() == u"reactivate"_s) {
            QCOMPARE(book.run({ u"suspend"_s, subscription }).exit, 0);
        }
        const QTemporaryDir folder;
        QProcess process;
        process.setProcessEnvironment(home(folder));
        process.setWorkingDirectory(book.path({}));
        QVERIFY(
            run(process, QStringList{ CliFixture::program(), u"--book"_s, book.book() } + call));
        QVERIFY2(process.exitStatus() == QProcess::NormalExit,
            process.readAllStandardError().constData());
        QVERIFY2(process.exitCode() == 0, process.readAllStandardError().constData());
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
