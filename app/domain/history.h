#pragma once

#include "domain/account.h"
#include "domain/customer.h"
#include "domain/refusal.h"
#include "domain/role.h"
#include "domain/subscription.h"

#include <QDateTime>
#include <QJsonObject>
#include <QList>
#include <QString>

namespace domain {

/// What an act did; the stored text form is the enumerator in lower camel case.
enum class Act {
    SubscriptionCreated,
    SubscriptionUpgraded, ///< on the old subscription
    SubscriptionCreatedByUpgrade, ///< on the new one
    LicencesChanged,
    SubscriptionSuspended,
    SubscriptionReactivated,
    SubscriptionCancelled,
    AddOnCancelled,
    DelegationRequested,
    DelegationGranted,
    DelegationRemoved,
    DelegationRequestWithdrawn,
    BookImported,
    DemoLoaded,
    AffectedWorkChanged, ///< on the subscription that the upgrade made
    CatalogueChanged, ///< on the whole book
    AutoRenewChanged,
    SubscriptionRenewed, ///< by the book's clock, as the two that follow
    SubscriptionExpired,
    SubscriptionDeleted, ///< suspended for too long
    ClockMoved, ///< on the whole book
    HandOffChanged, ///< an entry of the list for Partner Center, on its subscription
    SubscriptionRenamed, ///< its nickname
};

/// One entry of the audit trail. Never edited; the store chains entries by digest.
struct AuditEvent
{
    qint64 sequence = 0; ///< given by the store, 1 upwards without gaps
    QDateTime time; ///< UTC, from the book's clock
    QString actor; ///< display name of the partner user
    Role role = Role::AdminAgent;
    Act act = Act::SubscriptionCreated;
    CustomerId customerId; ///< null for acts on the whole book
    SubscriptionId subscriptionId; ///< null where none is concerned
    QJsonObject before; ///< the fields that changed; empty for a creation
    QJsonObject after;
    QString requestId;
};

/// An upgrade as it stands in the book.
struct Order
{
    QString number; ///< PD-<year>-<five digits>, unique in the book
    CustomerId customerId;
    SubscriptionId sourceId; ///< null where the order is no upgrade
    SubscriptionId targetId;
    OfferId offerId; ///< of the target
    qint64 quantity = 0;
    UpgradeType upgradeType = UpgradeType::None;
    QDateTime placedAt; ///< UTC
    QString requestId;

    friend bool operator==(const Order &, const Order &) = default;
};

} // namespace domain
