#include "bookfixture.h"
#include "domain/names.h"
#include "rawsql.h"
#include "support/testmain.h"

using namespace Qt::StringLiterals;
using domain::HandOffAct;
using domain::HandOffEntry;
using domain::HandOffQuery;
using domain::HandOffState;
using domain::Result;

namespace {

const QDateTime planned({ 2020, 5, 12 }, { 0, 30 }, Qt::UTC);

domain::Subscription subscriptionOf(int number)
{
    return someSubscription(number, someCustomer(number < 4 ? 1 : 2));
}

HandOffEntry licences(int subscription, qint64 before, qint64 after)
{
    HandOffEntry entry;
    entry.act = HandOffAct::ChangeLicences;
    entry.customer = subscriptionOf(subscription).customerId;
    entry.subscription = subscriptionOf(subscription).id;
    entry.before = { someOffer(1), before, domain::SubscriptionStatus::Active, true };
    entry.after = { someOffer(1), after, domain::SubscriptionStatus::Active, true };
    entry.plannedAt = planned;
    entry.actor = u"김민지"_s;
    entry.role = domain::Role::SalesAgent;
    entry.requestId = u"r%1"_s.arg(after);
    return entry;
}

/// Subscription 1 was upgraded to 2; 3 has its licences changed, as has 4 of another customer.
HandOffEntry upgrade()
{
    HandOffEntry entry = licences(1, 10, 10);
    entry.act = HandOffAct::Upgrade;
    entry.made = subscriptionOf(2).id;
    entry.after.offer = someOffer(2);
    return entry;
}

Result<void> fill(domain::BookWriter &writer)
{
    QList<domain::Subscription> all{ subscriptionOf(1), subscriptionOf(2), subscriptionOf(3),
        subscriptionOf(4) };
    all[0].status = domain::SubscriptionStatus::Deleted;
    all[0].upgradedTo = all[1].id;
    all[1].upgradedFrom = all[0].id;
    QList<Result<void>> steps{ writer.putCustomer(someCustomer(1)),
        writer.putCustomer(someCustomer(2)) };
    for (const domain::Subscription &subscription : std::as_const(all)) {
        steps.append(writer.putSubscription(subscription));
    }
    domain::Order order;
    order.number = u"PD-2020-00001"_s;
    order.customerId = all[0].customerId;
    order.sourceId = all[0].id;
    order.targetId = all[1].id;
    order.offerId = all[1].offerId;
    order.quantity = 10;
    order.placedAt = planned;
    order.requestId = u"r10"_s;
    steps.append(writer.addOrder(order));
    for (const int told : { 0, 1 }) {
        domain::AuditEvent event;
        event.time = planned;
        event.actor = u"김민지"_s;
        event.role = domain::Role::SalesAgent;
        event.act = told == 0 ? domain::Act::SubscriptionUpgraded
                              : domain::Act::SubscriptionCreatedByUpgrade;
        event.customerId = order.customerId;
        event.subscriptionId = all.at(told).id;
        steps.append(writer.addAudit(event));
    }
    for (const auto &step : std::as_const(steps)) {
        if (!step) {
            return step;
        }
    }
    return {};
}

Result<void> addAll(domain::BookWriter &writer)
{
    for (const HandOffEntry &entry : { upgrade(), licences(3, 5, 8), licences(4, 7, 6) }) {
        if (const auto added = writer.handOff().add(entry); !added) {
            return tl::unexpected(added.error());
        }
    }
    return {};
}

} // namespace

class StoreHandOffTest : public support::TestCase
{
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        support::TestCase::init();
        m_fixture = std::make_unique<BookFixture>();
        m_book = m_fixture->open();
        QVERIFY(m_book);
        QVERIFY(writeAll(*m_book, fill));
        QVERIFY(writeAll(*m_book, addAll));
    }
    void cleanup()
    {
        m_book.reset();
        m_fixture.reset();
        support::TestCase::cleanup();
    }

    void anEntryIsReadBackAsItWasWritten();
    void entriesAreFoundByStateCloudCustomerAndSubscription();
    void pagesFollowEachOtherWithoutGap();
    void whatBecameOfAnEntryIsKept();
    void anEntryThatIsNotThereIsNotFound();
    void aSubscriptionIsFoundByTheIdOfPartnerCenter();
    void oneIdOfPartnerCenterBelongsToOneSubscription();
    void aChangeNamesItsSubscription();
    void clearingTheBookForgetsTheList();
    void upgradesOfAnOlderImportedBookAreOnTheList_data();
    void upgradesOfAnOlderImportedBookAreOnTheList();
    void plantedFaultsAreFound_data();
    void plantedFaultsAreFound();

private:
    [[nodiscard]] QList<qint64> numbers(const HandOffQuery &query)
    {
        const auto page = readNow<domain::HandOffPage>(*m_book,
            [query](domain::BookReader &reader) { return reader.handOff().entries(query); });
        QList<qint64> all;
        for (const domain::HandOffRow &row : page.value_or(domain::HandOffPage()).rows) {
            all.append(row.entry.number);
        }
        return all;
    }
    [[nodiscard]] HandOffEntry entry(qint64 number)
    {
        return readNow<domain::HandOffRow>(*m_book,
            [number](domain::BookReader &reader) { return reader.handOff().entry(number); })
            .value_or(domain::HandOffRow())
            .entry;
    }
    [[nodiscard]] Result<void> settle(const HandOffEntry &entry)
    {
        return writeAll(*m_book,
            [entry](domain::BookWriter &writer) { return writer.handOff().settle(entry); });
    }
    [[nodiscard]] QStringList violations()
    {
        QStringList found;
        const auto all = readNow<QList<domain::Violation>>(
            *m_book, [](domain::BookReader &reader) { return reader.verify(); });
        for (const auto &violation : all.value_or(QList<domain::Violation>())) {
            found.append(violation.invariant);
        }
        return found;
    }

    std::unique_ptr<BookFixture> m_fixture;
    std::unique_ptr<domain::Book> m_book;
};

void StoreHandOffTest::anEntryIsReadBackAsItWasWritten()
{
    HandOffEntry expected = upgrade();
    expected.number = 1;
    QCOMPARE(entry(1), expected);
    const auto row = readNow<domain::HandOffRow>(
        *m_book, [](domain::BookReader &reader) { return reader.handOff().entry(1); });
    QVERIFY2(row, qPrintable(told(row)));
    QCOMPARE(row->companyName, someCustomer(1).companyName);
    QCOMPARE(row->productBefore, subscriptionOf(1).offerName);
    QCOMPARE(row->productAfter, subscriptionOf(2).offerName);
    QCOMPARE(violations(), QStringList());
}

void StoreHandOffTest::entriesAreFoundByStateCloudCustomerAndSubscription()
{
    HandOffEntry done = entry(2);
    done.state = HandOffState::Done;
    done.settledAt = planned;
    done.settledBy = u"김민지"_s;
    QVERIFY(settle(done));
    QCOMPARE(numbers({}), (QList<qint64>{ 1, 2, 3 }));
    HandOffQuery query;
    query.state = HandOffState::Open;
    QCOMPARE(numbers(query), (QList<qint64>{ 1, 3 }));
    query.state = HandOffState::Done;
    QCOMPARE(numbers(query), QList<qint64>{ 2 });
    HandOffQuery ofCustomer;
    ofCustomer.customer = someCustomer(2).id;
    QCOMPARE(numbers(ofCustomer), QList<qint64>{ 3 });
    HandOffQuery ofMade;
    ofMade.subscription = subscriptionOf(2).id;
    QCOMPARE(numbers(ofMade), QList<qint64>{ 1 });
    HandOffQuery ofCloud;
    ofCloud.cloud = someCustomer(1).cloud == domain::Cloud::Global ? domain::Cloud::China21Vianet
                                                                   : domain::Cloud::Global;
    const bool otherIsThere = someCustomer(2).cloud == *ofCloud.cloud;
    QCOMPARE(numbers(ofCloud), otherIsThere ? QList<qint64>{ 3 } : QList<qint64>());
    HandOffQuery toImport;
    toImport.forImport = true;
    QCOMPARE(numbers(toImport), (QList<qint64>{ 1, 3 }));
    const auto counts = readNow<domain::HandOffCounts>(
        *m_book, [](domain::BookReader &reader) { return reader.handOff().counts({}); });
    QVERIFY(counts);
    QCOMPARE(*counts, (domain::HandOffCounts{ 2, 1, 0 }));
}

void StoreHandOffTest::pagesFollowEachOtherWithoutGap()
{
    HandOffQuery query;
    query.limit = 2;
    const auto first = readNow<domain::HandOffPage>(
        *m_book, [query](domain::BookReader &reader) { return reader.handOff().entries(query); });
    QVERIFY(first);
    QCOMPARE(first->rows.size(), 2);
    QCOMPARE(first->next, 2);
    query.after = first->next;
    QCOMPARE(numbers(query), QList<qint64>{ 3 });
}

void StoreHandOffTest::whatBecameOfAnEntryIsKept()
{
    HandOffEntry changed = entry(1);
    changed.state = HandOffState::Done;
    changed.note = u"주문 4711"_s;
    changed.settledAt = planned.addDays(1);
    changed.settledBy = u"박지훈"_s;
    changed.seenByImport = true;
    changed.vendorId = subscriptionOf(9).id;
    QVERIFY(settle(changed));
    m_book.reset();
    m_book = m_fixture->open(store::OpenMode::MustExist);
    QVERIFY(m_book);
    QCOMPARE(entry(1), changed);
    QCOMPARE(violations(), QStringList());
}

void StoreHandOffTest::anEntryThatIsNotThereIsNotFound()
{
    HandOffEntry unknown = licences(3, 5, 8);
    unknown.number = 99;
    const auto answer = settle(unknown);
    QVERIFY(!answer);
    QCOMPARE(answer.error().code, domain::ErrorCode::NotFound);
}

void StoreHandOffTest::aSubscriptionIsFoundByTheIdOfPartnerCenter()
{
    const auto own = [this](int vendor) {
        return readNow<std::optional<domain::SubscriptionId>>(
            *m_book, [vendor](domain::BookReader &reader) {
                return reader.handOff().ownIdOf(subscriptionOf(vendor).id);
            });
    };
    QVERIFY(own(9));
    QVERIFY(!*own(9));
    HandOffEntry changed = entry(1);
    changed.vendorId = subscriptionOf(9).id;
    QVERIFY(settle(changed));
    QCOMPARE(**own(9), subscriptionOf(2).id);
}

void StoreHandOffTest::oneIdOfPartnerCenterBelongsToOneSubscription()
{
    HandOffEntry first = entry(1);
    first.vendorId = subscriptionOf(9).id;
    QVERIFY(settle(first));
    HandOffEntry second = entry(2);
    second.vendorId = first.vendorId;
    QVERIFY(!settle(second));
    QVERIFY(entry(2).vendorId.isNull());
}

void StoreHandOffTest::aChangeNamesItsSubscription()
{
    QList<domain::BookChange> changes;
    connect(
        m_book.get(), &domain::Book::changed, this,
        [&changes](const domain::BookChange &change) { changes.append(change); },
        Qt::DirectConnection);
    HandOffEntry changed = entry(2);
    changed.note = u"x"_s;
    QVERIFY(settle(changed));
    QCOMPARE(changes.size(), 1);
    QCOMPARE(changes.first().subscriptions, QList{ subscriptionOf(3).id });
}

void StoreHandOffTest::clearingTheBookForgetsTheList()
{
    QVERIFY(writeAll(*m_book, [](domain::BookWriter &writer) { return writer.clear(); }));
    QCOMPARE(numbers({}), QList<qint64>());
}

void StoreHandOffTest::upgradesOfAnOlderImportedBookAreOnTheList_data()
{
    QTest::addColumn<QString>("origin");
    QTest::addColumn<int>("entries");
    QTest::newRow("imported") << u"imported"_s << 1;
    QTest::newRow("demo") << u"demo"_s << 0;
}

void StoreHandOffTest::upgradesOfAnOlderImportedBookAreOnTheList()
{
    QFETCH(const QString, origin);
    QFETCH(const int, entries);
    m_book.reset();
    {
        RawSql raw(m_fixture->path());
        QCOMPARE(raw.run(u"DROP TABLE hand_off"_s), QString());
        QCOMPARE(raw.run(u"DROP INDEX customers_without_relationship"_s), QString());
        QCOMPARE(raw.run(u"DELETE FROM schema_history WHERE version > 8"_s), QString());
        QCOMPARE(raw.run(u"UPDATE book_info SET origin = '%1'"_s.arg(origin)), QString());
        QCOMPARE(raw.run(u"PRAGMA user_version = 8"_s), QString());
    }
    m_book = m_fixture->open(store::OpenMode::MustExist);
    QVERIFY(m_book);
    QCOMPARE(numbers({}).size(), entries);
    QCOMPARE(violations(), QStringList());
    if (entries == 0) {
        return;
    }
    const HandOffEntry made = entry(1);
    QCOMPARE(made.act, HandOffAct::Upgrade);
    QCOMPARE(made.subscription, subscriptionOf(1).id);
    QCOMPARE(made.made, subscriptionOf(2).id);
    QCOMPARE(made.after.offer, subscriptionOf(2).offerId);
    QCOMPARE(made.after.quantity, 10);
    QCOMPARE(made.actor, u"김민지"_s);
    QCOMPARE(made.role, domain::Role::SalesAgent);
    QCOMPARE(made.plannedAt, planned);
    QCOMPARE(made.state, HandOffState::Open);
}

void StoreHandOffTest::plantedFaultsAreFound_data()
{
    QTest::addColumn<QString>("sql");
    QTest::addColumn<QString>("invariant");
    const auto row
        = [](const char *name, const char *assignment, int number, const QString &which) {
              QTest::newRow(name) << u"UPDATE hand_off SET %1 WHERE number = %2"_s
                                         .arg(QLatin1StringView(assignment))
                                         .arg(number)
                                  << which;
          };
    const QString known = u"knownCode"_s;
    row("unknown act", "act = 'wish'", 2, known);
    row("unknown state", "state = 'half', settled_at = ''", 2, known);
    row("unknown role", "role = 'king'", 2, known);
    row("unknown status", "before_status = 'gone'", 2, known);
    row("unknown new status", "after_status = 'gone'", 2, known);
    row("no such subscription", "subscription_id = 'x'", 2, u"handOffSubscription"_s);
    row("another customer's subscription",
        "subscription_id = (SELECT subscription_id FROM hand_off WHERE number = 3)", 2,
        u"handOffSubscription"_s);
    row("an upgrade that made nothing", "made_id = NULL", 1, u"handOffUpgrade"_s);
    row("a change that made something", "made_id = 'x'", 2, u"handOffUpgrade"_s);
    row("an upgrade taken back that still stands",
        "state = 'takenBack', settled_at = '2020-05-12T00:30:00.000Z'", 1, u"handOffUpgrade"_s);
    row("done without a moment", "state = 'done'", 2, u"handOffSettled"_s);
    row("open with a moment", "settled_at = '2020-05-12T00:30:00.000Z'", 2, u"handOffSettled"_s);
    row("a quantity below zero", "after_quantity = -1", 2, u"handOffSettled"_s);
    row("an id of Partner Center on no upgrade", "vendor_id = 'x'", 2, u"handOffVendor"_s);
    row("an id of Partner Center that stands in the book",
        "vendor_id = (SELECT subscription_id FROM hand_off WHERE number = 2)", 1,
        u"handOffVendor"_s);
}

void StoreHandOffTest::plantedFaultsAreFound()
{
    QFETCH(const QString, sql);
    QFETCH(const QString, invariant);
    QCOMPARE(violations(), QStringList());
    m_book.reset();
    QCOMPARE(RawSql(m_fixture->path()).run(sql), QString());
    m_book = m_fixture->open(store::OpenMode::MustExist);
    QVERIFY(m_book);
    QVERIFY2(violations().contains(invariant), qPrintable(violations().join(u' ')));
}

DESK_TEST_MAIN(StoreHandOffTest, QCoreApplication)
#include "tst_store_handoff.moc"
