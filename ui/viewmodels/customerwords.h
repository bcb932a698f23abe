#pragma once

#include "domain/customer.h"
#include "viewmodels/roles.h"
#include "wording/texts.h"

#include <QString>

/// What list and page say alike of a customer. A Korean reader gets the name in the local script
/// first, everybody else the Latin one (DESIGN.md section 6).
namespace viewmodels {

[[nodiscard]] QString customerName(const domain::Customer &customer, wording::Language language);
/// The name in the other script; empty where there is only one.
[[nodiscard]] QString customerOtherName(
    const domain::Customer &customer, wording::Language language);
/// The name whose first letter stands on the company's tile: the local one where there is one.
[[nodiscard]] QString customerTileName(const domain::Customer &customer);

[[nodiscard]] QString delegationIcon(domain::DelegationState state);
[[nodiscard]] Tone delegationTone(domain::DelegationState state);

} // namespace viewmodels
