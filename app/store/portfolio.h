#pragma once

#include "domain/portfolio.h"
#include "store/connection.h"
#include "store/touched.h"

namespace store {

/// The book as a whole. Numbers come from portfolio_kinds, places by a walk in the order of the
/// list by company that looks only at customers of the group.
class Portfolio final : public domain::PortfolioWriter
{
public:
    Portfolio(Connection &connection, Touched &touched)
        : m_connection(connection)
        , m_touched(touched)
    {
    }

    domain::Result<QList<domain::PortfolioKind>> kinds(const domain::PortfolioFilter &filter,
        const QList<domain::PortfolioFilter> &marks) override;
    domain::Result<QList<domain::PortfolioPlace>> places(
        const domain::PortfolioQuery &query) override;
    domain::Result<QDateTime> checkedSince(domain::Cloud cloud) override;
    domain::Result<void> keepChecked(
        qint64 after, qint64 last, const QDateTime &checkedAt) override;

    // portfolioanchors.cpp
    domain::Result<QList<domain::PortfolioAnchor>> anchors(
        const domain::PortfolioQuery &query, qint64 every, const std::stop_token &stop) override;

    // portfolioscan.cpp
    domain::Result<domain::ScanStep> scan(qint64 after, qint64 customers,
        const std::function<qint32(domain::OfferId)> &offerIndex,
        const std::function<void(const domain::ScannedCustomer &)> &visit) override;

private:
    Connection &m_connection;
    Touched &m_touched;
};

} // namespace store
