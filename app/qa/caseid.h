#pragma once

#include <QString>

namespace qa {

/// Ids of cases and steps become part of file names: only small letters, digits and hyphens, 80 at
/// the most.
[[nodiscard]] bool isSafeId(const QString &id);

} // namespace qa
