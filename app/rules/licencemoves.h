#pragma once

#include "catalog/catalogue.h"
#include "domain/account.h"
#include "domain/refusal.h"

namespace rules {

/// What an upgrade does to the licences of the source: which accounts move, and the list of
/// accounts and services that need extra work (domain.md section 4). The rehearsal and the upgrade
/// both call this, so they agree.
struct LicenceMoves
{
    QList<domain::AccountId> moved; ///< in account id order
    QList<domain::AccountId> heldBack; ///< stay unassigned
    QList<domain::AffectedAccount>
        affected; ///< ordered by email, then service (its code), then reason
};

/// `accounts` hold a licence of the source, each with all its licences; `holdings` are the
/// customer's subscriptions (their offers tell the plans of the other licences). Offers that the
/// catalogue does not know have no plans. For UpgradeOnly nothing moves and every account is listed
/// once as NotMoved; for None nothing moves and nothing is listed.
///
/// What the sources leave open, decided here:
/// - Other licences count only where their subscription is active, suspended or pending: the
///   assignments of a cancelled or expired one have ended.
/// - Every reason that holds is listed, also beside one that holds the licence back.
/// - CountViolation goes by account id alone: the accounts beyond `targetQuantity` in that order.
/// An
///   account before them that another reason holds back keeps its claim, and its licence stays
///   free.
/// - ServiceLost is listed for accounts that are held back as well (access ends all the same);
///   PlanSwitchedOn is not (nothing is switched on for them), and names the target's plan.
/// - CountViolation, GroupBasedLicense, NotMoved and a missing usage location concern every
/// service:
///   one line with an empty plan.
[[nodiscard]] LicenceMoves planLicenceMoves(const domain::Subscription &source,
    const catalog::Offer &target, qint64 targetQuantity, domain::UpgradeType type,
    const QList<domain::Account> &accounts, const QList<domain::Subscription> &holdings,
    const catalog::Catalogue &catalogue);

} // namespace rules
