#include "bookchecks.h"

#include "domain/names.h"

#include <QSet>

using namespace Qt::StringLiterals;
using domain::Subscription;
using domain::SubscriptionId;
using domain::SubscriptionStatus;

namespace proof {
namespace {

bool sameRow(Subscription a, const Subscription &b)
{
    a.rowVersion = b.rowVersion;
    return a == b;
}

QSet<SubscriptionId> changedRows(const Sight &before, const Sight &after)
{
    QSet<SubscriptionId> changed;
    for (const Subscription &now : after.subscriptions) {
        const auto was = before.subscriptions.constFind(now.id);
        if (was == before.subscriptions.cend() || !sameRow(*was, now)) {
            changed.insert(now.id);
        }
    }
    return changed;
}

PlainLedger::Cloud cloudOf(const Sight &sight, const Subscription &subscription)
{
    return sight.customers.value(subscription.customerId).cloud == domain::Cloud::Global
        ? PlainLedger::Cloud::Global
        : PlainLedger::Cloud::China;
}

PlainLedger bought(const Sight &sight, const Subscription &subscription, bool byUpgrade)
{
    return PlainLedger({ cloudOf(sight, subscription), subscription.startDate,
        subscription.billingCycle == domain::BillingCycle::Annual
            && cloudOf(sight, subscription) == PlainLedger::Cloud::Global,
        byUpgrade, subscription.status == SubscriptionStatus::Active, subscription.quantity });
}

/// Price of the whole period; none where nothing is billed.
std::optional<qint64> priceOf(
    const Sight &sight, const Subscription &subscription, const catalog::Catalogue &catalogue)
{
    const bool annual = subscription.billingCycle == domain::BillingCycle::Annual
        && cloudOf(sight, subscription) == PlainLedger::Cloud::Global;
    if (subscription.isTrial) {
        return std::nullopt;
    }
    if (subscription.unitPrice) {
        return subscription.unitPrice->minor * (annual ? 12 : 1);
    }
    const auto currency
        = domain::Currency::ofMarket(sight.customers.value(subscription.customerId).country);
    const auto listed = annual ? catalogue.demoAnnualPrice(subscription.offerId, currency)
                               : catalogue.demoPrice(subscription.offerId, currency);
    return listed ? std::optional(listed->minor) : std::nullopt;
}

/// Half away from zero, in whole numbers.
qint64 rounded(qint64 price, qint64 quantity, qint64 days, qint64 periodDays)
{
    __extension__ using Wide = __int128;
    const Wide twice = Wide(price) * quantity * days * 2 + periodDays;
    return static_cast<qint64>(twice / (Wide(periodDays) * 2));
}

QString lineFault(const domain::BillingLine &line, const PlainLedger &ledger, qint64 price)
{
    const bool credit = line.kind == domain::BillingLineKind::Credit;
    const qint64 amount = rounded(price, line.quantity, line.days(), line.periodDays());
    if (line.unitPrice.minor != price || line.amount.minor != (credit ? -amount : amount)) {
        return u"a line of %1 × %2 comes to %3"_s.arg(QString::number(line.unitPrice.minor),
            QString::number(line.quantity), QString::number(line.amount.minor));
    }
    if (line.periodFirst != ledger.periodFirst(line.first)
        || line.periodLast != ledger.periodLast(line.first) || line.last > line.periodLast
        || line.last < line.first) {
        return u"a line stands for %1 to %2 in the period %3 to %4"_s.arg(
            line.first.toString(Qt::ISODate), line.last.toString(Qt::ISODate),
            line.periodFirst.toString(Qt::ISODate), line.periodLast.toString(Qt::ISODate));
    }
    return {};
}

std::map<QDate, qint64> dayByDay(const QList<domain::BillingLine> &lines)
{
    std::map<QDate, qint64> days;
    for (const domain::BillingLine &line : lines) {
        for (QDate day = line.first; day <= line.last; day = day.addDays(1)) {
            days[day]
                += line.kind == domain::BillingLineKind::Credit ? -line.quantity : line.quantity;
        }
    }
    std::erase_if(days, [](const auto &day) { return day.second == 0; });
    return days;
}

QString firstDifference(const std::map<QDate, qint64> &wanted, const std::map<QDate, qint64> &found)
{
    std::map<QDate, qint64> left = wanted;
    for (const auto &[day, quantity] : found) {
        left[day] -= quantity;
    }
    for (const auto &[day, quantity] : left) {
        if (quantity != 0) {
            const auto of = [&day](const std::map<QDate, qint64> &days) {
                const auto at = days.find(day);
                return QString::number(at != days.end() ? at->second : 0);
            };
            return u"on %1 the lines come to %2 licences instead of %3"_s.arg(
                day.toString(Qt::ISODate), of(found), of(wanted));
        }
    }
    return {};
}

} // namespace

QString wholeFault(const Sight &after)
{
    if (!after.violations.isEmpty()) {
        return u"verify: "_s + after.violations.join(u"; "_s);
    }
    for (const Subscription &each : after.subscriptions) {
        if (!domain::isHeld(each.status) && after.holders.contains(each.id)) {
            return u"%1 is %2 and has licences"_s.arg(each.id.text(), domain::codeOf(each.status));
        }
    }
    return {};
}

QString strayFault(const Sight &before, const Sight &after)
{
    const QSet<SubscriptionId> changed = changedRows(before, after);
    for (const SubscriptionId &id : before.subscriptions.keys()) {
        if (!after.subscriptions.contains(id)) {
            return id.text() + u" is gone"_s;
        }
        if (!changed.contains(id)
            && (before.holders.value(id) != after.holders.value(id)
                || before.lines.value(id) != after.lines.value(id))) {
            return id.text() + u" has other licences or lines, but stands as before"_s;
        }
        // What was written stays written.
        if (after.lines.value(id).mid(0, before.lines.value(id).size()) != before.lines.value(id)) {
            return id.text() + u" has lost lines"_s;
        }
    }
    return {};
}

QString historyFault(const Sight &before, const Sight &after)
{
    const QSet<SubscriptionId> changed = changedRows(before, after);
    QSet<SubscriptionId> told;
    for (qsizetype i = before.history.size(); i < after.history.size(); ++i) {
        const domain::AuditEvent &event = after.history.at(i);
        if (event.act == domain::Act::AddOnCancelled || event.act == domain::Act::ClockMoved) {
            continue; // told once more with the base, and of the whole book
        }
        told.insert(event.subscriptionId);
        if (event.actor.isEmpty() || !after.subscriptions.contains(event.subscriptionId)
            || event.customerId != after.subscriptions[event.subscriptionId].customerId) {
            return u"entry %1 names nobody"_s.arg(event.sequence);
        }
    }
    if (told != changed) {
        return u"%1 subscriptions changed, %2 have an entry"_s.arg(
            QString::number(changed.size()), QString::number(told.size()));
    }
    return {};
}

QString replayFault(const Sight &first, const Sight &now)
{
    struct State
    {
        QString status;
        qint64 quantity = 0;
    };
    QMap<SubscriptionId, State> replayed;
    for (const Subscription &each : first.subscriptions) {
        replayed.insert(each.id, { domain::codeOf(each.status), each.quantity });
    }
    for (qsizetype i = first.history.size(); i < now.history.size(); ++i) {
        const domain::AuditEvent &event = now.history.at(i);
        State &state = replayed[event.subscriptionId];
        if (event.before.contains("status"_L1)
            && event.before.value("status"_L1).toString() != state.status) {
            return u"entry %1 begins where the one before did not end"_s.arg(event.sequence);
        }
        state.status = event.after.value("status"_L1).toString(state.status);
        state.quantity = event.after.value("quantity"_L1).toInteger(state.quantity);
    }
    for (const Subscription &each : now.subscriptions) {
        const State state = replayed.value(each.id);
        if (state.status != domain::codeOf(each.status) || state.quantity != each.quantity) {
            return u"the history leads %1 to %2, %3 licences; it is %4, %5"_s.arg(each.id.text(),
                state.status, QString::number(state.quantity), domain::codeOf(each.status),
                QString::number(each.quantity));
        }
    }
    return {};
}

QString moneyFault(const Sight &after, const Ledgers &ledgers, const catalog::Catalogue &catalogue)
{
    for (const Subscription &each : after.subscriptions) {
        const QList<domain::BillingLine> lines = after.lines.value(each.id);
        const PlainLedger &ledger = *ledgers.constFind(each.id);
        const std::optional<qint64> price = priceOf(after, each, catalogue);
        if (!price) {
            if (!lines.isEmpty()) {
                return each.id.text() + u" is billed without a price"_s;
            }
            continue;
        }
        for (const domain::BillingLine &line : lines) {
            if (const QString fault = lineFault(line, ledger, *price); !fault.isEmpty()) {
                return each.id.text() + u": "_s + fault;
            }
        }
        if (const QString fault = firstDifference(ledger.net(), dayByDay(lines));
            !fault.isEmpty()) {
            return each.id.text() + u": "_s + fault;
        }
    }
    return {};
}

Ledgers firstLedgers(const Sight &sight)
{
    Ledgers ledgers;
    for (const Subscription &each : sight.subscriptions) {
        ledgers.insert(each.id, bought(sight, each, false));
    }
    return ledgers;
}

void keepLedgers(const Sight &before, const Sight &after, bool byTheClock, Ledgers &ledgers)
{
    for (const Subscription &now : after.subscriptions) {
        if (!ledgers.contains(now.id)) {
            ledgers.insert(now.id, bought(after, now, true));
            continue;
        }
        const Subscription &was = *before.subscriptions.constFind(now.id);
        const bool wasActive = was.status == SubscriptionStatus::Active;
        const bool isActive = now.status == SubscriptionStatus::Active;
        if (wasActive && !isActive) {
            byTheClock ? ledgers[now.id].end() : ledgers[now.id].stop(after.today);
        } else if (!wasActive && isActive) {
            ledgers[now.id].resume(after.today);
        } else if (isActive && was.quantity != now.quantity) {
            ledgers[now.id].changeQuantity(after.today, now.quantity);
        }
    }
}

} // namespace proof
