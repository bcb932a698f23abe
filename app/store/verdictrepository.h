#pragma once

#include "domain/ports.h"
#include "store/connection.h"
#include "store/touched.h"

namespace store {

/// The verdicts as lists and counts need them: each subscription's with its reasons, how many
/// targets it may go to, how many subscriptions of a customer can be upgraded, and when that was
/// judged. Derived, so they never grow a row version.
class VerdictRepository
{
public:
    VerdictRepository(Connection &connection, Touched &touched)
        : m_connection(connection)
        , m_touched(touched)
    {
    }

    [[nodiscard]] domain::Result<void> set(const domain::CustomerId &customer,
        const QList<domain::StoredVerdict> &verdicts, const QDateTime &checkedAt);

private:
    Connection &m_connection;
    Touched &m_touched;
};

} // namespace store
