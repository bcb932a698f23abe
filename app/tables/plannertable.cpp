#include "tables/plannertable.h"

#include "tables/customertable.h"

using namespace Qt::StringLiterals;

namespace tables {

using services::PlannerRow;
using services::PlannerTarget;
using wording::Texts;

namespace {

Texts::Scene sceneOf(const services::PlanTrouble &trouble, const catalog::Catalogue &catalogue,
    domain::OfferId target)
{
    Texts::Scene scene;
    scene.customer = &trouble.customer;
    scene.subscription = &trouble.source;
    scene.holdings = &trouble.holdings;
    scene.catalogue = &catalogue;
    scene.target = target;
    scene.assigned = trouble.assigned;
    return scene;
}

} // namespace

services::TableHeader plannerHeader(const Texts &texts)
{
    return headerOf(
        { u"verdict"_s, u"company"_s, u"localName"_s, u"domain"_s, u"market"_s, u"customerId"_s,
            u"subscriptionId"_s, u"product"_s, u"status"_s, u"licences"_s, u"canGoTo"_s,
            u"upgradeTo"_s, u"changePerMonth"_s, u"currency"_s, u"reasons"_s },
        { u"licences"_s, u"changePerMonth"_s }, texts);
}

services::PlannerTableRow plannerRow(std::shared_ptr<const Texts> texts,
    const services::PlannerService &service, const services::PlannerFilter &filter,
    std::function<domain::OfferId(const services::PlannerKey &)> targetOf)
{
    return [texts = std::move(texts), catalogue = service.context().catalogue, service, filter,
               targetOf = std::move(targetOf)](const PlannerRow &row) {
        const auto name = [&](domain::OfferId id) {
            const catalog::Offer *offer = catalogue->offer(id);
            return offer != nullptr ? texts->product(*offer, filter.cloud) : QString();
        };
        services::PlannerKey key{ row.subscription.id, row.subscription.offerId, 0 };
        const QList<domain::OfferId> all
            = service.targetsOf(row.subscription.offerId, filter.cloud);
        QStringList targets;
        for (const PlannerTarget &target : row.targets) {
            key.eligible |= 1U << all.indexOf(target.offer);
            targets.append(name(target.offer));
        }
        const domain::OfferId chosen = row.targets.isEmpty() ? domain::OfferId()
            : targetOf                                       ? targetOf(key)
                                                             : row.targets.constFirst().offer;
        std::optional<domain::Money> monthly;
        for (const PlannerTarget &target : row.targets) {
            if (target.offer == chosen) {
                monthly = target.monthly;
            }
        }
        QStringList reasons;
        if (row.trouble) {
            for (const domain::Refusal &refusal : row.trouble->refusals) {
                reasons.append(
                    texts->refusal(refusal, sceneOf(*row.trouble, *catalogue, filter.target)));
            }
        }
        return QStringList{ texts->upgradeGroup(static_cast<int>(row.group)),
            row.customer.companyName, row.customer.localName, row.customer.domain,
            texts->market(row.customer.country), row.customer.id.text(), row.subscription.id.text(),
            texts->product(row.subscription, row.customer.cloud, *catalogue),
            texts->status(row.subscription.status), QString::number(row.subscription.quantity),
            targets.join(u" | "_s), name(chosen), monthly ? monthly->plainText() : QString(),
            monthly ? monthly->currency.code() : QString(), reasons.join(u' ') };
    };
}

} // namespace tables
