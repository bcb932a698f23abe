#pragma once

#include "theme/systemwishes.h"
#include "theme/tokens.h"

#include <QCache>
#include <QIcon>
#include <QObject>
#include <QPalette>
#include <QPixmap>
#include <QPointer>

#include <optional>

class QApplication;
class QWidget;

namespace theme {

class DeskStyle;
class FocusRing;

/// The look of the whole program: one object, built in main after QApplication and destroyed before
/// it. It installs DeskStyle, palette and font on the application. Widgets find it with of().
///
/// Live changes: after every change of theme or text size each widget gets QEvent::StyleChange once
/// (and changed() is emitted after that). A widget that keeps a font, a colour, a size or a pixmap
/// takes it again in changeEvent(QEvent::StyleChange), and does the same in its constructor.
class Theme : public QObject
{
    Q_OBJECT
public:
    /// `application` outlives the theme.
    explicit Theme(QApplication &application);
    ~Theme() override;

    /// The theme of a widget's style. A program without a Theme is a programmer's mistake and ends.
    [[nodiscard]] static const Theme &of(const QWidget *widget);

    /// The application that this theme dresses, for those who must watch all of its events.
    [[nodiscard]] QApplication &application() const { return m_application; }

    // What the user sets
    void setChoice(ThemeChoice choice);
    [[nodiscard]] ThemeChoice choice() const { return m_choice; }
    /// One of textSizes; any other value takes the nearest one.
    void setTextScale(int percent);
    [[nodiscard]] int textScalePercent() const { return m_percent; }
    void setReduceMotion(bool reduce);
    /// Rows of lists 32 instead of 36 high; tables that are compact or two lines high stay so.
    void setCompactRows(bool compact);

    // What widgets ask
    [[nodiscard]] Scheme scheme() const { return m_scheme; }
    /// The user's choice times what the desktop's own text size is to a usual one, 0.9 to 2.
    [[nodiscard]] qreal textScale() const;
    [[nodiscard]] QColor color(ColorRole role) const;
    /// The role's colour on a selected row: black in high contrast, else color(role).
    [[nodiscard]] QColor colorOnSelected(ColorRole role) const;
    [[nodiscard]] QFont font(TextStyle style) const;
    /// The same with the Han face of a market first (ISO country code), for company names.
    [[nodiscard]] QFont font(TextStyle style, const QString &market) const;
    /// Height of one line of this style, in pixels, text size included.
    [[nodiscard]] int lineHeight(TextStyle style) const;
    /// A design measure grown by the text size and rounded; never below one for a positive one.
    [[nodiscard]] int px(int designPixels) const;
    /// Height of a row of a list, in pixels, text size included.
    [[nodiscard]] int tableRow() const;
    [[nodiscard]] bool compactRows() const { return m_compactRows; }
    /// 0 with reduced motion, by the user or by the system, else the given number of milliseconds.
    [[nodiscard]] int duration(int milliseconds) const;
    [[nodiscard]] bool reduceMotion() const { return m_reduceMotion; } ///< as the user set it

    /// An icon of resources/icons in a colour, designSize times text size wide, at the pixel ratio
    /// of the screen it is painted on. "mark" keeps its own two colours. An unknown name is an
    /// empty pixmap and a warning.
    [[nodiscard]] QPixmap icon(
        const QString &name, ColorRole role, int designSize, qreal devicePixelRatio) const;
    [[nodiscard]] QPixmap icon(
        const QString &name, const QColor &color, int designSize, qreal devicePixelRatio) const;
    /// The same by device pixels, for icon engines: text size and ratio are in the number already.
    [[nodiscard]] QPixmap iconPixels(
        const QString &name, const QColor &color, int devicePixels, qreal devicePixelRatio) const;
    /// For actions and menus: normal in `role`, disabled in textDisabled, sharp at every ratio.
    /// Follows the theme's changes by itself.
    [[nodiscard]] QIcon qicon(const QString &name, ColorRole role = ColorRole::Text) const;
    [[nodiscard]] static bool hasIcon(const QString &name);
    /// Names of all icons that are built in, sorted.
    [[nodiscard]] static QStringList iconNames();

    /// Colours of a company tile: the same seed (the customer id's text) gives the same pair in
    /// every run.
    [[nodiscard]] TileColors tile(const QString &seed) const;

    /// True while the keyboard was used last, so that the focus ring is shown (text fields always
    /// show theirs).
    [[nodiscard]] bool showsKeyboardFocus() const { return m_keyboardFocus; }

    /// The desktop's own palette: decides scheme and, where it is a high-contrast one, the colours
    /// under ThemeChoice::System. The theme reads it by itself; tests hand one in.
    void setSystemPalette(const QPalette &palette);
    /// The desktop's own font: where it is larger than a usual one, so is every text; its family is
    /// the design's. The theme reads it by itself, also while it runs; tests hand one in.
    void setSystemFont(const QFont &font);
    /// Dark and contrast decide under ThemeChoice::System; less motion holds under every choice.
    void setSystemWishes(const SystemWishes &wishes);

    [[nodiscard]] QPalette palette() const;
    /// While Alt is held the letters behind it are shown.
    [[nodiscard]] bool showsMnemonics() const { return m_altHeld; }

Q_SIGNALS:
    /// Scheme, colours or text size changed; fonts and palettes are set already.
    void changed();
    void mnemonicsShown(bool shown);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void readSystem();
    void apply();
    void setKeyboardFocus(bool keyboard);
    void followFocus();
    void setAltHeld(bool held);

    QApplication &m_application;
    ThemeChoice m_choice = ThemeChoice::System;
    Scheme m_scheme = Scheme::Light;
    int m_percent = 100;
    qreal m_systemScale = 1.0; ///< of the desktop's text size to a usual one
    bool m_reduceMotion = false;
    bool m_compactRows = false;
    bool m_keyboardFocus = false;
    bool m_applying = false;
    bool m_altHeld = false;
    bool m_systemIsHighContrast = false;
    SystemWishes m_systemWishes;
    QPalette m_systemPalette;
    std::optional<QPalette> m_ownContrast; ///< the system's colours while they replace ours
    QPointer<FocusRing> m_ring;
    mutable QCache<QString, QPixmap> m_icons;
};

} // namespace theme
