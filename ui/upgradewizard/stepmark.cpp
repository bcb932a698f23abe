#include "upgradewizard/stepmark.h"

#include "theme/paint.h"

#include <QPainter>

using namespace Qt::StringLiterals;

namespace upgradewizard {
namespace {

constexpr int turnTime = 1200; ///< milliseconds for one turn
constexpr int frames = 30;

} // namespace

StepMark::StepMark(QWidget *parent)
    : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    connect(&m_timer, &QTimer::timeout, this, [this] {
        m_angle = (m_angle + 360 - 360 / frames) % 360;
        update();
    });
}

void StepMark::setState(viewmodels::StepState state)
{
    if (state != m_state) {
        m_state = state;
        turn();
        update();
    }
}

QSize StepMark::sizeHint() const
{
    const int size = theme::Theme::of(this).px(theme::metric::icon);
    return { size, size };
}

void StepMark::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    turn();
}

void StepMark::hideEvent(QHideEvent *event)
{
    QWidget::hideEvent(event);
    turn();
}

void StepMark::turn()
{
    const int time = theme::Theme::of(this).duration(turnTime);
    if (m_state == viewmodels::StepState::Current && isVisible() && time > 0) {
        m_timer.start(time / frames);
    } else {
        m_timer.stop();
    }
}

void StepMark::paintEvent(QPaintEvent *)
{
    using theme::ColorRole;
    const theme::Theme &theme = theme::Theme::of(this);
    QPainter painter(this);
    if (m_state == viewmodels::StepState::Done) {
        theme::paintIcon(
            &painter, rect(), theme, u"success"_s, theme.color(ColorRole::Ok), theme::metric::icon);
        return;
    }
    painter.setRenderHint(QPainter::Antialiasing);
    const qreal width = theme.textScale() * 1.5;
    const QRectF ring = QRectF(rect()).adjusted(2, 2, -2, -2);
    if (m_state == viewmodels::StepState::Current) {
        painter.setPen(QPen(theme.color(ColorRole::Track), width));
        painter.drawEllipse(ring);
        painter.setPen(
            QPen(theme.color(ColorRole::ProgressFill), width, Qt::SolidLine, Qt::RoundCap));
        painter.drawArc(ring, (m_angle - 90) * 16, 90 * 16);
    } else {
        QPen pen(theme.color(ColorRole::TextTertiary), width);
        pen.setDashPattern({ 2.0, 2.0 });
        painter.setPen(pen);
        painter.drawEllipse(ring);
    }
}

} // namespace upgradewizard
