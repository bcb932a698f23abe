#include "theme/focusring.h"

#include "theme/paint.h"

#include <QAbstractScrollArea>
#include <QEvent>
#include <QPainter>

namespace theme {
namespace {

/// Distance from the control's edge to the outer edge of the ring.
int reach(const Theme &theme)
{
    const int width = theme.scheme() == Scheme::HighContrast ? 3 : metric::focusWidth;
    return metric::focusGap + width;
}

QWidget *groundOf(QWidget *target)
{
    QWidget *ground = target->parentWidget();
    while (ground != nullptr && !ground->isWindow()) {
        const auto *area = qobject_cast<QAbstractScrollArea *>(ground->parentWidget());
        if (area != nullptr && area->viewport() == ground) {
            break;
        }
        ground = ground->parentWidget();
    }
    return ground;
}

} // namespace

FocusRing::FocusRing()
{
    setAttribute(Qt::WA_TransparentForMouseEvents);
    setAttribute(Qt::WA_NoSystemBackground);
    setFocusPolicy(Qt::NoFocus);
}

void FocusRing::follow(QWidget *target, int radius)
{
    forget();
    m_radius = radius;
    QWidget *ground = target != nullptr ? groundOf(target) : nullptr;
    if (ground == nullptr) {
        hide();
        return;
    }
    m_target = target;
    if (parentWidget() != ground) {
        setParent(ground);
    }
    for (QWidget *widget = target; widget != ground; widget = widget->parentWidget()) {
        widget->installEventFilter(this);
        m_watched.append(widget);
    }
    place();
    raise();
    setVisible(target->isVisible());
    update();
}

void FocusRing::forget()
{
    for (const QPointer<QWidget> &widget : std::as_const(m_watched)) {
        if (widget != nullptr) {
            widget->removeEventFilter(this);
        }
    }
    m_watched.clear();
    m_target.clear();
}

void FocusRing::place()
{
    if (m_target == nullptr || parentWidget() == nullptr) {
        return;
    }
    const int away = reach(Theme::of(m_target));
    const QPoint corner = m_target->mapTo(parentWidget(), QPoint(0, 0));
    setGeometry(QRect(corner, m_target->size()).adjusted(-away, -away, away, away));
}

bool FocusRing::eventFilter(QObject *watched, QEvent *event)
{
    switch (event->type()) {
    case QEvent::Move:
    case QEvent::Resize:
    case QEvent::LayoutRequest:
    case QEvent::StyleChange:
        place();
        break;
    case QEvent::Show:
        place();
        setVisible(m_target != nullptr && m_target->isVisibleTo(parentWidget()));
        raise();
        break;
    case QEvent::Hide:
        hide();
        break;
    case QEvent::ParentChange:
        follow(m_target, m_radius);
        break;
    default:
        break;
    }
    // QFocusFrame would draw itself as its style says.
    return QWidget::eventFilter(watched, event); // NOLINT(bugprone-parent-virtual-call)
}

void FocusRing::paintEvent(QPaintEvent *)
{
    const Theme &theme = Theme::of(this);
    QPainter painter(this);
    paintFocusRing(&painter, QRectF(rect()), m_radius + reach(theme), theme);
}

} // namespace theme
