#include "importing/importsheet.h"

#include "common/announce.h"
#include "common/confirmdialog.h"
#include "common/errorpresenter.h"
#include "domain/clock.h"
#include "importing/errorrows.h"
#include "importing/importchooser.h"
#include "importing/importquestions.h"
#include "common/joblane.h"
#include "importing/importtasks.h"
#include "importing/mappingtable.h"
#include "services/tablefile.h"
#include "viewmodels/answer.h"

#include <QClipboard>
#include <QDir>
#include <QDragEnterEvent>
#include <QFileDialog>
#include <QGuiApplication>
#include <QKeyEvent>
#include <QMimeData>

#include <utility>

using namespace Qt::StringLiterals;

namespace importing {

using common::MessageBar;
using domain::Result;
using services::ImportReport;

ImportSheet::ImportSheet(QWidget *host, viewmodels::Workspace &workspace)
    : OverlayDialog(host, Size::Import)
    , m_workspace(workspace)
{
    setObjectName(u"importSheet"_s);
    setIconName(u"import"_s);
    setAcceptDrops(true);
    build();
    connectAll();
    retranslate();
    setState(State::Choosing);
    // The book goes away under the sheet: what it shows would be about another one.
    connect(&m_workspace, &viewmodels::Workspace::aboutToClose, this, [this] {
        m_lane->stop();
        finish();
    });
}

void ImportSheet::setFiles(const services::ImportFiles &files)
{
    m_chooser->setFiles(files);
}

void ImportSheet::take(const QMimeData *dropped)
{
    m_chooser->take(dropped);
}

void ImportSheet::paste()
{
    if (isRunning() || m_state == State::Done) {
        return;
    }
    const QMimeData *copied = QGuiApplication::clipboard()->mimeData();
    if (copied != nullptr && ImportChooser::canTake(copied)) {
        m_chooser->take(copied);
        return;
    }
    const QString text = QGuiApplication::clipboard()->text();
    if (!text.trimmed().contains(u'\n')) {
        showMessage({ MessageBar::Kind::Neutral, {},
            tr("The clipboard holds no table: copy the column names and at least one row.") });
        return;
    }
    viewmodels::whenAnswered(services::keepPasted(text), this,
        [this](const domain::Result<services::PastedTable> &kept) {
            if (kept) {
                takePasted(*kept);
            } else {
                fail(kept.error());
            }
        });
}

void ImportSheet::takePasted(const services::PastedTable &table)
{
    m_pasted.at(static_cast<std::size_t>(table.kind)) = table.folder;
    services::ImportFiles files = m_chooser->files();
    switch (table.kind) {
    case services::ImportKind::Customers:
        files.customers = table.path;
        break;
    case services::ImportKind::Subscriptions:
        files.subscriptions = table.path;
        break;
    case services::ImportKind::Users:
        files.users = table.path;
        break;
    }
    m_chooser->setFiles(files);
}

void ImportSheet::checkFiles()
{
    if (m_state == State::Importing || m_state == State::Done) {
        return;
    }
    if (m_state == State::Checking) {
        m_checkAgain = true;
        m_lane->stop();
        return;
    }
    hideMessage();
    if (!m_draft.hasFiles()) {
        showReport({});
        setState(State::Choosing);
        return;
    }
    setState(State::Checking);
    run(true);
}

void ImportSheet::importFiles()
{
    if (m_state == State::Checked && whyNoImport().isEmpty()) {
        hideMessage();
        setState(State::Importing);
        if (services::isBigImport(m_workspace.info(), m_report)) {
            backUp();
        } else {
            run(false);
        }
    }
}

void ImportSheet::backUp()
{
    (void)m_lane->begin(tr("The database is copied first…"));
    viewmodels::whenAnswered(
        services::backUpBeforeImport(*m_workspace.pageServices().book, m_backupsKept), this,
        [this](const Result<QString> &copy) {
            const bool stopped = m_lane->stopToken().stop_requested();
            m_lane->end();
            if (stopped) {
                setState(State::Checked);
                fail({ domain::ErrorCode::Cancelled, {}, {} });
            } else if (copy) {
                m_backup = *copy;
                m_backupAt = domain::SystemClock().nowUtc();
                run(false);
            } else {
                askWithoutBackup(copy.error());
            }
        });
}

/// Without a way back nothing is imported that nobody has agreed to.
void ImportSheet::askWithoutBackup(const domain::Error &error)
{
    setState(State::Checked);
    const auto question = [this, error] {
        const auto content = common::presentError(error, *m_workspace.texts());
        common::ConfirmDialog::Question words;
        words.title = tr("Import without a copy?");
        //: The cause, then what follows from it
        words.text = tr("The database could not be copied before the import. %1 Without a copy the "
                        "import cannot be taken back.")
                         .arg(content.title);
        words.act = tr("Import without a copy");
        return words;
    };
    common::ConfirmDialog::ask(this, question, this, [this](bool act) {
        if (act && m_state == State::Checked) {
            setState(State::Importing);
            run(false);
        }
    });
}

void ImportSheet::restoreBackup()
{
    Q_EMIT restoreRequested(m_backup, m_workspace.texts()->dateTimeInSentence(m_backupAt));
    finish();
}

void ImportSheet::run(bool dryRun)
{
    services::ImportOptions options = m_draft.options(dryRun);
    options.skipBad = m_errors->skipsBad();
    m_questions->answer(options);
    m_tasks->answer(options);
    const services::Progress progress = m_lane->begin(jobText(), !dryRun);
    if (dryRun) {
        m_patience.start();
    } else {
        ensureVisible(m_lane);
    }
    viewmodels::whenAnswered(
        m_workspace.imports()->import(m_draft.files(), options, progress, m_lane->stopToken()),
        this, [this, dryRun](const Result<ImportReport> &answer) {
            m_patience.stop();
            m_lane->end();
            if (dryRun) {
                takeCheck(answer);
            } else {
                takeImport(answer);
            }
        });
}

void ImportSheet::takeCheck(const Result<ImportReport> &answer)
{
    if (std::exchange(m_checkAgain, false)) {
        setState(State::Choosing);
        checkFiles();
        return;
    }
    if (!answer) {
        showReport({});
        setState(State::Choosing);
        fail(answer.error());
        return;
    }
    if (m_draft.take(answer->files)) {
        setState(State::Choosing);
        checkFiles();
        showMessage({ MessageBar::Kind::Info, tr("The file was changed."),
            tr("It was checked again. What you had corrected or chosen in it was dropped.") });
        return;
    }
    showReport(*answer);
    setState(State::Checked);
    warnOfInvented();
    common::announce(this, footer());
}

void ImportSheet::takeImport(const Result<ImportReport> &answer)
{
    if (!answer) {
        setState(State::Checked);
        fail(answer.error());
        return;
    }
    if (!answer->imported) {
        // Another window changed the book since the check: now some rows do not fit it.
        showReport(*answer);
        setState(State::Checked);
        return;
    }
    showReport(*answer);
    setState(State::Done);
    showMessage(doneMessage());
    scrollToTop();
}

void ImportSheet::showReport(const ImportReport &report)
{
    m_report = report;
    m_mapping->setFiles(report.files);
    m_questions->setReport(report);
    m_tasks->setReport(report.handOff);
    m_errors->setReport(report);
    m_errors->setCorrections(m_draft.corrections());
}

void ImportSheet::fail(const domain::Error &error)
{
    if (error.code == domain::ErrorCode::Cancelled) {
        showMessage({ MessageBar::Kind::Neutral, {}, m_workspace.texts()->importStopped() });
    } else {
        showMessage(common::presentError(error, *m_workspace.texts()),
            error.code == domain::ErrorCode::BadInput);
    }
    scrollToTop();
}

void ImportSheet::cancelOrStop()
{
    if (m_state == State::Importing) {
        m_lane->stop();
        m_cancel->setEnabled(false);
    } else {
        requestClose();
    }
}

void ImportSheet::askWhereToSave()
{
    auto *dialog = new QFileDialog(this, tr("Save error list"));
    dialog->setObjectName(u"errorListDialog"_s);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(u"csv"_s);
    dialog->setNameFilters({ tr("CSV files (*.csv)") });
    connect(dialog, &QFileDialog::fileSelected, this, &ImportSheet::saveErrors);
    dialog->open();
}

void ImportSheet::saveErrors(const QString &path)
{
    viewmodels::whenAnswered(services::saveTable(path, m_errors->table()), this,
        [this, path](const Result<void> &saved) {
            if (saved) {
                showMessage({ MessageBar::Kind::Ok, tr("The error list was saved."),
                    QDir::toNativeSeparators(path) });
            } else {
                showMessage({ MessageBar::Kind::Error,
                    tr("The error list could not be saved: %1")
                        .arg(saved.error().fact(u"reason"_s)),
                    tr("Choose another folder, or check its permissions.") });
            }
            scrollToTop();
        });
}

bool ImportSheet::mayClose()
{
    if (m_state == State::Checking) {
        m_lane->stop();
    }
    return m_state != State::Importing;
}

void ImportSheet::dragEnterEvent(QDragEnterEvent *event)
{
    if (!isRunning() && m_state != State::Done && ImportChooser::canTake(event->mimeData())) {
        event->acceptProposedAction();
    }
}

void ImportSheet::dropEvent(QDropEvent *event)
{
    event->acceptProposedAction();
    m_chooser->take(event->mimeData());
}

void ImportSheet::keyPressEvent(QKeyEvent *event)
{
    if (event->matches(QKeySequence::Paste)) {
        paste();
        return;
    }
    OverlayDialog::keyPressEvent(event);
}

} // namespace importing
