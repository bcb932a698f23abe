#pragma once

#include "domain/handoff.h"
#include "store/connection.h"
#include "store/touched.h"

namespace store {

/// What is to be carried out in Partner Center.
class HandOffRepository final : public domain::HandOffWriter
{
public:
    HandOffRepository(Connection &connection, Touched &touched)
        : m_connection(connection)
        , m_touched(touched)
    {
    }

    domain::Result<domain::HandOffRow> entry(qint64 number) override;
    domain::Result<domain::HandOffPage> entries(const domain::HandOffQuery &query) override;
    domain::Result<domain::HandOffCounts> counts(const domain::HandOffQuery &query) override;
    domain::Result<std::optional<domain::SubscriptionId>> ownIdOf(
        domain::SubscriptionId vendorId) override;

    domain::Result<qint64> add(const domain::HandOffEntry &entry) override;
    domain::Result<void> settle(const domain::HandOffEntry &entry) override;

private:
    Connection &m_connection;
    Touched &m_touched;
};

} // namespace store
