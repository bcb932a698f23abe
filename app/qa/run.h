#pragma once

#include "qa/testcase.h"

#include <QDateTime>
#include <QHash>

namespace qa {

enum class Verdict { NotRun, Pass, Fail, Blocked, Skipped };
[[nodiscard]] QString code(Verdict verdict); ///< notRun, pass, fail, blocked, skipped
[[nodiscard]] std::optional<Verdict> verdictOf(const QString &code);
/// Fail and blocked need a note (walkthroughs.md section 1).
[[nodiscard]] constexpr bool needsNote(Verdict verdict)
{
    return verdict == Verdict::Fail || verdict == Verdict::Blocked;
}

/// What the program found out about a step by itself.
struct Finding
{
    enum class Outcome { None, Holds, Differs, Unknown };
    Outcome outcome = Outcome::None; ///< None: nothing can be checked
    QString told; ///< what was found, in the language of the tester

    friend bool operator==(const Finding &, const Finding &) = default;
};
[[nodiscard]] QString code(Finding::Outcome outcome); ///< none, holds, differs, unknown

/// A picture of the window, beside the journal of its run.
struct Evidence
{
    QString file; ///< below the folder of the run: evidence/run-case-step-01.png
    QByteArray sha256; ///< of the file, hex
    QDateTime taken; ///< of the computer
};

/// What is known of one step within an execution.
struct StepResult
{
    Verdict verdict = Verdict::NotRun;
    QString note;
    QString defect; ///< a link or an id, as the tester wrote it
    QList<int> ticked; ///< indexes of Step::expected
    Finding finding; ///< at the moment of the verdict
    QDateTime at; ///< of the verdict; invalid: none
    qint64 elapsed = 0; ///< ms spent on the step
    QList<Evidence> evidence;
};

/// One pass through a case. Another one begins a new Execution; the one before stays.
struct Execution
{
    int number = 1; ///< from 1, within its case
    QDateTime begun;
    QHash<QString, StepResult> steps; ///< by step id
    std::optional<Verdict> chosen; ///< the tester's own; none: as suggested

    /// From the steps: fail over blocked over not run over skipped (only if all are) over pass.
    [[nodiscard]] Verdict suggested(const TestCase &testCase) const;
    [[nodiscard]] Verdict verdict(const TestCase &testCase) const
    {
        return chosen.value_or(suggested(testCase));
    }
    [[nodiscard]] int done(const TestCase &testCase) const; ///< steps with a verdict
};

/// What a run was made for and where; all of it is written down when it begins.
struct RunFacts
{
    QString title;
    QString tester;
    QString build; ///< version of the program
    QString system;
    QString language; ///< ko or en
    QString theme;
    QString book; ///< file name
    qint64 seed = 0; ///< of a demo book; 0: none
    QDateTime simulated; ///< the book's clock; invalid: the computer's
    QString environment; ///< free words of the tester
};

struct Run
{
    QString id; ///< name of its folder: run-0001
    RunFacts facts;
    QDateTime begun;
    QDateTime finished; ///< invalid: under way; valid: read-only
    QString again; ///< id of the run whose failed cases these are; empty: none
    QList<TestCase> cases; ///< frozen
    QHash<QString, QList<Execution>> executions; ///< by case id; the last one counts
    bool damaged = false; ///< the journal could not be read beyond a place

    [[nodiscard]] const TestCase *testCase(const QString &id) const;
    [[nodiscard]] const Execution *execution(const QString &caseId) const; ///< the last one
    [[nodiscard]] const StepResult *result(const QString &caseId, const QString &stepId) const;
    [[nodiscard]] Verdict verdict(const TestCase &testCase) const;
    [[nodiscard]] int stepCount() const;
    [[nodiscard]] int stepCount(Verdict verdict) const; ///< of the last executions
    [[nodiscard]] qint64 elapsed() const; ///< ms, of the last executions
};

/// Case ids by statement or code, for the coverage table: every statement is a key.
[[nodiscard]] QList<std::pair<QString, QStringList>> coverage(const QList<TestCase> &cases);

} // namespace qa
