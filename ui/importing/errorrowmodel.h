#pragma once

#include "services/importing.h"
#include "wording/texts.h"

#include <QAbstractTableModel>

#include <memory>

namespace importing {

/// What a file holds, in a word.
[[nodiscard]] QString kindName(services::ImportKind kind);

/// Rows of the files that cannot come in, and values that were probably meant otherwise: where,
/// what stands there, what is wrong, and what can be done here.
class ErrorRowModel final : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column { File, Line, ColumnName, Value, Problem, EditMend, UseMend, ColumnCount };

    using QAbstractTableModel::QAbstractTableModel;

    /// Of the warnings those that name a value to take instead.
    void setReport(const services::ImportReport &report);
    void setTexts(std::shared_ptr<const wording::Texts> texts);
    /// Without it nothing can be corrected: the import is over, or runs.
    void setMendable(bool mendable);

    [[nodiscard]] bool canEdit(int row) const;
    [[nodiscard]] bool canUse(int row) const;
    /// The correction that Use it makes.
    [[nodiscard]] services::ImportCorrection proposal(int row) const;
    /// What is wrong and what would mend it, in whole sentences.
    [[nodiscard]] QString explanation(int row) const;
    /// True where a warning has a place in this table.
    [[nodiscard]] static bool shows(const services::ImportWarning &warning);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] bool setData(const QModelIndex &index, const QVariant &value, int role) override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;
    [[nodiscard]] QVariant headerData(
        int section, Qt::Orientation orientation, int role) const override;

    /// The list with what would mend each row, header row first.
    [[nodiscard]] QList<QStringList> table() const;

Q_SIGNALS:
    void corrected(const services::ImportCorrection &correction);

private:
    struct Row
    {
        services::BadRow bad; ///< place and value, of a warning too
        std::optional<services::ImportWarning> warning;
    };
    [[nodiscard]] QString text(const Row &row, int column) const;
    [[nodiscard]] QString problem(const Row &row) const;
    [[nodiscard]] QString mend(const Row &row) const;

    QList<Row> m_rows;
    std::shared_ptr<const wording::Texts> m_texts;
    bool m_mendable = true;
};

} // namespace importing
