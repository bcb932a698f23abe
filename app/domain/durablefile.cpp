#include "domain/durablefile.h"

#include <QElapsedTimer>
#include <QFile>
#include <QThread>

#include <array>
#include <cerrno>

#ifdef Q_OS_WIN
#include <io.h>
#include <windows.h>
#else
#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>
#endif

namespace domain {
namespace {

constexpr unsigned long askEvery = 5; ///< ms

bool tryLock(QFile &file)
{
#ifdef Q_OS_WIN
    // Windows keeps everybody off the bytes of a lock, so it stands behind all that is written:
    // what the file says can be read while it is locked.
    OVERLAPPED behind{};
    behind.OffsetHigh = 0x7fffffff;
    return LockFileEx(reinterpret_cast<HANDLE>(_get_osfhandle(file.handle())),
               LOCKFILE_EXCLUSIVE_LOCK | LOCKFILE_FAIL_IMMEDIATELY, 0, 1, 0, &behind)
        != 0;
#else
    return ::flock(file.handle(), LOCK_EX | LOCK_NB) == 0;
#endif
}

#ifdef Q_OS_WIN
constexpr std::array fullDisk{ ERROR_DISK_FULL, ERROR_HANDLE_DISK_FULL };
constexpr std::array notAllowed{ ERROR_ACCESS_DENIED, ERROR_WRITE_PROTECT };
#else
constexpr std::array fullDisk{ ENOSPC, EDQUOT, EFBIG };
constexpr std::array notAllowed{ EACCES, EPERM, EROFS };
#endif

} // namespace

ErrorCode storageCode(int systemError)
{
    switch (systemError) {
    case ENOSPC:
    case EFBIG: // of the account (ulimit -f), or of the file system
#ifdef EDQUOT
    case EDQUOT:
#endif
        return ErrorCode::StorageFull;
    case EACCES:
    case EPERM:
    case EROFS:
        return ErrorCode::StorageReadOnly;
    default:
        return ErrorCode::StorageFailed;
    }
}

ErrorCode storageCode(const QString &said)
{
    for (const auto number : fullDisk) {
        if (said.endsWith(qt_error_string(static_cast<int>(number)))) {
            return ErrorCode::StorageFull;
        }
    }
    for (const auto number : notAllowed) {
        if (said.endsWith(qt_error_string(static_cast<int>(number)))) {
            return ErrorCode::StorageReadOnly;
        }
    }
    return ErrorCode::StorageFailed;
}

bool lockForWriting(QFile &file, int milliseconds)
{
    QElapsedTimer waited;
    waited.start();
    while (!tryLock(file)) {
        if (waited.elapsed() > milliseconds) {
            return false;
        }
        QThread::msleep(askEvery);
    }
    return true;
}

bool toDisk(QFile &file)
{
#ifdef Q_OS_WIN
    return _commit(file.handle()) == 0;
#else
    return ::fsync(file.handle()) == 0;
#endif
}

void folderToDisk(const QString &folder)
{
#ifdef Q_OS_WIN
    Q_UNUSED(folder)
#else
    const int handle
        = ::open(QFile::encodeName(folder).constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (handle >= 0) {
        (void)::fsync(handle);
        ::close(handle);
    }
#endif
}

} // namespace domain
