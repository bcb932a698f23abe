#pragma once

#include "domain/portfolio.h"
#include "store/connection.h"

namespace store {

/// The book as a whole. Numbers come from portfolio_kinds, places by a walk in the order of the
/// list by company that looks only at customers of the group.
class Portfolio final : public domain::PortfolioReader
{
public:
    explicit Portfolio(Connection &connection)
        : m_connection(connection)
    {
    }

    domain::Result<QList<domain::PortfolioKind>> kinds(
        const domain::PortfolioFilter &filter) override;
    domain::Result<QList<domain::PortfolioPlace>> places(
        const domain::PortfolioQuery &query) override;
    domain::Result<QDateTime> checkedSince(domain::Cloud cloud) override;

private:
    Connection &m_connection;
};

} // namespace store
