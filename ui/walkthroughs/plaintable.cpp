#include "walkthroughs/plaintable.h"

namespace walkthroughs {

void PlainTable::set(const QStringList &heads, const QList<Row> &rows, const QList<int> &numbers)
{
    beginResetModel();
    m_heads = heads;
    m_rows = rows;
    m_numbers = numbers;
    endResetModel();
}

QString PlainTable::idAt(int row) const
{
    return row >= 0 && row < m_rows.size() ? m_rows.at(row).id : QString();
}

int PlainTable::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int PlainTable::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_heads.size());
}

QVariant PlainTable::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= m_rows.size()) {
        return {};
    }
    if (role == Qt::DisplayRole) {
        return m_rows.at(index.row()).cells.value(index.column());
    }
    if (role == Qt::TextAlignmentRole && m_numbers.contains(index.column())) {
        return QVariant::fromValue(Qt::Alignment(Qt::AlignRight | Qt::AlignVCenter));
    }
    return {};
}

QVariant PlainTable::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal) {
        return {};
    }
    if (role == Qt::DisplayRole) {
        return m_heads.value(section);
    }
    if (role == Qt::TextAlignmentRole && m_numbers.contains(section)) {
        return QVariant::fromValue(Qt::Alignment(Qt::AlignRight | Qt::AlignVCenter));
    }
    return {};
}

} // namespace walkthroughs
