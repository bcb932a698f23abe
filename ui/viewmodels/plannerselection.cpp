#include "viewmodels/plannerselection.h"

#include <algorithm>

namespace viewmodels {

using domain::OfferId;
using domain::SubscriptionId;
using services::PlannerKey;
using services::PlannerKind;
using services::PlannerMember;
using services::PlannerTargets;

// --- what is selected

qint64 PlannerSelection::selectedSingly() const
{
    return std::count_if(
        m_single.cbegin(), m_single.cend(), [](const Single &single) { return single.selected; });
}

qint64 PlannerSelection::count() const
{
    const qint64 selected = selectedSingly();
    const qint64 left = m_single.size() - selected;
    return std::max<qint64>(0, m_byRules + selected - left);
}

bool PlannerSelection::contains(SubscriptionId id, bool byRules) const
{
    const auto single = m_single.constFind(id);
    return single != m_single.cend() ? single->selected : byRules;
}

void PlannerSelection::set(const PlannerKey &key, bool selected, bool byRules)
{
    if (selected == byRules) {
        m_single.remove(key.id);
    } else {
        m_single.insert(key.id, { key, selected, m_version });
    }
}

bool PlannerSelection::setAll(const services::PlannerFilter &filter, bool selected)
{
    if (!filter.isNarrowed()) {
        clear();
        if (selected) {
            m_rules = { { filter, true } };
            m_versions = { m_version };
            m_counted = false;
        }
        return true;
    }
    // What was said of the same ones before counts no more.
    for (qsizetype i = m_rules.size() - 1; i >= 0; --i) {
        if (m_rules.at(i).filter == filter) {
            m_rules.removeAt(i);
            m_versions.removeAt(i);
        }
    }
    if (m_rules.size() >= domain::mostMarks) {
        return false;
    }
    m_rules.append({ filter, selected });
    m_versions.append(++m_version);
    m_counted = false;
    return true;
}

void PlannerSelection::clear()
{
    dropRules();
    m_single.clear();
    m_targets.forAll.clear();
}

void PlannerSelection::dropRules()
{
    ++m_version;
    m_rules.clear();
    m_versions.clear();
    m_kinds.clear();
    m_byRules = 0;
    m_counted = true;
    m_single.removeIf([](const auto &single) { return !single->selected; });
}

bool PlannerSelection::hasAllOf(const services::PlannerFilter &filter) const
{
    if (m_rules.isEmpty() || selectedSingly() < m_single.size()) {
        return false;
    }
    const services::PlannerRule &last = m_rules.constLast();
    return last.selects && (last.filter == filter || !last.filter.isNarrowed());
}

// --- what the book answers

void PlannerSelection::takeKinds(const QList<PlannerKind> &kinds)
{
    m_kinds = kinds;
    m_byRules = 0;
    for (const PlannerKind &kind : kinds) {
        m_byRules += kind.subscriptions;
    }
    m_counted = true;
}

void PlannerSelection::takeCount(qint64 count)
{
    m_byRules = count;
    m_counted = true;
}

void PlannerSelection::takeMembers(
    const QList<SubscriptionId> &asked, const QList<PlannerMember> &members)
{
    QHash<SubscriptionId, PlannerMember> ready;
    for (const PlannerMember &member : members) {
        ready.insert(member.key.id, member);
    }
    for (const SubscriptionId &id : asked) {
        const auto single = m_single.find(id);
        if (single == m_single.end()) {
            continue;
        }
        const auto member = ready.constFind(id);
        if (member == ready.cend()) {
            forget(id);
            continue;
        }
        single->key = member->key;
        bool byRules = false;
        bool overruled = false;
        for (qsizetype i = 0; i < m_rules.size(); ++i) {
            if ((member->rules & (quint64(1) << i)) != 0) {
                byRules = m_rules.at(i).selects;
                overruled = overruled || m_versions.at(i) > single->version;
            }
        }
        if (overruled || byRules == single->selected) {
            m_single.erase(single);
        }
    }
    // With nothing before it a rule that leaves out has said all it could.
    while (!m_rules.isEmpty() && !m_rules.constFirst().selects) {
        m_rules.removeFirst();
        m_versions.removeFirst();
        ++m_version;
    }
}

void PlannerSelection::forget(SubscriptionId id)
{
    m_single.remove(id);
    m_own.remove(id);
    m_quantities.remove(id);
}

// --- where they go

const QList<OfferId> &PlannerSelection::targets(OfferId offer) const
{
    auto place = m_known.find(offer);
    if (place == m_known.end()) {
        place = m_known.insert(offer, m_targetsOf ? m_targetsOf(offer) : QList<OfferId>());
    }
    return *place;
}

bool PlannerSelection::canGo(const PlannerKey &key, OfferId target) const
{
    return services::canGo(key, target, targets(key.offer));
}

void PlannerSelection::setTarget(const PlannerKey &key, OfferId target)
{
    if (canGo(key, target)) {
        m_own.insert(key.id, { key, target });
        m_targets.before.insert(key.offer, target);
    }
}

void PlannerSelection::setTargetOfAll(OfferId target)
{
    for (const Single &single : std::as_const(m_single)) {
        if (single.selected) {
            setTarget(single.key, target);
        }
    }
    if (m_rules.isEmpty()) {
        return;
    }
    m_own.removeIf([this, target](const auto &own) {
        const auto single = m_single.constFind(own.key());
        const bool left = single != m_single.cend() && !single->selected;
        return !left && canGo(own->first, target);
    });
    m_targets.forAll.removeAll(target);
    m_targets.forAll.prepend(target);
    for (const PlannerKind &kind : std::as_const(m_kinds)) {
        if (canGo({ {}, kind.offer, kind.eligible }, target)) {
            m_targets.before.insert(kind.offer, target);
        }
    }
}

PlannerTargets::Where PlannerSelection::whereTo(const PlannerKey &key) const
{
    if (const auto own = m_own.constFind(key.id); own != m_own.cend() && canGo(key, own->second)) {
        return { own->second, Why::Chosen };
    }
    return m_targets.whereTo(key, targets(key.offer));
}

PlannerSelection::Why PlannerSelection::whyTarget(const PlannerKey &key) const
{
    return whereTo(key).why;
}

OfferId PlannerSelection::targetOf(const PlannerKey &key) const
{
    return whereTo(key).target;
}

QList<QPair<OfferId, qint64>> PlannerSelection::targetsOfAll() const
{
    QHash<OfferId, qint64> counts;
    const auto count = [this, &counts](const PlannerKey &key, qint64 subscriptions) {
        for (const OfferId target : targets(key.offer)) {
            if (canGo(key, target)) {
                counts[target] += subscriptions;
            }
        }
    };
    for (const PlannerKind &kind : m_kinds) {
        count({ {}, kind.offer, kind.eligible }, kind.subscriptions);
    }
    for (const Single &single : m_single) {
        count(single.key, single.selected ? 1 : -1);
    }
    QList<QPair<OfferId, qint64>> all;
    for (auto each = counts.cbegin(); each != counts.cend(); ++each) {
        if (*each > 0) {
            all.append({ each.key(), *each });
        }
    }
    std::sort(all.begin(), all.end(), [](const auto &a, const auto &b) {
        return a.second != b.second ? a.second > b.second : a.first < b.first;
    });
    return all;
}

std::optional<qint64> PlannerSelection::quantityOf(SubscriptionId id) const
{
    const auto found = m_quantities.constFind(id);
    return found != m_quantities.cend() ? std::optional(*found) : std::nullopt;
}

void PlannerSelection::setQuantity(SubscriptionId id, std::optional<qint64> quantity)
{
    if (quantity) {
        m_quantities.insert(id, *quantity);
    } else {
        m_quantities.remove(id);
    }
}

services::PlannerChosen PlannerSelection::chosen(domain::Cloud cloud) const
{
    services::PlannerChosen chosen;
    chosen.cloud = cloud;
    chosen.count = count();
    for (const Single &single : m_single) {
        if (single.selected) {
            chosen.single.insert(
                single.key.id, { targetOf(single.key), quantityOf(single.key.id) });
        } else {
            chosen.left.insert(single.key.id);
        }
    }
    if (m_rules.isEmpty()) {
        return chosen;
    }
    chosen.rules = m_rules;
    chosen.targets = m_targets;
    for (auto own = m_own.cbegin(); own != m_own.cend(); ++own) {
        if (!m_single.contains(own.key())) {
            chosen.own.insert(own.key(), { own->second, quantityOf(own.key()) });
        }
    }
    for (auto quantity = m_quantities.cbegin(); quantity != m_quantities.cend(); ++quantity) {
        if (!m_single.contains(quantity.key())) {
            chosen.own[quantity.key()].quantity = *quantity;
        }
    }
    return chosen;
}

} // namespace viewmodels
