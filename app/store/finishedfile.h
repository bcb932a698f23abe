#pragma once

#include "domain/error.h"

namespace store {

/// Gives a file this name, on the disk too. It takes the place of what is there. Errors:
/// StorageFull, StorageReadOnly, StorageFailed (fact "file": the new name).
[[nodiscard]] domain::Result<void> moveFile(const QString &from, const QString &to);

/// The same of a file that was just made: first its content is brought to the disk, so that after
/// a power cut the name never leads to half of it.
[[nodiscard]] domain::Result<void> moveFinished(const QString &from, const QString &to);

} // namespace store
