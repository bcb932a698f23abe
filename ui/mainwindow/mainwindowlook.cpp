#include "mainwindow/mainwindow.h"

#include "common/confirmdialog.h"
#include "mainwindow/navrail.h"
#include "settings/settingspage.h"

#include <QStackedWidget>

#include <algorithm>

using namespace Qt::StringLiterals;

/// What the user sets: applied at once, kept, and shown on the settings page.
namespace mainwindow {

void MainWindow::connectSettings(settings::SettingsPage *page)
{
    using settings::SettingsPage;
    connect(page, &SettingsPage::languageChosen, this, &MainWindow::setLanguage);
    connect(page, &SettingsPage::themeChosen, this, &MainWindow::setTheme);
    connect(page, &SettingsPage::textScaleChosen, this, &MainWindow::setTextScale);
    connect(page, &SettingsPage::compactRowsChosen, this, [this](bool compact) {
        m_theme.setCompactRows(compact);
        m_preferences.setCompactRows(compact);
        keepSettings();
    });
    connect(page, &SettingsPage::reduceMotionChosen, this, [this](bool reduce) {
        m_theme.setReduceMotion(reduce);
        m_preferences.setReduceMotion(reduce);
        keepSettings();
    });
    connect(page, &SettingsPage::defaultsRequested, this, &MainWindow::confirmDefaults);
    connect(page, &SettingsPage::clockRequested, &m_workspace, &viewmodels::Workspace::moveClock);
    connect(page, &SettingsPage::resellerNameChosen, &m_workspace,
        &viewmodels::Workspace::setResellerName);
    connect(&m_workspace, &viewmodels::Workspace::infoRefused, page,
        [this](const domain::Error &error) {
            showError(error, [] { return tr("The name was not saved"); });
        });
    connect(page, &SettingsPage::openRequested, this, &MainWindow::openFile);
    connect(page, &SettingsPage::copyRequested, this, &MainWindow::saveCopy);
    connect(page, &SettingsPage::backupsRequested, this, &MainWindow::showBackups);
    connect(page, &SettingsPage::snapshotsRequested, this, &MainWindow::showSnapshots);
    connect(page, &SettingsPage::resetRequested, this, &MainWindow::confirmReset);
    connect(page, &SettingsPage::largeBookRequested, this, &MainWindow::makeLargeBook);
}

void MainWindow::connectClock()
{
    connect(&m_workspace, &viewmodels::Workspace::clockApplied, this, &MainWindow::tellClock);
    connect(&m_workspace, &viewmodels::Workspace::clockFailed, this,
        [this](const domain::Error &error) {
            showError(error, [] { return tr("The clock was not moved"); });
            showBookFacts();
        });
}

void MainWindow::showSettings()
{
    m_settingsSaved = false;
    settings::SettingsPage *page = m_settings.get();
    showAppearance();
    showBookFacts();
    showPage(page);
    m_settings->focusSearch();
}

void MainWindow::showAppearance()
{
    if (auto *page = m_settings.made()) {
        page->setAppearance({ m_workspace.language(), m_theme.choice(), m_theme.textScalePercent(),
            m_theme.compactRows(), m_theme.reduceMotion() });
    }
}

void MainWindow::keepSettings()
{
    if (m_preferences.save()) {
        m_settingsSaved = true;
    } else {
        showMessage([this] {
            return common::MessageBar::Content{ common::MessageBar::Kind::Warn,
                tr("The settings could not be saved."),
                tr("They hold until the program ends. File: %1").arg(m_preferences.fileName()) };
        });
        m_settingsSaved = false;
    }
    showAppearance();
    fillMenu();
    showStatus();
}

void MainWindow::confirmDefaults()
{
    const auto question = [] {
        common::ConfirmDialog::Question words;
        words.title = tr("Restore defaults?");
        words.text = tr("Theme, text size, row height and motion return to their first state. "
                        "The language and your data stay.");
        words.act = tr("Restore defaults");
        words.destructive = false;
        return words;
    };
    common::ConfirmDialog::ask(this, question, this, [this](bool act) {
        if (!act) {
            return;
        }
        m_theme.setChoice(theme::ThemeChoice::System);
        m_theme.setCompactRows(false);
        m_theme.setReduceMotion(false);
        m_preferences.setTheme(m_theme.choice());
        m_preferences.setCompactRows(false);
        m_preferences.setReduceMotion(false);
        setTextScale(100);
    });
}

void MainWindow::setTextScale(int percent)
{
    m_theme.setTextScale(percent);
    m_preferences.setTextScale(m_theme.textScalePercent());
    keepSettings();
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
    keepSettings();
}

void MainWindow::nextTheme()
{
    const auto here
        = std::find(theme::themeChoices.cbegin(), theme::themeChoices.cend(), m_theme.choice());
    setTheme(here + 1 == theme::themeChoices.cend() ? theme::themeChoices.front() : *(here + 1));
}

} // namespace mainwindow
