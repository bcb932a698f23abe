#pragma once

#include "store/bookfile.h"

namespace store {

/// One file by two names, too.
[[nodiscard]] bool isSameFile(const QString &a, const QString &b);

/// The content of a book, which may be in use or of an older schema, in a new file for its owner
/// alone, brought to the present schema. Errors name the file that they are about (fact "file");
/// BookNewer where this program may only read it.
[[nodiscard]] domain::Result<void> copyPrivately(
    const QString &book, const QString &copy, const OpenOptions &options);

/// An error that is about another file.
[[nodiscard]] domain::Error about(const QString &file, domain::Error error);

} // namespace store
