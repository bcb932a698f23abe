#pragma once

#include "domain/ports.h"

#include <QDateTime>
#include <QFuture>
#include <QList>
#include <QString>

#include <functional>
#include <memory>

/// States of a book that somebody keeps under a name, to go back to, to branch from and to compare.
/// They stand beside the book, each with a small JSON file that tells what a file name cannot:
/// "book.sqlite.snapshots/Before the tour.sqlite" and "… .json". A file without its JSON, put there
/// by hand, is a snapshot too: its own name and date count then.
namespace services {

/// The same as viewmodels::BookOpener: how a book is opened, without knowing the store. Blocks.
using OpenBook = std::function<domain::Result<std::unique_ptr<domain::Book>>(
    const QString &file, bool create)>;

struct Snapshot
{
    QString path;
    QString name; ///< as it was typed
    QDateTime savedAt; ///< UTC, of the computer's clock
    QDateTime bookNow; ///< UTC, of the book's own clock; invalid where it had none
    qint64 bytes = 0;

    friend bool operator==(const Snapshot &, const Snapshot &) = default;
};

/// Why a name cannot be taken.
enum class SnapshotNameFault {
    None,
    Empty, ///< nothing, or nothing that is seen
    TooLong,
    Taken, ///< by another snapshot or, for a branch, by another file
};

inline constexpr int longestSnapshotName = 80; ///< UTF-16 units

[[nodiscard]] QString snapshotFolder(const QString &book);
/// The newest first.
[[nodiscard]] QList<Snapshot> snapshotsOf(const QString &book);

/// A file name without its ending that every file system takes, Windows' own rules included: other
/// signs in place of those that it forbids, none of its device names, no point or space at the end.
/// Never empty.
[[nodiscard]] QString safeFileName(const QString &name);

/// Two names are the same where they differ in case alone, as on a disk of Windows or a Mac.
[[nodiscard]] SnapshotNameFault snapshotNameFault(
    const QString &name, const QList<Snapshot> &known);
/// Where a branch of this name stands: in the folder of its book.
[[nodiscard]] QString branchPath(const QString &book, const QString &name);
[[nodiscard]] SnapshotNameFault branchNameFault(const QString &book, const QString &name);

/// Saves the state that the open book is in. `label` brings the name and both times.
[[nodiscard]] QFuture<domain::Result<Snapshot>> saveSnapshot(
    domain::Book &book, const Snapshot &label);
/// Removes it with everything of its own. False where something of it stayed.
[[nodiscard]] bool removeSnapshot(const Snapshot &snapshot);

/// Puts a copy of the snapshot at branchPath(), checked as a whole before it gets its name; the
/// snapshot stays. Answers with the path. Errors: BookDamaged and the like, of the snapshot;
/// WrongUse where a file has the name; StorageReadOnly, StorageFull, StorageFailed.
[[nodiscard]] QFuture<domain::Result<QString>> branchFrom(
    const Snapshot &snapshot, const QString &book, const QString &name, const OpenBook &open);

} // namespace services
