#pragma once

#include "catalog/catalogue.h"
#include "domain/portfolio.h"

#include <array>
#include <span>
#include <vector>

namespace rules {

/// What deciding needs to know of a customer.
struct Holder
{
    domain::Cloud cloud = domain::Cloud::Global;
    bool granted = false; ///< delegated admin privileges
    catalog::FamilySet excluded; ///< service families left out of them
};

using Holding = domain::HoldingFacts; ///< its offer as CompiledRules::offerIndex tells it

/// The verdict on one holding; its targets stand in the buffer that decide() was given.
struct Decision
{
    domain::UpgradeGroup group = domain::UpgradeGroup::NoPath;
    domain::ReasonMask whole = 0;
    quint32 firstTarget = 0;
    quint32 targets = 0;
};

/// See domain::UpgradeGroup for the order and its reasons.
[[nodiscard]] domain::UpgradeGroup groupOf(
    domain::ReasonMask whole, std::span<const domain::ReasonMask> targets);

/// The catalogue compiled into bit masks: every reason for every target of a whole book, tens of
/// millions of decisions in a second. It decides what evaluate() decides (domain.md section 3),
/// without the evidence, which a proof over random customers holds.
///
/// Made once for a catalogue, which must outlive it; then only read, from any thread.
class CompiledRules
{
    /// A FamilySet in a form that is combined without branches.
    using Families = std::array<quint64, 4>;

public:
    CompiledRules(const catalog::Catalogue &catalogue, catalog::Variant variant);

    [[nodiscard]] qint32 offerIndex(const domain::OfferId &offer) const; ///< -1: not known
    /// Families of the plans; what the catalogue does not know falls away.
    [[nodiscard]] catalog::FamilySet familiesOf(const QStringList &plans) const;

    /// Room that decide() works in; keep one for each thread.
    class Desk
    {
    public:
        /// The decision on a holding as a book keeps it, without its subscription.
        [[nodiscard]] domain::StoredVerdict verdict(std::size_t holding) const;

        std::vector<Decision> decisions; ///< one for each holding, in their order
        std::vector<domain::ReasonMask> targets;

    private:
        friend class CompiledRules;
        std::vector<qint32> m_held; ///< how often each offer is held; zero between two decisions
        std::vector<qint32> m_firstAddOn; ///< empty where no holding is an add-on
        std::vector<qint32> m_nextAddOn;
        Families m_once{}; ///< of all that is held
        Families m_twice{}; ///< those that two holdings or more bring
        Families m_excluded{};
    };
    void decide(const Holder &holder, std::span<const Holding> holdings, Desk &desk) const;
    /// Whether a kept verdict says what was decided on a holding.
    [[nodiscard]] static bool agrees(
        const Desk &desk, std::size_t holding, QByteArrayView packedVerdict);

    /// The same for values of the domain.
    [[nodiscard]] QList<domain::StoredVerdict> of(
        const domain::Customer &customer, const QList<domain::Subscription> &holdings) const;

private:
    struct Target
    {
        qint32 offer = -1;
        Families gained{};
        Families covered{}; ///< what the delegation must cover: both ends
        qint64 maxQuantity = 0;
        std::array<domain::ReasonMask, 2> wrongCycle{}; ///< monthly, annual
    };
    struct Offer
    {
        Families families{};
        /// By cloud: first and behind the last of its targets.
        std::array<std::pair<quint32, quint32>, 2> targets{};
    };

    [[nodiscard]] static Families wordsOf(const catalog::FamilySet &families);
    [[nodiscard]] bool meet(const Families &a, const Families &b) const;
    /// One that is not known stands behind all others: nothing belongs to it.
    [[nodiscard]] std::size_t placeOf(const Holding &holding) const;
    void takeIn(const Holder &holder, std::span<const Holding> holdings, Desk &desk) const;
    static void takeInAddOns(std::span<const Holding> holdings, Desk &desk);
    [[nodiscard]] Families otherFamilies(
        std::span<const Holding> holdings, std::size_t judged, const Desk &desk) const;
    [[nodiscard]] domain::ReasonMask wholeReasons(const Holder &holder,
        std::span<const Holding> holdings, std::size_t judged, const Desk &desk) const;
    void judgeTargets(const Holder &holder, std::span<const Holding> holdings, std::size_t judged,
        Desk &desk) const;

    std::size_t m_words = 1; ///< of Families, in which the catalogue has families
    std::array<bool, 2> m_blockedByAddOns{};
    std::vector<Offer> m_offers;
    std::vector<Target> m_targets; ///< of all offers, one behind the other
    QHash<domain::OfferId, qint32> m_indexOf;
    const catalog::Catalogue &m_catalogue;
};

} // namespace rules
