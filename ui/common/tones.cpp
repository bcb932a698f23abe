#include "common/tones.h"

namespace common {

using theme::ColorRole;
using theme::TextStyle;
using viewmodels::Emphasis;
using viewmodels::Tone;

ColorRole colorOf(Tone tone)
{
    switch (tone) {
    case Tone::Plain:
        return ColorRole::Text;
    case Tone::Secondary:
        return ColorRole::TextSecondary;
    case Tone::Tertiary:
        return ColorRole::TextTertiary;
    case Tone::Accent:
        return ColorRole::AccentText;
    case Tone::Ok:
        return ColorRole::Ok;
    case Tone::Warn:
        return ColorRole::Warn;
    case Tone::Error:
        return ColorRole::Error;
    }
    return ColorRole::Text;
}

TextStyle textStyleOf(Emphasis emphasis)
{
    switch (emphasis) {
    case Emphasis::Regular:
        return TextStyle::Body;
    case Emphasis::Medium:
        return TextStyle::BodyMedium;
    case Emphasis::Strong:
        return TextStyle::BodyStrong;
    case Emphasis::Caption:
        return TextStyle::Caption;
    case Emphasis::Mono:
        return TextStyle::Mono;
    }
    return TextStyle::Body;
}

PillKind pillKindOf(Tone tone)
{
    switch (tone) {
    case Tone::Accent:
        return PillKind::Accent;
    case Tone::Ok:
        return PillKind::Ok;
    case Tone::Warn:
        return PillKind::Warn;
    case Tone::Error:
        return PillKind::Error;
    case Tone::Plain:
    case Tone::Secondary:
    case Tone::Tertiary:
        break;
    }
    return PillKind::Neutral;
}

StatusColors statusColors(PillKind kind)
{
    switch (kind) {
    case PillKind::Accent:
        return { ColorRole::AccentText, ColorRole::AccentFill, ColorRole::AccentLine };
    case PillKind::Ok:
        return { ColorRole::Ok, ColorRole::OkFill, ColorRole::OkLine };
    case PillKind::Warn:
        return { ColorRole::Warn, ColorRole::WarnFill, ColorRole::WarnLine };
    case PillKind::Error:
        return { ColorRole::Error, ColorRole::ErrorFill, ColorRole::ErrorLine };
    case PillKind::Neutral:
        break;
    }
    return { ColorRole::TextSecondary, ColorRole::SurfaceAlt, ColorRole::Line };
}

} // namespace common
