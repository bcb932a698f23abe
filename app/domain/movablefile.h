#pragma once

#include <QFileDevice>

class QFile;

namespace domain {

/// Makes the file, which must not be there, and opens it for writing, for its owner alone. While it
/// is open, it can be given another name and be removed by its name: Windows refuses both for a
/// file that QFile::open() opened. False: it was not made; the system's last error tells why.
[[nodiscard]] bool makeMovable(QFile &file);

} // namespace domain
