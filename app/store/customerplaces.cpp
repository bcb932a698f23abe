#include "store/customerfilter.h"
#include "store/customerlist.h"
#include "store/customersource.h"
#include "store/eachrow.h"

#include <algorithm>

using namespace Qt::StringLiterals;

/// Places in the customer list: anchors to jump to, where a customer stands, who begins with a
/// letter.
namespace store {
namespace {

constexpr QStringView selectKeys = u"SELECT k, id FROM (SELECT ";
constexpr QStringView asKey = u" AS k, id";
constexpr QStringView unionAll = u" UNION ALL ";
constexpr QStringView numberRows = u"SELECT k, id FROM (SELECT k, id, row_number() OVER (ORDER BY ";
constexpr QStringView everySoMany = u") AS n FROM (";
constexpr QStringView keepAnchors = u")) WHERE n <= ? AND n % ? = 0 ORDER BY n";
constexpr QStringView countRows = u"SELECT count(*)";
constexpr QStringView selectKey = u"SELECT ";
constexpr QStringView rankOf = u"SELECT name_rank FROM customers WHERE id = ?";

/// Rows that one statement of a walk looks at, so that a walk can be stopped between two.
constexpr int rowsAtATime = 20000;

ListKey keyFrom(const Cursor &row, bool number)
{
    ListKey key;
    if (number) {
        key.number = row.integer(0);
    } else {
        key.text = row.text(0).toUtf8();
    }
    key.id = row.text(1).toLatin1();
    return key;
}

} // namespace

domain::Result<QList<ListKey>> CustomerList::someAnchors(
    const domain::CustomerQuery &query, const std::optional<ListKey> &after, int every)
{
    const int chunk = std::max(1, rowsAtATime / every) * every;
    QString lists;
    QVariantList values;
    for (const domain::Cloud cloud : cloudsOf(query)) {
        auto parts = CustomerSource(m_connection, query, cloud).parts();
        if (!parts) {
            return tl::unexpected(parts.error());
        }
        for (ListPart &part : *parts) {
            if (after && !part.addAfter(*after, query.order)) {
                continue;
            }
            lists += lists.isEmpty() ? QStringView() : unionAll;
            lists += selectKeys % part.key % asKey % part.from % part.ordered(query.order)
                % u" LIMIT ?)";
            values += part.values;
            values.append(chunk);
        }
    }
    QList<ListKey> keys;
    if (lists.isEmpty()) {
        return keys;
    }
    const QStringView order
        = query.order == Qt::AscendingOrder ? QStringView(u"k, id") : u"k DESC, id DESC";
    values.append({ chunk, every });
    const bool number = shapeOf(query.sort).number;
    const auto read
        = eachRow(m_connection, QString(numberRows % order % everySoMany % lists % keepAnchors),
            values, [&](const Cursor &row) -> domain::Result<void> {
                keys.append(keyFrom(row, number));
                return {};
            });
    if (!read) {
        return tl::unexpected(read.error());
    }
    return keys;
}

domain::Result<QStringList> CustomerList::anchors(
    const domain::CustomerQuery &query, int every, const std::stop_token &stop)
{
    const int step = std::clamp(every, 1, rowsAtATime);
    const qsizetype wholeChunk = std::max(1, rowsAtATime / step);
    QStringList all;
    std::optional<ListKey> after;
    for (;;) {
        if (stop.stop_requested()) {
            return domain::failure(domain::ErrorCode::Cancelled);
        }
        const auto keys = someAnchors(query, after, step);
        if (!keys) {
            return tl::unexpected(keys.error());
        }
        for (const ListKey &key : *keys) {
            all.append(encoded(query.sort, key));
        }
        if (keys->size() < wholeChunk) {
            return all;
        }
        after = keys->constLast();
    }
}

domain::Result<std::optional<qint64>> CustomerList::place(
    const domain::CustomerQuery &query, domain::CustomerId id)
{
    std::optional<ListKey> key;
    for (const domain::Cloud cloud : cloudsOf(query)) {
        if (query.onlyUpgradable && !roleMayUpgrade(query, cloud)) {
            continue;
        }
        const ListPart one = CustomerSource(m_connection, query, cloud).one(id);
        const auto read = eachRow(m_connection, QString(selectKey % one.key % u", id" % one.from),
            one.values, [&](const Cursor &row) -> domain::Result<void> {
                key = keyFrom(row, one.number);
                return {};
            });
        if (!read) {
            return tl::unexpected(read.error());
        }
    }
    if (!key) {
        return std::optional<qint64>();
    }
    qint64 before = 0;
    for (const domain::Cloud cloud : cloudsOf(query)) {
        auto parts = CustomerSource(m_connection, query, cloud).parts();
        if (!parts) {
            return tl::unexpected(parts.error());
        }
        for (ListPart &part : *parts) {
            if (!part.addBefore(*key, query.order)) {
                continue;
            }
            const auto counted = m_connection.value(QString(countRows % part.from), part.values);
            if (!counted) {
                return tl::unexpected(counted.error());
            }
            before += counted->toLongLong();
        }
    }
    return std::optional(before);
}

domain::Result<std::optional<domain::CustomerId>> CustomerList::named(
    const domain::CustomerQuery &query, const QString &beginning, domain::CustomerId behind)
{
    const Needle needle = needleOf(beginning);
    if (needle.isEmpty()) {
        return std::optional<domain::CustomerId>();
    }
    ListKey from;
    if (!behind.isNull()) {
        const auto rank = m_connection.value(rankOf, { behind.text() });
        if (!rank) {
            return tl::unexpected(rank.error());
        }
        from.number = rank->toLongLong();
    }
    for (;;) {
        std::optional<ListKey> first;
        for (const domain::Cloud cloud : cloudsOf(query)) {
            if (query.onlyUpgradable && !roleMayUpgrade(query, cloud)) {
                continue;
            }
            ListPart part = CustomerSource(m_connection, query, cloud).named(needle);
            (void)part.addAfter(from, Qt::AscendingOrder);
            const QString sql = selectKey % part.key % u", id" % part.from
                % part.ordered(Qt::AscendingOrder) % u" LIMIT 1";
            const auto read = eachRow(
                m_connection, sql, part.values, [&](const Cursor &row) -> domain::Result<void> {
                    const ListKey key = keyFrom(row, true);
                    first = !first || key < *first ? key : *first;
                    return {};
                });
            if (!read) {
                return tl::unexpected(read.error());
            }
        }
        if (first) {
            return domain::CustomerId::fromText(QString::fromLatin1(first->id));
        }
        if (from.number == 0) {
            return std::optional<domain::CustomerId>();
        }
        from = {};
    }
}

} // namespace store
