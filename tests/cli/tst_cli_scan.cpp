#include "cli/clifixture.h"
#include "store/rawsql.h"
#include "support/testmain.h"

#include <QFile>
#include <QMap>
#include <QSet>

using namespace Qt::StringLiterals;

namespace {

const QStringList verdictOrder{ u"ready"_s, u"needsDelegation"_s, u"alreadyHas"_s, u"notActive"_s,
    u"noPath"_s, u"other"_s };
const QString delegation = u"delegated_admin_permissions_disabled"_s;

using Codes = QSet<QString>;

Codes codesOf(const QJsonValue &errors)
{
    const QStringList codes = errorCodes(errors.toArray());
    return { codes.cbegin(), codes.cend() };
}

/// `other` with what it stands for, as the table has it.
Codes detailedCodesOf(const QJsonValue &errors)
{
    Codes codes;
    for (const QJsonValue &error : errors.toArray()) {
        const QString code = error["code"_L1].toString();
        codes.insert(code == "other"_L1
                ? QString(code + u':' + error["additionalDetails"_L1].toString())
                : code);
    }
    return codes;
}

/// A check as the scan counts it.
struct Expected
{
    QString verdict;
    Codes reasons; ///< none where it is ready
    Codes details; ///< the same, `other` with what it stands for
};

/// The words of the definition, from what `check` tells of the targets that are asked about.
Expected expectedOf(const Codes &whole, const QList<Codes> &targets)
{
    Codes any = whole;
    bool everyDelegation = !targets.isEmpty();
    bool delegationAlone = false;
    for (const Codes &target : targets) {
        if (target.isEmpty()) {
            return { u"ready"_s, {}, {} };
        }
        any |= target;
        everyDelegation = everyDelegation && target.contains(delegation);
        delegationAlone = delegationAlone || target == Codes{ delegation };
    }
    const auto verdict = [&] {
        if (targets.isEmpty()) {
            return u"noPath"_s;
        }
        if (whole.contains(u"other"_s)) {
            return u"other"_s;
        }
        if (whole.contains(u"subscription_status_not_active"_s)) {
            return u"notActive"_s;
        }
        if (everyDelegation || delegationAlone) {
            return u"needsDelegation"_s;
        }
        if (any.contains(u"conflicting_service_types"_s)
            || any.contains(u"concurrency_conflicts"_s)) {
            return u"alreadyHas"_s;
        }
        return any.contains(delegation) ? u"needsDelegation"_s : u"other"_s;
    };
    return { verdict(), any, {} };
}

/// By subscription; with a target, only what has a path to it, judged for it alone.
QMap<QString, Expected> expectedBook(const QList<QJsonObject> &checks, const QString &target = {})
{
    QMap<QString, Expected> book;
    for (const QJsonObject &check : checks) {
        QList<Codes> targets;
        Codes details = detailedCodesOf(check.value("upgradeErrors"_L1));
        for (const QJsonValue &item : check.value("items"_L1).toArray()) {
            if (target.isEmpty() || item["targetOffer"_L1]["id"_L1].toString() == target) {
                targets.append(codesOf(item["upgradeErrors"_L1]));
                details |= detailedCodesOf(item["upgradeErrors"_L1]);
            }
        }
        if (target.isEmpty() || !targets.isEmpty()) {
            Expected expected = expectedOf(codesOf(check.value("upgradeErrors"_L1)), targets);
            if (expected.verdict != "ready"_L1) {
                expected.details = details;
            }
            book.insert(check.value("subscriptionId"_L1).toString(), expected);
        }
    }
    return book;
}

QMap<QString, qint64> counts(const QJsonObject &scan, const QString &list, const QString &key)
{
    QMap<QString, qint64> counts;
    for (const QJsonValue &entry : scan.value(list).toArray()) {
        counts.insert(entry[key].toString(), entry["subscriptions"_L1].toInteger());
    }
    return counts;
}

void compare(const QJsonObject &scan, const QMap<QString, Expected> &book)
{
    QMap<QString, qint64> verdicts;
    QMap<QString, qint64> reasons;
    for (const QString &verdict : verdictOrder) {
        verdicts.insert(verdict, 0);
    }
    for (const Expected &expected : book) {
        ++verdicts[expected.verdict];
        for (const QString &code : expected.reasons) {
            ++reasons[code];
        }
    }
    QCOMPARE(scan.value("subscriptions"_L1).toInteger(), book.size());
    QCOMPARE(counts(scan, u"verdicts"_s, u"verdict"_s), verdicts);
    QCOMPARE(counts(scan, u"reasons"_s, u"code"_s), reasons);
}

/// Rows of RFC 4180; a quoted value may hold commas, quotes and line breaks.
QList<QStringList> tableAt(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        return {};
    }
    QList<QStringList> rows;
    QStringList row;
    QString value;
    bool quoted = false;
    QString text = QString::fromUtf8(file.readAll());
    text.remove(QChar(0xfeff));
    for (const QChar c : std::as_const(text)) {
        if (c == u'"') {
            // A doubled quote closes and opens again; the sign itself comes back with it.
            if (!quoted && value.endsWith(QChar(0))) {
                value.back() = u'"';
                quoted = true;
                continue;
            }
            quoted = !quoted;
            value += quoted ? QString() : QString(QChar(0));
        } else if (!quoted && (c == u',' || c == u'\n')) {
            row.append(value.remove(QChar(0)));
            value.clear();
            if (c == u'\n') {
                rows.append(std::exchange(row, {}));
            }
        } else {
            value += c;
        }
    }
    return rows;
}

} // namespace

/// scan: the whole book in numbers and as a table, held against what `check` tells of each.
class CliScanTest : public support::TestCase
{
    Q_OBJECT
private Q_SLOTS:
    void countsAreThoseOfTheChecks_data()
    {
        QTest::addColumn<QStringList>("options");
        QTest::newRow("both clouds") << QStringList();
        QTest::newRow("Global") << QStringList{ u"--cloud"_s, u"global"_s };
        QTest::newRow("21Vianet") << QStringList{ u"--cloud"_s, u"21vianet"_s };
    }
    void countsAreThoseOfTheChecks()
    {
        QFETCH(QStringList, options);
        const CliFixture cli;
        QVERIFY(cli.takeDemo());
        const CliAnswer answer = cli.json(QStringList{ u"scan"_s } + options);
        QCOMPARE(answer.exit, 0);
        const auto book = expectedBook(cli.checks(options));
        QVERIFY(!book.isEmpty());
        compare(answer.json(), book);
        const CliAnswer customers = cli.json(QStringList{ u"customers"_s } + options);
        QCOMPARE(answer.json().value("customers"_L1), customers.json().value("totalCount"_L1));
    }

    void verdictsStandInTheOrderOfThePlanner()
    {
        const CliFixture cli;
        QVERIFY(cli.takeDemo());
        QStringList order;
        for (const QJsonValue &entry :
            cli.json({ u"scan"_s }).json().value("verdicts"_L1).toArray()) {
            order.append(entry["verdict"_L1].toString());
        }
        QCOMPARE(order, verdictOrder);
    }

    void aTargetTellsWhoCouldMoveThereAndWhatBlocksTheRest_data()
    {
        QTest::addColumn<QString>("asked");
        QTest::addColumn<QString>("id");
        QTest::newRow("by name") << u"Office 365 Enterprise E3"_s
                                 << u"796b6b5f-613c-4e24-a17c-eba730d49c02"_s;
        QTest::newRow("by the beginning of its id")
            << u"91fd106f"_s << u"91fd106f-4b2c-4938-95ac-f54f74e9a239"_s;
        QTest::newRow("by its old name")
            << u"Office 365 Business Premium"_s << u"031c9e47-4802-4248-838e-778fb1d2cc05"_s;
    }
    void aTargetTellsWhoCouldMoveThereAndWhatBlocksTheRest()
    {
        QFETCH(QString, asked);
        QFETCH(QString, id);
        const CliFixture cli;
        QVERIFY(cli.takeDemo());
        const CliAnswer answer = cli.json({ u"scan"_s, u"--to"_s, asked });
        QCOMPARE(answer.exit, 0);
        const auto book = expectedBook(cli.checks(), id);
        QVERIFY(!book.isEmpty());
        compare(answer.json(), book);
    }

    void theTableHasEverySubscriptionOnceWithItsReasons_data()
    {
        QTest::addColumn<QStringList>("options");
        QTest::addColumn<QString>("target");
        QTest::newRow("the book") << QStringList() << QString();
        QTest::newRow("a cloud") << QStringList{ u"--cloud"_s, u"21vianet"_s } << QString();
        QTest::newRow("a target") << QStringList{ u"--to"_s, u"796b6b5f"_s }
                                  << u"796b6b5f-613c-4e24-a17c-eba730d49c02"_s;
    }
    void theTableHasEverySubscriptionOnceWithItsReasons()
    {
        QFETCH(QStringList, options);
        QFETCH(QString, target);
        const CliFixture cli;
        QVERIFY(cli.takeDemo());
        const QString path = cli.path(u"scan.csv"_s);
        const CliAnswer answer = cli.json(QStringList{ u"scan"_s, u"--csv"_s, path } + options);
        QCOMPARE(answer.exit, 0);
        QCOMPARE(answer.out, cli.json(QStringList{ u"scan"_s } + options).out);

        const QList<QStringList> rows = tableAt(path);
        QVERIFY(rows.size() > 1);
        const QStringList header = rows.constFirst();
        const auto place = [&header](const QString &name) { return header.indexOf(name); };
        for (const QString &name : { u"customerId"_s, u"companyName"_s, u"cloud"_s,
                 u"subscriptionId"_s, u"offerId"_s, u"offerName"_s, u"status"_s, u"quantity"_s,
                 u"verdict"_s, u"reasons"_s, u"targets"_s }) {
            QVERIFY2(place(name) >= 0, qPrintable(name));
        }
        const QStringList wantedCloud
            = options.mid(options.indexOf(u"--cloud"_s) + 1, options.contains(u"--cloud"_s));
        auto expected
            = expectedBook(cli.checks(wantedCloud.isEmpty() ? QStringList() : options), target);
        QString before;
        for (const QStringList &row : rows.mid(1)) {
            QCOMPARE(row.size(), header.size());
            const QString id = row.at(place(u"subscriptionId"_s));
            QVERIFY2(expected.contains(id), qPrintable(id));
            const Expected wanted = expected.take(id);
            QCOMPARE(row.at(place(u"verdict"_s)), wanted.verdict);
            const QStringList told = row.at(place(u"reasons"_s)).split(u' ', Qt::SkipEmptyParts);
            QCOMPARE(Codes(told.cbegin(), told.cend()), wanted.details);
            const QString key = row.at(place(u"customerId"_s)) + id;
            QVERIFY2(before < key, qPrintable(key));
            before = key;
        }
        QVERIFY(expected.isEmpty());
    }

    void theSameBookGivesTheSameTable()
    {
        const CliFixture cli;
        QVERIFY(cli.takeDemo());
        QByteArrayList tables;
        for (const QString &name : { u"a.csv"_s, u"b.csv"_s }) {
            QCOMPARE(cli.run({ u"scan"_s, u"--csv"_s, cli.path(name) }).exit, 0);
            QFile file(cli.path(name));
            QVERIFY(file.open(QIODevice::ReadOnly));
            tables.append(file.readAll());
        }
        QVERIFY(!tables.constFirst().isEmpty());
        QCOMPARE(tables.constFirst(), tables.constLast());
    }

    void everyRoleSeesTheSameNumbersAndNothingChanges()
    {
        const CliFixture cli;
        QVERIFY(cli.takeDemo());
        const QByteArray history = cli.json({ u"activity"_s }).out;
        const QByteArray numbers = cli.json({ u"scan"_s }).out;
        QCOMPARE(cli.json({ u"scan"_s, u"--role"_s, u"guest"_s }).out, numbers);
        QCOMPARE(cli.json({ u"activity"_s }).out, history);
        QCOMPARE(cli.run({ u"verify"_s }).exit, 0);
    }

    void anActIsSeenByTheNextScan()
    {
        const CliFixture cli;
        QVERIFY(cli.takeDemo());
        const QJsonObject ready = firstCheck(cli.checks(),
            [](const QJsonObject &check) { return check.value("canUpgrade"_L1).toBool(); });
        QVERIFY(!ready.isEmpty());
        const auto readyCount = [&cli] {
            return counts(cli.json({ u"scan"_s }).json(), u"verdicts"_s, u"verdict"_s)
                .value(u"ready"_s);
        };
        const qint64 before = readyCount();
        QCOMPARE(cli.run({ u"suspend"_s, ready.value("subscriptionId"_L1).toString() }).exit, 0);
        QCOMPARE(readyCount(), before - 1);
        compare(cli.json({ u"scan"_s }).json(), expectedBook(cli.checks()));
    }

    void verdictsThatTheBookKeepsAreHeldAgainstFreshOnes()
    {
        const CliFixture cli;
        QVERIFY(cli.takeDemo());
        const CliAnswer sound = cli.json({ u"scan"_s });
        QCOMPARE(sound.json().value("keptDiffers"_L1).toInteger(-1), 0);
        QVERIFY(sound.err.isEmpty());
        QCOMPARE(RawSql(cli.book())
                     .run(u"UPDATE subscriptions SET verdict = x'040000' WHERE id IN"
                          " (SELECT id FROM subscriptions WHERE eligible_targets > 0"
                          " ORDER BY id LIMIT 2)"_s),
            QString());
        const CliAnswer planted = cli.json({ u"scan"_s });
        QCOMPARE(planted.exit, 0);
        QCOMPARE(planted.json().value("keptDiffers"_L1).toInteger(), 2);
        QVERIFY(planted.diagnostics().contains(u"2 verdicts"_s));
        QCOMPARE(planted.json().value("verdicts"_L1), sound.json().value("verdicts"_L1));
        QCOMPARE(cli.run({ u"verify"_s }).exit, 6);
    }

    void readableTextIsInBothLanguages()
    {
        const CliFixture cli;
        QVERIFY(cli.takeDemo());
        const CliAnswer english = cli.run({ u"scan"_s, u"--language"_s, u"en"_s });
        const CliAnswer korean = cli.run({ u"scan"_s, u"--language"_s, u"ko"_s });
        QCOMPARE(english.exit, 0);
        QCOMPARE(korean.exit, 0);
        QVERIFY2(english.text().contains(u"Ready to upgrade"_s), english.out.constData());
        QVERIFY2(korean.text().contains(u"업그레이드 가능"_s), korean.out.constData());
        QVERIFY(!korean.text().contains(u"Blocked"_s));
    }

    void whatCannotBeDoneIsTold_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<bool>("book");
        QTest::addColumn<int>("exit");
        QTest::newRow("no book") << QStringList() << false << 5;
        QTest::newRow("no such offer") << QStringList{ u"--to"_s, u"Nothing 365"_s } << true << 3;
        QTest::newRow("more than one offer") << QStringList{ u"--to"_s, QString() } << true << 3;
        QTest::newRow("an argument too many") << QStringList{ u"x"_s } << true << 2;
        QTest::newRow("a folder that is not there")
            << QStringList{ u"--csv"_s, u"no/such/folder/scan.csv"_s } << true << 5;
    }
    void whatCannotBeDoneIsTold()
    {
        QFETCH(QStringList, arguments);
        QFETCH(bool, book);
        QFETCH(int, exit);
        const CliFixture cli;
        if (book) {
            QVERIFY(cli.takeDemo());
        }
        const CliAnswer answer = cli.run(QStringList{ u"scan"_s } + arguments);
        QCOMPARE(answer.exit, exit);
        QVERIFY(answer.out.isEmpty());
        QVERIFY(!answer.err.isEmpty());
    }
};

DESK_TEST_MAIN(CliScanTest, QCoreApplication)
#include "tst_cli_scan.moc"
