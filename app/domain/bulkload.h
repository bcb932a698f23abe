#pragma once

#include "domain/ports.h"

namespace domain {

/// A customer with everything that is its own, judged already.
struct WholeCustomer
{
    Customer customer;
    QList<Subscription> subscriptions; ///< each base before its add-ons
    QList<StoredVerdict> verdicts; ///< one for each of them, in their order
    QList<Account> accounts;
    QDateTime checkedAt; ///< UTC
};

/// A faster way into a book that is still empty, which a store may have beside BookWriter's. It is
/// part of the same transaction: what the job does not finish is not there.
class BulkLoad
{
public:
    virtual ~BulkLoad() = default;

    /// Puts off what a list or a search needs until everything is in. BadInput where the book has
    /// customers.
    [[nodiscard]] virtual Result<void> beginLoad() = 0;
    /// Adds a customer; BadInput where one of its ids is in the book already. Ids that rise from
    /// call to call are fastest.
    [[nodiscard]] virtual Result<void> addWhole(const WholeCustomer &whole) = 0;
    /// Makes holdings() quick again, before the end: for rows that came by BookWriter's own ways
    /// and are judged when all are in.
    [[nodiscard]] virtual Result<void> prepareHoldings() = 0;
    /// Gives a customer whose rows came that way its verdicts, one for each subscription in the
    /// order of their ids; BadInput where it has another number of them. After prepareHoldings().
    [[nodiscard]] virtual Result<void> setVerdictsInOrder(
        CustomerId customer, const QList<StoredVerdict> &verdicts)
        = 0;
    /// Makes up for what was put off; the job must call it before it ends well. `step` is told how
    /// many parts are done of how many, and ends the job (Cancelled) where it answers false.
    [[nodiscard]] virtual Result<void> endLoad(const std::function<bool(int, int)> &step) = 0;
};

/// Null where the store has no such way. A capability of its own, so that the books that tests make
/// up need not know of it.
[[nodiscard]] inline BulkLoad *bulkLoadOf(BookWriter &writer)
{
    return dynamic_cast<BulkLoad *>(&writer);
}

} // namespace domain
