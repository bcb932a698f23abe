#include "store/customersource.h"

#include "domain/names.h"
#include "store/customerfilter.h"
#include "store/searchcondition.h"
#include "store/searchindex.h"

using namespace Qt::StringLiterals;

namespace store {
namespace {

using domain::CustomerSort;

// Statements are put together from these named pieces alone; every value is bound. Each walk names
// its index: without statistics SQLite would rather sort what a filter leaves than walk the list in
// order, and a page would cost as much as the whole book.
constexpr QStringView fromIndex = u" FROM customers INDEXED BY ";
constexpr QStringView upgradableByName = u"customers_upgradable_by_name";
constexpr QStringView undelegatedByName = u"customers_undelegated_by_name";
constexpr QStringView ofCloud = u" WHERE cloud = ?";
// The plus keeps the cloud from being looked up, so that the rows are reached by their ids.
constexpr QStringView fromTableOfCloud = u" FROM customers WHERE +cloud = ?";
constexpr QStringView canUpgrade = u" AND upgradable_count > 0";
constexpr QStringView needsDelegation = u" AND delegation_rank > 0";
constexpr QStringView pairs = u"customer_pairs";
constexpr QStringView triples = u"customer_triples";
constexpr QStringView pairTerms = u"customer_pair_terms";
constexpr QStringView tripleTerms = u"customer_triple_terms";
// %1: one of the two tables of the index.
constexpr QStringView fromSearch = u" FROM %1 CROSS JOIN customers INDEXED BY customers_by_name"
                                   u" ON cloud = ? AND name_rank = %1.rowid - ?"
                                   u" WHERE %1 MATCH ? AND %1.rowid > ? AND %1.rowid < ?";
constexpr QStringView fromSearchAlone
    = u" FROM %1 WHERE %1 MATCH ? AND %1.rowid > ? AND %1.rowid < ?";
constexpr QStringView fromFewFound
    = u" FROM customers INDEXED BY customers_by_name WHERE cloud = ? AND name_rank IN"
      u" (SELECT rowid - ? FROM %1 WHERE %1 MATCH ?"
      u" AND rowid > ? AND rowid < ?)";
// '~' stands behind every character of an id.
constexpr QStringView fromIds
    = u" FROM customers WHERE +cloud = ? AND id IN (SELECT id FROM customers WHERE id >= ? AND id "
      u"< ?"
      u" UNION SELECT customer_id FROM subscriptions WHERE id >= ? AND id < ?) AND NOT ";
constexpr QStringView fromHolders
    = u" FROM customers WHERE +cloud = ? AND id IN (SELECT customer_id FROM subscriptions"
      u" INDEXED BY subscriptions_by_offer WHERE offer_id IN (";
// %1: the words of one of the tables.
constexpr QStringView selectTerm = u"SELECT term FROM %1 WHERE term >= ? LIMIT 1";

/// So many tokens are looked for one by one.
constexpr qsizetype mostTokens = 12;

} // namespace

bool ListPart::addAfter(const ListKey &after, Qt::SortOrder sortOrder)
{
    const bool ascending = sortOrder == Qt::AscendingOrder;
    const QChar sign = ascending ? u'>' : u'<';
    switch (order) {
    case Order::ById:
        if (after.number != 0) {
            return !ascending; // the page before had already gone past zero, or comes to it
        }
        from += u" AND id %1 ?"_s.arg(sign);
        values.append(QString::fromLatin1(after.id));
        return true;
    case Order::BySearchPlace:
        from += u" AND %1.rowid %2 ?"_s.arg(searchTable, QString(sign));
        values.append(searchBase + after.number);
        return true;
    case Order::ByKey:
        break;
    }
    from += u" AND (%1, id) %2 (?, ?)"_s.arg(key, QString(sign));
    values.append(number ? QVariant(after.number) : QVariant(QString::fromUtf8(after.text)));
    values.append(QString::fromLatin1(after.id));
    return true;
}

bool ListPart::addBefore(const ListKey &before, Qt::SortOrder sortOrder)
{
    return addAfter(
        before, sortOrder == Qt::AscendingOrder ? Qt::DescendingOrder : Qt::AscendingOrder);
}

QString ListPart::ordered(Qt::SortOrder sortOrder) const
{
    const QString way = sortOrder == Qt::AscendingOrder ? QString() : u" DESC"_s;
    switch (order) {
    case Order::ById:
        return u" ORDER BY id"_s + way;
    case Order::BySearchPlace:
        return u" ORDER BY %1.rowid%2"_s.arg(searchTable, way);
    case Order::ByKey:
        break;
    }
    return u" ORDER BY %1%2, id%2"_s.arg(key, way);
}

CustomerSource::CustomerSource(
    Connection &connection, const domain::CustomerQuery &query, domain::Cloud cloud)
    : m_connection(connection)
    , m_query(query)
    , m_cloud(domain::codeOf(cloud))
    , m_mayUpgrade(roleMayUpgrade(query, cloud))
    , m_needle(needleOf(query.search))
{
}

/// Where the role may not upgrade every row counts zero, so the sort by upgrades is by id.
bool CustomerSource::flat() const
{
    return m_query.sort == CustomerSort::Upgrades && !m_mayUpgrade;
}

bool CustomerSource::filtered() const
{
    return m_query.onlyUpgradable || m_query.onlyNeedsDelegation || m_query.onlyResellers
        || !m_query.markets.isEmpty() || !m_query.offers.isEmpty();
}

ListPart CustomerSource::part(ListPart::Order order) const
{
    const SortShape shape = shapeOf(m_query.sort);
    ListPart part;
    part.order = flat() ? ListPart::Order::ById : order;
    part.key = flat() ? u"0"_s : shape.key.toString();
    part.number = flat() || shape.number;
    return part;
}

void CustomerSource::addMarketsAndOffers(ListPart &part) const
{
    if (m_query.onlyUpgradable) {
        part.from += canUpgrade;
    }
    if (m_query.onlyNeedsDelegation) {
        part.from += needsDelegation;
    }
    addLists(m_query, part.from, part.values);
}

void CustomerSource::addFilters(ListPart &part) const
{
    addMarketsAndOffers(part);
    addSearch(m_needle, part.from, part.values);
}

ListPart CustomerSource::walk() const
{
    ListPart walk = part(ListPart::Order::ByKey);
    QStringView index = shapeOf(m_query.sort).index;
    if (m_query.sort == CustomerSort::Company) {
        // Filters have indexes of their own for the sort that the list begins with.
        index = m_query.onlyUpgradable    ? upgradableByName
            : m_query.onlyNeedsDelegation ? undelegatedByName
                                          : index;
    }
    walk.from = flat() ? fromTableOfCloud.toString() : QString(fromIndex % index % ofCloud);
    walk.values = { m_cloud };
    addFilters(walk);
    return walk;
}

/// The phrases that begin as this one does, one for each token that its last gram is the beginning
/// of: the index walks a token, but would first put together all that begin so. This phrase itself
/// where they are many.
domain::Result<QList<GramPhrase>> CustomerSource::inTokens(
    const GramPhrase &phrase, QStringView terms) const
{
    QList<GramPhrase> all;
    const QString beginning = phrase.grams.constLast();
    const QString sql = selectTerm.toString().arg(terms);
    QString from = beginning;
    while (all.size() <= mostTokens) {
        const auto term = m_connection.value(sql, { from });
        if (!term) {
            return tl::unexpected(term.error());
        }
        const QString token = term->toString();
        if (!token.startsWith(beginning)) {
            return all;
        }
        GramPhrase one{ phrase.grams, false };
        one.grams.last() = token;
        all.append(one);
        from = token + QChar(1); // behind it, and before all that is longer
    }
    return QList<GramPhrase>{ phrase };
}

domain::Result<CustomerSource::Search> CustomerSource::searchFor(const GramQuery &query) const
{
    const bool inPairs = query.table == GramQuery::Table::Pairs;
    QList<GramPhrase> phrases;
    for (const GramPhrase &phrase : query.phrases) {
        if (!phrase.goesOn) {
            phrases.append(phrase);
            continue;
        }
        auto each = inTokens(phrase, inPairs ? pairTerms : tripleTerms);
        if (!each) {
            return tl::unexpected(each.error());
        }
        phrases.append(*each);
    }
    return Search{ (inPairs ? pairs : triples).toString(),
        matchOf(phrases.isEmpty() ? query.phrases : phrases), query.cut };
}

void CustomerSource::addCut(const Search &search, ListPart &part) const
{
    if (search.cut) {
        part.from += u" AND "_s;
        part.from += textCondition(m_needle, part.values);
    }
}

ListPart CustomerSource::found(const Search &search) const
{
    ListPart found = part(ListPart::Order::BySearchPlace);
    found.searchBase = searchBase(m_cloud);
    found.searchTable = search.table;
    found.from = fromSearch.toString().arg(search.table);
    found.values = { m_cloud, found.searchBase, search.match, found.searchBase,
        found.searchBase + lastRank };
    addMarketsAndOffers(found);
    addCut(search, found);
    return found;
}

ListPart CustomerSource::foundAlone(const Search &search) const
{
    const qint64 base = searchBase(m_cloud);
    ListPart found = part(ListPart::Order::BySearchPlace);
    found.key = search.table % u".rowid";
    found.number = true;
    found.searchBase = base;
    found.searchTable = search.table;
    found.placesOnly = true;
    found.from = fromSearchAlone.toString().arg(search.table);
    found.values = { search.match, base, base + lastRank };
    return found;
}

ListPart CustomerSource::foundFew(const Search &search) const
{
    const qint64 base = searchBase(m_cloud);
    ListPart found = part(ListPart::Order::ByKey);
    found.from = fromFewFound.toString().arg(search.table);
    found.values = { m_cloud, base, search.match, base, base + lastRank };
    addMarketsAndOffers(found);
    addCut(search, found);
    return found;
}

ListPart CustomerSource::ofIds() const
{
    const QString behind = m_needle.idBeginning + u'~';
    ListPart ids = part(ListPart::Order::ByKey);
    ids.from = fromIds.toString();
    ids.values = { m_cloud, m_needle.idBeginning, behind, m_needle.idBeginning, behind };
    ids.from += textCondition(m_needle, ids.values);
    addMarketsAndOffers(ids);
    return ids;
}

std::optional<ListPart> CustomerSource::fewOfMarketsOrOffers(bool fewMarkets, bool fewOffers) const
{
    if (!fewMarkets && !fewOffers) {
        return std::nullopt;
    }
    ListPart list = part(ListPart::Order::ByKey);
    list.values = { m_cloud };
    if (fewOffers) {
        list.from = fromHolders % placeholders(m_query.offers.size()) % u"))";
        for (const domain::OfferId offer : m_query.offers) {
            list.values.append(offer.text());
        }
    } else {
        list.from = fromIndex % u"customers_by_market" % ofCloud;
    }
    addFilters(list);
    return list;
}

ListPart CustomerSource::one(domain::CustomerId id) const
{
    ListPart one = part(ListPart::Order::ByKey);
    one.from = fromTableOfCloud % u" AND id = ?";
    one.values = { m_cloud, id.text() };
    addFilters(one);
    return one;
}

domain::Result<ListPart> CustomerSource::named(const Needle &beginning) const
{
    const auto search = searchFor(nameBeginningOf(beginning));
    if (!search) {
        return tl::unexpected(search.error());
    }
    const qint64 base = searchBase(m_cloud);
    ListPart named = part(ListPart::Order::BySearchPlace);
    named.order = ListPart::Order::BySearchPlace;
    named.key = u"name_rank"_s;
    named.number = true;
    named.searchBase = base;
    named.searchTable = search->table;
    named.from = fromSearch.toString().arg(search->table);
    named.values = { m_cloud, base, search->match, base, base + lastRank };
    addFilters(named);
    return named;
}

// --- which way

domain::Result<std::optional<ListPart>> CustomerSource::foundWithin(qint64 most) const
{
    if (m_needle.isEmpty()) {
        return std::nullopt;
    }
    const auto search = searchFor(gramQueryOf(m_needle));
    if (!search) {
        return tl::unexpected(search.error());
    }
    const auto within = searchFindsAtMost(*search, most);
    if (!within) {
        return tl::unexpected(within.error());
    }
    if (!*within) {
        return std::nullopt;
    }
    ListPart ids = foundFew(*search);
    ids.from.prepend(u"SELECT customers.id AS id"_s);
    if (!m_needle.idBeginning.isEmpty()) {
        const ListPart byId = ofIds();
        ids.from += u" UNION ALL SELECT id"_s;
        ids.from += byId.from;
        ids.values += byId.values;
    }
    return ids;
}

domain::Result<QList<ListPart>> CustomerSource::places()
{
    if (m_query.sort != CustomerSort::Company || m_needle.isEmpty() || filtered()) {
        return parts();
    }
    const auto search = searchFor(gramQueryOf(m_needle));
    if (!search) {
        return tl::unexpected(search.error());
    }
    if (search->cut) {
        return parts();
    }
    QList<ListPart> places{ foundAlone(*search) };
    if (!m_needle.idBeginning.isEmpty()) {
        places.append(ofIds());
    }
    return places;
}

domain::Result<QList<ListPart>> CustomerSource::parts()
{
    if (m_query.onlyUpgradable && !m_mayUpgrade) {
        return QList<ListPart>();
    }
    const auto markets = marketsAreFew();
    const auto offers = markets ? offersAreFew() : markets;
    if (!offers) {
        return tl::unexpected(offers.error());
    }
    if (const auto list = fewOfMarketsOrOffers(*markets, *offers)) {
        return QList<ListPart>{ *list };
    }
    if (m_needle.isEmpty()) {
        return QList<ListPart>{ walk() };
    }
    const auto search = searchFor(gramQueryOf(m_needle));
    if (!search) {
        return tl::unexpected(search.error());
    }
    const bool byName = m_query.sort == CustomerSort::Company;
    // The index knows the order by company, page by page; for any other all finds are sorted.
    const auto rare = byName ? filterIsFew() : searchFindsAtMost(*search, few);
    if (!rare) {
        return tl::unexpected(rare.error());
    }
    if (*rare == byName) { // few rows to walk over, or too many finds to sort
        return QList<ListPart>{ walk() };
    }
    QList<ListPart> parts{ byName ? found(*search) : foundFew(*search) };
    if (!m_needle.idBeginning.isEmpty()) {
        parts.append(ofIds());
    }
    return parts;
}

} // namespace store
