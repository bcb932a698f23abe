#pragma once

#include <QTcpSocket>

namespace sandbox {

/// Whether the other end of a connection over the loopback is a program of somebody else than the
/// user of this process or the administrator. Known on Linux, by the kernel's table of connections;
/// false where it is not known, and on Windows.
bool isOfAnotherUser(const QTcpSocket &socket);

} // namespace sandbox
