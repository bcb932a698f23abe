#include "mainwindow/rescueguide.h"

#include "common/confirmdialog.h"
#include "common/copytext.h"
#include "domain/backups.h"
#include "services/inpool.h"
#include "settings/rescuesheet.h"
#include "settings/salvagesheet.h"
#include "viewmodels/answer.h"
#include "viewmodels/bookfiles.h"

#include <QDir>
#include <QFileDialog>
#include <QFileInfo>

#include <utility>

using namespace Qt::StringLiterals;

namespace mainwindow {

using domain::ErrorCode;
using settings::RescueSheet;
using settings::SalvageSheet;
using viewmodels::Workspace;

RescueGuide::RescueGuide(QWidget &window, Workspace &workspace, viewmodels::RescueTools tools)
    : QObject(&window)
    , m_window(window)
    , m_workspace(workspace)
    , m_tools(std::move(tools))
{
    connect(&workspace, &Workspace::opened, this, &RescueGuide::opened);
    connect(&workspace, &Workspace::openFailed, this, &RescueGuide::openFailed);
}

void RescueGuide::opened()
{
    m_askedFor.clear();
    if (m_sheet) {
        m_sheet->finish(); // another book was opened meanwhile
    }
}

bool RescueGuide::isOpenBook(const QString &book) const
{
    return m_workspace.isOpen()
        && QFileInfo(m_workspace.file()).absoluteFilePath() == QFileInfo(book).absoluteFilePath();
}

/// A file of another program, or of a newer one, is no damage: it is spoken of only where backups
/// tell that something can be done.
void RescueGuide::openFailed(const QString &book, const domain::Error &error)
{
    const bool isOther = error.code == ErrorCode::NotABook || error.code == ErrorCode::BookNewer;
    if (error.code == ErrorCode::BookDamaged || (isOther && !domain::backupsOf(book).isEmpty())) {
        show(book, error);
    }
}

void RescueGuide::damageFound(const QString &book)
{
    if (isOpenBook(book) && m_askedFor != m_workspace.file()) {
        m_askedFor = m_workspace.file();
        show(m_workspace.file(),
            { ErrorCode::BookDamaged, {}, { { u"file"_s, m_workspace.file() } } });
    }
}

void RescueGuide::show(const QString &book, const domain::Error &error)
{
    if (m_sheet) {
        return;
    }
    m_sheet = new RescueSheet(&m_window, m_workspace.texts(), { book, error, m_tools });
    connect(m_sheet, &RescueSheet::restoreRequested, this,
        [this, book](
            const QString &backup, const QString &what) { confirmRestore(book, backup, what); });
    connect(m_sheet, &RescueSheet::salvageRequested, this, [this, book] { askForPlace(book); });
    connect(&m_workspace, &Workspace::languageChanged, m_sheet,
        [workspace = &m_workspace, sheet = m_sheet.data()] {
            sheet->setTexts(workspace->texts()); // it may outlive the guide by a moment
        });
    m_sheet->open();
}

void RescueGuide::confirmRestore(const QString &book, const QString &backup, const QString &what)
{
    const auto question = [what] {
        common::ConfirmDialog::Question words;
        words.title = tr("Restore this backup?");
        words.text = tr("Backup: %1. What stands in the place of the database now is kept beside "
                        "it.")
                         .arg(what);
        words.act = tr("Restore");
        return words;
    };
    common::ConfirmDialog::ask(&m_window, question, this, [this, book, backup](bool act) {
        if (act) {
            restore(book, backup);
        }
    });
}

void RescueGuide::restore(const QString &book, const QString &backup)
{
    if (m_sheet) {
        m_sheet->finish();
    }
    if (isOpenBook(book)) {
        m_workspace.close();
    }
    viewmodels::whenAnswered(services::inPool([restore = m_tools.restore, backup, book] {
        return restore(backup, book);
    }),
        this, [this, book](const domain::Result<QString> &kept) {
            if (!kept) {
                Q_EMIT m_workspace.openFailed(book, kept.error());
                return;
            }
            m_workspace.open(book, Workspace::Kind::Existing);
            common::showToast(&m_window,
                tr("The backup was restored. The file from before: %1")
                    .arg(QFileInfo(*kept).fileName()));
        });
}

void RescueGuide::askForPlace(const QString &book)
{
    auto *dialog = new QFileDialog(&m_window, tr("Save what can be read as"),
        viewmodels::SalvageJob::freeName(book), viewmodels::bookfiles::filters().join(";;"_L1));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(viewmodels::bookfiles::suffix());
    dialog->selectFile(QFileInfo(viewmodels::SalvageJob::freeName(book)).fileName());
    // It would ask whether to replace one, which never happens here.
    dialog->setOption(QFileDialog::DontConfirmOverwrite);
    connect(dialog, &QFileDialog::fileSelected, this,
        [this, book](const QString &to) { salvage(book, to); });
    dialog->open();
}

void RescueGuide::salvage(const QString &book, const QString &to)
{
    auto *sheet = new SalvageSheet(
        &m_window, m_workspace.texts(), { book, m_workspace.userName(), m_tools });
    connect(sheet, &SalvageSheet::openRequested, this, [this](const QString &file) {
        if (m_sheet) {
            m_sheet->finish();
        }
        m_workspace.open(file, Workspace::Kind::Existing);
    });
    connect(&m_workspace, &Workspace::languageChanged, sheet,
        [workspace = &m_workspace, sheet] { sheet->setTexts(workspace->texts()); });
    sheet->open();
    sheet->start(to);
}

} // namespace mainwindow
