#include "common/letterlayer.h"

#include "common/letter.h"
#include "common/overlaydialog.h"
#include "theme/theme.h"

#include <QPainter>

using namespace Qt::StringLiterals;

namespace common {

using theme::ColorRole;
using theme::Theme;

LetterLayer::LetterLayer(QWidget *window)
    : QWidget(window)
{
    setObjectName(u"letterLayer"_s);
    setAttribute(Qt::WA_TransparentForMouseEvents);
    setFocusPolicy(Qt::NoFocus);
    hide();
    connect(&Theme::of(this), &Theme::mnemonicsShown, this, &LetterLayer::follow);
}

void LetterLayer::follow(bool shown)
{
    if (shown) {
        setGeometry(parentWidget()->rect());
        raise();
    }
    setVisible(shown && parentWidget()->isActiveWindow());
}

void LetterLayer::paintEvent(QPaintEvent *)
{
    const Theme &theme = Theme::of(this);
    const QWidget *sheet = OverlayDialog::topOf(this);
    const QWidget *scope = sheet != nullptr ? sheet : parentWidget();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setFont(theme.font(theme::TextStyle::CaptionStrong));
    const int high = painter.fontMetrics().height();
    const QList<Letter *> letters = scope->findChildren<Letter *>();
    for (const Letter *letter : letters) {
        const QWidget *control = letter->control();
        const QString text = letter->shown();
        if (text.isEmpty() || !control->isVisible() || !control->isEnabled()
            || control->visibleRegion().isEmpty()) {
            continue;
        }
        const int wide = qMax(high, painter.fontMetrics().horizontalAdvance(text) + theme.px(6));
        // On the lower edge of the control, at its beginning, so that its text can still be read.
        const QPoint corner
            = control->mapTo(parentWidget(), QPoint(theme.px(4), control->height()));
        const int top = qMin(corner.y() - high / 2, height() - high);
        const QRect badge(corner.x(), top, wide, high);
        painter.setPen(Qt::NoPen);
        painter.setBrush(theme.color(ColorRole::Text));
        painter.drawRoundedRect(badge, theme::metric::radiusControl, theme::metric::radiusControl);
        painter.setPen(theme.color(ColorRole::Surface));
        painter.drawText(badge, Qt::AlignCenter, text);
    }
}

} // namespace common
