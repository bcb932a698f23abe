#pragma once

#include "livelybook.h"
#include "plainledger.h"

/// What must hold between two sights of a book, whatever the act between them was. Each gives what
/// is wrong, or nothing.
namespace proof {

using Ledgers = QMap<domain::SubscriptionId, PlainLedger>;

/// verify finds nothing, and nobody holds a licence of what has ended.
[[nodiscard]] QString wholeFault(const Sight &after);
/// The act may have changed these subscriptions; every other row, licence and line stands.
[[nodiscard]] QString strayFault(const Sight &before, const Sight &after);
/// Each changed subscription has its entries, each entry its change, and the entries replayed over
/// the first sight give the present status and quantity.
[[nodiscard]] QString historyFault(const Sight &before, const Sight &after);
[[nodiscard]] QString replayFault(const Sight &first, const Sight &now);
/// Every line is price × licences × days / days of the period, rounded once; together they come to
/// what the ledger says for each day.
[[nodiscard]] QString moneyFault(
    const Sight &after, const Ledgers &ledgers, const catalog::Catalogue &catalogue);

/// What the rows tell of an act, for the ledgers.
void keepLedgers(const Sight &before, const Sight &after, bool byTheClock, Ledgers &ledgers);
[[nodiscard]] Ledgers firstLedgers(const Sight &sight);

} // namespace proof
