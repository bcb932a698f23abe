#include "walkthroughs/cardwindow.h"

#include "theme/theme.h"

#include <QCloseEvent>
#include <QScreen>
#include <QVBoxLayout>

namespace walkthroughs {
namespace {

constexpr int firstWidth = 380;
constexpr int firstHeight = 640;
constexpr int titleBar = 40; ///< what a window manager puts around it

} // namespace

CardWindow::CardWindow(QWidget *card, QWidget *window)
    : QWidget(window, Qt::Window)
{
    setObjectName(QStringLiteral("cardWindow"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(card);
    card->show();
    const theme::Theme &theme = theme::Theme::of(window);
    // The verdicts stand at its lower end: large text on a small screen must not push them off.
    const QSize around(0, theme.px(titleBar));
    resize(QSize(theme.px(firstWidth), theme.px(firstHeight))
               .boundedTo(window->screen()->availableSize() - around));
    retranslate();
}

void CardWindow::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
    }
    QWidget::changeEvent(event);
}

void CardWindow::closeEvent(QCloseEvent *event)
{
    Q_EMIT closing();
    QWidget::closeEvent(event);
}

void CardWindow::retranslate()
{
    setWindowTitle(tr("Walkthrough - Partner Desk"));
}

} // namespace walkthroughs
