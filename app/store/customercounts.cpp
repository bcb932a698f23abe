#include "domain/names.h"
#include "store/customerfilter.h"
#include "store/customerlist.h"
#include "store/customersource.h"
#include "store/eachrow.h"
#include "store/searchcondition.h"
#include "store/stoppable.h"

using namespace Qt::StringLiterals;

/// The numbers over a list. What no search and no list narrows is kept in the writing transaction;
/// the rest is counted, and can be stopped meanwhile.
namespace store {
namespace {

constexpr QStringView sumKept
    = u"SELECT coalesce(sum(customers), 0), coalesce(sum(customers * upgradable), 0),"
      u" coalesce(sum(customers * undelegated), 0),"
      u" coalesce(sum(iif(upgradable >= ? AND undelegated >= ?, customers, 0)), 0),"
      u" coalesce(sum(iif(upgradable >= ? AND undelegated >= ?, subscriptions, 0)), 0),"
      u" coalesce(sum(iif(upgradable >= ? AND undelegated >= ?, upgrades, 0)), 0)"
      u" FROM customer_totals WHERE cloud = ?";
constexpr QStringView sumRows
    = u"SELECT coalesce(sum(upgradable_count > 0), 0), coalesce(sum(delegation_rank > 0), 0),"
      u" coalesce(sum(shown), 0), coalesce(sum(shown * subscription_count), 0),"
      u" coalesce(sum(shown * upgradable_count), 0)"
      u" FROM (SELECT upgradable_count, delegation_rank, subscription_count,"
      u" upgradable_count >= ? AND (delegation_rank > 0) >= ? AS shown";
constexpr QStringView countOthers
    = u"SELECT count(*) FROM customers WHERE cloud = ? AND relationship <> 'reseller'";
constexpr QStringView countRows = u"SELECT count(*)";
constexpr QStringView sumMarkets
    = u"SELECT coalesce(sum(customers), 0) FROM customer_markets WHERE cloud = ? AND country IN (";

/// The numbers over one cloud.
struct Totals
{
    qint64 customers = 0;
    qint64 upgradable = 0;
    qint64 undelegated = 0;
    qint64 shown = 0;
    qint64 subscriptions = 0;
    qint64 upgrades = 0;
};

domain::Result<Totals> keptTotals(
    Connection &connection, const domain::CustomerQuery &query, domain::Cloud cloud)
{
    const int upgradable = query.onlyUpgradable ? 1 : 0;
    const int undelegated = query.onlyNeedsDelegation ? 1 : 0;
    Totals totals;
    const auto read = eachRow(connection, sumKept,
        { upgradable, undelegated, upgradable, undelegated, upgradable, undelegated,
            domain::codeOf(cloud) },
        [&totals](const Cursor &row) -> domain::Result<void> {
            totals = { row.integer(0), row.integer(1), row.integer(2), row.integer(3),
                row.integer(4), row.integer(5) };
            return {};
        });
    if (!read) {
        return tl::unexpected(read.error());
    }
    return totals;
}

} // namespace

domain::Result<qint64> CustomerList::count(
    const domain::CustomerQuery &query, const std::stop_token &stop)
{
    const Stoppable stoppable(m_connection, stop);
    if (stoppable.stopped()) {
        return domain::failure(domain::ErrorCode::Cancelled);
    }
    qint64 all = 0;
    for (const domain::Cloud cloud : cloudsOf(query)) {
        const auto shown = countOf(query, cloud);
        if (!shown) {
            return shown;
        }
        all += *shown;
    }
    return all;
}

domain::Result<qint64> CustomerList::countOf(
    const domain::CustomerQuery &query, domain::Cloud cloud)
{
    if (query.onlyUpgradable && !roleMayUpgrade(query, cloud)) {
        return 0;
    }
    const bool flags = query.onlyUpgradable || query.onlyNeedsDelegation;
    const auto totals = keptTotals(m_connection, query, cloud);
    if (!totals) {
        return tl::unexpected(totals.error());
    }
    const Needle needle = needleOf(query.search);
    if (needle.isEmpty() && query.offers.isEmpty() && query.markets.isEmpty()
        && (!query.onlyResellers || !flags)) {
        if (!query.onlyResellers) {
            return totals->shown;
        }
        // They are few, and all the others are counted already.
        const auto others = m_connection.value(countOthers, { domain::codeOf(cloud) });
        return others ? domain::Result<qint64>(totals->shown - others->toLongLong())
                      : tl::unexpected(others.error());
    }
    if (needle.isEmpty() && query.offers.isEmpty() && !flags && !query.onlyResellers) {
        QVariantList values{ domain::codeOf(cloud) };
        for (const QString &country : query.markets) {
            values.append(country.isNull() ? u""_s : country);
        }
        const auto kept = m_connection.value(
            QString(sumMarkets % placeholders(query.markets.size()) % u')'), values);
        return kept ? domain::Result<qint64>(kept->toLongLong()) : tl::unexpected(kept.error());
    }
    domain::CustomerQuery byName = query;
    byName.sort = domain::CustomerSort::Company;
    CustomerSource source(m_connection, byName, cloud);
    if (needle.isOneCharacter() && query.offers.isEmpty() && query.markets.isEmpty() && !flags
        && !query.onlyResellers) {
        return source.letterCount();
    }
    const auto parts = source.places();
    if (!parts) {
        return tl::unexpected(parts.error());
    }
    qint64 shown = 0;
    for (const ListPart &part : *parts) {
        const auto counted = m_connection.value(QString(countRows % part.from), part.values);
        if (!counted) {
            return tl::unexpected(counted.error());
        }
        shown += counted->toLongLong();
    }
    return shown;
}

domain::Result<domain::CustomerCounts> CustomerList::counts(
    const domain::CustomerQuery &query, const std::stop_token &stop)
{
    const Stoppable stoppable(m_connection, stop);
    if (stoppable.stopped()) {
        return domain::failure(domain::ErrorCode::Cancelled);
    }
    domain::CustomerCounts counts;
    for (const domain::Cloud cloud : cloudsOf(query)) {
        auto totals = keptTotals(m_connection, query, cloud);
        if (!totals) {
            return tl::unexpected(totals.error());
        }
        counts.total += totals->customers;
        if (!query.search.trimmed().isEmpty() || !query.offers.isEmpty() || !query.markets.isEmpty()
            || query.onlyResellers) {
            domain::CustomerQuery unfiltered = query;
            unfiltered.sort = domain::CustomerSort::Company;
            unfiltered.onlyUpgradable = false;
            unfiltered.onlyNeedsDelegation = false;
            const auto parts = CustomerSource(m_connection, unfiltered, cloud).parts();
            if (!parts) {
                return tl::unexpected(parts.error());
            }
            Totals found;
            for (const ListPart &part : *parts) {
                const QVariantList flags{ query.onlyUpgradable ? 1 : 0,
                    query.onlyNeedsDelegation ? 1 : 0 };
                const auto read = eachRow(m_connection, QString(sumRows % part.from % u')'),
                    flags + part.values, [&found](const Cursor &row) -> domain::Result<void> {
                        found.upgradable += row.integer(0);
                        found.undelegated += row.integer(1);
                        found.shown += row.integer(2);
                        found.subscriptions += row.integer(3);
                        found.upgrades += row.integer(4);
                        return {};
                    });
                if (!read) {
                    return tl::unexpected(read.error());
                }
            }
            found.customers = totals->customers;
            totals = found;
        }
        const bool mayUpgrade = roleMayUpgrade(query, cloud);
        counts.needsDelegation += totals->undelegated;
        counts.upgradable += mayUpgrade ? totals->upgradable : 0;
        if (mayUpgrade || !query.onlyUpgradable) {
            counts.shown += totals->shown;
            counts.subscriptions += totals->subscriptions;
            counts.upgradableSubscriptions += mayUpgrade ? totals->upgrades : 0;
        }
    }
    return counts;
}

} // namespace store
