#pragma once

#include "catalog/catalogue.h"
#include "domain/subscription.h"
#include "rules/billing.h"
#include "rules/eligibility.h"

#include <optional>

/// The life of a subscription after its order (domain.md section 6, and the REST errors of section
/// 7 that stand for its refusals). Pure and total: no I/O, no clock, no words.
///
/// Decided here, where section 6 leaves it open:
/// - Add-ons follow their base: what suspends, cancels, ends or deletes the base does the same to
///   its own add-ons. Reactivating the base brings back those that were suspended with it; an
///   add-on cannot be reactivated while its base is not active.
/// - A suspended subscription is not renewed: its end date is carried on when it is reactivated.
///   Without auto-renew it expires on its day, suspended or not.
/// - What ends takes the licences of its accounts with it; suspension leaves them assigned.
namespace rules {

/// What a person can do to a subscription beside upgrading it.
enum class LifeAct { ChangeLicences, Suspend, Reactivate, Cancel, ChangeAutoRenew };

/// Why it cannot be done.
enum class LifeRefusal {
    SoldElsewhere, ///< another partner's or channel's: shown, never changed here
    RoleMayNot,
    NotProvisioned, ///< pending, or of no known status
    QuantityLocked, ///< no change of quantity while suspended (REST 2001)
    AlreadySuspended,
    NotSuspended, ///< only a suspended one can be reactivated
    Cancelled, ///< REST 2011
    Expired,
    BaseNotActive, ///< an add-on cannot be active under a base that is not
};
[[nodiscard]] QString codeOf(LifeRefusal refusal); ///< lower camel case, for facts and JSON

/// The first reason against the act; none: it may be done. `holdings` are the customer's
/// subscriptions, the judged one may be among them.
[[nodiscard]] std::optional<LifeRefusal> refusalOf(LifeAct act,
    const domain::Subscription &subscription, const QList<domain::Subscription> &holdings,
    const catalog::RoleRights &rights);

/// What a subscription may have: the offer's limits, and never fewer than are assigned. A product
/// that the catalogue does not know has the widest limits.
[[nodiscard]] QuantityLimits licenceLimits(const catalog::Offer *offer, qint64 assigned);
enum class QuantityFault { None, TooFew, BelowAssigned, TooMany };
[[nodiscard]] QuantityFault quantityFault(
    const catalog::Offer *offer, qint64 quantity, qint64 assigned);

/// The add-ons that an act on this base also concerns, in the order of the holdings: with the base
/// ending all that stand, with a suspension those that are active.
[[nodiscard]] QList<domain::Subscription> addOnsStanding(
    const domain::Subscription &base, const QList<domain::Subscription> &holdings);

/// What the act is billed as (section 5): an effect without lines where it changes no charge, as
/// with auto-renew, with trials, and with what ends after its suspension was credited.
/// `subscription` as it stands before the act; `quantity` counts for ChangeLicences alone.
[[nodiscard]] Billed<BillingEffect> lifeBilling(LifeAct act,
    const domain::Subscription &subscription, const Billed<BilledSubscription> &billed,
    qint64 quantity, const QDate &day);

/// Both together: the lines of the one, then of the other; period, rule and next charge of the
/// first.
[[nodiscard]] Billed<BillingEffect> addEffects(BillingEffect first, const BillingEffect &second);

/// Days from a suspension to the deletion: 90 in Global, 60 in 21Vianet.
[[nodiscard]] int daysUntilDeletion(domain::Cloud cloud);
/// Of all clouds.
[[nodiscard]] int fewestDaysUntilDeletion();
/// Invalid where the day of the suspension is not known.
[[nodiscard]] QDate deletionDay(domain::Cloud cloud, const QDate &suspendedOn);

/// The last day of the first term that does not lie before `day`. The anchor is the day of the
/// start, kept over short months (31 January, 29 February, 31 March), where the end rests on it;
/// else the day after the end.
[[nodiscard]] QDate termEndReaching(const domain::Subscription &subscription, const QDate &day);

/// What the clock brings to a subscription.
struct Due
{
    enum class Kind { Renew, Expire, Delete };
    Kind kind = Kind::Renew;
    QDate day; ///< the first day on which it holds; of a renewal that of the last one
    QDate end; ///< Renew: the new commitmentEndDate
    qint64 terms = 0; ///< Renew: how many terms have begun since

    friend bool operator==(const Due &, const Due &) = default;
};
/// What is due by `today`; none: nothing. Only for what this partner sold. A renewal brings the
/// subscription up to today at once, so that asking again gives none.
[[nodiscard]] std::optional<Due> dueOf(const domain::Subscription &subscription,
    domain::Cloud cloud, const QDate &suspendedOn, const QDate &today);

} // namespace rules
