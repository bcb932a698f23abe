#pragma once

#include "wording/texts.h"

#include <limits>

namespace wording {

/// A count as tr() takes it. A damaged book has some that are none: tr() would leave "%Ln" of one
/// below zero as it stands, and show another number where it is above every int.
[[nodiscard]] inline int pluralOf(qint64 count)
{
    return count < 0 || count > std::numeric_limits<int>::max() ? -1 : static_cast<int>(count);
}

/// What tr() made of a text with pluralOf(): the number is shown where no plural form is its own.
[[nodiscard]] inline QString withCount(QString translated, qint64 count, const Texts &texts)
{
    return translated.replace(QLatin1StringView("%Ln"), texts.number(count));
}

} // namespace wording
