#include "kills.h"

#include "bookcontent.h"
#include "forked.h"
#include "iofault.h"
#include "jobs.h"
#include "stage.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QRandomGenerator>

#include <algorithm>
#include <array>
#include <cstdio>

#include <unistd.h>

using namespace Qt::StringLiterals;
using iofault::Blow;

namespace {

constexpr int longestWait = 60'000; ///< ms, for one act on a loaded machine

struct Tally
{
    qint64 kills = 0;
    qint64 confirmed = 0; ///< acts
    qint64 lost = 0;
    qint64 invented = 0;
    qint64 littered = 0; ///< kills whose leavings were not cleared away at the next opening
    qint64 between = 0; ///< kills after which an act was done that nobody had been told of

    Tally &operator+=(const Tally &other)
    {
        kills += other.kills;
        confirmed += other.confirmed;
        lost += other.lost;
        invented += other.invented;
        littered += other.littered;
        between += other.between;
        return *this;
    }
};

/// Where a program is to end.
struct Point
{
    iofault::Plan plan; ///< nth 0: by the clock
    int lines = 0; ///< by the clock: after so many confirmations
    qint64 later = 0; ///< and so many microseconds
};

/// The last act that the process told of; a line that was cut off tells nothing.
int lastTold(const QByteArray &said, int before)
{
    const QList<QByteArray> lines = said.left(said.lastIndexOf('\n') + 1).split('\n');
    int last = before;
    for (const QByteArray &line : lines) {
        last = std::max(last, line.toInt());
    }
    return last;
}

/// A power cut may take the shared memory with it, which SQLite keeps for the time of a run alone.
void removeSharedMemory(const QString &folder)
{
    QDirIterator files(
        folder, { u"*-shm"_s }, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        QFile::remove(files.next());
    }
}

/// One book after the other, each killed until all its acts are done.
class Killer
{
public:
    Killer(const Stage &stage, QString folder)
        : m_stage(stage)
        , m_folder(std::move(folder))
    {
    }

    /// False where something is lost or invented, or the folder cannot be had.
    [[nodiscard]] bool kill(unsigned seed, Tally &tally)
    {
        const int acts = m_stage.scenario().acts();
        if (m_done < 0 || m_done >= acts) {
            if (!m_stage.begin(m_folder)) {
                std::fprintf(stderr, "no folder to work in: %s\n", qPrintable(m_folder));
                return false;
            }
            m_done = 0;
        }
        QRandomGenerator random(seed);
        const Point point = pointFor(random);
        Forked child([&](int pipe) { return work(pipe, point); });
        if (point.plan.nth == 0) {
            if (!child.waitForLines(point.lines, longestWait)) {
                std::fprintf(stderr, "nothing was confirmed in %d ms\n", longestWait);
                ++tally.lost;
            }
            ::usleep(static_cast<useconds_t>(point.later));
            child.kill();
        }
        child.finish();
        if (point.plan.blow == Blow::PowerCut) {
            removeSharedMemory(m_folder);
        }
        const int told = lastTold(child.said(), m_done);
        Stage::Judgement found = m_stage.judge(m_folder, told);
        if (child.status() > 0) {
            ++found.lost;
            found.told.append(u"the program ended by itself with %1: %2"_s.arg(
                QString::number(child.status()), QString::fromUtf8(child.said().right(300))));
        }
        // Looking at it has opened it.
        if (const QStringList left = litterIn(m_folder); found.isGood() && !left.isEmpty()) {
            ++tally.littered;
            found.told.append(QString(u"left behind: "_s % left.join(u", "_s)));
            tell(seed, point, told, found);
        }
        ++tally.kills;
        tally.confirmed += told - m_done;
        tally.lost += found.lost;
        tally.invented += found.invented;
        tally.between += found.state > told ? 1 : 0;
        if (!found.isGood()) {
            tell(seed, point, told, found);
            return false;
        }
        // What was done without a word is asked for again: it must not be done a second time.
        m_done = told;
        return true;
    }

private:
    [[nodiscard]] int work(int pipe, const Point &point) const
    {
        iofault::watch(m_folder.toUtf8());
        if (point.plan.blow == Blow::PowerCut) {
            iofault::remember();
        }
        if (point.plan.nth > 0) {
            iofault::arm(point.plan);
        }
        const auto tell
            = [pipe](int confirmed) { say(pipe, QByteArray::number(confirmed) + '\n'); };
        const auto done
            = m_stage.scenario().run(m_folder, { m_done, m_stage.scenario().acts(), tell, {} });
        if (!done) {
            say(pipe, "! " + done.error().detail.toUtf8() + '\n');
            return 3;
        }
        return 0;
    }

    [[nodiscard]] Point pointFor(QRandomGenerator &random) const
    {
        Point point;
        const int left = m_stage.scenario().acts() - m_done;
        const qint64 actTime = m_stage.duration() / m_stage.scenario().acts();
        const auto manner = random.bounded(3);
        if (manner == 0) {
            // At the very beginning, where the book is opened, or after some acts.
            point.lines = static_cast<int>(random.bounded(std::min(left, 6)));
            point.later = random.bounded(2 * actTime + 3000);
            return point;
        }
        // Mostly within a quarter of a whole run, so that one book is killed several times.
        const qint64 parts = random.bounded(3) == 0 ? 1 : 4;
        const qint64 span = std::max<qint64>(40, m_stage.calls() / parts);
        point.plan.nth = 1 + random.bounded(span);
        point.plan.blow = manner == 1 ? Blow::Kill : Blow::PowerCut;
        point.plan.seed = random.generate() | 1U;
        return point;
    }

    void tell(unsigned seed, const Point &point, int told, const Stage::Judgement &found) const
    {
        static constexpr std::array manners{ "by the clock", "", "at a call", "power cut" };
        std::fprintf(stderr, "%s: kill of seed %u (%s, call %lld), from act %d, %d confirmed: %s\n",
            qPrintable(m_stage.scenario().name()), seed,
            manners.at(static_cast<std::size_t>(point.plan.blow)),
            static_cast<long long>(point.plan.nth), m_done, told,
            qPrintable(found.told.join(u"\n    "_s)));
        std::fprintf(stderr, "    the folder: %s\n", qPrintable(m_folder));
    }

    const Stage &m_stage;
    QString m_folder;
    int m_done = -1;
};

/// One of the jobs: every scenario, its part of the kills. Prints a line of tallies for each.
int job(const KillOptions &options, int number, int pipe)
{
    int status = 0;
    const auto scenarios = allScenarios();
    const auto these = chosen(scenarios, options.only);
    for (std::size_t i = 0; i < these.size(); ++i) {
        const QString place = options.folder + u"/job%1/%2"_s.arg(number).arg(i);
        QDir().mkpath(place);
        Stage stage(*these[i], place);
        if (const QString wrong = stage.prepare(); !wrong.isEmpty()) {
            std::fprintf(stderr, "%s\n", qPrintable(wrong));
            return 1;
        }
        Tally tally;
        Killer killer(stage, place + u"/book"_s);
        const auto step = static_cast<qint64>(these.size()) * options.jobs;
        const qint64 first = static_cast<qint64>(i) + static_cast<qint64>(these.size()) * number;
        for (qint64 kill = first; kill < options.kills; kill += step) {
            if (!killer.kill(options.seed + static_cast<unsigned>(kill), tally)) {
                status = 1;
                break; // the folder stays for a look
            }
        }
        QByteArray line = these[i]->name().toUtf8();
        for (const qint64 figure : { tally.kills, tally.confirmed, tally.between, tally.lost,
                 tally.invented, tally.littered }) {
            line += '\t' + QByteArray::number(figure);
        }
        say(pipe, line + '\n');
    }
    return status;
}

} // namespace

int torture(const KillOptions &options)
{
    std::printf("seed %u, %lld kills, %d jobs\n", options.seed,
        static_cast<long long>(options.kills), options.jobs);
    QStringList order;
    QHash<QString, Tally> tallies;
    Tally all;
    const auto work = [&options](int number, int pipe) { return job(options, number, pipe); };
    const bool good = runJobs(options.jobs, work, [&](const QByteArray &line) {
        const QList<QByteArray> words = line.split('\t');
        if (words.size() != 7) {
            return;
        }
        const auto figure = [&words](qsizetype place) { return words.at(place).toLongLong(); };
        const Tally tally{ figure(1), figure(2), figure(4), figure(5), figure(6), figure(3) };
        const QString name = QString::fromUtf8(words.first());
        if (!tallies.contains(name)) {
            order.append(name);
        }
        tallies[name] += tally;
        all += tally;
    });
    for (const QString &name : std::as_const(order)) {
        const Tally &tally = tallies[name];
        std::printf("%-14s %6lld kills, %7lld acts confirmed, %5lld done unheard, %lld lost, %lld "
                    "invented, %lld with leavings\n",
            qPrintable(name), static_cast<long long>(tally.kills),
            static_cast<long long>(tally.confirmed), static_cast<long long>(tally.between),
            static_cast<long long>(tally.lost), static_cast<long long>(tally.invented),
            static_cast<long long>(tally.littered));
    }
    std::printf("%lld with leavings\n%lld kills, %lld lost, %lld invented\n",
        static_cast<long long>(all.littered), static_cast<long long>(all.kills),
        static_cast<long long>(all.lost), static_cast<long long>(all.invented));
    return !good || all.lost + all.invented + all.littered > 0 || all.kills != options.kills ? 1
                                                                                             : 0;
}
