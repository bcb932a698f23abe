#include "common/iconlabel.h"

#include "theme/paint.h"

#include <QEvent>
#include <QPainter>

namespace common {

IconLabel::IconLabel(const QString &name, theme::ColorRole color, int designSize, QWidget *parent)
    : QWidget(parent)
    , m_name(name)
    , m_color(color)
    , m_designSize(designSize)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setAttribute(Qt::WA_TransparentForMouseEvents);
}

void IconLabel::set(const QString &name, theme::ColorRole color)
{
    m_name = name;
    m_color = color;
    update();
}

QSize IconLabel::sizeHint() const
{
    const int side = theme::Theme::of(this).px(m_designSize);
    return { side, side };
}

void IconLabel::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::StyleChange || event->type() == QEvent::EnabledChange) {
        updateGeometry();
        update();
    }
    QWidget::changeEvent(event);
}

void IconLabel::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const theme::Theme &theme = theme::Theme::of(this);
    theme::paintIcon(&painter, rect(), theme, m_name,
        theme.color(isEnabled() ? m_color : theme::ColorRole::TextDisabled), m_designSize);
}

} // namespace common
