#pragma once

class QMenu;

namespace common {

/// Gives the entries of an open menu, and of the menus in it, the words of one that was built alike
/// in another language. Neither closes, and what is chosen stays. Where the two have not the same
/// entries nothing is done.
void takeWords(QMenu *menu, const QMenu &from);

} // namespace common
