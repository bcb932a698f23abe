#pragma once

#include <sys/resource.h>

#include <cstdio>
#include <cstring>
#include <ctime>

namespace bench {

inline double milliseconds(clockid_t clock)
{
    timespec now{};
    clock_gettime(clock, &now);
    return static_cast<double>(now.tv_sec) * 1e3 + static_cast<double>(now.tv_nsec) / 1e6;
}

/// Of all threads since the process began, loading and linking included. Waiting costs nothing, so
/// that a busy machine changes it little.
inline double cpuMs()
{
    return milliseconds(CLOCK_PROCESS_CPUTIME_ID);
}
inline double threadCpuMs()
{
    return milliseconds(CLOCK_THREAD_CPUTIME_ID);
}
inline double wallMs()
{
    return milliseconds(CLOCK_MONOTONIC);
}

/// The most memory that the process has had resident so far, in MB.
inline double peakMb()
{
    rusage usage{};
    getrusage(RUSAGE_SELF, &usage);
    return static_cast<double>(usage.ru_maxrss) / 1024.0;
}

} // namespace bench
