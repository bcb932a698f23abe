#pragma once

#include "domain/error.h"
#include "domain/rescue.h"

#include <QObject>
#include <QTimer>

#include <atomic>
#include <functional>
#include <memory>
#include <stop_token>

namespace viewmodels {

/// What a damaged book is rescued by, without the window knowing the store. All of them block and
/// run in the pool.
struct RescueTools
{
    using Progress = std::function<void(const domain::SalvageProgress &)>;

    /// What a backup holds, where it is whole.
    std::function<domain::Result<domain::BackupContent>(const QString &backup)> examine;
    /// How many entries the history of the damaged book has had; 0: not known.
    std::function<qint64(const QString &book)> historyEntries;
    /// Puts a backup in the place of a closed book; where what stood there is now.
    std::function<domain::Result<QString>(const QString &backup, const QString &book)> restore;
    std::function<domain::Result<domain::Salvaged>(const QString &book, const QString &to,
        const QString &actor, const Progress &progress, const std::stop_token &stop)>
        salvage;
};

/// Saves what can be read of a damaged book into a new one, off the window's thread.
class SalvageJob final : public QObject
{
    Q_OBJECT
public:
    explicit SalvageJob(RescueTools tools, QObject *parent = nullptr);
    ~SalvageJob() override; ///< cancels

    void start(const QString &book, const QString &to, const QString &actor);
    void cancel() { m_stop.request_stop(); }
    [[nodiscard]] bool isRunning() const { return m_running; }
    [[nodiscard]] domain::SalvageProgress progress() const;

    /// "book-saved.sqlite" beside the book, or with a number where there is one already.
    [[nodiscard]] static QString freeName(const QString &book);

Q_SIGNALS:
    void progressed();
    void saved(const domain::Salvaged &salvaged);
    void failed(const domain::Error &error); ///< Cancelled too

private:
    /// Written in the pool.
    struct Reached
    {
        std::atomic<int> phase = 0;
        std::atomic<qint64> done = 0;
        std::atomic<qint64> total = 0;
    };

    RescueTools m_tools;
    std::shared_ptr<Reached> m_reached;
    std::stop_source m_stop;
    QTimer m_timer;
    bool m_running = false;
};

} // namespace viewmodels
