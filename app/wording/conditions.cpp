#include "wording/texts.h"

using namespace Qt::StringLiterals;

namespace wording {
namespace {

/// The refusal that a failed finding stands for, so that both have one remedy.
domain::Refusal refusalOf(const rules::Finding &finding)
{
    domain::Refusal refusal;
    refusal.subscriptions = finding.subscriptions;
    refusal.plans = finding.plans;
    switch (finding.condition) {
    case rules::Condition::Active:
        refusal.code = domain::RefusalCode::SubscriptionStatusNotActive;
        break;
    case rules::Condition::DelegatedAdmin:
        refusal.code = domain::RefusalCode::DelegatedAdminPermissionsDisabled;
        break;
    case rules::Condition::NoAdditionalServices:
        refusal.code = domain::RefusalCode::ConflictingServiceTypes;
        break;
    case rules::Condition::TargetNotOwned:
        refusal.code = domain::RefusalCode::ConcurrencyConflicts;
        break;
    }
    return refusal;
}

} // namespace

QString Texts::conditionTitle(rules::Condition condition) const
{
    switch (condition) {
    case rules::Condition::Active:
        return text(QT_TRANSLATE_NOOP("wording", "The subscription is active"));
    case rules::Condition::DelegatedAdmin:
        return text(QT_TRANSLATE_NOOP("wording", "You have delegated admin privileges"));
    case rules::Condition::NoAdditionalServices:
        return text(
            QT_TRANSLATE_NOOP("wording", "No subscription already has the additional services"));
    case rules::Condition::TargetNotOwned:
        return text(QT_TRANSLATE_NOOP("wording", "The customer does not already have the target"));
    }
    return {};
}

QString Texts::outcome(rules::Outcome outcome) const
{
    switch (outcome) {
    case rules::Outcome::Pass:
        return text(QT_TRANSLATE_NOOP("wording", "Pass"));
    case rules::Outcome::Fail:
        return text(QT_TRANSLATE_NOOP("wording", "Fail"));
    case rules::Outcome::NotChecked:
        return text(QT_TRANSLATE_NOOP("wording", "Not checked"));
    }
    return {};
}

QString Texts::finding(const rules::Finding &finding, const Scene &scene) const
{
    if (finding.outcome == rules::Outcome::NotChecked) {
        // Only where there is no target to judge (command-line.md).
        return text(QT_TRANSLATE_NOOP("wording", "Not checked: %1"))
            .arg(text(QT_TRANSLATE_NOOP("wording", "the product has no upgrade path")));
    }
    switch (finding.condition) {
    case rules::Condition::Active: {
        if (finding.outcome == rules::Outcome::Pass) {
            return text(
                QT_TRANSLATE_NOOP("wording", "The status is Active, not suspended or cancelled."));
        }
        const auto current
            = scene.subscription ? scene.subscription->status : domain::SubscriptionStatus::None;
        return text(QT_TRANSLATE_NOOP("wording",
                        "The status is %1. Only an active subscription can be upgraded."))
            .arg(status(current));
    }
    case rules::Condition::DelegatedAdmin:
        return delegationFinding(finding, scene);
    case rules::Condition::NoAdditionalServices:
        return servicesFinding(finding, scene);
    case rules::Condition::TargetNotOwned:
        return ownedFinding(finding, scene);
    }
    return {};
}

QString Texts::findingRemedy(const rules::Finding &finding, const Scene &scene) const
{
    return finding.outcome == rules::Outcome::Fail ? refusalRemedy(refusalOf(finding), scene)
                                                   : QString();
}

QString Texts::conditionsNotMet(int count) const
{
    return counted(QT_TRANSLATE_N_NOOP("wording", "%n of 4 conditions are not met."), count);
}

QString Texts::delegationFinding(const rules::Finding &finding, const Scene &scene) const
{
    const domain::Delegation delegation
        = scene.customer ? scene.customer->delegation : domain::Delegation{};
    // Imported books may not know the day.
    const QString day = dateInSentence(delegation.since);
    if (finding.outcome == rules::Outcome::Pass) {
        return day.isEmpty()
            ? text(QT_TRANSLATE_NOOP("wording", "Granted for this customer and service."))
            : text(QT_TRANSLATE_NOOP("wording", "Granted on %1 for this customer and service."))
                  .arg(day);
    }
    switch (delegation.state) {
    case domain::DelegationState::Requested:
        return day.isEmpty()
            ? text(QT_TRANSLATE_NOOP("wording", "Requested. The customer has not accepted yet."))
            : text(
                QT_TRANSLATE_NOOP("wording", "Requested on %1. The customer has not accepted yet."))
                  .arg(day);
    case domain::DelegationState::Removed:
        return day.isEmpty()
            ? text(QT_TRANSLATE_NOOP("wording", "The customer removed the privileges."))
            : text(QT_TRANSLATE_NOOP("wording", "The customer removed the privileges on %1."))
                  .arg(day);
    case domain::DelegationState::Granted:
        if (!finding.plans.isEmpty()) {
            return text(QT_TRANSLATE_NOOP("wording", "The privileges do not cover: %1."))
                .arg(servicesIn(finding.plans, scene));
        }
        break;
    case domain::DelegationState::None:
        break;
    }
    return text(QT_TRANSLATE_NOOP(
        "wording", "You have no delegated admin privileges for this customer and service."));
}

QString Texts::servicesFinding(const rules::Finding &finding, const Scene &scene) const
{
    QStringList sentences;
    if (finding.outcome == rules::Outcome::Pass) {
        sentences.append(finding.nothingGained
                ? text(QT_TRANSLATE_NOOP("wording", "This upgrade adds no service."))
                : text(QT_TRANSLATE_NOOP(
                    "wording", "No other subscription has a service that this upgrade adds.")));
    }
    for (const domain::SubscriptionId &id : finding.subscriptions) {
        const domain::Subscription *other = holding(id, scene);
        const catalog::Offer *offer
            = other && scene.catalogue ? scene.catalogue->offer(other->offerId) : nullptr;
        // Of all conflicting plans, those that this one holds.
        QStringList plans;
        for (const QString &code : finding.plans) {
            const auto index = scene.catalogue ? scene.catalogue->plan(code) : std::nullopt;
            if (!offer || !index || offer->planSet.test(static_cast<size_t>(*index))) {
                plans.append(code);
            }
        }
        sentences.append(
            text(QT_TRANSLATE_NOOP("wording",
                     "%1, bought from %2, already has services that this upgrade adds: %3."))
                .arg(holdingName(id, scene), sellers({ id }, scene), servicesIn(plans, scene)));
    }
    if (!finding.notCompared.isEmpty()) {
        sentences.append(
            text(QT_TRANSLATE_NOOP("wording", "Not compared, because the product is unknown: %1."))
                .arg(holdingNames(finding.notCompared, scene)));
    }
    return sentences.join(u' ');
}

QString Texts::ownedFinding(const rules::Finding &finding, const Scene &scene) const
{
    if (finding.outcome == rules::Outcome::Pass) {
        return text(QT_TRANSLATE_NOOP("wording", "The customer has no subscription to %1."))
            .arg(targetName(scene));
    }
    return text(QT_TRANSLATE_NOOP("wording", "The customer already has %1, bought from %2."))
        .arg(targetName(scene), sellers(finding.subscriptions, scene));
}

} // namespace wording
