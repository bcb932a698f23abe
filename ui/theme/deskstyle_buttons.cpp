#include "theme/deskstyle.h"

#include "theme/labelflags.h"
#include "theme/paint.h"

#include <QPainter>
#include <QStyleOption>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace theme {

void DeskStyle::drawPushButton(
    const QStyleOption *option, QPainter *painter, const QWidget *widget) const
{
    const auto *button = qstyleoption_cast<const QStyleOptionButton *>(option);
    if (button == nullptr) {
        return;
    }
    const bool enabled = (button->state & State_Enabled) != 0;
    const ButtonKind kind = (button->features & QStyleOptionButton::Flat) != 0
        ? ButtonKind::Quiet
        : ButtonKind::Standard;
    const BoxColors colors = buttonColors(m_theme, kind,
        { enabled, (button->state & State_MouseOver) != 0, (button->state & State_Sunken) != 0,
            (button->state & State_On) != 0 });
    paintBox(painter, QRectF(button->rect), metric::radiusControl, colors.fill, colors.outline);
    QRect inside = button->rect.adjusted(8, 0, -8, 0);
    painter->save();
    painter->setPen(colors.text);
    if (!button->icon.isNull()) {
        const int side = button->iconSize.width();
        const int text = button->fontMetrics.size(Qt::TextShowMnemonic, button->text).width();
        const int gap = button->text.isEmpty() ? 0 : m_theme.px(metric::buttonGap);
        const int left = inside.left() + qMax(0, (inside.width() - side - gap - text) / 2);
        button->icon.paint(painter, QRect(left, inside.center().y() - side / 2, side, side),
            Qt::AlignCenter, enabled ? QIcon::Normal : QIcon::Disabled);
        inside.setLeft(left + side + gap);
        proxy()->drawItemText(painter, inside, textFlags(Qt::AlignVCenter | Qt::AlignLeft),
            button->palette, enabled, button->text);
    } else {
        proxy()->drawItemText(
            painter, inside, textFlags(Qt::AlignCenter), button->palette, enabled, button->text);
    }
    if ((button->features & QStyleOptionButton::HasMenu) != 0) {
        const int side = m_theme.px(metric::iconCell);
        const QRect arrow(
            button->rect.right() - side - 6, button->rect.top(), side, button->rect.height());
        paintIcon(painter, arrow, m_theme, u"chevron-down"_s, colors.text, 14);
    }
    painter->restore();
    Q_UNUSED(widget)
}

void DeskStyle::drawToolButton(
    const QStyleOptionComplex *option, QPainter *painter, const QWidget *widget) const
{
    const auto *button = qstyleoption_cast<const QStyleOptionToolButton *>(option);
    if (button == nullptr) {
        return;
    }
    const bool enabled = (button->state & State_Enabled) != 0;
    const BoxColors colors = buttonColors(m_theme, ButtonKind::Quiet,
        { enabled, (button->state & State_MouseOver) != 0, (button->state & State_Sunken) != 0,
            (button->state & State_On) != 0 });
    if (enabled) {
        paintBox(painter, QRectF(button->rect), metric::radiusControl, colors.fill, colors.outline);
    }
    QStyleOptionToolButton label = *button;
    label.features &= ~QStyleOptionToolButton::HasMenu;
    proxy()->drawControl(CE_ToolButtonLabel, &label, painter, widget);
}

void DeskStyle::drawMenuItem(
    const QStyleOption *option, QPainter *painter, const QWidget *widget) const
{
    const auto *item = qstyleoption_cast<const QStyleOptionMenuItem *>(option);
    if (item == nullptr) {
        return;
    }
    const QRect rect = item->rect;
    if (item->menuItemType == QStyleOptionMenuItem::Separator) {
        painter->fillRect(
            QRect(rect.left(), rect.center().y(), rect.width(), 1), m_theme.color(ColorRole::Line));
        return;
    }
    const bool enabled = (item->state & State_Enabled) != 0;
    const bool selected = (item->state & State_Selected) != 0;
    const bool contrastRow = selected && m_theme.scheme() == Scheme::HighContrast;
    if (selected) {
        paintBox(painter, QRectF(rect.adjusted(4, 0, -4, 0)), metric::radiusControl,
            m_theme.color(contrastRow ? ColorRole::Selected : ColorRole::Hover), QColor());
    }
    const QColor ink = contrastRow
        ? m_theme.colorOnSelected(ColorRole::Text)
        : m_theme.color(enabled ? ColorRole::Text : ColorRole::TextDisabled);
    const int side = m_theme.px(metric::iconCell);
    const int padding = m_theme.px(metric::gap12);
    int left = rect.left() + padding;
    painter->save();
    if (item->checkType != QStyleOptionMenuItem::NotCheckable || item->maxIconWidth > 0) {
        const QRect place(left, rect.top(), side, rect.height());
        if (item->checked) {
            paintIcon(painter, place, m_theme, u"check"_s, ink, metric::iconCell);
        } else if (!item->icon.isNull()) {
            item->icon.paint(painter, QRect(left, rect.center().y() - side / 2, side, side),
                Qt::AlignCenter,
                !enabled          ? QIcon::Disabled
                    : contrastRow ? QIcon::Selected
                                  : QIcon::Normal);
        }
        left += side + m_theme.px(metric::gap8);
    }
    const qsizetype tab = item->text.indexOf(u'\t');
    const QString text = tab < 0 ? item->text : item->text.left(tab);
    const int right = rect.right() - padding;
    painter->setFont(item->font);
    painter->setPen(ink);
    painter->drawText(QRect(left, rect.top(), right - left, rect.height()),
        textFlags(Qt::AlignVCenter | Qt::AlignLeft) | Qt::TextSingleLine, text);
    if (item->menuItemType == QStyleOptionMenuItem::SubMenu) {
        paintIcon(painter, QRect(right - side, rect.top(), side, rect.height()), m_theme,
            u"chevron-right"_s, ink, 14);
    } else if (tab >= 0) {
        painter->setFont(m_theme.font(TextStyle::Caption));
        painter->setPen(contrastRow || !enabled ? ink : m_theme.color(ColorRole::TextTertiary));
        painter->drawText(QRect(left, rect.top(), right - left, rect.height()),
            textFlags(Qt::AlignVCenter | Qt::AlignRight) | Qt::TextSingleLine,
            item->text.mid(tab + 1));
    }
    painter->restore();
    Q_UNUSED(widget)
}

void DeskStyle::drawProgress(const QStyleOption *option, QPainter *painter) const
{
    const auto *bar = qstyleoption_cast<const QStyleOptionProgressBar *>(option);
    if (bar == nullptr) {
        return;
    }
    const int height = m_theme.px(6);
    const int top = bar->rect.center().y() - height / 2;
    const QRectF track(bar->rect.left(), top, bar->rect.width(), height);
    const bool outlined = m_theme.scheme() == Scheme::HighContrast;
    paintBox(painter, track, height / 2.0,
        m_theme.color(outlined ? ColorRole::Surface : ColorRole::Track),
        outlined ? m_theme.color(ColorRole::Track) : QColor());
    const int span = bar->maximum - bar->minimum;
    if (span <= 0 || bar->progress <= bar->minimum) {
        return;
    }
    QRectF filled = track;
    filled.setWidth(track.width() * (bar->progress - bar->minimum) / span);
    if ((bar->direction == Qt::RightToLeft) != bar->invertedAppearance) {
        filled.moveRight(track.right());
    }
    paintBox(painter, filled, height / 2.0, m_theme.color(ColorRole::ProgressFill), QColor());
}

int DeskStyle::textFlags(Qt::Alignment alignment) const
{
    return labelFlags(m_theme, alignment);
}

} // namespace theme
