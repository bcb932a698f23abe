#pragma once

#include <chrono>
#include <deque>
#include <optional>

#include <QtGlobal>

namespace common {

/// How quickly a job goes, of what it told in the last seconds, and when it will be done at that
/// pace.
class Pace
{
public:
    using Time = std::chrono::milliseconds; ///< since the job began

    void begin() { m_told.clear(); }
    void tell(Time now, qint64 done, qint64 total);

    /// Rows a second; none before two seconds have been seen, or where nothing came of them.
    [[nodiscard]] std::optional<qint64> rate() const;
    /// Rounded up: to five seconds below a minute, to a minute above. None without a rate or when
    /// all is done.
    [[nodiscard]] std::optional<std::chrono::seconds> left() const;

private:
    struct Told
    {
        Time at;
        qint64 done;
    };
    std::deque<Told> m_told; ///< of the last ten seconds, half a second apart
    qint64 m_total = 0;
};

} // namespace common
