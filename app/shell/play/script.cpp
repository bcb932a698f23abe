#include "shell/play/script.h"

#include <QCoreApplication>
#include <QKeyEvent>
#include <QMouseEvent>

namespace shell::play {
namespace {

constexpr int lookEvery = 20; ///< ms
constexpr int giveUpAfter = 30'000; ///< ms
constexpr int settleFor = 250; ///< ms; a person, too, sees the page before acting on it

} // namespace

Script::Script(QObject *parent)
    : QObject(parent)
{
    m_timer.setInterval(lookEvery);
    connect(&m_timer, &QTimer::timeout, this, &Script::look);
}

void Script::add(const QString &name, std::function<bool()> until, std::function<void()> act)
{
    m_steps.append({ name, std::move(until), std::move(act) });
}

void Script::start()
{
    m_waited.start();
    m_timer.start();
}

void Script::look()
{
    if (m_current == m_steps.size()) {
        m_timer.stop();
        Q_EMIT finished();
        return;
    }
    const Step &step = m_steps.at(m_current);
    if (step.until()) {
        if (!m_settling.isValid()) {
            m_settling.start();
        }
        if (m_settling.elapsed() < settleFor) {
            return;
        }
        m_settling.invalidate();
        ++m_current;
        Q_EMIT begun(step.name);
        step.act();
        m_waited.restart();
        return;
    }
    m_settling.invalidate();
    if (m_waited.elapsed() > giveUpAfter) {
        m_timer.stop();
        Q_EMIT stuck(step.name);
    }
}

void click(QWidget *widget, const QPoint &position)
{
    const QPointF local(position);
    const QPointF global(widget->mapToGlobal(position));
    QMouseEvent down(
        QEvent::MouseButtonPress, local, global, Qt::LeftButton, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(widget, &down);
    QMouseEvent up(
        QEvent::MouseButtonRelease, local, global, Qt::LeftButton, Qt::NoButton, Qt::NoModifier);
    QCoreApplication::sendEvent(widget, &up);
}

void click(QWidget *widget)
{
    click(widget, widget->rect().center());
}

void press(QWidget *widget, int key, Qt::KeyboardModifiers modifiers)
{
    QKeyEvent down(QEvent::KeyPress, key, modifiers);
    QCoreApplication::sendEvent(widget, &down);
    QKeyEvent up(QEvent::KeyRelease, key, modifiers);
    QCoreApplication::sendEvent(widget, &up);
}

void type(QWidget *widget, const QString &text)
{
    for (const QChar character : text) {
        QKeyEvent down(QEvent::KeyPress, 0, Qt::NoModifier, QString(character));
        QCoreApplication::sendEvent(widget, &down);
        QKeyEvent up(QEvent::KeyRelease, 0, Qt::NoModifier, QString(character));
        QCoreApplication::sendEvent(widget, &up);
    }
}

} // namespace shell::play
