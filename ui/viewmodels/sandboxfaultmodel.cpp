#include "viewmodels/sandboxfaultmodel.h"

#include "viewmodels/roles.h"
#include "viewmodels/sandboxwords.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace viewmodels {
namespace {

const QByteArray faultsTarget("/_sandbox/faults");

int idOf(const QJsonObject &rule)
{
    return rule.value("id"_L1).toInt();
}

bool has(const QList<QJsonObject> &rows, int id)
{
    return std::any_of(
        rows.cbegin(), rows.cend(), [id](const QJsonObject &each) { return idOf(each) == id; });
}

} // namespace

SandboxFaultModel::SandboxFaultModel(QObject *parent)
    : QAbstractTableModel(parent)
{
}

void SandboxFaultModel::setControl(SandboxControl *control)
{
    if (m_control != nullptr) {
        m_control->disconnect(this);
    }
    m_control = control;
    if (control != nullptr) {
        connect(control, &SandboxControl::stateChanged, this, &SandboxFaultModel::reload);
        // A request may have been seen by a rule without striking.
        for (const auto &changed :
            { &SandboxControl::requestsChanged, &SandboxControl::faultsChanged }) {
            connect(control, changed, this, [this] {
                if (m_awake) {
                    reload();
                }
            });
        }
    }
    reload();
}

void SandboxFaultModel::setTexts(const std::shared_ptr<const wording::Texts> &texts)
{
    m_texts = texts;
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, ColumnCount - 1);
    if (!m_rows.isEmpty()) {
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
    }
}

void SandboxFaultModel::setAwake(bool awake)
{
    const bool wakes = awake && !m_awake;
    m_awake = awake;
    if (wakes) {
        reload();
    }
}

void SandboxFaultModel::reload()
{
    if (m_control == nullptr || !m_control->state().running) {
        replaceRows({});
        return;
    }
    m_control->ask("GET", faultsTarget, {}, this,
        [this](const SandboxControl::Answer &answer) { take(answer); });
}

void SandboxFaultModel::add(const QJsonObject &rule, QObject *receiver,
    const std::function<void(const QString &wrongField)> &take)
{
    if (m_control == nullptr) {
        return;
    }
    m_control->ask("POST", faultsTarget, QJsonDocument(rule).toJson(QJsonDocument::Compact),
        receiver, [take](const SandboxControl::Answer &answer) {
            const QJsonObject told = QJsonDocument::fromJson(answer.body).object();
            const QString field = told.value("data"_L1).toArray().at(0).toString();
            take(answer.isGood() ? QString() : field.isEmpty() ? u"server"_s : field);
        });
    reload();
}

void SandboxFaultModel::remove(const QList<int> &rows)
{
    for (const int row : rows) {
        send("DELETE", faultsTarget + '/' + QByteArray::number(idOf(m_rows.at(row))));
    }
}

void SandboxFaultModel::removeAll()
{
    send("DELETE", faultsTarget);
}

void SandboxFaultModel::send(const QByteArray &method, const QByteArray &target)
{
    if (m_control != nullptr) {
        m_control->ask(
            method, target, {}, this, [this](const SandboxControl::Answer &) { reload(); });
    }
}

void SandboxFaultModel::take(const SandboxControl::Answer &answer)
{
    QList<QJsonObject> rows;
    const QJsonArray items
        = QJsonDocument::fromJson(answer.body).object().value("items"_L1).toArray();
    for (const QJsonValue &item : items) {
        rows.append(item.toObject());
    }
    replaceRows(rows);
}

/// New rules come behind the others, so what stays keeps its order.
void SandboxFaultModel::replaceRows(const QList<QJsonObject> &rows)
{
    const int before = rowCount();
    for (int row = rowCount() - 1; row >= 0; --row) {
        if (!has(rows, idOf(m_rows.at(row)))) {
            beginRemoveRows({}, row, row);
            m_rows.removeAt(row);
            endRemoveRows();
        }
    }
    bool changed = before != rowCount();
    for (int row = 0; row < rows.size(); ++row) {
        if (row >= rowCount() || idOf(m_rows.at(row)) != idOf(rows.at(row))) {
            beginInsertRows({}, row, row);
            m_rows.insert(row, rows.at(row));
            endInsertRows();
            changed = true;
        } else if (m_rows.at(row) != rows.at(row)) {
            m_rows[row] = rows.at(row);
            Q_EMIT dataChanged(index(row, 0), index(row, ColumnCount - 1));
        }
    }
    if (changed) {
        Q_EMIT countChanged();
    }
}

int SandboxFaultModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int SandboxFaultModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(ColumnCount);
}

QString SandboxFaultModel::cellText(const QJsonObject &rule, int column) const
{
    switch (column) {
    case What:
        return faultWhat(rule, *m_texts);
    case When:
        return faultWhen(rule, *m_texts);
    case Path: {
        const QString path = rule.value("path"_L1).toString();
        return path.isEmpty() ? tr("Every path") : path;
    }
    case Seen:
        return m_texts->number(rule.value("seen"_L1).toInteger());
    case Made:
        return m_texts->number(rule.value("made"_L1).toInteger());
    default:
        return {};
    }
}

QVariant SandboxFaultModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= m_rows.size() || !m_texts) {
        return {};
    }
    const QJsonObject &rule = m_rows.at(index.row());
    const int column = index.column();
    const bool anyPath = rule.value("path"_L1).toString().isEmpty();
    switch (role) {
    case Qt::DisplayRole:
    case Qt::AccessibleTextRole:
        return cellText(rule, column);
    case IconNameRole:
        return column == What ? QVariant(u"bolt"_s) : QVariant();
    case IconToneRole:
        return QVariant::fromValue(Tone::Warn);
    case EmphasisRole:
        return column == Path && !anyPath ? QVariant::fromValue(Emphasis::Mono) : QVariant();
    case TextToneRole:
        return column == Path && anyPath ? QVariant::fromValue(Tone::Secondary) : QVariant();
    case Qt::TextAlignmentRole:
        return column == Seen || column == Made
            ? QVariant::fromValue(Qt::Alignment(Qt::AlignRight | Qt::AlignVCenter))
            : QVariant();
    case IdRole:
        return QString::number(idOf(rule));
    default:
        return {};
    }
}

QVariant SandboxFaultModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal) {
        return {};
    }
    if (role == Qt::TextAlignmentRole && (section == Seen || section == Made)) {
        return QVariant::fromValue(Qt::Alignment(Qt::AlignRight | Qt::AlignVCenter));
    }
    if (role != Qt::DisplayRole) {
        return {};
    }
    switch (section) {
    case What:
        return tr("Answer", "what a rule makes of it");
    case When:
        return tr("When", "a rule strikes");
    case Path:
        return tr("Path", "of a request");
    case Seen:
        return tr("Calls seen");
    case Made:
        return tr("Answers spoilt");
    default:
        return {};
    }
}

} // namespace viewmodels
