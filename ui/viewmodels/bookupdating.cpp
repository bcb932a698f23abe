#include "viewmodels/bookupdating.h"

namespace viewmodels {

std::stop_token BookUpdating::stop()
{
    const std::scoped_lock locked(m_lock);
    if (m_stop.stop_requested()) {
        m_stop = std::stop_source(); // that was about another opening
    }
    return m_stop.get_token();
}

void BookUpdating::tell(const domain::BookUpdate &update)
{
    {
        const std::scoped_lock locked(m_lock);
        m_now = update;
        if (m_isOnTheWay) {
            return;
        }
        m_isOnTheWay = true;
    }
    QMetaObject::invokeMethod(
        this,
        [this] {
            {
                const std::scoped_lock locked(m_lock);
                m_isOnTheWay = false;
            }
            Q_EMIT told();
        },
        Qt::QueuedConnection);
}

std::optional<domain::BookUpdate> BookUpdating::now() const
{
    const std::scoped_lock locked(m_lock);
    return m_now;
}

void BookUpdating::forget()
{
    const std::scoped_lock locked(m_lock);
    m_now.reset();
}

void BookUpdating::cancel()
{
    const std::scoped_lock locked(m_lock);
    m_stop.request_stop();
}

} // namespace viewmodels
