#pragma once

#include "rules/billing.h"

#include <QStringList>

/// Subscriptions to bill, and billing lines as short texts, for the tests of billing.
namespace billingscene {

[[nodiscard]] domain::Currency currency(const QString &code);
[[nodiscard]] domain::Money money(const QString &amount, const QString &code);
[[nodiscard]] QDate day(const QString &iso);

/// A first purchase without any line written.
[[nodiscard]] rules::BilledSubscription bought(domain::Cloud cloud, const QString &start,
    qint64 quantity, const QString &price, const QString &code,
    domain::BillingCycle cycle = domain::BillingCycle::Monthly);
[[nodiscard]] rules::BilledTarget target(
    qint64 quantity, const QString &price, const QString &code);

/// "2020-05-12..2020-05-31 x42 5600 = -151742"
[[nodiscard]] QString text(const domain::BillingLine &line);
[[nodiscard]] QStringList texts(const QList<domain::BillingLine> &lines);

} // namespace billingscene
