#include "syncs.h"

#include <sys/syscall.h>
#include <unistd.h>

#include <array>
#include <atomic>
#include <cstdio>
#include <string_view>

namespace {

std::atomic<long long> logSyncs{ 0 };
std::atomic<long long> bookSyncs{ 0 };

void count(int descriptor)
{
    std::array<char, 64> link{};
    std::snprintf(link.data(), link.size(), "/proc/self/fd/%d", descriptor);
    std::array<char, 4096> path{};
    const ssize_t length = ::readlink(link.data(), path.data(), path.size());
    const std::string_view name(path.data(), length > 0 ? static_cast<std::size_t>(length) : 0);
    (name.ends_with("-wal") ? logSyncs : bookSyncs).fetch_add(1);
}

} // namespace

// SQLite's library finds these before those of the C library: the program exports them.
extern "C" int fdatasync(int descriptor)
{
    count(descriptor);
    return static_cast<int>(::syscall(SYS_fdatasync, descriptor));
}

extern "C" int fsync(int descriptor)
{
    count(descriptor);
    return static_cast<int>(::syscall(SYS_fsync, descriptor));
}

namespace bench {

Syncs syncs()
{
    return { logSyncs.load(), bookSyncs.load() };
}

} // namespace bench
