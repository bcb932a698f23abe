#pragma once

#include "services/importing.h"
#include "shell/cli/session.h"

namespace shell::cli {

/// What an import found of the tasks for Partner Center: {"done", "missing", "different",
/// "undecided", "items"}.
[[nodiscard]] QJsonObject tasksObject(const services::HandOffReport &report);
/// The same to read; empty where the files say nothing of a task.
[[nodiscard]] QStringList taskLines(const services::HandOffReport &report,
    const wording::Texts &texts, const catalog::Catalogue &catalogue);
/// --missing-tasks and --different-tasks; the name of the one that is wrong, else empty.
[[nodiscard]] QString readTaskOptions(const Invocation &asked, services::HandOffChoices &choices);

} // namespace shell::cli
