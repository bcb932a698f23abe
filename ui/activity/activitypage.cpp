#include "activity/activitypage.h"

#include "activity/activitydetails.h"
#include "activity/activityfilters.h"
#include "activity/activitytable.h"
#include "common/button.h"
#include "common/card.h"
#include "common/copytext.h"
#include "common/keytip.h"
#include "common/emptystate.h"
#include "common/errorpresenter.h"
#include "common/exportsheet.h"
#include "common/label.h"
#include "common/letter.h"
#include "common/messagebar.h"
#include "common/pagescroll.h"
#include "common/searchfield.h"
#include "common/skeleton.h"
#include "theme/theme.h"

#include <QDir>
#include <QEvent>
#include <QHBoxLayout>
#include <QMenu>
#include <QShortcut>
#include <QSplitter>
#include <QStackedLayout>
#include <QVBoxLayout>

#include <limits>
#include <utility>

namespace activity {

using namespace Qt::StringLiterals;
using common::Button;
using viewmodels::ActivityModel;

namespace {

constexpr int tableMinimum = 480;
constexpr int detailsMinimum = 300;

} // namespace

ActivityPage::ActivityPage(QWidget *parent)
    : QWidget(parent)
    , m_model(new ActivityModel(this))
{
    setObjectName(u"activityPage"_s);
    build();
    connectAll();
    addShortcuts();
    retheme();
    retranslate();
    showState();
}

void ActivityPage::build()
{
    using theme::ColorRole;
    using theme::TextStyle;
    m_title = new common::Label(TextStyle::Title, ColorRole::Text, this);
    m_help = new common::Label(TextStyle::Body, ColorRole::TextSecondary, this);
    m_help->setWrapping(true);
    m_exportButton = new Button(Button::Kind::Standard, this);
    m_exportButton->setIconName(u"export"_s);
    m_exportButton->setObjectName(u"exportLogButton"_s);
    m_error = new common::MessageBar(this);
    m_tryAgain = m_error->addAction(QString());
    m_copyDetails = m_error->addAction(QString());
    common::Letter::give(m_exportButton, Qt::Key_E);
    common::Letter::give(m_tryAgain, Qt::Key_R);
    common::Letter::give(m_copyDetails, Qt::Key_D);
    m_error->hide();
    m_splitter = new QSplitter(Qt::Horizontal, this);
    m_splitter->setObjectName(u"activitySplitter"_s);
    m_splitter->setChildrenCollapsible(false);
    m_splitter->setHandleWidth(theme::metric::gap8);
    m_table = new ActivityTable(m_model, m_splitter);
    m_details = new ActivityDetailsPane(m_splitter);
    m_splitter->addWidget(m_table);
    m_splitter->addWidget(m_details);
    m_splitter->setStretchFactor(0, 1);
    m_splitter->setStretchFactor(1, 0);
    m_filters = new ActivityFilters(m_model, m_table, this);
    m_skeletonCard = new common::Card(this);
    m_skeleton = new common::Skeleton(m_skeletonCard);
    m_skeleton->setTiles(false);
    (new QVBoxLayout(m_skeletonCard))->addWidget(m_skeleton);
    m_emptyCard = new common::Card(this);
    m_empty = new common::EmptyState(m_emptyCard);
    m_empty->setObjectName(u"activityEmpty"_s);
    common::Letter::give(m_empty->button(), Qt::Key_F);
    (new QVBoxLayout(m_emptyCard))->addWidget(m_empty);

    auto *titles = new QVBoxLayout;
    titles->setSpacing(0);
    titles->addWidget(m_title);
    titles->addWidget(m_help);
    m_heading = new QHBoxLayout;
    m_heading->addLayout(titles, 1);
    m_heading->addWidget(m_exportButton, 0, Qt::AlignTop);
    m_pages = new QWidget(this);
    m_stack = new QStackedLayout(m_pages);
    m_stack->addWidget(m_splitter);
    m_stack->addWidget(m_skeletonCard);
    m_stack->addWidget(m_emptyCard);
    // Where text is large and the window small the whole page scrolls; else log and details do.
    m_pages->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Ignored);
    auto *scroll = new common::PageScroll(this);
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->addWidget(scroll);
    m_layout = new QVBoxLayout(scroll->content());
    m_layout->addWidget(m_error);
    m_layout->addLayout(m_heading);
    m_layout->addWidget(m_filters);
    m_layout->addWidget(m_pages, 1);
}

void ActivityPage::connectAll()
{
    connect(m_exportButton, &QAbstractButton::clicked, this, &ActivityPage::exportLog);
    connect(m_empty, &common::EmptyState::actionTriggered, m_filters, &ActivityFilters::clear);
    connect(m_skeleton, &common::Skeleton::cancelled, m_model, &ActivityModel::stopLoading);
    connect(m_tryAgain, &QAbstractButton::clicked, this, [this] {
        m_error->hide();
        m_model->reload();
    });
    connect(m_copyDetails, &QAbstractButton::clicked, this, [this] {
        common::copyText(this, common::technicalDetails(m_shownError), tr("Details copied"));
    });
    connect(m_table, &common::Table::opened, this,
        [this](const QModelIndex &index) { openRow(index.row()); });
    connect(m_details, &ActivityDetailsPane::openRequested, this,
        [this] { openRow(m_table->currentIndex().row()); });
    connect(m_table, &common::Table::menuAboutToOpen, this,
        [this](QMenu *menu, const QModelIndex &index) {
            const services::ActivityEntry *entry = m_model->entryAt(index.row());
            if (entry != nullptr && entry->customer) {
                menu->addAction(common::withLetter(entry->subscription ? tr("Open subscription")
                                                                       : tr("Open customer"),
                                    Qt::Key_O),
                    this, [this, row = QPersistentModelIndex(index)] { openRow(row.row()); });
            }
        });
    connect(m_table, &ActivityTable::currentRowChanged, this, &ActivityPage::showDetails);
    connect(m_model, &ActivityModel::stateChanged, this, &ActivityPage::showState);
    connect(m_model, &QAbstractItemModel::modelReset, this, &ActivityPage::showState);
    connect(m_model, &ActivityModel::countsChanged, this, &ActivityPage::statusTextChanged);
}

void ActivityPage::exportLog()
{
    if (m_exportButton->isEnabled() && m_model->service() != nullptr) {
        auto *sheet = new common::ExportSheet(this,
            viewmodels::exportOfActivity(
                *m_model, common::selectedRows(m_table), common::shownColumns(m_table)),
            m_services.texts);
        sheet->open();
    }
}

void ActivityPage::addShortcuts()
{
    const auto add = [this](const QKeySequence &keys, common::KeyTip::Words words, auto act) {
        connect(common::addKey(this, common::KeyTip::Place::Activity, keys, std::move(words),
                    Qt::WidgetWithChildrenShortcut),
            &QShortcut::activated, this, act);
    };
    add(
        QKeySequence::Find, [] { return tr("Search the activity log"); },
        [this] {
            m_filters->search()->setFocus(Qt::ShortcutFocusReason);
            m_filters->search()->selectAll();
        });
    add(
        QKeySequence(Qt::Key_F5), [] { return tr("Read the log again"); },
        [this] { m_model->reload(); });
}

void ActivityPage::setServices(const viewmodels::PageServices &services)
{
    const bool otherBook = services.book != m_services.book;
    m_services = services;
    m_filters->setTexts(services.texts);
    m_model->setServices(services);
    if (otherBook) {
        m_filters->forgetSteps();
    }
    showState();
    Q_EMIT statusTextChanged();
}

void ActivityPage::setTexts(const std::shared_ptr<const wording::Texts> &texts)
{
    m_services.texts = texts;
    m_model->setTexts(texts);
    m_filters->setTexts(texts);
    showState();
    showDetails();
    Q_EMIT statusTextChanged();
}

QString ActivityPage::statusText() const
{
    return m_filters->shownText();
}

void ActivityPage::focusList()
{
    if (m_stack->currentWidget() == m_splitter) {
        m_table->setFocus(Qt::OtherFocusReason);
    } else if (m_model->state() == ActivityModel::State::Loading) {
        m_focusWhenRead = true;
    } else if (m_stack->currentWidget() == m_emptyCard && m_empty->button()->isVisibleTo(this)) {
        m_empty->button()->setFocus(Qt::OtherFocusReason);
    }
}

QList<common::Pane> ActivityPage::panes() const
{
    return { { m_filters, m_exportButton, m_error }, { m_table, m_skeletonCard, m_emptyCard },
        { m_details } };
}

void ActivityPage::openRow(int row)
{
    const services::ActivityEntry *entry = m_model->entryAt(row);
    if (entry != nullptr && entry->customer) {
        Q_EMIT openRequested(entry->customer->id,
            entry->subscription ? entry->subscription->id : domain::SubscriptionId());
    }
}

// --- what is shown

void ActivityPage::showState()
{
    const ActivityModel::State state = m_model->state();
    const bool empty = m_model->rowCount() == 0;
    const bool refused = state == ActivityModel::State::Refused;
    m_filters->setVisible(!refused && state != ActivityModel::State::NoBook);
    m_exportButton->setEnabled(!empty);
    m_exportButton->setDisabledReason(refused && m_services.texts
            ? m_services.texts->error(m_model->error()).what
            : tr("There is nothing to export."));
    if (state == ActivityModel::State::Failed) {
        showError(m_model->error(), tr("The activity log could not be loaded."));
    } else if (state == ActivityModel::State::Ready || refused) {
        m_error->hide();
    }
    if (!empty) {
        m_skeleton->stop();
        m_stack->setCurrentWidget(m_splitter);
        if (std::exchange(m_focusWhenRead, false) && isVisible()) {
            m_table->setFocus(Qt::OtherFocusReason);
        }
    } else if (state == ActivityModel::State::Loading) {
        if (!m_skeleton->isRunning()) {
            m_skeleton->start();
        }
        m_stack->setCurrentWidget(m_skeletonCard);
    } else {
        m_skeleton->stop();
        showEmptyTexts();
        m_stack->setCurrentWidget(m_emptyCard);
    }
    showDetails();
}

void ActivityPage::showEmptyTexts()
{
    switch (m_model->state()) {
    case ActivityModel::State::Refused:
        if (m_services.texts) {
            const auto text = m_services.texts->error(m_model->error());
            m_empty->setTexts(text.what, text.next);
        }
        break;
    case ActivityModel::State::Ready:
        if (m_model->isNarrowed()) {
            m_empty->setTexts(tr("No activity matches"),
                tr("Remove a filter or change the search."), tr("Clear filters"));
        } else {
            m_empty->setTexts(tr("No activity yet."), tr("Every act on this book is listed here."));
        }
        break;
    case ActivityModel::State::NoBook:
    case ActivityModel::State::Loading:
    case ActivityModel::State::Failed:
        m_empty->setTexts(QString(), QString());
        break;
    }
}

void ActivityPage::showDetails()
{
    m_details->show(m_model->detailsAt(m_table->currentIndex().row()));
}

void ActivityPage::showError(const domain::Error &error, const QString &what)
{
    m_shownError = error;
    if (m_services.texts == nullptr) {
        return;
    }
    common::MessageBar::Content content = common::presentError(error, *m_services.texts);
    //: Two sentences: the cause, what to do next
    content.text
        = content.text.isEmpty() ? content.title : tr("%1 %2").arg(content.title, content.text);
    content.title = what;
    m_error->setContent(content);
    m_error->show();
}

// --- live changes

void ActivityPage::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
    } else if (event->type() == QEvent::StyleChange) {
        retheme();
    }
    QWidget::changeEvent(event);
}

void ActivityPage::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    retheme();
}

void ActivityPage::retranslate()
{
    m_title->setText(tr("Activity"));
    m_help->setText(tr("Every act on this book: when, who, and what it changed. The log cannot be "
                       "edited."));
    m_exportButton->setText(tr("Export log…"));
    m_tryAgain->setText(tr("Try again"));
    m_copyDetails->setText(tr("Copy details"));
    m_table->setAccessibleName(tr("Activity"));
    showState();
    Q_EMIT statusTextChanged();
}

void ActivityPage::retheme()
{
    namespace metric = theme::metric;
    const theme::Theme &theme = theme::Theme::of(this);
    const int side = common::PageScroll::sideOf(*this);
    m_layout->setContentsMargins(side, metric::gap16, side, metric::gap16);
    m_layout->setSpacing(theme.px(metric::gap12));
    m_heading->setSpacing(theme.px(metric::gap16));
    m_pages->setMinimumHeight(theme.px(metric::tableHeader) + 3 * theme.tableRow());
    // At large text both parts must still fit into the smallest window.
    const int room = width() - 2 * side - m_splitter->handleWidth();
    const int details = std::min(theme.px(detailsMinimum), room * 2 / 5);
    m_details->setMinimumWidth(std::max(0, details));
    m_table->setMinimumWidth(std::max(0, std::min(theme.px(tableMinimum), room - details)));
}

// --- state

QVariantMap ActivityPage::saveState() const
{
    QVariantMap state = m_table->saveState();
    state.insert(m_filters->saveState());
    state.insert(u"splitter"_s, m_splitter->saveState());
    return state;
}

void ActivityPage::restoreState(const QVariantMap &state)
{
    m_filters->restoreState(state);
    m_table->restoreState(state);
    if (const QByteArray kept = state.value(u"splitter"_s).toByteArray(); !kept.isEmpty()) {
        m_splitter->restoreState(kept);
    }
}

} // namespace activity
