#include "subscriptions/textlink.h"

#include "common/focus.h"
#include "theme/theme.h"

#include <QEvent>
#include <QFontMetrics>
#include <QPainter>

namespace subscriptions {

using theme::ColorRole;
using theme::TextStyle;

TextLink::TextLink(TextStyle style, ColorRole color, QWidget *parent)
    : QAbstractButton(parent)
    , m_style(style)
    , m_color(color)
{
    setFocusPolicy(Qt::StrongFocus);
    setCursor(Qt::PointingHandCursor);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    common::wantFocusRing(this, theme::metric::radiusControl);
}

QSize TextLink::sizeHint() const
{
    const theme::Theme &theme = theme::Theme::of(this);
    return { QFontMetrics(theme.font(m_style)).horizontalAdvance(text()),
        theme.lineHeight(m_style) };
}

void TextLink::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::StyleChange) {
        updateGeometry();
        update();
    }
    QAbstractButton::changeEvent(event);
}

void TextLink::enterEvent(QEnterEvent *event)
{
    update();
    QAbstractButton::enterEvent(event);
}

void TextLink::leaveEvent(QEvent *event)
{
    update();
    QAbstractButton::leaveEvent(event);
}

void TextLink::paintEvent(QPaintEvent *)
{
    const theme::Theme &theme = theme::Theme::of(this);
    QFont font = theme.font(m_style);
    font.setUnderline(underMouse());
    QPainter painter(this);
    painter.setFont(font);
    painter.setPen(theme.color(underMouse() ? ColorRole::AccentText : m_color));
    painter.drawText(rect(), Qt::AlignLeft | Qt::AlignVCenter, text());
}

} // namespace subscriptions
