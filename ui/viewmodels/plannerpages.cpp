#include "viewmodels/plannermodel.h"

#include "viewmodels/answer.h"

#include <algorithm>
#include <utility>

/// The rows of the planner: which pages are loaded, how each is reached, and where a company
/// stands.
namespace viewmodels {

using domain::Result;
using services::PlanGroup;
using services::PlannerAnchor;
using services::PlannerFound;
using services::PlannerRow;

namespace {

/// Pages that one look asks for at once; of a fast scroll only the last ones matter.
constexpr qsizetype askedAtOnce = 4;
/// Rows that are sooner walked over than anchors read.
constexpr qint64 mostPassedOver = 2000;

} // namespace

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
        readPage(key);
    }
}

PlannerAnchor PlannerModel::startFor(PlanGroup which, qint64 row) const
{
    const Group &group = groupOf(which);
    PlannerAnchor start;
    const auto behind = std::upper_bound(group.anchors.cbegin(), group.anchors.cend(), row,
        [](qint64 wanted, const PlannerAnchor &anchor) { return wanted < anchor.rows; });
    if (behind != group.anchors.cbegin()) {
        start = *std::prev(behind);
    }
    for (qint64 page = row / pageSize; page * pageSize > start.rows; --page) {
        if (const auto key = group.keys.constFind(page); key != group.keys.cend()) {
            return { page * pageSize, *key, {} };
        }
    }
    return start;
}

void PlannerModel::readPage(const PageKey &key)
{
    const auto which = static_cast<PlanGroup>(key.first);
    Group &group = groupOf(which);
    const qint64 row = key.second * pageSize;
    const PlannerAnchor start = startFor(which, row);
    const qint64 skip = row - start.rows;
    const qint64 rest = group.count - row;
    const bool far = skip > mostPassedOver;
    const bool isLast = rest > 0 && rest <= pageSize && m_filter.target.isNull();
    if (far && !isLast && group.anchors.isEmpty()) {
        if (!group.waiting.contains(key.second)) {
            group.waiting.append(key.second);
        }
        readAnchors(which);
        return;
    }
    m_asked.insert(key);
    // The end is read from the end, before anybody has walked there.
    const services::PlannerRules &rules = m_selection.rules();
    auto answer = far && isLast
        ? m_service->lastRows(m_filter, which, static_cast<int>(rest), rules)
        : m_service->rows(m_filter, which, start.after, skip, pageSize, rules);
    whenAnswered(answer, this,
        [this, key, generation = m_generation, version = m_selection.version()](
            const Result<domain::Page<PlannerRow>> &page) {
            if (generation != m_generation) {
                return;
            }
            m_asked.remove(key);
            if (!page) {
                m_error = page.error();
                setState(State::Failed);
            } else if (version != m_selection.version()) {
                readPage(key); // of other rules than those that hold by now
            } else {
                takePage(key, *page);
            }
        });
    if (far && isLast) {
        readAnchors(which); // whoever is at the end goes on from there
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
        group.anchorsOld = true;
        group.waiting.clear();
    }
}

// --- anchors

void PlannerModel::readAnchors(PlanGroup which)
{
    Group &group = groupOf(which);
    if (group.anchorsAsked || (!group.anchorsOld && !group.anchors.isEmpty())) {
        return;
    }
    group.anchorsAsked = true;
    group.anchorsOld = false;
    whenAnswered(m_service->anchors(m_filter, which, pageSize, m_anchorStop.get_token()), this,
        [this, which, stop = m_anchorStop](const Result<QList<PlannerAnchor>> &anchors) {
            if (!stop.stop_requested()) {
                takeAnchors(which, anchors);
            }
        });
}

void PlannerModel::takeAnchors(PlanGroup which, const Result<QList<PlannerAnchor>> &anchors)
{
    Group &group = groupOf(which);
    group.anchorsAsked = false;
    if (!anchors) {
        m_error = anchors.error();
        setState(State::Failed);
        return;
    }
    const bool corrected = !group.anchors.isEmpty() && group.anchors != *anchors;
    group.anchors = *anchors;
    if (group.anchors.isEmpty()) {
        group.anchors = { PlannerAnchor() }; // known: there is nothing to jump over
    }
    if (corrected) { // what was read by the old ones lies some rows beside its place
        const QList<PageKey> kept = m_pages.keys();
        for (const PageKey &key : kept) {
            if (key.first == static_cast<int>(which)) {
                m_stale.insert(key);
            }
        }
        group.keys.clear();
        if (rowCount() > 0) {
            Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
        }
    }
    for (const qint64 page : std::exchange(group.waiting, {})) {
        want({ static_cast<int>(which), page });
    }
    for (const PlannerFound &place : std::exchange(group.sought, {})) {
        countRowsBefore(place);
    }
    if (group.anchorsOld) {
        m_anchorTimer.start();
    }
}

/// Once the book is at rest again.
void PlannerModel::refreshAnchors()
{
    if (!m_active || !m_service) {
        return;
    }
    for (int each = 0; each < services::planGroupCount; ++each) {
        if (const auto which = static_cast<PlanGroup>(each);
            !groupOf(which).anchors.isEmpty() && groupOf(which).anchorsOld) {
            readAnchors(which);
        }
    }
}

void PlannerModel::forgetAnchors()
{
    m_anchorStop.request_stop();
    m_anchorStop = std::stop_source();
    m_anchorTimer.stop();
    for (Group &group : m_groups) {
        group.anchors.clear();
        group.anchorsAsked = false;
        group.anchorsOld = true;
        group.waiting.clear();
        group.sought.clear();
    }
}

// --- type-ahead

/// Behind whom to look: this row's customer, or, where this row's own may be found, the one above.
domain::CustomerId PlannerModel::customerBefore(int row, From from) const
{
    const PlannerRow *here = rowAt(row);
    if (here == nullptr || from == From::Behind) {
        return here != nullptr ? here->customer.id : domain::CustomerId();
    }
    const domain::CustomerId own = here->customer.id;
    while (here != nullptr && here->customer.id == own) {
        here = isHead(--row) ? nullptr : rowAt(row);
    }
    return here != nullptr ? here->customer.id : domain::CustomerId();
}

void PlannerModel::findName(const QString &beginning, int row, From from)
{
    const int ticket = ++m_findTicket;
    m_findStop.request_stop();
    m_findStop = std::stop_source();
    if (!m_service || rowCount() == 0) {
        Q_EMIT found(-1);
        return;
    }
    row = std::clamp(row, 0, rowCount() - 1);
    const Place place = placeOf(row);
    QList<PlanGroup> groups;
    for (int i = 0; i < services::planGroupCount; ++i) {
        const int each = (static_cast<int>(place.group) + i) % services::planGroupCount;
        const Group &group = groupOf(static_cast<PlanGroup>(each));
        if (group.shown && group.opened && group.count > 0) {
            groups.append(static_cast<PlanGroup>(each));
        }
    }
    const bool inside = place.index >= 0 && !groups.isEmpty() && groups.constFirst() == place.group;
    const auto behind = inside ? customerBefore(row, from) : domain::CustomerId();
    whenAnswered(m_service->named(m_filter, groups, beginning, behind, m_findStop.get_token()),
        this, [this, ticket, generation = m_generation](const Result<PlannerFound> &answer) {
            if (ticket != m_findTicket) {
                return;
            }
            if (!answer || answer->key.isEmpty() || generation != m_generation) {
                Q_EMIT found(-1);
                return;
            }
            Group &group = groupOf(answer->group);
            if (group.count > mostPassedOver && group.anchors.isEmpty()) {
                group.sought = { *answer };
                readAnchors(answer->group);
            } else {
                countRowsBefore(*answer);
            }
        });
}

void PlannerModel::countRowsBefore(const PlannerFound &place)
{
    const QList<PlannerAnchor> &anchors = groupOf(place.group).anchors;
    const auto behind = std::lower_bound(anchors.cbegin(), anchors.cend(), place.order,
        [](const PlannerAnchor &anchor, const services::PlannerOrder &order) {
            return anchor.order < order;
        });
    const PlannerAnchor start = behind == anchors.cbegin() ? PlannerAnchor() : *std::prev(behind);
    whenAnswered(m_service->rowsBefore(m_filter, place, start), this,
        [this, place, ticket = m_findTicket, generation = m_generation](
            const Result<qint64> &rows) {
            if (ticket == m_findTicket) {
                tellFound(place, rows && generation == m_generation ? *rows : -1);
            }
        });
}

void PlannerModel::tellFound(const PlannerFound &place, qint64 rowsBefore)
{
    const Group &group = groupOf(place.group);
    const bool there = rowsBefore >= 0 && rowsBefore < group.count && group.shown && group.opened;
    Q_EMIT found(there ? firstRowOf(place.group) + 1 + static_cast<int>(rowsBefore) : -1);
}

} // namespace viewmodels
