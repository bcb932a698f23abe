#include "planner/summarybar.h"

#include "common/focus.h"
#include "common/letter.h"
#include "theme/paint.h"
#include "theme/theme.h"

#include <QEvent>
#include <QPainter>
#include <QPainterPath>

#include <algorithm>
#include <numeric>

namespace planner {

using namespace Qt::StringLiterals;
using services::PlanGroup;
using theme::ColorRole;
using theme::TextStyle;
using theme::Theme;

namespace {

constexpr int barHeight = 16;
constexpr int gap = 2;
/// What is there is seen, however few.
constexpr int leastSegment = 4;
constexpr int markSide = 10;

} // namespace

void paintSegment(
    QPainter &painter, const QRectF &rect, qreal radius, PlanGroup group, const Theme &theme)
{
    QColor fill;
    QColor outline;
    switch (group) {
    case PlanGroup::Ready:
        fill = theme.color(ColorRole::Accent);
        break;
    case PlanGroup::NeedsDelegation:
        fill = theme.color(ColorRole::ChartDelegatedAdmin);
        break;
    case PlanGroup::AlreadyHas:
        fill = theme.color(ColorRole::ChartAlreadyHas);
        break;
    case PlanGroup::NotActive:
        fill = theme.color(ColorRole::ChartNotActive);
        break;
    case PlanGroup::NoPath:
        outline = theme.color(ColorRole::ControlStrong);
        break;
    case PlanGroup::Other:
        fill = theme.color(ColorRole::Track);
        outline = theme.color(ColorRole::ControlStrong);
        break;
    }
    theme::paintBox(&painter, rect, radius, fill, outline);
}

SummaryBar::SummaryBar(QWidget *parent)
    : QWidget(parent)
{
    setObjectName(u"summaryBar"_s);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void SummaryBar::setCounts(const Counts &counts)
{
    m_counts = counts;
    update();
}

QSize SummaryBar::sizeHint() const
{
    const Theme &theme = Theme::of(this);
    return { theme.px(200), theme.px(barHeight) };
}

void SummaryBar::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::StyleChange) {
        updateGeometry();
        update();
    }
    QWidget::changeEvent(event);
}

void SummaryBar::paintEvent(QPaintEvent *)
{
    const Theme &theme = Theme::of(this);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const qint64 total = std::accumulate(m_counts.cbegin(), m_counts.cend(), qint64(0));
    if (total == 0) {
        theme::paintBox(&painter, QRectF(rect()), theme::metric::radiusControl, QColor(),
            theme.color(ColorRole::ControlStrong));
        return;
    }
    // The whole bar has round ends; segments meet in straight edges.
    QPainterPath clip;
    clip.addRoundedRect(QRectF(rect()), theme::metric::radiusControl, theme::metric::radiusControl);
    painter.setClipPath(clip);
    const auto segments
        = std::count_if(m_counts.cbegin(), m_counts.cend(), [](qint64 count) { return count > 0; });
    const qreal room = width() - gap * static_cast<qreal>(segments - 1)
        - leastSegment * static_cast<qreal>(segments);
    const bool fromRight = layoutDirection() == Qt::RightToLeft;
    qreal left = 0;
    for (int each = 0; each < services::planGroupCount; ++each) {
        const qint64 count = m_counts.at(static_cast<std::size_t>(each));
        if (count == 0) {
            continue;
        }
        const qreal wide = leastSegment
            + std::max(0.0, room) * static_cast<qreal>(count) / static_cast<qreal>(total);
        const bool last = left + wide + gap >= width() - 1;
        const QRectF part(fromRight ? width() - left - wide : left, 0, wide, height());
        paintSegment(painter, part, last ? theme::metric::radiusControl : 1,
            static_cast<PlanGroup>(each), theme);
        left += wide + gap;
    }
}

LegendItem::LegendItem(PlanGroup group, QWidget *parent)
    : QAbstractButton(parent)
    , m_group(group)
{
    setObjectName(u"legend%1"_s.arg(static_cast<int>(group)));
    setFocusPolicy(Qt::StrongFocus);
    setCursor(Qt::PointingHandCursor);
    common::Letter::give(this, static_cast<Qt::Key>(Qt::Key_1 + static_cast<int>(group)));
    common::wantFocusRing(this, theme::metric::radiusControl);
}

void LegendItem::setTexts(const QString &count, const QString &name)
{
    m_count = count;
    m_name = name;
    setAccessibleName(count + u' ' + name);
    updateGeometry();
    update();
}

void LegendItem::setDisabledReason(const QString &reason)
{
    setToolTip(reason);
    setAccessibleDescription(reason);
}

QSize LegendItem::sizeHint() const
{
    const Theme &theme = Theme::of(this);
    const int texts = QFontMetrics(theme.font(TextStyle::BodyStrong)).horizontalAdvance(m_count)
        + QFontMetrics(theme.font(TextStyle::Caption)).horizontalAdvance(m_name);
    return { theme.px(markSide) + 2 * theme.px(8) + texts + theme.px(8) + 2, theme.px(24) };
}

void LegendItem::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::StyleChange) {
        updateGeometry();
    }
    QAbstractButton::changeEvent(event);
}

void LegendItem::enterEvent(QEnterEvent *)
{
    update();
}

void LegendItem::leaveEvent(QEvent *)
{
    update();
}

void LegendItem::paintEvent(QPaintEvent *)
{
    const Theme &theme = Theme::of(this);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const int side = theme.px(markSide);
    paintSegment(painter, QRectF(0, (height() - side) / 2.0, side, side), 2, m_group, theme);
    int left = side + theme.px(8);
    const QFont strong = theme.font(TextStyle::BodyStrong);
    painter.setFont(strong);
    painter.setPen(theme.color(ColorRole::Text));
    painter.drawText(QRect(left, 0, width(), height()), Qt::AlignVCenter | Qt::AlignLeft, m_count);
    left += QFontMetrics(strong).horizontalAdvance(m_count) + theme.px(8);
    QFont caption = theme.font(TextStyle::Caption);
    caption.setUnderline(underMouse() && isEnabled());
    painter.setFont(caption);
    painter.setPen(theme.color(ColorRole::TextSecondary));
    painter.drawText(QRect(left, 0, width(), height()), Qt::AlignVCenter | Qt::AlignLeft, m_name);
}

} // namespace planner
