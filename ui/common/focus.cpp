#include "common/focus.h"

#include <QApplication>
#include <QWidget>

#include <algorithm>

namespace common {
namespace {

bool holdsFocus(const Pane &pane)
{
    const QWidget *focused = QApplication::focusWidget();
    return std::any_of(pane.cbegin(), pane.cend(), [focused](const QWidget *part) {
        return focused != nullptr && (part == focused || part->isAncestorOf(focused));
    });
}

QWidget *firstIn(const Pane &pane)
{
    for (QWidget *part : pane) {
        if (!part->isVisible() || !part->isEnabled()) {
            continue;
        }
        if ((part->focusPolicy() & Qt::TabFocus) != 0) {
            return part;
        }
        if (QWidget *first = nextFocusInside(part, nullptr, true)) {
            return first;
        }
    }
    return nullptr;
}

} // namespace

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

bool focusNextPane(const QList<Pane> &panes, int direction)
{
    const auto current = std::find_if(panes.cbegin(), panes.cend(), holdsFocus);
    // From outside of all panes: forwards to the first one, backwards to the last one.
    qsizetype place = current != panes.cend() ? current - panes.cbegin()
        : direction > 0                       ? -1
                                              : panes.size();
    for (qsizetype step = 0; step < panes.size(); ++step) {
        place = (place + direction + panes.size()) % panes.size();
        if (QWidget *target = firstIn(panes.at(place))) {
            target->setFocus(Qt::ShortcutFocusReason);
            return true;
        }
    }
    return false;
}

} // namespace common
