#include "theme/deskstyle.h"

#include "theme/paint.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QAbstractSpinBox>
#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QLineEdit>
#include <QMenu>
#include <QPainter>
#include <QPlainTextEdit>
#include <QRadioButton>
#include <QScrollBar>
#include <QSplitterHandle>
#include <QStyleOption>
#include <QTextEdit>

using namespace Qt::StringLiterals;

namespace theme {
namespace {

bool isSet(const QWidget *widget, const char *property)
{
    return widget != nullptr && widget->property(property).toBool();
}

QString arrowName(QStyle::PrimitiveElement element)
{
    switch (element) {
    case QStyle::PE_IndicatorArrowUp:
    case QStyle::PE_IndicatorSpinUp:
        return u"chevron-up"_s;
    case QStyle::PE_IndicatorArrowLeft:
        return u"chevron-left"_s;
    case QStyle::PE_IndicatorArrowRight:
        return u"chevron-right"_s;
    default:
        return u"chevron-down"_s;
    }
}

/// Text of several lines that can be changed.
bool isTyped(const QWidget *widget)
{
    const auto *plain = qobject_cast<const QPlainTextEdit *>(widget);
    const auto *rich = qobject_cast<const QTextEdit *>(widget);
    return (plain != nullptr && !plain->isReadOnly()) || (rich != nullptr && !rich->isReadOnly());
}

} // namespace

DeskStyle::DeskStyle(const Theme &theme)
    : QProxyStyle(u"Fusion"_s)
    , m_theme(theme)
{
}

std::optional<int> DeskStyle::focusRadius(const QWidget *widget) const
{
    if (widget == nullptr || isSet(widget, "deskNoFocusRing")) {
        return std::nullopt;
    }
    const QVariant asked = widget->property("deskFocusRadius");
    if (asked.isValid()) {
        return m_theme.px(asked.toInt());
    }
    if (qobject_cast<const QCheckBox *>(widget) != nullptr
        || qobject_cast<const QRadioButton *>(widget) != nullptr) {
        return metric::radiusCheckBox;
    }
    if (qobject_cast<const QAbstractButton *>(widget) != nullptr
        || qobject_cast<const QLineEdit *>(widget) != nullptr
        || qobject_cast<const QAbstractSpinBox *>(widget) != nullptr
        || qobject_cast<const QComboBox *>(widget) != nullptr
        || qobject_cast<const QTextEdit *>(widget) != nullptr
        || qobject_cast<const QPlainTextEdit *>(widget) != nullptr) {
        return metric::radiusControl;
    }
    return std::nullopt;
}

void DeskStyle::drawPrimitive(PrimitiveElement element, const QStyleOption *option,
    QPainter *painter, const QWidget *widget) const
{
    const bool enabled = (option->state & State_Enabled) != 0;
    const bool hovered = enabled && (option->state & State_MouseOver) != 0;
    const bool pressed = (option->state & State_Sunken) != 0;
    switch (element) {
    case PE_FrameFocusRect:
    case PE_FrameLineEdit:
    case PE_FrameStatusBarItem:
    case PE_FrameButtonBevel:
    case PE_PanelStatusBar:
        return;
    case PE_PanelLineEdit: {
        const auto *frame = qstyleoption_cast<const QStyleOptionFrame *>(option);
        if (frame != nullptr && frame->lineWidth > 0) {
            paintField(painter, QRectF(option->rect), m_theme, enabled, hovered,
                isSet(widget, "deskInvalid"));
        }
        return;
    }
    case PE_IndicatorCheckBox:
    case PE_IndicatorItemViewItemCheck: {
        const Qt::CheckState check = (option->state & State_NoChange) != 0 ? Qt::PartiallyChecked
            : (option->state & State_On) != 0                              ? Qt::Checked
                                                                           : Qt::Unchecked;
        paintCheckBox(painter, QRectF(option->rect), m_theme, check, enabled, hovered, pressed);
        return;
    }
    case PE_IndicatorRadioButton:
        paintRadio(painter, QRectF(option->rect), m_theme, (option->state & State_On) != 0, enabled,
            hovered, pressed);
        return;
    case PE_IndicatorArrowUp:
    case PE_IndicatorArrowDown:
    case PE_IndicatorArrowLeft:
    case PE_IndicatorArrowRight:
    case PE_IndicatorSpinUp:
    case PE_IndicatorSpinDown:
        paintIcon(painter, option->rect, m_theme, arrowName(element),
            m_theme.color(enabled ? ColorRole::TextSecondary : ColorRole::TextDisabled), 14);
        return;
    case PE_IndicatorHeaderArrow: {
        const auto *header = qstyleoption_cast<const QStyleOptionHeader *>(option);
        if (header != nullptr && header->sortIndicator != QStyleOptionHeader::None) {
            const bool down = header->sortIndicator == QStyleOptionHeader::SortDown;
            paintIcon(painter, option->rect, m_theme, down ? u"chevron-up"_s : u"chevron-down"_s,
                m_theme.color(ColorRole::TextSecondary), 14);
        }
        return;
    }
    case PE_Frame:
        if (isTyped(widget)) {
            // A field of several lines has the edge of every other field.
            paintField(painter, QRectF(option->rect), m_theme, enabled, hovered,
                isSet(widget, "deskInvalid"));
        } else if (!isSet(widget, "deskFlat")) {
            paintBox(painter, QRectF(option->rect), metric::radiusCard, QColor(),
                m_theme.color(ColorRole::Line));
        }
        return;
    case PE_PanelMenu:
        painter->fillRect(option->rect, m_theme.color(ColorRole::Surface));
        return;
    case PE_FrameMenu:
    case PE_PanelTipLabel:
        paintBox(painter, QRectF(option->rect), 0.0,
            element == PE_PanelTipLabel ? m_theme.color(ColorRole::Surface) : QColor(),
            m_theme.color(ColorRole::PopLine));
        return;
    case PE_PanelItemViewRow:
    case PE_PanelItemViewItem:
        drawItemRow(option, painter, widget);
        return;
    case PE_PanelScrollAreaCorner:
        painter->fillRect(option->rect, m_theme.color(ColorRole::Surface));
        return;
    case PE_PanelButtonTool:
    case PE_PanelButtonCommand: {
        const BoxColors colors = buttonColors(m_theme,
            element == PE_PanelButtonTool ? ButtonKind::Quiet : ButtonKind::Standard,
            { enabled, hovered, pressed, (option->state & State_On) != 0 });
        paintBox(painter, QRectF(option->rect), metric::radiusControl, colors.fill, colors.outline);
        return;
    }
    case PE_FrameGroupBox:
        paintBox(painter, QRectF(option->rect), metric::radiusCard, QColor(),
            m_theme.color(ColorRole::Line));
        return;
    default:
        QProxyStyle::drawPrimitive(element, option, painter, widget);
    }
}

void DeskStyle::drawControl(ControlElement element, const QStyleOption *option, QPainter *painter,
    const QWidget *widget) const
{
    switch (element) {
    case CE_PushButton:
        drawPushButton(option, painter, widget);
        return;
    case CE_MenuItem:
        drawMenuItem(option, painter, widget);
        return;
    case CE_MenuEmptyArea:
        return;
    case CE_Header:
        drawHeaderSection(option, painter);
        drawHeaderLabel(option, painter);
        return;
    case CE_HeaderSection:
        drawHeaderSection(option, painter);
        return;
    case CE_HeaderLabel:
        drawHeaderLabel(option, painter);
        return;
    case CE_HeaderEmptyArea:
        painter->fillRect(option->rect, m_theme.color(ColorRole::SurfaceAlt));
        return;
    case CE_ProgressBar:
        drawProgress(option, painter);
        return;
    case CE_Splitter: {
        const bool upright = (option->state & State_Horizontal) != 0;
        const bool hovered = (option->state & State_MouseOver) != 0;
        QRect grip(0, 0, upright ? 2 : 28, upright ? 28 : 2);
        grip.moveCenter(option->rect.center());
        painter->fillRect(
            grip, m_theme.color(hovered ? ColorRole::ControlStrong : ColorRole::Control));
        return;
    }
    case CE_ShapedFrame: {
        const auto *frame = qstyleoption_cast<const QStyleOptionFrame *>(option);
        if (frame != nullptr && frame->frameShape == QFrame::StyledPanel) {
            break;
        }
        if (frame != nullptr
            && (frame->frameShape == QFrame::HLine || frame->frameShape == QFrame::VLine)) {
            QRect line = frame->rect;
            if (frame->frameShape == QFrame::HLine) {
                line.setTop(line.center().y());
                line.setHeight(1);
            } else {
                line.setLeft(line.center().x());
                line.setWidth(1);
            }
            painter->fillRect(line, m_theme.color(ColorRole::Line));
            return;
        }
        break;
    }
    case CE_ComboBoxLabel: {
        const auto *box = qstyleoption_cast<const QStyleOptionComboBox *>(option);
        if (box == nullptr || box->editable) {
            return;
        }
        const QRect field = subControlRect(CC_ComboBox, box, SC_ComboBoxEditField, widget);
        const bool enabled = (box->state & State_Enabled) != 0;
        painter->setPen(m_theme.color(enabled ? ColorRole::Text : ColorRole::TextDisabled));
        painter->drawText(field, Qt::AlignVCenter | Qt::AlignLeft,
            box->fontMetrics.elidedText(box->currentText, Qt::ElideRight, field.width()));
        return;
    }
    default:
        break;
    }
    QProxyStyle::drawControl(element, option, painter, widget);
}

void DeskStyle::drawComplexControl(ComplexControl control, const QStyleOptionComplex *option,
    QPainter *painter, const QWidget *widget) const
{
    switch (control) {
    case CC_ScrollBar:
        drawScrollBar(option, painter, widget);
        return;
    case CC_SpinBox:
        drawSpinBox(option, painter, widget);
        return;
    case CC_ComboBox:
        drawComboBox(option, painter, widget);
        return;
    case CC_ToolButton:
        drawToolButton(option, painter, widget);
        return;
    default:
        QProxyStyle::drawComplexControl(control, option, painter, widget);
    }
}

int DeskStyle::styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget,
    QStyleHintReturn *returnData) const
{
    switch (hint) {
    case SH_UnderlineShortcut:
        return m_theme.showsMnemonics() ? 1 : 0;
    case SH_EtchDisabledText:
    case SH_DitherDisabledText:
    case SH_ScrollBar_Transient:
    case SH_ComboBox_Popup:
    case SH_TitleBar_NoBorder:
        return 0;
    case SH_ItemView_ShowDecorationSelected:
    case SH_Menu_MouseTracking:
    case SH_ComboBox_ListMouseTracking:
        return 1;
    case SH_ToolTipLabel_Opacity:
        return 255;
    case SH_Widget_Animation_Duration:
        return m_theme.duration(150);
    case SH_Table_GridLineColor:
        return static_cast<int>(m_theme.color(ColorRole::Line).rgba());
    default:
        return QProxyStyle::styleHint(hint, option, widget, returnData);
    }
}

QIcon DeskStyle::standardIcon(
    StandardPixmap pixmap, const QStyleOption *option, const QWidget *widget) const
{
    switch (pixmap) {
    case SP_LineEditClearButton:
    case SP_DockWidgetCloseButton:
        return m_theme.qicon(u"cross"_s, ColorRole::TextSecondary);
    case SP_ToolBarHorizontalExtensionButton:
        return m_theme.qicon(u"chevron-right"_s, ColorRole::TextSecondary);
    case SP_MessageBoxInformation:
        return m_theme.qicon(u"info"_s, ColorRole::AccentText);
    case SP_MessageBoxWarning:
        return m_theme.qicon(u"warning"_s, ColorRole::Warn);
    case SP_MessageBoxCritical:
        return m_theme.qicon(u"error"_s, ColorRole::Error);
    case SP_MessageBoxQuestion:
        return m_theme.qicon(u"help"_s, ColorRole::AccentText);
    default:
        return QProxyStyle::standardIcon(pixmap, option, widget);
    }
}

void DeskStyle::polish(QWidget *widget)
{
    QProxyStyle::polish(widget);
    if (qobject_cast<QAbstractButton *>(widget) != nullptr
        || qobject_cast<QLineEdit *>(widget) != nullptr
        || qobject_cast<QComboBox *>(widget) != nullptr
        || qobject_cast<QAbstractSpinBox *>(widget) != nullptr
        || qobject_cast<QScrollBar *>(widget) != nullptr
        || qobject_cast<QSplitterHandle *>(widget) != nullptr) {
        widget->setAttribute(Qt::WA_Hover);
    }
}

void DeskStyle::unpolish(QWidget *widget)
{
    QProxyStyle::unpolish(widget);
}

} // namespace theme
