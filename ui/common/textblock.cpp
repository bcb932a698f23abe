#include "common/textblock.h"

#include <QFontMetrics>
#include <QPainter>
#include <QRect>
#include <QTextLayout>
#include <QTextOption>

#include <cmath>

namespace common {
namespace {

constexpr int endless = 1 << 22; ///< pixels, wider than any line
constexpr int mostRemembered = 8; ///< widths; a window that is being resized asks for many

/// Breaks the text into lines; returns their count and the widest one.
QSize layOut(QTextLayout &layout, const TextBlock &block, int width)
{
    QTextOption option;
    option.setWrapMode(block.wraps ? QTextOption::WordWrap : QTextOption::NoWrap);
    layout.setTextOption(option);
    layout.setCacheEnabled(true);
    qreal widest = 0.0;
    int lines = 0;
    layout.beginLayout();
    for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine()) {
        line.setLineWidth(width);
        widest = std::max(widest, line.naturalTextWidth());
        ++lines;
    }
    layout.endLayout();
    return { static_cast<int>(std::ceil(widest)), lines };
}

QString withLineBreaks(const QString &text)
{
    QString result = text;
    return result.replace(u'\n', QChar(QChar::LineSeparator));
}

} // namespace

QSize TextBlock::size(int width) const
{
    QTextLayout layout(withLineBreaks(text), font);
    const QSize lines = layOut(layout, *this, qMax(1, width));
    return { lines.width(), qMax(1, lines.height()) * lineHeight };
}

int TextBlock::longestWord() const
{
    if (!wraps) {
        return size(endless).width();
    }
    return size(1).width();
}

void TextBlock::paint(QPainter *painter, const QRect &rect, Qt::Alignment alignment) const
{
    QTextLayout layout(withLineBreaks(text), font);
    const QSize lines = layOut(layout, *this, qMax(1, rect.width()));
    const int height = lines.height() * lineHeight;
    int top = rect.top();
    if ((alignment & Qt::AlignVCenter) != 0) {
        top += (rect.height() - height) / 2;
    } else if ((alignment & Qt::AlignBottom) != 0) {
        top += rect.height() - height;
    }
    painter->save();
    painter->setFont(font);
    for (int i = 0; i < layout.lineCount(); ++i) {
        const QTextLine line = layout.lineAt(i);
        qreal left = rect.left();
        if ((alignment & Qt::AlignRight) != 0) {
            left += rect.width() - line.naturalTextWidth();
        } else if ((alignment & Qt::AlignHCenter) != 0) {
            left += (rect.width() - line.naturalTextWidth()) / 2.0;
        }
        // A line of mixed scripts can be taller than the first font; its baseline is what counts.
        const QFontMetricsF metrics(font);
        const qreal baseline = top + (lineHeight - metrics.height()) / 2.0 + metrics.ascent();
        line.draw(
            painter, QPointF(std::round(left), std::round(baseline - line.ascent()) - line.y()));
        top += lineHeight;
    }
    painter->restore();
}

void TextMeasure::take(const TextBlock &block)
{
    if (block == m_block) {
        return;
    }
    m_block = block;
    m_unbroken = {};
    m_longestWord = -1;
    m_broken.clear();
}

QSize TextMeasure::unbroken()
{
    if (!m_unbroken.isValid()) {
        m_unbroken = m_block.size(endless);
    }
    return m_unbroken;
}

QSize TextMeasure::size(const TextBlock &block, int width)
{
    take(block);
    if (!m_block.wraps || unbroken().width() <= width) {
        return unbroken();
    }
    const auto known = m_broken.constFind(width);
    if (known != m_broken.cend()) {
        return *known;
    }
    if (m_broken.size() >= mostRemembered) {
        m_broken.clear();
    }
    return *m_broken.insert(width, m_block.size(width));
}

int TextMeasure::longestWord(const TextBlock &block)
{
    take(block);
    if (m_longestWord < 0) {
        m_longestWord = m_block.longestWord();
    }
    return m_longestWord;
}

} // namespace common
