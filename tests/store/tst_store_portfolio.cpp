#include "naivelist.h"
#include "support/testmain.h"

#include <algorithm>
#include <map>

using namespace Qt::StringLiterals;
using domain::PortfolioKind;
using domain::PortfolioPlace;
using domain::PortfolioQuery;
using domain::Result;
using domain::StoredVerdict;
using domain::UpgradeGroup;

namespace {

using Book = QList<naive::Known>;
using Verdicts = QHash<domain::SubscriptionId, StoredVerdict>;
/// Product, group, reasons of the whole and of each target.
using Kind = std::tuple<QString, int, int, QList<int>>;

StoredVerdict randomVerdict(domain::SubscriptionId id, QRandomGenerator &random)
{
    StoredVerdict verdict;
    verdict.subscription = id;
    const int targets = random.bounded(4);
    for (int i = 0; i < targets; ++i) {
        verdict.targets.append(static_cast<domain::ReasonMask>(random.bounded(3)));
    }
    verdict.group = verdict.targets.contains(0)
        ? UpgradeGroup::Ready
        : static_cast<UpgradeGroup>(1 + random.bounded(domain::upgradeGroups - 1));
    verdict.whole
        = verdict.group == UpgradeGroup::Ready ? domain::ReasonMask(0) : domain::ReasonMask(0x884);
    return verdict;
}

Kind kindOf(domain::OfferId offer, const StoredVerdict &verdict)
{
    QList<int> targets;
    for (const domain::ReasonMask mask : verdict.targets) {
        targets.append(mask);
    }
    return { offer.text(), static_cast<int>(verdict.group), verdict.whole, targets };
}

bool inFilter(const domain::PortfolioFilter &filter, const naive::Known &known)
{
    return known.customer.cloud == filter.cloud && naive::matches(filter.search, known)
        && (filter.markets.isEmpty() || filter.markets.contains(known.customer.country));
}

bool ofOffers(const domain::PortfolioFilter &filter, domain::SubscriptionId id)
{
    return filter.offers.isEmpty() || filter.offers.contains(naive::offerOf(id));
}

/// The customers of the filter in the order of the list.
QList<const naive::Known *> inOrder(const Book &book, const domain::PortfolioFilter &filter)
{
    QList<const naive::Known *> list;
    for (const naive::Known &known : book) {
        if (inFilter(filter, known)) {
            list.append(&known);
        }
    }
    std::sort(list.begin(), list.end(), [](const naive::Known *a, const naive::Known *b) {
        return std::pair(a->nameRank, a->customer.id.text())
            < std::pair(b->nameRank, b->customer.id.text());
    });
    return list;
}

Result<void> judge(domain::Book &book, const Book &all, const Verdicts &verdicts)
{
    return writeAll(book, [&](domain::BookWriter &writer) -> Result<void> {
        for (const naive::Known &known : all) {
            QList<StoredVerdict> theirs;
            for (const domain::SubscriptionId id : known.subscriptions) {
                theirs.append(verdicts.value(id));
            }
            const auto now = QDateTime::fromMSecsSinceEpoch(1'589'243'400'000, Qt::UTC);
            if (auto set = writer.setVerdicts(known.customer.id, theirs, now); !set) {
                return set;
            }
        }
        return {};
    });
}

std::map<Kind, qint64> naiveKinds(
    const Book &book, const Verdicts &verdicts, const domain::PortfolioFilter &filter)
{
    std::map<Kind, qint64> kinds;
    for (const naive::Known *known : inOrder(book, filter)) {
        for (const domain::SubscriptionId id : known->subscriptions) {
            if (ofOffers(filter, id)) {
                ++kinds[kindOf(naive::offerOf(id), verdicts.value(id))];
            }
        }
    }
    return kinds;
}

QList<domain::PortfolioFilter> filters(const Book &book)
{
    domain::PortfolioFilter all;
    domain::PortfolioFilter other = all;
    other.cloud = domain::Cloud::China21Vianet;
    domain::PortfolioFilter searched = all;
    searched.search = book.at(3).customer.companyName.left(2);
    domain::PortfolioFilter market = all;
    market.markets = { book.at(5).customer.country, u"ZZ"_s };
    domain::PortfolioFilter product = all;
    product.offers = { naive::offerOf(book.at(0).subscriptions.value(0)) };
    return { all, other, searched, market, product };
}

} // namespace

/// The view of the whole book against a count by hand.
class StorePortfolioTest : public support::TestCase
{
    Q_OBJECT
private Q_SLOTS:
    void kindsAndPlacesAreThoseOfACountByHand();
    void aCustomerThatMovesTakesItsKindsAlong();
    void aForeignKeyIsRefused();

private:
    void compare(domain::Book &store, const Book &book, const Verdicts &verdicts);
    void compareGroup(domain::Book &store, const Book &book, const Verdicts &verdicts,
        const domain::PortfolioFilter &filter, UpgradeGroup group);
    void jumpInto(domain::Book &store, PortfolioQuery query, const QStringList &wanted);
};

void StorePortfolioTest::compare(domain::Book &store, const Book &book, const Verdicts &verdicts)
{
    for (const domain::PortfolioFilter &filter : filters(book)) {
        const auto kinds = readNow<QList<PortfolioKind>>(
            store, [&](domain::BookReader &reader) { return reader.portfolio().kinds(filter); });
        QVERIFY2(kinds.has_value(), qPrintable(told(kinds)));
        std::map<Kind, qint64> counted;
        for (const PortfolioKind &kind : *kinds) {
            counted[kindOf(kind.offer, kind.verdict)] += kind.subscriptions;
        }
        QVERIFY(counted == naiveKinds(book, verdicts, filter));
        for (int group = 0; group < domain::upgradeGroups; ++group) {
            compareGroup(store, book, verdicts, filter, static_cast<UpgradeGroup>(group));
        }
    }
    const auto violations = readNow<QList<domain::Violation>>(
        store, [](domain::BookReader &reader) { return reader.verify(); });
    QVERIFY2(violations.has_value(), qPrintable(told(violations)));
    for (const domain::Violation &violation : *violations) {
        QVERIFY2(
            violation.invariant != u"portfolioKinds" && violation.invariant != u"verdictGroups",
            qPrintable(violation.detail));
    }
}

void StorePortfolioTest::compareGroup(domain::Book &store, const Book &book,
    const Verdicts &verdicts, const domain::PortfolioFilter &filter, UpgradeGroup group)
{
    QStringList wanted;
    for (const naive::Known *known : inOrder(book, filter)) {
        QStringList theirs;
        for (const domain::SubscriptionId id : known->subscriptions) {
            if (ofOffers(filter, id) && verdicts.value(id).group == group) {
                theirs.append(id.text());
            }
        }
        theirs.sort();
        wanted += theirs;
    }
    PortfolioQuery query;
    query.filter = filter;
    query.group = group;
    query.limit = 7;
    QStringList got;
    for (;;) {
        const auto page = readNow<QList<PortfolioPlace>>(
            store, [&](domain::BookReader &reader) { return reader.portfolio().places(query); });
        QVERIFY2(page.has_value(), qPrintable(told(page)));
        for (const PortfolioPlace &place : *page) {
            QCOMPARE(place.verdict, verdicts.value(place.subscription));
            QCOMPARE(place.offer, naive::offerOf(place.subscription));
            got.append(place.subscription.text());
        }
        if (page->size() < query.limit) {
            break;
        }
        query.after = page->constLast().key;
    }
    QCOMPARE(got, wanted);
    query.after.clear();
    query.skip = wanted.size() / 2;
    query.limit = 10'000;
    const auto half = readNow<QList<PortfolioPlace>>(
        store, [&](domain::BookReader &reader) { return reader.portfolio().places(query); });
    QCOMPARE(half->size(), wanted.size() - wanted.size() / 2);
    jumpInto(store, query, wanted);
}

/// The end, anchors, and single places of a view whose order is known.
void StorePortfolioTest::jumpInto(
    domain::Book &store, PortfolioQuery query, const QStringList &wanted)
{
    const auto textsOf = [](const QList<PortfolioPlace> &places) {
        QStringList ids;
        for (const PortfolioPlace &place : places) {
            ids.append(place.subscription.text());
        }
        return ids;
    };
    const auto placesOf = [&store](const PortfolioQuery &asked) {
        const auto places = readNow<QList<PortfolioPlace>>(
            store, [&](domain::BookReader &reader) { return reader.portfolio().places(asked); });
        return places ? *places : QList<PortfolioPlace>();
    };
    query.after.clear();
    query.skip = 0;
    query.limit = 5;
    query.fromEnd = true;
    QCOMPARE(textsOf(placesOf(query)), wanted.last(std::min<qsizetype>(5, wanted.size())));
    query.fromEnd = false;
    const auto anchors = readNow<QList<domain::PortfolioAnchor>>(store,
        [&](domain::BookReader &reader) { return reader.portfolio().anchors(query, 3, {}); });
    QVERIFY2(anchors.has_value(), qPrintable(told(anchors)));
    qint64 before = 0;
    for (const domain::PortfolioAnchor &anchor : *anchors) {
        QVERIFY(anchor.places >= before + 3);
        before = anchor.places;
        query.after = anchor.key;
        QCOMPARE(textsOf(placesOf(query)), wanted.mid(anchor.places, 5));
    }
    QVERIFY(wanted.size() < 40 || !anchors->isEmpty());
    query.after.clear();
    query.limit = 500;
    // Every second one by its id, in order, told which markets show it.
    query.marks = { query.filter, {} };
    query.marks[1].cloud = query.filter.cloud;
    query.marks[1].markets = { u"KR"_s };
    for (qsizetype i = 0; i < wanted.size(); i += 2) {
        query.subscriptions.append(*domain::SubscriptionId::fromText(wanted.at(i)));
    }
    if (query.subscriptions.isEmpty()) {
        return;
    }
    const QList<PortfolioPlace> single = placesOf(query);
    QCOMPARE(single.size(), query.subscriptions.size());
    query.subscriptions.clear();
    for (qsizetype i = 0; i < single.size(); ++i) {
        const PortfolioPlace &place = single.at(i);
        QCOMPARE(place.subscription.text(), wanted.at(2 * i));
        QVERIFY((place.marked & 1U) != 0);
        const auto customer = readNow<domain::Customer>(
            store, [&](domain::BookReader &reader) { return reader.customer(place.customer); });
        QCOMPARE((place.marked & 2U) != 0, customer->country == u"KR"_s);
        query.customer = place.customer;
        const QStringList theirs = textsOf(placesOf(query));
        QVERIFY(theirs.contains(wanted.at(2 * i)));
        for (const QString &id : theirs) {
            QVERIFY(wanted.contains(id));
        }
    }
    // Kinds by their marks are the same ones, only split further.
    const auto marked = readNow<QList<PortfolioKind>>(store, [&](domain::BookReader &reader) {
        return reader.portfolio().kinds(query.filter, query.marks);
    });
    QVERIFY2(marked.has_value(), qPrintable(told(marked)));
    qint64 all = 0;
    for (const PortfolioKind &kind : *marked) {
        QVERIFY((kind.marked & 1U) != 0);
        all += kind.verdict.group == query.group ? kind.subscriptions : 0;
    }
    QCOMPARE(all, wanted.size());
}

void StorePortfolioTest::kindsAndPlacesAreThoseOfACountByHand()
{
    BookFixture fixture;
    const auto store = fixture.open();
    const Book book = naive::someBook(120, 7);
    QVERIFY(naive::fill(*store, book));
    QRandomGenerator random(11);
    Verdicts verdicts;
    for (int round = 0; round < 3; ++round) {
        for (const naive::Known &known : book) {
            for (const domain::SubscriptionId id : known.subscriptions) {
                if (round == 0 || random.bounded(3) == 0) {
                    verdicts.insert(id, randomVerdict(id, random));
                }
            }
        }
        const auto judged = judge(*store, book, verdicts);
        QVERIFY2(judged.has_value(), qPrintable(told(judged)));
        compare(*store, book, verdicts);
    }
    PortfolioQuery query;
    const auto kinds = readNow<QList<PortfolioKind>>(
        *store, [&](domain::BookReader &reader) { return reader.portfolio().kinds(query.filter); });
    for (const PortfolioKind &kind : *kinds) {
        query.group = kind.verdict.group;
        query.kinds = { kind };
        query.limit = 10'000;
        const auto places = readNow<QList<PortfolioPlace>>(
            *store, [&](domain::BookReader &reader) { return reader.portfolio().places(query); });
        QCOMPARE(places->size(), kind.subscriptions);
    }
}

void StorePortfolioTest::aCustomerThatMovesTakesItsKindsAlong()
{
    BookFixture fixture;
    const auto store = fixture.open();
    Book book = naive::someBook(40, 3);
    QVERIFY(naive::fill(*store, book));
    QRandomGenerator random(5);
    Verdicts verdicts;
    for (const naive::Known &known : std::as_const(book)) {
        for (const domain::SubscriptionId id : known.subscriptions) {
            verdicts.insert(id, randomVerdict(id, random));
        }
    }
    QVERIFY(judge(*store, book, verdicts));
    for (int i = 0; i < book.size(); i += 3) {
        domain::Customer &customer = book[i].customer;
        customer.cloud = customer.cloud == domain::Cloud::Global ? domain::Cloud::China21Vianet
                                                                 : domain::Cloud::Global;
        const auto moved = writeAll(*store, [&](domain::BookWriter &writer) -> Result<void> {
            return writer.putCustomer(customer);
        });
        QVERIFY2(moved.has_value(), qPrintable(told(moved)));
    }
    compare(*store, book, verdicts);
}

void StorePortfolioTest::aForeignKeyIsRefused()
{
    BookFixture fixture;
    const auto store = fixture.open();
    for (const QString &key : { u"x"_s, u"1/2/3"_s, u"//"_s }) {
        PortfolioQuery query;
        query.after = key;
        const auto page = readNow<QList<PortfolioPlace>>(
            *store, [&](domain::BookReader &reader) { return reader.portfolio().places(query); });
        QVERIFY(!page);
        QCOMPARE(page.error().code, domain::ErrorCode::BadInput);
    }
}

DESK_TEST_MAIN(StorePortfolioTest, QCoreApplication)
#include "tst_store_portfolio.moc"
