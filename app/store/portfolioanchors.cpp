#include "store/eachrow.h"
#include "store/portfolio.h"
#include "store/portfolioquery.h"
#include "store/stoppable.h"
#include "store/storedform.h"

#include <QHash>

#include <algorithm>
#include <vector>

using namespace Qt::StringLiterals;

/// Anchors in a view of the book. A walk in the order of the view would jump about in the file for
/// each customer, some microseconds each; so the subscriptions are counted as they lie, and the
/// customers then met in order in an index alone.
namespace store {
namespace {

using namespace portfolioquery;

constexpr QStringView ownersAsTheyLie
    = u"SELECT customer_id FROM subscriptions s NOT INDEXED WHERE 1";
constexpr QStringView customersInOrder = u"SELECT name_rank, id FROM customers INDEXED BY ";
constexpr QStringView ofCloud = u" WHERE cloud = ?";
constexpr QStringView inOrder = u" ORDER BY name_rank, id";
constexpr QStringView sizeOfGroup = u"SELECT coalesce(sum(subscriptions), 0) FROM portfolio_kinds"
                                    u" WHERE substr(verdict, 1, 1) = ?";
/// Behind every subscription of a customer.
constexpr QStringView lastId = u"ffffffff-ffff-ffff-ffff-ffffffffffff";

constexpr qint64 mostReserved = 4'000'000;

/// Who owns what is in the group, each owner as often as it has something there. A large book has
/// more of them than memory should hold, so each is eight bytes of a hash: two owners of one hash,
/// once in a million of such books, would only put the anchors behind them a row aside.
class Owners
{
public:
    void reserve(qint64 size) { m_hashes.reserve(static_cast<std::size_t>(size)); }
    void add(QByteArrayView id) { m_hashes.push_back(hashOf(id)); }
    void sort() { std::sort(m_hashes.begin(), m_hashes.end()); }
    [[nodiscard]] qint64 count(QByteArrayView id) const
    {
        const auto [first, last] = std::equal_range(m_hashes.cbegin(), m_hashes.cend(), hashOf(id));
        return last - first;
    }

private:
    [[nodiscard]] static quint64 hashOf(QByteArrayView id)
    {
        return qHashBits(id.data(), static_cast<std::size_t>(id.size()), 1);
    }

    std::vector<quint64> m_hashes;
};

domain::Result<Owners> ownersOf(Connection &connection, const domain::PortfolioQuery &query)
{
    Owners owners;
    const auto size
        = connection.value(sizeOfGroup, { QByteArray(1, static_cast<char>(query.group)) });
    if (!size) {
        return tl::unexpected(size.error());
    }
    owners.reserve(std::clamp<qint64>(size->toLongLong(), 0, mostReserved));
    QString sql = ownersAsTheyLie.toString();
    QVariantList values;
    addGroup(query.group, query.kinds, sql, values);
    addOffers(query.filter, sql, values);
    const auto read
        = eachRow(connection, sql, values, [&owners](const Cursor &row) -> domain::Result<void> {
              owners.add(row.bytes(0));
              return {};
          });
    if (!read) {
        return tl::unexpected(read.error());
    }
    owners.sort();
    return owners;
}

} // namespace

domain::Result<QList<domain::PortfolioAnchor>> Portfolio::anchors(
    const domain::PortfolioQuery &query, qint64 every, const std::stop_token &stop)
{
    const Stoppable stoppable(m_connection, stop);
    if (stoppable.stopped()) {
        return domain::failure(domain::ErrorCode::Cancelled);
    }
    const auto owners = ownersOf(m_connection, query);
    if (!owners) {
        return tl::unexpected(owners.error());
    }
    const GroupWalk walk = walkOf(query.group);
    const bool ownIndex = query.group != domain::UpgradeGroup::NoPath;
    QString sql = customersInOrder % walk.index % ofCloud;
    if (ownIndex) { // else the condition would only have each customer looked at
        sql += walk.condition;
    }
    QVariantList values{ domain::codeOf(query.filter.cloud) };
    addCustomers(query.filter, sql, values);
    sql += inOrder;
    QList<domain::PortfolioAnchor> anchors;
    const qint64 step = std::max<qint64>(1, every);
    qint64 passed = 0;
    qint64 anchored = 0;
    const auto read
        = eachRow(m_connection, sql, values, [&](const Cursor &row) -> domain::Result<void> {
              passed += owners->count(row.bytes(1));
              if (passed - anchored >= step) {
                  anchors.append({ passed, keyOf(row.integer(0), row.text(1), lastId.toString()),
                      row.integer(0) });
                  anchored = passed;
              }
              return {};
          });
    if (!read) {
        return tl::unexpected(read.error());
    }
    return anchors;
}

} // namespace store
