#pragma once

#include <QString>

namespace catalog {

/// Number of letters to change, add, leave out or swap with their neighbour between two words;
/// `limit` + 1 where it is more than `limit`.
[[nodiscard]] int lettersApart(const QString &a, const QString &b, int limit);

/// True where both hold the same digits: "Plan 1" is no misspelt "Plan 2", but "Office 356" may
/// well be "Office 365".
[[nodiscard]] bool sameDigits(const QString &a, const QString &b);

} // namespace catalog
