#pragma once

#include "rules/licencemoves.h"

namespace rules {

/// The detail of a line that a demo wanted: its remedy is another one than in 21Vianet.
inline const QString demoDetail = QStringLiteral("demo");

/// What a demo shows on purpose: the first `count` accounts that would have moved stay behind, each
/// with a line NotMoved whose detail is demoDetail. Where fewer move, as many as do.
void leaveBehind(LicenceMoves &moves, const QList<domain::Account> &accounts, int count);

} // namespace rules
