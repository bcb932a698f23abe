#pragma once

#include <string>

#include <sys/types.h>

/// What was written to files and not brought to the disk since: a power cut keeps any part of it.
/// A file's new name is kept for certain when its folder was brought to the disk; the last of those
/// that were not may be lost. All else that was done with names (made, deleted) counts as kept.
namespace iofault {

/// Before the bytes are written; a negative place: where the file stands.
void rememberWrite(int fd, const void *bytes, size_t size, off_t at);
/// Before the file gets this size.
void rememberSize(int fd, off_t size);
/// The kernel's renameat2() of absolute places. `beside` begins the names of what is replaced until
/// it is known to be gone; it is outside of what is looked at later.
[[nodiscard]] int renameRemembered(
    const char *from, const char *to, unsigned flags, const std::string &beside);
/// It is on the disk: what was written to a file, the names in a folder.
void forget(int fd);
/// Takes back what is remembered, and does a part of it again, whole writes or their first sectors.
void loseUnsynced(unsigned seed);

} // namespace iofault
