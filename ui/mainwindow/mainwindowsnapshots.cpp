#include "mainwindow/mainwindow.h"

#include "common/confirmdialog.h"
#include "common/messagebar.h"
#include "services/snapshotcomparison.h"
#include "settings/snapshotsheet.h"

#include <QDir>
#include <QFileInfo>

#include <utility>

using namespace Qt::StringLiterals;

/// Snapshots of the open book, and the way back to one.
namespace mainwindow {

void MainWindow::showSnapshots()
{
    if (!m_workspace.isOpen()) {
        return;
    }
    auto *sheet = new settings::SnapshotSheet(this, m_workspace);
    connect(sheet, &settings::SnapshotSheet::goBackRequested, this, &MainWindow::confirmGoBack);
    connect(sheet, &settings::SnapshotSheet::branched, this, [this](const QString &file) {
        m_workspace.open(file, viewmodels::Workspace::Kind::Existing);
    });
    sheet->open();
}

void MainWindow::confirmGoBack(const services::Snapshot &snapshot, const services::Comparison *lost)
{
    const bool isCounted = lost != nullptr;
    const qint64 customers = isCounted ? lost->customers.all() : 0;
    const qint64 subscriptions = isCounted ? lost->subscriptions.all() : 0;
    const qint64 entries = isCounted ? lost->entriesAfter - lost->entriesBefore : 0;
    const auto question = [=, this] {
        const wording::Texts &texts = *m_workspace.texts();
        common::ConfirmDialog::Question words;
        words.title = tr("Go back to this snapshot?");
        QStringList told{ tr("Snapshot: %1, saved on %2.")
                              .arg(snapshot.name, texts.dateTimeInSentence(snapshot.savedAt)) };
        if (!isCounted) {
            told.append(tr("Everything that was done in this database since then is taken back."));
        } else if (customers + subscriptions == 0 && entries <= 0) {
            told.append(tr("Its customers and subscriptions are the same as now."));
        } else {
            told.append(tr("This takes back what differs now: customers: %1, subscriptions: %2.")
                            .arg(texts.number(customers), texts.number(subscriptions)));
            if (entries > 0) {
                told.append(tr("Entries of the activity log that are lost: %1.")
                                .arg(texts.number(entries)));
            }
        }
        told.append(
            tr("What the database holds now is kept as a backup in this folder: %1")
                .arg(QDir::toNativeSeparators(QFileInfo(m_workspace.file()).absolutePath())));
        words.text = told.join(u'\n');
        words.act = tr("Go back");
        return words;
    };
    const auto *dialog = common::ConfirmDialog::ask(
        this, question, this, [this, file = snapshot.path, name = snapshot.name](bool act) {
            if (act && m_workspace.isOpen() && !m_workspace.isBusy()) {
                m_goingBackTo = name;
                m_workspace.restore(file);
            }
        });
    connect(
        &m_workspace, &viewmodels::Workspace::aboutToClose, dialog, &common::ConfirmDialog::finish);
}

void MainWindow::tellGoneBack(const QString &kept)
{
    showMessage([name = std::exchange(m_goingBackTo, {}), kept] {
        return common::MessageBar::Content{ common::MessageBar::Kind::Ok,
            tr("The database is back at this snapshot: %1").arg(name),
            tr("What it held before is kept as a backup: %1").arg(QDir::toNativeSeparators(kept)) };
    });
}

} // namespace mainwindow
