#include "common/iconbutton.h"

#include "common/tooltip.h"
#include "theme/paint.h"

#include <QEvent>
#include <QKeyEvent>
#include <QMenu>
#include <QPainter>
#include <QStyleOptionToolButton>

namespace common {

using theme::ColorRole;
using theme::Theme;

IconButton::IconButton(const QString &iconName, const QString &name, QWidget *parent)
    : QToolButton(parent)
    , m_iconName(iconName)
    , m_name(name)
{
    setFocusPolicy(Qt::StrongFocus);
    setPopupMode(QToolButton::InstantPopup);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    updateTexts();
}

void IconButton::setIconName(const QString &iconName)
{
    m_iconName = iconName;
    update();
}

void IconButton::setName(const QString &name)
{
    m_name = name;
    updateTexts();
}

void IconButton::setLook(Look look)
{
    m_look = look;
    updateGeometry();
    update();
}

void IconButton::setSmall(bool small)
{
    m_small = small;
    updateGeometry();
    update();
}

void IconButton::setDisabledReason(const QString &reason)
{
    m_reason = reason;
    updateTexts();
}

void IconButton::updateTexts()
{
    const QString reason = isEnabled() ? QString() : m_reason;
    setAccessibleName(m_name);
    setToolTip(plainToolTip(reason.isEmpty() ? m_name : reason));
    setAccessibleDescription(reason);
}

QSize IconButton::sizeHint() const
{
    const Theme &theme = Theme::of(this);
    int side = m_small ? theme::metric::controlSmall : theme::metric::control;
    if (m_look == Look::Info) {
        side = theme::metric::controlSmall;
    }
    return { theme.px(side), theme.px(side) };
}

void IconButton::changeEvent(QEvent *event)
{
    QToolButton::changeEvent(event);
    if (event->type() == QEvent::StyleChange) {
        updateGeometry();
        update();
    } else if (event->type() == QEvent::EnabledChange) {
        updateTexts();
    }
}

void IconButton::keyPressEvent(QKeyEvent *event)
{
    if ((event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) && menu() == nullptr) {
        click();
        return;
    }
    QToolButton::keyPressEvent(event);
}

void IconButton::paintEvent(QPaintEvent *)
{
    const Theme &theme = Theme::of(this);
    QStyleOptionToolButton option;
    initStyleOption(&option);
    const bool hovered = isEnabled() && option.state.testFlag(QStyle::State_MouseOver);
    const bool down = isDown() || isChecked() || (menu() != nullptr && menu()->isVisible());
    QPainter painter(this);
    QColor ink = theme.color(isEnabled() ? ColorRole::Text : ColorRole::TextDisabled);
    if (m_look == Look::Info) {
        ink = theme.color(isEnabled() ? ColorRole::AccentText : ColorRole::TextDisabled);
        if (hovered || down) {
            theme::paintBox(&painter, QRectF(rect()), theme::metric::radiusControl,
                theme.color(ColorRole::AccentFill), theme.color(ColorRole::AccentLine));
        }
    } else if (isEnabled() || m_look == Look::Boxed) {
        const theme::BoxColors colors = theme::buttonColors(theme,
            m_look == Look::Boxed ? theme::ButtonKind::Standard : theme::ButtonKind::Quiet,
            { isEnabled(), hovered, down, false });
        theme::paintBox(
            &painter, QRectF(rect()), theme::metric::radiusControl, colors.fill, colors.outline);
    }
    const bool large = !m_small && m_look == Look::Quiet;
    theme::paintIcon(&painter, rect(), theme, m_iconName, ink,
        large || m_look == Look::Info ? theme::metric::icon : theme::metric::iconCell);
}

} // namespace common
