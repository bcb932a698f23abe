#include "faults.h"

#include "forked.h"
#include "iofault.h"
#include "jobs.h"
#include "stage.h"

#include <QDir>

#include <array>
#include <cerrno>
#include <cstdio>

using namespace Qt::StringLiterals;
using domain::ErrorCode;
using iofault::Blow;
using iofault::Call;

namespace {

/// No act makes more calls of one kind; a sweep that gets here has gone wrong.
constexpr qint64 mostCalls = 20'000;
constexpr std::size_t mostShown = 6;

struct Errno
{
    int number;
    const char *name;
};
constexpr std::array errors{ Errno{ EIO, "EIO" }, Errno{ ENOSPC, "ENOSPC" },
    Errno{ EACCES, "EACCES" } };

/// One row of the table.
struct Sweep
{
    const Scenario *scenario = nullptr;
    Call call = Call::Open;
    Errno error = errors.front();
    bool lasting = false;
};

struct Outcome
{
    bool struck = false;
    int told = 0; ///< acts that were confirmed
    std::optional<ErrorCode> first; ///< of the act; none: it went through all the same
    bool stuck = false; ///< asked for again in the same program, without a fault, it failed again
    QString detail;
};

/// Whether this is what happened, in the words that the program has. Where a system would not give
/// such an error, no more is asked than that the storage is named.
bool isTrue(const Sweep &sweep, ErrorCode code)
{
    const Call call = sweep.call;
    const bool byName = call == Call::Open || call == Call::Rename || call == Call::MakeFolder;
    const bool needsRoom
        = byName || call == Call::Write || call == Call::Sync || call == Call::Truncate;
    // Of a file to import it says what the system says; it is the user's file, not the storage.
    if (code == ErrorCode::BadInput && sweep.scenario->name() == "import"_L1) {
        return call == Call::Open || call == Call::Read;
    }
    switch (sweep.error.number) {
    case ENOSPC:
        return code == ErrorCode::StorageFull || (!needsRoom && code == ErrorCode::StorageFailed);
    case EACCES:
        if (call == Call::Lock && code == ErrorCode::StorageBusy) {
            return true; // so the system says that another one has it
        }
        return code == ErrorCode::StorageReadOnly || (!byName && code == ErrorCode::StorageFailed);
    default:
        return code == ErrorCode::StorageFailed;
    }
}

/// True, but less than could be told. SQLite keeps no errno of a file that it could not open; a
/// book that it cannot open for writing it opens for reading, and a lock that it cannot have it
/// takes for another program's. Memory of the log that it has for reading alone it tries to lock.
bool isVague(const Sweep &sweep, const Outcome &outcome)
{
    if (sweep.call == Call::Open) {
        return outcome.first == ErrorCode::StorageReadOnly
            || (sweep.error.number == EACCES && outcome.first == ErrorCode::StorageFailed
                && (outcome.detail.startsWith("SQLite 14:"_L1)
                    || outcome.detail.startsWith("SQLite 3850:"_L1)
                    || outcome.detail.startsWith("the write-ahead log "_L1)));
    }
    if (sweep.call == Call::Lock) {
        return outcome.first == ErrorCode::StorageBusy; // it asks again until it gives up
    }
    return false;
}

Outcome attempt(const Sweep &sweep, const QString &folder, qint64 nth, QString &wrong)
{
    Forked child([&](int pipe) {
        int told = 0;
        bool asked = false;
        std::optional<domain::Error> first;
        const auto again = [&](const domain::Error &error) {
            const bool once = !asked && !sweep.lasting && nth % 2 == 1 && iofault::struck() > 0;
            first = first.value_or(error);
            asked = asked || once;
            return once;
        };
        iofault::watch(folder.toUtf8());
        iofault::arm({ sweep.call, nth, Blow::Fail, sweep.error.number, sweep.lasting, 1 });
        const auto done = sweep.scenario->run(
            folder, { 0, 1, [&told](int confirmed) { told = confirmed; }, again });
        iofault::disarm();
        if (!done) {
            first = first.value_or(done.error());
        }
        say(pipe,
            QByteArray::number(iofault::struck()) + '\t' + QByteArray::number(told) + '\t'
                + QByteArray::number(first ? static_cast<int>(first->code) : -1) + '\t'
                + QByteArray::number(asked && !done ? 1 : 0) + '\t'
                + (first ? first->detail.toUtf8() : ""));
        return 0;
    });
    child.finish();
    const QList<QByteArray> words = child.said().split('\t');
    Outcome outcome;
    if (child.status() != 0 || words.size() < 5) {
        wrong = u"the program ended with %1"_s.arg(child.status());
        outcome.struck = true;
        return outcome;
    }
    outcome.struck = words.at(0).toLongLong() > 0;
    outcome.told = words.at(1).toInt();
    if (words.at(2).toInt() >= 0) {
        outcome.first = static_cast<ErrorCode>(words.at(2).toInt());
        outcome.stuck = words.at(3).toInt() == 1;
    }
    outcome.detail = QString::fromUtf8(words.at(4));
    return outcome;
}

/// Strikes one call after the other until an act is through before its turn comes.
QByteArray sweepThrough(
    const Sweep &sweep, const Stage &stage, const FaultOptions &options, const QString &folder)
{
    qint64 tried = 0;
    qint64 told = 0;
    qint64 wrong = 0;
    QStringList shown;
    for (qint64 nth = 1;; nth += options.every) {
        if (nth >= mostCalls) {
            ++wrong;
            shown.append(u"    call %1 was struck, and the act was not through yet"_s.arg(nth));
            break;
        }
        QString what;
        if (!stage.begin(folder)) {
            return "! no folder to work in\n";
        }
        const Outcome outcome = attempt(sweep, folder, nth, what);
        if (!outcome.struck) {
            break;
        }
        ++tried;
        told += outcome.first ? 1 : 0;
        if (what.isEmpty() && outcome.first && !isTrue(sweep, *outcome.first)
            && !isVague(sweep, outcome)) {
            what = u"told code %1: %2"_s.arg(static_cast<int>(*outcome.first)).arg(outcome.detail);
        }
        // By an act that was alive to say that it failed.
        const QStringList left = litterIn(folder);
        if (what.isEmpty() && !left.isEmpty() && sweep.call != Call::Delete) {
            what = QString(u"left behind: "_s % left.join(u", "_s));
        }
        // A book that could not be opened for writing is read, until it is opened again.
        const bool isForReading = (sweep.call == Call::Open && sweep.error.number == EACCES
                                      && outcome.first == ErrorCode::StorageReadOnly)
            || (sweep.error.number == ENOSPC && outcome.first == ErrorCode::StorageFull
                && outcome.detail == "the book is open for reading only"_L1);
        if (what.isEmpty() && outcome.stuck && !isForReading) {
            what = u"it failed again without a fault"_s;
        }
        const Stage::Judgement found = stage.judge(
            folder, outcome.told, outcome.first && sweep.scenario->failedMayBeDone() ? 1 : 0);
        if (!found.isGood()) {
            what = QString((outcome.first ? u"told as failed, "_s : u"told as done, "_s)
                % found.told.join(u"; "_s));
        }
        if (!what.isEmpty()) {
            ++wrong;
            if (shown.size() < static_cast<qsizetype>(mostShown)) {
                shown.append(u"    call %1: %2"_s.arg(nth).arg(what.left(400)));
            }
        }
    }
    std::array<char, 200> row{};
    std::snprintf(row.data(), row.size(),
        "%-13s %-9s %-7s %-8s %6lld tried %6lld told %4lld wrong\n",
        qPrintable(sweep.scenario->name()), iofault::name(sweep.call), sweep.error.name,
        sweep.lasting ? "for good" : "once", static_cast<long long>(tried),
        static_cast<long long>(told), static_cast<long long>(wrong));
    QByteArray text = tried > 0 ? QByteArray(row.data()) : QByteArray();
    for (const QString &line : std::as_const(shown)) {
        text += line.toUtf8() + '\n';
    }
    return text + "=\t" + QByteArray::number(tried) + '\t' + QByteArray::number(told) + '\t'
        + QByteArray::number(wrong) + '\n';
}

std::vector<Sweep> sweepsOf(const Scenario &scenario, const FaultOptions &options)
{
    std::vector<Sweep> all;
    for (int call = 0; call < iofault::calls; ++call) {
        if (!options.call.isEmpty()
            && options.call != QLatin1StringView(iofault::name(static_cast<Call>(call)))) {
            continue;
        }
        for (const Errno &error : errors) {
            for (const bool lasting : { false, true }) {
                // SQLite waits ten seconds each time for the shared memory of its log, and for its
                // locks: the first never here, the second only where every call is struck.
                const auto kind = static_cast<Call>(call);
                if (lasting && (kind == Call::Map || (kind == Call::Lock && options.every > 1))) {
                    continue;
                }
                all.push_back({ &scenario, static_cast<Call>(call), error, lasting });
            }
        }
    }
    return all;
}

} // namespace

int breakCalls(const FaultOptions &options)
{
    const auto scenarios = allScenarios();
    const auto work = [&](int number, int pipe) {
        int turn = 0;
        for (const Scenario *scenario : chosen(scenarios, options.only)) {
            const QString place = options.folder + u"/job%1/%2"_s.arg(number).arg(scenario->name());
            QDir().mkpath(place);
            Stage stage(*scenario, place);
            if (const QString wrong = stage.prepare(); !wrong.isEmpty()) {
                say(pipe, wrong.toUtf8() + '\n');
                return 1;
            }
            const auto sweeps = sweepsOf(*scenario, options);
            for (const Sweep &sweep : sweeps) {
                if (turn++ % options.jobs == number) {
                    say(pipe, sweepThrough(sweep, stage, options, place + u"/book"_s));
                }
            }
        }
        return 0;
    };
    return together(options.jobs, work, "calls failed");
}
