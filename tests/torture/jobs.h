#pragma once

#include "scenario.h"

/// Those of this name; all of them where it is empty.
[[nodiscard]] std::vector<const Scenario *> chosen(
    const std::vector<std::unique_ptr<Scenario>> &all, const QString &only);

/// Runs `work` in so many processes, and gives on each line that they have said, as they end. False
/// where one did not end with 0.
[[nodiscard]] bool runJobs(int jobs, const std::function<int(int number, int pipe)> &work,
    const std::function<void(const QByteArray &line)> &hear);

/// The same; prints what they say, and adds up the figures of lines like "=\ttried\ttold\twrong".
/// The exit status.
[[nodiscard]] int together(
    int jobs, const std::function<int(int number, int pipe)> &work, const char *what);
