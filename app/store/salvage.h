#pragma once

#include "domain/rescue.h"
#include "store/bookfile.h"

#include <functional>
#include <stop_token>

namespace store {

struct SalvageOptions
{
    QString actor; ///< who is named by the entry that the history gets
    std::function<void(const domain::SalvageProgress &)> progress = {};
    std::stop_token stop = {};
};

/// Reads what can be read of a damaged book into a new one of the present schema: page by page,
/// around what is damaged, without SQLite. The damaged file and its log are only read. What cannot
/// be read, what belongs to it, and what contradicts the rest is left out and told; the history is
/// joined anew and says so; counts and search are made afresh. The new book was checked as a whole
/// before it gets its name.
///
/// Errors: WrongUse where `to` is there already; BookMissing, NotABook, BookNewer of `file`;
/// BookDamaged where nothing of it can be read; Cancelled; StorageReadOnly, StorageFull,
/// StorageFailed, also where the disk gives nothing of `file` or its log cannot be opened. Nothing
/// is left behind then.
[[nodiscard]] domain::Result<domain::Salvaged> salvageBook(
    const QString &file, const QString &to, const SalvageOptions &options = {});

/// How many entries the history of a damaged book has had, as its last place tells: what a backup
/// lacks of it was done since. 0 where nobody can tell.
[[nodiscard]] qint64 historyEntriesOf(const QString &file);

} // namespace store
