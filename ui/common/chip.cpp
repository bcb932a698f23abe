#include "common/chip.h"

#include "theme/labelflags.h"
#include "theme/paint.h"

#include <QEvent>
#include <QKeyEvent>
#include <QLocale>
#include <QPainter>

using namespace Qt::StringLiterals;

namespace common {

using theme::ColorRole;
using theme::Theme;

Chip::Chip(QWidget *parent)
    : QAbstractButton(parent)
{
    init();
}

Chip::Chip(const QString &text, const QString &iconName, QWidget *parent)
    : QAbstractButton(parent)
    , m_iconName(iconName)
{
    init();
    setText(text);
}

void Chip::init()
{
    setCheckable(true);
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_Hover);
    setProperty("deskFocusRadius", theme::metric::chip / 2);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setFont(Theme::of(this).font(theme::TextStyle::BodyMedium));
}

void Chip::setIconName(const QString &name)
{
    m_iconName = name;
    updateGeometry();
    update();
}

void Chip::setCount(std::optional<qint64> count)
{
    m_count = count;
    setAccessibleDescription(countText());
    updateGeometry();
    update();
}

void Chip::setDropDown(bool dropDown)
{
    m_dropDown = dropDown;
    setCheckable(!dropDown);
    updateGeometry();
    update();
}

void Chip::setOn(bool on)
{
    m_on = on;
    if (isCheckable()) {
        setChecked(on);
    }
    update();
}

bool Chip::isOn() const
{
    return isCheckable() ? isChecked() : m_on;
}

QString Chip::countText() const
{
    return m_count ? locale().toString(*m_count) : QString();
}

QSize Chip::sizeHint() const
{
    const Theme &theme = Theme::of(this);
    const int icon = theme.px(theme::metric::iconCell);
    const int gap = theme.px(theme::metric::buttonGap);
    int width = 2 * theme.px(theme::metric::gap12) + 2
        + fontMetrics().size(Qt::TextShowMnemonic, text()).width();
    if (!m_iconName.isEmpty()) {
        width += icon + gap;
    }
    if (m_count) {
        const QFontMetrics metrics(theme.font(theme::TextStyle::Caption));
        width += gap + metrics.horizontalAdvance(countText());
    }
    if (m_dropDown) {
        width += icon + gap;
    }
    return { width, theme.px(theme::metric::chip) };
}

void Chip::changeEvent(QEvent *event)
{
    QAbstractButton::changeEvent(event);
    if (event->type() == QEvent::StyleChange) {
        setFont(Theme::of(this).font(theme::TextStyle::BodyMedium));
        updateGeometry();
        update();
    }
}

void Chip::keyPressEvent(QKeyEvent *event)
{
    const bool opens = m_dropDown
        && (event->key() == Qt::Key_Down && event->modifiers().testFlag(Qt::AltModifier));
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter || opens) {
        click();
        return;
    }
    QAbstractButton::keyPressEvent(event);
}

void Chip::paintEvent(QPaintEvent *)
{
    const Theme &theme = Theme::of(this);
    const bool on = isOn();
    const bool hovered = isEnabled() && underMouse();
    ColorRole fill = ColorRole::Surface;
    ColorRole line = ColorRole::Control;
    ColorRole ink = ColorRole::Text;
    if (!isEnabled()) {
        fill = ColorRole::SurfaceAlt;
        line = ColorRole::Line;
        ink = ColorRole::TextDisabled;
    } else if (on) {
        const bool touched = (hovered || isDown()) && theme.scheme() != theme::Scheme::HighContrast;
        fill = touched ? ColorRole::Selected : ColorRole::AccentFill;
        line = ColorRole::AccentText;
        ink = ColorRole::AccentText;
    } else if (isDown()) {
        fill = ColorRole::Pressed;
    } else if (hovered) {
        fill = ColorRole::Hover;
    }
    QPainter painter(this);
    theme::paintBox(&painter, QRectF(rect()), height() / 2.0, theme.color(fill), theme.color(line));
    const int icon = theme.px(theme::metric::iconCell);
    const int gap = theme.px(theme::metric::buttonGap);
    int left = theme.px(theme::metric::gap12) + 1;
    if (!m_iconName.isEmpty()) {
        const bool accent = isEnabled() && m_iconName == "arrow-up"_L1;
        theme::paintIcon(&painter, QRect(left, 0, icon, height()), theme, m_iconName,
            theme.color(accent ? ColorRole::AccentText : ink), theme::metric::iconCell);
        left += icon + gap;
    }
    painter.setFont(font());
    painter.setPen(theme.color(ink));
    const int width = fontMetrics().size(Qt::TextShowMnemonic, text()).width();
    painter.drawText(QRect(left, 0, width + 2, height()), theme::labelFlags(theme), text());
    left += width + gap;
    if (m_count) {
        painter.setFont(theme.font(theme::TextStyle::Caption));
        painter.setPen(theme.color(on || !isEnabled() ? ink : ColorRole::TextTertiary));
        const int room = painter.fontMetrics().horizontalAdvance(countText());
        painter.drawText(
            QRect(left, 0, room + 2, height()), Qt::AlignVCenter | Qt::AlignLeft, countText());
        left += room + gap;
    }
    if (m_dropDown) {
        theme::paintIcon(&painter, QRect(left, 0, icon, height()), theme, u"chevron-down"_s,
            theme.color(ink), theme::metric::iconCell);
    }
}

} // namespace common
