#pragma once

#include "domain/names.h"
#include "domain/ports.h"

/// Where a book came from, in the text form that it has in the store: as in names.h, which sees no
/// ports.
namespace domain {

[[nodiscard]] QString codeOf(BookOrigin value); ///< empty, demo, generated, imported, masked

template <>
std::optional<BookOrigin> fromCode<BookOrigin>(QStringView code);

} // namespace domain
