#include "gui/mainwindow/windowstage.h"

#include "common/overlaydialog.h"
#include "qa/journal.h"
#include "upgradewizard/upgradewizard.h"
#include "walkthroughs/casesheet.h"
#include "walkthroughs/reportsheet.h"
#include "walkthroughs/stepcard.h"
#include "walkthroughs/walkthroughs.h"

#include <QComboBox>
#include <QDir>
#include <QLineEdit>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QScreen>
#include <QSignalSpy>

using namespace Qt::StringLiterals;
using qa::Verdict;

namespace {

/// The window on the demo book with a run of all cases begun.
struct Walk : WindowStage
{
    explicit Walk(bool begun = true)
    {
        key(Qt::Key_4, Qt::ControlModifier);
        (void)QTest::qWaitFor([this] { return eye.isReady("beginRun"); });
        if (begun) {
            click("beginRun");
            (void)QTest::qWaitFor([this] { return eye.isReady("newRunBegin"); });
            click("newRunBegin");
            (void)QTest::qWaitFor([this] { return eye.isReady("judgePass"); });
        }
    }

    [[nodiscard]] qa::RunStore store() const { return qa::RunStore(stage.path(u"walkthroughs"_s)); }
    [[nodiscard]] qa::Run kept() const { return store().read(u"run-0001"_s).value_or(qa::Run()); }
    [[nodiscard]] bool waitForKept(Verdict verdict, int count)
    {
        return QTest::qWaitFor([&] { return kept().stepCount(verdict) == count; }, 20'000);
    }
    [[nodiscard]] QString stepText() { return child("stepAction")->property("text").toString(); }
    void judge(Qt::Key letter) { key(letter, Qt::ControlModifier | Qt::ShiftModifier); }
};

} // namespace

class WalkthroughsTest : public support::TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void aStepIsPassedByKeyAndTheNextOneComes()
    {
        Walk walk;
        const QString first = walk.stepText();
        walk.judge(Qt::Key_P);
        QVERIFY(walk.waitForKept(Verdict::Pass, 1));
        QVERIFY(QTest::qWaitFor([&] { return walk.stepText() != first; }));
        const qa::Run run = walk.kept();
        const qa::TestCase &testCase = run.cases.constFirst();
        const qa::StepResult *result = run.result(testCase.id, testCase.steps.constFirst().id);
        QVERIFY(result != nullptr);
        // What the program found stands beside the verdict of the person.
        QCOMPARE(result->finding.outcome, qa::Finding::Outcome::Holds);
        QVERIFY(!result->finding.told.isEmpty());
    }

    void aVerdictIsKeptWhereTheTesterGoesOnBeforeTheCheckAnswers()
    {
        Walk walk;
        const QString first = walk.stepText();
        walk.judge(Qt::Key_P);
        walk.click("nextStep");
        const QString second = walk.stepText();
        QVERIFY(second != first);
        QVERIFY(walk.waitForKept(Verdict::Pass, 1));
        const qa::Run run = walk.kept();
        const qa::TestCase &testCase = run.cases.constFirst();
        QVERIFY(run.result(testCase.id, testCase.steps.constFirst().id) != nullptr);
        QCOMPARE(walk.stepText(), second);
    }

    void aFailedStepNeedsANoteAndStays()
    {
        Walk walk;
        const QString first = walk.stepText();
        walk.judge(Qt::Key_F);
        QVERIFY(QTest::qWaitFor([&] { return walk.eye.isReady("noteHint"); }));
        QCOMPARE(QApplication::focusWidget(), walk.child("stepNote"));
        QCOMPARE(walk.kept().stepCount(Verdict::Fail), 0);
        QTest::keyClicks(QApplication::focusWidget(), u"a red line"_s);
        walk.judge(Qt::Key_F);
        QVERIFY(walk.waitForKept(Verdict::Fail, 1));
        QCOMPARE(walk.stepText(), first);
        // It is corrected by another entry, never by changing the first one.
        walk.judge(Qt::Key_P);
        QVERIFY(walk.waitForKept(Verdict::Pass, 1));
        QCOMPARE(walk.kept().stepCount(Verdict::Fail), 0);
    }

    void aPictureIsAttachedWithItsFacts()
    {
        Walk walk;
        walk.judge(Qt::Key_S);
        const auto pictures = [&] {
            const qa::Run run = walk.kept();
            const qa::TestCase &testCase = run.cases.constFirst();
            const qa::StepResult *result = run.result(testCase.id, testCase.steps.constFirst().id);
            return result == nullptr ? QList<qa::Evidence>() : result->evidence;
        };
        QVERIFY(QTest::qWaitFor([&] { return pictures().size() == 1; }, 20'000));
        const QString file
            = walk.store().folder(u"run-0001"_s) + u'/' + pictures().constFirst().file;
        const QImage picture(file);
        QCOMPARE(
            picture.size(), walk.stage.window().size() * walk.stage.window().devicePixelRatioF());
        QVERIFY(QFile::exists(QString(file).replace(u".png"_s, u".json"_s)));
        // Both languages: two pictures, and the window speaks as before.
        const QString spoken = walk.stepText();
        walk.click("attachBoth");
        QVERIFY(QTest::qWaitFor([&] { return pictures().size() == 3; }, 20'000));
        QCOMPARE(walk.stepText(), spoken);
    }

    void theWizardLeavesTheCardUsable()
    {
        Walk walk;
        shell::play::type(walk.eye.child("search"), u"hanbit"_s);
        QVERIFY(QTest::qWaitFor([&] { return walk.eye.rows("customerTable") == 1; }, 20'000));
        shell::play::chooseRow(walk.eye.table("customerTable"), 0);
        QTest::keyClick(walk.eye.table("customerTable"), Qt::Key_Return);
        QVERIFY(QTest::qWaitFor([&] { return walk.eye.isReady("upgradeNow"); }, 20'000));
        walk.click("upgradeNow");
        QVERIFY(QTest::qWaitFor(
            [&] { return walk.eye.isReady("mainAction") || walk.eye.card(u"E3"_s) != nullptr; },
            20'000));
        // The sheet stands beside the card, not over it.
        const QWidget *card = walk.child("stepCard");
        const QRect place(card->mapTo(&walk.stage.window(), QPoint()), card->size());
        QVERIFY(!walk.stage.window().wizard()->sheetRect().intersects(place));
        walk.judge(Qt::Key_P);
        QVERIFY(walk.waitForKept(Verdict::Pass, 1));
        auto *note = walk.child<QPlainTextEdit>("stepNote");
        note->setFocus(Qt::MouseFocusReason); // the sheet would take it back from elsewhere
        QCOMPARE(QApplication::focusWidget(), note);
        walk.stage.window().wizard()->finish();
    }

    void showMeWhereFramesTheControl()
    {
        Walk walk;
        walk.judge(Qt::Key_W);
        QVERIFY(QTest::qWaitFor([&] { return walk.eye.isReady("targetFrame"); }));
        walk.judge(Qt::Key_P);
        QVERIFY(walk.waitForKept(Verdict::Pass, 1));
        QVERIFY(QTest::qWaitFor([&] { return !walk.child("targetFrame")->isVisible(); }));
    }

    void theRunSurvivesAScenarioAndTheNextStart()
    {
        Walk walk;
        walk.judge(Qt::Key_P);
        QVERIFY(walk.waitForKept(Verdict::Pass, 1));
        walk.judge(Qt::Key_R); // the demo book is written afresh
        QTest::qWait(500);
        QCOMPARE(walk.kept().stepCount(Verdict::Pass), 1);
        // Another window finds it under way.
        viewmodels::WalkthroughDesk again(
            walk.stage.workspace(), { walk.stage.path(u"walkthroughs"_s), {}, {} });
        again.load();
        QVERIFY(QTest::qWaitFor([&] { return again.isLoaded(); }));
        QVERIFY(again.isRunning());
        QCOMPARE(again.run()->stepCount(Verdict::Pass), 1);
        QCOMPARE(again.currentStep(), 1); // the first that has no verdict
    }

    void aRunThatWasPutAwayStaysAwayWhenACaseIsSaved()
    {
        Walk walk;
        viewmodels::WalkthroughDesk desk(
            walk.stage.workspace(), { walk.stage.path(u"walkthroughs"_s), {}, {} });
        desk.load();
        QVERIFY(QTest::qWaitFor([&] { return desk.isLoaded(); }));
        QVERIFY(desk.isRunning());
        desk.closeRun();
        qa::TestCase own = desk.availableCases().constFirst();
        own.id = u"my-case"_s;
        desk.saveCase(own);
        QVERIFY(QTest::qWaitFor([&] { return desk.isOwn(own.id); }));
        QVERIFY(!desk.run());
    }

    void aFinishedRunIsReadOnly()
    {
        Walk walk;
        QVERIFY(walk.store().append(u"run-0001"_s, qa::Entry::finished(),
            QDateTime(QDate(2026, 5, 12), QTime(9, 0), Qt::UTC)));
        walk.stage.window().walkthroughs()->setOpen(false);
        // A verdict that comes too late is refused and told.
        walk.stage.window().walkthroughs()->setOpen(true);
        walk.judge(Qt::Key_P);
        QVERIFY(QTest::qWaitFor([&] { return walk.eye.isReady("bookError"); }, 20'000));
        QCOMPARE(walk.kept().stepCount(Verdict::Pass), 0);
    }

    void theCardGoesIntoAWindowOfItsOwnAndBack()
    {
        Walk walk;
        auto *panels = walk.stage.window().walkthroughs();
        expectDialog();
        panels->setFloating(true);
        QVERIFY(panels->isFloating());
        QVERIFY(panels->card()->window() != &walk.stage.window());
        QVERIFY(panels->card()->isVisible());
        panels->card()->window()->close();
        QVERIFY(QTest::qWaitFor([&] { return !panels->isFloating(); }));
        QCOMPARE(panels->card()->window(), &walk.stage.window());
        // Large text makes a large window, but none that reaches beyond the screen.
        walk.stage.theme().setTextScale(200);
        panels->setFloating(true);
        const QSize screen = walk.stage.window().screen()->availableSize();
        const QSize card = panels->card()->window()->size();
        QVERIFY2(card.height() < screen.height(), qPrintable(QString::number(card.height())));
        QVERIFY(card.width() <= screen.width());
    }

    void aSheetThatIsOpenIsNotOpenedOnceMore()
    {
        Walk walk;
        walk.judge(Qt::Key_A);
        QVERIFY(QTest::qWaitFor([&] { return walk.eye.isReady("newRunSheet"); }));
        walk.judge(Qt::Key_A);
        walk.judge(Qt::Key_E);
        QVERIFY(QTest::qWaitFor([&] { return walk.eye.isReady("reportSheet"); }));
        walk.judge(Qt::Key_E);
        QCOMPARE(walk.stage.window().findChildren<common::OverlayDialog *>().size(), 2);
    }

    void theReportIsWritten()
    {
        Walk walk;
        walk.judge(Qt::Key_P);
        QVERIFY(walk.waitForKept(Verdict::Pass, 1));
        walk.click("exportReport");
        QVERIFY(QTest::qWaitFor([&] { return walk.eye.isReady("reportSheet"); }));
        auto *sheet = walk.stage.window().findChild<walkthroughs::ReportSheet *>();
        sheet->setFolder(walk.stage.path(u"reports"_s));
        walk.click("reportForm7"); // the archive
        walk.click("reportExport");
        const QDir folder(walk.stage.path(u"reports/run-0001"_s));
        QVERIFY(QTest::qWaitFor([&] { return folder.exists(u"run-0001.zip"_s); }, 60'000));
        QVERIFY(folder.exists(u"report.html"_s));
        QFile pdf(folder.filePath(u"run-0001.pdf"_s));
        QVERIFY(pdf.open(QIODevice::ReadOnly));
        QVERIFY(pdf.readAll().startsWith("%PDF-"));
    }

    void aFileThatHoldsNoCaseIsToldOnce()
    {
        Walk walk(false);
        const QString folder = walk.stage.path(u"walkthroughs"_s);
        QVERIFY(QDir(folder).mkpath(u"cases"_s));
        QFile file(folder + u"/cases/broken.json"_s);
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write("{\"id\": ") > 0);
        file.close();
        viewmodels::WalkthroughDesk desk(walk.stage.workspace(), { folder, {}, {} });
        QSignalSpy told(&desk, &viewmodels::WalkthroughDesk::failed);
        QSignalSpy read(&desk, &viewmodels::WalkthroughDesk::changed);
        desk.load();
        QVERIFY(QTest::qWaitFor([&] { return read.size() == 1; }));
        QCOMPARE(told.size(), 1);
        const auto error = told.constFirst().constFirst().value<domain::Error>();
        QVERIFY(error.fact(u"file"_s).endsWith(u"broken.json"_s));
        desk.load(); // as after each case that is saved
        QVERIFY(QTest::qWaitFor([&] { return read.size() == 2; }));
        QCOMPARE(told.size(), 1);
    }

    void whatTheProgramFindsSaysWhatDiffers()
    {
        Walk walk(false);
        viewmodels::WalkthroughDesk desk(
            walk.stage.workspace(), { walk.stage.path(u"walkthroughs"_s), {}, {} });
        desk.setWindowCheck([](const qa::Check &) {
            return qa::CheckAnswer{ qa::Finding::Outcome::Differs,
                { u"Found: not shown"_s, u"확인 결과: 표시되지 않음"_s } };
        });
        desk.load();
        QVERIFY(QTest::qWaitFor([&] { return desk.isLoaded(); }));
        desk.select(u"global-basic-to-e3"_s, 0);
        desk.check();
        QVERIFY(QTest::qWaitFor(
            [&] { return desk.finding().outcome == qa::Finding::Outcome::Differs; }, 20'000));
        const QStringList lines = desk.finding().told.split(u'\n');
        QCOMPARE(lines.size(), 2);
        QVERIFY(lines.at(0).startsWith(u"✓ "_s));
        QCOMPARE(lines.at(1), u"× Found: not shown"_s);
    }

    void aCaseThatIsBeingWrittenIsNotLost()
    {
        Walk walk(false);
        QVERIFY(QDir(walk.stage.path({})).mkpath(u"walkthroughs"_s));
        QFile inTheWay(walk.stage.path(u"walkthroughs/cases"_s));
        QVERIFY(inTheWay.open(QIODevice::WriteOnly)); // no folder can be made there
        inTheWay.close();
        walk.stage.window().walkthroughs()->editCase(true);
        QVERIFY(QTest::qWaitFor([&] { return walk.eye.isReady("caseSheet"); }));
        walk.child<QLineEdit>("caseTitleKo")->setText(u"내 케이스"_s);
        walk.child<QPlainTextEdit>("stepDoKo")->setPlainText(u"고객을 여세요."_s);
        walk.child<QPlainTextEdit>("stepExpectKo")->setPlainText(u"열립니다."_s);
        // The id becomes the name of a file.
        for (const QString &id :
            { u"../evil"_s, u"My Case"_s, u"내-케이스"_s, QString(81, u'a') }) {
            walk.child<QLineEdit>("caseId")->setText(id);
            QVERIFY2(!walk.child("caseSave")->isEnabled(), qPrintable(id));
        }
        walk.child<QLineEdit>("caseId")->setText(u"my-case"_s);
        QVERIFY(walk.child("caseSave")->isEnabled());
        // Esc asks, though the case is new.
        auto *sheet = walk.stage.window().findChild<walkthroughs::CaseSheet *>();
        sheet->requestClose();
        auto *question = common::OverlayDialog::topOf(&walk.stage.window());
        QVERIFY(question != sheet && question != nullptr);
        question->finish();
        QVERIFY(sheet->isOpen());
        // What could not be saved stays, to be saved again.
        walk.click("caseSave");
        QVERIFY(QTest::qWaitFor([&] { return walk.eye.isReady("bookError"); }, 20'000));
        QVERIFY(sheet->isOpen());
        QVERIFY(QTest::qWaitFor([&] { return walk.child("caseSave")->isEnabled(); }));
        QVERIFY(walk.child("caseFault")->isVisible());
        QVERIFY(inTheWay.remove());
        walk.click("caseSave");
        const qa::CaseStore cases(walk.stage.path(u"walkthroughs"_s));
        QVERIFY(QTest::qWaitFor([&] { return cases.list().cases.size() == 1; }, 20'000));
        QVERIFY(QTest::qWaitFor([&] { return !walk.eye.isReady("caseSheet"); }));
    }

    void anOwnCaseIsEditedAsItStands()
    {
        Walk walk(false);
        viewmodels::WalkthroughDesk desk(
            walk.stage.workspace(), { walk.stage.path(u"walkthroughs"_s), {}, {} });
        desk.load();
        QVERIFY(QTest::qWaitFor([&] { return desk.isLoaded(); }));
        qa::TestCase own = desk.availableCases().constLast();
        own.id = u"my-case"_s;
        QVERIFY(!own.scenario.isEmpty());
        auto *sheet = new walkthroughs::CaseSheet(&walk.stage.window(), desk, own, false);
        sheet->open();
        QCOMPARE(walk.child<QLineEdit>("caseTitleKo")->text(), own.title.ko);
        QCOMPARE(walk.child<QLineEdit>("caseTitleEn")->text(), own.title.en);
        QCOMPARE(walk.child<QLineEdit>("caseBeforeKo")->text(), own.preconditions.ko);
        QCOMPARE(walk.child<QComboBox>("caseScenario")->currentData().toString(), own.scenario);
        QCOMPARE(
            walk.child<QComboBox>("caseCloud")->currentData().toInt(), static_cast<int>(own.cloud));
        // Nothing was changed, so nothing is asked.
        sheet->requestClose();
        QVERIFY(!sheet->isOpen());
    }

    void anOwnCaseIsWrittenAndBecomesPartOfARun()
    {
        Walk walk(false);
        walk.stage.window().walkthroughs()->editCase(true);
        QVERIFY(QTest::qWaitFor([&] { return walk.eye.isReady("caseSheet"); }));
        QVERIFY(!walk.child("caseSave")->isEnabled());
        walk.child<QLineEdit>("caseId")->setText(u"my-case"_s);
        walk.child<QLineEdit>("caseTitleKo")->setText(u"내 케이스"_s);
        walk.child<QPlainTextEdit>("stepDoKo")->setPlainText(u"고객을 여세요."_s);
        walk.child<QPlainTextEdit>("stepExpectKo")->setPlainText(u"열립니다.\n구독이 보입니다."_s);
        walk.click("caseAddStep");
        QVERIFY(!walk.child("caseSave")->isEnabled());
        walk.child<QPlainTextEdit>("stepDoKo")->setPlainText(u"닫으세요."_s);
        walk.child<QPlainTextEdit>("stepExpectKo")->setPlainText(u"닫힙니다."_s);
        walk.click("caseStepUp");
        QVERIFY(walk.child("caseSave")->isEnabled());
        walk.click("caseSave");
        const qa::CaseStore cases(walk.stage.path(u"walkthroughs"_s));
        QVERIFY(QTest::qWaitFor([&] { return cases.list().cases.size() == 1; }, 20'000));
        const qa::TestCase own = cases.list().cases.constFirst();
        QCOMPARE(own.steps.size(), 2);
        QCOMPARE(own.steps.at(0).action.en, u"닫으세요."_s); // one language stands in for the other
        QCOMPARE(own.steps.at(1).expected.size(), 2);
        auto *list = walk.child<QListWidget>("scriptList");
        QVERIFY(QTest::qWaitFor(
            [&] { return !list->findItems(u"내 케이스"_s, Qt::MatchExactly).isEmpty(); }));
    }
};

DESK_TEST_MAIN(WalkthroughsTest, QApplication)
#include "walkthroughstest.moc"
