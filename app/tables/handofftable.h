#pragma once

#include "services/handoff.h"
#include "wording/texts.h"

#include <memory>

namespace tables {

/// recorded, partnerUser, company, customerId, cloud, task, product, subscriptionId, from, to,
/// status, note, settled, settledBy, newSubscriptionId
[[nodiscard]] services::TableHeader handOffHeader(const wording::Texts &texts);
[[nodiscard]] services::HandOffTableRow handOffRow(std::shared_ptr<const wording::Texts> texts,
    std::shared_ptr<const catalog::Catalogue> catalogue);

} // namespace tables
