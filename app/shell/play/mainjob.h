#pragma once

#include "shell/language.h"
#include "viewmodels/workspace.h"

class QApplication;

namespace shell::play {

/// Plays the main job in the real window, with mouse and key events sent to its widgets, on a demo
/// book in a temporary folder: find a customer, open the subscription, Upgrade now, every page of
/// the wizard, the result, the same in Korean, and a subscription that cannot be upgraded with the
/// reason. Prints what it does and what came of it, and saves a picture of each step in `folder`.
/// Returns 0, or 1 with the step that did not come about.
[[nodiscard]] int run(QApplication &application, ApplicationLanguage &language,
    std::shared_ptr<const catalog::Catalogue> catalogue, const viewmodels::BookOpener &opener,
    const QString &folder);

} // namespace shell::play
