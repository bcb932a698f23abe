#pragma once

#include "sandbox/connection.h"
#include "sandbox/server.h"

#include <QElapsedTimer>
#include <QPointer>

namespace sandbox {

/// One request on its way to its answer. The client may be gone before.
struct Server::Exchange
{
    QPointer<Connection> connection;
    Call call;
    QElapsedTimer clock;
    QDateTime time;
    std::optional<FaultRule> fault; ///< what its answer is spoilt by
    bool cut = false; ///< by a scene: what was done is done, and its answer gets lost
    int delay = 0; ///< ms that its answer has still to wait
};

} // namespace sandbox
