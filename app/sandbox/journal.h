#pragma once

#include "sandbox/call.h"

#include <QDateTime>

#include <deque>

namespace sandbox {

/// One request and its answer, as they went over the line; the token is left out.
struct JournalEntry
{
    qint64 number = 0; ///< from 1 upwards
    QDateTime time; ///< UTC, the computer's
    qint64 microseconds = 0; ///< from the request's last byte to the answer's first
    QString requestId;
    QString correlationId;
    QByteArray method;
    QByteArray target; ///< path and query as sent
    QString route; ///< the documentation's name; empty where none was found
    QList<HeaderLine> requestHeaders;
    QByteArray requestBody; ///< at most journalledBody bytes
    int status = 0;
    QList<HeaderLine> answerHeaders;
    QByteArray answerBody; ///< at most journalledBody bytes
    QString customer; ///< id in the path; empty where none
    QString subscription; ///< likewise
    QString fault; ///< the rule that made this answer; empty: none

    [[nodiscard]] qsizetype size() const;
};

constexpr qsizetype journalledBody = 64 * 1024;

/// What a list of requests is narrowed to.
struct JournalFilter
{
    QString search; ///< part of the ids, the target, the route's name, or either body
    int status = 0; ///< 404, or 4 for every 4xx; 0: any

    [[nodiscard]] bool fits(const JournalEntry &entry) const;
};

/// The requests of this run, the oldest forgotten first. Lives on the server's thread.
class Journal
{
public:
    Journal(qsizetype entries, qsizetype bytes)
        : m_mostEntries(entries)
        , m_mostBytes(bytes)
    {
    }

    /// Gives the entry its number.
    const JournalEntry &add(JournalEntry entry);
    void clear();
    [[nodiscard]] const std::deque<JournalEntry> &entries() const { return m_entries; }
    [[nodiscard]] const JournalEntry *entry(qint64 number) const;

private:
    qsizetype m_mostEntries;
    qsizetype m_mostBytes;
    qsizetype m_bytes = 0;
    qint64 m_last = 0;
    std::deque<JournalEntry> m_entries;
};

/// As journalObject(), without what went over the line.
[[nodiscard]] QJsonObject journalLine(const JournalEntry &entry);
/// {"number", "time", "requestId", … , "request": {…}, "response": {…}}
[[nodiscard]] QJsonObject journalObject(const JournalEntry &entry);
/// A command that sends it again, with the token taken from the environment.
[[nodiscard]] QString asCurl(const JournalEntry &entry, const QString &address);
/// HTTP Archive 1.2.
[[nodiscard]] QByteArray asHar(const QList<JournalEntry> &entries, const QString &address);
/// One object a line.
[[nodiscard]] QByteArray asJsonLines(const QList<JournalEntry> &entries);

} // namespace sandbox
