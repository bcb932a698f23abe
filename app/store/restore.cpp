#include "store/restore.h"

#include "domain/backups.h"
#include "domain/clock.h"
#include "store/backup.h"
#include "store/connection.h"
#include "store/fileinspection.h"
#include "store/privatecopy.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>

#include <filesystem>
#include <memory>
#include <system_error>

using namespace Qt::StringLiterals;

namespace store {
namespace {

constexpr QStringView synchronousFull = u"PRAGMA synchronous = FULL";
constexpr QStringView emptyLog = u"PRAGMA wal_checkpoint(TRUNCATE)";

/// The backup as a book of the present schema, whole and checked, in a file of its own.
domain::Result<void> prepare(const QString &backup, const QString &copy, const OpenOptions &options)
{
    if (auto copied = copyPrivately(backup, copy, options); !copied) {
        return copied;
    }
    const auto book = openBook(copy, options);
    if (!book) {
        return tl::unexpected(about(backup, book.error()));
    }
    const auto violations = (*book)
                                ->read<QList<domain::Violation>>(
                                    [](domain::BookReader &reader) { return reader.verify(); })
                                .result();
    if (!violations) {
        return tl::unexpected(about(backup, violations.error()));
    }
    if (!violations->isEmpty()) {
        const domain::Violation &first = violations->constFirst();
        return domain::failure(domain::ErrorCode::BookDamaged,
            first.invariant + u": "_s + first.id + u' ' + first.detail, { { u"file"_s, backup } });
    }
    return {};
}

domain::Result<void> move(const QString &from, const QString &to)
{
    std::error_code error;
    std::filesystem::rename(QFileInfo(from).filesystemAbsoluteFilePath(),
        QFileInfo(to).filesystemAbsoluteFilePath(), error);
    if (error) {
        return domain::failure(domain::ErrorCode::StorageFailed,
            QString::fromLocal8Bit(error.message().c_str()), { { u"file"_s, to } });
    }
    return {};
}

/// A book that not even SQLite can read, with what belongs to it, under the name of a backup.
domain::Result<void> moveAside(const QString &book, const QString &kept)
{
    for (const QString &suffix : { u""_s, u"-wal"_s, u"-shm"_s }) {
        if (QFileInfo::exists(book + suffix)) {
            if (auto moved = move(book + suffix, kept + suffix); !moved) {
                return moved;
            }
        }
    }
    return {};
}

/// What the book holds is copied aside, and the prepared content takes its place.
domain::Result<void> replace(
    const QString &prepared, const QString &book, const QString &kept, const OpenOptions &options)
{
    auto target = Connection::open({ book, Access::ReadWrite, options.busyTimeout });
    if (!target) {
        return tl::unexpected(target.error());
    }
    if (const auto set = (*target)->once(synchronousFull); !set) {
        return tl::unexpected(set.error());
    }
    if (auto copied = backUp(**target, kept); !copied) {
        return copied;
    }
    const auto source = Connection::open({ prepared, Access::ReadOnly, options.busyTimeout });
    if (!source) {
        return tl::unexpected(source.error());
    }
    if (auto taken = (*target)->takeAllFrom(**source); !taken) {
        QFile::remove(kept);
        return taken;
    }
    // It may stay as long as the book until somebody writes; no harm where a reader is in the way.
    (void)(*target)->once(emptyLog);
    return {};
}

} // namespace

domain::Result<Restored> restoreBook(
    const QString &backup, const QString &book, const OpenOptions &options)
{
    const QString target = QFileInfo(book).absoluteFilePath();
    if (isSameFile(backup, target)) {
        return domain::failure(domain::ErrorCode::WrongUse, u"the backup is the book itself"_s,
            { { u"file"_s, target } });
    }
    const auto facts = inspectFile(target, OpenMode::CreateIfMissing);
    const bool damaged = !facts && facts.error().code == domain::ErrorCode::BookDamaged;
    if (!facts && !damaged) {
        return tl::unexpected(facts.error());
    }
    if (facts && !facts->writable) {
        return domain::failure(domain::ErrorCode::StorageReadOnly, u"the book cannot be written"_s,
            { { u"file"_s, target } });
    }
    // Beside the book, so that it can be moved into its place; whatever is made in it goes with it.
    QTemporaryDir place(QFileInfo(target).absolutePath() + u"/.restore-XXXXXX"_s);
    if (!place.isValid()) {
        return domain::failure(
            domain::ErrorCode::StorageFailed, place.errorString(), { { u"file"_s, target } });
    }
    const QString prepared = place.filePath(u"book"_s);
    if (const auto done = prepare(backup, prepared, options); !done) {
        return tl::unexpected(done.error());
    }
    Restored restored;
    if (facts && facts->empty) {
        if (const auto moved = move(prepared, target); !moved) {
            return tl::unexpected(moved.error());
        }
        return restored;
    }
    restored.kept
        = domain::backupPath(target, domain::BackupReason::Restore, domain::SystemClock().nowUtc());
    auto replaced = damaged ? domain::Result<void>(tl::unexpected(facts.error()))
                            : replace(prepared, target, restored.kept, options);
    if (!replaced && replaced.error().code == domain::ErrorCode::BookDamaged) {
        replaced = moveAside(target, restored.kept);
        if (replaced) {
            replaced = move(prepared, target);
        }
    }
    if (!replaced) {
        return tl::unexpected(replaced.error());
    }
    domain::removeOldBackups(target, domain::BackupReason::Restore, options.backupsKept);
    return restored;
}

} // namespace store
