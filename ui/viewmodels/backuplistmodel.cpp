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
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, columnCount() - 1);
    if (rowCount() > 0) {
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
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
    return parent.isValid() ? 0 : static_cast<int>(m_showsChecks ? ColumnCount : State);
}

void BackupListModel::showChecks()
{
    beginResetModel();
    m_showsChecks = true;
    endResetModel();
}

void BackupListModel::setCheck(const QString &path, const Check &check)
{
    m_checks.insert(path, check);
    for (int row = 0; row < rowCount(); ++row) {
        if (pathAt(row) == path) {
            Q_EMIT dataChanged(index(row, State), index(row, State));
        }
    }
}

QString BackupListModel::stateOf(const Check &check) const
{
    switch (check.state) {
    case Check::State::Waiting:
        return tr("Checking…");
    case Check::State::Damaged:
        return tr("Damaged");
    case Check::State::Newer:
        return tr("Made by a newer version");
    case Check::State::Failed:
        return tr("Cannot be read");
    case Check::State::Good:
        break;
    }
    const QString good = tr("Good: %1 customers, %2 subscriptions")
                             .arg(m_texts->number(check.content.customers),
                                 m_texts->number(check.content.subscriptions));
    if (!check.since) {
        return good;
    }
    //: {Good: 12 customers, 40 subscriptions}; {number} entries of the history are newer
    return tr("%1; newer entries in the history: %2").arg(good, m_texts->number(*check.since));
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
    case State:
        return stateOf(m_checks.value(backup.path));
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
    case State:
        return tr("State");
    default:
        return {};
    }
}

} // namespace viewmodels
