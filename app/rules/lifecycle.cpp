#include "rules/lifecycle.h"

#include <QtNumeric>

#include <algorithm>

using namespace Qt::StringLiterals;
using domain::Subscription;
using domain::SubscriptionStatus;

namespace rules {
namespace {

constexpr qint64 widestQuantity = 10'000'000;

/// Why a subscription in this status refuses the act, whoever asks.
std::optional<LifeRefusal> refusalOfStatus(LifeAct act, SubscriptionStatus status)
{
    switch (status) {
    case SubscriptionStatus::None:
    case SubscriptionStatus::Pending:
        return LifeRefusal::NotProvisioned;
    case SubscriptionStatus::Deleted:
        return LifeRefusal::Cancelled;
    case SubscriptionStatus::Expired:
        return LifeRefusal::Expired;
    case SubscriptionStatus::Suspended:
        if (act == LifeAct::ChangeLicences) {
            return LifeRefusal::QuantityLocked;
        }
        return act == LifeAct::Suspend ? std::optional(LifeRefusal::AlreadySuspended)
                                       : std::nullopt;
    case SubscriptionStatus::Active:
        return act == LifeAct::Reactivate ? std::optional(LifeRefusal::NotSuspended) : std::nullopt;
    }
    return std::nullopt;
}

bool baseIsActive(const Subscription &addOn, const QList<Subscription> &holdings)
{
    return std::any_of(holdings.cbegin(), holdings.cend(), [&addOn](const Subscription &other) {
        return other.id == addOn.parentId && other.status == SubscriptionStatus::Active;
    });
}

QDate termsFrom(const QDate &anchor, domain::Term term, int n)
{
    return term == domain::Term::Year ? anchor.addYears(n) : anchor.addMonths(n);
}

/// How many terms lie between the two at most, so that counting begins near the answer.
int termsBetween(const QDate &from, domain::Term term, const QDate &to)
{
    const int years = to.year() - from.year();
    const int n = term == domain::Term::Year ? years : years * 12 + to.month() - from.month();
    return std::max(0, n - 1);
}

} // namespace

QString codeOf(LifeRefusal refusal)
{
    switch (refusal) {
    case LifeRefusal::SoldElsewhere:
        return u"soldElsewhere"_s;
    case LifeRefusal::RoleMayNot:
        return u"role"_s;
    case LifeRefusal::NotProvisioned:
        return u"notProvisioned"_s;
    case LifeRefusal::QuantityLocked:
        return u"suspended"_s;
    case LifeRefusal::AlreadySuspended:
        return u"alreadySuspended"_s;
    case LifeRefusal::NotSuspended:
        return u"notSuspended"_s;
    case LifeRefusal::Cancelled:
        return u"cancelled"_s;
    case LifeRefusal::Expired:
        return u"expired"_s;
    case LifeRefusal::BaseNotActive:
        return u"baseNotActive"_s;
    }
    return {};
}

std::optional<LifeRefusal> refusalOf(LifeAct act, const Subscription &subscription,
    const QList<Subscription> &holdings, const catalog::RoleRights &rights)
{
    if (subscription.soldBy != domain::SoldBy::Own) {
        return LifeRefusal::SoldElsewhere;
    }
    if (const auto refusal = refusalOfStatus(act, subscription.status)) {
        return refusal;
    }
    if (!rights.changeSubscriptions) {
        return LifeRefusal::RoleMayNot;
    }
    if (act == LifeAct::Reactivate && subscription.isAddOn()
        && !baseIsActive(subscription, holdings)) {
        return LifeRefusal::BaseNotActive;
    }
    return std::nullopt;
}

QuantityLimits licenceLimits(const catalog::Offer *offer, qint64 assigned)
{
    QuantityLimits limits;
    limits.minimum = std::max<qint64>(offer != nullptr ? offer->minQuantity : 1, assigned);
    limits.maximum = offer != nullptr ? offer->maxQuantity : widestQuantity;
    limits.hasLicenceLimit = offer != nullptr && offer->hasLicenceLimit;
    limits.choosable = true;
    return limits;
}

QuantityFault quantityFault(const catalog::Offer *offer, qint64 quantity, qint64 assigned)
{
    const QuantityLimits limits = licenceLimits(offer, assigned);
    if (quantity > limits.maximum) {
        return QuantityFault::TooMany;
    }
    if (assigned > 0 && quantity < assigned) {
        return QuantityFault::BelowAssigned;
    }
    return quantity < limits.minimum ? QuantityFault::TooFew : QuantityFault::None;
}

QList<Subscription> addOnsStanding(const Subscription &base, const QList<Subscription> &holdings)
{
    QList<Subscription> standing;
    std::copy_if(holdings.cbegin(), holdings.cend(), std::back_inserter(standing),
        [&base](const Subscription &other) {
            return other.parentId == base.id && other.id != base.id
                && other.soldBy == domain::SoldBy::Own && domain::isHeld(other.status);
        });
    return standing;
}

Billed<BillingEffect> lifeBilling(LifeAct act, const Subscription &subscription,
    const Billed<BilledSubscription> &billed, qint64 quantity, const QDate &day)
{
    const bool active = subscription.status == SubscriptionStatus::Active;
    const bool suspended = subscription.status == SubscriptionStatus::Suspended;
    const bool ends = act == LifeAct::Suspend || act == LifeAct::Cancel;
    const bool bills = (act == LifeAct::ChangeLicences && active) || (ends && active)
        || (act == LifeAct::Reactivate && suspended);
    if (subscription.isTrial || !bills) {
        return BillingEffect();
    }
    if (!billed) {
        return tl::unexpected(billed.error());
    }
    if (ends) {
        return cancellationEffect(*billed, day);
    }
    return act == LifeAct::Reactivate ? reactivationEffect(*billed, day)
                                      : quantityEffect(*billed, quantity, day);
}

Billed<BillingEffect> addEffects(BillingEffect first, const BillingEffect &second)
{
    const bool nothingYet = first.lines().isEmpty();
    first.credits.append(second.credits);
    first.charges.append(second.charges);
    if (nothingYet) {
        first.due.currency = second.due.currency;
    } else if (!second.lines().isEmpty() && first.due.currency != second.due.currency) {
        return tl::unexpected(BillingGap::DifferentCurrencies);
    }
    if (qAddOverflow(first.due.minor, second.due.minor, &first.due.minor)) {
        return tl::unexpected(BillingGap::TooLarge);
    }
    return first;
}

int daysUntilDeletion(domain::Cloud cloud)
{
    return cloud == domain::Cloud::China21Vianet ? 60 : 90;
}

int fewestDaysUntilDeletion()
{
    return std::min(
        daysUntilDeletion(domain::Cloud::Global), daysUntilDeletion(domain::Cloud::China21Vianet));
}

QDate deletionDay(domain::Cloud cloud, const QDate &suspendedOn)
{
    return suspendedOn.isValid() ? suspendedOn.addDays(daysUntilDeletion(cloud)) : QDate();
}

QDate termEndReaching(const Subscription &subscription, const QDate &day)
{
    const domain::Term term = subscription.term;
    const QDate start = subscription.startDate;
    const QDate after = subscription.commitmentEndDate.addDays(1);
    if (subscription.commitmentEndDate >= day) {
        return subscription.commitmentEndDate;
    }
    bool onStart = false;
    if (start.isValid() && start < after) {
        for (int n = termsBetween(start, term, after), last = n + 2; n <= last && !onStart; ++n) {
            onStart = termsFrom(start, term, n) == after;
        }
    }
    const QDate anchor = onStart ? start : after;
    int n = termsBetween(anchor, term, day);
    QDate end = termsFrom(anchor, term, n).addDays(-1);
    while (end < day || end <= subscription.commitmentEndDate) {
        end = termsFrom(anchor, term, ++n).addDays(-1);
    }
    return end;
}

std::optional<Due> dueOf(const Subscription &subscription, domain::Cloud cloud,
    const QDate &suspendedOn, const QDate &today)
{
    if (subscription.soldBy != domain::SoldBy::Own) {
        return std::nullopt;
    }
    const bool suspended = subscription.status == SubscriptionStatus::Suspended;
    if (!suspended && subscription.status != SubscriptionStatus::Active) {
        return std::nullopt;
    }
    const QDate end = subscription.commitmentEndDate;
    const bool passed = end.isValid() && end < today;
    std::optional<Due> due;
    if (passed && !subscription.autoRenew) {
        due = Due{ Due::Kind::Expire, end.addDays(1), {}, 0 };
    } else if (passed && !suspended) {
        // Term by term, so that a clock that jumps ends where one that creeps does.
        Due renewal;
        domain::Subscription step = subscription;
        while (step.commitmentEndDate < today) {
            renewal.day = step.commitmentEndDate.addDays(1);
            step.commitmentEndDate = termEndReaching(step, renewal.day);
            ++renewal.terms;
        }
        renewal.end = step.commitmentEndDate;
        due = renewal;
    }
    const QDate deleted = suspended ? deletionDay(cloud, suspendedOn) : QDate();
    if (deleted.isValid() && deleted <= today && (!due || deleted < due->day)) {
        due = Due{ Due::Kind::Delete, deleted, {}, 0 };
    }
    return due;
}

} // namespace rules
