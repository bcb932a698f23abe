#include "viewmodels/activitywords.h"

#include "tables/activitytable.h"

using namespace Qt::StringLiterals;

namespace viewmodels {

using services::ActivityEntry;
using wording::Texts;

ActivityDetails activityDetails(
    const ActivityEntry &entry, const Texts &texts, const catalog::Catalogue &catalogue)
{
    const domain::AuditEvent &event = entry.event;
    ActivityDetails details;
    details.title = texts.act(event, &catalogue);
    details.time = texts.dateTime(event.time);
    details.actor = event.actor;
    details.role = texts.role(event.role);
    if (entry.customer) {
        details.customer = texts.customerName(*entry.customer);
        details.domain = entry.customer->domain;
        details.cloud = texts.cloud(entry.customer->cloud);
    } else if (!event.customerId.isNull()) {
        details.customer = event.customerId.text();
    }
    details.product = tables::activityProduct(entry, texts, catalogue);
    if (!event.subscriptionId.isNull()) {
        details.subscriptionId = event.subscriptionId.text();
    }
    details.requestId = event.requestId;
    details.entry = texts.number(event.sequence);
    details.changes = texts.changes(event, &catalogue);
    return details;
}

QString activityIcon(domain::Act act)
{
    switch (act) {
    case domain::Act::SubscriptionCreated:
        return u"plus"_s;
    case domain::Act::SubscriptionUpgraded:
    case domain::Act::SubscriptionCreatedByUpgrade:
        return u"arrow-up"_s;
    case domain::Act::LicencesChanged:
        return u"licence"_s;
    case domain::Act::SubscriptionSuspended:
        return u"paused"_s;
    case domain::Act::SubscriptionReactivated:
        return u"play"_s;
    case domain::Act::SubscriptionCancelled:
    case domain::Act::AddOnCancelled:
    case domain::Act::SubscriptionExpired:
    case domain::Act::SubscriptionDeleted:
        return u"cross"_s;
    case domain::Act::DelegationRequested:
        return u"mail"_s;
    case domain::Act::DelegationGranted:
        return u"shield"_s;
    case domain::Act::DelegationRemoved:
        return u"shield-off"_s;
    case domain::Act::BookImported:
        return u"import"_s;
    case domain::Act::DemoLoaded:
        return u"flask"_s;
    case domain::Act::AutoRenewChanged:
    case domain::Act::SubscriptionRenewed:
        return u"refresh"_s;
    case domain::Act::ClockMoved:
        return u"clock"_s;
    case domain::Act::AffectedWorkChanged:
    case domain::Act::HandOffChanged:
        return u"list"_s;
    default:
        return u"activity"_s;
    }
}

} // namespace viewmodels
