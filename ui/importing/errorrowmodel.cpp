#include "importing/errorrowmodel.h"

#include "common/tooltip.h"
#include "services/importcodes.h"
#include "viewmodels/roles.h"

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace importing {

using services::ImportWarning;
using viewmodels::Emphasis;
using viewmodels::Tone;

QString kindName(services::ImportKind kind)
{
    switch (kind) {
    case services::ImportKind::Customers:
        return ErrorRowModel::tr("Customers");
    case services::ImportKind::Subscriptions:
        return ErrorRowModel::tr("Subscriptions");
    case services::ImportKind::Users:
        break;
    }
    return ErrorRowModel::tr("Accounts");
}

bool ErrorRowModel::shows(const ImportWarning &warning)
{
    return warning.place >= 0 && !warning.suggestion.isEmpty();
}

void ErrorRowModel::setReport(const services::ImportReport &report)
{
    beginResetModel();
    m_rows.clear();
    for (const services::BadRow &bad : report.badRows) {
        m_rows.append({ bad, std::nullopt });
    }
    for (const ImportWarning &warning : report.warnings) {
        if (shows(warning)) {
            services::BadRow bad;
            bad.file = warning.file;
            bad.line = warning.line;
            bad.column = warning.column;
            bad.value = warning.detail;
            bad.kind = warning.fileKind;
            bad.place = warning.place;
            bad.cell = warning.detail;
            bad.proposal = warning.suggestion;
            m_rows.append({ bad, warning });
        }
    }
    std::stable_sort(m_rows.begin(), m_rows.end(), [](const Row &a, const Row &b) {
        return std::pair(a.bad.kind, a.bad.line) < std::pair(b.bad.kind, b.bad.line);
    });
    endResetModel();
}

void ErrorRowModel::setTexts(std::shared_ptr<const wording::Texts> texts)
{
    m_texts = std::move(texts);
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, ColumnCount - 1);
    if (!m_rows.isEmpty()) {
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
    }
}

void ErrorRowModel::setMendable(bool mendable)
{
    m_mendable = mendable;
    if (!m_rows.isEmpty()) {
        Q_EMIT dataChanged(index(0, EditMend), index(rowCount() - 1, UseMend));
    }
}

bool ErrorRowModel::canEdit(int row) const
{
    return m_mendable && row >= 0 && row < m_rows.size() && m_rows.at(row).bad.cell.has_value();
}

bool ErrorRowModel::canUse(int row) const
{
    return m_mendable && row >= 0 && row < m_rows.size() && m_rows.at(row).bad.proposal.has_value();
}

services::ImportCorrection ErrorRowModel::proposal(int row) const
{
    const Row &shown = m_rows.at(row);
    const bool everywhere = shown.warning.has_value();
    return { shown.bad.kind, shown.bad.place, shown.bad.proposal.value_or(QString()),
        everywhere ? 0 : shown.bad.line, everywhere ? shown.bad.value : QString() };
}

QString ErrorRowModel::explanation(int row) const
{
    if (row < 0 || row >= m_rows.size() || !m_texts) {
        return {};
    }
    const Row &shown = m_rows.at(row);
    if (shown.warning) {
        return m_texts->importWarning(services::codeOf(shown.warning->kind), shown.warning->count,
            shown.warning->detail, shown.warning->suggestion);
    }
    const QString sentence = problem(shown);
    const QString next = mend(shown);
    return next.isEmpty() ? sentence : QString(sentence % u' ' % next);
}

int ErrorRowModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int ErrorRowModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QString ErrorRowModel::problem(const Row &row) const
{
    if (row.warning) {
        // The value stands in its own column; how many rows have it, the explanation says.
        return m_texts->importWarning(
            services::codeOf(row.warning->kind), 0, row.warning->detail, row.warning->suggestion);
    }
    const QString sentence
        = m_texts->importProblem(services::codeOf(row.bad.problem), row.bad.value, row.bad.facts);
    return row.bad.proposal
        // What can be taken comes first: the sentence behind it may be cut off.
        ? tr("Did you mean this: %1? %2").arg(*row.bad.proposal, sentence)
        : sentence;
}

QString ErrorRowModel::mend(const Row &row) const
{
    return row.warning ? QString()
                       : m_texts->importMend(services::codeOf(row.bad.problem), row.bad.facts);
}

QString ErrorRowModel::text(const Row &row, int column) const
{
    switch (column) {
    case File:
        return kindName(row.bad.kind);
    case Line:
        return m_texts->number(row.bad.line);
    case ColumnName: {
        // A column that is missing has no spelling; its field's word says which.
        const bool isMissing = row.bad.problem == services::ImportProblem::MissingColumn;
        return isMissing && !row.warning ? m_texts->field(row.bad.column)
                                         : row.bad.column.simplified();
    }
    case Value:
        return row.bad.value.simplified().isEmpty() && row.bad.cell ? tr("(empty)")
                                                                    : row.bad.value.simplified();
    case Problem:
        return problem(row);
    default:
        return {};
    }
}

QVariant ErrorRowModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || !m_texts) {
        return {};
    }
    const Row &row = m_rows.at(index.row());
    const bool isMend = index.column() == EditMend || index.column() == UseMend;
    switch (role) {
    case Qt::DisplayRole:
    case Qt::AccessibleTextRole:
        if (index.column() == EditMend) {
            return canEdit(index.row()) ? tr("Edit") : QString();
        }
        if (index.column() == UseMend) {
            return canUse(index.row()) ? tr("Use it") : QString();
        }
        return text(row, index.column());
    case Qt::EditRole:
        return row.bad.cell.value_or(QString());
    case Qt::ToolTipRole:
        return index.column() == Problem ? common::plainToolTip(explanation(index.row()))
                                         : QVariant();
    case Qt::TextAlignmentRole:
        return static_cast<int>(
            (index.column() == Line ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    case viewmodels::EmphasisRole:
        return QVariant::fromValue(index.column() == Value ? Emphasis::Mono
                : isMend                                   ? Emphasis::Medium
                                                           : Emphasis::Regular);
    case viewmodels::TextToneRole:
        return QVariant::fromValue(isMend   ? Tone::Accent
                : index.column() == Problem ? Tone::Secondary
                : index.column() != Value   ? Tone::Plain
                : row.warning               ? Tone::Warn
                                            : Tone::Error);
    default:
        return {};
    }
}

bool ErrorRowModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (role != Qt::EditRole || !canEdit(index.row())) {
        return false;
    }
    const Row &row = m_rows.at(index.row());
    const QString text = value.toString();
    if (text == *row.bad.cell) {
        return false;
    }
    services::ImportCorrection correction = proposal(index.row());
    correction.value = text;
    Q_EMIT corrected(correction);
    return true;
}

Qt::ItemFlags ErrorRowModel::flags(const QModelIndex &index) const
{
    const Qt::ItemFlags flags = QAbstractTableModel::flags(index);
    return index.column() == Value && canEdit(index.row()) ? flags | Qt::ItemIsEditable : flags;
}

QVariant ErrorRowModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal) {
        return {};
    }
    if (role == Qt::TextAlignmentRole) {
        return static_cast<int>(
            (section == Line ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    }
    if (role == Qt::AccessibleTextRole && section > Problem) {
        return tr("What to do"); // the buttons need no word above them for the eye
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
    default:
        return QString();
    }
}

QList<QStringList> ErrorRowModel::table() const
{
    QList<QStringList> lines{ { tr("File"), tr("Row"), tr("Column"), tr("Value"), tr("Problem"),
        tr("What to do") } };
    for (const Row &row : m_rows) {
        lines.append({ row.bad.file, QString::number(row.bad.line), text(row, ColumnName),
            row.bad.value, problem(row), mend(row) });
    }
    return lines;
}

} // namespace importing
