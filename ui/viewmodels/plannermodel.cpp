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
    // While the book changes and changes what is known leads near enough.
    m_anchorTimer.setSingleShot(true);
    m_anchorTimer.setInterval(1s);
    connect(&m_anchorTimer, &QTimer::timeout, this, &PlannerModel::refreshAnchors);
    m_selection.setTargets([this](domain::OfferId offer) {
        return m_service ? m_service->targetsOf(offer, m_filter.cloud) : QList<domain::OfferId>();
    });
}

PlannerModel::~PlannerModel()
{
    m_selectStop.request_stop();
    m_anchorStop.request_stop();
    m_findStop.request_stop();
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
        m_selectStop = std::stop_source();
        ++m_selectionGeneration;
        m_selectionAsked = false;
        m_selectionOld = false;
        m_kinds.reset();
        m_unchecked.clear();
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
        forgetAnchors();
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
    forgetAnchors();
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
        reload();
        m_changed.clear();
        m_wholesale = false;
        if (m_service) {
            checkSelection(m_selection.singly());
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

} // namespace viewmodels
