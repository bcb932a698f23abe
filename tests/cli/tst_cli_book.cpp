#include "cli/clifixture.h"
#include "support/testmain.h"

#include <QDir>
#include <QFile>
#include <QProcess>

using namespace Qt::StringLiterals;

namespace {

const QByteArray customerRows = "customerId,companyName\n"
                                "11111111-1111-4111-8111-111111111111,Alder Bakery\n"
                                "22222222-2222-4222-8222-222222222222,가온 상사\n";
const QByteArray badRows = "customerId,companyName\n"
                           "11111111-1111-4111-8111-111111111111,Alder Bakery\n"
                           "not-an-id,Broken\n";

/// Names in the folder that begin as the book does.
/// The book, what SQLite keeps beside it, and the folder in which a new one grows.
QStringList tracesOf(const CliFixture &cli)
{
    return QDir(cli.path({}))
        .entryList(
            { u"book.sqlite*"_s, u".partner-desk-*"_s }, QDir::Files | QDir::Dirs | QDir::Hidden);
}

} // namespace

/// The book as a file, and what goes into it and comes out of it.
class CliBookTest : public support::TestCase
{
    Q_OBJECT
private Q_SLOTS:
    void generateWritesABookOfTheAskedSize()
    {
        const CliFixture cli;
        const QStringList arguments{ u"generate"_s, u"--customers"_s, u"200"_s,
            u"--subscriptions"_s, u"600"_s, u"--seed"_s, u"4"_s };
        const CliAnswer written = cli.json(arguments);
        QCOMPARE(written.exit, 0);
        QCOMPARE(written.json().value(u"customers"_s).toInt(), 200);
        QCOMPARE(written.json().value(u"subscriptions"_s).toInt(), 600);
        QVERIFY(written.diagnostics().contains(u"200"_s)); // how far it is
        QCOMPARE(cli.json({ u"customers"_s }).json().value(u"totalCount"_s).toInt(), 200);
        QCOMPARE(cli.run({ u"verify"_s }).exit, 0);

        const CliAnswer refused = cli.json(arguments);
        QCOMPARE(refused.exit, 3);
        QCOMPARE(refused.errorCode(), u"bookNotEmpty"_s);
        const CliAnswer forced = cli.run({ u"generate"_s, u"--customers"_s, u"30"_s,
            u"--subscriptions"_s, u"10"_s, u"--force"_s });
        QCOMPARE(forced.exit, 0);
        QCOMPARE(cli.json({ u"customers"_s }).json().value(u"totalCount"_s).toInt(), 30);
    }

    void infoTellsWhereTheBookIs()
    {
        const CliFixture cli;
        const CliAnswer before = cli.json({ u"info"_s });
        QCOMPARE(before.exit, 0);
        QCOMPARE(before.json().value(u"book"_s).toString(), cli.book());
        QCOMPARE(before.json().value(u"exists"_s).toBool(true), false);
        QVERIFY(!QFile::exists(cli.book())); // asking makes none
        QVERIFY(cli.run({ u"info"_s }).text().contains(u"not there yet"_s));

        QVERIFY(cli.takeDemo());
        const QJsonObject told = cli.json({ u"info"_s }).json();
        QVERIFY(told.value(u"exists"_s).toBool());
        QVERIFY(told.value(u"schema"_s).toInt() > 0);
        QCOMPARE(told.value(u"qt"_s).toString(), QString::fromLatin1(qVersion()));
        const CliAnswer version = cli.run({ u"--version"_s });
        QCOMPARE(
            version.text().trimmed(), u"Partner Desk "_s + told.value(u"version"_s).toString());
        const QString korean = cli.run({ u"info"_s, u"--language"_s, u"ko"_s }).text();
        QVERIFY(korean.contains(QDir::toNativeSeparators(cli.book())));
        QVERIFY(korean.contains(u"업데이트를 찾지 않습니다"_s));

        // A file that is no book is told of, and stays as it is.
        const QString other = cli.file(u"other.sqlite"_s, QByteArray(100, 'x'));
        const CliAnswer foreign = cli.run({ u"--book"_s, other, u"info"_s });
        QCOMPARE(foreign.exit, 0);
        QVERIFY(foreign.text().contains(u"no database of Partner Desk"_s));
        QCOMPARE(QFileInfo(other).size(), 100);
    }

    void aBackupIsRestored()
    {
        CliFixture cli;
        QVERIFY(cli.takeDemo());
        const QString backup = cli.path(u"사본.sqlite"_s);
        const CliAnswer copied = cli.json({ u"backup"_s, backup });
        QCOMPARE(copied.exit, 0);
        QCOMPARE(copied.json().value(u"backup"_s).toString(), backup);
        const int customers = cli.json({ u"customers"_s }).json().value(u"totalCount"_s).toInt();
        QCOMPARE(cli.run({ u"generate"_s, u"--customers"_s, u"5"_s, u"--subscriptions"_s, u"5"_s,
                             u"--force"_s })
                     .exit,
            0);
        const CliAnswer restored = cli.json({ u"restore"_s, backup });
        QCOMPARE(restored.exit, 0);
        QCOMPARE(cli.json({ u"customers"_s }).json().value(u"totalCount"_s).toInt(), customers);
        QCOMPARE(cli.run({ u"verify"_s }).exit, 0);
        // What stood there before leads back.
        const QString kept = restored.json().value(u"kept"_s).toString();
        QVERIFY(cli.run({ u"restore"_s, kept }).text().contains(u".restore."_s));
        QCOMPARE(cli.json({ u"customers"_s }).json().value(u"totalCount"_s).toInt(), 5);
    }

    void aNameWithoutRoomForItsLogsIsRefused_data()
    {
        QTest::addColumn<QStringList>("act");
        QTest::newRow("backup") << QStringList{ u"backup"_s };
        QTest::newRow("mask") << QStringList{ u"mask"_s, u"--out"_s };
        QTest::newRow("salvage") << QStringList{ u"salvage"_s, u"--to"_s };
    }
    void aNameWithoutRoomForItsLogsIsRefused()
    {
        QFETCH(const QStringList, act);
        CliFixture cli;
        QVERIFY(cli.takeDemo());
        const QStringList before = tracesOf(cli);
        const QString name = QString(243, u'n') + u".sqlite"_s; // could be made, not opened
        const CliAnswer refused = cli.run(act + QStringList{ cli.path(name) });
        QCOMPARE(refused.exit, 3);
        QVERIFY2(refused.diagnostics().contains(u"The name of the file is too long"_s),
            refused.err.constData());
        QCOMPARE(tracesOf(cli), before);
        QVERIFY(!QFileInfo::exists(cli.path(name)));
    }

    void aMaskedCopyNamesNobody()
    {
        CliFixture cli;
        QVERIFY(cli.takeDemo());
        const QString copy = cli.path(u"마스킹.sqlite"_s);
        const CliAnswer masked = cli.json({ u"mask"_s, u"--out"_s, copy });
        QCOMPARE(masked.exit, 0);
        QCOMPARE(masked.json().value(u"masked"_s).toString(), copy);
        const QStringList search{ u"customers"_s, u"--search"_s, u"hanbit"_s };
        QVERIFY(cli.json(search).json().value(u"totalCount"_s).toInt() > 0);
        const QJsonObject all = cli.json({ u"--book"_s, copy, u"customers"_s }).json();
        QCOMPARE(
            all.value(u"totalCount"_s), cli.json({ u"customers"_s }).json().value(u"totalCount"_s));
        QVERIFY(!cli.json({ u"--book"_s, copy, u"customers"_s }).text().contains(u"한빛소프트"_s));
        QCOMPARE(cli.run({ u"--book"_s, copy, u"verify"_s }).exit, 0);
        // An import would bring real names into it.
        const QString added = cli.file(u"added.csv"_s,
            "CustomerId,CompanyName,PrimaryDomain\n"
            "4be1b7d0-52c3-4f0e-9a61-0c7d2f81a9e5,Real Name Ltd,real.example\n");
        const CliAnswer refused
            = cli.json({ u"--book"_s, copy, u"import"_s, u"--customers"_s, added });
        QCOMPARE(refused.exit, 4);
        QCOMPARE(refused.errorCode(), u"bookMasked"_s);
        QCOMPARE(cli.json({ u"--book"_s, copy, u"customers"_s }).json(), all);
        // The same names the next time, by the key that was made at the first.
        const QString again = cli.path(u"again.sqlite"_s);
        QVERIFY(cli.run({ u"mask"_s, u"--out"_s, again }).text().contains(u"again.sqlite"_s));
        QCOMPARE(cli.json({ u"--book"_s, again, u"customers"_s }).text(),
            cli.json({ u"--book"_s, copy, u"customers"_s }).text());
        QCOMPARE(cli.run({ u"mask"_s }).exit, 2);
        QCOMPARE(cli.run({ u"mask"_s, u"--out"_s, cli.book() }).exit, 2);
        QCOMPARE(
            cli.run({ u"--book"_s, cli.path(u"none"_s), u"mask"_s, u"--out"_s, copy }).exit, 5);
    }

    void aRestoreMakesTheBookThatIsNotThere()
    {
        CliFixture cli;
        QVERIFY(cli.takeDemo());
        const QString backup = cli.path(u"copy.sqlite"_s);
        QCOMPARE(cli.run({ u"backup"_s, backup }).exit, 0);
        const QString fresh = cli.path(u"fresh.sqlite"_s);
        QCOMPARE(cli.run({ u"--book"_s, fresh, u"restore"_s, backup }).exit, 0);
        QCOMPARE(cli.run({ u"--book"_s, fresh, u"verify"_s }).exit, 0);
    }

    void aBackupThatIsNoneChangesNothing()
    {
        CliFixture cli;
        QVERIFY(cli.takeDemo());
        const QStringList before = tracesOf(cli);
        const QString letter = cli.file(u"letter.txt"_s, customerRows.repeated(20));
        const CliAnswer refused = cli.json({ u"restore"_s, letter });
        QCOMPARE(refused.exit, 6);
        QCOMPARE(refused.errorCode(), u"notABook"_s);
        QCOMPARE(cli.run({ u"restore"_s, cli.path(u"nowhere"_s) }).exit, 5);
        const QString backup = cli.path(u"copy.sqlite"_s);
        QCOMPARE(cli.run({ u"backup"_s, backup }).exit, 0);
        QFile damaged(backup);
        QVERIFY(damaged.open(QIODevice::ReadWrite) && damaged.seek(40'960));
        QCOMPARE(damaged.write(QByteArray(40'960, '\0')), 40'960);
        damaged.close();
        const CliAnswer told = cli.run({ u"restore"_s, backup });
        QCOMPARE(told.exit, 6);
        QVERIFY2(told.diagnostics().contains(
                     u"This backup is damaged: %1. The database was left as it is."_s.arg(backup)),
            told.err.constData());
        QCOMPARE(cli.run({ u"backup"_s, cli.book() }).exit, 2);
        QCOMPARE(cli.run({ u"restore"_s }).exit, 2);
        QCOMPARE(tracesOf(cli), before);
        QCOMPARE(cli.run({ u"verify"_s }).exit, 0);
    }

    void generateRepeatedForTheSameRequestWritesOnce()
    {
        const CliFixture cli;
        const QStringList arguments{ u"generate"_s, u"--customers"_s, u"20"_s, u"--subscriptions"_s,
            u"60"_s, u"--request"_s, u"r1"_s };
        QCOMPARE(cli.run(arguments).exit, 0);
        QCOMPARE(cli.run(arguments).exit, 0);
        QCOMPARE(cli.json({ u"activity"_s }).json().value(u"totalCount"_s).toInt(), 1);
    }

    void generateRefusesSizesThatCannotBe_data()
    {
        QTest::addColumn<QStringList>("options");
        const auto row
            = [](const char *name, const QString &customers, const QString &subscriptions) {
                  QTest::newRow(name) << QStringList{ u"--customers"_s, customers,
                      u"--subscriptions"_s, subscriptions };
              };
        row("nobody", u"0"_s, u"0"_s);
        row("too many customers", u"1000001"_s, u"10"_s);
        row("too many subscriptions", u"1000000"_s, u"3000001"_s);
        row("no number", u"many"_s, u"10"_s);
        QTest::newRow("seed") << QStringList{ u"--customers"_s, u"1"_s, u"--subscriptions"_s,
            u"1"_s, u"--seed"_s, u"x"_s };
        QTest::newRow("no customers") << QStringList{ u"--subscriptions"_s, u"1"_s };
    }
    void generateRefusesSizesThatCannotBe()
    {
        QFETCH(QStringList, options);
        const CliFixture cli;
        QCOMPARE(cli.run(QStringList{ u"generate"_s } + options).exit, 2);
        QCOMPARE(tracesOf(cli), QStringList());
    }

    void generateThatIsInterruptedLeavesNoHalfBook()
    {
        const CliFixture cli;
        QProcess program;
        program.start(CliFixture::program(),
            { u"--book"_s, cli.book(), u"generate"_s, u"--customers"_s, u"1000000"_s,
                u"--subscriptions"_s, u"3000000"_s });
        // Whole minutes before it could be done, and only once the book is being written.
        QTRY_VERIFY_WITH_TIMEOUT(!tracesOf(cli).isEmpty(), 60'000);
        program.terminate();
        QVERIFY(program.waitForFinished(60'000));
        QCOMPARE(program.exitStatus(), QProcess::NormalExit);
        QCOMPARE(program.exitCode(), 3);
        QCOMPARE(tracesOf(cli), QStringList());
    }

    void anImportThatIsInterruptedLeavesNoHalfBook()
    {
        const CliFixture cli;
        QByteArray rows = "customerId,companyName\n";
        for (int i = 0; i < 400'000; ++i) {
            rows += "11111111-1111-4111-8111-" + QByteArray::number(i).rightJustified(12, '0')
                + ",Alder Bakery\n";
        }
        const QString file = cli.file(u"many.csv"_s, rows);
        QProcess program;
        program.start(CliFixture::program(),
            { u"--book"_s, cli.book(), u"import"_s, u"--customers"_s, file });
        QTRY_VERIFY_WITH_TIMEOUT(!tracesOf(cli).isEmpty(), 60'000);
        program.terminate();
        QVERIFY(program.waitForFinished(60'000));
        QCOMPARE(program.exitStatus(), QProcess::NormalExit);
        QCOMPARE(program.exitCode(), 3);
        QVERIFY(program.readAllStandardError().contains("Nothing was changed."));
        QCOMPARE(tracesOf(cli), QStringList());
    }

    void anExportOntoAFullDiskSaysSo()
    {
        CliFixture cli;
        QVERIFY(cli.takeDemo());
        const QString folder = cli.path(u"full"_s);
        QVERIFY(QDir().mkpath(folder));
        const QString script = u"mount -t tmpfs -o size=4k none '%1' || exit 77; "
                               "'%2' --json --book '%3' export --customers '%1/c.csv'"_s;
        QProcess shell;
        shell.start(u"unshare"_s,
            { u"-rm"_s, u"sh"_s, u"-c"_s, script.arg(folder, CliFixture::program(), cli.book()) });
        if (!shell.waitForFinished() || shell.exitCode() == 77 || shell.exitCode() == 1) {
            QSKIP("No small disk can be had here.");
        }
        QCOMPARE(shell.exitCode(), 5);
        QVERIFY(shell.readAllStandardOutput().contains("storageFull"));
    }

    void aMissingBookIsStorageTrouble_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::newRow("customers") << QStringList{ u"customers"_s };
        QTest::newRow("subscriptions") << QStringList{ u"subscriptions"_s, u"0"_s };
        QTest::newRow("check") << QStringList{ u"check"_s, u"--all"_s };
        QTest::newRow("upgrade") << QStringList{ u"upgrade"_s, u"0"_s, u"--to"_s, u"E3"_s };
        QTest::newRow("activity") << QStringList{ u"activity"_s };
        QTest::newRow("verify") << QStringList{ u"verify"_s };
        QTest::newRow("export") << QStringList{ u"export"_s, u"--customers"_s, u"c.csv"_s };
    }
    void aMissingBookIsStorageTrouble()
    {
        QFETCH(QStringList, arguments);
        const CliFixture cli;
        const CliAnswer answer = cli.json(arguments);
        QCOMPARE(answer.exit, 5);
        QCOMPARE(answer.errorCode(), u"bookMissing"_s);
        QVERIFY(!answer.err.isEmpty());
        QCOMPARE(tracesOf(cli), QStringList());
        QVERIFY(!QFile::exists(cli.path(u"c.csv"_s)));
    }

    void whatIsNoBookIsLeftAlone_data()
    {
        QTest::addColumn<QByteArray>("content");
        QTest::addColumn<QStringList>("arguments");
        const QByteArray text = QByteArray("This is a letter and no book at all.\n").repeated(40);
        const QByteArray header = QByteArray("SQLite format 3\0", 16) + QByteArray(200, '\x7f');
        QTest::newRow("text, read") << text << QStringList{ u"customers"_s };
        QTest::newRow("text, demo") << text << QStringList{ u"demo"_s, u"--force"_s };
        QTest::newRow("broken header, verify") << header << QStringList{ u"verify"_s };
        QTest::newRow("broken header, demo") << header << QStringList{ u"demo"_s, u"--force"_s };
    }
    void whatIsNoBookIsLeftAlone()
    {
        QFETCH(QByteArray, content);
        QFETCH(QStringList, arguments);
        const CliFixture cli;
        QVERIFY(!cli.file(u"book.sqlite"_s, content).isEmpty());
        const CliAnswer answer = cli.json(arguments);
        QCOMPARE(answer.exit, 6);
        QVERIFY(!answer.errorCode().isEmpty());
        QFile file(cli.book());
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(file.readAll(), content);
    }

    void aDamagedBookIsToldApart()
    {
        const CliFixture cli;
        QVERIFY(cli.takeDemo());
        QFile file(cli.book());
        QVERIFY(file.open(QIODevice::ReadWrite));
        QVERIFY(file.resize(file.size() / 3));
        file.close();
        QCOMPARE(cli.run({ u"verify"_s }).exit, 6);
        QCOMPARE(cli.run({ u"customers"_s }).exit, 6);
    }

    void theDemoIsWrittenOnceAndAgainOnlyByForce()
    {
        const CliFixture cli;
        QCOMPARE(cli.run({ u"demo"_s }).exit, 0);
        QCOMPARE(tracesOf(cli), QStringList{ u"book.sqlite"_s });
        const QByteArray list = cli.json({ u"customers"_s, u"--limit"_s, u"1000"_s }).out;
        const CliAnswer again = cli.json({ u"demo"_s });
        QCOMPARE(again.exit, 3);
        QCOMPARE(again.errorCode(), u"bookNotEmpty"_s);
        QCOMPARE(cli.json({ u"demo"_s, u"--force"_s }).exit, 0);
        QCOMPARE(cli.json({ u"customers"_s, u"--limit"_s, u"1000"_s }).out, list);
        const QJsonObject whole = cli.json({ u"verify"_s }).json();
        QCOMPARE(whole, (QJsonObject{ { u"ok"_s, true }, { u"violations"_s, QJsonArray() } }));
    }

    void aRepeatedDemoRequestReplacesNothing()
    {
        const CliFixture cli;
        const QStringList demo{ u"demo"_s, u"--force"_s, u"--request"_s, u"r1"_s };
        const CliAnswer first = cli.json(demo);
        QCOMPARE(first.exit, 0);
        const QString added = cli.file(u"c.csv"_s, customerRows);
        QCOMPARE(cli.run({ u"import"_s, u"--customers"_s, added }).exit, 0);
        const CliAnswer second = cli.json(demo);
        QCOMPARE(second.exit, 0);
        QCOMPARE(second.out, first.out);
        QCOMPARE(cli.json({ u"customers"_s, u"--search"_s, u"Alder Bakery"_s }).items().size(), 1);
    }

    void anUnwritablePlaceIsStorageTrouble()
    {
        const CliFixture cli;
        const QString file = cli.file(u"file"_s, "x");
        for (const QString &book :
            { QString(file + u"/book.sqlite"_s), cli.path(u"no/such/b"_s) }) {
            const CliAnswer answer = cli.raw({ u"demo"_s, u"--json"_s, u"--book"_s, book });
            QCOMPARE(answer.exit, 5);
            QVERIFY2(!answer.err.contains("partner-desk-making"), answer.err.constData());
        }
        QVERIFY(cli.takeDemo());
        const CliAnswer answer = cli.json({ u"export"_s, u"--customers"_s, file + u"/c.csv"_s });
        QCOMPARE(answer.exit, 5);
        QVERIFY(!answer.errorCode().isEmpty());
    }

    void thePartnersExportComesInAndCanBeUpgraded()
    {
        const CliFixture cli;
        const QStringList import{ u"import"_s, u"--customers"_s,
            CliFixture::partnerExport(u"customers.csv"_s), u"--subscriptions"_s,
            CliFixture::partnerExport(u"subscriptions.csv"_s) };
        const CliAnswer dry = cli.json(import + QStringList{ u"--dry-run"_s });
        QCOMPARE(dry.exit, 0);
        QCOMPARE(tracesOf(cli), QStringList());
        const CliAnswer done = cli.json(import);
        QCOMPARE(done.exit, 0);
        QCOMPARE(tracesOf(cli), QStringList{ u"book.sqlite"_s });
        QVERIFY(done.json().value("added"_L1).toInteger() > 0);
        QCOMPARE(dry.json().value("added"_L1), done.json().value("added"_L1));
        QVERIFY(!done.json().value("warnings"_L1).toArray().isEmpty());
        const CliAnswer again = cli.json(import);
        QCOMPARE(again.json().value("added"_L1).toInteger(), 0);
        QCOMPARE(again.json().value("unchanged"_L1), done.json().value("added"_L1));

        const QJsonObject ready = firstCheck(cli.checks(),
            [](const QJsonObject &check) { return check.value("canUpgrade"_L1).toBool(); });
        QVERIFY(!ready.isEmpty());
        QString target;
        for (const QJsonValue &item : ready.value("items"_L1).toArray()) {
            if (item["isEligible"_L1].toBool()) {
                target = item["targetOffer"_L1]["id"_L1].toString();
            }
        }
        const CliAnswer upgrade = cli.json(
            { u"upgrade"_s, ready.value("subscriptionId"_L1).toString(), u"--to"_s, target });
        QCOMPARE(upgrade.exit, 0);
        QCOMPARE(upgrade.json().value("recordOnly"_L1).toBool(), true);
        QCOMPARE(cli.run({ u"verify"_s }).exit, 0);
    }

    void badRowsSayWhereAndWhatAndLeaveNothingBehind()
    {
        const CliFixture cli;
        const QStringList import{ u"import"_s, u"--customers"_s, cli.file(u"bad.csv"_s, badRows) };
        const CliAnswer refused = cli.json(import);
        QCOMPARE(refused.exit, 3);
        QCOMPARE(tracesOf(cli), QStringList());
        for (const QString &key : { u"added"_s, u"changed"_s, u"unchanged"_s, u"skipped"_s,
                 u"badRows"_s, u"warnings"_s }) {
            QVERIFY2(refused.json().contains(key), qPrintable(key));
        }
        QCOMPARE(refused.json().value("added"_L1).toInteger(), 0);
        const QJsonArray rows = refused.json().value("badRows"_L1).toArray();
        QCOMPARE(rows.size(), 1);
        const QJsonObject row = rows.first().toObject();
        QCOMPARE(row.value("file"_L1).toString(), u"bad.csv"_s);
        QCOMPARE(row.value("line"_L1).toInteger(), 3);
        QCOMPARE(row.value("column"_L1).toString(), u"customerId"_s);
        QCOMPARE(row.value("value"_L1).toString(), u"not-an-id"_s);
        QVERIFY(!row.value("problem"_L1).toString().isEmpty());
        QVERIFY(!row.value("mend"_L1).toString().isEmpty());
        QCOMPARE(cli.run(import + QStringList{ u"--dry-run"_s }).exit, 0);
        QCOMPARE(cli.run(import + QStringList{ u"--skip-bad"_s }).exit, 0);
        QCOMPARE(cli.json({ u"customers"_s }).items().size(), 1);
    }

    void aFileThatIsNotThereIsBadInput()
    {
        const CliFixture cli;
        const CliAnswer answer = cli.json({ u"import"_s, u"--customers"_s, u"nowhere.csv"_s });
        QCOMPARE(answer.exit, 3);
        QCOMPARE(answer.errorCode(), u"badInput"_s);
        QCOMPARE(tracesOf(cli), QStringList());
    }

    void aRepeatedImportRequestAnswersAsBefore()
    {
        const CliFixture cli;
        const QStringList import{ u"import"_s, u"--customers"_s, cli.file(u"c.csv"_s, customerRows),
            u"--request"_s, u"r1"_s };
        const CliAnswer first = cli.json(import);
        QCOMPARE(first.json().value("added"_L1).toInteger(), 2);
        QCOMPARE(cli.json(import).out, first.out);
        QCOMPARE(cli.json({ u"activity"_s }).items().size(), 1);
    }

    void columnsAreMatchedByHandAndTheCloudIsTheDefault()
    {
        const CliFixture cli;
        const QString file = cli.file(u"c.csv"_s,
            "Nummer,\"Firma, voll\"\n11111111-1111-4111-8111-111111111111,Alder Bakery\n");
        QCOMPARE(cli.run({ u"import"_s, u"--customers"_s, file, u"--cloud"_s, u"21vianet"_s,
                             u"--map"_s, u"Nummer=customerId,Firma, voll=companyName"_s })
                     .exit,
            0);
        const QJsonObject customer = cli.json({ u"customers"_s }).items().first().toObject();
        QCOMPARE(customer.value("cloud"_L1).toString(), u"21vianet"_s);
        QCOMPARE(customer.value("companyProfile"_L1).toObject().value("companyName"_L1).toString(),
            u"Alder Bakery"_s);
    }

    void whatIsExportedComesBackUnchanged_data()
    {
        QTest::addColumn<QString>("format");
        for (const char *format : { "csv", "json", "jsonl", "xlsx" }) {
            QTest::newRow(format) << QString::fromLatin1(format);
        }
    }
    void whatIsExportedComesBackUnchanged()
    {
        QFETCH(QString, format);
        const CliFixture cli;
        QVERIFY(cli.takeDemo());
        const QStringList files{ u"--customers"_s, cli.path(u"c.csv"_s), u"--subscriptions"_s,
            cli.path(u"s.csv"_s), u"--users"_s, cli.path(u"u.csv"_s) };
        QCOMPARE(
            cli.run(QStringList{ u"export"_s, u"--bom"_s, u"--format"_s, format } + files).exit, 0);
        const QJsonObject report = cli.json(QStringList{ u"import"_s } + files).json();
        QCOMPARE(report.value("added"_L1).toInteger(), 0);
        QCOMPARE(report.value("changed"_L1).toInteger(), 0);
        QVERIFY(report.value("unchanged"_L1).toInteger() > 0);
    }

    /// The shape that the REST API answers with.
    void whatIsListedAsJsonCanBeImported()
    {
        const CliFixture cli;
        QVERIFY(cli.takeDemo());
        const CliAnswer listed = cli.json({ u"customers"_s, u"--limit"_s, u"1000"_s });
        QFile file(cli.path(u"customers.json"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(QJsonDocument(listed.json()).toJson());
        file.close();
        const QJsonObject report
            = cli.json({ u"import"_s, u"--customers"_s, file.fileName() }).json();
        QCOMPARE(report.value("changed"_L1).toInteger(), 0);
        QCOMPARE(report.value("unchanged"_L1).toInteger(), listed.items().size());
        QCOMPARE(report.value("warnings"_L1).toArray().size(), 0);
    }

    /// An entry that is bad is named by its number.
    void aBadEntryOfAJsonFileIsNamed()
    {
        const CliFixture cli;
        QFile file(cli.path(u"c.json"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("[{\"id\":\"x\",\"companyProfile\":{\"companyName\":\"A\"}},[[["_ba);
        file.close();
        const CliAnswer answer = cli.run({ u"import"_s, u"--customers"_s, file.fileName() });
        QCOMPARE(answer.exit, 3);
        QVERIFY(answer.text().contains(u"c.json, row 1, id: x"_s));
        QVERIFY(answer.text().contains(u"c.json, row 2\n"_s));
    }

    void anExportOfOneCloudHasOnlyWhatIsItsOwn()
    {
        const CliFixture cli;
        QVERIFY(cli.takeDemo());
        const CliAnswer answer = cli.json({ u"export"_s, u"--cloud"_s, u"21vianet"_s,
            u"--customers"_s, cli.path(u"c.csv"_s), u"--subscriptions"_s, cli.path(u"s.csv"_s) });
        QCOMPARE(answer.exit, 0);
        const qint64 customers = cli.json({ u"customers"_s, u"--cloud"_s, u"21vianet"_s })
                                     .json()
                                     .value("totalCount"_L1)
                                     .toInteger();
        QCOMPARE(answer.json().value("rows"_L1).toInteger(),
            customers + cli.checks({ u"--cloud"_s, u"21vianet"_s }).size());
    }

    void anExportNeverDestroysWhatIsThere()
    {
        const CliFixture cli;
        QVERIFY(cli.takeDemo());
        QCOMPARE(cli.run({ u"export"_s, u"--customers"_s, cli.book() }).exit, 2);
        QCOMPARE(cli.run({ u"export"_s, u"--customers"_s, u"x.csv"_s, u"--users"_s,
                             cli.path(u"x.csv"_s) })
                     .exit,
            2);
        QVERIFY(!QFile::exists(cli.path(u"x.csv"_s)));
        QCOMPARE(cli.run({ u"verify"_s }).exit, 0);
    }
};

DESK_TEST_MAIN(CliBookTest, QCoreApplication)
#include "tst_cli_book.moc"
