#pragma once

#include "services/customers.h"
#include "services/plan.h"
#include "services/tablefile.h"

#include <stop_token>

namespace services {

/// Where a bulk upgrade stands; told on the store's thread after each row's COMMIT.
struct RunProgress
{
    domain::UpgradeRun run;
    std::optional<PlanOutcome> last; ///< the row that was just done; none: the run ended
};

/// A page of a run's rows, for its report.
struct RunReportPage
{
    QList<PlanOutcome> rows; ///< by position
    qint64 next = 0; ///< 0 on the last page
};

/// Many upgrades at once: rehearsed together, then carried out one by one.
///
/// A bulk upgrade stands in the book with its rows before the first of them is touched. Each row is
/// one transaction that upgrades it and says so, so that whatever ends the program, the run can be
/// carried on and does each row once. A row that is refused, or that somebody changed since it was
/// chosen, is marked failed with its reason, and the run goes on.
class BulkUpgradeService
{
public:
    using Outcomes = std::function<void(const QList<PlanOutcome> &)>;
    using RunReport = std::function<void(const RunProgress &)>;

    BulkUpgradeService(domain::Book &book, Context context);
    [[nodiscard]] const Context &context() const { return m_context; }
    [[nodiscard]] bool isReadOnly() const { return m_book.isReadOnly(); }

    /// What each row would come to, in the plan's order, as upgrading them one after the other
    /// would give it: rows of one customer see what the ones before them did. Nothing is changed.
    /// Outcomes and progress are told on the store's thread, a page at a time; other writers come
    /// in between. Errors: Cancelled, RoleNotAllowed, Storage….
    [[nodiscard]] QFuture<domain::Result<PlanTotals>> rehearse(
        Plan plan, Outcomes outcomes, Progress progress, std::stop_token stop) const;

    /// Keeps the plan in the book as a run that waits to be carried out. Nothing is upgraded yet;
    /// stopping gives it up. Errors: Refused (fact "reason": "runUnfinished" while another waits,
    /// "planEmpty"), RoleNotAllowed, Cancelled, Storage….
    [[nodiscard]] QFuture<domain::Result<domain::UpgradeRun>> prepare(
        Plan plan, domain::Cloud cloud, Progress progress, std::stop_token stop) const;
    /// Does the rows that wait, one transaction each, until none is left or it is told to stop;
    /// returns how the run stands then. Errors of the storage leave the run open.
    [[nodiscard]] QFuture<domain::Result<domain::UpgradeRun>> carryOn(
        qint64 run, RunReport report, std::stop_token stop) const;
    /// What waits is left out; what was done stays done.
    [[nodiscard]] QFuture<domain::Result<domain::UpgradeRun>> giveUp(qint64 run) const;
    /// The run that was cut off or paused. One that was cut off while it was being prepared has
    /// upgraded nothing and is given up here (not in a book that cannot be written).
    [[nodiscard]] QFuture<domain::Result<std::optional<domain::UpgradeRun>>> unfinished() const;

    [[nodiscard]] QFuture<domain::Result<domain::UpgradeRun>> run(qint64 number) const;
    /// The newest first, those before the number `before` (0: from the newest).
    [[nodiscard]] QFuture<domain::Result<QList<domain::UpgradeRun>>> runs(
        qint64 before, int limit) const;
    [[nodiscard]] QFuture<domain::Result<RunReportPage>> report(domain::RunRowQuery query) const;
    /// The rows of a run as a table for spreadsheets; the file stands there whole or not at all.
    /// Returns how many rows there are.
    [[nodiscard]] QFuture<domain::Result<qint64>> exportReport(qint64 run, const QString &path,
        const TableHeader &header, const PlanTableRow &row, const Progress &progress,
        std::stop_token stop) const;

private:
    domain::Book &m_book;
    Context m_context;
};

} // namespace services
