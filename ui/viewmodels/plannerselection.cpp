#include "viewmodels/plannerselection.h"

#include <QSet>

#include <algorithm>

namespace viewmodels {

using domain::OfferId;
using services::PlannerKey;

const QList<OfferId> &PlannerSelection::targets(OfferId offer) const
{
    auto place = m_targets.find(offer);
    if (place == m_targets.end()) {
        place = m_targets.insert(offer, m_targetsOf ? m_targetsOf(offer) : QList<OfferId>());
    }
    return *place;
}

bool PlannerSelection::canGo(const PlannerKey &key, OfferId target) const
{
    const qsizetype place = targets(key.offer).indexOf(target);
    return place >= 0 && place < 32 && (key.eligible & (1U << place)) != 0;
}

void PlannerSelection::keepReady(
    const QList<domain::SubscriptionId> &asked, const QList<PlannerKey> &ready)
{
    QHash<domain::SubscriptionId, PlannerKey> still;
    for (const PlannerKey &key : ready) {
        still.insert(key.id, key);
    }
    for (const domain::SubscriptionId &id : asked) {
        if (!m_chosen.contains(id)) {
            continue;
        }
        if (const auto key = still.constFind(id); key != still.cend()) {
            m_chosen.insert(id, *key);
        } else {
            m_chosen.remove(id);
            m_own.remove(id);
            m_quantities.remove(id);
        }
    }
}

void PlannerSelection::setTarget(const PlannerKey &key, OfferId target)
{
    if (canGo(key, target)) {
        m_own.insert(key.id, target);
        m_before.insert(key.offer, target);
    }
}

void PlannerSelection::setTargetOfAll(OfferId target)
{
    for (const PlannerKey &key : std::as_const(m_chosen)) {
        setTarget(key, target);
    }
}

PlannerSelection::Why PlannerSelection::whyTarget(const PlannerKey &key) const
{
    if (const OfferId own = m_own.value(key.id); !own.isNull() && canGo(key, own)) {
        return Why::Chosen;
    }
    if (!m_wanted.isNull() && canGo(key, m_wanted)) {
        return Why::Wanted;
    }
    if (const OfferId before = m_before.value(key.offer); !before.isNull() && canGo(key, before)) {
        return Why::ChosenBefore;
    }
    return Why::FirstInCatalogue;
}

OfferId PlannerSelection::targetOf(const PlannerKey &key) const
{
    switch (whyTarget(key)) {
    case Why::Chosen:
        return m_own.value(key.id);
    case Why::Wanted:
        return m_wanted;
    case Why::ChosenBefore:
        return m_before.value(key.offer);
    case Why::FirstInCatalogue:
        break;
    }
    const QList<OfferId> &all = targets(key.offer);
    for (const OfferId target : all) {
        if (canGo(key, target)) {
            return target;
        }
    }
    return {};
}

QList<QPair<OfferId, qint64>> PlannerSelection::targetsOfAll() const
{
    QHash<OfferId, qint64> counts;
    QList<OfferId> order;
    for (const PlannerKey &key : m_chosen) {
        for (const OfferId target : targets(key.offer)) {
            if (canGo(key, target)) {
                if (!counts.contains(target)) {
                    order.append(target);
                }
                ++counts[target];
            }
        }
    }
    QList<QPair<OfferId, qint64>> all;
    for (const OfferId target : std::as_const(order)) {
        all.append({ target, counts.value(target) });
    }
    std::sort(all.begin(), all.end(), [](const auto &a, const auto &b) {
        return a.second != b.second ? a.second > b.second : a.first < b.first;
    });
    return all;
}

std::optional<qint64> PlannerSelection::quantityOf(domain::SubscriptionId id) const
{
    const auto found = m_quantities.constFind(id);
    return found != m_quantities.cend() ? std::optional(*found) : std::nullopt;
}

void PlannerSelection::setQuantity(domain::SubscriptionId id, std::optional<qint64> quantity)
{
    if (quantity) {
        m_quantities.insert(id, *quantity);
    } else {
        m_quantities.remove(id);
    }
}

services::PlannerChoices PlannerSelection::choices() const
{
    services::PlannerChoices choices;
    choices.reserve(m_chosen.size());
    for (const PlannerKey &key : m_chosen) {
        choices.insert(key.id, { targetOf(key), quantityOf(key.id) });
    }
    return choices;
}

} // namespace viewmodels
