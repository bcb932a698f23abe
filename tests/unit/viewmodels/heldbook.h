#pragma once

#include "domain/ports.h"

#include <QList>
#include <QQueue>

#include <functional>
#include <memory>

/// What a held book knows. Customers stand in the order of their list; the key of a page is the id
/// of its last row.
struct HeldFacts
{
    QList<domain::CustomerRow> rows;
    QList<domain::Subscription> subscriptions;
    QList<domain::AuditEvent> events; ///< newest first
    QList<domain::AffectedWork> work; ///< of whatever is asked
    domain::BookInfo info;
    QList<domain::AuditQuery> auditAsked; ///< every page of the history that was read
    QList<domain::CustomerQuery> asked; ///< every page of customers that was read
    std::optional<domain::Error> failure; ///< every read of customers ends in it
};

/// A book without a file that answers when the test says so, and in the order that it says.
class HeldBook final : public domain::Book
{
    Q_OBJECT
public:
    HeldBook();
    ~HeldBook() override;

    HeldFacts facts;

    [[nodiscard]] int waiting() const { return static_cast<int>(m_jobs.size()); }
    void answerAll(); ///< and whatever is asked because of the answers
    void answerFirst();
    void answerLast(); ///< the newest question first
    /// Jobs are carried out as they come from now on; settle() lets the answers arrive.
    void answerAtOnce();
    static void settle();

    [[nodiscard]] QString filePath() const override { return {}; }
    [[nodiscard]] domain::BookAccess access() const override { return domain::BookAccess::Full; }

protected:
    void enqueueRead(std::function<void(domain::Result<domain::BookReader *>)> job) override;
    void enqueueWrite(std::function<domain::Result<void>(domain::BookWriter &)> job, Ending ending,
        std::function<void(const domain::Result<void> &)> done) override;
    void enqueueBackUp(const QString &file, Done<void> done) override;

private:
    class Reader;

    std::unique_ptr<Reader> m_reader;
    QList<std::function<void()>> m_jobs;
    bool m_atOnce = false;
};
