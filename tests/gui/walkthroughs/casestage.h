#pragma once

#include "gui/mainwindow/windowstage.h"

#include "qa/checks.h"
#include "qa/scenario.h"
#include "shell/play/gestures.h"
#include "shell/sandboxhost.h"

#include <QFuture>
#include <QNetworkAccessManager>

/// A window on which a case is played, and the hands of others: a second person with the same book
/// open, and a client of the sandbox.
class CaseStage : public QObject
{
    Q_OBJECT
public:
    explicit CaseStage(catalog::Language language);
    ~CaseStage() override;

    /// The demo book afresh, as the scenario says; empty, or what went wrong.
    [[nodiscard]] QString load(const qa::Scenario &scenario);
    /// Does the gestures and looks for the target all the while; empty, or what went wrong.
    [[nodiscard]] QString perform(const qa::Step &step);
    /// Asks until each check holds; empty, or what was found in place of it.
    [[nodiscard]] QString check(const qa::Step &step);

    [[nodiscard]] mainwindow::MainWindow &window() { return m_window.stage.window(); }
    [[nodiscard]] WindowStage &hands() { return m_window; }

private:
    [[nodiscard]] viewmodels::Workspace &workspace() { return m_window.stage.workspace(); }
    [[nodiscard]] services::Context context();
    [[nodiscard]] qa::CheckAnswer answer(const qa::Check &check);
    void elsewhere(const QString &on, const QString &act);
    void client(const QString &request, const QString &target);
    [[nodiscard]] QByteArray token(bool appOnly);
    /// {domain} is its customer, {domain product} its subscription to the product.
    [[nodiscard]] QString withIds(const QString &path);
    [[nodiscard]] domain::CustomerId customer(const QString &domainName);
    [[nodiscard]] domain::SubscriptionId subscription(const QString &on);

    WindowStage m_window;
    shell::SandboxHost m_sandbox;
    shell::play::Gestures m_gestures;
    std::unique_ptr<domain::Book> m_second;
    QNetworkAccessManager m_network;
    QString m_failure; ///< of the other hands
    bool m_busy = false; ///< they are at work
};
