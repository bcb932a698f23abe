#include "common/segment.h"

#include "theme/labelflags.h"
#include "theme/paint.h"

#include <QPainter>

namespace common {

using theme::ColorRole;
using theme::Theme;

Segment::Segment(SegmentedControl *control)
    : QAbstractButton(control)
{
    setCheckable(true);
    setAutoExclusive(true);
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_Hover);
    setProperty("deskFocusRadius", theme::metric::radiusControl);
}

void Segment::set(const QString &iconName, SegmentedControl::Look look, bool small)
{
    m_iconName = iconName;
    m_look = look;
    m_small = small;
    const Theme &theme = Theme::of(this);
    setFont(theme.font(theme::TextStyle::BodyMedium));
    updateGeometry();
    update();
}

QSize Segment::sizeHint() const
{
    const Theme &theme = Theme::of(this);
    int width = fontMetrics().size(Qt::TextShowMnemonic, text()).width()
        + 2 * theme.px(m_small ? 10 : theme::metric::gap12) + 2 * theme.px(2);
    if (!m_iconName.isEmpty()) {
        width += theme.px(theme::metric::iconCell) + theme.px(theme::metric::buttonGap);
    }
    return { width, theme.px(m_small ? 24 : 26) };
}

void Segment::paintEvent(QPaintEvent *)
{
    const Theme &theme = Theme::of(this);
    const bool lit = isEnabled() && (underMouse() || isDown());
    const bool accent
        = m_look == SegmentedControl::Look::Accent || theme.scheme() == theme::Scheme::HighContrast;
    QColor fill;
    QColor outline;
    ColorRole ink = ColorRole::TextSecondary;
    if (isChecked() && accent) {
        fill = theme.color(ColorRole::Accent);
        ink = ColorRole::OnAccent;
    } else if (isChecked()) {
        fill = theme.color(
            theme.scheme() == theme::Scheme::Dark ? ColorRole::Pressed : ColorRole::Surface);
        outline = theme.color(ColorRole::Control);
        ink = ColorRole::Text;
    } else if (lit) {
        fill = theme.color(isDown() ? ColorRole::Pressed : ColorRole::Hover);
        outline = theme.scheme() == theme::Scheme::HighContrast ? theme.color(ColorRole::AccentText)
                                                                : QColor();
    }
    if (!isEnabled()) {
        ink = ColorRole::TextDisabled;
        fill = QColor();
    }
    QPainter painter(this);
    theme::paintBox(&painter, QRectF(rect()), theme::metric::radiusControl, fill, outline);
    const int icon = theme.px(theme::metric::iconCell);
    const int gap = theme.px(theme::metric::buttonGap);
    const int textWidth = fontMetrics().size(Qt::TextShowMnemonic, text()).width();
    const int content = textWidth + (m_iconName.isEmpty() ? 0 : icon + gap);
    int left = (width() - content) / 2;
    if (!m_iconName.isEmpty()) {
        theme::paintIcon(&painter, QRect(left, 0, icon, height()), theme, m_iconName,
            theme.color(ink), theme::metric::iconCell);
        left += icon + gap;
    }
    painter.setPen(theme.color(ink));
    painter.setFont(font());
    painter.drawText(QRect(left, 0, textWidth + 2, height()), theme::labelFlags(theme), text());
}

} // namespace common
