#include "viewmodels/walkthroughdesk.h"

#include "services/inpool.h"
#include "viewmodels/answer.h"

#include <QBuffer>
#include <QFileInfo>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace viewmodels {

using qa::Run;
using qa::Verdict;

namespace {

/// What is read at the beginning.
struct Everything
{
    QList<qa::TestCase> shipped;
    qa::CaseStore::Listing own;
    QList<qa::Scenario> scenarios;
    std::optional<Run> run; ///< the newest one under way
    QList<domain::Error> broken;
};

Everything readEverything(const qa::CaseStore &cases, const qa::RunStore &runs)
{
    Everything all;
    if (auto shipped = qa::shippedCases()) {
        all.shipped = *shipped;
    } else {
        all.broken.append(shipped.error());
    }
    if (auto scenarios = qa::shippedScenarios()) {
        all.scenarios = *scenarios;
    } else {
        all.broken.append(scenarios.error());
    }
    all.own = cases.list();
    if (const auto list = runs.list()) {
        const auto open = std::find_if(list->cbegin(), list->cend(),
            [](const auto &each) { return !each.finished.isValid() && !each.damaged; });
        if (open != list->cend()) {
            if (const auto run = runs.read(open->id)) {
                all.run = *run;
            }
        }
    }
    return all;
}

} // namespace

WalkthroughDesk::WalkthroughDesk(Workspace &workspace, Surroundings surroundings, QObject *parent)
    : QObject(parent)
    , m_workspace(workspace)
    , m_surroundings(std::move(surroundings))
    , m_store(m_surroundings.folder)
    , m_caseStore(m_surroundings.folder)
{
    m_onStep.start();
}

QDateTime WalkthroughDesk::now() const
{
    return m_clock.nowUtc();
}

void WalkthroughDesk::load()
{
    whenAnswered(services::inPool(
                     [cases = m_caseStore, runs = m_store] { return readEverything(cases, runs); }),
        this, [this](const Everything &all) {
            m_available = all.shipped + all.own.cases;
            m_ownIds.clear();
            for (const qa::TestCase &own : all.own.cases) {
                m_ownIds.append(own.id);
            }
            const QList<domain::Error> known = std::exchange(m_broken, all.broken + all.own.broken);
            m_scenarios = all.scenarios;
            const bool isFirst = !std::exchange(m_loaded, true);
            if (all.run && !m_run && isFirst) { // later it was put away
                takeRun(*all.run, true);
            } else {
                if (currentCase() == nullptr && !cases().isEmpty()) {
                    moveTo(cases().constFirst().id, 0);
                }
                Q_EMIT changed();
                Q_EMIT stepChanged();
            }
            // Once: cases are read again whenever one is saved.
            for (const domain::Error &each : std::as_const(m_broken)) {
                const QString file = each.fact(u"file"_s);
                if (std::none_of(known.cbegin(), known.cend(), [&file](const domain::Error &other) {
                        return other.fact(u"file"_s) == file;
                    })) {
                    Q_EMIT failed(each);
                }
            }
        });
}

const QList<qa::TestCase> &WalkthroughDesk::cases() const
{
    return m_run ? m_run->cases : m_available;
}

const qa::Scenario *WalkthroughDesk::scenario(const QString &id) const
{
    const auto found = std::find_if(m_scenarios.cbegin(), m_scenarios.cend(),
        [&](const qa::Scenario &each) { return each.id == id; });
    return found == m_scenarios.cend() ? nullptr : &*found;
}

QString WalkthroughDesk::runFolder() const
{
    return m_run ? m_store.folder(m_run->id) : QString();
}

bool WalkthroughDesk::isRunning() const
{
    return m_run && !m_run->finished.isValid() && !m_run->damaged;
}

const qa::TestCase *WalkthroughDesk::currentCase() const
{
    const QList<qa::TestCase> &all = cases();
    const auto found = std::find_if(
        all.cbegin(), all.cend(), [this](const qa::TestCase &each) { return each.id == m_case; });
    return found == all.cend() ? nullptr : &*found;
}

const qa::Step *WalkthroughDesk::step() const
{
    const qa::TestCase *testCase = currentCase();
    return testCase == nullptr || m_step < 0 || m_step >= testCase->steps.size()
        ? nullptr
        : &testCase->steps.at(m_step);
}

qa::StepResult WalkthroughDesk::result() const
{
    const qa::Step *now = step();
    const qa::StepResult *known
        = m_run && now != nullptr ? m_run->result(m_case, now->id) : nullptr;
    return known == nullptr ? qa::StepResult() : *known;
}

void WalkthroughDesk::moveTo(const QString &caseId, int step)
{
    if (m_case == caseId && m_step == step) {
        return;
    }
    keepJudged();
    m_case = caseId;
    m_step = step;
    m_onStep.restart();
    ++m_asked;
    m_finding = {};
    Q_EMIT stepChanged();
}

void WalkthroughDesk::select(const QString &caseId, int step)
{
    const QList<qa::TestCase> &all = cases();
    const auto found = std::find_if(
        all.cbegin(), all.cend(), [&](const qa::TestCase &each) { return each.id == caseId; });
    if (found != all.cend()) {
        moveTo(caseId, std::clamp(step, 0, static_cast<int>(found->steps.size()) - 1));
    }
}

void WalkthroughDesk::selectFirstUntested(const QString &caseId)
{
    int first = 0;
    for (const qa::TestCase &testCase : cases()) {
        for (int i = 0; testCase.id == caseId && m_run && i < testCase.steps.size(); ++i) {
            const qa::StepResult *known = m_run->result(caseId, testCase.steps.at(i).id);
            if (known == nullptr || known->verdict == Verdict::NotRun) {
                first = i;
                break;
            }
        }
    }
    select(caseId, first);
}

void WalkthroughDesk::goBack()
{
    select(m_case, m_step - 1);
}

void WalkthroughDesk::goOn()
{
    const qa::TestCase *testCase = currentCase();
    if (testCase != nullptr && m_step + 1 < testCase->steps.size()) {
        select(m_case, m_step + 1);
    }
}

void WalkthroughDesk::goToUntested()
{
    if (!m_run) {
        return;
    }
    const QList<qa::TestCase> &all = cases();
    const auto here = std::find_if(
        all.cbegin(), all.cend(), [this](const qa::TestCase &each) { return each.id == m_case; });
    const auto at = here == all.cend() ? 0 : here - all.cbegin();
    for (qsizetype turn = 0; turn <= all.size(); ++turn) {
        const qa::TestCase &testCase = all.at((at + turn) % all.size());
        for (int i = turn == 0 ? m_step + 1 : 0; i < testCase.steps.size(); ++i) {
            const qa::StepResult *known = m_run->result(testCase.id, testCase.steps.at(i).id);
            if (known == nullptr || known->verdict == Verdict::NotRun) {
                moveTo(testCase.id, i);
                return;
            }
        }
    }
}

qa::RunFacts WalkthroughDesk::facts(
    const QString &title, const QString &tester, const QString &environment) const
{
    const domain::BookInfo &info = m_workspace.info();
    return { title, tester, m_surroundings.build, m_surroundings.system,
        m_workspace.language() == catalog::Language::Korean ? u"ko"_s : u"en"_s,
        m_themeName ? m_themeName() : QString(), QFileInfo(m_workspace.file()).fileName(),
        info.seed, info.simulatedNow, environment };
}

/// One after the other: a verdict that was given first stands first in the journal.
void WalkthroughDesk::enqueue(RunJob job, Then then, Takes takes)
{
    keepJudged();
    m_waiting.push_back({ std::move(job), std::move(then), takes });
    work();
}

void WalkthroughDesk::work()
{
    if (m_working || m_waiting.empty()) {
        return;
    }
    m_working = true;
    const Waiting next = m_waiting.front();
    m_waiting.pop_front();
    whenAnswered(services::inPool(next.job), this,
        [this, then = next.then, takes = next.takes](const domain::Result<Run> &run) {
            m_working = false;
            if (!run) {
                Q_EMIT failed(run.error());
            } else if (takes == Takes::Another || (m_run && m_run->id == run->id)) {
                // What belongs to a run that was put away meanwhile is kept, and not shown.
                takeRun(*run, !m_run || m_run->id != run->id);
                if (then) {
                    then();
                }
            }
            work();
        });
}

void WalkthroughDesk::takeRun(const Run &run, bool another)
{
    m_run = run;
    if (another) {
        m_case.clear();
        m_step = 0;
        if (!run.cases.isEmpty()) {
            moveTo(run.cases.constFirst().id, 0);
            const qa::StepResult *first
                = run.result(m_case, run.cases.constFirst().steps.first().id);
            if (first != nullptr && first->verdict != Verdict::NotRun) {
                goToUntested();
            }
        }
    }
    Q_EMIT changed();
    Q_EMIT stepChanged();
}

void WalkthroughDesk::begin(const QString &title, const QString &tester, const QString &environment,
    const QList<qa::TestCase> &cases, const QString &again)
{
    enqueue([store = m_store, facts = facts(title, tester, environment), cases, again,
                now = now()] { return store.begin(facts, cases, again, now); },
        {}, Takes::Another);
}

void WalkthroughDesk::beginFromFailed(const Run &run, const QString &title)
{
    QList<qa::TestCase> failed;
    for (const qa::TestCase &testCase : run.cases) {
        if (qa::needsNote(run.verdict(testCase))) {
            failed.append(testCase);
        }
    }
    begin(title, run.facts.tester, run.facts.environment, failed, run.id);
}

void WalkthroughDesk::open(const QString &runId)
{
    enqueue([store = m_store, runId] { return store.read(runId); }, {}, Takes::Another);
}

void WalkthroughDesk::closeRun()
{
    keepJudged();
    m_run.reset();
    m_case.clear();
    m_step = 0;
    if (!m_available.isEmpty()) {
        moveTo(m_available.constFirst().id, 0);
    }
    Q_EMIT changed();
    Q_EMIT stepChanged();
}

void WalkthroughDesk::finish()
{
    if (m_run) {
        enqueue([store = m_store, id = m_run->id,
                    now = now()] { return store.append(id, qa::Entry::finished(), now); },
            {});
    }
}

void WalkthroughDesk::repeatCase()
{
    if (!isRunning()) {
        return;
    }
    enqueue([store = m_store, id = m_run->id, testCase = m_case,
                now = now()] { return store.append(id, qa::Entry::execution(testCase), now); },
        [this, testCase = m_case] { select(testCase, 0); });
}

void WalkthroughDesk::chooseCaseVerdict(std::optional<Verdict> verdict)
{
    if (!isRunning()) {
        return;
    }
    enqueue(
        [store = m_store, id = m_run->id, testCase = m_case, verdict, now = now()] {
            return store.append(id, qa::Entry::caseVerdict(testCase, verdict), now);
        },
        {});
}

void WalkthroughDesk::judge(
    Verdict verdict, const QString &note, const QString &defect, const QList<int> &ticked)
{
    const qa::Step *now = step();
    if (!isRunning() || now == nullptr) {
        return;
    }
    qa::StepResult result;
    result.verdict = verdict;
    result.note = note.trimmed();
    result.defect = defect.trimmed();
    result.ticked = ticked;
    result.elapsed = m_onStep.elapsed();
    if (now->checks.isEmpty()) {
        keep(result);
        return;
    }
    m_judging = result;
    check();
}

/// Something else comes before the checks have answered: the verdict stands without them.
void WalkthroughDesk::keepJudged()
{
    if (m_judging) {
        keep(*std::exchange(m_judging, std::nullopt));
    }
}

void WalkthroughDesk::keep(qa::StepResult result)
{
    const qa::Step *now = step();
    if (!isRunning() || now == nullptr) {
        return;
    }
    result.finding = m_finding;
    enqueue(
        [store = m_store, id = m_run->id, testCase = m_case, stepId = now->id, result,
            moment = this->now()] {
            return store.append(id, qa::Entry::verdict(testCase, stepId, result), moment);
        },
        [this, verdict = result.verdict, testCase = m_case, at = m_step] {
            Q_EMIT judged(verdict);
            if (m_case == testCase && m_step == at && !qa::needsNote(verdict)) {
                goOn();
            }
        });
}

void WalkthroughDesk::attach(const QImage &picture, QJsonObject facts)
{
    const qa::Step *now = step();
    if (!isRunning() || now == nullptr) {
        return;
    }
    const qa::RunFacts known = this->facts(m_run->facts.title, m_run->facts.tester, {});
    facts.insert(u"build"_s, known.build);
    facts.insert(u"system"_s, known.system);
    facts.insert(u"language"_s, known.language);
    facts.insert(u"theme"_s, known.theme);
    facts.insert(u"book"_s, known.book);
    facts.insert(u"clock"_s,
        known.simulated.isValid() ? known.simulated.toUTC().toString(Qt::ISODate) : QString());
    enqueue(
        [store = m_store, id = m_run->id, testCase = m_case, stepId = now->id, picture, facts,
            moment = this->now()] {
            QByteArray png;
            QBuffer buffer(&png);
            buffer.open(QIODevice::WriteOnly);
            picture.save(&buffer, "PNG");
            return store.attach(id, testCase, stepId, png, facts, moment);
        },
        [this, testCase = m_case, stepId = now->id] {
            const qa::StepResult *result = m_run->result(testCase, stepId);
            if (result != nullptr && !result->evidence.isEmpty()) {
                Q_EMIT attached(result->evidence.constLast().file);
            }
        });
}

} // namespace viewmodels
