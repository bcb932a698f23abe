#include "mainwindow/mainwindow.h"

#include "customers/customerspage.h"
#include "mainwindow/navrail.h"
#include "planner/plannerpage.h"
#include "subscriptions/subscriptionspage.h"

#include <QTimer>

#include <optional>

/// The upgrade planner in the window: its page, its number in the rail, and where its links lead.
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

namespace {

/// What is surely there, in as many digits as a narrow place has: "407K+", "40만+".
QString briefly(qint64 number, const wording::Texts &texts)
{
    constexpr qint64 thousand = 1'000;
    constexpr qint64 myriad = 10'000;
    if (texts.language() == catalog::Language::Korean && number >= myriad) {
        return texts.number(number / myriad) + u"만+";
    }
    return number >= thousand ? QString(texts.number(number / thousand) + u"K+")
                              : texts.number(number);
}

} // namespace

void MainWindow::tellPlanner()
{
    auto *page = m_planner.made();
    const auto ready = page != nullptr ? page->readyCount() : std::nullopt;
    if (ready && m_workspace.isOpen()) {
        const wording::Texts &texts = *m_workspace.texts();
        m_rail->setUpgradable(texts.number(*ready), briefly(*ready, texts));
    } else {
        m_rail->setUpgradable({}, {});
    }
    if (page != nullptr) {
        page->setBookFacts(
            m_workspace.now(), m_workspace.info().origin == domain::BookOrigin::Imported);
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
