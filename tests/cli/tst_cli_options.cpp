#include "cli/clifixture.h"
#include "support/testmain.h"

#include <QFile>
#include <QProcess>

using namespace Qt::StringLiterals;

/// Global options, languages, help, and what is wrong use.
class CliOptionsTest : public support::TestCase
{
    Q_OBJECT
private Q_SLOTS:
    void helpAndVersionSpeakTheLanguageAskedFor_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<QString>("locale");
        QTest::addColumn<QString>("begins");
        const QString english = u"Partner Desk "_s;
        const QString korean = u"파트너 데스크 "_s;
        QTest::newRow("plain") << QStringList{ u"--version"_s } << u"C.UTF-8"_s << english;
        QTest::newRow("Korean locale")
            << QStringList{ u"--version"_s } << u"ko_KR.UTF-8"_s << korean;
        QTest::newRow("other locale")
            << QStringList{ u"--version"_s } << u"de_DE.UTF-8"_s << english;
        QTest::newRow("asked before")
            << QStringList{ u"--language"_s, u"ko"_s, u"--version"_s } << u"C.UTF-8"_s << korean;
        QTest::newRow("asked after")
            << QStringList{ u"--version"_s, u"--language=ko"_s } << u"C.UTF-8"_s << korean;
        QTest::newRow("asked against the locale") << QStringList{ u"--version"_s, u"--language"_s,
            u"en"_s } << u"ko_KR.UTF-8"_s << english;
        QTest::newRow("help") << QStringList{ u"--help"_s } << u"C.UTF-8"_s << u"Usage: "_s;
        QTest::newRow("Korean help") << QStringList{ u"--help"_s, u"--language"_s, u"ko"_s }
                                     << u"C.UTF-8"_s << u"사용법: "_s;
    }
    void helpAndVersionSpeakTheLanguageAskedFor()
    {
        QFETCH(QStringList, arguments);
        QFETCH(QString, locale);
        QFETCH(QString, begins);
        CliFixture cli;
        cli.setVariable(u"LANG"_s, locale);
        const CliAnswer answer = cli.raw(arguments);
        QCOMPARE(answer.exit, 0);
        QCOMPARE(answer.err, QByteArray());
        QVERIFY2(answer.text().startsWith(begins), answer.out.constData());
        QVERIFY(answer.out.endsWith('\n') && !answer.out.endsWith("\n\n"));
    }

    void helpNamesEveryCommandAndGlobalOption()
    {
        const QString help = CliFixture().raw({ u"--help"_s }).text();
        for (const QString &name :
            { u"demo"_s, u"import"_s, u"export"_s, u"customers"_s, u"subscriptions"_s, u"check"_s,
                u"upgrade"_s, u"activity"_s, u"verify"_s, u"--book"_s, u"--language"_s,
                u"--cloud"_s, u"--role"_s, u"--now"_s, u"--request"_s, u"--json"_s }) {
            QVERIFY2(help.contains(u"  "_s + name), qPrintable(name));
        }
    }

    void whatMakesNoSenseIsWrongUseAndMakesNoBook_data()
    {
        QTest::addColumn<QStringList>("arguments");
        const auto row = [](const char *name, const QStringList &arguments) {
            QTest::newRow(name) << arguments;
        };
        row("no command", {});
        row("unknown command", { u"frobnicate"_s });
        row("a command of a later version", { u"generate"_s });
        row("unknown option", { u"customers"_s, u"--frobnicate"_s });
        row("option of another command", { u"customers"_s, u"--force"_s });
        row("value missing", { u"customers"_s, u"--search"_s });
        row("unknown language", { u"customers"_s, u"--language"_s, u"fr"_s });
        row("unknown cloud", { u"customers"_s, u"--cloud"_s, u"mars"_s });
        row("unknown role", { u"customers"_s, u"--role"_s, u"boss"_s });
        row("no moment", { u"customers"_s, u"--now"_s, u"yesterday"_s });
        row("no year of a book", { u"customers"_s, u"--now"_s, u"9999-12-31T23:00:00Z"_s });
        row("no date", { u"customers"_s, u"--now"_s, u"2020-02-30"_s });
        row("page of none", { u"customers"_s, u"--limit"_s, u"0"_s });
        row("page of words", { u"activity"_s, u"--limit"_s, u"many"_s });
        row("since when", { u"activity"_s, u"--since"_s, u"then"_s });
        row("no subscription", { u"check"_s });
        row("one and all", { u"check"_s, u"0"_s, u"--all"_s });
        row("two", { u"check"_s, u"0"_s, u"1"_s });
        row("no customer", { u"subscriptions"_s });
        row("no target", { u"upgrade"_s, u"0"_s });
        row("no number", { u"upgrade"_s, u"0"_s, u"--to"_s, u"x"_s, u"--quantity"_s, u"few"_s });
        row("no file to read", { u"import"_s });
        row("no file to write", { u"export"_s });
        row("a format of no kind",
            { u"export"_s, u"--customers"_s, u"c"_s, u"--format"_s, u"pdf"_s });
        row("column of no field", { u"import"_s, u"--customers"_s, u"c"_s, u"--map"_s, u"a"_s });
        row("delegation of no kind",
            { u"import"_s, u"--customers"_s, u"c"_s, u"--assume-delegated-admin"_s, u"maybe"_s });
        row("seed of words", { u"demo"_s, u"--seed"_s, u"x"_s });
    }
    void whatMakesNoSenseIsWrongUseAndMakesNoBook()
    {
        QFETCH(QStringList, arguments);
        const CliFixture cli;
        const CliAnswer answer = cli.run(arguments);
        QCOMPARE(answer.exit, 2);
        QCOMPARE(answer.out, QByteArray());
        QVERIFY(!answer.err.trimmed().isEmpty());
        QVERIFY(!QFile::exists(cli.book()));
        // "--search --json" would read the switch as the text to search for.
        if (!arguments.endsWith(u"--search"_s)) {
            const CliAnswer json = cli.json(arguments);
            QCOMPARE(json.exit, 2);
            QCOMPARE(json.errorCode(), u"wrongUse"_s);
        }
    }

    void globalOptionsStandBeforeAndAfterTheCommand()
    {
        const CliFixture cli;
        QVERIFY(cli.takeDemo());
        const CliAnswer before = cli.raw({ u"--json"_s, u"--cloud"_s, u"21vianet"_s, u"--book"_s,
            cli.book(), u"--language=ko"_s, u"customers"_s, u"--limit"_s, u"3"_s });
        const CliAnswer after = cli.raw({ u"customers"_s, u"--limit=3"_s, u"--language"_s, u"ko"_s,
            u"--book"_s, cli.book(), u"--cloud"_s, u"21vianet"_s, u"--json"_s });
        QCOMPARE(before.exit, 0);
        QCOMPARE(before.items().size(), 3);
        QCOMPARE(before.out, after.out);
    }

    void codesAndKeysAreTheSameInBothLanguages()
    {
        const CliFixture cli;
        QVERIFY(cli.takeDemo());
        const QList<QJsonObject> english = cli.checks({ u"--language"_s, u"en"_s });
        const QList<QJsonObject> korean = cli.checks({ u"--language"_s, u"ko"_s });
        QVERIFY(!english.isEmpty());
        QCOMPARE(english.size(), korean.size());
        for (qsizetype i = 0; i < english.size(); ++i) {
            QCOMPARE(english.at(i).keys(), korean.at(i).keys());
            QCOMPARE(
                english.at(i).value("subscriptionId"_L1), korean.at(i).value("subscriptionId"_L1));
            QCOMPARE(errorCodes(english.at(i).value("upgradeErrors"_L1).toArray()),
                errorCodes(korean.at(i).value("upgradeErrors"_L1).toArray()));
        }
        QVERIFY(cli.run({ u"customers"_s, u"--language"_s, u"ko"_s }).text().contains(u"부여됨"_s));
    }

    void theUsersOwnBookStandsInTheStandardPlace()
    {
        const CliFixture cli;
        QCOMPARE(cli.raw({ u"customers"_s }).exit, 5);
        QCOMPARE(cli.raw({ u"demo"_s }).exit, 0);
        QVERIFY(QFile::exists(cli.path(u"data/partner-desk/book.sqlite"_s)));
        QCOMPARE(cli.raw({ u"customers"_s, u"--limit"_s, u"1"_s }).exit, 0);
    }

    void noGuiLibraryIsLoaded()
    {
#ifdef Q_OS_LINUX
        QProcess list;
        list.start(u"ldd"_s, { CliFixture::program() });
        QVERIFY(list.waitForFinished());
        const QByteArray libraries = list.readAllStandardOutput();
        QVERIFY(libraries.contains("libQt6Core"));
        QVERIFY2(!libraries.contains("libQt6Gui") && !libraries.contains("libQt6Widgets"),
            libraries.constData());
#else
        QSKIP("Looked at where ldd is.");
#endif
    }

    void aFolderThatCannotBeMadeIsToldAsItIs()
    {
        CliFixture cli;
        cli.setVariable(u"XDG_DATA_HOME"_s, QString(cli.file(u"file"_s, "x") + u"/data"_s));
        const CliAnswer answer = cli.raw({ u"demo"_s });
        QCOMPARE(answer.exit, 5);
        QVERIFY2(answer.err.contains("File exists"), answer.err.constData());
    }

    void whatATerminalObeysIsNotWrittenToIt()
    {
        const CliFixture cli;
        const QByteArray name("customerId,companyName,\x1b[31m\xc2\x9b\n");
        const QByteArray value("customerId,companyName\nx\x1b[31m\xc2\x9b,A\n");
        for (const QByteArray &content : { name, value }) {
            const QStringList import{ u"import"_s, u"--customers"_s,
                cli.file(u"c.csv"_s, content) };
            const CliAnswer told = cli.run(import);
            QCOMPARE(told.exit, 3);
            QVERIFY2(told.out.contains("\\u001b[31m\\u009b"), told.out.constData());
            QVERIFY(cli.json(import).json().contains(u"badRows"_s));
            const QByteArray written = told.out + told.err + cli.json(import).out;
            QVERIFY2(
                !written.contains('\x1b') && !written.contains("\xc2\x9b"), written.constData());
        }
    }

    void anAnswerThatCannotBeWrittenIsNotZero()
    {
        if (!QFile::exists(u"/dev/full"_s)) {
            QSKIP("There is no device that is always full.");
        }
        QProcess process;
        process.setStandardOutputFile(u"/dev/full"_s);
        process.start(CliFixture::program(), { u"--help"_s });
        QVERIFY(process.waitForFinished());
        QCOMPARE(process.exitStatus(), QProcess::NormalExit);
        QCOMPARE(process.exitCode(), 1);
        QVERIFY(process.readAllStandardError().contains("The command was carried out"));
    }
};

DESK_TEST_MAIN(CliOptionsTest, QCoreApplication)
#include "tst_cli_options.moc"
