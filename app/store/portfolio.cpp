#include "store/portfolio.h"

#include "store/eachrow.h"
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
using domain::UpgradeGroup;

// Statements are put together from these named pieces alone; every value is bound.
constexpr QStringView countedKinds = u"SELECT offer_id, verdict, subscriptions FROM portfolio_kinds"
                                     u" WHERE cloud = ? AND subscriptions > 0";
constexpr QStringView narrowedKinds
    = u"SELECT coalesce(s.offer_id, ''), s.verdict, count(*) FROM customers"
      u" JOIN subscriptions s ON s.customer_id = customers.id WHERE customers.cloud = ?";
constexpr QStringView byKind = u" GROUP BY 1, 2";
constexpr QStringView ofOffers = u" AND offer_id IN (";
constexpr QStringView ofMarkets = u" AND country IN (";
constexpr QStringView oldestCheck
    = u"SELECT last_checked FROM customers WHERE cloud = ? ORDER BY last_checked, id LIMIT 1";
constexpr QStringView setChecked
    = u"UPDATE customers SET last_checked = ? WHERE seq > ? AND seq <= ? AND last_checked <> ?";

constexpr QStringView selectPlaces
    = u"SELECT s.id, customers.id, coalesce(s.offer_id, ''), s.verdict, name_rank"
      u" FROM customers INDEXED BY ";
constexpr QStringView theirSubscriptions
    = u" CROSS JOIN subscriptions s INDEXED BY subscriptions_by_customer"
      u" ON s.customer_id = customers.id WHERE cloud = ?";
constexpr QStringView behind = u" AND (name_rank, customers.id) >= (?, ?)"
                               u" AND ((name_rank, customers.id) > (?, ?) OR s.id > ?)";
constexpr QStringView ofGroup = u" AND substr(s.verdict, 1, 1) = ?";
constexpr QStringView ofKinds = u" AND (coalesce(s.offer_id, ''), s.verdict) IN (VALUES ";
constexpr QStringView inOrder = u" ORDER BY name_rank, customers.id, s.id LIMIT ?";

/// The index that has the customers of a group, and the condition that it was made with: without it
/// SQLite does not take the index.
struct GroupWalk
{
    QStringView index;
    QStringView condition;
};

GroupWalk walkOf(UpgradeGroup group)
{
    switch (group) {
    case UpgradeGroup::Ready:
        return { u"customers_upgradable_by_name", u" AND upgradable_count > 0" };
    case UpgradeGroup::NeedsDelegation:
        return { u"customers_of_group_1", u" AND (verdict_groups & 2) <> 0" };
    case UpgradeGroup::AlreadyHas:
        return { u"customers_of_group_2", u" AND (verdict_groups & 4) <> 0" };
    case UpgradeGroup::NotActive:
        return { u"customers_of_group_3", u" AND (verdict_groups & 8) <> 0" };
    case UpgradeGroup::NoPath: // most customers have one: no index of its own
        return { u"customers_by_name", u" AND (verdict_groups & 16) <> 0" };
    case UpgradeGroup::Other:
        return { u"customers_of_group_5", u" AND (verdict_groups & 32) <> 0" };
    }
    Q_UNREACHABLE();
}

void addList(QStringView condition, const QStringList &wanted, QString &sql, QVariantList &values)
{
    if (wanted.isEmpty()) {
        return;
    }
    sql += condition % placeholders(wanted.size()) % u')';
    for (const QString &value : wanted) {
        values.append(storedText(value));
    }
}

QStringList textsOf(const QList<domain::OfferId> &offers)
{
    QStringList texts;
    for (const domain::OfferId offer : offers) {
        texts.append(offer.text());
    }
    return texts;
}

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
    place.key = QString::number(row.integer(4)) % u'/' % row.text(1) % u'/' % id;
    return place;
}

} // namespace

domain::Result<QList<PortfolioKind>> Portfolio::kinds(const PortfolioFilter &filter)
{
    const Needle needle = needleOf(filter.search);
    const bool counted = needle.isEmpty() && filter.markets.isEmpty();
    QString sql = counted ? countedKinds.toString() : narrowedKinds.toString();
    QVariantList values{ domain::codeOf(filter.cloud) };
    addSearch(needle, sql, values);
    addList(ofMarkets, filter.markets, sql, values);
    addList(ofOffers, textsOf(filter.offers), sql, values);
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
              kinds.append(
                  { idFrom<domain::OfferId>(row.text(0)), *std::move(verdict), row.integer(2) });
              return {};
          });
    if (!read) {
        return tl::unexpected(read.error());
    }
    return kinds;
}

domain::Result<QList<PortfolioPlace>> Portfolio::places(const domain::PortfolioQuery &query)
{
    const GroupWalk walk = walkOf(query.group);
    QString sql = selectPlaces.toString();
    sql += walk.index;
    sql += theirSubscriptions;
    sql += walk.condition;
    QVariantList values{ domain::codeOf(query.filter.cloud) };
    if (!query.after.isEmpty()) {
        const auto key = keyFrom(query.after);
        if (!key) {
            return domain::failure(domain::ErrorCode::BadInput,
                u"the key is not of a place in this view"_s, { { u"after"_s, query.after } });
        }
        sql += behind;
        values.append({ key->rank, key->customer, key->rank, key->customer, key->subscription });
    }
    sql += ofGroup;
    values.append(QByteArray(1, static_cast<char>(query.group)));
    if (!query.kinds.isEmpty()) {
        sql += ofKinds % QStringList(query.kinds.size(), u"(?, ?)"_s).join(u", "_s) % u')';
        for (const PortfolioKind &kind : query.kinds) {
            values.append(kind.offer.isNull() ? storedText({}) : kind.offer.text());
            values.append(domain::packed(kind.verdict));
        }
    }
    addSearch(needleOf(query.filter.search), sql, values);
    addList(ofMarkets, query.filter.markets, sql, values);
    addList(ofOffers, textsOf(query.filter.offers), sql, values);
    sql += inOrder;
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
