#pragma once

#include "catalog/catalogue.h"
#include "domain/subscription.h"

#include <array>

namespace rules {

/// How many targets each subscription of a customer may go to, and nothing else: what a book keeps
/// of its verdicts. The same number as Verdict::eligibleTargets of evaluate(), which a proof over
/// random customers holds, but without the evidence: the time grows with the number of
/// subscriptions and not with its square, and a whole book is judged in seconds.
///
/// Made once for a catalogue, which must outlive it; then only read, from any thread.
class EligibleTargets
{
public:
    EligibleTargets(const catalog::Catalogue &catalogue, catalog::Variant variant);

    /// One number for each of the customer's subscriptions, in their order. Role left out.
    [[nodiscard]] QList<int> of(
        const domain::Customer &customer, const QList<domain::Subscription> &holdings) const;

private:
    struct Target
    {
        qsizetype offer = -1; ///< into m_offers
        QList<catalog::FamilyIndex> gained;
        catalog::FamilySet covered; ///< what the delegation must cover: both ends
        qint64 maxQuantity = 0;
        bool monthly = false;
        bool annual = false;
    };
    struct Offer
    {
        QList<catalog::FamilyIndex> families;
        std::array<QList<Target>, 2> targets; ///< by cloud
    };
    class Held;

    [[nodiscard]] int count(const domain::Subscription &subscription, const QList<Target> &targets,
        bool carriesQuantity, const catalog::FamilySet &excluded, const Held &others) const;

    qsizetype m_families = 0;
    std::array<bool, 2> m_blockedByAddOns{};
    QList<Offer> m_offers;
    QHash<domain::OfferId, qsizetype> m_indexOf;
    QHash<QString, catalog::FamilyIndex> m_familyOfPlan; ///< by folded code
};

} // namespace rules
