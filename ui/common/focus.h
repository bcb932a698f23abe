#pragma once

#include <QList>
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

/// A part of a page or sheet that F6 goes to: the widgets that it is made of, the one that the
/// keyboard is wanted in first. Those that are hidden at the moment may be among them.
using Pane = QList<QWidget *>;

/// The focus goes to the next pane that can have it (`direction` 1) or to the one before (-1),
/// round and round. False where none can.
bool focusNextPane(const QList<Pane> &panes, int direction);

} // namespace common
