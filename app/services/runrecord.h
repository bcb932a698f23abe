#pragma once

#include "domain/error.h"
#include "domain/ids.h"

#include <QDateTime>
#include <QFile>
#include <QList>
#include <QMutex>
#include <QThreadPool>

#include <memory>
#include <optional>
#include <vector>

namespace services {

/// What stood in the upgrade wizard, as far as it has to be known to open it again. Ids and
/// numbers alone: no name of anybody.
struct KeptDraft
{
    /// How far the user had come. Submitted: the answer had not been seen.
    enum class Step { Choose, Licences, Review, Submitted };

    QString book; ///< the file
    domain::CustomerId customer;
    domain::SubscriptionId source;
    domain::OfferId target; ///< empty: none chosen
    std::optional<qint64> quantity; ///< none: not entered
    Step step = Step::Choose;
    QString requestId; ///< that the submit would have; empty before the review

    friend bool operator==(const KeptDraft &, const KeptDraft &) = default;
};

/// A run of the program that did not end by itself.
struct UnexpectedEnd
{
    QString id;
    QDateTime began; ///< UTC, the computer's; invalid: not known
    QString version;
    std::optional<KeptDraft> draft;
    QString report; ///< what was written while it crashed; empty where nothing could be
};

/// Tells the next start that this run did not end by itself, and what stood in its wizard.
///
/// A run has a file that it keeps locked; the kernel lets go of the lock however the process ends,
/// so a file without a lock is one of a run that is over (a number of a process can belong to
/// another one meanwhile). Several windows have a file each. Beside it stand the draft, and what
/// the crash handler of the shell writes.
///
/// A run that was told to end (signals of a logout or shutdown) is told of only where a draft would
/// be lost.
class RunRecord
{
public:
    /// `folder` is made where it is missing. Errors: StorageFull, StorageReadOnly, StorageFailed
    /// (fact "file").
    [[nodiscard]] static domain::Result<std::unique_ptr<RunRecord>> begin(
        const QString &folder, const QString &version, const QDateTime &now);
    /// Those of a folder, to be looked at and left.
    [[nodiscard]] static QList<UnexpectedEnd> unexpectedEndsIn(const QString &folder);
    /// What was not ended is an unexpected end.
    ~RunRecord();
    RunRecord(const RunRecord &) = delete;
    RunRecord &operator=(const RunRecord &) = delete;

    /// For what the crash handler writes; is there, and empty.
    [[nodiscard]] QString crashFile() const;
    /// Runs that ended unexpectedly, the newest first, at most five; older ones are forgotten. They
    /// belong to this run: another window does not tell of them too.
    [[nodiscard]] const QList<UnexpectedEnd> &unexpectedEnds() const { return m_ends; }
    /// The user has seen it, or the draft was opened again. Does not wait for the disk.
    void forget(const QString &id);

    /// Kept until another one comes; none: the wizard is closed. Does not wait for the disk.
    void keepDraft(const std::optional<KeptDraft> &draft);
    /// Everything is on the disk when it returns.
    void waitUntilKept();
    /// The program ends by itself: nothing is left of this run.
    void end();

private:
    explicit RunRecord(QString folder, QString id);
    void findEnded();
    void removeLeftovers() const;
    void writeDraft();
    [[nodiscard]] QString file(const QString &id, QLatin1StringView ending) const;
    void remove(const QString &id) const;

    QString m_folder;
    QString m_id;
    std::unique_ptr<QFile> m_lock;
    QList<UnexpectedEnd> m_ends;
    std::vector<std::pair<QString, std::unique_ptr<QFile>>> m_taken; ///< locks of those that ended
    QMutex m_mutex;
    std::optional<KeptDraft> m_draft; ///< guarded: written by the pool
    bool m_waiting = false; ///< guarded: a job of the pool will write m_draft
    QThreadPool m_pool; ///< one thread, so that the last draft is written last
};

} // namespace services
