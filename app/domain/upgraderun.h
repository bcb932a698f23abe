#pragma once

#include "domain/customer.h"
#include "domain/error.h"
#include "domain/ids.h"
#include "domain/money.h"
#include "domain/role.h"

#include <QDateTime>
#include <QJsonObject>
#include <QList>
#include <QString>

#include <optional>

/// Bulk upgrades that the book keeps: what was asked, how far it came, and what became of each row.
/// A run that was cut off can be carried on from here, each row once.
namespace domain {

enum class RunState {
    Preparing, ///< its rows are being written; nothing was upgraded
    Open, ///< rows wait
    Finished, ///< no row waits
    GivenUp, ///< what had waited was left out
};
enum class RunRowState { Waiting, Done, Failed, Skipped };

struct UpgradeRun
{
    qint64 number = 0; ///< 1 upwards, given by the store
    QString requestId; ///< the request of row n is "<requestId>/<n>"
    RunState state = RunState::Preparing;
    Cloud cloud = Cloud::Global;
    QString actor;
    Role role = Role::AdminAgent;
    QDateTime startedAt; ///< UTC, by the book's clock
    QDateTime endedAt; ///< UTC; invalid while it is open
    // Kept by the store.
    qint64 total = 0;
    qint64 waiting = 0;
    qint64 done = 0;
    qint64 failed = 0;
    qint64 skipped = 0;
    qint64 accounts = 0; ///< that need extra work, of all rows done

    friend bool operator==(const UpgradeRun &, const UpgradeRun &) = default;
};

struct UpgradeRunRow
{
    qint64 position = 0; ///< 1 upwards
    SubscriptionId source;
    OfferId target;
    std::optional<qint64> quantity; ///< none: the source's
    qint64 seenRowVersion = 0; ///< 0: not compared
    RunRowState state = RunRowState::Waiting;
    // What became of it.
    SubscriptionId made; ///< null: nothing was made
    QString orderNumber;
    qint64 moved = 0; ///< licences
    qint64 accounts = 0; ///< that need extra work
    std::optional<Money> due; ///< now; below zero: the customer gets it back
    std::optional<Money> monthly; ///< change for each month
    QJsonObject reason; ///< why it failed, as services/ wrote it; empty: it did not
    QDateTime actedAt; ///< UTC, by the book's clock; invalid: nothing happened yet

    friend bool operator==(const UpgradeRunRow &, const UpgradeRunRow &) = default;
};

/// Which rows of a run; no state: all.
struct RunRowQuery
{
    qint64 run = 0;
    std::optional<RunRowState> state;
    qint64 after = 0; ///< position of the last row of the page before
    int limit = 200; ///< 1 to 1000
};

struct RunRowPage
{
    QList<UpgradeRunRow> rows; ///< by position
    qint64 next = 0; ///< give it as `after` for the next page; 0 on the last one
};

class UpgradeRunReader
{
public:
    virtual ~UpgradeRunReader() = default;

    /// NotFound where there is none.
    [[nodiscard]] virtual Result<UpgradeRun> run(qint64 number) = 0;
    /// The one that is being prepared or open; there is one at most.
    [[nodiscard]] virtual Result<std::optional<UpgradeRun>> unfinishedRun() = 0;
    /// The newest first, those before the number `before` (0: from the newest).
    [[nodiscard]] virtual Result<QList<UpgradeRun>> runs(qint64 before, int limit) = 0;
    [[nodiscard]] virtual Result<RunRowPage> rows(const RunRowQuery &query) = 0;
};

/// Parts of the transaction that the writer is in.
class UpgradeRunWriter : public UpgradeRunReader
{
public:
    /// Gives the number. Refused (fact "reason" = "runUnfinished") while another is not ended.
    [[nodiscard]] virtual Result<qint64> addRun(const UpgradeRun &run) = 0;
    /// Appends waiting rows; position and what became of them are not looked at.
    [[nodiscard]] virtual Result<void> addRows(qint64 run, const QList<UpgradeRunRow> &rows) = 0;
    /// What became of a waiting row. Refused (fact "reason" = "rowActedOn") where it waits no more,
    /// so that a row is never done twice.
    [[nodiscard]] virtual Result<void> settleRow(qint64 run, const UpgradeRunRow &row) = 0;
    /// GivenUp leaves out every row that waits.
    [[nodiscard]] virtual Result<void> setRunState(
        qint64 run, RunState state, const QDateTime &endedAt)
        = 0;
};

} // namespace domain
