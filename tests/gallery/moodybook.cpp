#include "moodybook.h"

#include "store/bookfile.h"

#include <utility>

namespace gallery {

using namespace Qt::StringLiterals;
using domain::Result;

void Mood::set(Kind kind)
{
    QList<Job> held;
    {
        const QMutexLocker lock(&m_mutex);
        m_kind = kind;
        if (kind == Answers) {
            held = std::exchange(m_held, {});
        }
    }
    for (const Job &ask : std::as_const(held)) {
        ask();
    }
}

void Mood::holdChanges(bool hold, int letThrough)
{
    QList<Job> held;
    {
        const QMutexLocker lock(&m_mutex);
        m_holdsChanges = hold;
        m_letThrough = letThrough;
        if (!hold) {
            held = std::exchange(m_heldChanges, {});
        }
    }
    for (const Job &change : std::as_const(held)) {
        change();
    }
}

void Mood::read(const Job &ask, const Job &fail)
{
    QMutexLocker lock(&m_mutex);
    if (m_kind == Silent) {
        m_held.append(ask);
        return;
    }
    const Job &job = m_kind == Fails ? fail : ask;
    lock.unlock();
    job();
}

void Mood::change(const Job &change)
{
    {
        const QMutexLocker lock(&m_mutex);
        if (m_holdsChanges && m_letThrough-- <= 0) {
            m_heldChanges.append(change);
            return;
        }
    }
    change();
}

MoodyBook::MoodyBook(std::unique_ptr<domain::Book> book, std::shared_ptr<Mood> mood)
    : m_book(std::move(book))
    , m_mood(std::move(mood))
{
    connect(m_book.get(), &domain::Book::changed, this, &domain::Book::changed);
}

void MoodyBook::enqueueRead(std::function<void(Result<domain::BookReader *>)> job)
{
    const auto ask = [book = m_book.get(), job, mood = m_mood] {
        ++mood->m_underWay;
        // Where the store itself fails the job is not called, and its question stays unanswered.
        book->read<int>(
            [job](domain::BookReader &reader) -> Result<int> {
                job(&reader);
                return 0;
            },
            [mood](const Result<int> &) { --mood->m_underWay; });
    };
    m_mood->read(ask, [job, file = filePath()] {
        job(domain::failure(
            domain::ErrorCode::StorageBusy, u"database is locked"_s, { { u"file"_s, file } }));
    });
}

void MoodyBook::enqueueWrite(std::function<Result<void>(domain::BookWriter &)> job, Ending ending,
    std::function<void(const Result<void> &)> done)
{
    const auto change = [book = m_book.get(), job = std::move(job), ending, done = std::move(done),
                            mood = m_mood] {
        ++mood->m_underWay;
        book->write<int>(
            [job](domain::BookWriter &writer) -> Result<int> {
                if (const auto ended = job(writer); !ended) {
                    return tl::unexpected(ended.error());
                }
                return 0;
            },
            ending,
            [done, mood](const Result<int> &ended) {
                done(ended ? Result<void>() : Result<void>(tl::unexpected(ended.error())));
                --mood->m_underWay;
            });
    };
    m_mood->change(change);
}

viewmodels::BookOpener openerOf(const std::shared_ptr<Mood> &mood)
{
    return
        [mood](const QString &file, bool create) -> domain::Result<std::unique_ptr<domain::Book>> {
            store::OpenOptions options;
            if (create) {
                options.mode = store::OpenMode::CreateIfMissing;
            }
            auto book = store::openBook(file, options);
            if (!book) {
                return tl::unexpected(book.error());
            }
            return std::make_unique<MoodyBook>(std::move(*book), mood);
        };
}

} // namespace gallery
