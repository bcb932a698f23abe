#include "services/subscriptionacts.h"

#include "services/scenes.h"

#include <QUuid>

#include <algorithm>

namespace services {

using domain::Result;

namespace {

Result<ActOptions> readOptions(
    domain::BookReader &reader, domain::SubscriptionId id, const Context &context)
{
    const auto subscription = reader.subscription(id);
    if (!subscription) {
        return tl::unexpected(subscription.error());
    }
    auto file = readCustomerFile(reader, subscription->customerId, context);
    if (!file) {
        return tl::unexpected(file.error());
    }
    ActOptions options;
    options.id = id;
    options.file = *std::move(file);
    const SubscriptionFile &own = options.subscription();
    options.limits
        = rules::licenceLimits(context.catalogue->offer(own.subscription.offerId), own.assigned);
    options.addOns = rules::addOnsStanding(own.subscription, options.file.holdings());
    if (own.subscription.status == domain::SubscriptionStatus::Suspended) {
        const auto suspension = readSuspension(reader, id);
        if (!suspension) {
            return tl::unexpected(suspension.error());
        }
        options.suspension = *suspension;
        auto back = addOnsSuspendedWith(reader, own.subscription, options.addOns);
        if (!back) {
            return tl::unexpected(back.error());
        }
        options.addOnsBack = *std::move(back);
    }
    auto basis = readBillingBasis(reader, id);
    if (!basis) {
        return tl::unexpected(basis.error());
    }
    options.billing = *std::move(basis);
    for (const domain::Subscription &addOn : std::as_const(options.addOns)) {
        auto addOnBasis = readBillingBasis(reader, addOn.id);
        if (!addOnBasis) {
            return tl::unexpected(addOnBasis.error());
        }
        options.addOnBilling.append(*std::move(addOnBasis));
    }
    return options;
}

} // namespace

QList<domain::Subscription> ActOptions::follow(rules::LifeAct act) const
{
    switch (act) {
    case rules::LifeAct::Cancel:
        return addOns;
    case rules::LifeAct::Suspend: {
        QList<domain::Subscription> active;
        std::copy_if(addOns.cbegin(), addOns.cend(), std::back_inserter(active),
            [](const domain::Subscription &addOn) {
                return addOn.status == domain::SubscriptionStatus::Active;
            });
        return active;
    }
    case rules::LifeAct::Reactivate:
        return addOnsBack;
    case rules::LifeAct::ChangeLicences:
    case rules::LifeAct::ChangeAutoRenew:
        break;
    }
    return {};
}

rules::Billed<rules::BillingEffect> ActOptions::effect(
    rules::LifeAct act, qint64 quantity, const Context &context) const
{
    const QDate day = file.now.toUTC().date();
    const auto effectOf = [&](const domain::Subscription &one, const BillingBasis &basis) {
        return rules::lifeBilling(
            act, one, billedAs(one, file.customer, basis, context), quantity, day);
    };
    auto whole = effectOf(subscription().subscription, billing);
    const QList<domain::Subscription> following = follow(act);
    for (const domain::Subscription &addOn : following) {
        if (!whole) {
            break;
        }
        const auto at = std::find_if(addOns.cbegin(), addOns.cend(),
            [&addOn](const domain::Subscription &each) { return each.id == addOn.id; });
        const auto part = effectOf(addOn, addOnBilling.at(at - addOns.cbegin()));
        if (!part) {
            return part;
        }
        const auto summed = rules::addEffects(*whole, *part);
        if (!summed) {
            return summed;
        }
        whole = summed;
    }
    return whole;
}

rules::UpgradeBilling ActOptions::billed(
    rules::LifeAct act, qint64 quantity, const Context &context) const
{
    const domain::Subscription &own = subscription().subscription;
    rules::UpgradeBilling shown;
    shown.cloud = file.customer.cloud;
    shown.source = own.offerId;
    shown.target = own.offerId;
    shown.currency = currencyOf(own, file.customer);
    shown.sourceStart = own.startDate;
    if (!own.unitPrice) {
        const auto price
            = billing.prices(context).price(own.offerId, shown.currency, own.billingCycle);
        shown.prices = !price || price->demo ? rules::PriceSource::Demo : rules::PriceSource::Own;
        shown.priceList = billing.priceList ? billing.priceList->name : QString();
    } else if (file.book.origin != domain::BookOrigin::Imported
        && file.book.origin != domain::BookOrigin::Masked) { // whose amounts are those of its book
        shown.prices = rules::PriceSource::Demo;
    }
    auto result = effect(act, quantity, context);
    if (result) {
        shown.effect = *std::move(result);
    } else {
        shown.gap = result.error();
    }
    return shown;
}

SubscriptionActService::SubscriptionActService(domain::Book &book, Context context)
    : m_book(book)
    , m_context(std::move(context))
{
}

void SubscriptionActService::setContext(Context context)
{
    m_context = std::move(context);
}

QFuture<Result<ActOptions>> SubscriptionActService::options(domain::SubscriptionId id) const
{
    return m_book.read<ActOptions>([id, context = m_context](domain::BookReader &reader) {
        return readOptions(reader, id, context);
    });
}

QFuture<Result<ActOutcome>> SubscriptionActService::carryOut(ActRequest request) const
{
    if (request.requestId.isEmpty()) {
        request.requestId = QUuid::createUuid().toString(QUuid::WithoutBraces);
    }
    return submitInScene<ActOutcome>(m_book, m_context, request.subscription, SceneAct::Change,
        [request](domain::BookWriter &writer, const Context &context) {
            return carryOutAct(writer, request, context);
        });
}

} // namespace services
