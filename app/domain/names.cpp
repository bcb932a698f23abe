#include "domain/names.h"

#include "domain/bookorigin.h"

#include <array>
#include <utility>

using namespace Qt::StringLiterals;

namespace domain {
namespace {

template <typename T>
using Row = std::pair<T, QLatin1StringView>;

constexpr std::array cloudCodes{ Row<Cloud>{ Cloud::Global, "global"_L1 },
    Row<Cloud>{ Cloud::China21Vianet, "21vianet"_L1 } };
constexpr std::array relationshipCodes{ Row<Relationship>{ Relationship::Reseller, "reseller"_L1 },
    Row<Relationship>{ Relationship::None, "none"_L1 } };
constexpr std::array delegationCodes{ Row<DelegationState>{ DelegationState::None, "none"_L1 },
    Row<DelegationState>{ DelegationState::Requested, "requested"_L1 },
    Row<DelegationState>{ DelegationState::Granted, "granted"_L1 },
    Row<DelegationState>{ DelegationState::Removed, "removed"_L1 } };
constexpr std::array statusCodes{ Row<SubscriptionStatus>{ SubscriptionStatus::None, "none"_L1 },
    Row<SubscriptionStatus>{ SubscriptionStatus::Active, "active"_L1 },
    Row<SubscriptionStatus>{ SubscriptionStatus::Pending, "pending"_L1 },
    Row<SubscriptionStatus>{ SubscriptionStatus::Suspended, "suspended"_L1 },
    Row<SubscriptionStatus>{ SubscriptionStatus::Deleted, "deleted"_L1 },
    Row<SubscriptionStatus>{ SubscriptionStatus::Expired, "expired"_L1 } };
constexpr std::array cycleCodes{ Row<BillingCycle>{ BillingCycle::Monthly, "monthly"_L1 },
    Row<BillingCycle>{ BillingCycle::Annual, "annual"_L1 } };
constexpr std::array termCodes{ Row<Term>{ Term::Month, "P1M"_L1 },
    Row<Term>{ Term::Year, "P1Y"_L1 } };
constexpr std::array soldByCodes{ Row<SoldBy>{ SoldBy::Own, "own"_L1 },
    Row<SoldBy>{ SoldBy::OtherPartner, "otherPartner"_L1 },
    Row<SoldBy>{ SoldBy::Direct, "direct"_L1 },
    Row<SoldBy>{ SoldBy::VolumeLicensing, "volumeLicensing"_L1 } };
constexpr std::array roleCodes{ Row<Role>{ Role::GlobalAdmin, "global-admin"_L1 },
    Row<Role>{ Role::UserManagementAdmin, "user-management-admin"_L1 },
    Row<Role>{ Role::AdminAgent, "admin-agent"_L1 },
    Row<Role>{ Role::SalesAgent, "sales-agent"_L1 },
    Row<Role>{ Role::HelpdeskAgent, "helpdesk-agent"_L1 },
    Row<Role>{ Role::BillingAdmin, "billing-admin"_L1 },
    Row<Role>{ Role::AccountAdmin, "account-admin"_L1 },
    Row<Role>{ Role::MpnPartnerAdmin, "mpn-partner-admin"_L1 },
    Row<Role>{ Role::ReferralAdmin, "referral-admin"_L1 }, Row<Role>{ Role::Guest, "guest"_L1 } };
constexpr std::array refusalCodes{ Row<RefusalCode>{ RefusalCode::Other, "other"_L1 },
    Row<RefusalCode>{
        RefusalCode::DelegatedAdminPermissionsDisabled, "delegated_admin_permissions_disabled"_L1 },
    Row<RefusalCode>{
        RefusalCode::SubscriptionStatusNotActive, "subscription_status_not_active"_L1 },
    Row<RefusalCode>{ RefusalCode::ConflictingServiceTypes, "conflicting_service_types"_L1 },
    Row<RefusalCode>{ RefusalCode::ConcurrencyConflicts, "concurrency_conflicts"_L1 },
    Row<RefusalCode>{ RefusalCode::UserContextRequired, "user_context_required"_L1 },
    Row<RefusalCode>{ RefusalCode::SubscriptionAddOnsPresent, "subscription_add_ons_present"_L1 },
    Row<RefusalCode>{ RefusalCode::SubscriptionDoesNotHaveAnyUpgradePaths,
        "subscription_does_not_have_any_upgrade_paths"_L1 },
    Row<RefusalCode>{
        RefusalCode::SubscriptionTargetOfferNotFound, "subscription_target_offer_not_found"_L1 },
    Row<RefusalCode>{ RefusalCode::SubscriptionNotProvisioned, "subscription_not_provisioned"_L1 },
    Row<RefusalCode>{
        RefusalCode::OfferDoesNotSupportBillingCycle, "offer_does_not_support_billing_cycle"_L1 },
    Row<RefusalCode>{ RefusalCode::InsufficientGranularAdminPermissions,
        "insufficient_granular_admin_permissions"_L1 } };
constexpr std::array otherCodes{ Row<OtherRefusal>{ OtherRefusal::None, ""_L1 },
    Row<OtherRefusal>{ OtherRefusal::Trial, "trial"_L1 },
    Row<OtherRefusal>{ OtherRefusal::AddOn, "addOn"_L1 },
    Row<OtherRefusal>{ OtherRefusal::SoldElsewhere, "soldElsewhere"_L1 },
    Row<OtherRefusal>{ OtherRefusal::QuantityAboveLimit, "quantityAboveLimit"_L1 },
    Row<OtherRefusal>{ OtherRefusal::QuantityBelowAssigned, "quantityBelowAssigned"_L1 } };
constexpr std::array upgradeTypeCodes{ Row<UpgradeType>{ UpgradeType::None, "none"_L1 },
    Row<UpgradeType>{ UpgradeType::UpgradeOnly, "upgrade_only"_L1 },
    Row<UpgradeType>{
        UpgradeType::UpgradeWithLicenceTransfer, "upgrade_with_license_transfer"_L1 } };
constexpr std::array affectedCodes{ Row<AffectedReason>{ AffectedReason::MutuallyExclusiveViolation,
                                        "MutuallyExclusiveViolation"_L1 },
    Row<AffectedReason>{ AffectedReason::DependencyViolation, "DependencyViolation"_L1 },
    Row<AffectedReason>{ AffectedReason::CountViolation, "CountViolation"_L1 },
    Row<AffectedReason>{ AffectedReason::ProhibitedInUsageLocationViolation,
        "ProhibitedInUsageLocationViolation"_L1 },
    Row<AffectedReason>{ AffectedReason::ServiceLost, "ServiceLost"_L1 },
    Row<AffectedReason>{ AffectedReason::GroupBasedLicense, "GroupBasedLicense"_L1 },
    Row<AffectedReason>{ AffectedReason::PlanSwitchedOn, "PlanSwitchedOn"_L1 },
    Row<AffectedReason>{ AffectedReason::NotMoved, "NotMoved"_L1 } };
constexpr std::array workCodes{ Row<WorkState>{ WorkState::Open, "open"_L1 },
    Row<WorkState>{ WorkState::Done, "done"_L1 } };
constexpr std::array groupCodes{ Row<UpgradeGroup>{ UpgradeGroup::Ready, "ready"_L1 },
    Row<UpgradeGroup>{ UpgradeGroup::NeedsDelegation, "needsDelegation"_L1 },
    Row<UpgradeGroup>{ UpgradeGroup::AlreadyHas, "alreadyHas"_L1 },
    Row<UpgradeGroup>{ UpgradeGroup::NotActive, "notActive"_L1 },
    Row<UpgradeGroup>{ UpgradeGroup::NoPath, "noPath"_L1 },
    Row<UpgradeGroup>{ UpgradeGroup::Other, "other"_L1 } };
constexpr std::array runCodes{ Row<RunState>{ RunState::Preparing, "preparing"_L1 },
    Row<RunState>{ RunState::Open, "open"_L1 }, Row<RunState>{ RunState::Finished, "finished"_L1 },
    Row<RunState>{ RunState::GivenUp, "givenUp"_L1 } };
constexpr std::array runRowCodes{ Row<RunRowState>{ RunRowState::Waiting, "waiting"_L1 },
    Row<RunRowState>{ RunRowState::Done, "done"_L1 },
    Row<RunRowState>{ RunRowState::Failed, "failed"_L1 },
    Row<RunRowState>{ RunRowState::Skipped, "skipped"_L1 } };
constexpr std::array handOffCodes{ Row<HandOffAct>{ HandOffAct::Upgrade, "upgrade"_L1 },
    Row<HandOffAct>{ HandOffAct::ChangeLicences, "changeLicences"_L1 },
    Row<HandOffAct>{ HandOffAct::Suspend, "suspend"_L1 },
    Row<HandOffAct>{ HandOffAct::Reactivate, "reactivate"_L1 },
    Row<HandOffAct>{ HandOffAct::Cancel, "cancel"_L1 },
    Row<HandOffAct>{ HandOffAct::ChangeAutoRenew, "changeAutoRenew"_L1 } };
constexpr std::array handOffStateCodes{ Row<HandOffState>{ HandOffState::Open, "open"_L1 },
    Row<HandOffState>{ HandOffState::Done, "done"_L1 },
    Row<HandOffState>{ HandOffState::TakenBack, "takenBack"_L1 } };
constexpr std::array lineKindCodes{ Row<BillingLineKind>{ BillingLineKind::Charge, "charge"_L1 },
    Row<BillingLineKind>{ BillingLineKind::Credit, "credit"_L1 } };
constexpr std::array actCodes{ Row<Act>{ Act::SubscriptionCreated, "subscriptionCreated"_L1 },
    Row<Act>{ Act::SubscriptionUpgraded, "subscriptionUpgraded"_L1 },
    Row<Act>{ Act::SubscriptionCreatedByUpgrade, "subscriptionCreatedByUpgrade"_L1 },
    Row<Act>{ Act::LicencesChanged, "licencesChanged"_L1 },
    Row<Act>{ Act::SubscriptionSuspended, "subscriptionSuspended"_L1 },
    Row<Act>{ Act::SubscriptionReactivated, "subscriptionReactivated"_L1 },
    Row<Act>{ Act::SubscriptionCancelled, "subscriptionCancelled"_L1 },
    Row<Act>{ Act::AddOnCancelled, "addOnCancelled"_L1 },
    Row<Act>{ Act::DelegationRequested, "delegationRequested"_L1 },
    Row<Act>{ Act::DelegationGranted, "delegationGranted"_L1 },
    Row<Act>{ Act::DelegationRemoved, "delegationRemoved"_L1 },
    Row<Act>{ Act::DelegationRequestWithdrawn, "delegationRequestWithdrawn"_L1 },
    Row<Act>{ Act::BookImported, "bookImported"_L1 }, Row<Act>{ Act::DemoLoaded, "demoLoaded"_L1 },
    Row<Act>{ Act::AffectedWorkChanged, "affectedWorkChanged"_L1 },
    Row<Act>{ Act::CatalogueChanged, "catalogueChanged"_L1 },
    Row<Act>{ Act::AutoRenewChanged, "autoRenewChanged"_L1 },
    Row<Act>{ Act::SubscriptionRenewed, "subscriptionRenewed"_L1 },
    Row<Act>{ Act::SubscriptionExpired, "subscriptionExpired"_L1 },
    Row<Act>{ Act::SubscriptionDeleted, "subscriptionDeleted"_L1 },
    Row<Act>{ Act::ClockMoved, "clockMoved"_L1 },
    Row<Act>{ Act::HandOffChanged, "handOffChanged"_L1 },
    Row<Act>{ Act::SubscriptionRenamed, "subscriptionRenamed"_L1 } };

constexpr std::array originCodes{ Row<BookOrigin>{ BookOrigin::Empty, "empty"_L1 },
    Row<BookOrigin>{ BookOrigin::Demo, "demo"_L1 },
    Row<BookOrigin>{ BookOrigin::Generated, "generated"_L1 },
    Row<BookOrigin>{ BookOrigin::Imported, "imported"_L1 },
    Row<BookOrigin>{ BookOrigin::Masked, "masked"_L1 } };

template <typename Table, typename T>
QString write(const Table &table, T value)
{
    for (const auto &[candidate, code] : table) {
        if (candidate == value) {
            return code;
        }
    }
    Q_ASSERT_X(false, "codeOf", "an enumerator without a code");
    return {};
}

template <typename T, typename Table>
std::optional<T> find(const Table &table, QStringView code)
{
    for (const auto &[value, candidate] : table) {
        if (code.compare(candidate, Qt::CaseInsensitive) == 0) {
            return value;
        }
    }
    return std::nullopt;
}

} // namespace

QString codeOf(Cloud value)
{
    return write(cloudCodes, value);
}
QString codeOf(Relationship value)
{
    return write(relationshipCodes, value);
}
QString codeOf(DelegationState value)
{
    return write(delegationCodes, value);
}
QString codeOf(SubscriptionStatus value)
{
    return write(statusCodes, value);
}
QString codeOf(BillingCycle value)
{
    return write(cycleCodes, value);
}
QString codeOf(Term value)
{
    return write(termCodes, value);
}
QString codeOf(SoldBy value)
{
    return write(soldByCodes, value);
}
QString codeOf(Role value)
{
    return write(roleCodes, value);
}
QString codeOf(RefusalCode value)
{
    return write(refusalCodes, value);
}
QString codeOf(OtherRefusal value)
{
    return write(otherCodes, value);
}
QString codeOf(UpgradeType value)
{
    return write(upgradeTypeCodes, value);
}
QString codeOf(AffectedReason value)
{
    return write(affectedCodes, value);
}
QString codeOf(WorkState value)
{
    return write(workCodes, value);
}
QString codeOf(BillingLineKind value)
{
    return write(lineKindCodes, value);
}
QString codeOf(Act value)
{
    return write(actCodes, value);
}
QString codeOf(UpgradeGroup value)
{
    return write(groupCodes, value);
}
QString codeOf(RunState value)
{
    return write(runCodes, value);
}
QString codeOf(RunRowState value)
{
    return write(runRowCodes, value);
}
QString codeOf(HandOffAct value)
{
    return write(handOffCodes, value);
}
QString codeOf(HandOffState value)
{
    return write(handOffStateCodes, value);
}
QString codeOf(BookOrigin value)
{
    return write(originCodes, value);
}

template <>
std::optional<Cloud> fromCode<Cloud>(QStringView c)
{
    return find<Cloud>(cloudCodes, c);
}
template <>
std::optional<BookOrigin> fromCode<BookOrigin>(QStringView c)
{
    return find<BookOrigin>(originCodes, c);
}
template <>
std::optional<Relationship> fromCode<Relationship>(QStringView c)
{
    return find<Relationship>(relationshipCodes, c);
}
template <>
std::optional<DelegationState> fromCode<DelegationState>(QStringView c)
{
    return find<DelegationState>(delegationCodes, c);
}
template <>
std::optional<SubscriptionStatus> fromCode<SubscriptionStatus>(QStringView c)
{
    return find<SubscriptionStatus>(statusCodes, c);
}
template <>
std::optional<BillingCycle> fromCode<BillingCycle>(QStringView c)
{
    return find<BillingCycle>(cycleCodes, c);
}
template <>
std::optional<Term> fromCode<Term>(QStringView c)
{
    return find<Term>(termCodes, c);
}
template <>
std::optional<SoldBy> fromCode<SoldBy>(QStringView c)
{
    return find<SoldBy>(soldByCodes, c);
}
template <>
std::optional<Role> fromCode<Role>(QStringView c)
{
    return find<Role>(roleCodes, c);
}
template <>
std::optional<UpgradeType> fromCode<UpgradeType>(QStringView c)
{
    return find<UpgradeType>(upgradeTypeCodes, c);
}
template <>
std::optional<WorkState> fromCode<WorkState>(QStringView c)
{
    return find<WorkState>(workCodes, c);
}
template <>
std::optional<AffectedReason> fromCode<AffectedReason>(QStringView c)
{
    return find<AffectedReason>(affectedCodes, c);
}
template <>
std::optional<BillingLineKind> fromCode<BillingLineKind>(QStringView c)
{
    return find<BillingLineKind>(lineKindCodes, c);
}
template <>
std::optional<Act> fromCode<Act>(QStringView c)
{
    return find<Act>(actCodes, c);
}
template <>
std::optional<RefusalCode> fromCode<RefusalCode>(QStringView c)
{
    return find<RefusalCode>(refusalCodes, c);
}
template <>
std::optional<OtherRefusal> fromCode<OtherRefusal>(QStringView c)
{
    return find<OtherRefusal>(otherCodes, c);
}
template <>
std::optional<RunState> fromCode<RunState>(QStringView c)
{
    return find<RunState>(runCodes, c);
}
template <>
std::optional<RunRowState> fromCode<RunRowState>(QStringView c)
{
    return find<RunRowState>(runRowCodes, c);
}
template <>
std::optional<HandOffAct> fromCode<HandOffAct>(QStringView c)
{
    return find<HandOffAct>(handOffCodes, c);
}
template <>
std::optional<HandOffState> fromCode<HandOffState>(QStringView c)
{
    return find<HandOffState>(handOffStateCodes, c);
}

} // namespace domain
