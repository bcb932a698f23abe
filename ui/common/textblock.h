#pragma once

#include <QFont>
#include <QString>

class QPainter;
class QRect;
class QSize;

namespace common {

/// Plain text in lines of a given height, broken between words only (Hangul too). Qt's own drawing
/// knows no line height, and the design sets one for each type style.
struct TextBlock
{
    QString text;
    QFont font;
    int lineHeight = 0; ///< pixels
    bool wraps = true;

    [[nodiscard]] QSize size(int width) const; ///< of the text broken to this width
    [[nodiscard]] int longestWord() const; ///< pixels
    /// In the painter's pen, aligned inside `rect`.
    void paint(QPainter *painter, const QRect &rect, Qt::Alignment alignment) const;
};

} // namespace common
