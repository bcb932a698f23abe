#include "rules/billing.h"

namespace rules {
namespace {

/// The start of the n-th period. Always counted from the start itself, so that 31 January, 29
/// February, 31 March keep their anchor.
QDate startOf(const QDate &start, domain::BillingCycle cycle, int n)
{
    return cycle == domain::BillingCycle::Annual ? start.addYears(n) : start.addMonths(n);
}

} // namespace

Period periodAround(const QDate &start, domain::BillingCycle cycle, const QDate &day)
{
    const int years = day.year() - start.year();
    int n
        = cycle == domain::BillingCycle::Annual ? years : years * 12 + day.month() - start.month();
    if (startOf(start, cycle, n) > day) {
        --n;
    }
    n = std::max(n, 0);
    return { startOf(start, cycle, n), startOf(start, cycle, n + 1).addDays(-1) };
}

Period period21Vianet(const QDate &day)
{
    QDate first(day.year(), day.month(), billingDay21Vianet);
    if (first > day) {
        first = first.addMonths(-1);
    }
    return { first, first.addMonths(1).addDays(-1) };
}

QDate firstBillingDate(const QDate &start)
{
    const QDate first(start.year(), start.month(), billingDay21Vianet);
    return first < start ? first.addMonths(1) : first;
}

Period periodOf(const BilledSubscription &subscription, const QDate &day)
{
    if (subscription.cloud == domain::Cloud::China21Vianet) {
        return period21Vianet(std::max(day, subscription.start));
    }
    return periodAround(subscription.start, subscription.cycle, day);
}

} // namespace rules
