#pragma once

#include <csignal>

namespace shell {

/// The first call of main(). A file that may not grow any more (ulimit -f) ends a process on Linux;
/// from now on it is the write that fails, which is told like a full disk. A handler and not
/// SIG_IGN, which the programs that this one starts would inherit.
inline void surviveFileLimits()
{
#ifdef SIGXFSZ
    std::signal(SIGXFSZ, [](int) {});
#endif
}

} // namespace shell
