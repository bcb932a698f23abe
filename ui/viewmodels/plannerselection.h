#pragma once

#include "services/planner.h"

#include <QHash>

namespace viewmodels {

/// Which subscriptions are selected in the planner, and where each is to go: by rules ("all that
/// can be upgraded under this filter"), which no book makes larger, and singly by id, for and
/// against the rules. Filters, scrolling and changes of the book leave it alone; how many the rules
/// select, and whether those ticked singly can still be upgraded, the book has to be asked.
class PlannerSelection
{
public:
    /// Targets of an offer by their bit in PlannerKey::eligible, in catalogue order.
    using Targets = std::function<QList<domain::OfferId>(domain::OfferId offer)>;
    void setTargets(Targets targets)
    {
        m_targetsOf = std::move(targets);
        m_known.clear();
    }

    // --- what is selected

    [[nodiscard]] bool isEmpty() const { return m_rules.isEmpty() && m_single.isEmpty(); }
    [[nodiscard]] qint64 count() const;
    /// False while the book has not yet answered how many the rules select.
    [[nodiscard]] bool isCounted() const { return m_counted; }
    /// `byRules`: whether the rules select it, as PlannerRow::selected tells.
    [[nodiscard]] bool contains(domain::SubscriptionId id, bool byRules) const;
    void set(const services::PlannerKey &key, bool selected, bool byRules);
    /// All under the filter, which forgets what was said of them before. False: there are as many
    /// rules as there can be.
    bool setAll(const services::PlannerFilter &filter, bool selected);
    void clear();
    /// The rules alone: what they would select next has not been looked at by anybody.
    void dropRules();
    [[nodiscard]] const services::PlannerRules &rules() const { return m_rules; }
    /// Everything under this filter is selected.
    [[nodiscard]] bool hasAllOf(const services::PlannerFilter &filter) const;
    /// Those selected, or left out, one by one.
    [[nodiscard]] QList<domain::SubscriptionId> singly() const { return m_single.keys(); }
    [[nodiscard]] bool isSingle(domain::SubscriptionId id) const { return m_single.contains(id); }

    // --- what the book answers

    /// Grows with each change of the rules: an answer is about the rules of its question.
    [[nodiscard]] int version() const { return m_version; }
    /// What the rules select.
    void takeKinds(const QList<services::PlannerKind> &kinds);
    /// The same while only their number is known.
    void takeCount(qint64 count);
    /// Of those asked about, the ones that are not among `members` can be upgraded no more. Their
    /// rules are those of rules().
    void takeMembers(
        const QList<domain::SubscriptionId> &asked, const QList<services::PlannerMember> &members);

    // --- where they go

    /// The product that everything goes to where it can; null: each its own.
    void setWanted(domain::OfferId target) { m_targets.wanted = target; }
    /// Where this one goes. Chosen for it, it is also what others of its product go to from now on.
    void setTarget(const services::PlannerKey &key, domain::OfferId target);
    /// The same for every selected one that can go there.
    void setTargetOfAll(domain::OfferId target);
    /// Where it goes: what was chosen for it or for all, the product that everything is wanted to
    /// go to, what was chosen last for its product, else the first of the catalogue. Null: nowhere.
    [[nodiscard]] domain::OfferId targetOf(const services::PlannerKey &key) const;
    using Why = services::PlannerTargets::Why;
    [[nodiscard]] Why whyTarget(const services::PlannerKey &key) const;
    /// Products that at least one of the selected can go to, with how many can; the most first.
    [[nodiscard]] QList<QPair<domain::OfferId, qint64>> targetsOfAll() const;

    /// How many licences it is to have; none: as many as it has.
    [[nodiscard]] std::optional<qint64> quantityOf(domain::SubscriptionId id) const;
    void setQuantity(domain::SubscriptionId id, std::optional<qint64> quantity);

    /// As it stands, for a plan.
    [[nodiscard]] services::PlannerChosen chosen(domain::Cloud cloud) const;

    [[nodiscard]] const QHash<domain::OfferId, domain::OfferId> &chosenBefore() const
    {
        return m_targets.before;
    }
    void setChosenBefore(const QHash<domain::OfferId, domain::OfferId> &before)
    {
        m_targets.before = before;
    }

private:
    struct Single
    {
        services::PlannerKey key;
        bool selected = true; ///< else left out
        int version = 0; ///< of the rules when it was said; what they said later counts
    };

    [[nodiscard]] bool canGo(const services::PlannerKey &key, domain::OfferId target) const;
    [[nodiscard]] const QList<domain::OfferId> &targets(domain::OfferId offer) const;
    [[nodiscard]] services::PlannerTargets::Where whereTo(const services::PlannerKey &key) const;
    void forget(domain::SubscriptionId id);
    [[nodiscard]] qint64 selectedSingly() const;

    Targets m_targetsOf;
    services::PlannerRules m_rules;
    QList<int> m_versions; ///< of each rule: the version that it made
    int m_version = 0;
    bool m_counted = true;
    qint64 m_byRules = 0; ///< selected by the rules
    QList<services::PlannerKind> m_kinds; ///< of these
    QHash<domain::SubscriptionId, Single> m_single;
    QHash<domain::SubscriptionId, QPair<services::PlannerKey, domain::OfferId>> m_own;
    QHash<domain::SubscriptionId, qint64> m_quantities;
    services::PlannerTargets m_targets;
    mutable QHash<domain::OfferId, QList<domain::OfferId>> m_known;
};

} // namespace viewmodels
