#pragma once

#include "scenario.h"

/// Those of this name; all of them where it is empty.
[[nodiscard]] std::vector<const Scenario *> chosen(
    const std::vector<std::unique_ptr<Scenario>> &all, const QString &only);

/// Runs `work` in so many processes, prints what they say as they end, and adds up the figures of
/// lines like "=\ttried\ttold\twrong"; the exit status.
[[nodiscard]] int together(
    int jobs, const std::function<int(int number, int pipe)> &work, const char *what);
