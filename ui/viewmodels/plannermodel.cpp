#include "viewmodels/plannermodel.h"

#include "viewmodels/answer.h"

#include <algorithm>

namespace viewmodels {

using namespace std::chrono_literals;
using domain::Result;
using services::PlanGroup;
using services::PlannerCounts;
using services::PlannerKey;
using services::PlannerRow;

namespace {

/// Pages that are kept: some screens of the largest window.
constexpr int keptPages = 40;
/// Pages that one look asks for at once; of a fast scroll only the last ones matter.
constexpr qsizetype askedAtOnce = 4;

} // namespace

PlannerModel::PlannerModel(QObject *parent)
    : QAbstractTableModel(parent)
    , m_pages(keptPages)
{
    groupOf(PlanGroup::Ready).opened = true;
    groupOf(PlanGroup::NeedsDelegation).opened = true;
    m_changeTimer.setSingleShot(true);
    m_changeTimer.setInterval(50ms);
    connect(&m_changeTimer, &QTimer::timeout, this, &PlannerModel::readChanges);
    m_wantTimer.setSingleShot(true);
    m_wantTimer.setInterval(0ms);
    connect(&m_wantTimer, &QTimer::timeout, this, &PlannerModel::readWanted);
    m_selection.setTargets([this](domain::OfferId offer) {
        return m_service ? m_service->targetsOf(offer, m_filter.cloud) : QList<domain::OfferId>();
    });
}

PlannerModel::~PlannerModel()
{
    m_selectStop.request_stop();
    m_checkStop.request_stop();
}

void PlannerModel::setServices(const PageServices &services)
{
    if (m_services.book != nullptr) {
        disconnect(m_services.book, nullptr, this, nullptr);
    }
    const bool otherBook = m_services.book != services.book;
    m_services = services;
    m_service.reset();
    if (services.book != nullptr && services.customers != nullptr) {
        connect(services.book, &domain::Book::changed, this, &PlannerModel::noteChange);
        m_service = std::make_unique<services::PlannerService>(
            *services.book, services.customers->context());
    }
    if (otherBook) {
        m_selectStop.request_stop();
        m_checkStop.request_stop();
        m_selecting = false;
        m_selection = PlannerSelection();
        m_selection.setTargets([this](domain::OfferId offer) {
            return m_service ? m_service->targetsOf(offer, m_filter.cloud)
                             : QList<domain::OfferId>();
        });
        m_selection.setWanted(m_filter.target);
        beginResetModel();
        m_counts.reset();
        m_bookCounts.reset();
        for (Group &group : m_groups) {
            group.count = 0;
            group.shown = false;
        }
        forgetPages();
        m_pages.clear();
        endResetModel();
        Q_EMIT selectionChanged();
    }
    reload();
}

void PlannerModel::setTexts(const std::shared_ptr<const wording::Texts> &texts)
{
    m_services.texts = texts;
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, ColumnCount - 1);
    if (rowCount() > 0) {
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
    }
}

bool PlannerModel::roleMayUpgrade() const
{
    return m_service
        && m_service->context()
               .catalogue->rights(m_service->context().actor.role, m_filter.cloud)
               .upgrade;
}

void PlannerModel::setFilter(const services::PlannerFilter &filter)
{
    if (filter == m_filter) {
        return;
    }
    const bool otherCloud = filter.cloud != m_filter.cloud;
    m_filter = filter;
    m_allOfFilter = false;
    m_selection.setWanted(filter.target);
    if (otherCloud) {
        const auto before = m_selection.chosenBefore();
        m_selection.clear();
        m_selection.setChosenBefore(before);
        m_bookCounts.reset();
    }
    Q_EMIT filterChanged();
    Q_EMIT selectionChanged();
    // Rows of another question must not stand there until the answer comes.
    ++m_generation;
    beginResetModel();
    m_counts.reset();
    for (Group &group : m_groups) {
        group.count = 0;
        group.shown = false;
    }
    forgetPages();
    m_pages.clear();
    endResetModel();
    reload();
}

void PlannerModel::reload()
{
    ++m_generation;
    m_asked.clear();
    m_wanted.clear();
    if (!m_service) {
        setState(State::NoBook);
        return;
    }
    forgetPages();
    if (!m_active) {
        m_dirty = true;
        return;
    }
    m_dirty = false;
    if (!m_counts) {
        setState(State::Loading);
    }
    readCounts();
}

void PlannerModel::setActive(bool active)
{
    m_active = active;
    if (active && m_dirty) {
        m_allOfFilter = false;
        reload();
        m_changed.clear();
        m_wholesale = false;
        if (m_service) {
            checkSelection();
        }
    }
}

void PlannerModel::setState(State state)
{
    m_state = state;
    Q_EMIT stateChanged();
}

// --- counts

void PlannerModel::readCounts()
{
    const int generation = ++m_countGeneration;
    whenAnswered(
        m_service->counts(m_filter), this, [this, generation](const Result<PlannerCounts> &counts) {
            if (generation != m_countGeneration) {
                return;
            }
            if (!counts) {
                m_error = counts.error();
                setState(State::Failed);
                return;
            }
            takeCounts(*counts);
            setState(State::Ready);
        });
    if (!m_filter.isNarrowed()) {
        return;
    }
    services::PlannerFilter whole;
    whole.cloud = m_filter.cloud;
    whenAnswered(
        m_service->counts(whole), this, [this, generation](const Result<PlannerCounts> &counts) {
            if (generation == m_countGeneration && counts) {
                m_bookCounts = *counts;
                Q_EMIT countsChanged();
            }
        });
}

void PlannerModel::takeCounts(const PlannerCounts &counts)
{
    const bool first = !m_counts;
    m_counts = counts;
    if (!m_filter.isNarrowed()) {
        m_bookCounts = counts;
    }
    const auto shownNow = [&counts](PlanGroup group) {
        return counts.of(group) > 0 || (group == PlanGroup::Ready && counts.total() > 0);
    };
    if (first) {
        beginResetModel();
        for (int each = 0; each < services::planGroupCount; ++each) {
            Group &group = groupOf(static_cast<PlanGroup>(each));
            group.count = counts.of(static_cast<PlanGroup>(each));
            group.shown = shownNow(static_cast<PlanGroup>(each));
        }
        endResetModel();
    } else {
        for (int each = 0; each < services::planGroupCount; ++each) {
            const auto which = static_cast<PlanGroup>(each);
            Group next = groupOf(which);
            next.count = counts.of(which);
            next.shown = shownNow(which);
            const int before = rowsOf(groupOf(which));
            const int after = rowsOf(next);
            const int from = firstRowOf(which);
            if (after > before) {
                beginInsertRows({}, from + before, from + after - 1);
                groupOf(which) = next;
                endInsertRows();
            } else if (after < before) {
                beginRemoveRows({}, from + after, from + before - 1);
                groupOf(which) = next;
                endRemoveRows();
            } else {
                groupOf(which) = next;
            }
        }
        if (rowCount() > 0) {
            Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
        }
    }
    Q_EMIT countsChanged();
    Q_EMIT selectionChanged();
}

// --- rows

int PlannerModel::rowsOf(const Group &group) const
{
    return group.shown ? 1 + (group.opened ? static_cast<int>(group.count) : 0) : 0;
}

int PlannerModel::firstRowOf(PlanGroup group) const
{
    int row = 0;
    for (int each = 0; each < static_cast<int>(group); ++each) {
        row += rowsOf(groupOf(static_cast<PlanGroup>(each)));
    }
    return row;
}

int PlannerModel::headOf(PlanGroup group) const
{
    return groupOf(group).shown ? firstRowOf(group) : -1;
}

PlannerModel::Place PlannerModel::placeOf(int row) const
{
    int first = 0;
    for (int each = 0; each < services::planGroupCount; ++each) {
        const auto group = static_cast<PlanGroup>(each);
        const int rows = rowsOf(groupOf(group));
        if (row < first + rows) {
            return { group, row - first - 1 };
        }
        first += rows;
    }
    return {};
}

bool PlannerModel::isHead(int row) const
{
    return row >= 0 && row < rowCount() && placeOf(row).index < 0;
}

PlanGroup PlannerModel::groupAt(int row) const
{
    return placeOf(row).group;
}

bool PlannerModel::isOpened(PlanGroup group) const
{
    return groupOf(group).opened;
}

void PlannerModel::setOpened(PlanGroup which, bool opened)
{
    Group &group = groupOf(which);
    if (group.opened == opened) {
        return;
    }
    const int from = firstRowOf(which) + 1;
    const int rows = static_cast<int>(group.count);
    if (!group.shown || rows == 0) {
        group.opened = opened;
    } else if (opened) {
        beginInsertRows({}, from, from + rows - 1);
        group.opened = true;
        endInsertRows();
    } else {
        beginRemoveRows({}, from, from + rows - 1);
        group.opened = false;
        endRemoveRows();
    }
    if (group.shown) {
        Q_EMIT dataChanged(index(from - 1, 0), index(from - 1, ColumnCount - 1));
    }
}

const PlannerRow *PlannerModel::rowAt(const Place &place) const
{
    if (place.index < 0) {
        return nullptr;
    }
    const PageKey key{ static_cast<int>(place.group), place.index / pageSize };
    const PageRows *page = m_pages.object(key);
    if (page == nullptr || m_stale.contains(key)) {
        want(key);
    }
    const qint64 at = place.index % pageSize;
    return page != nullptr && at < page->size() ? &page->at(at) : nullptr;
}

const PlannerRow *PlannerModel::rowAt(int row) const
{
    return row >= 0 && row < rowCount() ? rowAt(placeOf(row)) : nullptr;
}

int PlannerModel::rowOf(domain::SubscriptionId id) const
{
    const QList<PageKey> keys = m_pages.keys();
    for (const PageKey &key : keys) {
        const auto group = static_cast<PlanGroup>(key.first);
        if (!groupOf(group).shown || !groupOf(group).opened) {
            continue;
        }
        const PageRows *page = m_pages.object(key);
        for (qsizetype at = 0; at < page->size(); ++at) {
            if (page->at(at).subscription.id == id) {
                return firstRowOf(group) + 1 + static_cast<int>(key.second * pageSize + at);
            }
        }
    }
    return -1;
}

int PlannerModel::rowThatBegins(const QString &text, int start) const
{
    int first = -1;
    int behind = -1;
    const QList<PageKey> keys = m_pages.keys();
    for (const PageKey &key : keys) {
        const auto group = static_cast<PlanGroup>(key.first);
        if (!groupOf(group).shown || !groupOf(group).opened) {
            continue;
        }
        const int from = firstRowOf(group) + 1 + static_cast<int>(key.second * pageSize);
        const int rows = static_cast<int>(m_pages.object(key)->size());
        for (int row = from; row < from + rows; ++row) {
            if (!index(row, Company).data().toString().startsWith(text, Qt::CaseInsensitive)) {
                continue;
            }
            first = first < 0 ? row : std::min(first, row);
            if (row >= start) {
                behind = behind < 0 ? row : std::min(behind, row);
            }
        }
    }
    return behind < 0 ? first : behind;
}

void PlannerModel::want(const PageKey &page) const
{
    if (!m_asked.contains(page) && !m_wanted.contains(page)) {
        m_wanted.append(page);
        // From a painting view: what it may ask for is read once control is back.
        const_cast<QTimer &>(m_wantTimer).start();
    }
}

void PlannerModel::readWanted()
{
    if (!m_service) {
        m_wanted.clear();
        return;
    }
    const QList<PageKey> pages
        = m_wanted.mid(std::max<qsizetype>(0, m_wanted.size() - askedAtOnce));
    m_wanted.clear();
    for (const PageKey &key : pages) {
        const auto which = static_cast<PlanGroup>(key.first);
        const Group &group = groupOf(which);
        qint64 from = key.second;
        while (from > 0 && !group.keys.contains(from)) {
            --from;
        }
        m_asked.insert(key);
        whenAnswered(m_service->rows(m_filter, which, group.keys.value(from),
                         (key.second - from) * pageSize, pageSize),
            this,
            [this, key, generation = m_generation](const Result<domain::Page<PlannerRow>> &page) {
                if (generation != m_generation) {
                    return;
                }
                m_asked.remove(key);
                if (page) {
                    takePage(key, *page);
                } else {
                    m_error = page.error();
                    setState(State::Failed);
                }
            });
    }
}

void PlannerModel::takePage(const PageKey &key, const domain::Page<PlannerRow> &page)
{
    const auto which = static_cast<PlanGroup>(key.first);
    Group &group = groupOf(which);
    if (!page.next.isEmpty()) {
        group.keys.insert(key.second + 1, page.next);
    }
    m_stale.remove(key);
    m_pages.insert(key, new PageRows(page.items));
    if (group.shown && group.opened) {
        const int first = firstRowOf(which) + 1 + static_cast<int>(key.second * pageSize);
        const int last = std::min(first + pageSize, firstRowOf(which) + rowsOf(group)) - 1;
        if (last >= first) {
            Q_EMIT dataChanged(index(first, 0), index(last, ColumnCount - 1));
        }
    }
}

void PlannerModel::forgetPages()
{
    m_wanted.clear();
    m_asked.clear();
    const QList<PageKey> kept = m_pages.keys();
    m_stale = QSet<PageKey>(kept.cbegin(), kept.cend());
    for (Group &group : m_groups) {
        group.keys.clear();
    }
}

} // namespace viewmodels
