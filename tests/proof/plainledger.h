#pragma once

#include <QDate>

#include <map>

namespace proof {

/// What one subscription owes, day by day, kept by hand from domain.md section 5: how many licences
/// are paid for on each day of the period. Nothing of app/rules.
///
/// How it reads what the document leaves open: what was paid before the book began is the advance
/// charge of the period for an active subscription and nothing for any other; trials, and what is
/// not active, are never billed.
class PlainLedger
{
public:
    enum class Cloud { Global, China };
    struct Bought
    {
        Cloud cloud = Cloud::Global;
        QDate start;
        bool annual = false; ///< billed by the year; 21Vianet bills by the month whatever it says
        bool byUpgrade = false; ///< from this day on, with a line of its own
        bool active = true;
        qint64 quantity = 0;
    };

    PlainLedger() = default;
    explicit PlainLedger(const Bought &bought);

    void changeQuantity(const QDate &day, qint64 quantity);
    /// Cancelled, suspended or upgraded.
    void stop(const QDate &day);
    void resume(const QDate &day);
    /// Renewal and expiry by the clock write no line.
    void end() { m_bought.active = false; }

    [[nodiscard]] QDate periodFirst(const QDate &day) const;
    [[nodiscard]] QDate periodLast(const QDate &day) const;

    /// Day by day, what all lines of the book together come to: licences charged less licences
    /// credited. Days that come to nothing are left out.
    [[nodiscard]] std::map<QDate, qint64> net() const;

private:
    void enter(const QDate &day);
    /// 21Vianet: from the start of a first purchase to the first billing date.
    [[nodiscard]] bool isFree(const QDate &day) const;

    Bought m_bought;
    QDate m_entered; ///< first day of the period that was last looked at
    std::map<QDate, qint64> m_paidBefore; ///< advance charges that no line of the book holds
    std::map<QDate, qint64> m_owed; ///< of every period that was looked at
};

} // namespace proof
