#pragma once

namespace bench {

/// How often this process has asked the system to put a file on the disk.
struct Syncs
{
    long long log = 0; ///< of write-ahead logs
    long long book = 0; ///< of all other files: only a checkpoint writes into the book itself
};
[[nodiscard]] Syncs syncs();

} // namespace bench
