#pragma once

#include <QModelIndex>
#include <QPoint>
#include <QString>

class QAbstractItemView;
class QContextMenuEvent;
class QMenu;

namespace common {

/// Where a menu that was asked for belongs: the cell under the mouse, or the current one where the
/// keyboard asked.
struct MenuPlace
{
    QModelIndex index; ///< invalid: beside all rows
    QPoint position; ///< global
};
[[nodiscard]] MenuPlace menuPlace(const QAbstractItemView &view, const QContextMenuEvent &event);

/// What a person sees in a cell, as one line without tabs.
[[nodiscard]] QString cellText(const QModelIndex &index);

/// Adds "Copy “what the cell says”"; nothing for an empty cell.
void addCopyCell(QMenu &menu, QAbstractItemView &view, const QModelIndex &index);

} // namespace common
