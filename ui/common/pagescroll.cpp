#include "common/pagescroll.h"

#include "theme/theme.h"

#include <QApplication>
#include <QEvent>
#include <QLayout>

namespace common {

namespace {

constexpr int focusMargin = 8; ///< for the ring

/// A scroll area's own event: what was asked of the layouts before it is done.
QEvent::Type afterLayout()
{
    static const auto type = static_cast<QEvent::Type>(QEvent::registerEventType());
    return type;
}

/// Texts that wrap need more height in a narrow window, which a scroll area does not ask for.
class Content final : public QWidget
{
protected:
    bool event(QEvent *event) override
    {
        const bool done = QWidget::event(event);
        const bool sized
            = event->type() == QEvent::LayoutRequest || event->type() == QEvent::Resize;
        if (sized && layout() != nullptr) {
            setMinimumHeight(layout()->hasHeightForWidth()
                    ? layout()->totalMinimumHeightForWidth(width())
                    : layout()->totalMinimumSize().height());
        }
        return done;
    }
};

} // namespace

ScrollArea::ScrollArea(QWidget *parent)
    : QScrollArea(parent)
{
    QApplication &application = theme::Theme::of(this).application();
    m_focusFollowed = connect(&application, &QApplication::focusChanged, this,
        [this](QWidget *, QWidget *now) { showFocused(now); });
}

/// A part that goes gives its focus away, when nothing is left of this one but a widget.
ScrollArea::~ScrollArea()
{
    disconnect(m_focusFollowed);
}

void ScrollArea::showFocused(QWidget *focused)
{
    if (focused != nullptr && widget() != nullptr && widget()->isAncestorOf(focused)
        && theme::Theme::of(this).showsKeyboardFocus()) {
        ensureWidgetVisible(focused, focusMargin, focusMargin);
    }
}

bool ScrollArea::event(QEvent *event)
{
    if (event->type() == QEvent::StyleChange) {
        // Behind the layouts, which ask for theirs with events of the usual weight.
        QCoreApplication::postEvent(this, new QEvent(afterLayout()), Qt::LowEventPriority);
    } else if (event->type() == afterLayout()) {
        showFocused(QApplication::focusWidget());
        return true;
    }
    return QScrollArea::event(event);
}

bool ScrollArea::eventFilter(QObject *watched, QEvent *event)
{
    if (watched != widget() || event->type() != QEvent::Resize) {
        return QScrollArea::eventFilter(watched, event);
    }
    if (m_resizing) {
        return false; // clazy:exclude=base-class-event
    }
    m_resizing = true;
    const bool done = QScrollArea::eventFilter(watched, event);
    m_resizing = false;
    return done;
}

PageScroll::PageScroll(QWidget *parent)
    : ScrollArea(parent)
{
    setProperty("deskFlat", true);
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::NoFocus);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setWidgetResizable(true);
    viewport()->setAutoFillBackground(false);
    auto *content = new Content;
    setWidget(content);
    content->setAutoFillBackground(false); // setWidget() turns it on
}

int PageScroll::sideOf(const QWidget &page)
{
    constexpr int narrowWindow = 1100;
    return page.window()->width() < narrowWindow ? theme::metric::gap16 : theme::metric::gap24;
}

} // namespace common
