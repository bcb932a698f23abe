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
    ++m_generation;
    forgetPages();
    m_anchorTimer.start();
    readCounts();
    const QList<domain::CustomerId> changed(m_changed.cbegin(), m_changed.cend());
    m_changed.clear();
    if (std::exchange(m_wholesale, false)) {
        checkSelection(m_selection.singly());
    } else {
        checkChanged(changed);
    }
    if (rowCount() > 0) {
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
    }
}

void PlannerModel::checkChanged(const QList<domain::CustomerId> &customers)
{
    if (m_selection.isEmpty()) {
        return;
    }
    if (customers.isEmpty() || m_selection.singly().isEmpty()) {
        checkSelection({});
        return;
    }
    whenAnswered(m_service->subscriptionsOf(customers), this,
        [this, book = m_services.book](const Result<QList<domain::SubscriptionId>> &theirs) {
            if (!theirs || book != m_services.book) {
                return;
            }
            QList<domain::SubscriptionId> ids;
            for (const domain::SubscriptionId &id : *theirs) {
                if (m_selection.isSingle(id)) {
                    ids.append(id);
                }
            }
            checkSelection(ids);
        });
}

/// Asks the book how many the rules select, and whether these can still be upgraded. One question
/// at a time: what comes meanwhile is asked together behind it.
void PlannerModel::checkSelection(const QList<domain::SubscriptionId> &ids)
{
    m_unchecked.unite({ ids.cbegin(), ids.cend() });
    m_selectionOld = true;
    readSelection();
}

void PlannerModel::readSelection()
{
    if (m_selectionAsked || !std::exchange(m_selectionOld, false)) {
        return;
    }
    const int version = m_selection.version();
    if (m_selection.rules().isEmpty()) {
        readMembers(version);
        return;
    }
    m_selectionAsked = true;
    whenAnswered(m_service->selected(m_selection.rules(), m_selectStop.get_token()), this,
        [this, version, generation = m_selectionGeneration](
            const Result<QList<services::PlannerKind>> &kinds) {
            if (generation != m_selectionGeneration) {
                return;
            }
            m_selectionAsked = false;
            if (version != m_selection.version()) {
                m_selectionOld = true; // of other rules than those that hold by now
                readSelection();
                return;
            }
            if (!kinds) {
                m_error = kinds.error();
                setState(State::Failed);
                return;
            }
            m_kinds = *kinds;
            readMembers(version);
        });
}

void PlannerModel::readMembers(int version)
{
    const QList<domain::SubscriptionId> ids(m_unchecked.cbegin(), m_unchecked.cend());
    m_unchecked.clear();
    if (ids.isEmpty() && !m_kinds) {
        return;
    }
    m_selectionAsked = true;
    whenAnswered(
        m_service->members(ids, m_filter.cloud, m_selection.rules(), m_selectStop.get_token()),
        this,
        [this, ids, version, generation = m_selectionGeneration](
            const Result<QList<services::PlannerMember>> &members) {
            if (generation != m_selectionGeneration) {
                return;
            }
            m_selectionAsked = false;
            if (version != m_selection.version()) {
                m_kinds.reset();
                checkSelection(ids);
                return;
            }
            if (members) {
                if (const auto kinds = std::exchange(m_kinds, {})) {
                    m_selection.takeKinds(*kinds);
                }
                m_selection.takeMembers(ids, *members);
            } else {
                m_error = members.error();
                setState(State::Failed);
            }
            showSelection();
            readSelection(); // what came meanwhile
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
    if (m_selection.isEmpty() || ready == 0) {
        return Qt::Unchecked;
    }
    const bool all = m_selection.hasAllOf(m_filter)
        || (!m_filter.isNarrowed() && m_selection.isCounted() && m_selection.count() >= ready);
    return all                                                ? Qt::Checked
        : m_selection.isCounted() && m_selection.count() == 0 ? Qt::Unchecked
                                                              : Qt::PartiallyChecked;
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
    m_selection.set(keyOf(*shown), !isSelected(*shown), shown->selected);
    showSelection();
}

/// What is loaded is under the filter, so that a rule about the filter holds for all of it.
void PlannerModel::markLoaded(bool selected)
{
    const QList<PageKey> keys = m_pages.keys();
    for (const PageKey &key : keys) {
        if (key.first != static_cast<int>(PlanGroup::Ready)) {
            continue;
        }
        for (PlannerRow &row : *m_pages.object(key)) {
            row.selected = selected;
        }
    }
}

void PlannerModel::selectAll(bool selected)
{
    if (!m_service || !m_selection.setAll(m_filter, selected)) {
        return;
    }
    markLoaded(selected);
    // The group that is shown has been counted already; its kinds follow.
    if (m_counts && selected && m_selection.rules().size() == 1 && m_selection.singly().isEmpty()) {
        m_selection.takeCount(m_counts->of(PlanGroup::Ready));
    }
    showSelection();
    checkSelection(m_selection.singly());
}

void PlannerModel::clearSelection()
{
    m_selection.clear();
    markLoaded(false);
    showSelection();
}

void PlannerModel::endSelectedByRules()
{
    if (m_selection.rules().isEmpty()) {
        return;
    }
    m_selection.dropRules();
    markLoaded(false);
    showSelection();
}

void PlannerModel::deselect(const QList<domain::SubscriptionId> &ids)
{
    const bool byRules = !m_selection.rules().isEmpty();
    for (const domain::SubscriptionId &id : ids) {
        // Left out, until the book has told whether the rules select it at all.
        m_selection.set({ id, {}, 0 }, false, byRules);
    }
    showSelection();
    checkSelection(ids);
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
    return m_service ? m_service->planOf(chosen()) : services::Plan();
}

} // namespace viewmodels
