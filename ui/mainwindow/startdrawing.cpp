#include "mainwindow/startdrawing.h"

#include "theme/theme.h"

#include <QEvent>
#include <QPainter>

using namespace Qt::StringLiterals;

namespace mainwindow {

namespace {
constexpr int drawnWidth = 152;
constexpr int drawnHeight = 80;
} // namespace

StartDrawing::StartDrawing(QWidget *parent)
    : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setAttribute(Qt::WA_TransparentForMouseEvents);
}

QSize StartDrawing::sizeHint() const
{
    const theme::Theme &theme = theme::Theme::of(this);
    return { theme.px(drawnWidth), theme.px(drawnHeight) };
}

void StartDrawing::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::StyleChange) {
        updateGeometry();
    }
    QWidget::changeEvent(event);
}

void StartDrawing::paintEvent(QPaintEvent *)
{
    using theme::ColorRole;
    const theme::Theme &theme = theme::Theme::of(this);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.scale(theme.textScale(), theme.textScale());
    const bool contrast = theme.scheme() == theme::Scheme::HighContrast;
    const QColor line = theme.color(contrast ? ColorRole::Text : ColorRole::AccentLine);
    const QColor accent = theme.color(ColorRole::Accent);

    // The desk: its top and two legs.
    painter.setPen(Qt::NoPen);
    painter.setBrush(line);
    painter.drawRoundedRect(QRectF(0, 53, 152, 7), 3.5, 3.5);
    painter.drawRoundedRect(QRectF(17, 58, 6, 22), 3, 3);
    painter.drawRoundedRect(QRectF(129, 58, 6, 22), 3, 3);
    // Two bars stand, the third was raised.
    painter.setPen(QPen(line, 2));
    painter.setBrush(theme.color(ColorRole::AccentFill));
    painter.drawRoundedRect(QRectF(26, 31, 22, 22), 3, 3);
    painter.drawRoundedRect(QRectF(54, 17, 22, 36), 3, 3);
    painter.setPen(Qt::NoPen);
    painter.setBrush(accent);
    painter.drawRoundedRect(QRectF(82, 1, 22, 52), 3, 3);
    QPen stroke(theme.color(ColorRole::OnAccent), 2.4, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin);
    painter.setPen(stroke);
    painter.setBrush(Qt::NoBrush);
    painter.drawLine(QPointF(93, 25), QPointF(93, 10));
    painter.drawPolyline(QPolygonF({ { 87, 16 }, { 93, 10 }, { 99, 16 } }));
    // It is done.
    painter.setPen(QPen(line, 2));
    painter.setBrush(theme.color(ColorRole::Surface));
    painter.drawEllipse(QPointF(122, 43), 10, 10);
    stroke.setColor(contrast ? theme.color(ColorRole::Text) : accent);
    painter.setPen(stroke);
    painter.setBrush(Qt::NoBrush);
    painter.drawPolyline(QPolygonF({ { 117.5, 43 }, { 121, 46.5 }, { 126.5, 40 } }));
}

} // namespace mainwindow
