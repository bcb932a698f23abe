#pragma once

#include <QDateTime>

namespace domain {

/// The one place where "now" comes from. Everything else takes time as an argument.
class Clock
{
public:
    virtual ~Clock() = default;
    [[nodiscard]] virtual QDateTime nowUtc() const = 0;
};

/// The days to which a book's own clock can be set. Terms and periods
/// that begin on the last of them still end in years that are written with four digits, as every
/// date of a book is.
struct ClockRange
{
    QDate first{ 2000, 1, 1 };
    QDate last{ 2099, 12, 31 };
    [[nodiscard]] bool contains(const QDate &day) const { return day >= first && day <= last; }
};

/// The computer's clock.
class SystemClock final : public Clock
{
public:
    [[nodiscard]] QDateTime nowUtc() const override;
};

/// Stands still at the given moment: demo books, `--now`, tests.
class FrozenClock final : public Clock
{
public:
    explicit FrozenClock(const QDateTime &moment)
        : m_moment(moment.toUTC())
    {
    }
    [[nodiscard]] QDateTime nowUtc() const override { return m_moment; }

private:
    QDateTime m_moment;
};

} // namespace domain
