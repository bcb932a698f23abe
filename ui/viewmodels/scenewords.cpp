#include "viewmodels/scenewords.h"

#include <QCoreApplication>
#include <QLocale>

namespace viewmodels {

using services::Scene;

namespace {

struct SceneWords
{
    Q_DECLARE_TR_FUNCTIONS(viewmodels::SceneWords)
};

} // namespace

const QList<Scene> &demoScenes()
{
    static const QList<Scene> all{ Scene::None, Scene::NetworkLost, Scene::Conflict,
        Scene::LicencesStay, Scene::Busy };
    return all;
}

QString sceneName(Scene scene)
{
    switch (scene) {
    case Scene::None:
        return SceneWords::tr("Off", "no demo scene");
    case Scene::NetworkLost:
        return SceneWords::tr("Network lost when submitting");
    case Scene::Conflict:
        return SceneWords::tr("Conflict with another user's change");
    case Scene::LicencesStay:
        return SceneWords::tr("Two licences do not move");
    case Scene::Busy:
        return SceneWords::tr("Service busy");
    }
    return {};
}

QString sceneHelp(Scene scene)
{
    switch (scene) {
    case Scene::None:
        return SceneWords::tr("Nothing goes wrong on purpose.");
    case Scene::NetworkLost:
        return SceneWords::tr("The change is made, but its answer does not arrive.");
    case Scene::Conflict:
        return SceneWords::tr("Another user switches auto-renew just before the change.");
    case Scene::LicencesStay:
        return SceneWords::tr("An upgrade leaves two licences behind, with work to do.");
    case Scene::Busy:
        return SceneWords::tr("The service refuses the change. Nothing is changed.");
    }
    return {};
}

QString sceneStatus(const services::Scenes::State &state)
{
    if (state.scene == Scene::None) {
        return state.latency > 0 ? SceneWords::tr("Demo: each act waits") : QString();
    }
    return (state.stays ? SceneWords::tr("Demo scene: %1 (until off)")
                        : SceneWords::tr("Demo scene: %1 (next act)"))
        .arg(sceneName(state.scene));
}

QString latencyName(int milliseconds, const QLocale &locale)
{
    return milliseconds == 0
        ? SceneWords::tr("No delay")
        : SceneWords::tr("%1 s", "seconds").arg(locale.toString(milliseconds / 1000.0, 'g', 3));
}

} // namespace viewmodels
