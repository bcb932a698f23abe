#include "qa/run.h"

#include "domain/names.h"

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace qa {
namespace {

constexpr std::array allVerdicts{ Verdict::NotRun, Verdict::Pass, Verdict::Fail, Verdict::Blocked,
    Verdict::Skipped };

} // namespace

QString code(Verdict verdict)
{
    switch (verdict) {
    case Verdict::Pass:
        return u"pass"_s;
    case Verdict::Fail:
        return u"fail"_s;
    case Verdict::Blocked:
        return u"blocked"_s;
    case Verdict::Skipped:
        return u"skipped"_s;
    case Verdict::NotRun:
        break;
    }
    return u"notRun"_s;
}

std::optional<Verdict> verdictOf(const QString &wanted)
{
    const auto found = std::find_if(allVerdicts.cbegin(), allVerdicts.cend(),
        [&](Verdict each) { return code(each) == wanted; });
    return found == allVerdicts.cend() ? std::nullopt : std::optional(*found);
}

QString code(Finding::Outcome outcome)
{
    switch (outcome) {
    case Finding::Outcome::Holds:
        return u"holds"_s;
    case Finding::Outcome::Differs:
        return u"differs"_s;
    case Finding::Outcome::Unknown:
        return u"unknown"_s;
    case Finding::Outcome::None:
        break;
    }
    return u"none"_s;
}

Verdict Execution::suggested(const TestCase &testCase) const
{
    int passed = 0;
    int skipped = 0;
    bool failed = false;
    bool blocked = false;
    for (const Step &step : testCase.steps) {
        const Verdict verdict = steps.value(step.id).verdict;
        failed = failed || verdict == Verdict::Fail;
        blocked = blocked || verdict == Verdict::Blocked;
        passed += verdict == Verdict::Pass ? 1 : 0;
        skipped += verdict == Verdict::Skipped ? 1 : 0;
    }
    if (failed) {
        return Verdict::Fail;
    }
    if (blocked) {
        return Verdict::Blocked;
    }
    if (passed + skipped < testCase.steps.size()) {
        return Verdict::NotRun;
    }
    return passed == 0 ? Verdict::Skipped : Verdict::Pass;
}

int Execution::done(const TestCase &testCase) const
{
    return static_cast<int>(std::count_if(testCase.steps.cbegin(), testCase.steps.cend(),
        [this](const Step &step) { return steps.value(step.id).verdict != Verdict::NotRun; }));
}

const TestCase *Run::testCase(const QString &wanted) const
{
    const auto found = std::find_if(
        cases.cbegin(), cases.cend(), [&](const TestCase &each) { return each.id == wanted; });
    return found == cases.cend() ? nullptr : &*found;
}

const Execution *Run::execution(const QString &caseId) const
{
    const auto found = executions.constFind(caseId);
    return found == executions.cend() || found->isEmpty() ? nullptr : &found->constLast();
}

const StepResult *Run::result(const QString &caseId, const QString &stepId) const
{
    const Execution *last = execution(caseId);
    if (last == nullptr) {
        return nullptr;
    }
    const auto found = last->steps.constFind(stepId);
    return found == last->steps.cend() ? nullptr : &*found;
}

Verdict Run::verdict(const TestCase &testCase) const
{
    const Execution *last = execution(testCase.id);
    return last == nullptr ? Verdict::NotRun : last->verdict(testCase);
}

int Run::stepCount() const
{
    int count = 0;
    for (const TestCase &testCase : cases) {
        count += static_cast<int>(testCase.steps.size());
    }
    return count;
}

int Run::stepCount(Verdict verdict) const
{
    int count = 0;
    for (const TestCase &testCase : cases) {
        for (const Step &step : testCase.steps) {
            const StepResult *known = result(testCase.id, step.id);
            count += (known == nullptr ? Verdict::NotRun : known->verdict) == verdict ? 1 : 0;
        }
    }
    return count;
}

qint64 Run::elapsed() const
{
    qint64 sum = 0;
    for (const TestCase &testCase : cases) {
        if (const Execution *last = execution(testCase.id)) {
            for (const StepResult &result : last->steps) {
                sum += result.elapsed;
            }
        }
    }
    return sum;
}

QStringList allRestCodes()
{
    QStringList all;
    for (int number = 0;
         number <= static_cast<int>(domain::RefusalCode::InsufficientGranularAdminPermissions);
         ++number) {
        all.append(domain::codeOf(static_cast<domain::RefusalCode>(number)));
    }
    return all;
}

QList<std::pair<QString, QStringList>> coverage(const QList<TestCase> &cases)
{
    QList<std::pair<QString, QStringList>> all;
    for (const QString &statement : allStatements() + allRestCodes()) {
        QStringList ids;
        for (const TestCase &testCase : cases) {
            const bool shows = std::any_of(testCase.steps.cbegin(), testCase.steps.cend(),
                [&](const Step &step) { return step.statements.contains(statement); });
            if (shows) {
                ids.append(testCase.id);
            }
        }
        all.append({ statement, ids });
    }
    return all;
}

} // namespace qa
