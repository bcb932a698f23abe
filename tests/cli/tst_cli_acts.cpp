#include "cli/clifixture.h"
#include "support/testmain.h"

using namespace Qt::StringLiterals;

namespace {

/// The first active subscription of the demo that this partner sold, with licences to spare.
QJsonObject activeOne(const CliFixture &cli)
{
    const QJsonArray customers = cli.json({ u"customers"_s, u"--cloud"_s, u"global"_s }).items();
    for (const QJsonValue &customer : customers) {
        const QJsonArray all
            = cli.json({ u"subscriptions"_s, customer["id"_L1].toString() }).items();
        for (const QJsonValue &one : all) {
            if (one["status"_L1].toString() == "active"_L1
                && one["soldBy"_L1].toString() == "own"_L1 && one["assigned"_L1].toInteger() > 1
                && one["quantity"_L1].toInteger() < 250
                && one["parentSubscriptionId"_L1].toString().isEmpty()) {
                return one.toObject();
            }
        }
    }
    return {};
}

QString idOf(const QJsonObject &subscription)
{
    return subscription.value("id"_L1).toString();
}

} // namespace

/// licences, suspend, reactivate, cancel: the subscription as answer, refusals, repeated requests.
class CliActsTest : public support::TestCase
{
    Q_OBJECT
private Q_SLOTS:
    void eachActAnswersWithTheSubscription()
    {
        const CliFixture cli;
        QVERIFY(cli.takeDemo());
        const QJsonObject before = activeOne(cli);
        const QString id = idOf(before);
        const qint64 more = before.value("quantity"_L1).toInteger() + 5;
        CliAnswer answer = cli.json({ u"licences"_s, id, u"--quantity"_s, QString::number(more) });
        QCOMPARE(answer.exit, 0);
        QCOMPARE(answer.json().value("id"_L1).toString(), id);
        QCOMPARE(answer.json().value("quantity"_L1).toInteger(), more);
        answer = cli.json({ u"suspend"_s, id.left(13) });
        QCOMPARE(answer.exit, 0);
        QCOMPARE(answer.json().value("status"_L1).toString(), u"suspended"_s);
        answer = cli.json({ u"licences"_s, id, u"--quantity"_s, u"200"_s });
        QCOMPARE(answer.exit, 4);
        QCOMPARE(answer.errorCode(), u"refused"_s);
        QCOMPARE(cli.json({ u"suspend"_s, id }).exit, 4);
        answer = cli.json({ u"reactivate"_s, id });
        QCOMPARE(answer.exit, 0);
        QCOMPARE(answer.json().value("status"_L1).toString(), u"active"_s);
        answer = cli.json({ u"cancel"_s, id });
        QCOMPARE(answer.exit, 0);
        QCOMPARE(answer.json().value("status"_L1).toString(), u"deleted"_s);
        QCOMPARE(answer.json().value("assigned"_L1).toInteger(), 0);
        QCOMPARE(cli.json({ u"reactivate"_s, id }).exit, 4);
        QCOMPARE(cli.run({ u"verify"_s }).exit, 0);
    }

    void refusalsChangeNothing()
    {
        const CliFixture cli;
        QVERIFY(cli.takeDemo());
        const QJsonObject one = activeOne(cli);
        const QString id = idOf(one);
        const QByteArray before = cli.json({ u"activity"_s }).out;
        const CliAnswer few = cli.json({ u"licences"_s, id, u"--quantity"_s,
            QString::number(one.value("assigned"_L1).toInteger() - 1) });
        QCOMPARE(few.exit, 4);
        QCOMPARE(few.errorCode(), u"quantityOutOfRange"_s);
        QCOMPARE(cli.json({ u"licences"_s, id, u"--quantity"_s, u"10000001"_s }).exit, 4);
        QCOMPARE(cli.json({ u"licences"_s, id, u"--quantity"_s, u"many"_s }).exit, 2);
        QCOMPARE(cli.json({ u"licences"_s, id }).exit, 2);
        QCOMPARE(cli.json({ u"cancel"_s }).exit, 2);
        QCOMPARE(cli.json({ u"cancel"_s, u"ffffffff"_s }).exit, 3);
        const CliAnswer role = cli.json({ u"cancel"_s, id, u"--role"_s, u"guest"_s });
        QCOMPARE(role.exit, 4);
        QCOMPARE(role.errorCode(), u"roleNotAllowed"_s);
        QCOMPARE(cli.json({ u"activity"_s }).out, before);
    }

    void aRepeatedRequestGivesTheSameAnswer()
    {
        const CliFixture cli;
        QVERIFY(cli.takeDemo());
        const QString id = idOf(activeOne(cli));
        const QStringList call{ u"licences"_s, id, u"--quantity"_s, u"290"_s, u"--request"_s,
            u"r1"_s };
        const CliAnswer first = cli.json(call);
        QCOMPARE(first.exit, 0);
        const QByteArray after = cli.json({ u"activity"_s }).out;
        const CliAnswer second = cli.json(call);
        QCOMPARE(second.exit, 0);
        QCOMPARE(second.out, first.out);
        QCOMPARE(cli.json({ u"activity"_s }).out, after);
    }

    void theTextsAreThereInBothLanguages()
    {
        const CliFixture cli;
        QVERIFY(cli.takeDemo());
        const QString id = idOf(activeOne(cli));
        const CliAnswer korean = cli.run({ u"suspend"_s, id, u"--language"_s, u"ko"_s });
        QVERIFY2(korean.text().contains(u"일시 중단됨"_s), qPrintable(korean.text()));
        const CliAnswer refused = cli.run({ u"suspend"_s, id, u"--language"_s, u"en"_s });
        QVERIFY(refused.diagnostics().contains(u"The subscription is suspended already."_s));
    }
};

DESK_TEST_MAIN(CliActsTest, QCoreApplication)
#include "tst_cli_acts.moc"
