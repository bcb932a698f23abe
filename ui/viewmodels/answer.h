#pragma once

#include <QFuture>
#include <QFutureWatcher>
#include <QObject>

#include <utility>

namespace viewmodels {

/// Calls `use` with the answer on the context's thread, from the event loop, never before this
/// returns. Nothing happens once the context is gone or the question was dropped (the book closed).
/// QFuture::then(context, …) is no way to do this in Qt 6.4: it asserts that the context still
/// lives, and may run twice (see domain::Book::Done).
template <typename T, typename Use>
void whenAnswered(const QFuture<T> &question, QObject *context, Use use)
{
    auto *watcher = new QFutureWatcher<T>(context);
    QObject::connect(
        watcher, &QFutureWatcherBase::finished, context, [watcher, use = std::move(use)]() mutable {
            const QFuture<T> answered = watcher->future();
            watcher->deleteLater();
            if (!answered.isCanceled() && answered.resultCount() > 0) {
                use(answered.result());
            }
        });
    watcher->setFuture(question);
}

} // namespace viewmodels
