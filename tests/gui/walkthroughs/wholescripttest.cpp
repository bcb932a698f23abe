#include "casestage.h"

#include "qa/journal.h"
#include "viewmodels/scenarioloader.h"
#include "viewmodels/walkthroughdesk.h"
#include "walkthroughs/reportsheet.h"
#include "walkthroughs/stepkeys.h"

#include <QAbstractButton>
#include <QDir>
#include <QElapsedTimer>
#include <QSignalSpy>

using namespace Qt::StringLiterals;
using walkthroughs::StepKey;

namespace {

constexpr int patience = 60'000; ///< ms

} // namespace

/// A tester's whole afternoon: one run of every case that ships, in Korean, by the keys of the step
/// card; each scenario loaded from the card, each step done by real events, checked, pictured and
/// passed; and the reports handed in. ./dev walkthroughs runs it in a window of a display of its
/// own and leaves the reports in build/walkthroughs/; without DESK_REPORT it is skipped.
class WholeScriptTest : public support::TestCase
{
    Q_OBJECT

private:
    static void press(CaseStage &stage, StepKey key)
    {
        const QKeyCombination combination = walkthroughs::keysOf(key)[0];
        QWidget *focused = QApplication::focusWidget();
        QTest::keyClick(focused != nullptr ? focused : &stage.window(), combination.key(),
            combination.keyboardModifiers());
    }

private Q_SLOTS:
    void aTesterHandsInTheReports()
    {
        const QString into = qEnvironmentVariable("DESK_REPORT");
        if (into.isEmpty()) {
            QSKIP("Run ./dev walkthroughs.");
        }
        const auto scenarios = qa::shippedScenarios();
        QVERIFY(scenarios);
        CaseStage stage(catalog::Language::Korean);
        QVERIFY(stage.load(scenarios->constFirst()).isEmpty()); // the demo book is there
        WindowStage &hands = stage.hands();
        const auto isReady = [&hands](const char *name) {
            return QTest::qWaitFor([&] { return hands.eye.isReady(name); }, patience);
        };
        hands.key(Qt::Key_4, Qt::ControlModifier);
        QVERIFY(isReady("beginRun"));
        hands.click("beginRun");
        QVERIFY(isReady("newRunBegin"));
        hands.click("newRunBegin");
        QVERIFY(isReady("judgePass"));

        auto *loader = stage.window().findChild<viewmodels::ScenarioLoader *>();
        QVERIFY(loader != nullptr);
        auto *desk = stage.window().findChild<viewmodels::WalkthroughDesk *>();
        QVERIFY(desk != nullptr);
        connect(loader, &viewmodels::ScenarioLoader::question, this,
            [&hands] { QTimer::singleShot(300, [&hands] { hands.click("confirmAct"); }); });
        QSignalSpy loaded(loader, &viewmodels::ScenarioLoader::loaded);
        const qa::RunStore store(hands.stage.path(u"walkthroughs"_s));
        const QString id = u"run-0001"_s;
        const auto run = store.read(id);
        QVERIFY(run);
        qsizetype steps = 0;
        QStringList findings;
        for (const qa::TestCase &testCase : run->cases) {
            desk->selectFirstUntested(testCase.id); // as a click in the list does
            loaded.clear();
            press(stage, StepKey::LoadScenario);
            const bool isLoaded = QTest::qWaitFor([&] { return !loaded.isEmpty(); }, patience);
            if (!isLoaded) {
                QDir().mkpath(into);
                stage.window().grab().save(into + u"/stuck.png"_s);
            }
            QVERIFY2(isLoaded, qPrintable(testCase.id));
            for (const qa::Step &step : testCase.steps) {
                QElapsedTimer clock;
                clock.start();
                const QString place = testCase.id + u' ' + step.id;
                QString fault = stage.perform(step);
                if (fault.isEmpty()) {
                    fault = stage.check(step);
                }
                const auto done = clock.restart();
                const auto result = [&] {
                    const auto now = store.read(id);
                    const qa::StepResult *found = now ? now->result(testCase.id, step.id) : nullptr;
                    return found != nullptr ? *found : qa::StepResult();
                };
                press(stage, StepKey::Capture);
                const bool isPictured
                    = QTest::qWaitFor([&] { return result().evidence.size() == 1; }, patience);
                if (!isPictured) {
                    QDir().mkpath(into);
                    stage.window().grab().save(into + u"/stuck.png"_s);
                }
                QVERIFY2(isPictured, qPrintable(place + u": no picture; "_s + fault));
                const auto pictured = clock.restart();
                press(stage, StepKey::Pass);
                QVERIFY2(QTest::qWaitFor(
                             [&] { return result().verdict == qa::Verdict::Pass; }, patience),
                    qPrintable(place));
                if (fault.isEmpty() && !step.checks.isEmpty()
                    && result().finding.outcome != qa::Finding::Outcome::Holds) {
                    fault = u"the card says "_s + result().finding.told;
                }
                if (!fault.isEmpty()) {
                    findings.append(place + u": "_s + fault);
                    qInfo("%s", qPrintable(fault));
                    QDir().mkpath(into);
                    stage.window().grab().save(into + u"/%1-%2.png"_s.arg(testCase.id, step.id));
                }
                qInfo("%s: done after %lld ms, pictured in %lld, judged in %lld%s",
                    qPrintable(place), done, pictured, clock.elapsed(),
                    fault.isEmpty() ? "" : "  NOT AS EXPECTED");
                ++steps;
            }
        }
        qInfo("%lld cases, %lld steps", run->cases.size(), steps);

        // A case of it speaks English.
        stage.window().setLanguage(catalog::Language::Korean);
        QVERIFY(QTest::qWaitFor(
            [&] { return desk->run()->stepCount(qa::Verdict::Pass) == steps; }, patience));
        hands.click("exportReport");
        QVERIFY(isReady("reportSheet"));
        stage.window().findChild<walkthroughs::ReportSheet *>()->setFolder(into);
        auto *archive
            = hands.child<QAbstractButton>("reportForm7"); // beside what is chosen already
        QVERIFY(archive != nullptr);
        if (!archive->isChecked()) {
            hands.click("reportForm7");
        }
        QVERIFY(archive->isChecked());
        hands.click("reportExport");
        const QDir folder(into + u'/' + id);
        QVERIFY(QTest::qWaitFor(
            [&] { return folder.exists(id + u".zip"_s) && folder.exists(u"report.html"_s); },
            10 * patience));
        QVERIFY2(findings.isEmpty(), qPrintable(findings.join(u'\n')));
    }
};

DESK_TEST_MAIN(WholeScriptTest, QApplication)
#include "wholescripttest.moc"
