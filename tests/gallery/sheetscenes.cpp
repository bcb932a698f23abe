#include "scenes.h"

#include "activity/activitypage.h"
#include "customers/customerspage.h"
#include "domain/backups.h"
#include "importing/importsheet.h"
#include "services/scenes.h"
#include "settings/updatesheet.h"
#include "shell/play/reach.h"

#include <QApplication>
#include <QFile>
#include <QListWidget>
#include <QMenu>

#include <cstdio>

namespace gallery {

using namespace Qt::StringLiterals;

namespace {

QString writeFile(Frame &frame, const QString &name, const QString &lines)
{
    const QString path = frame.stage().path(name);
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(lines.toUtf8()) < 0) {
        std::fprintf(stderr, "%s cannot be written\n", qPrintable(path));
    }
    return path;
}

/// The dialog for the first and the last day, which the menu of the chip opens.
void takePeriod(Frame &frame)
{
    frame.click("periodChip");
    for (QWidget *top : QApplication::topLevelWidgets()) {
        auto *menu = qobject_cast<QMenu *>(top);
        if (menu != nullptr && menu->isVisible()) {
            const auto entries = menu->actions();
            menu->close();
            entries.constLast()->trigger();
            break;
        }
    }
    frame.wait(u"The period"_s, [&frame] { return frame.eye().isReady("periodSheet"); });
    frame.take({ u"09-period"_s, u"Activity: the first and the last day"_s, {} });
    frame.press(Qt::Key_Escape);
}

/// A file with a column that the import cannot know and rows with errors, then its import.
void takeImport(Frame &frame)
{
    frame.click("importButton");
    frame.wait(u"The import dialog"_s, [&frame] { return frame.eye().isReady("importSheet"); });
    frame.take({ u"07b-import-choose"_s, u"Import CSV: before a file is chosen"_s, {} });
    QString lines = u"Tenant ID,Company,Primary domain,Country,Our number\n"_s;
    for (int row = 1; row <= 40; ++row) {
        const QString id = row % 13 == 0
            ? u"not an id"_s
            : u"00000000-0000-4000-8000-0000000000%1"_s.arg(row, 2, 10, QLatin1Char('0'));
        const QString country = row % 17 == 0 ? u"Korea, Republic"_s : u"KR"_s;
        lines += u"%1,Company %2,company%2.example,\"%3\",%4\n"_s.arg(id).arg(row).arg(country).arg(
            1000 + row);
    }
    QString good = u"Tenant ID,Company,Primary domain,Country\n"_s;
    for (int row = 41; row <= 60; ++row) {
        good
            += u"00000000-0000-4000-8000-0000000000%1,Company %1,company%1.example,KR\n"_s.arg(row);
    }
    auto *sheet = qobject_cast<importing::ImportSheet *>(frame.eye().child("importSheet"));
    if (sheet == nullptr) {
        return;
    }
    sheet->setFiles({ writeFile(frame, u"customers-may.csv"_s, lines), {}, {} });
    frame.wait(u"The file is checked"_s, [&frame] { return frame.eye().isReady("mappingTable"); });
    frame.take({ u"07b-import"_s, u"Import CSV: columns, errors, what will be imported"_s,
        { u"07b-import-csv.png"_s } });
    sheet->setFiles({ writeFile(frame, u"customers-june.csv"_s, good), {}, {} });
    frame.wait(
        u"The good file is checked"_s, [&frame] { return frame.eye().isReady("runImport"); });
    const viewmodels::CustomerListModel *list = frame.stage().window().customersPage()->model();
    const int before = list->rowCount();
    frame.mood().holdChanges(true);
    frame.click("runImport");
    frame.wait(u"The import runs"_s, [&frame] { return frame.eye().isReady("jobLane"); });
    frame.take({ u"07b-import-running"_s, u"Import CSV: it runs"_s, {} });
    frame.mood().holdChanges(false);
    frame.wait(u"The import is done"_s, [&frame] { return frame.eye().isReady("importMessage"); });
    frame.wait(u"The list behind has them"_s,
        [list, before] { return list->rowCount() > before && list->countsKnown(); });
    frame.take({ u"07b-import-done"_s, u"Import CSV: it is done"_s, {} });
    frame.press(Qt::Key_Escape);
}

} // namespace

void takeActivity(Frame &frame)
{
    viewmodels::Workspace &workspace = frame.stage().workspace();
    viewmodels::ActivityModel *log = frame.stage().window().activityPage()->model();
    frame.click("navActivity");
    frame.wait(u"The activity log"_s,
        [&frame, log] { return frame.eye().isReady("activityPage") && log->rowCount() > 0; });
    frame.take({ u"09-activity"_s, u"Activity"_s, {} });
    log->setActs({ domain::Act::SubscriptionUpgraded });
    frame.wait(u"Upgrades in the activity log"_s,
        [log] { return log->rowCount() > 0 && log->counts().shown < log->counts().total; });
    frame.take({ u"09-activity-filtered"_s, u"Activity: upgrades alone"_s, {} });
    takePeriod(frame);
    log->setSearch(u"no such customer"_s);
    frame.wait(u"No activity matches"_s, [&frame] { return frame.eye().isReady("activityEmpty"); });
    frame.take({ u"09-activity-none"_s, u"Activity: none found"_s, {} });
    log->clearFilters();
    const domain::Role role = workspace.role();
    workspace.setRole(domain::Role::SalesAgent);
    frame.wait(u"The role is refused"_s,
        [log] { return log->state() == viewmodels::ActivityModel::State::Refused; });
    frame.take({ u"09-activity-refused"_s, u"Activity: a role without the right"_s, {} });
    workspace.setRole(role);
    frame.click("navCustomers");
}

void takeSheets(Frame &frame)
{
    const viewmodels::Workspace &workspace = frame.stage().workspace();
    frame.click("navSettings");
    frame.take({ u"06-settings"_s, u"Settings"_s, { u"06-settings.png"_s } });
    workspace.scenes()->set({ services::Scene::Conflict, true, 1500 });
    frame.take(
        { u"06-scene"_s, u"Settings: a failure on purpose is on"_s, {} },
        [&frame] {
            QWidget *last = frame.eye().child("demoLatency");
            last->setFocus(Qt::TabFocusReason);
            shell::play::scrollTo(last);
        },
        [] {});
    workspace.scenes()->clear();
    frame.eye().child("clockNextRenewal")->setFocus(Qt::TabFocusReason);
    frame.take({ u"06-clock"_s, u"Settings: the book's clock"_s, { u"06-settings.png"_s } });
    frame.click("largeBookSetting");
    frame.wait(u"A large book"_s, [&frame] { return frame.eye().isReady("largeBookSheet"); });
    frame.take({ u"06-large-book"_s, u"Settings: a large book is made"_s, {} });
    frame.press(Qt::Key_Escape);
    viewmodels::BookUpdating updating;
    auto *update = new settings::UpdateSheet(&frame.stage().window(), workspace.texts(), updating);
    update->open();
    frame.wait(u"An update"_s, [&frame] { return frame.eye().isReady("updateSheet"); });
    updating.tell({ workspace.file(), domain::BookUpdate::Phase::Rewriting, 46'000, 100'000 });
    frame.take({ u"06-update"_s, u"A database of an earlier version is brought up to date"_s, {} });
    update->finish();
    frame.wait(u"The end of the update"_s, [&frame] {
        return frame.stage().window().findChild<QWidget *>(u"updateSheet"_s) == nullptr;
    });
    // A copy as a migration leaves one, made before the pictures: they are all of one moment.
    const auto copied = workspace.pageServices().book->backUpTo(domain::backupPath(workspace.file(),
        domain::BackupReason::Migration, QDateTime(QDate(2020, 5, 11), QTime(9, 30), Qt::UTC), 7));
    frame.wait(u"A backup"_s, [&copied] { return copied.isFinished(); });
    frame.click("backupsSetting");
    frame.wait(u"The backups"_s, [&frame] { return frame.eye().rows("backupTable") == 1; });
    frame.take({ u"06-backups"_s, u"Settings: backups"_s, {} });
    frame.press(Qt::Key_Escape);
    frame.click("whatChangesSetting");
    frame.wait(u"What the corrected table changes"_s,
        [&frame] { return frame.eye().rows("differenceTable") > 0; });
    frame.take({ u"06-what-changes"_s, u"Settings: what the other catalogue changes"_s, {} });
    frame.press(Qt::Key_Escape);
    frame.click("navCustomers");
    frame.press(Qt::Key_F1);
    auto *topics = qobject_cast<QListWidget *>(frame.eye().child("helpTopics"));
    for (int topic = 0; topics != nullptr && topic < topics->count(); ++topic) {
        topics->setCurrentRow(topic);
        frame.take({ u"08-help-%1"_s.arg(topic), u"Help: topic %1"_s.arg(topic + 1), {} });
    }
    frame.press(Qt::Key_Escape);
    for (QAction *action : frame.stage().window().findChild<QMenu *>(u"appMenu"_s)->actions()) {
        if (action->objectName() == "aboutAction"_L1) {
            action->trigger();
        }
    }
    frame.wait(u"About Partner Desk"_s, [&frame] { return frame.eye().isReady("aboutSheet"); });
    frame.take({ u"08-about"_s, u"About Partner Desk"_s, {} });
    frame.press(Qt::Key_Escape);
    frame.click("exportButton");
    frame.take({ u"07c-export"_s, u"Export CSV"_s, {} });
    frame.press(Qt::Key_Escape);
    takeImport(frame);
}

} // namespace gallery
