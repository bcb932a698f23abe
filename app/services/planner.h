#pragma once

#include "services/plan.h"
#include "services/tablefile.h"

#include <QHash>

#include <stop_token>

namespace services {

/// The groups of the upgrade planner, in their order.
using PlanGroup = domain::UpgradeGroup;
inline constexpr int planGroupCount = domain::upgradeGroups;

/// What the planner is narrowed to.
struct PlannerFilter
{
    domain::Cloud cloud = domain::Cloud::Global;
    QString search; ///< as in the list of customers
    QStringList markets; ///< empty: every market
    QList<domain::OfferId> offers; ///< products to upgrade from; empty: every product
    /// Every verdict is about this product alone: what could move to it, and what stops the rest;
    /// subscriptions without a path to it are left out. Null: about any product.
    domain::OfferId target;

    [[nodiscard]] bool isNarrowed() const
    {
        return !search.isEmpty() || !markets.isEmpty() || !offers.isEmpty() || !target.isNull();
    }
    friend bool operator==(const PlannerFilter &, const PlannerFilter &) = default;
};

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
};

/// What a selection needs to know of a subscription; a book may have a million of them.
struct PlannerKey
{
    domain::SubscriptionId id;
    domain::OfferId offer;
    quint32 eligible = 0; ///< bit n: the n-th edge of the offer, in catalogue order
};

/// Where a chosen subscription goes.
struct PlannerChoice
{
    domain::OfferId target;
    std::optional<qint64> quantity; ///< of licences, where the cloud asks for it; none: as before

    friend bool operator==(const PlannerChoice &, const PlannerChoice &) = default;
};
using PlannerChoices = QHash<domain::SubscriptionId, PlannerChoice>;

/// Subscriptions that were looked at, and those of them that can be upgraded.
struct PlannerChecked
{
    QList<domain::SubscriptionId> asked;
    QList<PlannerKey> ready;
};

/// What the upgrade planner asks of a book. Verdicts leave the role out: whoever looks, the groups
/// are the same.
class PlannerService
{
public:
    PlannerService(domain::Book &book, Context context);
    [[nodiscard]] const Context &context() const { return m_context; }

    [[nodiscard]] QFuture<domain::Result<PlannerCounts>> counts(const PlannerFilter &filter) const;
    /// Subscriptions of one group by the customer's name, then id. `after` is the key that the page
    /// before gave; `skip` rows behind it are passed over.
    [[nodiscard]] QFuture<domain::Result<domain::Page<PlannerRow>>> rows(
        const PlannerFilter &filter, PlanGroup group, const QString &after, qint64 skip,
        int limit) const;
    /// All that can be upgraded, in the planner's order.
    [[nodiscard]] QFuture<domain::Result<QList<PlannerKey>>> readyKeys(
        const PlannerFilter &filter, std::stop_token stop) const;
    /// Of these, those that can be upgraded (still), in any order.
    [[nodiscard]] QFuture<domain::Result<QList<PlannerKey>>> stillReady(
        const QList<domain::SubscriptionId> &ids, std::stop_token stop) const;
    /// The same for all that these customers have: an act on one subscription may change what
    /// holds for the others.
    [[nodiscard]] QFuture<domain::Result<PlannerChecked>> checked(
        const QList<domain::CustomerId> &customers) const;
    /// Every row of the filter as a table, group by group; the file stands there whole or not at
    /// all. Returns how many rows there are.
    [[nodiscard]] QFuture<domain::Result<qint64>> exportTable(const PlannerFilter &filter,
        const QString &path, const TableHeader &header,
        const std::function<QStringList(const PlannerRow &)> &row,
        const std::function<void(qint64 done, qint64 total)> &progress, std::stop_token stop) const;

    /// The chosen subscriptions as a plan, in the planner's order; those that cannot be upgraded
    /// any more come last. Found page by page: the first costs no more than the last. Row versions
    /// are those of the moment at which a row is first asked for, and stay.
    [[nodiscard]] Plan planOf(const PlannerChoices &chosen, domain::Cloud cloud) const;

    /// Places of the targets of an offer in PlannerKey::eligible.
    [[nodiscard]] QList<domain::OfferId> targetsOf(
        domain::OfferId offer, domain::Cloud cloud) const;

private:
    domain::Book &m_book;
    Context m_context;
};

} // namespace services
