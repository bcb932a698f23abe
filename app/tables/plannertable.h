#pragma once

#include "services/planner.h"
#include "wording/texts.h"

#include <memory>

namespace tables {

/// verdict, company, localName, domain, market, customerId, subscriptionId, product, status,
/// licences, canGoTo, upgradeTo, changePerMonth, currency, reasons
[[nodiscard]] services::TableHeader plannerHeader(const wording::Texts &texts);
/// `targetOf`: which target each goes to; empty: the first of the catalogue.
[[nodiscard]] services::PlannerTableRow plannerRow(std::shared_ptr<const wording::Texts> texts,
    const services::PlannerService &service, const services::PlannerFilter &filter,
    std::function<domain::OfferId(const services::PlannerKey &)> targetOf);

} // namespace tables
