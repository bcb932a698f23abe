#pragma once

#include "qa/checks.h"

class QRect;
class QWidget;

namespace walkthroughs {

/// Asks the window what the book cannot know (qa::checkBook has the other kinds). A widget is named
/// as in findTarget(); `shown`, `hidden`, `enabled` and `disabled` mean its part where there is
/// one.
///
///     shown, hidden, enabled, disabled    widget
///     text    widget, has {en, ko}        anything that it or a control in it says, and is seen
///     rows    widget, count               of the list or table, without rows that are hidden
///
/// `language`: the window's own, in which `has` is looked for.
[[nodiscard]] qa::CheckAnswer checkWindow(
    const qa::Check &check, const QWidget &window, catalog::Language language);

/// The widget that a step is about, of several with one name the one that is seen; null: none is.
/// "name" means the whole of it, "name#text" the row, entry or control in it whose text holds
/// `text`, in any case; null as well where there is none. `part` becomes its place in the widget,
/// which may lie outside the widget's own rectangle where it is scrolled away.
[[nodiscard]] QWidget *findTarget(const QWidget &window, const QString &target, QRect *part);

/// Scrolls until the target is seen, where it can be scrolled to; whether it is there.
bool revealTarget(const QWidget &window, const QString &target);

} // namespace walkthroughs
