#pragma once

#include <sys/types.h>

/// What was written to files and not brought to the disk since: a power cut keeps any part of it.
/// What was done with names (made, renamed, deleted) counts as kept in its order, as journaling
/// file systems do.
namespace iofault {

/// Before the bytes are written; a negative place: where the file stands.
void rememberWrite(int fd, const void *bytes, size_t size, off_t at);
/// Before the file gets this size.
void rememberSize(int fd, off_t size);
/// It is on the disk.
void forget(int fd);
/// Takes back what is remembered, and does a part of it again, whole writes or their first sectors.
void loseUnsynced(unsigned seed);

} // namespace iofault
