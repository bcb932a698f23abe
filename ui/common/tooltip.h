#pragma once

#include <QString>

namespace common {

/// A tooltip that shows the text as it stands. Qt takes a tooltip that looks like markup for
/// markup, and names of customers and files may look like anything.
[[nodiscard]] QString plainToolTip(const QString &text);

} // namespace common
