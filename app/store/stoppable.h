#pragma once

#include "store/connection.h"

#include <stop_token>

namespace store {

/// While it lives, what its connection runs ends with Cancelled soon after the stop is asked for,
/// in the middle of a statement too. One at a time for each connection.
class Stoppable
{
public:
    Stoppable(Connection &connection, const std::stop_token &stop);
    ~Stoppable();
    Q_DISABLE_COPY_MOVE(Stoppable)

    /// It was asked for before anything ran.
    [[nodiscard]] bool stopped() const { return m_stop.stop_requested(); }

private:
    Connection &m_connection;
    std::stop_token m_stop;
};

} // namespace store
