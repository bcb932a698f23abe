#include "cli/clifixture.h"
#include "support/testmain.h"

#include <QFile>

using namespace Qt::StringLiterals;

namespace {

const QString licensed = u"00000000-0000-4000-8000-000000000013"_s;

/// A book that was imported, with an upgrade and other licences to be carried out.
bool makeBook(const CliFixture &cli)
{
    const QString customers = cli.file(u"customers.csv"_s,
        "customerId,companyName,country,delegatedAdmin\n"
        "00000000-0000-4000-8000-000000000001,Alpha,US,granted\n");
    const QString subscriptions = cli.file(u"subscriptions.csv"_s,
        "subscriptionId,customerId,offerName,quantity,status\n"
        "00000000-0000-4000-8000-000000000011,00000000-0000-4000-8000-000000000001,"
        "Microsoft 365 Business Basic,10,active\n"
        "00000000-0000-4000-8000-000000000013,00000000-0000-4000-8000-000000000001,"
        "Visio Plan 2,3,active\n");
    return cli.run(
                  { u"import"_s, u"--customers"_s, customers, u"--subscriptions"_s, subscriptions })
               .exit
        == 0
        && cli.run({ u"upgrade"_s, u"00000000-0000-4000-8000-000000000011"_s, u"--to"_s,
                       u"Office 365 E3"_s })
               .exit
        == 0
        && cli.run({ u"licences"_s, licensed, u"--quantity"_s, u"7"_s }).exit == 0;
}

} // namespace

/// tasks: what is to be carried out in Partner Center.
class CliTasksTest : public support::TestCase
{
    Q_OBJECT
private Q_SLOTS:
    void theListNamesWhatIsToBeDone()
    {
        const CliFixture cli;
        QVERIFY(makeBook(cli));
        const CliAnswer answer = cli.json({ u"tasks"_s });
        QCOMPARE(answer.exit, 0);
        QCOMPARE(answer.json().value("totalCount"_L1).toInteger(), 2);
        const QJsonObject upgrade = answer.items().at(0).toObject();
        QCOMPARE(upgrade.value("act"_L1).toString(), u"upgrade"_s);
        QCOMPARE(upgrade.value("state"_L1).toString(), u"open"_s);
        QCOMPARE(upgrade["from"_L1]["quantity"_L1].toInteger(), 10);
        QCOMPARE(upgrade["to"_L1]["offerName"_L1].toString(), u"Office 365 Enterprise E3"_s);
        const QJsonObject licences = answer.items().at(1).toObject();
        QCOMPARE(licences.value("subscriptionId"_L1).toString(), licensed);
        QCOMPARE(licences["to"_L1]["quantity"_L1].toInteger(), 7);
        const QString korean = cli.run({ u"tasks"_s, u"--language"_s, u"ko"_s }).text();
        QVERIFY2(korean.contains(u"라이선스: 3개 → 라이선스: 7개"_s), qPrintable(korean));
        QVERIFY2(korean.contains(u"미완료: 2, 완료: 0"_s), qPrintable(korean));
    }

    void aTaskIsTickedOffNotedAndOpenedAgain()
    {
        const CliFixture cli;
        QVERIFY(makeBook(cli));
        CliAnswer answer = cli.json({ u"tasks"_s, u"2"_s, u"--done"_s, u"--note"_s, u"4711"_s });
        QCOMPARE(answer.exit, 0);
        QCOMPARE(answer.items().at(0)["state"_L1].toString(), u"done"_s);
        QCOMPARE(answer.items().at(0)["note"_L1].toString(), u"4711"_s);
        answer = cli.json({ u"tasks"_s, u"--state"_s, u"open"_s });
        QCOMPARE(answer.items().size(), 1);
        QCOMPARE(answer.items().at(0)["number"_L1].toInteger(), 1);
        QCOMPARE(cli.run({ u"tasks"_s, u"1"_s, u"2"_s, u"--reopen"_s }).exit, 0);
        QCOMPARE(cli.json({ u"tasks"_s, u"--state"_s, u"open"_s }).items().size(), 2);
        QCOMPARE(cli.run({ u"verify"_s }).exit, 0);
    }

    void theListComesInPages()
    {
        const CliFixture cli;
        QVERIFY(makeBook(cli));
        const CliAnswer first = cli.json({ u"tasks"_s, u"--limit"_s, u"1"_s });
        QCOMPARE(first.json().value("next"_L1).toString(), u"1"_s);
        const CliAnswer second
            = cli.json({ u"tasks"_s, u"--limit"_s, u"1"_s, u"--after"_s, u"1"_s });
        QCOMPARE(second.items().at(0)["number"_L1].toInteger(), 2);
        QVERIFY(!second.json().contains("next"_L1));
    }

    void theListGoesOutAsATable()
    {
        const CliFixture cli;
        QVERIFY(makeBook(cli));
        const QString file = cli.path(u"tasks.csv"_s);
        QCOMPARE(cli.run({ u"export"_s, u"--tasks"_s, file, u"--columns"_s,
                             u"task,from,to,status,subscriptionId"_s })
                     .exit,
            0);
        QFile written(file);
        QVERIFY(written.open(QIODevice::ReadOnly));
        QCOMPARE(QString::fromUtf8(written.readAll()),
            u"Task,Subscription ID,From,To,Status\n"
            "Upgrade,00000000-0000-4000-8000-000000000011,"
            "Microsoft 365 Business Basic · licences: 10,"
            "Office 365 Enterprise E3 · licences: 10,Open\n"
            "Change the number of licences,00000000-0000-4000-8000-000000000013,"
            "Licences: 3,Licences: 7,Open\n"_s);
    }

    void wrongCallsAreTold_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<int>("exit");
        QTest::newRow("both") << QStringList{ u"1"_s, u"--done"_s, u"--reopen"_s } << 2;
        QTest::newRow("no number") << QStringList{ u"--done"_s } << 2;
        QTest::newRow("a word") << QStringList{ u"first"_s, u"--done"_s } << 2;
        QTest::newRow("no such state") << QStringList{ u"--state"_s, u"half"_s } << 2;
        QTest::newRow("no such task") << QStringList{ u"9"_s, u"--done"_s } << 3;
        QTest::newRow("no such page") << QStringList{ u"--after"_s, u"x"_s } << 2;
    }
    void wrongCallsAreTold()
    {
        QFETCH(const QStringList, arguments);
        QFETCH(const int, exit);
        const CliFixture cli;
        QVERIFY(makeBook(cli));
        QCOMPARE(cli.run(QStringList{ u"tasks"_s } + arguments).exit, exit);
        QCOMPARE(cli.json({ u"tasks"_s, u"--state"_s, u"open"_s }).items().size(), 2);
    }

    void anImportHoldsTheTasksAgainstTheFiles()
    {
        const CliFixture cli;
        QVERIFY(makeBook(cli));
        const QString there = cli.file(u"there.csv"_s,
            "subscriptionId,customerId,offerName,quantity,status\n"
            "00000000-0000-4000-8000-000000000099,00000000-0000-4000-8000-000000000001,"
            "Office 365 E3,10,active\n"
            "00000000-0000-4000-8000-000000000013,00000000-0000-4000-8000-000000000001,"
            "Visio Plan 2,5,active\n");
        const QStringList import{ u"import"_s, u"--subscriptions"_s, there };
        CliAnswer answer = cli.json(import);
        QCOMPARE(answer.exit, 3); // the different one is asked for
        const QJsonValue tasks = answer.json().value("tasks"_L1);
        QCOMPARE(tasks["done"_L1].toInteger(), 1);
        QCOMPARE(tasks["undecided"_L1].toInteger(), 1);
        QCOMPARE(cli.json({ u"tasks"_s, u"--state"_s, u"open"_s }).items().size(), 2);
        const QString told = cli.run(QStringList{ u"--language"_s, u"ko"_s } + import).text();
        QVERIFY2(told.contains(u"--different-tasks"_s), qPrintable(told));
        QCOMPARE(cli.run(import + QStringList{ u"--different-tasks"_s, u"guess"_s }).exit, 2);
        for (const QString &wrong : { u"2"_s, u"two=keep"_s, u"2=guess"_s }) {
            QCOMPARE(cli.run(import + QStringList{ u"--task"_s, wrong }).exit, 2);
        }
        answer = cli.json(import + QStringList{ u"--task"_s, u"2=keep"_s, u"--dry-run"_s });
        QCOMPARE(answer.json()["tasks"_L1]["undecided"_L1].toInteger(), 0);
        answer = cli.json(import + QStringList{ u"--different-tasks"_s, u"take-over"_s });
        QCOMPARE(answer.exit, 0);
        QCOMPARE(cli.json({ u"tasks"_s, u"--state"_s, u"open"_s }).items().size(), 0);
        const QJsonObject upgrade = cli.json({ u"tasks"_s }).items().at(0).toObject();
        QCOMPARE(upgrade.value("partnerCenterSubscriptionId"_L1).toString(),
            u"00000000-0000-4000-8000-000000000099"_s);
        QCOMPARE(cli.run({ u"verify"_s }).exit, 0);
    }

    void theDemoBookHasNoTasks()
    {
        const CliFixture cli;
        QVERIFY(cli.takeDemo());
        QCOMPARE(cli.json({ u"tasks"_s }).json().value("totalCount"_L1).toInteger(), 0);
        QVERIFY(cli.run({ u"tasks"_s, u"--language"_s, u"en"_s })
                    .text()
                    .contains(u"Nothing is to be carried out in Partner Center."_s));
    }
};

DESK_TEST_MAIN(CliTasksTest, QCoreApplication)
#include "tst_cli_tasks.moc"
