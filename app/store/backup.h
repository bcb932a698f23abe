#pragma once

#include "store/connection.h"

namespace store {

/// Copies the whole book into a new private file while it is in use: VACUUM INTO a file beside the
/// target, brought to the disk, then renamed, so that the target is never half a book. Replaces an
/// older file of that name; refuses the open book itself (WrongUse).
[[nodiscard]] domain::Result<void> backUp(Connection &connection, const QString &target);

/// The backup before a migration, beside the book. Returns its path.
[[nodiscard]] domain::Result<QString> backUpBeforeMigration(Connection &connection, int version);

} // namespace store
