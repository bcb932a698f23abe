#pragma once

#include "store/connection.h"
#include "store/fileinspection.h"
#include "store/migrations/migration.h"

#include <QTemporaryDir>

#include <memory>

namespace store {

/// A book that is only read, and where it is read from.
struct ReadOnlyBook
{
    std::unique_ptr<Connection> connection;
    std::unique_ptr<QTemporaryDir>
        copy; ///< holds a private copy, where the file itself would not do
};

/// Opens a book that cannot be written. A WAL book in a folder that cannot be written has no place
/// for its shared memory, so:
/// * without a WAL beside it, the file is read as it stands (immutable);
/// * where another program has it open, that program's shared memory is used;
/// * where a killed program left a WAL, and where the schema is older, a private copy is brought
/// into
///   order and read.
[[nodiscard]] domain::Result<ReadOnlyBook> openReadOnly(const FileFacts &facts,
    std::chrono::milliseconds busyTimeout, std::span<const Migration> steps = allMigrations());

} // namespace store
