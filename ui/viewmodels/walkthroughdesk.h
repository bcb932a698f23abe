#pragma once

#include "qa/casestore.h"
#include "qa/checks.h"
#include "qa/journal.h"
#include "qa/scenario.h"
#include "viewmodels/workspace.h"

#include <QElapsedTimer>
#include <QImage>
#include <QObject>

#include <deque>
#include <functional>

namespace viewmodels {

/// What the walkthroughs work on: the cases that there are, the run that is open, the step that is
/// looked at, and the way to the disk, one entry after the other off the GUI thread. A verdict is
/// shown when the disk has it, never before.
class WalkthroughDesk final : public QObject
{
    Q_OBJECT
public:
    /// Of whom and where a run is made, beside what the workspace knows.
    struct Surroundings
    {
        QString folder; ///< holds runs and own cases
        QString build; ///< version of the program
        QString system;
    };
    /// Asks the window whether a check holds; none where nothing is known.
    using WindowCheck = std::function<qa::CheckAnswer(const qa::Check &)>;

    WalkthroughDesk(Workspace &workspace, Surroundings surroundings, QObject *parent = nullptr);

    void setWindowCheck(WindowCheck check) { m_windowCheck = std::move(check); }
    /// For the facts of runs and pictures.
    void setThemeName(std::function<QString()> name) { m_themeName = std::move(name); }
    /// Reads cases, scenarios and the newest run that is not finished; changed() follows.
    void load();
    [[nodiscard]] bool isLoaded() const { return m_loaded; }

    /// Those of the run where one is open, else all that there are.
    [[nodiscard]] const QList<qa::TestCase> &cases() const;
    [[nodiscard]] const QList<qa::TestCase> &availableCases() const { return m_available; }
    [[nodiscard]] bool isOwn(const QString &caseId) const { return m_ownIds.contains(caseId); }
    [[nodiscard]] const QList<qa::Scenario> &scenarios() const { return m_scenarios; }
    [[nodiscard]] const qa::Scenario *scenario(const QString &id) const;
    [[nodiscard]] const std::optional<qa::Run> &run() const { return m_run; }
    [[nodiscard]] QString runFolder() const;
    [[nodiscard]] const qa::RunStore &store() const { return m_store; }
    /// A run is open and takes verdicts.
    [[nodiscard]] bool isRunning() const;

    // The step
    [[nodiscard]] const qa::TestCase *currentCase() const;
    [[nodiscard]] int currentStep() const { return m_step; }
    [[nodiscard]] const qa::Step *step() const;
    [[nodiscard]] qa::StepResult result() const; ///< of the step, as it is kept
    void select(const QString &caseId, int step);
    void selectFirstUntested(const QString &caseId);
    void goBack();
    void goOn();
    /// The next step without a verdict, over the cases; stays where there is none.
    void goToUntested();

    // Acts; each is answered by changed() or failed()
    void begin(const QString &title, const QString &tester, const QString &environment,
        const QList<qa::TestCase> &cases, const QString &again = {});
    void open(const QString &runId);
    void closeRun(); ///< it stays as it is and can be opened again
    void beginFromFailed(const qa::Run &run, const QString &title);
    void finish();
    /// The case once more; what was found stays.
    void repeatCase();
    void chooseCaseVerdict(std::optional<qa::Verdict> verdict);
    /// The checks of the step are asked first, so that what the program found stands beside it.
    /// Goes on to the next step when it is kept, but for a failed or blocked one.
    void judge(
        qa::Verdict verdict, const QString &note, const QString &defect, const QList<int> &ticked);
    /// The picture is packed and saved off the GUI thread.
    void attach(const QImage &picture, QJsonObject facts);
    /// Asks book and window; findingChanged() follows.
    void check();
    [[nodiscard]] const qa::Finding &finding() const { return m_finding; }
    void saveCase(const qa::TestCase &testCase);
    void removeCase(const QString &id);
    void importCases(const QString &file);

    [[nodiscard]] Workspace &workspace() { return m_workspace; }

Q_SIGNALS:
    void changed(); ///< cases, run or verdicts
    void stepChanged();
    void findingChanged();
    void judged(qa::Verdict verdict); ///< kept
    void attached(const QString &file);
    void casesSaved(int count);
    void failed(const domain::Error &error);

private:
    using RunJob = std::function<domain::Result<qa::Run>()>;
    using Then = std::function<void()>;
    /// Which run a job is about: the one that is open, or one that is open from then on.
    enum class Takes { Same, Another };
    void enqueue(RunJob job, Then then, Takes takes = Takes::Same);
    void work();
    void takeRun(const qa::Run &run, bool another);
    void moveTo(const QString &caseId, int step);
    void answerChecks(const QList<qa::CheckAnswer> &answers);
    void keepJudged();
    void keep(qa::StepResult result);
    [[nodiscard]] qa::RunFacts facts(
        const QString &title, const QString &tester, const QString &environment) const;
    [[nodiscard]] QDateTime now() const;

    Workspace &m_workspace;
    Surroundings m_surroundings;
    qa::RunStore m_store;
    qa::CaseStore m_caseStore;
    domain::SystemClock m_clock;
    WindowCheck m_windowCheck;
    std::function<QString()> m_themeName;
    bool m_loaded = false;
    QList<qa::TestCase> m_available;
    QStringList m_ownIds;
    QList<domain::Error> m_broken;
    QList<qa::Scenario> m_scenarios;
    std::optional<qa::Run> m_run;
    QString m_case;
    int m_step = 0;
    QElapsedTimer m_onStep;
    qa::Finding m_finding;
    int m_asked = 0; ///< an answer about another step is dropped
    std::optional<qa::StepResult> m_judging; ///< waits for the checks of its step
    struct Waiting
    {
        RunJob job;
        Then then;
        Takes takes = Takes::Same;
    };
    std::deque<Waiting> m_waiting;
    bool m_working = false;
};

} // namespace viewmodels
