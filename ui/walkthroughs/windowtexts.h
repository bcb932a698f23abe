#pragma once

#include <QModelIndex>
#include <QString>
#include <QStringList>

class QAbstractItemView;
class QWidget;

namespace walkthroughs {

/// Spaces as one, and marks that nobody sees left out: what texts are compared
/// in.
[[nodiscard]] QString plain(const QString &text);

/// Of a button or an entry of a menu.
[[nodiscard]] QString withoutLetter(const QString &text);

/// What this widget alone says, seen or spoken; each once.
[[nodiscard]] QStringList ownTexts(const QWidget &widget);
/// What is seen in it: itself, the visible widgets in it, and the rows of their lists.
[[nodiscard]] QStringList seenTexts(const QWidget &widget);

/// What a cell shows or says.
[[nodiscard]] QStringList cellTexts(const QModelIndex &index);
/// Rows that can be looked through without reading a whole book: those in view, or all of a short
/// list.
[[nodiscard]] QList<int> readyRows(const QAbstractItemView &view);
[[nodiscard]] bool isRowHidden(const QAbstractItemView &view, int row);

} // namespace walkthroughs
