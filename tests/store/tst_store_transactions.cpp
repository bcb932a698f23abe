#include "bookfixture.h"
#include "rawsql.h"
#include "support/testmain.h"

using namespace Qt::StringLiterals;
using domain::ErrorCode;
using domain::Result;

class StoreTransactionsTest : public support::TestCase
{
    Q_OBJECT
private Q_SLOTS:
    void aFailingJobLeavesNothing();
    void aRolledBackJobAnswersAndLeavesNothing();
    void rowVersionsGrowOnlyWithAChange();
    void verdictsAreNoChangeOfTheRow();
    void anAddOnMayStandBeforeItsParent();
    void anAddOnWithoutParentIsRefusedAsAWhole();
    void aSubscriptionOfNobodyIsRefused();
    void refusedValues_data();
    void refusedValues();
    void countsStayTrueWhenASubscriptionMoves();
    void orderNumbersGoOnWithinTheYear();
    void clearingEmptiesTheBook();
};

void StoreTransactionsTest::aFailingJobLeavesNothing()
{
    const BookFixture fixture;
    const auto book = fixture.open();
    QVERIFY(book);
    const QStringList before = RawSql(fixture.path()).content();
    const auto failed = writeAll(*book, [](domain::BookWriter &writer) -> Result<void> {
        for (int i = 0; i < 50; ++i) {
            if (auto put = writer.putCustomer(someCustomer(i)); !put) {
                return put;
            }
        }
        return domain::failure(ErrorCode::Refused, u"enough"_s);
    });
    QVERIFY(!failed);
    QCOMPARE(failed.error().code, ErrorCode::Refused);
    QCOMPARE(RawSql(fixture.path()).content(), before);
    const auto next = writeAll(
        *book, [](domain::BookWriter &writer) { return writer.putCustomer(someCustomer(1)); });
    QVERIFY2(next, qPrintable(told(next)));
}

void StoreTransactionsTest::aRolledBackJobAnswersAndLeavesNothing()
{
    const BookFixture fixture;
    const auto book = fixture.open();
    QVERIFY(book);
    const QStringList before = RawSql(fixture.path()).content();
    const auto count = writeNow<qint64>(
        *book,
        [](domain::BookWriter &writer) -> Result<qint64> {
            const auto customer = someCustomer(1);
            domain::AuditEvent event;
            for (const auto &done : { writer.clear(), writer.putCustomer(customer),
                     writer.putSubscription(someSubscription(1, customer)),
                     writer.addAudit(event) }) {
                if (!done) {
                    return tl::unexpected(done.error());
                }
            }
            const auto counts = writer.customerCounts({});
            return counts ? Result<qint64>(counts->subscriptions) : tl::unexpected(counts.error());
        },
        domain::Book::Ending::RollBack);
    QVERIFY2(count, qPrintable(told(count)));
    QCOMPARE(*count, 1);
    QCOMPARE(RawSql(fixture.path()).content(), before);
}

void StoreTransactionsTest::rowVersionsGrowOnlyWithAChange()
{
    const BookFixture fixture;
    const auto book = fixture.open();
    QVERIFY(book);
    domain::Customer customer = someCustomer(1);
    domain::Subscription subscription = someSubscription(1, customer);
    const auto put = [&] {
        return writeAll(*book, [&](domain::BookWriter &writer) -> Result<void> {
            auto first = writer.putCustomer(customer);
            return first ? writer.putSubscription(subscription) : first;
        });
    };
    const auto versions = [&] {
        const auto c = readNow<domain::Customer>(
            *book, [&](domain::BookReader &reader) { return reader.customer(customer.id); });
        const auto s = readNow<domain::Subscription>(*book,
            [&](domain::BookReader &reader) { return reader.subscription(subscription.id); });
        return c && s ? QList<qint64>{ c->rowVersion, s->rowVersion } : QList<qint64>();
    };
    QVERIFY(put());
    QCOMPARE(versions(), (QList<qint64>{ 1, 1 }));
    customer.rowVersion = 40;
    subscription.rowVersion = 40;
    QVERIFY(put());
    QCOMPARE(versions(), (QList<qint64>{ 1, 1 }));
    subscription.friendlyName = u"\xd800 half a pair"_s; // becomes a replacement character, once
    QVERIFY(put());
    QCOMPARE(versions(), (QList<qint64>{ 1, 2 }));
    QVERIFY(put());
    QCOMPARE(versions(), (QList<qint64>{ 1, 2 }));
    customer.delegation.excludedPlans = { u"TEAMS1"_s };
    QVERIFY(put());
    QCOMPARE(versions(), (QList<qint64>{ 2, 2 }));
    subscription.unitPrice = domain::Money{ 400, *domain::Currency::fromText(u"USD") };
    QVERIFY(put());
    QCOMPARE(versions(), (QList<qint64>{ 2, 3 }));
}

void StoreTransactionsTest::verdictsAreNoChangeOfTheRow()
{
    const BookFixture fixture;
    const auto book = fixture.open();
    QVERIFY(book);
    const auto customer = someCustomer(1);
    const auto subscription = someSubscription(1, customer);
    const QDateTime moment({ 2020, 5, 12 }, { 0, 30 }, Qt::UTC);
    const auto done = writeAll(*book, [&](domain::BookWriter &writer) -> Result<void> {
        for (const auto &step :
            { writer.putCustomer(customer), writer.putSubscription(subscription),
                writer.setVerdicts(customer.id, { someVerdict(subscription.id, 3) }, moment) }) {
            if (!step) {
                return step;
            }
        }
        return {};
    });
    QVERIFY2(done, qPrintable(told(done)));
    const auto stored = readNow<domain::Subscription>(
        *book, [&](domain::BookReader &reader) { return reader.subscription(subscription.id); });
    QVERIFY(stored);
    QCOMPARE(stored->rowVersion, 1);
    const auto checked = readNow<QDateTime>(
        *book, [&](domain::BookReader &reader) { return reader.lastChecked(customer.id); });
    QVERIFY(checked);
    QCOMPARE(*checked, moment);
    const auto stranger = writeAll(*book, [&](domain::BookWriter &writer) {
        return writer.setVerdicts(
            customer.id, { someVerdict(someSubscription(9, customer).id, 1) }, moment);
    });
    QVERIFY(!stranger);
    QCOMPARE(stranger.error().code, ErrorCode::BadInput);
    const auto nobody = writeAll(*book, [&](domain::BookWriter &writer) {
        return writer.setVerdicts(someCustomer(5).id, {}, moment);
    });
    QVERIFY(!nobody);
    QCOMPARE(nobody.error().code, ErrorCode::NotFound);
}

void StoreTransactionsTest::anAddOnMayStandBeforeItsParent()
{
    const BookFixture fixture;
    const auto book = fixture.open();
    QVERIFY(book);
    const auto customer = someCustomer(1);
    const auto parent = someSubscription(1, customer);
    auto addOn = someSubscription(2, customer);
    addOn.parentId = parent.id;
    const auto done = writeAll(*book, [&](domain::BookWriter &writer) -> Result<void> {
        for (const auto &step : { writer.putCustomer(customer), writer.putSubscription(addOn),
                 writer.putSubscription(parent) }) {
            if (!step) {
                return step;
            }
        }
        return {};
    });
    QVERIFY2(done, qPrintable(told(done)));
}

void StoreTransactionsTest::anAddOnWithoutParentIsRefusedAsAWhole()
{
    const BookFixture fixture;
    const auto book = fixture.open();
    QVERIFY(book);
    const QStringList before = RawSql(fixture.path()).content();
    const auto customer = someCustomer(1);
    auto addOn = someSubscription(2, customer);
    addOn.parentId = someSubscription(1, customer).id;
    const auto done = writeAll(*book, [&](domain::BookWriter &writer) -> Result<void> {
        auto first = writer.putCustomer(customer);
        return first ? writer.putSubscription(addOn) : first;
    });
    QVERIFY(!done);
    QCOMPARE(done.error().code, ErrorCode::BadInput);
    QCOMPARE(RawSql(fixture.path()).content(), before);
    const auto next
        = writeAll(*book, [&](domain::BookWriter &writer) { return writer.putCustomer(customer); });
    QVERIFY2(next, qPrintable(told(next)));
}

void StoreTransactionsTest::aSubscriptionOfNobodyIsRefused()
{
    const BookFixture fixture;
    const auto book = fixture.open();
    QVERIFY(book);
    const auto done = writeAll(*book, [](domain::BookWriter &writer) {
        return writer.putSubscription(someSubscription(1, someCustomer(1)));
    });
    QVERIFY(!done);
    QCOMPARE(done.error().code, ErrorCode::BadInput);
}

void StoreTransactionsTest::refusedValues_data()
{
    using Job = std::function<Result<void>(domain::BookWriter &)>;
    QTest::addColumn<Job>("job");
    QTest::newRow("customer without id")
        << Job([](domain::BookWriter &writer) { return writer.putCustomer({}); });
    QTest::newRow("quantity below zero") << Job([](domain::BookWriter &writer) {
        auto subscription = someSubscription(1, someCustomer(1));
        subscription.quantity = -1;
        return writer.putSubscription(subscription);
    });
    QTest::newRow("subscription without id") << Job([](domain::BookWriter &writer) {
        auto subscription = someSubscription(1, someCustomer(1));
        subscription.id = {};
        return writer.putSubscription(subscription);
    });
    QTest::newRow("two licences of one subscription") << Job([](domain::BookWriter &writer) {
        auto account = someAccount(1, someCustomer(1));
        account.licences = { { someSubscription(1, someCustomer(1)).id, {}, false, {} },
            { someSubscription(1, someCustomer(1)).id, {}, true, {} } };
        return writer.putAccount(account);
    });
    QTest::newRow("licence of an unknown subscription") << Job([](domain::BookWriter &writer) {
        auto account = someAccount(1, someCustomer(1));
        account.licences = { { someSubscription(99, someCustomer(1)).id, {}, false, {} } };
        return writer.putAccount(account);
    });
    QTest::newRow("account of an unknown customer") << Job([](domain::BookWriter &writer) {
        return writer.putAccount(someAccount(1, someCustomer(9)));
    });
    QTest::newRow("affected accounts of no order") << Job([](domain::BookWriter &writer) {
        return writer.addAffected(u"PD-2020-00009"_s, { domain::AffectedAccount() });
    });
    QTest::newRow("the same order twice") << Job([](domain::BookWriter &writer) {
        const auto customer = someCustomer(1);
        domain::Order order;
        order.number = u"PD-2020-00001"_s;
        order.customerId = customer.id;
        order.targetId = someSubscription(1, customer).id;
        auto first = writer.addOrder(order);
        return first ? writer.addOrder(order) : first;
    });
}

void StoreTransactionsTest::refusedValues()
{
    QFETCH(const std::function<Result<void>(domain::BookWriter &)>, job);
    const BookFixture fixture;
    const auto book = fixture.open();
    QVERIFY(book);
    const auto ready = writeAll(*book, [](domain::BookWriter &writer) -> Result<void> {
        auto first = writer.putCustomer(someCustomer(1));
        return first ? writer.putSubscription(someSubscription(1, someCustomer(1))) : first;
    });
    QVERIFY(ready);
    const QStringList before = RawSql(fixture.path()).content();
    const auto done = writeAll(*book, job);
    QVERIFY(!done);
    QCOMPARE(done.error().code, ErrorCode::BadInput);
    QCOMPARE(RawSql(fixture.path()).content(), before);
}

void StoreTransactionsTest::countsStayTrueWhenASubscriptionMoves()
{
    const BookFixture fixture;
    const auto book = fixture.open();
    QVERIFY(book);
    const auto from = someCustomer(1);
    const auto to = someCustomer(2);
    auto subscription = someSubscription(1, from);
    const QDateTime moment({ 2020, 5, 12 }, { 0, 30 }, Qt::UTC);
    const auto done = writeAll(*book, [&](domain::BookWriter &writer) -> Result<void> {
        for (const auto &step : { writer.putCustomer(from), writer.putCustomer(to),
                 writer.putSubscription(subscription),
                 writer.setVerdicts(from.id, { someVerdict(subscription.id, 1) }, moment) }) {
            if (!step) {
                return step;
            }
        }
        subscription.customerId = to.id;
        return writer.putSubscription(subscription);
    });
    QVERIFY2(done, qPrintable(told(done)));
    RawSql raw(fixture.path());
    const QStringList wanted{ u"0|0"_s, u"1|1"_s };
    QCOMPARE(raw.rows(u"SELECT subscription_count, upgradable_count FROM customers ORDER BY id"_s),
        wanted);
}

void StoreTransactionsTest::orderNumbersGoOnWithinTheYear()
{
    const BookFixture fixture;
    const auto book = fixture.open();
    QVERIFY(book);
    const auto customer = someCustomer(1);
    const auto numbers
        = writeNow<QStringList>(*book, [&](domain::BookWriter &writer) -> Result<QStringList> {
              QStringList given;
              const auto subscription = someSubscription(1, customer);
              for (const auto &step :
                  { writer.putCustomer(customer), writer.putSubscription(subscription) }) {
                  if (!step) {
                      return tl::unexpected(step.error());
                  }
              }
              for (const QString &number :
                  { u"PD-2020-00041"_s, u"PD-2020-99999"_s, u"PD-2021-00007"_s, u"free text"_s }) {
                  domain::Order order;
                  order.number = number;
                  order.customerId = customer.id;
                  order.targetId = subscription.id;
                  if (const auto added = writer.addOrder(order); !added) {
                      return tl::unexpected(added.error());
                  }
                  const auto next = writer.nextOrderNumber(2020);
                  if (!next) {
                      return tl::unexpected(next.error());
                  }
                  given.append(*next);
              }
              return given;
          });
    QVERIFY2(numbers, qPrintable(told(numbers)));
    const QStringList wanted{ u"PD-2020-00042"_s, u"PD-2020-100000"_s, u"PD-2020-100000"_s,
        u"PD-2020-100000"_s };
    QCOMPARE(*numbers, wanted);
}

void StoreTransactionsTest::clearingEmptiesTheBook()
{
    const BookFixture fixture;
    const auto book = fixture.open();
    QVERIFY(book);
    const QStringList empty = RawSql(fixture.path()).content();
    const auto filled = writeAll(*book, [](domain::BookWriter &writer) -> Result<void> {
        const auto customer = someCustomer(1);
        auto source = someSubscription(1, customer);
        auto target = someSubscription(2, customer);
        auto addOn = someSubscription(3, customer);
        source.upgradedTo = target.id;
        target.upgradedFrom = source.id;
        addOn.parentId = target.id;
        auto account = someAccount(1, customer);
        account.licences = { { target.id, { u"SWAY"_s }, false, {} } };
        domain::Order order;
        order.number = u"PD-2020-00001"_s;
        order.customerId = customer.id;
        order.sourceId = source.id;
        order.targetId = target.id;
        for (const auto &step : { writer.putCustomer(customer), writer.putSubscription(addOn),
                 writer.putSubscription(source), writer.putSubscription(target),
                 writer.putAccount(account), writer.addOrder(order),
                 writer.addAffected(order.number, { domain::AffectedAccount() }),
                 writer.addAudit({}), writer.keepAnswer(u"key"_s, {}) }) {
            if (!step) {
                return step;
            }
        }
        return {};
    });
    QVERIFY2(filled, qPrintable(told(filled)));
    QVERIFY(RawSql(fixture.path()).content() != empty);
    const auto cleared = writeAll(*book, [](domain::BookWriter &writer) { return writer.clear(); });
    QVERIFY2(cleared, qPrintable(told(cleared)));
    QCOMPARE(RawSql(fixture.path()).content(), empty);
}

DESK_TEST_MAIN(StoreTransactionsTest, QCoreApplication)
#include "tst_store_transactions.moc"
