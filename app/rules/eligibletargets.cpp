#include "rules/eligibletargets.h"

#include <algorithm>
#include <vector>

using domain::Subscription;
using domain::SubscriptionStatus;

namespace rules {
namespace {

std::size_t indexOf(domain::Cloud cloud)
{
    return cloud == domain::Cloud::China21Vianet ? 1 : 0;
}

QList<catalog::FamilyIndex> listOf(const catalog::FamilySet &families, qsizetype most)
{
    QList<catalog::FamilyIndex> list;
    for (qsizetype i = 0; i < most; ++i) {
        if (families.test(static_cast<std::size_t>(i))) {
            list.append(static_cast<catalog::FamilyIndex>(i));
        }
    }
    return list;
}

} // namespace

/// How often the customer holds each offer and each service family.
class EligibleTargets::Held
{
public:
    explicit Held(const EligibleTargets &rules)
        : m_rules(rules)
        , m_ofOffer(static_cast<std::size_t>(rules.m_offers.size()), 0)
        , m_ofFamily(static_cast<std::size_t>(rules.m_families), 0)
    {
    }

    /// Counts a subscription in (+1) or out (-1); what nobody holds any more counts nothing.
    void add(const Subscription &subscription, qsizetype offer, int times)
    {
        if (offer < 0 || !domain::isHeld(subscription.status)) {
            return;
        }
        m_ofOffer[static_cast<std::size_t>(offer)] += times;
        for (const catalog::FamilyIndex family : m_rules.m_offers.at(offer).families) {
            m_ofFamily[static_cast<std::size_t>(family)] += times;
        }
    }
    [[nodiscard]] bool hasOffer(qsizetype offer) const
    {
        return m_ofOffer[static_cast<std::size_t>(offer)] > 0;
    }
    [[nodiscard]] bool hasAnyOf(const QList<catalog::FamilyIndex> &families) const
    {
        return std::any_of(families.cbegin(), families.cend(),
            [this](catalog::FamilyIndex i) { return m_ofFamily[static_cast<std::size_t>(i)] > 0; });
    }

private:
    const EligibleTargets &m_rules;
    std::vector<int> m_ofOffer;
    std::vector<int> m_ofFamily;
};

EligibleTargets::EligibleTargets(const catalog::Catalogue &catalogue, catalog::Variant variant)
    : m_families(catalogue.families().size())
{
    const QList<catalog::Offer> &offers = catalogue.offers();
    for (qsizetype i = 0; i < offers.size(); ++i) {
        m_indexOf.insert(offers.at(i).id, i);
    }
    for (const catalog::Offer &source : offers) {
        Offer own;
        own.families = listOf(source.familySet, m_families);
        for (const auto cloud : { domain::Cloud::Global, domain::Cloud::China21Vianet }) {
            for (const catalog::Edge &edge : catalogue.edgesFrom(source.id, cloud, variant)) {
                const catalog::Offer *offer = catalogue.offer(edge.to);
                Q_ASSERT(offer != nullptr); // the catalogue validates its edges
                if (offer == nullptr) {
                    continue;
                }
                Target target;
                target.offer = m_indexOf.value(edge.to);
                target.gained = listOf(offer->familySet & ~source.familySet, m_families);
                target.covered = offer->familySet | source.familySet;
                target.maxQuantity = offer->maxQuantity;
                target.monthly = offer->soldIn(cloud, domain::BillingCycle::Monthly);
                target.annual = offer->soldIn(cloud, domain::BillingCycle::Annual);
                own.targets.at(indexOf(cloud)).append(target);
            }
        }
        m_offers.append(own);
    }
    for (const auto cloud : { domain::Cloud::Global, domain::Cloud::China21Vianet }) {
        m_blockedByAddOns.at(indexOf(cloud)) = catalogue.edition(cloud, variant).blockedByAddOns;
    }
    for (const catalog::ServicePlan &plan : catalogue.plans()) {
        m_familyOfPlan.insert(plan.code.toCaseFolded(), plan.family);
    }
}

QList<int> EligibleTargets::of(
    const domain::Customer &customer, const QList<Subscription> &holdings) const
{
    QList<int> counts(holdings.size(), 0);
    if (customer.delegation.state != domain::DelegationState::Granted) {
        return counts;
    }
    catalog::FamilySet excluded;
    for (const QString &code : customer.delegation.excludedPlans) {
        const catalog::FamilyIndex family = m_familyOfPlan.value(code.trimmed().toCaseFolded(), -1);
        if (family >= 0) {
            excluded.set(static_cast<std::size_t>(family));
        }
    }

    Held held(*this);
    QList<qsizetype> offers(holdings.size(), -1);
    QHash<domain::SubscriptionId, QList<qsizetype>> addOns; // by their base
    for (qsizetype i = 0; i < holdings.size(); ++i) {
        const Subscription &holding = holdings.at(i);
        offers[i] = m_indexOf.value(holding.offerId, -1);
        held.add(holding, offers.at(i), 1);
        if (holding.isAddOn() && holding.parentId != holding.id) {
            addOns[holding.parentId].append(i);
        }
    }

    const std::size_t cloud = indexOf(customer.cloud);
    for (qsizetype i = 0; i < holdings.size(); ++i) {
        const Subscription &judged = holdings.at(i);
        if (offers.at(i) < 0 || judged.status != SubscriptionStatus::Active || judged.isTrial
            || judged.isAddOn() || judged.soldBy != domain::SoldBy::Own) {
            continue;
        }
        const QList<Target> &targets = m_offers.at(offers.at(i)).targets.at(cloud);
        if (targets.isEmpty()) {
            continue;
        }
        const QList<qsizetype> own = addOns.value(judged.id);
        const bool blocked = m_blockedByAddOns.at(cloud)
            && std::any_of(own.cbegin(), own.cend(), [&](qsizetype addOn) {
                   return holdings.at(addOn).status != SubscriptionStatus::Deleted;
               });
        if (blocked) {
            continue;
        }
        // Conditions 3 and 4 look at the others: neither itself nor its own add-ons.
        const auto countItsOwn = [&](int times) {
            held.add(judged, offers.at(i), times);
            for (const qsizetype addOn : own) {
                held.add(holdings.at(addOn), offers.at(addOn), times);
            }
        };
        countItsOwn(-1);
        counts[i] = count(judged, targets, customer.cloud == domain::Cloud::Global, excluded, held);
        countItsOwn(1);
    }
    return counts;
}

int EligibleTargets::count(const Subscription &subscription, const QList<Target> &targets,
    bool carriesQuantity, const catalog::FamilySet &excluded, const Held &others) const
{
    const bool annual = subscription.billingCycle == domain::BillingCycle::Annual;
    return static_cast<int>(
        std::count_if(targets.cbegin(), targets.cend(), [&](const Target &target) {
            return (annual ? target.annual : target.monthly) && (excluded & target.covered).none()
                && (!carriesQuantity || subscription.quantity <= target.maxQuantity)
                && !others.hasOffer(target.offer) && !others.hasAnyOf(target.gained);
        }));
}

} // namespace rules
