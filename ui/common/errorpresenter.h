#pragma once

#include "common/messagebar.h"
#include "domain/error.h"

namespace wording {
class Texts;
}

namespace common {

/// What a message bar says about an error: what happened as title, what to do next as text.
/// Refusals and cancelled work are warnings, all else errors.
[[nodiscard]] MessageBar::Content presentError(
    const domain::Error &error, const wording::Texts &texts);

/// Technical details for "Copy details": code and detail, untranslated.
[[nodiscard]] QString technicalDetails(const domain::Error &error);

} // namespace common
