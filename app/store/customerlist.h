#pragma once

#include "domain/ports.h"
#include "store/connection.h"

namespace store {

/// The customer list: sorted, filtered and searched pages, and the numbers over them. A list over
/// both clouds is made of one ordered page from each, merged, so that each sort has one index.
class CustomerList
{
public:
    explicit CustomerList(Connection &connection)
        : m_connection(connection)
    {
    }

    /// BadInput for an `after` that no page of this sort gave out.
    [[nodiscard]] domain::Result<domain::Page<domain::CustomerRow>> page(
        const domain::CustomerQuery &query);
    [[nodiscard]] domain::Result<domain::CustomerCounts> counts(const domain::CustomerQuery &query);

private:
    Connection &m_connection;
};

} // namespace store
