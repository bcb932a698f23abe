#include "mainwindow/comparewindow.h"

#include "common/label.h"
#include "theme/theme.h"

#include <QApplication>
#include <QCloseEvent>
#include <QInputMethodEvent>
#include <QKeyEvent>
#include <QMenu>
#include <QPaintEvent>
#include <QPainter>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace mainwindow {
namespace {

constexpr int settleFor = 150; ///< ms without a change
constexpr int longestWait = 600; ///< ms, where changes do not end
constexpr int quietFor = 300; ///< ms without a key, a click or a turn of the wheel
constexpr int caretWidth = 12; ///< px: what a blinking cursor paints is no wider

} // namespace

CompareWindow::CompareWindow(QWidget &window, std::function<QPixmap()> shoot)
    : m_window(window)
    , m_shoot(std::move(shoot))
    , m_head(new common::Label(theme::TextStyle::Caption, theme::ColorRole::TextSecondary, this))
{
    setObjectName(u"compareWindow"_s);
    // The work goes on in the other window, so the keyboard stays there.
    setAttribute(Qt::WA_ShowWithoutActivating);
    setFocusPolicy(Qt::StrongFocus);
    m_head->setObjectName(u"compareHead"_s);
    m_head->setWrapping(true);
    auto *column = new QVBoxLayout(this);
    const int edge = theme::metric::gap8;
    column->setContentsMargins(edge * 2, edge, edge * 2, edge);
    column->addWidget(m_head);
    column->addStretch(1);
    m_settle.setSingleShot(true);
    m_settle.setInterval(settleFor);
    connect(&m_settle, &QTimer::timeout, this, &CompareWindow::take);
    retranslate();
}

void CompareWindow::retranslate()
{
    setWindowTitle(tr("Compare languages"));
    m_head->setText(tr("The main window in the other language. For reading only: what you do in "
                       "the main window is shown here a moment later."));
    setAccessibleName(windowTitle());
    setAccessibleDescription(m_head->text());
}

void CompareWindow::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
    }
    QWidget::changeEvent(event);
}

void CompareWindow::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    theme::Theme::of(this).application().installEventFilter(this);
    noteChange();
}

void CompareWindow::hideEvent(QHideEvent *event)
{
    theme::Theme::of(this).application().removeEventFilter(this);
    m_settle.stop();
    m_waiting.invalidate();
    m_picture = {};
    QWidget::hideEvent(event);
}

bool CompareWindow::shows(const QWidget *widget) const
{
    const QWidget *top = widget->window();
    return top == &m_window
        || (qobject_cast<const QMenu *>(top) != nullptr && m_window.isAncestorOf(top));
}

bool CompareWindow::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Paint && !m_taking && watched->isWidgetType()) {
        const auto *widget = static_cast<QWidget *>(watched);
        const int wide = static_cast<QPaintEvent *>(event)->region().boundingRect().width();
        const bool blinks = widget->testAttribute(Qt::WA_InputMethodEnabled) && wide <= caretWidth;
        if (!blinks && shows(widget)) {
            noteChange();
        }
    } else if (event->type() == QEvent::Hide && qobject_cast<QMenu *>(watched) != nullptr) {
        noteChange(); // nothing below a menu is painted anew when it goes
    } else if (event->type() == QEvent::KeyPress || event->type() == QEvent::MouseButtonPress
        || event->type() == QEvent::Wheel) {
        m_input.start();
    } else if (event->type() == QEvent::InputMethod) {
        m_composing = !static_cast<QInputMethodEvent *>(event)->preeditString().isEmpty();
    } else if (event->type() == QEvent::FocusOut) {
        m_composing = false;
    }
    return QWidget::eventFilter(watched, event);
}

void CompareWindow::noteChange()
{
    if (!m_waiting.isValid()) {
        m_waiting.start();
    }
    if (!m_settle.isActive() || m_waiting.elapsed() < longestWait - settleFor) {
        m_settle.start();
    }
}

void CompareWindow::take()
{
    if (!m_window.isVisible() || m_window.isMinimized()) {
        m_waiting.invalidate();
        return; // it is painted when it comes back
    }
    // A picture takes longer than a frame, so nobody who types or scrolls waits for one.
    const bool atWork = m_input.isValid() && m_input.elapsed() < quietFor;
    if (atWork || m_composing || QGuiApplication::mouseButtons() != Qt::NoButton) {
        m_settle.start();
        return;
    }
    m_waiting.invalidate();
    m_taking = true;
    m_picture = m_shoot();
    m_window.repaint(); // at once: later it would look like a change
    m_taking = false;
    update();
}

QRect CompareWindow::room() const
{
    const QMargins edges = layout()->contentsMargins();
    const int top = m_head->geometry().bottom() + 1 + edges.bottom();
    return QRect(0, top, width(), height() - top);
}

void CompareWindow::paintEvent(QPaintEvent *)
{
    const theme::Theme &theme = theme::Theme::of(this);
    QPainter painter(this);
    painter.fillRect(rect(), theme.color(theme::ColorRole::Chrome));
    if (m_picture.isNull()) {
        return;
    }
    // As it is where there is room: cut and narrow texts are what is looked for here.
    const QRect free = room();
    const QSizeF size = m_picture.deviceIndependentSize();
    const qreal scale = qMin(1.0, qMin(free.width() / size.width(), free.height() / size.height()));
    QRectF target(QPointF(free.topLeft()), size * scale);
    target.moveLeft(qRound((free.width() - target.width()) / 2));
    painter.setRenderHint(QPainter::SmoothPixmapTransform, scale < 1.0);
    painter.drawPixmap(target, m_picture, QRectF(m_picture.rect()));
    painter.fillRect(QRect(0, free.top() - 1, width(), 1), theme.color(theme::ColorRole::Line));
}

void CompareWindow::closeEvent(QCloseEvent *event)
{
    QWidget::closeEvent(event);
    Q_EMIT closed();
}

void CompareWindow::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape) {
        close();
        return;
    }
    QWidget::keyPressEvent(event);
}

} // namespace mainwindow
