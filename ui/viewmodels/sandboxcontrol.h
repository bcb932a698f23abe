#pragma once

#include "domain/error.h"

#include <QByteArray>
#include <QObject>
#include <QString>

#include <functional>
#include <optional>

namespace viewmodels {

/// The switch of the sandbox server, as the window has it, and the way to ask it what any client
/// may ask. The server itself is no business of the interface: the shell runs it on a thread and a
/// connection of its own.
class SandboxControl : public QObject
{
    Q_OBJECT
public:
    struct State
    {
        bool wanted = false; ///< switched on; runs whenever a book is open
        bool running = false;
        QString address; ///< http://127.0.0.1:49152 while it runs
        QString token; ///< of the environment, while it runs
        QByteArray environment; ///< the lines of sandbox.env, while it runs
        int faults = 0; ///< rules that spoil answers
        std::optional<domain::Error> error; ///< why it does not run although it is wanted

        friend bool operator==(const State &a, const State &b)
        {
            return a.wanted == b.wanted && a.running == b.running && a.address == b.address
                && a.token == b.token && a.environment == b.environment && a.faults == b.faults
                && a.error.has_value() == b.error.has_value();
        }
    };

    /// What the server says to a question.
    struct Answer
    {
        int status = 0; ///< of HTTP; 0: the server does not run
        QByteArray body;

        [[nodiscard]] bool isGood() const { return status >= 200 && status < 300; }
    };

    using QObject::QObject;

    [[nodiscard]] const State &state() const { return m_state; }
    /// `port` 0: any free one. Running already, it starts anew with the port.
    virtual void start(quint16 port) = 0;
    virtual void stop() = 0;
    /// Asks one of the server's own routes (`target` "/_sandbox/requests?size=5"). `take` is called
    /// from the event loop of this thread, in the order of the questions; not at all where
    /// `receiver` is gone by then.
    virtual void ask(const QByteArray &method, const QByteArray &target, const QByteArray &body,
        QObject *receiver, const std::function<void(const Answer &)> &take)
        = 0;

Q_SIGNALS:
    void stateChanged();
    /// There are other requests in the journal than before. Four times a second at the most,
    /// however many come; so is the next one.
    void requestsChanged();
    /// The rules that spoil answers have changed, or one of them has struck.
    void faultsChanged();

protected:
    void setState(const State &state)
    {
        if (!(m_state == state)) {
            m_state = state;
            Q_EMIT stateChanged();
        }
    }

private:
    State m_state;
};

} // namespace viewmodels
