#include "tables/customertable.h"

using namespace Qt::StringLiterals;

namespace tables {

services::TableHeader headerOf(
    const QStringList &keys, const QStringList &numbers, const wording::Texts &texts)
{
    services::TableHeader header;
    header.keys = keys;
    for (qsizetype place = 0; place < keys.size(); ++place) {
        header.names.append(texts.tableHead(keys.at(place)));
        if (numbers.contains(keys.at(place))) {
            header.numbers.append(static_cast<int>(place));
        }
    }
    return header;
}

services::TableHeader customerHeader(const wording::Texts &texts)
{
    return headerOf({ u"company"_s, u"primaryDomain"_s, u"market"_s, u"delegatedAdmin"_s,
                        u"subscriptions"_s, u"upgrades"_s, u"lastChecked"_s },
        { u"subscriptions"_s, u"upgrades"_s }, texts);
}

services::CustomerTableRow customerRow(std::shared_ptr<const wording::Texts> texts)
{
    return [texts = std::move(texts)](const domain::CustomerRow &row) -> QStringList {
        return { texts->customerName(row.customer), row.customer.domain,
            texts->market(row.customer.country), texts->delegation(row.customer.delegation.state),
            QString::number(row.subscriptions), QString::number(row.upgradable),
            row.lastChecked.toUTC().toString(Qt::ISODate) };
    };
}

services::TableHeader subscriptionHeader(const wording::Texts &texts)
{
    return headerOf({ u"product"_s, u"nickname"_s, u"status"_s, u"licences"_s, u"renews"_s },
        { u"licences"_s }, texts);
}

QStringList subscriptionRow(const domain::Subscription &subscription, domain::Cloud cloud,
    const wording::Texts &texts, const catalog::Catalogue &catalogue)
{
    return { texts.product(subscription, cloud, catalogue), subscription.friendlyName,
        texts.status(subscription.status), QString::number(subscription.quantity),
        subscription.commitmentEndDate.toString(Qt::ISODate) };
}

} // namespace tables
