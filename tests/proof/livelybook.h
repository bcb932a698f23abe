#pragma once

#include "randomcustomers.h"

#include "catalog/catalogue.h"
#include "domain/ports.h"

#include <QMap>

/// A book of random customers that live: dates, prices, accounts with licences.
namespace proof {

inline const QDateTime livelyNow(QDate(2020, 5, 12), QTime(0, 30), Qt::UTC);

/// Everything of the book that an act may touch, at one moment.
struct Sight
{
    QMap<domain::CustomerId, domain::Customer> customers;
    QMap<domain::SubscriptionId, domain::Subscription> subscriptions;
    QMap<domain::SubscriptionId, QStringList> holders; ///< account ids, in order
    QMap<domain::SubscriptionId, QList<domain::BillingLine>> lines;
    QList<domain::AuditEvent> history; ///< oldest first
    QStringList violations; ///< what verify found
    QDate today;
};

[[nodiscard]] QString reasonOf(const domain::Error &error);
/// Fills an empty book; the same seed gives the same book.
[[nodiscard]] domain::Result<void> fillLively(
    domain::BookWriter &writer, const catalog::Catalogue &catalogue, Dice &dice, int customers);
[[nodiscard]] domain::Result<Sight> look(domain::BookReader &reader);

} // namespace proof
