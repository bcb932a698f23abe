#include "common/pace.h"

#include <algorithm>

namespace common {

using namespace std::chrono_literals;

namespace {

constexpr Pace::Time between = 500ms;
constexpr Pace::Time seen = 10s;
constexpr Pace::Time least = 2s;

/// Up to the next whole step.
std::chrono::seconds rounded(std::chrono::seconds time)
{
    const std::chrono::seconds step = time < 60s ? 5s : 60s;
    return (time + step - 1s) / step * step;
}

} // namespace

void Pace::tell(Time now, qint64 done, qint64 total)
{
    m_total = total;
    if (m_told.size() > 1 && now - m_told[m_told.size() - 2].at < between) {
        m_told.back() = { now, done };
    } else {
        m_told.push_back({ now, done });
    }
    while (m_told.size() > 2 && now - m_told[1].at >= seen) {
        m_told.pop_front();
    }
}

std::optional<qint64> Pace::rate() const
{
    if (m_told.empty()) {
        return std::nullopt;
    }
    const Time time = m_told.back().at - m_told.front().at;
    const qint64 rows = m_told.back().done - m_told.front().done;
    if (time < least || rows <= 0) {
        return std::nullopt;
    }
    return std::max<qint64>(1, rows * 1000 / time.count());
}

std::optional<std::chrono::seconds> Pace::left() const
{
    const auto each = rate();
    if (!each || m_told.back().done >= m_total) {
        return std::nullopt;
    }
    return rounded(std::chrono::seconds((m_total - m_told.back().done + *each - 1) / *each));
}

} // namespace common
