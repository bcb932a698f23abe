#include "rest/upgradejson.h"

#include "domain/names.h"
#include "rest/billingjson.h"

using namespace Qt::StringLiterals;

namespace rest {
namespace {

template <typename Id>
QJsonArray idArray(const QList<Id> &ids)
{
    QJsonArray array;
    for (const Id &id : ids) {
        array.append(id.text());
    }
    return array;
}

/// The refusal that stands for a failed condition, so that a condition tells the same remedy.
domain::RefusalCode refusalCodeOf(rules::Condition condition)
{
    switch (condition) {
    case rules::Condition::Active:
        return domain::RefusalCode::SubscriptionStatusNotActive;
    case rules::Condition::DelegatedAdmin:
        return domain::RefusalCode::DelegatedAdminPermissionsDisabled;
    case rules::Condition::NoAdditionalServices:
        return domain::RefusalCode::ConflictingServiceTypes;
    case rules::Condition::TargetNotOwned:
        return domain::RefusalCode::ConcurrencyConflicts;
    }
    return domain::RefusalCode::Other;
}

QString remedyOf(const rules::Finding &finding, const QList<domain::Refusal> &refusals,
    const wording::Texts::Scene &scene, const wording::Texts &texts)
{
    if (finding.outcome != rules::Outcome::Fail) {
        return {};
    }
    for (const domain::Refusal &refusal : refusals) {
        if (refusal.code == refusalCodeOf(finding.condition)) {
            return texts.refusalRemedy(refusal, scene);
        }
    }
    return {};
}

QJsonObject conditionObject(const rules::Finding &finding, const QList<domain::Refusal> &refusals,
    const wording::Texts::Scene &scene, const wording::Texts &texts)
{
    QJsonArray evidence = idArray(finding.subscriptions);
    if (!finding.customer.isNull()) {
        evidence.append(finding.customer.text());
    }
    QJsonObject object{ { u"code"_s, conditionCode(finding.condition) },
        { u"outcome"_s, outcomeCode(finding.outcome) }, { u"evidence"_s, evidence },
        { u"remedy"_s, remedyOf(finding, refusals, scene, texts) },
        { u"finding"_s, texts.finding(finding, scene) } };
    if (!finding.plans.isEmpty()) {
        object.insert(u"plans"_s, QJsonArray::fromStringList(finding.plans));
    }
    if (!finding.notCompared.isEmpty()) {
        object.insert(u"notCompared"_s, idArray(finding.notCompared));
    }
    return object;
}

QJsonObject offerReference(domain::OfferId id, const domain::Customer &customer,
    const services::Context &context, const wording::Texts &texts)
{
    const catalog::Offer *offer = context.catalogue->offer(id);
    QJsonObject object{ { u"id"_s, id.text() } };
    if (offer != nullptr) {
        object.insert(u"name"_s, texts.product(*offer, customer.cloud));
    }
    return object;
}

/// One entry for each account, with every line that concerns it.
QJsonArray licenceErrors(const QList<domain::AffectedAccount> &affected, const QString &newProduct,
    const services::Context &context, const wording::Texts &texts)
{
    QJsonArray accounts;
    QList<domain::AccountId> order;
    QHash<domain::AccountId, QJsonArray> errors;
    QHash<domain::AccountId, const domain::AffectedAccount *> first;
    for (const domain::AffectedAccount &line : affected) {
        if (!first.contains(line.accountId)) {
            first.insert(line.accountId, &line);
            order.append(line.accountId);
        }
        QJsonObject error{ { u"code"_s, domain::codeOf(line.reason) },
            { u"description"_s, texts.affectedReason(line, *context.catalogue) },
            { u"remedy"_s, texts.affectedRemedy(line, newProduct, *context.catalogue) },
            { u"service"_s, texts.affectedService(line, *context.catalogue) } };
        if (!line.plan.isEmpty()) {
            error.insert(u"servicePlan"_s, line.plan);
        }
        errors[line.accountId].append(error);
    }
    for (const domain::AccountId &id : order) {
        const domain::AffectedAccount &line = *first.value(id);
        accounts.append(
            QJsonObject{ { u"userObjectId"_s, id.text() }, { u"name"_s, line.displayName },
                { u"email"_s, line.email }, { u"errors"_s, errors.value(id) },
                { u"attributes"_s, QJsonObject{ { u"objectType"_s, u"UserLicenseError"_s } } } });
    }
    return accounts;
}

} // namespace

QString conditionCode(rules::Condition condition)
{
    switch (condition) {
    case rules::Condition::Active:
        return u"active"_s;
    case rules::Condition::DelegatedAdmin:
        return u"delegatedAdmin"_s;
    case rules::Condition::NoAdditionalServices:
        return u"noAdditionalServices"_s;
    case rules::Condition::TargetNotOwned:
        return u"targetNotOwned"_s;
    }
    return {};
}

QString outcomeCode(rules::Outcome outcome)
{
    switch (outcome) {
    case rules::Outcome::Pass:
        return u"pass"_s;
    case rules::Outcome::Fail:
        return u"fail"_s;
    case rules::Outcome::NotChecked:
        return u"notChecked"_s;
    }
    return {};
}

wording::Texts::Scene sceneOf(const services::CustomerFile &file,
    const domain::Subscription &subscription, const QList<domain::Subscription> &holdings,
    domain::OfferId target, const services::Context &context)
{
    wording::Texts::Scene scene;
    scene.customer = &file.customer;
    scene.subscription = &subscription;
    scene.holdings = &holdings;
    scene.catalogue = context.catalogue.get();
    scene.target = target;
    scene.role = context.actor.role;
    if (const auto *held = file.subscription(subscription.id); held != nullptr) {
        scene.assigned = held->assigned;
    }
    return scene;
}

QJsonArray upgradeErrors(const QList<domain::Refusal> &refusals, const wording::Texts::Scene &scene,
    const wording::Texts &texts)
{
    QJsonArray array;
    for (const domain::Refusal &refusal : refusals) {
        QString details = domain::codeOf(refusal.other);
        if (details.isEmpty() && !refusal.plans.isEmpty()) {
            details = refusal.plans.join(u", "_s);
        }
        array.append(QJsonObject{ { u"code"_s, domain::codeOf(refusal.code) },
            { u"description"_s, texts.refusal(refusal, scene) },
            { u"additionalDetails"_s, details } });
    }
    return array;
}

QJsonObject check(const services::CustomerFile &file,
    const services::SubscriptionFile &subscription, const services::Context &context,
    const wording::Texts &texts)
{
    const rules::Verdict &verdict = subscription.verdict;
    const QList<domain::Subscription> holdings = file.holdings();
    QJsonArray items;
    for (const rules::TargetVerdict &target : verdict.targets) {
        const auto scene
            = sceneOf(file, subscription.subscription, holdings, target.target, context);
        QJsonArray conditions;
        for (const rules::Finding &finding : target.findings) {
            conditions.append(conditionObject(finding, target.refusals, scene, texts));
        }
        items.append(QJsonObject{
            { u"targetOffer"_s, offerReference(target.target, file.customer, context, texts) },
            { u"isEligible"_s, target.eligible },
            { u"upgradeType"_s, domain::codeOf(target.upgradeType) },
            { u"quantity"_s, subscription.subscription.quantity },
            { u"upgradeErrors"_s, upgradeErrors(target.refusals, scene, texts) },
            { u"conditions"_s, conditions } });
    }
    const auto scene = sceneOf(file, subscription.subscription, holdings, {}, context);
    return { { u"subscriptionId"_s, subscription.subscription.id.text() },
        { u"offerName"_s,
            texts.product(subscription.subscription, file.customer.cloud, *context.catalogue) },
        { u"canUpgrade"_s, verdict.canUpgrade() }, { u"roleAllowed"_s, verdict.roleAllowed },
        { u"upgradeErrors"_s, upgradeErrors(verdict.refusals, scene, texts) },
        { u"totalCount"_s, items.size() }, { u"items"_s, items } };
}

QJsonObject upgradeResult(const services::UpgradeOutcome &outcome, bool rehearsed,
    const services::Context &context, const wording::Texts &texts)
{
    const QList<domain::Subscription> holdings = outcome.before.holdings();
    domain::Subscription source;
    if (const auto *file = outcome.before.subscription(outcome.source); file != nullptr) {
        source = file->subscription;
    }
    const auto scene = sceneOf(outcome.before, source, holdings, outcome.target, context);
    const catalog::Offer *offer = context.catalogue->offer(outcome.target);
    const QString newProduct
        = offer != nullptr ? texts.product(*offer, outcome.before.customer.cloud) : QString();
    QJsonObject object{ { u"sourceSubscriptionId"_s, outcome.source.text() },
        { u"upgradeType"_s, domain::codeOf(outcome.upgradeType) },
        { u"upgradeErrors"_s, upgradeErrors(outcome.refusals, scene, texts) },
        { u"licenseErrors"_s, licenceErrors(outcome.affected, newProduct, context, texts) },
        { u"attributes"_s, QJsonObject{ { u"objectType"_s, u"UpgradeResult"_s } } } };
    if (rehearsed) {
        object.insert(u"dryRun"_s, true);
    }
    if (!outcome.refused()) {
        object.insert(u"quantity"_s, outcome.order.quantity);
        object.insert(u"assigned"_s, outcome.moved);
        object.insert(u"recordOnly"_s, outcome.recordOnly);
        object.insert(
            u"billing"_s, rehearsed ? billing(outcome.billing) : billingDone(outcome.billing));
        if (!rehearsed) {
            object.insert(u"targetSubscriptionId"_s, outcome.newSubscription->id.text());
            object.insert(u"orderId"_s, outcome.order.number);
        }
    }
    return object;
}

} // namespace rest
