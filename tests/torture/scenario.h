#pragma once

#include "domain/error.h"

#include <QStringList>

#include <functional>
#include <memory>
#include <vector>

/// Told after each act was confirmed: how many are by now, from the first one on.
using Tell = std::function<void(int confirmed)>;
/// An act has failed: true asks for it once more.
using Again = std::function<bool(const domain::Error &error)>;

/// How a run of acts is carried out.
struct Doing
{
    int from = 0; ///< acts that are known to be done
    int upTo = 0;
    Tell tell;
    Again again;
};

/// What is found in a folder after a run was cut off.
struct Found
{
    QStringList content; ///< a line for each record, in an order of its own
    QStringList wrong; ///< what must not be so, whatever was done
};

/// Acts that are done one after the other on files in a folder. Every act always comes to the same,
/// so that what a folder must hold after n of them is known from a run that nobody disturbed. An
/// act that was done and not confirmed is asked for again, and changes nothing then.
class Scenario
{
public:
    Scenario() = default;
    virtual ~Scenario() = default;
    Scenario(const Scenario &) = delete;
    Scenario &operator=(const Scenario &) = delete;

    [[nodiscard]] virtual QString name() const = 0;
    [[nodiscard]] virtual int acts() const = 0;
    /// Fills an empty folder with what the acts begin from. What went wrong; empty: nothing.
    [[nodiscard]] virtual QString build(const QString &folder) const = 0;
    /// Opens what it needs, does the acts, closes it.
    [[nodiscard]] virtual domain::Result<void> run(
        const QString &folder, const Doing &doing) const = 0;
    /// The content as it stands, seen without the program.
    [[nodiscard]] virtual QStringList content(const QString &folder) const = 0;
    /// Opens it as the program does, and verifies it.
    [[nodiscard]] virtual Found look(const QString &folder) const = 0;

    /// Whether an act that was told as failed may have been done all the same.
    [[nodiscard]] virtual bool failedMayBeDone() const { return false; }

protected:
    /// The next act, once more where that is asked for.
    [[nodiscard]] static domain::Result<void> act(
        const Doing &doing, const std::function<domain::Result<void>()> &work)
    {
        auto done = work();
        while (!done && doing.again && doing.again(done.error())) {
            done = work();
        }
        return done;
    }
    /// The acts of a run in their order, each told when it is done. `isDone`: of an act that is
    /// there already, since the program ended before it said so.
    [[nodiscard]] static domain::Result<void> actInTurn(const Doing &doing,
        const std::function<domain::Result<void>(int number)> &work,
        const std::function<bool(int number)> &isDone = {})
    {
        for (int i = doing.from; i < doing.upTo; ++i) {
            if (!isDone || !isDone(i)) {
                if (auto done = act(doing, [&] { return work(i); }); !done) {
                    return done;
                }
            }
            doing.tell(i + 1);
        }
        return {};
    }
};

/// All of them, in the order in which they are told.
[[nodiscard]] std::vector<std::unique_ptr<Scenario>> allScenarios();
