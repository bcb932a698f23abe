#include "viewmodels/plannermodel.h"

#include "viewmodels/answer.h"

#include <utility>

namespace viewmodels {

using domain::Result;
using services::PlanGroup;
using services::PlannerKey;
using services::PlannerRow;

// What is ticked and where it goes, and how both outlive changes of the book.

// --- changes of the book

void PlannerModel::noteChange(const domain::BookChange &change)
{
    m_wholesale = m_wholesale || change.wholesale;
    m_changed.unite({ change.customers.cbegin(), change.customers.cend() });
    if (!m_active) {
        m_dirty = true;
    } else if (!m_changeTimer.isActive()) {
        m_changeTimer.start();
    }
}

void PlannerModel::readChanges()
{
    if (!m_service) {
        return;
    }
    m_allOfFilter = false;
    ++m_generation;
    forgetPages();
    readCounts();
    const QList<domain::CustomerId> changed(m_changed.cbegin(), m_changed.cend());
    m_changed.clear();
    if (std::exchange(m_wholesale, false)) {
        checkSelection();
    } else {
        checkChanged(changed);
    }
    if (rowCount() > 0) {
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
    }
}

void PlannerModel::checkSelection()
{
    const QList<domain::SubscriptionId> ids = m_selection.ids();
    if (ids.isEmpty()) {
        return;
    }
    m_checkStop.request_stop(); // what it found would be older
    m_checkStop = std::stop_source();
    whenAnswered(m_service->stillReady(ids, m_checkStop.get_token()), this,
        [this, ids, book = m_services.book](const Result<QList<PlannerKey>> &ready) {
            if (ready && book == m_services.book) {
                m_selection.keepReady(ids, *ready);
                showSelection();
            }
        });
}

void PlannerModel::checkChanged(const QList<domain::CustomerId> &customers)
{
    if (m_selection.count() == 0 || customers.isEmpty()) {
        return;
    }
    whenAnswered(m_service->checked(customers), this,
        [this, book = m_services.book](const Result<services::PlannerChecked> &checked) {
            if (checked && book == m_services.book) {
                m_selection.keepReady(checked->asked, checked->ready);
                showSelection();
            }
        });
}

// --- ticks

PlannerKey PlannerModel::keyOf(const PlannerRow &row) const
{
    PlannerKey key{ row.subscription.id, row.subscription.offerId, 0 };
    if (!m_service) {
        return key;
    }
    const QList<domain::OfferId> all
        = m_service->targetsOf(row.subscription.offerId, m_filter.cloud);
    for (const services::PlannerTarget &target : row.targets) {
        if (const qsizetype place = all.indexOf(target.offer); place >= 0 && place < 32) {
            key.eligible |= 1U << place;
        }
    }
    return key;
}

void PlannerModel::showSelection()
{
    if (rowCount() > 0) {
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
    }
    Q_EMIT selectionChanged();
}

Qt::CheckState PlannerModel::allTicked() const
{
    const qint64 ready = m_counts ? m_counts->of(PlanGroup::Ready) : 0;
    if (m_selection.count() == 0 || ready == 0) {
        return Qt::Unchecked;
    }
    const bool all = m_filter.isNarrowed() ? m_allOfFilter : m_selection.count() >= ready;
    return all ? Qt::Checked : Qt::PartiallyChecked;
}

void PlannerModel::toggle(int row)
{
    const Place place = placeOf(row);
    if (place.group != PlanGroup::Ready) {
        return;
    }
    if (place.index < 0) {
        selectAll(allTicked() != Qt::Checked);
        return;
    }
    const PlannerRow *shown = rowAt(place);
    if (shown == nullptr || shown->targets.isEmpty()) {
        return;
    }
    if (m_selection.contains(shown->subscription.id)) {
        m_selection.remove(shown->subscription.id);
        m_allOfFilter = false;
    } else {
        m_selection.add(keyOf(*shown));
    }
    showSelection();
}

void PlannerModel::selectAll(bool selected)
{
    if (!m_service || m_selecting) {
        return;
    }
    if (!selected && !m_filter.isNarrowed()) {
        clearSelection();
        return;
    }
    m_selecting = true;
    m_selectStop = std::stop_source();
    Q_EMIT selectionChanged();
    whenAnswered(m_service->readyKeys(m_filter, m_selectStop.get_token()), this,
        [this, selected, filter = m_filter, stop = m_selectStop](
            const Result<QList<PlannerKey>> &keys) {
            if (stop.stop_requested()) {
                return;
            }
            m_selecting = false;
            if (keys && filter == m_filter) {
                for (const PlannerKey &key : *keys) {
                    if (selected) {
                        m_selection.add(key);
                    } else {
                        m_selection.remove(key.id);
                    }
                }
                m_allOfFilter = selected;
            }
            showSelection();
        });
}

void PlannerModel::clearSelection()
{
    m_selection.clear();
    m_allOfFilter = false;
    showSelection();
}

void PlannerModel::deselect(const QList<domain::SubscriptionId> &ids)
{
    for (const domain::SubscriptionId &id : ids) {
        m_selection.remove(id);
    }
    m_allOfFilter = false;
    showSelection();
}

// --- targets

QList<domain::OfferId> PlannerModel::targetsAt(int row) const
{
    QList<domain::OfferId> targets;
    if (const PlannerRow *shown = rowAt(row)) {
        for (const services::PlannerTarget &target : shown->targets) {
            targets.append(target.offer);
        }
    }
    return targets;
}

domain::OfferId PlannerModel::targetAt(int row) const
{
    const PlannerRow *shown = rowAt(row);
    return shown != nullptr && !shown->targets.isEmpty() ? m_selection.targetOf(keyOf(*shown))
                                                         : domain::OfferId();
}

void PlannerModel::setTargetAt(int row, domain::OfferId target)
{
    if (const PlannerRow *shown = rowAt(row)) {
        m_selection.setTarget(keyOf(*shown), target);
        showSelection();
    }
}

// --- licences

std::optional<rules::QuantityLimits> PlannerModel::quantityLimitsOf(const PlannerRow &row) const
{
    const catalog::Offer *target = m_service && !row.targets.isEmpty()
        ? m_service->context().catalogue->offer(m_selection.targetOf(keyOf(row)))
        : nullptr;
    if (target == nullptr) {
        return std::nullopt;
    }
    const auto limits = rules::quantityLimits(*target, m_filter.cloud, row.assigned);
    return limits.choosable ? std::optional(limits) : std::nullopt;
}

qint64 PlannerModel::quantityOf(const PlannerRow &row) const
{
    return m_selection.quantityOf(row.subscription.id).value_or(row.subscription.quantity);
}

std::optional<rules::QuantityLimits> PlannerModel::quantityLimitsAt(int row) const
{
    const PlannerRow *shown = rowAt(row);
    return shown != nullptr ? quantityLimitsOf(*shown) : std::nullopt;
}

qint64 PlannerModel::quantityAt(int row) const
{
    const PlannerRow *shown = rowAt(row);
    return shown != nullptr ? quantityOf(*shown) : 0;
}

void PlannerModel::setQuantityAt(int row, qint64 quantity)
{
    if (const PlannerRow *shown = rowAt(row); shown != nullptr && quantityLimitsOf(*shown)) {
        m_selection.setQuantity(shown->subscription.id,
            quantity == shown->subscription.quantity ? std::nullopt : std::optional(quantity));
        showSelection();
    }
}

void PlannerModel::setTargetOfSelected(domain::OfferId target)
{
    m_selection.setTargetOfAll(target);
    showSelection();
}

void PlannerModel::setChosenBefore(const QHash<domain::OfferId, domain::OfferId> &before)
{
    m_selection.setChosenBefore(before);
}

services::Plan PlannerModel::plan() const
{
    return m_service ? m_service->planOf(m_selection.choices(), m_filter.cloud) : services::Plan();
}

} // namespace viewmodels
