#include "store/sqliteerror.h"

#include <QSqlError>

using namespace Qt::StringLiterals;

namespace store {
namespace {

// Result codes as https://www.sqlite.org/rescode.html fixes them; QtSql hands them on as text, and
// the C header is not at hand where only Qt is installed.
constexpr int primaryMask = 0xff;
constexpr int genericError = 1;
constexpr int permission = 3;
constexpr int busy = 5;
constexpr int locked = 6;
constexpr int readOnly = 8;
constexpr int interrupted = 9;
constexpr int ioError = 10;
constexpr int corrupt = 11;
constexpr int full = 13;
constexpr int protocol = 15;
constexpr int tooBig = 18;
constexpr int constraint = 19;
constexpr int mismatch = 20;
constexpr int authorization = 23;
constexpr int notADatabase = 26;
constexpr int ioShortRead = ioError | (2 << 8);
constexpr int ioCorruptFileSystem = ioError | (33 << 8);

domain::ErrorCode codeFor(int sqlite, Stage stage)
{
    using domain::ErrorCode;
    if (sqlite == ioShortRead || sqlite == ioCorruptFileSystem) {
        return ErrorCode::BookDamaged;
    }
    switch (sqlite & primaryMask) {
    case genericError:
        return stage == Stage::Prepare ? ErrorCode::BookDamaged : ErrorCode::Internal;
    case permission:
    case authorization:
    case readOnly:
        return ErrorCode::StorageReadOnly;
    case busy:
    case locked:
    case protocol:
        return ErrorCode::StorageBusy;
    case interrupted:
        return ErrorCode::Cancelled;
    case corrupt:
        return ErrorCode::BookDamaged;
    case full:
        return ErrorCode::StorageFull;
    case tooBig:
    case constraint:
    case mismatch:
        return ErrorCode::BadInput;
    case notADatabase:
        return ErrorCode::NotABook;
    default:
        return ErrorCode::StorageFailed;
    }
}

} // namespace

domain::Error errorFrom(const QSqlError &error, Stage stage, const QString &file)
{
    const QString native = error.nativeErrorCode();
    const QString text = error.databaseText().isEmpty() ? error.driverText() : error.databaseText();
    return domain::Error{ codeFor(native.toInt(), stage), u"SQLite %1: %2"_s.arg(native, text),
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
