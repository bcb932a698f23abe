#include "mainwindow/mainwindow.h"

#include "activity/activitypage.h"
#include "handoff/handoffpage.h"
#include "common/copytext.h"
#include "common/errorpresenter.h"
#include "common/exportsheet.h"
#include "common/printsheet.h"
#include "common/overlaydialog.h"
#include "common/searchfield.h"
#include "customers/customerspage.h"
#include "help/helpsheet.h"
#include "mainwindow/comparewindow.h"
#include "mainwindow/headerbar.h"
#include "mainwindow/navrail.h"
#include "mainwindow/recoverybar.h"
#include "mainwindow/startpage.h"
#include "mainwindow/statusstrip.h"
#include "planner/plannerpage.h"
#include "sandboxpage/sandboxpage.h"
#include "settings/settingspage.h"
#include "subscriptions/subscriptionspage.h"
#include "upgradewizard/upgradewizard.h"
#include "walkthroughs/walkthroughs.h"

#include <QCloseEvent>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QMenu>
#include <QStackedWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace mainwindow {
namespace {

constexpr int firstWidth = 1280;
constexpr int firstHeight = 800;
constexpr int leastWidth = 1024;
constexpr int leastHeight = 600;

} // namespace

MainWindow::MainWindow(viewmodels::Workspace &workspace, theme::Theme &theme,
    Preferences &preferences, Places places, Speech speech)
    : m_workspace(workspace)
    , m_theme(theme)
    , m_preferences(preferences)
    , m_places(std::move(places))
    , m_speech(std::move(speech))
    , m_faultSwitches(new viewmodels::FaultSwitches(this))
    , m_openTasks(new viewmodels::OpenTasks(this))
{
    setObjectName(u"mainWindow"_s);
    build();
    connectWorkspace();
    connectPages();
    prepareLaterPages();
    connectClock();
    tellRestore();
    watchCatalogue();
    addShortcuts();
    retranslate();
    setMinimumSize(leastWidth, leastHeight);
    if (!restoreGeometry(m_preferences.windowGeometry())) {
        resize(firstWidth, firstHeight);
    }
    showRecent();
    showHome();
}

MainWindow::~MainWindow() = default;

void MainWindow::build()
{
    setAcceptDrops(true);
    auto *central = new QWidget(this);
    auto *column = new QVBoxLayout(central);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    m_header = new HeaderBar(m_workspace, central);
    m_rail = new NavRail(central);
    m_rail->setCollapsedByUser(m_preferences.railCollapsed());
    m_status = new StatusStrip(m_workspace, central);
    m_menu = new QMenu(this);
    m_menu->setObjectName(u"appMenu"_s);
    m_header->setMenu(m_menu);

    auto *page = new QWidget(central);
    auto *pageColumn = new QVBoxLayout(page);
    pageColumn->setContentsMargins(0, 0, 0, 0);
    pageColumn->setSpacing(0);
    m_error = new common::MessageBar(page);
    m_error->setObjectName(u"bookError"_s);
    m_error->setClosable(true);
    m_error->hide();
    m_pages = new QStackedWidget(page);
    m_start = new StartPage(m_pages);
    m_customers = new customers::CustomersPage(m_pages);
    m_pages->addWidget(m_start);
    m_pages->addWidget(m_customers);
    pageColumn->addWidget(m_error);
    pageColumn->addWidget(m_pages, 1);

    m_middle = new QHBoxLayout;
    m_middle->setSpacing(0);
    m_middle->addWidget(m_rail);
    m_middle->addWidget(page, 1);
    column->addWidget(m_header);
    column->addLayout(m_middle, 1);
    column->addWidget(m_status);
    setCentralWidget(central);
}

void MainWindow::connectWorkspace()
{
    using viewmodels::Workspace;
    connect(&m_theme, &theme::Theme::changed, this, &MainWindow::arrangeWalkthroughs);
    connect(&m_workspace, &Workspace::aboutToClose, this, [this] {
        if (m_wizard) {
            m_wizard->finish();
        }
        common::ExportSheet::giveUpAll(this);
        common::PrintSheet::giveUpAll(this);
        takeFromPages();
    });
    connect(m_workspace.scenes().get(), &services::Scenes::changed, this, &MainWindow::fillMenu);
    connect(m_status, &StatusStrip::sceneOffChosen, this, [this] {
        m_workspace.scenes()->clear();
        common::showToast(this, tr("Nothing goes wrong on purpose any longer."));
    });
    connect(m_openTasks, &viewmodels::OpenTasks::changed, this, &MainWindow::tellTasks);
    connect(&m_workspace, &Workspace::opened, this, [this] {
        m_error->hide();
        m_preferences.setLastBook(rememberedBook());
        m_preferences.addRecentBook(rememberedBook());
        if (const QString before = std::exchange(m_shownBook, m_workspace.file());
            !before.isEmpty() && before != m_shownBook) {
            m_customers->forgetFilters();
        }
        givePages();
        showRecent();
        showCustomers();
        keepMasking();
        if (std::exchange(m_importWhenOpen, false)) {
            importFiles();
        }
    });
    connect(&m_workspace, &Workspace::openFailed, this,
        [this](const QString &file, const domain::Error &error) {
            m_importWhenOpen = false;
            m_dropped.clear();
            takeMaskingBack();
            if (error.code != domain::ErrorCode::Cancelled) { // who did that knows it
                showError(error, [name = QFileInfo(file).fileName()] { return name; });
            }
            if (!m_workspace.isOpen()) {
                showPage(m_start);
            }
        });
    connect(&m_workspace, &Workspace::roleChanged, this, [this] {
        m_preferences.setRole(m_workspace.role());
        givePages();
    });
    connect(&m_workspace, &Workspace::infoChanged, this, [this] {
        if (m_workspace.isOpen() && m_pages->currentWidget() != m_start) {
            givePages();
        }
        showBookFacts();
        fillMenu();
    });
    connect(&m_workspace, &Workspace::cloudChanged, this, [this] {
        m_preferences.setCloud(m_workspace.cloud());
        m_customers->setCloud(m_workspace.cloud());
        if (auto *page = m_planner.made()) {
            page->setCloud(m_workspace.cloud());
        }
        if (m_workspace.isOpen() && m_pages->currentWidget() != m_planner.made()) {
            showCustomers();
        }
    });
}

void MainWindow::connectPages()
{
    connect(
        m_header->search(), &common::SearchField::searchChanged, this, [this](const QString &text) {
            m_customers->setSearch(text);
            if (m_workspace.isOpen()) {
                showPage(m_customers);
            }
        });
    connect(m_header->search(), &common::SearchField::leftDownwards, m_customers,
        &customers::CustomersPage::focusList);
    connect(m_header, &HeaderBar::helpRequested, this, &MainWindow::showHelpForPage);

    connect(m_rail, &NavRail::chosen, this, [this](NavRail::Page page) {
        if (page == NavRail::Page::Settings) {
            showSettings();
        } else if (page == NavRail::Page::Activity) {
            showActivity();
        } else if (page == NavRail::Page::HandOff) {
            showHandOff();
        } else if (page == NavRail::Page::Planner) {
            showPlanner();
        } else if (page == NavRail::Page::Sandbox) {
            showSandbox();
        } else if (page == NavRail::Page::Walkthroughs) {
            showWalkthroughs();
        } else {
            showHome();
        }
    });
    connect(m_rail, &NavRail::collapsedByUserChanged, this,
        [this](bool collapsed) { m_preferences.setRailCollapsed(collapsed); });

    connect(
        m_customers, &customers::CustomersPage::customerOpened, this, &MainWindow::openCustomer);
    connect(
        m_customers, &customers::CustomersPage::importRequested, this, &MainWindow::importFiles);
    connect(
        m_customers, &customers::CustomersPage::exportRequested, this, &MainWindow::exportFiles);
    connect(m_customers, &customers::CustomersPage::searchPut, this,
        [this](const QString &search) { m_header->search()->setSearch(search); });
    connect(m_customers, &customers::CustomersPage::statusTextChanged, this, [this] {
        showStatus();
        wakePlanner();
    });

    connect(m_start, &StartPage::demoRequested, this,
        [this] { m_workspace.open(m_places.demoBook, viewmodels::Workspace::Kind::Demo); });
    connect(m_start, &StartPage::importRequested, this, [this] {
        if (m_workspace.isBusy()) {
            return; // the book on its way is another one
        }
        m_importWhenOpen = true;
        m_workspace.open(m_places.ownBook, viewmodels::Workspace::Kind::CreateIfMissing);
    });
    connect(m_start, &StartPage::openRequested, this, &MainWindow::openFile);
    connect(m_start, &StartPage::recentRequested, this, &MainWindow::openRecent);
    connect(m_start, &StartPage::recentForgotten, this, [this](const QString &file) {
        m_preferences.removeRecentBook(file);
        showRecent();
    });
    connect(m_start, &StartPage::templatesRequested, this, &MainWindow::makeTemplates);
    connect(m_start, &StartPage::languageChosen, this, &MainWindow::setLanguage);
}

void MainWindow::showPage(QWidget *page)
{
    m_pages->setCurrentWidget(page);
    if (m_recovery != nullptr) {
        m_recovery->setWanted(page == m_start || page == m_customers);
    }
    // Beside a walkthrough the page below it changes, as the script says (picture 05).
    m_rail->setCurrent(isWalking()         ? NavRail::Page::Walkthroughs
            : page == m_settings.made()    ? NavRail::Page::Settings
            : page == m_activity.made()    ? NavRail::Page::Activity
            : page == m_handOff.made()     ? NavRail::Page::HandOff
            : page == m_planner.made()     ? NavRail::Page::Planner
            : page == m_sandboxPage.made() ? NavRail::Page::Sandbox
                                           : NavRail::Page::Customers);
    showStatus();
}

void MainWindow::showCustomers()
{
    showPage(m_customers);
    m_customers->focusList();
}

void MainWindow::showHome()
{
    if (m_workspace.isOpen()) {
        showCustomers();
    } else {
        showPage(m_start);
        m_start->focusSuggested();
    }
}

void MainWindow::showActivity()
{
    if (!m_workspace.isOpen()) {
        showHome();
        return;
    }
    showPage(m_activity.get());
    m_activity->focusList();
}

void MainWindow::showHandOff()
{
    if (!m_workspace.isOpen()) {
        showHome();
        return;
    }
    showPage(m_handOff.get());
    m_handOff->focusList();
}

void MainWindow::openCustomer(domain::CustomerId id)
{
    m_subscriptions->open(id);
    showPage(m_subscriptions.get());
    m_subscriptions->focusList();
}

void MainWindow::openSubscription(domain::CustomerId customer, domain::SubscriptionId subscription)
{
    openCustomer(customer);
    if (!subscription.isNull()) {
        m_subscriptions->selectSubscription(subscription);
    }
}

void MainWindow::openWizard(domain::SubscriptionId id)
{
    if (m_wizard || m_workspace.upgrades() == nullptr) {
        return;
    }
    m_wizard = new upgradewizard::UpgradeWizard(m_workspace.upgrades(), m_workspace.texts(), this);
    connect(
        m_wizard, &upgradewizard::UpgradeWizard::printRequested, this, &MainWindow::printResult);
    connect(m_wizard, &upgradewizard::UpgradeWizard::openSubscriptionRequested, this,
        [this](domain::SubscriptionId created) { m_subscriptions->selectSubscription(created); });
    connect(m_wizard, &upgradewizard::UpgradeWizard::helpRequested, this, &MainWindow::showHelp);
    keepDrafts();
    m_wizard->open(id);
}

void MainWindow::showStatus()
{
    const QWidget *page = m_pages->currentWidget();
    if (isWalking() && !m_walkthroughs->statusText().isEmpty()) {
        m_status->setCounts(m_walkthroughs->statusText());
    } else if (page == m_settings.made()) {
        m_status->setCounts(m_settingsSaved ? tr("Settings saved") : QString());
    } else if (page == m_activity.made()) {
        m_status->setCounts(m_activity->statusText());
    } else if (page == m_handOff.made()) {
        m_status->setCounts(m_handOff->statusText());
    } else if (page == m_planner.made()) {
        m_status->setCounts(m_planner->statusText());
    } else if (page == m_sandboxPage.made()) {
        m_status->setCounts(m_sandboxPage->statusText());
    } else if (page == m_start) {
        m_status->setCounts(tr("No database is open"));
    } else if (page == m_subscriptions.made()) {
        m_status->setCounts(m_subscriptions->statusText());
    } else {
        m_status->setCounts(m_customers->statusText());
    }
}

void MainWindow::showMessage(const std::function<common::MessageBar::Content()> &words)
{
    m_errorWords = words;
    m_error->setContent(words());
    m_error->show();
}

void MainWindow::showError(const domain::Error &error, const std::function<QString()> &what)
{
    showMessage([this, error, what] {
        common::MessageBar::Content content = common::presentError(error, *m_workspace.texts());
        const QString about = what();
        if (!about.isEmpty() && !content.title.contains(about)) {
            content.title = tr("%1: %2").arg(about, content.title);
        }
        return content;
    });
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    // An upgrade under way is one transaction: it ends whole or not at all, but the user would not
    // see how; an import or export would go on unseen. So the window stays until the sheet may be
    // closed.
    const auto *sheet = common::OverlayDialog::topOf(this);
    if (sheet != nullptr && !sheet->isClosable()) {
        common::showToast(this, sheet->notClosableReason());
        event->ignore();
        return;
    }
    savePages();
    if (m_compare) {
        m_compare->close();
    }
    QMainWindow::closeEvent(event);
}

void MainWindow::resizeEvent(QResizeEvent *event)
{
    arrangeWalkthroughs();
    QMainWindow::resizeEvent(event);
}

} // namespace mainwindow
