#include "walkthroughs/tourkeys.h"

#include <QKeyEvent>
#include <QWidget>

namespace walkthroughs {

TourKeys::TourKeys(QWidget *root)
    : QObject(root)
{
    root->installEventFilter(this);
    // A button takes the arrows to move the focus to its neighbour, so they must be seen before it.
    const auto inside = root->findChildren<QWidget *>();
    for (QWidget *each : inside) {
        each->installEventFilter(this);
    }
}

bool TourKeys::eventFilter(QObject *watched, QEvent *event)
{
    const bool asked = event->type() == QEvent::ShortcutOverride;
    if (!asked && event->type() != QEvent::KeyPress) {
        return QObject::eventFilter(watched, event);
    }
    const auto *key = static_cast<const QKeyEvent *>(event);
    // A remote control's keys may count as those of a keypad.
    if ((key->modifiers() & ~Qt::KeyboardModifiers(Qt::KeypadModifier)) != Qt::NoModifier) {
        return QObject::eventFilter(watched, event);
    }
    void (TourKeys::*act)() = nullptr;
    switch (key->key()) {
    case Qt::Key_Right:
    case Qt::Key_PageDown:
        act = &TourKeys::next;
        break;
    case Qt::Key_Left:
    case Qt::Key_PageUp:
        act = &TourKeys::previous;
        break;
    case Qt::Key_Escape:
        act = &TourKeys::escaped;
        break;
    default:
        return QObject::eventFilter(watched, event);
    }
    event->accept(); // no shortcut of the window is meant
    if (!asked) {
        Q_EMIT(this->*act)();
    }
    return true;
}

} // namespace walkthroughs
