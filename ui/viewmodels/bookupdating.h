#pragma once

#include "domain/bookupdate.h"

#include <QObject>

#include <mutex>
#include <optional>
#include <stop_token>

namespace viewmodels {

/// Brings to the window how far a book of an earlier version is on its way to this one, from the
/// threads on which books are opened, and to them that the user has changed his mind.
class BookUpdating final : public QObject
{
    Q_OBJECT
public:
    using QObject::QObject;

    // On the thread that opens
    /// Of the opening that begins now.
    [[nodiscard]] std::stop_token stop();
    void tell(const domain::BookUpdate &update);

    // In the window
    /// None where nothing was told since forget().
    [[nodiscard]] std::optional<domain::BookUpdate> now() const;
    void forget();
    void cancel();

Q_SIGNALS:
    void told();

private:
    mutable std::mutex m_lock;
    std::stop_source m_stop;
    std::optional<domain::BookUpdate> m_now;
    bool m_isOnTheWay = false; ///< told() is, and will find what comes until then
};

} // namespace viewmodels
