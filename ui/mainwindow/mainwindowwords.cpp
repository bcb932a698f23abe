#include "activity/activitypage.h"
#include "handoff/handoffpage.h"
#include "common/menuwords.h"
#include "customers/customerspage.h"
#include "mainwindow/comparewindow.h"
#include "mainwindow/languagepicture.h"
#include "mainwindow/mainwindow.h"
#include "mainwindow/startpage.h"
#include "planner/plannerpage.h"
#include "sandboxpage/sandboxpage.h"
#include "settings/settingspage.h"
#include "subscriptions/subscriptionspage.h"
#include "upgradewizard/upgradewizard.h"

#include <QApplication>
#include <QLineEdit>
#include <QMenu>

#include <memory>

using namespace Qt::StringLiterals;

/// The language of the window, and the second window that shows it in the other one.
namespace mainwindow {
namespace {

const QString compareKey = u"compare"_s;
const QString geometryKey = u"geometry"_s;

} // namespace

void MainWindow::setLanguage(catalog::Language language)
{
    m_preferences.setLanguage(language);
    m_workspace.setLanguage(language);
    // LanguageChange reaches every widget from here; models and open dialogs are told beside it.
    m_speech.install(language);
    wordPages();
    keepSettings();
}

void MainWindow::wordPages()
{
    m_customers->setTexts(m_workspace.texts());
    if (auto *page = m_subscriptions.made()) {
        page->setTexts(m_workspace.texts());
    }
    if (auto *page = m_activity.made()) {
        page->setTexts(m_workspace.texts());
    }
    if (auto *page = m_handOff.made()) {
        page->setTexts(m_workspace.texts());
    }
    if (auto *page = m_planner.made()) {
        page->setTexts(m_workspace.texts());
    }
    if (auto *page = m_sandboxPage.made()) {
        page->setTexts(m_workspace.texts());
    }
    tellPlanner();
    tellTasks();
    if (m_wizard) {
        m_wizard->setTexts(m_workspace.texts());
    }
}

void MainWindow::retranslate()
{
    if (!m_lent) {
        setWindowTitle(tr("Partner Desk")); // the desktop would show it
    }
    if (m_errorWords) {
        m_error->setContent(m_errorWords());
    }
    m_start->setLanguage(m_workspace.language());
    showAppearance();
    fillMenu();
    showStatus();
    if (auto *page = m_settings.made()) {
        page->setClockWords(m_workspace.texts()->locale(), clockRefusal());
    }
}

void MainWindow::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
    }
    QMainWindow::changeEvent(event);
}

void MainWindow::speak(catalog::Language language)
{
    m_speech.lend(language);
    m_workspace.setLanguage(language);
    QEvent change(QEvent::LanguageChange);
    QCoreApplication::sendEvent(this, &change);
    wordPages();
    for (auto *menu : findChildren<QMenu *>()) {
        if (menu->isVisible()) {
            QCoreApplication::sendEvent(menu, &change); // now that the pages know their words
            if (auto *field = qobject_cast<QLineEdit *>(menu->parentWidget())) {
                const std::unique_ptr<QMenu> fresh(field->createStandardContextMenu());
                common::takeWords(menu, *fresh); // Qt's own
            }
        }
    }
}

void MainWindow::toggleCompare()
{
    if (m_compare) {
        m_compare->close();
        return;
    }
    m_compare = std::make_unique<CompareWindow>(*this, [this] {
        const catalog::Language own = m_workspace.language();
        const catalog::Language other = own == catalog::Language::Korean
            ? catalog::Language::English
            : catalog::Language::Korean;
        m_lent = true;
        const QPixmap picture = pictureInOtherWords(
            *this, [this, other] { speak(other); }, [this, own] { speak(own); });
        m_lent = false;
        return picture;
    });
    connect(m_compare.get(), &CompareWindow::closed, this, [this] {
        m_preferences.setPage(compareKey, { { geometryKey, m_compare->saveGeometry() } });
        m_compare.release()->deleteLater();
    });
    m_compare->resize(size());
    m_compare->restoreGeometry(m_preferences.page(compareKey).value(geometryKey).toByteArray());
    m_compare->show();
    activateWindow(); // the work goes on here, where the desktop lets us say so
}

} // namespace mainwindow
