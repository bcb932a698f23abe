#pragma once

#include "domain/customer.h"
#include "domain/error.h"
#include "domain/refusal.h"
#include "domain/subscription.h"

#include <QByteArray>
#include <QDateTime>
#include <QList>
#include <QStringList>

#include <functional>
#include <optional>
#include <span>
#include <stop_token>

namespace domain {

/// What stands between a subscription and an upgrade, the role left out: the first thing that has
/// to be mended, so that each subscription stands in one group. In the order of the planner.
///
/// [D] Where several hold: what can never be mended here (a trial, an add-on, sold elsewhere) is
/// Other; then NotActive, since nothing else helps a subscription that has ended; then
/// NeedsDelegation where every target needs it, or one target needs nothing else; then AlreadyHas;
/// Other at last (add-ons bought, billing cycle, too many licences).
enum class UpgradeGroup { Ready, NeedsDelegation, AlreadyHas, NotActive, NoPath, Other };
inline constexpr int upgradeGroups = 6;

/// Refusals as a set: the bit of a code is its documented number.
using ReasonMask = quint16;

[[nodiscard]] constexpr ReasonMask maskOf(RefusalCode code)
{
    return static_cast<ReasonMask>(1U << static_cast<unsigned>(code));
}

/// What a book keeps of a verdict: codes without the evidence, the role left out.
struct StoredVerdict
{
    SubscriptionId subscription;
    UpgradeGroup group = UpgradeGroup::NoPath;
    ReasonMask whole = 0; ///< what would hold with any target
    QList<ReasonMask> targets; ///< complete, one for each target in catalogue order; 0: eligible

    [[nodiscard]] int eligibleTargets() const { return static_cast<int>(targets.count(0)); }
    /// Every reason that the subscription, or one of its targets, has; nothing where it is ready.
    [[nodiscard]] ReasonMask reasons() const
    {
        ReasonMask mask = whole;
        for (const ReasonMask target : targets) {
            mask |= target;
        }
        return group == UpgradeGroup::Ready ? ReasonMask(0) : mask;
    }
    friend bool operator==(const StoredVerdict &, const StoredVerdict &) = default;
};

/// What a view of the whole book is narrowed to.
struct PortfolioFilter
{
    Cloud cloud = Cloud::Global;
    QString search; ///< finds customers, as CustomerQuery does
    QStringList markets; ///< ISO 3166; empty: every market
    QList<OfferId> offers; ///< products of the subscriptions; empty: every product

    friend bool operator==(const PortfolioFilter &, const PortfolioFilter &) = default;
};

/// Subscriptions that are alike for every question about upgrades: a book of millions has some
/// hundred kinds.
struct PortfolioKind
{
    OfferId offer;
    StoredVerdict verdict; ///< without a subscription
    qint64 subscriptions = 0;
    quint64 marked = 0; ///< as in PortfolioPlace
};

/// A subscription by its place in the view.
struct PortfolioPlace
{
    SubscriptionId subscription;
    CustomerId customer;
    OfferId offer;
    StoredVerdict verdict;
    QString key; ///< give it as `after` to go on behind this one
    qint64 rank = 0; ///< of its customer in the order of the view
    quint64 marked = 0; ///< bit n: the n-th of the filters that were to be marked shows it as well
};

/// At most so many filters are marked.
inline constexpr qsizetype mostMarks = 63;

struct PortfolioQuery
{
    PortfolioFilter filter;
    UpgradeGroup group = UpgradeGroup::Ready;
    QList<PortfolioKind> kinds; ///< of this group; empty: every kind of it
    QString after; ///< key of a place; empty: from the start
    qint64 skip = 0; ///< places behind `after` that are passed over
    int limit = 200; ///< 1 to 10,000
    /// The last places instead of the first, in the same order; `after` is left out.
    bool fromEnd = false;
    std::optional<CustomerId> customer; ///< only this one's
    QList<SubscriptionId> subscriptions; ///< only these, at most 500; empty: no matter which
    QList<PortfolioFilter> marks; ///< of the same cloud; told of each place, and nothing else
};

/// A place that a page can begin behind without anybody having walked there.
struct PortfolioAnchor
{
    qint64 places = 0; ///< so many stand before it
    QString key; ///< give it as `after`
    qint64 rank = 0; ///< of the customer whose places are the last before it
};

/// What deciding needs to know of a subscription.
struct HoldingFacts
{
    qint32 offer = -1; ///< as the reader's caller numbers products; -1: not known
    qint32 parent = -1; ///< place of the base among the holdings; -1: none, or not among them
    qint64 quantity = 0;
    SubscriptionStatus status = SubscriptionStatus::Active;
    BillingCycle billingCycle = BillingCycle::Monthly;
    bool upgradeOffered = true; ///< neither a trial nor an add-on, and sold by this partner
};

/// A customer as a scan of the book hands it out; lives until the next one.
struct ScannedCustomer
{
    CustomerId id;
    Cloud cloud = Cloud::Global;
    bool granted = false; ///< delegated admin privileges
    QStringList excludedPlans; ///< left out of them
    std::span<const HoldingFacts> holdings; ///< in id order
    std::span<const QByteArrayView> verdicts; ///< kept ones, one for each, packed
};

/// How far a scan came.
struct ScanStep
{
    qint64 last = 0; ///< give it as `after` for the next step; 0: the book is through
    qint64 customers = 0; ///< of this step
};

/// A verdict as it is kept and compared: the group in one byte, then the reasons of the whole
/// subscription and of each target in two bytes each, low byte first. A subscription that was never
/// judged stands as one without a path and without reasons.
[[nodiscard]] QByteArray packed(const StoredVerdict &verdict);
/// None where the bytes are no verdict.
[[nodiscard]] std::optional<StoredVerdict> unpacked(
    QByteArrayView bytes, SubscriptionId subscription);

/// The book as a whole, from the verdicts that it keeps. The role is left out.
class PortfolioReader
{
public:
    virtual ~PortfolioReader() = default;

    /// Every kind there is with its number, in no order. Costs nothing with a cloud and products
    /// alone; a search, markets or marks walk over the book. What differs in its marks is of
    /// different kinds.
    [[nodiscard]] virtual Result<QList<PortfolioKind>> kinds(
        const PortfolioFilter &filter, const QList<PortfolioFilter> &marks = {})
        = 0;
    /// By the customer's name, then the customer's id, then the subscription's.
    [[nodiscard]] virtual Result<QList<PortfolioPlace>> places(const PortfolioQuery &query) = 0;
    /// For jumping into a view that nobody reads from its start: an anchor about every so many
    /// places, in order. `after`, `skip`, `limit` and the marks are left out. Reads every
    /// subscription of the book once, as its file lies. Cancelled where `stop` is asked for.
    [[nodiscard]] virtual Result<QList<PortfolioAnchor>> anchors(
        const PortfolioQuery &query, qint64 every, const std::stop_token &stop = {})
        = 0;
    /// When the customer of the cloud whose check is longest ago was checked, UTC; invalid: one of
    /// them never was, or there is none.
    [[nodiscard]] virtual Result<QDateTime> checkedSince(Cloud cloud) = 0;

    /// Gives customers with all their subscriptions to `visit`, as many as `customers`, as fast as
    /// the file can be read. `offerIndex` numbers the products, asked once for each.
    [[nodiscard]] virtual Result<ScanStep> scan(qint64 after, qint64 customers,
        const std::function<qint32(OfferId)> &offerIndex,
        const std::function<void(const ScannedCustomer &)> &visit)
        = 0;
};

class PortfolioWriter : public PortfolioReader
{
public:
    /// Every customer behind `after` up to `last`, as scan() counts them, was checked at this time.
    [[nodiscard]] virtual Result<void> keepChecked(
        qint64 after, qint64 last, const QDateTime &checkedAt)
        = 0;
};

} // namespace domain
