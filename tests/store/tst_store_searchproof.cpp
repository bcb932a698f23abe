#include "naivelist.h"
#include "store/searchtext.h"
#include "support/testmain.h"

#include <algorithm>

using namespace Qt::StringLiterals;
using domain::Result;

namespace {

/// A set of customers that needs no room: how many there are, and the sum of what each is hashed
/// to.
struct Sum
{
    qint64 customers = 0;
    quint64 hashes = 0;

    void add(domain::CustomerId id)
    {
        ++customers;
        const QByteArray text = id.text().toLatin1();
        hashes += (quint64(qHash(text, 1)) << 32U) ^ quint64(qHash(text, 2));
    }
    friend bool operator==(const Sum &, const Sum &) = default;
};

constexpr int pageSize = 1000;

/// Everything of the query through the pages of the list.
Result<Sum> listed(domain::BookReader &reader, domain::CustomerQuery query)
{
    Sum sum;
    query.limit = pageSize;
    do {
        const auto page = reader.customers(query);
        if (!page) {
            return tl::unexpected(page.error());
        }
        for (const auto &row : page->items) {
            sum.add(row.customer.id);
        }
        query.after = page->next;
    } while (!query.after.isEmpty());
    return sum;
}

/// What is listed of a needle with so many hits that listing all of them takes minutes. Its count
/// is compared with the scan's all the same, so that a customer who is missing behind this place is
/// seen, unless just as many are there who should not be.
constexpr qint64 mostListed = 20'000;

struct Beginning
{
    Sum sum;
    bool whole = true;
    QStringList strangers; ///< listed, and not matched by a plain reading
};

template <typename Matches>
Result<Beginning> beginningOf(
    domain::BookReader &reader, domain::CustomerQuery query, Matches matches)
{
    Beginning beginning;
    query.limit = pageSize;
    do {
        const auto page = reader.customers(query);
        if (!page) {
            return tl::unexpected(page.error());
        }
        for (const auto &row : page->items) {
            beginning.sum.add(row.customer.id);
            if (!matches(row.customer)) {
                beginning.strangers.append(row.customer.id.text());
            }
        }
        query.after = page->next;
        if (!query.after.isEmpty() && beginning.sum.customers >= mostListed) {
            beginning.whole = false;
            break;
        }
    } while (!query.after.isEmpty());
    return beginning;
}

/// Gives `take` every customer, page by page.
template <typename Take>
Result<int> eachPage(domain::BookReader &reader, int most, Take take)
{
    QString after;
    int pages = 0;
    do {
        const auto page = reader.customersById(after, pageSize);
        if (!page) {
            return tl::unexpected(page.error());
        }
        take(page->items);
        after = page->next;
    } while (!after.isEmpty() && ++pages < most);
    return pages;
}

/// DESK_PROOF_NEEDLES makes a proof shorter.
int needlesOr(int whole)
{
    const int asked = qEnvironmentVariableIntValue("DESK_PROOF_NEEDLES");
    return asked > 0 ? asked : whole;
}

/// A failure names its needle.
QString difference(const QString &needle, const Sum &search, const Sum &scan)
{
    return u"\"%1\": %2 found, %3 in a scan"_s.arg(needle)
        .arg(search.customers)
        .arg(scan.customers);
}

} // namespace

/// Search against scan where it takes minutes: ./dev proof. Skipped unless it is asked for.
class StoreSearchProof : public support::TestCase
{
    Q_OBJECT
private Q_SLOTS:
    void aHundredThousandNeedlesOnTenThousandCustomers();
    void aThousandNeedlesOnTheMillion();
};

void StoreSearchProof::aHundredThousandNeedlesOnTenThousandCustomers()
{
    constexpr int customers = 10'000;
    if (qEnvironmentVariableIntValue("DESK_LONG_PROOF") == 0) {
        QSKIP("Run ./dev proof.");
    }
    const int needles = needlesOr(100'000);
    const QList<naive::Known> known = naive::someBook(customers, 7);
    const BookFixture fixture;
    const auto book = fixture.open();
    QVERIFY(book);
    const auto filled = naive::fill(*book, known);
    QVERIFY2(filled, qPrintable(told(filled)));
    QRandomGenerator random(20200512);
    int hits = 0;
    QHash<QString, Sum> scans; // short needles are drawn again and again
    for (int i = 0; i < needles; ++i) {
        domain::CustomerQuery query;
        query.search = naive::someNeedle(random, known);
        const auto count = readNow<qint64>(
            *book, [&query](domain::BookReader &reader) { return reader.customerCount(query); });
        QVERIFY2(count, qPrintable(query.search));
        if (!scans.contains(query.search)) {
            Sum scan;
            for (const naive::Known &each : known) {
                if (naive::matches(query.search, each)) {
                    scan.add(each.customer.id);
                }
            }
            const auto search = readNow<Sum>(
                *book, [&query](domain::BookReader &reader) { return listed(reader, query); });
            QVERIFY2(search, qPrintable(query.search));
            QVERIFY2(*search == scan, qPrintable(difference(query.search, *search, scan)));
            scans.insert(query.search, scan);
        }
        const Sum scan = scans.value(query.search);
        QVERIFY2(
            *count == scan.customers, qPrintable(difference(query.search, Sum{ *count, 0 }, scan)));
        hits += scan.customers > 0 ? 1 : 0;
        if (i % 10'000 == 9999) {
            qInfo("%d needles (%lld different), %d of them with hits: no difference", i + 1,
                static_cast<long long>(scans.size()), hits);
        }
    }
    QVERIFY(hits > needles / 2);
    QVERIFY(hits < needles);
}

void StoreSearchProof::aThousandNeedlesOnTheMillion()
{
    const QString file = qEnvironmentVariable("DESK_PROOF_BOOK");
    if (file.isEmpty()) {
        QSKIP("Run ./dev proof.");
    }
    const int needles = needlesOr(1000);
    const auto book = store::openBook(file, {});
    QVERIFY2(book, qPrintable(file));
    const auto result = readNow<int>(**book, [needles](domain::BookReader &reader) -> Result<int> {
        QList<naive::Known> some;
        auto read = eachPage(reader, 5, [&some](const QList<domain::Customer> &page) {
            for (const domain::Customer &customer : page) {
                some.append({ customer, {}, 0, {}, 0 });
            }
        });
        if (!read) {
            return read;
        }
        QRandomGenerator random(20200512);
        QStringList wanted;
        for (int i = 0; i < needles; ++i) {
            wanted.append(naive::someNeedle(random, some));
        }
        // Subscriptions are found by the beginning of their ids alone: those that begin with none
        // of the needles need not be kept.
        QStringList beginnings;
        for (const QString &needle : std::as_const(wanted)) {
            const QString text = store::folded(needle).trimmed(); // full-width digits too
            const bool asId = text.size() >= 4
                && std::all_of(text.cbegin(), text.cend(),
                    [](QChar c) { return QStringView(u"0123456789abcdef-").contains(c); });
            if (asId) {
                beginnings.append(text);
            }
        }
        QHash<domain::CustomerId, QList<domain::SubscriptionId>> subscriptions;
        QString after;
        do {
            const auto page = reader.subscriptionsById(after, pageSize);
            if (!page) {
                return tl::unexpected(page.error());
            }
            for (const domain::Subscription &each : page->items) {
                const QString id = each.id.text();
                if (std::any_of(beginnings.cbegin(), beginnings.cend(),
                        [&id](const QString &beginning) { return id.startsWith(beginning); })) {
                    subscriptions[each.customerId].append(each.id);
                }
            }
            after = page->next;
        } while (!after.isEmpty());
        QList<Sum> scans(needles);
        qint64 customers = 0;
        read = eachPage(
            reader, std::numeric_limits<int>::max(), [&](const QList<domain::Customer> &page) {
                QList<naive::Known> known;
                for (const domain::Customer &customer : page) {
                    known.append({ customer, subscriptions.value(customer.id), 0, {}, 0 });
                }
                for (int i = 0; i < needles; ++i) {
                    if (wanted.indexOf(wanted.at(i)) < i) {
                        continue;
                    }
                    for (const naive::Known &each : std::as_const(known)) {
                        if (naive::matches(wanted.at(i), each)) {
                            scans[i].add(each.customer.id);
                        }
                    }
                }
                customers += page.size();
                if (customers % 100'000 == 0) {
                    qInfo("%lld customers scanned", static_cast<long long>(customers));
                }
            });
        if (!read) {
            return read;
        }
        int differences = 0;
        int different = 0;
        int wholly = 0;
        qint64 found = 0;
        for (int i = 0; i < needles; ++i) {
            if (wanted.indexOf(wanted.at(i)) < i) {
                continue; // drawn again: nobody writes to this book, so it is answered already
            }
            ++different;
            domain::CustomerQuery query;
            query.search = wanted.at(i);
            const auto search = beginningOf(reader, query, [&](const domain::Customer &customer) {
                return naive::matches(
                    wanted.at(i), { customer, subscriptions.value(customer.id), 0, {}, 0 });
            });
            const auto count = reader.customerCount(query);
            if (!search || !count) {
                return tl::unexpected(search ? count.error() : search.error());
            }
            found += *count;
            wholly += search->whole ? 1 : 0;
            if ((search->whole && search->sum != scans.at(i)) || !search->strangers.isEmpty()
                || *count != scans.at(i).customers) {
                ++differences;
                qInfo("%s", qPrintable(difference(wanted.at(i), search->sum, scans.at(i))));
            }
            if (different % 25 == 0) {
                qInfo("%d of %d needles searched for", i + 1, needles);
            }
        }
        qInfo(
            "%d needles (%d different, %d of them listed to the end) on %lld customers, %lld hits: "
            "%d differences",
            needles, different, wholly, static_cast<long long>(customers),
            static_cast<long long>(found), differences);
        return differences;
    });
    QVERIFY2(result, qPrintable(told(result)));
    QCOMPARE(*result, 0);
}

DESK_TEST_MAIN(StoreSearchProof, QCoreApplication)
#include "tst_store_searchproof.moc"
