#pragma once

#include "qa/run.h"

#include <QJsonObject>

namespace qa {

/// One line that is added to a run. The time is the computer's: evidence tells when it was really
/// made, and the simulated date stands in the facts of the run.
class Entry
{
public:
    [[nodiscard]] static Entry verdict(
        const QString &caseId, const QString &stepId, const StepResult &result);
    /// The tester's own verdict of a case; none: as the steps suggest.
    [[nodiscard]] static Entry caseVerdict(const QString &caseId, std::optional<Verdict> verdict);
    /// The case begins anew; what was found before stays.
    [[nodiscard]] static Entry execution(const QString &caseId);
    [[nodiscard]] static Entry evidence(
        const QString &caseId, const QString &stepId, const Evidence &evidence);
    [[nodiscard]] static Entry finished();

    [[nodiscard]] const QJsonObject &object() const { return m_object; }

private:
    explicit Entry(const QJsonObject &object)
        : m_object(object)
    {
    }
    QJsonObject m_object;
};

/// The runs of a folder: `runs/run-0001/journal.jsonl`, with `evidence/` beside it. A journal only
/// ever grows: one line of JSON for each entry, bound to the one before by a digest, and on the
/// disk (fsync) before the call returns. A line that was cut off in the middle of being written was
/// never confirmed and is not there; a line that was changed makes the run damaged from there on:
/// it can be read up to that place and takes no further entries.
///
/// Not in the book: scenarios write the book afresh many times in a run, and what testers found
/// must survive all of it, whatever book is open. Calls block; ask them off the GUI thread.
class RunStore
{
public:
    explicit RunStore(QString folder)
        : m_folder(std::move(folder))
    {
    }

    struct Summary
    {
        QString id;
        QString title;
        QString tester;
        QDateTime begun;
        QDateTime finished; ///< invalid: under way
        int steps = 0;
        int pass = 0;
        int fail = 0;
        int blocked = 0;
        bool damaged = false;
        bool unreadable = false; ///< damaged from its first line on: id and title are its folder's
    };

    /// `again`: the run whose failed cases these are; may be empty. Errors: BadInput without cases,
    /// StorageFull, StorageReadOnly, StorageFailed (facts "file", "reason").
    [[nodiscard]] domain::Result<Run> begin(const RunFacts &facts, const QList<TestCase> &cases,
        const QString &again, const QDateTime &now) const;
    /// The newest first. A folder without a journal is left out: its run was never confirmed.
    [[nodiscard]] domain::Result<QList<Summary>> list() const;
    [[nodiscard]] domain::Result<Run> read(const QString &id) const;
    /// The run with it. Refused (fact "reason": finished, damaged or note) where it may not be.
    [[nodiscard]] domain::Result<Run> append(
        const QString &id, const Entry &entry, const QDateTime &now) const;
    /// Saves the picture and `facts` beside it, then the entry: a picture without an entry may be
    /// left by a crash, an entry without its picture may not.
    [[nodiscard]] domain::Result<Run> attach(const QString &id, const QString &caseId,
        const QString &stepId, const QByteArray &png, const QJsonObject &facts,
        const QDateTime &now) const;
    [[nodiscard]] QString folder(const QString &id) const;

private:
    QString m_folder;
};

} // namespace qa
