#pragma once

#include "domain/error.h"

#include <QString>

#include <algorithm>
#include <atomic>
#include <functional>
#include <initializer_list>
#include <mutex>
#include <thread>
#include <vector>

/// Threads that work at once, what each of them is called, and what came of it.
class Crew
{
public:
    /// One thread of the crew while it works.
    class Hand
    {
    public:
        /// An act is done. What else than these may be told is a failure.
        template <typename T>
        bool did(const domain::Result<T> &result, std::initializer_list<domain::ErrorCode> may = {})
        {
            ++m_acts;
            if (!result && std::find(may.begin(), may.end(), result.error().code) == may.end()) {
                fail(result.error().detail + QStringLiteral(" (")
                    + QString::number(static_cast<int>(result.error().code)) + u')');
            }
            return result.has_value();
        }
        void did(bool good, const QString &what);
        /// Those that work until the others are done ask here.
        [[nodiscard]] bool goesOn() const { return !m_crew.m_enough; }

    private:
        friend class Crew;
        Hand(Crew &crew, const char *name)
            : m_crew(crew)
            , m_name(name)
        {
        }
        void fail(const QString &what) const;

        Crew &m_crew;
        const char *m_name;
        qint64 m_acts = 0;
    };
    using Work = std::function<void(Hand &)>;

    Crew() = default;
    ~Crew();
    Crew(const Crew &) = delete;
    Crew &operator=(const Crew &) = delete;

    /// Has a number of acts of its own.
    void send(const char *name, Work work);
    /// Works while others do.
    void accompany(const char *name, Work work);
    /// Waits for all, first for those that were sent; `meanwhile` is called again and again.
    void finish(const std::function<void()> &meanwhile);

    [[nodiscard]] qint64 acts() const { return m_acts; }
    [[nodiscard]] qint64 threads() const { return m_count; }
    [[nodiscard]] bool isGood() const { return m_failures == 0; }

private:
    void start(std::vector<std::thread> &threads, const char *name, Work work, bool sent);

    std::vector<std::thread> m_sent;
    std::vector<std::thread> m_company;
    std::atomic<int> m_working = 0; ///< of those that were sent
    std::atomic<bool> m_enough = false;
    std::mutex m_guard; ///< of what follows
    qint64 m_acts = 0;
    qint64 m_count = 0;
    qint64 m_failures = 0;
};
