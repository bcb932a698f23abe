#include "store/jobthread.h"

namespace store {

JobThread::JobThread(const QString &name)
    : m_thread(QThread::create([this] { loop(); }))
{
    m_thread->setObjectName(name);
    m_thread->start();
}

JobThread::~JobThread()
{
    close();
}

void JobThread::post(Job job)
{
    {
        const std::lock_guard lock(m_mutex);
        if (!m_closing) {
            m_jobs.push_back(std::move(job));
            m_wake.notify_one();
            return;
        }
    }
    job.cancel();
}

void JobThread::close(std::function<void()> last)
{
    {
        const std::lock_guard lock(m_mutex);
        if (m_closing) {
            return;
        }
        m_closing = true;
        m_last = std::move(last);
        m_wake.notify_one();
    }
    m_thread->wait();
}

void JobThread::loop()
{
    for (;;) {
        Job job;
        bool closing = false;
        {
            std::unique_lock lock(m_mutex);
            m_wake.wait(lock, [this] { return m_closing || !m_jobs.empty(); });
            closing = m_closing;
            if (m_jobs.empty()) {
                break;
            }
            job = std::move(m_jobs.front());
            m_jobs.pop_front();
        }
        // What a job holds may itself be a guard of the caller's: let it go outside the lock.
        closing ? job.cancel() : job.run();
    }
    if (m_last) {
        m_last();
    }
}

} // namespace store
