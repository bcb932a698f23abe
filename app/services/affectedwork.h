#pragma once

#include "services/customers.h"
#include "services/tablefile.h"

namespace services {

/// Which line of which order.
struct WorkLine
{
    QString orderNumber;
    qint64 position = 0;

    friend bool operator==(const WorkLine &, const WorkLine &) = default;
    friend size_t qHash(const WorkLine &line, size_t seed = 0)
    {
        return qHashMulti(seed, line.orderNumber, line.position);
    }
};

/// A line and the state that it is to have.
struct WorkChange
{
    WorkLine line;
    domain::WorkState state = domain::WorkState::Open;

    friend bool operator==(const WorkChange &, const WorkChange &) = default;
};

/// The list "accounts and services that need extra work" with what its sentences name.
struct WorkList
{
    QList<domain::AffectedWork> lines; ///< by order, then as the upgrade gave them
    QList<domain::Subscription> subscriptions; ///< those that the lines name
    domain::Cloud cloud = domain::Cloud::Global; ///< of the customer
    domain::WorkCounts counts;

    [[nodiscard]] const domain::Subscription *subscription(domain::SubscriptionId id) const;
};

/// A line of a table made from line `place` of a list; empty: it is left out. Called on the store's
/// thread.
using WorkTableRow = std::function<QStringList(const WorkList &list, qsizetype place)>;

/// Follow-up of upgrades: the state and the note of each line, kept in the book. These are the
/// book's own record, so the service knows nothing of them, and a change can be taken back.
class AffectedWorkService
{
public:
    AffectedWorkService(domain::Book &book, Context context);
    [[nodiscard]] const Context &context() const { return m_context; }
    [[nodiscard]] bool isReadOnly() const { return m_book.isReadOnly(); }
    /// Every role that may upgrade in one of the clouds works on the list; the others see it.
    [[nodiscard]] bool roleMayChange() const;

    [[nodiscard]] QFuture<domain::Result<WorkList>> list(domain::WorkQuery query) const;
    [[nodiscard]] QFuture<domain::Result<domain::WorkCounts>> counts(domain::WorkQuery query) const;
    /// Writes the list as a table; returns how many lines it has.
    [[nodiscard]] QFuture<domain::Result<qint64>> exportTable(
        domain::WorkQuery query, const TableWish &wish, const WorkTableRow &row) const;
    /// One transaction and one entry in the history for each new subscription and state. Returns
    /// what was different before: giving it to setStates() again takes the change back. Errors:
    /// NotFound, RoleNotAllowed, Storage….
    [[nodiscard]] QFuture<domain::Result<QList<WorkChange>>> setStates(
        QList<WorkChange> changes) const;
    /// Kept as one line of at most domain::maximumNote characters; empty removes it.
    [[nodiscard]] QFuture<domain::Result<void>> setNote(WorkLine line, QString note) const;

private:
    domain::Book &m_book;
    Context m_context;
};

} // namespace services
