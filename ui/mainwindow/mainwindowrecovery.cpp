#include "domain/clock.h"
#include "help/diagnosticsheet.h"
#include "mainwindow/mainwindow.h"
#include "mainwindow/recoverybar.h"
#include "upgradewizard/upgradewizard.h"

#include <QGuiApplication>
#include <QLayout>
#include <QScreen>
#include <QStackedWidget>

using namespace Qt::StringLiterals;

/// After an unexpected end: the message, the wizard's draft, and the text for whoever mends it.
namespace mainwindow {

void MainWindow::setRunRecord(services::RunRecord &record)
{
    m_runRecord = &record;
    m_ends = record.unexpectedEnds();
    if (m_ends.isEmpty()) {
        return;
    }
    QWidget *page = m_error->parentWidget();
    m_recovery = new RecoveryBar(m_workspace, record, page);
    showPage(m_pages->currentWidget());
    static_cast<QBoxLayout *>(page->layout())->insertWidget(0, m_recovery);
    connect(m_recovery, &RecoveryBar::resumeRequested, this, &MainWindow::resumeDraft);
    connect(m_recovery, &RecoveryBar::diagnosticsRequested, this, &MainWindow::showDiagnostics);
    connect(&m_workspace, &viewmodels::Workspace::opened, this, [this] {
        if (const auto draft = std::exchange(m_toResume, std::nullopt)) {
            resumeDraft(*draft);
        }
    });
    connect(&m_workspace, &viewmodels::Workspace::openFailed, this, [this] { m_toResume.reset(); });
}

void MainWindow::resumeDraft(const services::KeptDraft &draft)
{
    if (m_wizard) {
        return;
    }
    if (!m_workspace.isOpen() || m_workspace.file() != draft.book) {
        if (!m_workspace.isBusy()) {
            m_toResume = draft;
            m_workspace.open(draft.book, viewmodels::Workspace::Kind::Existing);
        }
        return;
    }
    openSubscription(draft.customer, draft.source);
    openWizard(draft.source);
    if (m_wizard) {
        m_wizard->resume(draft);
        m_recovery->settle();
    }
}

void MainWindow::keepDrafts()
{
    const auto keep = [this] {
        // A copy that names nobody is gone with the program.
        const bool lasts = m_workspace.info().origin != domain::BookOrigin::Masked;
        auto draft = lasts && m_wizard ? m_wizard->model()->draftToKeep() : std::nullopt;
        if (draft) {
            draft->book = m_workspace.file();
        }
        m_runRecord->keepDraft(draft);
    };
    if (m_runRecord != nullptr) {
        connect(m_wizard->model(), &viewmodels::WizardModel::pageChanged, this, keep);
        connect(m_wizard->model(), &viewmodels::WizardModel::changed, this, keep);
        connect(m_wizard, &upgradewizard::UpgradeWizard::closed, this,
            [this] { m_runRecord->keepDraft(std::nullopt); });
    }
}

void MainWindow::showDiagnostics()
{
    services::DiagnosticSources sources;
    sources.version = QCoreApplication::applicationVersion();
    sources.databaseVersion = m_places.databaseVersion;
    sources.schemaOf = m_places.schemaOf;
    sources.settingsFile = m_preferences.fileName();
    sources.now = domain::SystemClock().nowUtc();
    sources.ends = m_ends;
    sources.window.append({ u"platform"_s, QGuiApplication::platformName() });
    const QList<QScreen *> screens = QGuiApplication::screens();
    for (const QScreen *screen : screens) {
        const QSize size = screen->size();
        sources.window.append({ u"screen"_s,
            u"%1 x %2, %3"_s.arg(size.width())
                .arg(size.height())
                .arg(screen->devicePixelRatio()) });
    }
    auto *sheet = new help::DiagnosticSheet(
        this, sources, m_workspace.pageServices().book, m_workspace.texts());
    connect(&m_workspace, &viewmodels::Workspace::languageChanged, sheet,
        [this, sheet] { sheet->setTexts(m_workspace.texts()); });
    // It is about this book.
    connect(
        &m_workspace, &viewmodels::Workspace::aboutToClose, sheet, &help::DiagnosticSheet::finish);
    sheet->open();
}

} // namespace mainwindow
