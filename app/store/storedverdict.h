#pragma once

#include "domain/portfolio.h"

#include <QByteArray>

#include <optional>

namespace store {

/// A verdict as the column subscriptions.verdict holds it: the group in one byte, then the reasons
/// of the whole subscription and of each target in two bytes each, low byte first. A subscription
/// that was never judged stands as one without a path and without reasons.
[[nodiscard]] QByteArray storedVerdict(const domain::StoredVerdict &verdict);
/// None where the bytes are no verdict.
[[nodiscard]] std::optional<domain::StoredVerdict> verdictFrom(
    const QByteArray &bytes, domain::SubscriptionId subscription);
/// The bit of a group in customers.verdict_groups.
[[nodiscard]] constexpr int groupBit(domain::UpgradeGroup group)
{
    return 1 << static_cast<int>(group);
}

} // namespace store
