#pragma once

#include "viewmodels/sandboxcontrol.h"

#include <QJsonObject>
#include <QMap>
#include <QPointer>

namespace viewmodels {

/// The faults that are wanted most, and the latency, as switches: each of them is one rule of the
/// sandbox server, so that whoever looks at the rules sees them too, and a rule of the same kind
/// that was added elsewhere shows as switched on.
class FaultSwitches final : public QObject
{
    Q_OBJECT
public:
    /// What becomes of the next upgrade.
    enum class NextUpgrade { Works, AccessRefused, Conflict, ServerError, Cut };

    struct Shown
    {
        bool running = false;
        NextUpgrade nextUpgrade = NextUpgrade::Works;
        int randomPercent = 0; ///< of the answers that fail
        bool timeOut = false; ///< every call
        int latency = 0; ///< ms that every answer waits

        friend bool operator==(const Shown &, const Shown &) = default;
    };
    static constexpr int mostPercent = 50;
    static constexpr int mostLatency = 1000; ///< ms

    using QObject::QObject;

    void setControl(SandboxControl *control);
    [[nodiscard]] const Shown &shown() const { return m_shown; }
    void setNextUpgrade(NextUpgrade what);
    void setRandomPercent(int percent);
    void setTimeOut(bool timeOut);
    void setLatency(int milliseconds);

Q_SIGNALS:
    void changed();

private:
    enum class Kind { None, NextUpgrade, Random, TimeOut, Latency };
    [[nodiscard]] static Kind kindOf(const QJsonObject &rule);
    void read();
    void take(const SandboxControl::Answer &answer);
    /// The rules of the kind are to go, and this one comes where it is not empty.
    void wish(Kind kind, const QJsonObject &rule);
    /// One wish after the other: each looks first what rules there are.
    void work();

    QPointer<SandboxControl> m_control;
    QMap<Kind, QJsonObject> m_wishes; ///< the last one of each kind
    bool m_working = false;
    Shown m_shown;
};

} // namespace viewmodels
