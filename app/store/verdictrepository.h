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

    /// `addedSubscriptions` have come since the customer's row was counted.
    [[nodiscard]] domain::Result<void> set(const domain::CustomerId &customer,
        const QList<domain::StoredVerdict> &verdicts, const QDateTime &checkedAt,
        qint64 addedSubscriptions);
    /// Of subscriptions alone, in the order of their ids; nothing of the customer is changed.
    [[nodiscard]] domain::Result<void> setInOrder(
        const domain::CustomerId &customer, const QList<domain::StoredVerdict> &verdicts);

private:
    /// What the customer's row says of its subscriptions.
    struct Derived
    {
        qint64 addedSubscriptions = 0;
        qint64 upgradable = 0;
        qint64 groups = 0; ///< a bit for each
    };
    /// A column that stays as it is is not named, so that its indexes are left alone.
    [[nodiscard]] domain::Result<void> setCustomer(
        const domain::CustomerId &customer, const Derived &derived, const QDateTime &checkedAt);

    Connection &m_connection;
    Touched &m_touched;
};

} // namespace store
