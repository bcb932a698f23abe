#include "bookfixture.h"
#include "rawsql.h"
#include "support/testmain.h"

#include <QSet>

using namespace Qt::StringLiterals;
using domain::Result;

namespace {

/// Two customers, an upgraded pair with its order, an add-on, accounts, history, a kept answer.
Result<void> fillWell(domain::BookWriter &writer)
{
    const auto first = someCustomer(1);
    const auto second = someCustomer(2);
    auto source = someSubscription(1, first);
    auto target = someSubscription(2, first);
    auto addOn = someSubscription(3, first);
    auto addOnOfAddOn = someSubscription(4, first);
    const auto other = someSubscription(5, second);
    auto expired = someSubscription(6, second);
    source.status = domain::SubscriptionStatus::Deleted;
    source.upgradedTo = target.id;
    target.upgradedFrom = source.id;
    target.unitPrice = domain::Money{ 1250, *domain::Currency::fromText(u"USD") };
    addOn.parentId = target.id;
    addOnOfAddOn.parentId = addOn.id;
    expired.status = domain::SubscriptionStatus::Expired;
    expired.quantity = 0;
    QList<domain::Account> accounts;
    for (int i = 0; i < 12; ++i) { // more than the quantity: over-assigned books are allowed
        accounts.append(someAccount(i, first));
        accounts.last().licences = { { target.id, {}, false, {} } };
    }
    domain::Order order;
    order.number = u"PD-2020-00001"_s;
    order.customerId = first.id;
    order.sourceId = source.id;
    order.targetId = target.id;
    order.quantity = 10;
    order.placedAt = QDateTime({ 2020, 5, 12 }, { 0, 30 }, Qt::UTC);
    order.upgradeType = domain::UpgradeType::UpgradeWithLicenceTransfer;
    domain::AffectedAccount affected;
    affected.accountId = accounts.constFirst().id;
    const auto dollars = *domain::Currency::fromText(u"USD");
    const domain::BillingLine charge{ domain::BillingLineKind::Charge, target.id, target.offerId,
        { 2020, 5, 12 }, { 2020, 6, 11 }, { 2020, 5, 12 }, { 2020, 6, 11 },
        domain::BillingCycle::Monthly, 10, { 1250, dollars }, { 12500, dollars } };
    const domain::KeptAnswer answer{
        QString(u"{\"order\":\"PD-2020-00001\",\"targetSubscriptionId\":\"%1\"}"_s.arg(
                    target.id.text()))
            .toUtf8(),
        order.placedAt
    };
    domain::BookInfo info;
    info.verdictBasis = "a catalogue"; // without one the verdicts are those of no judgement
    QList<Result<void>> steps{ writer.setInfo(info), writer.putCustomer(first),
        writer.putCustomer(second) };
    for (const auto &subscription : { source, target, addOn, addOnOfAddOn, other, expired }) {
        steps.append(writer.putSubscription(subscription));
    }
    for (const auto &account : std::as_const(accounts)) {
        steps.append(writer.putAccount(account));
    }
    steps.append(writer.addOrder(order));
    steps.append(writer.addAffected(order.number, { affected }));
    steps.append(writer.addBillingLines(order.number, { charge }, order.placedAt));
    steps.append(writer.keepAnswer(u"upgrade/1"_s, answer));
    steps.append(writer.setVerdicts(second.id, { someVerdict(other.id, 2) }, order.placedAt));
    for (int i = 0; i < 4; ++i) {
        domain::AuditEvent event;
        event.time = order.placedAt;
        event.actor = u"김민지"_s;
        event.customerId = first.id;
        event.after = { { u"quantity"_s, i } };
        if (i == 0) {
            event.act = domain::Act::SubscriptionUpgraded;
            event.subscriptionId = source.id;
        } else if (i == 1) {
            event.act = domain::Act::SubscriptionCreatedByUpgrade;
            event.subscriptionId = target.id;
        }
        steps.append(writer.addAudit(event));
    }
    for (const auto &step : std::as_const(steps)) {
        if (!step) {
            return step;
        }
    }
    return {};
}

/// What fillWell() has none of: so that there is something to plant a fault in.
constexpr QStringView laterRows
    = u"INSERT INTO price_list VALUES (1, 'prices.csv', '2020-05-12T00:30:00.000Z');"
      u"INSERT INTO upgrade_runs (number, request_id, state, cloud, actor, role, started_at,"
      u" ended_at, total, skipped) VALUES (1, 'r', 'finished', 'global', 'x', 'sales-agent',"
      u" '2020-05-12T00:30:00.000Z', '2020-05-12T00:30:00.000Z', 1, 1);"
      u"INSERT INTO upgrade_run_rows (run, position, source_id, target_offer, quantity,"
      u" seen_version, state, acted_at)"
      u" VALUES (1, 1, 'x', 'x', 5, 1, 'skipped', '2020-05-12T00:30:00.000Z');"
      u"INSERT OR REPLACE INTO catalogue_choice"
      u" VALUES (1, 0, '', NULL, '2020-05-12T00:30:00.000Z');"
      u"INSERT INTO hand_off (number, act, customer_id, subscription_id, before_quantity,"
      u" before_status, before_auto_renew, after_quantity, after_status, after_auto_renew,"
      u" planned_at, actor, role, request_id, state, settled_at) SELECT 1, 'changeLicences',"
      u" customer_id, id, 1, 'active', 1, 2, 'active', 1, '2020-05-12T00:30:00.000Z', 'x',"
      u" 'sales-agent', 'r', 'done', '2020-05-12T00:30:00.000Z' FROM subscriptions"
      u" WHERE upgraded_to IS NULL AND upgraded_from IS NULL LIMIT 1;";

QString id(int number)
{
    return someSubscription(number, someCustomer(1)).id.text();
}

} // namespace

class StoreVerifyTest : public support::TestCase
{
    Q_OBJECT
private Q_SLOTS:
    void aGoodBookHasNoViolation();
    void aPlantedViolationIsFound_data();
    void aPlantedViolationIsFound();
    void whatHasNoFaultIsNoFinding();
    void atMostAThousandOfEach();
    void verifyInsideAWriteSeesItsOwnWork();
};

void StoreVerifyTest::aGoodBookHasNoViolation()
{
    const BookFixture fixture;
    const auto book = fixture.open();
    QVERIFY(book);
    const auto filled = writeAll(*book, fillWell);
    QVERIFY2(filled, qPrintable(told(filled)));
    const auto found = readNow<QList<domain::Violation>>(
        *book, [](domain::BookReader &reader) { return reader.verify(); });
    QVERIFY2(found, qPrintable(told(found)));
    for (const auto &violation : *found) {
        qWarning().noquote() << violation.invariant << violation.id << violation.detail;
    }
    QCOMPARE(found->size(), 0);
}

void StoreVerifyTest::aPlantedViolationIsFound_data()
{
    QTest::addColumn<QString>("sql");
    QTest::addColumn<QString>("invariant");
    const auto row = [](const QString &sql, const QString &invariant) {
        QTest::newRow(qPrintable(QString(invariant % u": "_s % sql.left(60)))) << sql << invariant;
    };
    const auto set = [&row](const QString &assignment, int subscription, const QString &invariant) {
        row(u"UPDATE subscriptions SET %1 WHERE id = '%2'"_s.arg(assignment, id(subscription)),
            invariant);
    };
    row(u"UPDATE customers SET subscription_count = 9"_s, u"subscriptionCount"_s);
    row(u"UPDATE customers SET upgradable_count = 0"_s, u"upgradableCount"_s);
    set(u"eligible_targets = 1"_s, 2, u"upgradableCount"_s);
    set(u"eligible_targets = 1"_s, 5, u"verdict"_s);
    set(u"verdict = x'0400'"_s, 5, u"verdict"_s);
    row(u"UPDATE subscriptions SET verdict = x'00000000000100' WHERE eligible_targets = 2"_s,
        u"verdict"_s);
    row(u"UPDATE portfolio_kinds SET subscriptions = subscriptions + 1"_s, u"portfolioKinds"_s);
    row(u"UPDATE customers SET verdict_groups = 0"_s, u"verdictGroups"_s);
    row(u"UPDATE customers SET company_name = 'Renamed'"_s, u"searchText"_s);
    row(u"UPDATE customers SET name_rank = 0 WHERE id = (SELECT min(id) FROM customers)"_s,
        u"nameRank"_s);
    row(u"UPDATE customers SET name_rank = 7"_s, u"nameRank"_s);
    row(u"UPDATE customers SET name_rank = 9000000000000 - name_rank"_s, u"nameRank"_s);
    row(u"UPDATE customers SET name_rank = name_rank + 1"_s, u"searchIndex"_s);
    row(u"UPDATE customers SET search_text = search_text || 'x'"_s, u"searchIndex"_s);
    for (const QString &table : { u"customer_pairs"_s, u"customer_triples"_s }) {
        row(u"INSERT INTO %1 (%1) VALUES ('delete-all')"_s.arg(table), u"searchIndex"_s);
        row(u"INSERT INTO %1 (rowid, grams) VALUES (5, 'ab bc')"_s.arg(table), u"searchIndex"_s);
    }
    row(u"UPDATE search_letters SET customers = 9"_s, u"searchLetters"_s);
    row(u"DELETE FROM search_letters WHERE form = 'c'"_s, u"searchLetters"_s);
    row(u"UPDATE customer_totals SET customers = 9"_s, u"customerTotals"_s);
    row(u"UPDATE customer_totals SET subscriptions = 0"_s, u"customerTotals"_s);
    row(u"DELETE FROM customer_totals"_s, u"customerTotals"_s);
    row(u"UPDATE customer_markets SET customers = customers + 1"_s, u"customerMarkets"_s);
    row(u"UPDATE customers SET search_text = 'x'"_s, u"searchText"_s);
    row(u"UPDATE customers SET domain_key = 'x'"_s, u"sortKey"_s);
    row(u"UPDATE customers SET company_name = '  '"_s, u"companyName"_s);
    row(u"UPDATE customers SET row_version = 0"_s, u"rowVersion"_s);
    set(u"row_version = -1"_s, 1, u"rowVersion"_s);
    set(u"quantity = -1"_s, 5, u"quantity"_s);
    row(u"UPDATE orders SET quantity = -1"_s, u"quantity"_s);
    set(u"quantity = 9223372036854775807"_s, 5, u"quantity"_s);
    set(u"quantity = 10000001"_s, 5, u"quantity"_s);
    row(u"UPDATE orders SET quantity = 3000000000"_s, u"quantity"_s);
    row(u"UPDATE billing_lines SET quantity = 3000000000"_s, u"billingLine"_s);
    row(u"UPDATE billing_lines SET kind = 'credit', amount = -9223372036854775807 - 1"_s,
        u"billingLine"_s);
    row(u"UPDATE hand_off SET before_quantity = -1"_s, u"handOffSettled"_s);
    row(u"UPDATE hand_off SET after_quantity = 3000000000"_s, u"handOffSettled"_s);
    row(u"UPDATE upgrade_run_rows SET quantity = -5"_s, u"quantity"_s);
    set(u"is_trial = 2"_s, 5, u"flag"_s);
    row(u"UPDATE licences SET group_based = 7"_s, u"flag"_s);
    set(u"currency = NULL"_s, 2, u"price"_s);
    set(u"start_date = '2020-02-30'"_s, 5, u"day"_s);
    set(u"commitment_end_date = 'soon'"_s, 5, u"day"_s);
    row(u"UPDATE customers SET delegation_since = '12.5.2020'"_s, u"day"_s);
    set(u"creation_date = '2020-05-12 00:30'"_s, 5, u"moment"_s);
    row(u"UPDATE customers SET last_checked = 'yesterday'"_s, u"moment"_s);
    set(u"suspended_on = 'today'"_s, 5, u"day"_s);
    for (const QString &cell : { u"book_info|simulated_now"_s, u"audit|time"_s,
             u"kept_answers|given_at"_s, u"billing_lines|booked_at"_s, u"price_list|loaded_at"_s,
             u"catalogue_choice|chosen_at"_s, u"upgrade_runs|started_at"_s,
             u"upgrade_runs|ended_at"_s, u"upgrade_run_rows|acted_at"_s, u"hand_off|planned_at"_s,
             u"hand_off|settled_at"_s }) {
        row(u"UPDATE %1 SET %2 = 'garbage'"_s.arg(
                cell.section(u'|', 0, 0), cell.section(u'|', 1, 1)),
            u"moment"_s);
    }
    set(u"upgraded_to = NULL"_s, 1, u"upgradedPair"_s);
    set(u"upgraded_from = NULL"_s, 2, u"upgradedPair"_s);
    set(u"upgraded_from = NULL"_s, 2, u"upgradeOrder"_s);
    set(u"status = 'active'"_s, 1, u"upgradedSourceCancelled"_s);
    set(u"customer_id = (SELECT max(id) FROM customers)"_s, 1, u"upgradedPairCustomer"_s);
    row(u"UPDATE orders SET source_id = NULL"_s, u"upgradeOrder"_s);
    row(u"DELETE FROM orders"_s, u"upgradeOrder"_s);
    row(u"DELETE FROM orders"_s, u"affectedOrder"_s);
    row(u"DELETE FROM orders"_s, u"keptAnswer"_s);
    row(u"DELETE FROM orders"_s, u"foreignKey"_s);
    row(u"UPDATE orders SET target_id = '%1'"_s.arg(id(5)), u"orderCustomer"_s);
    row(u"UPDATE orders SET target_id = '%1'"_s.arg(id(99)), u"orderSubscription"_s);
    row(u"UPDATE orders SET source_id = '%1'"_s.arg(id(99)), u"orderSubscription"_s);
    row(u"UPDATE orders SET serial = 9"_s, u"orderNumber"_s);
    set(u"parent_id = '%1'"_s.arg(id(99)), 3, u"addOnParent"_s);
    set(u"parent_id = '%1'"_s.arg(id(99)), 3, u"foreignKey"_s);
    set(u"parent_id = '%1'"_s.arg(id(5)), 3, u"addOnCustomer"_s);
    set(u"parent_id = '%1'"_s.arg(id(4)), 3, u"addOnLoop"_s);
    set(u"parent_id = id"_s, 5, u"addOnLoop"_s);
    row(u"UPDATE licences SET subscription_id = '%1'"_s.arg(id(5)), u"licenceCustomer"_s);
    row(u"UPDATE licences SET subscription_id = '%1'"_s.arg(id(1)), u"licenceOnCancelled"_s);
    row(u"UPDATE licences SET account_id = 'x'"
        " WHERE account_id = (SELECT min(account_id) FROM licences)"_s,
        u"foreignKey"_s);
    row(u"UPDATE affected_accounts SET order_number = 'PD-2020-00009'"_s, u"affectedOrder"_s);
    row(u"UPDATE billing_lines SET amount = -1"_s, u"billingLine"_s);
    row(u"UPDATE billing_lines SET amount = 12501"_s, u"billingLine"_s);
    row(u"UPDATE billing_lines SET quantity = -10"_s, u"billingLine"_s);
    row(u"UPDATE billing_lines SET kind = 'credit'"_s, u"billingLine"_s);
    row(u"UPDATE billing_lines SET first_day = '2020-05-11'"_s, u"billingLine"_s);
    row(u"UPDATE billing_lines SET last_day = '2020-05-11'"_s, u"billingLine"_s);
    row(u"UPDATE billing_lines SET last_day = '11.6.2020'"_s, u"day"_s);
    row(u"UPDATE billing_lines SET subscription_id = '%1'"_s.arg(id(5)), u"billingLineOrder"_s);
    row(u"UPDATE billing_lines SET subscription_id = '%1'"_s.arg(id(99)),
        u"billingLineSubscription"_s);
    row(u"UPDATE kept_answers SET answer = CAST('{\"order\":\"PD-2020-00009\"}' AS BLOB)"_s,
        u"keptAnswer"_s);
    row(u"UPDATE kept_answers SET answer = CAST('{\"targetSubscriptionId\":\"%1\"}' AS BLOB)"_s.arg(
            id(99)),
        u"keptAnswer"_s);
    row(u"UPDATE customers SET id = upper(replace(id, '0001', 'abcd')) WHERE id = (SELECT max(id) FROM customers)"_s,
        u"idForm"_s);
    for (const QString &code : { u"customers|cloud"_s, u"customers|relationship"_s,
             u"customers|delegation"_s, u"subscriptions|status"_s, u"subscriptions|billing_cycle"_s,
             u"subscriptions|term"_s, u"subscriptions|sold_by"_s, u"orders|upgrade_type"_s,
             u"affected_accounts|reason"_s, u"billing_lines|kind"_s, u"billing_lines|cycle"_s,
             u"audit|role"_s, u"audit|act"_s, u"book_info|origin"_s }) {
        row(u"UPDATE %1 SET %2 = 'Weird'"_s.arg(code.section(u'|', 0, 0), code.section(u'|', 1, 1)),
            u"knownCode"_s);
    }
    set(u"status = 'Active'"_s, 5, u"knownCode"_s); // codes are kept in one case alone
    for (const QString &change : { u"time = '2020-05-12T00:30:00.001Z'"_s, u"actor = 'Nobody'"_s,
             u"role = 'guest'"_s, u"act = 'demoLoaded'"_s, u"customer_id = NULL"_s,
             u"subscription_id = '%1'"_s.arg(id(1)), u"before = '{}'"_s,
             u"after = '{\"quantity\":100}'"_s, u"request_id = 'x'"_s, u"digest = x'00'"_s }) {
        row(u"UPDATE audit SET %1 WHERE sequence = 2"_s.arg(change), u"auditChain"_s);
    }
    row(u"DELETE FROM audit WHERE sequence = 2"_s, u"auditSequence"_s);
    row(u"DELETE FROM audit WHERE sequence = 2"_s, u"auditChain"_s);
    row(u"DELETE FROM audit WHERE sequence = 1"_s, u"auditSequence"_s);
    row(u"DELETE FROM audit WHERE sequence = 4"_s, u"auditHead"_s);
    row(u"DELETE FROM audit"_s, u"auditHead"_s);
    row(u"INSERT INTO audit SELECT 5, time, actor, role, act, NULL, NULL, '', '', '', digest FROM audit WHERE sequence = 4"_s,
        u"auditChain"_s);
    row(u"INSERT INTO audit SELECT 5, time, actor, role, act, NULL, NULL, '', '', '', digest FROM audit WHERE sequence = 4"_s,
        u"auditHead"_s);
    row(u"UPDATE audit_head SET entries = 3"_s, u"auditHead"_s);
    row(u"UPDATE audit_head SET digest = (SELECT digest FROM audit WHERE sequence = 3)"_s,
        u"auditHead"_s);
    row(u"DELETE FROM audit WHERE sequence > 2"_s, u"auditHead"_s);
    // Two entries that change places, with their digests and without.
    const QString swapped = u"UPDATE audit SET sequence = CASE sequence WHEN -2 THEN 3 ELSE 2 END"_s
                            " WHERE sequence IN (-2, -3)"_s;
    row(u"UPDATE audit SET sequence = -sequence WHERE sequence IN (2, 3);%1"_s.arg(swapped),
        u"auditChain"_s);
    row(u"UPDATE audit SET digest = (SELECT digest FROM audit AS other"
        " WHERE other.sequence = 5 - audit.sequence) WHERE sequence IN (2, 3)"_s,
        u"auditChain"_s);
    // The end cut off and the head told so: the order that it recorded has lost its history.
    row(u"DELETE FROM audit;UPDATE audit_head SET entries = 0, digest = x''"_s,
        u"upgradeHistory"_s);
    row(u"UPDATE audit SET act = 'licencesChanged' WHERE sequence = 1"_s, u"upgradeHistory"_s);
    row(u"UPDATE audit SET subscription_id = NULL WHERE sequence = 2"_s, u"upgradeHistory"_s);
}

void StoreVerifyTest::aPlantedViolationIsFound()
{
    QFETCH(const QString, sql);
    QFETCH(const QString, invariant);
    const BookFixture fixture;
    {
        const auto book = fixture.open();
        QVERIFY(book);
        QVERIFY(writeAll(*book, fillWell));
    }
    for (const QString &statement : QString(laterRows % sql).split(u';')) {
        QCOMPARE(RawSql(fixture.path()).run(statement), QString());
    }
    const auto book = fixture.open(store::OpenMode::MustExist);
    QVERIFY(book);
    const auto found = readNow<QList<domain::Violation>>(
        *book, [](domain::BookReader &reader) { return reader.verify(); });
    QVERIFY2(found, qPrintable(told(found)));
    QSet<QString> names;
    for (const auto &violation : *found) {
        names.insert(violation.invariant);
        QVERIFY(!violation.detail.isEmpty());
    }
    QVERIFY2(names.contains(invariant), qPrintable(QStringList(names.values()).join(u", "_s)));
}

void StoreVerifyTest::whatHasNoFaultIsNoFinding()
{
    const BookFixture fixture;
    {
        const auto book = fixture.open();
        QVERIFY(book);
        QVERIFY(writeAll(*book, fillWell));
    }
    for (const QString &statement : laterRows.chopped(1).toString().split(u';')) {
        QCOMPARE(RawSql(fixture.path()).run(statement), QString());
    }
    QCOMPARE(RawSql(fixture.path())
                 .run(u"UPDATE subscriptions SET quantity = 10000000"
                      " WHERE upgraded_to IS NULL AND upgraded_from IS NULL"_s),
        QString());
    const auto book = fixture.open(store::OpenMode::MustExist);
    QVERIFY(book);
    const auto found = readNow<QList<domain::Violation>>(
        *book, [](domain::BookReader &reader) { return reader.verify(); });
    QVERIFY2(found, qPrintable(told(found)));
    for (const auto &violation : *found) {
        qWarning().noquote() << violation.invariant << violation.id << violation.detail;
    }
    QCOMPARE(found->size(), 0);
}

void StoreVerifyTest::atMostAThousandOfEach()
{
    const BookFixture fixture;
    const auto book = fixture.open();
    QVERIFY(book);
    QVERIFY(writeAll(*book, [](domain::BookWriter &writer) -> Result<void> {
        for (int i = 0; i < 1500; ++i) {
            if (auto put = writer.putCustomer(someCustomer(i)); !put) {
                return put;
            }
        }
        return {};
    }));
    QCOMPARE(RawSql(fixture.path())
                 .run(u"UPDATE customers SET search_text = '', subscription_count = 3"_s),
        QString());
    const auto found = readNow<QList<domain::Violation>>(
        *book, [](domain::BookReader &reader) { return reader.verify(); });
    QVERIFY(found);
    QHash<QString, int> counts;
    for (const auto &violation : *found) {
        ++counts[violation.invariant];
    }
    QCOMPARE(counts.value(u"searchText"_s), 1000);
    QCOMPARE(counts.value(u"subscriptionCount"_s), 1000);
}

void StoreVerifyTest::verifyInsideAWriteSeesItsOwnWork()
{
    const BookFixture fixture;
    const auto book = fixture.open();
    QVERIFY(book);
    const auto found = writeNow<QList<domain::Violation>>(
        *book, [](domain::BookWriter &writer) -> Result<QList<domain::Violation>> {
            if (const auto filled = fillWell(writer); !filled) {
                return tl::unexpected(filled.error());
            }
            return writer.verify();
        });
    QVERIFY2(found, qPrintable(told(found)));
    QCOMPARE(found->size(), 0);
}

DESK_TEST_MAIN(StoreVerifyTest, QCoreApplication)
#include "tst_store_verify.moc"
