#include "domain/names.h"
#include "store/customerfilter.h"
#include "store/customerlist.h"
#include "store/searchcondition.h"

using namespace Qt::StringLiterals;

namespace store {
namespace {

constexpr QStringView ofCloud = u" WHERE cloud = ?";
constexpr QStringView fromIndex = u" FROM customers INDEXED BY ";
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
    const Needle needle = needleOf(query.search);
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
