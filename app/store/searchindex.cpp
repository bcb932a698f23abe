#include "store/searchindex.h"

#include "domain/names.h"
#include "store/searchgrams.h"

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

domain::Result<void> SearchIndex::add(const QString &cloud, qint64 rank, const QString &searchText)
{
    if (auto added = write(addPairs, addTriples, searchPlace(cloud, rank), searchText); !added) {
        return added;
    }
    return gather(cloud, searchText, 1);
}

domain::Result<void> SearchIndex::remove(
    const QString &cloud, qint64 rank, const QString &searchText)
{
    const qint64 place = searchPlace(cloud, rank);
    if (auto removed = write(removePairs, removeTriples, place, searchText); !removed) {
        return removed;
    }
    return gather(cloud, searchText, -1);
}

domain::Result<void> SearchIndex::write(
    QStringView pairs, QStringView triples, qint64 place, const QString &searchText)
{
    const auto done = m_connection.change(pairs, { place, pairGramsOf(searchText) });
    if (!done) {
        return tl::unexpected(done.error());
    }
    const auto both = m_connection.change(triples, { place, tripleGramsOf(searchText) });
    return both ? domain::Result<void>() : tl::unexpected(both.error());
}

domain::Result<void> SearchIndex::join()
{
    for (const QStringView sql : joinParts) {
        if (const auto done = m_connection.change(sql); !done) {
            return tl::unexpected(done.error());
        }
    }
    return {};
}

domain::Result<void> SearchIndex::gather(
    const QString &cloud, const QString &searchText, qint64 difference)
{
    QHash<QString, qint64> &found = m_found[cloud];
    const QSet<QString> forms = oneCharacterNeedles(searchText);
    for (const QString &form : forms) {
        found[form] += difference;
    }
    return found.size() > mostGathered ? flush() : domain::Result<void>();
}

domain::Result<void> SearchIndex::clear()
{
    m_found.clear();
    for (const QStringView sql : clearAll) {
        if (const auto done = m_connection.change(sql); !done) {
            return tl::unexpected(done.error());
        }
    }
    return {};
}

domain::Result<void> SearchIndex::flush()
{
    for (auto cloud = m_found.cbegin(); cloud != m_found.cend(); ++cloud) {
        for (auto form = cloud->cbegin(); form != cloud->cend(); ++form) {
            if (*form == 0) {
                continue;
            }
            const auto added = m_connection.change(addFound, { cloud.key(), form.key(), *form });
            if (!added) {
                return tl::unexpected(added.error());
            }
        }
    }
    m_found.clear();
    return {};
}

} // namespace store
