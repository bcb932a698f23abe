#pragma once

#include "domain/subscription.h"

#include <QHash>
#include <QList>

namespace services {

/// What a selection needs to know of a subscription; a book may have a million of them.
struct PlannerKey
{
    domain::SubscriptionId id;
    domain::OfferId offer;
    quint32 eligible = 0; ///< bit n: the n-th edge of the offer, in catalogue order

    friend bool operator==(const PlannerKey &, const PlannerKey &) = default;
};

/// Where subscriptions go for which nothing was chosen by hand.
struct PlannerTargets
{
    /// Chosen for all at once, the last one first: each goes to the first that it can go to.
    QList<domain::OfferId> forAll;
    domain::OfferId wanted; ///< the product that the planner is narrowed to; null: none
    QHash<domain::OfferId, domain::OfferId> before; ///< product, where it went last

    enum class Why { Chosen, Wanted, ChosenBefore, FirstInCatalogue };
    struct Where
    {
        domain::OfferId target; ///< null: nowhere
        Why why = Why::FirstInCatalogue;
    };
    /// `targets`: those of its offer by their bit in PlannerKey::eligible.
    [[nodiscard]] Where whereTo(const PlannerKey &key, const QList<domain::OfferId> &targets) const;

    friend bool operator==(const PlannerTargets &, const PlannerTargets &) = default;
};

[[nodiscard]] bool canGo(
    const PlannerKey &key, domain::OfferId target, const QList<domain::OfferId> &targets);

} // namespace services
