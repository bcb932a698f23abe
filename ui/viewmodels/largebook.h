#pragma once

#include "services/generatedbook.h"
#include "viewmodels/workspace.h"

#include <QObject>
#include <QTimer>

#include <atomic>
#include <memory>
#include <stop_token>

namespace viewmodels {

/// Makes a book of invented customers as a file of its own, off the window's thread. It grows under
/// another name beside its place: what is cancelled or fails leaves nothing.
class LargeBookMaker final : public QObject
{
    Q_OBJECT
public:
    /// `context` says who makes it; `opener` makes the file.
    LargeBookMaker(BookOpener opener, services::Context context, QObject *parent = nullptr);
    ~LargeBookMaker() override; ///< cancels

    void start(const QString &file, const services::GeneratedSize &size);
    void cancel();
    [[nodiscard]] bool isRunning() const { return m_running; }
    [[nodiscard]] bool isCancelled() const { return m_stop.stop_requested(); }
    [[nodiscard]] qint64 done() const { return m_reached ? m_reached->load() : 0; } ///< customers

    /// About how large the file will be, in bytes.
    [[nodiscard]] static qint64 fileSize(const services::GeneratedSize &size);
    /// "large-book.sqlite" in this folder, or with a number where there is one already.
    [[nodiscard]] static QString freeName(const QString &folder);

Q_SIGNALS:
    void progressed();
    void made(const QString &file);
    void failed(const domain::Error &error); ///< Cancelled too

private:
    BookOpener m_opener;
    services::Context m_context;
    std::shared_ptr<std::atomic<qint64>> m_reached; ///< written on the store's thread
    std::stop_source m_stop;
    QTimer m_timer;
    bool m_running = false;
};

} // namespace viewmodels
