#include "importing/importsheet.h"

#include "common/errorpresenter.h"
#include "common/label.h"
#include "common/segmentedcontrol.h"
#include "importing/filerow.h"
#include "importing/joblane.h"

#include <QDragEnterEvent>
#include <QEvent>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QMimeData>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace importing {

using common::Button;
using common::Label;
using theme::ColorRole;
using theme::TextStyle;

ImportSheet::ImportSheet(QWidget *host, viewmodels::Workspace &workspace)
    : OverlayDialog(host, Size::Import)
    , m_workspace(workspace)
{
    setObjectName(u"importSheet"_s);
    setIconName(u"import"_s);
    setAcceptDrops(true);
    build();
    retranslate();
    setState(State::Choosing);
    // The book goes away under the sheet: what it shows would be about another one.
    connect(&m_workspace, &viewmodels::Workspace::aboutToClose, this, &ImportSheet::finish);
}

void ImportSheet::build()
{
    auto *content = new QWidget;
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(16);

    m_inputs = new QWidget(content);
    auto *inputs = new QVBoxLayout(m_inputs);
    inputs->setContentsMargins(0, 0, 0, 0);
    inputs->setSpacing(8);
    m_help = new Label(QString(), TextStyle::Body, ColorRole::TextSecondary, m_inputs);
    m_help->setWrapping(true);
    inputs->addWidget(m_help);
    m_customers = new FileRow(FileRow::Kind::CsvFile, m_inputs);
    m_subscriptions = new FileRow(FileRow::Kind::CsvFile, m_inputs);
    m_users = new FileRow(FileRow::Kind::CsvFile, m_inputs);
    m_customers->setObjectName(u"customersFile"_s);
    m_subscriptions->setObjectName(u"subscriptionsFile"_s);
    m_users->setObjectName(u"usersFile"_s);
    for (FileRow *row : { m_customers, m_subscriptions, m_users }) {
        inputs->addWidget(row);
        connect(row, &FileRow::pathChanged, this, &ImportSheet::checkFiles);
    }
    const auto addChoice = [this, inputs](Label *&label, common::SegmentedControl *&choice) {
        auto *row = new QWidget(m_inputs);
        auto *line = new QHBoxLayout(row);
        line->setContentsMargins(0, 0, 0, 0);
        label = new Label(QString(), TextStyle::Body, ColorRole::Text, row);
        label->setWrapping(true);
        choice = new common::SegmentedControl(row);
        line->addWidget(label, 1);
        line->addWidget(choice);
        inputs->addWidget(row);
        connect(choice, &common::SegmentedControl::chosen, this, &ImportSheet::checkFiles);
        return row;
    };
    addChoice(m_cloudLabel, m_cloud);
    m_delegationRow = addChoice(m_delegationLabel, m_delegation);
    m_delegationRow->hide();
    m_cloud->setObjectName(u"importCloud"_s);
    m_delegation->setObjectName(u"importDelegation"_s);
    column->addWidget(m_inputs);

    m_message = new common::MessageBar(content);
    m_message->setObjectName(u"importMessage"_s);
    m_message->hide();
    column->addWidget(m_message);
    m_lane = new JobLane(content);
    column->addWidget(m_lane);
    m_view = new ImportReportView(content);
    column->addWidget(m_view, 1);
    column->addStretch(0);
    setContent(content);
    connect(m_view, &ImportReportView::skipBadChanged, this, &ImportSheet::checkFiles);
    connect(m_lane, &JobLane::progressed, this, [this](qint64 done, qint64 total) {
        m_lane->setText(m_workspace.texts()->importProgress(done, total));
    });

    m_cancel = addFooterButton(QString(), Button::Kind::Standard);
    m_import = addFooterButton(QString(), Button::Kind::Primary);
    m_cancel->setObjectName(u"cancelImport"_s);
    m_import->setObjectName(u"runImport"_s);
    connect(m_cancel, &QPushButton::clicked, this, &ImportSheet::requestClose);
    connect(m_import, &QPushButton::clicked, this, &ImportSheet::importFiles);
}

void ImportSheet::setFiles(const services::ImportFiles &files)
{
    m_filling = true;
    m_customers->setPath(files.customers);
    m_subscriptions->setPath(files.subscriptions);
    m_users->setPath(files.users);
    m_filling = false;
    checkFiles();
}

services::ImportFiles ImportSheet::files() const
{
    return { m_customers->path(), m_subscriptions->path(), m_users->path() };
}

services::ImportOptions ImportSheet::options(bool dryRun) const
{
    services::ImportOptions options;
    options.dryRun = dryRun;
    options.skipBad = m_view->skipsBad();
    options.defaultCloud
        = m_cloud->currentIndex() == 1 ? domain::Cloud::China21Vianet : domain::Cloud::Global;
    // Until the question has been shown the service answers it for itself, and says so.
    if (!m_delegationRow->isHidden()) {
        options.assumeDelegation = m_delegation->currentIndex() == 1
            ? domain::DelegationState::None
            : domain::DelegationState::Granted;
    }
    return options;
}

void ImportSheet::checkFiles()
{
    if (m_filling || m_state == State::Importing) {
        return;
    }
    if (m_state == State::Checking) {
        m_checkAgain = true;
        m_lane->stop();
        return;
    }
    m_message->hide();
    const services::ImportFiles chosen = files();
    if (chosen.customers.isEmpty() && chosen.subscriptions.isEmpty() && chosen.users.isEmpty()) {
        m_view->clear();
        setState(State::Choosing);
        return;
    }
    setState(State::Checking);
    run(true);
}

void ImportSheet::importFiles()
{
    if (m_state == State::Checked) {
        setState(State::Importing);
        run(false);
    }
}

void ImportSheet::run(bool dryRun)
{
    const services::Progress progress
        = m_lane->begin(dryRun ? tr("Checking the files…") : tr("Importing…"));
    m_workspace.imports()
        ->import(files(), options(dryRun), progress, m_lane->stopToken())
        .then(this, [this, dryRun](const domain::Result<services::ImportReport> &report) {
            m_lane->end();
            take(dryRun, report);
        });
}

void ImportSheet::take(bool dryRun, const domain::Result<services::ImportReport> &report)
{
    if (std::exchange(m_checkAgain, false)) {
        setState(State::Choosing);
        checkFiles();
        return;
    }
    if (!report) {
        setState(State::Choosing);
        m_view->clear();
        if (report.error().code == domain::ErrorCode::Cancelled) {
            showMessage(
                common::MessageBar::Kind::Neutral, {}, m_workspace.texts()->importStopped());
        } else {
            const auto said = common::presentError(report.error(), *m_workspace.texts());
            showMessage(common::MessageBar::Kind::Error, said.title, said.text);
        }
        return;
    }
    m_report = *report;
    if (!dryRun && report->imported) {
        m_view->clear();
        setState(State::Done);
        showMessage(common::MessageBar::Kind::Ok,
            m_workspace.texts()->importDone(report->customers, report->subscriptions),
            report->skipped > 0
                ? tr("%n rows were skipped.", nullptr, static_cast<int>(report->skipped))
                : QString());
        return;
    }
    for (const services::ImportWarning &warning : report->warnings) {
        if (warning.kind == services::ImportWarningKind::DelegationAssumed) {
            m_delegationRow->show();
        }
    }
    m_view->setReport(*report);
    setState(State::Checked);
}

void ImportSheet::showMessage(
    common::MessageBar::Kind kind, const QString &title, const QString &text)
{
    m_message->setContent({ kind, title, text });
    m_message->show();
}

void ImportSheet::setState(State state)
{
    m_state = state;
    const bool running = state == State::Checking || state == State::Importing;
    m_inputs->setEnabled(state != State::Importing);
    m_inputs->setVisible(state != State::Done);
    m_import->setVisible(state != State::Done);
    const bool hasGoodRows = m_report.badRowCount == 0 || m_view->skipsBad();
    m_import->setEnabled(state == State::Checked && hasGoodRows);
    m_import->setDisabledReason(state == State::Checked
            ? tr("Some rows have errors. Mend them, or skip these rows.")
            : running ? tr("The files are being read.")
                      : tr("Choose a file first."));
    setClosable(state != State::Importing, tr("Stop the import first."));
    m_cancel->setEnabled(state != State::Importing);
    m_cancel->setText(state == State::Done ? tr("Close") : tr("Cancel"));
    m_cancel->setKind(state == State::Done ? Button::Kind::Primary : Button::Kind::Standard);
    setFooterText(state == State::Done ? QString() : tr("Nothing is saved until you import"));
    if (state == State::Done) {
        m_cancel->setFocus(Qt::OtherFocusReason);
    } else if (state == State::Importing) {
        m_lane->stopButton()->setFocus(Qt::OtherFocusReason);
    }
}

bool ImportSheet::mayClose()
{
    if (m_state == State::Checking) {
        m_lane->stop();
    }
    return m_state != State::Importing;
}

void ImportSheet::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
    }
    OverlayDialog::changeEvent(event);
}

void ImportSheet::retranslate()
{
    setTitle(tr("Import CSV"));
    m_help->setText(tr("Choose what you have, or drop the files here: the two files of the batch "
                       "tool, an export of Partner Center, or CSV of your own."));
    m_customers->setTitle(tr("Customers"));
    m_subscriptions->setTitle(tr("Subscriptions"));
    m_users->setTitle(tr("Accounts"));
    m_cloudLabel->setText(tr("Cloud of customers whose file names none"));
    m_cloud->setAccessibleName(m_cloudLabel->text());
    const wording::Texts &texts = *m_workspace.texts();
    m_cloud->setOptions({ { texts.cloud(domain::Cloud::Global), {}, {} },
        { texts.cloud(domain::Cloud::China21Vianet), {}, {} } });
    m_delegationLabel->setText(tr("The file does not say who granted delegated admin privileges. "
                                  "Import these customers as:"));
    m_delegation->setAccessibleName(m_delegationLabel->text());
    m_delegation->setOptions({ { texts.delegation(domain::DelegationState::Granted), {}, {} },
        { texts.delegation(domain::DelegationState::None), {}, {} } });
    m_import->setText(tr("&Import"));
    m_view->setTexts(m_workspace.texts());
    setState(m_state);
}

void ImportSheet::dragEnterEvent(QDragEnterEvent *event)
{
    if (event->mimeData()->hasUrls() && m_state != State::Importing) {
        event->acceptProposedAction();
    }
}

void ImportSheet::dropEvent(QDropEvent *event)
{
    // The name tells which file it is; what fits nowhere takes the first place that is free.
    services::ImportFiles chosen = files();
    for (const QUrl &url : event->mimeData()->urls()) {
        const QString path = url.toLocalFile();
        const QString name = QFileInfo(path).fileName().toCaseFolded();
        if (path.isEmpty()) {
            continue;
        }
        if (name.contains("subscription"_L1) || name.contains(u"구독")) {
            chosen.subscriptions = path;
        } else if (name.contains("user"_L1) || name.contains("account"_L1)
            || name.contains(u"사용자")) {
            chosen.users = path;
        } else if (name.contains("customer"_L1) || name.contains(u"고객")
            || chosen.customers.isEmpty()) {
            chosen.customers = path;
        } else if (chosen.subscriptions.isEmpty()) {
            chosen.subscriptions = path;
        }
    }
    event->acceptProposedAction();
    setFiles(chosen);
}

} // namespace importing
