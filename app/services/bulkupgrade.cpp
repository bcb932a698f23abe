#include "services/bulkupgrade.h"

#include "domain/names.h"
#include "services/planact.h"

#include <QUuid>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace services {

using domain::ErrorCode;
using domain::Result;
using domain::RunRowState;
using domain::RunState;
using domain::UpgradeRun;

namespace {

/// The request of a row: the same whenever the run is carried on.
QString requestOf(const UpgradeRun &run, qint64 position)
{
    return run.requestId + u'/' + QString::number(position);
}

Result<QDateTime> nowIn(domain::BookReader &reader, const Context &context)
{
    const auto info = reader.info();
    if (!info) {
        return tl::unexpected(info.error());
    }
    return context.now(*info);
}

/// Nothing where the role may upgrade in this cloud.
Result<void> allowed(const Context &context, domain::Cloud cloud)
{
    const QList<domain::Role> roles = context.catalogue->rolesThatUpgrade(cloud);
    if (roles.contains(context.actor.role)) {
        return {};
    }
    QStringList codes;
    for (const domain::Role role : roles) {
        codes.append(domain::codeOf(role));
    }
    return domain::failure(ErrorCode::RoleNotAllowed,
        u"role %1"_s.arg(domain::codeOf(context.actor.role)),
        { { u"act"_s, u"upgrade"_s }, { u"roles"_s, codes.join(u',') } });
}

Result<UpgradeRun> end(
    domain::BookWriter &writer, qint64 number, RunState state, const Context &context)
{
    const auto now = nowIn(writer, context);
    if (!now) {
        return tl::unexpected(now.error());
    }
    const bool ended = state == RunState::Finished || state == RunState::GivenUp;
    if (const auto set
        = writer.upgradeRuns().setRunState(number, state, ended ? *now : QDateTime());
        !set) {
        return tl::unexpected(set.error());
    }
    return writer.upgradeRuns().run(number);
}

template <typename T>
QFuture<Result<T>> answered(const Result<T> &answer)
{
    QPromise<Result<T>> promise;
    promise.start();
    promise.addResult(answer);
    promise.finish();
    return promise.future();
}

// --- preparing

struct KeptPage
{
    qint64 rows = 0;
    QString next;
};

Result<KeptPage> keepPage(
    domain::BookWriter &writer, const Plan &plan, qint64 number, const QString &after)
{
    const auto run = writer.upgradeRuns().run(number);
    if (!run) {
        return tl::unexpected(run.error());
    }
    if (run->state != RunState::Preparing) {
        return domain::failure(ErrorCode::Cancelled, u"the run was given up meanwhile"_s);
    }
    const auto page = plan.page(writer, after);
    if (!page) {
        return tl::unexpected(page.error());
    }
    QList<domain::UpgradeRunRow> rows;
    rows.reserve(page->items.size());
    for (const PlanRow &each : page->items) {
        domain::UpgradeRunRow row;
        row.source = each.source;
        row.target = each.target;
        row.quantity = each.quantity;
        row.seenRowVersion = each.seenRowVersion;
        rows.append(row);
    }
    if (const auto added = writer.upgradeRuns().addRows(number, rows); !added) {
        return tl::unexpected(added.error());
    }
    return KeptPage{ rows.size(), page->next };
}

/// Writes the rows page by page, each page a transaction of its own.
class Preparation : public std::enable_shared_from_this<Preparation>
{
public:
    Preparation(domain::Book &book, Context context, Plan plan, domain::Cloud cloud,
        Progress progress, std::stop_token stop)
        : m_book(book)
        , m_context(std::move(context))
        , m_plan(std::move(plan))
        , m_cloud(cloud)
        , m_progress(std::move(progress))
        , m_stop(std::move(stop))
    {
        m_promise.start();
    }

    QFuture<Result<UpgradeRun>> start()
    {
        m_book.write<qint64>(
            [context = m_context, cloud = m_cloud](domain::BookWriter &writer) -> Result<qint64> {
                const auto now = nowIn(writer, context);
                if (!now) {
                    return tl::unexpected(now.error());
                }
                UpgradeRun run;
                run.requestId = QUuid::createUuid().toString(QUuid::WithoutBraces);
                run.cloud = cloud;
                run.actor = context.actor.name;
                run.role = context.actor.role;
                run.startedAt = *now;
                return writer.upgradeRuns().addRun(run);
            },
            domain::Book::Ending::Commit,
            [self = shared_from_this()](const Result<qint64> &number) {
                if (!number) {
                    self->finish(tl::unexpected(number.error()));
                    return;
                }
                self->m_run = *number;
                self->nextPage({});
            });
        return m_promise.future();
    }

private:
    void nextPage(const QString &after)
    {
        if (m_stop.stop_requested()) {
            giveUp(domain::Error{ ErrorCode::Cancelled, {}, {} });
            return;
        }
        m_book.write<KeptPage>(
            [plan = m_plan, run = m_run, after](
                domain::BookWriter &writer) { return keepPage(writer, plan, run, after); },
            domain::Book::Ending::Commit,
            [self = shared_from_this()](const Result<KeptPage> &page) {
                if (!page) {
                    self->giveUp(page.error());
                    return;
                }
                self->m_rows += page->rows;
                if (self->m_progress) {
                    self->m_progress(self->m_rows, self->m_plan.total);
                }
                if (!page->next.isEmpty()) {
                    self->nextPage(page->next);
                } else if (self->m_rows == 0) {
                    self->giveUp(domain::Error{
                        ErrorCode::Refused, {}, { { u"reason"_s, u"planEmpty"_s } } });
                } else {
                    self->open();
                }
            });
    }

    void open()
    {
        m_book.write<UpgradeRun>(
            [run = m_run, context = m_context](
                domain::BookWriter &writer) { return end(writer, run, RunState::Open, context); },
            domain::Book::Ending::Commit,
            [self = shared_from_this()](const Result<UpgradeRun> &run) { self->finish(run); });
    }

    void giveUp(const domain::Error &error)
    {
        m_book.write<UpgradeRun>(
            [run = m_run, context = m_context](domain::BookWriter &writer) {
                return end(writer, run, RunState::GivenUp, context);
            },
            domain::Book::Ending::Commit,
            [self = shared_from_this(), error](
                const Result<UpgradeRun> &) { self->finish(tl::unexpected(error)); });
    }

    void finish(const Result<UpgradeRun> &answer)
    {
        m_promise.addResult(answer);
        m_promise.finish();
    }

    domain::Book &m_book;
    Context m_context;
    Plan m_plan;
    domain::Cloud m_cloud;
    Progress m_progress;
    std::stop_token m_stop;
    QPromise<Result<UpgradeRun>> m_promise;
    qint64 m_run = 0;
    qint64 m_rows = 0;
};

// --- carrying out

/// The next row that waits: upgraded and settled in this transaction, or nothing of both.
Result<RunProgress> carryOutNext(domain::BookWriter &writer, qint64 number, const Context &context)
{
    auto run = writer.upgradeRuns().run(number);
    if (!run) {
        return tl::unexpected(run.error());
    }
    if (run->state != RunState::Open) {
        return RunProgress{ *std::move(run), std::nullopt }; // somebody else ended it
    }
    const auto page = writer.upgradeRuns().rows({ number, RunRowState::Waiting, 0, 1 });
    if (!page) {
        return tl::unexpected(page.error());
    }
    if (page->rows.isEmpty()) {
        auto ended = end(writer, number, RunState::Finished, context);
        if (!ended) {
            return tl::unexpected(ended.error());
        }
        return RunProgress{ *std::move(ended), std::nullopt };
    }
    const domain::UpgradeRunRow &row = page->rows.constFirst();
    auto outcome
        = planact::carryOutRow(writer, { row.source, row.target, row.quantity, row.seenRowVersion },
            requestOf(*run, row.position), context);
    if (!outcome) {
        return tl::unexpected(outcome.error());
    }
    const auto now = nowIn(writer, context);
    if (!now) {
        return tl::unexpected(now.error());
    }
    outcome->position = row.position;
    outcome->actedAt = *now;
    if (const auto settled = writer.upgradeRuns().settleRow(number, planact::rowOf(*outcome));
        !settled) {
        return tl::unexpected(settled.error());
    }
    auto after = writer.upgradeRuns().run(number);
    if (!after) {
        return tl::unexpected(after.error());
    }
    return RunProgress{ *std::move(after), *std::move(outcome) };
}

/// One job for each row, each continuation on the store's thread that finished the one before.
class RunDriver : public std::enable_shared_from_this<RunDriver>
{
public:
    RunDriver(domain::Book &book, Context context, qint64 run, BulkUpgradeService::RunReport report,
        std::stop_token stop)
        : m_book(book)
        , m_context(std::move(context))
        , m_run(run)
        , m_report(std::move(report))
        , m_stop(std::move(stop))
    {
        m_promise.start();
    }

    QFuture<Result<UpgradeRun>> start()
    {
        m_book.read<UpgradeRun>(
            [run = m_run, context = m_context](domain::BookReader &reader) -> Result<UpgradeRun> {
                auto found = reader.upgradeRuns().run(run);
                if (!found) {
                    return found;
                }
                if (const auto may = allowed(context, found->cloud); !may) {
                    return tl::unexpected(may.error());
                }
                return found;
            },
            [self = shared_from_this()](const Result<UpgradeRun> &run) {
                if (!run) {
                    self->finish(run);
                    return;
                }
                self->m_last = *run;
                self->next();
            });
        return m_promise.future();
    }

private:
    void next()
    {
        if (m_stop.stop_requested()) {
            finish(m_last);
            return;
        }
        m_book.write<RunProgress>(
            [run = m_run, context = m_context](
                domain::BookWriter &writer) { return carryOutNext(writer, run, context); },
            domain::Book::Ending::Commit,
            [self = shared_from_this()](const Result<RunProgress> &progress) {
                if (!progress) {
                    self->finish(tl::unexpected(progress.error()));
                    return;
                }
                self->m_last = progress->run;
                if (self->m_report) {
                    self->m_report(*progress);
                }
                if (progress->last) {
                    self->next();
                } else {
                    self->finish(self->m_last);
                }
            });
    }

    void finish(const Result<UpgradeRun> &answer)
    {
        m_promise.addResult(answer);
        m_promise.finish();
    }

    domain::Book &m_book;
    Context m_context;
    qint64 m_run;
    BulkUpgradeService::RunReport m_report;
    std::stop_token m_stop;
    UpgradeRun m_last;
    QPromise<Result<UpgradeRun>> m_promise;
};

} // namespace

BulkUpgradeService::BulkUpgradeService(domain::Book &book, Context context)
    : m_book(book)
    , m_context(std::move(context))
{
}

QFuture<Result<UpgradeRun>> BulkUpgradeService::prepare(
    Plan plan, domain::Cloud cloud, Progress progress, std::stop_token stop) const
{
    if (const auto may = allowed(m_context, cloud); !may) {
        return answered<UpgradeRun>(tl::unexpected(may.error()));
    }
    return std::make_shared<Preparation>(
        m_book, m_context, std::move(plan), cloud, std::move(progress), std::move(stop))
        ->start();
}

QFuture<Result<UpgradeRun>> BulkUpgradeService::carryOn(
    qint64 run, RunReport report, std::stop_token stop) const
{
    return std::make_shared<RunDriver>(m_book, m_context, run, std::move(report), std::move(stop))
        ->start();
}

QFuture<Result<UpgradeRun>> BulkUpgradeService::giveUp(qint64 run) const
{
    return m_book.write<UpgradeRun>(
        [run, context = m_context](domain::BookWriter &writer) -> Result<UpgradeRun> {
            auto found = writer.upgradeRuns().run(run);
            if (!found || found->state == RunState::Finished || found->state == RunState::GivenUp) {
                return found;
            }
            return end(writer, run, RunState::GivenUp, context);
        });
}

QFuture<Result<std::optional<UpgradeRun>>> BulkUpgradeService::unfinished() const
{
    using Answer = std::optional<UpgradeRun>;
    if (m_book.isReadOnly()) {
        return m_book.read<Answer>([](domain::BookReader &reader) -> Result<Answer> {
            auto run = reader.upgradeRuns().unfinishedRun();
            if (run && run->has_value() && (*run)->state == RunState::Preparing) {
                return Answer();
            }
            return run;
        });
    }
    return m_book.write<Answer>(
        [context = m_context](domain::BookWriter &writer) -> Result<Answer> {
            auto run = writer.upgradeRuns().unfinishedRun();
            if (!run || !run->has_value() || (*run)->state != RunState::Preparing) {
                return run;
            }
            const auto ended = end(writer, (*run)->number, RunState::GivenUp, context);
            if (!ended) {
                return tl::unexpected(ended.error());
            }
            return Answer();
        });
}

} // namespace services
