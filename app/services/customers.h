#pragma once

#include "domain/ports.h"
#include "rules/verdict.h"
#include "services/context.h"

#include <functional>
#include <stop_token>

namespace domain {
class BulkLoad;
}

namespace services {

/// A subscription with everything its row and details pane show.
struct SubscriptionFile
{
    domain::Subscription subscription;
    qint64 assigned = 0; ///< licences that accounts hold
    rules::Verdict verdict;
    domain::WorkCounts work; ///< extra work that the upgrades from and to it left
};

/// A customer with all subscriptions, judged now, from one snapshot of the book.
struct CustomerFile
{
    domain::Customer customer;
    /// What can be upgraded first, what has ended last, then by name; each base before its add-ons.
    QList<SubscriptionFile> subscriptions;
    QDateTime lastChecked; ///< UTC; invalid: never
    QDateTime now; ///< of the book's clock
    domain::BookInfo book;
    domain::WorkCounts work; ///< extra work that all upgrades left

    [[nodiscard]] const SubscriptionFile *subscription(domain::SubscriptionId id) const;
    [[nodiscard]] QList<domain::Subscription> holdings() const;
};

/// A customer's row in a list, counted from 0.
struct CustomerPlace
{
    domain::CustomerId id;
    qint64 row = 0;
};

using Progress = std::function<void(qint64 done, qint64 total)>;

struct TableWish;
/// A line of a table made from a row of the list; called on the store's thread.
using CustomerTableRow = std::function<QStringList(const domain::CustomerRow &)>;

/// The query as the signed-in role asks it: what it may not upgrade is not upgradable.
[[nodiscard]] domain::CustomerQuery askedBy(
    const Context &context, domain::CustomerQuery query = {});

/// What can be asked about customers and their subscriptions.
class CustomerService
{
public:
    CustomerService(domain::Book &book, Context context);
    void setContext(Context context);
    [[nodiscard]] const Context &context() const { return m_context; }

    /// The role's part of the query is filled in here.
    [[nodiscard]] QFuture<domain::Result<domain::Page<domain::CustomerRow>>> customers(
        domain::CustomerQuery query) const;
    /// The query as it is asked in this role.
    [[nodiscard]] domain::CustomerQuery asked(domain::CustomerQuery query) const;
    /// Writes the list of the query, in its order, as a table; returns how many customers it has.
    [[nodiscard]] QFuture<domain::Result<qint64>> exportTable(
        domain::CustomerQuery query, const TableWish &wish, const CustomerTableRow &row) const;
    /// Counts and walks are read beside the pages, so that no page waits for them.
    [[nodiscard]] QFuture<domain::Result<domain::CustomerCounts>> counts(
        domain::CustomerQuery query, std::stop_token stop = {}) const;
    [[nodiscard]] QFuture<domain::Result<qint64>> count(
        domain::CustomerQuery query, std::stop_token stop = {}) const;
    [[nodiscard]] QFuture<domain::Result<QStringList>> anchors(
        domain::CustomerQuery query, int every, std::stop_token stop = {}) const;
    [[nodiscard]] QFuture<domain::Result<std::optional<qint64>>> place(
        domain::CustomerQuery query, domain::CustomerId id) const;
    /// Who is reached by typing the beginning of a name, and at which row of the list.
    [[nodiscard]] QFuture<domain::Result<std::optional<CustomerPlace>>> named(
        domain::CustomerQuery query, const QString &beginning, domain::CustomerId behind) const;
    [[nodiscard]] QFuture<domain::Result<domain::CustomerFacets>> facets(
        std::optional<domain::Cloud> cloud) const;
    [[nodiscard]] QFuture<domain::Result<CustomerFile>> file(domain::CustomerId id) const;
    [[nodiscard]] QFuture<domain::Result<domain::Page<domain::AuditEvent>>> history(
        domain::AuditQuery query) const;
    /// Judges again and keeps the result with the time ("Check again").
    [[nodiscard]] QFuture<domain::Result<CustomerFile>> checkAgain(domain::CustomerId id) const;
    /// The same for every customer of the book, a transaction for each page; returns how many.
    /// Progress is called on the store's thread.
    [[nodiscard]] QFuture<domain::Result<qint64>> checkAll(
        Progress progress, std::stop_token stop) const;
    [[nodiscard]] QFuture<domain::Result<domain::BookInfo>> bookInfo() const;

private:
    domain::Book &m_book;
    Context m_context;
};

/// The pieces the services share; they run inside a job.
[[nodiscard]] domain::Result<CustomerFile> readCustomerFile(
    domain::BookReader &reader, domain::CustomerId id, const Context &context);
/// Judges every subscription of the customer and keeps the counts the list and its filters use.
/// Part of every transaction that changes a customer, a subscription or a delegation.
[[nodiscard]] domain::Result<void> refreshVerdicts(
    domain::BookWriter &writer, domain::CustomerId id, const Context &context);
/// The same for several. Cancelled where stopped.
[[nodiscard]] domain::Result<void> refreshVerdictsOf(domain::BookWriter &writer,
    const QList<domain::CustomerId> &ids, const Context &context, const std::stop_token &stop);
/// The same for every customer, in pages; `progress` may be empty. `load` where one is under way,
/// its holdings prepared: it then writes the verdicts.
[[nodiscard]] domain::Result<qint64> refreshAllVerdicts(domain::BookWriter &writer,
    const Context &context, const Progress &progress, domain::BulkLoad *load = nullptr);

} // namespace services
