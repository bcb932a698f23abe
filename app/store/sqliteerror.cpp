#include "store/sqliteerror.h"

#include "domain/durablefile.h"

#include <QFileInfo>
#include <QRegularExpression>
#include <QStorageInfo>

#include <cerrno>
#include <utility>

#include <sqlite3.h>

using namespace Qt::StringLiterals;

namespace store {
namespace {

constexpr int primaryMask = 0xff;

/// A job runs on one thread, and may keep to itself what it met.
thread_local bool damageSeen = false;

thread_local const DamageDoubt *damageDoubt = nullptr;

/// A disk that cannot be read says nothing about the book that is on it: it may be whole on the
/// next try, as on a network drive. SQLite calls both the same.
bool cannotBeRead(int systemError)
{
    return systemError == EIO || systemError == ENXIO;
}

domain::ErrorCode codeFor(int sqlite, Stage stage, int systemError)
{
    using domain::ErrorCode;
    if (sqlite == SQLITE_IOERR_SHORT_READ) {
        return ErrorCode::BookDamaged;
    }
    switch (sqlite & primaryMask) {
    case SQLITE_ERROR:
        return stage == Stage::Prepare ? ErrorCode::BookDamaged : ErrorCode::Internal;
    case SQLITE_PERM:
    case SQLITE_AUTH:
    case SQLITE_READONLY:
        return ErrorCode::StorageReadOnly;
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
    case SQLITE_PROTOCOL:
        return ErrorCode::StorageBusy;
    case SQLITE_INTERRUPT:
        return ErrorCode::Cancelled;
    case SQLITE_CORRUPT:
        return cannotBeRead(systemError) ? ErrorCode::StorageFailed : ErrorCode::BookDamaged;
    case SQLITE_IOERR:
        // A disk that reports errors is mounted for reading by many systems. Other refusals in the
        // middle of the work are no lack of rights.
        return systemError == EACCES || systemError == EPERM ? ErrorCode::StorageFailed
                                                             : domain::storageCode(systemError);
    case SQLITE_CANTOPEN:
        return domain::storageCode(systemError);
    case SQLITE_FULL:
        return ErrorCode::StorageFull;
    case SQLITE_TOOBIG:
    case SQLITE_CONSTRAINT:
    case SQLITE_MISMATCH:
        return ErrorCode::BadInput;
    case SQLITE_NOTADB:
        return ErrorCode::NotABook;
    default:
        return ErrorCode::StorageFailed;
    }
}

/// Of the book's file or of its log.
int lastErrorOf(sqlite3 *database)
{
    int last = 0;
    (void)sqlite3_file_control(database, "main", SQLITE_FCNTL_LAST_ERRNO, &last);
    sqlite3_file *log = nullptr;
    if (last == 0
        && sqlite3_file_control(database, "main", SQLITE_FCNTL_JOURNAL_POINTER, &log) == SQLITE_OK
        && log != nullptr && log->pMethods != nullptr) {
        (void)log->pMethods->xFileControl(log, SQLITE_FCNTL_LAST_ERRNO, &last);
    }
    return last;
}

/// SQLite keeps no number of a file beside the book that could not be made, nor of a journal that
/// it has closed. A disk without room says so when it is asked.
bool isFull(int primary, int systemError, const QString &file)
{
    constexpr qint64 leastRoom = 64 * 1024; // more than any of them begins with
    if ((primary != SQLITE_CANTOPEN && primary != SQLITE_IOERR) || cannotBeRead(systemError)
        || domain::storageCode(systemError) != domain::ErrorCode::StorageFailed) {
        return false;
    }
    const QStorageInfo disk(QFileInfo(file).absolutePath());
    return disk.isValid() && disk.bytesAvailable() >= 0 && disk.bytesAvailable() < leastRoom;
}

} // namespace

domain::Error errorOf(sqlite3 *database, int code, Stage stage, const QString &file)
{
    if (database == nullptr) {
        return errorFrom(code, QString::fromUtf8(sqlite3_errstr(code)), stage, file);
    }
    // Before anything else is asked of the connection.
    const QString text = QString::fromUtf8(sqlite3_errmsg(database));
    const int said = sqlite3_system_errno(database);
    const int primary = code & primaryMask;
    if (primary == SQLITE_CORRUPT) {
        return errorFrom(code, text, stage, file, lastErrorOf(database));
    }
    // At the end of a transaction SQLite keeps it with the file alone.
    const bool isVague = domain::storageCode(said) == domain::ErrorCode::StorageFailed;
    const int known = primary == SQLITE_IOERR && isVague ? lastErrorOf(database) : said;
    return errorFrom(code, text, stage, file, isFull(primary, known, file) ? ENOSPC : known);
}

std::optional<domain::Error> unreadPage(const QString &row, const QString &file)
{
    // The check goes on where a page could not be had, and tells the number that SQLite gave.
    static const QRegularExpression number(u"error code=([0-9]+)"_s);
    const auto page = number.match(row);
    if (!page.hasMatch()) {
        return std::nullopt;
    }
    domain::Error error = errorFrom(page.captured(1).toInt(), row, Stage::Execute, file);
    if (error.code == domain::ErrorCode::BookDamaged) {
        return std::nullopt;
    }
    return error;
}

domain::Error errorFrom(
    int code, const QString &text, Stage stage, const QString &file, int systemError)
{
    domain::ErrorCode known = codeFor(code, stage, systemError);
    if ((known == domain::ErrorCode::BookDamaged || known == domain::ErrorCode::NotABook)
        && DamageDoubt::isBeingWritten()) {
        known = domain::ErrorCode::StorageBusy;
    }
    damageSeen = damageSeen || known == domain::ErrorCode::BookDamaged;
    return domain::Error{ known, u"SQLite %1: %2"_s.arg(QString::number(code), text),
        { { u"file"_s, file } } };
}

DamageDoubt::DamageDoubt(std::function<bool()> isBeingWritten)
    : m_isBeingWritten(std::move(isBeingWritten))
{
    damageDoubt = this;
}

DamageDoubt::~DamageDoubt()
{
    damageDoubt = nullptr;
}

bool DamageDoubt::isBeingWritten()
{
    return damageDoubt != nullptr && damageDoubt->m_isBeingWritten();
}

bool takeDamageSeen()
{
    return std::exchange(damageSeen, false);
}

bool endsTransaction(domain::ErrorCode code)
{
    using domain::ErrorCode;
    return code == ErrorCode::StorageFull || code == ErrorCode::StorageFailed
        || code == ErrorCode::StorageBusy || code == ErrorCode::BookDamaged
        || code == ErrorCode::NotABook || code == ErrorCode::Cancelled
        || code == ErrorCode::StorageReadOnly;
}

} // namespace store
