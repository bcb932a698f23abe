#pragma once

#include "qa/run.h"
#include "theme/tokens.h"

#include <QString>

namespace walkthroughs {

/// How a verdict is shown: an icon, colours and a word, never a colour alone.
struct VerdictLook
{
    QString icon;
    theme::ColorRole color = theme::ColorRole::TextTertiary;
    theme::ColorRole fill = theme::ColorRole::Surface;
    theme::ColorRole line = theme::ColorRole::Control;
    /// Filled segment of a bar.
    theme::ColorRole bar = theme::ColorRole::Track;
};

[[nodiscard]] VerdictLook lookOf(qa::Verdict verdict);
[[nodiscard]] QString wordOf(qa::Verdict verdict);

} // namespace walkthroughs
