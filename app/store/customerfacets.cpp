#include "store/customerfacets.h"

#include "domain/names.h"
#include "store/eachrow.h"

#include <QMap>

namespace store {
namespace {

constexpr QStringView countByMarket
    = u"SELECT country, count(*) FROM customers INDEXED BY customers_by_market WHERE cloud = ?"
      u" GROUP BY country";
constexpr QStringView everyOffer
    = u"SELECT DISTINCT offer_id FROM subscriptions WHERE offer_id IS NOT NULL ORDER BY offer_id";

} // namespace

domain::Result<domain::CustomerFacets> readFacets(
    Connection &connection, std::optional<domain::Cloud> cloud)
{
    QMap<QString, qint64> markets;
    for (const domain::Cloud each : { domain::Cloud::Global, domain::Cloud::China21Vianet }) {
        if (cloud && *cloud != each) {
            continue;
        }
        const auto counted = eachRow(connection, countByMarket, { domain::codeOf(each) },
            [&markets](const Cursor &row) -> domain::Result<void> {
                markets[row.text(0)] += row.integer(1);
                return {};
            });
        if (!counted) {
            return tl::unexpected(counted.error());
        }
    }
    domain::CustomerFacets facets;
    for (auto market = markets.cbegin(); market != markets.cend(); ++market) {
        facets.markets.append({ market.key(), market.value() });
    }
    const auto listed
        = eachRow(connection, everyOffer, {}, [&facets](const Cursor &row) -> domain::Result<void> {
              if (const auto offer = domain::OfferId::fromText(row.text(0))) {
                  facets.offers.append(*offer);
              }
              return {};
          });
    if (!listed) {
        return tl::unexpected(listed.error());
    }
    return facets;
}

} // namespace store
