#include "common/slider.h"

#include "theme/paint.h"

#include <QEvent>
#include <QMouseEvent>
#include <QPainter>

namespace common {

using theme::ColorRole;
using theme::Theme;

namespace {
constexpr int trackWidth = 120;
constexpr int trackHeight = 4;
constexpr int knobSide = 16;
} // namespace

Slider::Slider(QWidget *parent)
    : QSlider(Qt::Horizontal, parent)
{
    setTracking(false);
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_Hover);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setProperty("deskFocusRadius", theme::metric::radiusControl);
}

QSize Slider::sizeHint() const
{
    const Theme &theme = Theme::of(this);
    return { theme.px(trackWidth), qMax(24, theme.px(theme::metric::controlSmall)) };
}

QRectF Slider::knob() const
{
    const qreal side = Theme::of(this).px(knobSide);
    const qreal share = maximum() > minimum()
        ? static_cast<qreal>(sliderPosition() - minimum()) / (maximum() - minimum())
        : 0.0;
    return { share * (width() - side), (height() - side) / 2.0, side, side };
}

void Slider::paintEvent(QPaintEvent *)
{
    const Theme &theme = Theme::of(this);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF dot = knob();
    const qreal high = theme.px(trackHeight);
    const QRectF track(0, (height() - high) / 2.0, width(), high);
    const bool contrast = theme.scheme() == theme::Scheme::HighContrast;
    const QColor accent = theme.color(isEnabled() ? ColorRole::Accent : ColorRole::TextDisabled);
    theme::paintBox(&painter, track, high / 2.0,
        theme.color(contrast ? ColorRole::TextDisabled : ColorRole::Line), QColor());
    theme::paintBox(&painter, QRectF(track.topLeft(), QSizeF(dot.center().x(), high)), high / 2.0,
        accent, QColor());
    painter.setPen(QPen(accent, theme.px(4)));
    painter.setBrush(theme.color(ColorRole::Surface));
    const qreal inset = theme.px(2);
    painter.drawEllipse(dot.adjusted(inset, inset, -inset, -inset));
}

void Slider::changeEvent(QEvent *event)
{
    QSlider::changeEvent(event);
    if (event->type() == QEvent::StyleChange) {
        updateGeometry();
        update();
    }
}

void Slider::moveTo(const QPointF &position)
{
    const qreal side = Theme::of(this).px(knobSide);
    const qreal share = qBound(0.0, (position.x() - side / 2.0) / (width() - side), 1.0);
    setSliderPosition(minimum() + qRound(share * (maximum() - minimum())));
}

void Slider::mousePressEvent(QMouseEvent *event)
{
    if (event->button() == Qt::LeftButton) {
        setSliderDown(true);
        moveTo(event->position());
    }
}

void Slider::mouseMoveEvent(QMouseEvent *event)
{
    if (isSliderDown()) {
        moveTo(event->position());
    }
}

void Slider::mouseReleaseEvent(QMouseEvent *event)
{
    if (event->button() == Qt::LeftButton) {
        setSliderDown(false);
    }
}

} // namespace common
