#include "theme/paint.h"

#include <QPainter>
#include <QPainterPath>

#include <cmath>

using namespace Qt::StringLiterals;

namespace theme {
namespace {

bool highContrast(const Theme &theme)
{
    return theme.scheme() == Scheme::HighContrast;
}

} // namespace

BoxColors buttonColors(const Theme &theme, ButtonKind kind, ButtonState state)
{
    const auto color = [&theme](ColorRole role) { return theme.color(role); };
    if (!state.enabled) {
        if (kind == ButtonKind::Link) {
            return { {}, {}, color(ColorRole::TextDisabled) };
        }
        return { color(ColorRole::SurfaceAlt),
            color(highContrast(theme) ? ColorRole::TextDisabled : ColorRole::Line),
            color(ColorRole::TextDisabled) };
    }
    const bool down = state.pressed || state.checked;
    // High contrast has no tints: what is under the mouse or held gets an accent outline instead.
    const QColor touched
        = highContrast(theme) && (down || state.hovered) ? color(ColorRole::AccentText) : QColor();
    switch (kind) {
    case ButtonKind::Primary: {
        const ColorRole fill = down ? ColorRole::AccentPressed
            : state.hovered         ? ColorRole::AccentHover
                                    : ColorRole::Accent;
        return { color(fill), touched.isValid() ? color(ColorRole::Text) : QColor(),
            color(ColorRole::OnAccent) };
    }
    case ButtonKind::Standard: {
        const ColorRole fill = down ? ColorRole::Pressed
            : state.hovered         ? ColorRole::Hover
                                    : ColorRole::Surface;
        return { color(fill), touched.isValid() ? touched : color(ColorRole::Control),
            color(ColorRole::Text) };
    }
    case ButtonKind::Destructive: {
        const bool lit = down || state.hovered;
        return { color(lit ? ColorRole::ErrorFill : ColorRole::Surface),
            color(ColorRole::ErrorLine), color(ColorRole::Error) };
    }
    case ButtonKind::Quiet:
    case ButtonKind::Link:
        break;
    }
    const QColor fill = down ? color(ColorRole::Pressed)
        : state.hovered      ? color(ColorRole::Hover)
                             : QColor();
    return { fill, touched, color(ColorRole::AccentText) };
}

void paintBox(QPainter *painter, const QRectF &rect, qreal radius, const QColor &fill,
    const QColor &outline, qreal outlineWidth)
{
    if (!fill.isValid() && !outline.isValid()) {
        return;
    }
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setBrush(fill.isValid() ? QBrush(fill) : QBrush(Qt::NoBrush));
    QRectF box = rect;
    const QTransform toDevice = painter->deviceTransform();
    const bool isRound = !outline.isValid() && 2.0 * radius >= qMin(rect.width(), rect.height());
    if (toDevice.type() <= QTransform::TxScale && !isRound) {
        // On a screen of 125 % a line of one pixel would lie across two: edges and lines are put on
        // the screen's own pixels. A disc keeps its centre instead.
        const QRectF device = toDevice.mapRect(rect);
        const QPointF topLeft(qRound(device.left()), qRound(device.top()));
        const QPointF bottomRight(qRound(device.right()), qRound(device.bottom()));
        box = QRectF(topLeft, bottomRight);
        radius *= toDevice.m11();
        outlineWidth = qMax(1.0, std::round(outlineWidth * toDevice.m11()));
        painter->setTransform(toDevice.inverted(), true);
    }
    if (outline.isValid()) {
        painter->setPen(QPen(outline, outlineWidth));
        const qreal half = outlineWidth / 2.0;
        box.adjust(half, half, -half, -half);
        radius = qMax(0.0, radius - half);
    } else {
        painter->setPen(Qt::NoPen);
    }
    radius = qMin(radius, qMin(box.width(), box.height()) / 2.0);
    painter->drawRoundedRect(box, radius, radius);
    painter->restore();
}

void paintField(QPainter *painter, const QRectF &rect, const Theme &theme, bool enabled,
    bool hovered, bool invalid)
{
    const qreal radius = metric::radiusControl;
    if (!enabled) {
        paintBox(painter, rect, radius, theme.color(ColorRole::SurfaceAlt),
            theme.color(highContrast(theme) ? ColorRole::TextDisabled : ColorRole::Line));
        return;
    }
    const ColorRole outline = invalid ? ColorRole::Error
        : hovered                     ? ColorRole::ControlStrong
                                      : ColorRole::Control;
    paintBox(painter, rect, radius, theme.color(ColorRole::Surface), theme.color(outline));
    if (invalid || hovered) {
        return;
    }
    // The strong bottom edge carries the 3:1 that tells a field from a surface.
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setClipRect(QRectF(rect.left(), rect.bottom() - 1.0, rect.width(), 1.0));
    paintBox(painter, rect, radius, QColor(), theme.color(ColorRole::ControlStrong));
    painter->restore();
}

void paintCheckBox(QPainter *painter, const QRectF &rect, const Theme &theme, Qt::CheckState check,
    bool enabled, bool hovered, bool pressed)
{
    const qreal radius = theme.px(metric::radiusCheckBox);
    if (check == Qt::Unchecked || !enabled) {
        const ColorRole fill = !enabled ? ColorRole::SurfaceAlt
            : pressed                   ? ColorRole::Pressed
            : hovered                   ? ColorRole::Hover
                                        : ColorRole::Surface;
        const ColorRole outline = enabled ? ColorRole::ControlStrong
            : highContrast(theme)         ? ColorRole::TextDisabled
                                          : ColorRole::Control;
        paintBox(painter, rect, radius, theme.color(fill), theme.color(outline));
    } else {
        const ColorRole fill = pressed ? ColorRole::AccentPressed
            : hovered                  ? ColorRole::AccentHover
                                       : ColorRole::Accent;
        paintBox(painter, rect, radius, theme.color(fill), QColor());
    }
    if (check == Qt::Unchecked) {
        return;
    }
    const QColor ink = theme.color(enabled ? ColorRole::OnAccent : ColorRole::TextDisabled);
    const qreal unit = rect.width() / 16.0;
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(QPen(ink, 1.6 * unit, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter->translate(rect.topLeft());
    if (check == Qt::Checked) {
        QPainterPath tick(QPointF(4.0, 8.3) * unit);
        tick.lineTo(QPointF(6.9, 11.1) * unit);
        tick.lineTo(QPointF(12.0, 5.2) * unit);
        painter->drawPath(tick);
    } else {
        painter->drawLine(QPointF(4.5, 8.0) * unit, QPointF(11.5, 8.0) * unit);
    }
    painter->restore();
}

void paintRadio(QPainter *painter, const QRectF &rect, const Theme &theme, bool checked,
    bool enabled, bool hovered, bool pressed)
{
    const qreal radius = rect.width() / 2.0;
    if (!checked || !enabled) {
        const ColorRole fill = !enabled ? ColorRole::SurfaceAlt
            : pressed                   ? ColorRole::Pressed
            : hovered                   ? ColorRole::Hover
                                        : ColorRole::Surface;
        const ColorRole outline = enabled ? ColorRole::ControlStrong
            : highContrast(theme)         ? ColorRole::TextDisabled
                                          : ColorRole::Control;
        paintBox(painter, rect, radius, theme.color(fill), theme.color(outline));
    } else {
        const ColorRole fill = pressed ? ColorRole::AccentPressed
            : hovered                  ? ColorRole::AccentHover
                                       : ColorRole::Accent;
        paintBox(painter, rect, radius, theme.color(fill), QColor());
    }
    if (checked) {
        const qreal dot = rect.width() * 3.0 / 16.0;
        const QRectF inner(rect.center() - QPointF(dot, dot), QSizeF(2.0 * dot, 2.0 * dot));
        paintBox(painter, inner, dot,
            theme.color(enabled ? ColorRole::OnAccent : ColorRole::TextDisabled), QColor());
    }
}

void paintFloating(QPainter *painter, const QRectF &rect, qreal radius, const Theme &theme)
{
    if (!highContrast(theme)) {
        const QColor strip(0, 0, 0, theme.scheme() == Scheme::Light ? 13 : 56);
        for (int step = metric::elevation; step >= 1; --step) {
            paintBox(painter, rect.translated(0.0, step), radius, strip, QColor());
        }
    }
    paintBox(
        painter, rect, radius, theme.color(ColorRole::Surface), theme.color(ColorRole::PopLine));
}

void paintFocusRing(QPainter *painter, const QRectF &rect, qreal radius, const Theme &theme)
{
    const qreal width = highContrast(theme) ? 3.0 : metric::focusWidth;
    paintBox(painter, rect, radius, QColor(), theme.color(ColorRole::Focus), width);
}

void paintRowFocus(QPainter *painter, const QRectF &row, const Theme &theme)
{
    paintFocusRing(painter, row, metric::radiusControl, theme);
    if (highContrast(theme)) {
        painter->setPen(QPen(theme.colorOnSelected(ColorRole::Text), 2));
        painter->drawRect(row.adjusted(4, 4, -4, -4));
    }
}

void paintIcon(QPainter *painter, const QRect &rect, const Theme &theme, const QString &name,
    const QColor &color, int designSize)
{
    if (name.isEmpty()) {
        return;
    }
    const QPixmap picture
        = theme.icon(name, color, designSize, painter->device()->devicePixelRatioF());
    const int side = theme.px(designSize);
    painter->drawPixmap(
        rect.x() + (rect.width() - side) / 2, rect.y() + (rect.height() - side) / 2, picture);
}

} // namespace theme
