#pragma once

#include "services/planner.h"

/// How a group of the planner is made of runs of places, each of which one question to the book
/// gives.
namespace services::plannersegments {

[[nodiscard]] domain::PortfolioFilter narrowed(const PlannerFilter &filter);
[[nodiscard]] QList<domain::PortfolioFilter> narrowed(const PlannerRules &rules);

[[nodiscard]] quint32 eligibleBits(const domain::StoredVerdict &verdict);
/// The group with regard to the filter's target, by the order of domain::UpgradeGroup; none: the
/// offer has no path to it.
[[nodiscard]] std::optional<PlanGroup> groupFor(
    const domain::PortfolioKind &kind, const PlannerFilter &filter, const Context &context);
/// Of the rules whose filters are marked, those that hold for what can be upgraded in this way.
[[nodiscard]] quint64 holding(const PlannerRules &rules, quint64 marked,
    const domain::PortfolioKind &kind, const Context &context);

struct Segment
{
    PlanGroup stored = PlanGroup::Ready;
    QList<domain::PortfolioKind> kinds; ///< empty: every kind of the group
    qint64 count = 0;
};
[[nodiscard]] domain::Result<QList<Segment>> segmentsOf(domain::BookReader &reader,
    const PlannerFilter &filter, PlanGroup group, const Context &context);
[[nodiscard]] domain::PortfolioQuery queryOf(const PlannerFilter &filter, const Segment &segment);

/// A place in the order: how many stand before it, in which segment it is, and its key there.
struct Position
{
    qint64 passed = 0;
    qsizetype segment = 0;
    QString key;

    [[nodiscard]] QString text() const;
    [[nodiscard]] static Position from(const QString &text);
};

} // namespace services::plannersegments
