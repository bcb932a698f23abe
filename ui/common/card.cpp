#include "common/card.h"

#include "theme/paint.h"

#include <QEvent>
#include <QPainter>

namespace common {

Card::Card(QWidget *parent)
    : QFrame(parent)
    , m_radius(theme::metric::radiusCard)
{
    setContentsMargins(1, 1, 1, 1);
}

void Card::setFill(theme::ColorRole role)
{
    m_fill = role;
    update();
}

void Card::setOutline(theme::ColorRole role)
{
    m_outline = role;
    update();
}

void Card::setRadius(int radius)
{
    m_radius = radius;
    update();
}

void Card::setPlain(bool plain)
{
    m_plain = plain;
    const int margin = plain ? 0 : 1;
    setContentsMargins(margin, margin, margin, margin);
    update();
}

void Card::changeEvent(QEvent *event)
{
    QFrame::changeEvent(event);
    if (event->type() == QEvent::StyleChange) {
        update();
    }
}

void Card::paintEvent(QPaintEvent *)
{
    const theme::Theme &theme = theme::Theme::of(this);
    QPainter painter(this);
    if (m_plain) {
        painter.fillRect(rect(), theme.color(m_fill));
        return;
    }
    theme::paintBox(
        &painter, QRectF(rect()), m_radius, theme.color(m_fill), theme.color(m_outline));
}

} // namespace common
