#include "services/plannersegments.h"
#include "services/plannersource.h"

#include <QHash>

#include <algorithm>

/// What rules select: the last that holds for a subscription decides.
namespace services::plannersource {

using namespace plannersegments;
using domain::Result;

bool selects(const PlannerRules &rules, quint64 holding)
{
    for (qsizetype i = std::min(rules.size(), domain::mostMarks) - 1; i >= 0; --i) {
        if ((holding & (quint64(1) << i)) != 0) {
            return rules.at(i).selects;
        }
    }
    return false;
}

Result<QList<PlannerKind>> selected(
    domain::BookReader &reader, const PlannerRules &rules, const Context &context)
{
    // Each rule changes what those before it say of what it holds for, and of nothing else.
    QHash<QPair<domain::OfferId, quint32>, qint64> counts;
    for (qsizetype i = 0; i < rules.size(); ++i) {
        const PlannerRule &rule = rules.at(i);
        const PlannerRules before = rules.first(i);
        const auto kinds = reader.portfolio().kinds(narrowed(rule.filter), narrowed(before));
        if (!kinds) {
            return tl::unexpected(kinds.error());
        }
        for (const domain::PortfolioKind &kind : *kinds) {
            if (groupFor(kind, rule.filter, context) != PlanGroup::Ready) {
                continue;
            }
            const bool was = selects(before, holding(before, kind.marked, kind, context));
            if (was != rule.selects) {
                counts[{ kind.offer, eligibleBits(kind.verdict) }]
                    += rule.selects ? kind.subscriptions : -kind.subscriptions;
            }
        }
    }
    QList<PlannerKind> selected;
    for (auto kind = counts.cbegin(); kind != counts.cend(); ++kind) {
        if (*kind != 0) {
            selected.append({ kind.key().first, kind.key().second, *kind });
        }
    }
    std::sort(selected.begin(), selected.end(), [](const PlannerKind &a, const PlannerKind &b) {
        return std::pair(a.offer, a.eligible) < std::pair(b.offer, b.eligible);
    });
    return selected;
}

} // namespace services::plannersource
