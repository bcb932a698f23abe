#include "rules/eligibility.h"

#include <algorithm>

using domain::OtherRefusal;
using domain::Refusal;
using domain::RefusalCode;

namespace rules {

QuantityLimits quantityLimits(const catalog::Offer &target, domain::Cloud cloud, qint64 assigned)
{
    QuantityLimits limits;
    limits.minimum = std::max(target.minQuantity, assigned);
    limits.maximum = target.maxQuantity;
    limits.hasLicenceLimit = target.hasLicenceLimit;
    limits.choosable = cloud == domain::Cloud::China21Vianet;
    return limits;
}

QList<domain::Refusal> refusalsForQuantity(
    const catalog::Offer &target, qint64 quantity, qint64 assigned)
{
    QList<Refusal> refusals;
    if (quantity > target.maxQuantity) {
        refusals.append({ RefusalCode::Other, OtherRefusal::QuantityAboveLimit, {}, {} });
    }
    // Every product starts at one licence, so a number below the offer's own minimum is one below
    // the least that this upgrade may have, as are those below the assigned ones.
    if (quantity < std::max(target.minQuantity, assigned)) {
        refusals.append({ RefusalCode::Other, OtherRefusal::QuantityBelowAssigned, {}, {} });
    }
    return refusals;
}

QList<domain::Refusal> refusalsForQuantity(const catalog::Offer &target,
    const domain::Subscription &source, domain::Cloud cloud, qint64 quantity, qint64 assigned)
{
    const bool lowered = quantity < source.quantity;
    const bool assignedCount = cloud == domain::Cloud::China21Vianet || lowered;
    return refusalsForQuantity(target, quantity, assignedCount ? assigned : 0);
}

} // namespace rules
