#pragma once

#include "domain/ports.h"

#include <QHash>
#include <QSet>

namespace store {

/// What a transaction has touched so far, for the announcement after COMMIT.
class Touched
{
public:
    void customer(const domain::CustomerId &id);
    void subscription(const domain::SubscriptionId &id);
    void everything() { m_wholesale = true; }
    void forget();

    [[nodiscard]] bool nothing() const;
    /// In id order. Over a thousand ids nobody is helped by names: wholesale then.
    [[nodiscard]] domain::BookChange change() const;

private:
    QSet<domain::CustomerId> m_customers;
    QSet<domain::SubscriptionId> m_subscriptions;
    bool m_wholesale = false;
};

} // namespace store
