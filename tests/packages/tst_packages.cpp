#include "support/testmain.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QFileInfo>
#include <QProcess>
#include <QRegularExpression>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;

namespace {

const QString sourceDir = QStringLiteral(DESK_SOURCE_DIR);
const QString version = QStringLiteral(DESK_VERSION);

QString contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

bool write(const QString &path, const QString &text)
{
    QFile file(path);
    return QDir().mkpath(QFileInfo(path).absolutePath()) && file.open(QIODevice::WriteOnly)
        && file.write(text.toUtf8()) >= 0;
}

struct Said
{
    int exit = -1;
    QString out;
    QString err;
};

Said run(const QString &program, const QStringList &arguments)
{
    QProcess process;
    process.start(program, arguments);
    if (!process.waitForFinished(120'000)) {
        return {};
    }
    return { process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -1,
        QString::fromUtf8(process.readAllStandardOutput()),
        QString::fromUtf8(process.readAllStandardError()) };
}

/// What notes.sh reads, in a folder of its own.
bool takeNotes(const QTemporaryDir &folder)
{
    const QStringList files{ u"CMakeLists.txt"_s, u"CHANGELOG.md"_s, u"CHANGELOG.ko.md"_s,
        u"installer/notes.sh"_s, u"installer/deb/untested.md"_s,
        u"installer/portable/untested.md"_s };
    return std::all_of(files.cbegin(), files.cend(),
               [&folder](const QString &file) {
                   return write(folder.filePath(file), contentOf(sourceDir + u'/' + file));
               })
        && write(folder.filePath(u"build/packages/some.deb"_s), u"x"_s)
        && write(folder.filePath(u"build/packages/SHA256SUMS"_s), u"0123abcd  some.deb\n"_s);
}

/// A package with one file of this text, which bears this moment.
bool makeDeb(const QString &deb, const QString &text, const QString &moment)
{
    const QTemporaryDir tree;
    return write(tree.filePath(u"DEBIAN/control"_s),
               u"Package: some\nVersion: 1\nArchitecture: all\nMaintainer: a <a@b.example>\n"
               "Description: some\n"_s)
        && write(tree.filePath(u"usr/share/some/first"_s), u"the same\n"_s)
        && write(tree.filePath(u"usr/share/some/second"_s), text)
        && run(u"find"_s, { tree.path(), u"-exec"_s, u"touch"_s, u"-d"_s, moment, u"{}"_s, u"+"_s })
               .exit
        == 0
        && run(u"env"_s,
               { u"SOURCE_DATE_EPOCH=1700000000"_s, u"dpkg-deb"_s, u"--root-owner-group"_s, u"-b"_s,
                   tree.path(), deb })
               .exit
        == 0;
}

} // namespace

class PackagesTest : public support::TestCase
{
    Q_OBJECT
private Q_SLOTS:
    void theVersionStandsInOnePlace()
    {
        const QRegularExpression literal(
            u"(?<![0-9.])"_s + QRegularExpression::escape(version) + u"(?![0-9.])"_s);
        int read = 0;
        for (const QString &side :
            { u"app"_s, u"ui"_s, u"installer"_s, u"resources"_s, u"translations"_s }) {
            QDirIterator files(sourceDir + u'/' + side, QDir::Files, QDirIterator::Subdirectories);
            while (files.hasNext()) {
                const QString path = files.next();
                if (path.endsWith(".png"_L1)) {
                    continue;
                }
                ++read;
                QVERIFY2(!literal.match(contentOf(path)).hasMatch(), qPrintable(path));
            }
        }
        QVERIFY(read > 300);
        for (const QString &file : { u"README.md"_s, u"README.ko.md"_s, u"SECURITY.md"_s, u"dev"_s,
                 u"CMakePresets.json"_s }) {
            QVERIFY2(
                !literal.match(contentOf(sourceDir + u'/' + file)).hasMatch(), qPrintable(file));
        }
        QVERIFY(literal.match(contentOf(sourceDir + u"/CMakeLists.txt"_s)).hasMatch());
    }

    void theProgramsSayIt()
    {
        QCOMPARE(run(QStringLiteral(DESK_CLI), { u"--version"_s, u"--language"_s, u"en"_s }).out,
            QString(u"Partner Desk "_s + version + u'\n'));
        QCOMPARE(run(QStringLiteral(DESK_WINDOW), { u"--version"_s }).out,
            QString(u"partner-desk "_s + version + u'\n'));
    }

    void whatIsInstalledBearsIt_data()
    {
        QTest::addColumn<QString>("file");
        QTest::addColumn<QString>("words");
        QTest::newRow("metainfo") << u"partner-desk.metainfo.xml"_s
                                  << u"<release version=\"%1\" date="_s;
        QTest::newRow("manual") << u"partner-desk.en.1.gz"_s << u"\"Partner Desk %1\""_s;
        QTest::newRow("manual, ko") << u"partner-desk.ko.1.gz"_s << u"\"파트너 데스크 %1\""_s;
        QTest::newRow("commands") << u"partner-desk-cli.en.1.gz"_s << u"\"Partner Desk %1\""_s;
        QTest::newRow("commands, ko") << u"partner-desk-cli.ko.1.gz"_s << u"Desk %1\""_s;
        QTest::newRow("Debian's changelog")
            << u"changelog.Debian.gz"_s << u"partner-desk (%1-1) unstable"_s;
    }
    void whatIsInstalledBearsIt()
    {
        QFETCH(QString, file);
        QFETCH(QString, words);
        const QString path = QStringLiteral(DESK_PAPERS) + u'/' + file;
        const QString text
            = file.endsWith(".gz"_L1) ? run(u"gzip"_s, { u"-dc"_s, path }).out : contentOf(path);
        const QString wanted = words.arg(version);
        QVERIFY2(text.contains(wanted), qPrintable(text.left(200)));
    }

    void theNotesComeOutOfTheChangelogs()
    {
        const QTemporaryDir folder;
        QVERIFY(takeNotes(folder));
        const QStringList call{ folder.filePath(u"installer/notes.sh"_s) };
        const Said notes = run(u"bash"_s, call);
        QVERIFY2(notes.exit == 0, qPrintable(notes.err));
        for (const QString &part :
            { QString(u"# Partner Desk "_s + version), QString(u"# 파트너 데스크 "_s + version),
                u"0123abcd  some.deb"_s, u"- The main job"_s, u"- 주요 작업"_s,
                u"- **Debian**: the package is tried"_s, u"- **Debian**: 아무것도"_s }) {
            QVERIFY2(notes.out.contains(part), qPrintable(part));
        }
        QVERIFY(!notes.out.contains("Portable file"_L1)); // there is none
        QVERIFY(!notes.out.contains("## en"_L1));
        QVERIFY(!notes.out.contains("not released"_L1));

        // A version that no changelog tells of is not released without words.
        const QString lists = contentOf(folder.filePath(u"CMakeLists.txt"_s));
        QVERIFY(write(folder.filePath(u"CMakeLists.txt"_s),
            QString(lists).replace(u" VERSION "_s + version, u" VERSION 77.0.1"_s)));
        const Said none = run(u"bash"_s, call);
        QVERIFY(none.exit != 0);
        QVERIFY2(
            none.err.contains("CHANGELOG.md has no section of 77.0.1"_L1), qPrintable(none.err));
    }

    void twoPackagesThatDifferAreToldApart()
    {
        const QTemporaryDir folder;
        const QString one = folder.filePath(u"one.deb"_s);
        const QString other = folder.filePath(u"other.deb"_s);
        const QString moment = u"2021-01-02 03:04:05 UTC"_s;
        const QStringList call{ sourceDir + u"/installer/compare.sh"_s, one, other };
        QVERIFY(makeDeb(one, u"here\n"_s, moment));
        QVERIFY(makeDeb(other, u"here\n"_s, moment));
        const Said same = run(u"bash"_s, call);
        QVERIFY2(same.exit == 0, qPrintable(same.err));
        QVERIFY(same.out.endsWith("  one.deb\n"_L1));

        QVERIFY(makeDeb(other, u"there\n"_s, moment));
        const Said text = run(u"bash"_s, call);
        QCOMPARE(text.exit, 1);
        QVERIFY2(text.err.contains("the first file in it: usr/share/some/second"_L1),
            qPrintable(text.err));

        QVERIFY(makeDeb(other, u"here\n"_s, u"2020-01-02 03:04:05 UTC"_s));
        const Said when = run(u"bash"_s, call);
        QCOMPARE(when.exit, 1);
        QVERIFY2(when.err.contains("every file in it is the same"_L1), qPrintable(when.err));
    }
};

DESK_TEST_MAIN(PackagesTest, QCoreApplication)
#include "tst_packages.moc"
