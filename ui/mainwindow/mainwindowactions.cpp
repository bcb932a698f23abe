#include "mainwindow/mainwindow.h"

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

#include <QActionGroup>
#include <QApplication>
#include <QFileDialog>
#include <QMenu>
#include <QShortcut>
#include <QStackedWidget>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

/// The application menu, the keyboard map of DESIGN.md section 9, and what they do.
namespace mainwindow {
namespace {

constexpr std::array themeChoices{ theme::ThemeChoice::System, theme::ThemeChoice::Light,
    theme::ThemeChoice::Dark, theme::ThemeChoice::HighContrast };

} // namespace

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
    inWindow(u"Ctrl+1"_s, [this] {
        if (m_workspace.isOpen()) {
            showCustomers();
        }
    });
    inWindow(u"Ctrl+I"_s, [this] { importFiles(); });
    inWindow(u"Ctrl+E"_s, [this] { exportFiles(); });
    inWindow(u"Ctrl+O"_s, [this] { openFile(); });
    inWindow(u"Ctrl+Q"_s, [this] { close(); });
    inWindow(u"F1"_s, [this] { showHelp(); });
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
    m_start->setLanguage(m_workspace.language());
    fillMenu();
    showStatus();
}

void MainWindow::fillMenu()
{
    m_menu->clear();
    const auto add = [this](QMenu *menu, const QString &icon, const QString &text,
                         const QString &keys, auto act) {
        QAction *action
            = menu->addAction(icon.isEmpty() ? QIcon() : m_theme.qicon(icon), text, this, act);
        // Shown only: the keys themselves are the window's shortcuts.
        if (!keys.isEmpty()) {
            action->setText(text + u'\t' + keys);
        }
        return action;
    };
    const bool open = m_workspace.isOpen();
    add(m_menu, u"folder"_s, tr("Open database…"), u"Ctrl+O"_s, [this] { openFile(); });
    add(m_menu, u"database"_s, tr("Open my own book"), {}, [this] {
        m_workspace.open(m_places.ownBook, viewmodels::Workspace::Kind::CreateIfMissing);
    });
    add(m_menu, u"flask"_s, tr("Load demo book"), {},
        [this] { m_workspace.open(m_places.demoBook, viewmodels::Workspace::Kind::Demo); });
    add(m_menu, u"reset"_s, tr("Reset demo data…"), {}, [this] { confirmReset(); })
        ->setEnabled(open && m_workspace.info().origin == domain::BookOrigin::Demo
            && !m_workspace.isReadOnly());
    m_menu->addSeparator();
    add(m_menu, u"import"_s, tr("Import CSV…"), u"Ctrl+I"_s, [this] {
        importFiles();
    })->setEnabled(open && !m_workspace.isReadOnly());
    add(m_menu, u"export"_s, tr("Export CSV…"), u"Ctrl+E"_s, [this] {
        exportFiles();
    })->setEnabled(open);
    m_menu->addSeparator();

    const auto choices = [this](const QString &icon, const QString &title) {
        QMenu *menu = m_menu->addMenu(m_theme.qicon(icon), title);
        auto *group = new QActionGroup(menu);
        return [menu, group](const QString &text, bool checked, auto *context, auto act) {
            QAction *action = menu->addAction(text);
            action->setCheckable(true);
            action->setChecked(checked);
            group->addAction(action);
            connect(action, &QAction::triggered, context, act);
        };
    };
    const auto language = choices(u"language"_s, tr("Language"));
    for (const auto &[value, name] : { std::pair{ catalog::Language::English, u"English"_s },
             std::pair{ catalog::Language::Korean, u"한국어"_s } }) {
        language(name, m_workspace.language() == value, this,
            [this, chosen = value] { setLanguage(chosen); });
    }
    const auto themes = choices(u"sun"_s, tr("Theme"));
    const std::array themeNames{ tr("System"), tr("Light"), tr("Dark"), tr("High contrast") };
    for (size_t i = 0; i < themeChoices.size(); ++i) {
        themes(themeNames.at(i), m_theme.choice() == themeChoices.at(i), this,
            [this, choice = themeChoices.at(i)] { setTheme(choice); });
    }
    const auto sizes = choices(u"text"_s, tr("Text size"));
    for (const int percent : theme::textSizes) {
        sizes(tr("%1 %").arg(percent), m_theme.textScalePercent() == percent, this,
            [this, percent] { setTextScale(percent); });
    }
    m_menu->addSeparator();
    add(m_menu, u"help"_s, tr("Help"), u"F1"_s, [this] { showHelp(); });
    add(m_menu, u"info"_s, tr("About Partner Desk"), {}, [this] { showAbout(); });
    add(m_menu, {}, tr("Quit"), u"Ctrl+Q"_s, [this] { close(); });
}

void MainWindow::setTextScale(int percent)
{
    m_theme.setTextScale(percent);
    m_preferences.setTextScale(m_theme.textScalePercent());
    m_rail->setNarrow(width() < m_theme.px(1200));
    fillMenu();
}

void MainWindow::stepTextScale(int direction)
{
    const auto here
        = std::find(theme::textSizes.cbegin(), theme::textSizes.cend(), m_theme.textScalePercent());
    const auto index = std::clamp<std::ptrdiff_t>(
        here - theme::textSizes.cbegin() + direction, 0, std::ssize(theme::textSizes) - 1);
    setTextScale(theme::textSizes.at(static_cast<size_t>(index)));
}

void MainWindow::setTheme(theme::ThemeChoice choice)
{
    m_theme.setChoice(choice);
    m_preferences.setTheme(choice);
    fillMenu();
}

void MainWindow::nextTheme()
{
    const auto here = std::find(themeChoices.cbegin(), themeChoices.cend(), m_theme.choice());
    setTheme(here + 1 == themeChoices.cend() ? themeChoices.front() : *(here + 1));
}

void MainWindow::focusPane(int direction)
{
    // The panes in reading order; those of a page answer for themselves.
    QList<QWidget *> panes{ m_header, m_rail };
    if (m_pages->currentWidget() == m_subscriptions) {
        panes.append(m_subscriptions->panes());
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

void MainWindow::openFile()
{
    auto *dialog = new QFileDialog(this, tr("Open database"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    dialog->setNameFilters({ tr("Databases (*.sqlite *.db)"), tr("All files (*)") });
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString &file) {
        m_workspace.open(file, viewmodels::Workspace::Kind::Existing);
    });
    dialog->open();
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

void MainWindow::confirmReset()
{
    common::ConfirmDialog::Question question;
    question.title = tr("Reset demo data?");
    question.text = tr("All customers, subscriptions and walkthrough results return to their first "
                       "state.");
    question.act = tr("Reset");
    common::ConfirmDialog::ask(this, question, this, [this](bool act) {
        if (act) {
            m_workspace.resetDemo();
        }
    });
}

void MainWindow::showHelp()
{
    (new HelpSheet(this))->open();
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
