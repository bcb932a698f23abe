#include "common/table.h"

#include <QApplication>
#include <QInputMethodEvent>

/// Type-ahead. Letters that an input method composes search too, so that a company is found by its
/// Korean name.
namespace common {

int Table::rowThatBegins(const QString &text, int start) const
{
    const QModelIndexList found
        = model()->match(model()->index(start, m_typeAheadColumn, rootIndex()), Qt::DisplayRole,
            text, 1, Qt::MatchStartsWith | Qt::MatchWrap);
    return found.isEmpty() ? -1 : found.first().row();
}

void Table::goToRowThatBegins(const QString &text, int start)
{
    if (const int row = rowThatBegins(text, start); row >= 0) {
        moveTo(row, Qt::NoModifier);
    }
}

void Table::keyboardSearch(const QString &search)
{
    if (model() == nullptr || model()->rowCount(rootIndex()) == 0 || search.isEmpty()) {
        return;
    }
    const bool goesOn
        = m_sinceTyped.isValid() && m_sinceTyped.elapsed() < QApplication::keyboardInputInterval();
    m_typed = goesOn ? m_typed + search : search;
    m_sinceTyped.start();
    // The same letter again and again walks through the rows that begin with it.
    const bool repeated = m_typed.size() > 1 && m_typed.count(m_typed.at(0)) == m_typed.size();
    const QString wanted = repeated ? m_typed.left(1) : m_typed;
    int start = qMax(0, currentIndex().row());
    if (currentIndex().isValid() && (!goesOn || repeated)) {
        start = (start + 1) % model()->rowCount(rootIndex());
    }
    goToRowThatBegins(wanted, start);
}

void Table::inputMethodEvent(QInputMethodEvent *event)
{
    if (model() == nullptr || model()->rowCount(rootIndex()) == 0) {
        event->ignore();
        return;
    }
    if (!event->commitString().isEmpty()) {
        keyboardSearch(event->commitString());
    }
    if (!event->preeditString().isEmpty()) {
        // What is still being composed counts already, but is not yet remembered.
        const bool goesOn = m_sinceTyped.isValid()
            && m_sinceTyped.elapsed() < QApplication::keyboardInputInterval();
        const QString wanted = (goesOn ? m_typed : QString()) + event->preeditString();
        goToRowThatBegins(wanted, qMax(0, currentIndex().row()));
    }
    event->accept();
}

/// QAbstractItemView lets an input method in only where a cell can be edited.
void Table::letInputMethodIn()
{
    setAttribute(Qt::WA_InputMethodEnabled);
}

} // namespace common
