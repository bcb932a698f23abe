#pragma once

#include "store/connection.h"
#include "store/losslist.h"

namespace store {

/// Joins what is left of the history to one chain again. True where it was whole, and was left as
/// it stands; else the entries are numbered and bound anew, and those that are missing or were
/// changed are among the losses. An order of which no entry tells any more gets one that says so.
[[nodiscard]] domain::Result<bool> mendHistory(Connection &connection, LossList &losses);

/// The entry that tells every later reader where this book comes from.
[[nodiscard]] domain::Result<void> tellSalvage(Connection &connection, const QString &actor,
    const QString &file, qint64 lost, bool historyWhole);

} // namespace store
