#include "viewmodels/lossmodel.h"

#include "viewmodels/csvfile.h"
#include "wording/rescue.h"

namespace viewmodels {

void LossModel::setLosses(const QList<domain::Loss> &losses)
{
    beginResetModel();
    m_losses = losses;
    endResetModel();
}

void LossModel::setTexts(std::shared_ptr<const wording::Texts> texts)
{
    m_texts = std::move(texts);
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, ColumnCount - 1);
    if (rowCount() > 0) {
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
    }
}

int LossModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_losses.size());
}

int LossModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(ColumnCount);
}

QString LossModel::cell(int row, int column) const
{
    const domain::Loss &loss = m_losses.at(row);
    switch (column) {
    case Kind:
        return wording::recordKind(loss.kind, *m_texts);
    case Record:
        return wording::lostRecord(loss, *m_texts);
    case Name:
        return loss.name;
    case Reason:
        return wording::lossReason(loss.reason, *m_texts);
    default:
        return {};
    }
}

QVariant LossModel::data(const QModelIndex &index, int role) const
{
    const bool isCell = index.isValid() && index.row() < m_losses.size() && m_texts;
    return isCell && (role == Qt::DisplayRole || role == Qt::ToolTipRole)
        ? cell(index.row(), index.column())
        : QVariant();
}

QVariant LossModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole) {
        return {};
    }
    switch (section) {
    case Kind:
        return tr("Kind");
    case Record:
        return tr("Record");
    case Name:
        return tr("Name");
    case Reason:
        return tr("What happened");
    default:
        return {};
    }
}

QByteArray LossModel::csv() const
{
    QList<QStringList> rows(1);
    for (int column = 0; column < ColumnCount; ++column) {
        rows.first().append(headerData(column, Qt::Horizontal).toString());
    }
    for (int row = 0; row < rowCount(); ++row) {
        QStringList cells;
        for (int column = 0; column < ColumnCount; ++column) {
            cells.append(cell(row, column));
        }
        rows.append(cells);
    }
    return csvOf(rows, true);
}

} // namespace viewmodels
