#pragma once

#include "services/snapshots.h"

#include <stop_token>

namespace services {

enum class RecordChange { Added, Removed, Changed };

/// A customer, a subscription or an account that one of two books has otherwise.
struct RecordDifference
{
    RecordChange change = RecordChange::Changed;
    domain::Customer customer; ///< as in the second book; as in the first where it is not there
    std::optional<domain::Customer> customerBefore; ///< of a customer that changed
    /// Both none, and no account: the difference is the customer's own.
    std::optional<domain::Subscription> before;
    std::optional<domain::Subscription> after;
    std::optional<domain::Account> accountBefore;
    std::optional<domain::Account> accountAfter;
    /// What the account's licences are of, in their order, for their names.
    QList<domain::Subscription> licensedBefore;
    QList<domain::Subscription> licensedAfter;

    [[nodiscard]] bool isOfSubscription() const { return before || after; }
    [[nodiscard]] bool isOfAccount() const { return accountBefore || accountAfter; }
};

struct ChangeCounts
{
    qint64 added = 0;
    qint64 removed = 0;
    qint64 changed = 0;

    [[nodiscard]] qint64 all() const { return added + removed + changed; }
    friend bool operator==(const ChangeCounts &, const ChangeCounts &) = default;
};

/// What the second of two books has otherwise than the first.
struct Comparison
{
    ChangeCounts customers;
    ChangeCounts subscriptions;
    ChangeCounts accounts;
    /// Of upgrades, and what acts were billed as: both are written once, so they only come and go.
    ChangeCounts orders;
    ChangeCounts billingLines;
    qint64 entriesBefore = 0; ///< of the activity log
    qint64 entriesAfter = 0;
    QDateTime clockBefore; ///< of the book itself; invalid where it has none
    QDateTime clockAfter;
    /// By customer, each before its subscriptions, those before its accounts; no more than
    /// mostDifferences. The counts are of all.
    QList<RecordDifference> rows;

    [[nodiscard]] qint64 all() const
    {
        return customers.all() + subscriptions.all() + accounts.all();
    }
};

inline constexpr int mostDifferences = 1000;

/// Called on a thread of the store; `total` is of both books.
using CompareProgress = std::function<void(qint64 done, qint64 total)>;

/// Walks through both at once in the order of ids, so that nothing but the differences that are
/// shown stays in memory. A record that was written again with the same values is no difference.
[[nodiscard]] domain::Result<Comparison> compareBooks(domain::BookReader &before,
    domain::BookReader &after, const CompareProgress &progress, const std::stop_token &stop);

/// Of two snapshots; of a snapshot and the open book, as it is at the moment of the call. Whatever
/// is written meanwhile is not seen.
[[nodiscard]] QFuture<domain::Result<Comparison>> compareSnapshots(const QString &before,
    const QString &after, const OpenBook &open, const CompareProgress &progress,
    const std::stop_token &stop);
[[nodiscard]] QFuture<domain::Result<Comparison>> compareWithNow(const QString &before,
    domain::Book &now, const OpenBook &open, const CompareProgress &progress,
    const std::stop_token &stop);

} // namespace services
