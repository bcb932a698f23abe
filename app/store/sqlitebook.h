#pragma once

#include "domain/ports.h"
#include "store/bookfile.h"
#include "store/fileinspection.h"
#include "store/jobthread.h"
#include "store/readsource.h"
#include "store/session.h"
#include "store/transaction.h"

#include <stop_token>

namespace store {

/// An open book: a thread that writes, one that reads, one for reads that take longer, and one that
/// copies when asked to.
/// Destruction lets the running jobs finish and answers with Cancelled those that are queued, or
/// wait for another program.
class SqliteBook final : public domain::Book
{
    Q_OBJECT
public:
    explicit SqliteBook(const OpenOptions &options);
    ~SqliteBook() override;

    /// Blocks until both threads have their connection.
    [[nodiscard]] domain::Result<void> open(const QString &file);

    [[nodiscard]] QString filePath() const override { return m_file; }
    [[nodiscard]] domain::BookAccess access() const override { return m_access; }

protected:
    void enqueueRead(std::function<void(domain::Result<domain::BookReader *>)> job) override;
    void enqueueReadAside(std::function<void(domain::Result<domain::BookReader *>)> job) override;
    void enqueueWrite(std::function<domain::Result<void>(domain::BookWriter &)> job, Ending ending,
        std::function<void(const domain::Result<void> &)> done) override;
    void enqueueBackUp(const QString &file, Done<void> done) override;

private:
    [[nodiscard]] domain::Result<void> openForWriting(const FileFacts &facts);
    [[nodiscard]] domain::Result<void> openForReading(const FileFacts &facts);
    /// A connection over which a thread reads, and which place it is one to.
    struct Reading
    {
        std::unique_ptr<Session> session;
        ReadSource::Place place;
    };

    /// Opens what is not open yet, and again what somebody has written.
    [[nodiscard]] domain::Result<void> keepUp(Reading &reading);
    [[nodiscard]] domain::Result<void> copyTo(const QString &file);
    /// To whoever wants to know (OpenOptions::onDamage).
    void tellDamage() const;
    static void runReadJob(
        Session &session, const std::function<void(domain::Result<domain::BookReader *>)> &job);
    void runRead(
        Reading &reading, const std::function<void(domain::Result<domain::BookReader *>)> &job);
    /// Waits while another program writes.
    [[nodiscard]] domain::Result<Transaction> beginWriting();
    [[nodiscard]] domain::Result<void> runWrite(
        const std::function<domain::Result<void>(domain::BookWriter &)> &job, Ending ending);

    OpenOptions m_options;
    std::stop_source m_closing;
    QString m_file;
    domain::BookAccess m_access = domain::BookAccess::Full;
    int m_newerVersion = 0; ///< of a book that a newer program wrote and this one may only read
    ReadSource m_source;
    std::unique_ptr<Session> m_writing; ///< the writer thread's alone
    Reading m_reading; ///< the reader thread's alone
    Reading m_readingAside; ///< the aside thread's alone; made when first needed
    JobThread m_writer;
    JobThread m_reader;
    JobThread m_aside;
    JobThread m_copier;
};

} // namespace store
