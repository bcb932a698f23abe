#pragma once

#include "rules/licencemoves.h"
#include "rules/verdict.h"

#include <QStringList>

/// Verdicts and lists of affected accounts as lines of text, so that a failing comparison reads
/// like a diff and a test writes what it expects as it would be said.
namespace verdicttext {

/// "conflicting_service_types s2,s3 TEAMS1"; "other:trial".
[[nodiscard]] QString line(const domain::Refusal &refusal);
[[nodiscard]] QStringList lines(const QList<domain::Refusal> &refusals);
/// "delegatedAdmin: fail c1 requestDelegation EXCHANGE_S_STANDARD".
[[nodiscard]] QString line(const rules::Finding &finding);
/// Target, what refuses it, and its four conditions.
[[nodiscard]] QStringList lines(const rules::TargetVerdict &target);
[[nodiscard]] QStringList lines(const rules::Verdict &verdict);
/// The codes of the refusals alone.
[[nodiscard]] QStringList codes(const QList<domain::Refusal> &refusals);
/// "a2 EXCHANGE_S_ENTERPRISE MutuallyExclusiveViolation (EXCHANGE_S_STANDARD)"; "*" for all
/// services.
[[nodiscard]] QString line(const domain::AffectedAccount &affected);
/// "moved a1,a3", "heldBack a2", then the affected accounts.
[[nodiscard]] QStringList lines(const rules::LicenceMoves &moves);

[[nodiscard]] QString text(const QList<domain::SubscriptionId> &ids); ///< "s1,s2"

} // namespace verdicttext
