#include "shell/play/reach.h"

#include "shell/play/hand.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QAction>
#include <QCheckBox>
#include <QComboBox>
#include <QCoreApplication>
#include <QMenu>
#include <QMouseEvent>
#include <QScrollArea>
#include <QStyleOptionButton>

// Qt's own tests send keys to shortcuts so (qtestkeyboard.h); nothing public does.
QT_BEGIN_NAMESPACE
Q_GUI_EXPORT bool qt_sendShortcutOverrideEvent(QObject *receiver, ulong timestamp, int key,
    Qt::KeyboardModifiers modifiers, const QString &text = QString(), bool autorepeat = false,
    ushort count = 1);
QT_END_NAMESPACE

namespace shell::play {

QPoint placeToClick(const QWidget *widget)
{
    if (const auto *box = qobject_cast<const QCheckBox *>(widget)) {
        QStyleOptionButton option;
        option.initFrom(box);
        option.text = box->text();
        return box->style()
            ->subElementRect(QStyle::SE_CheckBoxIndicator, &option, box)
            .intersected(box->rect())
            .center();
    }
    if (const auto *list = qobject_cast<const QAbstractItemView *>(widget)) {
        return list->viewport()->mapTo(list, QPoint(2, 2));
    }
    return widget->rect().center();
}

QWidget *buttonIn(QWidget *widget)
{
    if (widget == nullptr || qobject_cast<QAbstractButton *>(widget) != nullptr) {
        return widget;
    }
    const auto buttons = widget->findChildren<QAbstractButton *>();
    QWidget *seen = nullptr;
    for (QAbstractButton *button : buttons) {
        if (button->isVisible()) {
            if (seen != nullptr) {
                return widget;
            }
            seen = button;
        }
    }
    return seen != nullptr ? seen : widget;
}

void scrollTo(QWidget *widget)
{
    for (QWidget *around = widget->parentWidget(); around != nullptr && !around->isWindow();
         around = around->parentWidget()) {
        if (auto *area = qobject_cast<QScrollArea *>(around)) {
            area->ensureWidgetVisible(widget);
        }
    }
}

bool isUncovered(const QWidget *widget)
{
    const QWidget *window = widget->window();
    const QWidget *top = window->childAt(widget->mapTo(window, placeToClick(widget)));
    return widget == window || top == widget || (top != nullptr && widget->isAncestorOf(top));
}

void sendKey(QWidget *widget, const QKeyCombination &keys)
{
    const int key = keys.key();
    const Qt::KeyboardModifiers modifiers = keys.keyboardModifiers();
    if (!qt_sendShortcutOverrideEvent(widget, 0, key, modifiers)) {
        press(widget, key, modifiers);
    }
}

void moveMouse(QWidget *widget, const QPoint &position)
{
    QMouseEvent move(QEvent::MouseMove, position, widget->mapToGlobal(position), Qt::NoButton,
        Qt::NoButton, Qt::NoModifier);
    QCoreApplication::sendEvent(widget, &move);
}

QStringList entriesOf(const QWidget *widget)
{
    QStringList entries;
    if (const auto *box = qobject_cast<const QComboBox *>(widget)) {
        for (int i = 0; i < box->count(); ++i) {
            entries.append(box->itemText(i));
        }
    } else if (const auto *menu = qobject_cast<const QMenu *>(widget)) {
        const QList<QAction *> actions = menu->actions();
        for (const QAction *action : actions) {
            entries.append(action->isEnabled() ? action->text().remove(u'&') : QString());
        }
    } else {
        const auto buttons = widget->findChildren<QAbstractButton *>();
        for (const QAbstractButton *button : buttons) {
            entries.append(button->text());
        }
    }
    return entries;
}

} // namespace shell::play
