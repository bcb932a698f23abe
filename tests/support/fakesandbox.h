#pragma once

#include "viewmodels/sandboxcontrol.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QPointer>
#include <QUrlQuery>

#include <utility>

namespace support {

/// A sandbox server without a server: it answers from what a test puts into it, the same in every
/// run, in the shapes of the real one. It notes every question.
class FakeSandbox : public viewmodels::SandboxControl
{
public:
    QList<QJsonObject> entries; ///< of the journal in full, the oldest first
    QList<QJsonObject> faults;
    QList<QJsonObject> routes;
    QStringList asked; ///< "GET /_sandbox/faults"

    using SandboxControl::SandboxControl;

    void start(quint16 port) override
    {
        using namespace Qt::StringLiterals;
        State state;
        state.wanted = true;
        state.running = true;
        state.address = u"http://127.0.0.1:"_s + QString::number(port == 0 ? 49152 : port);
        state.token = u"eyJhbGciOiJIUzI1NiJ9.eyJleHAiOjE1ODkyNDM0MDB9.c2lnbmF0dXJl"_s;
        state.environment = QString(u"PARTNER_CENTER_URL="_s + state.address
            + u"\nPARTNER_CENTER_TOKEN="_s + state.token + u"\nPARTNER_CENTER_TENANT=tenant\n"_s)
                                .toUtf8();
        state.faults = static_cast<int>(faults.size());
        setState(state);
    }
    void stop() override { setState({}); }
    void fail(const domain::Error &error)
    {
        State state;
        state.wanted = true;
        state.error = error;
        setState(state);
    }
    void ask(const QByteArray &method, const QByteArray &target, const QByteArray &body,
        QObject *receiver, const std::function<void(const Answer &)> &take) override
    {
        using namespace Qt::StringLiterals;
        asked.append(QString::fromLatin1(method + ' ' + target));
        const Answer answer = state().running ? answerTo(method, target, body) : Answer();
        QMetaObject::invokeMethod(
            this,
            [receiver = QPointer<QObject>(receiver), take, answer] {
                if (receiver) {
                    take(answer);
                }
            },
            Qt::QueuedConnection);
    }

    /// A request as the journal keeps it.
    static QJsonObject entry(int number, const QString &method, const QString &target,
        const QString &route, int status, const QJsonObject &more = {})
    {
        using namespace Qt::StringLiterals;
        const auto header = [](const QString &name, const QString &value) {
            return QJsonObject{ { u"name"_s, name }, { u"value"_s, value } };
        };
        const QString second = QString::number(number % 60).rightJustified(2, u'0');
        const QString id
            = u"6f1c2a9e-0b7d-4d0e-9a51-"_s + QString::number(number).rightJustified(12, u'0');
        QJsonObject object{ { u"number"_s, number },
            { u"time"_s, QString(u"2020-05-12T00:30:"_s + second + u".000Z"_s) },
            { u"microseconds"_s, 4200 + 130 * number }, { u"requestId"_s, id },
            { u"correlationId"_s, u"journey-1"_s }, { u"method"_s, method },
            { u"target"_s, target }, { u"route"_s, route }, { u"status"_s, status },
            { u"curl"_s,
                QString(
                    u"curl -i -X "_s + method + u" 'http://127.0.0.1:49152"_s + target + u"'"_s) },
            { u"request"_s,
                QJsonObject{ { u"headers"_s,
                                 QJsonArray{ header(u"Host"_s, u"127.0.0.1:49152"_s),
                                     header(u"Authorization"_s, u"Bearer ***"_s),
                                     header(u"MS-RequestId"_s, id) } },
                    { u"body"_s, QString() } } },
            { u"response"_s,
                QJsonObject{ { u"headers"_s,
                                 QJsonArray{ header(u"Content-Type"_s, u"application/json"_s) } },
                    { u"body"_s,
                        status < 400
                            ? QJsonObject{ { u"totalCount"_s, 1 },
                                { u"items"_s,
                                    QJsonArray{ QJsonObject{
                                        { u"id"_s, id }, { u"status"_s, u"active"_s } } } } }
                            : QJsonObject{ { u"code"_s, status },
                                { u"description"_s, u"The sandbox was asked to answer so."_s },
                                { u"data"_s, QJsonArray() },
                                { u"source"_s, u"PartnerDesk"_s } } } } } };
        for (auto each = more.begin(); each != more.end(); ++each) {
            object.insert(each.key(), each.value());
        }
        return object;
    }

    /// Notes it and tells of it, as when a client has asked.
    void come(const QJsonObject &object)
    {
        entries.append(object);
        Q_EMIT requestsChanged();
    }

private:
    static Answer collection(const QJsonArray &items, qsizetype total)
    {
        using namespace Qt::StringLiterals;
        return { 200,
            QJsonDocument(QJsonObject{ { u"totalCount"_s, total }, { u"items"_s, items } })
                .toJson(QJsonDocument::Compact) };
    }
    template <typename List>
    static Answer all(const List &list)
    {
        QJsonArray items;
        for (const QJsonObject &each : list) {
            items.append(each);
        }
        return collection(items, items.size());
    }

    Answer answerTo(const QByteArray &method, const QByteArray &target, const QByteArray &body)
    {
        using namespace Qt::StringLiterals;
        const qsizetype mark = target.indexOf('?');
        const QByteArray path = mark < 0 ? target : target.left(mark);
        const QUrlQuery query(mark < 0 ? QString() : QString::fromUtf8(target.mid(mark + 1)));
        if (path == "/_sandbox/coverage") {
            return all(routes);
        }
        if (path.startsWith("/_sandbox/faults")) {
            return answerToFaults(method, path, body);
        }
        if (path == "/_sandbox/requests") {
            if (method == "DELETE") {
                entries.clear();
            }
            return answerToRequests(query);
        }
        const int number = path.mid(path.lastIndexOf('/') + 1).toInt();
        for (const QJsonObject &each : std::as_const(entries)) {
            if (each.value("number"_L1).toInt() == number) {
                return { 200, QJsonDocument(each).toJson() };
            }
        }
        return { 404, "{}" };
    }

    Answer answerToFaults(const QByteArray &method, const QByteArray &path, const QByteArray &body)
    {
        using namespace Qt::StringLiterals;
        if (method == "POST") {
            QJsonObject rule = QJsonDocument::fromJson(body).object();
            if (rule.value("status"_L1).toInt() == 412) { // for a test of what is refused
                return { 400, R"({"code": 3000, "data": ["status"]})" };
            }
            rule.insert(u"id"_s, ++m_lastFault);
            rule.insert(u"seen"_s, 0);
            rule.insert(u"made"_s, 0);
            faults.append(rule);
            Q_EMIT faultsChanged();
            return { 201, QJsonDocument(rule).toJson() };
        }
        if (method == "DELETE") {
            const int id = path.mid(path.lastIndexOf('/') + 1).toInt();
            faults.removeIf([id](const QJsonObject &rule) {
                return id == 0 || rule.value("id"_L1).toInt() == id;
            });
        }
        return all(faults);
    }

    Answer answerToRequests(const QUrlQuery &query) const
    {
        using namespace Qt::StringLiterals;
        const QString search = query.queryItemValue(u"search"_s, QUrl::FullyDecoded);
        const int status = query.queryItemValue(u"status"_s).toInt();
        const int after = query.queryItemValue(u"after"_s).toInt();
        QJsonArray items;
        qsizetype fitting = 0;
        for (auto each = entries.crbegin(); each != entries.crend(); ++each) {
            const int answered = each->value("status"_L1).toInt();
            if ((status != 0 && answered != status && answered / 100 != status)
                || !each->value("target"_L1).toString().contains(search)) {
                continue;
            }
            ++fitting;
            if (each->value("number"_L1).toInt() > after) {
                items.append(*each);
            }
        }
        return collection(items, fitting);
    }

    int m_lastFault = 100;
};

} // namespace support
