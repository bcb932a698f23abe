#include "common/separator.h"

#include "theme/theme.h"

#include <QPainter>

namespace common {

Separator::Separator(Qt::Orientation orientation, QWidget *parent)
    : QWidget(parent)
    , m_orientation(orientation)
{
    if (orientation == Qt::Horizontal) {
        setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    } else {
        setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Expanding);
    }
}

QSize Separator::sizeHint() const
{
    return { 1, 1 };
}

void Separator::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const QColor color = theme::Theme::of(this).color(theme::ColorRole::Line);
    if (m_orientation == Qt::Horizontal) {
        painter.fillRect(0, height() / 2, width(), 1, color);
    } else {
        painter.fillRect(width() / 2, 0, 1, height(), color);
    }
}

} // namespace common
