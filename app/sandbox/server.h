#pragma once

#include "domain/ports.h"
#include "sandbox/journal.h"
#include "sandbox/judging.h"
#include "sandbox/options.h"
#include "sandbox/routes.h"
#include "sandbox/workbench.h"

#include <QObject>
#include <QTcpServer>

#include <memory>

namespace sandbox {

class Connection;

/// The loopback REST server over one book. Everything of it lives on the thread that made it; the
/// book's own threads do the work, so a slow question of one client keeps nobody waiting who asks
/// something else. The window owns one on a thread of its own, the command line has it on its only
/// one.
class Server : public QObject
{
    Q_OBJECT
public:
    /// The book and what the context points to outlive the server.
    Server(domain::Book &book, services::Context context, const Options &options,
        QObject *parent = nullptr);
    ~Server() override;

    /// Called before listen(); may be left out, then there is no way back to a snapshot.
    void setPutBack(PutBack putBack);
    /// Reads (or makes) the signing key and binds. Errors: StorageBusy and the like for the book;
    /// BadInput with the fact "port" where that is taken.
    [[nodiscard]] domain::Result<void> listen();

    [[nodiscard]] QString address() const; ///< http://127.0.0.1:49152
    [[nodiscard]] quint16 port() const { return m_listener.serverPort(); }
    [[nodiscard]] const Options &options() const { return m_options; }
    /// The lines of sandbox.env: PARTNER_CENTER_URL, _TOKEN, _TENANT.
    [[nodiscard]] QByteArray environment() const;
    [[nodiscard]] Workbench &bench() { return *m_bench; }
    /// What the window that runs the server asks of it: own routes that answer at once, and 404 for
    /// any other. As over the line, but without a token, and counted nowhere. After listen().
    [[nodiscard]] Answer ask(
        const QByteArray &method, const QByteArray &target, const QByteArray &body = {});

Q_SIGNALS:
    /// Every request that was answered, own routes left out; on the server's thread.
    void exchanged(const sandbox::JournalEntry &entry);
    void faultsChanged();
    void journalEmptied();

private:
    struct Exchange;
    void accept();
    void serve(Connection *connection, const Request &request);
    [[nodiscard]] Call callOf(const Request &request) const;
    void tellOfAct(const Call &call);
    [[nodiscard]] std::optional<Answer> gate(const Call &call) const;
    [[nodiscard]] Answer noRoute(
        const Call &call, const Match &match, const std::optional<QStringList> &segments) const;
    void carryOut(const std::shared_ptr<Exchange> &exchange);
    void runRead(const std::shared_ptr<Exchange> &exchange, ReadHandler handler, bool aside);
    void runWrite(const std::shared_ptr<Exchange> &exchange, WriteHandler handler);
    template <typename T, typename AnswerOf>
    void await(
        const std::shared_ptr<Exchange> &exchange, const QFuture<T> &future, AnswerOf answerOf);
    void finish(const std::shared_ptr<Exchange> &exchange, Answer answer);
    [[nodiscard]] domain::Result<QByteArray> signingKey();
    void keep(const Exchange &exchange, const Reply &reply);
    [[nodiscard]] const std::shared_ptr<const wording::Texts> &textsFor(
        const Request &request) const;

    domain::Book &m_book;
    std::shared_ptr<Judging> m_judging; ///< shared with jobs that may outlive the server
    Options m_options;
    PutBack m_putBack;
    QTcpServer m_listener;
    std::unique_ptr<Workbench> m_bench;
    std::shared_ptr<const wording::Texts> m_english;
    std::shared_ptr<const wording::Texts> m_korean;
    int m_connections = 0;
};

} // namespace sandbox
