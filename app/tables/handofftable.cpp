#include "tables/handofftable.h"

#include "tables/customertable.h"
#include "wording/handoff.h"

using namespace Qt::StringLiterals;

namespace tables {
namespace {

QString momentOf(const QDateTime &moment)
{
    return moment.isValid() ? moment.toUTC().toString(Qt::ISODate) : QString();
}

} // namespace

services::TableHeader handOffHeader(const wording::Texts &texts)
{
    return headerOf(
        { u"recorded"_s, u"partnerUser"_s, u"company"_s, u"customerId"_s, u"cloud"_s, u"task"_s,
            u"product"_s, u"subscriptionId"_s, u"from"_s, u"to"_s, u"status"_s, u"note"_s,
            u"settled"_s, u"settledBy"_s, u"newSubscriptionId"_s },
        {}, texts);
}

services::HandOffTableRow handOffRow(std::shared_ptr<const wording::Texts> texts,
    std::shared_ptr<const catalog::Catalogue> catalogue)
{
    return [texts = std::move(texts), catalogue = std::move(catalogue)](
               const domain::HandOffRow &row) -> QStringList {
        const domain::HandOffEntry &entry = row.entry;
        const wording::HandOffWords words = wording::handOffWords(row, *catalogue, *texts);
        // The id that Partner Center gave, which a new subscription has only once it was seen
        // there.
        const QString newId = entry.vendorId.isNull() ? QString() : entry.vendorId.text();
        return { momentOf(entry.plannedAt), entry.actor, words.customer, entry.customer.text(),
            texts->cloud(row.cloud), words.task, words.product, entry.subscription.text(),
            words.before, words.after, words.state, entry.note, momentOf(entry.settledAt),
            entry.settledBy, newId };
    };
}

} // namespace tables
