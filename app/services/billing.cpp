#include "services/billing.h"

namespace services {

using domain::Result;

Result<BillingBasis> readBillingBasis(domain::BookReader &reader, domain::SubscriptionId source)
{
    auto ledger = reader.billingLines(source);
    if (!ledger) {
        return tl::unexpected(ledger.error());
    }
    auto list = reader.priceList();
    if (!list) {
        return tl::unexpected(list.error());
    }
    return BillingBasis{ *std::move(ledger), *std::move(list) };
}

domain::Currency currencyOf(
    const domain::Subscription &subscription, const domain::Customer &customer)
{
    return subscription.unitPrice ? subscription.unitPrice->currency
                                  : domain::Currency::ofMarket(customer.country);
}

std::optional<domain::Money> monthlyPriceOf(const domain::Subscription &subscription,
    const domain::Customer &customer, const catalog::Prices &prices)
{
    return subscription.unitPrice
        ? subscription.unitPrice
        : prices.monthly(subscription.offerId, currencyOf(subscription, customer));
}

rules::Billed<rules::BilledSubscription> billedAs(const domain::Subscription &subscription,
    const domain::Customer &customer, const BillingBasis &basis, const Context &context)
{
    rules::BilledSubscription billed;
    billed.cloud = customer.cloud;
    billed.id = subscription.id;
    billed.offer = subscription.offerId;
    billed.start = subscription.startDate;
    billed.cycle = customer.cloud == domain::Cloud::China21Vianet ? domain::BillingCycle::Monthly
                                                                  : subscription.billingCycle;
    billed.madeByUpgrade = !subscription.upgradedFrom.isNull();
    billed.quantity = subscription.quantity;
    billed.ledger = basis.ledger;
    std::optional<domain::Money> price;
    if (subscription.unitPrice) {
        price = catalog::Prices::perPeriod(*subscription.unitPrice, billed.cycle);
    } else if (const auto listed = basis.prices(context).price(
                   billed.offer, currencyOf(subscription, customer), billed.cycle)) {
        price = listed->amount;
    }
    if (!price) {
        return tl::unexpected(rules::BillingGap::NoSourcePrice);
    }
    billed.price = *price;
    return billed;
}

rules::UpgradeBilling upgradeBilling(const domain::Subscription &source,
    const domain::Customer &customer, domain::OfferId target, domain::SubscriptionId targetId,
    qint64 quantity, const QDate &day, const BillingBasis &basis, const Context &context)
{
    rules::UpgradeBilling billing;
    billing.cloud = customer.cloud;
    billing.source = source.offerId;
    billing.target = target;
    billing.currency = currencyOf(source, customer);
    billing.sourceStart = source.startDate;
    const auto billed = billedAs(source, customer, basis, context);
    if (!billed) {
        billing.gap = billed.error();
        return billing;
    }
    const auto price = basis.prices(context).price(target, billing.currency, billed->cycle);
    if (!price) {
        billing.gap = rules::BillingGap::NoTargetPrice;
        return billing;
    }
    if (basis.priceList) {
        // The source's price counts here only where the list gave it.
        const auto old = source.unitPrice
            ? std::optional<catalog::Prices::Price>()
            : basis.prices(context).price(source.offerId, billing.currency, billed->cycle);
        billing.prices = price->demo && (!old || old->demo) ? rules::PriceSource::Demo
            : price->demo || (old && old->demo)             ? rules::PriceSource::OwnAndDemo
                                                            : rules::PriceSource::Own;
        billing.priceList = basis.priceList->name;
    } else {
        billing.prices = rules::PriceSource::Demo;
    }
    auto effect = rules::upgradeEffect(*billed, { targetId, target, quantity, price->amount }, day);
    if (!effect) {
        billing.gap = effect.error();
        return billing;
    }
    billing.effect = *std::move(effect);
    return billing;
}

rules::UpgradeBilling billingOfOrder(const QList<domain::BillingLine> &lines, domain::Cloud cloud)
{
    rules::UpgradeBilling billing;
    billing.cloud = cloud;
    billing.gap = rules::BillingGap::NotRecorded;
    if (lines.isEmpty()) {
        return billing;
    }
    rules::BillingEffect effect;
    effect.due.currency = lines.constFirst().amount.currency;
    for (const domain::BillingLine &line : lines) {
        // Both sums fitted when the lines were written.
        effect.due.minor += line.amount.minor;
        const bool credit = line.kind == domain::BillingLineKind::Credit;
        (credit ? effect.credits : effect.charges).append(line);
    }
    if (!effect.charges.isEmpty()) {
        effect.day = effect.charges.constLast().first;
        billing.target = effect.charges.constLast().offerId;
    }
    billing.currency = effect.due.currency;
    billing.effect = effect;
    return billing;
}

} // namespace services
