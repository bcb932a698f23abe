#include "shell/sandboxhost.h"

#include "sandbox/server.h"

namespace shell {

using namespace Qt::StringLiterals;
using State = viewmodels::SandboxControl::State;

/// What lives on the thread: the book of the server, and the server.
class SandboxWorker final : public QObject
{
public:
    SandboxWorker(SandboxHost::Opener opener, SandboxHost::Restorer restorer)
        : m_opener(std::move(opener))
        , m_restorer(std::move(restorer))
    {
    }

    using Tell = std::function<void(const State &state)>;

    void run(const QString &file, const services::Context &context, quint16 port, const Tell &tell)
    {
        halt();
        State state;
        state.wanted = true;
        auto book = m_opener(file);
        if (!book) {
            state.error = book.error();
            tell(state);
            return;
        }
        m_book = *std::move(book);
        sandbox::Options options;
        options.port = port;
        m_server = std::make_unique<sandbox::Server>(*m_book, context, options);
        m_server->setPutBack(
            [file, restore = m_restorer](const QString &copy) { return restore(copy, file); });
        if (const auto listening = m_server->listen(); !listening) {
            state.error = listening.error();
            halt();
            tell(state);
            return;
        }
        state.running = true;
        state.address = m_server->address();
        state.environment = m_server->environment();
        state.token = QString::fromLatin1(state.environment.split('\n').value(1)).section(u'=', 1);
        tell(state);
        connect(m_server.get(), &sandbox::Server::faultsChanged, this, [this, state, tell] {
            State now = state;
            now.faults = static_cast<int>(m_server->bench().faults.rules().size());
            tell(now);
        });
    }

    void halt()
    {
        m_server.reset();
        m_book.reset();
    }

private:
    SandboxHost::Opener m_opener;
    SandboxHost::Restorer m_restorer;
    std::unique_ptr<domain::Book> m_book;
    std::unique_ptr<sandbox::Server> m_server;
};

SandboxHost::SandboxHost(
    viewmodels::Workspace &workspace, Opener opener, Restorer restorer, QObject *parent)
    : SandboxControl(parent)
    , m_workspace(workspace)
    , m_worker(new SandboxWorker(std::move(opener), std::move(restorer)))
{
    m_worker->moveToThread(&m_thread);
    connect(&m_thread, &QThread::finished, m_worker, &QObject::deleteLater);
    m_thread.setObjectName(u"sandbox"_s);
    m_thread.start();
    connect(&m_workspace, &viewmodels::Workspace::opened, this, [this] {
        if (state().wanted) {
            run();
        }
    });
    connect(&m_workspace, &viewmodels::Workspace::aboutToClose, this, &SandboxHost::halt);
}

SandboxHost::~SandboxHost()
{
    m_thread.quit();
    m_thread.wait();
}

void SandboxHost::start(quint16 port)
{
    m_port = port;
    State wanted;
    wanted.wanted = true;
    setState(wanted);
    if (m_workspace.isOpen()) {
        run();
    }
}

void SandboxHost::stop()
{
    halt();
    setState({});
}

void SandboxHost::run()
{
    services::Context context;
    context.catalogue = m_workspace.builtInCatalogue();
    context.actor = { m_workspace.userName(), domain::Role::AdminAgent };
    const int number = ++m_run;
    const auto tell = [this, number](const State &told) {
        QMetaObject::invokeMethod(
            this,
            [this, number, told] {
                if (number == m_run) {
                    setState(told);
                }
            },
            Qt::QueuedConnection);
    };
    QMetaObject::invokeMethod(
        m_worker, [worker = m_worker, file = m_workspace.file(), context, port = m_port, tell] {
            worker->run(file, context, port, tell);
        });
}

/// The book goes, or nobody wants the server any longer.
void SandboxHost::halt()
{
    ++m_run;
    QMetaObject::invokeMethod(m_worker, [worker = m_worker] { worker->halt(); });
    State waiting;
    waiting.wanted = state().wanted;
    setState(waiting);
}

} // namespace shell
