#include "handoff/handofftable.h"

#include "common/celldelegate.h"
#include "common/notedelegate.h"
#include "viewmodels/handoffmodel.h"

#include <QKeyEvent>

using namespace Qt::StringLiterals;

namespace handoff {

using viewmodels::HandOffModel;

namespace {

const QList<int> columnShares{ 170, 190, 190, 170, 170, 0, 110 };

} // namespace

HandOffTable::HandOffTable(HandOffModel *list, QWidget *parent)
    : Table(parent)
{
    setObjectName(u"handOffTable"_s);
    setModel(list);
    cells()->setTwoLines(true);
    for (const int column : { HandOffModel::From, HandOffModel::To }) {
        auto *sides = new common::CellDelegate(this);
        sides->setWrapping(true);
        setItemDelegateForColumn(column, sides);
    }
    auto *notes = new common::NoteDelegate(HandOffModel::Task, this);
    notes->setWrapping(true);
    setItemDelegateForColumn(HandOffModel::Note, notes);
    setRows(Rows::TwoLines);
    setSortingEnabled(false);
    setSelectionMode(QAbstractItemView::ExtendedSelection);
    setColumnShares(columnShares, Fit::WholeCells);
    setTypeAheadColumn(HandOffModel::Customer);
}

void HandOffTable::editNote()
{
    const QModelIndex note = currentIndex().siblingAtColumn(HandOffModel::Note);
    if (note.isValid() && note.flags().testFlag(Qt::ItemIsEditable)) {
        scrollTo(note);
        edit(note);
    }
}

bool HandOffTable::event(QEvent *event)
{
    if (event->type() == QEvent::ShortcutOverride && m_undoFirst
        && static_cast<const QKeyEvent *>(event)->matches(QKeySequence::Undo)) {
        event->accept();
        return true;
    }
    return Table::event(event);
}

void HandOffTable::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Space && event->modifiers() == Qt::NoModifier) {
        Q_EMIT markRequested();
    } else if (event->key() == Qt::Key_F2) {
        editNote();
    } else if (m_undoFirst && event->matches(QKeySequence::Undo)) {
        Q_EMIT undoRequested();
    } else {
        Table::keyPressEvent(event);
    }
}

} // namespace handoff
