#pragma once

#include "domain/error.h"

namespace domain {

/// Whether SQLite's files beside a book of this name have names that a file system takes: BadInput
/// (facts "file", and "reason": "nameTooLong") where not, for such a book could not be opened.
[[nodiscard]] Result<void> checkBookName(const QString &path);

/// What becomes of a file that stands where a book is to get its name. An empty one is nothing.
enum class Standing { IsReplaced, IsKept };

/// Gives a book that was made beside its place, and closed, its name there: its content is brought
/// to the disk first, so that after a power cut the name never leads to half of it. SQLite takes
/// any log beside a book for its own, so:
/// * a log without its book is kept beside it as "book.sqlite.left.20260102T030405678-wal";
/// * a book with a log is in use, or was not closed, and is not replaced: StorageBusy (fact
///   "reason": "bookNotClosed").
/// Other errors: those of checkBookName(), StorageFull, StorageReadOnly, StorageFailed. Fact
/// "file": the name.
[[nodiscard]] Result<void> nameBook(const QString &made, const QString &path, Standing standing);

/// The file that a name leads to, through links, also where the last of them leads to nothing yet:
/// SQLite keeps a book's log beside the file itself.
[[nodiscard]] QString fileBehind(const QString &path);

} // namespace domain
