#include "planner/plannerpage.h"

#include "common/button.h"
#include "common/card.h"
#include "common/copytext.h"
#include "common/emptystate.h"
#include "common/errorpresenter.h"
#include "common/keytip.h"
#include "common/label.h"
#include "common/letter.h"
#include "common/messagebar.h"
#include "common/overlaydialog.h"
#include "common/pagescroll.h"
#include "common/searchfield.h"
#include "common/skeleton.h"
#include "planner/bulksheet.h"
#include "planner/dryrunpane.h"
#include "planner/jobbar.h"
#include "planner/plannerfilters.h"
#include "planner/plannertable.h"
#include "planner/selectionbar.h"
#include "planner/summarycard.h"
#include "theme/theme.h"

#include <QDir>
#include <QEvent>
#include <QHBoxLayout>
#include <QListView>
#include <QShortcut>
#include <QStackedLayout>
#include <QVBoxLayout>

#include <algorithm>

/// What the page is made of, and how its parts know of each other.
namespace planner {

using namespace Qt::StringLiterals;
using common::Button;
using services::PlanGroup;
using viewmodels::DryRunModel;
using viewmodels::PlannerModel;

namespace {

/// DESIGN.md section 4.
constexpr int paneWidth = 256;

} // namespace

void PlannerPage::build()
{
    using theme::ColorRole;
    using theme::TextStyle;
    m_title = new common::Label(TextStyle::Title, ColorRole::Text, this);
    m_help = new common::Label(TextStyle::Body, ColorRole::TextSecondary, this);
    m_help->setWrapping(true);
    m_export = new Button(Button::Kind::Standard, this);
    m_export->setIconName(u"export"_s);
    m_export->setObjectName(u"exportPlanner"_s);
    m_check = new Button(Button::Kind::Standard, this);
    m_check->setIconName(u"refresh"_s);
    m_check->setObjectName(u"checkAllPlanner"_s);
    m_error = new common::MessageBar(this);
    m_tryAgain = m_error->addAction(QString());
    m_copyDetails = m_error->addAction(QString());
    m_error->hide();
    common::Letter::give(m_export, Qt::Key_E);
    common::Letter::give(m_check, Qt::Key_A);
    common::Letter::give(m_tryAgain, Qt::Key_R);
    common::Letter::give(m_copyDetails, Qt::Key_D);
    m_unfinished = new common::MessageBar(this);
    m_unfinished->setObjectName(u"unfinishedRun"_s);
    m_carryOn = m_unfinished->addAction(QString());
    m_carryOn->setObjectName(u"openUnfinished"_s);
    common::Letter::give(m_carryOn, Qt::Key_O);
    m_unfinished->hide();
    m_job = new JobBar(this);
    m_summary = new SummaryCard(m_model, this);
    m_filters = new PlannerFilters(m_model, this);

    m_pages = new QWidget(this);
    m_tableCard = new common::Card(m_pages);
    m_bar = new SelectionBar(m_model, m_tableCard);
    m_table = new PlannerTable(m_model, m_tableCard);
    auto *tableColumn = new QVBoxLayout(m_tableCard);
    tableColumn->setContentsMargins(1, 1, 1, 1);
    tableColumn->setSpacing(0);
    tableColumn->addWidget(m_bar);
    tableColumn->addWidget(m_table, 1);
    m_skeletonCard = new common::Card(m_pages);
    m_skeleton = new common::Skeleton(m_skeletonCard);
    m_skeleton->setCancellable(false);
    (new QVBoxLayout(m_skeletonCard))->addWidget(m_skeleton);
    m_emptyCard = new common::Card(m_pages);
    m_empty = new common::EmptyState(m_emptyCard);
    m_empty->setObjectName(u"plannerEmpty"_s);
    common::Letter::give(m_empty->button(), Qt::Key_F);
    (new QVBoxLayout(m_emptyCard))->addWidget(m_empty);
    m_stack = new QStackedLayout(m_pages);
    m_stack->addWidget(m_tableCard);
    m_stack->addWidget(m_skeletonCard);
    m_stack->addWidget(m_emptyCard);
    m_pages->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Ignored);
    m_pane = new DryRunPane(m_dryRun, DryRunPane::Place::Beside, this);
    m_pane->hide();

    auto *titles = new QVBoxLayout;
    titles->setSpacing(0);
    titles->addWidget(m_title);
    titles->addWidget(m_help);
    m_heading = new QHBoxLayout;
    m_heading->addLayout(titles, 1);
    m_heading->addWidget(m_export, 0, Qt::AlignTop);
    m_heading->addWidget(m_check, 0, Qt::AlignTop);
    m_row = new QHBoxLayout;
    m_row->addWidget(m_pages, 1);
    m_row->addWidget(m_pane);
    // Where text is large and the window small the whole page scrolls; else the table does.
    auto *scroll = new common::PageScroll(this);
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->addWidget(scroll);
    m_layout = new QVBoxLayout(scroll->content());
    m_layout->addWidget(m_error);
    m_layout->addWidget(m_unfinished);
    m_layout->addLayout(m_heading);
    m_layout->addWidget(m_summary);
    m_layout->addWidget(m_filters);
    m_layout->addWidget(m_job);
    m_layout->addLayout(m_row, 1);
}

void PlannerPage::connectAll()
{
    connect(m_export, &QAbstractButton::clicked, this, &PlannerPage::exportTable);
    connect(m_check, &QAbstractButton::clicked, this, &PlannerPage::checkAll);
    connect(m_tryAgain, &QAbstractButton::clicked, this, [this] {
        m_error->hide();
        m_model->reload();
    });
    connect(m_copyDetails, &QAbstractButton::clicked, this, [this] {
        common::copyText(this, common::technicalDetails(m_shownError), tr("Details copied"));
    });
    connect(m_carryOn, &QAbstractButton::clicked, this, &PlannerPage::openUnfinished);
    connect(m_job, &JobBar::runningChanged, this, &PlannerPage::showState);
    connect(m_summary, &SummaryCard::groupChosen, m_table, &PlannerTable::goTo);
    connect(m_empty, &common::EmptyState::actionTriggered, this, [this] {
        m_filters->search()->setFocus(Qt::OtherFocusReason); // the button goes
        m_filters->clear();
    });
    connect(
        m_filters->search(), &common::SearchField::leftDownwards, this, &PlannerPage::focusList);
    connect(m_bar, &SelectionBar::dryRunRequested, this, &PlannerPage::startDryRun);
    connect(m_bar, &SelectionBar::upgradeRequested, this, &PlannerPage::openUpgrade);
    connect(m_table, &PlannerTable::linkActivated, this, &PlannerPage::useLink);
    connect(m_table, &common::Table::opened, this, [this](const QModelIndex &index) {
        if (const services::PlannerRow *row = m_model->rowAt(index.row())) {
            Q_EMIT openRequested(row->customer.id, row->subscription.id);
        }
    });
    connect(m_model, &PlannerModel::stateChanged, this, &PlannerPage::showState);
    connect(m_model, &QAbstractItemModel::modelReset, this, &PlannerPage::showState);
    connect(m_model, &PlannerModel::countsChanged, this, [this] {
        showState();
        Q_EMIT statusTextChanged();
    });
    m_readyTimer.setSingleShot(true);
    m_readyTimer.setInterval(100);
    connect(&m_readyTimer, &QTimer::timeout, this, &PlannerPage::readReady);
    connect(m_model, &PlannerModel::selectionChanged, this, &PlannerPage::statusTextChanged);
    connect(m_dryRun, &DryRunModel::changed, this, &PlannerPage::showDryRun);
    connect(m_pane, &DryRunPane::closeRequested, this, [this] {
        m_paneWanted = false;
        m_dryRun->cancel();
        placePane();
        focusList();
    });
    const auto connectPane = [this](DryRunPane *pane) {
        connect(pane, &DryRunPane::deselectRequested, this,
            [this] { m_model->deselect(m_dryRun->failing()); });
        connect(pane, &DryRunPane::openRequested, this, &PlannerPage::openRequested);
        connect(pane, &DryRunPane::saved, this, [this](const QString &file) {
            common::showToast(this, tr("Saved: %1").arg(QDir::toNativeSeparators(file)));
        });
        connect(pane, &DryRunPane::failed, this, [this](const domain::Error &error) {
            showError(error, tr("The dry run could not be saved."));
        });
    };
    connectPane(m_pane);
}

void PlannerPage::addShortcuts()
{
    const auto add = [this](const QKeySequence &keys, common::KeyTip::Words words, auto act) {
        connect(common::addKey(this, common::KeyTip::Place::Planner, keys, std::move(words),
                    Qt::WidgetWithChildrenShortcut),
            &QShortcut::activated, this, act);
    };
    add(
        QKeySequence::Find, [] { return tr("Search the planner"); },
        [this] {
            m_filters->search()->setFocus(Qt::ShortcutFocusReason);
            m_filters->search()->selectAll();
        });
    add(
        QKeySequence(u"Ctrl+D"_s), [] { return tr("Dry run"); },
        [this] { m_bar->dryRunButton()->click(); });
    add(
        QKeySequence(Qt::Key_F5), [] { return tr("Read the planner again"); },
        [this] { m_model->reload(); });
    using Place = common::KeyTip::Place;
    new common::KeyTip(
        Place::Planner, { Qt::Key_Space }, [] { return tr("Select the row"); }, this);
    new common::KeyTip(
        Place::Planner, { QKeySequence::SelectAll },
        [] { return tr("Select all that can be upgraded"); }, this);
    new common::KeyTip(
        Place::Planner, { Qt::Key_F4, QKeySequence(u"Alt+Down"_s) },
        [] { return tr("Choose the target of the row"); }, this);
    new common::KeyTip(
        Place::Planner, { Qt::Key_F2 },
        [] { return tr("Change the number of licences of the row (21Vianet)"); }, this);
    new common::KeyTip(
        Place::Planner, { Qt::Key_Left, Qt::Key_Right },
        [] { return tr("Close or open the group"); }, this);
}

void PlannerPage::retranslate()
{
    m_title->setText(tr("Upgrade planner"));
    m_help->setText(tr("Every subscription, grouped by what stops or allows its upgrade."));
    m_export->setText(tr("Export CSV…"));
    m_export->setHint(tr("As CSV, or as an Excel workbook (XLSX)."));
    m_check->setText(tr("Check all again"));
    m_tryAgain->setText(tr("Try again"));
    m_copyDetails->setText(tr("Copy details"));
    m_table->setAccessibleName(tr("Upgrade planner"));
    if (m_narrowDryRun && m_narrowClose) {
        m_narrowDryRun->setTitle(tr("Dry run"));
        m_narrowClose->setText(tr("Close"));
    }
    showState();
    Q_EMIT statusTextChanged();
}

void PlannerPage::retheme()
{
    namespace metric = theme::metric;
    const theme::Theme &theme = theme::Theme::of(this);
    const int side = common::PageScroll::sideOf(*this);
    m_layout->setContentsMargins(side, metric::gap16, side, metric::gap16);
    m_layout->setSpacing(theme.px(metric::gap12));
    m_heading->setSpacing(theme.px(metric::gap12));
    m_row->setSpacing(theme.px(metric::gap12));
    m_pane->setFixedWidth(theme.px(paneWidth));
    m_pages->setMinimumHeight(theme.px(metric::selectionBar) + theme.px(metric::tableHeader)
        + 3 * theme.px(metric::tableRowTwoLines));
}

} // namespace planner
