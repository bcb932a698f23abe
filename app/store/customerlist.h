#pragma once

#include "domain/ports.h"
#include "store/connection.h"
#include "store/listkey.h"

namespace store {

class PartWalk;

/// The customer list: sorted, filtered and searched pages, places in it, and the numbers over it. A
/// list over both clouds is made of one ordered list from each, merged, so that each sort has one
/// index. Nothing counts rows off to reach a page.
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
    [[nodiscard]] domain::Result<QStringList> anchors(
        const domain::CustomerQuery &query, int every, const std::stop_token &stop);
    [[nodiscard]] domain::Result<std::optional<qint64>> place(
        const domain::CustomerQuery &query, domain::CustomerId id);
    [[nodiscard]] domain::Result<std::optional<domain::CustomerId>> named(
        const domain::CustomerQuery &query, const QString &beginning, domain::CustomerId behind);

    [[nodiscard]] domain::Result<qint64> count(
        const domain::CustomerQuery &query, const std::stop_token &stop);
    [[nodiscard]] domain::Result<domain::CustomerCounts> counts(
        const domain::CustomerQuery &query, const std::stop_token &stop);

private:
    [[nodiscard]] domain::Result<qint64> countOf(
        const domain::CustomerQuery &query, domain::Cloud cloud);

    [[nodiscard]] domain::Result<ListKey> keyAt(const PartWalk &walk);

    Connection &m_connection;
};

} // namespace store
