#include "mainwindow/mainwindow.h"

#include "common/confirmdialog.h"
#include "common/messagebar.h"
#include "settings/masksheet.h"

#include <utility>

using namespace Qt::StringLiterals;

/// Names that a presenter does not show: the way to a masked copy of the book, and back.
namespace mainwindow {

void MainWindow::setMasking(viewmodels::NameMasking &masking)
{
    m_masking = &masking;
    fillMenu();
}

bool MainWindow::isMasking() const
{
    return m_masking && m_masking->isOn();
}

bool MainWindow::showsMasks() const
{
    return m_workspace.isOpen() && m_workspace.info().origin == domain::BookOrigin::Masked;
}

QString MainWindow::rememberedBook() const
{
    // A copy comes and goes; what is opened the next time is the book that it stands for.
    return isMasking() && showsMasks() ? m_masking->book() : m_workspace.file();
}

void MainWindow::maskNames()
{
    if (!m_masking || !m_workspace.isOpen() || isMasking() || showsMasks()) {
        return;
    }
    auto *sheet = new settings::MaskSheet(this, m_workspace, *m_masking);
    connect(sheet, &settings::MaskSheet::made, this, [this](const QString &book) {
        if (m_workspace.file() != book || m_workspace.isBusy()) {
            m_masking->removeCopies(); // another book came meanwhile
            return;
        }
        m_maskingTurned = MaskingTurned::On;
        m_masking->setBook(book);
        m_workspace.open(book, viewmodels::Workspace::Kind::Existing);
    });
    connect(
        &m_workspace, &viewmodels::Workspace::aboutToClose, sheet, &settings::MaskSheet::finish);
    sheet->open();
}

void MainWindow::confirmRealNames()
{
    if (!isMasking()) {
        return;
    }
    const auto question = [] {
        common::ConfirmDialog::Question words;
        words.title = tr("Show real names?");
        words.text = tr("The database itself opens, and every page shows its real names. What was "
                        "done while names were masked is not in it: the masked copy is removed.");
        words.act = tr("Show real names");
        words.keep = tr("Keep them masked");
        return words;
    };
    const auto *dialog = common::ConfirmDialog::ask(this, question, this, [this](bool act) {
        if (act && isMasking() && !m_workspace.isBusy()) {
            showRealNames();
        }
    });
    connect(
        &m_workspace, &viewmodels::Workspace::aboutToClose, dialog, &common::ConfirmDialog::finish);
}

void MainWindow::showRealNames()
{
    m_unmasked = m_masking->book();
    m_masking->setBook({});
    m_maskingTurned = MaskingTurned::Off;
    if (!m_workspace.isOpen() || showsMasks()) {
        m_workspace.open(m_unmasked, viewmodels::Workspace::Kind::Existing);
    } else {
        keepMasking(); // what is open names nobody
    }
}

/// What was opened is on the screen.
void MainWindow::keepMasking()
{
    if (!m_masking) {
        return;
    }
    const auto turned = std::exchange(m_maskingTurned, MaskingTurned::No);
    m_preferences.setMaskedBook(m_masking->book());
    if (isMasking() && showsMasks()) {
        m_masking->removeCopies(m_masking->book()); // those of other books
    }
    if (turned == MaskingTurned::No) {
        return;
    }
    (void)m_preferences.save(); // it holds after a crash, too
    if (turned == MaskingTurned::Off) {
        m_masking->removeCopies();
        showMessage([] {
            return common::MessageBar::Content{ common::MessageBar::Kind::Ok,
                tr("Real names are shown again"),
                tr("The masked copy was removed, with what was done in it.") };
        });
    } else {
        showMessage([] {
            return common::MessageBar::Content{ common::MessageBar::Kind::Ok,
                tr("Names are masked"),
                tr("This is a copy. What you do now stays in it, and the real database stays as it "
                   "is.") };
        });
    }
    fillMenu();
}

/// The book before is still on the screen, and so is how its names are shown.
void MainWindow::takeMaskingBack()
{
    const auto turned = std::exchange(m_maskingTurned, MaskingTurned::No);
    if (turned == MaskingTurned::On) {
        m_masking->setBook({});
        m_masking->removeCopies();
    } else if (turned == MaskingTurned::Off) {
        m_masking->setBook(m_unmasked);
    }
}

/// Whoever imports brings real names.
bool MainWindow::refusesImport()
{
    if (!isMasking() && !showsMasks()) {
        return false;
    }
    m_dropped.clear();
    showMessage([] {
        return common::MessageBar::Content{ common::MessageBar::Kind::Warn,
            tr("Nothing is imported while names are masked"),
            tr("An import would bring real names. Choose “Show real names…” in the menu first.") };
    });
    return true;
}

} // namespace mainwindow
