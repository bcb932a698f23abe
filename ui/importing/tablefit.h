#pragma once

#include <QList>
#include <QPair>

class QWidget;

namespace common {
class Table;
}

namespace importing {

/// A compact table whose columns are laid out by fitColumns() alone: nothing to sort or drag, and
/// no stop for Tab in its header.
void makeFixed(common::Table &table);

/// `many` rows, or `few` where the window is low for the size of its texts.
[[nodiscard]] int rowsThatFit(const QWidget &part, int many, int few);

/// As high as its rows, `mostRows` at most and one at least; more are scrolled to.
void fitHeight(common::Table &table, int mostRows);

/// Shares the width of the viewport between the visible columns (column -> share), so that none is
/// out of sight at any text size. A share of 0 is what the column's texts need.
void fitColumns(common::Table &table, const QList<QPair<int, int>> &shares);

} // namespace importing
