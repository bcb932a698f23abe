#include "store/restore.h"

#include "domain/backups.h"
#include "domain/bookname.h"
#include "domain/clock.h"
#include "domain/durablefile.h"
#include "domain/rescue.h"
#include "domain/workfolder.h"
#include "store/backup.h"
#include "store/bookbytes.h"
#include "store/connection.h"
#include "store/fileinspection.h"
#include "store/finishedfile.h"
#include "store/privatecopy.h"

#include <QDeadlineTimer>
#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <algorithm>
#include <filesystem>
#include <memory>
#include <optional>
#include <system_error>
#include <vector>

using namespace Qt::StringLiterals;

namespace store {
namespace {

constexpr QLatin1StringView restoring = "restoring"_L1;

/// So long at most who asks for the end waits for it.
constexpr std::chrono::milliseconds waitingStep{ 1000 };

constexpr QStringView writeAheadLog = u"PRAGMA journal_mode = WAL";
constexpr QStringView synchronousFull = u"PRAGMA synchronous = FULL";
constexpr QStringView countCustomers = u"SELECT count(*) FROM customers";
constexpr QStringView countSubscriptions = u"SELECT count(*) FROM subscriptions";
constexpr QStringView countHistory = u"SELECT count(*) FROM audit";
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

/// What cannot even be copied: it is damaged, or on a part of the disk that fails.
bool isLost(const QString &book, const domain::Error &error)
{
    if (error.code != domain::ErrorCode::StorageFailed) {
        return error.code == domain::ErrorCode::BookDamaged;
    }
    BookBytes file(book);
    if (!file.open(QIODevice::ReadOnly)) {
        return false;
    }
    std::vector<char> part(qsizetype(1) << 20);
    qint64 got = 0;
    do {
        got = file.read(part.data(), static_cast<qint64>(part.size()));
    } while (got > 0);
    return got < 0;
}

/// No book of this program, by its first words, at the place where this backup's book stood.
bool isUnknown(const QString &book, const domain::Error &error, const QString &backup)
{
    const auto backups = domain::backupsOf(book);
    return error.code == domain::ErrorCode::NotABook
        && std::any_of(backups.cbegin(), backups.cend(),
            [&](const domain::BackupFile &one) { return isSameFile(one.path, backup); });
}

/// A book that not even SQLite can read, with what belongs to it, under another name. Its
/// own name it keeps until another file takes it, so that a kill in between leaves it there; not so
/// its log, which would be taken for the other file's.
domain::Result<void> keepAside(const QString &book, const QString &kept)
{
    for (const QString &suffix : { u"-wal"_s, u"-shm"_s, u"-journal"_s }) {
        if (QFileInfo::exists(book + suffix)) {
            if (auto moved = moveFile(book + suffix, kept + suffix); !moved) {
                return moved;
            }
        }
    }
    std::error_code error;
    std::filesystem::create_hard_link(QFileInfo(book).filesystemAbsoluteFilePath(),
        QFileInfo(kept).filesystemAbsoluteFilePath(), error);
    // Not every file system has a second name for a file.
    return error ? moveFile(book, kept) : domain::Result<void>();
}

/// What the book holds is copied aside, and the prepared content takes its place. Both under one
/// lock: what another program is told to be done is in one of the two.
domain::Result<void> replaceOnce(
    Connection &target, Connection &source, Connection &reader, const QString &kept)
{
    // Without a log the reader would wait for the one that writes. Another program may be in the
    // way of it, so it is asked for each time.
    (void)target.once(writeAheadLog);
    auto taken = target.takeAllFrom(source, [&] { return backUp(reader, kept); });
    if (!taken) {
        QFile::remove(kept);
    }
    return taken;
}

/// As long as every other act waits for one of another program.
domain::Result<void> replace(
    const QString &prepared, const QString &book, const QString &kept, const OpenOptions &options)
{
    auto target = Connection::open({ book, Access::ReadWrite, options.busyTimeout });
    if (!target) {
        return tl::unexpected(target.error());
    }
    // Beside a damaged book it stays as it is.
    (*target)->leaveLogWhenClosed(QFileInfo(book + u"-wal"_s).size() > 0);
    if (const auto set = (*target)->once(synchronousFull); !set) {
        return tl::unexpected(set.error());
    }
    const auto source = Connection::open({ prepared, Access::ReadOnly, options.busyTimeout });
    if (!source) {
        return tl::unexpected(source.error());
    }
    const auto reader = Connection::open({ book, Access::ReadOnly, options.busyTimeout });
    if (!reader) {
        return tl::unexpected(reader.error());
    }
    (*target)->setBusyTimeout(std::min(waitingStep, options.actTimeout));
    const QDeadlineTimer patience(options.actTimeout);
    auto replaced = replaceOnce(**target, **source, **reader, kept);
    while (!replaced && replaced.error().code == domain::ErrorCode::StorageBusy
        && !patience.hasExpired()) {
        if (options.stop.stop_requested()) {
            return domain::failure(domain::ErrorCode::Cancelled);
        }
        replaced = replaceOnce(**target, **source, **reader, kept);
    }
    if (!replaced) {
        return replaced;
    }
    (*target)->leaveLogWhenClosed(false);
    // It may stay as long as the book until somebody writes; no harm where a reader is in the way.
    (void)(*target)->once(emptyLog);
    return {};
}

} // namespace

domain::Result<Restored> restoreBook(
    const QString &backup, const QString &book, const OpenOptions &options)
{
    const QString target = domain::fileBehind(book);
    if (isSameFile(backup, target)) {
        return domain::failure(domain::ErrorCode::WrongUse, u"the backup is the book itself"_s,
            { { u"file"_s, target } });
    }
    const auto facts = inspectFile(target, OpenMode::CreateIfMissing);
    // A file whose first words are gone looks like another program's; its backups tell whose it is.
    const bool damaged
        = !facts && (isLost(target, facts.error()) || isUnknown(target, facts.error(), backup));
    if (!facts && !damaged) {
        return tl::unexpected(facts.error());
    }
    if (facts && !facts->writable) {
        return domain::failure(domain::ErrorCode::StorageReadOnly, u"the book cannot be written"_s,
            { { u"file"_s, target } });
    }
    // Beside the book, so that it can be moved into its place; whatever is made in it goes with it.
    const domain::WorkFolder place(QFileInfo(target).absolutePath(), restoring);
    if (!place.isValid()) {
        return domain::failure(domain::storageCode(place.errorString()), place.errorString(),
            { { u"file"_s, target } });
    }
    const QString prepared = place.filePath(u"book"_s);
    if (const auto done = prepare(backup, prepared, options); !done) {
        domain::Error error = done.error();
        if (error.code == domain::ErrorCode::BookDamaged) {
            error.facts.append({ u"backup"_s, backup }); // it is not the book that is damaged
        }
        return tl::unexpected(error);
    }
    // A book that was closed whole leaves no write-ahead log.
    if (QFileInfo(prepared + u"-wal"_s).size() > 0) {
        return domain::failure(domain::ErrorCode::StorageFailed,
            u"the write-ahead log could not be written back"_s, { { u"file"_s, target } });
    }
    Restored restored;
    if (facts && facts->empty) {
        const auto named = domain::nameBook(prepared, target, domain::Standing::IsKept);
        return named ? domain::Result<Restored>(restored) : tl::unexpected(named.error());
    }
    restored.kept
        = domain::backupPath(target, domain::BackupReason::Restore, domain::SystemClock().nowUtc());
    auto replaced = damaged ? domain::Result<void>(tl::unexpected(facts.error()))
                            : replace(prepared, target, restored.kept, options);
    const bool lost = !replaced && (damaged || isLost(target, replaced.error()));
    if (lost) {
        restored.kept = domain::damagedPath(target, domain::SystemClock().nowUtc());
        replaced = keepAside(target, restored.kept);
        if (replaced) {
            replaced = domain::nameBook(prepared, target, domain::Standing::IsReplaced);
        }
    }
    if (!replaced) {
        return tl::unexpected(replaced.error());
    }
    if (lost) {
        return restored; // who rescues a book may want every one of its backups
    }
    domain::removeOldBackups(target, domain::BackupReason::Restore, options.backupsKept);
    return restored;
}

domain::Result<domain::BackupContent> examineBackup(
    const QString &backup, const OpenOptions &options)
{
    // Beside the backup, where there is room for such a file; whoever may not write there sees what
    // is wrong with that when something is to be restored.
    const QString folder = QFileInfo(backup).absolutePath();
    const domain::WorkFolder beside(folder, restoring);
    std::optional<domain::WorkFolder> elsewhere;
    if (!beside.isValid()) {
        elsewhere.emplace(QDir::tempPath(), restoring);
    }
    const QString copy = (elsewhere ? *elsewhere : beside).filePath(u"book"_s);
    if (const auto done = prepare(backup, copy, options); !done) {
        return tl::unexpected(done.error());
    }
    const auto connection
        = Connection::open({ copy, Access::ReadOnly, std::chrono::milliseconds(0) });
    if (!connection) {
        return tl::unexpected(connection.error());
    }
    domain::BackupContent content;
    for (const auto &[sql, number] : { std::pair(countCustomers, &content.customers),
             std::pair(countSubscriptions, &content.subscriptions),
             std::pair(countHistory, &content.historyEntries) }) {
        const auto counted = (*connection)->once(sql);
        if (!counted) {
            return tl::unexpected(counted.error());
        }
        *number = counted->toLongLong();
    }
    return content;
}

} // namespace store
