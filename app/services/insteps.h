#pragma once

#include "domain/ports.h"

#include <QFuture>
#include <QPromise>

#include <functional>
#include <memory>
#include <stop_token>
#include <utility>

namespace services {

/// Reads something long from a book step by step, each step a job of its own, so that other
/// questions are answered in between. `step` adds to the answer and tells whether there is more; it
/// runs on the store's thread. Stopping ends in Cancelled. What changes between two steps may be
/// missed or met twice.
template <typename T>
class InSteps final : public std::enable_shared_from_this<InSteps<T>>
{
public:
    using Step = std::function<domain::Result<bool>(domain::BookReader &, T &)>;

    InSteps(domain::Book &book, Step step, std::stop_token stop)
        : m_book(book)
        , m_step(std::move(step))
        , m_stop(std::move(stop))
    {
        m_promise.start();
    }

    [[nodiscard]] QFuture<domain::Result<T>> start()
    {
        next();
        return m_promise.future();
    }

private:
    void next()
    {
        if (m_stop.stop_requested()) {
            finish(domain::failure(domain::ErrorCode::Cancelled));
            return;
        }
        m_book.template read<bool>(
            [self = this->shared_from_this()](
                domain::BookReader &reader) { return self->m_step(reader, self->m_answer); },
            [self = this->shared_from_this()](const domain::Result<bool> &more) {
                if (!more) {
                    self->finish(tl::unexpected(more.error()));
                } else if (*more) {
                    self->next();
                } else {
                    self->finish(std::move(self->m_answer));
                }
            });
    }

    void finish(domain::Result<T> answer)
    {
        m_promise.addResult(std::move(answer));
        m_promise.finish();
    }

    domain::Book &m_book;
    Step m_step;
    std::stop_token m_stop;
    QPromise<domain::Result<T>> m_promise;
    T m_answer{};
};

template <typename T>
[[nodiscard]] QFuture<domain::Result<T>> inSteps(
    domain::Book &book, typename InSteps<T>::Step step, std::stop_token stop)
{
    return std::make_shared<InSteps<T>>(book, std::move(step), std::move(stop))->start();
}

} // namespace services
