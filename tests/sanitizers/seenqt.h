#pragma once

/// How the tool that watches is told: what a thread did before it gave a place out happens before
/// what another one does after it took that place up.
#ifdef DESK_HELGRIND
#include <valgrind/helgrind.h>

inline void giveOut(const void *place)
{
    ANNOTATE_HAPPENS_BEFORE(place);
}

inline void takeUp(const void *place)
{
    ANNOTATE_HAPPENS_AFTER(place);
}
#else
#include <sanitizer/tsan_interface.h>

inline void giveOut(const void *place)
{
    __tsan_release(const_cast<void *>(place));
}

inline void takeUp(const void *place)
{
    __tsan_acquire(const_cast<void *>(place));
}
#endif
