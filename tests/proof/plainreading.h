#pragma once

#include <set>
#include <string>
#include <utility>
#include <vector>

/// A second reading of domain.md, sections 2 and 3, from the document alone: every table typed from
/// it, plain loops over plain words, nothing of the program included. It is slow and simple on
/// purpose, so that it can be held against the document line by line.
///
/// How it reads what the document leaves open:
/// - "bought add-ons that are not cancelled" are all add-ons of the source but cancelled ones:
///   expired and trial ones too.
/// - A holding with status none is neither active, suspended nor pending, so it does not count.
/// - India sources are in the Global tables only; in 21Vianet they have no path.
/// - What others sold, trials and add-ons are refused with `other` once for each that applies.
/// - A quantity above the target's limit refuses it in Global, which carries the number over; in
///   21Vianet the number is asked for later and judged then.
namespace proof {

using Words = std::set<std::string>;

struct PlainSubscription
{
    int number = 0; ///< 1, 2, 3 …
    int parent = 0; ///< number of the base of an add-on; 0: none
    std::string product; ///< any of its names; unknown ones too
    std::string status = "active"; ///< none, active, pending, suspended, deleted, expired
    std::string cycle = "monthly"; ///< or annual
    std::string soldBy = "own"; ///< or otherPartner, direct, volumeLicensing
    bool trial = false;
    long long quantity = 1;
};

struct PlainCustomer
{
    std::string cloud = "global"; ///< or 21vianet
    bool corrected = false; ///< which of the two Global tables
    std::string country; ///< decides nothing
    std::string role = "admin agent"; ///< of who looks
    std::string delegation = "granted"; ///< or requested, removed, none
    std::vector<std::string> excludedPlans;
    std::vector<PlainSubscription> subscriptions;
};

struct PlainTarget
{
    std::string product; ///< its Global name of 2020
    bool eligible = false;
    Words reasons; ///< REST codes; `other` with its detail after a space
};

struct PlainVerdict
{
    bool roleMay = false;
    bool canBeUpgraded = false;
    Words reasons; ///< what holds with any target
    std::vector<PlainTarget> targets; ///< in the order of the table
};

[[nodiscard]] PlainVerdict judge(const PlainCustomer &customer, const PlainSubscription &judged);

/// The tables, for the generator and for tests of the reading itself.
[[nodiscard]] const std::vector<std::string> &productNames(); ///< Global names of 2020
[[nodiscard]] const std::vector<std::pair<std::string, std::string>> &otherNames(); ///< other, 2020
[[nodiscard]] const std::vector<std::string> &planNames(); ///< every plan that the document names
[[nodiscard]] std::string todaysName(const std::string &anyName); ///< as given where not known
[[nodiscard]] Words plansOf(const std::string &product); ///< none: not known
[[nodiscard]] std::string familyOf(const std::string &plan);
[[nodiscard]] Words familiesOf(const std::string &product);
[[nodiscard]] Words gainedFamilies(const std::string &source, const std::string &target);
[[nodiscard]] std::vector<std::string> targetsOf(
    const std::string &product, const std::string &cloud, bool corrected);

} // namespace proof
