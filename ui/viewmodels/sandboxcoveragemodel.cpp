#include "viewmodels/sandboxcoveragemodel.h"

#include "viewmodels/roles.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace viewmodels {

SandboxCoverageModel::SandboxCoverageModel(QObject *parent)
    : QAbstractTableModel(parent)
{
}

void SandboxCoverageModel::setControl(SandboxControl *control)
{
    if (m_control != nullptr) {
        m_control->disconnect(this);
    }
    m_control = control;
    if (control != nullptr) {
        connect(control, &SandboxControl::stateChanged, this, &SandboxCoverageModel::reload);
        connect(control, &SandboxControl::requestsChanged, this, [this] {
            if (m_awake) {
                reload();
            }
        });
    }
    reload();
}

void SandboxCoverageModel::setTexts(const std::shared_ptr<const wording::Texts> &texts)
{
    m_texts = texts;
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, ColumnCount - 1);
    if (rowCount() > 0) {
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
    }
}

void SandboxCoverageModel::setAwake(bool awake)
{
    const bool wakes = awake && !m_awake;
    m_awake = awake;
    if (wakes) {
        reload();
    }
}

void SandboxCoverageModel::setFilter(std::optional<bool> implemented)
{
    if (implemented != m_implemented) {
        m_implemented = implemented;
        show();
    }
}

void SandboxCoverageModel::reload()
{
    if (m_control == nullptr || !m_control->state().running) {
        m_all.clear();
        show();
        return;
    }
    m_control->ask("GET", "/_sandbox/coverage", {}, this,
        [this](const SandboxControl::Answer &answer) { take(answer); });
}

int SandboxCoverageModel::implementedCount() const
{
    return static_cast<int>(std::count_if(
        m_all.cbegin(), m_all.cend(), [](const Line &line) { return line.implemented; }));
}

void SandboxCoverageModel::take(const SandboxControl::Answer &answer)
{
    QList<Line> lines;
    const QJsonArray items
        = QJsonDocument::fromJson(answer.body).object().value("items"_L1).toArray();
    for (const QJsonValue &item : items) {
        const QJsonObject object = item.toObject();
        lines.append({ object.value("method"_L1).toString(), object.value("path"_L1).toString(),
            object.value("name"_L1).toString(), object.value("implemented"_L1).toBool(),
            object.value("calls"_L1).toInteger() });
    }
    const bool sameRoutes = lines.size() == m_all.size()
        && std::equal(
            lines.cbegin(), lines.cend(), m_all.cbegin(), [](const Line &one, const Line &other) {
                return one.method == other.method && one.path == other.path
                    && one.implemented == other.implemented;
            });
    if (!sameRoutes) {
        m_all = lines;
        show();
        return;
    }
    // The table stands; only numbers move.
    for (int row = 0; row < rowCount(); ++row) {
        const int place = m_shown.at(row);
        if (m_all.at(place) != lines.at(place)) {
            m_all[place] = lines.at(place);
            Q_EMIT dataChanged(index(row, 0), index(row, ColumnCount - 1));
        }
    }
    m_all = lines;
    Q_EMIT countChanged();
}

void SandboxCoverageModel::show()
{
    QList<int> shown;
    for (int place = 0; place < m_all.size(); ++place) {
        if (!m_implemented || m_all.at(place).implemented == *m_implemented) {
            shown.append(place);
        }
    }
    beginResetModel();
    m_shown = shown;
    endResetModel();
    Q_EMIT countChanged();
}

int SandboxCoverageModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_shown.size());
}

int SandboxCoverageModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(ColumnCount);
}

QVariant SandboxCoverageModel::stateData(const Line &line, int role) const
{
    switch (role) {
    case PillTextRole:
    case Qt::DisplayRole:
    case Qt::AccessibleTextRole:
        return line.implemented ? tr("Implemented") : tr("Not implemented (501)");
    case PillToneRole:
        return QVariant::fromValue(line.implemented ? Tone::Ok : Tone::Secondary);
    case PillIconRole:
        return line.implemented ? u"success"_s : u"blocked"_s;
    default:
        return {};
    }
}

QVariant SandboxCoverageModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= m_shown.size() || !m_texts) {
        return {};
    }
    const Line &line = m_all.at(m_shown.at(index.row()));
    const int column = index.column();
    if (column == State) {
        return stateData(line, role);
    }
    switch (role) {
    case Qt::DisplayRole:
    case Qt::AccessibleTextRole:
        return column == Method ? line.method
            : column == Path    ? line.path
            : column == Name    ? line.name
                                : m_texts->number(line.calls);
    case EmphasisRole:
        return column == Path ? QVariant::fromValue(Emphasis::Mono) : QVariant();
    case TextToneRole:
        return column == Calls && line.calls == 0 ? QVariant::fromValue(Tone::Tertiary)
                                                  : QVariant();
    case Qt::TextAlignmentRole:
        return column == Calls
            ? QVariant::fromValue(Qt::Alignment(Qt::AlignRight | Qt::AlignVCenter))
            : QVariant();
    default:
        return {};
    }
}

QVariant SandboxCoverageModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal) {
        return {};
    }
    if (role == Qt::TextAlignmentRole && section == Calls) {
        return QVariant::fromValue(Qt::Alignment(Qt::AlignRight | Qt::AlignVCenter));
    }
    if (role != Qt::DisplayRole) {
        return {};
    }
    switch (section) {
    case Method:
        return tr("Method", "of HTTP");
    case Path:
        return tr("Path", "of a route");
    case Name:
        return tr("Documented as");
    case State:
        return tr("Status", "of a route");
    case Calls:
        return tr("Calls");
    default:
        return {};
    }
}

} // namespace viewmodels
