#include "viewmodels/roles.h"
#include "viewmodels/sandboxjournalmodel.h"
#include "viewmodels/sandboxwords.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

/// What the cells of the journal say.
namespace viewmodels {
namespace {

/// IDs in a path are as long as the path, and tell less: their beginning is shown.
QString shortened(QString target)
{
    static const QRegularExpression id(
        u"([0-9a-f]{4})[0-9a-f]{4}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}"_s,
        QRegularExpression::CaseInsensitiveOption);
    return target.replace(id, u"\\1…"_s);
}

} // namespace

int SandboxJournalModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int SandboxJournalModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(ColumnCount);
}

QString SandboxJournalModel::cellText(const SandboxEntry &entry, int column) const
{
    switch (column) {
    case Time:
        return m_texts->time(entry.time) + entry.time.toString(u":ss"_s);
    case Method:
        return entry.method;
    case Path:
        return shortened(entry.target);
    case Status:
        return QString::number(entry.status);
    case Duration:
        //: A duration in milliseconds
        return tr("%1 ms").arg(
            m_texts->locale().toString(static_cast<double>(entry.microseconds) / 1000, 'f', 1));
    case RequestId:
        return entry.requestId;
    case Fault:
        return entry.fault.isEmpty() ? QString() : faultOfTitle(entry.fault);
    default:
        return {};
    }
}

QVariant SandboxJournalModel::statusData(const SandboxEntry &entry, int role) const
{
    const int kind = entry.status / 100;
    switch (role) {
    case PillTextRole:
    case Qt::DisplayRole:
        return cellText(entry, Status);
    case Qt::AccessibleTextRole:
        return tr("Status %1").arg(entry.status);
    case PillToneRole:
        return QVariant::fromValue(kind == 2 ? Tone::Ok
                : kind == 4                  ? Tone::Warn
                : kind == 5                  ? Tone::Error
                                             : Tone::Secondary);
    case PillIconRole:
        return kind == 2 ? u"success"_s
            : kind == 4  ? u"warning"_s
            : kind == 5  ? u"error"_s
                         : u"info"_s;
    default:
        return {};
    }
}

QVariant SandboxJournalModel::data(const QModelIndex &index, int role) const
{
    const SandboxEntry *entry = index.isValid() ? entryAt(index.row()) : nullptr;
    if (entry == nullptr || !m_texts) {
        return {};
    }
    const int column = index.column();
    if (column == Status) {
        return statusData(*entry, role);
    }
    switch (role) {
    case Qt::DisplayRole:
        return cellText(*entry, column);
    case Qt::AccessibleTextRole:
        return column == Time ? m_texts->spokenDateTime(entry->time) : cellText(*entry, column);
    case Qt::ToolTipRole:
        return column == Time ? m_texts->dateTime(entry->time)
            : column == Path  ? entry->target
            : column == Fault ? entry->fault
                              : QString();
    case CopyTextRole:
        return column == Path ? QVariant(entry->target) : QVariant();
    case EmphasisRole:
        return column == Path || column == RequestId ? QVariant::fromValue(Emphasis::Mono)
                                                     : QVariant();
    case TextToneRole:
        return column == RequestId ? QVariant::fromValue(Tone::Secondary) : QVariant();
    case IconNameRole:
        return column == Fault && !entry->fault.isEmpty() ? QVariant(u"bolt"_s) : QVariant();
    case IconToneRole:
        return QVariant::fromValue(Tone::Warn);
    case Qt::TextAlignmentRole:
        return column == Duration
            ? QVariant::fromValue(Qt::Alignment(Qt::AlignRight | Qt::AlignVCenter))
            : QVariant();
    case IdRole:
        return QString::number(entry->number);
    default:
        return {};
    }
}

QVariant SandboxJournalModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal) {
        return {};
    }
    if (role == Qt::TextAlignmentRole && section == Duration) {
        return QVariant::fromValue(Qt::Alignment(Qt::AlignRight | Qt::AlignVCenter));
    }
    if (role != Qt::DisplayRole) {
        return {};
    }
    switch (section) {
    case Time:
        return tr("Time", "of a request");
    case Method:
        return tr("Method", "of HTTP");
    case Path:
        return tr("Path", "of a request");
    case Status:
        return tr("Status", "of HTTP");
    case Duration:
        return tr("Duration");
    case RequestId:
        return tr("Request ID");
    case Fault:
        return tr("Fault");
    default:
        return {};
    }
}

} // namespace viewmodels
