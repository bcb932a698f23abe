#include "settings/snapshotlistmodel.h"

#include "viewmodels/roles.h"

#include <QDir>
#include <QLocale>

namespace settings {

void SnapshotListModel::setSnapshots(const QList<services::Snapshot> &snapshots)
{
    if (snapshots == m_snapshots) {
        return;
    }
    beginResetModel();
    m_snapshots = snapshots;
    endResetModel();
}

void SnapshotListModel::setTexts(std::shared_ptr<const wording::Texts> texts)
{
    m_texts = std::move(texts);
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, ColumnCount - 1);
    if (rowCount() > 0) {
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
    }
}

int SnapshotListModel::rowOf(const QString &path) const
{
    for (int row = 0; row < m_snapshots.size(); ++row) {
        if (m_snapshots.at(row).path == path) {
            return row;
        }
    }
    return -1;
}

int SnapshotListModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_snapshots.size());
}

int SnapshotListModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(ColumnCount);
}

QVariant SnapshotListModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= m_snapshots.size() || !m_texts) {
        return {};
    }
    const services::Snapshot &snapshot = m_snapshots.at(index.row());
    switch (role) {
    case viewmodels::IdRole:
        return snapshot.path;
    case Qt::ToolTipRole:
        return QDir::toNativeSeparators(snapshot.path);
    case Qt::TextAlignmentRole:
        return index.column() == Size
            ? QVariant::fromValue(Qt::Alignment(Qt::AlignRight | Qt::AlignVCenter))
            : QVariant();
    case Qt::DisplayRole:
        break;
    default:
        return {};
    }
    switch (index.column()) {
    case Name:
        return snapshot.name;
    case SavedAt:
        return m_texts->dateTime(snapshot.savedAt);
    case Clock:
        return snapshot.bookNow.isValid() ? m_texts->dateTime(snapshot.bookNow)
                                          : tr("The computer's", "clock");
    case Size:
        return m_texts->locale().formattedDataSize(snapshot.bytes, 1, QLocale::DataSizeSIFormat);
    default:
        return {};
    }
}

QVariant SnapshotListModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal) {
        return {};
    }
    if (role == Qt::TextAlignmentRole && section == Size) {
        return QVariant::fromValue(Qt::Alignment(Qt::AlignRight | Qt::AlignVCenter));
    }
    if (role != Qt::DisplayRole) {
        return {};
    }
    switch (section) {
    case Name:
        return tr("Name");
    case SavedAt:
        return tr("Saved", "when");
    case Clock:
        return tr("Clock of the database");
    case Size:
        return tr("Size");
    default:
        return {};
    }
}

} // namespace settings
