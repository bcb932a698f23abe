#include "cli/clifixture.h"
#include "store/rawsql.h"
#include "support/testmain.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace {

QString idOf(const QJsonValue &item)
{
    return item["id"_L1].toString();
}

/// Ids of all pages, walked with `--after`.
QStringList walk(const CliFixture &cli, const QStringList &command, const QString &key, int limit)
{
    QStringList ids;
    QString next;
    do {
        QStringList arguments = command + QStringList{ u"--limit"_s, QString::number(limit) };
        if (!next.isEmpty()) {
            arguments += { u"--after"_s, next };
        }
        const QJsonObject page = cli.json(arguments).json();
        const QJsonArray items = page.value("items"_L1).toArray();
        if (items.isEmpty() || items.size() > limit) {
            return {};
        }
        for (const QJsonValue &item : items) {
            ids.append(item[key].toVariant().toString());
        }
        next = page.value("next"_L1).toString();
    } while (!next.isEmpty());
    return ids;
}

} // namespace

/// customers, subscriptions, activity: pages, filters, order.
class CliListsTest : public support::TestCase
{
    Q_OBJECT
private Q_SLOTS:
    void pagesJoinToTheWholeList_data()
    {
        QTest::addColumn<QStringList>("command");
        QTest::addColumn<QString>("key");
        QTest::newRow("customers") << QStringList{ u"customers"_s } << u"id"_s;
        QTest::newRow("a cloud") << QStringList{ u"customers"_s, u"--cloud"_s, u"21vianet"_s }
                                 << u"id"_s;
        QTest::newRow("can upgrade")
            << QStringList{ u"customers"_s, u"--can-upgrade"_s } << u"id"_s;
        QTest::newRow("activity") << QStringList{ u"activity"_s } << u"sequence"_s;
        QTest::newRow("activity of a cloud")
            << QStringList{ u"activity"_s, u"--cloud"_s, u"21vianet"_s } << u"sequence"_s;
    }
    void pagesJoinToTheWholeList()
    {
        QFETCH(QStringList, command);
        QFETCH(QString, key);
        const CliFixture cli;
        QVERIFY(cli.takeDemo());
        const CliAnswer whole = cli.json(command + QStringList{ u"--limit"_s, u"1000"_s });
        QStringList ids;
        for (const QJsonValue &item : whole.items()) {
            ids.append(item[key].toVariant().toString());
        }
        QVERIFY(!ids.isEmpty());
        QCOMPARE(whole.json().value("totalCount"_L1).toInteger(), ids.size());
        QVERIFY(!whole.json().contains(u"next"_s));
        QCOMPARE(walk(cli, command, key, int(ids.size() / 3 + 1)), ids);
        QCOMPARE(cli.json(command + QStringList{ u"--limit"_s, u"1000"_s }).out, whole.out);
    }

    /// `scan` counts in one pass what `check --all` tells one by one.
    void theScanCountsWhatTheChecksSay()
    {
        const CliFixture cli;
        QVERIFY(cli.takeDemo());
        qint64 ready = 0;
        qint64 toE3 = 0;
        QHash<QString, qint64> reasons;
        const QList<QJsonObject> checks = cli.checks();
        for (const QJsonObject &check : checks) {
            ready += check.value("canUpgrade"_L1).toBool() ? 1 : 0;
            QStringList codes = errorCodes(check.value("upgradeErrors"_L1).toArray());
            for (const QJsonValue &item : check.value("items"_L1).toArray()) {
                codes += errorCodes(item["upgradeErrors"_L1].toArray());
                toE3 += item["isEligible"_L1].toBool()
                        && item["targetOffer"_L1]["name"_L1].toString().endsWith(u"E3"_s)
                    ? 1
                    : 0;
            }
            codes.removeDuplicates();
            for (const QString &code : std::as_const(codes)) {
                reasons[code] += check.value("canUpgrade"_L1).toBool() ? 0 : 1;
            }
        }
        const QJsonObject scan = cli.json({ u"scan"_s }).json();
        QCOMPARE(scan["subscriptions"_L1].toInteger(), checks.size());
        QCOMPARE(scan["verdicts"_L1][0]["verdict"_L1].toString(), u"ready"_s);
        QCOMPARE(scan["verdicts"_L1][0]["subscriptions"_L1].toInteger(), ready);
        const QJsonArray told = scan["reasons"_L1].toArray();
        QVERIFY(told.size() >= 8);
        for (const QJsonValue &reason : told) {
            QCOMPARE(reason["subscriptions"_L1].toInteger(),
                reasons.value(reason["code"_L1].toString()));
        }
        const QJsonObject reverse
            = cli.json({ u"scan"_s, u"--to"_s, u"Office 365 Enterprise E3"_s }).json();
        QCOMPARE(reverse["verdicts"_L1][0]["subscriptions"_L1].toInteger(), toE3);
        QCOMPARE(cli.run({ u"scan"_s, u"--csv"_s, cli.path(u"scan.csv"_s) }).exit, 0);
        QFile file(cli.path(u"scan.csv"_s));
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(file.readAll().count('\n'), checks.size() + 1);
    }

    void theCloudsShareTheListOut_data()
    {
        QTest::addColumn<QString>("command");
        QTest::newRow("customers") << u"customers"_s;
        QTest::newRow("checks") << u"check"_s;
    }
    void theCloudsShareTheListOut()
    {
        QFETCH(QString, command);
        const CliFixture cli;
        QVERIFY(cli.takeDemo());
        const auto count = [&](const QStringList &options) {
            return command == "check"_L1 ? cli.checks(options).size()
                                         : cli.json(QStringList{ command } + options)
                                               .json()
                                               .value("totalCount"_L1)
                                               .toInteger();
        };
        const auto global = count({ u"--cloud"_s, u"global"_s });
        const auto china = count({ u"--cloud"_s, u"21vianet"_s });
        QVERIFY(global > 0 && china > 0);
        QCOMPARE(global + china, count({}));
    }

    void aCustomerOfTheOtherCloudIsNotFound()
    {
        const CliFixture cli;
        QVERIFY(cli.takeDemo());
        const QString id
            = idOf(cli.json({ u"customers"_s, u"--cloud"_s, u"21vianet"_s }).items().first());
        QCOMPARE(cli.run({ u"subscriptions"_s, id }).exit, 0);
        QCOMPARE(cli.json({ u"subscriptions"_s, id, u"--cloud"_s, u"global"_s }).errorCode(),
            u"notFound"_s);
    }

    void searchFindsNamesOfBothScripts()
    {
        const CliFixture cli;
        QVERIFY(cli.takeDemo());
        QStringList names;
        for (const QJsonValue &item : cli.json({ u"customers"_s }).items()) {
            if (!item["localName"_L1].toString().isEmpty() && names.isEmpty()) {
                names = { item["localName"_L1].toString(),
                    item["companyProfile"_L1]["companyName"_L1].toString(),
                    item["companyProfile"_L1]["domain"_L1].toString(), idOf(item) };
            }
        }
        QCOMPARE(names.size(), 4);
        for (const QString &name : names) {
            const QJsonArray found = cli.json({ u"customers"_s, u"--search"_s, name }).items();
            QVERIFY2(
                !found.isEmpty() && idOf(found.first()) == names.constLast(), qPrintable(name));
        }
        const CliAnswer none = cli.json({ u"customers"_s, u"--search"_s, u"%_no such"_s });
        QCOMPARE(none.exit, 0);
        QCOMPARE(none.json().value("totalCount"_L1).toInteger(), 0);
    }

    void anIdMayBeItsUniqueBeginning_data()
    {
        QTest::addColumn<QString>("asked");
        QTest::addColumn<int>("exit");
        QTest::addColumn<QString>("code");
        QTest::newRow("none such") << u"ffffffff-0000"_s << 3 << u"notFound"_s;
        QTest::newRow("no id") << u"zebra"_s << 3 << u"notFound"_s;
        QTest::newRow("nothing") << u""_s << 3 << u"notFound"_s;
        QTest::newRow("a pattern") << u"%"_s << 3 << u"notFound"_s;
    }
    void anIdMayBeItsUniqueBeginning()
    {
        QFETCH(QString, asked);
        QFETCH(int, exit);
        QFETCH(QString, code);
        const CliFixture cli;
        QVERIFY(cli.takeDemo());
        for (const QStringList &arguments :
            { QStringList{ u"subscriptions"_s, asked }, QStringList{ u"check"_s, asked },
                QStringList{ u"activity"_s, u"--customer"_s, asked },
                QStringList{ u"upgrade"_s, asked, u"--to"_s, u"Office 365 Enterprise E3"_s } }) {
            const CliAnswer answer = cli.json(arguments);
            QCOMPARE(answer.exit, exit);
            QCOMPARE(answer.errorCode(), code);
        }
    }

    void theShortestUniqueBeginningIsEnough()
    {
        const CliFixture cli;
        QVERIFY(cli.takeDemo());
        QStringList ids;
        for (const QJsonObject &check : cli.checks()) {
            ids.append(check.value("subscriptionId"_L1).toString());
        }
        QCOMPARE(QStringList(ids.begin(), ids.end()), [&ids] {
            QStringList sorted = ids;
            sorted.sort();
            return sorted;
        }());
        const QString id = ids.constFirst();
        qsizetype length = 1;
        while (ids.filter(QRegularExpression(u'^' + id.left(length))).size() > 1) {
            const CliAnswer several = cli.json({ u"check"_s, id.left(length) });
            QCOMPARE(several.exit, 3);
            QCOMPARE(several.errorCode(), u"ambiguous"_s);
            ++length;
        }
        const CliAnswer one = cli.json({ u"check"_s, id.left(length).toUpper() });
        QCOMPARE(one.exit, 0);
        QCOMPARE(one.json().value("subscriptionId"_L1).toString(), id);
        QCOMPARE(cli.json({ u"check"_s, id.toUpper() }).out, one.out);
    }

    void subscriptionsOfACustomer()
    {
        const CliFixture cli;
        QVERIFY(cli.takeDemo());
        qint64 all = 0;
        for (const QJsonValue &customer :
            cli.json({ u"customers"_s, u"--limit"_s, u"8"_s }).items()) {
            const CliAnswer answer = cli.json({ u"subscriptions"_s, idOf(customer) });
            QCOMPARE(answer.exit, 0);
            QCOMPARE(answer.json().value("totalCount"_L1).toInteger(),
                customer["subscriptions"_L1].toInteger());
            qint64 upgradable = 0;
            for (const QJsonValue &item : answer.items()) {
                upgradable += item["canUpgrade"_L1].toBool() ? 1 : 0;
                QCOMPARE(item["attributes"_L1]["objectType"_L1].toString(), u"Subscription"_s);
                QVERIFY(item["offerName"_L1].isString() && item["quantity"_L1].isDouble());
            }
            QCOMPARE(customer["canUpgrade"_L1].toInteger(), upgradable);
            all += answer.items().size();
        }
        QVERIFY(all > 0);
    }

    void theActivityLogIsForAdminAgents_data()
    {
        QTest::addColumn<QString>("role");
        QTest::addColumn<int>("exit");
        QTest::newRow("admin agent") << u"admin-agent"_s << 0;
        QTest::newRow("global admin") << u"global-admin"_s << 0;
        QTest::newRow("sales agent") << u"sales-agent"_s << 4;
        QTest::newRow("guest") << u"guest"_s << 4;
    }
    void theActivityLogIsForAdminAgents()
    {
        QFETCH(QString, role);
        QFETCH(int, exit);
        const CliFixture cli;
        QVERIFY(cli.takeDemo());
        const CliAnswer answer = cli.json({ u"activity"_s, u"--role"_s, role });
        QCOMPARE(answer.exit, exit);
        QCOMPARE(answer.errorCode(), exit == 0 ? QString() : u"roleNotAllowed"_s);
    }

    void aNameWithALineBreakStaysOnOneLine()
    {
        const CliFixture cli;
        const QString file = cli.file(u"c.csv"_s,
            "customerId,companyName\n"
            "11111111-1111-4111-8111-111111111111,\"Alder\nBakery\"\n");
        QCOMPARE(cli.run({ u"import"_s, u"--customers"_s, file }).exit, 0);
        const QStringList lines = cli.run({ u"customers"_s }).text().split(u'\n');
        QVERIFY2(lines.constFirst().contains(u"Alder Bakery"_s), qPrintable(lines.constFirst()));
    }

    void aNumberThatNobodySellsIsShownAsItIs()
    {
        const CliFixture cli;
        QVERIFY(cli.takeDemo());
        for (const QString &number : { u"-1"_s, u"3000000000"_s }) {
            RawSql raw(cli.book());
            QCOMPARE(raw.run(u"UPDATE subscriptions SET quantity = "_s + number), QString());
            const QString customer
                = raw.value(u"SELECT min(customer_id) FROM subscriptions"_s).toString();
            for (const QString &language : { u"en"_s, u"ko"_s }) {
                const QString shown
                    = cli.run({ u"--language"_s, language, u"subscriptions"_s, customer }).text();
                const QString written = number == u"-1"_s ? u"\u22121"_s : u"3,000,000,000"_s;
                const QString phrase = language == u"en"_s ? u"%1 licences"_s : u"라이선스 %1개"_s;
                QVERIFY2(shown.contains(phrase.arg(written)), qPrintable(shown));
                QCOMPARE(cli.run({ u"--language"_s, language, u"verify"_s }).exit, 6);
            }
        }
    }

    void activitySinceADay()
    {
        const CliFixture cli;
        QVERIFY(cli.takeDemo());
        const QJsonArray all = cli.json({ u"activity"_s, u"--limit"_s, u"1000"_s }).items();
        qint64 later = 0;
        QString before;
        for (const QJsonValue &entry : all) {
            const QString time = entry["operationDate"_L1].toString();
            QVERIFY(before.isEmpty() || time <= before);
            before = time;
            later += time >= "2020-05-01T00:00:00Z"_L1 ? 1 : 0;
        }
        const QJsonObject since = cli.json({ u"activity"_s, u"--since"_s, u"2020-05-01"_s }).json();
        QVERIFY(later > 0 && later < all.size());
        QCOMPARE(since.value("totalCount"_L1).toInteger(), later);
    }
};

DESK_TEST_MAIN(CliListsTest, QCoreApplication)
#include "tst_cli_lists.moc"
