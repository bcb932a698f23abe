#include "common/menuwords.h"

#include <QAction>
#include <QMenu>

namespace common {

void takeWords(QMenu *menu, const QMenu &from)
{
    const QList<QAction *> shown = menu->actions();
    const QList<QAction *> worded = from.actions();
    if (shown.size() != worded.size()) {
        return;
    }
    for (qsizetype i = 0; i < shown.size(); ++i) {
        QAction *entry = shown.at(i);
        const QAction *words = worded.at(i);
        entry->setText(words->text());
        entry->setToolTip(words->toolTip());
        entry->setStatusTip(words->statusTip());
        entry->setWhatsThis(words->whatsThis());
        if (entry->menu() != nullptr && words->menu() != nullptr) {
            takeWords(entry->menu(), *words->menu());
        }
    }
}

} // namespace common
