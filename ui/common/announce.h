#pragma once

#include <QString>

class QWidget;

namespace common {

/// Says a text to screen readers through an alert event on `widget` (Qt 6.4 has no announcement
/// event). The widget's accessible description becomes the text.
void announce(QWidget *widget, const QString &text);

/// Raises an alert for a widget whose own name says it.
void alert(QWidget *widget);

/// Installs the accessible interfaces of the painted widgets of this room; done once by each of
/// their constructors, harmless to repeat.
void installAccessibility();

} // namespace common
