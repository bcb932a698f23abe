#include "mainwindow/mainwindow.h"

#include "customers/customerspage.h"
#include "planner/plannerpage.h"
#include "subscriptions/subscriptionspage.h"

#include <QTimer>

/// The upgrade planner in the window: its page, and where its links lead.
namespace mainwindow {

void MainWindow::connectPlanner(planner::PlannerPage *page)
{
    using planner::PlannerPage;
    connect(page, &PlannerPage::statusTextChanged, this, &MainWindow::showStatus);
    connect(page, &PlannerPage::readyCountChanged, this, &MainWindow::tellPlanner);
    connect(page, &PlannerPage::activityRequested, this, &MainWindow::showActivity);
    connect(page, &PlannerPage::openRequested, this, &MainWindow::openSubscription);
    connect(page, &PlannerPage::delegationRequested, this,
        [this](domain::CustomerId customer, domain::SubscriptionId subscription) {
            openSubscription(customer, subscription);
            m_subscriptions->openDelegation();
        });
}

void MainWindow::wakePlanner()
{
    // When the list is there: what it counts is wanted soon, but not before the first picture.
    if (m_workspace.isOpen() && m_planner.made() == nullptr
        && m_customers->model()->state() == viewmodels::CustomerListModel::State::Ready) {
        QTimer::singleShot(0, this, [this] { (void)m_planner.get(); });
    }
}

void MainWindow::showPlanner()
{
    if (!m_workspace.isOpen()) {
        showHome();
        return;
    }
    showPage(m_planner.get());
    m_planner->focusList();
}

} // namespace mainwindow
