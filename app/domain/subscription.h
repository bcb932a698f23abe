#pragma once

#include "domain/ids.h"
#include "domain/money.h"

#include <QDate>
#include <QDateTime>
#include <QString>

#include <optional>

namespace domain {

/// [R] Status as the REST API names it. Deleted is shown as Cancelled.
enum class SubscriptionStatus { None, Active, Pending, Suspended, Deleted, Expired };
enum class BillingCycle { Monthly, Annual };
/// Commitment term: P1M or P1Y.
enum class Term { Month, Year };
enum class SoldBy { Own, OtherPartner, Direct, VolumeLicensing };

/// Counts as standing in the customer's hands: active, suspended or pending (domain.md section 3).
[[nodiscard]] constexpr bool isHeld(SubscriptionStatus status)
{
    return status == SubscriptionStatus::Active || status == SubscriptionStatus::Suspended
        || status == SubscriptionStatus::Pending;
}

struct Subscription
{
    SubscriptionId id;
    CustomerId customerId;
    OfferId offerId;
    QString offerName; ///< as stored or imported; the catalogue's name is shown where it knows the
                       ///< offer
    QString friendlyName; ///< the partner's nickname; empty where none was given
    qint64 quantity = 0; ///< licences bought
    SubscriptionStatus status = SubscriptionStatus::Active;
    SubscriptionId parentId; ///< the base subscription of an add-on, else null
    QDateTime creationDate; ///< UTC
    QDate startDate; ///< effective start, UTC day
    QDate commitmentEndDate; ///< renewal or end, UTC day; invalid where unknown
    BillingCycle billingCycle = BillingCycle::Monthly;
    Term term = Term::Month;
    bool autoRenew = true;
    bool isTrial = false;
    SoldBy soldBy = SoldBy::Own;
    QString sellerName; ///< of the other seller; empty for own ones
    QString partnerId; ///< MPN id of the indirect reseller; may be empty
    QString orderId; ///< order number; may be empty in imported books
    std::optional<Money> unitPrice; ///< per licence and month; none where unknown
    SubscriptionId upgradedFrom; ///< the subscription that this one replaced, else null
    SubscriptionId upgradedTo; ///< the subscription that replaced this one, else null
    qint64 rowVersion = 0; ///< grows with each change of the stored row; 0 where not stored

    [[nodiscard]] bool isAddOn() const { return !parentId.isNull(); }
    friend bool operator==(const Subscription &, const Subscription &) = default;
};

} // namespace domain
