#pragma once

#include "services/importing.h"

#include <QAbstractTableModel>

namespace importing {

/// The columns of one file: name, field, samples, and what their check found. The field is chosen
/// in a box that stands over its cell; the cell's own text is for copying and for screen readers.
class MappingModel final : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column { Name, Arrow, Field, Sample, Check, ColumnCount };

    using QAbstractTableModel::QAbstractTableModel;

    /// `fieldNames`: the word of each field. Resets only where there are other columns.
    void setFile(const services::ImportedFile &file, const QHash<QString, QString> &fieldNames);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(
        int section, Qt::Orientation orientation, int role) const override;

private:
    [[nodiscard]] QString text(const services::ImportedColumn &column, int part) const;
    [[nodiscard]] QString check(const services::ImportedColumn &column) const;

    QList<services::ImportedColumn> m_columns;
    QHash<QString, QString> m_fieldNames;
};

} // namespace importing
