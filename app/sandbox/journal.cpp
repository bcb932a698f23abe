#include "sandbox/journal.h"

#include "domain/isotext.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace sandbox {
namespace {

QJsonArray headerArray(const QList<HeaderLine> &lines)
{
    QJsonArray array;
    for (const HeaderLine &line : lines) {
        array.append(QJsonObject{ { u"name"_s, QString::fromLatin1(line.first) },
            { u"value"_s, QString::fromUtf8(line.second) } });
    }
    return array;
}

/// A body as JSON where it is that, else as text.
QJsonValue bodyValue(const QByteArray &body)
{
    const QJsonDocument document = QJsonDocument::fromJson(body);
    return document.isObject() ? QJsonValue(document.object())
                               : QJsonValue(QString::fromUtf8(body));
}

/// For a POSIX shell.
QString quoted(const QString &text)
{
    QString inner = text;
    inner.replace(u"'"_s, u"'\\''"_s);
    return u'\'' + inner + u'\'';
}

QString contentTypeOf(const QList<HeaderLine> &lines)
{
    for (const HeaderLine &line : lines) {
        if (line.first.compare("Content-Type", Qt::CaseInsensitive) == 0) {
            return QString::fromLatin1(line.second);
        }
    }
    return u"application/json"_s;
}

QString timeText(const QDateTime &time)
{
    return time.toUTC().toString(Qt::ISODateWithMs);
}

} // namespace

qsizetype JournalEntry::size() const
{
    qsizetype size = target.size() + requestBody.size() + answerBody.size();
    for (const auto *lines : { &requestHeaders, &answerHeaders }) {
        for (const HeaderLine &line : *lines) {
            size += line.first.size() + line.second.size();
        }
    }
    return size;
}

bool JournalFilter::fits(const JournalEntry &entry) const
{
    if (status != 0 && entry.status != status && entry.status / 100 != status) {
        return false;
    }
    if (search.isEmpty()) {
        return true;
    }
    const QByteArray bytes = search.toUtf8();
    return entry.requestId.contains(search, Qt::CaseInsensitive)
        || entry.correlationId.contains(search, Qt::CaseInsensitive)
        || entry.route.contains(search, Qt::CaseInsensitive)
        || QString::fromUtf8(entry.method + ' ' + entry.target)
               .contains(search, Qt::CaseInsensitive)
        || entry.requestBody.contains(bytes) || entry.answerBody.contains(bytes);
}

const JournalEntry &Journal::add(JournalEntry entry)
{
    entry.number = ++m_last;
    m_bytes += entry.size();
    m_entries.push_back(std::move(entry));
    while (static_cast<qsizetype>(m_entries.size()) > m_mostEntries
        || (m_bytes > m_mostBytes && m_entries.size() > 1)) {
        m_bytes -= m_entries.front().size();
        m_entries.pop_front();
    }
    return m_entries.back();
}

void Journal::clear()
{
    m_entries.clear();
    m_bytes = 0;
}

const JournalEntry *Journal::entry(qint64 number) const
{
    const auto found = std::find_if(m_entries.cbegin(), m_entries.cend(),
        [number](const JournalEntry &entry) { return entry.number == number; });
    return found == m_entries.cend() ? nullptr : &*found;
}

QJsonObject journalLine(const JournalEntry &entry)
{
    QJsonObject object{ { u"number"_s, entry.number }, { u"time"_s, timeText(entry.time) },
        { u"microseconds"_s, entry.microseconds }, { u"requestId"_s, entry.requestId },
        { u"correlationId"_s, entry.correlationId },
        { u"method"_s, QString::fromLatin1(entry.method) },
        { u"target"_s, QString::fromUtf8(entry.target) }, { u"route"_s, entry.route },
        { u"status"_s, entry.status } };
    for (const auto &[name, value] : { std::pair(u"customerId"_s, entry.customer),
             std::pair(u"subscriptionId"_s, entry.subscription),
             std::pair(u"fault"_s, entry.fault) }) {
        if (!value.isEmpty()) {
            object.insert(name, value);
        }
    }
    return object;
}

QJsonObject journalObject(const JournalEntry &entry)
{
    QJsonObject object = journalLine(entry);
    object.insert(u"request"_s,
        QJsonObject{ { u"headers"_s, headerArray(entry.requestHeaders) },
            { u"body"_s, bodyValue(entry.requestBody) } });
    object.insert(u"response"_s,
        QJsonObject{ { u"headers"_s, headerArray(entry.answerHeaders) },
            { u"body"_s, bodyValue(entry.answerBody) } });
    return object;
}

QString asCurl(const JournalEntry &entry, const QString &address)
{
    QString command = u"curl -i -X "_s + QString::fromLatin1(entry.method);
    for (const HeaderLine &line : entry.requestHeaders) {
        const QByteArray name = line.first.toLower();
        if (name == "authorization") {
            command += u" \\\n  -H \"Authorization: Bearer $PARTNER_CENTER_TOKEN\""_s;
        } else if (name != "host" && name != "content-length" && name != "connection"
            && name != "expect" && name != "transfer-encoding") {
            command += u" \\\n  -H "_s
                + quoted(
                    QString::fromLatin1(line.first) + u": "_s + QString::fromUtf8(line.second));
        }
    }
    if (!entry.requestBody.isEmpty()) {
        command += u" \\\n  --data-raw "_s + quoted(QString::fromUtf8(entry.requestBody));
    }
    return command + u" \\\n  "_s + quoted(address + QString::fromUtf8(entry.target));
}

QByteArray asHar(const QList<JournalEntry> &entries, const QString &address)
{
    QJsonArray list;
    for (const JournalEntry &entry : entries) {
        const QUrl url(address + QString::fromUtf8(entry.target));
        QJsonArray query;
        const auto items = QUrlQuery(url).queryItems(QUrl::FullyDecoded);
        for (const auto &[name, value] : items) {
            query.append(QJsonObject{ { u"name"_s, name }, { u"value"_s, value } });
        }
        QJsonObject request{ { u"method"_s, QString::fromLatin1(entry.method) },
            { u"url"_s, url.toString(QUrl::FullyEncoded) }, { u"httpVersion"_s, u"HTTP/1.1"_s },
            { u"cookies"_s, QJsonArray() }, { u"headers"_s, headerArray(entry.requestHeaders) },
            { u"queryString"_s, query }, { u"headersSize"_s, -1 },
            { u"bodySize"_s, entry.requestBody.size() } };
        if (!entry.requestBody.isEmpty()) {
            request.insert(u"postData"_s,
                QJsonObject{ { u"mimeType"_s, contentTypeOf(entry.requestHeaders) },
                    { u"text"_s, QString::fromUtf8(entry.requestBody) } });
        }
        const QJsonObject response{ { u"status"_s, entry.status }, { u"statusText"_s, QString() },
            { u"httpVersion"_s, u"HTTP/1.1"_s }, { u"cookies"_s, QJsonArray() },
            { u"headers"_s, headerArray(entry.answerHeaders) },
            { u"content"_s,
                QJsonObject{ { u"size"_s, entry.answerBody.size() },
                    { u"mimeType"_s, contentTypeOf(entry.answerHeaders) },
                    { u"text"_s, QString::fromUtf8(entry.answerBody) } } },
            { u"redirectURL"_s, QString() }, { u"headersSize"_s, -1 },
            { u"bodySize"_s, entry.answerBody.size() } };
        const double milliseconds = static_cast<double>(entry.microseconds) / 1000.0;
        list.append(QJsonObject{ { u"startedDateTime"_s, timeText(entry.time) },
            { u"time"_s, milliseconds }, { u"request"_s, request }, { u"response"_s, response },
            { u"cache"_s, QJsonObject() },
            { u"timings"_s,
                QJsonObject{
                    { u"send"_s, 0 }, { u"wait"_s, milliseconds }, { u"receive"_s, 0 } } } });
    }
    return QJsonDocument(
        QJsonObject{ { u"log"_s,
            QJsonObject{ { u"version"_s, u"1.2"_s },
                { u"creator"_s,
                    QJsonObject{ { u"name"_s, u"Partner Desk"_s },
                        { u"version"_s, QCoreApplication::applicationVersion() } } },
                { u"entries"_s, list } } } })
        .toJson(QJsonDocument::Indented);
}

QByteArray asJsonLines(const QList<JournalEntry> &entries)
{
    QByteArray lines;
    for (const JournalEntry &entry : entries) {
        lines += QJsonDocument(journalObject(entry)).toJson(QJsonDocument::Compact) + '\n';
    }
    return lines;
}

} // namespace sandbox
