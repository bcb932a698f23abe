#include "programterms.h"

#include <map>

using namespace Qt::StringLiterals;

namespace proof {
namespace {

QString q(const std::string &text)
{
    return QString::fromStdString(text);
}

template <typename Value>
Value meaningOf(const std::map<std::string, Value> &table, const std::string &word)
{
    const auto found = table.find(word);
    if (found == table.end()) {
        qFatal("No meaning for '%s'", word.c_str());
    }
    return found->second;
}

domain::Subscription subscriptionOf(
    const PlainSubscription &plain, std::uint32_t owner, const catalog::Catalogue &known)
{
    using domain::SoldBy;
    using domain::SubscriptionStatus;
    static const std::map<std::string, SubscriptionStatus> statuses{
        { "none", SubscriptionStatus::None }, { "active", SubscriptionStatus::Active },
        { "pending", SubscriptionStatus::Pending }, { "suspended", SubscriptionStatus::Suspended },
        { "deleted", SubscriptionStatus::Deleted }, { "expired", SubscriptionStatus::Expired }
    };
    static const std::map<std::string, SoldBy> sellers{ { "own", SoldBy::Own },
        { "otherPartner", SoldBy::OtherPartner }, { "direct", SoldBy::Direct },
        { "volumeLicensing", SoldBy::VolumeLicensing } };
    domain::Subscription made;
    made.id = idOf<domain::SubscriptionId>(owner, plain.number);
    made.customerId = idOf<domain::CustomerId>(owner, 0);
    made.offerId = offerOf(plain.product, known);
    made.offerName = q(plain.product);
    made.quantity = plain.quantity;
    made.status = meaningOf(statuses, plain.status);
    made.parentId = plain.parent != 0 ? idOf<domain::SubscriptionId>(owner, plain.parent)
                                      : domain::SubscriptionId();
    made.billingCycle
        = plain.cycle == "annual" ? domain::BillingCycle::Annual : domain::BillingCycle::Monthly;
    made.isTrial = plain.trial;
    made.soldBy = meaningOf(sellers, plain.soldBy);
    return made;
}

} // namespace

domain::OfferId offerOf(const std::string &anyName, const catalog::Catalogue &known)
{
    const catalog::Offer *offer = known.offerNamed(q(anyName));
    return offer != nullptr ? offer->id : catalog::Catalogue::idOfUnknown(q(anyName));
}

domain::Role roleOf(const std::string &role)
{
    using domain::Role;
    static const std::map<std::string, Role> roles{ { "global admin", Role::GlobalAdmin },
        { "user management admin", Role::UserManagementAdmin }, { "admin agent", Role::AdminAgent },
        { "sales agent", Role::SalesAgent }, { "helpdesk agent", Role::HelpdeskAgent },
        { "billing admin", Role::BillingAdmin }, { "account admin", Role::AccountAdmin },
        { "MPN partner admin", Role::MpnPartnerAdmin }, { "referral admin", Role::ReferralAdmin },
        { "guest", Role::Guest } };
    return meaningOf(roles, role);
}

domain::Customer customerOf(const PlainCustomer &plain, std::uint32_t owner)
{
    using domain::DelegationState;
    static const std::map<std::string, DelegationState> states{ { "none", DelegationState::None },
        { "requested", DelegationState::Requested }, { "granted", DelegationState::Granted },
        { "removed", DelegationState::Removed } };
    domain::Customer made;
    made.id = idOf<domain::CustomerId>(owner, 0);
    made.companyName = u"Contoso %1"_s.arg(owner);
    made.domain = u"contoso%1.example"_s.arg(owner);
    made.country = q(plain.country);
    made.cloud = plain.cloud == "global" ? domain::Cloud::Global : domain::Cloud::China21Vianet;
    made.delegation.state = meaningOf(states, plain.delegation);
    for (const std::string &plan : plain.excludedPlans) {
        made.delegation.excludedPlans.append(q(plan));
    }
    return made;
}

QList<domain::Subscription> subscriptionsOf(
    const PlainCustomer &plain, std::uint32_t owner, const catalog::Catalogue &known)
{
    QList<domain::Subscription> made;
    for (const PlainSubscription &each : plain.subscriptions) {
        made.append(subscriptionOf(each, owner, known));
    }
    return made;
}

} // namespace proof
