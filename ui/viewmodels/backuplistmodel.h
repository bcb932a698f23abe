#pragma once

#include "domain/backups.h"
#include "domain/rescue.h"
#include "wording/texts.h"

#include <QAbstractTableModel>
#include <QHash>

#include <memory>
#include <optional>

namespace viewmodels {

/// The copies that stand beside a book, the newest first.
class BackupListModel final : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column { MadeAt, Reason, Size, State, ColumnCount };

    /// What a look into a backup has found.
    struct Check
    {
        enum class State { Waiting, Good, Damaged, Newer, Failed };
        State state = State::Waiting;
        domain::BackupContent content;
        /// Entries that the history of the book has had since; none: not known.
        std::optional<qint64> since;

        friend bool operator==(const Check &, const Check &) = default;
    };

    using QAbstractTableModel::QAbstractTableModel;

    void setBackups(const QList<domain::BackupFile> &backups);
    void setTexts(std::shared_ptr<const wording::Texts> texts);
    /// The backups are looked into: there is a column for what is found.
    void showChecks();
    void setCheck(const QString &path, const Check &check);
    [[nodiscard]] Check checkAt(int row) const { return m_checks.value(pathAt(row)); }
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
    [[nodiscard]] QString stateOf(const Check &check) const;

    QList<domain::BackupFile> m_backups;
    bool m_showsChecks = false;
    QHash<QString, Check> m_checks;
    std::shared_ptr<const wording::Texts> m_texts;
};

} // namespace viewmodels
