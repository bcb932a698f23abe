#include "theme/deskstyle.h"

#include <QStyleOption>

namespace theme {

int DeskStyle::pixelMetric(
    PixelMetric metric, const QStyleOption *option, const QWidget *widget) const
{
    switch (metric) {
    case PM_DefaultFrameWidth:
    case PM_MenuPanelWidth:
    case PM_ToolTipLabelFrameWidth:
        return metric == PM_ToolTipLabelFrameWidth ? 8 : 1;
    case PM_IndicatorWidth:
    case PM_IndicatorHeight:
    case PM_ExclusiveIndicatorWidth:
    case PM_ExclusiveIndicatorHeight:
        return m_theme.px(metric::indicator);
    case PM_CheckBoxLabelSpacing:
    case PM_RadioButtonLabelSpacing:
        return m_theme.px(metric::gap8);
    case PM_ScrollBarExtent:
        return 12;
    case PM_ScrollBarSliderMin:
        return m_theme.px(32);
    case PM_ScrollView_ScrollBarSpacing:
    case PM_ScrollView_ScrollBarOverlap:
    case PM_ButtonShiftHorizontal:
    case PM_ButtonShiftVertical:
    case PM_FocusFrameHMargin:
    case PM_FocusFrameVMargin:
        if (metric == PM_FocusFrameHMargin) {
            return m_theme.px(metric::gap8); // the side padding of text in item views
        }
        return 0;
    case PM_MenuVMargin:
    case PM_MenuHMargin:
        return metric == PM_MenuVMargin ? 4 : 0;
    case PM_SplitterWidth:
        return 8;
    case PM_SmallIconSize:
    case PM_ButtonIconSize:
    case PM_ListViewIconSize:
        return m_theme.px(metric::iconCell);
    case PM_HeaderMargin:
        return m_theme.px(metric::gap8);
    case PM_HeaderMarkSize:
        return m_theme.px(14);
    default:
        return QProxyStyle::pixelMetric(metric, option, widget);
    }
}

QRect DeskStyle::subElementRect(
    SubElement element, const QStyleOption *option, const QWidget *widget) const
{
    switch (element) {
    case SE_LineEditContents: {
        const auto *frame = qstyleoption_cast<const QStyleOptionFrame *>(option);
        if (frame != nullptr && frame->lineWidth > 0) {
            return option->rect.adjusted(m_theme.px(8), 1, -m_theme.px(8), -1);
        }
        return option->rect;
    }
    case SE_ProgressBarGroove:
    case SE_ProgressBarContents:
        return option->rect;
    default:
        return QProxyStyle::subElementRect(element, option, widget);
    }
}

QSize DeskStyle::sizeFromContents(ContentsType type, const QStyleOption *option,
    const QSize &contents, const QWidget *widget) const
{
    const int control = m_theme.px(metric::control);
    switch (type) {
    case CT_PushButton: {
        QSize size = contents + QSize(2 * m_theme.px(metric::buttonPadding), 0);
        const auto *button = qstyleoption_cast<const QStyleOptionButton *>(option);
        if (button != nullptr && (button->features & QStyleOptionButton::HasMenu) != 0) {
            size.rwidth() += m_theme.px(metric::iconCell);
        }
        return { size.width(), qMax(control, size.height() + 8) };
    }
    case CT_ToolButton:
        return { qMax(control, contents.width() + 8), qMax(control, contents.height() + 8) };
    case CT_LineEdit:
        return { contents.width() + 2 * m_theme.px(8), qMax(control, contents.height() + 8) };
    case CT_SpinBox:
        return { contents.width() + m_theme.px(8) + m_theme.px(22) + 8,
            qMax(control, contents.height()) };
    case CT_ComboBox:
        return { contents.width() + m_theme.px(10) + m_theme.px(metric::iconCell)
                + 2 * m_theme.px(metric::gap8) + 2,
            qMax(control, contents.height() + 8) };
    case CT_CheckBox:
    case CT_RadioButton: {
        const QSize size = QProxyStyle::sizeFromContents(type, option, contents, widget);
        const int area = qMax(24, m_theme.px(metric::controlSmall));
        return { qMax(size.width(), area), qMax(size.height(), area) };
    }
    case CT_MenuItem: {
        const auto *item = qstyleoption_cast<const QStyleOptionMenuItem *>(option);
        if (item == nullptr) {
            break;
        }
        if (item->menuItemType == QStyleOptionMenuItem::Separator) {
            return { 10, 9 };
        }
        int width = contents.width() + 2 * m_theme.px(metric::gap12) + m_theme.px(metric::gap24);
        if (item->text.contains(u'\t')) {
            width += m_theme.px(metric::gap24);
        }
        width += m_theme.px(metric::iconCell) + m_theme.px(metric::gap8);
        return { width, qMax(control, contents.height() + 8) };
    }
    case CT_HeaderSection: {
        const auto *header = qstyleoption_cast<const QStyleOptionHeader *>(option);
        if (header == nullptr) {
            break;
        }
        const QFontMetrics metrics(m_theme.font(TextStyle::CaptionStrong));
        const int width = metrics.horizontalAdvance(header->text) + 2 * m_theme.px(metric::gap12)
            + m_theme.px(18);
        return { width, m_theme.px(metric::tableHeader) };
    }
    case CT_ItemViewItem: {
        QSize size = QProxyStyle::sizeFromContents(type, option, contents, widget);
        return { size.width(), qMax(size.height(), control) };
    }
    case CT_ProgressBar:
        return { contents.width(), m_theme.px(metric::gap12) };
    default:
        break;
    }
    return QProxyStyle::sizeFromContents(type, option, contents, widget);
}

} // namespace theme
