#pragma once

#include "gui/mainwindow/windowstage.h"

#include "shell/sandboxhost.h"
#include "store/bookfile.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLabel>
#include <QNetworkAccessManager>
#include <QNetworkReply>

using namespace Qt::StringLiterals;

/// A window on the demo book with a switch for the server.
struct SandboxStage
{
    static constexpr int patience = 60'000;

    WindowStage window;
    shell::SandboxHost sandbox{ window.stage.workspace(),
        [](const QString &file) { return store::openBook(file); },
        [](const QString &, const QString &) { return domain::Result<void>(); } };
    QNetworkAccessManager network;

    SandboxStage()
    {
        window.stage.window().setSandbox(sandbox);
        window.click("navSettings");
    }
    [[nodiscard]] QString status()
    {
        QString all;
        const auto labels = window.child("statusSandbox")->findChildren<QLabel *>();
        for (const QLabel *label : labels) {
            all += label->text();
        }
        return all;
    }
    bool start()
    {
        sandbox.start(0);
        return QTest::qWaitFor([this] { return sandbox.state().running; }, patience);
    }
    QJsonObject ask(const QByteArray &method, const QString &path, const QJsonObject &body = {})
    {
        QNetworkRequest request(QUrl(sandbox.state().address + path));
        request.setRawHeader("Authorization", "Bearer " + sandbox.state().token.toLatin1());
        request.setHeader(QNetworkRequest::ContentTypeHeader, u"application/json"_s);
        QNetworkReply *reply = network.sendCustomRequest(
            request, method, body.isEmpty() ? QByteArray() : QJsonDocument(body).toJson());
        const bool finished = QTest::qWaitFor([reply] { return reply->isFinished(); }, patience);
        reply->deleteLater();
        return finished ? QJsonDocument::fromJson(reply->readAll()).object() : QJsonObject();
    }
    /// The path of an active subscription of this partner.
    QString somePath()
    {
        const QJsonArray customers = ask("GET", u"/v1/customers"_s).value("items"_L1).toArray();
        for (const QJsonValue &customer : customers) {
            const QString base = u"/v1/customers/%1/subscriptions"_s.arg(
                customer.toObject().value("id"_L1).toString());
            for (const QJsonValue &value : ask("GET", base).value("items"_L1).toArray()) {
                const QJsonObject one = value.toObject();
                if (one.value("soldBy"_L1) == "own"_L1 && one.value("status"_L1) == "active"_L1
                    && !one.contains("parentSubscriptionId"_L1)) {
                    return base + u'/' + one.value("id"_L1).toString();
                }
            }
        }
        return {};
    }
};
