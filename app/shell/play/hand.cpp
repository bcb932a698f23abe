#include "shell/play/hand.h"

#include <QCoreApplication>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QTableView>

namespace shell::play {

using namespace Qt::StringLiterals;

void click(QWidget *widget, const QPoint &position)
{
    const QPointF local(position);
    const QPointF global(widget->mapToGlobal(position));
    QMouseEvent down(
        QEvent::MouseButtonPress, local, global, Qt::LeftButton, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(widget, &down);
    QMouseEvent up(
        QEvent::MouseButtonRelease, local, global, Qt::LeftButton, Qt::NoButton, Qt::NoModifier);
    QCoreApplication::sendEvent(widget, &up);
}

void click(QWidget *widget)
{
    click(widget, widget->rect().center());
}

void press(QWidget *widget, int key, Qt::KeyboardModifiers modifiers)
{
    QKeyEvent down(QEvent::KeyPress, key, modifiers);
    QCoreApplication::sendEvent(widget, &down);
    QKeyEvent up(QEvent::KeyRelease, key, modifiers);
    QCoreApplication::sendEvent(widget, &up);
}

void type(QWidget *widget, const QString &text)
{
    for (const QChar character : text) {
        QKeyEvent down(QEvent::KeyPress, 0, Qt::NoModifier, QString(character));
        QCoreApplication::sendEvent(widget, &down);
        QKeyEvent up(QEvent::KeyRelease, 0, Qt::NoModifier, QString(character));
        QCoreApplication::sendEvent(widget, &up);
    }
}

void chooseRow(QTableView *view, int row)
{
    click(view->viewport(), view->visualRect(view->model()->index(row, 0)).center());
}

QWidget *Eye::child(const char *name) const
{
    const auto all = m_window.findChildren<QWidget *>(QLatin1StringView(name));
    for (QWidget *widget : all) {
        if (widget->isVisible()) {
            return widget;
        }
    }
    return nullptr;
}

bool Eye::isReady(const char *name) const
{
    const QWidget *widget = child(name);
    return widget != nullptr && widget->isEnabled() && !widget->size().isEmpty();
}

QTableView *Eye::table(const char *name) const
{
    return qobject_cast<QTableView *>(child(name));
}

int Eye::rows(const char *name) const
{
    const QTableView *view = table(name);
    return view != nullptr && view->model() != nullptr ? view->model()->rowCount() : 0;
}

QWidget *Eye::card(const QString &product) const
{
    for (int i = 0;; ++i) {
        QWidget *found = m_window.findChild<QWidget *>(u"targetCard%1"_s.arg(i));
        if (found == nullptr) {
            return nullptr;
        }
        if (found->isVisible() && found->accessibleName().contains(product)) {
            return found;
        }
    }
}

} // namespace shell::play
