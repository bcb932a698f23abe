#pragma once

#include "services/planner.h"

/// Which subscriptions of a book are in which group of the planner: from the verdicts that the book
/// keeps, so that it costs the same in a book of millions.
namespace services::plannersource {

/// A subscription by its place in the order of the planner.
struct Placed
{
    PlannerKey key;
    domain::CustomerId customer;
};

[[nodiscard]] domain::Result<PlannerCounts> counts(
    domain::BookReader &reader, const PlannerFilter &filter, const Context &context);
/// Rows of one group in order: by the customer's name, then id; where the filter asks about one
/// product, those that could go elsewhere first.
[[nodiscard]] domain::Result<domain::Page<Placed>> page(domain::BookReader &reader,
    const PlannerFilter &filter, PlanGroup group, const QString &after, qint64 skip, int limit,
    const Context &context);

} // namespace services::plannersource
