#pragma once

#include "services/affectedwork.h"
#include "services/tablefile.h"
#include "wording/texts.h"

namespace tables {

/// account, email, service, reason, whatToDo, status, note, order, upgrade
[[nodiscard]] services::TableHeader affectedHeader(const wording::Texts &texts);
/// Line `place` of the list.
[[nodiscard]] QStringList affectedRow(const services::WorkList &list, qsizetype place,
    const wording::Texts &texts, const catalog::Catalogue &catalogue);

} // namespace tables
