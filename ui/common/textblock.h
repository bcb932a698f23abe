#pragma once

#include <QFont>
#include <QHash>
#include <QSize>
#include <QString>

class QPainter;
class QRect;

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

    friend bool operator==(const TextBlock &, const TextBlock &) = default;
};

/// Remembers the sizes of one text, which layouts ask for again and again: to shape a text is the
/// most costly thing that a window does while it is put together.
class TextMeasure
{
public:
    /// As of TextBlock.
    [[nodiscard]] QSize size(const TextBlock &block, int width);
    [[nodiscard]] int longestWord(const TextBlock &block);

private:
    void take(const TextBlock &block);
    [[nodiscard]] QSize unbroken();

    TextBlock m_block;
    QSize m_unbroken; ///< invalid until measured; so the next ones
    int m_longestWord = -1;
    QHash<int, QSize> m_broken;
};

} // namespace common
