#include "viewmodels/backuplistmodel.h"

#include "viewmodels/roles.h"

#include <QDir>
#include <QLocale>

namespace viewmodels {

void BackupListModel::setBackups(const QList<domain::BackupFile> &backups)
{
    if (backups == m_backups) {
        return;
    }
    beginResetModel();
    m_backups = backups;
    endResetModel();
}

void BackupListModel::setTexts(std::shared_ptr<const wording::Texts> texts)
{
    m_texts = std::move(texts);
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, ColumnCount - 1);
    if (rowCount() > 0) {
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
    }
}

QString BackupListModel::momentAt(int row) const
{
    return m_texts && row >= 0 && row < m_backups.size()
        ? m_texts->dateTimeInSentence(m_backups.at(row).madeAt)
        : QString();
}

int BackupListModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_backups.size());
}

int BackupListModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(ColumnCount);
}

QVariant BackupListModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= m_backups.size() || !m_texts) {
        return {};
    }
    const domain::BackupFile &backup = m_backups.at(index.row());
    switch (role) {
    case IdRole:
        return backup.path;
    case Qt::ToolTipRole:
        return QDir::toNativeSeparators(backup.path);
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
    case MadeAt:
        return m_texts->dateTime(backup.madeAt);
    case Reason:
        switch (backup.reason) {
        case domain::BackupReason::Migration:
            return tr("Before an update");
        case domain::BackupReason::Restore:
            return tr("Before a restore");
        case domain::BackupReason::Import:
            return tr("Before an import");
        }
        return {};
    case Size:
        return m_texts->locale().formattedDataSize(backup.bytes, 1, QLocale::DataSizeSIFormat);
    default:
        return {};
    }
}

QVariant BackupListModel::headerData(int section, Qt::Orientation orientation, int role) const
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
    case MadeAt:
        return tr("Made");
    case Reason:
        return tr("Why");
    case Size:
        return tr("Size");
    default:
        return {};
    }
}

} // namespace viewmodels
