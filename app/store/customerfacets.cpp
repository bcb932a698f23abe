#include "store/customerfacets.h"

#include "domain/names.h"
#include "store/eachrow.h"

#include <QMap>

namespace store {
namespace {

constexpr QStringView countByMarket
    = u"SELECT country, customers FROM customer_markets WHERE cloud = ? AND customers > 0";
// From each product to the next along the index: as many steps as there are products.
constexpr QStringView everyOffer
    = u"WITH RECURSIVE offers (id) AS (SELECT min(offer_id) FROM subscriptions"
      u" UNION ALL SELECT (SELECT min(offer_id) FROM subscriptions WHERE offer_id > offers.id)"
      u" FROM offers WHERE offers.id IS NOT NULL)"
      u" SELECT id FROM offers WHERE id IS NOT NULL ORDER BY id";

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
