#include "sandbox/handlers.h"
#include "sandbox/paging.h"

#include <map>

using namespace Qt::StringLiterals;

namespace sandbox {
namespace {

using domain::BookReader;
using domain::SubscriptionStatus;
using wording::RestProblem;

QJsonObject userResource(const domain::Account &account)
{
    QJsonObject user{ { u"id"_s, account.id.text() }, { u"displayName"_s, account.displayName },
        { u"userPrincipalName"_s, account.email }, { u"userDomainType"_s, u"none"_s },
        { u"state"_s, u"active"_s },
        { u"attributes"_s, QJsonObject{ { u"objectType"_s, u"CustomerUser"_s } } } };
    if (!account.usageLocation.isEmpty()) {
        user.insert(u"usageLocation"_s, account.usageLocation);
    }
    return user;
}

QJsonObject skuResource(
    const Call &call, const domain::Subscription &subscription, const domain::Customer &customer)
{
    const catalog::Catalogue &catalogue = *call.context.catalogue;
    const catalog::Offer *offer = catalogue.offer(subscription.offerId);
    return { { u"id"_s, subscription.offerId.text() },
        { u"name"_s, call.texts->product(subscription, customer.cloud, catalogue) },
        { u"skuPartNumber"_s, offer != nullptr ? offer->skuPartNumber : QString() },
        { u"targetType"_s, u"User"_s }, { u"licenseGroupId"_s, u"group1"_s } };
}

QJsonArray planResources(
    const Call &call, const domain::Subscription &subscription, const QStringList &disabled)
{
    const catalog::Catalogue &catalogue = *call.context.catalogue;
    const catalog::Offer *offer = catalogue.offer(subscription.offerId);
    QJsonArray plans;
    for (const catalog::PlanIndex index :
        offer != nullptr ? offer->plans : QList<catalog::PlanIndex>()) {
        const catalog::ServicePlan &plan = catalogue.plans().at(index);
        plans.append(QJsonObject{ { u"serviceName"_s, plan.code },
            { u"displayName"_s, plan.name.in(call.texts->language()) },
            { u"capabilityStatus"_s, disabled.contains(plan.code) ? u"Disabled"_s : u"Enabled"_s },
            { u"targetType"_s, u"User"_s } });
    }
    return plans;
}

tl::expected<domain::Account, Answer> accountOfPath(
    const Call &call, const domain::Customer &customer, BookReader &reader)
{
    if (const auto id = domain::AccountId::fromText(call.place(u"user-id"_s))) {
        auto account = reader.account(*id);
        if (!account) {
            return tl::unexpected(errorAnswer(call, account.error()));
        }
        if (account->has_value() && (*account)->customerId == customer.id) {
            return **std::move(account);
        }
    }
    return tl::unexpected(errorAnswer(call, 404, 1000, RestProblem::AccountUnknown));
}

} // namespace

Answer listUsers(const Call &call, BookReader &reader)
{
    const auto customer = customerOfPath(call, reader);
    if (!customer) {
        return customer.error();
    }
    const auto ask = pageAsked(call, u"users/"_s + customer->id.text(), {});
    if (!ask) {
        return ask.error();
    }
    const auto page = reader.accountsOf(customer->id, ask->after, ask->size);
    if (!page) {
        return errorAnswer(call, page.error());
    }
    const auto total = reader.accountCount(customer->id);
    if (!total) {
        return errorAnswer(call, total.error());
    }
    QJsonArray items;
    for (const domain::Account &account : page->items) {
        items.append(userResource(account));
    }
    Answer answer = collectionAnswer(items, *total);
    addLinks(answer.body, call, *ask, page->next);
    return answer;
}

Answer getUser(const Call &call, BookReader &reader)
{
    const auto customer = customerOfPath(call, reader);
    if (!customer) {
        return customer.error();
    }
    const auto account = accountOfPath(call, *customer, reader);
    if (!account) {
        return account.error();
    }
    Answer answer;
    answer.body = userResource(*account);
    return answer;
}

Answer listUserLicenses(const Call &call, BookReader &reader)
{
    const auto customer = customerOfPath(call, reader);
    if (!customer) {
        return customer.error();
    }
    const auto account = accountOfPath(call, *customer, reader);
    if (!account) {
        return account.error();
    }
    QJsonArray items;
    for (const domain::Licence &licence : account->licences) {
        const auto subscription = reader.subscription(licence.subscriptionId);
        if (!subscription) {
            return errorAnswer(call, subscription.error());
        }
        QJsonObject item{ { u"productSku"_s, skuResource(call, *subscription, *customer) },
            { u"servicePlans"_s, planResources(call, *subscription, licence.disabledPlans) },
            { u"subscriptionId"_s, subscription->id.text() },
            { u"attributes"_s, QJsonObject{ { u"objectType"_s, u"License"_s } } } };
        if (licence.groupBased) {
            item.insert(u"group"_s, licence.groupName);
        }
        items.append(item);
    }
    return collectionAnswer(items, items.size());
}

/// What the customer holds, one item for each product.
Answer listSubscribedSkus(const Call &call, BookReader &reader)
{
    const auto customer = customerOfPath(call, reader);
    if (!customer) {
        return customer.error();
    }
    const auto holdings = reader.holdings(customer->id);
    if (!holdings) {
        return errorAnswer(call, holdings.error());
    }
    struct Units
    {
        domain::Subscription first;
        qint64 active = 0;
        qint64 suspended = 0;
        qint64 consumed = 0;
    };
    std::map<domain::OfferId, Units> products;
    for (const domain::Subscription &subscription : *holdings) {
        if (!domain::isHeld(subscription.status)) {
            continue;
        }
        const auto assigned = reader.assignedCount(subscription.id);
        if (!assigned) {
            return errorAnswer(call, assigned.error());
        }
        Units &units
            = products.try_emplace(subscription.offerId, Units{ subscription }).first->second;
        units.consumed += *assigned;
        if (subscription.status == SubscriptionStatus::Suspended) {
            units.suspended += subscription.quantity;
        } else if (subscription.status == SubscriptionStatus::Active) {
            units.active += subscription.quantity;
        }
    }
    QJsonArray items;
    for (const auto &[offer, units] : products) {
        items.append(QJsonObject{ { u"productSku"_s, skuResource(call, units.first, *customer) },
            { u"servicePlans"_s, planResources(call, units.first, {}) },
            { u"availableUnits"_s, std::max<qint64>(0, units.active - units.consumed) },
            { u"activeUnits"_s, units.active }, { u"consumedUnits"_s, units.consumed },
            { u"suspendedUnits"_s, units.suspended }, { u"warningUnits"_s, 0 },
            { u"totalUnits"_s, units.active + units.suspended },
            { u"capabilityStatus"_s, units.active > 0 ? u"Enabled"_s : u"Suspended"_s },
            { u"attributes"_s, QJsonObject{ { u"objectType"_s, u"SubscribedSku"_s } } } });
    }
    return collectionAnswer(items, items.size());
}

} // namespace sandbox
