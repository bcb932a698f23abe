#pragma once

#include <QDateTime>
#include <QList>
#include <QMap>
#include <QString>

namespace domain {

/// What a book is made of, as a list of losses names it.
enum class RecordKind {
    Customer,
    Subscription,
    Account,
    Licence,
    Order,
    AffectedAccount,
    BillingLine,
    HistoryEntry,
    HandOffEntry,
    UpgradeRun,
    UpgradeRunRow,
    Price,
    KeptAnswer,
    Setting, ///< origin, clock, price list, catalogue
};

/// Why a record of a damaged book is not in the new one as it was.
enum class LossReason {
    Unreadable, ///< its place in the file is damaged
    WithoutParent, ///< what it belongs to was lost
    Contradictory, ///< what was read of it cannot be true
    Altered, ///< it is there, but a part of it had to be replaced
};

struct Loss
{
    RecordKind kind = RecordKind::Customer;
    LossReason reason = LossReason::Unreadable;
    QString id; ///< empty where only damaged places are known, and not what stood there
    QString name; ///< of the company or product, where it was read
    qint64 count = 1; ///< records, or damaged places where the id is empty

    friend bool operator==(const Loss &, const Loss &) = default;
};

/// What came of reading a damaged book into a new one.
struct Salvaged
{
    QString file; ///< the new book
    QMap<RecordKind, qint64> kept; ///< records
    QList<Loss> losses; ///< by kind; at most mostLosses
    qint64 lossesInAll = 0;
    /// Damaged places of the file of which nobody can tell to what they belonged.
    qint64 unknownPlaces = 0;
    bool newestLost = false; ///< the last changes stood in a log that is damaged
    bool historyWhole = true; ///< no entry is missing or was changed
};

inline constexpr qsizetype mostLosses = 10'000;

/// Where a damaged file is put when another takes its place:
/// "book.sqlite.damaged.20260102T030405678". No backup, so that it is never removed with the old
/// ones. The moment is UTC.
[[nodiscard]] QString damagedPath(const QString &book, const QDateTime &moment);

/// What a backup holds, once it was checked.
struct BackupContent
{
    qint64 customers = 0;
    qint64 subscriptions = 0;
    qint64 historyEntries = 0;

    friend bool operator==(const BackupContent &, const BackupContent &) = default;
};

/// How far a salvage is: places of the file, then rounds of putting in order.
struct SalvageProgress
{
    enum class Phase { Reading, Ordering, Checking };
    Phase phase = Phase::Reading;
    qint64 done = 0;
    qint64 total = 0; ///< 0 where nobody knows
};

[[nodiscard]] QString codeOf(RecordKind value); ///< lower camel case of the enumerator
[[nodiscard]] QString codeOf(LossReason value);

} // namespace domain
