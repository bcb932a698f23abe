#pragma once

#include "catalog/catalogue.h"
#include "domain/customer.h"
#include "domain/subscription.h"

#include <optional>

/// Delegated admin privileges by customer and service (domain.md section 3): who may change what
/// from which state, and which services a customer's grant is about. Pure and total.
///
/// Decided here, where the section leaves it open:
/// - A customer answers a request: nothing is granted that was not asked for before.
/// - Asking again after services were left out changes no state: what is granted stays granted.
/// - A request that is withdrawn leaves the customer without privileges, as before any request.
namespace rules {

/// The first two are the partner's acts; the others are the customer's, which a demo plays.
enum class DelegationAct { Request, Withdraw, Grant, Remove };

enum class DelegationRefusal {
    RoleMayNot, ///< only an admin agent and the global admin request [R]
    CustomersAct, ///< granting and removing are done by the customer, in Partner Center
    AlreadyRequested,
    AlreadyGranted,
    NotRequested,
    NotGranted,
};
[[nodiscard]] QString codeOf(DelegationRefusal refusal); ///< lower camel case, for facts

/// The first reason against the act; none: it may be done. `playsCustomer`: the book is a demo, so
/// that the acts of the customer may be played in it.
[[nodiscard]] std::optional<DelegationRefusal> refusalOf(DelegationAct act,
    const domain::Delegation &delegation, const catalog::RoleRights &rights, bool playsCustomer);

/// What the act leaves behind. `excludedPlans` counts for Grant alone; they are kept sorted.
[[nodiscard]] domain::Delegation after(DelegationAct act, const domain::Delegation &before,
    const QStringList &excludedPlans, const QDate &day);

/// One service, as the customer sees it: a family of plans.
struct DelegatedService
{
    QString plan; ///< the plan that names it, for wording::Texts::service
    QStringList plans; ///< every plan of the service; the unknown plan itself where not catalogued
    bool held = false; ///< in a subscription that stands; else only an upgrade would bring it
    bool excluded = false; ///< left out of the grant

    friend bool operator==(const DelegatedService &, const DelegatedService &) = default;
};

/// The services that the privileges must cover: those of the standing subscriptions that this
/// partner sold and of the products they can be upgraded to, and whatever was left out. Held ones
/// first, each part in the order of the catalogue.
[[nodiscard]] QList<DelegatedService> delegatedServices(const domain::Customer &customer,
    const QList<domain::Subscription> &holdings, const catalog::Catalogue &catalogue,
    catalog::Variant variant);

} // namespace rules
