#include "common/pill.h"

#include "common/announce.h"
#include "theme/paint.h"

#include <QEvent>
#include <QPainter>

namespace common {

using theme::Theme;

namespace {

QFont pillFont(const Theme &theme, PillKind kind)
{
    QFont font = theme.font(theme::TextStyle::Caption);
    font.setWeight(kind == PillKind::Neutral ? QFont::Medium : QFont::DemiBold);
    return font;
}

} // namespace

QSize pillSize(const Theme &theme, const QString &iconName, const QString &text)
{
    const QFontMetrics metrics(pillFont(theme, PillKind::Accent));
    int width = metrics.horizontalAdvance(text) + 2 * theme.px(10);
    if (!iconName.isEmpty()) {
        width += theme.px(theme::metric::iconPill) + theme.px(theme::metric::gap4);
    }
    return { width, theme.px(theme::metric::pill) };
}

void paintPill(QPainter *painter, const QRect &rect, const Theme &theme, PillKind kind,
    const QString &iconName, const QString &text, bool onSelectedRow)
{
    const QFont font = pillFont(theme, kind);
    const QFontMetrics metrics(font);
    const QSize size = pillSize(theme, iconName, text);
    const int width = qMin(size.width(), rect.width());
    const QRect box(
        rect.left(), rect.top() + (rect.height() - size.height()) / 2, width, size.height());
    const StatusColors colors = statusColors(kind);
    QColor fill = theme.color(colors.fill);
    QColor line = theme.color(colors.line);
    QColor ink = theme.color(colors.text);
    if (onSelectedRow && theme.scheme() == theme::Scheme::HighContrast) {
        fill = QColor();
        line = theme.colorOnSelected(colors.line);
        ink = theme.colorOnSelected(colors.text);
    }
    theme::paintBox(painter, QRectF(box), size.height() / 2.0, fill, line);
    int left = box.left() + theme.px(10);
    const int icon = theme.px(theme::metric::iconPill);
    if (!iconName.isEmpty()) {
        theme::paintIcon(painter, QRect(left, box.top(), icon, box.height()), theme, iconName, ink,
            theme::metric::iconPill);
        left += icon + theme.px(theme::metric::gap4);
    }
    const int room = box.right() + 1 - theme.px(8) - left;
    painter->save();
    painter->setFont(font);
    painter->setPen(ink);
    painter->drawText(QRect(left, box.top(), room, box.height()), Qt::AlignVCenter | Qt::AlignLeft,
        metrics.elidedText(text, Qt::ElideRight, room));
    painter->restore();
}

Pill::Pill(QWidget *parent)
    : QWidget(parent)
{
    installAccessibility();
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

Pill::Pill(PillKind kind, const QString &iconName, const QString &text, QWidget *parent)
    : Pill(parent)
{
    set(kind, iconName, text);
}

void Pill::set(PillKind kind, const QString &iconName, const QString &text)
{
    m_kind = kind;
    m_iconName = iconName;
    m_text = text;
    updateGeometry();
    update();
}

QSize Pill::sizeHint() const
{
    return pillSize(Theme::of(this), m_iconName, m_text);
}

QSize Pill::minimumSizeHint() const
{
    return sizeHint();
}

void Pill::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::StyleChange) {
        updateGeometry();
        update();
    }
}

void Pill::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    paintPill(&painter, rect(), Theme::of(this), m_kind, m_iconName, m_text);
}

} // namespace common
