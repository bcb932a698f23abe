#include "importing/importquestions.h"

#include "common/label.h"
#include "common/letter.h"
#include "common/messagebar.h"
#include "common/segmentedcontrol.h"
#include "importing/customerchoice.h"
#include "importing/errorrowmodel.h"
#include "services/importcodes.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace importing {

using common::Label;
using services::ImportKind;
using services::ImportWarning;
using services::ImportWarningKind;
using theme::ColorRole;
using theme::TextStyle;

namespace {

constexpr qsizetype notesShown = 5;

/// What is said elsewhere: columns in the table of columns, near names among the rows, delegation
/// as a question.
bool isNote(const ImportWarning &warning)
{
    return warning.kind != ImportWarningKind::UnknownColumns
        && warning.kind != ImportWarningKind::DelegationAssumed && !ErrorRowModel::shows(warning);
}

} // namespace

ImportQuestions::ImportQuestions(const viewmodels::Workspace &workspace, QWidget *parent)
    : QWidget(parent)
    , m_customer(new CustomerChoice(workspace, this))
    , m_cloudRow(new QWidget(this))
    , m_cloudLabel(new Label(TextStyle::Body, ColorRole::Text, m_cloudRow))
    , m_cloud(new common::SegmentedControl(m_cloudRow))
    , m_delegationRow(new QWidget(this))
    , m_delegationLabel(new Label(TextStyle::Body, ColorRole::Text, m_delegationRow))
    , m_delegation(new common::SegmentedControl(m_delegationRow))
    , m_notes(new common::MessageBar(this))
{
    setObjectName(u"importQuestions"_s);
    m_cloud->setObjectName(u"importCloud"_s);
    m_delegation->setObjectName(u"importDelegation"_s);
    m_notes->setObjectName(u"importNotes"_s);
    common::Letter::give(m_cloud, Qt::Key_L);
    common::Letter::give(m_delegation, Qt::Key_D);
    m_notes->setKind(common::MessageBar::Kind::Warn);
    m_notes->setAnnounced(false);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    column->addWidget(m_customer);
    connect(m_customer, &CustomerChoice::chosen, this, &ImportQuestions::answered);
    const auto add = [this, column](QWidget *row, Label *label, common::SegmentedControl *choice) {
        label->setWrapping(true);
        auto *line = new QHBoxLayout(row);
        line->setContentsMargins(0, 0, 0, 0);
        line->setSpacing(16);
        line->addWidget(label, 1);
        line->addWidget(choice);
        column->addWidget(row);
        row->hide();
        connect(choice, &common::SegmentedControl::chosen, this, &ImportQuestions::answered);
    };
    add(m_cloudRow, m_cloudLabel, m_cloud);
    add(m_delegationRow, m_delegationLabel, m_delegation);
    column->addWidget(m_notes);
    m_notes->hide();
    hide();
}

void ImportQuestions::setTexts(const std::shared_ptr<const wording::Texts> &texts)
{
    m_texts = texts;
    retranslate();
}

void ImportQuestions::reset()
{
    m_warnings.clear();
    m_customer->reset();
    m_cloudRow->hide();
    m_delegationRow->hide();
    m_notes->hide();
    hide();
}

void ImportQuestions::setReport(const services::ImportReport &report)
{
    m_warnings = report.warnings;
    bool namesNoCloud = false;
    for (const services::ImportedFile &file : report.files) {
        namesNoCloud = namesNoCloud
            || (file.kind == ImportKind::Customers && !report.unusable
                && std::none_of(file.columns.cbegin(), file.columns.cend(),
                    [](const services::ImportedColumn &column) {
                        return column.field == "cloud"_L1;
                    }));
    }
    m_cloudRow->setVisible(namesNoCloud);
    // Once asked the question stays: the check has its answer, and does not remark it again.
    const bool asks
        = std::any_of(m_warnings.cbegin(), m_warnings.cend(), [](const ImportWarning &warning) {
              return warning.kind == ImportWarningKind::DelegationAssumed;
          });
    if (asks) {
        m_delegationRow->show();
    }
    const bool missesOwner = std::any_of(
        report.badRows.cbegin(), report.badRows.cend(), [](const services::BadRow &row) {
            return row.problem == services::ImportProblem::MissingColumn
                && row.kind != ImportKind::Customers && row.column == "customerId"_L1;
        });
    if (missesOwner) {
        m_customer->ask();
    }
    fillNotes();
}

void ImportQuestions::answer(services::ImportOptions &options) const
{
    options.defaultCloud = !m_cloudRow->isHidden() && m_cloud->currentIndex() == 1
        ? domain::Cloud::China21Vianet
        : domain::Cloud::Global;
    options.customer = m_customer->isHidden() ? std::nullopt : m_customer->customer();
    // Until the question has been shown the service answers it for itself, and says so.
    if (!m_delegationRow->isHidden()) {
        options.assumeDelegation = m_delegation->currentIndex() == 1
            ? domain::DelegationState::None
            : domain::DelegationState::Granted;
    }
}

void ImportQuestions::fillNotes()
{
    QStringList lines;
    qsizetype more = 0;
    for (const ImportWarning &warning : std::as_const(m_warnings)) {
        if (!isNote(warning)) {
            continue;
        }
        if (lines.size() < notesShown) {
            lines += m_texts->importWarning(
                services::codeOf(warning.kind), warning.count, warning.detail, warning.suggestion);
        } else {
            ++more;
        }
    }
    if (more > 0) {
        lines += tr("%Ln more notes of this kind.", nullptr, static_cast<int>(more));
    }
    m_notes->setText(lines.join(u'\n'));
    m_notes->setVisible(!lines.isEmpty());
    setVisible(!lines.isEmpty() || !m_customer->isHidden() || !m_cloudRow->isHidden()
        || !m_delegationRow->isHidden());
}

void ImportQuestions::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
    }
    QWidget::changeEvent(event);
}

void ImportQuestions::retranslate()
{
    if (!m_texts) {
        return;
    }
    m_cloudLabel->setText(tr("Cloud of customers whose file names none"));
    m_cloud->setAccessibleName(m_cloudLabel->text());
    m_cloud->setOptions({ { m_texts->cloud(domain::Cloud::Global), {}, {} },
        { m_texts->cloud(domain::Cloud::China21Vianet), {}, {} } });
    m_delegationLabel->setText(tr("The file does not say who granted delegated admin privileges. "
                                  "Import these customers as:"));
    m_delegation->setAccessibleName(m_delegationLabel->text());
    m_delegation->setOptions({ { m_texts->delegation(domain::DelegationState::Granted), {}, {} },
        { m_texts->delegation(domain::DelegationState::None), {}, {} } });
    fillNotes();
}

} // namespace importing
