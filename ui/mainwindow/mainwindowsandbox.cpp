#include "mainwindow/mainwindow.h"

#include "mainwindow/navrail.h"
#include "mainwindow/statusstrip.h"
#include "sandboxpage/faultspart.h"
#include "sandboxpage/sandboxpage.h"
#include "settings/faultscard.h"
#include "settings/sandboxcard.h"
#include "settings/settingspage.h"
#include "viewmodels/scenarioloader.h"

#include <QStackedWidget>

/// The sandbox server in the window: its switch, its page, and its place in rail and status bar.
namespace mainwindow {

void MainWindow::setSandbox(viewmodels::SandboxControl &sandbox)
{
    m_sandbox = &sandbox;
    if (m_scenarioLoader != nullptr) {
        m_scenarioLoader->setSandbox(&sandbox);
    }
    m_status->setSandbox(sandbox);
    m_rail->setSandboxShown(true);
    connect(m_status, &StatusStrip::sandboxChosen, this, &MainWindow::showSandbox);
    connect(m_status, &StatusStrip::faultsChosen, this, &MainWindow::showSandboxFaults);
    connect(&sandbox, &QObject::destroyed, this, [this] {
        if (m_pages->currentWidget() == m_sandboxPage.made()) {
            showHome();
        }
        m_rail->setSandboxShown(false);
    });
    if (settings::SettingsPage *page = m_settings.made()) {
        connectSandbox(page);
    }
    if (sandboxpage::SandboxPage *page = m_sandboxPage.made()) {
        page->setControl(&sandbox);
    }
}

void MainWindow::startSandbox()
{
    if (m_sandbox) {
        m_sandbox->start(static_cast<quint16>(m_preferences.sandboxPort()));
    }
}

void MainWindow::connectSandbox(settings::SettingsPage *page)
{
    if (m_sandbox.isNull()) {
        return;
    }
    settings::SandboxCard *card = page->sandbox();
    connect(card, &settings::SandboxCard::switched, this, [this](bool on) {
        if (on) {
            startSandbox();
        } else if (m_sandbox) {
            m_sandbox->stop();
        }
    });
    connect(card, &settings::SandboxCard::portChosen, this, [this](int port) {
        m_preferences.setSandboxPort(port);
        keepSettings();
        if (m_sandbox && m_sandbox->state().wanted) {
            startSandbox();
        }
    });
    connect(m_sandbox.data(), &viewmodels::SandboxControl::stateChanged, card,
        [this, card] { card->setState(m_sandbox->state()); });
    card->setPort(m_preferences.sandboxPort());
    card->setState(m_sandbox->state());
    using viewmodels::FaultSwitches;
    settings::FaultsCard *faults = page->faults();
    connect(faults, &settings::FaultsCard::nextUpgradeChosen, m_faultSwitches,
        &FaultSwitches::setNextUpgrade);
    connect(faults, &settings::FaultsCard::randomPercentChosen, m_faultSwitches,
        &FaultSwitches::setRandomPercent);
    connect(
        faults, &settings::FaultsCard::timeOutChosen, m_faultSwitches, &FaultSwitches::setTimeOut);
    connect(
        card, &settings::SandboxCard::latencyChosen, m_faultSwitches, &FaultSwitches::setLatency);
    const auto show = [this, card, faults] {
        card->setSwitches(m_faultSwitches->shown());
        faults->setSwitches(m_faultSwitches->shown());
    };
    connect(m_faultSwitches, &FaultSwitches::changed, faults, show);
    show();
    m_faultSwitches->setControl(m_sandbox);
}

void MainWindow::connectSandboxPage(sandboxpage::SandboxPage *page)
{
    using sandboxpage::SandboxPage;
    connect(page, &SandboxPage::statusTextChanged, this, &MainWindow::showStatus);
    connect(page, &SandboxPage::openRequested, this, &MainWindow::openSubscription);
    connect(page, &SandboxPage::startRequested, this, &MainWindow::startSandbox);
    connect(page, &SandboxPage::settingsRequested, this, [this] {
        showSettings();
        m_settings->sandbox()->focusSwitch();
    });
    page->faults()->setScenes(m_workspace.scenes());
    if (m_sandbox) {
        page->setControl(m_sandbox);
    }
}

void MainWindow::showSandbox()
{
    if (m_sandbox.isNull()) {
        return;
    }
    if (!m_workspace.isOpen()) {
        showHome();
        return;
    }
    showPage(m_sandboxPage.get());
    m_sandboxPage->focusList();
}

void MainWindow::showSandboxFaults()
{
    showSandbox();
    if (auto *page = m_sandboxPage.made()) {
        page->showPart(sandboxpage::SandboxPage::Part::Faults);
        page->focusList();
    }
}

} // namespace mainwindow
