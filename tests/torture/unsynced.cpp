#include "unsynced.h"

#include <algorithm>
#include <cstdio>
#include <map>
#include <mutex>
#include <optional>
#include <random>
#include <utility>
#include <vector>

#include <fcntl.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

namespace iofault {
namespace {

constexpr off_t sector = 512;
using Bytes = std::vector<char>;

struct Change
{
    off_t at = 0;
    Bytes before;
    Bytes after;
    off_t sizeBefore = 0;
    std::optional<off_t> sizeAfter; ///< of a file that was cut or stretched
};

struct File
{
    /// One of our own, for reading and writing. It is never closed: that would give up every lock
    /// that SQLite has on the file.
    int fd = -1;
    std::vector<Change> changes;
};

using Key = std::pair<dev_t, ino_t>;

std::recursive_mutex &guard()
{
    static std::recursive_mutex mutex;
    return mutex;
}

std::map<Key, File> &files()
{
    static std::map<Key, File> all;
    return all;
}

Bytes readAt(int fd, off_t at, size_t size)
{
    Bytes bytes(size);
    const auto got = ::syscall(SYS_pread64, fd, bytes.data(), size, at);
    bytes.resize(got > 0 ? static_cast<size_t>(got) : 0);
    return bytes;
}

void writeAt(int fd, off_t at, const Bytes &bytes, off_t size)
{
    (void)::syscall(SYS_pwrite64, fd, bytes.data(), static_cast<size_t>(size), at);
}

off_t sizeOf(int fd)
{
    struct stat facts = {};
    return ::fstat(fd, &facts) == 0 ? facts.st_size : 0;
}

File *fileOf(int fd)
{
    struct stat facts = {};
    if (::fstat(fd, &facts) != 0 || !S_ISREG(facts.st_mode)) {
        return nullptr;
    }
    File &file = files()[{ facts.st_dev, facts.st_ino }];
    if (file.fd < 0) {
        char path[64];
        std::snprintf(path, sizeof path, "/proc/self/fd/%d", fd);
        file.fd = static_cast<int>(::syscall(SYS_openat, AT_FDCWD, path, O_RDWR | O_CLOEXEC, 0));
    }
    return file.fd < 0 ? nullptr : &file;
}

} // namespace

void rememberWrite(int fd, const void *bytes, size_t size, off_t at)
{
    const std::lock_guard lock(guard());
    File *file = fileOf(fd);
    if (file == nullptr) {
        return;
    }
    Change change;
    change.sizeBefore = sizeOf(fd);
    if (at >= 0) {
        change.at = at;
    } else {
        const bool appends = (::syscall(SYS_fcntl, fd, F_GETFL, 0) & O_APPEND) != 0;
        change.at = appends ? change.sizeBefore : ::lseek(fd, 0, SEEK_CUR);
    }
    change.before = readAt(file->fd, change.at, size);
    const auto *first = static_cast<const char *>(bytes);
    change.after.assign(first, first + size);
    file->changes.push_back(std::move(change));
}

void rememberSize(int fd, off_t size)
{
    const std::lock_guard lock(guard());
    File *file = fileOf(fd);
    if (file == nullptr) {
        return;
    }
    Change change;
    change.at = size;
    change.sizeBefore = sizeOf(fd);
    change.sizeAfter = size;
    if (change.sizeBefore > size) {
        change.before = readAt(file->fd, size, static_cast<size_t>(change.sizeBefore - size));
    }
    file->changes.push_back(std::move(change));
}

void forget(int fd)
{
    const std::lock_guard lock(guard());
    if (File *file = fileOf(fd)) {
        file->changes.clear();
    }
}

void loseUnsynced(unsigned seed)
{
    guard().lock(); // nobody writes any more
    std::minstd_rand random(seed);
    for (auto &[key, file] : files()) {
        for (auto change = file.changes.rbegin(); change != file.changes.rend(); ++change) {
            writeAt(file.fd, change->at, change->before, static_cast<off_t>(change->before.size()));
            (void)::syscall(SYS_ftruncate, file.fd, change->sizeBefore);
        }
        for (const Change &change : file.changes) {
            const auto fate = random() % 3;
            if (fate == 0) {
                continue;
            }
            if (change.sizeAfter) {
                (void)::syscall(SYS_ftruncate, file.fd, *change.sizeAfter);
                continue;
            }
            auto size = static_cast<off_t>(change.after.size());
            if (fate == 1) {
                size = std::min<off_t>(
                    size, static_cast<off_t>(random()) % (size / sector + 1) * sector);
            }
            writeAt(file.fd, change.at, change.after, size);
        }
    }
}

} // namespace iofault
