#include "theme/deskstyle.h"

#include "theme/paint.h"

#include <QAbstractItemView>
#include <QPainter>
#include <QStyleOption>

namespace theme {

void DeskStyle::drawItemRow(
    const QStyleOption *option, QPainter *painter, const QWidget *widget) const
{
    const auto *item = qstyleoption_cast<const QStyleOptionViewItem *>(option);
    if (item == nullptr) {
        return;
    }
    if ((item->state & State_Selected) != 0) {
        painter->fillRect(item->rect, m_theme.color(ColorRole::Selected));
    } else if ((item->state & State_MouseOver) != 0 && (item->state & State_Enabled) != 0) {
        painter->fillRect(item->rect, m_theme.color(ColorRole::Hover));
    } else if (item->backgroundBrush.style() != Qt::NoBrush) {
        painter->fillRect(item->rect, item->backgroundBrush);
    }
    const auto *view = qobject_cast<const QAbstractItemView *>(widget);
    const bool ownFocus = view != nullptr && view->property("deskNoFocusRing").toBool();
    if ((item->state & State_HasFocus) != 0 && m_theme.showsKeyboardFocus() && !ownFocus) {
        painter->save();
        painter->setBrush(Qt::NoBrush);
        paintRowFocus(painter, QRectF(item->rect), m_theme);
        painter->restore();
    }
}

void DeskStyle::drawHeaderSection(const QStyleOption *option, QPainter *painter) const
{
    const bool pressed = (option->state & State_Sunken) != 0;
    const bool hovered = (option->state & State_MouseOver) != 0;
    const ColorRole fill = pressed ? ColorRole::Pressed
        : hovered                  ? ColorRole::Hover
                                   : ColorRole::SurfaceAlt;
    painter->fillRect(option->rect, m_theme.color(fill));
    const auto *header = qstyleoption_cast<const QStyleOptionHeader *>(option);
    if (header != nullptr && header->orientation == Qt::Horizontal) {
        painter->fillRect(
            QRect(option->rect.left(), option->rect.bottom(), option->rect.width(), 1),
            m_theme.color(ColorRole::Line));
    }
}

void DeskStyle::drawHeaderLabel(const QStyleOption *option, QPainter *painter) const
{
    const auto *header = qstyleoption_cast<const QStyleOptionHeader *>(option);
    if (header == nullptr) {
        return;
    }
    // The chevron stands right after the text, not at the far end of the section.
    const int padding = m_theme.px(metric::gap12);
    QRect text = header->rect;
    const bool sorted = header->sortIndicator != QStyleOptionHeader::None;
    const int arrow = sorted ? m_theme.px(14) + m_theme.px(metric::gap4) : 0;
    const QFont font = m_theme.font(TextStyle::CaptionStrong);
    const QFontMetrics metrics(font);
    const bool right = (header->textAlignment & Qt::AlignRight) != 0;
    text.adjust(padding, 0, -padding - arrow, 0);
    // A text that only just does not fit may use the padding on its open side.
    if (metrics.horizontalAdvance(header->text) > text.width()) {
        text.adjust(right ? -padding : 0, 0, right ? 0 : padding, 0);
    }
    const QString shown = metrics.elidedText(header->text, Qt::ElideRight, text.width());
    painter->save();
    painter->setFont(font);
    painter->setPen(m_theme.color(ColorRole::TextSecondary));
    painter->drawText(text,
        static_cast<int>((Qt::AlignVCenter | (right ? Qt::AlignRight : Qt::AlignLeft)).toInt()),
        shown);
    painter->restore();
    if (sorted) {
        const int width = m_theme.px(14);
        const int after = right ? text.right() + 1 : text.left() + metrics.horizontalAdvance(shown);
        QStyleOptionHeader place = *header;
        place.rect = QRect(
            after + m_theme.px(metric::gap4), header->rect.top(), width, header->rect.height());
        proxy()->drawPrimitive(PE_IndicatorHeaderArrow, &place, painter, nullptr);
    }
}

} // namespace theme
