#pragma once

#include "sandbox/httpreader.h"

#include <QObject>
#include <QTcpSocket>
#include <QTimer>

namespace sandbox {

/// One client. Reads a request, hands it on, and reads the next one when that is answered: what a
/// client sends ahead (pipelining) waits in the socket and is answered in order. A client that
/// sends or takes too slowly is let go.
class Connection : public QObject
{
    Q_OBJECT
public:
    /// Takes the socket.
    Connection(QTcpSocket *socket, const Limits &limits, QObject *parent);

    /// Answers the request that was handed on. `head`: the body is left out, its length is told.
    void answer(const Reply &reply, const Delivery &delivery = {});
    /// Answers a request that could not be read, and closes.
    void refuse(const Reply &reply);
    [[nodiscard]] quint16 localPort() const { return m_socket->localPort(); }

Q_SIGNALS:
    void requested(const sandbox::Request &request);
    void unreadable(const sandbox::ReadProblem &problem);
    void ended();

private:
    enum class Waiting { ForFirstByte, ForHeaders, ForBody, ForAnswer, ForClient };
    void read();
    void expire();
    void wait(Waiting what);
    void send(const Reply &reply, bool keep);
    void written();
    void trickle();
    void close();

    QTcpSocket *m_socket;
    Limits m_limits;
    HttpReader m_reader;
    QByteArray m_ahead; ///< what arrived behind the request that is being answered
    QTimer m_deadline;
    QTimer m_trickle;
    QByteArray m_slow; ///< what is left of a slow body
    qsizetype m_slowStep = 1;
    Waiting m_waiting = Waiting::ForFirstByte;
    bool m_keepAlive = true;
    bool m_isHead = false;
    bool m_closing = false;
};

} // namespace sandbox
