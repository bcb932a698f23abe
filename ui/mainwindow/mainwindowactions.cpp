#include "mainwindow/mainwindow.h"

#include "activity/activitypage.h"
#include "common/exportsheet.h"
#include "common/filterundo.h"
#include "common/focus.h"
#include "common/keytip.h"
#include "common/letterlayer.h"
#include "common/overlaydialog.h"
#include "common/printsheet.h"
#include "common/searchfield.h"
#include "customers/customerspage.h"
#include "handoff/handoffpage.h"
#include "help/aboutsheet.h"
#include "help/helpsheet.h"
#include "importing/importsheet.h"
#include "mainwindow/headerbar.h"
#include "mainwindow/navrail.h"
#include "mainwindow/recoverybar.h"
#include "mainwindow/startpage.h"
#include "mainwindow/statusstrip.h"
#include "planner/plannerpage.h"
#include "sandboxpage/sandboxpage.h"
#include "settings/settingspage.h"
#include "subscriptions/subscriptionspage.h"
#include "theme/theme.h"
#include "upgradewizard/upgradewizard.h"
#include "upgradewizard/wizardkeys.h"
#include "walkthroughs/stepcard.h"
#include "walkthroughs/tourguide.h"
#include "walkthroughs/walkthroughs.h"
#include "viewmodels/affectedmodel.h"
#include "viewmodels/bookfiles.h"
#include "viewmodels/wizardmodel.h"

#include <QApplication>
#include <QContextMenuEvent>
#include <QDir>
#include <QDragEnterEvent>
#include <QFileInfo>
#include <QLineEdit>
#include <QMimeData>
#include <QShortcut>
#include <QStackedWidget>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

/// The keyboard map of DESIGN.md section 9, and the dialogs that it opens.
namespace mainwindow {
void MainWindow::addShortcuts()
{
    using common::KeyTip;
    const auto add
        = [this](const QString &keys, KeyTip::Words words, Qt::ShortcutContext context, auto act) {
              connect(common::addKey(this, KeyTip::Place::Everywhere, QKeySequence(keys),
                          std::move(words), context),
                  &QShortcut::activated, this, act);
          };
    const auto inWindow = [&add](const QString &keys, KeyTip::Words words, auto act) {
        add(keys, std::move(words), Qt::WindowShortcut, act);
    };
    // These keep working while a sheet is open.
    const auto everywhere = [&add](const QString &keys, KeyTip::Words words, auto act) {
        add(keys, std::move(words), Qt::ApplicationShortcut, act);
    };
    connect(&m_theme.application(), &QApplication::focusChanged, this,
        [this](const QWidget *, const QWidget *now) {
            if (now == nullptr) { // it may be on its way to another one
                QMetaObject::invokeMethod(this, &MainWindow::keepFocus, Qt::QueuedConnection);
            }
        });
    everywhere(
        u"F1"_s, [] { return tr("Keyboard shortcuts"); },
        [this] { showHelp(viewmodels::HelpTopic::Keyboard); });
    everywhere(
        u"F6"_s, [] { return tr("Next part of the window"); }, [this] { focusPane(+1); });
    everywhere(
        u"Shift+F6"_s, [] { return tr("Previous part of the window"); }, [this] { focusPane(-1); });
    const auto contextMenu = [] { return tr("Menu of what is chosen"); };
    everywhere(u"Shift+F10"_s, contextMenu, [this] { askForContextMenu(); });
    everywhere(u"Menu"_s, contextMenu, [this] { askForContextMenu(); });
    inWindow(
        u"F10"_s, [] { return tr("Application menu"); }, [this] { m_header->openMenu(); });
    inWindow(
        u"Ctrl+K"_s, [] { return tr("Search"); },
        [this] {
            m_header->search()->setFocus(Qt::ShortcutFocusReason);
            m_header->search()->selectAll();
        });
    everywhere(
        u"Ctrl+Z"_s, [] { return tr("Take filters back"); },
        [this] { takeFiltersBack(&common::FilterUndo::undo); });
    const auto again = [] { return tr("Set filters again"); };
    everywhere(u"Ctrl+Y"_s, again, [this] { takeFiltersBack(&common::FilterUndo::redo); });
    everywhere(u"Ctrl+Shift+Z"_s, again, [this] { takeFiltersBack(&common::FilterUndo::redo); });
    inWindow(
        u"Ctrl+1"_s, [] { return tr("Customers"); }, [this] { showHome(); });
    inWindow(
        u"Ctrl+2"_s, [] { return tr("Upgrade planner"); }, [this] { showPlanner(); });
    // The first four are those of DESIGN.md section 9.
    inWindow(
        u"Ctrl+3"_s, [] { return tr("Activity"); }, [this] { showActivity(); });
    inWindow(
        u"Ctrl+4"_s, [] { return tr("Walkthroughs"); }, [this] { showWalkthroughs(); });
    inWindow(
        u"Ctrl+5"_s, [] { return tr("To be carried out in Partner Center"); },
        [this] { showHandOff(); });
    inWindow(
        u"Ctrl+6"_s, [] { return tr("Sandbox"); }, [this] { showSandbox(); });
    inWindow(
        u"Ctrl+,"_s, [] { return tr("Settings"); }, [this] { showSettings(); });
    inWindow(
        u"Ctrl+I"_s, [] { return tr("Import CSV…"); }, [this] { importFiles(); });
    inWindow(
        u"Ctrl+E"_s, [] { return tr("Export CSV…"); }, [this] { exportFiles(); });
    inWindow(
        u"Ctrl+O"_s, [] { return tr("Open database…"); }, [this] { openFile(); });
    inWindow(
        u"Ctrl+Q"_s, [] { return tr("Quit"); }, [this] { close(); });
    inWindow(
        u"Ctrl+Shift+G"_s, [] { return tr("Switch cloud"); },
        [this] {
            m_workspace.setCloud(m_workspace.cloud() == domain::Cloud::Global
                    ? domain::Cloud::China21Vianet
                    : domain::Cloud::Global);
        });
    everywhere(
        u"Ctrl+Shift+L"_s, [] { return tr("Switch language"); },
        [this] {
            setLanguage(m_workspace.language() == catalog::Language::Korean
                    ? catalog::Language::English
                    : catalog::Language::Korean);
        });
    everywhere(
        u"Ctrl+Shift+M"_s, [] { return tr("Compare languages"); }, [this] { toggleCompare(); });
    everywhere(
        u"Ctrl+Shift+T"_s, [] { return tr("Next theme"); }, [this] { nextTheme(); });
    const auto larger = [] { return tr("Larger text"); };
    everywhere(u"Ctrl++"_s, larger, [this] { stepTextScale(+1); });
    everywhere(u"Ctrl+="_s, larger, [this] { stepTextScale(+1); });
    everywhere(
        u"Ctrl+-"_s, [] { return tr("Smaller text"); }, [this] { stepTextScale(-1); });
    everywhere(
        u"Ctrl+0"_s, [] { return tr("Text at 100%"); }, [this] { setTextScale(100); });
    upgradewizard::tellWizardKeys(this);
    new KeyTip(
        KeyTip::Place::Everywhere, { Qt::Key_Alt },
        [] { return tr("Show the letters that work with Alt"); }, this);
    new common::LetterLayer(this);
}

void MainWindow::focusPane(int direction)
{
    const QList<common::Pane> tour
        = m_walkthroughs != nullptr ? m_walkthroughs->tour()->panes() : QList<common::Pane>();
    if (const common::OverlayDialog *sheet = common::OverlayDialog::topOf(this)) {
        (void)common::focusNextPane(sheet->panes()
                + (isWalking() ? m_walkthroughs->card()->panes() : QList<common::Pane>()) + tour,
            direction);
        return;
    }
    // In reading order; those of a page answer for themselves.
    QList<common::Pane> panes{ { m_header }, { m_rail } };
    if (m_recovery != nullptr) {
        panes.append(common::Pane{ m_recovery });
    }
    panes.append(common::Pane{ m_error });
    const QWidget *page = m_pages->currentWidget();
    if (page == m_customers) {
        panes.append(m_customers->panes());
    } else if (page == m_subscriptions.made()) {
        panes.append(m_subscriptions->panes());
    } else if (page == m_activity.made()) {
        panes.append(m_activity->panes());
    } else if (page == m_handOff.made()) {
        panes.append(m_handOff->panes());
    } else if (page == m_planner.made()) {
        panes.append(m_planner->panes());
    } else if (page == m_sandboxPage.made()) {
        panes.append(m_sandboxPage->panes());
    } else if (page == m_settings.made()) {
        panes.append(m_settings->panes());
    } else {
        panes.append(common::Pane{ m_pages->currentWidget() });
    }
    if (isWalking()) {
        panes.append(m_walkthroughs->panes());
    }
    panes.append(tour);
    (void)common::focusNextPane(panes, direction);
}

/// As the window system asks for a menu, which not every one does by Shift+F10.
void MainWindow::askForContextMenu()
{
    QWidget *focused = QApplication::focusWidget();
    if (focused == nullptr) {
        return;
    }
    const QRect cursor = focused->inputMethodQuery(Qt::ImCursorRectangle).toRect();
    const QPoint position = cursor.isValid() ? cursor.center() : focused->rect().center();
    QContextMenuEvent ask(
        QContextMenuEvent::Keyboard, position, focused->mapToGlobal(position), Qt::NoModifier);
    QApplication::sendEvent(focused, &ask);
}

void MainWindow::takeFiltersBack(bool (common::FilterUndo::*step)())
{
    if (const auto *field = qobject_cast<QLineEdit *>(QApplication::focusWidget())) {
        if (!field->isReadOnly()) {
            return; // whose own undo is another one
        }
    }
    const QWidget *sheet = common::OverlayDialog::topOf(this);
    common::FilterUndo *filters
        = common::FilterUndo::seenIn(sheet != nullptr ? sheet : m_pages->currentWidget());
    if (filters != nullptr) {
        (void)(filters->*step)();
    }
}

/// What had the focus may be gone: the list of a page that the role may not see any more, the
/// button of what was just done. A keyboard without a focus is lost.
void MainWindow::keepFocus()
{
    if (QApplication::focusWidget() != nullptr || QApplication::activePopupWidget() != nullptr
        || !isActiveWindow() || common::OverlayDialog::topOf(this) != nullptr) {
        return;
    }
    QWidget *target = common::nextFocusInside(m_pages->currentWidget(), nullptr, true);
    if (target == nullptr) {
        target = common::nextFocusInside(m_rail, nullptr, true);
    }
    if (target != nullptr) {
        target->setFocus(Qt::OtherFocusReason);
    }
}

void MainWindow::importFiles()
{
    if (refusesImport()) {
        return;
    }
    if (!m_workspace.isOpen()) {
        m_importWhenOpen = true;
        m_workspace.open(m_places.ownBook, viewmodels::Workspace::Kind::CreateIfMissing);
        return;
    }
    auto *sheet = new importing::ImportSheet(this, m_workspace);
    sheet->setBackupsKept(m_preferences.backupsKept());
    connect(sheet, &importing::ImportSheet::restoreRequested, this, &MainWindow::confirmRestore);
    sheet->open();
    if (!m_dropped.isEmpty()) {
        QMimeData dropped;
        dropped.setUrls(std::exchange(m_dropped, {}));
        sheet->take(&dropped);
    }
}

namespace {

/// The book among files that were dropped; none where they are tables.
QString bookAmong(const QList<QUrl> &urls)
{
    if (urls.size() != 1 || !urls.constFirst().isLocalFile()) {
        return {};
    }
    const QString file = urls.constFirst().toLocalFile();
    const QStringList patterns = viewmodels::bookfiles::patterns().split(u' ');
    return QDir::match(patterns, QFileInfo(file).fileName()) ? file : QString();
}

} // namespace

/// A book that is dropped is opened. Other files that are dropped anywhere are to be imported; a
/// sheet that is open goes before them.
void MainWindow::dragEnterEvent(QDragEnterEvent *event)
{
    const QList<QUrl> urls = event->mimeData()->urls();
    const bool isFile = std::any_of(
        urls.cbegin(), urls.cend(), [](const QUrl &url) { return url.isLocalFile(); });
    if (isFile && common::OverlayDialog::topOf(this) == nullptr) {
        event->acceptProposedAction();
    }
}

void MainWindow::dropEvent(QDropEvent *event)
{
    if (common::OverlayDialog::topOf(this) != nullptr) {
        return;
    }
    event->acceptProposedAction();
    if (const QString book = bookAmong(event->mimeData()->urls()); !book.isEmpty()) {
        openBook(book);
        return;
    }
    m_dropped = event->mimeData()->urls();
    importFiles();
}

void MainWindow::exportFiles()
{
    if (!m_workspace.isOpen()) {
        return;
    }
    // What is on the screen goes out; where that is something else, the book does.
    std::optional<viewmodels::ExportOffer> offer;
    if (m_pages->currentWidget() == m_customers) {
        offer = m_customers->exportOffer();
    } else if (m_pages->currentWidget() == m_subscriptions.made()) {
        offer = m_subscriptions->exportOffer();
    } else if (m_pages->currentWidget() == m_handOff.made()) {
        m_handOff->exportTasks();
        return;
    } else if (m_pages->currentWidget() == m_planner.made()) {
        m_planner->exportTable();
        return;
    } else if (m_pages->currentWidget() == m_activity.made()) {
        m_activity->exportLog();
        return;
    } else if (m_pages->currentWidget() == m_sandboxPage.made()) {
        m_sandboxPage->exportRequests();
        return;
    }
    if (!offer) {
        offer = viewmodels::exportOfCustomers(m_workspace.pageServices(), {});
        for (viewmodels::ExportOffer::Table &table : offer->tables) {
            table.hasVisible = false;
        }
    }
    auto *sheet = new common::ExportSheet(this, *std::move(offer), m_workspace.texts());
    sheet->open();
}

bool MainWindow::canPrintPage()
{
    const QWidget *page = m_pages->currentWidget();
    return page == m_subscriptions.made() || (page == m_handOff.made() && m_handOff->canPrint());
}

void MainWindow::printPage()
{
    if (m_pages->currentWidget() == m_subscriptions.made()) {
        m_subscriptions->print();
    } else if (m_pages->currentWidget() == m_handOff.made()) {
        m_handOff->print();
    }
}

void MainWindow::printResult()
{
    const auto page = [this, wizard = m_wizard] {
        return wizard ? viewmodels::printedResult(wizard->model()->resultPage(),
                   wizard->model()->affected()->lines(), *m_workspace.texts(), m_workspace.file(),
                   m_workspace.now())
                      : viewmodels::PrintedPage();
    };
    auto *sheet = new common::PrintSheet(m_wizard, page, m_workspace.texts());
    sheet->open();
}

help::HelpSources MainWindow::helpSources()
{
    // The overview of the keys tells those of every page.
    (void)m_subscriptions.get();
    (void)m_activity.get();
    (void)m_handOff.get();
    (void)m_planner.get();
    (void)m_sandboxPage.get();
    (void)m_settings.get();
    return { m_workspace.texts(), &m_workspace.catalogue(), m_workspace.variant(),
        common::KeyTip::below(this) };
}

void MainWindow::showHelpForPage()
{
    using viewmodels::HelpTopic;
    const QWidget *page = m_pages->currentWidget();
    showHelp(page == m_planner.made()      ? HelpTopic::Planner
            : page == m_handOff.made()     ? HelpTopic::HandOff
            : page == m_sandboxPage.made() ? HelpTopic::Sandbox
            : isWalking()                  ? HelpTopic::Demo
                                           : HelpTopic::Upgrading);
}

void MainWindow::showHelp(viewmodels::HelpTopic topic)
{
    if (m_help && m_help->isOpen()) {
        m_help->showTopic(topic);
        return;
    }
    m_help = new help::HelpSheet(this, topic, [this] { return helpSources(); });
    m_help->open();
}

void MainWindow::showAbout()
{
    auto *sheet = new help::AboutSheet(this,
        { QCoreApplication::applicationVersion(), QString::fromLatin1(qVersion()),
            m_places.databaseVersion, QSysInfo::prettyProductName(), m_workspace.file() },
        m_places.schemaOf, [this] { return helpSources(); });
    connect(sheet, &help::AboutSheet::diagnosticsRequested, this, &MainWindow::showDiagnostics);
    sheet->open();
}

} // namespace mainwindow
