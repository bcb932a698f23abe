#pragma once

#include "domain/ports.h"
#include "store/connection.h"

namespace store {

/// Orders, and the accounts that an upgrade left with extra work.
class OrderRepository
{
public:
    explicit OrderRepository(Connection &connection)
        : m_connection(connection)
    {
    }

    [[nodiscard]] domain::Result<std::optional<domain::Order>> upgradeOrder(
        const domain::SubscriptionId &target);
    [[nodiscard]] domain::Result<domain::Page<domain::AffectedAccount>> affected(
        const QString &orderNumber, const QString &after, int limit);

    [[nodiscard]] domain::Result<QString> nextNumber(int year);
    [[nodiscard]] domain::Result<void> add(const domain::Order &order);
    [[nodiscard]] domain::Result<void> addAffected(
        const QString &orderNumber, const QList<domain::AffectedAccount> &accounts);

private:
    Connection &m_connection;
};

} // namespace store
