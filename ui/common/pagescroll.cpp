#include "common/pagescroll.h"

#include "theme/tokens.h"

#include <QEvent>
#include <QLayout>

namespace common {

namespace {

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

PageScroll::PageScroll(QWidget *parent)
    : QScrollArea(parent)
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
