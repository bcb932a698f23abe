#include "common/menuwords.h"

#include <QAction>
#include <QEvent>

namespace common {
namespace {

class Words : public QObject
{
public:
    Words(QMenu *menu, std::function<void(QMenu *)> fill)
        : QObject(menu)
        , m_menu(menu)
        , m_fill(std::move(fill))
    {
        menu->installEventFilter(this);
        m_fill(menu);
    }

    bool eventFilter(QObject *, QEvent *event) override
    {
        if (event->type() == QEvent::LanguageChange) {
            QMenu fresh;
            m_fill(&fresh);
            takeWords(m_menu, fresh);
        }
        return false;
    }

private:
    QMenu *m_menu;
    std::function<void(QMenu *)> m_fill;
};

} // namespace

void fillInWords(QMenu *menu, std::function<void(QMenu *)> fill)
{
    new Words(menu, std::move(fill));
}

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
        entry->setChecked(words->isChecked()); // names may stand in another order
        if (entry->menu() != nullptr && words->menu() != nullptr) {
            takeWords(entry->menu(), *words->menu());
        }
    }
}

} // namespace common
