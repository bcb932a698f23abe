#include "rules/billing.h"

#include <QtNumeric>

#include <algorithm>

using domain::BillingLine;
using domain::BillingLineKind;
using domain::Money;

namespace rules {
namespace {

using Lines = QList<BillingLine>;

domain::BillingCycle cycleOf(const BilledSubscription &subscription)
{
    return subscription.cloud == domain::Cloud::China21Vianet ? domain::BillingCycle::Monthly
                                                              : subscription.cycle;
}

/// The days of the period that a first purchase in 21Vianet does not pay for, and in both clouds
/// those before the subscription's start.
QDate firstChargedDay(const BilledSubscription &subscription)
{
    const bool freeDays
        = subscription.cloud == domain::Cloud::China21Vianet && !subscription.madeByUpgrade;
    return freeDays ? firstBillingDate(subscription.start) : subscription.start;
}

bool isFree(const BilledSubscription &subscription, const Period &period)
{
    return firstChargedDay(subscription) > period.last;
}

/// What one line is about, beside its days.
struct Position
{
    domain::SubscriptionId id;
    domain::OfferId offer;
    domain::BillingCycle cycle = domain::BillingCycle::Monthly;
    qint64 quantity = 0;
    Money price;
};

Position positionOf(const BilledSubscription &subscription, qint64 quantity, const Money &price)
{
    return { subscription.id, subscription.offer, cycleOf(subscription), quantity, price };
}

/// Dates are written with four digits of a year; a period that leaves them has no lines.
bool isWritable(const Period &period)
{
    constexpr int lastYear = 9999;
    return period.first.year() >= 1 && period.last.year() <= lastYear;
}

Billed<BillingLine> charge(const Position &position, const Period &days, const Period &period)
{
    if (!isWritable(period)) {
        return tl::unexpected(BillingGap::TooLarge);
    }
    const auto whole = domain::times(position.price, position.quantity);
    const auto part = whole ? domain::proportion(whole->minor, days.days(), period.days())
                            : std::optional<qint64>();
    if (!part) {
        return tl::unexpected(BillingGap::TooLarge);
    }
    return BillingLine{ BillingLineKind::Charge, position.id, position.offer, days.first, days.last,
        period.first, period.last, position.cycle, position.quantity, position.price,
        { *part, position.price.currency } };
}

/// The line that takes this one back.
BillingLine negative(BillingLine line)
{
    line.kind
        = line.kind == BillingLineKind::Charge ? BillingLineKind::Credit : BillingLineKind::Charge;
    line.amount.minor = -line.amount.minor;
    return line;
}

/// The advance charge that the ledger rests on without holding it: of the present number where the
/// ledger has no line of this period, and what was taken back where it begins with a credit.
Billed<std::optional<BillingLine>> impliedCharge(
    const BilledSubscription &subscription, const Lines &written, const Period &period)
{
    if (isFree(subscription, period)
        || (!written.isEmpty() && written.constFirst().kind == BillingLineKind::Charge)) {
        return std::nullopt;
    }
    Position position = positionOf(subscription, subscription.quantity, subscription.price);
    if (!written.isEmpty()) {
        position.quantity = written.constFirst().quantity;
        position.price = written.constFirst().unitPrice;
    }
    const Period days{ std::max(period.first, firstChargedDay(subscription)), period.last };
    auto line = charge(position, days, period);
    if (!line) {
        return tl::unexpected(line.error());
    }
    return std::optional<BillingLine>(*line);
}

/// Which days are paid for at which number and price, as the lines leave it: a charge covers its
/// days, a credit frees them.
QList<BillingLine> coverage(const Lines &lines)
{
    Lines covered;
    for (const BillingLine &line : lines) {
        Lines next;
        for (const BillingLine &part : std::as_const(covered)) {
            BillingLine before = part;
            before.last = std::min(part.last, line.first.addDays(-1));
            BillingLine after = part;
            after.first = std::max(part.first, line.last.addDays(1));
            for (const BillingLine &rest : { before, after }) {
                if (rest.first <= rest.last) {
                    next.append(rest);
                }
            }
        }
        if (line.kind == BillingLineKind::Charge) {
            next.append(line);
        }
        covered = next;
    }
    std::sort(covered.begin(), covered.end(),
        [](const BillingLine &a, const BillingLine &b) { return a.first < b.first; });
    return covered;
}

Billed<BillingEffect> begin(const BilledSubscription &subscription, const QDate &day)
{
    if (!subscription.start.isValid()) {
        return tl::unexpected(BillingGap::NoStart);
    }
    BillingEffect effect;
    effect.day = std::max(day, subscription.start);
    effect.period = periodOf(subscription, effect.day);
    effect.unusedDays = effect.day.daysTo(effect.period.last) + 1;
    effect.due.currency = subscription.price.currency;
    return effect;
}

Billed<BillingEffect> addUp(BillingEffect effect)
{
    effect.due.minor = 0;
    const Lines lines = effect.lines();
    for (const BillingLine &line : lines) {
        if (line.amount.currency != effect.due.currency) {
            return tl::unexpected(BillingGap::DifferentCurrencies);
        }
        if (qAddOverflow(effect.due.minor, line.amount.minor, &effect.due.minor)) {
            return tl::unexpected(BillingGap::TooLarge);
        }
    }
    return effect;
}

Billed<std::optional<BillingLine>> nextCharge(
    const BilledSubscription &subscription, const Position &position, const QDate &day)
{
    const Period period = periodOf(subscription, day);
    auto line = charge(position, period, period);
    if (!line) {
        return tl::unexpected(line.error());
    }
    return std::optional<BillingLine>(*line);
}

/// The credit for the unused days, at the price that was charged for them last.
Billed<Lines> unusedCredit(
    const BilledSubscription &subscription, const BillingEffect &effect, const Lines &standing)
{
    const Lines covered = coverage(standing);
    const Money price = covered.isEmpty() ? subscription.price : covered.constLast().unitPrice;
    const Period unused{ effect.day, effect.period.last };
    auto part
        = charge(positionOf(subscription, subscription.quantity, price), unused, effect.period);
    if (!part) {
        return tl::unexpected(part.error());
    }
    return Lines{ negative(*part) };
}

} // namespace

Billed<Lines> standingLines(const BilledSubscription &subscription, const Period &period)
{
    Lines written;
    for (const BillingLine &line : subscription.ledger) {
        if (line.periodFirst == period.first && line.periodLast == period.last) {
            written.append(line);
        }
    }
    const auto implied = impliedCharge(subscription, written, period);
    if (!implied) {
        return tl::unexpected(implied.error());
    }
    if (*implied) {
        written.prepend(**implied);
    }
    Lines standing;
    for (const BillingLine &line : std::as_const(written)) {
        const qsizetype taken = standing.lastIndexOf(negative(line));
        if (taken >= 0) {
            standing.removeAt(taken);
        } else {
            standing.append(line);
        }
    }
    return standing;
}

Billed<BillingEffect> cancellationEffect(const BilledSubscription &subscription, const QDate &day)
{
    auto effect = begin(subscription, day);
    if (!effect) {
        return effect;
    }
    if (isFree(subscription, effect->period)) {
        effect->creditRule = CreditRule::FreeDays;
        return effect;
    }
    const auto standing = standingLines(subscription, effect->period);
    if (!standing) {
        return tl::unexpected(standing.error());
    }
    const bool whole = subscription.cloud == domain::Cloud::Global
        && subscription.start.daysTo(effect->day) <= fullCreditDays;
    effect->creditRule = whole ? CreditRule::WholePeriod : CreditRule::UnusedDays;
    if (whole) {
        for (const BillingLine &line : *standing) {
            effect->credits.append(negative(line));
        }
    } else {
        auto credit = unusedCredit(subscription, *effect, *standing);
        if (!credit) {
            return tl::unexpected(credit.error());
        }
        effect->credits = *std::move(credit);
    }
    return addUp(*std::move(effect));
}

Billed<BillingEffect> reactivationEffect(const BilledSubscription &subscription, const QDate &day)
{
    auto effect = begin(subscription, day);
    if (!effect) {
        return effect;
    }
    const Position position = positionOf(subscription, subscription.quantity, subscription.price);
    if (!isFree(subscription, effect->period)) {
        auto part = charge(position, { effect->day, effect->period.last }, effect->period);
        if (!part) {
            return tl::unexpected(part.error());
        }
        effect->charges.append(*std::move(part));
    }
    auto next = nextCharge(subscription, position, effect->period.last.addDays(1));
    if (!next) {
        return tl::unexpected(next.error());
    }
    effect->next = *std::move(next);
    return addUp(*std::move(effect));
}

Billed<BillingEffect> quantityEffect(
    const BilledSubscription &subscription, qint64 newQuantity, const QDate &day)
{
    auto effect = begin(subscription, day);
    if (!effect) {
        return effect;
    }
    const Position position = positionOf(subscription, newQuantity, subscription.price);
    effect->creditRule = CreditRule::FreeDays;
    if (!isFree(subscription, effect->period)) {
        effect->creditRule = CreditRule::Replaced;
        const auto standing = standingLines(subscription, effect->period);
        if (!standing) {
            return tl::unexpected(standing.error());
        }
        for (const BillingLine &line : *standing) {
            effect->credits.append(negative(line));
        }
        const Lines parts = coverage(*standing);
        for (const BillingLine &part : parts) {
            const Period days{ part.first, std::min(part.last, effect->day.addDays(-1)) };
            if (days.first > days.last) {
                continue;
            }
            auto again = charge(
                positionOf(subscription, part.quantity, part.unitPrice), days, effect->period);
            if (!again) {
                return tl::unexpected(again.error());
            }
            effect->charges.append(*std::move(again));
        }
        auto changed = charge(position, { effect->day, effect->period.last }, effect->period);
        if (!changed) {
            return tl::unexpected(changed.error());
        }
        effect->charges.append(*std::move(changed));
    }
    auto next = nextCharge(subscription, position, effect->period.last.addDays(1));
    if (!next) {
        return tl::unexpected(next.error());
    }
    effect->next = *std::move(next);
    return addUp(*std::move(effect));
}

Billed<BillingEffect> upgradeEffect(
    const BilledSubscription &source, const BilledTarget &target, const QDate &day)
{
    auto effect = cancellationEffect(source, day);
    if (!effect) {
        return effect;
    }
    // What is bought begins on the day of the act, and has no free days.
    BilledSubscription bought = source;
    bought.id = target.id;
    bought.offer = target.offer;
    bought.start = day;
    bought.madeByUpgrade = true;
    const Position position = positionOf(bought, target.quantity, target.price);
    const Period period = periodOf(bought, day);
    auto charged = charge(position, { day, period.last }, period);
    if (!charged) {
        return tl::unexpected(charged.error());
    }
    effect->charges.append(*std::move(charged));
    auto next = nextCharge(bought, position, period.last.addDays(1));
    if (!next) {
        return tl::unexpected(next.error());
    }
    effect->next = *std::move(next);
    return addUp(*std::move(effect));
}

} // namespace rules
