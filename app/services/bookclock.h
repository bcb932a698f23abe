#pragma once

#include "services/context.h"

namespace services {

/// What the book's own clock brought.
struct ClockOutcome
{
    QDateTime now; ///< of the book's clock; invalid: it has none, and nothing happens by itself
    qint64 renewed = 0;
    qint64 expired = 0;
    qint64 deleted = 0;

    [[nodiscard]] qint64 changed() const { return renewed + expired + deleted; }
};

/// Renewal, expiry and deletion by the clock that a book carries (domain.md section 6). A book on
/// the computer's clock keeps each status. Everything due is applied in one transaction with an
/// entry for each subscription; asked again, nothing is due.
class ClockService
{
public:
    ClockService(domain::Book &book, Context context);
    void setContext(Context context);

    /// Applies what is due; to be asked whenever a book was opened or filled. A book with nothing
    /// due is only read.
    [[nodiscard]] QFuture<domain::Result<ClockOutcome>> applyDue() const;
    /// Sets the book's clock and applies what is then due. An invalid moment takes the clock away.
    /// What happened stays happened when it is set back.
    [[nodiscard]] QFuture<domain::Result<ClockOutcome>> moveTo(const QDateTime &moment) const;
    /// The first day after today on which something is due; invalid: none, or no clock.
    [[nodiscard]] QFuture<domain::Result<QDate>> nextDueDay() const;

private:
    domain::Book &m_book;
    Context m_context;
};

/// The same inside a job. `moment`: the clock's.
[[nodiscard]] domain::Result<ClockOutcome> applyDueToBook(
    domain::BookWriter &writer, const QDateTime &moment, const Context &context);
/// Sets the clock and applies what is then due; BadInput outside domain::ClockRange.
[[nodiscard]] domain::Result<ClockOutcome> moveBookClock(
    domain::BookWriter &writer, const QDateTime &asked, const Context &context);
/// Of one customer; the caller refreshes the verdicts. No act where the book has no clock.
[[nodiscard]] domain::Result<ClockOutcome> applyDueToCustomer(domain::BookWriter &writer,
    domain::CustomerId id, const QDateTime &moment, const Context &context);

} // namespace services
