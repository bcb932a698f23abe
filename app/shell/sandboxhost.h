#pragma once

#include "sandbox/options.h"
#include "viewmodels/sandboxcontrol.h"
#include "viewmodels/workspace.h"

#include <QThread>

namespace shell {

class SandboxWorker;

/// Runs the sandbox server for the window: on a thread of its own, over a connection of its own to
/// the book that is open. What clients write reaches the window as what any other program writes
/// does (services::BookWatch); what the window writes is in the next answer.
class SandboxHost final : public viewmodels::SandboxControl
{
    Q_OBJECT
public:
    /// How the thread opens the book, and puts a snapshot back into it; both block.
    using Opener
        = std::function<domain::Result<std::unique_ptr<domain::Book>>(const QString &file)>;
    using Restorer = std::function<domain::Result<void>(const QString &copy, const QString &book)>;

    /// The workspace outlives the host.
    SandboxHost(viewmodels::Workspace &workspace, Opener opener, Restorer restorer,
        QObject *parent = nullptr);
    ~SandboxHost() override;

    void start(quint16 port) override;
    void stop() override;
    void ask(const QByteArray &method, const QByteArray &target, const QByteArray &body,
        QObject *receiver, const std::function<void(const Answer &)> &take) override;

private:
    void run();
    void halt();

    viewmodels::Workspace &m_workspace;
    QThread m_thread;
    SandboxWorker *m_worker; ///< lives on the thread
    quint16 m_port = 0;
    int m_run = 0; ///< answers of an earlier run are of no interest
};

} // namespace shell
