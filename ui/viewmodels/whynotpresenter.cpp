#include "viewmodels/whynotpresenter.h"

#include <algorithm>

namespace viewmodels {

using namespace Qt::StringLiterals;
using domain::Refusal;
using domain::RefusalCode;
using rules::Outcome;

namespace {

int failed(const rules::TargetVerdict &verdict)
{
    return static_cast<int>(std::count_if(verdict.findings.cbegin(), verdict.findings.cend(),
        [](const rules::Finding &finding) { return finding.outcome == Outcome::Fail; }));
}

/// The four conditions have rows of their own; what is left are the further checks.
bool isCondition(RefusalCode code)
{
    return code == RefusalCode::SubscriptionStatusNotActive
        || code == RefusalCode::DelegatedAdminPermissionsDisabled
        || code == RefusalCode::ConflictingServiceTypes
        || code == RefusalCode::ConcurrencyConflicts;
}

bool isOwnedElsewhere(RefusalCode code)
{
    return code == RefusalCode::ConflictingServiceTypes
        || code == RefusalCode::ConcurrencyConflicts;
}

QString outcomeIcon(Outcome outcome)
{
    switch (outcome) {
    case Outcome::Pass:
        return u"success"_s;
    case Outcome::Fail:
        return u"error"_s;
    case Outcome::NotChecked:
        break;
    }
    return u"help"_s;
}

Tone outcomeTone(Outcome outcome)
{
    switch (outcome) {
    case Outcome::Pass:
        return Tone::Ok;
    case Outcome::Fail:
        return Tone::Error;
    case Outcome::NotChecked:
        break;
    }
    return Tone::Secondary;
}

} // namespace

WhyNotPresenter::WhyNotPresenter(const SubscriptionScene &scene)
    : m_scene(scene)
    , m_holdings(scene.file.holdings())
{
}

QList<WhyNotTarget> WhyNotPresenter::targets() const
{
    QList<WhyNotTarget> targets;
    for (const rules::TargetVerdict &verdict : m_scene.subscription.verdict.targets) {
        const catalog::Offer *offer = m_scene.context.catalogue->offer(verdict.target);
        if (!verdict.eligible && offer != nullptr) {
            targets.append({ verdict.target, offer->shortName.in(m_scene.texts.language()),
                m_scene.texts.product(*offer, m_scene.file.customer.cloud) });
        }
    }
    return targets;
}

domain::OfferId WhyNotPresenter::nearest() const
{
    const rules::TargetVerdict *best = nullptr;
    for (const rules::TargetVerdict &verdict : m_scene.subscription.verdict.targets) {
        if (verdict.eligible) {
            continue;
        }
        if (best == nullptr || failed(verdict) < failed(*best)
            || (failed(verdict) == failed(*best)
                && verdict.refusals.size() < best->refusals.size())) {
            best = &verdict;
        }
    }
    return best == nullptr ? domain::OfferId{} : best->target;
}

QList<Refusal> WhyNotPresenter::refusals(domain::OfferId target) const
{
    const rules::TargetVerdict *verdict = m_scene.subscription.verdict.of(target);
    return verdict != nullptr ? verdict->refusals : m_scene.subscription.verdict.refusals;
}

wording::Texts::Scene WhyNotPresenter::scene(domain::OfferId target) const
{
    return { &m_scene.file.customer, &m_scene.subscription.subscription, &m_holdings,
        m_scene.context.catalogue.get(), target, m_scene.context.actor.role };
}

WhyNot WhyNotPresenter::explain(domain::OfferId target) const
{
    const wording::Texts::Scene words = scene(target);
    const QList<Refusal> all = refusals(target);
    WhyNot answer;
    if (const rules::TargetVerdict *verdict = m_scene.subscription.verdict.of(target)) {
        answer.summary = m_scene.texts.conditionsNotMet(failed(*verdict));
        int number = 1;
        for (const rules::Finding &finding : verdict->findings) {
            answer.conditions.append(conditionRow(finding, number++, words));
        }
    }
    const bool noPath = std::any_of(all.cbegin(), all.cend(), [](const Refusal &refusal) {
        return refusal.code == RefusalCode::SubscriptionDoesNotHaveAnyUpgradePaths;
    });
    if (noPath && m_scene.subscription.subscription.soldBy != domain::SoldBy::Own) {
        // Who sold it is told even so: nothing of it is changed here.
        Refusal elsewhere;
        elsewhere.other = domain::OtherRefusal::SoldElsewhere;
        answer.furtherChecks.append(m_scene.texts.refusal(elsewhere, words));
    }
    for (const Refusal &refusal : all) {
        if (noPath && refusal.code != RefusalCode::SubscriptionDoesNotHaveAnyUpgradePaths) {
            continue; // mending anything else would lead nowhere
        }
        // Without a target no condition row tells it, so every refusal is listed.
        if (answer.conditions.isEmpty() || !isCondition(refusal.code)) {
            answer.furtherChecks.append(m_scene.texts.refusal(refusal, words));
        }
        const QString remedy = m_scene.texts.refusalRemedy(refusal, words);
        if (!remedy.isEmpty() && !answer.remedies.contains(remedy)) {
            answer.remedies.append(remedy);
        }
    }
    answer.actions = actions(noPath ? QList<Refusal>() : all);
    if (noPath) {
        answer.actions.append(
            { WhyNotAction::PathsHelp, tr("Show upgrade paths"), {}, false, {}, true });
    }
    return answer;
}

ConditionRow WhyNotPresenter::conditionRow(
    const rules::Finding &finding, int number, const wording::Texts::Scene &words) const
{
    ConditionRow row;
    row.outcome = finding.outcome;
    row.title = m_scene.texts.conditionTitle(finding.condition);
    row.outcomeWord = m_scene.texts.outcome(finding.outcome);
    row.finding = m_scene.texts.finding(finding, words);
    row.icon = outcomeIcon(finding.outcome);
    row.tone = outcomeTone(finding.outcome);
    if (finding.outcome == Outcome::Fail) {
        for (const domain::Subscription &other : m_holdings) {
            if (finding.subscriptions.contains(other.id)) {
                row.emphasised.append(m_scene.texts.product(
                    other, m_scene.file.customer.cloud, *m_scene.context.catalogue));
            }
        }
    }
    //: Read aloud: number, Pass, Fail or Not checked, title, finding
    row.accessibleName = tr("Condition %1 of 4, %2: %3. %4")
                             .arg(QString::number(number), row.outcomeWord, row.title, row.finding);
    return row;
}

QList<ActionWords> WhyNotPresenter::actions(const QList<Refusal> &all) const
{
    const auto has = [&all](auto predicate) {
        return std::any_of(all.cbegin(), all.cend(),
            [&predicate](const Refusal &refusal) { return predicate(refusal.code); });
    };
    const bool ownSubscription = m_scene.subscription.subscription.soldBy == domain::SoldBy::Own;
    QList<ActionWords> actions;
    const bool undelegated = ownSubscription && has([](RefusalCode code) {
        return code == RefusalCode::DelegatedAdminPermissionsDisabled;
    });
    if (undelegated) {
        const catalog::RoleRights rights = m_scene.context.catalogue->rights(
            m_scene.context.actor.role, m_scene.file.customer.cloud);
        ActionWords action{ WhyNotAction::RequestDelegation, tr("Request delegated admin…"),
            u"mail"_s, true, {} };
        if (!rights.requestDelegation) {
            action.disabledReason
                = tr("Your role cannot request delegated admin privileges. Ask an admin agent.");
        }
        actions.append(action);
    }
    if (ownSubscription && has(isOwnedElsewhere)) {
        actions.append({ WhyNotAction::CopyRequest, tr("Copy request to customer"), u"mail"_s,
            actions.isEmpty(), {} });
    }
    if (!ownSubscription || has(isOwnedElsewhere)) {
        actions.append({ WhyNotAction::WriteToCustomer, tr("Write to customer…"), u"mail"_s,
            actions.isEmpty(), {} });
    }
    const bool notActive
        = has([](RefusalCode code) { return code == RefusalCode::SubscriptionStatusNotActive; });
    if (notActive) {
        actions.append(
            { WhyNotAction::StatusHelp, tr("Open status help"), u"help"_s, actions.isEmpty(), {} });
    }
    actions.append({ WhyNotAction::CheckAgain, tr("Check again"), u"refresh"_s, false, {} });
    if (has(isOwnedElsewhere) || !ownSubscription) {
        actions.append(
            { WhyNotAction::MultiChannelHelp, tr("About multi-channel"), {}, false, {}, true });
    }
    if (undelegated) {
        actions.append({ WhyNotAction::DelegationHelp, tr("About delegated admin privileges"), {},
            false, {}, true });
    }
    return actions;
}

CustomerLetter WhyNotPresenter::letter(domain::OfferId target) const
{
    const domain::Subscription &own = m_scene.subscription.subscription;
    Refusal asked;
    if (own.soldBy != domain::SoldBy::Own) {
        asked.code = RefusalCode::Other;
        asked.other = domain::OtherRefusal::SoldElsewhere;
        return { asked, m_scene.file, m_scene.context, own.id, target };
    }
    asked.code = RefusalCode::ConcurrencyConflicts;
    for (const Refusal &refusal : refusals(target)) {
        if (!isOwnedElsewhere(refusal.code)) {
            continue;
        }
        // One message asks for everything that stands in the way.
        if (refusal.code == RefusalCode::ConflictingServiceTypes) {
            asked.code = refusal.code;
        }
        for (const domain::SubscriptionId id : refusal.subscriptions) {
            if (!asked.subscriptions.contains(id)) {
                asked.subscriptions.append(id);
            }
        }
        for (const QString &plan : refusal.plans) {
            if (!asked.plans.contains(plan)) {
                asked.plans.append(plan);
            }
        }
    }
    return { asked, m_scene.file, m_scene.context, own.id, target };
}

} // namespace viewmodels
