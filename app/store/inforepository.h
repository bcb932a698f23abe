#pragma once

#include "domain/ports.h"
#include "store/connection.h"

namespace store {

/// The book as a whole: its one row of facts, and emptying it.
class InfoRepository
{
public:
    explicit InfoRepository(Connection &connection)
        : m_connection(connection)
    {
    }

    [[nodiscard]] domain::Result<domain::BookInfo> info();
    /// True where something changed.
    [[nodiscard]] domain::Result<bool> setInfo(const domain::BookInfo &info);
    /// Removes everything but the facts.
    [[nodiscard]] domain::Result<void> clear();

private:
    Connection &m_connection;
};

} // namespace store
