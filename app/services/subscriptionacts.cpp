#include "services/subscriptionacts.h"

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
    return options;
}

} // namespace

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
    return m_book.write<ActOutcome>([request, context = m_context](domain::BookWriter &writer) {
        return carryOutAct(writer, request, context);
    });
}

} // namespace services
