#pragma once

#include "rules/lifecycle.h"
#include "services/context.h"
#include "services/tablefile.h"

#include <functional>

namespace services {

/// Acts on this book change the book alone, and have to be carried out in Partner Center: it was
/// imported. Demo and generated books are invented, nobody has them in Partner Center.
[[nodiscard]] constexpr bool isRecordOnly(const domain::BookInfo &info)
{
    return info.origin == domain::BookOrigin::Imported;
}

/// Puts an act on the list "to be carried out in Partner Center", inside the transaction of the
/// act. An act that leads back to where open entries of the same subscription began takes those
/// back instead: then there is nothing left to do there. Nothing happens in a book that is not
/// recordOnly.
[[nodiscard]] domain::Result<void> handOver(
    domain::BookWriter &writer, const domain::BookInfo &info, domain::HandOffEntry entry);

[[nodiscard]] QList<domain::HandOffEntry> entriesOf(const QList<domain::HandOffRow> &rows);

/// What an act can change of a subscription.
[[nodiscard]] domain::HandOffSide sideOf(const domain::Subscription &subscription);

[[nodiscard]] domain::HandOffAct handOffActOf(rules::LifeAct act);

/// Every role that may change subscriptions in one of the clouds works on the list; the others see
/// it.
[[nodiscard]] bool mayChangeHandOff(const Context &context);

/// An entry and the state that it is to have: Open or Done.
struct HandOffChange
{
    qint64 number = 0;
    domain::HandOffState state = domain::HandOffState::Open;

    friend bool operator==(const HandOffChange &, const HandOffChange &) = default;
};

/// The list as a whole: how many entries are in which state, and whether this book has one.
struct HandOffOverview
{
    domain::HandOffCounts counts;
    bool recordOnly = false; ///< isRecordOnly()
    bool invented = false; ///< a demo or generated book: nobody has its customers
};

/// An entry as a line of a table.
using HandOffTableRow = std::function<QStringList(const domain::HandOffRow &)>;

/// Entries to be shown as a whole, and how many there are beyond them.
struct HandOffExtract
{
    QList<domain::HandOffRow> rows; ///< by number
    qint64 left = 0; ///< that were not read
    QDateTime now; ///< UTC, by the book's clock
};

/// The list of what is to be carried out in Partner Center: looked at, ticked off, noted.
class HandOffService
{
public:
    HandOffService(domain::Book &book, Context context);
    void setContext(Context context);
    [[nodiscard]] const Context &context() const { return m_context; }
    [[nodiscard]] bool isReadOnly() const { return m_book.isReadOnly(); }
    [[nodiscard]] bool roleMayChange() const { return mayChangeHandOff(m_context); }

    [[nodiscard]] QFuture<domain::Result<domain::HandOffPage>> entries(
        domain::HandOffQuery query) const;
    [[nodiscard]] QFuture<domain::Result<domain::HandOffCounts>> counts(
        domain::HandOffQuery query) const;
    [[nodiscard]] QFuture<domain::Result<HandOffOverview>> overview() const;
    /// The first `most` entries of the query, whatever its `after` and `limit`.
    [[nodiscard]] QFuture<domain::Result<HandOffExtract>> extract(
        domain::HandOffQuery query, int most) const;
    /// Every entry of the query, whatever its `after` and `limit`; answers with their number.
    [[nodiscard]] QFuture<domain::Result<qint64>> exportTable(
        domain::HandOffQuery query, const TableWish &wish, const HandOffTableRow &row) const;
    /// One transaction, with an entry in the history for each that changes. Returns what was
    /// different before: giving it to setStates() again takes the change back. Errors: NotFound,
    /// RoleNotAllowed, Refused (fact reason = takenBack: such an entry stays what it is), Storage….
    [[nodiscard]] QFuture<domain::Result<QList<HandOffChange>>> setStates(
        QList<HandOffChange> changes) const;
    /// Kept as one line of at most domain::maximumNote characters; empty removes it.
    [[nodiscard]] QFuture<domain::Result<void>> setNote(qint64 number, QString note) const;

private:
    domain::Book &m_book;
    Context m_context;
};

/// Keeps a new state with its moment and name, and tells the history; part of a transaction.
[[nodiscard]] domain::Result<void> settleEntry(domain::BookWriter &writer,
    domain::HandOffEntry entry, domain::HandOffState state, const QDateTime &now,
    const Actor &actor, bool seenByImport);

} // namespace services
