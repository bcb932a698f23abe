#include "randomcustomers.h"

namespace proof {
namespace {

using Names = std::vector<std::string>;

std::string product(Dice &dice)
{
    static const Names sources{ "Microsoft 365 Apps for business", "Microsoft 365 Business Basic",
        "Microsoft 365 Business Standard", "Microsoft 365 Apps for business India",
        "Microsoft 365 Business Basic India", "Microsoft 365 Business Standard India" };
    static const Names unknown{ "Contoso Sign", "Fabrikam Draw Plan 3", "동네 장부" };
    switch (dice.below(8)) {
    case 0:
        return dice.among(unknown);
    case 1:
        return dice.among(otherNames()).first;
    case 2:
    case 3:
        return dice.among(productNames());
    default:
        return dice.among(sources);
    }
}

/// Numbers at both sides of each limit.
long long quantity(Dice &dice)
{
    static const std::vector<long long> edges{ 1, 299, 300, 301, 5'000, 10'000'000 };
    return dice.oneIn(4) ? dice.among(edges) : 1 + dice.below(300);
}

PlainSubscription subscription(Dice &dice, int number, int count, bool plain)
{
    static const Names statuses{ "none", "pending", "suspended", "deleted", "expired" };
    static const Names sellers{ "otherPartner", "direct", "volumeLicensing" };
    PlainSubscription made;
    made.number = number;
    made.product = product(dice);
    made.quantity = quantity(dice);
    made.cycle = dice.oneIn(3) ? "annual" : "monthly";
    if (dice.oneIn(plain ? 12 : 3)) {
        made.status = dice.among(statuses);
    }
    if (dice.oneIn(plain ? 15 : 5)) {
        made.soldBy = dice.among(sellers);
    }
    made.trial = dice.oneIn(plain ? 20 : 8);
    if (dice.oneIn(plain ? 15 : 5)) {
        const int parent = 1 + dice.below(count + 1); // one beyond: a base that is not there
        made.parent = parent != number ? parent : 0;
    }
    return made;
}

void excludeSome(Dice &dice, PlainCustomer &customer)
{
    for (int left = 1 + dice.below(3); left > 0; --left) {
        std::string plan = dice.oneIn(12) ? "CONTOSO_PLAN" : dice.among(planNames());
        if (dice.oneIn(10)) {
            for (char &letter : plan) {
                letter = letter >= 'A' && letter <= 'Z' ? static_cast<char>(letter + 32) : letter;
            }
        }
        customer.excludedPlans.push_back(plan);
    }
}

} // namespace

std::uint64_t Dice::next()
{
    // SplitMix64: seeds that stand side by side give sequences that have nothing in common.
    m_state += 0x9E3779B97F4A7C15U;
    std::uint64_t mixed = m_state;
    mixed = (mixed ^ (mixed >> 30U)) * 0xBF58476D1CE4E5B9U;
    mixed = (mixed ^ (mixed >> 27U)) * 0x94D049BB133111EBU;
    return mixed ^ (mixed >> 31U);
}

PlainCustomer randomCustomer(std::uint64_t seed)
{
    static const Names roles{ "global admin", "user management admin", "admin agent", "sales agent",
        "helpdesk agent", "billing admin", "account admin", "MPN partner admin", "referral admin",
        "guest" };
    static const Names refusing{ "requested", "removed", "none" };
    static const Names countries{ "KR", "IN", "CN", "US", "DE", "" };
    Dice dice(seed);
    PlainCustomer made;
    made.cloud = dice.oneIn(3) ? "21vianet" : "global";
    made.corrected = dice.oneIn(2);
    made.country = dice.among(countries);
    made.role = dice.among(roles);
    const bool plain = dice.oneIn(2);
    if (dice.oneIn(plain ? 12 : 4)) {
        made.delegation = dice.among(refusing);
    }
    if (dice.oneIn(plain ? 8 : 3)) {
        excludeSome(dice, made);
    }
    const int count = 1 + dice.below(plain ? 4 : 7);
    for (int number = 1; number <= count; ++number) {
        made.subscriptions.push_back(subscription(dice, number, count, plain));
    }
    return made;
}

std::string inWords(const PlainCustomer &customer)
{
    std::string text = customer.cloud + (customer.corrected ? ", corrected" : ", as written")
        + ", country '" + customer.country + "', " + customer.role + "\n  delegation "
        + customer.delegation + ", excluded:";
    for (const std::string &plan : customer.excludedPlans) {
        text += " " + plan;
    }
    for (const PlainSubscription &one : customer.subscriptions) {
        text += "\n  #" + std::to_string(one.number) + " " + one.product + ", " + one.status + ", "
            + std::to_string(one.quantity) + " licences, " + one.cycle + ", sold by " + one.soldBy
            + (one.trial ? ", trial" : "")
            + (one.parent != 0 ? ", add-on of #" + std::to_string(one.parent) : "");
    }
    return text;
}

} // namespace proof
