#pragma once

#include "domain/error.h"
#include "domain/rescue.h"
#include "store/bookfile.h"

namespace store {

struct Restored
{
    QString kept; ///< what stood there before; empty where nothing did
};

/// Puts a backup in the place of a book. First the backup is copied, brought to the present schema
/// and checked as a whole; then what stands there is copied beside it; then the content changes in
/// one transaction, so that a killed program leaves the one or the other. Another program that has
/// the book open sees the new content. A book that is too damaged to be copied is moved aside
/// (domain::damagedPath) and stays there as it is; so is a file that looks like another program's,
/// where the backup is one of those beside it.
///
/// Errors name the file that they are about: the backup (BookMissing, NotABook, BookNewer,
/// BookDamaged) or the book (NotABook, StorageBusy, StorageFull, StorageReadOnly, StorageFailed,
/// WrongUse for a book that shall be its own backup). Nothing is changed then.
[[nodiscard]] domain::Result<Restored> restoreBook(
    const QString &backup, const QString &book, const OpenOptions &options = {});

/// Whether restoreBook() could take this backup, and what it holds: copied, brought to the present
/// schema and checked as a whole. The same errors.
[[nodiscard]] domain::Result<domain::BackupContent> examineBackup(
    const QString &backup, const OpenOptions &options = {});

} // namespace store
