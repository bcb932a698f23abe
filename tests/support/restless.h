#pragma once

#include <QStringList>

namespace support {

/// Visible widgets that go on asking for their layout where nothing changes: one line each. Such a
/// widget costs a whole core as long as it stands. Each is asked to lay itself out once, as any
/// neighbour may ask, and must then come to rest.
[[nodiscard]] QStringList restless();

} // namespace support
