#include "store/salvage.h"

#include "domain/bookname.h"
#include "domain/durablefile.h"
#include "domain/workfolder.h"
#include "store/fileinspection.h"
#include "store/migrator.h"
#include "store/salvagehistory.h"
#include "store/salvageorder.h"
#include "store/salvagereading.h"
#include "store/statements.h"
#include "store/stoppable.h"
#include "store/transaction.h"
#include "store/verifier.h"

#include <QFileInfo>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace store {
namespace {

using domain::ErrorCode;
using domain::Result;
using Phase = domain::SalvageProgress::Phase;

constexpr int mostRounds = 5;

// Nobody else has the file, and it is brought to the disk as a whole at the end.
constexpr std::array settings{ QStringView(u"PRAGMA journal_mode = MEMORY"),
    QStringView(u"PRAGMA synchronous = OFF"), QStringView(u"PRAGMA cache_size = -65536"),
    QStringView(u"PRAGMA foreign_keys = OFF") };
constexpr QStringView usualJournal = u"PRAGMA journal_mode = DELETE";
constexpr std::array firstRows{ QStringView(u"DELETE FROM book_info"),
    QStringView(u"DELETE FROM audit_head") };
constexpr QStringView lostInfo
    = u"INSERT OR IGNORE INTO book_info (only_row, origin, simulated_now, reseller_name, seed,"
      u" verdict_basis) VALUES (1, 'imported', NULL, '', 0, x'')";

std::span<const Migration> stepsUpTo(int version)
{
    const auto steps = allMigrations();
    const auto behind = std::find_if(steps.begin(), steps.end(),
        [version](const Migration &step) { return step.version > version; });
    return steps.first(static_cast<size_t>(behind - steps.begin()));
}

/// Work on all records: in one transaction, and without the triggers, which would follow each.
template <typename Work>
Result<void> changeWhole(Connection &target, const Work &work)
{
    auto transaction = Transaction::begin(target, Transaction::Kind::Write);
    if (!transaction) {
        return tl::unexpected(transaction.error());
    }
    WithoutTriggers quiet(target);
    if (auto away = quiet.takeAway(); !away) {
        return away;
    }
    if (auto done = work(); !done) {
        return done;
    }
    if (auto back = quiet.putBack(); !back) {
        return back;
    }
    return transaction->commit();
}

/// One salvage under way.
class Salvage
{
public:
    Salvage(DamagedFile &file, const SalvageOptions &options)
        : m_options(options)
        , m_reading(file, m_losses, [this](qint64 done, qint64 total) {
            tell(Phase::Reading, done, total);
            return !m_options.stop.stop_requested();
        })
    {
    }

    [[nodiscard]] Result<domain::Salvaged> run(const QString &file, const QString &prepared);

private:
    [[nodiscard]] Result<void> read(Connection &target, int version);
    [[nodiscard]] Result<void> takeRecords(Connection &reference, Connection &target);
    [[nodiscard]] Result<void> order(Connection &target, const QString &file);
    [[nodiscard]] Result<void> settle(Connection &target, const QString &file);
    /// True where nothing is left that contradicts something.
    [[nodiscard]] Result<bool> orderOnce(Connection &target, bool isFirst);
    [[nodiscard]] Result<void> count(Connection &target);
    void tell(Phase phase, qint64 done, qint64 total)
    {
        if (m_options.progress) {
            m_options.progress({ phase, done, total });
        }
    }

    const SalvageOptions &m_options;
    LossList m_losses;
    SalvageReading m_reading;
    domain::Salvaged m_salvaged;
};

Result<void> Salvage::read(Connection &target, int version)
{
    const auto reference
        = Connection::open({ u":memory:"_s, Access::ReadWrite, std::chrono::milliseconds(0) });
    if (!reference) {
        return tl::unexpected(reference.error());
    }
    for (Connection *each : { &target, reference->get() }) {
        if (auto made = Migrator(*each, stepsUpTo(version)).create(); !made) {
            return made;
        }
    }
    return changeWhole(target, [&] { return takeRecords(**reference, target); });
}

Result<void> Salvage::takeRecords(Connection &reference, Connection &target)
{
    if (auto emptied = onceAll(target, firstRows); !emptied) {
        return emptied;
    }
    if (auto taken = m_reading.readInto(reference, target); !taken) {
        return taken;
    }
    if (m_reading.recordsRead() == 0) {
        return domain::failure(ErrorCode::BookDamaged, u"no record of it can be read"_s);
    }
    const auto made = target.change(lostInfo);
    if (!made) {
        return tl::unexpected(made.error());
    }
    if (*made > 0) {
        m_losses.add(domain::RecordKind::Setting, domain::LossReason::Unreadable, u"book_info"_s);
    }
    tell(Phase::Ordering, 0, 0);
    return leaveOutOrphans(target, m_losses);
}

Result<bool> Salvage::orderOnce(Connection &target, bool isFirst)
{
    if (auto settled = settleContradictions(target, m_losses); !settled) {
        return tl::unexpected(settled.error());
    }
    // What a later round finds in the history comes of what was just left out and told.
    LossList again;
    const auto whole = mendHistory(target, isFirst ? m_losses : again);
    if (!whole) {
        return tl::unexpected(whole.error());
    }
    m_salvaged.historyWhole = m_salvaged.historyWhole && *whole;
    if (auto made = makeDerived(target); !made) {
        return tl::unexpected(made.error());
    }
    tell(Phase::Checking, 0, 0);
    const auto violations = Verifier(target).violations();
    if (!violations) {
        return tl::unexpected(violations.error());
    }
    bool mended = false;
    for (const domain::Violation &violation : *violations) {
        if (violation.invariant == "knownCode"_L1) { // column is "code"
            const QString column = violation.detail.section(u' ', 0, 0);
            const qsizetype from = violation.detail.indexOf(u'"') + 1;
            const QString code = violation.detail.mid(from).chopped(1);
            if (auto left = leaveOutCode(target, column, code, m_losses); !left) {
                return tl::unexpected(left.error());
            }
            mended = true;
        }
    }
    if (!violations->isEmpty() && !mended) {
        const domain::Violation &first = violations->constFirst();
        return domain::failure(ErrorCode::BookDamaged,
            u"what is left contradicts itself: "_s + first.invariant + u' ' + first.id + u' '
                + first.detail);
    }
    if (mended) {
        if (auto left = leaveOutOrphans(target, m_losses); !left) {
            return tl::unexpected(left.error());
        }
    }
    return violations->isEmpty();
}

Result<void> Salvage::order(Connection &target, const QString &file)
{
    if (const auto report = Migrator(target).upgrade(); report.refusal(target.file())) {
        return tl::unexpected(*report.refusal(target.file()));
    }
    if (auto set = onceAll(target, settings); !set) { // a migration turns the foreign keys on
        return set;
    }
    return changeWhole(target, [&] { return settle(target, file); });
}

Result<void> Salvage::settle(Connection &target, const QString &file)
{
    bool settled = false;
    for (int round = 0; round < mostRounds && !settled; ++round) {
        tell(Phase::Ordering, round, 0);
        const auto done = orderOnce(target, round == 0);
        if (!done) {
            return tl::unexpected(done.error());
        }
        settled = *done;
    }
    if (!settled) {
        return domain::failure(ErrorCode::BookDamaged, u"what is left contradicts itself"_s);
    }
    const QString name = QFileInfo(file).fileName();
    return tellSalvage(target, m_options.actor, name, m_losses.all(), m_salvaged.historyWhole);
}

Result<void> Salvage::count(Connection &target)
{
    for (const SalvageSource &source : salvageSources()) {
        if (source.kind == domain::RecordKind::Setting) {
            continue;
        }
        const QString sql = u"SELECT count(*) FROM "_s + source.name.toString();
        const auto counted = target.once(sql);
        if (!counted) {
            return tl::unexpected(counted.error());
        }
        m_salvaged.kept.insert(source.kind, counted->toLongLong());
    }
    return {};
}

Result<domain::Salvaged> Salvage::run(const QString &file, const QString &prepared)
{
    const auto version = m_reading.findVersion();
    if (!version) {
        return tl::unexpected(version.error());
    }
    if (const auto made = makePrivateFile(prepared); !made) {
        return tl::unexpected(made.error());
    }
    const auto target
        = Connection::open({ prepared, Access::ReadWrite, std::chrono::milliseconds(1000) });
    if (!target) {
        return tl::unexpected(target.error());
    }
    const Stoppable stoppable(**target, m_options.stop);
    if (auto set = onceAll(**target, settings); !set) {
        return tl::unexpected(set.error());
    }
    if (auto done = read(**target, *version); !done) {
        return tl::unexpected(done.error());
    }
    if (auto done = order(**target, file); !done) {
        return tl::unexpected(done.error());
    }
    if (auto done = count(**target); !done) {
        return tl::unexpected(done.error());
    }
    if (const auto set = (*target)->once(usualJournal); !set) {
        return tl::unexpected(set.error());
    }
    m_salvaged.losses = m_losses.sorted();
    m_salvaged.lossesInAll = m_losses.all();
    m_salvaged.unknownPlaces = m_reading.unknownPages();
    return m_salvaged;
}

/// What the new book lacks is told of the damaged one; what cannot be written, of the new one. A
/// disk that gives nothing is not told as a damaged book.
domain::Error about(
    domain::Error error, const QString &file, const QString &to, const QString &readError)
{
    const bool isRead = error.code == ErrorCode::BookDamaged || error.code == ErrorCode::NotABook
        || error.code == ErrorCode::BookNewer;
    error.facts.removeIf([](const auto &fact) { return fact.first == "file"_L1; });
    error.facts.append({ u"file"_s, isRead ? file : to });
    if (isRead && !readError.isEmpty()) {
        error.code = domain::storageCode(readError);
        error.detail = readError;
    }
    return error;
}

} // namespace

qint64 historyEntriesOf(const QString &file)
{
    const auto damaged = DamagedFile::open(file);
    LossList unused;
    return damaged ? SalvageReading(**damaged, unused,
               [](qint64, qint64) {
                   return true;
               }).newestHistoryEntry()
                   : 0;
}

Result<domain::Salvaged> salvageBook(
    const QString &file, const QString &to, const SalvageOptions &options)
{
    const QFileInfo target(to);
    const QString path = target.absoluteFilePath();
    const auto failed = [&path](ErrorCode code, const QString &detail) {
        return domain::failure(code, detail, { { u"file"_s, path } });
    };
    const QString occupied = u"there is a file at this place"_s;
    if (to.isEmpty() || target.exists()) {
        return failed(ErrorCode::WrongUse, occupied);
    }
    const auto damaged = DamagedFile::open(file);
    if (!damaged) {
        return tl::unexpected(damaged.error());
    }
    // Beside its place, so that it can be moved there; whatever is made in it goes with it.
    const domain::WorkFolder place(target.absolutePath(), "salvaging"_L1);
    if (!place.isValid()) {
        return failed(domain::storageCode(place.errorString()), place.errorString());
    }
    const QString prepared = place.filePath(u"book"_s);
    auto salvaged = Salvage(**damaged, options).run(QFileInfo(file).absoluteFilePath(), prepared);
    if (!salvaged) {
        return tl::unexpected(about(
            salvaged.error(), QFileInfo(file).absoluteFilePath(), path, (*damaged)->readError()));
    }
    // Somebody may have put another one there meanwhile, which would be replaced.
    if (QFileInfo::exists(path)) {
        return failed(ErrorCode::WrongUse, occupied);
    }
    if (const auto named = domain::nameBook(prepared, path, domain::Standing::IsKept); !named) {
        return tl::unexpected(named.error());
    }
    salvaged->file = path;
    salvaged->newestLost = (*damaged)->isLogDamaged();
    return salvaged;
}

} // namespace store
