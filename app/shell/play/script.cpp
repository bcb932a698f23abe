#include "shell/play/script.h"

namespace shell::play {
namespace {

constexpr int lookEvery = 20; ///< ms
constexpr int giveUpAfter = 30'000; ///< ms
constexpr int settleFor = 250; ///< ms; a person, too, sees the page before acting on it

} // namespace

Script::Script(QObject *parent)
    : QObject(parent)
{
    m_timer.setInterval(lookEvery);
    connect(&m_timer, &QTimer::timeout, this, &Script::look);
}

void Script::add(const QString &name, std::function<bool()> until, std::function<void()> act)
{
    m_steps.append({ name, std::move(until), std::move(act) });
}

void Script::start()
{
    m_waited.start();
    m_timer.start();
}

void Script::look()
{
    if (m_current == m_steps.size()) {
        m_timer.stop();
        Q_EMIT finished();
        return;
    }
    const Step &step = m_steps.at(m_current);
    if (step.until()) {
        if (!m_settling.isValid()) {
            m_settling.start();
        }
        if (m_settling.elapsed() < settleFor) {
            return;
        }
        m_settling.invalidate();
        ++m_current;
        Q_EMIT begun(step.name);
        step.act();
        m_waited.restart();
        return;
    }
    m_settling.invalidate();
    if (m_waited.elapsed() > giveUpAfter) {
        m_timer.stop();
        Q_EMIT stuck(step.name);
    }
}

} // namespace shell::play
