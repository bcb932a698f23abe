#include "wording/texts.h"

using namespace Qt::StringLiterals;

// What the sentences about a customer's subscriptions name: products, sellers, services.
namespace wording {
namespace {

domain::Cloud cloudOf(const Texts::Scene &scene)
{
    return scene.customer ? scene.customer->cloud : domain::Cloud::Global;
}

} // namespace

const domain::Subscription *Texts::holding(domain::SubscriptionId id, const Scene &scene) const
{
    if (scene.holdings) {
        for (const domain::Subscription &candidate : *scene.holdings) {
            if (candidate.id == id) {
                return &candidate;
            }
        }
    }
    return nullptr;
}

/// The product's name; the id where the subscription is not among the holdings.
QString Texts::holdingName(domain::SubscriptionId id, const Scene &scene) const
{
    const domain::Subscription *subscription = holding(id, scene);
    if (!subscription) {
        return id.text();
    }
    return scene.catalogue ? product(*subscription, cloudOf(scene), *scene.catalogue)
                           : subscription->offerName;
}

QString Texts::holdingNames(const QList<domain::SubscriptionId> &ids, const Scene &scene) const
{
    QStringList names;
    for (const domain::SubscriptionId &id : ids) {
        names.append(holdingName(id, scene));
    }
    return list(names);
}

QString Texts::sellers(const QList<domain::SubscriptionId> &ids, const Scene &scene) const
{
    QStringList names;
    for (const domain::SubscriptionId &id : ids) {
        const domain::Subscription *subscription = holding(id, scene);
        const QString name = subscription ? seller(*subscription) : QString();
        if (!name.isEmpty() && !names.contains(name)) {
            names.append(name);
        }
    }
    return names.isEmpty() ? text(QT_TRANSLATE_NOOP("wording", "another reseller")) : list(names);
}

QString Texts::sourceName(const Scene &scene) const
{
    if (scene.subscription && scene.catalogue) {
        return product(*scene.subscription, cloudOf(scene), *scene.catalogue);
    }
    return text(QT_TRANSLATE_NOOP("wording", "this product"));
}

QString Texts::targetName(const Scene &scene) const
{
    const catalog::Offer *offer = scene.catalogue ? scene.catalogue->offer(scene.target) : nullptr;
    if (offer) {
        return product(*offer, cloudOf(scene));
    }
    return scene.target.isNull() ? text(QT_TRANSLATE_NOOP("wording", "the chosen product"))
                                 : scene.target.text();
}

QString Texts::servicesIn(const QStringList &codes, const Scene &scene) const
{
    return scene.catalogue ? services(codes, *scene.catalogue) : list(codes);
}

} // namespace wording
