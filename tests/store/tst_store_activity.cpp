#include "bookfixture.h"
#include "support/testmain.h"

#include <algorithm>

using namespace Qt::StringLiterals;
using domain::Act;
using domain::AuditEvent;
using domain::AuditQuery;
using domain::Result;

namespace {

const QDateTime start({ 2020, 5, 12 }, { 0, 30 }, Qt::UTC);
constexpr int entries = 240;

domain::Customer customerOf(int number)
{
    domain::Customer customer = someCustomer(number);
    if (number % 2 == 0) {
        customer.cloud = domain::Cloud::China21Vianet;
    }
    customer.companyName = number == 1 ? u"Hanbit Logistics"_s : u"Company %1"_s.arg(number);
    customer.localName = number == 1 ? u"한빛물류"_s : QString();
    return customer;
}

domain::Subscription subscriptionOf(int number)
{
    domain::Subscription subscription = someSubscription(number, customerOf(number));
    subscription.offerName = number == 2 ? u"Office 365 Enterprise E3"_s : u"Visio"_s;
    subscription.friendlyName = number == 3 ? u"Head Office 100%"_s : QString();
    return subscription;
}

/// Every kind of act, three actors, four customers, and acts on the book as a whole.
AuditEvent eventOf(int number)
{
    static const QStringList actors{ u"Jiwoo Seo"_s, u"김민지"_s, u"O'Neil 50%_\\"_s };
    AuditEvent event;
    event.sequence = number;
    event.time = start.addSecs(number * 60);
    event.actor = actors.at(number % 3);
    event.act = static_cast<Act>(number % 13);
    if (number % 7 != 0) {
        event.customerId = customerOf(1 + number % 4).id;
        if (number % 5 != 0) {
            event.subscriptionId = subscriptionOf(1 + number % 4).id;
        }
    }
    return event;
}

Result<void> fill(domain::BookWriter &writer)
{
    QList<Result<void>> steps;
    for (int number = 1; number <= 4; ++number) {
        steps.append(writer.putCustomer(customerOf(number)));
        steps.append(writer.putSubscription(subscriptionOf(number)));
    }
    for (int number = 1; number <= entries; ++number) {
        steps.append(writer.addAudit(eventOf(number)));
    }
    for (const auto &step : std::as_const(steps)) {
        if (!step) {
            return step;
        }
    }
    return {};
}

/// The plain reading of a query, without any SQL.
bool belongs(const AuditEvent &event, const AuditQuery &query)
{
    const domain::Customer *customer = nullptr;
    const domain::Subscription *subscription = nullptr;
    static const QList<domain::Customer> customers{ customerOf(1), customerOf(2), customerOf(3),
        customerOf(4) };
    static const QList<domain::Subscription> subscriptions{ subscriptionOf(1), subscriptionOf(2),
        subscriptionOf(3), subscriptionOf(4) };
    for (const auto &each : customers) {
        customer = each.id == event.customerId ? &each : customer;
    }
    for (const auto &each : subscriptions) {
        subscription = each.id == event.subscriptionId ? &each : subscription;
    }
    const auto has = [&query](const QString &text) {
        return text.contains(query.search.trimmed(), Qt::CaseInsensitive);
    };
    const bool found = query.search.isEmpty() || has(event.actor)
        || (customer != nullptr
            && (has(customer->companyName) || has(customer->localName) || has(customer->domain)
                || has(customer->id.text())))
        || (subscription != nullptr
            && (has(subscription->offerName) || has(subscription->friendlyName)
                || has(subscription->id.text())
                || query.searchOffers.contains(subscription->offerId)));
    return found && (!query.customerId || event.customerId == *query.customerId)
        && (!query.subscriptionId || event.subscriptionId == *query.subscriptionId)
        && (!query.cloud || (customer != nullptr && customer->cloud == *query.cloud))
        && (query.acts.isEmpty() || query.acts.contains(event.act))
        && (query.actors.isEmpty() || query.actors.contains(event.actor))
        && (!query.since.isValid() || event.time >= query.since)
        && (!query.until.isValid() || event.time < query.until);
}

QList<qint64> wanted(const AuditQuery &query)
{
    QList<qint64> sequences;
    for (int number = 1; number <= entries; ++number) {
        if (belongs(eventOf(number), query)) {
            sequences.append(number);
        }
    }
    if (query.newestFirst) {
        std::reverse(sequences.begin(), sequences.end());
    }
    return sequences;
}

} // namespace

class StoreActivityTest : public support::TestCase
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void everyFilterAnswersAsAPlainReadingDoes_data();
    void everyFilterAnswersAsAPlainReadingDoes();
    void facetsNameWhatTheTrailHolds();

private:
    BookFixture m_fixture;
    std::unique_ptr<domain::Book> m_book;
};

void StoreActivityTest::initTestCase()
{
    m_book = m_fixture.open();
    QVERIFY(m_book);
    const auto filled = writeAll(*m_book, fill);
    QVERIFY2(filled, qPrintable(told(filled)));
}

void StoreActivityTest::everyFilterAnswersAsAPlainReadingDoes_data()
{
    QTest::addColumn<AuditQuery>("query");
    const auto row = [](const char *name, const auto &change) {
        AuditQuery query;
        query.limit = 7;
        change(query);
        QTest::newRow(name) << query;
    };
    const auto search = [&row](const char *name, const QString &text) {
        row(name, [&text](AuditQuery &query) { query.search = text; });
    };
    row("everything", [](AuditQuery &) {});
    row("oldest first", [](AuditQuery &query) { query.newestFirst = false; });
    row("a cloud", [](AuditQuery &query) { query.cloud = domain::Cloud::China21Vianet; });
    row("one kind", [](AuditQuery &query) { query.acts = { Act::DelegationGranted }; });
    row("kinds", [](AuditQuery &query) { query.acts = { Act::DemoLoaded, Act::BookImported }; });
    row("an actor", [](AuditQuery &query) { query.actors = { u"김민지"_s }; });
    row("actors", [](AuditQuery &query) { query.actors = { u"O'Neil 50%_\\"_s, u"Jiwoo Seo"_s }; });
    row("nobody known", [](AuditQuery &query) { query.actors = { u"jiwoo seo"_s }; });
    row("since", [](AuditQuery &query) { query.since = start.addSecs(30 * 60); });
    row("until", [](AuditQuery &query) { query.until = start.addSecs(30 * 60); });
    row("a range", [](AuditQuery &query) {
        query.since = start.addSecs(30 * 60);
        query.until = start.addSecs(60 * 60);
    });
    row("an empty range", [](AuditQuery &query) {
        query.since = start.addSecs(30 * 60);
        query.until = query.since;
    });
    search("company", u"  HANBIT "_s);
    search("local name", u"빛물"_s);
    search("actor", u"jiwoo"_s);
    search("actor in Korean", u"민지"_s);
    search("signs that mean something in patterns", u"50%_\\"_s);
    search("product", u"enterprise e3"_s);
    search("nickname", u"head office 100%"_s);
    search("customer id", customerOf(3).id.text());
    search("subscription id", subscriptionOf(4).id.text().left(13));
    search("nothing", u"no such thing"_s);
    row("product by another name", [](AuditQuery &query) {
        query.search = u"no such thing"_s;
        query.searchOffers = { subscriptionOf(1).offerId };
    });
    row("everything at once", [](AuditQuery &query) {
        query.search = u"company"_s;
        query.cloud = domain::Cloud::China21Vianet;
        query.acts = { Act::SubscriptionCreated, Act::SubscriptionUpgraded, Act::AddOnCancelled };
        query.actors = { u"Jiwoo Seo"_s, u"김민지"_s };
        query.since = start.addSecs(10 * 60);
        query.until = start.addSecs(200 * 60);
    });
    row("of a customer", [](AuditQuery &query) {
        query.customerId = customerOf(2).id;
        query.acts = { Act::LicencesChanged };
    });
}

void StoreActivityTest::everyFilterAnswersAsAPlainReadingDoes()
{
    QFETCH(AuditQuery, query);
    const QList<qint64> expected = wanted(query);
    const auto count = readNow<qint64>(
        *m_book, [&](domain::BookReader &reader) { return reader.auditCount(query); });
    QVERIFY2(count, qPrintable(told(count)));
    QCOMPARE(*count, expected.size());
    QList<qint64> read;
    do {
        const auto page = readNow<domain::Page<AuditEvent>>(
            *m_book, [&](domain::BookReader &reader) { return reader.audit(query); });
        QVERIFY2(page, qPrintable(told(page)));
        QVERIFY(page->items.size() <= query.limit);
        for (const AuditEvent &event : page->items) {
            read.append(event.sequence);
        }
        query.after = page->next;
    } while (!query.after.isEmpty());
    QCOMPARE(read, expected);
}

void StoreActivityTest::facetsNameWhatTheTrailHolds()
{
    const auto facets = readNow<domain::AuditFacets>(
        *m_book, [](domain::BookReader &reader) { return reader.auditFacets(); });
    QVERIFY2(facets, qPrintable(told(facets)));
    QCOMPARE(facets->acts.size(), 13);
    QVERIFY(std::is_sorted(facets->acts.cbegin(), facets->acts.cend()));
    QCOMPARE(facets->actors, QStringList({ u"Jiwoo Seo"_s, u"O'Neil 50%_\\"_s, u"김민지"_s }));
}

DESK_TEST_MAIN(StoreActivityTest, QCoreApplication)
#include "tst_store_activity.moc"
