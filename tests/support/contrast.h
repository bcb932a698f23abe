#pragma once

#include "support/paintrecorder.h"

#include <QImage>
#include <QStringList>

namespace support {

/// What is measured of a part of a picture: the colour that fills most of it, the one in it that
/// stands out most, and the WCAG contrast of the two.
struct Measured
{
    QColor ground;
    QColor figure;
    double contrast = 1.0;
};

/// `box` in pixels of the picture.
[[nodiscard]] Measured measured(const QImage &picture, const QRect &box);

/// The widget painted at twice its size, so that thin strokes show their full colour.
[[nodiscard]] QImage pictureOf(QWidget &widget);

/// Texts below 4.5 to 1 (3 to 1 where large), icons, fields and boxes to tick below 3 to 1, each in
/// a line. What is disabled is exempt. `painting` and `picture` are of the same state of `root`.
[[nodiscard]] QStringList faintParts(
    QWidget &root, const Painting &painting, const QImage &picture);

} // namespace support
