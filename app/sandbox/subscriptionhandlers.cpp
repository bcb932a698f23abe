#include "domain/names.h"
#include "rest/customerjson.h"
#include "sandbox/handlers.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace sandbox {

using domain::BookReader;
using domain::Subscription;
using domain::SubscriptionStatus;
using wording::RestProblem;

QJsonObject subscriptionResource(
    const Call &call, const Subscription &subscription, const domain::Customer &customer)
{
    QJsonObject object
        = rest::subscription(subscription, customer, *call.context.catalogue, *call.texts);
    // The documented word "pending" makes one official library throw.
    if (subscription.status == SubscriptionStatus::Pending && !call.options.strict) {
        object.insert(u"status"_s, domain::codeOf(SubscriptionStatus::None));
    }
    if (subscription.soldBy != domain::SoldBy::Own) {
        object.insert(u"partnerId"_s, QString());
    }
    return object;
}

tl::expected<Holding, Answer> holdingOfPath(const Call &call, BookReader &reader)
{
    auto customer = customerOfPath(call, reader);
    if (!customer) {
        return tl::unexpected(customer.error());
    }
    const auto id = domain::SubscriptionId::fromText(call.place(u"subscription-id"_s));
    if (id) {
        auto subscription = reader.subscription(*id);
        if (subscription && subscription->customerId == customer->id) {
            return Holding{ *std::move(customer), *std::move(subscription) };
        }
        if (!subscription && subscription.error().code != domain::ErrorCode::NotFound) {
            return tl::unexpected(errorAnswer(call, subscription.error()));
        }
    }
    return tl::unexpected(errorAnswer(call, 404, 20003, RestProblem::SubscriptionUnknown));
}

Answer listSubscriptions(const Call &call, BookReader &reader)
{
    const auto customer = customerOfPath(call, reader);
    if (!customer) {
        return customer.error();
    }
    const auto holdings = reader.holdings(customer->id);
    if (!holdings) {
        return errorAnswer(call, holdings.error());
    }
    const bool byOrder = call.hasQuery("order_id"_L1);
    const QString order = call.queryValue("order_id"_L1);
    const bool byPartner = call.hasQuery("mpn_id"_L1);
    const QString partner = call.queryValue("mpn_id"_L1);
    QJsonArray items;
    for (const Subscription &subscription : *holdings) {
        if ((byOrder && subscription.orderId.compare(order, Qt::CaseInsensitive) != 0)
            || (byPartner
                && (subscription.partnerId != partner
                    || subscription.soldBy != domain::SoldBy::Own))
            || (call.options.caps && items.size() >= cappedSubscriptions)) {
            continue;
        }
        items.append(subscriptionResource(call, subscription, *customer));
    }
    return collectionAnswer(items, items.size());
}

Answer getSubscription(const Call &call, BookReader &reader)
{
    const auto holding = holdingOfPath(call, reader);
    if (!holding) {
        return holding.error();
    }
    Answer answer;
    answer.body = subscriptionResource(call, holding->subscription, holding->customer);
    const QString etag = answer.body.value("attributes"_L1).toObject().value("etag"_L1).toString();
    answer.headers.append(HeaderLine("ETag", '"' + etag.toLatin1() + '"'));
    return answer;
}

Answer listAddOns(const Call &call, BookReader &reader)
{
    const auto holding = holdingOfPath(call, reader);
    if (!holding) {
        return holding.error();
    }
    const auto holdings = reader.holdings(holding->customer.id);
    if (!holdings) {
        return errorAnswer(call, holdings.error());
    }
    QJsonArray items;
    for (const Subscription &subscription : *holdings) {
        if (subscription.parentId == holding->subscription.id) {
            items.append(subscriptionResource(call, subscription, holding->customer));
        }
    }
    return collectionAnswer(items, items.size());
}

/// A trial can be bought as the same product; other subscriptions have nothing to convert to.
Answer listConversions(const Call &call, BookReader &reader)
{
    const auto holding = holdingOfPath(call, reader);
    if (!holding) {
        return holding.error();
    }
    const Subscription &trial = holding->subscription;
    const catalog::Offer *offer = call.context.catalogue->offer(trial.offerId);
    QJsonArray items;
    if (trial.isTrial && trial.status == SubscriptionStatus::Active && offer != nullptr) {
        items.append(QJsonObject{ { u"offerId"_s, offer->id.text() },
            { u"targetOfferId"_s, offer->id.text() },
            { u"targetOfferName"_s, call.texts->product(*offer, holding->customer.cloud) },
            { u"orderId"_s, trial.orderId }, { u"quantity"_s, trial.quantity },
            { u"billingCycle"_s, domain::codeOf(trial.billingCycle) },
            { u"attributes"_s, QJsonObject{ { u"objectType"_s, u"Conversion"_s } } } });
    }
    return collectionAnswer(items, items.size());
}

Answer getProvisioningStatus(const Call &call, BookReader &reader)
{
    const auto holding = holdingOfPath(call, reader);
    if (!holding) {
        return holding.error();
    }
    const Subscription &subscription = holding->subscription;
    const catalog::Offer *offer = call.context.catalogue->offer(subscription.offerId);
    const bool pending = subscription.status == SubscriptionStatus::Pending;
    Answer answer;
    answer.body = { { u"skuId"_s, offer != nullptr ? offer->skuPartNumber : QString() },
        { u"status"_s, pending ? u"pending"_s : u"success"_s },
        { u"quantity"_s, subscription.quantity },
        { u"attributes"_s,
            QJsonObject{ { u"objectType"_s, u"SubscriptionProvisioningStatus"_s } } } };
    if (subscription.commitmentEndDate.isValid()) {
        answer.body.insert(u"endDate"_s, rest::isoDay(subscription.commitmentEndDate));
    }
    return answer;
}

Answer getRegistrationStatus(const Call &call, BookReader &reader)
{
    const auto holding = holdingOfPath(call, reader);
    if (!holding) {
        return holding.error();
    }
    const bool registered = holding->subscription.status != SubscriptionStatus::Pending;
    Answer answer;
    answer.body = { { u"subscriptionId"_s, holding->subscription.id.text() },
        { u"status"_s, registered ? u"registered"_s : u"registering"_s },
        { u"attributes"_s,
            QJsonObject{ { u"objectType"_s, u"SubscriptionRegistrationStatus"_s } } } };
    return answer;
}

} // namespace sandbox
