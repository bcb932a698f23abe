#include "domain/durablefile.h"

#include <QElapsedTimer>
#include <QFile>
#include <QThread>

#ifdef Q_OS_WIN
#include <io.h>
#include <windows.h>
#else
#include <sys/file.h>
#include <unistd.h>
#endif

namespace domain {
namespace {

constexpr unsigned long askEvery = 5; ///< ms

bool tryLock(QFile &file)
{
#ifdef Q_OS_WIN
    OVERLAPPED whole{};
    return LockFileEx(reinterpret_cast<HANDLE>(_get_osfhandle(file.handle())),
               LOCKFILE_EXCLUSIVE_LOCK | LOCKFILE_FAIL_IMMEDIATELY, 0, 1, 0, &whole)
        != 0;
#else
    return ::flock(file.handle(), LOCK_EX | LOCK_NB) == 0;
#endif
}

} // namespace

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

} // namespace domain
