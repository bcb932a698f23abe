#pragma once

#include "rules/billing.h"

#include <QJsonObject>

namespace rest {

/// An own field of UpgradeResult; amounts are plain decimal texts, days ISO 8601:
/// {currency, prices: demo | own | ownAndDemo, priceList, creditRule: unusedDays | wholePeriod |
/// freeDays, lines: [{kind: credit | charge, offerId, firstDay, lastDay, days, periodFirst,
/// periodLast, billingCycle, quantity, unitPrice, amount}], due, next: a line}. Without an effect:
/// {gap: noSourcePrice | …, lines: []}.
[[nodiscard]] QJsonObject billing(const rules::UpgradeBilling &billing);

/// The same of an order: {currency, lines, due}, which is what the book keeps, so that a repeated
/// request is answered in the same words.
[[nodiscard]] QJsonObject billingDone(const rules::UpgradeBilling &billing);

} // namespace rest
