#pragma once

#include <QMenu>

#include <functional>

namespace common {

/// Gives the entries of an open menu, and of the menus in it, the words of one that was built alike
/// in another language, and its ticks. Neither closes, and the place in it stays. Where the two
/// have not the same entries nothing is done.
void takeWords(QMenu *menu, const QMenu &from);

/// Fills a menu, now and again for its words: while it is open and the language changes, it speaks
/// as if it had been opened in that language. What `fill` captures lives as long as the menu.
void fillInWords(QMenu *menu, std::function<void(QMenu *)> fill);

} // namespace common
