#include "scenes.h"

#include "common/overlaydialog.h"
#include "planner/plannerpage.h"

#include <QElapsedTimer>
#include <QMenu>
#include <QTableView>

namespace gallery {

using namespace Qt::StringLiterals;
namespace play = shell::play;
using services::PlanGroup;
using viewmodels::BulkRun;
using viewmodels::DryRunModel;
using viewmodels::PlannerModel;

namespace {

constexpr int chosen = 6; ///< as in the picture
/// Changes of a bulk upgrade before its first row: it begins, keeps its rows, stands open.
constexpr int changesBefore = 3;

void chooseRows(Frame &frame, PlannerModel &model, int rows)
{
    QTableView *table = frame.eye().table("plannerTable");
    table->setFocus(Qt::TabFocusReason);
    table->setCurrentIndex(table->model()->index(model.headOf(PlanGroup::Ready) + 1, 1));
    for (int row = 0; row < rows; ++row) {
        if (row > 0) {
            play::press(table, Qt::Key_Down);
        }
        play::press(table, Qt::Key_Space);
    }
}

void closeMenu(Frame &frame, const char *name)
{
    for (QMenu *each : frame.stage().window().findChildren<QMenu *>(QLatin1StringView(name))) {
        each->close();
    }
}

void closeSheet(Frame &frame)
{
    if (auto *sheet = common::OverlayDialog::topOf(&frame.stage().window())) {
        sheet->finish();
    }
}

/// Rows that can be upgraded, chosen, and the dry run of them: beside the table, or in a sheet.
void takeChosen(Frame &frame, planner::PlannerPage &page)
{
    chooseRows(frame, *page.model(), chosen);
    frame.take({ u"04-planner"_s, u"Upgrade planner"_s, { u"04-upgrade-planner.png"_s } });
    frame.take(
        { u"04-set-target"_s, u"Upgrade planner: a target for all of them"_s, {} },
        [&frame] { frame.click("setTargetButton"); },
        [&frame] { closeMenu(frame, "setTargetMenu"); });
    const auto rehearse = [&frame, &page] {
        frame.click("dryRunButton");
        frame.wait(u"The dry run is made"_s,
            [&page] { return page.dryRun()->state() == DryRunModel::State::Ready; });
    };
    frame.take(
        { u"04-dry-run"_s, u"Upgrade planner: a dry run"_s, { u"04-upgrade-planner.png"_s } },
        rehearse, [&frame] { closeSheet(frame); });
}

/// What is asked otherwise, and what there is when nothing comes.
void takeQuestions(Frame &frame, planner::PlannerPage &page)
{
    PlannerModel *model = page.model();
    services::PlannerFilter filter = model->filter();
    filter.target = model->targetsAt(model->headOf(PlanGroup::Ready) + 1).constFirst();
    model->setFilter(filter);
    frame.wait(u"What could move to one product"_s, [model] {
        return model->counts() && model->rowAt(model->headOf(PlanGroup::Ready) + 1) != nullptr;
    });
    frame.take({ u"04-reverse"_s, u"Upgrade planner: who could move to one product"_s, {} });
    filter.search = u"nobody at all"_s;
    model->setFilter(filter);
    frame.wait(
        u"No subscriptions match"_s, [&frame] { return frame.eye().isReady("plannerEmpty"); });
    frame.take({ u"04-none"_s, u"Upgrade planner: nothing matches"_s, {} });
    frame.mood().set(Mood::Silent);
    frame.click("plannerClearFilters");
    QElapsedTimer waited;
    waited.start();
    frame.wait(u"The grey bars come"_s, [&waited] { return waited.elapsed() > 600; });
    frame.take({ u"04-loading"_s, u"Upgrade planner: while it is read"_s, {} });
    frame.mood().set(Mood::Answers);
    const auto isRead
        = [model] { return model->state() == PlannerModel::State::Ready && model->rowCount() > 0; };
    frame.wait(u"The planner comes back"_s, isRead);
    frame.mood().set(Mood::Fails);
    model->reload();
    frame.wait(
        u"The planner fails"_s, [model] { return model->state() == PlannerModel::State::Failed; });
    frame.take({ u"04-error"_s, u"Upgrade planner: the book could not be read again"_s, {} });
    frame.mood().set(Mood::Answers);
    model->reload();
    frame.wait(u"The planner is read again"_s, isRead);
}

/// The bulk upgrade from its review to its report, with a pause.
void takeBulk(Frame &frame, planner::PlannerPage &page)
{
    const BulkRun *run = page.bulkRun();
    frame.click("upgradeSelectedButton");
    frame.wait(u"The review"_s, [&frame] { return frame.eye().isReady("bulkAcknowledge"); });
    play::press(frame.eye().child("bulkAcknowledge"), Qt::Key_Space);
    frame.take({ u"04-bulk-review"_s, u"Bulk upgrade: the review"_s, {} });
    frame.mood().holdChanges(true, changesBefore + 2);
    frame.click("bulkMain");
    frame.wait(u"The bulk upgrade runs"_s, [run] {
        return run->stage() == BulkRun::Stage::Running && run->run().waiting == chosen - 2;
    });
    frame.take({ u"04-bulk-running"_s, u"Bulk upgrade: it runs"_s, {} });
    frame.click("bulkSecond"); // Pause
    frame.mood().holdChanges(false);
    frame.wait(
        u"The bulk upgrade pauses"_s, [run] { return run->stage() == BulkRun::Stage::Paused; });
    frame.take({ u"04-bulk-paused"_s, u"Bulk upgrade: it is paused"_s, {} });
    frame.click("bulkSecond"); // Later
    frame.wait(
        u"The page tells what waits"_s, [&frame] { return frame.eye().isReady("unfinishedRun"); });
    frame.take({ u"04-bulk-waiting"_s, u"Upgrade planner: a bulk upgrade waits"_s, {} });
    frame.click("openUnfinished");
    frame.wait(u"What waits is open"_s, [&frame] { return frame.eye().isReady("bulkMain"); });
    frame.click("bulkMain"); // Carry on
    frame.wait(u"The report"_s, [run] { return run->stage() == BulkRun::Stage::Ended; });
    frame.take({ u"04-bulk-report"_s, u"Bulk upgrade: the report"_s, {} });
    frame.press(Qt::Key_Escape);
}

} // namespace

void takePlanner(Frame &frame)
{
    planner::PlannerPage *page = frame.stage().window().plannerPage();
    frame.click("navPlanner");
    frame.wait(u"The upgrade planner"_s, [&frame, page] {
        const PlannerModel *model = page->model();
        return frame.eye().isReady("plannerPage") && model->counts()
            && model->rowAt(model->headOf(PlanGroup::Ready) + 1) != nullptr;
    });
    takeChosen(frame, *page);
    takeQuestions(frame, *page);
    takeBulk(frame, *page);
    frame.click("navCustomers");
}

} // namespace gallery
