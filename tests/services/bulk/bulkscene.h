#pragma once

#include "services/bulkupgrade.h"

#include <memory>

/// Customers with a subscription to Business Basic each, and an account that moves with it. Every
/// seventh cannot be upgraded to E3 by then: the customer has it.
namespace bulkscene {

[[nodiscard]] services::Context context();
[[nodiscard]] domain::OfferId offer(const services::Context &context, const QString &name);

[[nodiscard]] domain::CustomerId customerId(int number);
/// The first subscription of the customer; the second is `number` + 100000.
[[nodiscard]] domain::SubscriptionId subscriptionId(int number);

/// Has E3 already, bought elsewhere.
[[nodiscard]] inline bool isBlocked(int number)
{
    return number % 7 == 3;
}

[[nodiscard]] domain::Result<void> fill(
    domain::BookWriter &writer, const services::Context &context, int customers);
[[nodiscard]] std::unique_ptr<domain::Book> openBook(const QString &file, bool create);
[[nodiscard]] services::PlanRow row(const services::Context &context, int number);
[[nodiscard]] QList<services::PlanRow> rows(
    const services::Context &context, int from, int customers);
[[nodiscard]] QStringList violations(domain::Book &book);

} // namespace bulkscene
