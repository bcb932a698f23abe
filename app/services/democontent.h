#pragma once

#include "catalog/catalogue.h"
#include "domain/account.h"
#include "domain/history.h"
#include "services/demorecords.h"

#include <QDateTime>

#include <variant>

namespace services::demo {

/// An upgrade to be carried out by the rules while the book is written.
struct UpgradeToDo
{
    domain::SubscriptionId source;
    domain::OfferId target;
    std::optional<qint64> licences;
    Staff by;
    QString requestId;
};

/// Something that happened in the book's past.
struct Happening
{
    QDateTime time; ///< UTC
    std::variant<domain::AuditEvent, domain::Order, UpgradeToDo> what;
};

/// The demo book as values, ready to be written.
struct Content
{
    QList<domain::Customer> customers;
    QList<domain::Subscription> subscriptions;
    QList<domain::Account> accounts;
    QList<Happening> happenings; ///< in time order
};

/// Makes everything from the records; `seed` decides the drawn parts alone. Fails with BadInput
/// where the catalogue (one of the user's own, perhaps) lacks an offer that the records name.
[[nodiscard]] domain::Result<Content> makeContent(
    const Records &records, const catalog::Catalogue &catalogue, qint64 seed);

/// Last day of the period in which `day` stands; periods begin on the start day of the month (or on
/// the month's last day where it has none) or of the year.
[[nodiscard]] QDate periodEnd(const QDate &start, domain::BillingCycle cycle, const QDate &day);

/// The accounts of one customer with their licences. `ids` gives the subscription of each key.
[[nodiscard]] QList<domain::Account> makeAccounts(const CustomerRecord &record,
    domain::CustomerId customer, const QHash<QString, domain::SubscriptionId> &ids,
    const QHash<QString, People> &people, qint64 seed);

/// Numbers the orders among `happenings` (which stand in time order) and the subscriptions that
/// they made: rising within each year, through the numbers that are fixed already, and up to
/// `lastOrders`. An upgrade leaves room for the number that it will take.
void numberOrders(QList<Happening> &happenings, QList<domain::Subscription> &subscriptions,
    const QHash<int, qint64> &lastOrders);

/// Id of one thing of the demo book, made from what it is called: the same in every demo book.
[[nodiscard]] QUuid demoId(const QString &name);

} // namespace services::demo
