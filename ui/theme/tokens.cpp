#include "theme/tokens.h"

#include <QtGlobal>

#include <algorithm>
#include <cmath>

namespace theme {
namespace {

struct Row
{
    ColorRole role;
    QRgb light;
    QRgb dark;
    QRgb highContrast;
};

constexpr QRgb rgb(quint32 value)
{
    return 0xff000000U | value;
}

constexpr QRgb rgba(int red, int green, int blue, double alpha)
{
    return qRgba(red, green, blue, qRound(alpha * 255.0));
}

// DESIGN.md section 2, in its order; the order is that of ColorRole.
constexpr std::array<Row, colorRoleCount> rows{ {
    { ColorRole::Canvas, rgb(0xF4F5F8), rgb(0x15171C), rgb(0x000000) },
    { ColorRole::Chrome, rgb(0xEBEDF2), rgb(0x1B1E24), rgb(0x000000) },
    { ColorRole::Surface, rgb(0xFFFFFF), rgb(0x20242B), rgb(0x000000) },
    { ColorRole::SurfaceAlt, rgb(0xF7F8FA), rgb(0x262A32), rgb(0x000000) },
    { ColorRole::Hover, rgb(0xF0F2F5), rgb(0x2A2F38), rgb(0x000000) },
    { ColorRole::Pressed, rgb(0xE6E9EE), rgb(0x313742), rgb(0x000000) },
    { ColorRole::Selected, rgb(0xE7EFFD), rgb(0x1F3459), rgb(0x1AEBFF) },
    { ColorRole::Line, rgb(0xE0E3E9), rgb(0x333946), rgb(0xFFFFFF) },
    { ColorRole::Control, rgb(0xC5CAD4), rgb(0x4B5363), rgb(0xFFFFFF) },
    { ColorRole::ControlStrong, rgb(0x7F8795), rgb(0x8690A2), rgb(0xFFFFFF) },
    { ColorRole::Text, rgb(0x1A1E27), rgb(0xF1F3F7), rgb(0xFFFFFF) },
    { ColorRole::TextSecondary, rgb(0x4C5361), rgb(0xBCC3CF), rgb(0xFFFFFF) },
    { ColorRole::TextTertiary, rgb(0x636B79), rgb(0x9AA2B1), rgb(0xFFFFFF) },
    { ColorRole::TextDisabled, rgb(0x9CA3AF), rgb(0x6A7280), rgb(0xA6A6A6) },
    { ColorRole::Accent, rgb(0x1C5DCF), rgb(0x2F6ADB), rgb(0x1AEBFF) },
    { ColorRole::AccentHover, rgb(0x174FB3), rgb(0x2860C9), rgb(0x1AEBFF) },
    { ColorRole::AccentPressed, rgb(0x123F91), rgb(0x2153B2), rgb(0x1AEBFF) },
    { ColorRole::OnAccent, rgb(0xFFFFFF), rgb(0xFFFFFF), rgb(0x000000) },
    { ColorRole::AccentText, rgb(0x1A56C0), rgb(0x8AB4FF), rgb(0x1AEBFF) },
    { ColorRole::AccentFill, rgb(0xE7EFFD), rgb(0x1C2E4E), rgb(0x000000) },
    { ColorRole::AccentLine, rgb(0xB3CBF8), rgb(0x3A5C9B), rgb(0x1AEBFF) },
    { ColorRole::Ok, rgb(0x0B6B3A), rgb(0x6FD6A0), rgb(0x3FF23F) },
    { ColorRole::OkFill, rgb(0xE3F4EA), rgb(0x16342A), rgb(0x000000) },
    { ColorRole::OkLine, rgb(0xA6D8BB), rgb(0x2C644A), rgb(0x3FF23F) },
    { ColorRole::Warn, rgb(0x7F5200), rgb(0xF0C162), rgb(0xFFD400) },
    { ColorRole::WarnFill, rgb(0xFDF2D8), rgb(0x39301A), rgb(0x000000) },
    { ColorRole::WarnLine, rgb(0xEACA82), rgb(0x6D5722), rgb(0xFFD400) },
    { ColorRole::Error, rgb(0xAE231B), rgb(0xFF9A92), rgb(0xFF9C9C) },
    { ColorRole::ErrorFill, rgb(0xFCEAE8), rgb(0x41211F), rgb(0x000000) },
    { ColorRole::ErrorLine, rgb(0xEFB3AE), rgb(0x7D3B37), rgb(0xFF9C9C) },
    { ColorRole::Track, rgb(0xD5D9E1), rgb(0x3B4250), rgb(0xFFFFFF) },
    { ColorRole::PopLine, rgb(0xCCD1DA), rgb(0x4B5363), rgb(0xFFFFFF) },
    { ColorRole::ProgressFill, rgb(0x1C5DCF), rgb(0x8AB4FF), rgb(0x1AEBFF) },
    { ColorRole::Scrim, rgba(22, 26, 34, 0.42), rgba(0, 0, 0, 0.58), rgba(0, 0, 0, 0.8) },
    { ColorRole::Focus, rgb(0x1C5DCF), rgb(0x8AB4FF), rgb(0xFFD400) },
    { ColorRole::ChartDelegatedAdmin, rgb(0xAD740A), rgb(0xAD740A), rgb(0xAD740A) },
    { ColorRole::ChartAlreadyHas, rgb(0xB8574F), rgb(0xB8574F), rgb(0xB8574F) },
    { ColorRole::ChartNotActive, rgb(0x7A8494), rgb(0x7A8494), rgb(0x7A8494) },
    { ColorRole::Mark, rgb(0xAD740A), rgb(0xAD740A), rgb(0xAD740A) },
    { ColorRole::ScrollThumb, rgb(0xB5BBC7), rgb(0x565E6E), rgb(0xFFFFFF) },
} };

constexpr bool inOrder()
{
    for (size_t i = 0; i < rows.size(); ++i) {
        if (static_cast<size_t>(rows.at(i).role) != i) {
            return false;
        }
    }
    return true;
}
static_assert(inOrder(), "a colour role is missing from the table or stands in the wrong place");

double luminance(const QColor &color)
{
    const auto linear = [](double part) {
        return part <= 0.04045 ? part / 12.92 : std::pow((part + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * linear(color.redF()) + 0.7152 * linear(color.greenF())
        + 0.0722 * linear(color.blueF());
}

} // namespace

QColor token(ColorRole role, Scheme scheme)
{
    const Row &row = rows.at(static_cast<size_t>(role));
    switch (scheme) {
    case Scheme::Light:
        return QColor::fromRgba(row.light);
    case Scheme::Dark:
        return QColor::fromRgba(row.dark);
    case Scheme::HighContrast:
        break;
    }
    return QColor::fromRgba(row.highContrast);
}

TypeFace typeFace(TextStyle style)
{
    switch (style) {
    case TextStyle::Hero:
        return { 24, 32, QFont::DemiBold };
    case TextStyle::Title:
        return { 20, 28, QFont::DemiBold };
    case TextStyle::Subtitle:
        return { 16, 24, QFont::DemiBold };
    case TextStyle::Body:
        return { 13, 18, QFont::Normal };
    case TextStyle::BodyMedium:
        return { 13, 18, QFont::Medium };
    case TextStyle::BodyStrong:
        return { 13, 18, QFont::DemiBold };
    case TextStyle::Caption:
        return { 12, 16, QFont::Normal };
    case TextStyle::CaptionStrong:
        return { 12, 16, QFont::DemiBold };
    case TextStyle::Micro:
        return { 11, 16, QFont::Normal };
    case TextStyle::Mono:
        return { 12, 18, QFont::Normal };
    }
    Q_UNREACHABLE();
}

const QList<TileColors> &tileColors(Scheme scheme)
{
    static const QList<TileColors> light{
        { QColor(0xDCE7FAU), QColor(0x234A8FU) },
        { QColor(0xDDF0E6U), QColor(0x1C5C3CU) },
        { QColor(0xF6E8D2U), QColor(0x6F4A0CU) },
        { QColor(0xEBE2F6U), QColor(0x563486U) },
        { QColor(0xF8E0E2U), QColor(0x842A34U) },
        { QColor(0xDDEEF1U), QColor(0x1D5762U) },
    };
    static const QList<TileColors> dark{
        { QColor(0x243A63U), QColor(0xB9D0FFU) },
        { QColor(0x1F4533U), QColor(0xA5E3C2U) },
        { QColor(0x4A3A1BU), QColor(0xF1D59BU) },
        { QColor(0x3C2F57U), QColor(0xD6C4F5U) },
        { QColor(0x532C31U), QColor(0xF6BFC4U) },
        { QColor(0x21444CU), QColor(0xAFE0E9U) },
    };
    static const QList<TileColors> highContrast{ { QColor(0x000000U), QColor(0xFFFFFFU) } };
    switch (scheme) {
    case Scheme::Light:
        return light;
    case Scheme::Dark:
        return dark;
    case Scheme::HighContrast:
        break;
    }
    return highContrast;
}

double contrast(const QColor &a, const QColor &b)
{
    const double first = luminance(a);
    const double second = luminance(b);
    return (std::max(first, second) + 0.05) / (std::min(first, second) + 0.05);
}

} // namespace theme
