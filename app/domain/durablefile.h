#pragma once

#include "domain/error.h"

class QFile;

namespace domain {

/// What was written to the open file is on the disk when it returns: a power cut keeps it. False
/// where the system could not say so.
[[nodiscard]] bool toDisk(QFile &file);

/// The same of the names in a folder, such as one that a file was just renamed to. Not every file
/// system takes it; those that do not keep names in their order by themselves.
void folderToDisk(const QString &folder);

/// The open file is this process's alone from now on, until it is closed or the process ends,
/// however it ends. (QLockFile keeps a file of its own, and one that a kill left half-written
/// blocks everybody for half a minute.) Waits at most `milliseconds`; false: another one has it.
[[nodiscard]] bool lockForWriting(QFile &file, int milliseconds);

/// What the storage would not do, by the number that the system gave (errno): StorageFull,
/// StorageReadOnly, and StorageFailed for all else.
[[nodiscard]] ErrorCode storageCode(int systemError);
/// The same by its words, which are all that Qt keeps of it (errorString() of files and folders);
/// they may have others before them.
[[nodiscard]] ErrorCode storageCode(const QString &said);

} // namespace domain
