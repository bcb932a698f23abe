#pragma once

#include <QtGlobal>

#include <cstdio>

#ifdef Q_OS_WIN
#include <windows.h>
#endif

namespace shell {

/// The last call of main(), when everything that it made is gone: `status` is what the process ends
/// with. On Windows an ordinary end kills the threads that are just about to end, and then GCC's
/// library waits for the locks that they held; now and then such a process stayed for ever, and
/// kept its files from the next one. There is nothing left to do that a kill would cut off.
[[nodiscard]] inline int endProcess(int status)
{
#ifdef Q_OS_WIN
    std::fflush(nullptr);
    TerminateProcess(GetCurrentProcess(), static_cast<UINT>(status));
#endif
    return status;
}

} // namespace shell
