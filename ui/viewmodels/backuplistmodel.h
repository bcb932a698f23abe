#pragma once

#include "domain/backups.h"
#include "wording/texts.h"

#include <QAbstractTableModel>

#include <memory>

namespace viewmodels {

/// The copies that stand beside a book, the newest first.
class BackupListModel final : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column { MadeAt, Reason, Size, ColumnCount };

    using QAbstractTableModel::QAbstractTableModel;

    void setBackups(const QList<domain::BackupFile> &backups);
    void setTexts(std::shared_ptr<const wording::Texts> texts);
    /// Empty where there is no such row.
    [[nodiscard]] QString pathAt(int row) const { return m_backups.value(row).path; }
    /// As a question names it: "20 Nov 2026 14:05".
    [[nodiscard]] QString momentAt(int row) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(
        int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    QList<domain::BackupFile> m_backups;
    std::shared_ptr<const wording::Texts> m_texts;
};

} // namespace viewmodels
