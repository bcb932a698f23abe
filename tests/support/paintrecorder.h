#pragma once

#include <QColor>
#include <QFont>
#include <QList>
#include <QPointer>
#include <QRectF>
#include <QString>
#include <QWidget>

namespace support {

/// A piece of text, in one font and one line, as a widget painted it. All rectangles are in the
/// coordinates of the widget that was recorded.
struct PaintedText
{
    QString text;
    QFont font;
    QColor color;
    QPointer<QWidget> widget; ///< that painted it
    QRectF box; ///< as wide as the text, as high as the font
    QRectF clip; ///< what the widget's own painter had left of its area; null: all of it
    bool isTurned = false; ///< by a rotation or a scale: its box says little

    /// Where there is ink: within one pixel of the outlines of the glyphs.
    [[nodiscard]] QRectF ink() const;
};

/// An icon as a widget painted it: a picture of at most `largestIcon` pixels.
struct PaintedIcon
{
    QPointer<QWidget> widget;
    QRectF box;
};

struct Painting
{
    QList<PaintedText> texts;
    QList<PaintedIcon> icons;
};

/// Has the widget and all in it painted, and notes what was written where. So a text is found
/// whichever way it came about: label, button, cell of a table or a widget that paints by itself.
[[nodiscard]] Painting paintingOf(QWidget &widget);

/// Whether the middle of the box is seen: inside every ancestor and under no other widget.
[[nodiscard]] bool isSeen(const QWidget &root, const QWidget *widget, const QRectF &box);

} // namespace support
