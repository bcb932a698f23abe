#pragma once

class QFile;

namespace domain {

/// What was written to the open file is on the disk when it returns: a power cut keeps it. False
/// where the system could not say so.
[[nodiscard]] bool toDisk(QFile &file);

} // namespace domain
