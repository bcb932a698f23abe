#include "plainledger.h"

namespace proof {

PlainLedger::PlainLedger(const Bought &bought)
    : m_bought(bought)
{
    if (bought.byUpgrade) {
        m_entered = periodFirst(bought.start);
        const QDate last = periodLast(bought.start);
        for (QDate day = bought.start; day <= last; day = day.addDays(1)) {
            m_owed[day] = bought.quantity;
        }
    }
}

QDate PlainLedger::periodFirst(const QDate &day) const
{
    if (m_bought.cloud == Cloud::China) {
        const QDate fifteenth(day.year(), day.month(), 15);
        return day >= fifteenth ? fifteenth : fifteenth.addMonths(-1);
    }
    const int step = m_bought.annual ? 12 : 1;
    QDate first = m_bought.start;
    // Each counted from the start, so that the anchor is kept over short months.
    for (int n = 1; m_bought.start.addMonths(n * step) <= day; ++n) {
        first = m_bought.start.addMonths(n * step);
    }
    return first;
}

QDate PlainLedger::periodLast(const QDate &day) const
{
    QDate next = day;
    while (periodFirst(next) == periodFirst(day)) {
        next = next.addDays(1);
    }
    return next.addDays(-1);
}

bool PlainLedger::isFree(const QDate &day) const
{
    if (m_bought.cloud == Cloud::Global || m_bought.byUpgrade) {
        return false;
    }
    const QDate fifteenth(m_bought.start.year(), m_bought.start.month(), 15);
    return day < (fifteenth < m_bought.start ? fifteenth.addMonths(1) : fifteenth);
}

void PlainLedger::enter(const QDate &day)
{
    const QDate first = periodFirst(day);
    if (m_entered.isValid() && m_entered >= first) {
        return;
    }
    m_entered = first;
    const QDate last = periodLast(day);
    for (QDate each = first; each <= last; each = each.addDays(1)) {
        m_paidBefore[each] = m_bought.active && !isFree(each) ? m_bought.quantity : 0;
        m_owed[each] = m_paidBefore[each];
    }
}

void PlainLedger::changeQuantity(const QDate &day, qint64 quantity)
{
    enter(day);
    const QDate last = periodLast(day);
    for (QDate each = day; each <= last; each = each.addDays(1)) {
        if (m_bought.active && m_owed[each] != 0) {
            m_owed[each] = quantity; // free days stay free
        }
    }
    m_bought.quantity = quantity;
}

void PlainLedger::stop(const QDate &day)
{
    enter(day);
    const bool whole = m_bought.cloud == Cloud::Global && m_bought.start.daysTo(day) <= 30;
    const QDate last = periodLast(day);
    for (QDate each = whole ? periodFirst(day) : day; each <= last; each = each.addDays(1)) {
        if (m_bought.active) {
            m_owed[each] = 0;
        }
    }
    m_bought.active = false;
}

void PlainLedger::resume(const QDate &day)
{
    enter(day);
    const QDate last = periodLast(day);
    for (QDate each = day; each <= last; each = each.addDays(1)) {
        m_owed[each] = isFree(each) ? 0 : m_bought.quantity;
    }
    m_bought.active = true;
}

std::map<QDate, qint64> PlainLedger::net() const
{
    std::map<QDate, qint64> all;
    for (const auto &[day, quantity] : m_owed) {
        const auto before = m_paidBefore.find(day);
        const qint64 difference = quantity - (before != m_paidBefore.end() ? before->second : 0);
        if (difference != 0) {
            all[day] = difference;
        }
    }
    return all;
}

} // namespace proof
