#pragma once

#include "catalog/prices.h"
#include "domain/ports.h"
#include "rules/billing.h"
#include "services/context.h"

namespace services {

/// What billing rests on, read in the same snapshot as the subscription.
struct BillingBasis
{
    QList<domain::BillingLine> ledger; ///< every line of the source, oldest first
    std::optional<domain::PriceList> priceList; ///< the partner's own

    [[nodiscard]] catalog::Prices prices(const Context &context) const
    {
        return catalog::Prices(*context.catalogue, priceList);
    }
};

[[nodiscard]] domain::Result<BillingBasis> readBillingBasis(
    domain::BookReader &reader, domain::SubscriptionId source);

/// The currency that prices of this subscription are in: its own, else that of the market.
[[nodiscard]] domain::Currency currencyOf(
    const domain::Subscription &subscription, const domain::Customer &customer);
/// What the customer pays per licence and month: the stored price, else the price list's.
[[nodiscard]] std::optional<domain::Money> monthlyPriceOf(const domain::Subscription &subscription,
    const domain::Customer &customer, const catalog::Prices &prices);

/// The subscription as billing sees it; no price is told as a gap.
[[nodiscard]] rules::Billed<rules::BilledSubscription> billedAs(
    const domain::Subscription &subscription, const domain::Customer &customer,
    const BillingBasis &basis, const Context &context);

/// What the upgrade would be billed as, or was: the review, the rehearsal and the act all ask this.
/// `targetId` may be null while there is none.
[[nodiscard]] rules::UpgradeBilling upgradeBilling(const domain::Subscription &source,
    const domain::Customer &customer, domain::OfferId target, domain::SubscriptionId targetId,
    qint64 quantity, const QDate &day, const BillingBasis &basis, const Context &context);

/// The effect of an order as its lines tell it: without rule and next charge.
[[nodiscard]] rules::UpgradeBilling billingOfOrder(
    const QList<domain::BillingLine> &lines, domain::Cloud cloud);

} // namespace services
