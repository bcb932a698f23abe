#include "store/runrepository.h"

#include "store/eachrow.h"
#include "store/storedform.h"

#include <QJsonDocument>

#include <algorithm>
#include <limits>

using namespace Qt::StringLiterals;

namespace store {
namespace {

using domain::Result;
using domain::RunRowState;
using domain::RunState;
using domain::UpgradeRun;
using domain::UpgradeRunRow;

#define DESK_RUN                                                                                   \
    u"SELECT number, request_id, state, cloud, actor, role, started_at, ended_at, total, waiting," \
    u" done, failed, skipped, accounts FROM upgrade_runs"
#define DESK_ROW                                                                                   \
    u"SELECT position, source_id, target_offer, quantity, seen_version, state, made_id,"           \
    u" order_number, moved, accounts, due, monthly, currency, reason, acted_at"                    \
    u" FROM upgrade_run_rows WHERE run = ?"

constexpr QStringView selectRun = DESK_RUN u" WHERE number = ?";
constexpr QStringView selectUnfinished
    = DESK_RUN u" WHERE state IN ('preparing', 'open') ORDER BY number LIMIT 1";
constexpr QStringView selectRuns = DESK_RUN u" WHERE number < ? ORDER BY number DESC LIMIT ?";
constexpr QStringView selectRows = DESK_ROW u" AND position > ? ORDER BY position LIMIT ?";
constexpr QStringView selectRowsOfState
    = DESK_ROW u" AND state = ? AND position > ? ORDER BY position LIMIT ?";
constexpr QStringView insertRun
    = u"INSERT INTO upgrade_runs (number, request_id, state, cloud, actor, role, started_at)"
      u" VALUES (?, ?, ?, ?, ?, ?, ?)";
constexpr QStringView highestNumber = u"SELECT max(number) FROM upgrade_runs";
constexpr QStringView highestPosition = u"SELECT max(position) FROM upgrade_run_rows WHERE run = ?";
constexpr QStringView insertRow
    = u"INSERT INTO upgrade_run_rows (run, position, source_id, target_offer, quantity,"
      u" seen_version, state) VALUES (?, ?, ?, ?, ?, ?, 'waiting')";
constexpr QStringView countAdded
    = u"UPDATE upgrade_runs SET total = total + ?, waiting = waiting + ? WHERE number = ?";
constexpr QStringView updateRow
    = u"UPDATE upgrade_run_rows SET state = ?, made_id = ?, order_number = ?, moved = ?,"
      u" accounts = ?, due = ?, monthly = ?, currency = ?, reason = ?, acted_at = ?"
      u" WHERE run = ? AND position = ? AND state = 'waiting'";
constexpr QStringView countSettled
    = u"UPDATE upgrade_runs SET waiting = waiting - 1, done = done + ?, failed = failed + ?,"
      u" skipped = skipped + ?, accounts = accounts + ? WHERE number = ?";
constexpr QStringView updateState
    = u"UPDATE upgrade_runs SET state = ?, ended_at = ? WHERE number = ?";
constexpr QStringView skipWaiting
    = u"UPDATE upgrade_run_rows SET state = 'skipped' WHERE run = ? AND state = 'waiting'";
constexpr QStringView countSkipped
    = u"UPDATE upgrade_runs SET skipped = skipped + waiting, waiting = 0 WHERE number = ?";

#undef DESK_RUN
#undef DESK_ROW

Result<UpgradeRun> runFrom(const Cursor &row)
{
    UpgradeRun run;
    run.number = row.integer(0);
    run.requestId = row.text(1);
    run.actor = row.text(4);
    run.startedAt = momentFrom(row.text(6));
    run.endedAt = momentFrom(row.text(7));
    run.total = row.integer(8);
    run.waiting = row.integer(9);
    run.done = row.integer(10);
    run.failed = row.integer(11);
    run.skipped = row.integer(12);
    run.accounts = row.integer(13);
    const auto failed = [&run](const QString &column) {
        return tl::unexpected(unreadable(u"upgrade_runs"_s, QString::number(run.number), column));
    };
    if (!readCode(row.text(2), run.state)) {
        return failed(u"state"_s);
    }
    if (!readCode(row.text(3), run.cloud)) {
        return failed(u"cloud"_s);
    }
    if (!readCode(row.text(5), run.role)) {
        return failed(u"role"_s);
    }
    return run;
}

Result<UpgradeRunRow> rowFrom(const Cursor &cells)
{
    UpgradeRunRow row;
    row.position = cells.integer(0);
    row.source = idFrom<domain::SubscriptionId>(cells.text(1));
    row.target = idFrom<domain::OfferId>(cells.text(2));
    if (!cells.isNull(3)) {
        row.quantity = cells.integer(3);
    }
    row.seenRowVersion = cells.integer(4);
    if (!readCode(cells.text(5), row.state)) {
        return tl::unexpected(
            unreadable(u"upgrade_run_rows"_s, QString::number(row.position), u"state"_s));
    }
    row.made = idFrom<domain::SubscriptionId>(cells.text(6));
    row.orderNumber = cells.text(7);
    row.moved = cells.integer(8);
    row.accounts = cells.integer(9);
    if (const auto currency = domain::Currency::fromText(cells.text(12))) {
        if (!cells.isNull(10)) {
            row.due = domain::Money{ cells.integer(10), *currency };
        }
        if (!cells.isNull(11)) {
            row.monthly = domain::Money{ cells.integer(11), *currency };
        }
    }
    row.reason = QJsonDocument::fromJson(cells.text(13).toUtf8()).object();
    row.actedAt = momentFrom(cells.text(14));
    return row;
}

QVariant minorOrNull(const std::optional<domain::Money> &money)
{
    return money ? QVariant(money->minor) : QVariant();
}

QVariant currencyOrNull(const UpgradeRunRow &row)
{
    const auto &money = row.due ? row.due : row.monthly;
    return money ? QVariant(money->currency.code()) : QVariant();
}

tl::unexpected<domain::Error> refused(const QString &reason)
{
    return domain::failure(domain::ErrorCode::Refused, {}, { { u"reason"_s, reason } });
}

} // namespace

Result<QList<UpgradeRun>> RunRepository::read(QStringView sql, const QVariantList &values)
{
    QList<UpgradeRun> runs;
    const auto done
        = eachRow(m_connection, sql, values, [&runs](const Cursor &row) -> Result<void> {
              auto run = runFrom(row);
              if (!run) {
                  return tl::unexpected(run.error());
              }
              runs.append(*std::move(run));
              return {};
          });
    if (!done) {
        return tl::unexpected(done.error());
    }
    return runs;
}

Result<UpgradeRun> RunRepository::run(qint64 number)
{
    const auto found = read(selectRun, { number });
    if (!found) {
        return tl::unexpected(found.error());
    }
    if (found->isEmpty()) {
        return domain::failure(domain::ErrorCode::NotFound, u"no such bulk upgrade"_s,
            { { u"kind"_s, u"run"_s }, { u"id"_s, QString::number(number) } });
    }
    return found->constFirst();
}

Result<std::optional<UpgradeRun>> RunRepository::unfinishedRun()
{
    const auto found = read(selectUnfinished, {});
    if (!found) {
        return tl::unexpected(found.error());
    }
    return found->isEmpty() ? std::optional<UpgradeRun>() : found->constFirst();
}

Result<QList<UpgradeRun>> RunRepository::runs(qint64 before, int limit)
{
    const qint64 below = before > 0 ? before : std::numeric_limits<qint64>::max();
    return read(selectRuns, { below, std::clamp(limit, 1, 1000) });
}

Result<domain::RunRowPage> RunRepository::rows(const domain::RunRowQuery &query)
{
    const int size = std::clamp(query.limit, 1, 1000);
    QVariantList values{ query.run };
    if (query.state) {
        values += domain::codeOf(*query.state);
    }
    values += QVariantList{ query.after, size + 1 };
    domain::RunRowPage page;
    const auto read = eachRow(m_connection, query.state ? selectRowsOfState : selectRows, values,
        [&page, size](const Cursor &cells) -> Result<void> {
            if (page.rows.size() == size) {
                page.next = page.rows.constLast().position;
                return {};
            }
            auto row = rowFrom(cells);
            if (!row) {
                return tl::unexpected(row.error());
            }
            page.rows.append(*std::move(row));
            return {};
        });
    if (!read) {
        return tl::unexpected(read.error());
    }
    return page;
}

Result<qint64> RunRepository::addRun(const UpgradeRun &run)
{
    const auto other = unfinishedRun();
    if (!other) {
        return tl::unexpected(other.error());
    }
    if (other->has_value()) {
        return refused(u"runUnfinished"_s);
    }
    const auto highest = m_connection.value(highestNumber);
    if (!highest) {
        return tl::unexpected(highest.error());
    }
    const qint64 number = highest->toLongLong() + 1;
    const auto added = m_connection.change(insertRun,
        { number, storedText(run.requestId), domain::codeOf(run.state), domain::codeOf(run.cloud),
            storedText(run.actor), domain::codeOf(run.role), storedMoment(run.startedAt) });
    if (!added) {
        return tl::unexpected(added.error());
    }
    return number;
}

Result<void> RunRepository::addRows(qint64 run, const QList<UpgradeRunRow> &rows)
{
    const auto highest = m_connection.value(highestPosition, { run });
    if (!highest) {
        return tl::unexpected(highest.error());
    }
    qint64 position = highest->toLongLong();
    for (const UpgradeRunRow &row : rows) {
        const auto added = m_connection.change(insertRow,
            { run, ++position, row.source.text(), row.target.text(),
                row.quantity ? QVariant(*row.quantity) : QVariant(), row.seenRowVersion });
        if (!added) {
            return tl::unexpected(added.error());
        }
    }
    const qint64 count = rows.size();
    const auto counted = m_connection.change(countAdded, { count, count, run });
    if (!counted) {
        return tl::unexpected(counted.error());
    }
    return {};
}

Result<void> RunRepository::settleRow(qint64 run, const UpgradeRunRow &row)
{
    const QString reason = row.reason.isEmpty()
        ? u""_s
        : QString::fromUtf8(QJsonDocument(row.reason).toJson(QJsonDocument::Compact));
    const auto changed = m_connection.change(updateRow,
        { domain::codeOf(row.state), idOrNull(row.made),
            row.orderNumber.isEmpty() ? QVariant() : QVariant(row.orderNumber), row.moved,
            row.accounts, minorOrNull(row.due), minorOrNull(row.monthly), currencyOrNull(row),
            storedText(reason), momentOrNull(row.actedAt), run, row.position });
    if (!changed) {
        return tl::unexpected(changed.error());
    }
    if (*changed == 0) {
        return refused(u"rowActedOn"_s);
    }
    const auto counted = m_connection.change(countSettled,
        { row.state == RunRowState::Done ? 1 : 0, row.state == RunRowState::Failed ? 1 : 0,
            row.state == RunRowState::Skipped ? 1 : 0, row.accounts, run });
    if (!counted) {
        return tl::unexpected(counted.error());
    }
    return {};
}

Result<void> RunRepository::setRunState(qint64 run, RunState state, const QDateTime &endedAt)
{
    QList<std::pair<QStringView, QVariantList>> steps{ { updateState,
        { domain::codeOf(state), momentOrNull(endedAt), run } } };
    if (state == RunState::GivenUp) {
        steps.append({ skipWaiting, { run } });
        steps.append({ countSkipped, { run } });
    }
    for (const auto &[sql, values] : steps) {
        if (const auto done = m_connection.change(sql, values); !done) {
            return tl::unexpected(done.error());
        }
    }
    return {};
}

} // namespace store
