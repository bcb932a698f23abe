#include "viewmodels/badrowmodel.h"

#include "services/importcodes.h"
#include "viewmodels/roles.h"

using namespace Qt::StringLiterals;

namespace viewmodels {

BadRowModel::BadRowModel(QObject *parent)
    : QAbstractTableModel(parent)
{
}

void BadRowModel::setRows(const QList<services::BadRow> &rows)
{
    beginResetModel();
    m_rows = rows;
    endResetModel();
}

void BadRowModel::setTexts(std::shared_ptr<const wording::Texts> texts)
{
    m_texts = std::move(texts);
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, ColumnCount - 1);
    if (!m_rows.isEmpty()) {
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
    }
}

int BadRowModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int BadRowModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QString BadRowModel::text(const services::BadRow &row, int column) const
{
    const QString code = services::codeOf(row.problem);
    switch (column) {
    case File:
        return row.file;
    case Line:
        return QString::number(row.line);
    case ColumnName:
        return row.column;
    case Value:
        return row.value.simplified();
    case Problem:
        return m_texts->importProblem(code, row.value, row.facts);
    case Mend:
        return m_texts->importMend(code, row.facts);
    default:
        return {};
    }
}

QVariant BadRowModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || !m_texts) {
        return {};
    }
    switch (role) {
    case Qt::DisplayRole:
    case Qt::AccessibleTextRole:
    case Qt::ToolTipRole:
        return text(m_rows.at(index.row()), index.column());
    case Qt::TextAlignmentRole:
        return QVariant::fromValue(
            (index.column() == Line ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    case TextToneRole:
        return QVariant::fromValue(index.column() == Problem ? Tone::Error
                : index.column() == Mend                     ? Tone::Secondary
                                                             : Tone::Plain);
    default:
        return {};
    }
}

QVariant BadRowModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal) {
        return {};
    }
    if (role == Qt::TextAlignmentRole) {
        return QVariant::fromValue(
            (section == Line ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    }
    if (role != Qt::DisplayRole) {
        return {};
    }
    switch (section) {
    case File:
        return tr("File");
    case Line:
        return tr("Row");
    case ColumnName:
        return tr("Column");
    case Value:
        return tr("Value");
    case Problem:
        return tr("Problem");
    case Mend:
        return tr("What to do");
    default:
        return {};
    }
}

QByteArray BadRowModel::csv() const
{
    const auto cell = [](QString value) {
        if (!value.isEmpty() && u"=+-@"_s.contains(value.at(0))) {
            value.prepend(u'\'');
        }
        value.replace(u'"', u"\"\""_s);
        return QString(u'"' + value + u'"');
    };
    QString table(QChar(QChar::ByteOrderMark));
    QStringList cells;
    for (int column = 0; column < ColumnCount; ++column) {
        cells.append(cell(headerData(column, Qt::Horizontal, Qt::DisplayRole).toString()));
    }
    table += cells.join(u',') + u"\r\n";
    for (const services::BadRow &row : m_rows) {
        cells.clear();
        for (int column = 0; column < ColumnCount; ++column) {
            cells.append(cell(column == Value ? row.value : text(row, column)));
        }
        table += cells.join(u',') + u"\r\n";
    }
    return table.toUtf8();
}

} // namespace viewmodels
