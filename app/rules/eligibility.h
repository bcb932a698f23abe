#pragma once

#include "catalog/catalogue.h"
#include "domain/role.h"
#include "domain/subscription.h"
#include "rules/verdict.h"

namespace rules {

/// Judges every target of the subscription's offer: all four conditions and the further checks of
/// domain.md section 3, each with the records that decided it. Pure and total: no I/O, no clock, no
/// words. `holdings` are all subscriptions of the customer, the judged one may be among them.
///
/// What the sources leave open, decided here:
/// - Each target's refusals are complete, `other` too: an item that is not eligible says why. The
///   order is that of the documented numbers, so `other` (0) stands first.
/// - A trial, add-on or subscription sold elsewhere is refused with one `other` for each that
/// applies;
///   where its product has no edges, the missing path is told instead.
/// - An excluded plan stands in the upper list where its family is one of the source's, and
///   otherwise only on the targets that have it.
/// - Products that the catalogue does not know are named in notCompared where they are held, also
///   where the edge gains nothing.
/// - Global carries the source's quantity over, so a number above the target's maximum refuses that
///   target (`other`, QuantityAboveLimit). 21Vianet asks for a number: see refusalsForQuantity.
[[nodiscard]] Verdict evaluate(const domain::Customer &customer,
    const domain::Subscription &subscription, const QList<domain::Subscription> &holdings,
    const catalog::Catalogue &catalogue, catalog::Variant variant, domain::Role role);

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
[[nodiscard]] QuantityLimits quantityLimits(
    const catalog::Offer &target, domain::Cloud cloud, qint64 assigned);

/// Refusal for a quantity outside the target's limits or below those assigned; empty: fine. For a
/// number that a person chose (21Vianet).
[[nodiscard]] QList<domain::Refusal> refusalsForQuantity(
    const catalog::Offer &target, qint64 quantity, qint64 assigned);
/// The same for either cloud, knowing where the number comes from. Where licences move (Global),
/// only *lowering* below those assigned is refused: an over-assigned book carries its number over,
/// and the accounts beyond it are listed with CountViolation instead.
[[nodiscard]] QList<domain::Refusal> refusalsForQuantity(const catalog::Offer &target,
    const domain::Subscription &source, domain::Cloud cloud, qint64 quantity, qint64 assigned);

} // namespace rules
