#pragma once

#include "domain/namemask.h"
#include "store/bookfile.h"
#include "store/connection.h"

#include <functional>
#include <stop_token>

namespace store {

/// Told how many steps are done of how many.
using MaskingStep = std::function<void(int done, int total)>;

/// A copy of a book, which may be in use, whose names are replaced (store/maskrules.h) and which is
/// otherwise the same: a private file in which no byte of a real name is left. Its origin is
/// Masked. The mask must be fresh: it is told of the book's customers.
///
/// It grows in a hidden folder beside its place and is renamed when it is whole, so that a failure,
/// a stop (Cancelled) and the end of the program leave the book, and an older file at the target,
/// as they were. What a killed program left of such a folder goes with the next copy.
///
/// Errors: those of opening the book and of a backup; WrongUse where the target is the book.
[[nodiscard]] domain::Result<void> copyMasked(const QString &book, const QString &target,
    domain::NameMask &mask, const MaskingStep &step = {}, const std::stop_token &stop = {});

/// "table.column" of what can hold text and has no rule, and of rules without a column.
[[nodiscard]] domain::Result<QStringList> unruledColumns(Connection &connection);

} // namespace store
