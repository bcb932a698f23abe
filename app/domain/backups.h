#pragma once

#include <QDateTime>
#include <QList>
#include <QString>

#include <optional>

namespace domain {

/// Why a copy was put beside its book without being asked for.
enum class BackupReason {
    Migration, ///< before a newer program changed the schema
    Restore, ///< what stood there before a backup took its place
    Import, ///< before an import that changes much
};

/// A copy beside its book: "book.sqlite.schema7.20260102T030405678.backup" of a book of schema 7,
/// "book.sqlite.restore.20260102T030405678.backup", "book.sqlite.import.….backup". The moment is
/// UTC.
struct BackupFile
{
    QString path;
    BackupReason reason = BackupReason::Migration;
    QDateTime madeAt;
    qint64 bytes = 0;

    friend bool operator==(const BackupFile &, const BackupFile &) = default;
};

/// How many of each reason are kept, where nobody has said otherwise.
inline constexpr int backupsKept = 3;
inline constexpr int mostBackupsKept = 20;

/// Where such a copy is to be put. `schema` belongs to a migration.
[[nodiscard]] QString backupPath(
    const QString &book, BackupReason reason, const QDateTime &moment, int schema = 0);
/// Those beside the book, the newest first.
[[nodiscard]] QList<BackupFile> backupsOf(const QString &book);
/// Removes the oldest of this reason but for so many.
void removeOldBackups(const QString &book, BackupReason reason, int kept);

/// Where the snapshots of this book stand, which the user has saved.
[[nodiscard]] QString snapshotFolder(const QString &book);

} // namespace domain
