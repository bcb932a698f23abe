#pragma once

#include "domain/error.h"
#include "store/bookfile.h"

#include <QString>

namespace store {

/// "PDsk": written into every book as SQLite's application_id.
constexpr qint32 applicationId = 0x5044736b;

/// What can be told about a file before SQLite touches it. A file of another program is never
/// opened by SQLite, which might roll back its journal or leave files beside it.
struct FileFacts
{
    QString path; ///< absolute
    bool exists = false;
    bool empty = false; ///< no bytes: to be made a book
    bool writable = false; ///< the file and its folder
    bool walHasContent = false;
    bool sharedMemoryThere = false; ///< another program has it open, or was killed with it open
};

/// Errors: BookMissing, NotABook, BookDamaged (shorter than its header says), StorageReadOnly
/// (cannot be read either), StorageFailed.
[[nodiscard]] domain::Result<FileFacts> inspectFile(const QString &file, OpenMode mode);

/// Makes an empty file that only its owner can read or write; false where it is there already.
[[nodiscard]] domain::Result<bool> makePrivateFile(const QString &path);

} // namespace store
