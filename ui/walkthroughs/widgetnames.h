#pragma once

#include <QString>

namespace walkthroughs {

/// Whether a control of the program can have this name: a check that something is hidden must not
/// hold because its name was misspelt. The names are read out of the interface's sources while the
/// program is built (widgetnames.cmake), so that none is kept by hand.
[[nodiscard]] bool isWidgetName(const QString &name);

} // namespace walkthroughs
