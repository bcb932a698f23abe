#include "mainwindow/mainwindow.h"

#include "activity/activitypage.h"
#include "common/confirmdialog.h"
#include "common/copytext.h"
#include "common/focus.h"
#include "common/searchfield.h"
#include "customers/customerspage.h"
#include "importing/exportsheet.h"
#include "importing/importsheet.h"
#include "mainwindow/headerbar.h"
#include "mainwindow/helpsheet.h"
#include "mainwindow/navrail.h"
#include "mainwindow/startpage.h"
#include "mainwindow/statusstrip.h"
#include "subscriptions/subscriptionspage.h"

#include <QApplication>
#include <QShortcut>
#include <QStackedWidget>

#include <algorithm>

using namespace Qt::StringLiterals;

/// The keyboard map of DESIGN.md section 9, and the dialogs that it opens.
namespace mainwindow {
void MainWindow::addShortcuts()
{
    const auto add = [this](const QString &keys, Qt::ShortcutContext context, auto act) {
        auto *shortcut = new QShortcut(QKeySequence(keys), this);
        shortcut->setContext(context);
        connect(shortcut, &QShortcut::activated, this, act);
    };
    const auto inWindow
        = [&add](const QString &keys, auto act) { add(keys, Qt::WindowShortcut, act); };
    // These keep working while a sheet is open.
    const auto everywhere
        = [&add](const QString &keys, auto act) { add(keys, Qt::ApplicationShortcut, act); };
    inWindow(u"Ctrl+K"_s, [this] {
        m_header->search()->setFocus(Qt::ShortcutFocusReason);
        m_header->search()->selectAll();
    });
    inWindow(u"Ctrl+1"_s, [this] { showHome(); });
    // The place that the page has in the whole rail (DESIGN.md sections 6 and 9).
    inWindow(u"Ctrl+3"_s, [this] { showActivity(); });
    inWindow(u"Ctrl+,"_s, [this] { showSettings(); });
    inWindow(u"Ctrl+I"_s, [this] { importFiles(); });
    inWindow(u"Ctrl+E"_s, [this] { exportFiles(); });
    inWindow(u"Ctrl+O"_s, [this] { openFile(); });
    inWindow(u"Ctrl+Q"_s, [this] { close(); });
    inWindow(u"F1"_s, [this] { showHelp(viewmodels::HelpTopic::Upgrading); });
    inWindow(u"F10"_s, [this] { m_header->openMenu(); });
    inWindow(u"F6"_s, [this] { focusPane(+1); });
    inWindow(u"Shift+F6"_s, [this] { focusPane(-1); });
    inWindow(u"Ctrl+Shift+G"_s, [this] {
        m_workspace.setCloud(m_workspace.cloud() == domain::Cloud::Global
                ? domain::Cloud::China21Vianet
                : domain::Cloud::Global);
    });
    everywhere(u"Ctrl+Shift+L"_s, [this] {
        setLanguage(m_workspace.language() == catalog::Language::Korean
                ? catalog::Language::English
                : catalog::Language::Korean);
    });
    everywhere(u"Ctrl+Shift+T"_s, [this] { nextTheme(); });
    everywhere(u"Ctrl++"_s, [this] { stepTextScale(+1); });
    everywhere(u"Ctrl+="_s, [this] { stepTextScale(+1); });
    everywhere(u"Ctrl+-"_s, [this] { stepTextScale(-1); });
    everywhere(u"Ctrl+0"_s, [this] { setTextScale(100); });
}

void MainWindow::retranslate()
{
    setWindowTitle(tr("Partner Desk"));
    if (m_errorWords) {
        m_error->setContent(m_errorWords());
    }
    m_start->setLanguage(m_workspace.language());
    showAppearance();
    fillMenu();
    showStatus();
    showClock();
}

void MainWindow::focusPane(int direction)
{
    // The panes in reading order; those of a page answer for themselves.
    QList<QWidget *> panes{ m_header, m_rail };
    if (m_pages->currentWidget() == m_subscriptions) {
        panes.append(m_subscriptions->panes());
    } else if (m_pages->currentWidget() == m_activity) {
        panes.append(m_activity->panes());
    } else {
        panes.append(m_pages->currentWidget());
    }
    QWidget *focused = QApplication::focusWidget();
    qsizetype current = -1;
    for (qsizetype i = 0; i < panes.size(); ++i) {
        if (focused != nullptr && (panes.at(i) == focused || panes.at(i)->isAncestorOf(focused))) {
            current = i;
        }
    }
    for (qsizetype step = 1; step <= panes.size(); ++step) {
        const qsizetype next
            = ((current + direction * step) % panes.size() + panes.size()) % panes.size();
        QWidget *pane = panes.at(next);
        QWidget *target = pane == m_customers    ? nullptr
            : pane->focusPolicy() != Qt::NoFocus ? pane
                                                 : common::nextFocusInside(pane, nullptr, true);
        if (pane == m_customers) {
            m_customers->focusList();
            return;
        }
        if (target != nullptr) {
            target->setFocus(Qt::ShortcutFocusReason);
            return;
        }
    }
}

void MainWindow::importFiles()
{
    if (!m_workspace.isOpen()) {
        m_importWhenOpen = true;
        m_workspace.open(m_places.ownBook, viewmodels::Workspace::Kind::CreateIfMissing);
        return;
    }
    auto *sheet = new importing::ImportSheet(this, m_workspace);
    sheet->open();
}

void MainWindow::exportFiles()
{
    if (m_workspace.isOpen()) {
        auto *sheet = new importing::ExportSheet(this, m_workspace);
        sheet->open();
    }
}

void MainWindow::showHelp(viewmodels::HelpTopic topic)
{
    (new HelpSheet(this, topic))->open();
}

void MainWindow::showAbout()
{
    common::ConfirmDialog::Question question;
    question.title = tr("About Partner Desk");
    question.iconName = u"info"_s;
    question.text
        = tr("Version %1. Upgrades of Microsoft 365 subscriptions for Cloud Solution "
             "Provider partners, offline on your own book. Prices come from an invented "
             "price list. Licence: MIT. Made with Qt %2 under the LGPL.")
              .arg(QCoreApplication::applicationVersion(), QString::fromLatin1(qVersion()));
    question.act = tr("Copy version");
    question.keep = tr("Close");
    question.destructive = false;
    common::ConfirmDialog::ask(this, question, this, [this](bool act) {
        if (act) {
            common::copyText(this,
                tr("Partner Desk %1").arg(QCoreApplication::applicationVersion()) + u"\n"
                    + m_workspace.file(),
                tr("Version copied"));
        }
    });
}

} // namespace mainwindow
