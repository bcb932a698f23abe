#pragma once

#include <QKeyCombination>
#include <QPoint>
#include <QStringList>

class QWidget;

namespace shell::play {

/// Where a click means the control: the rest of a check box does nothing, and a card may lie over
/// the middle of a list.
[[nodiscard]] QPoint placeToClick(const QWidget *widget);
/// Where a name means what surrounds a single button (an empty list that offers to begin), that
/// button. Null for null.
[[nodiscard]] QWidget *buttonIn(QWidget *widget);
void scrollTo(QWidget *widget);
/// Nothing lies over the place to click: no sheet, no other page.
[[nodiscard]] bool isUncovered(const QWidget *widget);
/// What can be chosen in a box, a menu, or among segments; empty texts for what is disabled.
[[nodiscard]] QStringList entriesOf(const QWidget *widget);

/// As a key reaches a window: its shortcuts first.
void sendKey(QWidget *widget, const QKeyCombination &keys);
void moveMouse(QWidget *widget, const QPoint &position);

} // namespace shell::play
