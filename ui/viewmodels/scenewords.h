#pragma once

#include "services/scenes.h"

#include <QLocale>
#include <QString>

namespace viewmodels {

/// The scenes in the order in which they are offered, the one that is none first.
[[nodiscard]] const QList<services::Scene> &demoScenes();
/// "Network lost when submitting"; "Off" for none.
[[nodiscard]] QString sceneName(services::Scene scene);
/// What happens in it, as a sentence.
[[nodiscard]] QString sceneHelp(services::Scene scene);
/// What the status bar tells: "Demo scene: Service busy (next act)".
[[nodiscard]] QString sceneStatus(const services::Scenes::State &state);
/// "No delay", "1.5 s"
[[nodiscard]] QString latencyName(int milliseconds, const QLocale &locale);

} // namespace viewmodels
