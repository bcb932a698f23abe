#include "subscriptions/pillbutton.h"

#include "common/focus.h"
#include "common/pill.h"
#include "theme/theme.h"

#include <QEvent>
#include <QPainter>

namespace subscriptions {

PillButton::PillButton(QWidget *parent)
    : QAbstractButton(parent)
{
    setFocusPolicy(Qt::StrongFocus);
    setCursor(Qt::PointingHandCursor);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    common::wantFocusRing(this, 10);
}

void PillButton::set(common::PillKind kind, const QString &iconName, const QString &text)
{
    m_kind = kind;
    m_iconName = iconName;
    setText(text);
    setAccessibleName(text);
    updateGeometry();
    update();
}

QSize PillButton::sizeHint() const
{
    return common::pillSize(theme::Theme::of(this), m_iconName, text());
}

void PillButton::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::StyleChange) {
        updateGeometry();
        update();
    }
    QAbstractButton::changeEvent(event);
}

void PillButton::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    common::paintPill(&painter, rect(), theme::Theme::of(this), m_kind, m_iconName, text());
}

} // namespace subscriptions
