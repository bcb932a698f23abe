#include "tables/activitytable.h"

#include "tables/customertable.h"

using namespace Qt::StringLiterals;

namespace tables {

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

template <typename Id>
QString textOf(const Id &id)
{
    return id.isNull() ? QString() : id.text();
}

} // namespace

services::TableHeader activityHeader(const Texts &texts)
{
    return headerOf({ u"dateTime"_s, u"affectedCustomer"_s, u"action"_s, u"partnerUser"_s,
                        u"role"_s, u"cloud"_s, u"microsoftId"_s, u"product"_s, u"subscriptionId"_s,
                        u"before"_s, u"after"_s, u"requestId"_s, u"entry"_s },
        { u"entry"_s }, texts);
}

QString activityProduct(
    const ActivityEntry &entry, const Texts &texts, const catalog::Catalogue &catalogue)
{
    if (!entry.subscription) {
        return {};
    }
    const domain::Cloud cloud = entry.customer ? entry.customer->cloud : domain::Cloud::Global;
    return texts.product(*entry.subscription, cloud, catalogue);
}

services::ActivityRow activityRow(
    std::shared_ptr<const Texts> texts, std::shared_ptr<const catalog::Catalogue> catalogue)
{
    return [texts = std::move(texts), catalogue = std::move(catalogue)](
               const ActivityEntry &entry) -> QStringList {
        const domain::AuditEvent &event = entry.event;
        const QList<Texts::Change> changes = texts->changes(event, catalogue.get());
        return { event.time.toUTC().toString(Qt::ISODate),
            entry.customer ? texts->customerName(*entry.customer) : textOf(event.customerId),
            texts->act(event, catalogue.get()), event.actor, texts->role(event.role),
            entry.customer ? texts->cloud(entry.customer->cloud) : QString(),
            textOf(event.customerId), activityProduct(entry, *texts, *catalogue),
            textOf(event.subscriptionId), sideOf(changes, &Texts::Change::before),
            sideOf(changes, &Texts::Change::after), event.requestId,
            QString::number(event.sequence) };
    };
}

} // namespace tables
