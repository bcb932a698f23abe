#include "mainwindow/mainwindow.h"

#include "common/errorpresenter.h"
#include "common/overlaydialog.h"
#include "common/searchfield.h"
#include "customers/customerspage.h"
#include "domain/names.h"
#include "mainwindow/headerbar.h"
#include "mainwindow/languagepicture.h"
#include "mainwindow/navrail.h"
#include "subscriptions/subscriptionspage.h"
#include "upgradewizard/upgradewizard.h"
#include "viewmodels/scenarioloader.h"
#include "viewmodels/walkthroughdesk.h"
#include "walkthroughs/scriptpane.h"
#include "walkthroughs/tourguide.h"
#include "walkthroughs/walkthroughs.h"

#include <QBoxLayout>
#include <QCoreApplication>
#include <QFileInfo>
#include <QJsonObject>
#include <QStackedWidget>
#include <QSysInfo>

using namespace Qt::StringLiterals;

/// The walkthroughs in the window: beside the page that is tested, not instead of it.
namespace mainwindow {
namespace {

constexpr int wideFrom = 1200; ///< below it the rail is collapsed (DESIGN.md section 4)
const QString walkthroughsKey = u"walkthroughs"_s;
const QString floatingKey = u"floating"_s;
const QString tourKey = u"tour"_s;

} // namespace

walkthroughs::Walkthroughs *MainWindow::walkthroughs()
{
    if (m_walkthroughs != nullptr) {
        return m_walkthroughs;
    }
    // Beside the books: scenarios write the demo book afresh, and runs stay.
    m_walkthroughDesk = new viewmodels::WalkthroughDesk(m_workspace,
        { QFileInfo(m_places.demoBook).absolutePath() + u"/walkthroughs"_s,
            QCoreApplication::applicationVersion(), QSysInfo::prettyProductName() },
        this);
    m_walkthroughDesk->setThemeName([this] {
        return m_theme.scheme() == theme::Scheme::HighContrast ? u"high contrast"_s
            : m_theme.scheme() == theme::Scheme::Dark          ? u"dark"_s
                                                               : u"light"_s;
    });
    m_scenarioLoader = new viewmodels::ScenarioLoader(m_workspace, this);
    m_scenarioLoader->setSandbox(m_sandbox);
    m_walkthroughs = new walkthroughs::Walkthroughs(*m_walkthroughDesk, *m_scenarioLoader,
        { this, m_places.demoBook, [this] { return factsForEvidence(); },
            [this] { return pictureInOtherLanguage(); },
            [this](const QString &text) { m_header->search()->setSearch(text); },
            [this] { return closeSheets(); },
            [this] {
                m_customers->forgetFilters();
                showCustomers();
            },
            [this] {
                // Opening the demo would open its copy, which no scenario may write over.
                const QString demo = QFileInfo(m_places.demoBook).absoluteFilePath();
                if (!isMasking() || m_masking->book() != demo) {
                    return false;
                }
                showMessage([] {
                    return common::MessageBar::Content{ common::MessageBar::Kind::Warn,
                        tr("The demo data are shown with masked names"),
                        tr("A demo situation writes the demo data themselves, and these name only "
                           "invented companies and people. Choose “Show real names…” in the menu "
                           "first.") };
                });
                return true;
            } },
        this);
    m_middle->insertWidget(1, m_walkthroughs->scripts());
    m_middle->addWidget(m_walkthroughs->cardPlace());
    using walkthroughs::Walkthroughs;
    connect(m_walkthroughs, &Walkthroughs::openChanged, this, [this] {
        arrangeWalkthroughs();
        showPage(m_pages->currentWidget());
    });
    connect(m_walkthroughs, &Walkthroughs::statusTextChanged, this, &MainWindow::showStatus);
    connect(m_walkthroughs, &Walkthroughs::floatingChanged, this, [this](bool floating) {
        QVariantMap kept = m_preferences.page(walkthroughsKey);
        kept.insert(floatingKey, floating);
        m_preferences.setPage(walkthroughsKey, kept);
    });
    walkthroughs::TourGuide *tour = m_walkthroughs->tour();
    tour->restoreState(m_preferences.page(walkthroughsKey).value(tourKey).toMap());
    connect(tour, &walkthroughs::TourGuide::stateChanged, this, [this, tour] {
        QVariantMap kept = m_preferences.page(walkthroughsKey);
        kept.insert(tourKey, tour->saveState());
        m_preferences.setPage(walkthroughsKey, kept);
    });
    connect(m_walkthroughs, &Walkthroughs::errorOccurred, this,
        [this](const domain::Error &error) { showError(error, [] { return QString(); }); });
    if (m_preferences.page(walkthroughsKey).value(floatingKey).toBool()) {
        m_walkthroughs->setFloating(true);
    }
    return m_walkthroughs;
}

bool MainWindow::isWalking() const
{
    return m_walkthroughs != nullptr && m_walkthroughs->isOpen();
}

/// Again closes them.
void MainWindow::showWalkthroughs()
{
    if (isWalking()) {
        m_walkthroughs->setOpen(false);
        return;
    }
    walkthroughs()->setOpen(true);
    m_walkthroughs->focusFirst();
}

void MainWindow::arrangeWalkthroughs()
{
    const bool narrow = width() < m_theme.px(wideFrom);
    m_rail->setNarrow(narrow || isWalking());
    if (m_walkthroughs != nullptr) {
        m_walkthroughs->setNarrow(narrow);
    }
}

/// For a scenario: what the wizard holds goes with the book that it is about, and others ask if
/// they have something to lose.
bool MainWindow::closeSheets()
{
    using common::OverlayDialog;
    while (OverlayDialog *top = OverlayDialog::topOf(this)) {
        if (top == wizard() && top->isClosable()) {
            top->finish();
        } else {
            top->requestClose();
        }
        if (OverlayDialog::topOf(this) == top) {
            return false;
        }
    }
    return true;
}

QJsonObject MainWindow::factsForEvidence() const
{
    QJsonObject facts{ { u"role"_s, domain::codeOf(m_workspace.role()) },
        { u"cloud"_s, domain::codeOf(m_workspace.cloud()) },
        { u"page"_s, m_pages->currentWidget()->objectName() }, { u"width"_s, width() },
        { u"height"_s, height() }, { u"textScale"_s, m_preferences.textScale() } };
    const auto *page = m_subscriptions.made();
    if (page != nullptr && m_pages->currentWidget() == page) {
        facts.insert(u"customer"_s, page->customer().text());
        facts.insert(u"customerName"_s, page->customerName());
        facts.insert(u"subscription"_s, page->currentSubscription().text());
    }
    return facts;
}

QPixmap MainWindow::pictureInOtherLanguage()
{
    const catalog::Language own = m_workspace.language();
    const catalog::Language other
        = own == catalog::Language::Korean ? catalog::Language::English : catalog::Language::Korean;
    return pictureInOtherWords(
        *this, [this, other] { speak(other); }, [this, own] { speak(own); });
}

} // namespace mainwindow
