#pragma once

#include "services/upgrade.h"

/// The upgrade itself, as steps inside one transaction. Only UpgradeService calls this; it stands
/// apart so that the service stays a list of what can be asked.
namespace services::upgradeact {

/// Judges again and writes everything, or returns an outcome with refusals and writes nothing.
[[nodiscard]] domain::Result<UpgradeOutcome> carryOut(domain::BookWriter &writer,
    const UpgradeDraft &draft, const Context &context, const StepReport &report);

/// Reads back what an upgrade did.
[[nodiscard]] domain::Result<UpgradeOutcome> readOutcome(
    domain::BookReader &reader, domain::SubscriptionId newSubscription, const Context &context);

} // namespace services::upgradeact
