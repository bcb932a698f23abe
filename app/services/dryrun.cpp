#include "services/bulkupgrade.h"
#include "services/planact.h"

#include <QHash>
#include <QUuid>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace services {

using domain::Result;

namespace {

/// Rows rehearsed in one transaction: other writers wait for some milliseconds only.
constexpr qsizetype batchRows = 8;

struct PlacedRow
{
    qint64 position = 0;
    PlanRow row;
};

/// Rows of one customer, in the plan's order. They are rehearsed in one transaction, behind those
/// of earlier pages, since one upgrade changes what the next may do.
struct CustomerRows
{
    domain::CustomerId customer; ///< null: the subscription was not found
    QList<PlanRow> before; ///< of earlier pages, and worked
    QList<PlacedRow> rows;
};

struct RehearsalPage
{
    QList<CustomerRows> customers;
    QString next;
};

Result<RehearsalPage> readPage(
    domain::BookReader &reader, const Plan &plan, const QString &after, qint64 position)
{
    const auto page = plan.page(reader, after);
    if (!page) {
        return tl::unexpected(page.error());
    }
    RehearsalPage read;
    read.next = page->next;
    QHash<domain::CustomerId, qsizetype> places;
    for (const PlanRow &row : page->items) {
        const auto source = reader.subscription(row.source);
        if (!source && source.error().code != domain::ErrorCode::NotFound) {
            return tl::unexpected(source.error());
        }
        const domain::CustomerId customer = source ? source->customerId : domain::CustomerId();
        auto place = places.constFind(customer);
        if (place == places.constEnd()) {
            place = places.insert(customer, read.customers.size());
            read.customers.append(CustomerRows{ customer, {}, {} });
        }
        read.customers[*place].rows.append({ ++position, row });
    }
    return read;
}

/// A request of its own: the answer of another is never taken for this one's.
QString freshRequest()
{
    return QUuid::createUuid().toString(QUuid::WithoutBraces);
}

Result<QList<PlanOutcome>> rehearseRows(
    domain::BookWriter &writer, const QList<CustomerRows> &batch, const Context &context)
{
    QList<PlanOutcome> outcomes;
    for (const CustomerRows &customer : batch) {
        for (const PlanRow &row : customer.before) {
            if (const auto done = planact::carryOutRow(writer, row, freshRequest(), context);
                !done) {
                return tl::unexpected(done.error());
            }
        }
        for (const PlacedRow &placed : customer.rows) {
            auto outcome = planact::carryOutRow(writer, placed.row, freshRequest(), context);
            if (!outcome) {
                return tl::unexpected(outcome.error());
            }
            outcome->position = placed.position;
            // Rolled back: neither the order nor the subscription will be there.
            outcome->orderNumber.clear();
            outcome->made = {};
            outcome->actedAt = {};
            outcomes.append(*std::move(outcome));
        }
    }
    return outcomes;
}

/// Runs one batch after the other as jobs of their own; each continuation runs on the store's
/// thread that finished the one before, so nothing waits.
class Rehearsal : public std::enable_shared_from_this<Rehearsal>
{
public:
    Rehearsal(domain::Book &book, Context context, Plan plan, BulkUpgradeService::Outcomes outcomes,
        Progress progress, std::stop_token stop)
        : m_book(book)
        , m_context(std::move(context))
        , m_plan(std::move(plan))
        , m_outcomes(std::move(outcomes))
        , m_progress(std::move(progress))
        , m_stop(std::move(stop))
    {
        m_promise.start();
    }

    QFuture<Result<PlanTotals>> start()
    {
        nextPage({});
        return m_promise.future();
    }

private:
    void nextPage(const QString &after)
    {
        m_book.read<RehearsalPage>(
            [plan = m_plan, after, position = m_totals.rows](
                domain::BookReader &reader) { return readPage(reader, plan, after, position); },
            [self = shared_from_this()](const Result<RehearsalPage> &page) {
                if (!page) {
                    self->finish(tl::unexpected(page.error()));
                    return;
                }
                self->m_page = *page;
                self->m_found.clear();
                self->nextBatch();
            });
    }

    void nextBatch()
    {
        if (m_stop.stop_requested()) {
            finish(domain::failure(domain::ErrorCode::Cancelled));
            return;
        }
        if (m_page.customers.isEmpty()) {
            endPage();
            return;
        }
        QList<CustomerRows> batch;
        qsizetype rows = 0;
        while (!m_page.customers.isEmpty() && rows < batchRows) {
            CustomerRows customer = m_page.customers.takeFirst();
            customer.before = m_worked.value(customer.customer);
            rows += customer.rows.size();
            batch.append(std::move(customer));
        }
        m_book.write<QList<PlanOutcome>>(
            [batch, context = m_context](
                domain::BookWriter &writer) { return rehearseRows(writer, batch, context); },
            domain::Book::Ending::RollBack,
            [self = shared_from_this()](const Result<QList<PlanOutcome>> &outcomes) {
                if (!outcomes) {
                    self->finish(tl::unexpected(outcomes.error()));
                    return;
                }
                self->take(*outcomes);
                self->nextBatch();
            });
    }

    void take(const QList<PlanOutcome> &outcomes)
    {
        for (const PlanOutcome &outcome : outcomes) {
            m_found.append(outcome);
            if (!outcome.failed()) {
                m_worked[outcome.customer].append(outcome.row);
            }
        }
        if (m_progress) {
            m_progress(m_totals.rows + m_found.size(), m_plan.total);
        }
    }

    void endPage()
    {
        std::sort(m_found.begin(), m_found.end(),
            [](const PlanOutcome &a, const PlanOutcome &b) { return a.position < b.position; });
        for (const PlanOutcome &outcome : std::as_const(m_found)) {
            m_totals.add(outcome);
        }
        if (m_outcomes && !m_found.isEmpty()) {
            m_outcomes(m_found);
        }
        if (m_page.next.isEmpty()) {
            finish(m_totals);
        } else {
            nextPage(m_page.next);
        }
    }

    void finish(const Result<PlanTotals> &answer)
    {
        m_promise.addResult(answer);
        m_promise.finish();
    }

    domain::Book &m_book;
    Context m_context;
    Plan m_plan;
    BulkUpgradeService::Outcomes m_outcomes;
    Progress m_progress;
    std::stop_token m_stop;
    QPromise<Result<PlanTotals>> m_promise;
    RehearsalPage m_page;
    QList<PlanOutcome> m_found; ///< of this page
    QHash<domain::CustomerId, QList<PlanRow>> m_worked;
    PlanTotals m_totals;
};

} // namespace

QFuture<Result<PlanTotals>> BulkUpgradeService::rehearse(
    Plan plan, Outcomes outcomes, Progress progress, std::stop_token stop) const
{
    return std::make_shared<Rehearsal>(m_book, m_context, std::move(plan), std::move(outcomes),
        std::move(progress), std::move(stop))
        ->start();
}

} // namespace services
