#pragma once

#include "domain/ports.h"
#include "store/connection.h"

namespace store {

/// Billing lines, and the partner's own price list.
class BillingRepository
{
public:
    explicit BillingRepository(Connection &connection)
        : m_connection(connection)
    {
    }

    [[nodiscard]] domain::Result<QList<domain::BillingLine>> ofSubscription(
        const domain::SubscriptionId &id);
    [[nodiscard]] domain::Result<QList<domain::BillingLine>> ofOrder(const QString &orderNumber);
    [[nodiscard]] domain::Result<void> add(const QString &orderNumber,
        const QList<domain::BillingLine> &lines, const QDateTime &bookedAt);

    [[nodiscard]] domain::Result<std::optional<domain::PriceList>> priceList();
    [[nodiscard]] domain::Result<void> setPriceList(const std::optional<domain::PriceList> &list);

private:
    [[nodiscard]] domain::Result<QList<domain::BillingLine>> lines(
        QStringView sql, const QString &key);

    Connection &m_connection;
};

} // namespace store
