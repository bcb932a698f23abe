#include "upgradewizard/iconmark.h"

#include "theme/paint.h"

#include <QEvent>
#include <QPainter>

namespace upgradewizard {

IconMark::IconMark(
    const QString &iconName, theme::ColorRole role, int designSize, QWidget *parent)
    : QWidget(parent)
    , m_iconName(iconName)
    , m_role(role)
    , m_designSize(designSize)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setAttribute(Qt::WA_TransparentForMouseEvents);
}

void IconMark::set(const QString &iconName, theme::ColorRole role)
{
    m_iconName = iconName;
    m_role = role;
    update();
}

QSize IconMark::sizeHint() const
{
    const int size = theme::Theme::of(this).px(m_designSize);
    return {size, size};
}

void IconMark::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::StyleChange) {
        updateGeometry();
        update();
    }
}

void IconMark::paintEvent(QPaintEvent *)
{
    const theme::Theme &theme = theme::Theme::of(this);
    QPainter painter(this);
    theme::paintIcon(&painter, rect(), theme, m_iconName, theme.color(m_role), m_designSize);
}

} // namespace upgradewizard
