#pragma once

#include "viewmodels/workspace.h"

#include <QObject>
#include <QTimer>

#include <atomic>
#include <functional>
#include <memory>
#include <mutex>
#include <stop_token>

namespace viewmodels {

/// How a copy is made that names nobody, without the window knowing the store: blocks, so it runs
/// in the pool. `step` is told how much is done of how much.
using BookMasker = std::function<domain::Result<void>(const QString &book, const QString &copy,
    const std::function<void(int done, int total)> &step, const std::stop_token &stop)>;

/// Whether names are masked, and what stands in the place of which book.
///
/// While it is on, no imported book is opened under its real names: whoever asks for one gets its
/// masked copy, which is made where there is none. Demo books and generated ones name nobody, and
/// are masked only where somebody asked for just that. Copies stand in a folder of their own, for
/// their owner alone, and go when masking ends.
class NameMasking final : public QObject
{
    Q_OBJECT
public:
    NameMasking(const QString &folder, BookMasker masker, QObject *parent = nullptr);
    ~NameMasking() override; ///< cancels

    /// The book whose names are masked; empty: masking is off.
    [[nodiscard]] QString book() const;
    [[nodiscard]] bool isOn() const { return !book().isEmpty(); }
    /// Turns it on for this book, or off; the copies stay.
    void setBook(const QString &book);
    /// Where the copy of this book stands, or would stand.
    [[nodiscard]] QString copyOf(const QString &book) const;
    /// The copies, all but that of `book`, with everything that belongs to them.
    void removeCopies(const QString &book = {}) const;

    /// Opens books as `plain` does, and under their masks while it is on. Outlives this.
    [[nodiscard]] BookOpener opening(BookOpener plain) const;

    // A copy that somebody waits for. An older one of the same book goes.
    void start(const QString &book);
    void cancel();
    [[nodiscard]] bool isRunning() const { return m_running; }
    [[nodiscard]] int done() const; ///< steps
    [[nodiscard]] int total() const; ///< steps; 0: not known yet

Q_SIGNALS:
    void progressed();
    void made(const QString &book);
    void failed(const domain::Error &error); ///< Cancelled too

private:
    /// What the threads share.
    struct State
    {
        QString folder;
        BookMasker masker;
        std::mutex guard; ///< of what follows
        QString book;
    };
    struct Steps
    {
        std::atomic<int> done = 0;
        std::atomic<int> total = 0;
    };

    [[nodiscard]] static QString copyIn(const QString &folder, const QString &book);
    [[nodiscard]] static domain::Result<std::unique_ptr<domain::Book>> openMasked(
        const std::shared_ptr<State> &state, const BookOpener &plain, const QString &file,
        bool create);

    std::shared_ptr<State> m_state;
    std::shared_ptr<Steps> m_steps; ///< written in the pool
    std::stop_source m_stop;
    QTimer m_timer;
    bool m_running = false;
};

} // namespace viewmodels
