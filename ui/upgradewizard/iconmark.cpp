#include "upgradewizard/iconmark.h"

#include "theme/paint.h"

#include <QEvent>
#include <QPainter>

#include <algorithm>

namespace upgradewizard {

IconMark::IconMark(const QString &iconName, theme::ColorRole role, int designSize, QWidget *parent)
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
    // As high as the line of text beside it, so that both share a middle.
    const theme::Theme &theme = theme::Theme::of(this);
    const auto style = m_designSize <= theme::metric::iconPill ? theme::TextStyle::Caption
                                                               : theme::TextStyle::Body;
    const int size = theme.px(m_designSize);
    return { size, std::max(size, theme.lineHeight(style)) };
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
