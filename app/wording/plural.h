#pragma once

#include "wording/texts.h"

#include <limits>

namespace wording {

/// A count as tr() takes it, for the plural form. A damaged book has some that are none, below zero
/// or above every int: they have the form of "many", and withCount() puts them in.
[[nodiscard]] inline int pluralOf(qint64 count)
{
    constexpr int many = std::numeric_limits<int>::max();
    return count < 0 || count > many ? many : static_cast<int>(count);
}

/// What tr() made of a text with "%Ln" and pluralOf(), with the number that is meant. Before any
/// arg(): a name could hold the number that stood in for it.
[[nodiscard]] inline QString withCount(QString translated, qint64 count, const Texts &texts)
{
    const int form = pluralOf(count);
    if (form == count) {
        return translated;
    }
    // As tr() wrote it.
    return translated.replace(QString(QLatin1StringView("%L1")).arg(form), texts.number(count));
}

} // namespace wording
