#include "wording/texts.h"

using namespace Qt::StringLiterals;

namespace wording {
namespace {

domain::SubscriptionStatus statusOf(const Texts::Scene &scene)
{
    return scene.subscription ? scene.subscription->status : domain::SubscriptionStatus::None;
}

domain::DelegationState delegationOf(const Texts::Scene &scene)
{
    return scene.customer ? scene.customer->delegation.state : domain::DelegationState::None;
}

} // namespace

QString Texts::refusal(const domain::Refusal &refusal, const Scene &scene) const
{
    switch (refusal.code) {
    case domain::RefusalCode::Other:
        return otherRefusal(refusal.other, scene);
    case domain::RefusalCode::DelegatedAdminPermissionsDisabled:
        if (!refusal.plans.isEmpty() && delegationOf(scene) == domain::DelegationState::Granted) {
            return text(QT_TRANSLATE_NOOP("wording", "The privileges do not cover: %1."))
                .arg(servicesIn(refusal.plans, scene));
        }
        return text(QT_TRANSLATE_NOOP(
            "wording", "You have no delegated admin privileges for this customer and service."));
    case domain::RefusalCode::SubscriptionStatusNotActive:
        if (statusOf(scene) == domain::SubscriptionStatus::Suspended) {
            return text(QT_TRANSLATE_NOOP("wording", "The subscription is suspended."));
        }
        return text(QT_TRANSLATE_NOOP("wording", "The subscription is not active: %1."))
            .arg(status(statusOf(scene)));
    case domain::RefusalCode::ConflictingServiceTypes:
        return text(QT_TRANSLATE_NOOP("wording",
                        "Another subscription already has services that this upgrade adds: %1."))
            .arg(servicesIn(refusal.plans, scene));
    case domain::RefusalCode::ConcurrencyConflicts:
        return text(QT_TRANSLATE_NOOP("wording", "The customer already has %1."))
            .arg(targetName(scene));
    case domain::RefusalCode::UserContextRequired:
        return text(QT_TRANSLATE_NOOP("wording", "This request needs a signed-in user."));
    case domain::RefusalCode::SubscriptionAddOnsPresent:
        return text(QT_TRANSLATE_NOOP("wording", "The subscription has add-ons: %1."))
            .arg(holdingNames(refusal.subscriptions, scene));
    case domain::RefusalCode::SubscriptionDoesNotHaveAnyUpgradePaths:
        return text(QT_TRANSLATE_NOOP("wording", "%1 has no upgrade path.")).arg(sourceName(scene));
    case domain::RefusalCode::SubscriptionTargetOfferNotFound:
        return text(QT_TRANSLATE_NOOP("wording", "This is not a possible upgrade: %1 to %2."))
            .arg(sourceName(scene), targetName(scene));
    case domain::RefusalCode::SubscriptionNotProvisioned:
        return text(QT_TRANSLATE_NOOP("wording", "The order is still being provisioned."));
    case domain::RefusalCode::OfferDoesNotSupportBillingCycle:
        return text(QT_TRANSLATE_NOOP("wording", "%1 is not sold with this billing frequency: %2."))
            .arg(targetName(scene),
                billingCycle(scene.subscription ? scene.subscription->billingCycle
                                                : domain::BillingCycle::Monthly));
    case domain::RefusalCode::InsufficientGranularAdminPermissions:
        return text(
            QT_TRANSLATE_NOOP("wording", "Your granular admin permissions are not sufficient."));
    }
    return {};
}

QString Texts::refusalRemedy(const domain::Refusal &refusal, const Scene &scene) const
{
    switch (refusal.code) {
    case domain::RefusalCode::Other:
        return otherRemedy(refusal.other, scene);
    case domain::RefusalCode::DelegatedAdminPermissionsDisabled:
        if (delegationOf(scene) == domain::DelegationState::Requested) {
            return text(QT_TRANSLATE_NOOP(
                "wording", "Wait until the customer accepts the request, then check again."));
        }
        return text(QT_TRANSLATE_NOOP(
            "wording", "Request them. You can upgrade once the customer accepts."));
    case domain::RefusalCode::SubscriptionStatusNotActive:
        switch (statusOf(scene)) {
        case domain::SubscriptionStatus::Suspended:
            return text(QT_TRANSLATE_NOOP("wording", "Reactivate it, then check again."));
        case domain::SubscriptionStatus::Pending:
            return text(
                QT_TRANSLATE_NOOP("wording", "Wait until the status is Active, then check again."));
        case domain::SubscriptionStatus::None:
        case domain::SubscriptionStatus::Active:
        case domain::SubscriptionStatus::Deleted:
        case domain::SubscriptionStatus::Expired:
            break;
        }
        return text(
            QT_TRANSLATE_NOOP("wording", "It cannot be reactivated. Add a new subscription."));
    case domain::RefusalCode::ConflictingServiceTypes:
        return text(QT_TRANSLATE_NOOP("wording",
                        "That subscription must be cancelled first, here or with its seller (%1). "
                        "Then check again."))
            .arg(sellers(refusal.subscriptions, scene));
    case domain::RefusalCode::ConcurrencyConflicts:
        return text(
            QT_TRANSLATE_NOOP("wording",
                "The other subscription must be cancelled first, here or with its seller (%1). "
                "Then check again, or choose another product."))
            .arg(sellers(refusal.subscriptions, scene));
    case domain::RefusalCode::UserContextRequired:
        return text(QT_TRANSLATE_NOOP(
            "wording", "Send it with an app-and-user token, not with an app-only one."));
    case domain::RefusalCode::SubscriptionAddOnsPresent:
        return text(QT_TRANSLATE_NOOP("wording", "Cancel the add-ons, then check again."));
    case domain::RefusalCode::SubscriptionDoesNotHaveAnyUpgradePaths:
        return text(QT_TRANSLATE_NOOP(
            "wording", "Add a subscription to the product that the customer needs."));
    case domain::RefusalCode::SubscriptionTargetOfferNotFound:
        return text(QT_TRANSLATE_NOOP("wording", "Choose a product from the list."));
    case domain::RefusalCode::SubscriptionNotProvisioned:
        return text(
            QT_TRANSLATE_NOOP("wording", "Wait until the status is Active, then check again."));
    case domain::RefusalCode::OfferDoesNotSupportBillingCycle:
        return text(QT_TRANSLATE_NOOP("wording", "Choose a product that is."));
    case domain::RefusalCode::InsufficientGranularAdminPermissions:
        return text(QT_TRANSLATE_NOOP(
            "wording", "Ask the customer for the missing permissions, then check again."));
    }
    return {};
}

QString Texts::otherRefusal(domain::OtherRefusal other, const Scene &scene) const
{
    const catalog::Offer *target = scene.catalogue ? scene.catalogue->offer(scene.target) : nullptr;
    switch (other) {
    case domain::OtherRefusal::Trial:
        return text(QT_TRANSLATE_NOOP("wording", "The service refused the upgrade: %1"))
            .arg(text(QT_TRANSLATE_NOOP("wording", "the subscription is a trial.")));
    case domain::OtherRefusal::AddOn:
        return text(QT_TRANSLATE_NOOP("wording", "The service refused the upgrade: %1"))
            .arg(text(QT_TRANSLATE_NOOP("wording", "the subscription is an add-on.")));
    case domain::OtherRefusal::SoldElsewhere:
        return text(QT_TRANSLATE_NOOP(
            "wording", "Bought from another reseller or channel. It cannot be upgraded here."));
    case domain::OtherRefusal::QuantityAboveLimit:
        if (target) {
            return counted(QT_TRANSLATE_N_NOOP("wording", "%1 allows at most %n licences."),
                target->maxQuantity)
                .arg(targetName(scene));
        }
        return text(QT_TRANSLATE_NOOP("wording", "The product does not allow so many licences."));
    case domain::OtherRefusal::QuantityBelowAssigned:
        if (scene.assigned >= 0) {
            return counted(
                QT_TRANSLATE_N_NOOP("wording",
                    "%n licences are assigned. Enter at least %n, or unassign some first."),
                scene.assigned);
        }
        return text(
            QT_TRANSLATE_NOOP("wording", "More licences are assigned than the new number allows."));
    case domain::OtherRefusal::None:
        break;
    }
    return text(QT_TRANSLATE_NOOP("wording", "The service refused the upgrade: %1"))
        .arg(text(QT_TRANSLATE_NOOP("wording", "no reason was given.")));
}

QString Texts::otherRemedy(domain::OtherRefusal other, const Scene &scene) const
{
    switch (other) {
    case domain::OtherRefusal::Trial:
        return text(
            QT_TRANSLATE_NOOP("wording", "Buy the product, then check the new subscription."));
    case domain::OtherRefusal::AddOn:
        return text(QT_TRANSLATE_NOOP("wording", "Upgrade its base subscription."));
    case domain::OtherRefusal::SoldElsewhere:
        return text(
            QT_TRANSLATE_NOOP("wording",
                "It can be upgraded by its seller (%1), or cancelled there and bought here."))
            .arg(scene.subscription ? seller(*scene.subscription) : sellers({}, scene));
    case domain::OtherRefusal::QuantityAboveLimit:
        return text(QT_TRANSLATE_NOOP(
            "wording", "Lower the number of licences, or choose another product."));
    case domain::OtherRefusal::QuantityBelowAssigned:
        return text(
            QT_TRANSLATE_NOOP("wording", "Enter a higher number, or unassign licences first."));
    case domain::OtherRefusal::None:
        break;
    }
    return text(QT_TRANSLATE_NOOP(
        "wording", "Check again. If it is still refused, copy the details and contact support."));
}

QString Texts::roleRefusal() const
{
    return text(QT_TRANSLATE_NOOP("wording", "Your role cannot upgrade subscriptions."));
}

QString Texts::roleRemedy(domain::Cloud cloud, const catalog::Catalogue &catalogue) const
{
    QStringList names;
    for (const domain::Role candidate : catalogue.rolesThatUpgrade(cloud)) {
        names.append(role(candidate));
    }
    return text(QT_TRANSLATE_NOOP("wording", "Roles that can: %1.")).arg(list(names));
}

QString Texts::roleRequestRefusal() const
{
    return text(
        QT_TRANSLATE_NOOP("wording", "Your role cannot request delegated admin privileges."));
}

QString Texts::roleRequestRemedy() const
{
    return text(QT_TRANSLATE_NOOP("wording", "Ask an admin agent."));
}

} // namespace wording
