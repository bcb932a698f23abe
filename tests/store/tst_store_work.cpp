#include "bookfixture.h"
#include "domain/names.h"
#include "rawsql.h"
#include "support/testmain.h"

using namespace Qt::StringLiterals;
using domain::Result;
using domain::WorkState;

namespace {

domain::Order orderOf(
    const QString &number, const domain::Subscription &source, const domain::Subscription &target)
{
    domain::Order order;
    order.number = number;
    order.customerId = source.customerId;
    order.sourceId = source.id;
    order.targetId = target.id;
    order.quantity = 10;
    order.placedAt = QDateTime({ 2020, 5, 12 }, { 0, 30 }, Qt::UTC);
    order.upgradeType = domain::UpgradeType::UpgradeWithLicenceTransfer;
    return order;
}

QList<domain::AffectedAccount> linesOf(const domain::Customer &customer, int count)
{
    QList<domain::AffectedAccount> lines;
    for (int i = 0; i < count; ++i) {
        domain::AffectedAccount line;
        line.accountId = someAccount(i, customer).id;
        line.email = u"user%1@example.example"_s.arg(i);
        line.plan = u"MICROSOFTBOOKINGS"_s;
        line.reason = domain::AffectedReason::ServiceLost;
        lines.append(line);
    }
    return lines;
}

/// One subscription upgraded twice (1 to 2 to 3), three and two lines; another customer with one.
Result<void> fill(domain::BookWriter &writer)
{
    const auto first = someCustomer(1);
    const auto second = someCustomer(2);
    QList<domain::Subscription> chain{ someSubscription(1, first), someSubscription(2, first),
        someSubscription(3, first), someSubscription(4, second), someSubscription(5, second) };
    const auto link = [&chain](int from, int to) {
        chain[from].status = domain::SubscriptionStatus::Deleted;
        chain[from].upgradedTo = chain[to].id;
        chain[to].upgradedFrom = chain[from].id;
    };
    link(0, 1);
    link(1, 2);
    link(3, 4);
    QList<Result<void>> steps{ writer.putCustomer(first), writer.putCustomer(second) };
    for (const auto &subscription : std::as_const(chain)) {
        steps.append(writer.putSubscription(subscription));
    }
    const auto add = [&](const QString &number, int from, int to, const domain::Customer &customer,
                         int lines) {
        steps.append(writer.addOrder(orderOf(number, chain.at(from), chain.at(to))));
        steps.append(writer.addAffected(number, linesOf(customer, lines)));
        for (const int told : { from, to }) {
            domain::AuditEvent event;
            event.time = QDateTime({ 2020, 5, 12 }, { 0, 30 }, Qt::UTC);
            event.actor = u"Tester"_s;
            event.act = told == from ? domain::Act::SubscriptionUpgraded
                                     : domain::Act::SubscriptionCreatedByUpgrade;
            event.customerId = customer.id;
            event.subscriptionId = chain.at(told).id;
            steps.append(writer.addAudit(event));
        }
    };
    add(u"PD-2020-00001"_s, 0, 1, first, 3);
    add(u"PD-2020-00002"_s, 1, 2, first, 2);
    add(u"PD-2020-00003"_s, 3, 4, second, 1);
    for (const auto &step : std::as_const(steps)) {
        if (!step) {
            return step;
        }
    }
    return {};
}

domain::WorkQuery ofCustomer(int number)
{
    domain::WorkQuery query;
    query.customerId = someCustomer(number).id;
    return query;
}

domain::WorkQuery ofSubscription(int number)
{
    domain::WorkQuery query;
    query.subscriptionId = someSubscription(number, someCustomer(1)).id;
    return query;
}

QStringList told(const QList<domain::AffectedWork> &lines)
{
    QStringList all;
    for (const domain::AffectedWork &line : lines) {
        all.append(line.orderNumber.right(1) + u'/' + QString::number(line.position) + u' '
            + domain::codeOf(line.state) + (line.note.isEmpty() ? u""_s : u" "_s + line.note));
    }
    return all;
}

} // namespace

class StoreWorkTest : public support::TestCase
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
    }
    void cleanup()
    {
        m_book.reset();
        m_fixture.reset();
    }

    void linesAreFoundByCustomerSubscriptionAndOrder();
    void pagesFollowEachOtherWithoutGap();
    void aStateAndANoteAreKept();
    void aLineThatIsNotThereIsNotFound();
    void aChangeNamesBothSubscriptions();
    void theChoiceOfACatalogueIsKept();
    void clearingTheBookForgetsTheChoice();
    void plantedFaultsAreFound_data();
    void plantedFaultsAreFound();

private:
    [[nodiscard]] QStringList lines(const domain::WorkQuery &query)
    {
        const auto page = readNow<domain::Page<domain::AffectedWork>>(
            *m_book, [query](domain::BookReader &reader) { return reader.affectedWork(query); });
        return page ? told(page->items) : QStringList{ ::told(page) };
    }
    [[nodiscard]] domain::WorkCounts counts(const domain::WorkQuery &query)
    {
        return readNow<domain::WorkCounts>(*m_book, [query](domain::BookReader &reader) {
            return reader.affectedWorkCounts(query);
        }).value_or(domain::WorkCounts{ -1, -1 });
    }
    [[nodiscard]] Result<void> set(
        const QString &order, qint64 position, WorkState state, const QString &note)
    {
        return writeAll(*m_book, [=](domain::BookWriter &writer) {
            return writer.setAffectedWork(order, position, state, note);
        });
    }

    std::unique_ptr<BookFixture> m_fixture;
    std::unique_ptr<domain::Book> m_book;
};

void StoreWorkTest::linesAreFoundByCustomerSubscriptionAndOrder()
{
    const QStringList firstOrder{ u"1/1 open"_s, u"1/2 open"_s, u"1/3 open"_s };
    const QStringList secondOrder{ u"2/1 open"_s, u"2/2 open"_s };
    QCOMPARE(lines(ofCustomer(1)), firstOrder + secondOrder);
    QCOMPARE(lines(ofCustomer(2)), QStringList{ u"3/1 open"_s });
    QCOMPARE(lines(ofCustomer(3)), QStringList());
    QCOMPARE(lines(ofSubscription(1)), firstOrder);
    // The one in the middle came from an upgrade and went into another.
    QCOMPARE(lines(ofSubscription(2)), firstOrder + secondOrder);
    QCOMPARE(lines(ofSubscription(3)), secondOrder);
    domain::WorkQuery ofOrder;
    ofOrder.orderNumber = u"PD-2020-00002"_s;
    QCOMPARE(lines(ofOrder), secondOrder);
    QCOMPARE(counts(ofCustomer(1)), (domain::WorkCounts{ 5, 5 }));
    QCOMPARE(counts(ofSubscription(2)), (domain::WorkCounts{ 5, 5 }));
    QCOMPARE(counts(ofOrder), (domain::WorkCounts{ 2, 2 }));
    QCOMPARE(counts(ofCustomer(3)), (domain::WorkCounts{ 0, 0 }));
}

void StoreWorkTest::pagesFollowEachOtherWithoutGap()
{
    domain::WorkQuery query = ofCustomer(1);
    query.limit = 2;
    QStringList all;
    int pages = 0;
    do {
        const auto page = readNow<domain::Page<domain::AffectedWork>>(
            *m_book, [query](domain::BookReader &reader) { return reader.affectedWork(query); });
        QVERIFY2(page, qPrintable(::told(page)));
        all += told(page->items);
        query.after = page->next;
        ++pages;
    } while (!query.after.isEmpty() && pages < 10);
    QCOMPARE(pages, 3);
    QCOMPARE(all, lines(ofCustomer(1)));
}

void StoreWorkTest::aStateAndANoteAreKept()
{
    QVERIFY(set(u"PD-2020-00001"_s, 2, WorkState::Done, u"그룹에서 제거함"_s));
    const QStringList expected{ u"1/1 open"_s, u"1/2 done 그룹에서 제거함"_s, u"1/3 open"_s };
    QCOMPARE(lines(ofSubscription(1)), expected);
    QCOMPARE(counts(ofCustomer(1)), (domain::WorkCounts{ 5, 4 }));
    m_book.reset();
    m_book = m_fixture->open(store::OpenMode::MustExist);
    QVERIFY(m_book);
    QCOMPARE(lines(ofSubscription(1)), expected);
    QVERIFY(set(u"PD-2020-00001"_s, 2, WorkState::Open, {}));
    QCOMPARE(counts(ofCustomer(1)), (domain::WorkCounts{ 5, 5 }));
}

void StoreWorkTest::aLineThatIsNotThereIsNotFound()
{
    const auto answer = set(u"PD-2020-00001"_s, 4, WorkState::Done, {});
    QVERIFY(!answer);
    QCOMPARE(answer.error().code, domain::ErrorCode::NotFound);
}

void StoreWorkTest::aChangeNamesBothSubscriptions()
{
    QList<domain::BookChange> changes;
    connect(
        m_book.get(), &domain::Book::changed, this,
        [&changes](const domain::BookChange &change) { changes.append(change); },
        Qt::DirectConnection);
    QVERIFY(set(u"PD-2020-00001"_s, 1, WorkState::Done, {}));
    QCOMPARE(changes.size(), 1);
    QVERIFY(!changes.first().wholesale);
    QVERIFY(changes.first().subscriptions.contains(*ofSubscription(1).subscriptionId));
    QVERIFY(changes.first().subscriptions.contains(*ofSubscription(2).subscriptionId));
}

void StoreWorkTest::theChoiceOfACatalogueIsKept()
{
    const auto choice = [this] {
        return readNow<domain::CatalogueChoice>(*m_book, [](domain::BookReader &reader) {
            return reader.catalogueChoice();
        }).value_or(domain::CatalogueChoice{ true, u"not read"_s, {}, {} });
    };
    QCOMPARE(choice(), domain::CatalogueChoice());
    const domain::CatalogueChoice own{ true, u"우리 카탈로그.json"_s, "{\"format\": 1}"_ba,
        QDateTime({ 2020, 5, 12 }, { 0, 30 }, Qt::UTC) };
    for (const domain::CatalogueChoice &wanted :
        { own, domain::CatalogueChoice{ true, {}, {}, own.chosenAt } }) {
        QVERIFY(writeAll(*m_book,
            [wanted](domain::BookWriter &writer) { return writer.setCatalogueChoice(wanted); }));
        QCOMPARE(choice(), wanted);
    }
}

void StoreWorkTest::clearingTheBookForgetsTheChoice()
{
    QVERIFY(writeAll(*m_book, [](domain::BookWriter &writer) {
        const auto set = writer.setCatalogueChoice({ true, {}, {}, {} });
        return set ? writer.clear() : set;
    }));
    const auto choice = readNow<domain::CatalogueChoice>(
        *m_book, [](domain::BookReader &reader) { return reader.catalogueChoice(); });
    QVERIFY(choice);
    QCOMPARE(*choice, domain::CatalogueChoice());
}

void StoreWorkTest::plantedFaultsAreFound_data()
{
    QTest::addColumn<QString>("sql");
    QTest::addColumn<QString>("invariant");
    const auto row = [](const char *name, const QString &sql, const QString &invariant) {
        QTest::newRow(name) << sql << invariant;
    };
    const QString choose = u"INSERT INTO catalogue_choice VALUES (1, %1)"_s;
    row("unknown state", u"UPDATE affected_accounts SET state = 'half' WHERE position = 1"_s,
        u"knownCode"_s);
    row("neither variant", choose.arg(u"2, '', NULL, ''"_s), u"catalogueChoice"_s);
    row("a name without a file", choose.arg(u"0, 'own.json', NULL, ''"_s), u"catalogueChoice"_s);
    row("a file without a name", choose.arg(u"0, '', CAST('{}' AS BLOB), ''"_s),
        u"catalogueChoice"_s);
    row("no JSON", choose.arg(u"0, 'own.json', CAST('{\"form' AS BLOB), ''"_s),
        u"catalogueChoice"_s);
}

void StoreWorkTest::plantedFaultsAreFound()
{
    QFETCH(const QString, sql);
    QFETCH(const QString, invariant);
    const auto violations = [this] {
        QStringList found;
        const auto all = readNow<QList<domain::Violation>>(
            *m_book, [](domain::BookReader &reader) { return reader.verify(); });
        for (const auto &violation : all.value_or(QList<domain::Violation>())) {
            found.append(violation.invariant);
        }
        return found;
    };
    QCOMPARE(violations(), QStringList());
    m_book.reset();
    QCOMPARE(RawSql(m_fixture->path()).run(sql), QString());
    m_book = m_fixture->open(store::OpenMode::MustExist);
    QVERIFY(m_book);
    QVERIFY2(violations().contains(invariant), qPrintable(violations().join(u' ')));
}

DESK_TEST_MAIN(StoreWorkTest, QCoreApplication)
#include "tst_store_work.moc"
