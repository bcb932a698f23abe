#pragma once

#include "common/messagebar.h"
#include "mainwindow/lazypage.h"
#include "mainwindow/preferences.h"
#include "services/diagnostics.h"
#include "services/runrecord.h"
#include "services/scenes.h"
#include "theme/theme.h"
#include "viewmodels/faultswitches.h"
#include "viewmodels/helptopic.h"
#include "viewmodels/namemasking.h"
#include "viewmodels/opentasks.h"
#include "viewmodels/sandboxcontrol.h"
#include "viewmodels/workspace.h"

#include <QMainWindow>
#include <QPointer>

#include <functional>
#include <memory>

class QBoxLayout;
class QMenu;
class QStackedWidget;

namespace common {
class FilterUndo;
}
namespace customers {
class CustomersPage;
}
namespace subscriptions {
class SubscriptionsPage;
}
namespace handoff {
class HandOffPage;
}
namespace sandboxpage {
class SandboxPage;
}
namespace activity {
class ActivityPage;
}
namespace planner {
class PlannerPage;
}
namespace help {
class HelpSheet;
struct HelpSources;
} // namespace help
namespace services {
struct Comparison;
struct Snapshot;
} // namespace services
namespace settings {
class CatalogueSettings;
class CatalogueSheet;
class SettingsPage;
enum class CatalogueProposal;
} // namespace settings
namespace upgradewizard {
class UpgradeWizard;
}
namespace viewmodels {
class ScenarioLoader;
class WalkthroughDesk;
} // namespace viewmodels
namespace walkthroughs {
class Walkthroughs;
}

namespace mainwindow {

class CompareWindow;
class HeaderBar;
class NavRail;
class RecoveryBar;
class StartPage;
class StatusStrip;

/// Assembly only: header, rail, pages and status bar, and which page is shown. What the pages show
/// is in their rooms, what they work on in viewmodels::Workspace.
class MainWindow : public QMainWindow
{
    Q_OBJECT
public:
    /// What the window is told from outside.
    struct Places
    {
        QString ownBook; ///< made here when the user names none
        QString demoBook;
        QString databaseVersion; ///< of SQLite, for the page about the program
        services::SchemaReader schemaOf = {}; ///< of a book's file, for the same page
    };

    /// How the application is made to speak a language.
    struct Speech
    {
        std::function<void(catalog::Language)> install; ///< widgets hear of it by LanguageChange
        std::function<void(catalog::Language)> lend; ///< the same, but nobody is told
    };

    /// All references outlive the window.
    MainWindow(viewmodels::Workspace &workspace, theme::Theme &theme, Preferences &preferences,
        Places places, Speech speech);
    ~MainWindow() override;

    [[nodiscard]] customers::CustomersPage *customersPage() const { return m_customers; }
    /// These are made when they are first asked for.
    [[nodiscard]] subscriptions::SubscriptionsPage *subscriptionsPage();
    [[nodiscard]] activity::ActivityPage *activityPage();
    [[nodiscard]] handoff::HandOffPage *handOffPage();
    [[nodiscard]] planner::PlannerPage *plannerPage();
    [[nodiscard]] sandboxpage::SandboxPage *sandboxPage();
    /// Scripts and step card beside the page; made when they are first asked for.
    [[nodiscard]] walkthroughs::Walkthroughs *walkthroughs();
    [[nodiscard]] QPointer<upgradewizard::UpgradeWizard> wizard() const { return m_wizard; }
    /// Opens a book that is there; the one that is open stays where it cannot be opened.
    void openBook(const QString &file);
    void setLanguage(catalog::Language language);
    /// The switch of the sandbox server, which outlives the window; without one nothing tells of
    /// it.
    void setSandbox(viewmodels::SandboxControl &sandbox);
    /// The switch that hides the names of a book; the workspace opens books through it
    /// (NameMasking::opening). Outlives the window; without one there is no such switch.
    void setMasking(viewmodels::NameMasking &masking);
    /// Tells of runs that ended unexpectedly, and keeps what stands in the wizard. Outlives the
    /// window; without one neither happens.
    void setRunRecord(services::RunRecord &record);
    /// Opens the second window that shows this one in the other language, or closes it.
    void toggleCompare();
    /// Null while it is closed.
    [[nodiscard]] const CompareWindow *compareWindow() const { return m_compare.get(); }

protected:
    void changeEvent(QEvent *event) override;
    void closeEvent(QCloseEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    void build();
    void connectWorkspace();
    void connectPages();
    void prepareLaterPages();
    void connectSubscriptions(subscriptions::SubscriptionsPage *page);
    void connectActivity(activity::ActivityPage *page);
    void connectHandOff(handoff::HandOffPage *page);
    void connectPlanner(planner::PlannerPage *page);
    void connectSettings(settings::SettingsPage *page);
    void connectCatalogue(settings::CatalogueSettings *catalogue);
    void connectScenes(settings::SettingsPage *page);
    void addScenes(QMenu *menu);
    void chooseScene(const services::Scenes::State &state);
    [[nodiscard]] QString sceneRefusal() const;
    void connectSandbox(settings::SettingsPage *page);
    void connectSandboxPage(sandboxpage::SandboxPage *page);
    void startSandbox();
    void addShortcuts();
    void fillMenu();
    void addEntries(QMenu *menu);
    void addChoices(QMenu *menu);
    void addRecent(QMenu *menu);
    void retranslate();
    void wordPages();
    void speak(catalog::Language language);

    void givePages();
    void takeFromPages();
    void showPage(QWidget *page);
    void showCustomers();
    void showActivity();
    void showHandOff();
    void showPlanner();
    void showSandbox();
    void showSandboxFaults();
    void showWalkthroughs();
    void arrangeWalkthroughs(); ///< for the width of the window
    [[nodiscard]] bool isWalking() const;
    [[nodiscard]] QJsonObject factsForEvidence() const;
    [[nodiscard]] bool closeSheets(); ///< false where one stays
    [[nodiscard]] QPixmap pictureInOtherLanguage();
    void tellPlanner(); ///< how the book stands
    void tellTasks();
    void wakePlanner(); ///< it counts for the rail
    void showHome(); ///< the customers, or the first run while no book is open
    void openCustomer(domain::CustomerId id);
    /// Its customer alone where the subscription is null.
    void openSubscription(domain::CustomerId customer, domain::SubscriptionId subscription);
    void openWizard(domain::SubscriptionId id);
    void resumeDraft(const services::KeptDraft &draft);
    void keepDrafts(); ///< of the wizard that was just made
    void showDiagnostics();
    void showStatus();
    /// Above the page until it is closed. Called again when the language changes.
    void showMessage(const std::function<common::MessageBar::Content()> &words);
    void showError(const domain::Error &error, const std::function<QString()> &what);
    void savePages();
    void setTextScale(int percent);
    void stepTextScale(int direction);
    void setTheme(theme::ThemeChoice choice);
    void nextTheme();
    void focusPane(int direction);
    void askForContextMenu();
    void takeFiltersBack(bool (common::FilterUndo::*step)());
    void keepFocus();
    void connectClock();
    void watchCatalogue();
    void showCatalogue();
    void openCatalogueSheet(
        settings::CatalogueProposal kind, const services::ChosenCatalogue &chosen);
    void askForCatalogue();
    void loadCatalogue(const QString &file);
    void saveCatalogue();
    void showSettings();
    void showAppearance();
    void keepSettings();
    void confirmDefaults();
    void openFile();
    void openRecent(const QString &file);
    void showRecent();
    void showBookFacts();
    [[nodiscard]] QString clockRefusal() const;
    void showClock();
    void tellClock(const services::ClockOutcome &outcome);
    void saveCopy();
    void makeBook();
    void copyTo(const QString &file);
    void showBackups();
    void confirmRestore(const QString &backup, const QString &what);
    void tellRestore();
    void maskNames();
    void confirmRealNames();
    void showRealNames();
    void keepMasking();
    void takeMaskingBack();
    [[nodiscard]] bool isMasking() const; ///< also while a book is open that names nobody
    [[nodiscard]] bool showsMasks() const;
    [[nodiscard]] bool refusesImport();
    [[nodiscard]] QString rememberedBook() const; ///< of the next start, and among the recent ones
    void showSnapshots();
    void confirmGoBack(const services::Snapshot &snapshot, const services::Comparison *lost);
    void tellGoneBack(const QString &kept);
    void makeTemplates();
    void makeTemplatesIn(const QString &folder);
    void importFiles();
    void exportFiles();
    void printPage();
    [[nodiscard]] bool canPrintPage();
    void printResult();
    void confirmReset();
    void makeLargeBook();
    void showAbout();
    void showHelp(viewmodels::HelpTopic topic);
    void showHelpForPage();
    [[nodiscard]] help::HelpSources helpSources();

    viewmodels::Workspace &m_workspace;
    theme::Theme &m_theme;
    Preferences &m_preferences;
    Places m_places;
    Speech m_speech;
    bool m_lent = false; ///< another language is spoken for a moment, for a picture
    HeaderBar *m_header = nullptr;
    NavRail *m_rail = nullptr;
    StatusStrip *m_status = nullptr;
    QPointer<viewmodels::SandboxControl> m_sandbox;
    viewmodels::FaultSwitches *m_faultSwitches;
    viewmodels::OpenTasks *m_openTasks;
    common::MessageBar *m_error = nullptr;
    std::function<common::MessageBar::Content()> m_errorWords; ///< what m_error says
    QBoxLayout *m_middle = nullptr; ///< rail, page and what stands beside it
    viewmodels::WalkthroughDesk *m_walkthroughDesk = nullptr;
    viewmodels::ScenarioLoader *m_scenarioLoader = nullptr;
    walkthroughs::Walkthroughs *m_walkthroughs = nullptr; ///< null until somebody asks
    QStackedWidget *m_pages = nullptr;
    StartPage *m_start = nullptr;
    customers::CustomersPage *m_customers = nullptr;
    LazyPage<subscriptions::SubscriptionsPage> m_subscriptions;
    LazyPage<activity::ActivityPage> m_activity;
    LazyPage<handoff::HandOffPage> m_handOff;
    LazyPage<planner::PlannerPage> m_planner;
    LazyPage<sandboxpage::SandboxPage> m_sandboxPage;
    LazyPage<settings::SettingsPage> m_settings;
    bool m_settingsSaved = false; ///< told in the status bar beside the settings
    bool m_copying = false; ///< a copy of the book is being saved
    QPointer<viewmodels::NameMasking> m_masking;
    enum class MaskingTurned { No, On, Off };
    MaskingTurned m_maskingTurned = MaskingTurned::No; ///< holds once the book is open
    QString m_unmasked; ///< the book whose real names are asked for
    QString m_goingBackTo; ///< the snapshot that takes the book's place just now
    QPointer<upgradewizard::UpgradeWizard> m_wizard;
    services::RunRecord *m_runRecord = nullptr;
    QList<services::UnexpectedEnd> m_ends; ///< as they were at the start
    RecoveryBar *m_recovery = nullptr; ///< null where there was none
    std::optional<services::KeptDraft> m_toResume; ///< waits for its book
    QPointer<settings::CatalogueSheet> m_catalogueSheet;
    QPointer<help::HelpSheet> m_help;
    QMenu *m_menu = nullptr;
    std::unique_ptr<CompareWindow> m_compare;
    /// An import that waits for the book that it goes into.
    bool m_importWhenOpen = false;
    QString m_shownBook; ///< the one that is open, or was open last
    QList<QUrl> m_dropped; ///< files that the import begins with
};

} // namespace mainwindow
