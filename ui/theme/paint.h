#pragma once

#include "theme/theme.h"

#include <QRectF>

class QPainter;

/// Painting that the style and our own widgets share.
namespace theme {

enum class ButtonKind { Primary, Standard, Quiet, Link, Destructive };

/// What decides the looks of a button beside its kind.
struct ButtonState
{
    bool enabled = true;
    bool hovered = false;
    bool pressed = false;
    bool checked = false;
};

struct BoxColors
{
    QColor fill; ///< invalid: not filled
    QColor outline; ///< invalid: none
    QColor text;
};

[[nodiscard]] BoxColors buttonColors(const Theme &theme, ButtonKind kind, ButtonState state);

/// A filled rounded box with a 1-px outline inside `rect`, sharp on whole pixels.
void paintBox(QPainter *painter, const QRectF &rect, qreal radius, const QColor &fill,
    const QColor &outline, qreal outlineWidth = 1.0);

/// A text field's box: surface, control outline, strong bottom edge; states by colour.
void paintField(QPainter *painter, const QRectF &rect, const Theme &theme, bool enabled,
    bool hovered, bool invalid);

void paintCheckBox(QPainter *painter, const QRectF &rect, const Theme &theme, Qt::CheckState check,
    bool enabled, bool hovered, bool pressed);
void paintRadio(QPainter *painter, const QRectF &rect, const Theme &theme, bool checked,
    bool enabled, bool hovered, bool pressed);

/// Outline and stepped strips of something that floats; `rect` is the surface, the strips lie
/// below.
void paintFloating(QPainter *painter, const QRectF &rect, qreal radius, const Theme &theme);

/// The 2-px (high contrast 3-px) focus ring, its outer edge on `rect`'s edge.
void paintFocusRing(QPainter *painter, const QRectF &rect, qreal radius, const Theme &theme);
/// The same inside a row of a list. In high contrast the ring's yellow is as light as a selected
/// row: a black line parts the two.
void paintRowFocus(QPainter *painter, const QRectF &row, const Theme &theme);

/// An icon centred in `rect`, tinted.
void paintIcon(QPainter *painter, const QRect &rect, const Theme &theme, const QString &name,
    const QColor &color, int designSize);

} // namespace theme
