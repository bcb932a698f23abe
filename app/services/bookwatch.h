#pragma once

#include "domain/ports.h"

#include <QObject>
#include <QTimer>

namespace services {

/// Tells what others wrote into an open book: another program, or a second connection of this one.
/// It asks for the book's change mark a few times a second, which reads nothing of the book; only
/// where that is another one does the history say which customers and subscriptions are concerned.
/// They are announced as the book itself announces its own writes, so that nobody who listens needs
/// to know of it. What the book has announced by itself is not told again.
class BookWatch final : public QObject
{
    Q_OBJECT
public:
    static constexpr std::chrono::milliseconds interval{ 250 };

    /// The book outlives the watch; both live on one thread.
    explicit BookWatch(domain::Book &book, QObject *parent = nullptr);

private:
    /// What one look at the book found.
    struct Look
    {
        qint64 mark = -1; ///< -1: never looked
        qint64 sequence = 0; ///< of the newest entry of the history
        domain::BookChange found;
    };
    [[nodiscard]] static domain::Result<Look> look(domain::BookReader &reader, const Look &before);
    void tick();
    void announce();

    domain::Book &m_book;
    QTimer m_timer;
    Look m_last;
    domain::BookChange m_own; ///< announced by the book since the last tick
    domain::BookChange m_ownBefore; ///< and between the two ticks before
    bool m_looking = false;
    bool m_telling = false;
};

} // namespace services
