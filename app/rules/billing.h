#pragma once

#include "domain/billing.h"
#include "domain/customer.h"

#include <tl/expected.hpp>

/// The billing effect of an act on a subscription (domain.md section 5, from S1.11 and the billing
/// scenarios that the article links to). Pure and total: no I/O, no clock, no words. Amounts are
/// exact integers in the currency's smallest unit, each line rounded once, half away from zero.
///
/// Decided here, where section 5 leaves it open:
/// - A subscription whose start lies ahead is billed as if the act were on its first day.
/// - In 21Vianet a start on the billing date itself is the first billing date: nothing is free.
/// - Where the book holds no line for the period, the advance charge of the present number of
///   licences stands in for it; where it holds only what took a charge back, that charge does.
namespace rules {

/// Days from `first` to `last`, both included.
struct Period
{
    QDate first;
    QDate last;

    [[nodiscard]] qint64 days() const { return first.daysTo(last) + 1; }
    [[nodiscard]] bool contains(const QDate &day) const { return first <= day && day <= last; }
    friend bool operator==(const Period &, const Period &) = default;
};

/// The day of the month on which a partner of 21Vianet is billed.
inline constexpr int billingDay21Vianet = 15;
/// Global: how many days after its start a cancelled subscription is credited in full.
inline constexpr int fullCreditDays = 30;

/// Global: the period around `day`, counted from `start`, whose day of the month is the anchor: a
/// month without it begins the period on its last day. Days before the start give the first period.
[[nodiscard]] Period periodAround(const QDate &start, domain::BillingCycle cycle, const QDate &day);
/// 21Vianet: from the 15th to the 14th.
[[nodiscard]] Period period21Vianet(const QDate &day);
/// 21Vianet: the first 15th on or after the start.
[[nodiscard]] QDate firstBillingDate(const QDate &start);

/// A subscription as billing sees it.
struct BilledSubscription
{
    domain::Cloud cloud = domain::Cloud::Global;
    domain::SubscriptionId id;
    domain::OfferId offer;
    QDate start; ///< effectiveStartDate
    domain::BillingCycle cycle = domain::BillingCycle::Monthly; ///< 21Vianet bills monthly only
    bool madeByUpgrade = false; ///< 21Vianet: the free days belong to a first purchase
    qint64 quantity = 0;
    domain::Money price; ///< per licence and month, or year where billed so
    QList<domain::BillingLine> ledger; ///< every line written for it, oldest first
};

/// Why nothing is credited, or how much.
enum class CreditRule {
    None, ///< the act credits nothing by its nature (reactivation)
    WholePeriod, ///< Global, within 30 days of the start
    UnusedDays,
    Replaced, ///< change of quantity: every standing line is taken back and written afresh
    FreeDays, ///< 21Vianet before the first billing date: there is nothing to credit
};

struct BillingEffect
{
    QDate day; ///< of the act; it belongs to the new part
    Period period; ///< of the subscription that the act is on
    qint64 unusedDays = 0; ///< of that period, from the day of the act on
    CreditRule creditRule = CreditRule::None;
    QList<domain::BillingLine> credits;
    QList<domain::BillingLine> charges;
    domain::Money due; ///< sum of credits and charges; below zero: the customer gets it back
    /// The next advance charge and the period that it is for; none where billing ends.
    std::optional<domain::BillingLine> next;

    [[nodiscard]] QList<domain::BillingLine> lines() const { return credits + charges; }
};

enum class BillingGap {
    NoSourcePrice,
    NoTargetPrice,
    DifferentCurrencies,
    NoStart, ///< the start of the subscription is not known
    TooLarge, ///< an amount does not fit into 64 bits, or a day into the years up to 9999
    NotRecorded, ///< an order of a book that kept no lines then
};

template <typename T>
using Billed = tl::expected<T, BillingGap>;

/// The period that stands on the day of an act.
[[nodiscard]] Period periodOf(const BilledSubscription &subscription, const QDate &day);

/// The lines that stand for the period: those written, without the ones taken back, and the
/// advance charge where none was written.
[[nodiscard]] Billed<QList<domain::BillingLine>> standingLines(
    const BilledSubscription &subscription, const Period &period);

/// Cancelled, or suspended, on this day. Global: the whole period within 30 days of the start,
/// later the unused days; 21Vianet: the unused days, nothing in the free days.
[[nodiscard]] Billed<BillingEffect> cancellationEffect(
    const BilledSubscription &subscription, const QDate &day);
/// Charged again from this day to the end of the same period.
[[nodiscard]] Billed<BillingEffect> reactivationEffect(
    const BilledSubscription &subscription, const QDate &day);
/// Every line standing for the period is taken back and all parts are charged afresh, each with its
/// own price and number; parts of zero days are left out.
[[nodiscard]] Billed<BillingEffect> quantityEffect(
    const BilledSubscription &subscription, qint64 newQuantity, const QDate &day);

/// What an upgrade buys.
struct BilledTarget
{
    domain::SubscriptionId id;
    domain::OfferId offer;
    qint64 quantity = 0;
    domain::Money price; ///< per licence and month, or year where the source is billed so
};

/// Where the prices of an effect come from, for the note below its table.
enum class PriceSource {
    Unknown, ///< lines read back from the book: it keeps prices, not where they came from
    Demo,
    Own,
    OwnAndDemo, ///< the partner's list does not name every product
};

/// An upgrade's billing effect as it is shown: the effect, or why there is none.
struct UpgradeBilling
{
    std::optional<BillingEffect> effect;
    BillingGap gap = BillingGap::NoSourcePrice; ///< where there is no effect
    domain::Cloud cloud = domain::Cloud::Global;
    domain::OfferId source;
    domain::OfferId target;
    domain::Currency currency;
    QDate sourceStart;
    PriceSource prices = PriceSource::Unknown;
    QString priceList; ///< name of the partner's list; empty where none counts
};

/// The source is cancelled and the target bought. Global: a whole period of its own from this day.
/// 21Vianet: from this day to the day before the next billing date, in days of that period.
[[nodiscard]] Billed<BillingEffect> upgradeEffect(
    const BilledSubscription &source, const BilledTarget &target, const QDate &day);

} // namespace rules
