#pragma once

#include "domain/ids.h"

#include <QList>
#include <QString>

namespace domain {

/// Why the service refuses an upgrade; the numbers are the documented ones of the REST API
/// (domain.md section 3).
enum class RefusalCode : int {
    Other = 0,
    DelegatedAdminPermissionsDisabled = 1,
    SubscriptionStatusNotActive = 2,
    ConflictingServiceTypes = 3,
    ConcurrencyConflicts = 4,
    UserContextRequired = 5,
    SubscriptionAddOnsPresent = 6,
    SubscriptionDoesNotHaveAnyUpgradePaths = 7,
    SubscriptionTargetOfferNotFound = 8,
    SubscriptionNotProvisioned = 9,
    OfferDoesNotSupportBillingCycle = 10,
    InsufficientGranularAdminPermissions = 11,
};

/// What the detail of RefusalCode::Other stands for.
enum class OtherRefusal {
    None,
    Trial,
    AddOn,
    SoldElsewhere,
    QuantityAboveLimit,
    QuantityBelowAssigned
};

/// One refusal with the records that decided it.
struct Refusal
{
    RefusalCode code = RefusalCode::Other;
    OtherRefusal other = OtherRefusal::None;
    QList<SubscriptionId> subscriptions; ///< those in the way (conflicts, owned targets, add-ons)
    QStringList
        plans; ///< conflicting service plans of the others, or excluded ones of the delegation

    friend bool operator==(const Refusal &, const Refusal &) = default;
};

/// [R] Whether licences move with the upgrade.
enum class UpgradeType { None, UpgradeOnly, UpgradeWithLicenceTransfer };

} // namespace domain
