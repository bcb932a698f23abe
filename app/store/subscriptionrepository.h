#pragma once

#include "domain/ports.h"
#include "store/connection.h"
#include "store/customerrepository.h"

namespace store {

/// What a put did, and what it means for the derived counts of the customers concerned.
struct SubscriptionPut
{
    PutOutcome outcome = PutOutcome::Unchanged;
    domain::CustomerId formerCustomer; ///< another one than now; null where it stayed
    bool upgradable = false; ///< the stored verdict, which the put keeps
};

class SubscriptionRepository
{
public:
    explicit SubscriptionRepository(Connection &connection)
        : m_connection(connection)
    {
    }

    [[nodiscard]] domain::Result<domain::Subscription> find(const domain::SubscriptionId &id);
    [[nodiscard]] domain::Result<QList<domain::SubscriptionId>> beginning(
        const QString &text, int limit);
    [[nodiscard]] domain::Result<QList<domain::Subscription>> holdings(
        const domain::CustomerId &id);
    [[nodiscard]] domain::Result<domain::Page<domain::Subscription>> page(
        const QString &after, int limit);
    [[nodiscard]] domain::Result<domain::Page<domain::Subscription>> ending(
        const QDate &before, const QString &after, int limit);
    [[nodiscard]] domain::Result<domain::Page<domain::Subscription>> suspended(
        const QDate &before, const QString &after, int limit);
    /// False, and nothing done, where there is one with this id.
    [[nodiscard]] domain::Result<bool> add(
        const domain::Subscription &subscription, const domain::StoredVerdict &verdict);
    [[nodiscard]] domain::Result<SubscriptionPut> put(const domain::Subscription &subscription);

private:
    [[nodiscard]] domain::Result<domain::Page<domain::Subscription>> byDay(
        QStringView sql, const QDate &before, const QString &after, int limit);

    Connection &m_connection;
};

} // namespace store
