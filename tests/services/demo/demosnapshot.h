#pragma once

#include "services/demobook.h"
#include "store/bookfile.h"

#include <QTemporaryDir>

/// A demo book in a file of its own, and everything that can be read from it.
class DemoSnapshot
{
public:
    /// Writes the demo and reads it back; `failure` says what went wrong, if anything did.
    explicit DemoSnapshot(qint64 seed, int times = 1);

    QString failure;
    domain::BookInfo info;
    QList<domain::Customer> customers;
    QList<domain::Subscription> subscriptions;
    QList<domain::Account> accounts;
    QList<domain::AuditEvent> events; ///< oldest first
    QList<domain::Order> upgradeOrders;
    QList<domain::AffectedAccount> affected; ///< of all upgrades that the book has behind it
    QList<domain::Violation> violations;
    QString nextOrder2020;
    std::shared_ptr<const catalog::Catalogue> catalogue;

    [[nodiscard]] QList<domain::Subscription> holdings(domain::CustomerId customer) const;
    [[nodiscard]] QList<domain::Account> accountsHolding(domain::SubscriptionId subscription) const;
    [[nodiscard]] const domain::Customer *customerAt(const QString &domainName) const;
    [[nodiscard]] const domain::Subscription *subscription(const QString &id) const;

private:
    domain::Result<void> readAll(domain::BookReader &reader);

    QTemporaryDir m_folder;
};
