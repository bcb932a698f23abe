#include "unsynced.h"

#include <algorithm>
#include <cerrno>
#include <cstdio>
#include <map>
#include <mutex>
#include <optional>
#include <random>
#include <string>
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

/// A file's new name, with what had the name before.
struct Name
{
    std::string from;
    std::string to;
    Key folder;
    Key file;
    std::string before; ///< another name of the file that was replaced; empty: none
};

std::vector<Name> &names()
{
    static std::vector<Name> all;
    return all;
}

Key keyOf(const std::string &path)
{
    struct stat facts = {};
    return ::lstat(path.c_str(), &facts) == 0 ? Key{ facts.st_dev, facts.st_ino } : Key{};
}

std::string folderOf(const std::string &path)
{
    return path.substr(0, path.rfind('/'));
}

// Past what the program calls: these are not counted as its own.
int linkPlainly(const char *from, const char *to)
{
    return static_cast<int>(::syscall(SYS_linkat, AT_FDCWD, from, AT_FDCWD, to, 0));
}

int renamePlainly(const char *from, const char *to, unsigned flags)
{
    return static_cast<int>(::syscall(SYS_renameat2, AT_FDCWD, from, AT_FDCWD, to, flags));
}

void removePlainly(const std::string &path)
{
    (void)::syscall(SYS_unlinkat, AT_FDCWD, path.c_str(), 0);
}

void forgetNamesIn(const Key &folder)
{
    std::erase_if(names(), [&folder](const Name &name) {
        if (name.folder != folder) {
            return false;
        }
        removePlainly(name.before);
        return true;
    });
}

void takeBack(const Name &name)
{
    if (keyOf(name.to) != name.file) {
        return; // given away or deleted since, which counts as kept
    }
    if (renamePlainly(name.to.c_str(), name.from.c_str(), 0) != 0) {
        removePlainly(name.to); // the folder that it came from is gone
    }
    if (!name.before.empty()) {
        (void)renamePlainly(name.before.c_str(), name.to.c_str(), 0);
    }
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

int renameRemembered(const char *from, const char *to, unsigned flags, const std::string &beside)
{
    static int number = 0;
    const std::lock_guard lock(guard());
    Name name{ from, to, keyOf(folderOf(to)), keyOf(from), {} };
    const std::string other = beside + std::to_string(::getpid()) + '-' + std::to_string(++number);
    if (linkPlainly(to, other.c_str()) == 0) {
        name.before = other;
    }
    if (renamePlainly(from, to, flags) != 0) {
        const int said = errno;
        removePlainly(name.before);
        errno = said;
        return -1;
    }
    names().push_back(std::move(name));
    return 0;
}

void forget(int fd)
{
    const std::lock_guard lock(guard());
    struct stat facts = {};
    if (::fstat(fd, &facts) == 0 && S_ISDIR(facts.st_mode)) {
        forgetNamesIn({ facts.st_dev, facts.st_ino });
        return;
    }
    if (File *file = fileOf(fd)) {
        file->changes.clear();
    }
}

void loseUnsynced(unsigned seed)
{
    guard().lock(); // nobody writes any more
    std::minstd_rand random(seed);
    const size_t kept = random() % (names().size() + 1);
    for (size_t i = names().size(); i > kept; --i) {
        takeBack(names().at(i - 1));
    }
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
