#include "store/customerlist.h"

#include "store/customerrepository.h"
#include "store/eachrow.h"
#include "store/searchtext.h"
#include "store/storedform.h"

#include <algorithm>
#include <optional>
#include <vector>

using namespace Qt::StringLiterals;

namespace store {
namespace {

using domain::CustomerSort;

// Statements are put together from these named pieces alone; every value is bound.
constexpr QStringView selectRows
    = u"SELECT " DESK_CUSTOMER_COLUMNS u", subscription_count, upgradable_count, last_checked, ";
// Each list names its index: without statistics SQLite would rather sort what a filter leaves than
// walk the list in order, and a page would cost as much as the whole book.
constexpr QStringView fromIndex = u" FROM customers INDEXED BY ";
constexpr QStringView upgradableByName = u"customers_upgradable_by_name";
constexpr QStringView undelegatedByName = u"customers_undelegated_by_name";
constexpr QStringView ofCloud = u" WHERE cloud = ?";
// The plus keeps the cloud from being looked up, so that the rows come in the order of their ids.
constexpr QStringView fromTableOfCloud = u" FROM customers WHERE +cloud = ?";
constexpr QStringView canUpgrade = u" AND upgradable_count > 0";
constexpr QStringView needsDelegation = u" AND delegation_rank > 0";
// The stored text and the needle are folded alike, so a plain comparison of bytes is the search;
// LIKE would need escapes and would fold ASCII a second time.
constexpr QStringView nameMatches = u" AND instr(search_text, ?) > 0";
constexpr QStringView nameOrSubscriptionMatches
    = u" AND (instr(search_text, ?) > 0 OR EXISTS (SELECT 1 FROM subscriptions"
      u" WHERE subscriptions.customer_id = customers.id AND instr(subscriptions.id, ?) > 0))";

constexpr QStringView ofMarkets = u" AND country IN (";
constexpr QStringView holdsOffers
    = u" AND EXISTS (SELECT 1 FROM subscriptions"
      u" WHERE subscriptions.customer_id = customers.id AND subscriptions.offer_id IN (";

// The counts add up over the one index that has all they need, or, where there is a search, over
// the table in its own order.
constexpr QStringView everyCount = u"SELECT count(*)";
constexpr QStringView sumTotals
    = u"SELECT coalesce(sum(upgradable_count > 0), 0), coalesce(sum(delegation_rank > 0), 0),"
      u" coalesce(sum(shown), 0), coalesce(sum(shown * subscription_count), 0),"
      u" coalesce(sum(shown * upgradable_count), 0)"
      u" FROM (SELECT upgradable_count, delegation_rank, subscription_count, ";
constexpr QStringView countsIndex = u"customers_by_upgrades";
constexpr QStringView fromWholeTable = u" FROM customers NOT INDEXED";
constexpr QStringView every = u"1 AS shown";
constexpr QStringView everyUpgradable = u"upgradable_count > 0 AS shown";
constexpr QStringView everyUndelegated = u"delegation_rank > 0 AS shown";
constexpr QStringView everyBoth = u"upgradable_count > 0 AND delegation_rank > 0 AS shown";

/// What a sort orders by. A literal stands for a key that is the same in every row.
struct SortShape
{
    QStringView key;
    bool number;
    QStringView index;
    QStringView after;
    QStringView before;
    QStringView ascending;
    QStringView descending;
};

#define DESK_SORT(key, number, index)                                                              \
    SortShape                                                                                      \
    {                                                                                              \
        u"" key, number, index, u" AND (" key u", id) > (?, ?)", u" AND (" key u", id) < (?, ?)",  \
            u" ORDER BY " key u", id LIMIT ?", u" ORDER BY " key u" DESC, id DESC LIMIT ?"         \
    }

SortShape shapeOf(CustomerSort sort)
{
    switch (sort) {
    case CustomerSort::Company:
        return DESK_SORT(u"name_key", false, u"customers_by_name");
    case CustomerSort::Domain:
        return DESK_SORT(u"domain_key", false, u"customers_by_domain");
    case CustomerSort::Market:
        return DESK_SORT(u"country", false, u"customers_by_market");
    case CustomerSort::Delegation:
        return DESK_SORT(u"delegation_rank", true, u"customers_by_delegation");
    case CustomerSort::Subscriptions:
        return DESK_SORT(u"subscription_count", true, u"customers_by_subscriptions");
    case CustomerSort::Upgrades:
        return DESK_SORT(u"upgradable_count", true, u"customers_by_upgrades");
    case CustomerSort::LastChecked:
        return DESK_SORT(u"last_checked", false, u"customers_by_last_checked");
    }
    Q_UNREACHABLE();
}

/// Place of a row in a sort. SQLite compares text by its UTF-8 bytes, and so does this.
struct Key
{
    qint64 number = 0;
    QByteArray text;
    QByteArray id;

    friend bool operator<(const Key &a, const Key &b)
    {
        return std::tie(a.number, a.text, a.id) < std::tie(b.number, b.text, b.id);
    }
};

struct KeyedRow
{
    Key key;
    domain::CustomerRow row;
};

constexpr qsizetype idLength = 36;

QString encoded(CustomerSort sort, bool number, const Key &key)
{
    const QByteArray place = number ? QByteArray::number(key.number) : key.text;
    const QByteArray bytes = QByteArray::number(static_cast<int>(sort)) + key.id + place;
    return QString::fromLatin1(
        bytes.toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals));
}

/// None where the text is no key of this sort.
std::optional<Key> decoded(CustomerSort sort, bool number, const QString &after)
{
    const auto result = QByteArray::fromBase64Encoding(
        after.toLatin1(), QByteArray::Base64UrlEncoding | QByteArray::AbortOnBase64DecodingErrors);
    const QByteArray &bytes = result.decoded;
    if (!result || bytes.size() < 1 + idLength
        || bytes.left(1) != QByteArray::number(static_cast<int>(sort))) {
        return std::nullopt;
    }
    Key key;
    key.id = bytes.mid(1, idLength);
    const QByteArray place = bytes.mid(1 + idLength);
    if (!domain::CustomerId::fromText(QString::fromLatin1(key.id))) {
        return std::nullopt;
    }
    if (number) {
        bool ok = false;
        key.number = place.toLongLong(&ok);
        return ok ? std::optional(key) : std::nullopt;
    }
    key.text = place;
    return key;
}

bool roleMayUpgrade(const domain::CustomerQuery &query, domain::Cloud cloud)
{
    return cloud == domain::Cloud::Global ? query.roleMayUpgradeGlobal
                                          : query.roleMayUpgrade21Vianet;
}

QList<domain::Cloud> cloudsOf(const domain::CustomerQuery &query)
{
    if (query.cloud) {
        return { *query.cloud };
    }
    return { domain::Cloud::Global, domain::Cloud::China21Vianet };
}

void addSearch(const QString &needle, QString &sql, QVariantList &values)
{
    if (needle.isEmpty()) {
        return;
    }
    values.append(needle);
    if (mayBePartOfId(needle)) {
        sql += nameOrSubscriptionMatches;
        values.append(needle);
    } else {
        sql += nameMatches;
    }
}

QString placeholders(qsizetype count)
{
    return QStringList(count, u"?"_s).join(u',');
}

/// The filters that are lists: each value is bound.
void addLists(const domain::CustomerQuery &query, QString &sql, QVariantList &values)
{
    if (!query.markets.isEmpty()) {
        sql += ofMarkets % placeholders(query.markets.size()) % u')';
        for (const QString &country : query.markets) {
            values.append(storedText(country));
        }
    }
    if (!query.offers.isEmpty()) {
        sql += holdsOffers % placeholders(query.offers.size()) % u"))";
        for (const domain::OfferId offer : query.offers) {
            values.append(offer.text());
        }
    }
}

/// One cloud's part of a page: a statement and its values.
class CloudPage
{
public:
    CloudPage(
        const domain::CustomerQuery &query, domain::Cloud cloud, const std::optional<Key> &after)
        : m_shape(shapeOf(query.sort))
        , m_mayUpgrade(roleMayUpgrade(query, cloud))
        , m_flat(query.sort == CustomerSort::Upgrades && !m_mayUpgrade)
    {
        // Where the role may not upgrade every row counts zero, so the sort by upgrades is by id.
        m_empty = query.onlyUpgradable && !m_mayUpgrade;
        m_sql = m_flat ? QString(selectRows % u'0' % fromTableOfCloud)
                       : QString(selectRows % m_shape.key % fromIndex % indexFor(query) % ofCloud);
        m_values.append(domain::codeOf(cloud));
        if (query.onlyUpgradable) {
            m_sql += canUpgrade;
        }
        if (query.onlyNeedsDelegation) {
            m_sql += needsDelegation;
        }
        addSearch(needleOf(query.search), m_sql, m_values);
        addLists(query, m_sql, m_values);
        const bool ascending = query.order == Qt::AscendingOrder;
        if (m_flat) {
            addFlatOrder(ascending, after);
            return;
        }
        if (after) {
            m_sql += ascending ? m_shape.after : m_shape.before;
            m_values.append(m_shape.number ? QVariant(after->number)
                                           : QVariant(storedText(QString::fromUtf8(after->text))));
            m_values.append(QString::fromLatin1(after->id));
        }
        m_sql += ascending ? m_shape.ascending : m_shape.descending;
    }

    [[nodiscard]] domain::Result<std::vector<KeyedRow>> read(Connection &connection, int size)
    {
        std::vector<KeyedRow> list;
        if (m_empty) {
            return list;
        }
        m_values.append(size);
        const auto listed = eachRow(
            connection, m_sql, m_values, [this, &list](const Cursor &row) -> domain::Result<void> {
                auto keyed = keyedRow(row);
                if (!keyed) {
                    return tl::unexpected(keyed.error());
                }
                list.push_back(*std::move(keyed));
                return {};
            });
        if (!listed) {
            return tl::unexpected(listed.error());
        }
        return list;
    }

private:
    [[nodiscard]] domain::Result<KeyedRow> keyedRow(const Cursor &row) const
    {
        const auto customer = readCustomer(row);
        if (!customer) {
            return tl::unexpected(customer.error());
        }
        KeyedRow keyed;
        keyed.row = { *customer, row.integer(customerColumnCount),
            m_mayUpgrade ? row.integer(customerColumnCount + 1) : 0,
            momentFrom(row.text(customerColumnCount + 2)) };
        keyed.key.id = customer->id.text().toLatin1();
        if (m_shape.number) {
            keyed.key.number = row.integer(customerColumnCount + 3);
        } else {
            keyed.key.text = row.text(customerColumnCount + 3).toUtf8();
        }
        return keyed;
    }

    /// Filters have indexes of their own for the sort that the list begins with.
    [[nodiscard]] QStringView indexFor(const domain::CustomerQuery &query) const
    {
        if (query.sort != CustomerSort::Company) {
            return m_shape.index;
        }
        return query.onlyUpgradable     ? upgradableByName
            : query.onlyNeedsDelegation ? undelegatedByName
                                        : m_shape.index;
    }

    void addFlatOrder(bool ascending, const std::optional<Key> &after)
    {
        if (after && after->number == 0) {
            m_sql += ascending ? u" AND id > ?"_s : u" AND id < ?"_s;
            m_values.append(QString::fromLatin1(after->id));
        } else if (after && ascending) {
            m_empty = true; // the page before had already gone past zero
        }
        m_sql += ascending ? u" ORDER BY id LIMIT ?"_s : u" ORDER BY id DESC LIMIT ?"_s;
    }

    SortShape m_shape;
    bool m_mayUpgrade;
    bool m_flat;
    bool m_empty = false;
    QString m_sql;
    QVariantList m_values;
};

} // namespace

domain::Result<domain::Page<domain::CustomerRow>> CustomerList::page(
    const domain::CustomerQuery &query)
{
    const int size = std::clamp(query.limit, 1, 1000);
    const bool number = shapeOf(query.sort).number;
    std::optional<Key> after;
    if (!query.after.isEmpty()) {
        after = decoded(query.sort, number, query.after);
        if (!after) {
            return domain::failure(domain::ErrorCode::BadInput,
                u"the key is not of a page of this list"_s, { { u"after"_s, query.after } });
        }
    }
    std::vector<KeyedRow> all;
    for (const domain::Cloud cloud : cloudsOf(query)) {
        auto part = CloudPage(query, cloud, after).read(m_connection, size + 1);
        if (!part) {
            return tl::unexpected(part.error());
        }
        std::vector<KeyedRow> merged;
        merged.reserve(all.size() + part->size());
        const bool ascending = query.order == Qt::AscendingOrder;
        std::merge(std::make_move_iterator(all.begin()), std::make_move_iterator(all.end()),
            std::make_move_iterator(part->begin()), std::make_move_iterator(part->end()),
            std::back_inserter(merged), [ascending](const KeyedRow &a, const KeyedRow &b) {
                return ascending ? a.key < b.key : b.key < a.key;
            });
        all = std::move(merged);
    }
    domain::Page<domain::CustomerRow> page;
    const size_t wanted = static_cast<size_t>(size);
    if (all.size() > wanted) {
        all.resize(wanted);
        page.next = encoded(query.sort, number, all.back().key);
    }
    page.items.reserve(static_cast<qsizetype>(all.size()));
    for (KeyedRow &keyed : all) {
        page.items.append(std::move(keyed.row));
    }
    return page;
}

namespace {

/// The numbers over one cloud.
struct Totals
{
    qint64 upgradable = 0;
    qint64 undelegated = 0;
    qint64 shown = 0;
    qint64 subscriptions = 0;
    qint64 upgrades = 0;
};

domain::Result<Totals> totalsOf(
    Connection &connection, const domain::CustomerQuery &query, domain::Cloud cloud)
{
    const QStringView shown = query.onlyUpgradable
        ? (query.onlyNeedsDelegation ? everyBoth : everyUpgradable)
        : (query.onlyNeedsDelegation ? everyUndelegated : every);
    const QString needle = needleOf(query.search);
    const bool byIndex = needle.isEmpty() && query.markets.isEmpty() && query.offers.isEmpty();
    QString sql = byIndex ? QString(sumTotals % shown % fromIndex % countsIndex % ofCloud)
                          : QString(sumTotals % shown % fromWholeTable % ofCloud);
    QVariantList values{ domain::codeOf(cloud) };
    addSearch(needle, sql, values);
    addLists(query, sql, values);
    sql += u')';
    auto rows = connection.run(sql, values);
    if (!rows) {
        return tl::unexpected(rows.error());
    }
    if (const auto row = rows->next(); !row) {
        return tl::unexpected(row.error());
    }
    return Totals{ rows->integer(0), rows->integer(1), rows->integer(2), rows->integer(3),
        rows->integer(4) };
}

} // namespace

domain::Result<domain::CustomerCounts> CustomerList::counts(const domain::CustomerQuery &query)
{
    domain::CustomerCounts counts;
    for (const domain::Cloud cloud : cloudsOf(query)) {
        const auto total = m_connection.value(
            QString(everyCount % fromIndex % countsIndex % ofCloud), { domain::codeOf(cloud) });
        if (!total) {
            return tl::unexpected(total.error());
        }
        counts.total += total->toLongLong();
        const auto found = totalsOf(m_connection, query, cloud);
        if (!found) {
            return tl::unexpected(found.error());
        }
        const bool mayUpgrade = roleMayUpgrade(query, cloud);
        counts.needsDelegation += found->undelegated;
        counts.upgradable += mayUpgrade ? found->upgradable : 0;
        if (mayUpgrade || !query.onlyUpgradable) {
            counts.shown += found->shown;
            counts.subscriptions += found->subscriptions;
            counts.upgradableSubscriptions += mayUpgrade ? found->upgrades : 0;
        }
    }
    return counts;
}

} // namespace store
