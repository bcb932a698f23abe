#include "services/scenes.h"

#include "services/subscriptionacts.h"

#include <QMutexLocker>
#include <QUuid>

#include <algorithm>
#include <array>
#include <utility>

using namespace Qt::StringLiterals;

namespace services {

using domain::Result;

namespace {

/// In the history: nobody is to look for a colleague who has done this.
const QString sceneActor = u"Demo scene"_s;
const QString sceneFact = u"scene"_s;
constexpr std::array sceneCodes{ std::pair(Scene::NetworkLost, "networkLost"_L1),
    std::pair(Scene::Conflict, "conflict"_L1), std::pair(Scene::LicencesStay, "licencesStay"_L1),
    std::pair(Scene::Busy, "busy"_L1) };

/// What this scene is for an act of this kind.
Scene strikes(Scene scene, SceneAct act)
{
    return scene == Scene::LicencesStay && act != SceneAct::Upgrade ? Scene::None : scene;
}

/// The other user's change: small, to be seen in the details and in the history, and easy to take
/// back. False where the rules would not allow it; what was asked is refused then as well.
Result<bool> changeByAnother(
    domain::BookWriter &writer, const Context &context, domain::SubscriptionId id)
{
    const auto subscription = writer.subscription(id);
    if (!subscription) {
        return subscription.error().code == domain::ErrorCode::NotFound
            ? Result<bool>(false)
            : tl::unexpected(subscription.error());
    }
    Context another = context;
    another.actor = { sceneActor, domain::Role::GlobalAdmin };
    ActRequest request;
    request.act = rules::LifeAct::ChangeAutoRenew;
    request.subscription = id;
    request.autoRenew = !subscription->autoRenew;
    request.requestId = QUuid::createUuid().toString(QUuid::WithoutBraces);
    const auto done = carryOutAct(writer, request, another);
    if (done) {
        return true;
    }
    const bool refused = done.error().code == domain::ErrorCode::Refused
        || done.error().code == domain::ErrorCode::RoleNotAllowed;
    return refused ? Result<bool>(false) : tl::unexpected(done.error());
}

} // namespace

Scenes::State Scenes::state() const
{
    const QMutexLocker lock(&m_guard);
    return m_state;
}

void Scenes::set(const State &state)
{
    {
        const QMutexLocker lock(&m_guard);
        State wanted = state;
        wanted.latency = std::clamp(wanted.latency, 0, longestLatency);
        wanted.stays = wanted.stays && wanted.scene != Scene::None;
        if (wanted == m_state) {
            return;
        }
        m_state = wanted;
    }
    Q_EMIT changed();
}

Scene Scenes::waiting(SceneAct act) const
{
    return strikes(state().scene, act);
}

Scene Scenes::take(SceneAct act)
{
    Scene taken = Scene::None;
    {
        const QMutexLocker lock(&m_guard);
        taken = strikes(m_state.scene, act);
        if (taken == Scene::None || m_state.stays) {
            return taken;
        }
        m_state.scene = Scene::None;
    }
    Q_EMIT changed();
    return taken;
}

bool allowsScenes(const domain::BookInfo &info)
{
    return info.origin == domain::BookOrigin::Demo || info.origin == domain::BookOrigin::Generated
        || info.origin == domain::BookOrigin::Masked;
}

QString codeOf(Scene scene)
{
    for (const auto &[each, code] : sceneCodes) {
        if (each == scene) {
            return code;
        }
    }
    return {};
}

std::optional<Scene> sceneOf(const QString &code)
{
    for (const auto &[scene, each] : sceneCodes) {
        if (code == each) {
            return scene;
        }
    }
    return std::nullopt;
}

bool isBy(Scene scene, const domain::Error &error)
{
    const QString code = error.fact(sceneFact);
    return !code.isEmpty() && code == codeOf(scene);
}

domain::Error errorOf(Scene scene)
{
    const auto code
        = scene == Scene::Busy ? domain::ErrorCode::StorageBusy : domain::ErrorCode::StorageFailed;
    return { code, u"demo scene"_s, { { sceneFact, codeOf(scene) } } };
}

Result<Scene> beginScene(domain::BookWriter &writer, const Context &context,
    domain::SubscriptionId subscription, SceneAct kind)
{
    const auto info = writer.info();
    if (!info) {
        return tl::unexpected(info.error());
    }
    if (!allowsScenes(*info)) {
        context.scenes->clear();
        return Scene::None;
    }
    if (context.scenes->waiting(kind) == Scene::Conflict) {
        const auto changed = changeByAnother(writer, context, subscription);
        if (!changed) {
            return tl::unexpected(changed.error());
        }
        if (!*changed) {
            return Scene::None;
        }
    }
    return context.scenes->take(kind);
}

} // namespace services
