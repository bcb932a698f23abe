#include "store/stoppable.h"

#include <sqlite3.h>

namespace store {
namespace {

/// Of SQLite's virtual machine: some microseconds of work.
constexpr int instructionsBetweenLooks = 1000;

int isStopped(void *stop)
{
    return static_cast<const std::stop_token *>(stop)->stop_requested() ? 1 : 0;
}

} // namespace

Stoppable::Stoppable(Connection &connection, const std::stop_token &stop)
    : m_connection(connection)
    , m_stop(stop)
{
    if (m_stop.stop_possible()) {
        sqlite3_progress_handler(
            m_connection.m_database, instructionsBetweenLooks, isStopped, &m_stop);
    }
}

Stoppable::~Stoppable()
{
    sqlite3_progress_handler(m_connection.m_database, 0, nullptr, nullptr);
}

} // namespace store
