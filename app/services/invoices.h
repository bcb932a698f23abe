#pragma once

#include "services/billing.h"
#include "services/customers.h"

namespace services {

/// What a customer was billed for the periods that began in one month, in one currency.
struct Invoice
{
    QDate month; ///< its first day
    domain::Money total;
    QList<domain::BillingLine> lines; ///< by first day, then as they were written
};

/// Everything that a customer's page tells of invoices.
struct Invoices
{
    CustomerFile file;
    QList<Invoice> months; ///< the newest first
    /// Subscriptions of which the book does not know enough: no price, no start, or ended before
    /// it kept lines.
    qint64 leftOut = 0;
    bool demoPrices = false; ///< at least one line stands on the demo price list
};

inline constexpr int invoiceMonths = 12; ///< as far back as is told

/// Drawn from the billing lines that acts have written and from the charges in advance between
/// them (domain.md section 5), up to the day of the book's clock; of what this partner sold. In
/// periods without a line the number of licences is the one that the next line takes back.
[[nodiscard]] domain::Result<Invoices> readInvoices(
    domain::BookReader &reader, domain::CustomerId customer, const Context &context);

} // namespace services
