#pragma once

#include "looks.h"
#include "moodybook.h"

#include "shell/play/hand.h"
#include "shell/play/stage.h"

#include <QDir>

#include <functional>

namespace gallery {

/// A state of the program, in every look, beside the design pictures that it is built to.
struct Scene
{
    QString name; ///< "03-1-choose-product": the beginning of its pictures' file names
    QString title; ///< "Wizard: choose the product"
    QStringList designs; ///< files in the folder of design pictures; empty: the design has none
};

/// The window on its stage, and what takes its pictures. A scene that does not come about is told
/// and left out; the others are still taken.
class Frame
{
public:
    Frame(shell::play::Stage &stage, std::shared_ptr<Mood> mood, const QDir &folder);

    [[nodiscard]] shell::play::Stage &stage() { return m_stage; }
    [[nodiscard]] const shell::play::Eye &eye() const { return m_eye; }
    [[nodiscard]] Mood &mood() { return *m_mood; } ///< of every book that the window opens

    /// Waits, ten seconds at the most; false, and told, where it did not come about.
    bool wait(const QString &what, const std::function<bool()> &until);
    /// Takes the scene in every look. What closes when the window changes, such as a menu, is
    /// opened for each picture by `open` and put away by `close`.
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
    [[nodiscard]] QPixmap picture();

    shell::play::Stage &m_stage;
    shell::play::Eye m_eye;
    std::shared_ptr<Mood> m_mood;
    QDir m_folder;
    QList<Scene> m_taken;
    QStringList m_missing;
};

} // namespace gallery
