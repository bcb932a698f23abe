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
    quint64 rules = 0; ///< as in PlannerMember
    QString place; ///< the key of its place in the book
};

/// Whether the rules select it, of which these hold.
[[nodiscard]] bool selects(const PlannerRules &rules, quint64 holding);

/// What a page of a group is asked for.
struct PageOf
{
    PlannerFilter filter;
    PlanGroup group = PlanGroup::Ready;
    QString after;
    qint64 skip = 0;
    int limit = 200;
    PlannerRules rules;
};

[[nodiscard]] domain::Result<PlannerCounts> counts(
    domain::BookReader &reader, const PlannerFilter &filter, const Context &context);
/// Rows of one group in order: by the customer's name, then id; where the filter asks about one
/// product, those that could go elsewhere first.
[[nodiscard]] domain::Result<domain::Page<Placed>> page(
    domain::BookReader &reader, const PageOf &wanted, const Context &context);
/// The last rows of a group, where the filter asks about no target.
[[nodiscard]] domain::Result<QList<Placed>> lastOf(
    domain::BookReader &reader, const PageOf &wanted, const Context &context);
/// Those of these subscriptions that can be upgraded.
[[nodiscard]] domain::Result<QList<Placed>> ready(domain::BookReader &reader,
    const QList<domain::SubscriptionId> &ids, domain::Cloud cloud, const PlannerRules &rules,
    const Context &context);

[[nodiscard]] domain::Result<QList<PlannerAnchor>> anchors(domain::BookReader &reader,
    const PlannerFilter &filter, PlanGroup group, qint64 every, const std::stop_token &stop,
    const Context &context);
[[nodiscard]] domain::Result<PlannerFound> named(domain::BookReader &reader,
    const PlannerFilter &filter, const QList<PlanGroup> &groups, const QString &beginning,
    domain::CustomerId behind, const std::stop_token &stop, const Context &context);
[[nodiscard]] domain::Result<qint64> rowsBefore(domain::BookReader &reader,
    const PlannerFilter &filter, const PlannerFound &found, const PlannerAnchor &from,
    const Context &context);

/// What the rules select together.
[[nodiscard]] domain::Result<QList<PlannerKind>> selected(
    domain::BookReader &reader, const PlannerRules &rules, const Context &context);

} // namespace services::plannersource
