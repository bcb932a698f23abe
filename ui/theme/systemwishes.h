#pragma once

#include <optional>

namespace theme {

/// What the desktop asks of every program, beside its palette and font.
struct SystemWishes
{
    std::optional<bool> dark; ///< none: the palette tells
    bool highContrast = false;
    bool reduceMotion = false;

    bool operator==(const SystemWishes &other) const = default;
};

} // namespace theme
