#include "settings/cataloguesheet.h"

#include "common/celldelegate.h"
#include "common/errorpresenter.h"
#include "common/label.h"
#include "common/letter.h"
#include "common/messagebar.h"
#include "common/table.h"
#include "settings/comparingbar.h"
#include "theme/theme.h"
#include "viewmodels/answer.h"
#include "viewmodels/csvfile.h"
#include "viewmodels/differencemodel.h"

#include <QDir>
#include <QEvent>
#include <QFileDialog>
#include <QHBoxLayout>

namespace settings {

using namespace Qt::StringLiterals;
using common::Button;
using common::MessageBar;
using theme::ColorRole;
using theme::TextStyle;
using viewmodels::DifferenceModel;

namespace {

/// Customer, subscription, now, after.
const QList<int> columnShares{ 19, 29, 26, 26 };
/// Rows as high as their text up to here; a longer list keeps even rows.
constexpr int rowsMeasured = 100;

} // namespace

CatalogueSheet::CatalogueSheet(QWidget *host, services::CatalogueService service,
    std::shared_ptr<const wording::Texts> texts, Proposal proposal)
    : OverlayDialog(host, Size::Wizard)
    , m_service(std::move(service))
    , m_texts(std::move(texts))
    , m_proposal(std::move(proposal))
    , m_model(new DifferenceModel(this))
    , m_progress(new ComparingBar(u"cancelComparison"_s,
          [this](qint64 done, qint64 total) {
              return total > 0 ? tr("%1 of %2 customers compared")
                                     .arg(m_texts->number(done), m_texts->number(total))
                               : tr("Comparing…");
          }))
    , m_message(new MessageBar)
    , m_again(m_message->addAction({}))
    , m_summary(new common::Label(TextStyle::BodyStrong, ColorRole::Text))
    , m_export(new Button(Button::Kind::Standard))
    , m_table(new common::Table)
    , m_faults(new common::Label(TextStyle::Body, ColorRole::Text))
    , m_close(addFooterButton({}, Button::Kind::Standard))
    , m_apply(addFooterButton({}, Button::Kind::Primary))
{
    setObjectName(u"catalogueSheet"_s);
    setIconName(u"swap"_s);
    build();
    m_model->setTexts(m_texts);
    retranslate();
    if (m_proposal.chosen.faults.isEmpty()) {
        compare();
    }
}

void CatalogueSheet::build()
{
    m_message->setObjectName(u"catalogueMessage"_s);
    m_message->hide();
    m_again->setObjectName(u"compareAgain"_s);
    m_summary->setObjectName(u"differenceCount"_s);
    m_export->setObjectName(u"exportDifferences"_s);
    common::Letter::give(m_again, Qt::Key_A);
    common::Letter::give(m_export, Qt::Key_E);
    common::Letter::give(m_close, Qt::Key_C);
    common::Letter::give(m_apply, Qt::Key_U);
    m_export->setIconName(u"export"_s);
    m_export->setSmall(true);
    m_table->setObjectName(u"differenceTable"_s);
    m_table->setModel(m_model);
    m_table->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_table->setSortingEnabled(false);
    m_table->setRows(common::Table::Rows::TwoLines);
    m_table->cells()->setTwoLines(true);
    // The outcome stands behind the name of the product, and must be seen.
    auto *verdicts = new common::CellDelegate(m_table);
    verdicts->setWrapping(true);
    m_table->setItemDelegateForColumn(DifferenceModel::Now, verdicts);
    m_table->setItemDelegateForColumn(DifferenceModel::After, verdicts);
    m_table->setColumnShares(columnShares, common::Table::Fit::WholeCells);
    m_faults->setObjectName(u"catalogueFaults"_s);
    m_faults->setWrapping(true);
    m_faults->setSelectable(true);
    m_faults->setTextFormat(Qt::PlainText);
    m_close->setObjectName(u"closeCatalogue"_s);
    m_apply->setObjectName(u"applyCatalogue"_s);
    auto *content = new QWidget;
    auto *head = new QHBoxLayout;
    head->addWidget(m_summary, 1);
    head->addWidget(m_export);
    auto *layout = new QVBoxLayout(content);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(theme::Theme::of(this).px(theme::metric::gap12));
    layout->addWidget(m_progress);
    layout->addWidget(m_message);
    layout->addLayout(head);
    layout->addWidget(m_table, 1);
    layout->addWidget(m_faults);
    layout->addStretch(0);
    setContent(content);
    setInitialFocus(m_close);
    connect(m_again, &QAbstractButton::clicked, this, &CatalogueSheet::compare);
    connect(m_close, &QAbstractButton::clicked, this, &CatalogueSheet::requestClose);
    connect(m_apply, &QAbstractButton::clicked, this, [this] {
        Q_EMIT applied(m_proposal.chosen.choice);
        finish();
    });
    connect(m_export, &QAbstractButton::clicked, this, &CatalogueSheet::askForFile);
    connect(m_table, &common::Table::opened, this, &CatalogueSheet::openCurrent);
}

void CatalogueSheet::setTexts(std::shared_ptr<const wording::Texts> texts)
{
    m_texts = std::move(texts);
    m_model->setTexts(m_texts);
    retranslate();
}

void CatalogueSheet::compare()
{
    m_stopped = false;
    m_error.reset();
    const auto report = m_progress->begin();
    refresh();
    viewmodels::whenAnswered(m_service.differences(m_proposal.chosen.catalogue,
                                 m_proposal.chosen.variant(), report, m_progress->stopToken()),
        this, [this](const domain::Result<QList<services::VerdictDifference>> &found) {
            m_progress->end();
            if (found) {
                m_model->setDifferences(*found, m_service.context().catalogue);
            } else if (found.error().code == domain::ErrorCode::Cancelled) {
                m_stopped = true;
            } else {
                m_error = found.error();
            }
            refresh();
            if (m_model->rowCount() > 0) {
                m_table->selectRow(0);
                m_table->setFocus(Qt::OtherFocusReason);
            }
        });
}

void CatalogueSheet::refresh()
{
    const QList<catalog::Fault> &faults = m_proposal.chosen.faults;
    const bool compared = !m_progress->isRunning() && !m_stopped && !m_error && faults.isEmpty();
    const int found = m_model->rowCount();
    m_summary->setVisible(compared);
    m_summary->setText(found == 0 ? tr("No subscription changes.")
                                  : tr("%Ln subscriptions change", nullptr, found));
    m_export->setVisible(compared && found > 0);
    m_table->setVisible(compared && found > 0);
    setFooterText(compared && found > 0 ? tr("Enter opens the subscription") : QString());
    fitRows();
    m_message->setVisible(m_stopped || m_error || !faults.isEmpty());
    m_again->setVisible(m_stopped || m_error);
    if (m_error) {
        m_message->setContent(common::presentError(*m_error, *m_texts));
    } else if (m_stopped) {
        m_message->setContent(
            { MessageBar::Kind::Info, {}, tr("The comparison was stopped. Nothing was changed.") });
    } else if (!faults.isEmpty()) {
        m_message->setContent(
            { MessageBar::Kind::Error, tr("The file cannot be used. Nothing was changed."),
                tr("Mend what is listed and load the file again.") });
    }
    QStringList told;
    for (const catalog::Fault &fault : faults) {
        told.append(m_texts->catalogueFault(fault, m_proposal.chosen.choice.name));
    }
    m_faults->setText(told.join(u'\n'));
    m_faults->setVisible(!told.isEmpty());
    m_apply->setVisible(faults.isEmpty());
    m_apply->setEnabled(!m_proposal.readOnly);
    m_apply->setDisabledReason(
        m_proposal.readOnly ? tr("This database can only be read.") : QString());
}

void CatalogueSheet::retranslate()
{
    const domain::CatalogueChoice &choice = m_proposal.chosen.choice;
    setTitle(m_proposal.kind == CatalogueProposal::OwnFile ? tr("Load a catalogue file")
                                                           : tr("What changes?"));
    setSubtitle(m_proposal.kind == CatalogueProposal::BuiltIn ? tr("Built-in")
            : !m_proposal.chosen.faults.isEmpty()
            ? choice.name
            : m_texts->catalogueName(choice.name, choice.corrected));
    m_again->setText(tr("Compare again"));
    m_export->setText(tr("Export CSV…"));
    m_table->setAccessibleName(tr("Subscriptions whose verdict changes"));
    m_close->setText(tr("Close"));
    switch (m_proposal.kind) {
    case CatalogueProposal::OtherTable:
        m_apply->setText(
            choice.corrected ? tr("Use the corrected table") : tr("Use the table as written"));
        break;
    case CatalogueProposal::OwnFile:
        m_apply->setText(tr("Use this catalogue"));
        break;
    case CatalogueProposal::BuiltIn:
        m_apply->setText(tr("Use the built-in catalogue"));
        break;
    }
    refresh();
}

void CatalogueSheet::fitRows()
{
    m_table->setRowsFollowContents(m_model->rowCount() <= rowsMeasured);
    m_table->setRows(common::Table::Rows::TwoLines);
}

void CatalogueSheet::openCurrent()
{
    const QModelIndex current = m_table->currentIndex();
    if (current.isValid()) {
        const services::VerdictDifference &difference = m_model->at(current.row());
        const domain::CustomerId customer = difference.customer.id;
        const domain::SubscriptionId subscription = difference.subscription.id;
        finish();
        Q_EMIT subscriptionRequested(customer, subscription);
    }
}

void CatalogueSheet::askForFile()
{
    if (m_fileDialog) {
        m_fileDialog->raise();
        return;
    }
    m_fileDialog = new QFileDialog(this, tr("Export CSV"));
    m_fileDialog->setAttribute(Qt::WA_DeleteOnClose);
    m_fileDialog->setOption(QFileDialog::DontUseNativeDialog);
    m_fileDialog->setAcceptMode(QFileDialog::AcceptSave);
    m_fileDialog->setNameFilters({ tr("CSV for spreadsheets, UTF-8 with BOM (*.csv)") });
    m_fileDialog->setDefaultSuffix(u"csv"_s);
    m_fileDialog->selectFile(u"what-changes.csv"_s);
    connect(m_fileDialog, &QFileDialog::fileSelected, this, &CatalogueSheet::save);
    m_fileDialog->open();
}

void CatalogueSheet::save(const QString &file)
{
    viewmodels::whenAnswered(viewmodels::saveFile(file, m_model->csv()), this,
        [this, file](const domain::Result<void> &saved) {
            m_message->setContent(saved
                    ? MessageBar::Content{ MessageBar::Kind::Ok, {},
                        tr("The list was saved: %1").arg(QDir::toNativeSeparators(file)) }
                    : common::presentError(saved.error(), *m_texts));
            m_again->hide();
            m_message->show();
        });
}

void CatalogueSheet::changeEvent(QEvent *event)
{
    OverlayDialog::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
    }
}

} // namespace settings
