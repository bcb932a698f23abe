#include "viewmodels/activitywords.h"

using namespace Qt::StringLiterals;

namespace viewmodels {

using services::ActivityEntry;
using wording::Texts;

namespace {

/// One side of the changes as one text: "Status: Active; Licences: 36".
QString sideOf(const QList<Texts::Change> &changes, QString Texts::Change::*side)
{
    QStringList parts;
    for (const Texts::Change &change : changes) {
        if (!(change.*side).isEmpty()) {
            parts.append(change.field + u": "_s + change.*side);
        }
    }
    return parts.join(u"; "_s);
}

} // namespace

QString activityProduct(
    const ActivityEntry &entry, const Texts &texts, const catalog::Catalogue &catalogue)
{
    if (!entry.subscription) {
        return {};
    }
    const domain::Cloud cloud = entry.customer ? entry.customer->cloud : domain::Cloud::Global;
    return texts.product(*entry.subscription, cloud, catalogue);
}

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
    details.product = activityProduct(entry, texts, catalogue);
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
        return u"list"_s;
    default:
        return u"activity"_s;
    }
}

services::ActivityRow activityTableRow(
    std::shared_ptr<const Texts> texts, std::shared_ptr<const catalog::Catalogue> catalogue)
{
    return [texts = std::move(texts), catalogue = std::move(catalogue)](
               const ActivityEntry &entry) -> QStringList {
        const ActivityDetails details = activityDetails(entry, *texts, *catalogue);
        const domain::AuditEvent &event = entry.event;
        return { event.time.toUTC().toString(Qt::ISODate), details.customer, details.title,
            details.actor, details.role, details.cloud,
            event.customerId.isNull() ? QString() : event.customerId.text(), details.product,
            details.subscriptionId, sideOf(details.changes, &Texts::Change::before),
            sideOf(details.changes, &Texts::Change::after), details.requestId,
            QString::number(event.sequence) };
    };
}

} // namespace viewmodels
