#pragma once

#include "services/planner.h"

#include <QHash>

namespace viewmodels {

/// Which subscriptions are ticked in the planner, and where each is to go. Kept by id: filters,
/// scrolling and changes of the book leave it alone.
class PlannerSelection
{
public:
    /// Targets of an offer by their bit in PlannerKey::eligible, in catalogue order.
    using Targets = std::function<QList<domain::OfferId>(domain::OfferId offer)>;
    void setTargets(Targets targets)
    {
        m_targetsOf = std::move(targets);
        m_targets.clear();
    }

    [[nodiscard]] qint64 count() const { return m_chosen.size(); }
    [[nodiscard]] bool contains(domain::SubscriptionId id) const { return m_chosen.contains(id); }
    [[nodiscard]] QList<domain::SubscriptionId> ids() const { return m_chosen.keys(); }
    void add(const services::PlannerKey &key) { m_chosen.insert(key.id, key); }
    void remove(domain::SubscriptionId id) { m_chosen.remove(id); }
    void clear() { m_chosen.clear(); }
    /// Of those asked, the ones that are not among `ready` are no more.
    void keepReady(
        const QList<domain::SubscriptionId> &asked, const QList<services::PlannerKey> &ready);

    /// The product that everything goes to where it can; null: each its own.
    void setWanted(domain::OfferId target) { m_wanted = target; }
    /// Where this one goes. Chosen for it, it is also what others of its product go to from now on.
    void setTarget(const services::PlannerKey &key, domain::OfferId target);
    /// The same for every ticked one that can go there.
    void setTargetOfAll(domain::OfferId target);
    /// Where it goes: what was chosen for it, the product that everything is wanted to go to, what
    /// was chosen last for its product, else the first of the catalogue. Null: nowhere.
    [[nodiscard]] domain::OfferId targetOf(const services::PlannerKey &key) const;
    enum class Why { Chosen, Wanted, ChosenBefore, FirstInCatalogue };
    [[nodiscard]] Why whyTarget(const services::PlannerKey &key) const;
    /// Products that at least one of the ticked ones can go to, with how many can; the most first.
    [[nodiscard]] QList<QPair<domain::OfferId, qint64>> targetsOfAll() const;

    /// How many licences it is to have; none: as many as it has.
    [[nodiscard]] std::optional<qint64> quantityOf(domain::SubscriptionId id) const;
    void setQuantity(domain::SubscriptionId id, std::optional<qint64> quantity);

    [[nodiscard]] services::PlannerChoices choices() const;

    [[nodiscard]] const QHash<domain::OfferId, domain::OfferId> &chosenBefore() const
    {
        return m_before;
    }
    void setChosenBefore(const QHash<domain::OfferId, domain::OfferId> &before)
    {
        m_before = before;
    }

private:
    [[nodiscard]] bool canGo(const services::PlannerKey &key, domain::OfferId target) const;
    [[nodiscard]] const QList<domain::OfferId> &targets(domain::OfferId offer) const;

    Targets m_targetsOf;
    QHash<domain::SubscriptionId, services::PlannerKey> m_chosen;
    QHash<domain::SubscriptionId, domain::OfferId> m_own;
    QHash<domain::SubscriptionId, qint64> m_quantities;
    QHash<domain::OfferId, domain::OfferId> m_before; ///< product, where it went last
    domain::OfferId m_wanted;
    mutable QHash<domain::OfferId, QList<domain::OfferId>> m_targets;
};

} // namespace viewmodels
