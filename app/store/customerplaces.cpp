#include "store/customerfilter.h"
#include "store/customerlist.h"
#include "store/customersource.h"
#include "store/eachrow.h"
#include "store/partwalk.h"
#include "store/stoppable.h"

#include <algorithm>
#include <vector>

using namespace Qt::StringLiterals;

/// Places in the customer list: anchors to jump to, where a customer stands, who begins with a
/// letter.
namespace store {
namespace {

constexpr QStringView countRows = u"SELECT count(*)";
constexpr QStringView selectKey = u"SELECT ";
constexpr QStringView andId = u", id";
constexpr QStringView idOfRank = u"SELECT id FROM customers INDEXED BY customers_by_name"
                                 u" WHERE cloud = ? AND name_rank = ?";
constexpr QStringView rankOf = u"SELECT name_rank FROM customers WHERE id = ?";

} // namespace

domain::Result<QStringList> CustomerList::anchors(
    const domain::CustomerQuery &query, int every, const std::stop_token &stop)
{
    const Stoppable stoppable(m_connection, stop);
    if (stoppable.stopped()) {
        return domain::failure(domain::ErrorCode::Cancelled);
    }
    std::vector<PartWalk> walks;
    for (const domain::Cloud cloud : cloudsOf(query)) {
        const auto parts = CustomerSource(m_connection, query, cloud).places();
        if (!parts) {
            return tl::unexpected(parts.error());
        }
        for (const ListPart &part : *parts) {
            const QString sql = selectKey % part.key % (part.placesOnly ? QStringView() : andId)
                % part.from % part.ordered(query.order);
            auto cursor = m_connection.run(sql, part.values);
            if (!cursor) {
                return tl::unexpected(cursor.error());
            }
            walks.emplace_back(*std::move(cursor), part, cloud);
        }
    }
    for (PartWalk &walk : walks) {
        if (const auto begun = walk.next(walks.size() > 1); !begun) {
            return tl::unexpected(begun.error());
        }
    }
    const qint64 step = std::max(1, every);
    QStringList anchors;
    for (qint64 row = 1;; ++row) {
        PartWalk *first = nullptr;
        for (PartWalk &walk : walks) {
            if (!walk.isOver() && (first == nullptr || walk.isBefore(*first, query.order))) {
                first = &walk;
            }
        }
        if (first == nullptr) {
            return anchors;
        }
        if (row % step == 0) {
            const auto key = keyAt(*first);
            if (!key) {
                return tl::unexpected(key.error());
            }
            anchors.append(encoded(query.sort, *key));
        }
        if (const auto gone = first->next(walks.size() > 1); !gone) {
            return tl::unexpected(gone.error());
        }
    }
}

/// The whole key of a row: the search index knows the rank alone.
domain::Result<ListKey> CustomerList::keyAt(const PartWalk &walk)
{
    ListKey key = walk.key();
    if (walk.knowsId()) {
        return key;
    }
    const auto id = m_connection.value(idOfRank, { domain::codeOf(walk.cloud()), key.number });
    if (!id) {
        return tl::unexpected(id.error());
    }
    key.id = id->toString().toLatin1();
    return key;
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
                key = keyOf(row, one.number);
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
        auto parts = CustomerSource(m_connection, query, cloud).places();
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
            auto part = CustomerSource(m_connection, query, cloud).named(needle);
            if (!part) {
                return tl::unexpected(part.error());
            }
            (void)part->addAfter(from, Qt::AscendingOrder);
            const QString sql = selectKey % part->key % u", id" % part->from
                % part->ordered(Qt::AscendingOrder) % u" LIMIT 1";
            const auto read = eachRow(
                m_connection, sql, part->values, [&](const Cursor &row) -> domain::Result<void> {
                    const ListKey key = keyOf(row, true);
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
