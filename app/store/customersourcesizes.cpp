#include "store/customersource.h"
#include "store/searchcondition.h"
#include "store/searchindex.h"

using namespace Qt::StringLiterals;

/// How many rows a way would have to look at: what CustomerSource chooses by.
namespace store {
namespace {

// %1: one of the two tables of the index.
constexpr QStringView countFound = u"SELECT count(*) FROM (SELECT 1 FROM %1 WHERE %1 MATCH ?"
                                   u" AND rowid > ? AND rowid < ? LIMIT ?)";
constexpr QStringView countHolders
    = u"SELECT count(*) FROM (SELECT 1 FROM subscriptions INDEXED BY subscriptions_by_offer"
      u" WHERE offer_id IN (";
constexpr QStringView countLetter
    = u"SELECT customers FROM search_letters WHERE cloud = ? AND form = ?";
constexpr QStringView countFiltered
    = u"SELECT coalesce(sum(customers), 0) FROM customer_totals WHERE cloud = ?"
      u" AND upgradable >= ? AND undelegated >= ?";
constexpr QStringView countMarkets
    = u"SELECT coalesce(sum(customers), 0) FROM customer_markets WHERE cloud = ? AND country IN (";

} // namespace

domain::Result<qint64> CustomerSource::number(QStringView sql, const QVariantList &values) const
{
    const auto value = m_connection.value(sql, values);
    return value ? domain::Result<qint64>(value->toLongLong()) : tl::unexpected(value.error());
}

domain::Result<qint64> CustomerSource::letterCount() const
{
    return number(countLetter, { m_cloud, m_needle.form });
}

domain::Result<bool> CustomerSource::filterIsFew() const
{
    if (!m_query.onlyUpgradable && !m_query.onlyNeedsDelegation) {
        return false;
    }
    // A walk takes the index of one of the two.
    const auto all = number(countFiltered,
        { m_cloud, m_query.onlyUpgradable ? 1 : 0,
            m_query.onlyNeedsDelegation && !m_query.onlyUpgradable ? 1 : 0 });
    return all ? domain::Result<bool>(*all <= few) : tl::unexpected(all.error());
}

domain::Result<bool> CustomerSource::marketsAreFew() const
{
    if (m_query.markets.isEmpty()) {
        return false;
    }
    const QString sql = countMarkets % placeholders(m_query.markets.size()) % u')';
    QVariantList values{ m_cloud };
    for (const QString &country : m_query.markets) {
        values.append(country.isNull() ? u""_s : country);
    }
    const auto all = number(sql, values);
    return all ? domain::Result<bool>(*all <= few) : tl::unexpected(all.error());
}

domain::Result<bool> CustomerSource::offersAreFew() const
{
    if (m_query.offers.isEmpty()) {
        return false;
    }
    const QString sql = countHolders % placeholders(m_query.offers.size()) % u") LIMIT ?)";
    QVariantList values;
    for (const domain::OfferId offer : m_query.offers) {
        values.append(offer.text());
    }
    values.append(few + 1);
    const auto held = number(sql, values);
    return held ? domain::Result<bool>(*held <= few) : tl::unexpected(held.error());
}

domain::Result<bool> CustomerSource::searchFindsAtMost(const Search &search, qint64 most) const
{
    if (m_needle.isOneCharacter()) {
        const auto letter = letterCount();
        return letter ? domain::Result<bool>(*letter <= most) : tl::unexpected(letter.error());
    }
    const qint64 base = searchBase(m_cloud);
    const auto found = number(
        countFound.toString().arg(search.table), { search.match, base, base + lastRank, most + 1 });
    return found ? domain::Result<bool>(*found <= most) : tl::unexpected(found.error());
}

} // namespace store
