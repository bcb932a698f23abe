#include "walkthroughs/verdictbutton.h"

#include "common/focus.h"
#include "theme/paint.h"
#include "theme/theme.h"
#include "walkthroughs/verdictlook.h"

#include <QEvent>
#include <QKeyEvent>
#include <QPainter>

namespace walkthroughs {

using theme::ColorRole;
using theme::TextStyle;
namespace metric = theme::metric;

VerdictButton::VerdictButton(qa::Verdict verdict, QWidget *parent)
    : QAbstractButton(parent)
    , m_verdict(verdict)
{
    setCheckable(true);
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    common::wantFocusRing(this, metric::radiusControl);
}

QSize VerdictButton::sizeHint() const
{
    const theme::Theme &theme = theme::Theme::of(this);
    const int words = QFontMetrics(theme.font(TextStyle::BodyMedium)).horizontalAdvance(text());
    return { words + theme.px(16 + 6 + 2 * 8), theme.px(metric::control) };
}

QSize VerdictButton::minimumSizeHint() const
{
    const theme::Theme &theme = theme::Theme::of(this);
    const int words = QFontMetrics(theme.font(TextStyle::BodyStrong)).horizontalAdvance(text());
    return { words + theme.px(2 * 3), theme.px(metric::control) };
}

void VerdictButton::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::StyleChange) {
        updateGeometry();
    }
    QAbstractButton::changeEvent(event);
}

void VerdictButton::enterEvent(QEnterEvent *)
{
    update();
}

void VerdictButton::leaveEvent(QEvent *)
{
    update();
}

void VerdictButton::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) {
        click();
        return;
    }
    QAbstractButton::keyPressEvent(event);
}

void VerdictButton::paintEvent(QPaintEvent *)
{
    const theme::Theme &theme = theme::Theme::of(this);
    const VerdictLook look = lookOf(m_verdict);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const ColorRole ink = isEnabled() ? look.color : ColorRole::TextDisabled;
    const ColorRole fill = !isEnabled() ? ColorRole::SurfaceAlt
        : isDown()                      ? ColorRole::Pressed
        : underMouse()                  ? ColorRole::Hover
                                        : look.fill;
    // The verdict that holds has an outline in full colour.
    const ColorRole line = !isEnabled() ? ColorRole::Line : isChecked() ? look.color : look.line;
    theme::paintBox(
        &painter, QRectF(rect()), metric::radiusControl, theme.color(fill), theme.color(line));
    if (isChecked() && isEnabled()) {
        theme::paintBox(&painter, QRectF(rect()).adjusted(1, 1, -1, -1), metric::radiusControl - 1,
            theme.color(fill), theme.color(line));
    }
    const QFont font = theme.font(isChecked() ? TextStyle::BodyStrong : TextStyle::BodyMedium);
    const int words = QFontMetrics(font).horizontalAdvance(text());
    // Large text beside the live window: the word alone, which says it all.
    const bool roomy = width() >= words + theme.px(16 + 6 + 2 * 4);
    const int icon = roomy ? theme.px(16) : 0;
    const int gap = roomy ? theme.px(6) : 0;
    const int left = qMax(0, (width() - icon - gap - words) / 2);
    if (roomy) {
        painter.drawPixmap(
            left, (height() - icon) / 2, theme.icon(look.icon, ink, 16, devicePixelRatioF()));
    }
    painter.setFont(font);
    painter.setPen(theme.color(ink));
    painter.drawText(rect().adjusted(left + icon + gap, 0, 0, 0),
        Qt::AlignVCenter | Qt::AlignLeft | Qt::TextSingleLine, text());
}

} // namespace walkthroughs
