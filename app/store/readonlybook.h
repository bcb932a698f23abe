#pragma once

#include "domain/workfolder.h"
#include "store/connection.h"
#include "store/fileinspection.h"
#include "store/migrations/migration.h"

#include <memory>

namespace store {

/// A book that is only read, and where it is read from.
struct ReadOnlyBook
{
    std::unique_ptr<Connection> connection;
    /// Holds a private copy, where the file itself would not do.
    std::unique_ptr<domain::WorkFolder> copy;
};

/// Opens a book that cannot be written. A WAL book in a folder that cannot be written has no place
/// for its shared memory, so:
/// * without a WAL beside it, the file is read as it stands (immutable);
/// * where another program has it open, that program's shared memory is used;
/// * where a killed program left a WAL, and where the schema is older, a private copy is read.
[[nodiscard]] domain::Result<ReadOnlyBook> openReadOnly(const FileFacts &facts,
    std::chrono::milliseconds busyTimeout, std::span<const Migration> steps = allMigrations());

} // namespace store
