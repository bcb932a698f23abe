#include "iofault.h"

#include "unsynced.h"

#include <array>
#include <atomic>
#include <cerrno>
#include <climits>
#include <csignal>
#include <cstdarg>
#include <cstring>

#include <fcntl.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <sys/statvfs.h>
#include <sys/syscall.h>
#include <sys/vfs.h>
#include <unistd.h>

namespace iofault {
namespace {

constexpr int mostFiles = 65536;
std::array<std::atomic<bool>, mostFiles> watched{};
QByteArray place;
Plan plan;
std::atomic<bool> armed{ false };
std::atomic<bool> remembering{ false };
std::atomic<qint64> count{ 0 };
std::atomic<qint64> blows{ 0 };

bool isWatched(int fd)
{
    return fd >= 0 && fd < mostFiles && watched.at(static_cast<std::size_t>(fd));
}

bool isWatched(const char *path)
{
    return path != nullptr && !place.isEmpty()
        && std::strncmp(path, place.constData(), static_cast<std::size_t>(place.size())) == 0;
}

[[noreturn]] void end()
{
    if (plan.blow == Blow::PowerCut) {
        loseUnsynced(plan.seed);
    }
    for (;;) {
        ::kill(::getpid(), SIGKILL);
    }
}

/// Whether this call is the one. Ends the process where that is the plan; `last` is what still
/// reaches the file then.
template <typename Last>
bool strikes(Call call, Last last)
{
    if (!armed || (plan.call && *plan.call != call)) {
        return false;
    }
    const qint64 now = ++count;
    if (plan.blow == Blow::None || now < plan.nth || (now > plan.nth && !plan.lasting)) {
        return false;
    }
    ++blows;
    if (plan.blow != Blow::Fail) {
        last();
        end();
    }
    errno = plan.error;
    return true;
}

bool strikes(Call call)
{
    return strikes(call, [] {});
}

constexpr off64_t whereItStands = -1;

ssize_t writeAt(int fd, const void *bytes, size_t size, off64_t at)
{
    if (remembering) {
        rememberWrite(fd, bytes, size, at);
    }
    return at < 0 ? ::syscall(SYS_write, fd, bytes, size)
                  : ::syscall(SYS_pwrite64, fd, bytes, size, at);
}

ssize_t put(int fd, const void *bytes, size_t size, off64_t at)
{
    if (!isWatched(fd)) {
        return at < 0 ? ::syscall(SYS_write, fd, bytes, size)
                      : ::syscall(SYS_pwrite64, fd, bytes, size, at);
    }
    if (strikes(Call::Write, [&] { (void)writeAt(fd, bytes, size / 2, at); })) {
        return -1;
    }
    return writeAt(fd, bytes, size, at);
}

int sync(int fd, long number)
{
    if (isWatched(fd) && strikes(Call::Sync)) {
        return -1;
    }
    const auto done = static_cast<int>(::syscall(number, fd));
    if (done == 0 && remembering && isWatched(fd)) {
        forget(fd);
    }
    return done;
}

int cut(int fd, off64_t size)
{
    if (isWatched(fd)) {
        if (strikes(Call::Truncate)) {
            return -1;
        }
        if (remembering) {
            rememberSize(fd, size);
        }
    }
    return static_cast<int>(::syscall(SYS_ftruncate, fd, size));
}

bool makes(int flags)
{
    return (flags & O_CREAT) != 0 || (flags & O_TMPFILE) == O_TMPFILE;
}

int opened(const char *path, int flags, mode_t mode)
{
    const bool ours = isWatched(path);
    if (ours && strikes(Call::Open)) {
        return -1;
    }
    const auto fd = static_cast<int>(::syscall(SYS_openat, AT_FDCWD, path, flags, mode));
    if (fd >= 0 && fd < mostFiles) {
        watched.at(static_cast<std::size_t>(fd)) = ours;
    }
    return fd;
}

int control(int fd, int command, void *argument)
{
    if (command == F_SETLK && isWatched(fd)
        && static_cast<const struct flock *>(argument)->l_type != F_UNLCK && strikes(Call::Lock)) {
        return -1;
    }
    return static_cast<int>(::syscall(SYS_fcntl, fd, command, argument));
}

bool isFull(const char *path)
{
    // Its room is asked for by the name of the place where it is mounted.
    return armed && blows > 0 && plan.error == ENOSPC && place.startsWith(path);
}

bool renames(const char *from, const char *to)
{
    return (isWatched(from) || isWatched(to)) && strikes(Call::Rename);
}

int rename(int fromFolder, const char *from, int toFolder, const char *to, unsigned flags)
{
    if (renames(from, to)) {
        return -1;
    }
    return remembering && isWatched(to) && isWatched(from)
        ? renameRemembered(from, to, flags, place.toStdString() + "-before-")
        : static_cast<int>(::syscall(SYS_renameat2, fromFolder, from, toFolder, to, flags));
}

} // namespace

const char *name(Call call)
{
    static constexpr std::array names{ "open", "read", "write", "sync", "truncate", "delete",
        "rename", "lock", "map", "mkdir" };
    static_assert(names.size() == calls);
    return names.at(static_cast<std::size_t>(call));
}

void watch(const QByteArray &folder)
{
    place = folder;
}

void arm(const Plan &given)
{
    armed = false;
    plan = given;
    count = 0;
    blows = 0;
    armed = true;
}

void disarm()
{
    armed = false;
}

qint64 counted()
{
    return count;
}

qint64 struck()
{
    return blows;
}

void remember()
{
    remembering = true;
}

} // namespace iofault

// What the libraries call. They find these before the C library's, since the program comes first.
// The bodies speak to the kernel itself: asking for the C library's own would need it half loaded.
extern "C" {

int open64(const char *path, int flags, ...)
{
    va_list rest;
    va_start(rest, flags);
    const mode_t mode = iofault::makes(flags) ? va_arg(rest, mode_t) : 0;
    va_end(rest);
    return iofault::opened(path, flags, mode);
}

int open(const char *path, int flags, ...)
{
    va_list rest;
    va_start(rest, flags);
    const mode_t mode = iofault::makes(flags) ? va_arg(rest, mode_t) : 0;
    va_end(rest);
    return iofault::opened(path, flags, mode);
}

int close(int fd)
{
    if (fd >= 0 && fd < iofault::mostFiles) {
        iofault::watched.at(static_cast<std::size_t>(fd)) = false;
    }
    return static_cast<int>(::syscall(SYS_close, fd));
}

ssize_t read(int fd, void *bytes, size_t size)
{
    if (iofault::isWatched(fd) && iofault::strikes(iofault::Call::Read)) {
        return -1;
    }
    return ::syscall(SYS_read, fd, bytes, size);
}

ssize_t pread64(int fd, void *bytes, size_t size, off64_t at)
{
    if (iofault::isWatched(fd) && iofault::strikes(iofault::Call::Read)) {
        return -1;
    }
    return ::syscall(SYS_pread64, fd, bytes, size, at);
}

ssize_t write(int fd, const void *bytes, size_t size)
{
    return iofault::put(fd, bytes, size, iofault::whereItStands);
}

ssize_t pwrite64(int fd, const void *bytes, size_t size, off64_t at)
{
    return iofault::put(fd, bytes, size, at);
}

int fsync(int fd)
{
    return iofault::sync(fd, SYS_fsync);
}

int fdatasync(int fd)
{
    return iofault::sync(fd, SYS_fdatasync);
}

int ftruncate64(int fd, off64_t size) noexcept
{
    return iofault::cut(fd, size);
}

int ftruncate(int fd, off_t size) noexcept
{
    return iofault::cut(fd, size);
}

int unlink(const char *path) noexcept
{
    if (iofault::isWatched(path) && iofault::strikes(iofault::Call::Delete)) {
        return -1;
    }
    return static_cast<int>(::syscall(SYS_unlinkat, AT_FDCWD, path, 0));
}

int rename(const char *from, const char *to) noexcept
{
    return iofault::rename(AT_FDCWD, from, AT_FDCWD, to, 0);
}

int renameat2(
    int fromFolder, const char *from, int toFolder, const char *to, unsigned int flags) noexcept
{
    return iofault::rename(fromFolder, from, toFolder, to, flags);
}

int link(const char *from, const char *to) noexcept
{
    return iofault::renames(from, to)
        ? -1
        : static_cast<int>(::syscall(SYS_linkat, AT_FDCWD, from, AT_FDCWD, to, 0));
}

int linkat(int fromFolder, const char *from, int toFolder, const char *to, int flags) noexcept
{
    return iofault::renames(from, to)
        ? -1
        : static_cast<int>(::syscall(SYS_linkat, fromFolder, from, toFolder, to, flags));
}

/// A disk that has refused something for lack of room has none.
int statvfs64(const char *path, struct statvfs64 *info) noexcept
{
    struct statfs64 disk
    {
    };
    if (::syscall(SYS_statfs, path, &disk) != 0) {
        return -1;
    }
    const bool full = iofault::isFull(path);
    *info = {};
    info->f_bsize = static_cast<unsigned long>(disk.f_bsize);
    info->f_frsize = static_cast<unsigned long>(disk.f_frsize);
    info->f_blocks = disk.f_blocks;
    info->f_bfree = full ? 0 : disk.f_bfree;
    info->f_bavail = full ? 0 : disk.f_bavail;
    info->f_files = disk.f_files;
    info->f_ffree = disk.f_ffree;
    info->f_favail = disk.f_ffree;
    info->f_namemax = static_cast<unsigned long>(disk.f_namelen);
    return 0;
}

int mkdir(const char *path, mode_t mode) noexcept
{
    if (iofault::isWatched(path) && iofault::strikes(iofault::Call::MakeFolder)) {
        return -1;
    }
    return static_cast<int>(::syscall(SYS_mkdirat, AT_FDCWD, path, mode));
}

void *mmap64(void *wish, size_t size, int protection, int flags, int fd, off64_t at) noexcept
{
    if (fd >= 0 && iofault::isWatched(fd) && iofault::strikes(iofault::Call::Map)) {
        return MAP_FAILED;
    }
    return reinterpret_cast<void *>(::syscall(SYS_mmap, wish, size, protection, flags, fd, at));
}

int fcntl64(int fd, int command, ...)
{
    va_list rest;
    va_start(rest, command);
    void *argument = va_arg(rest, void *);
    va_end(rest);
    return iofault::control(fd, command, argument);
}

int fcntl(int fd, int command, ...)
{
    va_list rest;
    va_start(rest, command);
    void *argument = va_arg(rest, void *);
    va_end(rest);
    return iofault::control(fd, command, argument);
}

/// So that a copy of a file is read and written, and is seen here.
ssize_t sendfile(int, int, off_t *, size_t) noexcept
{
    errno = EINVAL;
    return -1;
}

} // extern "C"
