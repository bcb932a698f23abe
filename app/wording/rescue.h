#pragma once

#include "domain/rescue.h"

#include <QString>

namespace wording {

class Texts;

/// What could not be saved of a damaged database, in words: for the sheet, its list and the command
/// line alike.
[[nodiscard]] QString recordKind(domain::RecordKind kind, const Texts &texts);
[[nodiscard]] QString lossReason(domain::LossReason reason, const Texts &texts);
/// Its id, or how many damaged places there are where nobody knows what stood in them.
[[nodiscard]] QString lostRecord(const domain::Loss &loss, const Texts &texts);

} // namespace wording
