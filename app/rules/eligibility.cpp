#include "rules/eligibility.h"

#include <algorithm>

using domain::OtherRefusal;
using domain::Refusal;
using domain::RefusalCode;
using domain::Subscription;
using domain::SubscriptionId;
using domain::SubscriptionStatus;

namespace rules {
namespace {

/// The documented numbers give the order; `other` is 0 and so comes first. Stable: several `other`
/// keep the order in which they were found.
void sortByCode(QList<Refusal> &refusals)
{
    std::stable_sort(refusals.begin(), refusals.end(),
        [](const Refusal &a, const Refusal &b) { return a.code < b.code; });
}

QList<SubscriptionId> sorted(QList<SubscriptionId> ids)
{
    std::sort(ids.begin(), ids.end());
    return ids;
}

/// domain.md writes "not cancelled and not expired" for the holdings of conditions 3 and 4, but
/// only "not cancelled" for the add-ons of the source. Taken at its word: an expired add-on still
/// blocks, and so does a trial one; cancelling it is the way out.
bool blocksAsAddOn(const Subscription &addOn)
{
    return addOn.status != SubscriptionStatus::Deleted;
}

/// Plan codes of the set in catalogue order.
QStringList codesOf(const catalog::PlanSet &set, const catalog::Catalogue &catalogue)
{
    QStringList codes;
    const QList<catalog::ServicePlan> &plans = catalogue.plans();
    for (qsizetype i = 0; i < plans.size(); ++i) {
        if (set.test(static_cast<size_t>(i))) {
            codes.append(plans.at(i).code);
        }
    }
    return codes;
}

/// A holding that conditions 3 and 4 look at.
struct Rival
{
    const Subscription *subscription = nullptr;
    const catalog::Offer *offer = nullptr; ///< nullptr: a product that the catalogue does not know
};

/// What is the same for every target of one subscription.
class Judgement
{
public:
    Judgement(const domain::Customer &customer, const Subscription &subscription,
        const QList<Subscription> &holdings, const catalog::Catalogue &catalogue)
        : m_customer(customer)
        , m_subscription(subscription)
        , m_catalogue(catalogue)
        , m_source(catalogue.offer(subscription.offerId))
    {
        for (const Subscription &holding : holdings) {
            if (holding.id == subscription.id) {
                continue;
            }
            if (holding.parentId == subscription.id) {
                if (blocksAsAddOn(holding)) {
                    m_addOns.append(holding.id);
                }
            } else if (domain::isHeld(holding.status)) {
                m_rivals.append({ &holding, catalogue.offer(holding.offerId) });
            }
        }
        m_addOns = sorted(m_addOns);
        for (const Rival &rival : m_rivals) {
            if (rival.offer == nullptr) {
                m_notCompared.append(rival.subscription->id);
            }
        }
        m_notCompared = sorted(m_notCompared);
        for (const QString &code : customer.delegation.excludedPlans) {
            if (const auto plan = catalogue.plan(code)) {
                m_excluded.set(static_cast<size_t>(*plan));
            }
        }
    }

    /// What holds with any target, except what depends on there being one.
    [[nodiscard]] QList<Refusal> wholeRefusals(bool blockedByAddOns) const
    {
        QList<Refusal> refusals;
        const catalog::FamilySet families
            = m_source != nullptr ? m_source->familySet : catalog::FamilySet();
        if (const Finding finding = delegatedAdmin(families); finding.outcome == Outcome::Fail) {
            refusals.append({ RefusalCode::DelegatedAdminPermissionsDisabled, OtherRefusal::None,
                {}, finding.plans });
        }
        if (m_subscription.status != SubscriptionStatus::Active) {
            refusals.append(
                { RefusalCode::SubscriptionStatusNotActive, OtherRefusal::None, {}, {} });
        }
        if (blockedByAddOns && !m_addOns.isEmpty()) {
            refusals.append(
                { RefusalCode::SubscriptionAddOnsPresent, OtherRefusal::None, m_addOns, {} });
        }
        if (m_subscription.status == SubscriptionStatus::Pending) {
            refusals.append(
                { RefusalCode::SubscriptionNotProvisioned, OtherRefusal::None, {}, {} });
        }
        return refusals;
    }

    /// Trials, add-ons and what others sold never offer an upgrade; each that applies is told.
    [[nodiscard]] QList<Refusal> kindRefusals() const
    {
        QList<Refusal> refusals;
        const auto add = [&refusals](bool applies, OtherRefusal kind) {
            if (applies) {
                refusals.append({ RefusalCode::Other, kind, {}, {} });
            }
        };
        add(m_subscription.isTrial, OtherRefusal::Trial);
        add(m_subscription.isAddOn(), OtherRefusal::AddOn);
        add(m_subscription.soldBy != domain::SoldBy::Own, OtherRefusal::SoldElsewhere);
        return refusals;
    }

    [[nodiscard]] TargetVerdict judge(
        const catalog::Edge &edge, const catalog::Offer &target, const QList<Refusal> &whole) const
    {
        TargetVerdict verdict;
        verdict.target = target.id;
        verdict.footnoteMark = edge.footnoteMark;
        verdict.findings = { active(), delegatedAdmin(m_source->familySet | target.familySet),
            noAdditionalServices(target), targetNotOwned(target) };
        verdict.refusals = whole;
        addTargetRefusals(verdict, target);
        sortByCode(verdict.refusals);
        verdict.eligible = verdict.refusals.isEmpty();
        if (verdict.eligible) {
            verdict.upgradeType = m_customer.cloud == domain::Cloud::China21Vianet
                ? domain::UpgradeType::UpgradeOnly
                : domain::UpgradeType::UpgradeWithLicenceTransfer;
        }
        return verdict;
    }

private:
    [[nodiscard]] Finding active() const
    {
        Finding finding;
        finding.condition = Condition::Active;
        finding.subscriptions = { m_subscription.id };
        finding.outcome = Outcome::Fail;
        switch (m_subscription.status) {
        case SubscriptionStatus::Active:
            finding.outcome = Outcome::Pass;
            break;
        case SubscriptionStatus::Pending:
            finding.remedy = Remedy::WaitForProvisioning;
            break;
        case SubscriptionStatus::Suspended:
            // Only its own seller can reactivate a subscription.
            finding.remedy = m_subscription.soldBy == domain::SoldBy::Own
                ? Remedy::Reactivate
                : Remedy::CannotReactivate;
            break;
        case SubscriptionStatus::None:
        case SubscriptionStatus::Deleted:
        case SubscriptionStatus::Expired:
            finding.remedy = Remedy::CannotReactivate;
            break;
        }
        return finding;
    }

    /// `families`: the services that the privileges must cover.
    [[nodiscard]] Finding delegatedAdmin(const catalog::FamilySet &families) const
    {
        Finding finding;
        finding.condition = Condition::DelegatedAdmin;
        finding.customer = m_customer.id;
        finding.outcome = Outcome::Fail;
        switch (m_customer.delegation.state) {
        case domain::DelegationState::None:
        case domain::DelegationState::Removed:
            finding.remedy = Remedy::RequestDelegation;
            return finding;
        case domain::DelegationState::Requested:
            finding.remedy = Remedy::WaitForCustomer;
            return finding;
        case domain::DelegationState::Granted:
            break;
        }
        catalog::PlanSet missing;
        if (m_excluded.any()) {
            missing = m_excluded & plansOf(families);
        }
        if (missing.any()) {
            finding.plans = codesOf(missing, m_catalogue);
            finding.remedy = Remedy::RequestDelegation;
        } else {
            finding.outcome = Outcome::Pass;
        }
        return finding;
    }

    [[nodiscard]] Finding noAdditionalServices(const catalog::Offer &target) const
    {
        const catalog::FamilySet gained = target.familySet & ~m_source->familySet;
        Finding finding;
        finding.condition = Condition::NoAdditionalServices;
        finding.outcome = Outcome::Pass;
        finding.nothingGained = gained.none();
        finding.notCompared = m_notCompared;
        catalog::PlanSet conflicting;
        for (const Rival &rival : m_rivals) {
            if (rival.offer == nullptr || (rival.offer->familySet & gained).none()) {
                continue;
            }
            finding.subscriptions.append(rival.subscription->id);
            conflicting |= rival.offer->planSet & plansOf(gained);
        }
        if (!finding.subscriptions.isEmpty()) {
            finding.outcome = Outcome::Fail;
            finding.remedy = Remedy::CancelOther;
            finding.subscriptions = sorted(finding.subscriptions);
            finding.plans = codesOf(conflicting, m_catalogue);
        }
        return finding;
    }

    [[nodiscard]] Finding targetNotOwned(const catalog::Offer &target) const
    {
        Finding finding;
        finding.condition = Condition::TargetNotOwned;
        finding.outcome = Outcome::Pass;
        for (const Rival &rival : m_rivals) {
            if (rival.subscription->offerId == target.id) {
                finding.subscriptions.append(rival.subscription->id);
            }
        }
        if (!finding.subscriptions.isEmpty()) {
            finding.outcome = Outcome::Fail;
            finding.remedy = Remedy::CancelOther;
            finding.subscriptions = sorted(finding.subscriptions);
        }
        return finding;
    }

    /// Adds what is told of this target alone; the delegation of the whole subscription gives way
    /// to the target's own, which names the plans of both ends.
    void addTargetRefusals(TargetVerdict &verdict, const catalog::Offer &target) const
    {
        const auto finding = [&verdict](Condition condition) -> const Finding & {
            return verdict.findings.at(static_cast<size_t>(condition));
        };
        if (const Finding &own = finding(Condition::DelegatedAdmin); own.outcome == Outcome::Fail) {
            verdict.refusals.removeIf([](const Refusal &refusal) {
                return refusal.code == RefusalCode::DelegatedAdminPermissionsDisabled;
            });
            verdict.refusals.append({ RefusalCode::DelegatedAdminPermissionsDisabled,
                OtherRefusal::None, {}, own.plans });
        }
        if (const Finding &own = finding(Condition::NoAdditionalServices);
            own.outcome == Outcome::Fail) {
            verdict.refusals.append({ RefusalCode::ConflictingServiceTypes, OtherRefusal::None,
                own.subscriptions, own.plans });
        }
        if (const Finding &own = finding(Condition::TargetNotOwned); own.outcome == Outcome::Fail) {
            verdict.refusals.append(
                { RefusalCode::ConcurrencyConflicts, OtherRefusal::None, own.subscriptions, {} });
        }
        if (!target.soldIn(m_customer.cloud, m_subscription.billingCycle)) {
            verdict.refusals.append(
                { RefusalCode::OfferDoesNotSupportBillingCycle, OtherRefusal::None, {}, {} });
        }
        // Global carries the number over, so it decides here; 21Vianet asks for a number, and that
        // one is judged by refusalsForQuantity.
        if (m_customer.cloud == domain::Cloud::Global
            && m_subscription.quantity > target.maxQuantity) {
            verdict.refusals.append(
                { RefusalCode::Other, OtherRefusal::QuantityAboveLimit, {}, {} });
        }
    }

    /// Every plan of these families that the catalogue has.
    [[nodiscard]] catalog::PlanSet plansOf(const catalog::FamilySet &families) const
    {
        catalog::PlanSet set;
        const QList<catalog::ServicePlan> &plans = m_catalogue.plans();
        for (qsizetype i = 0; i < plans.size(); ++i) {
            if (families.test(static_cast<size_t>(plans.at(i).family))) {
                set.set(static_cast<size_t>(i));
            }
        }
        return set;
    }

    const domain::Customer &m_customer;
    const Subscription &m_subscription;
    const catalog::Catalogue &m_catalogue;
    const catalog::Offer *m_source = nullptr; ///< nullptr: unknown, so without edges
    QList<Rival> m_rivals;
    QList<SubscriptionId> m_addOns; ///< of the source, that block, in id order
    QList<SubscriptionId> m_notCompared; ///< in id order
    catalog::PlanSet
        m_excluded; ///< from the delegation; codes the catalogue does not know fall away
};

} // namespace

Verdict evaluate(const domain::Customer &customer, const domain::Subscription &subscription,
    const QList<domain::Subscription> &holdings, const catalog::Catalogue &catalogue,
    catalog::Variant variant, domain::Role role)
{
    Verdict verdict;
    verdict.subscription = subscription.id;
    verdict.roleAllowed = catalogue.rights(role, customer.cloud).upgrade;

    const Judgement judgement(customer, subscription, holdings, catalogue);
    verdict.refusals
        = judgement.wholeRefusals(catalogue.edition(customer.cloud, variant).blockedByAddOns);

    const QList<catalog::Edge> edges
        = catalogue.edgesFrom(subscription.offerId, customer.cloud, variant);
    if (edges.isEmpty()) {
        // Without a path it does not matter whether it is a trial, an add-on or sold by others.
        verdict.refusals.append(
            { RefusalCode::SubscriptionDoesNotHaveAnyUpgradePaths, OtherRefusal::None, {}, {} });
    } else {
        verdict.refusals.append(judgement.kindRefusals());
    }
    sortByCode(verdict.refusals);

    verdict.targets.reserve(edges.size());
    for (const catalog::Edge &edge : edges) {
        const catalog::Offer *target = catalogue.offer(edge.to);
        Q_ASSERT(target != nullptr); // the catalogue validates its edges when it is loaded
        if (target != nullptr) {
            verdict.targets.append(judgement.judge(edge, *target, verdict.refusals));
        }
    }
    return verdict;
}

QList<domain::Refusal> refusalsForUnknownTarget(const Verdict &verdict)
{
    QList<Refusal> refusals = verdict.refusals;
    refusals.append({ RefusalCode::SubscriptionTargetOfferNotFound, OtherRefusal::None, {}, {} });
    sortByCode(refusals);
    return refusals;
}

} // namespace rules
