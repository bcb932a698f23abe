#pragma once

#include "services/context.h"

#include <QMutex>
#include <QObject>
#include <QPromise>
#include <QTimer>

namespace services {

/// What a presenter or a tester wants to go wrong (walkthroughs.md section 2). Never by chance.
enum class Scene {
    None,
    NetworkLost, ///< the act is carried out, and its answer is lost
    Conflict, ///< somebody else changes the subscription just before
    LicencesStay, ///< two licences of an upgrade do not move
    Busy, ///< the service takes nothing just now
};

/// Kinds of acts: two licences can stay behind in an upgrade alone.
enum class SceneAct { Upgrade, Change };

/// The scene that is armed: one place for the window and for the sandbox that serves the same book.
/// Lasts as long as the program runs, at the most. May be used on every thread.
class Scenes final : public QObject
{
    Q_OBJECT
public:
    struct State
    {
        Scene scene = Scene::None;
        bool stays = false; ///< until it is switched off; otherwise for the next act alone
        int latency = 0; ///< ms that each act waits before it begins

        [[nodiscard]] bool isOn() const { return scene != Scene::None || latency > 0; }
        friend bool operator==(const State &, const State &) = default;
    };
    static constexpr int longestLatency = 10'000; ///< ms

    using QObject::QObject;

    [[nodiscard]] State state() const;
    void set(const State &state);
    void clear() { set({}); }
    /// What strikes an act that is submitted now; a scene for the next act alone is over with it.
    [[nodiscard]] Scene take(SceneAct act);
    /// Whether take() would give one.
    [[nodiscard]] Scene waiting(SceneAct act) const;

Q_SIGNALS:
    /// On the thread that changed it.
    void changed();

private:
    mutable QMutex m_guard;
    State m_state;
};

/// Nothing goes wrong on purpose in a book of real customers.
[[nodiscard]] bool allowsScenes(const domain::BookInfo &info);

/// "networkLost", as scenarios and errors name it; empty for None.
[[nodiscard]] QString codeOf(Scene scene);
[[nodiscard]] std::optional<Scene> sceneOf(const QString &code);

/// Whether an act failed by a scene, and by which one.
[[nodiscard]] bool isBy(Scene scene, const domain::Error &error);
/// The error that an act ends with in this scene.
[[nodiscard]] domain::Error errorOf(Scene scene);

/// Takes the scene for an act on this subscription, inside a transaction of its own before that of
/// the act; where another user's change belongs to it, that change is written, with its entry in
/// the history. None where the book is one of real customers: the scene is switched off then.
[[nodiscard]] domain::Result<Scene> beginScene(domain::BookWriter &writer, const Context &context,
    domain::SubscriptionId subscription, SceneAct kind);

template <typename T>
using ActInScene = std::function<domain::Result<T>(domain::BookWriter &, const Context &)>;

/// An act that is submitted, in the scene that is armed; without one it is a job of the book like
/// any other. The book lives on this thread.
template <typename T>
void submitInScene(domain::Book &book, const Context &context, domain::SubscriptionId subscription,
    SceneAct kind, ActInScene<T> act, domain::Book::Done<T> done)
{
    using Ending = domain::Book::Ending;
    const auto carryOut = [&book, act = std::move(act), done](const Context &inScene) {
        if (inScene.scene == Scene::Busy) {
            done(tl::unexpected(errorOf(Scene::Busy)));
            return;
        }
        auto ended = done;
        if (inScene.scene == Scene::NetworkLost) {
            ended = [done](const domain::Result<T> &) {
                done(tl::unexpected(errorOf(Scene::NetworkLost)));
            };
        }
        book.write<T>([act, inScene](domain::BookWriter &writer) { return act(writer, inScene); },
            Ending::Commit, ended);
    };
    const auto begin = [&book, context, subscription, kind, carryOut, failed = done] {
        if (!context.scenes || context.scenes->waiting(kind) == Scene::None) {
            carryOut(context);
            return;
        }
        book.write<Scene>(
            [context, subscription, kind](domain::BookWriter &writer) {
                return beginScene(writer, context, subscription, kind);
            },
            Ending::Commit,
            [context, carryOut, failed](const domain::Result<Scene> &scene) {
                if (!scene) {
                    failed(tl::unexpected(scene.error()));
                    return;
                }
                Context inScene = context;
                inScene.scene = *scene;
                carryOut(inScene);
            });
    };
    const int latency = context.scenes ? context.scenes->state().latency : 0;
    if (latency > 0) {
        // Nothing comes of it where the book is closed meanwhile, as with any question to it.
        QTimer::singleShot(latency, Qt::PreciseTimer, &book, begin);
    } else {
        begin();
    }
}

template <typename T>
[[nodiscard]] QFuture<domain::Result<T>> submitInScene(domain::Book &book, const Context &context,
    domain::SubscriptionId subscription, SceneAct kind, ActInScene<T> act)
{
    auto promise = std::make_shared<QPromise<domain::Result<T>>>();
    promise->start();
    submitInScene<T>(
        book, context, subscription, kind, std::move(act), [promise](domain::Result<T> answer) {
            promise->addResult(std::move(answer));
            promise->finish();
        });
    return promise->future();
}

} // namespace services
