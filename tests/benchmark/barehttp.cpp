#include "sandbox/connection.h"
#include "sandbox/options.h"

#include <QCoreApplication>
#include <QHostAddress>
#include <QTcpServer>

#include <cstdio>

/// The baseline of the sandbox: its own parser and sockets, with one text for every request. The
/// only argument is the size of that text in bytes; the port is told as JSON.
int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    const int size = QCoreApplication::arguments().value(1).toInt();
    if (size < 2) {
        std::fputs("desk-bench-http BYTES\n", stderr);
        return 2;
    }
    sandbox::Reply reply;
    reply.body = '"' + QByteArray(size - 2, 'x') + '"';
    QTcpServer listener;
    QObject::connect(&listener, &QTcpServer::newConnection, &listener, [&] {
        while (QTcpSocket *socket = listener.nextPendingConnection()) {
            auto *connection = new sandbox::Connection(socket, sandbox::Limits(), &listener);
            QObject::connect(connection, &sandbox::Connection::requested, connection,
                [connection, &reply] { connection->answer(reply); });
            QObject::connect(
                connection, &sandbox::Connection::ended, connection, &QObject::deleteLater);
        }
    });
    if (!listener.listen(QHostAddress::LocalHost)) {
        std::fputs("no port\n", stderr);
        return 1;
    }
    std::printf("{\"port\": %d}\n", listener.serverPort());
    std::fflush(stdout);
    return QCoreApplication::exec();
}
