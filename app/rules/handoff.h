#pragma once

#include "domain/handoff.h"
#include "domain/subscription.h"

#include <QList>

#include <optional>

/// Whether Partner Center has followed: the entries of the list "to be carried out in Partner
/// Center", held against what a file of it says. Pure functions on values.
namespace rules {

/// What a file says of a subscription; a column that it lacks says nothing.
struct HandOffSighting
{
    std::optional<qint64> quantity;
    std::optional<domain::SubscriptionStatus> status;
    std::optional<bool> autoRenew;
};

enum class HandOffFinding {
    NotTold, ///< the file has nothing about it
    Done, ///< it is as the entry wants it, or a later entry has overtaken this one
    Missing, ///< it is still as it was before
    Different, ///< it is neither
};

/// The open entries that an act takes back: those of its kind from the one that began where the act
/// ends, where each leads to the next and the last to where the act begins. Empty: the act is one
/// more thing to be done. Nothing takes back an upgrade or a cancellation.
[[nodiscard]] QList<domain::HandOffEntry> undoneBy(
    const QList<domain::HandOffEntry> &open, const domain::HandOffEntry &act);

/// The changes of one subscription (no upgrades), in their order; an answer for each. Changes of
/// one kind are a chain: where Partner Center stands behind one of them, all before are done. A
/// subscription that has ended there has followed a cancellation, and whatever stood before it;
/// without one, nothing on it can be carried out any more.
[[nodiscard]] QList<HandOffFinding> findChanges(
    const QList<domain::HandOffEntry> &changes, const HandOffSighting &there);

/// An upgrade is done where the old subscription has ended (or is listed no more) and a new one
/// stands there with a number of licences that the plan knows: that of the upgrade, or of a change
/// after it (`later`: the open changes of the new one).
[[nodiscard]] HandOffFinding findUpgrade(const domain::HandOffEntry &upgrade,
    const QList<domain::HandOffEntry> &later, const std::optional<HandOffSighting> &old,
    const std::optional<HandOffSighting> &made);

/// A subscription that is not in the book, as a file has it, may be what the upgrade made: the same
/// customer and product, sold by this partner, no add-on and no trial.
[[nodiscard]] bool mayBeMadeBy(
    const domain::HandOffEntry &upgrade, const domain::Subscription &there);

[[nodiscard]] constexpr bool hasEnded(domain::SubscriptionStatus status)
{
    return status == domain::SubscriptionStatus::Deleted
        || status == domain::SubscriptionStatus::Expired;
}

} // namespace rules
