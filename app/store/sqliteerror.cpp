#include "store/sqliteerror.h"

#include <sqlite3.h>

using namespace Qt::StringLiterals;

namespace store {
namespace {

constexpr int primaryMask = 0xff;

domain::ErrorCode codeFor(int sqlite, Stage stage)
{
    using domain::ErrorCode;
    if (sqlite == SQLITE_IOERR_SHORT_READ || sqlite == SQLITE_IOERR_CORRUPTFS) {
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
        return ErrorCode::BookDamaged;
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

} // namespace

domain::Error errorFrom(int code, const QString &text, Stage stage, const QString &file)
{
    return domain::Error{ codeFor(code, stage), u"SQLite %1: %2"_s.arg(QString::number(code), text),
        { { u"file"_s, file } } };
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
