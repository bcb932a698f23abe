#pragma once

#include "services/activity.h"
#include "wording/texts.h"

#include <memory>

namespace tables {

/// The columns of Partner Center's own log first (data-formats.md), then those of this program.
[[nodiscard]] services::TableHeader activityHeader(const wording::Texts &texts);
[[nodiscard]] services::ActivityRow activityRow(std::shared_ptr<const wording::Texts> texts,
    std::shared_ptr<const catalog::Catalogue> catalogue);
/// The product of the entry's subscription in this language; empty where there is none.
[[nodiscard]] QString activityProduct(const services::ActivityEntry &entry,
    const wording::Texts &texts, const catalog::Catalogue &catalogue);

} // namespace tables
