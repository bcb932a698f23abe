#pragma once

#include "services/upgrade.h"
#include "wording/texts.h"

#include <QJsonArray>
#include <QJsonObject>

/// The upgrade resources of the REST API (domain.md section 7) and the check of the command line.
namespace rest {

/// The code of a condition as domain.md section 3 spells it: active, delegatedAdmin, …
[[nodiscard]] QString conditionCode(rules::Condition condition);
[[nodiscard]] QString outcomeCode(rules::Outcome outcome); ///< pass, fail, notChecked

/// [{code, description, additionalDetails}]
[[nodiscard]] QJsonArray upgradeErrors(const QList<domain::Refusal> &refusals,
    const wording::Texts::Scene &scene, const wording::Texts &texts);

/// One document for one subscription, as command-line.md draws it.
[[nodiscard]] QJsonObject check(const services::CustomerFile &file,
    const services::SubscriptionFile &subscription, const services::Context &context,
    const wording::Texts &texts);

/// UpgradeResult: without targetSubscriptionId where it was refused or only rehearsed.
[[nodiscard]] QJsonObject upgradeResult(const services::UpgradeOutcome &outcome, bool rehearsed,
    const services::Context &context, const wording::Texts &texts);

/// What a sentence about this outcome's refusals needs to know.
[[nodiscard]] wording::Texts::Scene sceneOf(const services::CustomerFile &file,
    const domain::Subscription &subscription, const QList<domain::Subscription> &holdings,
    domain::OfferId target, const services::Context &context);

} // namespace rest
