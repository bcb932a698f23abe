#pragma once

#include "rules/lifecycle.h"
#include "services/context.h"

namespace services {

/// Writes what becomes of a subscription: the row, the licences that end with it, and the history.
/// Shared by what persons do and by what the clock brings.
class LifeWriter
{
public:
    /// Who is named in the history, and when it happened.
    struct Signature
    {
        QDateTime time;
        QString actor;
        domain::Role role = domain::Role::AdminAgent;
        QString requestId;
    };

    LifeWriter(domain::BookWriter &writer, Signature signature)
        : m_writer(writer)
        , m_signature(std::move(signature))
    {
    }

    /// Keeps `after` in the place of `before` with an entry of what differs. A subscription that is
    /// cancelled or expired loses its assignments and its auto-renew. `told` stands in the entry
    /// beside what differs. Returns how many assignments ended.
    [[nodiscard]] domain::Result<qint64> change(const domain::Subscription &before,
        domain::Subscription after, domain::Act act, const QJsonObject &told = {});
    /// An entry alone.
    [[nodiscard]] domain::Result<void> record(domain::Act act, domain::CustomerId customer,
        domain::SubscriptionId subscription, const QJsonObject &before, const QJsonObject &after);

private:
    [[nodiscard]] domain::Result<qint64> endLicences(domain::SubscriptionId id);

    domain::BookWriter &m_writer;
    Signature m_signature;
};

/// The suspension that holds, as the history tells it.
struct Suspension
{
    QDate day; ///< UTC; invalid: not known, as of a subscription that was imported so
    domain::SubscriptionId withBase; ///< not null: it came with that of the base
};
[[nodiscard]] domain::Result<Suspension> readSuspension(
    domain::BookReader &reader, domain::SubscriptionId id);
/// Those of the add-ons that were suspended together with this base, and so come back with it.
[[nodiscard]] domain::Result<QList<domain::Subscription>> addOnsSuspendedWith(
    domain::BookReader &reader, const domain::Subscription &base,
    const QList<domain::Subscription> &addOns);

} // namespace services
