#include "settings/comparisonsheet.h"

#include "common/celldelegate.h"
#include "common/errorpresenter.h"
#include "common/label.h"
#include "common/letter.h"
#include "common/messagebar.h"
#include "common/table.h"
#include "settings/comparingbar.h"
#include "settings/comparisonmodel.h"
#include "theme/theme.h"
#include "viewmodels/answer.h"
#include "viewmodels/workspace.h"

#include <QEvent>
#include <QVBoxLayout>

namespace settings {

using namespace Qt::StringLiterals;
using common::Button;
using common::MessageBar;
using theme::ColorRole;
using theme::TextStyle;

namespace {

/// Change, customer, subscription, details.
const QList<int> columnShares{ 10, 22, 30, 38 };
/// Rows as high as their text up to here; a longer list keeps even rows.
constexpr int rowsMeasured = 100;
constexpr int rowsWanted = 8;

} // namespace

ComparisonSheet::ComparisonSheet(QWidget *host, viewmodels::Workspace &workspace,
    services::Snapshot before, std::optional<services::Snapshot> after)
    : OverlayDialog(host, Size::Wizard)
    , m_workspace(workspace)
    , m_before(std::move(before))
    , m_after(std::move(after))
    , m_model(new ComparisonModel(this))
    , m_progress(new ComparingBar(u"comparisonCancel"_s,
          [](qint64 done, qint64 total) {
              return done > 0 && done >= total - 1 ? tr("Comparing subscriptions…")
                                                   : tr("Comparing customers…");
          }))
    , m_message(new MessageBar)
    , m_again(m_message->addAction({}))
    , m_summary(new common::Label(TextStyle::BodyStrong, ColorRole::Text))
    , m_counts(new common::Label(TextStyle::Body, ColorRole::TextSecondary))
    , m_table(new common::Table)
    , m_close(addFooterButton({}, Button::Kind::Primary))
{
    setObjectName(u"comparisonSheet"_s);
    setIconName(u"swap"_s);
    build();
    retranslate();
    compare();
}

void ComparisonSheet::build()
{
    m_message->setObjectName(u"comparisonMessage"_s);
    m_message->hide();
    m_again->setObjectName(u"comparisonAgain"_s);
    m_summary->setObjectName(u"comparisonSummary"_s);
    m_summary->setWrapping(true);
    m_counts->setObjectName(u"comparisonCounts"_s);
    m_counts->setWrapping(true);
    m_counts->setSelectable(true);
    m_table->setObjectName(u"comparisonTable"_s);
    m_table->setModel(m_model);
    m_table->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_table->setRows(common::Table::Rows::TwoLines);
    m_table->cells()->setTwoLines(true);
    auto *details = new common::CellDelegate(m_table);
    details->setWrapping(true);
    m_table->setItemDelegateForColumn(ComparisonModel::Details, details);
    m_table->setTypeAheadColumn(ComparisonModel::Customer);
    m_table->setRowsWanted(rowsWanted);
    m_close->setObjectName(u"comparisonClose"_s);
    common::Letter::give(m_again, Qt::Key_A);
    common::Letter::give(m_close, Qt::Key_C);

    auto *content = new QWidget;
    auto *layout = new QVBoxLayout(content);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(theme::Theme::of(this).px(theme::metric::gap12));
    layout->addWidget(m_progress);
    layout->addWidget(m_message);
    layout->addWidget(m_summary);
    layout->addWidget(m_counts);
    layout->addWidget(m_table, 1);
    layout->addStretch(0);
    setContent(content);
    setInitialFocus(m_close);

    connect(m_again, &QAbstractButton::clicked, this, &ComparisonSheet::compare);
    connect(m_close, &QAbstractButton::clicked, this, &ComparisonSheet::requestClose);
}

void ComparisonSheet::compare()
{
    domain::Book *book = m_workspace.pageServices().book;
    if (book == nullptr) {
        return;
    }
    m_error.reset();
    const auto report = m_progress->begin();
    refresh();
    const auto comparing = m_after ? services::compareSnapshots(m_before.path, m_after->path,
                               m_workspace.opener(), report, m_progress->stopToken())
                                   : services::compareWithNow(m_before.path, *book,
                                       m_workspace.opener(), report, m_progress->stopToken());
    viewmodels::whenAnswered(
        comparing, this, [this](const domain::Result<services::Comparison> &found) {
            m_progress->end();
            if (found) {
                m_found = *found;
                m_model->setRows(found->rows, m_workspace.chosenCatalogue().catalogue);
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

QString ComparisonSheet::clockWords(const QDateTime &clock) const
{
    return clock.isValid() ? m_workspace.texts()->dateTime(clock) : tr("the computer's clock");
}

void ComparisonSheet::tellCounts()
{
    const wording::Texts &texts = *m_workspace.texts();
    const services::Comparison &found = *m_found;
    const auto counts = [&texts](const services::ChangeCounts &of) {
        return tr("%1 added, %2 removed, %3 changed")
            .arg(texts.number(of.added), texts.number(of.removed), texts.number(of.changed));
    };
    m_summary->setText(found.all() == 0 ? tr("No customer, subscription or account differs.")
            : found.all() > m_model->rowCount()
            ? tr("%1 differences; the list shows the first %2.")
                  .arg(texts.number(found.all()), texts.number(m_model->rowCount()))
            : tr("%Ln differences", nullptr, static_cast<int>(found.all())));
    QStringList lines{ tr("Customers: %1").arg(counts(found.customers)),
        tr("Subscriptions: %1").arg(counts(found.subscriptions)),
        tr("Accounts: %1").arg(counts(found.accounts)) };
    const auto comeAndGone = [&texts](const services::ChangeCounts &of) {
        return tr("%1 added, %2 removed").arg(texts.number(of.added), texts.number(of.removed));
    };
    if (found.orders.all() > 0) {
        lines.append(tr("Orders of upgrades: %1").arg(comeAndGone(found.orders)));
    }
    if (found.billingLines.all() > 0) {
        lines.append(tr("Billing lines: %1").arg(comeAndGone(found.billingLines)));
    }
    if (found.entriesBefore != found.entriesAfter) {
        lines.append(tr("Entries of the activity log: %1 → %2")
                         .arg(texts.number(found.entriesBefore), texts.number(found.entriesAfter)));
    }
    if (found.clockBefore != found.clockAfter) {
        lines.append(tr("Clock of the database: %1 → %2")
                         .arg(clockWords(found.clockBefore), clockWords(found.clockAfter)));
    }
    m_counts->setText(lines.join(u'\n'));
}

void ComparisonSheet::refresh()
{
    const bool compared = !m_progress->isRunning() && !m_error && m_found;
    m_summary->setVisible(compared);
    m_counts->setVisible(compared);
    m_table->setVisible(compared && m_model->rowCount() > 0);
    if (compared) {
        tellCounts();
        m_table->setRowsFollowContents(m_model->rowCount() <= rowsMeasured);
        m_table->setColumnShares(columnShares, common::Table::Fit::WholeCells);
        m_table->setRows(common::Table::Rows::TwoLines);
    }
    m_message->setVisible(m_error.has_value());
    if (m_error) {
        m_message->setContent(m_error->code == domain::ErrorCode::Cancelled
                ? MessageBar::Content{ MessageBar::Kind::Info, {},
                    tr("The comparison was stopped. Nothing was changed.") }
                : common::presentError(*m_error, *m_workspace.texts()));
    }
}

void ComparisonSheet::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
    }
    OverlayDialog::changeEvent(event);
}

void ComparisonSheet::retranslate()
{
    m_model->setTexts(m_workspace.texts());
    setTitle(tr("Compare snapshots"));
    //: Names of two snapshots, the earlier one first
    setSubtitle(tr("%1 → %2").arg(m_before.name, m_after ? m_after->name : tr("the database now")));
    m_again->setText(tr("Compare again"));
    m_table->setAccessibleName(tr("Differences"));
    m_close->setText(tr("Close"));
    refresh();
}

} // namespace settings
