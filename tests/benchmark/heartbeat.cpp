#include "heartbeat.h"

#include "cputime.h"

#include <QMetaObject>

#include <algorithm>
#include <chrono>

namespace bench {

Heartbeat::Heartbeat()
{
    pthread_getcpuclockid(pthread_self(), &m_threadClock);
    m_knocker = std::jthread([this](const std::stop_token &stop) { knock(stop); });
}

Heartbeat::~Heartbeat()
{
    m_knocker.request_stop();
    m_knocker.join();
}

void Heartbeat::restart()
{
    m_longest = 0;
    m_longestCpu = 0;
}

void Heartbeat::knock(const std::stop_token &stop)
{
    while (!stop.stop_requested()) {
        if (!m_waiting.exchange(true)) {
            const double since = wallMs();
            const double sinceCpu = milliseconds(m_threadClock);
            QMetaObject::invokeMethod(
                this, [this, since, sinceCpu] { open(since, sinceCpu); }, Qt::QueuedConnection);
        }
        std::this_thread::sleep_for(std::chrono::milliseconds(1));
    }
}

void Heartbeat::open(double since, double sinceCpu)
{
    m_longest = std::max(m_longest, wallMs() - since);
    m_longestCpu = std::max(m_longestCpu, milliseconds(m_threadClock) - sinceCpu);
    m_waiting = false;
}

} // namespace bench
