#pragma once

#include "domain/portfolio.h"

namespace services {

/// What the planner is narrowed to.
struct PlannerFilter
{
    domain::Cloud cloud = domain::Cloud::Global;
    QString search; ///< as in the list of customers
    QStringList markets; ///< ISO 3166; empty: every market
    QList<domain::OfferId> offers; ///< products to upgrade from; empty: every product
    /// Every verdict is about this product alone: what could move to it, and what stops the rest;
    /// subscriptions without a path to it are left out. Null: about any product.
    domain::OfferId target;

    [[nodiscard]] bool isNarrowed() const
    {
        return !search.isEmpty() || !markets.isEmpty() || !offers.isEmpty() || !target.isNull();
    }
    friend bool operator==(const PlannerFilter &, const PlannerFilter &) = default;
};

/// "All that can be upgraded under this filter is chosen", or is not. Of several rules that hold
/// for a subscription the last one counts.
struct PlannerRule
{
    PlannerFilter filter;
    bool selects = true;

    friend bool operator==(const PlannerRule &, const PlannerRule &) = default;
};
using PlannerRules = QList<PlannerRule>;

} // namespace services
