#pragma once

#include "looks.h"
#include "moodybook.h"

#include "shell/play/hand.h"
#include "shell/play/stage.h"

#include <QPointer>

#include <functional>

namespace gallery {

/// A state of the program, in every look, beside the design pictures that it is built to.
struct Scene
{
    QString name; ///< "03-1-choose-product": the beginning of its pictures' file names
    QString title; ///< "Wizard: choose the product"
    QStringList designs; ///< files in the folder of design pictures; empty: the design has none
};

class Frame;

/// What is done with each scene: a picture is taken, or the window is examined.
class Watcher
{
public:
    Watcher() = default;
    Q_DISABLE_COPY_MOVE(Watcher)
    virtual ~Watcher() = default;

    /// The looks in which each scene is shown; what follows a scene begins in the first of them.
    [[nodiscard]] virtual QList<Look> looks() const = 0;
    /// The window shows the scene in the look, and nothing moves any more.
    virtual void see(Frame &frame, const Scene &scene, const Look &look) = 0;
    /// A sheet that a click on `opener` had opened has been closed by Esc.
    virtual void sheetClosed(Frame &frame, QWidget *opener);
};

/// The window on its stage, for a watcher to see. A scene that does not come about is told and left
/// out; the others are still shown.
class Frame
{
public:
    Frame(shell::play::Stage &stage, std::shared_ptr<Mood> mood, Watcher &watcher);

    [[nodiscard]] shell::play::Stage &stage() { return m_stage; }
    [[nodiscard]] const shell::play::Eye &eye() const { return m_eye; }
    [[nodiscard]] Mood &mood() { return *m_mood; } ///< of every book that the window opens

    /// Waits, ten seconds at the most; false, and told, where it did not come about.
    bool wait(const QString &what, const std::function<bool()> &until);
    /// Shows the scene to the watcher in every look. What closes when the window changes, such as a
    /// menu, is opened for each look by `open` and put away by `close`.
    void take(const Scene &scene, const std::function<void()> &open = {},
        const std::function<void()> &close = {});
    /// The search field holds this text and nothing else.
    void search(const QString &text);
    void click(const char *name);
    void press(int key, Qt::KeyboardModifiers modifiers = Qt::NoModifier);

    [[nodiscard]] const QList<Scene> &taken() const { return m_taken; }
    [[nodiscard]] const QStringList &missing() const { return m_missing; }

private:
    void show(const Look &look);
    void settle();
    [[nodiscard]] bool anythingMoves() const;
    void noteSheet(QWidget *opener);

    shell::play::Stage &m_stage;
    shell::play::Eye m_eye;
    std::shared_ptr<Mood> m_mood;
    Watcher &m_watcher;
    QPointer<QWidget> m_sheet; ///< the last one that a click has opened
    QPointer<QWidget> m_opener; ///< of that sheet
    QList<Scene> m_taken;
    QStringList m_missing;
};

} // namespace gallery
