#include "mainwindow/mainwindow.h"

#include "common/confirmdialog.h"
#include "common/copytext.h"
#include "common/messagebar.h"
#include "domain/bookname.h"
#include "mainwindow/startpage.h"
#include "services/templates.h"
#include "settings/backupsheet.h"
#include "settings/largebooksheet.h"
#include "settings/settingspage.h"
#include "viewmodels/answer.h"
#include "viewmodels/bookfiles.h"

#include <QDir>
#include <QFileDialog>
#include <QFileInfo>

#include <algorithm>
#include <climits>
#include <utility>

using namespace Qt::StringLiterals;

/// Opening, copying and resetting books, and what a partner fills in to import one.
namespace mainwindow {

void MainWindow::openFile()
{
    auto *dialog = new QFileDialog(this, tr("Open database"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    dialog->setNameFilters(viewmodels::bookfiles::filters());
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString &file) {
        m_workspace.open(file, viewmodels::Workspace::Kind::Existing);
    });
    dialog->open();
}

void MainWindow::openBook(const QString &file)
{
    if (!m_workspace.isBusy()) {
        m_workspace.open(QFileInfo(file).absoluteFilePath(), viewmodels::Workspace::Kind::Existing);
    }
}

void MainWindow::openRecent(const QString &file)
{
    if (!QFileInfo::exists(file)) {
        m_preferences.removeRecentBook(file);
        showRecent();
        showError({ domain::ErrorCode::BookMissing, {}, { { u"file"_s, file } } },
            [name = QFileInfo(file).fileName()] { return name; });
        return;
    }
    m_workspace.open(file, viewmodels::Workspace::Kind::Existing);
}

void MainWindow::showRecent()
{
    QStringList there;
    for (const QString &file : m_preferences.recentBooks()) {
        if (QFileInfo::exists(file)) {
            there.append(file);
        }
    }
    m_start->setRecentBooks(there);
    fillMenu();
}

void MainWindow::showBookFacts()
{
    if (m_settings.made() == nullptr) {
        return; // it asks when it is made
    }
    settings::SettingsPage::Book book;
    book.file = m_workspace.file();
    book.isDemo = m_workspace.isOpen() && m_workspace.info().origin == domain::BookOrigin::Demo;
    book.isReadOnly = m_workspace.isOpen() && m_workspace.isReadOnly();
    book.isCopying = m_copying;
    book.resellerName = m_workspace.info().resellerName;
    m_settings->setBook(book);
    showClock();
    const viewmodels::PageServices services = m_workspace.pageServices();
    if (services.customers == nullptr) {
        return;
    }
    viewmodels::whenAnswered(services.customers->counts({}), this,
        [this, book](const domain::Result<domain::CustomerCounts> &counts) mutable {
            if (counts && book.file == m_workspace.file()) {
                book.customers = counts->total;
                book.isCopying = m_copying;
                m_settings->setBook(book);
            }
        });
}

QString MainWindow::clockRefusal() const
{
    return !m_workspace.isOpen()   ? tr("No database is open")
        : m_workspace.isReadOnly() ? tr("This database can only be read.")
                                   : QString();
}

/// For the settings page, which is there.
void MainWindow::showClock()
{
    settings::ClockCard::Clock clock;
    clock.disabledReason = clockRefusal();
    clock.now = m_workspace.now().toTimeZone(m_workspace.texts()->timeZone());
    clock.locale = m_workspace.texts()->locale();
    clock.isSimulated = m_workspace.info().simulatedNow.isValid();
    m_settings->setClock(clock);
    if (!clock.disabledReason.isEmpty() || !clock.isSimulated) {
        return;
    }
    viewmodels::whenAnswered(m_workspace.clock()->nextDueDay(), this,
        [this, now = clock.now](const domain::Result<QDate> &day) {
            if (day && now == m_workspace.info().simulatedNow) {
                m_settings->setNextRenewal(*day);
            }
        });
}

void MainWindow::tellClock(const services::ClockOutcome &outcome)
{
    const auto count
        = [](qint64 number) { return static_cast<int>(std::min<qint64>(number, INT_MAX)); };
    QStringList said;
    if (outcome.renewed > 0) {
        said.append(tr("%Ln subscriptions renewed", nullptr, count(outcome.renewed)));
    }
    if (outcome.expired > 0) {
        said.append(tr("%Ln subscriptions expired", nullptr, count(outcome.expired)));
    }
    if (outcome.deleted > 0) {
        said.append(tr("%Ln subscriptions deleted", nullptr, count(outcome.deleted)));
    }
    common::showToast(this, m_workspace.texts()->list(said));
}

/// An empty one, beside those that there are.
void MainWindow::makeBook()
{
    auto *dialog = new QFileDialog(this, tr("New database"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(viewmodels::bookfiles::suffix());
    dialog->setNameFilters(viewmodels::bookfiles::filters());
    // It would ask whether to replace one, which never happens here.
    dialog->setOption(QFileDialog::DontConfirmOverwrite);
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString &file) {
        if (QFileInfo::exists(file)) {
            showMessage([] {
                return common::MessageBar::Content{ common::MessageBar::Kind::Error,
                    tr("The database was not made"),
                    tr("A file of this name exists already. Choose another name, or open the file "
                       "as a database.") };
            });
            return;
        }
        m_workspace.open(file, viewmodels::Workspace::Kind::CreateIfMissing);
    });
    dialog->open();
}

void MainWindow::saveCopy()
{
    if (!m_workspace.isOpen() || m_copying) {
        return;
    }
    auto *dialog = new QFileDialog(this, tr("Save a copy"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(viewmodels::bookfiles::suffix());
    dialog->setNameFilters(viewmodels::bookfiles::filters());
    dialog->selectFile(QFileInfo(m_workspace.file()).completeBaseName() + u"-copy."_s
        + viewmodels::bookfiles::suffix());
    connect(dialog, &QFileDialog::fileSelected, this, &MainWindow::copyTo);
    dialog->open();
}

void MainWindow::copyTo(const QString &file)
{
    domain::Book *book = m_workspace.pageServices().book;
    if (book == nullptr) {
        return;
    }
    const QString open = QFileInfo(m_workspace.file()).canonicalFilePath();
    if (QFileInfo(file).canonicalFilePath() == open) {
        showMessage([] {
            return common::MessageBar::Content{ common::MessageBar::Kind::Error,
                tr("The copy was not saved"),
                tr("This file is the open database itself. Choose another name or folder.") };
        });
        return;
    }
    if (const auto fits = domain::checkBookName(file); !fits) {
        showError(fits.error(), [] { return tr("The copy was not saved"); });
        return;
    }
    m_copying = true;
    showBookFacts();
    viewmodels::whenAnswered(
        book->backUpTo(file), this, [this, file](const domain::Result<void> &copied) {
            m_copying = false;
            showBookFacts();
            if (copied) {
                common::showToast(this, tr("Copy saved: %1").arg(QFileInfo(file).fileName()));
            } else {
                showError(copied.error(), [] { return tr("The copy was not saved"); });
            }
        });
}

void MainWindow::showBackups()
{
    if (!m_workspace.isOpen()) {
        return;
    }
    auto *sheet = new settings::BackupSheet(this, m_workspace.texts(),
        { m_workspace.file(), m_workspace.isReadOnly(), m_preferences.backupsKept() });
    connect(sheet, &settings::BackupSheet::keptChosen, this,
        [this](int kept) { m_preferences.setBackupsKept(kept); });
    connect(sheet, &settings::BackupSheet::restoreRequested, this, &MainWindow::confirmRestore);
    connect(&m_workspace, &viewmodels::Workspace::languageChanged, sheet,
        [this, sheet] { sheet->setTexts(m_workspace.texts()); });
    // It is about this book.
    connect(
        &m_workspace, &viewmodels::Workspace::aboutToClose, sheet, &settings::BackupSheet::finish);
    sheet->open();
}

void MainWindow::confirmRestore(const QString &backup, const QString &what)
{
    const auto question = [what] {
        common::ConfirmDialog::Question words;
        words.title = tr("Restore this backup?");
        words.text = tr("Backup: %1. It is checked first. What the database holds now is kept as a "
                        "backup beside it.")
                         .arg(what);
        words.act = tr("Restore");
        return words;
    };
    const auto *dialog = common::ConfirmDialog::ask(this, question, this, [this, backup](bool act) {
        if (act) {
            m_goingBackTo.clear();
            m_workspace.restore(backup);
        }
    });
    connect(
        &m_workspace, &viewmodels::Workspace::aboutToClose, dialog, &common::ConfirmDialog::finish);
}

void MainWindow::tellRestore()
{
    using viewmodels::Workspace;
    connect(&m_workspace, &Workspace::restored, this, [this](const QString &kept) {
        if (!m_goingBackTo.isEmpty()) {
            tellGoneBack(kept);
            return;
        }
        common::showToast(
            this, tr("The backup was restored. What was there before is with the backups."));
    });
    connect(&m_workspace, &Workspace::restoreFailed, this, [this](const domain::Error &error) {
        const bool isSnapshot = !std::exchange(m_goingBackTo, {}).isEmpty();
        showError(error, [isSnapshot] {
            return isSnapshot ? tr("The database did not go back to the snapshot")
                              : tr("The backup was not restored");
        });
    });
}

void MainWindow::makeTemplates()
{
    auto *dialog = new QFileDialog(this, tr("Folder for the CSV templates"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::Directory);
    dialog->setOption(QFileDialog::ShowDirsOnly);
    connect(dialog, &QFileDialog::fileSelected, this, &MainWindow::makeTemplatesIn);
    dialog->open();
}

void MainWindow::makeTemplatesIn(const QString &folder)
{
    viewmodels::whenAnswered(services::writeTemplates(folder), this,
        [this, folder](const domain::Result<QStringList> &made) {
            if (made) {
                common::showToast(this,
                    tr("%Ln templates saved in %1", nullptr, static_cast<int>(made->size()))
                        .arg(QDir::toNativeSeparators(folder)));
            } else {
                showError(made.error(), [] { return tr("The templates were not saved"); });
            }
        });
}

void MainWindow::confirmReset()
{
    const auto question = [] {
        common::ConfirmDialog::Question words;
        words.title = tr("Reset demo data?");
        words.text = tr("All customers and subscriptions return to their first state. The results "
                        "of walkthroughs stay.");
        words.act = tr("Reset");
        return words;
    };
    const auto *dialog = common::ConfirmDialog::ask(this, question, this, [this](bool act) {
        if (act) {
            m_workspace.resetDemo();
        }
    });
    // The question was about this book.
    connect(
        &m_workspace, &viewmodels::Workspace::aboutToClose, dialog, &common::ConfirmDialog::finish);
}

void MainWindow::makeLargeBook()
{
    auto *sheet = new settings::LargeBookSheet(
        this, m_workspace, QFileInfo(m_places.demoBook).absolutePath());
    connect(sheet, &settings::LargeBookSheet::made, this, [this](const QString &file) {
        m_workspace.open(file, viewmodels::Workspace::Kind::Existing);
    });
    sheet->open();
}

} // namespace mainwindow
