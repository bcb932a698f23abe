#include "viewmodels/subscriptionwords.h"

namespace viewmodels {

using namespace Qt::StringLiterals;
using domain::SubscriptionStatus;

QString statusIcon(const domain::Subscription &subscription)
{
    if (subscription.soldBy != domain::SoldBy::Own) {
        return u"external"_s;
    }
    switch (subscription.status) {
    case SubscriptionStatus::Active:
        return u"success"_s;
    case SubscriptionStatus::Suspended:
        return u"paused"_s;
    case SubscriptionStatus::Pending:
        return u"clock"_s;
    case SubscriptionStatus::None:
    case SubscriptionStatus::Deleted:
    case SubscriptionStatus::Expired:
        break;
    }
    return u"blocked"_s;
}

Tone statusTone(const domain::Subscription &subscription)
{
    if (subscription.soldBy != domain::SoldBy::Own) {
        return Tone::Secondary;
    }
    switch (subscription.status) {
    case SubscriptionStatus::Active:
        return Tone::Ok;
    case SubscriptionStatus::Suspended:
    case SubscriptionStatus::Pending:
        return Tone::Warn;
    case SubscriptionStatus::None:
    case SubscriptionStatus::Deleted:
    case SubscriptionStatus::Expired:
        break;
    }
    return Tone::Secondary;
}

bool hasEnded(const domain::Subscription &subscription)
{
    return subscription.status == SubscriptionStatus::Deleted
        || subscription.status == SubscriptionStatus::Expired;
}

} // namespace viewmodels
