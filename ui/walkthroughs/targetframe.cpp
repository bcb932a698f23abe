#include "walkthroughs/targetframe.h"

#include "theme/theme.h"

#include <QPainter>

namespace walkthroughs {
namespace {

constexpr int followEvery = 100; ///< ms
constexpr int shownFor = 6'000; ///< ms
constexpr int line = 2;
constexpr int distance = 3;

} // namespace

TargetFrame::TargetFrame(QWidget *window)
    : QWidget(window)
{
    setObjectName(QStringLiteral("targetFrame"));
    setAttribute(Qt::WA_TransparentForMouseEvents);
    setFocusPolicy(Qt::NoFocus);
    hide();
    m_following.setInterval(followEvery);
    m_ending.setSingleShot(true);
    m_ending.setInterval(shownFor);
    connect(&m_following, &QTimer::timeout, this, &TargetFrame::follow);
    connect(&m_ending, &QTimer::timeout, this, &TargetFrame::release);
}

void TargetFrame::frame(QWidget *target, const QRect &part)
{
    m_target = target;
    m_part = part;
    follow();
    if (m_target != nullptr) {
        m_following.start();
        if (!m_lasting) {
            m_ending.start();
        }
        show();
        raise();
    }
}

void TargetFrame::release()
{
    m_target.clear();
    m_following.stop();
    m_ending.stop();
    hide();
}

void TargetFrame::follow()
{
    if (m_target == nullptr || !m_target->isVisible() || m_target->window() != parentWidget()) {
        release();
        return;
    }
    const QRect inside = m_part.isValid() ? m_part : m_target->rect();
    const int out = distance + line;
    const QRect place = QRect(m_target->mapTo(parentWidget(), inside.topLeft()), inside.size())
                            .adjusted(-out, -out, out, out)
                            .intersected(parentWidget()->rect());
    if (place != geometry()) {
        setGeometry(place);
    }
}

void TargetFrame::paintEvent(QPaintEvent *)
{
    const theme::Theme &theme = theme::Theme::of(this);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(theme.color(theme::ColorRole::Mark), line));
    painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), 6, 6);
}

} // namespace walkthroughs
