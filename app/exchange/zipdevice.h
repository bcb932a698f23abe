#pragma once

#include <minizip/ioapi.h>

class QIODevice;

namespace exchange {

/// How minizip reads and writes an archive that stands in a device and not in a file of its own.
/// The device is open, can be seeked in, and outlives what is opened with it.
[[nodiscard]] zlib_filefunc64_def zipFunctionsOf(QIODevice &device);

} // namespace exchange
