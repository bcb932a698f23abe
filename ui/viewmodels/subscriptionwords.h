#pragma once

#include "domain/subscription.h"
#include "viewmodels/roles.h"
#include "wording/texts.h"

#include <QString>

/// What the list and the details pane say alike of a subscription.
namespace viewmodels {

/// Icon before the status: bought elsewhere wins, as nothing can be done with it here.
[[nodiscard]] QString statusIcon(const domain::Subscription &subscription);
[[nodiscard]] Tone statusTone(const domain::Subscription &subscription);
/// "No longer held": cancelled or expired.
[[nodiscard]] bool hasEnded(const domain::Subscription &subscription);

} // namespace viewmodels
