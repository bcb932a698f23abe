#pragma once

#include <QColor>
#include <QFont>
#include <QList>

#include <array>

/// The values of DESIGN.md sections 2 and 3: the only place in the program with colour numbers.
namespace theme {

enum class Scheme { Light, Dark, HighContrast };

/// What the user chose; System follows the desktop.
enum class ThemeChoice { System, Light, Dark, HighContrast };

/// Colour by use. Each role has one value in each scheme.
enum class ColorRole {
    Canvas,
    Chrome,
    Surface,
    SurfaceAlt,
    Hover,
    Pressed,
    Selected,
    Line,
    Control,
    ControlStrong,
    Text,
    TextSecondary,
    TextTertiary,
    TextDisabled,
    Accent,
    AccentHover,
    AccentPressed,
    OnAccent,
    AccentText,
    AccentFill,
    AccentLine,
    Ok,
    OkFill,
    OkLine,
    Warn,
    WarnFill,
    WarnLine,
    Error,
    ErrorFill,
    ErrorLine,
    Track,
    PopLine,
    ProgressFill,
    Scrim,
    Focus,
    ChartDelegatedAdmin,
    ChartAlreadyHas,
    ChartNotActive,
    Mark, ///< frame of "Show me where"
    ScrollThumb, ///< a scroll bar's thumb at rest, measured from the pictures
};
inline constexpr int colorRoleCount = static_cast<int>(ColorRole::ScrollThumb) + 1;

enum class TextStyle {
    Hero,
    Title,
    Subtitle,
    Body,
    BodyMedium,
    BodyStrong,
    Caption,
    CaptionStrong,
    Micro,
    Mono
};

/// Sizes at 100 % text, in pixels independent of the screen; weight as in CSS.
struct TypeFace
{
    int size;
    int line;
    QFont::Weight weight;
};

/// Fill and letter colour of a company tile.
struct TileColors
{
    QColor fill;
    QColor text;
};

[[nodiscard]] QColor token(ColorRole role, Scheme scheme);
[[nodiscard]] TypeFace typeFace(TextStyle style);
/// The six pairs of a scheme, in the order of DESIGN.md; high contrast has one, white on black.
[[nodiscard]] const QList<TileColors> &tileColors(Scheme scheme);

/// WCAG 2 contrast of two opaque colours, 1 to 21.
[[nodiscard]] double contrast(const QColor &a, const QColor &b);

/// The choices in the order in which they are offered and stepped through.
inline constexpr std::array themeChoices{ ThemeChoice::System, ThemeChoice::Light,
    ThemeChoice::Dark, ThemeChoice::HighContrast };
/// Steps of the text size, in per cent.
inline constexpr std::array<int, 7> textSizes{ 90, 100, 115, 130, 150, 175, 200 };

/// Measures at 100 % text; pass them through Theme::px.
namespace metric {
inline constexpr int gap4 = 4;
inline constexpr int gap8 = 8;
inline constexpr int gap12 = 12;
inline constexpr int gap16 = 16;
inline constexpr int gap24 = 24;
inline constexpr int radiusControl = 4;
inline constexpr int radiusCard = 6;
inline constexpr int radiusDialog = 8;
inline constexpr int radiusPill = 11;
inline constexpr int radiusCheckBox = 3;
inline constexpr int header = 48;
inline constexpr int statusBar = 28;
inline constexpr int railItem = 40;
inline constexpr int control = 32;
inline constexpr int controlSmall = 24;
inline constexpr int chip = 32;
inline constexpr int pill = 22;
inline constexpr int tableHeader = 32;
inline constexpr int tableRow = 36;
inline constexpr int tableRowCompact = 32;
inline constexpr int tableRowTwoLines = 40;
inline constexpr int groupRow = 36;
inline constexpr int dialogHeader = 60;
inline constexpr int dialogFooter = 64;
inline constexpr int selectionBar = 48;
inline constexpr int footerButton = 88; ///< minimum width
inline constexpr int buttonPadding = 12;
inline constexpr int buttonGap = 6;
inline constexpr int icon = 20;
inline constexpr int iconCell = 16; ///< in buttons and cells
inline constexpr int iconPill = 14; ///< in pills and the status bar
inline constexpr int indicator = 16; ///< check box and radio button
inline constexpr int focusWidth = 2;
inline constexpr int focusGap = 2;
inline constexpr int elevation = 3; ///< stepped strips below a dialog or card that floats
} // namespace metric

} // namespace theme
