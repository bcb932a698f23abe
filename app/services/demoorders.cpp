#include "services/democontent.h"

#include <QMap>

using namespace Qt::StringLiterals;

namespace services::demo {
namespace {

/// How far apart numbers stand where nothing says how many orders the year had: the partner has
/// other customers, too.
constexpr qint64 usualGap = 3;

/// An order of the year that is being numbered; `order` is null for an upgrade, which takes the
/// next free number by itself.
struct Slot
{
    domain::Order *order = nullptr;
    qint64 serial = 0; ///< 0: not yet known
};

qint64 serialOf(const QString &number)
{
    return number.section(u'-', 2).toLongLong();
}

/// Fills the slots between two known ones evenly.
void fill(QList<Slot> &slots, qsizetype from, qsizetype to, qint64 below, qint64 above)
{
    const qint64 steps = to - from + 1;
    for (qsizetype i = from; i < to; ++i) {
        slots[i].serial = below + (above - below) * (i - from + 1) / steps;
    }
}

void numberYear(QList<Slot> &slots, qint64 last)
{
    if (last > 0 && slots.constLast().serial == 0) {
        slots.last().serial = last;
    }
    qsizetype from = 0;
    qint64 below = 0;
    for (qsizetype i = 0; i < slots.size(); ++i) {
        if (slots.at(i).serial > 0) {
            fill(slots, from, i, below, slots.at(i).serial);
            below = slots.at(i).serial;
            from = i + 1;
        }
    }
    fill(slots, from, slots.size(), below, below + usualGap * (slots.size() - from + 1));
}

} // namespace

void numberOrders(QList<Happening> &happenings, QList<domain::Subscription> &subscriptions,
    const QHash<int, qint64> &lastOrders)
{
    QMap<int, QList<Slot>> years;
    for (Happening &happening : happenings) {
        const int year = happening.time.date().year();
        if (auto *order = std::get_if<domain::Order>(&happening.what)) {
            years[year].append({ order, serialOf(order->number) });
        } else if (std::holds_alternative<UpgradeToDo>(happening.what)) {
            years[year].append(Slot());
        }
    }
    QHash<domain::SubscriptionId, QString> numbers;
    for (auto year = years.begin(); year != years.end(); ++year) {
        numberYear(*year, lastOrders.value(year.key()));
        for (const Slot &slot : std::as_const(*year)) {
            if (slot.order != nullptr) {
                slot.order->number
                    = u"PD-%1-%2"_s.arg(year.key()).arg(slot.serial, 5, 10, QChar(u'0'));
                numbers.insert(slot.order->targetId, slot.order->number);
            }
        }
    }
    for (domain::Subscription &subscription : subscriptions) {
        subscription.orderId = numbers.value(subscription.id);
    }
}

} // namespace services::demo
