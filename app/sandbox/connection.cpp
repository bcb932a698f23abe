#include "sandbox/connection.h"

#include <QHostAddress>

#include <algorithm>

namespace sandbox {
namespace {

const char *reasonOf(int status)
{
    switch (status) {
    case 200:
        return "OK";
    case 201:
        return "Created";
    case 400:
        return "Bad Request";
    case 401:
        return "Unauthorized";
    case 403:
        return "Forbidden";
    case 404:
        return "Not Found";
    case 405:
        return "Method Not Allowed";
    case 408:
        return "Request Timeout";
    case 409:
        return "Conflict";
    case 412:
        return "Precondition Failed";
    case 413:
        return "Content Too Large";
    case 414:
        return "URI Too Long";
    case 417:
        return "Expectation Failed";
    case 429:
        return "Too Many Requests";
    case 431:
        return "Request Header Fields Too Large";
    case 500:
        return "Internal Server Error";
    case 501:
        return "Not Implemented";
    case 503:
        return "Service Unavailable";
    case 505:
        return "HTTP Version Not Supported";
    default:
        return "Answer";
    }
}

QByteArray headOf(const Reply &reply, bool keep)
{
    QByteArray head = "HTTP/1.1 " + QByteArray::number(reply.status) + ' ' + reasonOf(reply.status)
        + "\r\nContent-Type: " + reply.contentType
        + "\r\nContent-Length: " + QByteArray::number(reply.body.size())
        + "\r\nConnection: " + (keep ? "keep-alive" : "close")
        + "\r\nCache-Control: no-store\r\nX-Content-Type-Options: nosniff\r\n";
    for (const HeaderLine &line : reply.headers) {
        head += line.first + ": " + line.second + "\r\n";
    }
    return head + "\r\n";
}

constexpr int slowSteps = 20;
constexpr std::chrono::milliseconds lingering{ 500 };

} // namespace

Connection::Connection(QTcpSocket *socket, const Limits &limits, QObject *parent)
    : QObject(parent)
    , m_socket(socket)
    , m_limits(limits)
    , m_reader(limits)
{
    m_socket->setParent(this);
    // What is sent ahead stays with the sender, and not in memory here.
    m_socket->setReadBufferSize(64 * 1024);
    m_socket->setSocketOption(QAbstractSocket::LowDelayOption, 1);
    m_deadline.setSingleShot(true);
    connect(&m_deadline, &QTimer::timeout, this, &Connection::expire);
    connect(&m_trickle, &QTimer::timeout, this, &Connection::trickle);
    connect(m_socket, &QTcpSocket::readyRead, this, &Connection::read);
    connect(m_socket, &QTcpSocket::bytesWritten, this, &Connection::written);
    connect(m_socket, &QTcpSocket::disconnected, this, &Connection::ended);
    wait(Waiting::ForFirstByte);
}

void Connection::wait(Waiting what)
{
    m_waiting = what;
    switch (what) {
    case Waiting::ForFirstByte:
        m_deadline.start(m_limits.idleTime);
        break;
    case Waiting::ForHeaders:
        m_deadline.start(m_limits.headerTime);
        break;
    case Waiting::ForBody:
        m_deadline.start(m_limits.bodyTime);
        break;
    case Waiting::ForClient:
        m_deadline.start(m_limits.writeTime);
        break;
    case Waiting::ForAnswer:
        m_deadline.stop();
        break;
    }
}

void Connection::read()
{
    if (m_closing) {
        m_socket->readAll(); // a client that goes on sending shall still read its answer
        return;
    }
    if (m_waiting == Waiting::ForAnswer || m_waiting == Waiting::ForClient) {
        return;
    }
    m_ahead += m_socket->readAll();
    while (!m_ahead.isEmpty()) {
        const qsizetype used = m_reader.feed(m_ahead);
        m_ahead.remove(0, used);
        const HttpReader::State state = m_reader.state();
        if (state == HttpReader::State::Complete) {
            const Request request = m_reader.take();
            m_keepAlive = request.keepAlive;
            m_isHead = request.method == "HEAD";
            wait(Waiting::ForAnswer);
            Q_EMIT requested(request);
            return;
        }
        if (state == HttpReader::State::Broken) {
            m_ahead.clear();
            wait(Waiting::ForAnswer);
            Q_EMIT unreadable(m_reader.problem());
            return;
        }
        if (state == HttpReader::State::Headers && m_waiting == Waiting::ForFirstByte) {
            wait(Waiting::ForHeaders);
        } else if (state == HttpReader::State::Body && m_waiting != Waiting::ForBody) {
            wait(Waiting::ForBody);
        }
        if (m_reader.takeExpectation()) {
            m_socket->write("HTTP/1.1 100 Continue\r\n\r\n");
        }
        if (used == 0) {
            break;
        }
    }
}

void Connection::expire()
{
    if (m_waiting == Waiting::ForHeaders || m_waiting == Waiting::ForBody) {
        wait(Waiting::ForAnswer);
        Q_EMIT unreadable({ 408, wording::RestProblem::TookTooLong });
        return;
    }
    m_socket->abort();
}

void Connection::refuse(const Reply &reply)
{
    m_keepAlive = false;
    m_closing = true;
    m_socket->write(headOf(reply, false) + reply.body);
    m_socket->flush();
    // Closed with bytes unread, the connection would be reset and the answer lost with it: what the
    // client still sends is read away for a moment.
    m_waiting = Waiting::ForClient;
    m_deadline.start(lingering);
}

void Connection::answer(const Reply &reply, const Delivery &delivery)
{
    switch (delivery.kind) {
    case Delivery::Kind::Plain:
        send(reply, m_keepAlive);
        return;
    case Delivery::Kind::Never:
        m_waiting = Waiting::ForClient;
        m_deadline.start(delivery.milliseconds);
        return;
    case Delivery::Kind::Cut:
        // Half an answer, then nothing: what a lost line looks like.
        m_socket->write(headOf(reply, m_keepAlive)
            + (m_isHead ? QByteArray() : reply.body.left(reply.body.size() / 2)));
        m_socket->flush();
        m_socket->abort();
        return;
    case Delivery::Kind::Slow:
        m_slow = m_isHead ? QByteArray() : reply.body;
        m_slowStep = std::max<qsizetype>(1, (m_slow.size() + slowSteps - 1) / slowSteps);
        m_waiting = Waiting::ForClient;
        m_deadline.start(delivery.milliseconds + static_cast<int>(m_limits.writeTime.count()));
        m_socket->write(headOf(reply, m_keepAlive));
        m_trickle.start(std::max(1, delivery.milliseconds / slowSteps));
        return;
    }
}

void Connection::trickle()
{
    m_socket->write(m_slow.left(m_slowStep));
    m_slow.remove(0, m_slowStep);
    if (m_slow.isEmpty()) {
        m_trickle.stop();
        if (m_keepAlive) {
            written();
        } else {
            close();
        }
    }
}

void Connection::send(const Reply &reply, bool keep)
{
    m_keepAlive = keep;
    wait(Waiting::ForClient);
    QByteArray bytes = headOf(reply, keep);
    if (!m_isHead) {
        bytes += reply.body;
    }
    m_socket->write(bytes);
    if (!keep) {
        close();
        return;
    }
    // Most answers are gone at once; the rest is told by bytesWritten.
    m_socket->flush();
    written();
}

void Connection::written()
{
    if (m_waiting != Waiting::ForClient || m_closing || m_trickle.isActive()
        || m_socket->bytesToWrite() > 0) {
        return;
    }
    m_isHead = false;
    wait(Waiting::ForFirstByte);
    // Through the event loop, so that a client that sends many requests ahead leaves room for
    // others.
    QMetaObject::invokeMethod(this, &Connection::read, Qt::QueuedConnection);
}

void Connection::close()
{
    m_closing = true;
    m_socket->disconnectFromHost();
}

} // namespace sandbox
