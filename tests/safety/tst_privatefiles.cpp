#include "cli/clifixture.h"
#include "domain/privatefile.h"
#include "qa/casestore.h"
#include "qa/journal.h"
#include "services/snapshots.h"
#include "store/bookfile.h"
#include "support/testmain.h"

#include <QDirIterator>
#include <QFileInfo>
#include <QProcess>

#include <csignal>
#include <sys/stat.h>

using namespace Qt::StringLiterals;

namespace {

constexpr int patience = 60'000; ///< ms, of a machine that has much else to do

domain::Result<std::unique_ptr<domain::Book>> openFile(const QString &file, bool create)
{
    store::OpenOptions options;
    if (create) {
        options.mode = store::OpenMode::CreateIfMissing;
    }
    return store::openBook(file, options);
}

} // namespace

/// Whatever holds names, tokens or what somebody did is its user's alone: files 0600, folders 0700.
/// The umask lets everything through here, so that each mode is one that the program set.
class PrivateFilesTest : public support::TestCase
{
    Q_OBJECT

private:
    /// Qt tells what the user who asks may do a second time, as "user".
    static QFileDevice::Permissions asItsUserSees(QFileDevice::Permissions mode)
    {
        return mode | QFileDevice::Permissions::fromInt((mode.toInt() & 0x7000) >> 4);
    }
    /// Everything below `folder` that somebody else could read or write.
    static QStringList open(const QString &folder)
    {
        constexpr auto others = QFileDevice::ReadGroup | QFileDevice::WriteGroup
            | QFileDevice::ExeGroup | QFileDevice::ReadOther | QFileDevice::WriteOther
            | QFileDevice::ExeOther;
        QStringList found;
        QDirIterator files(folder, QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot,
            QDirIterator::Subdirectories);
        while (files.hasNext()) {
            const QString path = files.next();
            if ((QFileInfo(path).permissions() & others) != QFileDevice::Permissions()) {
                found.append(path);
            }
        }
        return found;
    }
    static QStringList names(const QString &folder)
    {
        return QDir(folder).entryList(QDir::Files | QDir::Hidden, QDir::Name);
    }

    mode_t m_before = 0;

private Q_SLOTS:
    void initTestCase() { m_before = ::umask(0); }
    void cleanupTestCase() { ::umask(m_before); }

    void whatTheCommandLineMakesIsPrivate()
    {
        const CliFixture home;
        const QString backup = home.path(u"copy.sqlite"_s);
        const QString masked = home.path(u"masked.sqlite"_s);
        const QString told = home.path(u"told.txt"_s);
        QCOMPARE(home.raw({ u"demo"_s }).exit, 0); // in the standard place, which is made
        for (const QStringList &call :
            { QStringList{ u"backup"_s, backup }, { u"restore"_s, backup },
                { u"mask"_s, u"--out"_s, masked }, { u"diagnostics"_s, u"--out"_s, told } }) {
            const CliAnswer answer = home.raw(call);
            QVERIFY2(answer.exit == 0, answer.err.constData());
        }
        for (const QString &file : { backup, masked, told }) {
            QVERIFY(QFileInfo::exists(file));
            QCOMPARE(QFileInfo(file).permissions(), asItsUserSees(domain::privateMode));
        }
        const QString data = home.path(u"data"_s);
        QVERIFY(names(data + u"/partner-desk"_s).size() >= 2); // the book, and what it was before
        QCOMPARE(open(home.path({})), QStringList());
    }

    void whatAStickKeepsStaysOnTheStick()
    {
        const QTemporaryDir home;
        const QString program = home.filePath(u"stick/partner-desk-cli"_s);
        const QString data = home.filePath(u"stick/partner-desk-data"_s);
        QVERIFY(QDir().mkpath(data));
        QVERIFY(QFile::copy(CliFixture::program(), program));
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(u"XDG_DATA_HOME"_s, home.filePath(u"data"_s));
        environment.insert(u"XDG_CONFIG_HOME"_s, home.filePath(u"config"_s));
        for (const QStringList &call :
            { QStringList{ u"demo"_s }, { u"mask"_s, u"--out"_s, home.filePath(u"copy"_s) } }) {
            QProcess line;
            line.setProcessEnvironment(environment);
            line.start(program, call);
            QVERIFY(line.waitForFinished(patience));
            QVERIFY2(line.exitCode() == 0, line.readAllStandardError().constData());
        }
        QVERIFY(names(data + u"/partner-desk"_s).contains(u"book.sqlite"_s));
        QCOMPARE(names(data + u"/settings/partner-desk"_s), QStringList({ u"masking.key"_s }));
        QVERIFY(!QFileInfo::exists(home.filePath(u"data"_s)));
        QVERIFY(!QFileInfo::exists(home.filePath(u"config"_s)));
        QCOMPARE(open(data + u"/partner-desk"_s), QStringList());
    }

    void whatTheServerNeedsIsPrivateWhileItRuns()
    {
        const CliFixture home;
        QVERIFY(home.takeDemo());
        QFile::setPermissions(home.book(), domain::privateMode); // a copy of the fixture's
        QProcess server;
        server.start(CliFixture::program(),
            { u"serve"_s, u"--book"_s, home.book(), u"--env"_s, home.path(u"sandbox.env"_s) });
        QVERIFY(QTest::qWaitFor(
            [&] { return QFileInfo::exists(home.path(u"sandbox.env"_s)); }, patience));
        const QStringList made = names(home.path({}));
        QVERIFY2(made.contains(u"book.sqlite-wal"_s) && made.contains(u"book.sqlite-shm"_s),
            qPrintable(made.join(u' ')));
        QCOMPARE(open(home.path({})), QStringList());
        server.terminate();
        QVERIFY(server.waitForFinished(patience));
    }

    void whatTheWindowRemembersIsPrivate()
    {
        const QTemporaryDir home;
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(u"HOME"_s, home.path());
        environment.insert(u"XDG_DATA_HOME"_s, home.filePath(u"data"_s));
        environment.insert(u"XDG_CONFIG_HOME"_s, home.filePath(u"config"_s));
        environment.insert(u"XDG_CACHE_HOME"_s, home.filePath(u"cache"_s));
        environment.insert(u"QT_QPA_PLATFORM"_s, u"offscreen"_s);
        environment.remove(u"DBUS_SESSION_BUS_ADDRESS"_s);
        QProcess window;
        window.setProcessEnvironment(environment);
        window.start(QStringLiteral(DESK_WINDOW), { u"--demo"_s });
        const QString settings = home.filePath(u"config/partner-desk/settings.ini"_s);
        QVERIFY(QTest::qWaitFor(
            [&] {
                QFile file(settings);
                return file.open(QIODevice::ReadOnly) && file.readAll().contains("lastBook");
            },
            patience));
        const QString data = home.filePath(u"data"_s);
        QVERIFY(names(data + u"/partner-desk"_s).contains(u"demo-book.sqlite"_s));
        QCOMPARE(names(data + u"/partner-desk/running"_s).size(), 2);
        QCOMPARE(open(data) + open(home.filePath(u"config"_s)), QStringList());
        window.kill();
        QVERIFY(window.waitForFinished(patience));
    }

    void settingsOfAnEarlierVersionBecomePrivate()
    {
        const QTemporaryDir home;
        const QString file = home.filePath(u"settings.ini"_s);
        QFile settings(file);
        QVERIFY(settings.open(QIODevice::WriteOnly));
        settings.write("[General]\ntheme=dark\n");
        settings.close();
        QVERIFY(settings.setPermissions(domain::privateMode | QFileDevice::ReadOther));
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(u"XDG_DATA_HOME"_s, home.filePath(u"data"_s));
        environment.insert(u"XDG_CONFIG_HOME"_s, home.filePath(u"config"_s));
        environment.insert(u"QT_QPA_PLATFORM"_s, u"offscreen"_s);
        QVERIFY(domain::makePrivateFolder(home.filePath(u"config/partner-desk"_s)));
        QVERIFY(QFile::rename(file, home.filePath(u"config/partner-desk/settings.ini"_s)));
        QProcess window;
        window.setProcessEnvironment(environment);
        window.start(QStringLiteral(DESK_WINDOW), {});
        QVERIFY(
            QTest::qWaitFor([&] { return open(home.filePath(u"config"_s)).isEmpty(); }, patience));
        window.kill();
        QVERIFY(window.waitForFinished(patience));
    }

    void snapshotsAndBranchesArePrivate()
    {
        const QTemporaryDir home;
        const QString file = home.filePath(u"books/book.sqlite"_s);
        QVERIFY(domain::makePrivateFolder(home.filePath(u"books"_s)));
        const auto book = openFile(file, true);
        QVERIFY(book);
        services::Snapshot label;
        label.name = u"Before the visit to Hanbit"_s;
        label.savedAt = QDateTime::currentDateTimeUtc();
        const auto saved = services::saveSnapshot(**book, label).result();
        QVERIFY(saved);
        const auto branch = services::branchFrom(*saved, file, u"Branch"_s, &openFile).result();
        QVERIFY(branch);
        QVERIFY(QFileInfo::exists(*branch));
        QVERIFY(names(services::snapshotFolder(file)).size() >= 2);
        QCOMPARE(open(home.path()), QStringList());
    }

    void runsOfWalkthroughsArePrivate()
    {
        const QTemporaryDir home;
        const QString folder = home.filePath(u"walkthroughs"_s);
        const auto cases = qa::shippedCases();
        QVERIFY(cases && !cases->isEmpty());
        const qa::TestCase &first = cases->constFirst();
        const QDateTime now = QDateTime::currentDateTimeUtc();
        const qa::RunStore runs(folder);
        qa::RunFacts facts;
        facts.title = u"A run"_s;
        facts.tester = u"Jiwoo Seo"_s;
        const auto run = runs.begin(facts, { first }, {}, now);
        QVERIFY(run);
        QVERIFY(runs.append(run->id, qa::Entry::execution(first.id), now));
        QVERIFY(runs.attach(run->id, first.id, first.steps.constFirst().id, "picture",
            QJsonObject{ { u"customer"_s, u"Hanbit Logistics"_s } }, now));
        QVERIFY(qa::CaseStore(folder).save(first));
        QVERIFY(names(runs.folder(run->id) + u"/evidence"_s).size() == 2);
        QCOMPARE(open(home.path()), QStringList());
    }

    void aFolderThatIsSharedOnPurposeStaysShared()
    {
        const QTemporaryDir home;
        const QString shared = home.filePath(u"shared"_s);
        QVERIFY(QDir().mkdir(shared));
        const auto before = QFileInfo(shared).permissions();
        QVERIFY(domain::makePrivateFolder(shared + u"/own/deep/"_s));
        QCOMPARE(QFileInfo(shared).permissions(), before);
        QCOMPARE(open(shared), QStringList());
        QVERIFY(domain::writePrivately(shared + u"/own/file"_s, "content"));
        QCOMPARE(open(shared), QStringList());
    }
};

DESK_TEST_MAIN(PrivateFilesTest, QCoreApplication)
#include "tst_privatefiles.moc"
