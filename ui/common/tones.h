#pragma once

#include "theme/tokens.h"
#include "viewmodels/roles.h"

namespace common {

enum class PillKind { Accent, Ok, Warn, Error, Neutral };

[[nodiscard]] theme::ColorRole colorOf(viewmodels::Tone tone);
[[nodiscard]] theme::TextStyle textStyleOf(viewmodels::Emphasis emphasis);
[[nodiscard]] PillKind pillKindOf(viewmodels::Tone tone);

/// Text, fill and outline of a status colour, for pills and notes.
struct StatusColors
{
    theme::ColorRole text;
    theme::ColorRole fill;
    theme::ColorRole line;
};
[[nodiscard]] StatusColors statusColors(PillKind kind);

} // namespace common
