#include "rules/delegation.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace rules {

using domain::DelegationState;

QString codeOf(DelegationRefusal refusal)
{
    switch (refusal) {
    case DelegationRefusal::RoleMayNot:
        return u"role"_s;
    case DelegationRefusal::CustomersAct:
        return u"customersAct"_s;
    case DelegationRefusal::AlreadyRequested:
        return u"alreadyRequested"_s;
    case DelegationRefusal::AlreadyGranted:
        return u"alreadyGranted"_s;
    case DelegationRefusal::NotRequested:
        return u"notRequested"_s;
    case DelegationRefusal::NotGranted:
        return u"notGranted"_s;
    }
    return {};
}

std::optional<DelegationRefusal> refusalOf(DelegationAct act, const domain::Delegation &delegation,
    const catalog::RoleRights &rights, bool playsCustomer)
{
    const DelegationState state = delegation.state;
    const bool partners = act == DelegationAct::Request || act == DelegationAct::Withdraw;
    if (partners && !rights.requestDelegation) {
        return DelegationRefusal::RoleMayNot;
    }
    if (!partners && !playsCustomer) {
        return DelegationRefusal::CustomersAct;
    }
    switch (act) {
    case DelegationAct::Request:
        if (state == DelegationState::Requested) {
            return DelegationRefusal::AlreadyRequested;
        }
        if (state == DelegationState::Granted) {
            return DelegationRefusal::AlreadyGranted;
        }
        break;
    case DelegationAct::Withdraw:
        if (state != DelegationState::Requested) {
            return DelegationRefusal::NotRequested;
        }
        break;
    case DelegationAct::Grant:
        if (state != DelegationState::Requested && state != DelegationState::Granted) {
            return DelegationRefusal::NotRequested;
        }
        break;
    case DelegationAct::Remove:
        if (state != DelegationState::Granted) {
            return DelegationRefusal::NotGranted;
        }
        break;
    }
    return std::nullopt;
}

domain::Delegation after(DelegationAct act, const domain::Delegation &before,
    const QStringList &excludedPlans, const QDate &day)
{
    domain::Delegation delegation;
    delegation.since = day;
    switch (act) {
    case DelegationAct::Request:
        delegation.state = DelegationState::Requested;
        break;
    case DelegationAct::Withdraw:
        delegation.state = DelegationState::None;
        break;
    case DelegationAct::Grant:
        delegation.state = DelegationState::Granted;
        delegation.excludedPlans = excludedPlans;
        delegation.excludedPlans.sort();
        delegation.excludedPlans.removeDuplicates();
        if (before.state == DelegationState::Granted
            && QSet<QString>(before.excludedPlans.cbegin(), before.excludedPlans.cend())
                == QSet<QString>(
                    delegation.excludedPlans.cbegin(), delegation.excludedPlans.cend())) {
            return before; // nothing is different, so no day begins anew
        }
        break;
    case DelegationAct::Remove:
        delegation.state = DelegationState::Removed;
        break;
    }
    return delegation;
}

QList<DelegatedService> delegatedServices(const domain::Customer &customer,
    const QList<domain::Subscription> &holdings, const catalog::Catalogue &catalogue,
    catalog::Variant variant)
{
    catalog::FamilySet held;
    catalog::FamilySet wanted;
    for (const domain::Subscription &subscription : holdings) {
        const catalog::Offer *offer = catalogue.offer(subscription.offerId);
        if (offer == nullptr || subscription.soldBy != domain::SoldBy::Own
            || !domain::isHeld(subscription.status)) {
            continue;
        }
        held |= offer->familySet;
        for (const catalog::Edge &edge : catalogue.edgesFrom(offer->id, customer.cloud, variant)) {
            if (const catalog::Offer *target = catalogue.offer(edge.to)) {
                wanted |= target->familySet;
            }
        }
    }
    catalog::FamilySet excluded;
    QList<DelegatedService> unknown;
    for (const QString &code : customer.delegation.excludedPlans) {
        if (const auto plan = catalogue.plan(code)) {
            excluded.set(static_cast<std::size_t>(catalogue.plans().at(*plan).family));
        } else {
            unknown.append({ code, { code }, false, true });
        }
    }
    QList<DelegatedService> services;
    for (const bool inUse : { true, false }) {
        catalog::FamilySet left = inUse ? held : (wanted | excluded) & ~held;
        for (const catalog::ServicePlan &plan : catalogue.plans()) {
            const auto family = static_cast<std::size_t>(plan.family);
            if (!left.test(family)) {
                continue;
            }
            left.reset(family);
            DelegatedService service{ plan.code, {}, inUse, excluded.test(family) };
            for (const catalog::PlanIndex step : catalogue.families().at(plan.family).steps) {
                service.plans.append(catalogue.plans().at(step).code);
            }
            services.append(service);
        }
    }
    return services + unknown;
}

} // namespace rules
