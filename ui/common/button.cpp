#include "common/button.h"

#include "common/tooltip.h"
#include "theme/labelflags.h"

#include <QEvent>
#include <QMenu>
#include <QPainter>
#include <QStyleOptionButton>

using namespace Qt::StringLiterals;

namespace common {

using theme::Theme;

Button::Button(Kind kind, QWidget *parent)
    : QPushButton(parent)
    , m_kind(kind)
{
    // Enter works as Space does; there is no QDialog that would give it to another button.
    setAutoDefault(true);
    retheme();
}

Button::Button(const QString &text, Kind kind, QWidget *parent)
    : Button(kind, parent)
{
    setText(text);
}

void Button::setKind(Kind kind)
{
    m_kind = kind;
    updateGeometry();
    update();
}

void Button::setIconName(const QString &name)
{
    m_iconName = name;
    updateGeometry();
    update();
}

void Button::setTrailingIconName(const QString &name)
{
    m_trailingIconName = name;
    updateGeometry();
    update();
}

void Button::setSmall(bool small)
{
    m_small = small;
    retheme();
}

void Button::setFooter(bool footer)
{
    m_footer = footer;
    updateGeometry();
}

void Button::setDisabledReason(const QString &reason)
{
    m_reason = reason;
    updateToolTip();
}

void Button::setHint(const QString &hint)
{
    m_hint = hint;
    updateToolTip();
}

void Button::updateToolTip()
{
    const QString reason = isEnabled() ? QString() : m_reason;
    setToolTip(plainToolTip(reason.isEmpty() ? m_hint : reason));
    describe(reason);
}

/// Once the button is enabled again it is described as before.
void Button::describe(const QString &reason)
{
    if (reason.isEmpty() && m_told.isEmpty()) {
        return;
    }
    if (accessibleDescription() != m_told) {
        m_description = accessibleDescription();
    }
    m_told = reason;
    setAccessibleDescription(reason.isEmpty() ? m_description : reason);
}

void Button::retheme()
{
    const Theme &theme = Theme::of(this);
    QFont font = theme.font(theme::TextStyle::BodyMedium);
    if (m_small) {
        font = theme.font(theme::TextStyle::Caption);
        font.setWeight(QFont::Medium);
    }
    setFont(font);
    updateGeometry();
    update();
}

QSize Button::sizeHint() const
{
    const Theme &theme = Theme::of(this);
    const int padding = theme.px(m_small ? theme::metric::gap8 + 1 : theme::metric::buttonPadding);
    const int icon = theme.px(theme::metric::iconCell);
    const int gap = theme.px(theme::metric::buttonGap);
    int width = fontMetrics().size(Qt::TextShowMnemonic, text()).width();
    const bool trailing = !m_trailingIconName.isEmpty() || menu() != nullptr;
    if (!m_iconName.isEmpty()) {
        width += icon + (text().isEmpty() ? 0 : gap);
    }
    if (trailing) {
        width += icon + gap;
    }
    width += 2 * padding + 2;
    if (m_footer) {
        width = qMax(width, theme.px(theme::metric::footerButton));
    }
    return { width, theme.px(m_small ? theme::metric::controlSmall : theme::metric::control) };
}

QSize Button::minimumSizeHint() const
{
    return sizeHint();
}

void Button::changeEvent(QEvent *event)
{
    QPushButton::changeEvent(event);
    if (event->type() == QEvent::StyleChange) {
        retheme();
    } else if (event->type() == QEvent::EnabledChange) {
        updateToolTip();
    }
}

void Button::paintEvent(QPaintEvent *)
{
    const Theme &theme = Theme::of(this);
    QStyleOptionButton option;
    initStyleOption(&option);
    const bool hovered = option.state.testFlag(QStyle::State_MouseOver);
    const theme::BoxColors colors = theme::buttonColors(theme, m_kind,
        { isEnabled(), hovered, isDown() || (menu() != nullptr && menu()->isVisible()),
            isChecked() });
    QPainter painter(this);
    theme::paintBox(
        &painter, QRectF(rect()), theme::metric::radiusControl, colors.fill, colors.outline);

    const QString trailing = m_trailingIconName.isEmpty() && menu() != nullptr ? u"chevron-down"_s
                                                                               : m_trailingIconName;
    const int icon = theme.px(theme::metric::iconCell);
    const int gap = theme.px(theme::metric::buttonGap);
    const int textWidth = fontMetrics().size(Qt::TextShowMnemonic, text()).width();
    int content = textWidth;
    if (!m_iconName.isEmpty()) {
        content += icon + (text().isEmpty() ? 0 : gap);
    }
    if (!trailing.isEmpty()) {
        content += icon + gap;
    }
    int left = qMax(2, (width() - content) / 2);
    if (!m_iconName.isEmpty()) {
        theme::paintIcon(&painter, QRect(left, 0, icon, height()), theme, m_iconName, colors.text,
            theme::metric::iconCell);
        left += icon + gap;
    }
    const int flags = theme::labelFlags(theme);
    const int after = trailing.isEmpty() ? 0 : icon + gap;
    painter.setPen(colors.text);
    painter.setFont(font());
    painter.drawText(QRect(left, 0, width() - left - after, height()), flags, text());
    if (!trailing.isEmpty()) {
        theme::paintIcon(&painter, QRect(left + textWidth + gap, 0, icon, height()), theme,
            trailing, colors.text, theme::metric::iconCell);
    }
}

} // namespace common
