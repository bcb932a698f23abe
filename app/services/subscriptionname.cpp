#include "services/subscriptionacts.h"

using namespace Qt::StringLiterals;

namespace services {

domain::Result<void> renameSubscription(
    domain::BookWriter &writer, const RenameRequest &request, const Context &context)
{
    const auto own = writer.subscription(request.subscription);
    if (!own) {
        return tl::unexpected(own.error());
    }
    if (own->friendlyName == request.friendlyName) {
        return {};
    }
    const auto customer = writer.customer(own->customerId);
    if (!customer) {
        return tl::unexpected(customer.error());
    }
    const auto refusal = rules::refusalOf(rules::LifeAct::ChangeAutoRenew, *own, {},
        context.catalogue->rights(context.actor.role, customer->cloud));
    if (refusal) {
        const bool role = *refusal == rules::LifeRefusal::RoleMayNot;
        return domain::failure(
            role ? domain::ErrorCode::RoleNotAllowed : domain::ErrorCode::Refused, {},
            { { u"reason"_s, rules::codeOf(*refusal) }, { u"act"_s, u"changeSubscription"_s },
                { u"id"_s, own->id.text() } });
    }
    const auto info = writer.info();
    if (!info) {
        return tl::unexpected(info.error());
    }
    domain::Subscription named = *own;
    named.friendlyName = request.friendlyName;
    if (const auto put = writer.putSubscription(named); !put) {
        return put;
    }
    LifeWriter history(
        writer, { context.now(*info), context.actor.name, context.actor.role, request.requestId });
    return history.record(domain::Act::SubscriptionRenamed, own->customerId, own->id,
        { { u"friendlyName"_s, own->friendlyName } },
        { { u"friendlyName"_s, request.friendlyName } });
}

} // namespace services
