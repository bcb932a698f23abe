#pragma once

#include "domain/error.h"

#include <QByteArray>
#include <QObject>
#include <QString>

#include <optional>

namespace viewmodels {

/// The switch of the sandbox server, as the window has it. The server itself is no business of the
/// interface: the shell runs it on a thread and a connection of its own.
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

    using QObject::QObject;

    [[nodiscard]] const State &state() const { return m_state; }
    /// `port` 0: any free one. Running already, it starts anew with the port.
    virtual void start(quint16 port) = 0;
    virtual void stop() = 0;

Q_SIGNALS:
    void stateChanged();

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
