#pragma once

#include "domain/customer.h"
#include "domain/refusal.h"
#include "domain/subscription.h"

#include <QList>

namespace domain {

/// What stands between a subscription and an upgrade, the role left out: the first thing that has
/// to be mended, so that each subscription stands in one group. In the order of the planner.
///
/// [D] Where several hold: what can never be mended here (a trial, an add-on, sold elsewhere) is
/// Other; then NotActive, since nothing else helps a subscription that has ended; then
/// NeedsDelegation where every target needs it, or one target needs nothing else; then AlreadyHas;
/// Other at last (add-ons bought, billing cycle, too many licences).
enum class UpgradeGroup { Ready, NeedsDelegation, AlreadyHas, NotActive, NoPath, Other };
inline constexpr int upgradeGroups = 6;

/// Refusals as a set: the bit of a code is its documented number.
using ReasonMask = quint16;

[[nodiscard]] constexpr ReasonMask maskOf(RefusalCode code)
{
    return static_cast<ReasonMask>(1U << static_cast<unsigned>(code));
}

/// What a book keeps of a verdict: codes without the evidence, the role left out.
struct StoredVerdict
{
    SubscriptionId subscription;
    UpgradeGroup group = UpgradeGroup::NoPath;
    ReasonMask whole = 0; ///< what would hold with any target
    QList<ReasonMask> targets; ///< complete, one for each target in catalogue order; 0: eligible

    [[nodiscard]] int eligibleTargets() const { return static_cast<int>(targets.count(0)); }
    /// Every reason that the subscription, or one of its targets, has; nothing where it is ready.
    [[nodiscard]] ReasonMask reasons() const
    {
        ReasonMask mask = whole;
        for (const ReasonMask target : targets) {
            mask |= target;
        }
        return group == UpgradeGroup::Ready ? ReasonMask(0) : mask;
    }
    friend bool operator==(const StoredVerdict &, const StoredVerdict &) = default;
};

} // namespace domain
