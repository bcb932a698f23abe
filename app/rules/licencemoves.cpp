#include "rules/licencemoves.h"

#include "rules/leftbehind.h"

#include <algorithm>
#include <optional>
#include <tuple>
#include <utility>
#include <vector>

using domain::Account;
using domain::AffectedAccount;
using domain::AffectedReason;
using domain::Licence;

namespace rules {
namespace {

/// The account's licence of the source; nullptr: it has none and is no concern of the upgrade.
const Licence *licenceOf(const Account &account, domain::SubscriptionId source)
{
    const auto found = std::find_if(account.licences.begin(), account.licences.end(),
        [source](const Licence &licence) { return licence.subscriptionId == source; });
    return found == account.licences.end() ? nullptr : &*found;
}

/// Accounts with a licence of the source, in id order. The text of an id is made once for each.
QList<const Account *> inIdOrder(const QList<Account> &accounts, domain::SubscriptionId source)
{
    std::vector<std::pair<QString, const Account *>> keyed;
    keyed.reserve(static_cast<size_t>(accounts.size()));
    for (const Account &account : accounts) {
        if (licenceOf(account, source) != nullptr) {
            keyed.emplace_back(account.id.text(), &account);
        }
    }
    std::sort(
        keyed.begin(), keyed.end(), [](const auto &a, const auto &b) { return a.first < b.first; });
    QList<const Account *> ordered;
    ordered.reserve(accounts.size());
    for (const auto &[key, account] : keyed) {
        ordered.append(account);
    }
    return ordered;
}

/// "Ordered by email, then service" [domain.md 4], then reason; the id makes the order total where
/// accounts have no email.
void sortForReading(QList<AffectedAccount> &affected)
{
    std::sort(affected.begin(), affected.end(), [](const auto &a, const auto &b) {
        const auto key = [](const AffectedAccount &line) {
            return std::tie(line.email, line.plan, line.reason);
        };
        if (key(a) != key(b)) {
            return key(a) < key(b);
        }
        return a.accountId < b.accountId;
    });
}

/// The move of one source to one target, account by account. Each reason is judged by itself: an
/// account that one reason holds back still shows the others, so that mending one does not uncover
/// the next.
class MovePlanner
{
public:
    MovePlanner(const domain::Subscription &source, const catalog::Offer &target,
        const QList<domain::Subscription> &holdings, const catalog::Catalogue &catalogue)
        : m_source(source)
        , m_sourceOffer(catalogue.offer(source.offerId))
        , m_target(target)
        , m_catalogue(catalogue)
    {
        // The assignments of a subscription end with it: a licence of a cancelled or expired one
        // that still stands in the book gives the account nothing.
        for (const domain::Subscription &holding : holdings) {
            if (holding.id != source.id && domain::isHeld(holding.status)) {
                m_otherOffers.insert(holding.id, catalogue.offer(holding.offerId));
            }
        }
    }

    /// Adds the account's lines; returns whether its licence moves.
    bool plan(const Account &account, bool licenceLeft, QList<AffectedAccount> &affected) const
    {
        const Licence &licence = *licenceOf(account, m_source.id);
        const catalog::PlanSet off = plansOf(licence.disabledPlans);
        QList<AffectedAccount> lines;
        if (!licenceLeft) {
            add(lines, account, AffectedReason::CountViolation, std::nullopt, {});
        }
        if (licence.groupBased) {
            add(lines, account, AffectedReason::GroupBasedLicense, std::nullopt, licence.groupName);
        }
        addProhibited(lines, account);
        const catalog::PlanSet others = plansOfOtherLicences(account);
        addExcluded(lines, account, others);
        addDependent(lines, account, others, off);
        addLost(lines, account, off);
        const bool moves = std::none_of(lines.begin(), lines.end(),
            [](const AffectedAccount &line) { return domain::holdsLicenceBack(line.reason); });
        if (moves) {
            // Nothing is switched on for an account that gets no licence of the target.
            addSwitchedOn(lines, account, off);
        }
        affected.append(lines);
        return moves;
    }

private:
    void add(QList<AffectedAccount> &lines, const Account &account, AffectedReason reason,
        std::optional<catalog::PlanIndex> plan, const QString &detail) const
    {
        lines.append({ account.id, account.displayName, account.email,
            plan ? m_catalogue.plans().at(*plan).code : QString(), reason, detail });
    }

    [[nodiscard]] const QString &code(catalog::PlanIndex plan) const
    {
        return m_catalogue.plans().at(plan).code;
    }

    [[nodiscard]] catalog::FamilyIndex familyOf(catalog::PlanIndex plan) const
    {
        return m_catalogue.plans().at(plan).family;
    }

    [[nodiscard]] static bool has(const catalog::PlanSet &set, catalog::PlanIndex plan)
    {
        return set.test(static_cast<size_t>(plan));
    }

    [[nodiscard]] static bool hasFamily(const catalog::Offer &offer, catalog::FamilyIndex family)
    {
        return offer.familySet.test(static_cast<size_t>(family));
    }

    [[nodiscard]] catalog::PlanSet plansOf(const QStringList &codes) const
    {
        catalog::PlanSet set;
        for (const QString &text : codes) {
            if (const auto plan = m_catalogue.plan(text)) {
                set.set(static_cast<size_t>(*plan));
            }
        }
        return set;
    }

    [[nodiscard]] QList<catalog::PlanIndex> sourcePlans() const
    {
        return m_sourceOffer != nullptr ? m_sourceOffer->plans : QList<catalog::PlanIndex>();
    }

    /// Plans that are on for the account by its other licences.
    [[nodiscard]] catalog::PlanSet plansOfOtherLicences(const Account &account) const
    {
        catalog::PlanSet set;
        for (const Licence &licence : account.licences) {
            if (const catalog::Offer *offer = m_otherOffers.value(licence.subscriptionId)) {
                set |= offer->planSet & ~plansOf(licence.disabledPlans);
            }
        }
        return set;
    }

    void addProhibited(QList<AffectedAccount> &lines, const Account &account) const
    {
        const QString country = account.usageLocation.trimmed().toUpper();
        if (country.isEmpty()) {
            add(lines, account, AffectedReason::ProhibitedInUsageLocationViolation, std::nullopt,
                {});
            return;
        }
        for (const catalog::PlanIndex plan : m_target.plans) {
            if (m_catalogue.prohibitedIn(plan, country)) {
                add(lines, account, AffectedReason::ProhibitedInUsageLocationViolation, plan,
                    country);
            }
        }
    }

    /// The service of the line is the target's plan, the detail the one that the account holds.
    void addExcluded(
        QList<AffectedAccount> &lines, const Account &account, const catalog::PlanSet &others) const
    {
        if (others.none()) {
            return;
        }
        for (const catalog::PlanIndex wanted : m_target.plans) {
            for (catalog::PlanIndex held = 0; held < m_catalogue.plans().size(); ++held) {
                if (has(others, held) && m_catalogue.excludes(held, wanted)) {
                    add(lines, account, AffectedReason::MutuallyExclusiveViolation, wanted,
                        code(held));
                    break;
                }
            }
        }
    }

    /// A plan of another licence that needs one which the source gave the account, and which
    /// neither the target nor another licence gives. What was already missing before is not the
    /// upgrade's doing.
    void addDependent(QList<AffectedAccount> &lines, const Account &account,
        const catalog::PlanSet &others, const catalog::PlanSet &off) const
    {
        if (others.none() || m_sourceOffer == nullptr) {
            return;
        }
        const catalog::PlanSet goesAway = m_sourceOffer->planSet & ~off;
        const catalog::PlanSet after = m_target.planSet | others;
        for (catalog::PlanIndex plan = 0; plan < m_catalogue.plans().size(); ++plan) {
            if (!has(others, plan)) {
                continue;
            }
            const QList<catalog::PlanIndex> needed = m_catalogue.neededBy(plan);
            const bool supplied = std::any_of(needed.begin(), needed.end(),
                [&after](catalog::PlanIndex one) { return has(after, one); });
            const auto missing = std::find_if(needed.begin(), needed.end(),
                [&goesAway](catalog::PlanIndex one) { return has(goesAway, one); });
            if (!supplied && missing != needed.end()) {
                add(lines, account, AffectedReason::DependencyViolation, plan, code(*missing));
            }
        }
    }

    /// Listed for accounts that are held back, too: their service ends with the source all the
    /// same.
    void addLost(
        QList<AffectedAccount> &lines, const Account &account, const catalog::PlanSet &off) const
    {
        for (const catalog::PlanIndex plan : sourcePlans()) {
            if (!has(off, plan) && !hasFamily(m_target, familyOf(plan))) {
                add(lines, account, AffectedReason::ServiceLost, plan, {});
            }
        }
    }

    /// Named by the target's plan, since that is the one to switch off again: the same plan, or
    /// the other step of its family. A step that had been on beside it is no news.
    void addSwitchedOn(
        QList<AffectedAccount> &lines, const Account &account, const catalog::PlanSet &off) const
    {
        if (off.none() || m_sourceOffer == nullptr) {
            return;
        }
        const catalog::PlanSet offBefore = m_sourceOffer->planSet & off;
        catalog::FamilySet families;
        for (const catalog::PlanIndex plan : sourcePlans()) {
            if (has(offBefore, plan) && !has(m_target.planSet, plan)) {
                families.set(static_cast<size_t>(familyOf(plan)));
            }
        }
        for (const catalog::PlanIndex plan : m_target.plans) {
            const bool newStep = !has(m_sourceOffer->planSet, plan)
                && families.test(static_cast<size_t>(familyOf(plan)));
            if (has(offBefore, plan) || newStep) {
                add(lines, account, AffectedReason::PlanSwitchedOn, plan, {});
            }
        }
    }

    const domain::Subscription &m_source;
    const catalog::Offer *m_sourceOffer = nullptr; ///< nullptr: unknown, has no plans
    const catalog::Offer &m_target;
    const catalog::Catalogue &m_catalogue;
    QHash<domain::SubscriptionId, const catalog::Offer *> m_otherOffers; ///< of what is held
};

} // namespace

LicenceMoves planLicenceMoves(const domain::Subscription &source, const catalog::Offer &target,
    qint64 targetQuantity, domain::UpgradeType type, const QList<domain::Account> &accounts,
    const QList<domain::Subscription> &holdings, const catalog::Catalogue &catalogue)
{
    LicenceMoves moves;
    if (type == domain::UpgradeType::None) {
        return moves;
    }
    const QList<const Account *> ordered = inIdOrder(accounts, source.id);
    if (type == domain::UpgradeType::UpgradeOnly) {
        for (const Account *account : ordered) {
            moves.heldBack.append(account->id);
            moves.affected.append({ account->id, account->displayName, account->email, {},
                AffectedReason::NotMoved, {} });
        }
    } else {
        const MovePlanner planner(source, target, holdings, catalogue);
        for (qsizetype place = 0; place < ordered.size(); ++place) {
            const Account &account = *ordered.at(place);
            // The first accounts by id have a claim to a licence each, whether or not another
            // reason holds theirs back: its licence stays free for the day that reason is mended.
            // Handing it on would leave that account without one, and the list would never have
            // said so.
            const bool moved = planner.plan(account, place < targetQuantity, moves.affected);
            (moved ? moves.moved : moves.heldBack).append(account.id);
        }
    }
    sortForReading(moves.affected);
    return moves;
}

void leaveBehind(LicenceMoves &moves, const QList<domain::Account> &accounts, int count)
{
    const QList<domain::AccountId> first
        = moves.moved.first(std::min<qsizetype>(count, moves.moved.size()));
    for (const domain::AccountId id : first) {
        const auto account = std::find_if(accounts.cbegin(), accounts.cend(),
            [id](const Account &each) { return each.id == id; });
        // Nothing is switched on for an account without the licence.
        moves.affected.removeIf([id](const AffectedAccount &line) {
            return line.accountId == id && line.reason == AffectedReason::PlanSwitchedOn;
        });
        moves.affected.append(
            { id, account->displayName, account->email, {}, AffectedReason::NotMoved, demoDetail });
    }
    moves.moved.remove(0, first.size());
    moves.heldBack.append(first);
    sortForReading(moves.affected);
}

} // namespace rules
