#include "faults.h"

#include "forked.h"
#include "jobs.h"
#include "stage.h"

#include <QDir>
#include <QFile>

#include <algorithm>
#include <array>
#include <cstdio>

#include <fcntl.h>
#include <sys/resource.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace {

constexpr rlim_t mebibyte = 1024 * 1024;
constexpr int most = 512; ///< MiB beyond what the program has at its start; all acts go with it
constexpr int step = 2;
constexpr int stepsEnd = 192; ///< from here on the largest alone is of use
/// One that fails before the book is open, one that few get through, one with which all goes.
constexpr std::array few{ 12, 48, most };
constexpr int firstThread = 12; ///< with less no thread is made, and each act waits to be cut off
/// ms; a thread that the system would not make is waited for without end.
constexpr int longest = 60'000;

QList<int> limits(int every)
{
    if (every > 1) {
        return { few.cbegin(), few.cend() };
    }
    QList<int> all{ 0 };
    for (int allowed = firstThread; allowed <= stepsEnd; allowed += step) {
        all.append(allowed);
    }
    all.append(most);
    return all;
}

rlim_t taken()
{
    QFile pages(u"/proc/self/statm"_s);
    const QByteArray text = pages.open(QIODevice::ReadOnly) ? pages.readAll() : QByteArray();
    return static_cast<rlim_t>(text.split(' ').value(0).toULongLong())
        * static_cast<rlim_t>(::sysconf(_SC_PAGESIZE));
}

int runWith(const Scenario &scenario, const QString &folder, int allowed, int pipe)
{
    // What a program says that runs out of memory is no news here, and its core neither.
    ::dup2(::open("/dev/null", O_WRONLY), STDERR_FILENO);
    const rlimit none{ 0, 0 };
    const rlim_t limit = taken() + static_cast<rlim_t>(allowed) * mebibyte;
    const rlimit memory{ limit, limit };
    if (::setrlimit(RLIMIT_CORE, &none) != 0 || ::setrlimit(RLIMIT_AS, &memory) != 0) {
        return 9;
    }
    const auto tell = [pipe](int confirmed) { say(pipe, QByteArray::number(confirmed) + '\n'); };
    return scenario.run(folder, { 0, scenario.acts(), tell, {} }) ? 0 : 3;
}

struct Sums
{
    qint64 tried = 0;
    qint64 told = 0;
    qint64 ended = 0;
    qint64 cutOff = 0; ///< not over after `longest`, and ended from here
    qint64 wrong = 0;
};

/// What is wrong; empty: nothing.
QString starveOnce(const Stage &stage, const QString &folder, int allowed, Sums &sums)
{
    const int acts = stage.scenario().acts();
    Forked child([&](int pipe) { return runWith(stage.scenario(), folder, allowed, pipe); });
    child.finish(longest);
    int confirmed = 0;
    const QList<QByteArray> lines = child.said().split('\n');
    for (const QByteArray &line : lines) {
        confirmed = std::max(confirmed, line.toInt());
    }
    ++sums.tried;
    sums.told += child.status() > 0 ? 1 : 0;
    sums.cutOff += child.tookTooLong() ? 1 : 0;
    sums.ended += child.status() < 0 && !child.tookTooLong() ? 1 : 0;
    const Stage::Judgement found = stage.judge(folder, confirmed);
    if (!found.isGood()) {
        return found.told.join(u"; "_s);
    }
    if ((child.status() == 0 || allowed == most) && confirmed < acts) {
        return u"%1 of %2 acts, and it ended with %3"_s.arg(
            QString::number(confirmed), QString::number(acts), QString::number(child.status()));
    }
    return allowed == most && child.status() != 0
        ? u"the acts were done, and it ended with %1"_s.arg(child.status())
        : QString();
}

QByteArray starveOne(const Stage &stage, const QString &folder, int every)
{
    Sums sums;
    QByteArray text;
    const QList<int> allLimits = limits(every);
    for (const int allowed : allLimits) {
        if (!stage.begin(folder)) {
            return "! no folder to work in\n";
        }
        const QString wrong = starveOnce(stage, folder, allowed, sums);
        if (!wrong.isEmpty()) {
            ++sums.wrong;
            text += "    with " + QByteArray::number(allowed) + " MiB: " + wrong.left(400).toUtf8()
                + '\n';
        }
    }
    return stage.scenario().name().toUtf8().leftJustified(14) + QByteArray::number(sums.tried)
        + " limits of memory, " + QByteArray::number(sums.ended) + " programs ended, "
        + QByteArray::number(sums.cutOff) + " were cut off, " + QByteArray::number(sums.told)
        + " failures told, " + QByteArray::number(sums.wrong) + " wrong\n" + text + "=\t"
        + QByteArray::number(sums.tried) + '\t' + QByteArray::number(sums.told) + '\t'
        + QByteArray::number(sums.wrong) + '\n';
}

} // namespace

int starve(const FaultOptions &options)
{
    const auto scenarios = allScenarios();
    const auto work = [&](int number, int pipe) {
        const auto these = chosen(scenarios, options.only);
        for (std::size_t i = 0; i < these.size(); ++i) {
            if (static_cast<int>(i) % options.jobs != number) {
                continue;
            }
            const QString place = options.folder + u"/memory%1"_s.arg(i);
            QDir().mkpath(place);
            Stage stage(*these[i], place);
            if (const QString wrong = stage.prepare(); !wrong.isEmpty()) {
                say(pipe, wrong.toUtf8() + '\n');
                return 1;
            }
            say(pipe, starveOne(stage, place + u"/book"_s, options.every));
        }
        return 0;
    };
    return together(options.jobs, work, "limits of memory");
}
