#include "cli/clifixture.h"
#include "support/testmain.h"

using namespace Qt::StringLiterals;

namespace {

QString subscriptionOf(const QJsonObject &check)
{
    return check.value("subscriptionId"_L1).toString();
}

QStringList eligibleTargets(const QJsonObject &check)
{
    QStringList ids;
    for (const QJsonValue &item : check.value("items"_L1).toArray()) {
        if (item["isEligible"_L1].toBool()) {
            ids.append(item["targetOffer"_L1]["id"_L1].toString());
        }
    }
    return ids;
}

/// A subscription that can be upgraded, with a target; the most licences first, so that an upgrade
/// has something to move.
struct Ready
{
    QString subscription;
    QString target;
    qint64 quantity = 0;
};

Ready readyIn(const CliFixture &cli, const QString &cloud)
{
    Ready ready;
    for (const QJsonObject &check : cli.checks({ u"--cloud"_s, cloud })) {
        const QStringList targets = eligibleTargets(check);
        if (targets.isEmpty()) {
            continue;
        }
        const qint64 quantity
            = check.value("items"_L1).toArray().first()["quantity"_L1].toInteger();
        if (quantity > ready.quantity && quantity < 290) {
            ready = { subscriptionOf(check), targets.constLast(), quantity };
        }
    }
    return ready;
}

/// All that a change could show itself in.
QByteArray stateOf(const CliFixture &cli)
{
    QByteArray state = cli.json({ u"customers"_s, u"--limit"_s, u"1000"_s }).out
        + cli.json({ u"activity"_s, u"--limit"_s, u"1000"_s }).out
        + cli.json({ u"check"_s, u"--all"_s }).out;
    return state;
}

} // namespace

/// check and upgrade: shapes, verdicts, refusals, and requests that are sent again.
class CliUpgradeTest : public support::TestCase
{
    Q_OBJECT
private Q_SLOTS:
    void theDemoShowsEveryReason_data()
    {
        QTest::addColumn<QString>("code");
        for (const char *code :
            { "delegated_admin_permissions_disabled", "subscription_status_not_active",
                "conflicting_service_types", "concurrency_conflicts",
                "subscription_add_ons_present", "subscription_does_not_have_any_upgrade_paths",
                "subscription_not_provisioned", "offer_does_not_support_billing_cycle" }) {
            QTest::newRow(code) << QString::fromLatin1(code);
        }
    }
    void theDemoShowsEveryReason()
    {
        QFETCH(QString, code);
        const CliFixture cli;
        QVERIFY(cli.takeDemo());
        int seen = 0;
        for (const QJsonObject &check : cli.checks()) {
            QStringList codes = errorCodes(check.value("upgradeErrors"_L1).toArray());
            for (const QJsonValue &item : check.value("items"_L1).toArray()) {
                codes += errorCodes(item["upgradeErrors"_L1].toArray());
            }
            seen += codes.contains(code) ? 1 : 0;
        }
        QVERIFY2(seen >= 2, qPrintable(QString::number(seen)));
    }

    void everyCheckKeepsItsShape()
    {
        const CliFixture cli;
        QVERIFY(cli.takeDemo());
        const QStringList conditions{ u"active"_s, u"delegatedAdmin"_s, u"noAdditionalServices"_s,
            u"targetNotOwned"_s };
        for (const QJsonObject &check : cli.checks()) {
            const QJsonArray items = check.value("items"_L1).toArray();
            QCOMPARE(check.value("totalCount"_L1).toInteger(), items.size());
            QCOMPARE(check.value("roleAllowed"_L1).toBool(), true);
            QCOMPARE(check.value("canUpgrade"_L1).toBool(), !eligibleTargets(check).isEmpty());
            QVERIFY(!check.value("offerName"_L1).toString().isEmpty());
            const QStringList whole = errorCodes(check.value("upgradeErrors"_L1).toArray());
            QCOMPARE(
                items.isEmpty(), whole.contains(u"subscription_does_not_have_any_upgrade_paths"_s));
            for (const QJsonValue &item : items) {
                const QJsonArray errors = item["upgradeErrors"_L1].toArray();
                const QStringList codes = errorCodes(errors);
                const bool eligible = item["isEligible"_L1].toBool();
                QCOMPARE(eligible, codes.isEmpty());
                QCOMPARE(item["upgradeType"_L1].toString() == u"none"_s, !eligible);
                QVERIFY(item["quantity"_L1].isDouble());
                QVERIFY(!item["targetOffer"_L1]["name"_L1].toString().isEmpty());
                for (const QString &code : whole) {
                    QVERIFY(codes.contains(code));
                }
                for (const QJsonValue &error : errors) {
                    QVERIFY(!error["description"_L1].toString().isEmpty());
                    QVERIFY(error["additionalDetails"_L1].isString());
                }
                QStringList order;
                for (const QJsonValue &condition : item["conditions"_L1].toArray()) {
                    order.append(condition["code"_L1].toString());
                    const bool fails = condition["outcome"_L1].toString() == u"fail"_s;
                    QVERIFY(fails || condition["outcome"_L1].toString() == u"pass"_s);
                    QCOMPARE(condition["remedy"_L1].toString().isEmpty(), !fails);
                    QVERIFY(!fails || !condition["evidence"_L1].toArray().isEmpty());
                }
                QCOMPARE(order, conditions);
            }
        }
    }

    void aRoleIsToldByItsFlagAlone()
    {
        const CliFixture cli;
        QVERIFY(cli.takeDemo());
        const QList<QJsonObject> agent = cli.checks();
        const QList<QJsonObject> guest = cli.checks({ u"--role"_s, u"guest"_s });
        QCOMPARE(guest.size(), agent.size());
        for (qsizetype i = 0; i < agent.size(); ++i) {
            QCOMPARE(guest.at(i).value("canUpgrade"_L1).toBool(), false);
            QCOMPARE(guest.at(i).value("roleAllowed"_L1).toBool(), false);
            QCOMPARE(guest.at(i).value("items"_L1), agent.at(i).value("items"_L1));
            QCOMPARE(guest.at(i).value("upgradeErrors"_L1), agent.at(i).value("upgradeErrors"_L1));
        }
        // A helpdesk agent upgrades in Global and not in 21Vianet.
        const QStringList helpdesk{ u"--role"_s, u"helpdesk-agent"_s, u"--cloud"_s };
        QVERIFY(cli.checks(helpdesk + QStringList{ u"global"_s })
                    .constFirst()
                    .value("roleAllowed"_L1)
                    .toBool());
        QVERIFY(!cli.checks(helpdesk + QStringList{ u"21vianet"_s })
                     .constFirst()
                     .value("roleAllowed"_L1)
                     .toBool());
        const Ready ready = readyIn(cli, u"global"_s);
        const QByteArray before = stateOf(cli);
        const QStringList upgrade{ u"upgrade"_s, ready.subscription, u"--to"_s, ready.target,
            u"--role"_s, u"guest"_s };
        const CliAnswer refused = cli.json(upgrade);
        QCOMPARE(refused.exit, 4);
        QCOMPARE(refused.errorCode(), u"roleNotAllowed"_s);
        QVERIFY(!refused.json().contains(u"targetSubscriptionId"_s));
        QCOMPARE(cli.json(upgrade + QStringList{ u"--dry-run"_s }).exit, 0);
        QCOMPARE(stateOf(cli), before);
    }

    void anUpgradeIsRehearsedDoneAndRepeated_data()
    {
        QTest::addColumn<QString>("cloud");
        QTest::addColumn<QString>("type");
        QTest::newRow("Global") << u"global"_s << u"upgrade_with_license_transfer"_s;
        QTest::newRow("21Vianet") << u"21vianet"_s << u"upgrade_only"_s;
    }
    void anUpgradeIsRehearsedDoneAndRepeated()
    {
        QFETCH(QString, cloud);
        QFETCH(QString, type);
        const CliFixture cli;
        QVERIFY(cli.takeDemo());
        const Ready ready = readyIn(cli, cloud);
        QVERIFY(!ready.subscription.isEmpty());
        const QByteArray before = stateOf(cli);
        const QStringList upgrade{ u"upgrade"_s, ready.subscription, u"--to"_s, ready.target,
            u"--request"_s, u"r1"_s };

        const CliAnswer dry = cli.json(upgrade + QStringList{ u"--dry-run"_s });
        QCOMPARE(dry.exit, 0);
        QCOMPARE(dry.json().value("dryRun"_L1).toBool(), true);
        QVERIFY(!dry.json().contains(u"targetSubscriptionId"_s));
        QCOMPARE(stateOf(cli), before);
        const QByteArray table
            = cli.run(upgrade + QStringList{ u"--dry-run"_s, u"--language"_s, u"en"_s }).out;
        QVERIFY(table.contains("Billing effect") && table.contains("Due now"));
        QVERIFY(table.contains("Demo price list."));

        const CliAnswer done = cli.json(upgrade);
        QCOMPARE(done.exit, 0);
        const QJsonObject result = done.json();
        QCOMPARE(result.value("sourceSubscriptionId"_L1).toString(), ready.subscription);
        QCOMPARE(result.value("upgradeType"_L1).toString(), type);
        QCOMPARE(result.value("upgradeErrors"_L1).toArray(), QJsonArray());
        QCOMPARE(result.value("attributes"_L1).toObject().value("objectType"_L1).toString(),
            u"UpgradeResult"_s);
        QCOMPARE(result.value("licenseErrors"_L1), dry.json().value("licenseErrors"_L1));
        QCOMPARE(result.value("quantity"_L1).toInteger(), ready.quantity);
        const QJsonObject billing = result.value("billing"_L1).toObject();
        const QJsonObject rehearsed = dry.json().value("billing"_L1).toObject();
        QVERIFY(!billing.value("lines"_L1).toArray().isEmpty());
        QCOMPARE(billing.value("lines"_L1), rehearsed.value("lines"_L1));
        QCOMPARE(billing.value("due"_L1), rehearsed.value("due"_L1));
        QCOMPARE(rehearsed.value("prices"_L1).toString(), u"demo"_s);
        QVERIFY(!rehearsed.value("next"_L1).toObject().isEmpty());
        const QString target = result.value("targetSubscriptionId"_L1).toString();
        QVERIFY(!target.isEmpty());

        const QByteArray after = stateOf(cli);
        QVERIFY(after != before);
        QCOMPARE(cli.json(upgrade).out, done.out);
        QCOMPARE(cli.run(upgrade).exit, 0);
        QCOMPARE(stateOf(cli), after);

        const CliAnswer anew = cli.json(upgrade.first(4));
        QCOMPARE(anew.exit, 4);
        QVERIFY(errorCodes(anew.json().value("upgradeErrors"_L1).toArray())
                    .contains(u"subscription_status_not_active"_s));
        QCOMPARE(stateOf(cli), after);
        QCOMPARE(cli.run({ u"verify"_s }).exit, 0);
        QCOMPARE(cli.json({ u"check"_s, target }).exit, 0);
    }

    void theTargetIsNamedByAnyName_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<int>("exit");
        QTest::addColumn<QString>("code");
        const QString noEdge = u"subscription_target_offer_not_found"_s;
        QTest::newRow("old name") << u"Office 365 ProPlus"_s << 4 << noEdge;
        QTest::newRow("Korean name") << u"엔터프라이즈용 Microsoft 365 앱"_s << 4 << noEdge;
        QTest::newRow("without spaces") << u"office365e5"_s << 0 << QString();
        QTest::newRow("full name") << u"Office 365 Enterprise E3"_s << 0 << QString();
        QTest::newRow("id") << u"796B6B5F-613C-4E24-A17C-EBA730D49C02"_s << 0 << QString();
        QTest::newRow("beginning of an id") << u"796b6b"_s << 0 << QString();
        QTest::newRow("an ambiguous beginning") << u"9"_s << 3 << u"ambiguous"_s;
        QTest::newRow("nothing known") << u"Office 365 Enterprise E9"_s << 3 << u"notFound"_s;
        QTest::newRow("an id nobody has")
            << u"00000000-1111-4222-8333-444444444444"_s << 3 << u"notFound"_s;
    }
    void theTargetIsNamedByAnyName()
    {
        QFETCH(QString, name);
        QFETCH(int, exit);
        QFETCH(QString, code);
        const CliFixture cli;
        QVERIFY(cli.takeDemo());
        const QJsonObject check = firstCheck(
            cli.checks({ u"--cloud"_s, u"global"_s }), [](const QJsonObject &candidate) {
                return candidate.value("offerName"_L1) == u"Microsoft 365 Business Basic"_s
                    && eligibleTargets(candidate).size() == 4;
            });
        QVERIFY(!check.isEmpty());
        const QStringList upgrade{ u"upgrade"_s, subscriptionOf(check), u"--to"_s, name };
        const CliAnswer dry = cli.json(upgrade + QStringList{ u"--dry-run"_s });
        QCOMPARE(dry.exit, exit == 3 ? 3 : 0);
        const QByteArray before = stateOf(cli);
        const CliAnswer answer = cli.json(upgrade);
        QCOMPARE(answer.exit, exit);
        if (exit == 4) {
            QCOMPARE(
                errorCodes(answer.json().value("upgradeErrors"_L1).toArray()), QStringList{ code });
            QCOMPARE(answer.json().value("upgradeType"_L1).toString(), u"none"_s);
            QVERIFY(!answer.json().contains(u"targetSubscriptionId"_s));
        } else {
            QCOMPARE(answer.errorCode(), code);
        }
        QCOMPARE(stateOf(cli) == before, exit != 0);
    }

    void inGlobalTheNumberIsCarriedOver()
    {
        const CliFixture cli;
        QVERIFY(cli.takeDemo());
        const Ready ready = readyIn(cli, u"global"_s);
        const QStringList upgrade{ u"upgrade"_s, ready.subscription, u"--to"_s, ready.target };
        const QByteArray before = stateOf(cli);
        for (const QStringList &dryRun : { QStringList{}, QStringList{ u"--dry-run"_s } }) {
            const CliAnswer other = cli.json(upgrade
                + QStringList{ u"--quantity"_s, QString::number(ready.quantity + 1) } + dryRun);
            QCOMPARE(other.exit, 2);
            QCOMPARE(other.errorCode(), u"wrongUse"_s);
        }
        QCOMPARE(stateOf(cli), before);
        QCOMPARE(cli.json(upgrade + QStringList{ u"--quantity"_s, QString::number(ready.quantity) })
                     .exit,
            0);
    }

    void in21VianetTheNumberIsAskedFor()
    {
        const CliFixture cli;
        QVERIFY(cli.takeDemo());
        const Ready ready = readyIn(cli, u"21vianet"_s);
        const QStringList upgrade{ u"upgrade"_s, ready.subscription, u"--to"_s, ready.target };
        const QByteArray before = stateOf(cli);
        for (const QString &quantity : { u"0"_s, u"-3"_s, u"10000001"_s, u"1"_s }) {
            const QStringList asked = upgrade + QStringList{ u"--quantity="_s + quantity };
            const CliAnswer refused = cli.json(asked);
            QVERIFY2(refused.exit == 4, qPrintable(quantity));
            QCOMPARE(errorCodes(refused.json().value("upgradeErrors"_L1).toArray()),
                QStringList{ u"other"_s });
            QCOMPARE(cli.json(asked + QStringList{ u"--dry-run"_s }).exit, 0);
        }
        QCOMPARE(stateOf(cli), before);
        const CliAnswer done = cli.json(
            upgrade + QStringList{ u"--quantity"_s, QString::number(ready.quantity + 7) });
        QCOMPARE(done.exit, 0);
        QCOMPARE(done.json().value("quantity"_L1).toInteger(), ready.quantity + 7);
    }

    void tooFewLicencesAreRefusedWithTheCountOfThoseAssigned()
    {
        const CliFixture cli;
        QVERIFY(cli.takeDemo());
        const Ready ready = readyIn(cli, u"21vianet"_s);
        qint64 assigned = 0;
        for (const QJsonValue &customer :
            cli.json({ u"customers"_s, u"--search"_s, ready.subscription }).items()) {
            const QString id = customer["id"_L1].toString();
            for (const QJsonValue &item : cli.json({ u"subscriptions"_s, id }).items()) {
                if (item["id"_L1].toString() == ready.subscription) {
                    assigned = item["assigned"_L1].toInteger();
                }
            }
        }
        QVERIFY(assigned > 1);
        const CliAnswer refused = cli.run(
            { u"upgrade"_s, ready.subscription, u"--to"_s, ready.target, u"--quantity"_s, u"1"_s });
        QCOMPARE(refused.exit, 4);
        QVERIFY2(refused.text().contains(QString::number(assigned)), refused.out.constData());
    }

    void theClockOfTheCallIsTheDayOfTheUpgrade()
    {
        const CliFixture cli;
        QVERIFY(cli.takeDemo());
        const Ready ready = readyIn(cli, u"global"_s);
        const CliAnswer done = cli.json({ u"upgrade"_s, ready.subscription, u"--to"_s, ready.target,
            u"--now"_s, u"2020-06-01T08:30:00+09:00"_s });
        QCOMPARE(done.exit, 0);
        const QJsonValue entry
            = cli.json({ u"activity"_s, u"--since"_s, u"2020-05-31T23:30:00Z"_s }).items().first();
        QCOMPARE(entry["operationDate"_L1].toString(), u"2020-05-31T23:30:00Z"_s);
        QCOMPARE(cli.run({ u"verify"_s }).exit, 0);
    }

    void refusalsAreToldInTheLanguageAskedFor()
    {
        const CliFixture cli;
        QVERIFY(cli.takeDemo());
        const QJsonObject blocked = firstCheck(cli.checks(), [](const QJsonObject &check) {
            return errorCodes(check.value("upgradeErrors"_L1).toArray())
                       .contains(u"delegated_admin_permissions_disabled"_s)
                && !check.value("items"_L1).toArray().isEmpty();
        });
        const QString target
            = blocked.value("items"_L1).toArray().first()["targetOffer"_L1]["id"_L1].toString();
        const QStringList upgrade{ u"upgrade"_s, subscriptionOf(blocked), u"--to"_s, target };
        const CliAnswer korean = cli.run(upgrade + QStringList{ u"--language"_s, u"ko"_s });
        QCOMPARE(korean.exit, 4);
        QVERIFY2(
            korean.text().contains(u"위임된 관리자 권한이 없습니다."_s), korean.out.constData());
        const CliAnswer english = cli.run(upgrade + QStringList{ u"--language"_s, u"en"_s });
        QVERIFY(english.text().contains(u"You have no delegated admin privileges"_s));
    }
};

DESK_TEST_MAIN(CliUpgradeTest, QCoreApplication)
#include "tst_cli_upgrade.moc"
