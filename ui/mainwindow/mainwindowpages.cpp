#include "mainwindow/mainwindow.h"

#include "activity/activitypage.h"
#include "customers/customerspage.h"
#include "handoff/handoffpage.h"
#include "planner/plannerpage.h"
#include "sandboxpage/sandboxpage.h"
#include "settings/settingspage.h"
#include "subscriptions/subscriptionspage.h"

#include <QStackedWidget>

using namespace Qt::StringLiterals;

/// The pages that are made when they are first asked for, and what all pages are told and keep.
namespace mainwindow {
namespace {

const QString customersKey = u"customers"_s;
const QString subscriptionsKey = u"subscriptions"_s;
const QString activityKey = u"activity"_s;
const QString handOffKey = u"handOff"_s;
const QString plannerKey = u"planner"_s;
const QString sandboxKey = u"sandbox"_s;

} // namespace

subscriptions::SubscriptionsPage *MainWindow::subscriptionsPage()
{
    return m_subscriptions.get();
}

activity::ActivityPage *MainWindow::activityPage()
{
    return m_activity.get();
}

handoff::HandOffPage *MainWindow::handOffPage()
{
    return m_handOff.get();
}

planner::PlannerPage *MainWindow::plannerPage()
{
    return m_planner.get();
}

sandboxpage::SandboxPage *MainWindow::sandboxPage()
{
    return m_sandboxPage.get();
}

void MainWindow::prepareLaterPages()
{
    m_customers->restoreState(m_preferences.page(customersKey));
    m_subscriptions.prepare(m_pages, [this](subscriptions::SubscriptionsPage *page) {
        connectSubscriptions(page);
        page->restoreState(m_preferences.page(subscriptionsKey));
        page->setServices(m_workspace.pageServices());
    });
    m_activity.prepare(m_pages, [this](activity::ActivityPage *page) {
        connectActivity(page);
        page->restoreState(m_preferences.page(activityKey));
        page->setServices(m_workspace.pageServices());
    });
    m_handOff.prepare(m_pages, [this](handoff::HandOffPage *page) {
        connectHandOff(page);
        page->restoreState(m_preferences.page(handOffKey));
        page->setServices(m_workspace.pageServices());
    });
    m_planner.prepare(m_pages, [this](planner::PlannerPage *page) {
        connectPlanner(page);
        page->restoreState(m_preferences.page(plannerKey));
        page->setCloud(m_workspace.cloud());
        tellPlanner();
        page->setServices(m_workspace.pageServices());
    });
    m_sandboxPage.prepare(m_pages, [this](sandboxpage::SandboxPage *page) {
        connectSandboxPage(page);
        page->restoreState(m_preferences.page(sandboxKey));
        page->setServices(m_workspace.pageServices());
    });
    m_settings.prepare(m_pages, [this](settings::SettingsPage *page) {
        connectSettings(page);
        connectCatalogue(page->catalogue());
        connectSandbox(page);
        connectScenes(page);
        showAppearance();
        page->setClockWords(m_workspace.texts()->locale(), clockRefusal());
        showBookFacts();
        showCatalogue();
    });
}

void MainWindow::connectSubscriptions(subscriptions::SubscriptionsPage *page)
{
    using subscriptions::SubscriptionsPage;
    connect(page, &SubscriptionsPage::statusTextChanged, this, &MainWindow::showStatus);
    connect(page, &SubscriptionsPage::backRequested, this, &MainWindow::showCustomers);
    connect(page, &SubscriptionsPage::helpRequested, this, &MainWindow::showHelp);
    connect(page, &SubscriptionsPage::upgradeRequested, this, &MainWindow::openWizard);
}

void MainWindow::connectActivity(activity::ActivityPage *page)
{
    using activity::ActivityPage;
    connect(page, &ActivityPage::statusTextChanged, this, &MainWindow::showStatus);
    connect(page, &ActivityPage::openRequested, this, &MainWindow::openSubscription);
}

void MainWindow::connectHandOff(handoff::HandOffPage *page)
{
    using handoff::HandOffPage;
    connect(page, &HandOffPage::statusTextChanged, this, &MainWindow::showStatus);
    connect(page, &HandOffPage::openRequested, this, &MainWindow::openSubscription);
}

void MainWindow::givePages()
{
    const viewmodels::PageServices services = m_workspace.pageServices();
    m_customers->setCloud(m_workspace.cloud());
    m_customers->setServices(services);
    if (auto *page = m_subscriptions.made()) {
        page->setServices(services);
    }
    if (auto *page = m_activity.made()) {
        page->setServices(services);
    }
    if (auto *page = m_handOff.made()) {
        page->setServices(services);
    }
    if (auto *page = m_sandboxPage.made()) {
        page->setServices(services);
    }
    m_openTasks->setServices(services);
    tellPlanner();
    if (auto *page = m_planner.made()) {
        page->setCloud(m_workspace.cloud());
        page->setServices(services);
    }
}

void MainWindow::takeFromPages()
{
    const viewmodels::PageServices none{ nullptr, nullptr, m_workspace.texts() };
    m_customers->setServices(none);
    m_openTasks->setServices(none);
    if (auto *page = m_subscriptions.made()) {
        page->setServices(none);
    }
    if (auto *page = m_activity.made()) {
        page->setServices(none);
    }
    if (auto *page = m_handOff.made()) {
        page->setServices(none);
    }
    if (auto *page = m_sandboxPage.made()) {
        page->setServices(none);
    }
    if (auto *page = m_planner.made()) {
        page->setServices(none);
    }
}

void MainWindow::savePages()
{
    m_preferences.setPage(customersKey, m_customers->saveState());
    if (const auto *page = m_subscriptions.made()) {
        m_preferences.setPage(subscriptionsKey, page->saveState());
    }
    if (const auto *page = m_activity.made()) {
        m_preferences.setPage(activityKey, page->saveState());
    }
    if (const auto *page = m_handOff.made()) {
        m_preferences.setPage(handOffKey, page->saveState());
    }
    if (const auto *page = m_planner.made()) {
        m_preferences.setPage(plannerKey, page->saveState());
    }
    if (const auto *page = m_sandboxPage.made()) {
        m_preferences.setPage(sandboxKey, page->saveState());
    }
    m_preferences.setWindowGeometry(saveGeometry());
}

} // namespace mainwindow
