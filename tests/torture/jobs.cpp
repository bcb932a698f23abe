#include "jobs.h"

#include "bookscenarios.h"
#include "forked.h"

#include <array>
#include <cstdio>

std::vector<std::unique_ptr<Scenario>> allScenarios()
{
    std::vector<std::unique_ptr<Scenario>> all;
    addBookScenarios(all);
    addFileScenarios(all);
    addNewBookScenarios(all);
    addExportScenarios(all);
    return all;
}

std::vector<const Scenario *> chosen(
    const std::vector<std::unique_ptr<Scenario>> &all, const QString &only)
{
    std::vector<const Scenario *> these;
    for (const auto &each : all) {
        if (only.isEmpty() || each->name() == only) {
            these.push_back(each.get());
        }
    }
    return these;
}

bool runJobs(int count, const std::function<int(int number, int pipe)> &work,
    const std::function<void(const QByteArray &line)> &hear)
{
    constexpr int longest = 24 * 3600 * 1000; ///< ms
    std::vector<std::unique_ptr<Forked>> jobs;
    for (int i = 0; i < count; ++i) {
        jobs.push_back(std::make_unique<Forked>([&work, i](int pipe) { return work(i, pipe); }));
    }
    bool good = true;
    for (const auto &each : jobs) {
        each->finish(longest);
        good = each->status() == 0 && good;
        const QList<QByteArray> lines = each->said().split('\n');
        for (const QByteArray &line : lines) {
            hear(line);
        }
    }
    return good;
}

int together(int count, const std::function<int(int number, int pipe)> &work, const char *what)
{
    std::array<qint64, 3> sums{};
    const bool good = runJobs(count, work, [&sums](const QByteArray &line) {
        if (!line.startsWith("=\t")) {
            std::printf("%s%s", line.constData(), line.isEmpty() ? "" : "\n");
            return;
        }
        const QList<QByteArray> words = line.split('\t');
        for (std::size_t i = 0; i < sums.size(); ++i) {
            sums.at(i) += words.value(static_cast<qsizetype>(i) + 1).toLongLong();
        }
    });
    std::printf("%lld %s, %lld failures told, %lld wrong\n", static_cast<long long>(sums[0]), what,
        static_cast<long long>(sums[1]), static_cast<long long>(sums[2]));
    return !good || sums[2] > 0 || sums[0] == 0 ? 1 : 0;
}
