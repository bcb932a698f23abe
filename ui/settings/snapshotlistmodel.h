#pragma once

#include "services/snapshots.h"
#include "wording/texts.h"

#include <QAbstractTableModel>

#include <memory>

namespace settings {

/// The snapshots of a book, the newest first.
class SnapshotListModel final : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column { Name, SavedAt, Clock, Size, ColumnCount };

    using QAbstractTableModel::QAbstractTableModel;

    void setSnapshots(const QList<services::Snapshot> &snapshots);
    void setTexts(std::shared_ptr<const wording::Texts> texts);
    [[nodiscard]] const QList<services::Snapshot> &snapshots() const { return m_snapshots; }
    /// -1 where there is none.
    [[nodiscard]] int rowOf(const QString &path) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(
        int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    QList<services::Snapshot> m_snapshots;
    std::shared_ptr<const wording::Texts> m_texts;
};

} // namespace settings
