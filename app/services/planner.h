#pragma once

#include "services/plan.h"
#include "services/plannerfilter.h"
#include "services/plannertargets.h"
#include "services/tablefile.h"

#include <QHash>
#include <QSet>

#include <stop_token>

namespace services {

/// The groups of the upgrade planner, in their order.
using PlanGroup = domain::UpgradeGroup;
inline constexpr int planGroupCount = domain::upgradeGroups;

struct PlannerCounts
{
    std::array<qint64, planGroupCount> subscriptions{}; ///< by group
    qint64 customers = -1; ///< of the filter; below zero: not counted (one target alone)
    QDateTime checked; ///< UTC, the longest ago of the cloud's customers; invalid: never

    [[nodiscard]] qint64 of(PlanGroup group) const
    {
        return subscriptions.at(static_cast<std::size_t>(group));
    }
    [[nodiscard]] qint64 total() const;
    friend bool operator==(const PlannerCounts &, const PlannerCounts &) = default;
};

/// A target that a subscription could go to.
struct PlannerTarget
{
    domain::OfferId offer;
    std::optional<domain::Money> monthly; ///< change with the same number of licences
    std::optional<domain::Money> each; ///< price of one licence for each month
};

/// A subscription as the planner shows it, judged afresh.
struct PlannerRow
{
    domain::Customer customer;
    domain::Subscription subscription;
    PlanGroup group = PlanGroup::NoPath;
    QList<PlannerTarget> targets; ///< those that are eligible, in catalogue order
    qint64 assigned = 0; ///< licences, where the cloud asks how many there are to be
    /// Of the target nearest to eligible; null where one is.
    std::shared_ptr<const PlanTrouble> trouble;
    bool selected = false; ///< by the rules that were asked with
};

/// Where a customer's rows stand in a group, against those of others.
struct PlannerOrder
{
    qint64 segment = 0;
    qint64 rank = 0;

    friend auto operator<=>(const PlannerOrder &, const PlannerOrder &) = default; // NOLINT
};

/// A row that a page can begin behind without anybody having walked there.
struct PlannerAnchor
{
    qint64 rows = 0; ///< so many stand before it
    QString after; ///< for rows()
    PlannerOrder order; ///< of the last row before it

    friend bool operator==(const PlannerAnchor &, const PlannerAnchor &) = default;
};

/// How many of a selection are alike.
struct PlannerKind
{
    domain::OfferId offer;
    quint32 eligible = 0; ///< as in PlannerKey
    qint64 subscriptions = 0;

    friend bool operator==(const PlannerKind &, const PlannerKind &) = default;
};

/// A subscription that can be upgraded, and which of some rules hold for it.
struct PlannerMember
{
    PlannerKey key;
    quint64 rules = 0; ///< bit n: the n-th
};

/// A row that was looked for by its company.
struct PlannerFound
{
    PlanGroup group = PlanGroup::Ready;
    domain::CustomerId customer;
    QString key; ///< of its place, for rowsBefore(); empty: none was found
    PlannerOrder order;
};

/// Where a chosen subscription goes.
struct PlannerChoice
{
    domain::OfferId target;
    std::optional<qint64> quantity; ///< of licences, where the cloud asks for it; none: as before

    friend bool operator==(const PlannerChoice &, const PlannerChoice &) = default;
};
using PlannerChoices = QHash<domain::SubscriptionId, PlannerChoice>;

/// A selection as it stands, to be resolved to rows when a plan is made of it.
struct PlannerChosen
{
    domain::Cloud cloud = domain::Cloud::Global;
    PlannerChoices single; ///< one by one
    PlannerRules rules; ///< and all that these select
    QSet<domain::SubscriptionId> left; ///< ... but these
    PlannerTargets targets; ///< where go those that the rules select
    PlannerChoices own; ///< but these of them; a null target: as the others
    qint64 count = 0; ///< of all together

    friend bool operator==(const PlannerChosen &, const PlannerChosen &) = default;
};

/// A line of a table made from a row; called on the store's thread, so it holds what it needs.
using PlannerTableRow = std::function<QStringList(const PlannerRow &)>;

/// What the upgrade planner asks of a book. Verdicts leave the role out: whoever looks, the groups
/// are the same.
class PlannerService
{
public:
    PlannerService(domain::Book &book, Context context);
    [[nodiscard]] const Context &context() const { return m_context; }

    [[nodiscard]] QFuture<domain::Result<PlannerCounts>> counts(const PlannerFilter &filter) const;
    /// Subscriptions of one group by the customer's name, then id. `after` is the key that the page
    /// before gave, or an anchor's; `skip` rows behind it are passed over.
    [[nodiscard]] QFuture<domain::Result<domain::Page<PlannerRow>>> rows(
        const PlannerFilter &filter, PlanGroup group, const QString &after, qint64 skip, int limit,
        const PlannerRules &rules = {}) const;
    /// The last rows of a group, where the filter asks about no target.
    [[nodiscard]] QFuture<domain::Result<domain::Page<PlannerRow>>> lastRows(
        const PlannerFilter &filter, PlanGroup group, int limit,
        const PlannerRules &rules = {}) const;
    /// For jumping into a group that nobody reads from its start; in order. Other questions do not
    /// wait behind it.
    [[nodiscard]] QFuture<domain::Result<QList<PlannerAnchor>>> anchors(
        const PlannerFilter &filter, PlanGroup group, qint64 every, std::stop_token stop) const;
    /// The first row of these groups whose company (in either script) begins so: behind `behind` in
    /// the first group, then in the others in their order, then in the first from its start.
    [[nodiscard]] QFuture<domain::Result<PlannerFound>> named(const PlannerFilter &filter,
        const QList<PlanGroup> &groups, const QString &beginning, domain::CustomerId behind,
        std::stop_token stop) const;
    /// How many rows of its group stand before a row that was found; `from` is an anchor before it.
    [[nodiscard]] QFuture<domain::Result<qint64>> rowsBefore(
        const PlannerFilter &filter, const PlannerFound &found, const PlannerAnchor &from) const;

    /// What the rules select together, by kind.
    [[nodiscard]] QFuture<domain::Result<QList<PlannerKind>>> selected(
        const PlannerRules &rules, std::stop_token stop) const;
    /// Of these, those that can be upgraded (still), in any order, and the rules that hold for
    /// them.
    [[nodiscard]] QFuture<domain::Result<QList<PlannerMember>>> members(
        const QList<domain::SubscriptionId> &ids, domain::Cloud cloud, const PlannerRules &rules,
        std::stop_token stop) const;
    /// All subscriptions of these customers.
    [[nodiscard]] QFuture<domain::Result<QList<domain::SubscriptionId>>> subscriptionsOf(
        const QList<domain::CustomerId> &customers) const;
    /// Every row of the filter as a table, group by group; returns how many rows there are.
    [[nodiscard]] QFuture<domain::Result<qint64>> exportTable(
        const PlannerFilter &filter, const TableWish &wish, const PlannerTableRow &row) const;
    /// Those that are chosen and can (still) be upgraded.
    [[nodiscard]] QFuture<domain::Result<qint64>> exportChosen(
        const PlannerChosen &chosen, const TableWish &wish, const PlannerTableRow &row) const;

    /// The chosen subscriptions as a plan, in the planner's order; those that cannot be upgraded
    /// any more come last. Found page by page: the first costs no more than the last. Row versions
    /// are those of the moment at which a row is first asked for, and stay, as do the rows: whoever
    /// asks the plan a second time meets what was met the first time.
    [[nodiscard]] Plan planOf(const PlannerChosen &chosen) const;

    /// Places of the targets of an offer in PlannerKey::eligible.
    [[nodiscard]] QList<domain::OfferId> targetsOf(
        domain::OfferId offer, domain::Cloud cloud) const;

private:
    domain::Book &m_book;
    Context m_context;
};

} // namespace services
