#pragma once

class QFile;

namespace domain {

/// What was written to the open file is on the disk when it returns: a power cut keeps it. False
/// where the system could not say so.
[[nodiscard]] bool toDisk(QFile &file);

/// The open file is this process's alone from now on, until it is closed or the process ends,
/// however it ends. (QLockFile keeps a file of its own, and one that a kill left half-written
/// blocks everybody for half a minute.) Waits at most `milliseconds`; false: another one has it.
[[nodiscard]] bool lockForWriting(QFile &file, int milliseconds);

} // namespace domain
