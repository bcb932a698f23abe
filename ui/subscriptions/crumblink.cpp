#include "subscriptions/crumblink.h"

#include "common/focus.h"
#include "theme/theme.h"

#include <QEvent>
#include <QFontMetrics>
#include <QPainter>

namespace subscriptions {

using theme::ColorRole;
using theme::TextStyle;

CrumbLink::CrumbLink(QWidget *parent)
    : QAbstractButton(parent)
{
    setFocusPolicy(Qt::StrongFocus);
    setCursor(Qt::PointingHandCursor);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    common::wantFocusRing(this, theme::metric::radiusControl);
}

QSize CrumbLink::sizeHint() const
{
    const theme::Theme &theme = theme::Theme::of(this);
    return { QFontMetrics(theme.font(TextStyle::Caption)).horizontalAdvance(text()),
        theme.lineHeight(TextStyle::Caption) };
}

void CrumbLink::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::StyleChange) {
        updateGeometry();
        update();
    }
    QAbstractButton::changeEvent(event);
}

void CrumbLink::enterEvent(QEnterEvent *event)
{
    update();
    QAbstractButton::enterEvent(event);
}

void CrumbLink::leaveEvent(QEvent *event)
{
    update();
    QAbstractButton::leaveEvent(event);
}

void CrumbLink::paintEvent(QPaintEvent *)
{
    const theme::Theme &theme = theme::Theme::of(this);
    QFont font = theme.font(TextStyle::Caption);
    font.setUnderline(underMouse());
    QPainter painter(this);
    painter.setFont(font);
    painter.setPen(theme.color(underMouse() ? ColorRole::AccentText : ColorRole::TextSecondary));
    painter.drawText(rect(), Qt::AlignLeft | Qt::AlignVCenter, text());
}

} // namespace subscriptions
