#include "galleryframe.h"

#include <QApplication>
#include <QPainter>
#include <QTest>

#include <cstdio>

namespace gallery {

using namespace Qt::StringLiterals;

namespace {

constexpr int longestWait = 10'000; ///< ms
constexpr int settleRounds = 12; ///< of events: layout takes some to find its heights
constexpr int settlePause = 5; ///< ms

} // namespace

Frame::Frame(shell::play::Stage &stage, std::shared_ptr<Mood> mood, const QDir &folder)
    : m_stage(stage)
    , m_eye(stage.window())
    , m_mood(std::move(mood))
    , m_folder(folder)
{
}

bool Frame::wait(const QString &what, const std::function<bool()> &until)
{
    if (QTest::qWaitFor(until, longestWait)) {
        return true;
    }
    std::fprintf(stderr, "This did not come about: %s\n", qPrintable(what));
    m_missing.append(what);
    return false;
}

void Frame::settle()
{
    // By rounds, not by time: on a busy machine one of them may take longer than all should.
    for (int round = 0; round < settleRounds; ++round) {
        QTest::qWait(settlePause);
    }
}

void Frame::show(const Look &look)
{
    m_stage.theme().setChoice(look.theme);
    m_stage.window().setLanguage(look.language);
    m_stage.window().resize(look.size);
    settle();
}

QPixmap Frame::picture()
{
    QWidget &window = m_stage.window();
    QPixmap shot = window.grab();
    QPainter painter(&shot);
    for (QWidget *top : QApplication::topLevelWidgets()) {
        // Menus and tool tips are windows of their own.
        if (top != &window && top->isVisible()) {
            painter.drawPixmap(window.mapFromGlobal(top->pos()), top->grab());
        }
    }
    return shot;
}

void Frame::take(
    const Scene &scene, const std::function<void()> &open, const std::function<void()> &close)
{
    for (const Look &look : everyLook()) {
        show(look);
        if (open) {
            open();
            settle();
        }
        const QString file = m_folder.filePath(scene.name + u'-' + look.name() + u".png");
        if (!picture().save(file)) {
            std::fprintf(stderr, "The picture could not be saved: %s\n", qPrintable(file));
        }
        if (close) {
            close();
            settle();
        }
    }
    show(everyLook().constFirst());
    m_taken.append(scene);
    std::printf("%s\n", qPrintable(scene.title));
    std::fflush(stdout);
}

void Frame::search(const QString &text)
{
    QWidget *field = m_eye.child("search");
    shell::play::press(field, Qt::Key_A, Qt::ControlModifier);
    shell::play::press(field, Qt::Key_Delete);
    shell::play::type(field, text);
    settle();
}

void Frame::click(const char *name)
{
    if (QWidget *widget = m_eye.child(name)) {
        shell::play::click(widget);
        settle();
    } else {
        std::fprintf(stderr, "Nothing is called %s here\n", name);
        m_missing.append(QLatin1StringView(name));
    }
}

void Frame::press(int key, Qt::KeyboardModifiers modifiers)
{
    QWidget *focused = QApplication::focusWidget();
    QTest::keyClick(
        focused != nullptr ? focused : &m_stage.window(), static_cast<Qt::Key>(key), modifiers);
    settle();
}

} // namespace gallery
