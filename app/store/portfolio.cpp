#include "store/portfolio.h"

#include "store/customersource.h"
#include "store/eachrow.h"
#include "store/portfolioquery.h"
#include "store/searchcondition.h"
#include "store/storedform.h"

#include <algorithm>
#include <array>
#include <optional>

using namespace Qt::StringLiterals;

namespace store {
namespace {

using domain::PortfolioFilter;
using domain::PortfolioKind;
using domain::PortfolioPlace;
using namespace portfolioquery;

// Statements are put together from these named pieces alone; every value is bound.
constexpr QStringView countedKinds
    = u"SELECT offer_id, verdict, subscriptions, 0 FROM portfolio_kinds"
      u" WHERE cloud = ? AND subscriptions > 0";
constexpr QStringView narrowedKinds = u"SELECT coalesce(s.offer_id, ''), s.verdict, count(*), ";
constexpr QStringView ofEveryCustomer
    = u" FROM customers JOIN subscriptions s ON s.customer_id = customers.id"
      u" WHERE customers.cloud = ?";
// %1: a statement that selects ids of customers.
constexpr QStringView ofFoundCustomers
    = u" FROM (%1) AS found CROSS JOIN customers ON customers.id = found.id CROSS JOIN"
      u" subscriptions s INDEXED BY subscriptions_by_customer ON s.customer_id = customers.id"
      u" WHERE +customers.cloud = ?";
constexpr QStringView byKind = u" GROUP BY 1, 2, 4";
constexpr QStringView oldestCheck
    = u"SELECT last_checked FROM customers WHERE cloud = ? ORDER BY last_checked, id LIMIT 1";
constexpr QStringView setChecked
    = u"UPDATE customers SET last_checked = ? WHERE seq > ? AND seq <= ? AND last_checked <> ?";

constexpr QStringView selectPlaces
    = u"SELECT s.id, customers.id, coalesce(s.offer_id, ''), s.verdict, name_rank, ";
constexpr QStringView fromCustomers = u" FROM customers INDEXED BY ";
constexpr QStringView theirSubscriptions
    = u" CROSS JOIN subscriptions s INDEXED BY subscriptions_by_customer"
      u" ON s.customer_id = customers.id WHERE cloud = ?";
constexpr QStringView fromOneCustomer
    = u" FROM customers CROSS JOIN subscriptions s INDEXED BY subscriptions_by_customer"
      u" ON s.customer_id = customers.id WHERE +cloud = ? AND customers.id = ?";
constexpr QStringView fromSubscriptions
    = u" FROM subscriptions s CROSS JOIN customers ON customers.id = s.customer_id"
      u" WHERE +cloud = ? AND s.id IN (";
constexpr QStringView behind = u" AND (name_rank, customers.id) >= (?, ?)"
                               u" AND ((name_rank, customers.id) > (?, ?) OR s.id > ?)";
constexpr QStringView inOrder = u" ORDER BY name_rank, customers.id, s.id LIMIT ?";
constexpr QStringView fromTheEnd
    = u" ORDER BY name_rank DESC, customers.id DESC, s.id DESC LIMIT ?";

/// Up to so many customers are reached by the search index, each for itself; more by one walk over
/// the book.
constexpr qint64 mostCounted = 100'000;
/// Up to so many are sorted anew for each page; more by a walk in order, which soon fills a page.
constexpr qint64 mostSorted = 8'000;

/// "rank/customer/subscription"
struct PlaceKey
{
    qint64 rank = 0;
    QString customer;
    QString subscription;
};

std::optional<PlaceKey> keyFrom(const QString &text)
{
    const QStringList parts = text.split(u'/');
    bool ok = false;
    if (parts.size() != 3) {
        return std::nullopt;
    }
    const PlaceKey key{ parts.at(0).toLongLong(&ok), parts.at(1), parts.at(2) };
    if (!ok || !domain::CustomerId::fromText(key.customer)
        || !domain::SubscriptionId::fromText(key.subscription)) {
        return std::nullopt;
    }
    return key;
}

domain::Result<domain::StoredVerdict> verdictOf(
    const QByteArray &bytes, domain::SubscriptionId id, const QString &said)
{
    auto verdict = domain::unpacked(bytes, id);
    if (!verdict) {
        return tl::unexpected(unreadable(u"subscriptions"_s, said, u"verdict"_s));
    }
    return *std::move(verdict);
}

domain::Result<PortfolioPlace> readPlace(const Cursor &row)
{
    PortfolioPlace place;
    const QString id = row.text(0);
    place.subscription = idFrom<domain::SubscriptionId>(id);
    place.customer = idFrom<domain::CustomerId>(row.text(1));
    place.offer = idFrom<domain::OfferId>(row.text(2));
    auto verdict = verdictOf(row.blob(3), place.subscription, id);
    if (!verdict) {
        return tl::unexpected(verdict.error());
    }
    place.verdict = *std::move(verdict);
    place.rank = row.integer(4);
    place.key = keyOf(place.rank, row.text(1), id);
    place.marked = static_cast<quint64>(row.integer(5));
    return place;
}

/// What the filter's search finds, where the search index is the shorter way to it.
domain::Result<std::optional<ListPart>> foundBy(
    Connection &connection, const PortfolioFilter &filter, qint64 most)
{
    domain::CustomerQuery query;
    query.search = filter.search;
    return CustomerSource(connection, query, filter.cloud).foundWithin(most);
}

} // namespace

domain::Result<QList<PortfolioKind>> Portfolio::kinds(
    const PortfolioFilter &filter, const QList<PortfolioFilter> &marks)
{
    const bool counted
        = needleOf(filter.search).isEmpty() && filter.markets.isEmpty() && marks.isEmpty();
    const auto found = foundBy(m_connection, filter, mostCounted);
    if (!found) {
        return tl::unexpected(found.error());
    }
    QVariantList values;
    QString sql
        = counted ? countedKinds.toString() : QString(narrowedKinds % marksColumn(marks, values));
    if (*found) {
        sql += ofFoundCustomers.toString().arg((*found)->from);
        values += (*found)->values;
    } else if (!counted) {
        sql += ofEveryCustomer;
    }
    values.append(domain::codeOf(filter.cloud));
    if (*found) {
        addMarkets(filter, sql, values);
    } else {
        addCustomers(filter, sql, values);
    }
    addOffers(filter, sql, values);
    if (!counted) {
        sql += byKind;
    }
    QList<PortfolioKind> kinds;
    const auto read
        = eachRow(m_connection, sql, values, [&kinds](const Cursor &row) -> domain::Result<void> {
              auto verdict = verdictOf(row.blob(1), {}, row.text(0));
              if (!verdict) {
                  return tl::unexpected(verdict.error());
              }
              kinds.append({ idFrom<domain::OfferId>(row.text(0)), *std::move(verdict),
                  row.integer(2), static_cast<quint64>(row.integer(3)) });
              return {};
          });
    if (!read) {
        return tl::unexpected(read.error());
    }
    return kinds;
}

domain::Result<QList<PortfolioPlace>> Portfolio::places(const domain::PortfolioQuery &query)
{
    QVariantList values;
    QString sql = selectPlaces % marksColumn(query.marks, values);
    const QString cloud = domain::codeOf(query.filter.cloud);
    std::optional<ListPart> found;
    if (query.customer) {
        sql += fromOneCustomer;
        values.append({ cloud, query.customer->text() });
    } else if (!query.subscriptions.isEmpty()) {
        sql += fromSubscriptions % placeholders(query.subscriptions.size()) % u')';
        values.append(cloud);
        for (const domain::SubscriptionId id : query.subscriptions) {
            values.append(id.text());
        }
    } else {
        const auto few = foundBy(m_connection, query.filter, mostSorted);
        if (!few) {
            return tl::unexpected(few.error());
        }
        found = *few;
        const GroupWalk walk = walkOf(query.group);
        if (found) {
            sql += ofFoundCustomers.toString().arg(found->from);
            values += found->values;
        } else {
            sql += fromCustomers % walk.index % theirSubscriptions;
        }
        sql += walk.condition;
        values.append(cloud);
    }
    if (!query.after.isEmpty() && !query.fromEnd) {
        const auto key = keyFrom(query.after);
        if (!key) {
            return domain::failure(domain::ErrorCode::BadInput,
                u"the key is not of a place in this view"_s, { { u"after"_s, query.after } });
        }
        sql += behind;
        values.append({ key->rank, key->customer, key->rank, key->customer, key->subscription });
    }
    addGroup(query.group, query.kinds, sql, values);
    if (found) {
        addMarkets(query.filter, sql, values);
    } else {
        addCustomers(query.filter, sql, values);
    }
    addOffers(query.filter, sql, values);
    sql += query.fromEnd ? fromTheEnd : inOrder;
    const qint64 skip = std::max<qint64>(0, query.skip);
    values.append(skip + std::clamp(query.limit, 1, 10'000));
    QList<PortfolioPlace> places;
    qint64 passed = 0;
    const auto read = eachRow(m_connection, sql, values,
        [&places, &passed, skip](const Cursor &row) -> domain::Result<void> {
            if (passed++ < skip) {
                return {};
            }
            auto place = readPlace(row);
            if (!place) {
                return tl::unexpected(place.error());
            }
            places.append(*std::move(place));
            return {};
        });
    if (!read) {
        return tl::unexpected(read.error());
    }
    if (query.fromEnd) {
        std::reverse(places.begin(), places.end());
    }
    return places;
}

domain::Result<QDateTime> Portfolio::checkedSince(domain::Cloud cloud)
{
    const auto moment = m_connection.value(oldestCheck, { domain::codeOf(cloud) });
    if (!moment) {
        return tl::unexpected(moment.error());
    }
    return momentFrom(moment->toString());
}

domain::Result<void> Portfolio::keepChecked(qint64 after, qint64 last, const QDateTime &checkedAt)
{
    const QString moment = storedMoment(checkedAt);
    const auto changed = m_connection.change(setChecked, { moment, after, last, moment });
    if (!changed) {
        return tl::unexpected(changed.error());
    }
    if (*changed > 0) {
        m_touched.everything();
    }
    return {};
}

} // namespace store
