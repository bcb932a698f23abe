#include "viewmodels/handoffmodel.h"
#include "viewmodels/roles.h"

using namespace Qt::StringLiterals;

namespace viewmodels {

using domain::HandOffRow;
using domain::HandOffState;

int HandOffModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int HandOffModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(ColumnCount);
}

Qt::ItemFlags HandOffModel::flags(const QModelIndex &index) const
{
    Qt::ItemFlags flags = QAbstractTableModel::flags(index);
    if (index.isValid() && index.column() == Note && disabledReason().isEmpty()) {
        flags |= Qt::ItemIsEditable;
    }
    return flags;
}

wording::HandOffWords HandOffModel::wordsOf(const HandOffRow &row) const
{
    return wording::handOffWords(row, *m_service->context().catalogue, *m_services.texts);
}

QVariant HandOffModel::stateData(const HandOffRow &row, int role) const
{
    const HandOffState state = row.entry.state;
    switch (role) {
    case PillTextRole:
    case Qt::DisplayRole:
    case Qt::AccessibleTextRole:
        return m_services.texts->handOffState(state);
    case PillToneRole:
        return QVariant::fromValue(state == HandOffState::Done ? Tone::Ok
                : state == HandOffState::Open                  ? Tone::Warn
                                                               : Tone::Secondary);
    case PillIconRole:
        return state == HandOffState::Done ? u"success"_s
            : state == HandOffState::Open  ? u"warning"_s
                                           : u"reset"_s;
    case Qt::ToolTipRole:
        return wordsOf(row).settled;
    default:
        return {};
    }
}

QString HandOffModel::cellText(const HandOffRow &row, int column) const
{
    switch (column) {
    case Planned:
        return m_services.texts->dateTime(row.entry.plannedAt);
    case Customer:
        return wordsOf(row).customer;
    case Task:
        return wordsOf(row).task;
    case From:
        return wordsOf(row).before;
    case To:
        return wordsOf(row).after;
    case Note:
        return row.entry.note;
    default:
        return {};
    }
}

QVariant HandOffModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= m_rows.size() || !m_service || !m_services.texts) {
        return {};
    }
    const HandOffRow &row = m_rows.at(index.row());
    if (index.column() == State) {
        return stateData(row, role);
    }
    switch (role) {
    case Qt::DisplayRole:
        return cellText(row, index.column());
    case Qt::AccessibleTextRole:
        if (index.column() == Planned) {
            return m_services.texts->spokenDateTime(row.entry.plannedAt);
        }
        return index.column() == Task
            //: {what to do}: {product}
            ? tr("%1: %2").arg(cellText(row, Task), wordsOf(row).product)
            : cellText(row, index.column());
    case SecondaryTextRole:
        if (index.column() == Planned) {
            return row.entry.actor;
        }
        if (index.column() == Customer) {
            return m_services.texts->cloud(row.cloud); // each has a Partner Center of its own
        }
        return index.column() == Task ? wordsOf(row).product : QVariant();
    case Qt::EditRole:
        return index.column() == Note ? QVariant(row.entry.note) : QVariant();
    case TextToneRole:
        return index.column() == Note || index.column() == From
            ? QVariant::fromValue(Tone::Secondary)
            : QVariant();
    default:
        return {};
    }
}

QVariant HandOffModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole) {
        return QAbstractTableModel::headerData(section, orientation, role);
    }
    switch (section) {
    case Planned:
        return tr("Recorded", "when a task for Partner Center was recorded");
    case Customer:
        return tr("Customer");
    case Task:
        return tr("Task", "to be carried out in Partner Center");
    case From:
        return tr("From", "before a change");
    case To:
        return tr("To", "after a change");
    case State:
        return tr("Status", "of a task for Partner Center");
    case Note:
        return tr("Note", "on a task for Partner Center");
    default:
        return {};
    }
}

} // namespace viewmodels
