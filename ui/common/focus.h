#pragma once

#include <QString>

class QWidget;

namespace common {

/// Lays the theme's focus ring around a widget of our own while it has keyboard focus.
void wantFocusRing(QWidget *widget, int designRadius);

/// The widget shows focus inside itself (rows).
void paintsOwnFocus(QWidget *widget);

/// The next widget after `from` in tab order inside `root` that takes focus by Tab; wraps around.
/// Null if there is none. `from` null: the first (or last) one.
[[nodiscard]] QWidget *nextFocusInside(const QWidget *root, QWidget *from, bool forward);

} // namespace common
