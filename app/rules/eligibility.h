#pragma once

#include "catalog/catalogue.h"
#include "domain/role.h"
#include "domain/subscription.h"
#include "rules/verdict.h"

namespace rules {

/// Judges every target of the subscription's offer: all four conditions and the further checks of
/// domain.md section 3, each with the records that decided it. Pure and total: no I/O, no clock, no
/// words. `holdings` are all subscriptions of the customer, the judged one may be among them.
[[nodiscard]] Verdict evaluate(const domain::Customer &customer, const domain::Subscription &subscription,
    const QList<domain::Subscription> &holdings, const catalog::Catalogue &catalogue,
    catalog::Variant variant, domain::Role role);

/// The refusal for an asked target that is no edge (subscription_target_offer_not_found), together
/// with what holds for the whole subscription.
[[nodiscard]] QList<domain::Refusal> refusalsForUnknownTarget(const Verdict &verdict);

/// Licence numbers a target takes for this source. [domain.md section 4]
struct QuantityLimits
{
    qint64 minimum = 1; ///< offer's minimum, or the number of assigned licences where higher
    qint64 maximum = 1;
    bool hasLicenceLimit = false; ///< false: the maximum is shown as no limit
    bool choosable = false; ///< 21Vianet asks for the number; Global carries the source's over
};
[[nodiscard]] QuantityLimits quantityLimits(const catalog::Offer &target, domain::Cloud cloud, qint64 assigned);

/// Refusal for a quantity outside the target's limits or below those assigned; empty: fine.
[[nodiscard]] QList<domain::Refusal> refusalsForQuantity(const catalog::Offer &target, qint64 quantity, qint64 assigned);

} // namespace rules
