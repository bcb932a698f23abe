#include "common/flowlayout.h"

#include <QStyle>
#include <QWidget>

#include <algorithm>

namespace common {

FlowLayout::FlowLayout(QWidget *parent)
    : QLayout(parent)
{
    setContentsMargins(0, 0, 0, 0);
}

FlowLayout::~FlowLayout()
{
    qDeleteAll(m_items);
}

void FlowLayout::addItem(QLayoutItem *item)
{
    m_items.append(item);
}

QLayoutItem *FlowLayout::itemAt(int index) const
{
    return index >= 0 && index < count() ? m_items.at(index) : nullptr;
}

QLayoutItem *FlowLayout::takeAt(int index)
{
    return index >= 0 && index < count() ? m_items.takeAt(index) : nullptr;
}

int FlowLayout::heightForWidth(int width) const
{
    return arrange(QRect(0, 0, width, 0), false);
}

QSize FlowLayout::minimumSize() const
{
    QSize size;
    for (const QLayoutItem *item : m_items) {
        size = size.expandedTo(item->minimumSize());
    }
    return size;
}

QSize FlowLayout::sizeHint() const
{
    int width = 0;
    int height = 0;
    for (const QLayoutItem *item : m_items) {
        if (!item->isEmpty()) {
            width += (width > 0 ? spacing() : 0) + item->sizeHint().width();
            height = std::max(height, item->sizeHint().height());
        }
    }
    return { width, height };
}

void FlowLayout::setGeometry(const QRect &rect)
{
    QLayout::setGeometry(rect);
    arrange(rect, true);
}

int FlowLayout::arrange(const QRect &rect, bool place) const
{
    int y = rect.y();
    qsizetype next = 0;
    while (next < m_items.size()) {
        // One line: as many items as fit, at least one.
        QList<QLayoutItem *> line;
        int width = 0;
        int height = 0;
        for (; next < m_items.size(); ++next) {
            QLayoutItem *item = m_items.at(next);
            if (item->isEmpty()) {
                continue;
            }
            const QSize size = item->sizeHint();
            const int grown = width + (line.isEmpty() ? 0 : spacing()) + size.width();
            if (!line.isEmpty() && grown > rect.width()) {
                break;
            }
            line.append(item);
            width = grown;
            height = std::max(height, size.height());
        }
        if (line.isEmpty()) {
            break;
        }
        int x = rect.x();
        for (QLayoutItem *item : std::as_const(line)) {
            const QSize size = item->sizeHint().boundedTo(
                { std::max(1, rect.width()), item->sizeHint().height() });
            if (place) {
                const QRect spot(x, y + (height - size.height()) / 2, size.width(), size.height());
                item->setGeometry(
                    QStyle::visualRect(parentWidget()->layoutDirection(), rect, spot));
            }
            x += size.width() + spacing();
        }
        y += height + spacing();
    }
    return std::max(0, y - rect.y() - spacing());
}

} // namespace common
