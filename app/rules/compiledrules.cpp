#include "rules/compiledrules.h"

#include <algorithm>

using domain::maskOf;
using domain::ReasonMask;
using domain::RefusalCode;
using domain::UpgradeGroup;

namespace rules {
namespace {

constexpr std::array clouds{ domain::Cloud::Global, domain::Cloud::China21Vianet };
constexpr ReasonMask delegation = maskOf(RefusalCode::DelegatedAdminPermissionsDisabled);
constexpr ReasonMask notActive = maskOf(RefusalCode::SubscriptionStatusNotActive);
constexpr ReasonMask conflict = maskOf(RefusalCode::ConflictingServiceTypes);
constexpr ReasonMask owned = maskOf(RefusalCode::ConcurrencyConflicts);
constexpr ReasonMask addOnsPresent = maskOf(RefusalCode::SubscriptionAddOnsPresent);
constexpr ReasonMask noPath = maskOf(RefusalCode::SubscriptionDoesNotHaveAnyUpgradePaths);
constexpr ReasonMask notProvisioned = maskOf(RefusalCode::SubscriptionNotProvisioned);
constexpr ReasonMask wrongCycle = maskOf(RefusalCode::OfferDoesNotSupportBillingCycle);
constexpr ReasonMask other = maskOf(RefusalCode::Other);

std::size_t indexOf(domain::Cloud cloud)
{
    return cloud == domain::Cloud::China21Vianet ? 1 : 0;
}

} // namespace

UpgradeGroup groupOf(ReasonMask whole, std::span<const ReasonMask> targets)
{
    if ((whole & noPath) != 0) {
        return UpgradeGroup::NoPath;
    }
    ReasonMask every = static_cast<ReasonMask>(~0U);
    ReasonMask any = 0;
    bool delegationAlone = false;
    for (const ReasonMask target : targets) {
        if (target == 0) {
            return UpgradeGroup::Ready;
        }
        every &= target;
        any |= target;
        delegationAlone = delegationAlone || target == delegation;
    }
    if ((whole & other) != 0) {
        return UpgradeGroup::Other;
    }
    if ((whole & notActive) != 0) {
        return UpgradeGroup::NotActive;
    }
    if (delegationAlone || (every & delegation) != 0) {
        return UpgradeGroup::NeedsDelegation;
    }
    if ((any & (conflict | owned)) != 0) {
        return UpgradeGroup::AlreadyHas;
    }
    return (any & delegation) != 0 ? UpgradeGroup::NeedsDelegation : UpgradeGroup::Other;
}

struct CompiledRules::Others
{
    catalog::FamilySet families;
    std::span<const qint32> distinct; ///< offers held, the judged one's own perhaps among them
    const std::vector<qint32> &held;
    qint32 own = -1; ///< the judged offer, taken out once where it is held itself
    bool ownHeld = false;

    [[nodiscard]] bool hold(qint32 offer) const
    {
        return held[static_cast<std::size_t>(offer)] > (ownHeld && offer == own ? 1 : 0);
    }
};

CompiledRules::CompiledRules(const catalog::Catalogue &catalogue, catalog::Variant variant)
    : m_catalogue(catalogue)
{
    for (const catalog::Offer &offer : catalogue.offers()) {
        m_indexOf.insert(offer.id, static_cast<qint32>(m_indexOf.size()));
    }
    for (const catalog::Offer &source : catalogue.offers()) {
        Offer own;
        own.families = source.familySet;
        for (const domain::Cloud cloud : clouds) {
            for (const catalog::Edge &edge : catalogue.edgesFrom(source.id, cloud, variant)) {
                const catalog::Offer *offer = catalogue.offer(edge.to);
                Q_ASSERT(offer != nullptr); // the catalogue validates its edges
                if (offer != nullptr) {
                    own.targets.at(indexOf(cloud))
                        .push_back({ m_indexOf.value(edge.to), offer->familySet & ~source.familySet,
                            offer->familySet | source.familySet, offer->maxQuantity,
                            offer->soldIn(cloud, domain::BillingCycle::Monthly),
                            offer->soldIn(cloud, domain::BillingCycle::Annual) });
                }
            }
        }
        m_offers.push_back(std::move(own));
    }
    for (const domain::Cloud cloud : clouds) {
        m_blockedByAddOns.at(indexOf(cloud)) = catalogue.edition(cloud, variant).blockedByAddOns;
    }
}

qint32 CompiledRules::offerIndex(const domain::OfferId &offer) const
{
    return m_indexOf.value(offer, -1);
}

catalog::FamilySet CompiledRules::familiesOf(const QStringList &plans) const
{
    catalog::FamilySet families;
    for (const QString &code : plans) {
        if (const auto plan = m_catalogue.plan(code)) {
            families.set(static_cast<std::size_t>(m_catalogue.plans().at(*plan).family));
        }
    }
    return families;
}

CompiledRules::Others CompiledRules::othersOf(
    std::span<const Holding> holdings, std::size_t judged, const Desk &desk) const
{
    const Holding &own = holdings[judged];
    Others others{ {}, desk.m_distinct, desk.m_held, own.offer,
        own.offer >= 0 && domain::isHeld(own.status) };
    for (const qint32 offer : desk.m_distinct) {
        if (others.hold(offer)) {
            others.families |= m_offers[static_cast<std::size_t>(offer)].families;
        }
    }
    return others;
}

ReasonMask CompiledRules::wholeReasons(const Holder &holder, std::span<const Holding> holdings,
    std::size_t judged, const Desk &desk) const
{
    const Holding &own = holdings[judged];
    const bool known = own.offer >= 0;
    ReasonMask mask = 0;
    if (!holder.granted
        || (known
            && (holder.excluded & m_offers[static_cast<std::size_t>(own.offer)].families).any())) {
        mask |= delegation;
    }
    if (own.status != domain::SubscriptionStatus::Active) {
        mask |= notActive;
        if (own.status == domain::SubscriptionStatus::Pending) {
            mask |= notProvisioned;
        }
    }
    if (m_blockedByAddOns.at(indexOf(holder.cloud))) {
        for (qint32 addOn = desk.m_firstAddOn[judged]; addOn >= 0;
             addOn = desk.m_nextAddOn[static_cast<std::size_t>(addOn)]) {
            if (holdings[static_cast<std::size_t>(addOn)].status
                != domain::SubscriptionStatus::Deleted) {
                mask |= addOnsPresent;
                break;
            }
        }
    }
    const bool path = known
        && !m_offers[static_cast<std::size_t>(own.offer)].targets.at(indexOf(holder.cloud)).empty();
    if (!path) {
        mask |= noPath;
    } else if (!own.upgradeOffered) {
        mask |= other;
    }
    return mask;
}

void CompiledRules::decide(
    const Holder &holder, std::span<const Holding> holdings, Desk &desk) const
{
    const std::size_t count = holdings.size();
    desk.decisions.assign(count, {});
    desk.targets.clear();
    desk.m_held.resize(m_offers.size(), 0);
    desk.m_distinct.clear();
    desk.m_firstAddOn.assign(count, -1);
    desk.m_nextAddOn.assign(count, -1);
    const auto add = [&desk](const Holding &holding, qint32 times) {
        if (holding.offer >= 0 && domain::isHeld(holding.status)) {
            desk.m_held[static_cast<std::size_t>(holding.offer)] += times;
        }
    };
    for (std::size_t i = 0; i < count; ++i) {
        const Holding &holding = holdings[i];
        if (holding.offer >= 0 && domain::isHeld(holding.status)
            && desk.m_held[static_cast<std::size_t>(holding.offer)]++ == 0) {
            desk.m_distinct.push_back(holding.offer);
        }
        if (holding.parent >= 0 && static_cast<std::size_t>(holding.parent) != i) {
            desk.m_nextAddOn[i] = desk.m_firstAddOn[static_cast<std::size_t>(holding.parent)];
            desk.m_firstAddOn[static_cast<std::size_t>(holding.parent)] = static_cast<qint32>(i);
        }
    }
    const std::size_t cloud = indexOf(holder.cloud);
    for (std::size_t i = 0; i < count; ++i) {
        const Holding &own = holdings[i];
        Decision &decision = desk.decisions[i];
        decision.whole = wholeReasons(holder, holdings, i, desk);
        decision.firstTarget = static_cast<quint32>(desk.targets.size());
        if ((decision.whole & noPath) == 0) {
            // Conditions 3 and 4 look past the subscription itself and its own add-ons.
            const auto countAddOns = [&](qint32 times) {
                for (qint32 addOn = desk.m_firstAddOn[i]; addOn >= 0;
                     addOn = desk.m_nextAddOn[static_cast<std::size_t>(addOn)]) {
                    add(holdings[static_cast<std::size_t>(addOn)], times);
                }
            };
            countAddOns(-1);
            const Others others = othersOf(holdings, i, desk);
            const bool annual = own.billingCycle == domain::BillingCycle::Annual;
            for (const Target &target :
                m_offers[static_cast<std::size_t>(own.offer)].targets.at(cloud)) {
                ReasonMask mask = decision.whole;
                if ((holder.excluded & target.covered).any()) {
                    mask |= delegation;
                }
                if ((others.families & target.gained).any()) {
                    mask |= conflict;
                }
                if (others.hold(target.offer)) {
                    mask |= owned;
                }
                if (!(annual ? target.annual : target.monthly)) {
                    mask |= wrongCycle;
                }
                if (holder.cloud == domain::Cloud::Global && own.quantity > target.maxQuantity) {
                    mask |= other;
                }
                desk.targets.push_back(mask);
            }
            countAddOns(1);
        }
        decision.targets = static_cast<quint32>(desk.targets.size()) - decision.firstTarget;
        decision.group = groupOf(decision.whole,
            std::span(desk.targets).subspan(decision.firstTarget, decision.targets));
    }
    for (const qint32 offer : desk.m_distinct) {
        desk.m_held[static_cast<std::size_t>(offer)] = 0;
    }
}

domain::StoredVerdict CompiledRules::Desk::verdict(std::size_t holding) const
{
    const Decision &decision = decisions[holding];
    const auto own = std::span(targets).subspan(decision.firstTarget, decision.targets);
    return { {}, decision.group, decision.whole, QList<ReasonMask>(own.begin(), own.end()) };
}

bool CompiledRules::agrees(const Desk &desk, std::size_t holding, QByteArrayView packedVerdict)
{
    const Decision &decision = desk.decisions[holding];
    const auto maskAt = [packedVerdict](qsizetype at) {
        return static_cast<ReasonMask>(static_cast<quint8>(packedVerdict.at(at))
            | (static_cast<quint8>(packedVerdict.at(at + 1)) << 8));
    };
    if (packedVerdict.size() != 3 + 2 * static_cast<qsizetype>(decision.targets)
        || packedVerdict.at(0) != static_cast<char>(decision.group)
        || maskAt(1) != decision.whole) {
        return false;
    }
    for (quint32 i = 0; i < decision.targets; ++i) {
        if (maskAt(3 + 2 * static_cast<qsizetype>(i)) != desk.targets[decision.firstTarget + i]) {
            return false;
        }
    }
    return true;
}

QList<domain::StoredVerdict> CompiledRules::of(
    const domain::Customer &customer, const QList<domain::Subscription> &holdings) const
{
    QHash<domain::SubscriptionId, qint32> places;
    for (const domain::Subscription &holding : holdings) {
        places.insert(holding.id, static_cast<qint32>(places.size()));
    }
    std::vector<Holding> compact;
    compact.reserve(static_cast<std::size_t>(holdings.size()));
    for (const domain::Subscription &holding : holdings) {
        compact.push_back({ offerIndex(holding.offerId), places.value(holding.parentId, -1),
            holding.quantity, holding.status, holding.billingCycle,
            !holding.isTrial && !holding.isAddOn() && holding.soldBy == domain::SoldBy::Own });
    }
    Desk desk;
    decide({ customer.cloud, customer.delegation.state == domain::DelegationState::Granted,
               familiesOf(customer.delegation.excludedPlans) },
        compact, desk);
    QList<domain::StoredVerdict> verdicts;
    verdicts.reserve(holdings.size());
    for (qsizetype i = 0; i < holdings.size(); ++i) {
        domain::StoredVerdict verdict = desk.verdict(static_cast<std::size_t>(i));
        verdict.subscription = holdings.at(i).id;
        verdicts.append(std::move(verdict));
    }
    return verdicts;
}

} // namespace rules
