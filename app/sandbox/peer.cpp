#include "sandbox/peer.h"

#include <QFile>

#ifdef Q_OS_LINUX
#include <optional>

#include <unistd.h>
#endif

using namespace Qt::StringLiterals;

namespace sandbox {

#ifdef Q_OS_LINUX
namespace {

// A line of the table: number, local address, remote address, state, queues, timer,
// retransmissions, user. Addresses end with a colon and the port, all of it hexadecimal.
constexpr qsizetype localField = 1;
constexpr qsizetype remoteField = 2;
constexpr qsizetype userField = 7;

QByteArray portEnd(quint16 port)
{
    return ':' + QByteArray::number(port, 16).rightJustified(4, '0').toUpper();
}

/// Whose socket it is that is connected from one port of this computer to another of it.
std::optional<uint> userOf(const QString &table, quint16 from, quint16 to)
{
    QFile file(table);
    if (!file.open(QIODevice::ReadOnly)) {
        return std::nullopt;
    }
    const QByteArray local = portEnd(from);
    const QByteArray remote = portEnd(to);
    const QList<QByteArray> lines = file.readAll().split('\n');
    for (const QByteArray &line : lines) {
        const QList<QByteArray> fields = line.simplified().split(' ');
        if (fields.size() > userField && fields.at(localField).endsWith(local)
            && fields.at(remoteField).endsWith(remote)) {
            return fields.at(userField).toUInt();
        }
    }
    return std::nullopt;
}

} // namespace
#endif

bool isOfAnotherUser(const QTcpSocket &socket)
{
#ifdef Q_OS_LINUX
    for (const QString &table : { u"/proc/net/tcp"_s, u"/proc/net/tcp6"_s }) {
        if (const auto user = userOf(table, socket.peerPort(), socket.localPort())) {
            return *user != 0 && *user != geteuid();
        }
    }
#else
    Q_UNUSED(socket)
#endif
    return false;
}

} // namespace sandbox
