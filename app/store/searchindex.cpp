#include "store/searchindex.h"

#include "domain/names.h"
#include "store/statements.h"

#include <array>

namespace store {
namespace {

constexpr QStringView addPairs = u"INSERT INTO customer_pairs (rowid, grams) VALUES (?, ?)";
constexpr QStringView addTriples = u"INSERT INTO customer_triples (rowid, grams) VALUES (?, ?)";
// The index keeps no text of its own: what goes must be told word for word.
constexpr QStringView removePairs
    = u"INSERT INTO customer_pairs (customer_pairs, rowid, grams) VALUES ('delete', ?, ?)";
constexpr QStringView removeTriples
    = u"INSERT INTO customer_triples (customer_triples, rowid, grams) VALUES ('delete', ?, ?)";
constexpr std::array joinParts{
    QStringView(u"INSERT INTO customer_pairs (customer_pairs) VALUES ('optimize')"),
    QStringView(u"INSERT INTO customer_triples (customer_triples) VALUES ('optimize')"),
};
// What is gathered in memory before it becomes a part of the index: a load then makes few parts,
// and none has to be merged with others on the way. The usual room is SQLite's own.
constexpr std::array gatherMuch{
    QStringView(u"INSERT INTO customer_pairs (customer_pairs, rank) VALUES ('hashsize', 16777216)"),
    QStringView(
        u"INSERT INTO customer_triples (customer_triples, rank) VALUES ('hashsize', 16777216)"),
};
constexpr std::array gatherLittle{
    QStringView(u"INSERT INTO customer_pairs (customer_pairs, rank) VALUES ('hashsize', 1048576)"),
    QStringView(
        u"INSERT INTO customer_triples (customer_triples, rank) VALUES ('hashsize', 1048576)"),
};
constexpr std::array clearAll{
    QStringView(u"INSERT INTO customer_pairs (customer_pairs) VALUES ('delete-all')"),
    QStringView(u"INSERT INTO customer_triples (customer_triples) VALUES ('delete-all')"),
    QStringView(u"DELETE FROM search_letters"),
};
constexpr QStringView addFound
    = u"INSERT INTO search_letters (cloud, form, customers) VALUES (?, ?, ?)"
      u" ON CONFLICT DO UPDATE SET customers = customers + excluded.customers";

/// Gathered numbers are written out beyond this many, so that memory stays small.
constexpr qsizetype mostGathered = 50000;

} // namespace

qint64 searchBase(const QString &cloud)
{
    return cloud == domain::codeOf(domain::Cloud::Global) ? 0 : qint64(1) << 61;
}

qint64 searchPlace(const QString &cloud, qint64 rank)
{
    return searchBase(cloud) + rank;
}

domain::Result<void> SearchIndex::add(const QString &cloud, qint64 rank, QByteArrayView searchText)
{
    if (auto added = write(addPairs, addTriples, searchPlace(cloud, rank), searchText); !added) {
        return added;
    }
    return gather(cloud, 1);
}

domain::Result<void> SearchIndex::remove(
    const QString &cloud, qint64 rank, QByteArrayView searchText)
{
    const qint64 place = searchPlace(cloud, rank);
    if (auto removed = write(removePairs, removeTriples, place, searchText); !removed) {
        return removed;
    }
    return gather(cloud, -1);
}

domain::Result<void> SearchIndex::write(
    QStringView pairs, QStringView triples, qint64 place, QByteArrayView searchText)
{
    m_grams.read(searchText);
    const auto done = m_connection.put(pairs, Values().integer(place).utf8(m_grams.pairs()));
    if (!done) {
        return tl::unexpected(done.error());
    }
    const auto both = m_connection.put(triples, Values().integer(place).utf8(m_grams.triples()));
    return both ? domain::Result<void>() : tl::unexpected(both.error());
}

domain::Result<void> SearchIndex::beginLoad()
{
    return changeAll(m_connection, gatherMuch);
}

domain::Result<void> SearchIndex::endLoad()
{
    if (auto flushed = flush(); !flushed) {
        return flushed;
    }
    if (auto joined = changeAll(m_connection, joinParts); !joined) {
        return joined;
    }
    return changeAll(m_connection, gatherLittle);
}

/// Counts the forms of the text that was written last.
domain::Result<void> SearchIndex::gather(const QString &cloud, qint64 difference)
{
    QHash<QByteArray, qint64> &found = m_found[cloud];
    for (const QByteArrayView form : m_grams.forms()) {
        const auto known = found.find(QByteArray::fromRawData(form.data(), form.size()));
        if (known != found.end()) {
            *known += difference;
        } else {
            found.insert(form.toByteArray(), difference);
        }
    }
    return found.size() > mostGathered ? flush() : domain::Result<void>();
}

domain::Result<void> SearchIndex::clear()
{
    m_found.clear();
    return changeAll(m_connection, clearAll);
}

domain::Result<void> SearchIndex::flush()
{
    for (auto cloud = m_found.cbegin(); cloud != m_found.cend(); ++cloud) {
        for (auto form = cloud->cbegin(); form != cloud->cend(); ++form) {
            if (*form == 0) {
                continue;
            }
            const auto added = m_connection.put(
                addFound, Values().text(cloud.key()).utf8(form.key()).integer(*form));
            if (!added) {
                return tl::unexpected(added.error());
            }
        }
    }
    m_found.clear();
    return {};
}

} // namespace store
