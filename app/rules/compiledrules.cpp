#include "rules/compiledrules.h"

#include <algorithm>
#include <tuple>
#include <utility>

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

/// Without a branch: which reasons there are is as good as random.
ReasonMask maskIf(bool condition, ReasonMask mask)
{
    return static_cast<ReasonMask>(mask & -static_cast<int>(condition));
}

/// The last word on a holding with a path, from all that its targets lack.
UpgradeGroup groupOf(
    ReasonMask whole, ReasonMask every, ReasonMask any, bool ready, bool delegationAlone)
{
    if (ready) {
        return UpgradeGroup::Ready;
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

} // namespace

UpgradeGroup groupOf(ReasonMask whole, std::span<const ReasonMask> targets)
{
    if ((whole & noPath) != 0) {
        return UpgradeGroup::NoPath;
    }
    ReasonMask every = static_cast<ReasonMask>(~0U);
    ReasonMask any = 0;
    bool ready = false;
    bool delegationAlone = false;
    for (const ReasonMask target : targets) {
        every &= target;
        any |= target;
        ready |= target == 0;
        delegationAlone |= target == delegation;
    }
    return groupOf(whole, every, any, ready, delegationAlone);
}

CompiledRules::Families CompiledRules::wordsOf(const catalog::FamilySet &families)
{
    constexpr std::size_t bits = 64;
    const catalog::FamilySet word(~quint64(0));
    Families words{};
    static_assert(catalog::FamilySet().size() <= bits * std::tuple_size_v<Families>);
    for (std::size_t i = 0; i < words.size(); ++i) {
        words[i] = ((families >> (bits * i)) & word).to_ullong();
    }
    return words;
}

bool CompiledRules::meet(const Families &a, const Families &b) const
{
    quint64 both = 0;
    for (std::size_t i = 0; i < m_words; ++i) {
        both |= a[i] & b[i];
    }
    return both != 0;
}

CompiledRules::CompiledRules(const catalog::Catalogue &catalogue, catalog::Variant variant)
    : m_catalogue(catalogue)
{
    for (const catalog::Offer &offer : catalogue.offers()) {
        m_indexOf.insert(offer.id, static_cast<qint32>(m_indexOf.size()));
    }
    for (const catalog::Offer &source : catalogue.offers()) {
        Offer own;
        own.families = wordsOf(source.familySet);
        for (const domain::Cloud cloud : clouds) {
            auto &[first, behind] = own.targets.at(indexOf(cloud));
            first = static_cast<quint32>(m_targets.size());
            for (const catalog::Edge &edge : catalogue.edgesFrom(source.id, cloud, variant)) {
                const catalog::Offer *offer = catalogue.offer(edge.to);
                Q_ASSERT(offer != nullptr); // the catalogue validates its edges
                if (offer != nullptr) {
                    const auto sold = [&](domain::BillingCycle cycle) {
                        return maskIf(!offer->soldIn(cloud, cycle), wrongCycle);
                    };
                    m_targets.push_back(
                        { m_indexOf.value(edge.to), wordsOf(offer->familySet & ~source.familySet),
                            wordsOf(offer->familySet | source.familySet), offer->maxQuantity,
                            { sold(domain::BillingCycle::Monthly),
                                sold(domain::BillingCycle::Annual) } });
                }
            }
            behind = static_cast<quint32>(m_targets.size());
        }
        m_offers.push_back(own);
    }
    m_offers.emplace_back(); // any product that is not known
    for (const Offer &offer : m_offers) {
        for (std::size_t i = 0; i < offer.families.size(); ++i) {
            m_words = offer.families[i] != 0 ? std::max(m_words, i + 1) : m_words;
        }
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

std::size_t CompiledRules::placeOf(const Holding &holding) const
{
    return holding.offer >= 0 ? static_cast<std::size_t>(holding.offer) : m_offers.size() - 1;
}

/// What is held, and what is left out of the delegation.
void CompiledRules::takeIn(
    const Holder &holder, std::span<const Holding> holdings, Desk &desk) const
{
    desk.decisions.resize(holdings.size());
    desk.targets.clear();
    desk.m_held.resize(m_offers.size(), 0);
    desk.m_firstAddOn.clear();
    desk.m_excluded = holder.excluded.any() ? wordsOf(holder.excluded) : Families{};
    Families once{};
    Families twice{};
    bool anyAddOn = false;
    for (const Holding &holding : holdings) {
        const std::size_t place = placeOf(holding);
        const bool held = domain::isHeld(holding.status);
        desk.m_held[place] += held ? 1 : 0;
        const quint64 mask = held ? ~quint64(0) : 0;
        const Families &families = m_offers[place].families;
        for (std::size_t i = 0; i < m_words; ++i) {
            twice[i] |= once[i] & families[i] & mask;
            once[i] |= families[i] & mask;
        }
        anyAddOn |= holding.parent >= 0;
    }
    desk.m_once = once;
    desk.m_twice = twice;
    if (anyAddOn) {
        takeInAddOns(holdings, desk);
    }
}

void CompiledRules::takeInAddOns(std::span<const Holding> holdings, Desk &desk)
{
    desk.m_firstAddOn.assign(holdings.size(), -1);
    desk.m_nextAddOn.assign(holdings.size(), -1);
    for (std::size_t i = 0; i < holdings.size(); ++i) {
        const qint32 parent = holdings[i].parent;
        if (parent >= 0 && static_cast<std::size_t>(parent) != i) {
            qint32 &first = desk.m_firstAddOn[static_cast<std::size_t>(parent)];
            desk.m_nextAddOn[i] = std::exchange(first, static_cast<qint32>(i));
        }
    }
}

/// The families of all that is held but the judged holding and its own add-ons.
CompiledRules::Families CompiledRules::otherFamilies(
    std::span<const Holding> holdings, std::size_t judged, const Desk &desk) const
{
    const Holding &own = holdings[judged];
    const std::size_t place = placeOf(own);
    const bool held = domain::isHeld(own.status);
    Families families{};
    if (desk.m_firstAddOn.empty() || desk.m_firstAddOn[judged] < 0) {
        const quint64 mask = held ? ~quint64(0) : 0;
        for (std::size_t i = 0; i < m_words; ++i) {
            families[i]
                = desk.m_twice[i] | (desk.m_once[i] & ~(m_offers[place].families[i] & mask));
        }
        return families;
    }
    // A product brings the same families however often it is held: m_held, which the add-ons have
    // been taken out of, tells the products.
    for (std::size_t offer = 0; offer < m_offers.size(); ++offer) {
        if (desk.m_held[offer] > (held && offer == place ? 1 : 0)) {
            for (std::size_t i = 0; i < m_words; ++i) {
                families[i] |= m_offers[offer].families[i];
            }
        }
    }
    return families;
}

ReasonMask CompiledRules::wholeReasons(const Holder &holder, std::span<const Holding> holdings,
    std::size_t judged, const Desk &desk) const
{
    const Holding &own = holdings[judged];
    const Offer &offer = m_offers[placeOf(own)];
    const std::size_t cloud = indexOf(holder.cloud);
    const bool path = offer.targets[cloud].first != offer.targets[cloud].second;
    ReasonMask mask = maskIf(!holder.granted | meet(desk.m_excluded, offer.families), delegation)
        | maskIf(own.status != domain::SubscriptionStatus::Active, notActive)
        | maskIf(own.status == domain::SubscriptionStatus::Pending, notProvisioned)
        | maskIf(!path, noPath) | maskIf(path & !own.upgradeOffered, other);
    if (m_blockedByAddOns[cloud] && !desk.m_firstAddOn.empty()) {
        for (qint32 addOn = desk.m_firstAddOn[judged]; addOn >= 0;
             addOn = desk.m_nextAddOn[static_cast<std::size_t>(addOn)]) {
            if (holdings[static_cast<std::size_t>(addOn)].status
                != domain::SubscriptionStatus::Deleted) {
                mask |= addOnsPresent;
                break;
            }
        }
    }
    return mask;
}

/// Appends a mask for each target of a holding that has a path, and tells its group.
void CompiledRules::judgeTargets(
    const Holder &holder, std::span<const Holding> holdings, std::size_t judged, Desk &desk) const
{
    const Holding &own = holdings[judged];
    // Conditions 3 and 4 look past the subscription itself and its own add-ons.
    const auto countAddOns = [&](qint32 times) {
        if (desk.m_firstAddOn.empty()) {
            return;
        }
        for (qint32 addOn = desk.m_firstAddOn[judged]; addOn >= 0;
             addOn = desk.m_nextAddOn[static_cast<std::size_t>(addOn)]) {
            const Holding &holding = holdings[static_cast<std::size_t>(addOn)];
            desk.m_held[placeOf(holding)] += domain::isHeld(holding.status) ? times : 0;
        }
    };
    countAddOns(-1);
    Decision &decision = desk.decisions[judged];
    const Families others = otherFamilies(holdings, judged, desk);
    const std::size_t cycle = own.billingCycle == domain::BillingCycle::Annual ? 1 : 0;
    const bool limited = holder.cloud == domain::Cloud::Global;
    const qint32 ownHeld = domain::isHeld(own.status) ? 1 : 0;
    const auto &[first, behind] = m_offers[placeOf(own)].targets[indexOf(holder.cloud)];
    desk.targets.resize(decision.firstTarget + (behind - first));
    ReasonMask *next = desk.targets.data() + decision.firstTarget;
    ReasonMask every = static_cast<ReasonMask>(~0U);
    ReasonMask any = 0;
    bool ready = false;
    bool delegationAlone = false;
    for (const Target &target : std::span(m_targets).subspan(first, behind - first)) {
        const qint32 held = desk.m_held[static_cast<std::size_t>(target.offer)]
            - (target.offer == own.offer ? ownHeld : 0);
        const ReasonMask mask = decision.whole | target.wrongCycle[cycle]
            | maskIf(meet(desk.m_excluded, target.covered), delegation)
            | maskIf(meet(others, target.gained), conflict) | maskIf(held > 0, owned)
            | maskIf(limited & (own.quantity > target.maxQuantity), other);
        *next++ = mask;
        every &= mask;
        any |= mask;
        ready |= mask == 0;
        delegationAlone |= mask == delegation;
    }
    decision.targets = behind - first;
    decision.group = groupOf(decision.whole, every, any, ready, delegationAlone);
    countAddOns(1);
}

void CompiledRules::decide(
    const Holder &holder, std::span<const Holding> holdings, Desk &desk) const
{
    takeIn(holder, holdings, desk);
    for (std::size_t i = 0; i < holdings.size(); ++i) {
        const ReasonMask whole = wholeReasons(holder, holdings, i, desk);
        desk.decisions[i]
            = { UpgradeGroup::NoPath, whole, static_cast<quint32>(desk.targets.size()), 0 };
        if ((whole & noPath) == 0) {
            judgeTargets(holder, holdings, i, desk);
        }
    }
    for (const Holding &holding : holdings) {
        desk.m_held[placeOf(holding)] = 0;
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
