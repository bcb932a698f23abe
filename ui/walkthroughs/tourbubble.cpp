#include "walkthroughs/tourbubble.h"

#include "common/announce.h"
#include "common/button.h"
#include "common/iconbutton.h"
#include "common/label.h"
#include "common/letter.h"
#include "theme/paint.h"
#include "theme/theme.h"
#include "walkthroughs/tourkeys.h"

#include <QHBoxLayout>
#include <QMouseEvent>
#include <QPainter>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace walkthroughs {
namespace {

using theme::ColorRole;
using theme::TextStyle;
namespace metric = theme::metric;

constexpr int designWidth = 320;
constexpr int away = 12; ///< from the target, whose frame stands between

} // namespace

TourBubble::TourBubble(QWidget *window)
    : QWidget(window)
    , m_column(new QVBoxLayout(this))
    , m_title(new common::Label(TextStyle::CaptionStrong, ColorRole::AccentText, this))
    , m_place(new common::Label(TextStyle::Caption, ColorRole::TextSecondary, this))
    , m_text(new common::Label(TextStyle::Body, ColorRole::Text, this))
    , m_waiting(new common::Label(TextStyle::BodyStrong, ColorRole::Text, this))
    , m_previous(new common::Button(common::Button::Kind::Standard, this))
    , m_next(new common::Button(common::Button::Kind::Primary, this))
    , m_end(new common::IconButton(u"cross"_s, QString(), this))
{
    setObjectName(u"tourBubble"_s);
    setFocusPolicy(Qt::ClickFocus);
    setProperty("deskAboveSheets", true); // common::OverlayDialog leaves it the focus
    m_title->setElided(true);
    m_text->setWrapping(true);
    m_waiting->setWrapping(true);
    m_title->setObjectName(u"tourTitle"_s);
    m_place->setObjectName(u"tourPlace"_s);
    m_text->setObjectName(u"tourText"_s);
    m_waiting->setObjectName(u"tourWaiting"_s);
    m_previous->setObjectName(u"tourPrevious"_s);
    m_next->setObjectName(u"tourNext"_s);
    m_end->setObjectName(u"tourEnd"_s);
    m_previous->setSmall(true);
    m_next->setSmall(true);
    m_end->setSmall(true);
    auto *heading = new QHBoxLayout;
    heading->addWidget(m_title, 1);
    heading->addWidget(m_end);
    auto *footer = new QHBoxLayout;
    footer->addWidget(m_place, 1);
    footer->addWidget(m_previous);
    footer->addWidget(m_next);
    m_column->addLayout(heading);
    m_column->addWidget(m_waiting);
    m_column->addWidget(m_text);
    m_column->addLayout(footer);
    setTabOrder(m_previous, m_next);
    setTabOrder(m_next, m_end);

    connect(m_next, &QPushButton::clicked, this, &TourBubble::nextRequested);
    connect(m_previous, &QPushButton::clicked, this, &TourBubble::previousRequested);
    connect(m_end, &QToolButton::clicked, this, &TourBubble::endRequested);
    // No letters: the bubble stands beside every page and sheet, which use them up.
    common::Letter::tell(m_previous, Qt::Key_Left);
    common::Letter::tell(m_next, Qt::Key_Right);
    common::Letter::tell(m_end, Qt::Key_Escape);
    auto *keys = new TourKeys(this);
    connect(keys, &TourKeys::next, this, &TourBubble::nextRequested);
    connect(keys, &TourKeys::previous, this, &TourBubble::previousRequested);
    connect(keys, &TourKeys::escaped, this, &TourBubble::endRequested);
    retranslate();
    retheme();
    hide();
}

void TourBubble::setContent(const Content &content)
{
    tell(content, true);
}

void TourBubble::tell(const Content &content, bool announced)
{
    m_content = content;
    setAccessibleName(tr("Presenter tour: %1").arg(content.title));
    const QString place = tr("%1 of %2").arg(content.at + 1).arg(content.count);
    m_title->setText(content.title);
    m_place->setText(place);
    m_text->setText(content.text);
    m_waiting->setText(tr("Waiting for: %1").arg(content.waitingFor));
    m_waiting->setVisible(!content.waitingFor.isEmpty());
    m_text->setVisible(content.waitingFor.isEmpty());
    const bool leaves = content.at == 0 && m_previous->hasFocus();
    m_previous->setEnabled(content.at > 0);
    m_next->setText(content.at + 1 < content.count ? tr("Next") : tr("Done"));
    if (leaves) {
        m_next->setFocus(Qt::OtherFocusReason);
    }
    fit();
    if (announced) {
        common::announce(this,
            tr("%1. %2", "place in the tour, what is said there")
                .arg(place, content.waitingFor.isEmpty() ? content.text : m_waiting->text()));
    }
}

void TourBubble::takeFocus()
{
    m_next->setFocus(Qt::OtherFocusReason);
}

/// As wide as designed where the window allows it, and as high as its words need then.
void TourBubble::fit()
{
    const theme::Theme &theme = theme::Theme::of(this);
    const int room = std::max(parentWidget()->width() - 2 * away, 1);
    const int width = std::min(theme.px(designWidth), room);
    m_column->invalidate();
    const int height = m_column->hasHeightForWidth() ? m_column->totalHeightForWidth(width)
                                                     : m_column->totalSizeHint().height();
    resize(width, height);
}

void TourBubble::placeBeside(const QRect &target, bool anew)
{
    m_target = target;
    m_dragged = m_dragged && !anew;
    fit();
    QRect place(m_dragged ? pos() : placeFor(target), size());
    // A smaller window than before must not leave it outside.
    place.moveRight(std::min(place.right(), parentWidget()->width() - 1));
    place.moveBottom(std::min(place.bottom(), parentWidget()->height() - 1));
    place.moveTopLeft({ std::max(place.left(), 0), std::max(place.top(), 0) });
    if (place.topLeft() != pos()) {
        move(place.topLeft());
    }
}

/// The first side with room for all of it; where there is none, the corner with the fewest buttons.
QPoint TourBubble::placeFor(const QRect &target) const
{
    const QRect all = parentWidget()->rect().adjusted(away, away, -away, -away);
    const QPoint corner(all.left(), all.bottom() - height() + 1);
    const auto fits = [this, &all](const QPoint &place) {
        const QRect taken(place, size());
        return all.contains(taken) && !taken.intersects(m_keptClear);
    };
    if (!target.isValid()) {
        return isVisible() && fits(pos()) ? pos() : corner;
    }
    const int lastLeft = std::max(all.left(), all.right() - width() + 1);
    const int left = std::clamp(target.left(), all.left(), lastLeft);
    const int top = std::clamp(target.top(), all.top(), std::max(all.top(), corner.y()));
    const QPoint sides[]{ { target.right() + away, top }, { left, target.bottom() + away },
        { target.left() - away - width(), top }, { left, target.top() - away - height() } };
    for (const QPoint &side : sides) {
        if (fits(side)) {
            return side;
        }
    }
    return corner;
}

void TourBubble::retranslate()
{
    m_previous->setText(tr("Previous"));
    m_end->setName(tr("End the tour"));
    tell(m_content, false);
}

void TourBubble::retheme()
{
    const theme::Theme &theme = theme::Theme::of(this);
    const int side = theme.px(metric::gap16);
    m_column->setContentsMargins(
        side, theme.px(metric::gap12), side, theme.px(metric::gap12) + metric::elevation);
    m_column->setSpacing(theme.px(metric::gap8));
    fit();
}

void TourBubble::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
        placeBeside(m_target, false);
    } else if (event->type() == QEvent::StyleChange) {
        retheme();
        placeBeside(m_target, false);
    }
    QWidget::changeEvent(event);
}

void TourBubble::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    theme::paintFloating(&painter, QRectF(rect()).adjusted(0, 0, 0, -metric::elevation),
        metric::radiusDialog, theme::Theme::of(this));
}

bool TourBubble::event(QEvent *event)
{
    switch (event->type()) {
    case QEvent::MouseButtonPress:
    case QEvent::MouseButtonRelease:
    case QEvent::MouseButtonDblClick:
    case QEvent::MouseMove:
    case QEvent::Wheel:
        // What lies below is not meant.
        (void)QWidget::event(event);
        event->accept();
        return true;
    default:
        return QWidget::event(event);
    }
}

void TourBubble::mousePressEvent(QMouseEvent *event)
{
    m_held = event->position().toPoint();
}

void TourBubble::mouseMoveEvent(QMouseEvent *event)
{
    if (event->buttons().testFlag(Qt::LeftButton)) {
        m_dragged = true;
        move(mapToParent(event->position().toPoint()) - m_held);
        placeBeside(m_target, false);
    }
}

} // namespace walkthroughs
