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
        std::mutex guard;
        std::condition_variable answered;
        std::optional<T> answer;
        post({ [&] {
                  T found = function();
                  // Told under the lock: once it is let go, nothing of the caller's may be touched.
                  const std::lock_guard lock(guard);
                  answer.emplace(std::move(found));
                  answered.notify_one();
              },
            [] {} });
        std::unique_lock lock(guard);
        answered.wait(lock, [&answer] { return answer.has_value(); });
        return std::move(*answer);
    }

    /// Lets the running job finish, cancels the queued ones, runs `last` on the thread and joins
    /// it.
    void close(std::function<void()> last = {});

private:
    void loop();

    std::mutex m_mutex;
    std::condition_variable m_wake;
    std::deque<Job> m_jobs;
    std::function<void()> m_last;
    bool m_closing = false;
    std::unique_ptr<QThread> m_thread;
};

} // namespace store
