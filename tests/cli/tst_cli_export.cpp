#include "cli/clifixture.h"
#include "support/testmain.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace {

QString contents(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

} // namespace

/// Which rows, which columns and which language `export` writes, and the tables for reading.
class CliExportTest final : public support::TestCase
{
    Q_OBJECT
private Q_SLOTS:
    void onlyWhatIsAskedForGoesOut()
    {
        const CliFixture cli;
        QVERIFY(cli.takeDemo());
        const QString file = cli.path(u"c.csv"_s);
        const auto rows = [&](const QStringList &options) {
            const CliAnswer answer
                = cli.json(QStringList{ u"export"_s, u"--customers"_s, file } + options);
            return answer.exit == 0 ? answer.json().value("rows"_L1).toInteger() : -1;
        };
        const qint64 all = rows({});
        QVERIFY(all > 10);
        const qint64 found = rows({ u"--search"_s, u"hanbit"_s });
        QVERIFY(found > 0 && found < all);
        const qint64 upgradable = rows({ u"--can-upgrade"_s });
        QVERIFY(upgradable > 0 && upgradable < all);
        QCOMPARE(rows({ u"--search"_s, u"hanbit logistics"_s, u"--columns"_s,
                     u"companyName,cloud"_s, u"--headers"_s, u"ko"_s }),
            1);
        QCOMPARE(contents(file), u"회사 이름,클라우드\nHanbit Logistics,글로벌\n"_s);
        QCOMPARE(rows({ u"--columns"_s, u"colour"_s }), -1);
        QCOMPARE(cli.run({ u"export"_s, u"--customers"_s, file, u"--headers"_s, u"fr"_s }).exit, 2);
        QCOMPARE(
            cli.run({ u"export"_s, u"--customers"_s, file, u"--columns"_s, u"colour"_s }).exit, 2);
        QCOMPARE(cli.run({ u"export"_s, u"--affected"_s, file }).exit, 2);
    }

    /// As in the window; --format goes before it.
    void theNameTellsTheFormat()
    {
        const CliFixture cli;
        QVERIFY(cli.takeDemo());
        const QString workbook = cli.path(u"c.XLSX"_s);
        const QString json = cli.path(u"s.json"_s);
        const QString csv = cli.path(u"u.csv"_s);
        const QString lines = cli.path(u"a.jsonl"_s);
        QStringList call{ u"export"_s, u"--customers"_s, workbook, u"--subscriptions"_s, json,
            u"--users"_s, csv, u"--activity"_s, lines };
        QCOMPARE(cli.run(call).exit, 0);
        QFile book(workbook);
        QVERIFY(book.open(QIODevice::ReadOnly));
        QCOMPARE(book.read(2), "PK");
        QVERIFY(contents(json).startsWith(u'{'));
        QVERIFY(contents(lines).startsWith(u'{'));
        QVERIFY2(contents(csv).startsWith(u"userId,"_s), qPrintable(contents(csv).left(60)));
        call += { u"--format"_s, u"csv"_s };
        QCOMPARE(cli.run(call).exit, 0);
        QVERIFY(contents(workbook).startsWith(u"customerId,"_s));
        QVERIFY(contents(json).startsWith(u"subscriptionId,"_s));
    }

    /// Whatever a command writes: never in the place of the book.
    void theBookIsNeverWrittenOver_data()
    {
        QTest::addColumn<QStringList>("command");
        QTest::newRow("export") << QStringList{ u"export"_s, u"--customers"_s };
        QTest::newRow("scan") << QStringList{ u"scan"_s, u"--csv"_s };
        QTest::newRow("serve") << QStringList{ u"serve"_s, u"--env"_s };
        QTest::newRow("backup") << QStringList{ u"backup"_s };
    }
    void theBookIsNeverWrittenOver()
    {
        QFETCH(QStringList, command);
        const CliFixture cli;
        QVERIFY(cli.takeDemo());
        QCOMPARE(cli.run(command + QStringList{ cli.book() }).exit, 2);
        QCOMPARE(cli.run({ u"verify"_s }).exit, 0);
    }

    void theTablesForReadingGoOut_data()
    {
        QTest::addColumn<QString>("table");
        QTest::addColumn<QString>("key");
        QTest::addColumn<QString>("korean");
        QTest::newRow("activity") << u"activity"_s << u"partnerUser"_s << u"날짜-시간,"_s;
        QTest::newRow("planner") << u"planner"_s << u"verdict"_s << u"판정,회사,"_s;
        QTest::newRow("tasks") << u"tasks"_s << u"task"_s << u"기록한 시간,"_s;
        QTest::newRow("affected accounts") << u"affected"_s << u"whatToDo"_s << u"계정,이메일,"_s;
    }
    void theTablesForReadingGoOut()
    {
        QFETCH(QString, table);
        QFETCH(QString, key);
        QFETCH(QString, korean);
        const CliFixture cli;
        QVERIFY(cli.takeDemo());
        const QString json = cli.path(u"t.json"_s);
        const QString csv = cli.path(u"t.csv"_s);
        QStringList call{ u"export"_s, QString(u"--"_s + table), json, u"--format"_s, u"json"_s };
        if (table == "affected"_L1) {
            call += { u"--customer"_s,
                cli.json({ u"customers"_s, u"--search"_s, u"hanbit logistics"_s })
                    .items()
                    .at(0)
                    .toObject()
                    .value("id"_L1)
                    .toString() };
        }
        const CliAnswer answer = cli.json(call);
        QCOMPARE(answer.exit, 0);
        const QJsonObject document = QJsonDocument::fromJson(contents(json).toUtf8()).object();
        QCOMPARE(document.value("totalCount"_L1), answer.json().value("rows"_L1));
        const QJsonArray items = document.value("items"_L1).toArray();
        QCOMPARE(items.size(), document.value("totalCount"_L1).toInteger());
        if (table != "affected"_L1 && table != "tasks"_L1) { // which the demo book has none of
            QVERIFY(!items.isEmpty());
        }
        for (const QJsonValue &item : items) {
            QVERIFY(item.toObject().contains(key));
        }
        call.replace(2, csv);
        call.replace(4, u"csv"_s);
        QCOMPARE(cli.run(call + QStringList{ u"--headers"_s, u"ko"_s, u"--bom"_s }).exit, 0);
        QVERIFY2(contents(csv).startsWith(korean), qPrintable(contents(csv).left(60)));
    }
};

DESK_TEST_MAIN(CliExportTest, QCoreApplication)
#include "tst_cli_export.moc"
