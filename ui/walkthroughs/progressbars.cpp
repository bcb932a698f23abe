#include "walkthroughs/progressbars.h"

#include "theme/theme.h"
#include "walkthroughs/verdictlook.h"

#include <QEvent>
#include <QPainter>
#include <QPainterPath>

namespace walkthroughs {

using theme::ColorRole;

namespace {

constexpr int stepBarHeight = 6;
constexpr int runBarHeight = 8;

} // namespace

StepBar::StepBar(QWidget *parent)
    : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void StepBar::set(const QList<qa::Verdict> &verdicts, int current)
{
    m_verdicts = verdicts;
    m_current = current;
    update();
}

QSize StepBar::sizeHint() const
{
    return { 40, theme::Theme::of(this).px(stepBarHeight) };
}

void StepBar::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::StyleChange) {
        updateGeometry();
    }
    QWidget::changeEvent(event);
}

void StepBar::paintEvent(QPaintEvent *)
{
    const theme::Theme &theme = theme::Theme::of(this);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    const int count = static_cast<int>(m_verdicts.size());
    if (count == 0) {
        return;
    }
    const qreal gap = count > 40 ? 1 : theme.px(3);
    const qreal wide = (width() - gap * (count - 1)) / count;
    for (int i = 0; i < count; ++i) {
        const ColorRole role = i == m_current && m_verdicts.at(i) == qa::Verdict::NotRun
            ? ColorRole::ProgressFill
            : lookOf(m_verdicts.at(i)).bar;
        painter.setBrush(theme.color(role));
        const qreal high = i == m_current ? height() : height() - 2;
        painter.drawRoundedRect(QRectF(i * (wide + gap), (height() - high) / 2, wide, high), 2, 2);
    }
}

RunBar::RunBar(QWidget *parent)
    : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void RunBar::set(const QList<std::pair<qa::Verdict, int>> &parts, int total)
{
    m_parts = parts;
    m_total = total;
    update();
}

QSize RunBar::sizeHint() const
{
    return { 40, theme::Theme::of(this).px(runBarHeight) };
}

void RunBar::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::StyleChange) {
        updateGeometry();
    }
    QWidget::changeEvent(event);
}

void RunBar::paintEvent(QPaintEvent *)
{
    const theme::Theme &theme = theme::Theme::of(this);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    QPainterPath round;
    round.addRoundedRect(QRectF(rect()), height() / 2.0, height() / 2.0);
    painter.setClipPath(round);
    painter.fillRect(rect(), theme.color(ColorRole::Track));
    if (m_total <= 0) {
        return;
    }
    qreal left = 0;
    for (const auto &[verdict, count] : m_parts) {
        if (count == 0) {
            continue;
        }
        const qreal wide = width() * count / static_cast<qreal>(m_total);
        painter.fillRect(
            QRectF(left, 0, qMax(2.0, wide - 1), height()), theme.color(lookOf(verdict).bar));
        left += wide;
    }
}

} // namespace walkthroughs
