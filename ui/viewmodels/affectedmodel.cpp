#include "viewmodels/affectedmodel.h"

#include "viewmodels/roles.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace viewmodels {
namespace {

/// Rows come and go one by one up to here, so that the selection stays; a view would need seconds
/// for the thousands that an upgrade in 21Vianet may leave.
constexpr qsizetype mostByRow = 200;

} // namespace

void AffectedModel::setLines(const QList<AffectedLine> &lines)
{
    const bool same = lines.size() == m_lines.size()
        && std::equal(lines.cbegin(), lines.cend(), m_lines.cbegin(),
            [](const AffectedLine &a, const AffectedLine &b) { return a.key == b.key; });
    if (!same) {
        beginResetModel();
        m_lines = lines;
        show();
        endResetModel();
        Q_EMIT countsChanged();
        return;
    }
    QList<AffectedLine> merged = lines;
    for (qsizetype i = 0; i < merged.size(); ++i) {
        merged[i].state = m_lines.at(i).state;
        merged[i].note = m_lines.at(i).note;
    }
    m_lines = merged;
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, ColumnCount - 1);
    if (rowCount() > 0) {
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
    }
}

void AffectedModel::setKeptLines(const QList<AffectedLine> &lines)
{
    const bool marksAgree = lines.size() == m_lines.size()
        && std::equal(lines.cbegin(), lines.cend(), m_lines.cbegin(),
            [](const AffectedLine &a, const AffectedLine &b) {
                return a.key == b.key && a.state == b.state && a.note == b.note;
            });
    if (marksAgree) {
        setLines(lines); // other words at most: selection and place stay
        return;
    }
    beginResetModel();
    m_lines = lines;
    show();
    endResetModel();
    Q_EMIT countsChanged();
}

void AffectedModel::show()
{
    m_shown.clear();
    for (qsizetype i = 0; i < m_lines.size(); ++i) {
        if (!m_filter || m_lines.at(i).state == *m_filter) {
            m_shown.append(i);
        }
    }
}

void AffectedModel::setFilter(std::optional<domain::WorkState> state)
{
    if (state != m_filter) {
        beginResetModel();
        m_filter = state;
        show();
        endResetModel();
    }
}

void AffectedModel::setTexts(std::shared_ptr<const wording::Texts> texts)
{
    m_texts = std::move(texts);
    if (rowCount() > 0) {
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
    }
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, ColumnCount - 1);
}

void AffectedModel::setEditable(bool editable)
{
    m_editable = editable;
}

domain::WorkCounts AffectedModel::counts() const
{
    domain::WorkCounts counts;
    counts.total = m_lines.size();
    counts.open = std::count_if(m_lines.cbegin(), m_lines.cend(),
        [](const AffectedLine &line) { return line.state == domain::WorkState::Open; });
    return counts;
}

bool AffectedModel::namesUpgrades() const
{
    return std::any_of(m_lines.cbegin(), m_lines.cend(),
        [](const AffectedLine &line) { return !line.upgrade.isEmpty(); });
}

qsizetype AffectedModel::placeOf(const services::WorkLine &line) const
{
    for (qsizetype i = 0; i < m_lines.size(); ++i) {
        if (m_lines.at(i).key == line) {
            return i;
        }
    }
    return -1;
}

void AffectedModel::takeStates(const QHash<services::WorkLine, domain::WorkState> &states)
{
    QList<QPair<qsizetype, domain::WorkState>> differing;
    for (qsizetype i = 0; i < m_lines.size(); ++i) {
        const domain::WorkState before = m_lines.at(i).state;
        if (const auto state = states.value(m_lines.at(i).key, before); state != before) {
            differing.append({ i, state });
        }
    }
    if (differing.isEmpty()) {
        return;
    }
    if (differing.size() <= mostByRow) {
        for (const auto &[place, state] : std::as_const(differing)) {
            takeState(place, state);
        }
    } else {
        beginResetModel();
        for (const auto &[place, state] : std::as_const(differing)) {
            m_lines[place].state = state;
        }
        show();
        endResetModel();
    }
    Q_EMIT countsChanged();
}

void AffectedModel::takeState(qsizetype place, domain::WorkState state)
{
    const auto below = std::lower_bound(m_shown.cbegin(), m_shown.cend(), place);
    const int row = static_cast<int>(below - m_shown.cbegin());
    const bool wasShown = below != m_shown.cend() && *below == place;
    const bool isShown = !m_filter || state == *m_filter;
    if (wasShown && !isShown) {
        beginRemoveRows({}, row, row);
        m_shown.removeAt(row);
        m_lines[place].state = state;
        endRemoveRows();
    } else if (!wasShown && isShown) {
        beginInsertRows({}, row, row);
        m_shown.insert(row, place);
        m_lines[place].state = state;
        endInsertRows();
    } else {
        m_lines[place].state = state;
        if (wasShown) {
            Q_EMIT dataChanged(index(row, 0), index(row, ColumnCount - 1));
        }
    }
}

void AffectedModel::takeNote(const services::WorkLine &line, const QString &note)
{
    const qsizetype place = placeOf(line);
    if (place < 0) {
        return;
    }
    m_lines[place].note = note;
    const int row = static_cast<int>(m_shown.indexOf(place));
    if (row >= 0) {
        Q_EMIT dataChanged(index(row, Note), index(row, Note));
    }
}

int AffectedModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_shown.size());
}

int AffectedModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(ColumnCount);
}

QVariant AffectedModel::stateData(const AffectedLine &line, int role) const
{
    const bool done = line.state == domain::WorkState::Done;
    switch (role) {
    case PillTextRole:
    case Qt::DisplayRole:
    case Qt::AccessibleTextRole:
        return m_texts && line.isKept() ? m_texts->workState(line.state) : QString();
    case PillToneRole:
        return QVariant::fromValue(done ? Tone::Ok : Tone::Warn);
    case PillIconRole:
        return done ? u"success"_s : u"warning"_s;
    default:
        return {};
    }
}

QVariant AffectedModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= m_shown.size()) {
        return {};
    }
    const AffectedLine &line = lineAt(index.row());
    switch (index.column()) {
    case Account:
        if (role == Qt::DisplayRole) {
            return line.name.isEmpty() ? line.email : line.name;
        }
        if (role == SecondaryTextRole && !line.name.isEmpty()) {
            return line.email;
        }
        if (role == Qt::AccessibleTextRole) {
            return tr("%1, %2", "name of an account, its email").arg(line.name, line.email);
        }
        if (role == CopyTextRole) {
            return line.email;
        }
        return {};
    case State:
        return stateData(line, role);
    default:
        break;
    }
    if (role == EmphasisRole) {
        return QVariant::fromValue(Emphasis::Caption);
    }
    if (role == TextToneRole && index.column() != Service && index.column() != Reason) {
        return QVariant::fromValue(Tone::Secondary);
    }
    if (role == Qt::EditRole && index.column() == Note) {
        return line.note;
    }
    if (role == Qt::DisplayRole || role == Qt::AccessibleTextRole) {
        switch (index.column()) {
        case Service:
            return line.service;
        case Reason:
            return line.reason;
        case WhatToDo:
            return line.whatToDo;
        case Note:
            return line.note;
        default:
            return line.upgrade;
        }
    }
    return {};
}

bool AffectedModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (!index.isValid() || role != Qt::EditRole || index.column() != Note || !m_editable) {
        return false;
    }
    const AffectedLine &line = lineAt(index.row());
    const QString note = value.toString().simplified();
    if (note != line.note) {
        Q_EMIT noteEdited(line.key, note);
    }
    return true;
}

Qt::ItemFlags AffectedModel::flags(const QModelIndex &index) const
{
    Qt::ItemFlags flags = QAbstractTableModel::flags(index);
    if (index.isValid() && index.column() == Note && m_editable && lineAt(index.row()).isKept()) {
        flags |= Qt::ItemIsEditable;
    }
    return flags;
}

QVariant AffectedModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole) {
        return QAbstractTableModel::headerData(section, orientation, role);
    }
    switch (section) {
    case Account:
        return tr("Account");
    case Service:
        return tr("Service");
    case Reason:
        return tr("Reason");
    case WhatToDo:
        return tr("What to do", "accounts");
    case State:
        return tr("Status", "of extra work");
    case Note:
        return tr("Note", "of extra work");
    case Upgrade:
        return tr("Upgrade", "of which extra work is left");
    default:
        return {};
    }
}

} // namespace viewmodels
