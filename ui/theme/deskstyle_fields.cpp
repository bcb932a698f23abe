#include "theme/deskstyle.h"

#include "theme/paint.h"

#include <QComboBox>
#include <QPainter>
#include <QStyleOption>

using namespace Qt::StringLiterals;

namespace theme {
namespace {

bool isInvalid(const QWidget *widget)
{
    return widget != nullptr && widget->property("deskInvalid").toBool();
}

} // namespace

void DeskStyle::drawSpinBox(
    const QStyleOptionComplex *option, QPainter *painter, const QWidget *widget) const
{
    const auto *box = qstyleoption_cast<const QStyleOptionSpinBox *>(option);
    if (box == nullptr) {
        return;
    }
    const bool enabled = (box->state & State_Enabled) != 0;
    const bool hovered = (box->state & State_MouseOver) != 0;
    if (box->frame) {
        paintField(painter, QRectF(box->rect), m_theme, enabled, hovered, isInvalid(widget));
    }
    if (box->buttonSymbols == QAbstractSpinBox::NoButtons) {
        return;
    }
    const auto arrow
        = [&](SubControl part, const QString &name, QAbstractSpinBox::StepEnabledFlag step) {
              const QRect place = subControlRect(CC_SpinBox, box, part, widget);
              const bool usable = enabled && (box->stepEnabled & step) != 0;
              if (usable && (box->activeSubControls & part) != 0) {
                  const bool down = (box->state & State_Sunken) != 0;
                  paintBox(painter, QRectF(place), 2.0,
                      m_theme.color(down ? ColorRole::Pressed : ColorRole::Hover), QColor());
              }
              paintIcon(painter, place, m_theme, name,
                  m_theme.color(usable ? ColorRole::TextSecondary : ColorRole::TextDisabled), 14);
          };
    arrow(SC_SpinBoxUp, u"chevron-up"_s, QAbstractSpinBox::StepUpEnabled);
    arrow(SC_SpinBoxDown, u"chevron-down"_s, QAbstractSpinBox::StepDownEnabled);
}

void DeskStyle::drawComboBox(
    const QStyleOptionComplex *option, QPainter *painter, const QWidget *widget) const
{
    const auto *box = qstyleoption_cast<const QStyleOptionComboBox *>(option);
    if (box == nullptr) {
        return;
    }
    const bool enabled = (box->state & State_Enabled) != 0;
    if (box->frame) {
        paintField(painter, QRectF(box->rect), m_theme, enabled,
            (box->state & State_MouseOver) != 0, isInvalid(widget));
    }
    paintIcon(painter, subControlRect(CC_ComboBox, box, SC_ComboBoxArrow, widget), m_theme,
        u"chevron-down"_s,
        m_theme.color(enabled ? ColorRole::TextSecondary : ColorRole::TextDisabled),
        metric::iconCell);
}

void DeskStyle::drawScrollBar(
    const QStyleOptionComplex *option, QPainter *painter, const QWidget *widget) const
{
    const auto *bar = qstyleoption_cast<const QStyleOptionSlider *>(option);
    if (bar == nullptr || bar->maximum <= bar->minimum) {
        return;
    }
    const bool touched = (bar->state & State_MouseOver) != 0 || (bar->state & State_Sunken) != 0;
    QRectF thumb(subControlRect(CC_ScrollBar, bar, SC_ScrollBarSlider, widget));
    const qreal slim = touched ? 8.0 : 6.0;
    if (bar->orientation == Qt::Vertical) {
        thumb = QRectF(thumb.center().x() - slim / 2, thumb.top() + 2, slim, thumb.height() - 4);
    } else {
        thumb = QRectF(thumb.left() + 2, thumb.center().y() - slim / 2, thumb.width() - 4, slim);
    }
    const ColorRole role = touched || m_theme.scheme() == Scheme::HighContrast
        ? ColorRole::ControlStrong
        : ColorRole::ScrollThumb;
    paintBox(painter, thumb, slim / 2, m_theme.color(role), QColor());
}

QRect DeskStyle::subControlRect(ComplexControl control, const QStyleOptionComplex *option,
    SubControl subControl, const QWidget *widget) const
{
    if (control == CC_ComboBox) {
        const QRect whole = option->rect;
        const int arrow = m_theme.px(metric::iconCell) + 2 * m_theme.px(metric::gap8);
        const auto *box = qstyleoption_cast<const QStyleOptionComboBox *>(option);
        const int padding = box != nullptr && box->editable ? 4 : m_theme.px(10);
        switch (subControl) {
        case SC_ComboBoxArrow:
            return visualRect(option->direction, whole,
                QRect(whole.right() - arrow + 1, whole.top(), arrow, whole.height()));
        case SC_ComboBoxEditField:
            return visualRect(option->direction, whole, whole.adjusted(padding, 1, -arrow, -1));
        case SC_ComboBoxListBoxPopup:
        case SC_ComboBoxFrame:
            return whole;
        default:
            break;
        }
    }
    if (control == CC_SpinBox) {
        const QRect whole = option->rect;
        const int width = m_theme.px(22);
        const int half = whole.height() / 2;
        switch (subControl) {
        case SC_SpinBoxUp:
            return visualRect(option->direction, whole,
                QRect(whole.right() - width, whole.top() + 2, width - 1, half - 2));
        case SC_SpinBoxDown:
            return visualRect(option->direction, whole,
                QRect(whole.right() - width, whole.top() + half, width - 1,
                    whole.height() - half - 2));
        case SC_SpinBoxEditField: {
            const auto *box = qstyleoption_cast<const QStyleOptionSpinBox *>(option);
            const bool bare = box != nullptr && box->buttonSymbols == QAbstractSpinBox::NoButtons;
            return visualRect(option->direction, whole,
                whole.adjusted(m_theme.px(8), 1, bare ? -4 : -width - 2, -1));
        }
        case SC_SpinBoxFrame:
            return whole;
        default:
            break;
        }
    }
    if (control == CC_ScrollBar) {
        // No arrow buttons: the groove is the whole bar.
        const auto *bar = qstyleoption_cast<const QStyleOptionSlider *>(option);
        if (bar != nullptr) {
            const QRect whole = bar->rect;
            const bool upright = bar->orientation == Qt::Vertical;
            const int length = upright ? whole.height() : whole.width();
            const qint64 range = qint64(bar->maximum) - bar->minimum;
            int slider = length;
            if (range > 0) {
                slider = static_cast<int>(qint64(length) * bar->pageStep / (range + bar->pageStep));
                slider = qMin(length, qMax(slider, m_theme.px(32)));
            }
            const int start = sliderPositionFromValue(
                bar->minimum, bar->maximum, bar->sliderPosition, length - slider, bar->upsideDown);
            const auto part = [&](int from, int size) {
                return upright ? QRect(whole.left(), whole.top() + from, whole.width(), size)
                               : visualRect(bar->direction, whole,
                                   QRect(whole.left() + from, whole.top(), size, whole.height()));
            };
            switch (subControl) {
            case SC_ScrollBarSlider:
                return part(start, slider);
            case SC_ScrollBarGroove:
                return whole;
            case SC_ScrollBarSubPage:
                return part(0, start);
            case SC_ScrollBarAddPage:
                return part(start + slider, length - start - slider);
            default:
                return {};
            }
        }
    }
    return QProxyStyle::subControlRect(control, option, subControl, widget);
}

} // namespace theme
