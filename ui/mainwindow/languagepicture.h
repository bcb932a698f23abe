#pragma once

#include <QPixmap>

#include <functional>

class QWidget;

namespace mainwindow {

/// The window as it would look in another language, with the menus that are open over it.
///
/// The texts of the program come from the translators of the one application, so a second tree of
/// widgets could not speak another language beside the first. The window itself does, for a moment:
/// `speakOther` words it anew, it is laid out and painted into a picture, and `speakOwn` words it
/// back, all in one turn of the event loop and with its updates off. So the picture has the real
/// layout, and nobody notices: nothing reaches the screen, no event of the user falls between, a
/// screen reader hears nothing, and what is being worked on (focus, cursor, marked text, what is
/// scrolled to) stands as it stood.
[[nodiscard]] QPixmap pictureInOtherWords(QWidget &window, const std::function<void()> &speakOther,
    const std::function<void()> &speakOwn);

} // namespace mainwindow
