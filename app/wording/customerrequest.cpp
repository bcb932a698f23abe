#include "wording/texts.h"

using namespace Qt::StringLiterals;

namespace wording {
namespace {

/// The language to write to the customer in: Korean or English.
Language letterLanguage(const domain::Customer &customer)
{
    if (customer.language.isEmpty()) {
        return customer.country == "KR"_L1 ? Language::Korean : Language::English;
    }
    const QString language = customer.language.section(u'-', 0, 0).toLower();
    return language == "ko"_L1 ? Language::Korean : Language::English;
}

/// Where the customer's own global admin manages partner relationships.
QString adminCentre(domain::Cloud cloud)
{
    return cloud == domain::Cloud::China21Vianet ? u"https://portal.partner.microsoftonline.cn"_s
                                                 : u"https://admin.microsoft.com"_s;
}

} // namespace

QString Texts::requestToCustomer(
    const domain::Refusal &refusal, const Scene &scene, const QString &resellerName) const
{
    if (!scene.customer) {
        return {};
    }
    const Language language = letterLanguage(*scene.customer);
    if (language != m_language) {
        return Texts(language).requestToCustomer(refusal, scene, resellerName);
    }
    switch (refusal.code) {
    case domain::RefusalCode::ConflictingServiceTypes:
    case domain::RefusalCode::ConcurrencyConflicts:
        return cancellationRequest(refusal, scene, resellerName);
    case domain::RefusalCode::DelegatedAdminPermissionsDisabled:
    case domain::RefusalCode::InsufficientGranularAdminPermissions:
        return delegationRequest(scene, resellerName);
    case domain::RefusalCode::Other:
    case domain::RefusalCode::SubscriptionStatusNotActive:
    case domain::RefusalCode::UserContextRequired:
    case domain::RefusalCode::SubscriptionAddOnsPresent:
    case domain::RefusalCode::SubscriptionDoesNotHaveAnyUpgradePaths:
    case domain::RefusalCode::SubscriptionTargetOfferNotFound:
    case domain::RefusalCode::SubscriptionNotProvisioned:
    case domain::RefusalCode::OfferDoesNotSupportBillingCycle:
        break;
    }
    return {};
}

QString Texts::cancellationRequest(
    const domain::Refusal &refusal, const Scene &scene, const QString &resellerName) const
{
    QStringList lines{
        text(QT_TRANSLATE_NOOP("wording", "Current subscription: %1")).arg(sourceName(scene)),
        text(QT_TRANSLATE_NOOP("wording", "New product: %1")).arg(targetName(scene)),
    };
    // The letter speaks to the customer: "you" is not the seller here.
    const QString us
        = resellerName.isEmpty() ? text(QT_TRANSLATE_NOOP("wording", "us")) : resellerName;
    bool allOwn = true;
    for (const domain::SubscriptionId &id : refusal.subscriptions) {
        const domain::Subscription *other = holding(id, scene);
        const bool own = other && other->soldBy == domain::SoldBy::Own;
        allOwn = allOwn && own;
        lines.append(
            text(QT_TRANSLATE_NOOP(
                     "wording", "To be cancelled: %1 (bought from: %2, subscription ID: %3)"))
                .arg(holdingName(id, scene), own ? us : sellers({ id }, scene), id.text()));
    }
    const QString reason = refusal.code == domain::RefusalCode::ConflictingServiceTypes
        ? text(QT_TRANSLATE_NOOP("wording",
                   "The new product adds services that the other subscription already has: %1. The "
                   "upgrade is possible only after that subscription has been cancelled."))
              .arg(servicesIn(refusal.plans, scene))
        : text(QT_TRANSLATE_NOOP("wording",
            "You already have a subscription to the new product. The upgrade is possible only "
            "after "
            "that subscription has been cancelled."));
    const QStringList paragraphs{
        text(QT_TRANSLATE_NOOP("wording",
            "We would like to upgrade one of your subscriptions and need your help with it.")),
        lines.join(u'\n'),
        reason,
        allOwn
            ? text(QT_TRANSLATE_NOOP(
                "wording", "Please tell us whether we may cancel the subscription."))
            : text(QT_TRANSLATE_NOOP("wording",
                "Please ask the seller named above to cancel the subscription, and tell us when it "
                "is done.")),
        text(QT_TRANSLATE_NOOP("wording",
            "Users lose access to its services when it is cancelled, so please save the data that "
            "you "
            "need beforehand. We will then check again and carry out the upgrade.")),
    };
    return letter(
        text(QT_TRANSLATE_NOOP("wording", "Request to cancel a subscription before the upgrade")),
        paragraphs, scene, resellerName);
}

QString Texts::delegationRequest(const Scene &scene, const QString &resellerName) const
{
    QStringList lines;
    if (scene.subscription) {
        lines.append(
            text(QT_TRANSLATE_NOOP("wording", "Current subscription: %1")).arg(sourceName(scene)));
    }
    if (!scene.customer->domain.isEmpty()) {
        lines.append(text(QT_TRANSLATE_NOOP("wording", "Primary domain name: %1"))
                         .arg(scene.customer->domain));
    }
    lines.append(text(QT_TRANSLATE_NOOP("wording", "Admin center: %1"))
                     .arg(adminCentre(scene.customer->cloud)));
    const QStringList paragraphs{
        text(QT_TRANSLATE_NOOP("wording",
            "To upgrade and support your subscriptions we need delegated admin privileges for your "
            "organisation.")),
        lines.join(u'\n'),
        text(QT_TRANSLATE_NOOP("wording",
            "Please sign in to the admin center as a global admin, open Settings > Partner "
            "relationships, and accept our request for delegated admin privileges. You can remove "
            "the "
            "privileges there at any time.")),
        text(QT_TRANSLATE_NOOP(
            "wording", "We will check again once you have accepted the request.")),
    };
    return letter(text(QT_TRANSLATE_NOOP("wording", "Request for delegated admin privileges")),
        paragraphs, scene, resellerName);
}

QString Texts::letter(const QString &subject, const QStringList &paragraphs, const Scene &scene,
    const QString &resellerName) const
{
    QStringList parts{
        text(QT_TRANSLATE_NOOP("wording", "Subject: %1")).arg(subject),
        text(QT_TRANSLATE_NOOP("wording", "To the administrator of %1,"))
            .arg(customerName(*scene.customer)),
    };
    parts.append(paragraphs);
    parts.append(resellerName.isEmpty()
            ? text(QT_TRANSLATE_NOOP("wording", "Kind regards"))
            : text(QT_TRANSLATE_NOOP("wording", "Kind regards\n%1")).arg(resellerName));
    return parts.join("\n\n"_L1) % u'\n';
}

} // namespace wording
