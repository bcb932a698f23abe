#pragma once

#include <QStringList>

class QWidget;

namespace support {

/// Goes once around in the widget with Tab. A line for each control that is not reached, that keeps
/// the focus, that does not show it in at least 3 to 1, or whose ring crosses a text. The focus is
/// where it was before.
[[nodiscard]] QStringList tabFaults(QWidget &root);

} // namespace support
