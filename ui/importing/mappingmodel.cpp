#include "importing/mappingmodel.h"

#include "viewmodels/roles.h"

using namespace Qt::StringLiterals;

namespace importing {

using viewmodels::Emphasis;
using viewmodels::Tone;

void MappingModel::setFile(
    const services::ImportedFile &file, const QHash<QString, QString> &fieldNames)
{
    m_fieldNames = fieldNames;
    if (file.columns.size() == m_columns.size()) {
        m_columns = file.columns;
        if (!m_columns.isEmpty()) {
            Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
        }
        Q_EMIT headerDataChanged(Qt::Horizontal, 0, ColumnCount - 1);
        return;
    }
    beginResetModel();
    m_columns = file.columns;
    endResetModel();
}

int MappingModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_columns.size());
}

int MappingModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QString MappingModel::check(const services::ImportedColumn &column) const
{
    if (column.field.isEmpty()) {
        return tr("Skipped");
    }
    return column.errors == 0 ? tr("OK")
                              : tr("%Ln errors", nullptr, static_cast<int>(column.errors));
}

QString MappingModel::text(const services::ImportedColumn &column, int part) const
{
    switch (part) {
    case Name:
        return column.name.simplified();
    case Field:
        return column.field.isEmpty() ? tr("Do not import")
                                      : m_fieldNames.value(column.field, column.field);
    case Sample:
        return column.samples.join(u", "_s);
    case Check:
        return check(column);
    default:
        return {};
    }
}

QVariant MappingModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid()) {
        return {};
    }
    const services::ImportedColumn &column = m_columns.at(index.row());
    const bool skipped = column.field.isEmpty();
    switch (role) {
    case Qt::DisplayRole:
        // The box says it.
        return index.column() == Field ? QString() : text(column, index.column());
    case viewmodels::CopyTextRole:
        return text(column, index.column());
    case Qt::AccessibleTextRole:
        return index.column() == Name
            ? tr("%1, field: %2, check: %3")
                  .arg(text(column, Name), text(column, Field), text(column, Check))
            : text(column, index.column());
    case viewmodels::EmphasisRole:
        return QVariant::fromValue(index.column() == Name ? Emphasis::Medium : Emphasis::Regular);
    case viewmodels::TextToneRole:
        return QVariant::fromValue(index.column() == Sample ? Tone::Secondary
                : index.column() == Check && skipped        ? Tone::Tertiary
                                                            : Tone::Plain);
    case viewmodels::IconNameRole:
        if (index.column() == Arrow) {
            return u"arrow-right"_s;
        }
        if (index.column() == Check && !skipped) {
            return column.errors == 0 ? u"success"_s : u"error"_s;
        }
        return {};
    case viewmodels::IconToneRole:
        return QVariant::fromValue(index.column() == Arrow ? Tone::Secondary
                : column.errors == 0                       ? Tone::Ok
                                                           : Tone::Error);
    default:
        return {};
    }
}

QVariant MappingModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    // The tooltip tells the whole where the text is large and the column narrow.
    if (orientation != Qt::Horizontal || (role != Qt::DisplayRole && role != Qt::ToolTipRole)) {
        return {};
    }
    switch (section) {
    case Name:
        return tr("Column in file");
    case Field:
        return tr("Field");
    case Sample:
        return tr("Sample");
    case Check:
        return tr("Check");
    default:
        return QString();
    }
}

} // namespace importing
