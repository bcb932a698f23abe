#include "store/eachrow.h"
#include "store/portfolio.h"
#include "store/portfolioquery.h"
#include "store/stoppable.h"
#include "store/storedform.h"

#include <QHash>

#include <algorithm>

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
/// Behind every subscription of a customer.
constexpr QStringView lastId = u"ffffffff-ffff-ffff-ffff-ffffffffffff";

using Counts = QHash<QUuid, qint64>;

domain::Result<Counts> countByOwner(Connection &connection, const domain::PortfolioQuery &query)
{
    QString sql = ownersAsTheyLie.toString();
    QVariantList values;
    addGroup(query.group, query.kinds, sql, values);
    addOffers(query.filter, sql, values);
    Counts counts;
    QUuid owner;
    qint64 *count = nullptr;
    QByteArray before;
    const auto read
        = eachRow(connection, sql, values, [&](const Cursor &row) -> domain::Result<void> {
              const QByteArrayView id = row.bytes(0);
              if (count == nullptr || id != before) { // those of one customer mostly lie together
                  before = id.toByteArray();
                  owner = QUuid::fromString(QLatin1StringView(before));
                  count = &counts[owner];
              }
              ++*count;
              return {};
          });
    if (!read) {
        return tl::unexpected(read.error());
    }
    return counts;
}

} // namespace

domain::Result<QList<domain::PortfolioAnchor>> Portfolio::anchors(
    const domain::PortfolioQuery &query, qint64 every, const std::stop_token &stop)
{
    const Stoppable stoppable(m_connection, stop);
    if (stoppable.stopped()) {
        return domain::failure(domain::ErrorCode::Cancelled);
    }
    const auto counts = countByOwner(m_connection, query);
    if (!counts) {
        return tl::unexpected(counts.error());
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
              const QByteArray id = row.bytes(1).toByteArray();
              passed += counts->value(QUuid::fromString(QLatin1StringView(id)));
              if (passed - anchored >= step) {
                  anchors.append(
                      { passed, keyOf(row.integer(0), QString::fromLatin1(id), lastId.toString()),
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
