#include "services/bulkupgrade.h"
#include "services/planact.h"
#include "services/tablefile.h"

namespace services {

using domain::Result;
using domain::UpgradeRun;

namespace {

constexpr int exportPage = 500;

Result<RunReportPage> readReport(domain::BookReader &reader, const domain::RunRowQuery &query)
{
    const auto page = reader.upgradeRuns().rows(query);
    if (!page) {
        return tl::unexpected(page.error());
    }
    RunReportPage report;
    report.next = page->next;
    report.rows.reserve(page->rows.size());
    for (const domain::UpgradeRunRow &row : page->rows) {
        auto outcome = planact::readOutcome(reader, row);
        if (!outcome) {
            return tl::unexpected(outcome.error());
        }
        report.rows.append(*std::move(outcome));
    }
    return report;
}

Result<qint64> writeReport(domain::BookReader &reader, qint64 number, TableFile &file,
    const PlanTableRow &row, const Progress &progress, const std::stop_token &stop)
{
    const auto run = reader.upgradeRuns().run(number);
    if (!run) {
        return tl::unexpected(run.error());
    }
    domain::RunRowQuery query{ number, std::nullopt, 0, exportPage };
    qint64 done = 0;
    do {
        if (stop.stop_requested()) {
            return domain::failure(domain::ErrorCode::Cancelled);
        }
        const auto page = readReport(reader, query);
        if (!page) {
            return tl::unexpected(page.error());
        }
        for (const PlanOutcome &outcome : page->rows) {
            file.add(row(outcome));
        }
        done += page->rows.size();
        if (progress) {
            progress(done, run->total);
        }
        query.after = page->next;
    } while (query.after != 0);
    return done;
}

} // namespace

QFuture<Result<UpgradeRun>> BulkUpgradeService::run(qint64 number) const
{
    return m_book.read<UpgradeRun>(
        [number](domain::BookReader &reader) { return reader.upgradeRuns().run(number); });
}

QFuture<Result<QList<UpgradeRun>>> BulkUpgradeService::runs(qint64 before, int limit) const
{
    return m_book.read<QList<UpgradeRun>>([before, limit](domain::BookReader &reader) {
        return reader.upgradeRuns().runs(before, limit);
    });
}

QFuture<Result<RunReportPage>> BulkUpgradeService::report(domain::RunRowQuery query) const
{
    return m_book.read<RunReportPage>(
        [query](domain::BookReader &reader) { return readReport(reader, query); });
}

QFuture<Result<qint64>> BulkUpgradeService::exportReport(qint64 run, const QString &path,
    const TableHeader &header, const PlanTableRow &row, const Progress &progress,
    std::stop_token stop) const
{
    return m_book.read<qint64>([=](domain::BookReader &reader) -> Result<qint64> {
        TableFile file(path, header);
        const auto written = writeReport(reader, run, file, row, progress, stop);
        if (!written) {
            return written;
        }
        const auto ended = file.commit();
        return ended ? written : tl::unexpected(ended.error());
    });
}

} // namespace services
