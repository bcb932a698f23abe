#pragma once

#include "services/importing.h"
#include "wording/texts.h"

#include <QAbstractTableModel>

#include <memory>

namespace viewmodels {

/// Rows of a file that cannot come in: where, what is wrong, and what would mend it.
class BadRowModel final : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column { File, Line, ColumnName, Value, Problem, Mend, ColumnCount };

    explicit BadRowModel(QObject *parent = nullptr);

    void setRows(const QList<services::BadRow> &rows);
    void setTexts(std::shared_ptr<const wording::Texts> texts);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(
        int section, Qt::Orientation orientation, int role) const override;

    /// The list as CSV with a header row, for a spreadsheet: UTF-8 with BOM; cells that a
    /// spreadsheet would take for a formula begin with an apostrophe.
    [[nodiscard]] QByteArray csv() const;

private:
    [[nodiscard]] QString text(const services::BadRow &row, int column) const;

    QList<services::BadRow> m_rows;
    std::shared_ptr<const wording::Texts> m_texts;
};

} // namespace viewmodels
