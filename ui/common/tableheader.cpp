#include "common/tableheader.h"

#include "theme/paint.h"

#include <QKeyEvent>
#include <QPainter>
#include <QPainterPath>

namespace common {

using theme::ColorRole;
using theme::Theme;

void paintRoundedCorners(
    QPainter *painter, const QRect &frame, const QWidget *widget, const QColor &ground)
{
    const Theme &theme = Theme::of(widget);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    QPainterPath outside;
    outside.addRect(QRectF(frame));
    QPainterPath inside;
    inside.addRoundedRect(QRectF(frame), theme::metric::radiusCard, theme::metric::radiusCard);
    painter->fillPath(outside.subtracted(inside), ground);
    painter->restore();
    theme::paintBox(
        painter, QRectF(frame), theme::metric::radiusCard, QColor(), theme.color(ColorRole::Line));
}

TableHeader::TableHeader(QWidget *parent)
    : QHeaderView(Qt::Horizontal, parent)
{
    setFocusPolicy(Qt::TabFocus);
    setProperty("deskNoFocusRing", true);
    setProperty("deskFlat", true);
    setSectionsClickable(true);
    setHighlightSections(false);
    setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    setMinimumSectionSize(40);
    retheme();
}

void TableHeader::retheme()
{
    const Theme &theme = Theme::of(this);
    setFixedHeight(theme.px(theme::metric::tableHeader));
    viewport()->update();
}

void TableHeader::setRounded(bool rounded)
{
    m_rounded = rounded;
    viewport()->update();
}

void TableHeader::moveFocus(int step)
{
    int visual = m_focused < 0 ? -1 : visualIndex(m_focused);
    do {
        visual += step;
    } while (visual >= 0 && visual < count() && isSectionHidden(logicalIndex(visual)));
    if (visual >= 0 && visual < count()) {
        m_focused = logicalIndex(visual);
        viewport()->update();
    }
}

void TableHeader::sortByFocused()
{
    if (m_focused < 0 || !isSortIndicatorShown()) {
        return;
    }
    const bool same = sortIndicatorSection() == m_focused;
    const bool wasUp = same && sortIndicatorOrder() == Qt::AscendingOrder;
    setSortIndicator(m_focused, wasUp ? Qt::DescendingOrder : Qt::AscendingOrder);
}

void TableHeader::keyPressEvent(QKeyEvent *event)
{
    switch (event->key()) {
    case Qt::Key_Left:
        moveFocus(-1);
        return;
    case Qt::Key_Right:
        moveFocus(1);
        return;
    case Qt::Key_Space:
    case Qt::Key_Return:
    case Qt::Key_Enter:
        sortByFocused();
        return;
    default:
        event->ignore();
    }
}

void TableHeader::focusInEvent(QFocusEvent *event)
{
    QHeaderView::focusInEvent(event);
    if (m_focused < 0 || m_focused >= count() || isSectionHidden(m_focused)) {
        m_focused = -1;
        moveFocus(1);
    }
    viewport()->update();
}

void TableHeader::focusOutEvent(QFocusEvent *event)
{
    QHeaderView::focusOutEvent(event);
    viewport()->update();
}

void TableHeader::paintEvent(QPaintEvent *event)
{
    QHeaderView::paintEvent(event);
    const Theme &theme = Theme::of(this);
    QPainter painter(viewport());
    if (m_rounded) {
        const QColor ground = palette().color(QPalette::Window);
        paintRoundedCorners(&painter, viewport()->rect().adjusted(-1, -1, 1, 20), this, ground);
    }
    if (hasFocus() && theme.showsKeyboardFocus() && m_focused >= 0) {
        const QRect section(
            sectionViewportPosition(m_focused), 0, sectionSize(m_focused), height());
        theme::paintFocusRing(&painter, QRectF(section), theme::metric::radiusControl, theme);
    }
}

} // namespace common
