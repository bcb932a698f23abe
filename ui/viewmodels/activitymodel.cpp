#include "viewmodels/activitymodel.h"

#include "viewmodels/answer.h"

#include <algorithm>

namespace viewmodels {

using namespace std::chrono_literals;
using domain::Result;
using services::ActivityEntry;

ActivityModel::ActivityModel(QObject *parent)
    : QAbstractTableModel(parent)
{
    m_query.limit = pageSize;
    m_changeTimer.setSingleShot(true);
    m_changeTimer.setInterval(50ms);
    connect(&m_changeTimer, &QTimer::timeout, this, &ActivityModel::readNew);
}

ActivityModel::~ActivityModel() = default;

void ActivityModel::setServices(const PageServices &services)
{
    if (m_services.book != nullptr) {
        disconnect(m_services.book, nullptr, this, nullptr);
    }
    const bool otherBook = m_services.book != services.book;
    m_services = services;
    m_service.reset();
    m_allChanged = false;
    if (services.book != nullptr && services.customers != nullptr) {
        connect(services.book, &domain::Book::changed, this, &ActivityModel::noteChange);
        m_service = std::make_unique<services::ActivityService>(
            *services.book, services.customers->context());
    }
    if (otherBook) {
        drop();
    }
    readAfresh();
}

void ActivityModel::setTexts(const std::shared_ptr<const wording::Texts> &texts)
{
    m_services.texts = texts;
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, ColumnCount - 1);
    if (!m_rows.isEmpty()) {
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
    }
}

/// Nothing of a book that is gone, or that the role may not see, stays on the screen.
void ActivityModel::drop()
{
    beginResetModel();
    m_rows.clear();
    m_next.clear();
    m_facets = {};
    m_countsKnown = false;
    endResetModel();
    Q_EMIT countsChanged();
    Q_EMIT facetsChanged();
}

// --- the query

void ActivityModel::changeQuery(const domain::AuditQuery &query)
{
    if (query == m_query) {
        return;
    }
    m_query = query;
    Q_EMIT queryChanged();
    readAfresh();
}

void ActivityModel::setSearch(const QString &search)
{
    domain::AuditQuery query = m_query;
    query.search = search.trimmed();
    changeQuery(query);
}

void ActivityModel::setCloud(std::optional<domain::Cloud> cloud)
{
    domain::AuditQuery query = m_query;
    query.cloud = cloud;
    changeQuery(query);
}

void ActivityModel::setActs(const QList<domain::Act> &acts)
{
    domain::AuditQuery query = m_query;
    query.acts = acts;
    changeQuery(query);
}

void ActivityModel::setActors(const QStringList &actors)
{
    domain::AuditQuery query = m_query;
    query.actors = actors;
    changeQuery(query);
}

void ActivityModel::setPeriod(const ActivityPeriod &period)
{
    if (period == m_period) {
        return;
    }
    m_period = period;
    Q_EMIT queryChanged();
    readAfresh();
}

void ActivityModel::setNewestFirst(bool newestFirst)
{
    domain::AuditQuery query = m_query;
    query.newestFirst = newestFirst;
    changeQuery(query);
}

void ActivityModel::clearFilters()
{
    domain::AuditQuery query;
    query.newestFirst = m_query.newestFirst;
    query.limit = pageSize;
    m_period = {};
    query.since = m_query.since;
    query.until = m_query.until;
    m_query = query;
    Q_EMIT queryChanged();
    readAfresh();
}

bool ActivityModel::isNarrowed() const
{
    return !m_query.search.isEmpty() || m_query.cloud || !m_query.acts.isEmpty()
        || !m_query.actors.isEmpty() || m_period.kind != ActivityPeriod::Any;
}

QDate ActivityModel::today() const
{
    return m_services.texts ? m_now.toTimeZone(m_services.texts->timeZone()).date() : QDate();
}

void ActivityModel::applyPeriod()
{
    const QTimeZone zone = m_services.texts->timeZone();
    const QDate today = this->today();
    QDate first;
    QDate last;
    switch (m_period.kind) {
    case ActivityPeriod::Any:
        break;
    case ActivityPeriod::Today:
        first = today;
        last = today;
        break;
    case ActivityPeriod::Week:
        first = today.addDays(-6);
        last = today;
        break;
    case ActivityPeriod::Month:
        first = today.addDays(-29);
        last = today;
        break;
    case ActivityPeriod::Between:
        first = m_period.first;
        last = m_period.last;
        break;
    }
    m_query.since = first.isValid() ? first.startOfDay(zone).toUTC() : QDateTime();
    m_query.until = last.isValid() ? last.addDays(1).startOfDay(zone).toUTC() : QDateTime();
}

void ActivityModel::reload()
{
    readAfresh();
}

void ActivityModel::stopLoading()
{
    if (m_state == State::Loading) {
        ++m_generation;
        fail({ domain::ErrorCode::Cancelled, {}, {} });
    }
}

bool ActivityModel::mayRead(domain::Cloud cloud) const
{
    return m_service != nullptr && m_service->mayRead(cloud);
}

// --- reading

void ActivityModel::readAfresh()
{
    const int generation = ++m_generation;
    m_fetching = false;
    m_allChanged = false;
    if (m_service == nullptr) {
        setState(State::NoBook);
        return;
    }
    if (auto refusal = m_service->refusal(m_query.cloud)) {
        m_error = *std::move(refusal);
        drop();
        setState(State::Refused);
        return;
    }
    setState(State::Loading);
    whenAnswered(m_services.customers->bookInfo(), this,
        [this, generation](const Result<domain::BookInfo> &info) {
            if (generation != m_generation) {
                return;
            }
            if (!info) {
                fail(info.error());
                return;
            }
            m_now = m_services.customers->context().now(*info);
            applyPeriod();
            readRows();
            readCounts();
            readFacets();
        });
}

void ActivityModel::readRows()
{
    whenAnswered(m_service->entries(m_query), this,
        [this, generation = m_generation](const Result<Page> &page) {
            if (generation != m_generation) {
                return;
            }
            if (!page) {
                fail(page.error());
                return;
            }
            beginResetModel();
            m_rows = page->items;
            m_next = page->next;
            endResetModel();
            setState(State::Ready);
        });
}

bool ActivityModel::canFetchMore(const QModelIndex &parent) const
{
    return !parent.isValid() && !m_next.isEmpty() && !m_fetching && m_state == State::Ready;
}

void ActivityModel::fetchMore(const QModelIndex &parent)
{
    if (!canFetchMore(parent)) {
        return;
    }
    m_fetching = true;
    domain::AuditQuery query = m_query;
    query.after = m_next;
    whenAnswered(m_service->entries(query), this,
        [this, generation = m_generation](const Result<Page> &page) {
            if (generation != m_generation) {
                return;
            }
            m_fetching = false;
            if (!page) {
                fail(page.error());
                return;
            }
            m_next = page->next;
            if (!page->items.isEmpty()) {
                const int first = rowCount();
                beginInsertRows({}, first, first + static_cast<int>(page->items.size()) - 1);
                m_rows += page->items;
                endInsertRows();
            }
        });
}

void ActivityModel::readCounts()
{
    whenAnswered(m_service->counts(m_query), this,
        [this, generation = m_generation](const Result<services::ActivityCounts> &counts) {
            if (generation == m_generation && counts) {
                m_counts = *counts;
                m_countsKnown = true;
                Q_EMIT countsChanged();
            }
        });
}

void ActivityModel::readFacets()
{
    whenAnswered(m_service->facets(), this,
        [this, generation = m_generation](const Result<domain::AuditFacets> &facets) {
            if (generation == m_generation && facets && *facets != m_facets) {
                m_facets = *facets;
                Q_EMIT facetsChanged();
            }
        });
}

// --- what commits add

void ActivityModel::noteChange(const domain::BookChange &change)
{
    m_allChanged = m_allChanged || change.wholesale;
    if (!m_changeTimer.isActive()) {
        m_changeTimer.start();
    }
}

void ActivityModel::readNew()
{
    if (m_service == nullptr || m_state == State::Refused) {
        return;
    }
    if (m_state == State::Loading || m_fetching) {
        m_changeTimer.start(); // the page on its way may have been read before the commit
        return;
    }
    if (m_allChanged || m_rows.isEmpty() || m_state == State::Failed) {
        readAfresh();
        return;
    }
    readCounts();
    readFacets();
    if (!m_query.newestFirst) {
        // New entries stand at the end: the last page goes on.
        if (m_next.isEmpty()) {
            m_next = QString::number(m_rows.constLast().event.sequence);
            fetchMore({});
        }
        return;
    }
    whenAnswered(m_service->entries(m_query), this,
        [this, generation = m_generation](const Result<Page> &page) {
            if (generation == m_generation && page) {
                takeNew(*page);
            }
        });
}

void ActivityModel::takeNew(const Page &page)
{
    const qint64 newest = m_rows.constFirst().event.sequence;
    const auto known = std::find_if(page.items.cbegin(), page.items.cend(),
        [newest](const ActivityEntry &entry) { return entry.event.sequence <= newest; });
    if (known == page.items.cend() && !page.next.isEmpty()) {
        readAfresh(); // more than a page came at once
        return;
    }
    const QList<ActivityEntry> fresh(page.items.cbegin(), known);
    if (!fresh.isEmpty()) {
        beginInsertRows({}, 0, static_cast<int>(fresh.size()) - 1);
        m_rows = fresh + m_rows;
        endInsertRows();
    }
}

void ActivityModel::setState(State state)
{
    if (m_state != state) {
        m_state = state;
        Q_EMIT stateChanged();
    }
}

void ActivityModel::fail(const domain::Error &error)
{
    m_error = error;
    setState(State::Failed);
}

} // namespace viewmodels
