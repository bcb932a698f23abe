#include "viewmodels/plannermodel.h"

#include "wording/plural.h"

#include <algorithm>

/// The sentences about a row of the planner, on the screen, spoken, and in a saved table.
namespace viewmodels {

using namespace Qt::StringLiterals;
using domain::RefusalCode;
using services::PlanGroup;
using services::PlannerRow;

namespace {

wording::Texts::Scene sceneOf(const services::PlanTrouble &trouble,
    const catalog::Catalogue &catalogue, domain::OfferId target)
{
    wording::Texts::Scene scene;
    scene.customer = &trouble.customer;
    scene.subscription = &trouble.source;
    scene.holdings = &trouble.holdings;
    scene.catalogue = &catalogue;
    scene.target = target;
    scene.assigned = trouble.assigned;
    return scene;
}

} // namespace

QString PlannerModel::stateText(const PlannerRow &row) const
{
    const wording::Texts &texts = *m_services.texts;
    const domain::Delegation &delegation = row.customer.delegation;
    switch (row.group) {
    case PlanGroup::Ready:
        break;
    case PlanGroup::NeedsDelegation:
        switch (delegation.state) {
        case domain::DelegationState::None:
            return tr("Never requested");
        case domain::DelegationState::Requested:
            return delegation.since.isValid()
                ? tr("Requested on %1").arg(texts.dateInSentence(delegation.since))
                : texts.delegation(delegation.state);
        case domain::DelegationState::Removed:
            return delegation.since.isValid()
                ? tr("Removed on %1").arg(texts.dateInSentence(delegation.since))
                : tr("Removed by the customer");
        case domain::DelegationState::Granted:
            return tr("Granted without some services");
        }
        break;
    case PlanGroup::NotActive:
        return texts.status(row.subscription.status);
    case PlanGroup::NoPath:
        return tr("No upgrade path");
    case PlanGroup::AlreadyHas:
    case PlanGroup::Other:
        break;
    }
    if (!row.trouble || row.trouble->refusals.isEmpty() || !m_service) {
        return {};
    }
    // What stands in the way is named: the product itself before the services.
    const QList<domain::Refusal> &refusals = row.trouble->refusals;
    const auto owned = std::find_if(refusals.cbegin(), refusals.cend(),
        [](const auto &each) { return each.code == RefusalCode::ConcurrencyConflicts; });
    const domain::Refusal &told = owned != refusals.cend() ? *owned : refusals.constFirst();
    domain::OfferId target = m_filter.target;
    if (target.isNull()) {
        const auto targets = m_service->targetsOf(row.subscription.offerId, row.customer.cloud);
        target = targets.isEmpty() ? domain::OfferId() : targets.constFirst();
        for (const domain::Subscription &held : row.trouble->holdings) {
            if (told.subscriptions.contains(held.id) && targets.contains(held.offerId)) {
                target = held.offerId;
            }
        }
    }
    return texts.refusal(told, sceneOf(*row.trouble, *m_service->context().catalogue, target));
}

QString PlannerModel::linkText(const PlannerRow &row) const
{
    switch (row.group) {
    case PlanGroup::Ready:
        return {};
    case PlanGroup::NeedsDelegation:
        return row.customer.delegation.state == domain::DelegationState::Requested ? tr("Open")
                                                                                   : tr("Request…");
    case PlanGroup::AlreadyHas:
    case PlanGroup::Other:
    case PlanGroup::NotActive:
        return tr("Why not?");
    case PlanGroup::NoPath:
        return tr("Open");
    }
    return {};
}

std::optional<domain::Money> PlannerModel::monthlyOf(const PlannerRow &row) const
{
    const domain::OfferId target = m_selection.targetOf(keyOf(row));
    for (const services::PlannerTarget &each : row.targets) {
        if (each.offer != target) {
            continue;
        }
        const qint64 more = quantityOf(row) - row.subscription.quantity;
        if (more == 0 || !each.monthly || !each.each) {
            return more == 0 ? each.monthly : std::nullopt;
        }
        const auto added = domain::times(*each.each, more);
        qint64 change = 0;
        if (!added || qAddOverflow(each.monthly->minor, added->minor, &change)) {
            return std::nullopt;
        }
        return domain::Money{ change, each.monthly->currency };
    }
    return std::nullopt;
}

QString PlannerModel::spoken(const PlannerRow &row, int column) const
{
    const wording::Texts &texts = *m_services.texts;
    const QString product
        = texts.product(row.subscription, row.customer.cloud, *m_service->context().catalogue);
    const bool ready = row.group == PlanGroup::Ready;
    switch (column) {
    case Tick:
        if (!ready) {
            return tr("Cannot be selected");
        }
        return isSelected(row) ? tr("Selected") : tr("Not selected");
    case Company:
        //: {company}, {product}
        return tr("%1, %2").arg(texts.customerName(row.customer), product);
    case Licences:
        return wording::withCount(tr("%Ln licences", nullptr, wording::pluralOf(quantityOf(row))),
            quantityOf(row), texts);
    case Target:
        return ready ? tr("Upgrade to %1").arg(productName(m_selection.targetOf(keyOf(row))))
                     : stateText(row);
    case Monthly: {
        if (!ready) {
            return linkText(row);
        }
        const auto monthly = monthlyOf(row);
        return monthly ? tr("%1 more per month").arg(texts.spokenMoney(*monthly))
                       : tr("The price is not known.");
    }
    default:
        return {};
    }
}

std::function<domain::OfferId(const services::PlannerKey &)> PlannerModel::targetChooser() const
{
    if (!m_service) {
        return {};
    }
    PlannerSelection chosen = m_selection; // nothing of this model may be in it
    chosen.setTargets([service = *m_service, cloud = m_filter.cloud](
                          domain::OfferId offer) { return service.targetsOf(offer, cloud); });
    return [chosen](const services::PlannerKey &key) { return chosen.targetOf(key); };
}

} // namespace viewmodels
