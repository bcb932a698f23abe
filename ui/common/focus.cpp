#include "common/focus.h"

#include <QWidget>

namespace common {

void wantFocusRing(QWidget *widget, int designRadius)
{
    widget->setProperty("deskFocusRadius", designRadius);
}

void paintsOwnFocus(QWidget *widget)
{
    widget->setProperty("deskNoFocusRing", true);
}

QWidget *nextFocusInside(const QWidget *root, QWidget *from, bool forward)
{
    const auto takesFocus = [root](const QWidget *widget) {
        return widget != root && root->isAncestorOf(widget) && widget->isVisibleTo(root)
            && widget->isEnabled() && (widget->focusPolicy() & Qt::TabFocus) != 0
            && widget->focusProxy() == nullptr;
    };
    const bool inside = from != nullptr && root->isAncestorOf(from);
    QWidget *const start = inside ? from : const_cast<QWidget *>(root);
    QWidget *widget = start;
    do {
        widget = forward ? widget->nextInFocusChain() : widget->previousInFocusChain();
        if (takesFocus(widget)) {
            return widget;
        }
    } while (widget != start);
    return takesFocus(start) ? start : nullptr;
}

} // namespace common
