#pragma once

#include <QString>
#include <QThread>

#include <condition_variable>
#include <deque>
#include <functional>
#include <memory>
#include <mutex>
#include <optional>
#include <utility>

namespace store {

/// A thread that runs jobs one after the other. Every job that was posted is either run or
/// cancelled, exactly once, so that nobody waits for an answer that never comes.
class JobThread
{
public:
    struct Job
    {
        std::function<void()> run;
        std::function<void()> cancel;
    };

    explicit JobThread(const QString &name);
    ~JobThread();
    Q_DISABLE_COPY_MOVE(JobThread)

    /// After close() the job is cancelled at once, on the caller's thread.
    void post(Job job);

    /// Runs the function on the thread and waits for it: for opening, where the caller blocks
    /// anyway. Waits as the thread itself does: what std::future waits by, helgrind does not see.
    template <typename T>
    [[nodiscard]] T call(const std::function<T()> &function)
    {
        std::optional<T> answer;
        post({ [&] {
                  T found = function();
                  // Under the lock of the thread itself, which outlives the caller's wait.
                  const std::lock_guard lock(m_mutex);
                  answer.emplace(std::move(found));
                  m_answered.notify_all();
              },
            [] {} });
        std::unique_lock lock(m_mutex);
        m_answered.wait(lock, [&answer] { return answer.has_value(); });
        return std::move(*answer);
    }

    /// Lets the running job finish, cancels the queued ones, runs `last` on the thread and joins
    /// it.
    void close(std::function<void()> last = {});

private:
    void loop();

    std::mutex m_mutex;
    std::condition_variable m_wake;
    std::condition_variable m_answered; ///< what call() waits for
    std::deque<Job> m_jobs;
    std::function<void()> m_last;
    bool m_closing = false;
    std::unique_ptr<QThread> m_thread;
};

} // namespace store
