#include "services/demoordinary.h"

#include "services/demodice.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace services::demo {
namespace {

const Mix &drawMix(const QList<Mix> &mixes, Dice &dice)
{
    int total = 0;
    for (const Mix &mix : mixes) {
        total += mix.weight;
    }
    qint64 drawn = dice.between(1, total);
    for (const Mix &mix : mixes) {
        drawn -= mix.weight;
        if (drawn <= 0) {
            return mix;
        }
    }
    return mixes.constLast();
}

/// Orders are placed on working days.
QDate workingDay(QDate day)
{
    while (day.dayOfWeek() > Qt::Friday) {
        day = day.addDays(1);
    }
    return day;
}

void drawDelegation(CustomerRecord &customer, const QDate &firstOrder, Dice &dice)
{
    const qint64 lot = dice.between(1, 12);
    if (lot == 1) {
        customer.delegation = domain::DelegationState::None;
    } else if (lot == 2) {
        customer.delegation = domain::DelegationState::Requested;
        customer.since = QDate(2020, 5, 8).addDays(-dice.between(0, 3));
    } else {
        customer.delegation = domain::DelegationState::Granted;
        customer.since = firstOrder;
    }
}

SubscriptionRecord drawSubscription(const Mix::Part &part, const QDate &start, Dice &dice)
{
    SubscriptionRecord record;
    record.key = part.offer;
    record.offer = part.offer;
    record.licences = dice.between(part.least, part.most);
    record.assigned = std::max<qint64>(1, record.licences * dice.between(80, 100) / 100);
    record.start = start;
    return record;
}

CustomerRecord drawn(
    const CustomerRecord &told, const Records &records, qsizetype turn, qint64 seed)
{
    Dice dice(seed, told.key);
    CustomerRecord customer = told;
    const Mix &mix = drawMix(records.mixes, dice);
    const QDate first = workingDay(QDate(2018, 7, 2).addDays(dice.between(0, 610)));
    QDate start = first;
    for (const Mix::Part &part : mix.parts) {
        SubscriptionRecord subscription = drawSubscription(part, start, dice);
        // In turn and not drawn, so that every role has been at work whatever the seed.
        subscription.by = records.creators.at(turn % records.creators.size());
        customer.subscriptions.append(subscription);
        start = workingDay(std::min(start.addDays(dice.between(0, 120)), QDate(2020, 4, 30)));
    }
    drawDelegation(customer, first, dice);
    return customer;
}

} // namespace

QList<CustomerRecord> allCustomers(const Records &records, qint64 seed)
{
    QList<CustomerRecord> customers = records.customers;
    for (qsizetype i = 0; i < records.ordinary.size(); ++i) {
        customers.append(drawn(records.ordinary.at(i), records, i, seed));
    }
    return customers;
}

} // namespace services::demo
