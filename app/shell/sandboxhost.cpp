#include "shell/sandboxhost.h"

#include "sandbox/server.h"

#include <QPointer>
#include <QTimer>

#include <chrono>
#include <utility>

namespace shell {

using namespace Qt::StringLiterals;
using State = viewmodels::SandboxControl::State;

namespace {

/// However many requests come, the window hears of them so often.
constexpr std::chrono::milliseconds toldEvery{ 250 };

} // namespace

/// What lives on the thread: the book of the server, and the server.
class SandboxWorker final : public QObject
{
public:
    SandboxWorker(SandboxHost::Opener opener, SandboxHost::Restorer restorer)
        : m_opener(std::move(opener))
        , m_restorer(std::move(restorer))
    {
        m_pause.setSingleShot(true);
        m_pause.setInterval(toldEvery);
        connect(&m_pause, &QTimer::timeout, this, [this] { m_told(std::exchange(m_news, {})); });
    }

    /// What has happened since the window was told last.
    struct News
    {
        bool requests = false;
        bool faults = false;
    };
    /// Called on the thread of the server. Set before the thread starts.
    void setTold(const std::function<void(const News &)> &told) { m_told = told; }

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
        const auto listen = [&](quint16 at) {
            sandbox::Options options;
            options.port = at;
            m_server = std::make_unique<sandbox::Server>(*m_book, context, options);
            m_server->setPutBack(
                [file, restore = m_restorer](const QString &copy) { return restore(copy, file); });
            return m_server->listen();
        };
        // Where any port will do, clients that know the last one still reach the next book.
        auto listening = listen(port != 0 ? port : m_lastPort);
        if (!listening && port == 0 && m_lastPort != 0) {
            listening = listen(0);
        }
        if (!listening) {
            state.error = listening.error();
            halt();
            tell(state);
            return;
        }
        m_lastPort = m_server->port();
        state.running = true;
        state.address = m_server->address();
        state.environment = m_server->environment();
        state.token = QString::fromLatin1(state.environment.split('\n').value(1)).section(u'=', 1);
        tell(state);
        connect(m_server.get(), &sandbox::Server::faultsChanged, this, [this, state, tell] {
            State now = state;
            now.faults = static_cast<int>(m_server->bench().faults.rules().size());
            tell(now);
            note({ false, true });
        });
        const auto requests = [this] { note({ true, false }); };
        connect(m_server.get(), &sandbox::Server::exchanged, this, requests);
        connect(m_server.get(), &sandbox::Server::journalEmptied, this, requests);
    }

    [[nodiscard]] viewmodels::SandboxControl::Answer ask(
        const QByteArray &method, const QByteArray &target, const QByteArray &body)
    {
        if (!m_server) {
            return {};
        }
        const sandbox::Answer answer = m_server->ask(method, target, body);
        return { answer.status, answer.reply().body };
    }

    void halt()
    {
        m_server.reset();
        m_book.reset();
    }

private:
    void note(const News &news)
    {
        m_news.requests = m_news.requests || news.requests;
        m_news.faults = m_news.faults || news.faults;
        if (!m_pause.isActive()) {
            m_pause.start();
        }
    }

    QTimer m_pause{ this };
    News m_news;
    quint16 m_lastPort = 0; ///< of this run of the program
    std::function<void(const News &)> m_told;
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
    m_worker->setTold([this](const SandboxWorker::News &news) {
        QMetaObject::invokeMethod(
            this,
            [this, news] {
                if (news.faults) {
                    Q_EMIT faultsChanged();
                }
                if (news.requests) {
                    Q_EMIT requestsChanged();
                }
            },
            Qt::QueuedConnection);
    });
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

void SandboxHost::ask(const QByteArray &method, const QByteArray &target, const QByteArray &body,
    QObject *receiver, const std::function<void(const Answer &)> &take)
{
    QMetaObject::invokeMethod(m_worker,
        [this, worker = m_worker, method, target, body, receiver = QPointer<QObject>(receiver),
            take] {
            QMetaObject::invokeMethod(
                this,
                [receiver, take, answer = worker->ask(method, target, body)] {
                    if (receiver) {
                        take(answer);
                    }
                },
                Qt::QueuedConnection);
        });
}

void SandboxHost::run()
{
    services::Context context;
    context.catalogue = m_workspace.builtInCatalogue();
    context.actor = { m_workspace.userName(), domain::Role::AdminAgent };
    context.scenes = m_workspace.scenes();
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
