#pragma once

#include "domain/backups.h"
#include "domain/bookupdate.h"
#include "domain/ports.h"

#include <chrono>
#include <functional>
#include <memory>
#include <stop_token>

namespace store {

enum class OpenMode { MustExist, CreateIfMissing };

struct OpenOptions
{
    OpenMode mode = OpenMode::MustExist;
    /// How long opening waits for another program before StorageBusy.
    std::chrono::milliseconds busyTimeout{ 5000 };
    /// How long an act waits for one of another program: a whole import is one transaction.
    std::chrono::milliseconds actTimeout{ 60'000 };
    /// How many of the copies made before a migration, and before a restore, stay.
    int backupsKept = domain::backupsKept;
    /// Told on a thread of the store when a job of the open book met damage in the file.
    std::function<void(const QString &file)> onDamage = {};
    /// Told, on a thread of the store, while a book of an earlier version is brought up to date.
    std::function<void(const domain::BookUpdate &update)> onUpdate = {};
    /// Asked for meanwhile: the book stays as it was, and the answer is Cancelled.
    std::stop_token stop = {};
};

/// Opens the book: checks the application id, integrity of the header and schema version, migrates
/// (after a backup) what an earlier version wrote, verifies that WAL is on. Blocks: call it off the
/// GUI thread. Errors: BookMissing, NotABook, BookNewer, BookDamaged, StorageBusy, StorageReadOnly
/// (only where not even reading is possible), StorageFailed. A book that cannot be written opens
/// read-only.
[[nodiscard]] domain::Result<std::unique_ptr<domain::Book>> openBook(
    const QString &file, const OpenOptions &options = {});

/// The version of a book's tables, as the head of its file tells it; 0 where it is no book of this
/// program, or is not there. The book may be open, here or elsewhere.
[[nodiscard]] int schemaOf(const QString &file);

/// "3.40.1": of the SQLite that keeps the books.
[[nodiscard]] QString engineVersion();

} // namespace store
