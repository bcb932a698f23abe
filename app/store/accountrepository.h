#pragma once

#include "domain/ports.h"
#include "store/connection.h"
#include "store/touched.h"

namespace store {

/// Accounts with their licences, the licences always in the order of their subscription ids.
class AccountRepository
{
public:
    AccountRepository(Connection &connection, Touched &touched)
        : m_connection(connection)
        , m_touched(touched)
    {
    }

    [[nodiscard]] domain::Result<std::optional<domain::Account>> find(const domain::AccountId &id);
    [[nodiscard]] domain::Result<domain::Page<domain::Account>> page(
        const QString &after, int limit);
    [[nodiscard]] domain::Result<domain::Page<domain::Account>> holding(
        const domain::SubscriptionId &id, const QString &after, int limit);
    [[nodiscard]] domain::Result<domain::Page<domain::Account>> of(
        const domain::CustomerId &id, const QString &after, int limit);
    [[nodiscard]] domain::Result<qint64> countOf(const domain::CustomerId &id);
    [[nodiscard]] domain::Result<qint64> assignedCount(const domain::SubscriptionId &id);

    [[nodiscard]] domain::Result<void> put(const domain::Account &account);
    [[nodiscard]] domain::Result<void> moveLicence(const domain::AccountId &account,
        const domain::SubscriptionId &from, const domain::SubscriptionId &to);
    [[nodiscard]] domain::Result<void> removeLicence(
        const domain::AccountId &account, const domain::SubscriptionId &subscription);

private:
    [[nodiscard]] domain::Result<domain::Page<domain::Account>> readPage(Cursor &rows, int size);
    [[nodiscard]] domain::Result<QList<domain::Licence>> licencesOf(const QString &accountId);
    [[nodiscard]] domain::Result<void> addLicence(
        const domain::AccountId &account, const domain::Licence &licence);
    [[nodiscard]] domain::Result<void> deleteLicence(
        const domain::AccountId &account, const domain::SubscriptionId &subscription);
    [[nodiscard]] domain::Result<void> replaceLicences(const domain::AccountId &account,
        const QList<domain::Licence> &before, const QList<domain::Licence> &wanted);

    Connection &m_connection;
    Touched &m_touched;
};

} // namespace store
