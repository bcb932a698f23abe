#include "common/toggle.h"

#include "theme/labelflags.h"
#include "theme/paint.h"

#include <QEvent>
#include <QPainter>

namespace common {

using theme::ColorRole;
using theme::Theme;

namespace {
constexpr int trackWidth = 40;
constexpr int trackHeight = 20;
} // namespace

Toggle::Toggle(const QString &text, QWidget *parent)
    : QAbstractButton(parent)
{
    setText(text);
    setCheckable(true);
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_Hover);
    setProperty("deskFocusRadius", trackHeight / 2);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

QSize Toggle::sizeHint() const
{
    const Theme &theme = Theme::of(this);
    int width = theme.px(trackWidth);
    if (!text().isEmpty()) {
        const QFontMetrics metrics(theme.font(theme::TextStyle::Body));
        width += theme.px(theme::metric::gap8) + metrics.size(Qt::TextShowMnemonic, text()).width();
    }
    return { width, qMax(24, theme.px(theme::metric::controlSmall)) };
}

void Toggle::changeEvent(QEvent *event)
{
    QAbstractButton::changeEvent(event);
    if (event->type() == QEvent::StyleChange) {
        updateGeometry();
        update();
    }
}

void Toggle::paintEvent(QPaintEvent *)
{
    const Theme &theme = Theme::of(this);
    QPainter painter(this);
    const QSize size(theme.px(trackWidth), theme.px(trackHeight));
    const int top = (height() - size.height()) / 2;
    const QRectF track(0, top, size.width(), size.height());
    const bool on = isChecked();
    const bool lit = underMouse() && isEnabled();
    QColor fill = theme.color(on ? (lit ? ColorRole::AccentHover : ColorRole::Accent)
                                 : (lit ? ColorRole::Hover : ColorRole::Surface));
    QColor outline = on ? QColor() : theme.color(ColorRole::ControlStrong);
    QColor knob = theme.color(on ? ColorRole::OnAccent : ColorRole::ControlStrong);
    if (!isEnabled()) {
        fill = theme.color(ColorRole::SurfaceAlt);
        outline = theme.color(ColorRole::TextDisabled);
        knob = theme.color(ColorRole::TextDisabled);
    }
    theme::paintBox(&painter, track, track.height() / 2.0, fill, outline);
    const qreal side = theme.px(12);
    const qreal inset = (track.height() - side) / 2.0;
    const bool right = on != (layoutDirection() == Qt::RightToLeft);
    const QRectF dot(right ? track.right() - inset - side : track.left() + inset,
        track.top() + inset, side, side);
    theme::paintBox(&painter, dot, side / 2.0, knob, QColor());
    painter.setFont(theme.font(theme::TextStyle::Body));
    painter.setPen(theme.color(isEnabled() ? ColorRole::Text : ColorRole::TextDisabled));
    painter.drawText(rect().adjusted(size.width() + theme.px(theme::metric::gap8), 0, 0, 0),
        theme::labelFlags(theme), text());
}

} // namespace common
