#include "mainwindow/mainwindow.h"

#include "mainwindow/navrail.h"
#include "planner/plannerpage.h"
#include "subscriptions/subscriptionspage.h"

/// The upgrade planner in the window: its page, its number in the rail, and where its links lead.
namespace mainwindow {

void MainWindow::connectPlanner()
{
    using planner::PlannerPage;
    connect(m_planner, &PlannerPage::statusTextChanged, this, &MainWindow::showStatus);
    connect(m_planner, &PlannerPage::readyCountChanged, this, &MainWindow::tellPlanner);
    connect(m_planner, &PlannerPage::activityRequested, this, &MainWindow::showActivity);
    const auto open = [this](domain::CustomerId customer, domain::SubscriptionId subscription) {
        openCustomer(customer);
        if (!subscription.isNull()) {
            m_subscriptions->selectSubscription(subscription);
        }
    };
    connect(m_planner, &PlannerPage::openRequested, this, open);
    connect(m_planner, &PlannerPage::delegationRequested, this,
        [this, open](domain::CustomerId customer, domain::SubscriptionId subscription) {
            open(customer, subscription);
            m_subscriptions->openDelegation();
        });
}

void MainWindow::tellPlanner()
{
    const auto ready = m_planner->readyCount();
    m_rail->setUpgradable(
        ready && m_workspace.isOpen() ? m_workspace.texts()->number(*ready) : QString());
    m_planner->setBookFacts(
        m_workspace.now(), m_workspace.info().origin == domain::BookOrigin::Imported);
}

void MainWindow::showPlanner()
{
    if (!m_workspace.isOpen()) {
        showHome();
        return;
    }
    showPage(m_planner);
    m_planner->focusList();
}

} // namespace mainwindow
