#include "viewmodels/sandboxjournalmodel.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QUrl>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace viewmodels {
namespace {

SandboxEntry entryOf(const QJsonObject &object)
{
    SandboxEntry entry;
    entry.number = object.value("number"_L1).toInteger();
    entry.time = QDateTime::fromString(object.value("time"_L1).toString(), Qt::ISODateWithMs);
    entry.microseconds = object.value("microseconds"_L1).toInteger();
    entry.requestId = object.value("requestId"_L1).toString();
    entry.method = object.value("method"_L1).toString();
    entry.target = object.value("target"_L1).toString();
    entry.route = object.value("route"_L1).toString();
    entry.status = object.value("status"_L1).toInt();
    entry.customer = object.value("customerId"_L1).toString();
    entry.subscription = object.value("subscriptionId"_L1).toString();
    entry.fault = object.value("fault"_L1).toString();
    return entry;
}

QString bodyText(const QJsonValue &body)
{
    if (body.isObject()) {
        return QString::fromUtf8(QJsonDocument(body.toObject()).toJson());
    }
    const QString text = body.toString();
    const QJsonDocument document = QJsonDocument::fromJson(text.toUtf8());
    return document.isArray() ? QString::fromUtf8(document.toJson()) : text;
}

/// As it went over the line, but to be read.
QString messageText(const QString &firstLine, const QJsonObject &message)
{
    QString text = firstLine + u'\n';
    const QJsonArray headers = message.value("headers"_L1).toArray();
    for (const QJsonValue &value : headers) {
        const QJsonObject header = value.toObject();
        text += header.value("name"_L1).toString() + u": "_s + header.value("value"_L1).toString()
            + u'\n';
    }
    const QString body = bodyText(message.value("body"_L1)).trimmed();
    return body.isEmpty() ? text.trimmed() : QString(text + u'\n' + body);
}

} // namespace

std::optional<SandboxExchange> sandboxExchangeOf(const QByteArray &json)
{
    const QJsonObject object = QJsonDocument::fromJson(json).object();
    if (!object.contains("request"_L1) || !object.contains("response"_L1)) {
        return std::nullopt;
    }
    SandboxExchange exchange;
    exchange.entry = entryOf(object);
    exchange.request
        = messageText(exchange.entry.method + u' ' + exchange.entry.target + u" HTTP/1.1"_s,
            object.value("request"_L1).toObject());
    exchange.answer = messageText(u"HTTP/1.1 "_s + QString::number(exchange.entry.status),
        object.value("response"_L1).toObject());
    exchange.curl = object.value("curl"_L1).toString();
    return exchange;
}

SandboxJournalModel::SandboxJournalModel(QObject *parent)
    : QAbstractTableModel(parent)
{
}

void SandboxJournalModel::setControl(SandboxControl *control)
{
    if (m_control != nullptr) {
        m_control->disconnect(this);
    }
    m_control = control;
    if (control != nullptr) {
        connect(control, &SandboxControl::stateChanged, this, &SandboxJournalModel::follow);
        connect(control, &SandboxControl::requestsChanged, this, [this] {
            if (m_awake && m_reading == Reading::Ready) {
                ask(false);
            }
        });
    }
    follow();
}

/// Another run of the server counts from 1 again.
void SandboxJournalModel::follow()
{
    const bool running = m_control != nullptr && m_control->state().running;
    if (running != (m_reading != Reading::Off)) {
        reload();
    }
}

void SandboxJournalModel::setTexts(const std::shared_ptr<const wording::Texts> &texts)
{
    m_texts = texts;
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, ColumnCount - 1);
    if (!m_rows.isEmpty()) {
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
    }
}

void SandboxJournalModel::setFilter(const QString &search, int status)
{
    if (search != m_search || status != m_status) {
        m_search = search;
        m_status = status;
        reload();
    }
}

void SandboxJournalModel::setAwake(bool awake)
{
    if (awake && !m_awake) {
        m_awake = true;
        if (m_reading == Reading::Ready) {
            ask(false);
        }
    }
    m_awake = awake;
}

void SandboxJournalModel::reload()
{
    ++m_generation;
    m_asking = false;
    m_askAgain = false;
    if (m_control == nullptr || !m_control->state().running) {
        if (!m_rows.isEmpty()) {
            beginResetModel();
            m_rows.clear();
            endResetModel();
        }
        setReading(Reading::Off);
        Q_EMIT countChanged();
        return;
    }
    setReading(Reading::Loading);
    ask(true);
}

void SandboxJournalModel::clear()
{
    if (m_control != nullptr) {
        m_control->ask("DELETE", "/_sandbox/requests", {}, this,
            [this](const SandboxControl::Answer &) { reload(); });
    }
}

QString SandboxJournalModel::filterQuery() const
{
    QString query = u"&size="_s + QString::number(mostRows);
    if (!m_search.isEmpty()) {
        query += u"&search="_s + QString::fromLatin1(QUrl::toPercentEncoding(m_search));
    }
    if (m_status != 0) {
        query += u"&status="_s + QString::number(m_status);
    }
    return query;
}

QByteArray SandboxJournalModel::exportTarget(const QString &format) const
{
    return QString(u"/_sandbox/requests?format="_s + format + filterQuery()).toLatin1();
}

void SandboxJournalModel::ask(bool afresh)
{
    if (m_control == nullptr) {
        return;
    }
    if (m_asking) {
        m_askAgain = true;
        return;
    }
    m_asking = true;
    QString target = u"/_sandbox/requests?brief=true"_s + filterQuery();
    if (!afresh && !m_rows.isEmpty()) {
        target += u"&after="_s + QString::number(m_rows.constFirst().number);
    }
    m_control->ask("GET", target.toLatin1(), {}, this,
        [this, afresh, generation = m_generation](const SandboxControl::Answer &answer) {
            if (generation == m_generation) {
                take(answer, afresh);
            }
        });
}

void SandboxJournalModel::take(const SandboxControl::Answer &answer, bool afresh)
{
    m_asking = false;
    if (!answer.isGood()) {
        if (answer.status == 0 && !m_rows.isEmpty()) {
            beginResetModel();
            m_rows.clear();
            endResetModel();
        }
        setReading(answer.status == 0 ? Reading::Off : Reading::Failed);
        Q_EMIT countChanged();
        return;
    }
    const QJsonObject object = QJsonDocument::fromJson(answer.body).object();
    QList<SandboxEntry> fresh;
    const QJsonArray items = object.value("items"_L1).toArray();
    for (const QJsonValue &item : items) {
        fresh.append(entryOf(item.toObject()));
    }
    if (afresh) {
        beginResetModel();
        m_rows = fresh;
        endResetModel();
    } else {
        if (!fresh.isEmpty()) {
            beginInsertRows({}, 0, static_cast<int>(fresh.size()) - 1);
            m_rows = fresh + m_rows;
            endInsertRows();
        }
        // The journal forgets its oldest, or was emptied: it has no more than it says.
        const qint64 total = object.value("totalCount"_L1).toInteger();
        const auto left = static_cast<int>(std::clamp<qint64>(total, 0, mostRows));
        if (rowCount() > left) {
            beginRemoveRows({}, left, rowCount() - 1);
            m_rows.resize(left);
            endRemoveRows();
        }
    }
    setReading(Reading::Ready);
    Q_EMIT countChanged();
    if (std::exchange(m_askAgain, false)) {
        ask(false);
    }
}

void SandboxJournalModel::setReading(Reading reading)
{
    m_reading = reading;
    Q_EMIT readingChanged();
}

const SandboxEntry *SandboxJournalModel::entryAt(int row) const
{
    return row >= 0 && row < m_rows.size() ? &m_rows.at(row) : nullptr;
}

int SandboxJournalModel::rowOf(qint64 number) const
{
    const auto found = std::find_if(m_rows.cbegin(), m_rows.cend(),
        [number](const SandboxEntry &entry) { return entry.number == number; });
    return found == m_rows.cend() ? -1 : static_cast<int>(found - m_rows.cbegin());
}

} // namespace viewmodels
