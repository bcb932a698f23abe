#include "store/customerfilter.h"

#include "store/searchcondition.h"
#include "store/storedform.h"

using namespace Qt::StringLiterals;

namespace store {
namespace {

constexpr QStringView isReseller = u" AND relationship = 'reseller'";
constexpr QStringView ofMarkets = u" AND country IN (";
constexpr QStringView holdsOffers
    = u" AND EXISTS (SELECT 1 FROM subscriptions"
      u" WHERE subscriptions.customer_id = customers.id AND subscriptions.offer_id IN (";

} // namespace

bool roleMayUpgrade(const domain::CustomerQuery &query, domain::Cloud cloud)
{
    return cloud == domain::Cloud::Global ? query.roleMayUpgradeGlobal
                                          : query.roleMayUpgrade21Vianet;
}

QList<domain::Cloud> cloudsOf(const domain::CustomerQuery &query)
{
    if (query.cloud) {
        return { *query.cloud };
    }
    return { domain::Cloud::Global, domain::Cloud::China21Vianet };
}

void addLists(const domain::CustomerQuery &query, QString &sql, QVariantList &values)
{
    if (query.onlyResellers) {
        sql += isReseller;
    }
    if (!query.markets.isEmpty()) {
        sql += ofMarkets % placeholders(query.markets.size()) % u')';
        for (const QString &country : query.markets) {
            values.append(storedText(country));
        }
    }
    if (!query.offers.isEmpty()) {
        sql += holdsOffers % placeholders(query.offers.size()) % u"))";
        for (const domain::OfferId offer : query.offers) {
            values.append(offer.text());
        }
    }
}

} // namespace store
