#pragma once

#include "domain/account.h"
#include "domain/billing.h"
#include "domain/customer.h"
#include "domain/handoff.h"
#include "domain/history.h"
#include "domain/portfolio.h"
#include "domain/refusal.h"
#include "domain/role.h"
#include "domain/subscription.h"
#include "domain/upgraderun.h"

#include <QString>

#include <optional>

/// The stable text form of each enumeration, as it stands in files, in the store and in JSON
/// (data-formats.md, command-line.md, sandbox.md). One table each, read in both directions.
/// Reading takes any case. None of these are words for people: those are made in wording/.
namespace domain {

[[nodiscard]] QString codeOf(Cloud value); ///< global, 21vianet
[[nodiscard]] QString codeOf(Relationship value); ///< reseller, none
[[nodiscard]] QString codeOf(DelegationState value); ///< granted, requested, removed, none
[[nodiscard]] QString codeOf(
    SubscriptionStatus value); ///< none, active, pending, suspended, deleted, expired
[[nodiscard]] QString codeOf(BillingCycle value); ///< monthly, annual
[[nodiscard]] QString codeOf(Term value); ///< P1M, P1Y
[[nodiscard]] QString codeOf(SoldBy value); ///< own, otherPartner, direct, volumeLicensing
[[nodiscard]] QString codeOf(Role value); ///< global-admin … guest (command-line.md)
[[nodiscard]] QString codeOf(RefusalCode value); ///< snake_case as in domain.md section 3
[[nodiscard]] QString codeOf(OtherRefusal value); ///< trial, addOn, soldElsewhere, …
[[nodiscard]] QString codeOf(
    UpgradeType value); ///< none, upgrade_only, upgrade_with_license_transfer
[[nodiscard]] QString codeOf(WorkState value);
[[nodiscard]] QString codeOf(AffectedReason value); ///< the licensing system's name
[[nodiscard]] QString codeOf(BillingLineKind value); ///< charge, credit
[[nodiscard]] QString codeOf(Act value); ///< lower camel case of the enumerator
/// ready, needsDelegation, alreadyHas, notActive, noPath, other
[[nodiscard]] QString codeOf(UpgradeGroup value);
[[nodiscard]] QString codeOf(RunState value); ///< preparing, open, finished, givenUp
[[nodiscard]] QString codeOf(RunRowState value); ///< waiting, done, failed, skipped
[[nodiscard]] QString codeOf(HandOffAct value); ///< lower camel case of the enumerator
[[nodiscard]] QString codeOf(HandOffState value); ///< open, done, takenBack

template <typename T>
[[nodiscard]] std::optional<T> fromCode(QStringView code);

template <>
std::optional<Cloud> fromCode<Cloud>(QStringView code);
template <>
std::optional<Relationship> fromCode<Relationship>(QStringView code);
template <>
std::optional<DelegationState> fromCode<DelegationState>(QStringView code);
template <>
std::optional<SubscriptionStatus> fromCode<SubscriptionStatus>(QStringView code);
template <>
std::optional<BillingCycle> fromCode<BillingCycle>(QStringView code);
template <>
std::optional<Term> fromCode<Term>(QStringView code);
template <>
std::optional<SoldBy> fromCode<SoldBy>(QStringView code);
template <>
std::optional<Role> fromCode<Role>(QStringView code);
template <>
std::optional<UpgradeType> fromCode<UpgradeType>(QStringView code);
template <>
std::optional<WorkState> fromCode<WorkState>(QStringView code);
template <>
std::optional<AffectedReason> fromCode<AffectedReason>(QStringView code);
template <>
std::optional<BillingLineKind> fromCode<BillingLineKind>(QStringView code);
template <>
std::optional<Act> fromCode<Act>(QStringView code);
template <>
std::optional<RefusalCode> fromCode<RefusalCode>(QStringView code);
template <>
std::optional<OtherRefusal> fromCode<OtherRefusal>(QStringView code);
template <>
std::optional<RunState> fromCode<RunState>(QStringView code);
template <>
std::optional<RunRowState> fromCode<RunRowState>(QStringView code);
template <>
std::optional<HandOffAct> fromCode<HandOffAct>(QStringView code);
template <>
std::optional<HandOffState> fromCode<HandOffState>(QStringView code);

} // namespace domain
