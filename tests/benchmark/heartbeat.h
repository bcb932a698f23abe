#pragma once

#include <QObject>

#include <pthread.h>

#include <atomic>
#include <thread>

namespace bench {

/// Knocks at the event loop of the thread that made it every millisecond and measures how long it
/// takes until it is let in: what a person feels as a hitch.
class Heartbeat final : public QObject
{
    Q_OBJECT
public:
    Heartbeat();
    ~Heartbeat() override;

    void restart();
    [[nodiscard]] double longestMs() const { return m_longest; } ///< on the clock
    /// Of the processor that this thread had while a knock waited: what the program did itself,
    /// and not what else ran on the machine.
    [[nodiscard]] double longestCpuMs() const { return m_longestCpu; }

private:
    void knock(const std::stop_token &stop);
    void open(double since, double sinceCpu);

    clockid_t m_threadClock{};
    double m_longest = 0;
    double m_longestCpu = 0;
    std::atomic<bool> m_waiting{ false };
    std::jthread m_knocker;
};

} // namespace bench
