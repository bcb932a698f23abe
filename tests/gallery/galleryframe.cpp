#include "galleryframe.h"

#include "common/overlaydialog.h"

#include <QAbstractAnimation>
#include <QApplication>
#include <QDeadlineTimer>
#include <QLineEdit>
#include <QTest>
#include <QTimer>
#include <QToolButton>

#include <algorithm>
#include <cstdio>

namespace gallery {

using namespace Qt::StringLiterals;

namespace {

constexpr int longestWait = 10'000; ///< ms
constexpr int settleRounds = 12; ///< of events: layout takes some to find its heights
constexpr int settlePause = 5; ///< ms
constexpr int longestMoment = 250; ///< ms

} // namespace

void Watcher::sheetClosed(Frame &, QWidget *) { }

Frame::Frame(shell::play::Stage &stage, std::shared_ptr<Mood> mood, Watcher &watcher)
    : m_stage(stage)
    , m_eye(stage.window())
    , m_mood(std::move(mood))
    , m_watcher(watcher)
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
    // By rounds, not by time: on a busy machine one of them may take longer than all should. Those
    // in which the book has not answered yet, or something still fades, do not count.
    QDeadlineTimer deadline(longestWait);
    for (int round = 0; round < settleRounds;) {
        QTest::qWait(settlePause);
        if ((m_mood->isIdle() && !anythingMoves()) || deadline.hasExpired()) {
            ++round;
        }
    }
}

bool Frame::anythingMoves() const
{
    const QWidget &window = m_stage.window();
    const auto animations = window.findChildren<QAbstractAnimation *>();
    const bool moves
        = std::any_of(animations.cbegin(), animations.cend(), [](const QAbstractAnimation *each) {
              return each->state() == QAbstractAnimation::Running && each->totalDuration() >= 0;
          });
    // The cross of a field, which Qt fades in and out by an animation that belongs to nobody.
    const auto fields = window.findChildren<QLineEdit *>();
    const bool fades = std::any_of(fields.cbegin(), fields.cend(), [](const QLineEdit *field) {
        const auto *cross = field->findChild<QToolButton *>();
        const QVariant opacity = cross != nullptr ? cross->property("opacity") : QVariant();
        return opacity.isValid() && cross->isVisible()
            && (field->text().isEmpty() ? opacity.toReal() > 0.0 : opacity.toReal() < 1.0);
    });
    // And what is put off for a moment, such as a question while a run makes one change a time.
    const auto timers = window.findChildren<QTimer *>();
    return moves || fades || std::any_of(timers.cbegin(), timers.cend(), [](const QTimer *each) {
        return each->isSingleShot() && each->isActive() && each->interval() <= longestMoment;
    });
}

void Frame::show(const Look &look)
{
    m_stage.theme().setChoice(look.theme);
    m_stage.theme().setTextScale(look.percent);
    m_stage.window().setLanguage(look.language);
    m_stage.window().resize(look.size);
    settle();
}

void Frame::take(
    const Scene &scene, const std::function<void()> &open, const std::function<void()> &close)
{
    const QList<Look> looks = m_watcher.looks();
    for (const Look &look : looks) {
        show(look);
        if (open) {
            open();
            settle();
        }
        m_watcher.see(*this, scene, look);
        if (close) {
            close();
            settle();
        }
    }
    show(looks.constFirst());
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
        if ((widget->focusPolicy() & Qt::ClickFocus) != 0) {
            widget->setFocus(Qt::MouseFocusReason); // as the window system's click does
        }
        const QPointer<QWidget> opener = widget;
        shell::play::click(widget);
        settle();
        if (opener != nullptr) {
            noteSheet(opener);
        }
    } else {
        std::fprintf(stderr, "Nothing is called %s here\n", name);
        m_missing.append(QLatin1StringView(name));
    }
}

void Frame::noteSheet(QWidget *opener)
{
    QWidget *top = common::OverlayDialog::topOf(&m_stage.window());
    if (top != nullptr && top != m_sheet && !top->isAncestorOf(opener)) {
        m_sheet = top;
        m_opener = opener;
    }
}

void Frame::press(int key, Qt::KeyboardModifiers modifiers)
{
    const auto *sheet = qobject_cast<common::OverlayDialog *>(m_sheet);
    const bool wasOpen = sheet != nullptr && sheet->isOpen();
    QWidget *focused = QApplication::focusWidget();
    QTest::keyClick(
        focused != nullptr ? focused : &m_stage.window(), static_cast<Qt::Key>(key), modifiers);
    settle();
    sheet = qobject_cast<common::OverlayDialog *>(m_sheet);
    if (wasOpen && key == Qt::Key_Escape && (sheet == nullptr || !sheet->isOpen())) {
        if (m_opener != nullptr && m_opener->isVisible()) {
            m_watcher.sheetClosed(*this, m_opener);
        }
        m_sheet.clear();
        m_opener.clear();
    }
}

} // namespace gallery
