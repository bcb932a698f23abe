#pragma once

#include "domain/error.h"

namespace store {

/// Gives a file this name, on the disk too. It takes the place of what is there; a new book gets
/// its name by domain::nameBook(). Errors: StorageFull, StorageReadOnly, StorageFailed (fact
/// "file": the new name).
[[nodiscard]] domain::Result<void> moveFile(const QString &from, const QString &to);

} // namespace store
