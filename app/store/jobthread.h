#pragma once

#include <QString>
#include <QThread>

#include <condition_variable>
#include <deque>
#include <functional>
#include <future>
#include <memory>
#include <mutex>

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
    /// anyway.
    template <typename T>
    [[nodiscard]] T call(const std::function<T()> &function)
    {
        std::promise<T> promise;
        auto answer = promise.get_future();
        post({ [&] { promise.set_value(function()); }, [] {} });
        return answer.get();
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
