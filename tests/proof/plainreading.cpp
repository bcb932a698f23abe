#include "plainreading.h"

#include <cctype>

namespace proof {
namespace {

/// domain.md 3, "Roles".
bool mayUpgrade(const std::string &role, const std::string &cloud)
{
    if (cloud == "21vianet") {
        return role == "global admin" || role == "admin agent" || role == "sales agent";
    }
    return role == "global admin" || role == "user management admin" || role == "admin agent"
        || role == "sales agent" || role == "helpdesk agent";
}

std::string upperCase(const std::string &text)
{
    std::string upper;
    for (const char letter : text) {
        upper += static_cast<char>(std::toupper(static_cast<unsigned char>(letter)));
    }
    return upper;
}

/// "granted" for these services: no excluded plan is of one of their families.
bool delegatedFor(const PlainCustomer &customer, const Words &families)
{
    if (customer.delegation != "granted") {
        return false;
    }
    for (const std::string &excluded : customer.excludedPlans) {
        // Names of the licensing system are read in any case.
        for (const std::string &plan : planNames()) {
            if (upperCase(plan) == upperCase(excluded) && families.count(familyOf(plan)) != 0) {
                return false;
            }
        }
    }
    return true;
}

/// domain.md 3: "every other subscription of the customer counts that is active, suspended or
/// pending …, nor the source itself and its own add-ons".
bool countsAsOther(const PlainSubscription &other, const PlainSubscription &judged)
{
    if (other.number == judged.number || other.parent == judged.number) {
        return false;
    }
    return other.status == "active" || other.status == "suspended" || other.status == "pending";
}

bool shareOne(const Words &a, const Words &b)
{
    for (const std::string &word : a) {
        if (b.count(word) != 0) {
            return true;
        }
    }
    return false;
}

/// domain.md 2.3: "Sold monthly and annually: all offers, except …".
bool soldInCycle(const std::string &product, const std::string &cloud, const std::string &cycle)
{
    if (cycle == "monthly") {
        return true;
    }
    if (product == "Microsoft 365 Business Standard India") {
        return false;
    }
    return !(product == "Microsoft 365 Apps for enterprise" && cloud == "21vianet");
}

/// domain.md 2.3: "business plans 1-300; enterprise plans and Apps for enterprise 1-10,000,000".
long long mostLicences(const std::string &product)
{
    for (const char *business : { "Microsoft 365 Business Standard",
             "Microsoft 365 Business Premium", "Microsoft 365 Business Standard India" }) {
        if (product == business) {
            return 300;
        }
    }
    return 10'000'000;
}

Words wholeReasons(
    const PlainCustomer &customer, const PlainSubscription &judged, bool hasUpgradePath)
{
    Words reasons;
    if (judged.status != "active") {
        reasons.insert("subscription_status_not_active");
    }
    if (judged.status == "pending") {
        reasons.insert("subscription_not_provisioned");
    }
    if (!delegatedFor(customer, familiesOf(judged.product))) {
        reasons.insert("delegated_admin_permissions_disabled");
    }
    for (const PlainSubscription &other : customer.subscriptions) {
        if (other.number != judged.number && other.parent == judged.number
            && other.status != "deleted") {
            reasons.insert("subscription_add_ons_present");
        }
    }
    if (!hasUpgradePath) {
        reasons.insert("subscription_does_not_have_any_upgrade_paths");
        return reasons;
    }
    if (judged.trial) {
        reasons.insert("other trial");
    }
    if (judged.parent != 0) {
        reasons.insert("other addOn");
    }
    if (judged.soldBy != "own") {
        reasons.insert("other soldElsewhere");
    }
    return reasons;
}

} // namespace

PlainVerdict judge(const PlainCustomer &customer, const PlainSubscription &judged)
{
    PlainVerdict verdict;
    verdict.roleMay = mayUpgrade(customer.role, customer.cloud);
    const std::vector<std::string> targets
        = targetsOf(judged.product, customer.cloud, customer.corrected);
    verdict.reasons = wholeReasons(customer, judged, !targets.empty());

    for (const std::string &product : targets) {
        PlainTarget target;
        target.product = product;
        target.reasons = verdict.reasons;

        if (!delegatedFor(customer, familiesOf(product))) {
            target.reasons.insert("delegated_admin_permissions_disabled");
        }
        const Words gained = gainedFamilies(judged.product, product);
        for (const PlainSubscription &other : customer.subscriptions) {
            if (!countsAsOther(other, judged)) {
                continue;
            }
            if (shareOne(familiesOf(other.product), gained)) {
                target.reasons.insert("conflicting_service_types");
            }
            if (todaysName(other.product) == product) {
                target.reasons.insert("concurrency_conflicts");
            }
        }
        if (!soldInCycle(product, customer.cloud, judged.cycle)) {
            target.reasons.insert("offer_does_not_support_billing_cycle");
        }
        if (customer.cloud == "global" && judged.quantity > mostLicences(product)) {
            target.reasons.insert("other quantityAboveLimit");
        }

        target.eligible = target.reasons.empty();
        if (target.eligible && verdict.roleMay) {
            verdict.canBeUpgraded = true;
        }
        verdict.targets.push_back(target);
    }
    return verdict;
}

} // namespace proof
