#include "scenes.h"

#include "domain/backups.h"
#include "mainwindow/rescueguide.h"
#include "shell/rescuetools.h"
#include "store/restore.h"

#include <QDir>
#include <QFile>
#include <QFileDialog>
#include <QFileInfo>
#include <QPushButton>

namespace gallery {

using namespace Qt::StringLiterals;

namespace {

bool cut(const QString &file)
{
    QFile damaged(file);
    return damaged.resize(damaged.size() / 2);
}

} // namespace

void takeRescue(Frame &frame)
{
    viewmodels::Workspace &workspace = frame.stage().workspace();
    const QString file = frame.stage().path(u"customers.sqlite"_s);
    const auto copied = workspace.pageServices().book->backUpTo(file);
    frame.wait(u"A copy"_s, [&copied] { return copied.isFinished(); });
    // With times of their own: the pictures are all of one moment.
    const QDateTime day({ 2020, 5, 11 }, { 1, 30 }, Qt::UTC);
    const QString good = domain::backupPath(file, domain::BackupReason::Import, day.addDays(-1));
    const QString bad = domain::backupPath(file, domain::BackupReason::Migration, day, 9);
    QFile::copy(file, good);
    QFile::copy(file, bad);
    cut(bad);
    cut(file);
    mainwindow::RescueGuide guide(frame.stage().window(), workspace,
        shell::rescueTools([](const QString &backup, const QString &book) {
            return store::restoreBook(backup, book).map(&store::Restored::kept);
        }));
    workspace.open(file, viewmodels::Workspace::Kind::Existing);
    frame.wait(u"The way out"_s, [&frame] {
        const auto *restore = frame.stage().window().findChild<QPushButton *>(u"rescueRestore"_s);
        return restore != nullptr && restore->isEnabled();
    });
    frame.take({ u"07-rescue"_s, u"A damaged database, and its backups"_s, {} });
    frame.click("rescueSalvage");
    if (auto *dialog = frame.stage().window().findChild<QFileDialog *>()) {
        dialog->close();
        frame.stage().window().activateWindow(); // no window manager does it here
        Q_EMIT dialog->fileSelected(frame.stage().path(u"customers-saved.sqlite"_s));
    }
    frame.wait(u"What was saved"_s, [&frame] { return frame.eye().isReady("salvageOpen"); });
    frame.take({ u"07-salvaged"_s, u"What was saved, and what was lost"_s, {} });
    frame.press(Qt::Key_Escape);
    frame.press(Qt::Key_Escape);
    // What follows is about the book that stayed open.
    if (auto *message = frame.stage().window().findChild<QWidget *>(u"bookError"_s)) {
        message->hide();
    }
}

} // namespace gallery
