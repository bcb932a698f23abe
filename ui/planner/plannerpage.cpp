#include "planner/plannerpage.h"

#include "common/button.h"
#include "common/card.h"
#include "common/emptystate.h"
#include "common/messagebar.h"
#include "common/overlaydialog.h"
#include "common/searchfield.h"
#include "planner/bulksheet.h"
#include "planner/dryrunpane.h"
#include "planner/jobbar.h"
#include "planner/plannerfilters.h"
#include "planner/plannertable.h"
#include "planner/selectionbar.h"
#include "planner/summarycard.h"

#include <QEvent>
#include <QListView>
#include <QStackedLayout>

#include <algorithm>

namespace planner {

using namespace Qt::StringLiterals;
using common::Button;
using services::PlanGroup;
using viewmodels::DryRunModel;
using viewmodels::PlannerModel;

PlannerPage::PlannerPage(QWidget *parent)
    : QWidget(parent)
    , m_model(new PlannerModel(this))
    , m_dryRun(new DryRunModel(this))
    , m_run(new viewmodels::BulkRun(this))
{
    setObjectName(u"plannerPage"_s);
    build();
    connectAll();
    addShortcuts();
    retheme();
    retranslate();
    showState();
}

PlannerPage::~PlannerPage() = default;

// --- what it works on

void PlannerPage::setServices(const viewmodels::PageServices &services)
{
    const bool otherBook = services.book != m_services.book;
    if (otherBook) {
        m_job->stop();
        if (m_sheet) {
            m_sheet->finish();
        }
        m_paneWanted = false;
        m_unfinished->hide();
        if (m_services.book != nullptr) {
            disconnect(m_services.book, nullptr, this, nullptr);
        }
        if (services.book != nullptr) {
            connect(services.book, &domain::Book::changed, this, [this] {
                if (!m_readyTimer.isActive()) {
                    m_readyTimer.start();
                }
            });
        }
        m_ready.reset();
    }
    m_services = services;
    m_dryRun->setServices(services);
    m_run->setServices(services);
    m_model->setServices(services);
    m_filters->setServices(services);
    m_pane->setTexts(services.texts);
    m_bar->setTexts(services.texts);
    m_bar->setReadOnly(services.book != nullptr && services.book->isReadOnly());
    m_summary->setTexts(services.texts, m_now);
    placePane();
    showState();
    readReady();
    if (otherBook && services.book != nullptr) {
        offerUnfinished();
    }
}

void PlannerPage::setTexts(const std::shared_ptr<const wording::Texts> &texts)
{
    m_services.texts = texts;
    m_model->setTexts(texts);
    m_dryRun->setTexts(texts);
    m_run->setTexts(texts);
    m_filters->setTexts(texts);
    m_pane->setTexts(texts);
    m_bar->setTexts(texts);
    m_summary->setTexts(texts, m_now);
    if (m_sheet) {
        m_sheet->setTexts(texts);
    }
    showUnfinished();
    showState();
    Q_EMIT statusTextChanged();
}

void PlannerPage::setCloud(domain::Cloud cloud)
{
    if (cloud == m_model->filter().cloud) {
        return;
    }
    services::PlannerFilter filter;
    filter.cloud = cloud;
    m_model->setFilter(filter);
    m_filters->setServices(m_services);
    m_dryRun->clear();
    m_paneWanted = false;
    placePane();
    readReady();
}

void PlannerPage::setBookFacts(const QDateTime &now, bool recordOnly)
{
    m_now = now;
    m_recordOnly = recordOnly;
    m_summary->setTexts(m_services.texts, m_now);
}

QString PlannerPage::statusText() const
{
    const auto &counts = m_model->bookCounts();
    if (!counts || !m_services.texts) {
        return {};
    }
    const wording::Texts &texts = *m_services.texts;
    const auto shown = [](qint64 count) {
        return static_cast<int>(std::min<qint64>(count, std::numeric_limits<int>::max()));
    };
    QStringList parts{ tr("%Ln subscriptions", nullptr, shown(counts->total())),
        tr("%1 can upgrade").arg(texts.number(counts->of(PlanGroup::Ready))) };
    if (m_model->selection().count() > 0) {
        parts.append(tr("%1 selected").arg(texts.number(m_model->selection().count())));
    }
    return parts.join(u" · "_s);
}

std::optional<qint64> PlannerPage::readyCount() const
{
    return m_ready;
}

void PlannerPage::focusList()
{
    if (m_stack->currentWidget() == m_emptyCard && m_empty->button()->isVisibleTo(this)) {
        m_empty->button()->setFocus(Qt::OtherFocusReason);
    } else {
        m_table->setFocus(Qt::OtherFocusReason);
    }
}

QList<common::Pane> PlannerPage::panes() const
{
    return { { m_filters->search(), m_filters }, { m_table }, { m_bar->dryRunButton(), m_bar },
        { m_pane->list(), m_pane } };
}

// --- live changes

void PlannerPage::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
    } else if (event->type() == QEvent::StyleChange) {
        retheme();
    }
    QWidget::changeEvent(event);
}

void PlannerPage::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    m_model->setActive(true);
}

void PlannerPage::hideEvent(QHideEvent *event)
{
    QWidget::hideEvent(event);
    m_model->setActive(false);
}

void PlannerPage::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    retheme();
    placePane();
}

// --- state

QVariantMap PlannerPage::saveState() const
{
    QVariantMap before;
    const auto chosen = m_model->chosenBefore();
    for (auto each = chosen.cbegin(); each != chosen.cend(); ++each) {
        before.insert(each.key().text(), each->text());
    }
    QVariantList opened;
    for (int each = 0; each < services::planGroupCount; ++each) {
        opened.append(m_model->isOpened(static_cast<PlanGroup>(each)));
    }
    return { { u"chosenTargets"_s, before }, { u"opened"_s, opened } };
}

void PlannerPage::restoreState(const QVariantMap &state)
{
    QHash<domain::OfferId, domain::OfferId> before;
    const QVariantMap kept = state.value(u"chosenTargets"_s).toMap();
    for (auto each = kept.cbegin(); each != kept.cend(); ++each) {
        const auto from = domain::OfferId::fromText(each.key());
        const auto to = domain::OfferId::fromText(each->toString());
        if (from && to) {
            before.insert(*from, *to);
        }
    }
    m_model->setChosenBefore(before);
    const QVariantList opened = state.value(u"opened"_s).toList();
    for (int each = 0; each < services::planGroupCount && each < opened.size(); ++each) {
        m_model->setOpened(static_cast<PlanGroup>(each), opened.at(each).toBool());
    }
}

} // namespace planner
