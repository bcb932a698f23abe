#include "common/checkmenu.h"

#include "theme/tokens.h"

#include <QKeyEvent>
#include <QMouseEvent>

namespace common {

using namespace Qt::StringLiterals;

void popUpBelow(QMenu &menu, const QWidget &anchor)
{
    const QWidget &window = *anchor.window();
    const QPoint corner = anchor.mapTo(&window, QPoint(0, anchor.height()));
    const int wide = menu.sizeHint().width();
    const int left
        = corner.x() + wide > window.width() ? corner.x() + anchor.width() - wide : corner.x();
    menu.popup(window.mapToGlobal(QPoint(left, corner.y() + theme::metric::gap4)));
}

CheckMenu::CheckMenu(QWidget *parent)
    : QMenu(parent)
{
    setAttribute(Qt::WA_DeleteOnClose);
}

QAction *addChoice(QMenu *menu, const QString &text, bool ticked, const QString &count)
{
    QString shown = text;
    shown.replace(u'&', u"&&"_s);
    if (!count.isEmpty()) {
        shown += u'\t' + count; // a menu sets what follows a tab at its right
    }
    QAction *action = menu->addAction(shown);
    action->setCheckable(true);
    action->setChecked(ticked);
    return action;
}

void CheckMenu::popUpBelow(const QWidget *anchor)
{
    common::popUpBelow(*this, *anchor);
    for (QAction *action : actions()) {
        if (action->isEnabled() && !action->isSeparator()) {
            setActiveAction(action); // the keyboard begins at the first choice
            return;
        }
    }
}

bool CheckMenu::staysOpenFor(const QAction *action)
{
    return action != nullptr && action->isEnabled() && action->isCheckable();
}

void CheckMenu::mouseReleaseEvent(QMouseEvent *event)
{
    if (QAction *action = actionAt(event->position().toPoint()); staysOpenFor(action)) {
        action->trigger();
        return;
    }
    QMenu::mouseReleaseEvent(event);
}

void CheckMenu::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Space && staysOpenFor(activeAction())) {
        activeAction()->trigger();
        return;
    }
    QMenu::keyPressEvent(event);
}

} // namespace common
