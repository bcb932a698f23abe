#pragma once

#include "domain/customer.h"

#include <QString>

namespace store {

/// Folds text for search and sorting: width (NFKC), case, and every kind of blank or control
/// character to one space. Fixed for a schema version, because the folded text is stored.
[[nodiscard]] QString folded(const QString &text);

/// What a search looks through: company name, local name, domain and id, folded, with a character
/// between them that no folded text holds, so that nothing matches across two of them.
[[nodiscard]] QString searchTextOf(const domain::Customer &customer);

/// What the user typed, folded, without blanks at its ends.
[[nodiscard]] QString needleOf(const QString &search);

/// True where the needle may be part of an id: hexadecimal digits and hyphens alone.
[[nodiscard]] bool mayBePartOfId(const QString &needle);

} // namespace store
