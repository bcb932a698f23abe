#include "settings/comparisonsheet.h"

#include "common/celldelegate.h"
#include "common/errorpresenter.h"
#include "common/label.h"
#include "common/letter.h"
#include "common/messagebar.h"
#include "common/table.h"
#include "settings/comparisonmodel.h"
#include "theme/theme.h"
#include "viewmodels/answer.h"
#include "viewmodels/workspace.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QProgressBar>

namespace settings {

using namespace std::chrono_literals;
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
constexpr int tableHeight = 320;

} // namespace

ComparisonSheet::ComparisonSheet(QWidget *host, viewmodels::Workspace &workspace,
    services::Snapshot before, std::optional<services::Snapshot> after)
    : OverlayDialog(host, Size::Wizard)
    , m_workspace(workspace)
    , m_before(std::move(before))
    , m_after(std::move(after))
    , m_model(new ComparisonModel(this))
    , m_progress(new QWidget)
    , m_progressText(new common::Label(TextStyle::Body, ColorRole::TextSecondary, m_progress))
    , m_bar(new QProgressBar(m_progress))
    , m_cancel(new Button(Button::Kind::Standard, m_progress))
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

ComparisonSheet::~ComparisonSheet()
{
    m_stop.request_stop();
}

void ComparisonSheet::build()
{
    m_cancel->setObjectName(u"comparisonCancel"_s);
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
    m_table->setMinimumHeight(theme::Theme::of(this).px(tableHeight));
    m_close->setObjectName(u"comparisonClose"_s);
    m_bar->setTextVisible(false);
    common::Letter::give(m_cancel, Qt::Key_N);
    common::Letter::give(m_again, Qt::Key_A);
    common::Letter::give(m_close, Qt::Key_C);

    auto *progress = new QHBoxLayout(m_progress);
    progress->setContentsMargins(0, 0, 0, 0);
    progress->addWidget(m_progressText);
    progress->addWidget(m_bar, 1);
    progress->addWidget(m_cancel);
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

    // Progress bars move in steps of 120 ms (DESIGN.md section 8).
    m_timer.setInterval(120ms);
    connect(&m_timer, &QTimer::timeout, this, &ComparisonSheet::showProgress);
    connect(m_cancel, &QAbstractButton::clicked, this, [this] {
        m_stop.request_stop();
        m_cancel->setEnabled(false);
    });
    connect(m_again, &QAbstractButton::clicked, this, &ComparisonSheet::compare);
    connect(m_close, &QAbstractButton::clicked, this, &ComparisonSheet::requestClose);
}

void ComparisonSheet::compare()
{
    domain::Book *book = m_workspace.pageServices().book;
    if (book == nullptr) {
        return;
    }
    m_stop = std::stop_source();
    m_reached = std::make_shared<Reached>();
    m_running = true;
    m_error.reset();
    m_cancel->setEnabled(true);
    m_timer.start();
    refresh();
    const auto report = [reached = m_reached](qint64 done, qint64 total) {
        reached->done = done;
        reached->total = total;
    };
    const auto comparing = m_after ? services::compareSnapshots(m_before.path, m_after->path,
                               m_workspace.opener(), report, m_stop.get_token())
                                   : services::compareWithNow(m_before.path, *book,
                                       m_workspace.opener(), report, m_stop.get_token());
    viewmodels::whenAnswered(
        comparing, this, [this](const domain::Result<services::Comparison> &found) {
            m_running = false;
            m_timer.stop();
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

void ComparisonSheet::showProgress()
{
    const qint64 done = m_reached->done;
    const qint64 total = m_reached->total;
    // A book may have more customers than the bar's int counts.
    m_bar->setRange(0, 1000);
    m_bar->setValue(total > 0 ? static_cast<int>(done * 1000 / total) : 0);
    m_progressText->setText(done > 0 && done >= total - 1 ? tr("Comparing subscriptions…")
                                                          : tr("Comparing customers…"));
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
    const bool compared = !m_running && !m_error && m_found;
    m_progress->setVisible(m_running);
    if (m_running) {
        showProgress();
    }
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
    m_cancel->setText(tr("Cancel"));
    m_bar->setAccessibleName(tr("Progress of the comparison"));
    m_again->setText(tr("Compare again"));
    m_table->setAccessibleName(tr("Differences"));
    m_close->setText(tr("Close"));
    refresh();
}

} // namespace settings
