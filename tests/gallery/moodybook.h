#pragma once

#include "domain/ports.h"
#include "viewmodels/workspace.h"

#include <QList>
#include <QMutex>

#include <atomic>
#include <functional>
#include <memory>

namespace gallery {

class MoodyBook;

/// What the book of the gallery does with a question: so loading and errors can be seen. A long job
/// asks from the store's own threads.
class Mood
{
public:
    enum Kind { Answers, Silent, Fails };

    /// What was held back while silent is asked when it answers again.
    void set(Kind kind);
    /// Changes wait, as they do while another program writes, but for the next `letThrough`; false
    /// lets them go on.
    void holdChanges(bool hold, int letThrough = 0);
    /// Nothing is being asked of the book or changed in it, but what is held back.
    [[nodiscard]] bool isIdle() const { return m_underWay == 0; }

private:
    friend class MoodyBook;
    using Job = std::function<void()>;

    void read(const Job &ask, const Job &fail);
    void change(const Job &change);

    std::atomic<int> m_underWay = 0; ///< questions and changes
    QMutex m_mutex;
    Kind m_kind = Answers;
    QList<Job> m_held;
    bool m_holdsChanges = false;
    int m_letThrough = 0;
    QList<Job> m_heldChanges;
};

/// A real book whose readers and writers depend on its mood.
class MoodyBook final : public domain::Book
{
    Q_OBJECT
public:
    MoodyBook(std::unique_ptr<domain::Book> book, std::shared_ptr<Mood> mood);

    [[nodiscard]] QString filePath() const override { return m_book->filePath(); }
    [[nodiscard]] domain::BookAccess access() const override { return m_book->access(); }

protected:
    void enqueueRead(std::function<void(domain::Result<domain::BookReader *>)> job) override;
    void enqueueWrite(std::function<domain::Result<void>(domain::BookWriter &)> job, Ending ending,
        std::function<void(const domain::Result<void> &)> done) override;
    void enqueueBackUp(const QString &file, Done<void> done) override
    {
        m_book->backUpTo(file, std::move(done));
    }

private:
    std::unique_ptr<domain::Book> m_book;
    std::shared_ptr<Mood> m_mood;
};

/// Opens books on disk, each in this mood.
[[nodiscard]] viewmodels::BookOpener openerOf(const std::shared_ptr<Mood> &mood);

} // namespace gallery
