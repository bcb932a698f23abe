#pragma once

#include <QFuture>
#include <QPromise>
#include <QThreadPool>

#include <memory>
#include <type_traits>

namespace services {

/// Runs `job` (without arguments, copyable) off the calling thread and gives what it returns. For
/// file work that no book is part of; the books have threads of their own.
template <typename Job>
[[nodiscard]] QFuture<std::invoke_result_t<Job>> inPool(Job job)
{
    using Answer = std::invoke_result_t<Job>;
    // Shared, since the pool copies what it runs and a promise cannot be copied.
    auto promise = std::make_shared<QPromise<Answer>>();
    promise->start();
    QFuture<Answer> future = promise->future();
    QThreadPool::globalInstance()->start([promise, job = std::move(job)] {
        promise->addResult(job());
        promise->finish();
    });
    return future;
}

} // namespace services
