#include "common/label.h"

#include "common/tooltip.h"
#include "theme/theme.h"

#include <QEvent>
#include <QPainter>
#include <QStyle>

namespace common {
namespace {

/// Plain text that nothing but the eye works on is laid out by the design's line height; links,
/// marking and mnemonics are left to QLabel.
bool isPlain(const QLabel &label)
{
    return label.buddy() == nullptr
        && label.textInteractionFlags().testFlag(Qt::TextSelectableByMouse) == false
        && (label.textFormat() == Qt::PlainText
            || (label.textFormat() == Qt::AutoText && !Qt::mightBeRichText(label.text())));
}

constexpr int comfortableWidth = 480;

} // namespace

Label::Label(theme::TextStyle style, theme::ColorRole color, QWidget *parent)
    : QLabel(parent)
    , m_style(style)
    , m_color(color)
{
    setTextFormat(Qt::PlainText); // what stands in a book or a file name is never markup
    retheme();
}

Label::Label(const QString &text, theme::TextStyle style, theme::ColorRole color, QWidget *parent)
    : Label(style, color, parent)
{
    setText(text);
}

void Label::setTextStyle(theme::TextStyle style)
{
    m_style = style;
    retheme();
}

void Label::setColor(theme::ColorRole color)
{
    if (color != m_color) {
        m_color = color;
        retheme();
    }
}

void Label::setElided(bool elided)
{
    m_elided = elided;
    if (elided) {
        setTextFormat(Qt::PlainText);
        QSizePolicy policy = sizePolicy();
        policy.setHorizontalPolicy(QSizePolicy::Preferred);
        setSizePolicy(policy);
    }
    updateGeometry();
    update();
}

void Label::setSelectable(bool selectable)
{
    setTextInteractionFlags(selectable ? Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard
                                       : Qt::LinksAccessibleByMouse);
    if (selectable) {
        setProperty("deskFocusRadius", theme::metric::radiusControl);
    }
}

void Label::retheme()
{
    const theme::Theme &theme = theme::Theme::of(this);
    setFont(theme.font(m_style));
    QPalette palette;
    palette.setColor(QPalette::WindowText, theme.color(m_color));
    palette.setColor(
        QPalette::Disabled, QPalette::WindowText, theme.color(theme::ColorRole::TextDisabled));
    setPalette(palette);
    updateGeometry();
    update();
}

QSize Label::sizeHint() const
{
    const theme::Theme &theme = theme::Theme::of(this);
    const QMargins margins = contentsMargins();
    const QSize around(margins.left() + margins.right(), margins.top() + margins.bottom());
    if (!isPlain(*this)) {
        QSize size = QLabel::sizeHint();
        return { size.width(), qMax(size.height(), theme.lineHeight(m_style) + around.height()) };
    }
    const TextBlock block{ text(), font(), theme.lineHeight(m_style), wordWrap() };
    return m_measure.size(block, theme.px(comfortableWidth)) + around;
}

QSize Label::minimumSizeHint() const
{
    if (!isPlain(*this)) {
        return QLabel::minimumSizeHint();
    }
    const theme::Theme &theme = theme::Theme::of(this);
    const QMargins margins = contentsMargins();
    const int height = theme.lineHeight(m_style) + margins.top() + margins.bottom();
    if (m_elided) {
        return { qMin(sizeHint().width(), theme.px(theme::metric::gap24)), height };
    }
    if (wordWrap()) {
        const TextBlock block{ text(), font(), theme.lineHeight(m_style), true };
        return { m_measure.longestWord(block) + margins.left() + margins.right(), height };
    }
    return sizeHint();
}

int Label::heightForWidth(int width) const
{
    if (!isPlain(*this) || !wordWrap()) {
        return QLabel::heightForWidth(width);
    }
    const theme::Theme &theme = theme::Theme::of(this);
    const QMargins margins = contentsMargins();
    const TextBlock block{ text(), font(), theme.lineHeight(m_style), true };
    return m_measure.size(block, width - margins.left() - margins.right()).height() + margins.top()
        + margins.bottom();
}

void Label::changeEvent(QEvent *event)
{
    QLabel::changeEvent(event);
    if (event->type() == QEvent::StyleChange) {
        retheme();
    }
}

void Label::paintEvent(QPaintEvent *event)
{
    if (!isPlain(*this)) {
        QLabel::paintEvent(event);
        return;
    }
    QPainter painter(this);
    const QRect rect = contentsRect();
    painter.setPen(
        palette().color(isEnabled() ? QPalette::Normal : QPalette::Disabled, QPalette::WindowText));
    TextBlock block{ text(), font(), theme::Theme::of(this).lineHeight(m_style),
        wordWrap() && !m_elided };
    if (m_elided) {
        block.text = fontMetrics().elidedText(text(), Qt::ElideRight, rect.width());
    }
    block.paint(&painter, rect, QStyle::visualAlignment(layoutDirection(), alignment()));
}

bool Label::event(QEvent *event)
{
    // Asked for only when needed, so that the tooltip never lags behind the text.
    if (event->type() == QEvent::ToolTip && m_elided && (toolTip().isEmpty() || m_ownToolTip)) {
        m_ownToolTip = true;
        const bool cut = fontMetrics().horizontalAdvance(text()) > contentsRect().width();
        setToolTip(cut ? plainToolTip(text()) : QString());
    }
    return QLabel::event(event);
}

} // namespace common
