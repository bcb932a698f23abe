#include "moodybook.h"

#include "store/bookfile.h"

#include <utility>

namespace gallery {

using namespace Qt::StringLiterals;
using domain::Result;

void Mood::set(Kind kind)
{
    m_kind = kind;
    if (kind == Answers) {
        for (const auto &ask : std::exchange(m_held, {})) {
            ask();
        }
    }
}

void Mood::holdChanges(bool hold)
{
    m_holdsChanges = hold;
    if (!hold) {
        for (const auto &change : std::exchange(m_heldChanges, {})) {
            change();
        }
    }
}

MoodyBook::MoodyBook(std::unique_ptr<domain::Book> book, std::shared_ptr<Mood> mood)
    : m_book(std::move(book))
    , m_mood(std::move(mood))
{
    connect(m_book.get(), &domain::Book::changed, this, &domain::Book::changed);
}

void MoodyBook::enqueueRead(std::function<void(Result<domain::BookReader *>)> job)
{
    const auto ask = [book = m_book.get(), job] {
        // Where the store itself fails the job is not called, and its question stays unanswered.
        (void)book->read<int>([job](domain::BookReader &reader) -> Result<int> {
            job(&reader);
            return 0;
        });
    };
    switch (m_mood->kind()) {
    case Mood::Answers:
        ask();
        break;
    case Mood::Silent:
        m_mood->m_held.append(ask);
        break;
    case Mood::Fails:
        job(domain::failure(domain::ErrorCode::StorageBusy, u"database is locked"_s,
            { { u"file"_s, filePath() } }));
        break;
    }
}

void MoodyBook::enqueueWrite(std::function<Result<void>(domain::BookWriter &)> job, Ending ending,
    std::function<void(const Result<void> &)> done)
{
    const auto change
        = [book = m_book.get(), job = std::move(job), ending, done = std::move(done)] {
              book->write<int>(
                      [job](domain::BookWriter &writer) -> Result<int> {
                          if (const auto ended = job(writer); !ended) {
                              return tl::unexpected(ended.error());
                          }
                          return 0;
                      },
                      ending)
                  .then([done](const Result<int> &ended) {
                      done(ended ? Result<void>() : Result<void>(tl::unexpected(ended.error())));
                  });
          };
    if (m_mood->m_holdsChanges) {
        m_mood->m_heldChanges.append(change);
    } else {
        change();
    }
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
