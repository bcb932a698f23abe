#pragma once

#include "theme/theme.h"

#include <QProxyStyle>

namespace theme {

/// Paints Qt's standard controls with the tokens of the theme that it holds. Fusion beneath it does
/// the layout of parts that DESIGN.md does not speak of. Style sheets are not used anywhere: they
/// would take a widget out of the live theme.
///
/// Widgets tell it about themselves by these dynamic properties:
///   deskInvalid (bool)     a field with a wrong value: error outline
///   deskFocusRadius (int)  a custom widget that wants the focus ring around it, with this radius
///   deskNoFocusRing (bool) a control that shows its focus inside itself
///   deskFlat (bool)        an item view or scroll area without outline
class DeskStyle : public QProxyStyle
{
    Q_OBJECT
public:
    explicit DeskStyle(const Theme &theme);

    [[nodiscard]] const Theme &theme() const { return m_theme; }
    /// Whether the focus ring is laid around this widget, and its corner radius in pixels.
    [[nodiscard]] std::optional<int> focusRadius(const QWidget *widget) const;

    void drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter,
        const QWidget *widget) const override;
    void drawControl(ControlElement element, const QStyleOption *option, QPainter *painter,
        const QWidget *widget) const override;
    void drawComplexControl(ComplexControl control, const QStyleOptionComplex *option,
        QPainter *painter, const QWidget *widget) const override;
    QRect subControlRect(ComplexControl control, const QStyleOptionComplex *option,
        SubControl subControl, const QWidget *widget) const override;
    QRect subElementRect(
        SubElement element, const QStyleOption *option, const QWidget *widget) const override;
    QSize sizeFromContents(ContentsType type, const QStyleOption *option, const QSize &contents,
        const QWidget *widget) const override;
    int pixelMetric(
        PixelMetric metric, const QStyleOption *option, const QWidget *widget) const override;
    int styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget,
        QStyleHintReturn *returnData) const override;
    QIcon standardIcon(
        StandardPixmap pixmap, const QStyleOption *option, const QWidget *widget) const override;
    void polish(QWidget *widget) override;
    void unpolish(QWidget *widget) override;
    using QProxyStyle::polish;
    using QProxyStyle::unpolish;

private:
    void drawMenuItem(const QStyleOption *option, QPainter *painter, const QWidget *widget) const;
    void drawItemRow(const QStyleOption *option, QPainter *painter, const QWidget *widget) const;
    void drawHeaderSection(const QStyleOption *option, QPainter *painter) const;
    void drawHeaderLabel(const QStyleOption *option, QPainter *painter) const;
    void drawScrollBar(
        const QStyleOptionComplex *option, QPainter *painter, const QWidget *widget) const;
    void drawSpinBox(
        const QStyleOptionComplex *option, QPainter *painter, const QWidget *widget) const;
    void drawComboBox(
        const QStyleOptionComplex *option, QPainter *painter, const QWidget *widget) const;
    void drawToolButton(
        const QStyleOptionComplex *option, QPainter *painter, const QWidget *widget) const;
    void drawPushButton(const QStyleOption *option, QPainter *painter, const QWidget *widget) const;
    void drawProgress(const QStyleOption *option, QPainter *painter) const;

    [[nodiscard]] int textFlags(Qt::Alignment alignment) const;

    const Theme &m_theme;
};

} // namespace theme
