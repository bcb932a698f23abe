#include "naivelist.h"
#include "support/testmain.h"

#include <algorithm>

using namespace Qt::StringLiterals;
using domain::CustomerSort;
using domain::Result;

namespace {

constexpr std::array sorts{ CustomerSort::Company, CustomerSort::Domain, CustomerSort::Market,
    CustomerSort::Delegation, CustomerSort::Subscriptions, CustomerSort::Upgrades,
    CustomerSort::LastChecked };

domain::CustomerCounts naiveCounts(
    const domain::CustomerQuery &query, const QList<naive::Known> &book)
{
    domain::CustomerCounts wanted;
    for (const naive::Known &known : book) {
        if (!naive::inCloud(query, known)) {
            continue;
        }
        ++wanted.total;
        if (naive::shown(query, known)) {
            ++wanted.shown;
            wanted.subscriptions += known.subscriptions.size();
            wanted.upgradableSubscriptions += naive::upgradable(query, known);
        }
        domain::CustomerQuery alone = query;
        alone.onlyUpgradable = true;
        alone.onlyNeedsDelegation = false;
        wanted.upgradable += naive::shown(alone, known) ? 1 : 0;
        alone.onlyUpgradable = false;
        alone.onlyNeedsDelegation = true;
        wanted.needsDelegation += naive::shown(alone, known) ? 1 : 0;
    }
    return wanted;
}

QList<qint64> numbers(const domain::CustomerCounts &counts)
{
    return { counts.total, counts.shown, counts.upgradable, counts.needsDelegation,
        counts.subscriptions, counts.upgradableSubscriptions };
}

} // namespace

class StoreListTest : public support::TestCase
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void pagesAreTheFullSort_data();
    void pagesAreTheFullSort();
    void searchIsANaiveScan_data();
    void searchIsANaiveScan();
    void countsAreANaiveCount();
    void listsNarrowTheList_data();
    void listsNarrowTheList();
    void facetsAreWhatTheBookHolds();
    void rowsSayTheirCounts();
    void aKeyOfAnotherSortIsRefused();
    void pagingGoesOnWhereARowWentAway();
    void countsFollowInsideATransaction();
    void pagesByIdAreComplete();
    void beginningsOfIds();

private:
    [[nodiscard]] Result<QStringList> paged(domain::CustomerQuery query, int limit);

    BookFixture m_fixture;
    std::unique_ptr<domain::Book> m_book;
    QList<naive::Known> m_known;
};

void StoreListTest::initTestCase()
{
    m_known = naive::someBook(700, 20200512);
    m_book = m_fixture.open();
    QVERIFY(m_book);
    const auto filled = naive::fill(*m_book, m_known);
    QVERIFY2(filled, qPrintable(told(filled)));
}

Result<QStringList> StoreListTest::paged(domain::CustomerQuery query, int limit)
{
    return readNow<QStringList>(*m_book, [&](domain::BookReader &reader) -> Result<QStringList> {
        QStringList ids;
        query.limit = limit;
        query.after.clear();
        do {
            const auto page = reader.customers(query);
            if (!page) {
                return tl::unexpected(page.error());
            }
            for (const auto &row : page->items) {
                ids.append(row.customer.id.text());
            }
            query.after = page->next;
        } while (!query.after.isEmpty() && ids.size() < 5000);
        return ids;
    });
}

void StoreListTest::pagesAreTheFullSort_data()
{
    QTest::addColumn<domain::CustomerQuery>("query");
    for (const CustomerSort sort : sorts) {
        for (const auto order : { Qt::AscendingOrder, Qt::DescendingOrder }) {
            for (int cloud = 0; cloud < 3; ++cloud) {
                for (int filters = 0; filters < 4; ++filters) {
                    for (int role = 0; role < 4; ++role) {
                        domain::CustomerQuery query;
                        query.sort = sort;
                        query.order = order;
                        if (cloud > 0) {
                            query.cloud = static_cast<domain::Cloud>(cloud - 1);
                        }
                        query.onlyUpgradable = (filters & 1) != 0;
                        query.onlyNeedsDelegation = (filters & 2) != 0;
                        query.roleMayUpgradeGlobal = (role & 1) == 0;
                        query.roleMayUpgrade21Vianet = (role & 2) == 0;
                        QTest::addRow("sort %d order %d cloud %d filters %d role %d",
                            static_cast<int>(sort), static_cast<int>(order), cloud, filters, role)
                            << query;
                    }
                }
            }
        }
    }
}

void StoreListTest::pagesAreTheFullSort()
{
    QFETCH(const domain::CustomerQuery, query);
    const auto ids = paged(query, 97);
    QVERIFY2(ids, qPrintable(told(ids)));
    QCOMPARE(*ids, naive::list(query, m_known));
}

void StoreListTest::searchIsANaiveScan_data()
{
    QTest::addColumn<QString>("search");
    const QStringList searches{ u"한국"_s, u"한"_s, u"국정보"_s, u"㈜"_s, u"(주)대한"_s, u"北京"_s,
        u"公司"_s, u"WINGTIP"_s, u"win"_s, u"w"_s, u"ａｄａｔｕｍ"_s, u"adatum"_s, u"パーク"_s,
        u"ﾊﾟｰｸ"_s, u"STRASSE"_s, u"ß"_s, u"%"_s, u"_"_s, u"'"_s, u"100%"_s, u"a_b"_s, u"\\"_s,
        u"한국 정보"_s, u"  서울 "_s, u"\t"_s, u"a"_s, u"0"_s, u"-4"_s, u"wing.example"_s,
        u".example"_s, u"nothing like this"_s, u"\u001f"_s, u"*"_s, u"🏢"_s, u"한구"_s, u"하"_s,
        u"ㅎ"_s, u"ㅎㄱ"_s, u"ㅎㅂ"_s, u"한ㄱ"_s, u"핝"_s, u"닥"_s, u"닭"_s, u"ㄷㄱ"_s, u"오"_s,
        u"와"_s, u"ㅏ"_s, u"CAFE"_s, u"cafe\u0301"_s, u"㈜ㄷㅎ"_s, u"ㅎㄱ ㅌ"_s, u"ㅄ"_s, u"ㅎㅎ"_s,
        u"서울.example"_s, QString(u"한국"_s).normalized(QString::NormalizationForm_D) };
    for (const QString &search : searches) {
        QTest::newRow(qPrintable(search)) << search;
    }
    const naive::Known &one = m_known.at(11);
    QTest::newRow("a customer id") << one.customer.id.text();
    QTest::newRow("the beginning of a customer id in capitals")
        << one.customer.id.text().left(12).toUpper();
    QTest::newRow("the middle of a customer id") << one.customer.id.text().mid(3, 12);
    for (const naive::Known &known : std::as_const(m_known)) {
        if (!known.subscriptions.isEmpty()) {
            QTest::newRow("a subscription id") << known.subscriptions.constLast().text();
            QTest::newRow("the beginning of a subscription id")
                << known.subscriptions.constFirst().text().left(4);
            QTest::newRow("too little of a subscription id")
                << known.subscriptions.constFirst().text().left(3);
            break;
        }
    }
    QRandomGenerator random(7);
    for (int i = 0; i < 60; ++i) {
        const QString name = m_known.at(random.bounded(700)).customer.companyName;
        const int start = random.bounded(static_cast<int>(name.size()));
        const QString part = name.mid(start, 1 + random.bounded(4));
        QTest::addRow("random %d: %s", i, qPrintable(part)) << part;
    }
}

void StoreListTest::searchIsANaiveScan()
{
    QFETCH(const QString, search);
    for (const int filters : { 0, 1, 2, 3 }) {
        domain::CustomerQuery query;
        query.search = search;
        query.onlyUpgradable = (filters & 1) != 0;
        query.onlyNeedsDelegation = (filters & 2) != 0;
        if (filters == 1) {
            query.cloud = domain::Cloud::Global;
        }
        const auto ids = paged(query, 50);
        QVERIFY2(ids, qPrintable(told(ids)));
        QCOMPARE(*ids, naive::list(query, m_known));
    }
}

void StoreListTest::countsAreANaiveCount()
{
    for (const QString &search : { u""_s, u"한국"_s, u"w"_s, u"a1"_s, u"no such name"_s }) {
        for (int variant = 0; variant < 48; ++variant) {
            domain::CustomerQuery query;
            query.search = search;
            query.onlyUpgradable = (variant & 1) != 0;
            query.onlyNeedsDelegation = (variant & 2) != 0;
            query.roleMayUpgradeGlobal = (variant & 4) == 0;
            query.roleMayUpgrade21Vianet = (variant & 8) == 0;
            if (variant >= 16) {
                query.cloud = static_cast<domain::Cloud>(variant / 16 - 1);
            }
            const auto counts = readNow<domain::CustomerCounts>(
                *m_book, [&](domain::BookReader &reader) { return reader.customerCounts(query); });
            QVERIFY2(counts, qPrintable(told(counts)));
            QCOMPARE(numbers(*counts), numbers(naiveCounts(query, m_known)));
        }
    }
}

void StoreListTest::listsNarrowTheList_data()
{
    QTest::addColumn<domain::CustomerQuery>("query");
    const QList<QStringList> markets{ {}, { u"KR"_s }, { u"IN"_s, u""_s }, { u"XX"_s } };
    const QList<QList<domain::OfferId>> offers{ {}, { someOffer(1) },
        { someOffer(2), someOffer(3) }, { someOffer(99) } };
    for (const auto sort : { CustomerSort::Company, CustomerSort::Upgrades }) {
        for (int variant = 0; variant < 128; ++variant) {
            domain::CustomerQuery query;
            query.sort = sort;
            query.markets = markets.at(variant % 4);
            query.offers = offers.at(variant / 4 % 4);
            query.onlyUpgradable = (variant & 16) != 0;
            query.search = (variant & 32) != 0 ? u"a"_s : QString();
            query.roleMayUpgradeGlobal = (variant & 64) == 0;
            QTest::addRow("sort %d variant %d", static_cast<int>(sort), variant) << query;
        }
    }
}

void StoreListTest::listsNarrowTheList()
{
    QFETCH(const domain::CustomerQuery, query);
    const auto ids = paged(query, 61);
    QVERIFY2(ids, qPrintable(told(ids)));
    QCOMPARE(*ids, naive::list(query, m_known));
    const auto counts = readNow<domain::CustomerCounts>(
        *m_book, [&](domain::BookReader &reader) { return reader.customerCounts(query); });
    QVERIFY2(counts, qPrintable(told(counts)));
    QCOMPARE(numbers(*counts), numbers(naiveCounts(query, m_known)));
}

void StoreListTest::facetsAreWhatTheBookHolds()
{
    for (int cloud = 0; cloud < 3; ++cloud) {
        domain::CustomerQuery query;
        if (cloud > 0) {
            query.cloud = static_cast<domain::Cloud>(cloud - 1);
        }
        domain::CustomerFacets wanted;
        QMap<QString, qint64> markets;
        QMap<QString, domain::OfferId> offers;
        for (const naive::Known &known : std::as_const(m_known)) {
            if (naive::inCloud(query, known)) {
                ++markets[known.customer.country];
            }
            for (const domain::SubscriptionId id : known.subscriptions) {
                offers.insert(naive::offerOf(id).text(), naive::offerOf(id));
            }
        }
        for (auto market = markets.cbegin(); market != markets.cend(); ++market) {
            wanted.markets.append({ market.key(), market.value() });
        }
        wanted.offers = offers.values();
        QCOMPARE(wanted.markets.size(), 5);
        const auto facets = readNow<domain::CustomerFacets>(*m_book,
            [&](domain::BookReader &reader) { return reader.customerFacets(query.cloud); });
        QVERIFY2(facets, qPrintable(told(facets)));
        QVERIFY(*facets == wanted);
    }
}

void StoreListTest::rowsSayTheirCounts()
{
    QHash<QString, const naive::Known *> byId;
    for (const naive::Known &known : std::as_const(m_known)) {
        byId.insert(known.customer.id.text(), &known);
    }
    domain::CustomerQuery query;
    query.limit = 1000;
    query.roleMayUpgrade21Vianet = false;
    const auto page = readNow<domain::Page<domain::CustomerRow>>(
        *m_book, [&](domain::BookReader &reader) { return reader.customers(query); });
    QVERIFY2(page, qPrintable(told(page)));
    QCOMPARE(page->items.size(), m_known.size());
    QVERIFY(page->next.isEmpty());
    for (const domain::CustomerRow &row : page->items) {
        const naive::Known &known = *byId.value(row.customer.id.text());
        QCOMPARE(row.subscriptions, known.subscriptions.size());
        QCOMPARE(row.upgradable, naive::upgradable(query, known));
        QCOMPARE(row.lastChecked, known.lastChecked);
        QCOMPARE(row.customer.companyName, known.customer.companyName);
    }
}

void StoreListTest::aKeyOfAnotherSortIsRefused()
{
    domain::CustomerQuery query;
    query.limit = 10;
    const auto first = readNow<domain::Page<domain::CustomerRow>>(
        *m_book, [&](domain::BookReader &reader) { return reader.customers(query); });
    QVERIFY(first && !first->next.isEmpty());
    const QStringList wrong{ first->next, u"x"_s, u"한국"_s, u"===="_s, someCustomer(1).id.text() };
    for (const QString &after : wrong) {
        query.sort = CustomerSort::Upgrades;
        query.after = after;
        const auto page = readNow<domain::Page<domain::CustomerRow>>(
            *m_book, [&](domain::BookReader &reader) { return reader.customers(query); });
        QVERIFY2(!page, qPrintable(after));
        QCOMPARE(page.error().code, domain::ErrorCode::BadInput);
    }
}

void StoreListTest::pagingGoesOnWhereARowWentAway()
{
    domain::CustomerQuery query;
    query.limit = 10;
    const QStringList all = naive::list(query, m_known);
    const auto first = readNow<domain::Page<domain::CustomerRow>>(
        *m_book, [&](domain::BookReader &reader) { return reader.customers(query); });
    QVERIFY(first);
    const domain::Customer last = first->items.constLast().customer;
    const auto answered = writeNow<QStringList>(
        *m_book,
        [&](domain::BookWriter &writer) -> Result<QStringList> {
            domain::Customer renamed = last;
            renamed.companyName = u"~~~ now at the end"_s;
            if (const auto put = writer.putCustomer(renamed); !put) {
                return tl::unexpected(put.error());
            }
            query.after = first->next;
            const auto second = writer.customers(query);
            if (!second) {
                return tl::unexpected(second.error());
            }
            QStringList ids;
            for (const auto &row : second->items) {
                ids.append(row.customer.id.text());
            }
            return ids;
        },
        domain::Book::Ending::RollBack);
    QVERIFY2(answered, qPrintable(told(answered)));
    QCOMPARE(*answered, all.mid(10, 10));
}

void StoreListTest::countsFollowInsideATransaction()
{
    const naive::Known &known = m_known.constFirst();
    const auto counts = writeNow<QList<qint64>>(
        *m_book,
        [&](domain::BookWriter &writer) -> Result<QList<qint64>> {
            QList<qint64> numbers;
            domain::CustomerQuery query;
            query.search = known.customer.id.text();
            for (int i = 0; i < 3; ++i) {
                domain::Subscription added = someSubscription(500 + i, known.customer);
                if (const auto put = writer.putSubscription(added); !put) {
                    return tl::unexpected(put.error());
                }
                const auto page = writer.customers(query);
                if (!page) {
                    return tl::unexpected(page.error());
                }
                numbers.append(page->items.constFirst().subscriptions);
            }
            return numbers;
        },
        domain::Book::Ending::RollBack);
    QVERIFY2(counts, qPrintable(told(counts)));
    const qint64 before = known.subscriptions.size();
    const QList<qint64> wanted{ before + 1, before + 2, before + 3 };
    QCOMPARE(*counts, wanted);
}

void StoreListTest::pagesByIdAreComplete()
{
    QStringList customers;
    QStringList subscriptions;
    for (const naive::Known &known : std::as_const(m_known)) {
        customers.append(known.customer.id.text());
        for (const auto &id : known.subscriptions) {
            subscriptions.append(id.text());
        }
    }
    customers.sort();
    subscriptions.sort();
    QStringList found;
    QString after;
    do {
        const auto page = readNow<domain::Page<domain::Customer>>(
            *m_book, [&](domain::BookReader &reader) { return reader.customersById(after, 100); });
        QVERIFY(page);
        for (const auto &customer : page->items) {
            found.append(customer.id.text());
        }
        after = page->next;
    } while (!after.isEmpty());
    QCOMPARE(found, customers);
    found.clear();
    do {
        const auto page = readNow<domain::Page<domain::Subscription>>(*m_book,
            [&](domain::BookReader &reader) { return reader.subscriptionsById(after, 99); });
        QVERIFY(page);
        for (const auto &subscription : page->items) {
            found.append(subscription.id.text());
        }
        after = page->next;
    } while (!after.isEmpty());
    QCOMPARE(found, subscriptions);
}

void StoreListTest::beginningsOfIds()
{
    const QString id = m_known.at(3).customer.id.text();
    const auto starting = [&](const QString &beginning, int limit) {
        return readNow<QList<domain::CustomerId>>(*m_book, [&](domain::BookReader &reader) {
            return reader.customersBeginning(beginning, limit);
        });
    };
    QCOMPARE(*starting(id, 5), QList{ m_known.at(3).customer.id });
    QCOMPARE(*starting(id.left(10), 5), QList{ m_known.at(3).customer.id });
    QCOMPARE(*starting(id.left(10).toUpper(), 5), QList{ m_known.at(3).customer.id });
    QCOMPARE(starting(u""_s, 5)->size(), 5);
    QCOMPARE(starting(u"%"_s, 5)->size(), 0);
    QCOMPARE(starting(QString(id % u"0"_s), 5)->size(), 0);
    int naive = 0;
    for (const naive::Known &known : std::as_const(m_known)) {
        naive += known.customer.id.text().startsWith(u'a') ? 1 : 0;
    }
    QCOMPARE(starting(u"a"_s, 1000)->size(), naive);
}

DESK_TEST_MAIN(StoreListTest, QCoreApplication)
#include "tst_store_list.moc"
