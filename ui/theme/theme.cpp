#include "theme/theme.h"

#include "theme/deskstyle.h"
#include "theme/focusring.h"

#include <QApplication>
#include <QEvent>
#include <QFontDatabase>
#include <QStyleFactory>
#include <QToolTip>

#include <algorithm>
#include <cstdlib>

#ifdef Q_OS_WIN
#include <windows.h>
#endif

using namespace Qt::StringLiterals;

namespace theme {
namespace {

bool isDark(const QPalette &palette)
{
    return palette.color(QPalette::Window).lightnessF()
        < palette.color(QPalette::WindowText).lightnessF();
}

/// A desktop in high contrast paints everything on one ground, in the strongest contrast there is.
bool isHighContrast(const QPalette &palette)
{
#ifdef Q_OS_WIN
    HIGHCONTRASTW setting{};
    setting.cbSize = sizeof(setting);
    if (SystemParametersInfoW(SPI_GETHIGHCONTRAST, sizeof(setting), &setting, 0) != 0) {
        return (setting.dwFlags & HCF_HIGHCONTRASTON) != 0;
    }
#endif
    const QColor window = palette.color(QPalette::Window);
    return window == palette.color(QPalette::Base) && window == palette.color(QPalette::Button)
        && contrast(window, palette.color(QPalette::WindowText)) > 20.0
        && contrast(window, palette.color(QPalette::Text)) > 20.0;
}

#ifdef Q_OS_WIN
constexpr qreal leastUsual = 9.0; ///< points
constexpr qreal mostUsual = 9.0;
#else
// Desktops differ here: KDE has 10, GNOME 11, Qt by itself 12; macOS has 13 at 72 dots an inch.
constexpr qreal leastUsual = 9.0;
constexpr qreal mostUsual = 13.0;
#endif
constexpr qreal smallestText = 0.9;
constexpr qreal largestText = 2.0; ///< no page is laid out for more

/// Desktops have no text size of their own but the size of their font.
qreal systemScaleOf(const QFont &font)
{
    const qreal points
        = font.pointSizeF() > 0.0 ? font.pointSizeF() : font.pixelSize() * 72.0 / 96.0;
    return points <= 0.0 ? 1.0 : points / std::clamp(points, leastUsual, mostUsual);
}

QColor systemContrast(const QPalette &system, ColorRole role)
{
    switch (role) {
    case ColorRole::Canvas:
    case ColorRole::Chrome:
    case ColorRole::Surface:
    case ColorRole::SurfaceAlt:
    case ColorRole::Hover:
    case ColorRole::Pressed:
    case ColorRole::AccentFill:
    case ColorRole::OkFill:
    case ColorRole::WarnFill:
    case ColorRole::ErrorFill:
        return system.color(QPalette::Window);
    case ColorRole::Selected:
    case ColorRole::Accent:
    case ColorRole::AccentHover:
    case ColorRole::AccentPressed:
    case ColorRole::ProgressFill:
    case ColorRole::Focus:
        return system.color(QPalette::Highlight);
    case ColorRole::OnAccent:
        return system.color(QPalette::HighlightedText);
    case ColorRole::AccentText:
    case ColorRole::AccentLine:
        return system.color(QPalette::Link);
    case ColorRole::TextDisabled:
        return system.color(QPalette::Disabled, QPalette::WindowText);
    case ColorRole::Scrim:
        return token(role, Scheme::HighContrast);
    default:
        return system.color(QPalette::WindowText);
    }
}

} // namespace

Theme::Theme(QApplication &application)
    : m_application(application)
    , m_icons(2000)
{
    m_systemPalette = QApplication::palette();
    m_systemScale = systemScaleOf(QFontDatabase::systemFont(QFontDatabase::GeneralFont));
    m_systemIsHighContrast = isHighContrast(m_systemPalette);
    QApplication::setStyle(new DeskStyle(*this));
    m_application.installEventFilter(this);
    connect(&m_application, &QApplication::focusChanged, this, &Theme::followFocus);
    apply();
}

Theme::~Theme()
{
    m_application.removeEventFilter(this);
    disconnect(&m_application, nullptr, this, nullptr);
    delete m_ring;
    // The style holds this theme, and the application may outlive both.
    QApplication::setStyle(QStyleFactory::create(u"Fusion"_s));
}

const Theme &Theme::of(const QWidget *widget)
{
    const QStyle *style = widget != nullptr ? widget->style() : QApplication::style();
    if (const auto *desk = qobject_cast<const DeskStyle *>(style)) {
        return desk->theme();
    }
    // A widget under a style sheet or a style of its own still belongs to the application's theme.
    if (const auto *desk = qobject_cast<const DeskStyle *>(QApplication::style())) {
        return desk->theme();
    }
    qFatal("A widget was built without a theme::Theme");
    std::abort();
}

void Theme::setChoice(ThemeChoice choice)
{
    if (choice != m_choice) {
        m_choice = choice;
        apply();
    }
}

void Theme::setTextScale(int percent)
{
    int nearest = textSizes.front();
    for (const int size : textSizes) {
        if (std::abs(size - percent) < std::abs(nearest - percent)) {
            nearest = size;
        }
    }
    if (nearest != m_percent) {
        m_percent = nearest;
        apply();
    }
}

qreal Theme::textScale() const
{
    return std::clamp(m_percent / 100.0 * m_systemScale, smallestText, largestText);
}

void Theme::setReduceMotion(bool reduce)
{
    if (reduce != m_reduceMotion) {
        m_reduceMotion = reduce;
        Q_EMIT changed();
    }
}

void Theme::setCompactRows(bool compact)
{
    if (compact != m_compactRows) {
        m_compactRows = compact;
        apply();
    }
}

int Theme::tableRow() const
{
    return px(m_compactRows ? metric::tableRowCompact : metric::tableRow);
}

void Theme::setSystemPalette(const QPalette &palette)
{
    m_systemPalette = palette;
    m_systemIsHighContrast = isHighContrast(palette);
    if (m_choice == ThemeChoice::System) {
        apply();
    }
}

void Theme::setSystemFont(const QFont &font)
{
    const qreal scale = systemScaleOf(font);
    if (!qFuzzyCompare(scale, m_systemScale)) {
        m_systemScale = scale;
        apply();
    }
}

void Theme::setSystemWishes(const SystemWishes &wishes)
{
    if (wishes != m_systemWishes) {
        m_systemWishes = wishes;
        apply();
    }
}

void Theme::readSystem()
{
    // An empty palette lets the application fall back on the desktop's, which is the only way to
    // read that one while ours is set.
    m_applying = true;
    QApplication::setPalette(QPalette());
    const QPalette system = QApplication::palette();
    m_applying = false;
    m_systemPalette = system;
    m_systemIsHighContrast = isHighContrast(system);
    m_systemScale = systemScaleOf(QFontDatabase::systemFont(QFontDatabase::GeneralFont));
    apply();
}

void Theme::apply()
{
    m_ownContrast.reset();
    switch (m_choice) {
    case ThemeChoice::Light:
        m_scheme = Scheme::Light;
        break;
    case ThemeChoice::Dark:
        m_scheme = Scheme::Dark;
        break;
    case ThemeChoice::HighContrast:
        m_scheme = Scheme::HighContrast;
        break;
    case ThemeChoice::System:
        m_scheme
            = m_systemWishes.dark.value_or(isDark(m_systemPalette)) ? Scheme::Dark : Scheme::Light;
        if (m_systemIsHighContrast || m_systemWishes.highContrast) {
            m_scheme = Scheme::HighContrast;
        }
        if (m_systemIsHighContrast) {
            m_ownContrast = m_systemPalette;
        }
        break;
    }
    m_applying = true;
    QApplication::setPalette(palette());
    QApplication::setFont(font(TextStyle::Body));
    QToolTip::setPalette(palette());
    QToolTip::setFont(font(TextStyle::Caption));
    m_applying = false;

    const QWidgetList widgets = QApplication::allWidgets();
    QList<QPointer<QWidget>> still;
    still.reserve(widgets.size());
    for (QWidget *widget : widgets) {
        still.append(widget);
    }
    for (const QPointer<QWidget> &widget : std::as_const(still)) {
        // Qt itself tells widgets of a new palette and font only once its event loop runs.
        for (const QEvent::Type type : { QEvent::ApplicationPaletteChange,
                 QEvent::ApplicationFontChange, QEvent::StyleChange }) {
            if (widget != nullptr) {
                QEvent event(type);
                QApplication::sendEvent(widget, &event);
            }
        }
    }
    Q_EMIT changed();
    followFocus();
}

QColor Theme::color(ColorRole role) const
{
    return m_ownContrast ? systemContrast(*m_ownContrast, role) : token(role, m_scheme);
}

QColor Theme::colorOnSelected(ColorRole role) const
{
    return m_scheme == Scheme::HighContrast ? color(ColorRole::OnAccent) : color(role);
}

int Theme::px(int designPixels) const
{
    if (designPixels == 0) {
        return 0;
    }
    const int grown = qRound(designPixels * textScale());
    return designPixels > 0 ? qMax(1, grown) : qMin(-1, grown);
}

int Theme::duration(int milliseconds) const
{
    return m_reduceMotion || m_systemWishes.reduceMotion ? 0 : milliseconds;
}

TileColors Theme::tile(const QString &seed) const
{
    // FNV-1a: qHash changes from run to run, and a company keeps its colour.
    quint32 hash = 2166136261U;
    const QByteArray bytes = seed.toUtf8();
    for (const char byte : bytes) {
        hash = (hash ^ static_cast<quint8>(byte)) * 16777619U;
    }
    if (m_ownContrast) {
        return { color(ColorRole::Surface), color(ColorRole::Text) };
    }
    const QList<TileColors> &pairs = tileColors(m_scheme);
    return pairs.at(static_cast<qsizetype>(hash % static_cast<quint32>(pairs.size())));
}

QPalette Theme::palette() const
{
    QPalette result;
    const auto set = [&](QPalette::ColorRole place, ColorRole role) {
        result.setColor(QPalette::All, place, color(role));
    };
    set(QPalette::Window, ColorRole::Canvas);
    set(QPalette::Base, ColorRole::Surface);
    set(QPalette::AlternateBase, ColorRole::SurfaceAlt);
    set(QPalette::Button, ColorRole::Surface);
    set(QPalette::Text, ColorRole::Text);
    set(QPalette::WindowText, ColorRole::Text);
    set(QPalette::ButtonText, ColorRole::Text);
    set(QPalette::BrightText, ColorRole::OnAccent);
    set(QPalette::PlaceholderText, ColorRole::TextTertiary);
    set(QPalette::Highlight, ColorRole::Selected);
    set(QPalette::Link, ColorRole::AccentText);
    set(QPalette::LinkVisited, ColorRole::AccentText);
    set(QPalette::ToolTipBase, ColorRole::Surface);
    set(QPalette::ToolTipText, ColorRole::Text);
    set(QPalette::Light, ColorRole::Surface);
    set(QPalette::Midlight, ColorRole::Hover);
    set(QPalette::Mid, ColorRole::Control);
    set(QPalette::Dark, ColorRole::ControlStrong);
    set(QPalette::Shadow, ColorRole::Text);
    result.setColor(QPalette::All, QPalette::HighlightedText, colorOnSelected(ColorRole::Text));
    for (const QPalette::ColorRole place :
        { QPalette::Text, QPalette::WindowText, QPalette::ButtonText }) {
        result.setColor(QPalette::Disabled, place, color(ColorRole::TextDisabled));
    }
    return result;
}

} // namespace theme
