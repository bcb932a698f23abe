#pragma once

#include <QElapsedTimer>
#include <QHash>
#include <QPersistentModelIndex>
#include <QTableView>

class QMenu;
class QMimeData;

namespace common {

class CellDelegate;
class TableHeader;

/// The table of the program: rows of 36, whole-row selection with the accent strip, hover row, 1-px
/// lines, sortable header with chevrons, focus inside the row. A CellDelegate is set for all
/// columns. Sorting: setSortingEnabled(true) as usual, or listen to the header's
/// sortIndicatorChanged.
///
/// Column widths follow the text size: what is set (or dragged) at one size grows with the next.
class Table : public QTableView
{
    Q_OBJECT
public:
    explicit Table(QWidget *parent = nullptr);

    [[nodiscard]] CellDelegate *cells() const { return m_cells; }
    enum class Rows { Normal, Compact, TwoLines };
    void setRows(Rows rows);
    /// Rows as high as their contents need; for short tables with wrapped text.
    void setRowsFollowContents(bool follow);
    enum class Fit { Words, WholeCells };
    /// The columns share the width by these numbers, one for each column; 0: at its least.
    /// None is narrower than its header and its longest words (WholeCells: than its whole text
    /// needs in rows of one height; than three lines in rows that follow their contents), so where
    /// text is large the table scrolls sideways.
    void setColumnShares(const QList<int> &shares, Fit fit = Fit::Words);
    /// The table asks for the height of so many rows, and does with few where the window is low;
    /// its sheet then needs no second scroll bar around it.
    void setRowsWanted(int rows);
    /// No rounded outline of its own (inside a card). Outlined by default.
    void setFlat(bool flat);
    /// Type-ahead, by keys or by an input method, looks at the display text of this column; 0 by
    /// default.
    void setTypeAheadColumn(int column);
    /// The row under the mouse; -1 if none.
    [[nodiscard]] int hoveredRow() const { return m_hoveredRow; }
    /// The row lies on the accent strip's side: first visible column.
    [[nodiscard]] bool isFirstVisibleColumn(int column) const;

    /// Selected rows as tab-separated text and as an HTML table, with or without a header line;
    /// visible columns in their visual order. Null if nothing is selected. The caller owns it.
    enum class Heads { With, Without };
    [[nodiscard]] QMimeData *copySelection(Heads heads = Heads::With) const;
    /// The same on the clipboard, and said; nothing where no row is selected.
    virtual void copyRows(Heads heads);
    /// Visual rectangle of a cell's trailing icon in the viewport; empty if there is none.
    [[nodiscard]] QRect trailingIconRect(const QModelIndex &index) const;
    /// The trailing icon under the mouse; invalid if none.
    [[nodiscard]] QModelIndex hoveredIcon() const { return m_hoveredIcon; }

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;
    void keyboardSearch(const QString &search) override;

Q_SIGNALS:
    /// Enter or double click on a row.
    void opened(const QModelIndex &index);
    /// The right mouse button, the menu key or Shift+F10 asks for the menu of a row, which is
    /// current by now: whoever has something to offer adds it. Copying follows by itself.
    void menuAboutToOpen(QMenu *menu, const QModelIndex &index);
    /// The mouse came onto a trailing icon, left it, or clicked it (info icon of a subscription).
    void trailingIconEntered(const QModelIndex &index, const QRect &viewportRect);
    void trailingIconLeft();
    void trailingIconClicked(const QModelIndex &index, const QRect &viewportRect);

protected:
    void changeEvent(QEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void inputMethodEvent(QInputMethodEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    bool viewportEvent(QEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;
    void resizeEvent(QResizeEvent *event) override;
    /// As setColumnShares() says, in this room; the width of all.
    int shareColumns(int room);
    QStyleOptionViewItem optionFor(const QModelIndex &index) const;
    /// Where type-ahead goes: to the first row from `start` on, and round, that begins so. A table
    /// whose rows are not all loaded asks its model instead.
    virtual void goToRowThatBegins(const QString &text, int start);
    /// Makes a row current and shows it; with Shift, selects up to it where that is allowed.
    void moveTo(int row, Qt::KeyboardModifiers modifiers);

private:
    void retheme();
    void tellKeys();
    void scaleColumns();
    [[nodiscard]] int leastWidth(int column) const;
    [[nodiscard]] int heightOf(int rows) const;
    void updateRow(int row);
    void setHovered(const QModelIndex &index, const QPoint &position);
    void addCopyActions(QMenu &menu, const QModelIndex &index);
    void letInputMethodIn();
    [[nodiscard]] int rowThatBegins(const QString &text, int start) const; ///< -1: none

    CellDelegate *m_cells;
    TableHeader *m_header;
    Rows m_rows = Rows::Normal;
    int m_rowsWanted = 0; ///< 0: what a scrolling area asks for
    int m_hoveredRow = -1;
    int m_typeAheadColumn = 0;
    QList<int> m_shares;
    Fit m_fit = Fit::Words;
    QHash<int, double> m_designWidths; ///< column, width at 100 % text
    bool m_scaling = false;
    bool m_follow = false;
    bool m_flat = false;
    bool m_iconPressed = false;
    QPersistentModelIndex m_hoveredIcon;
    QString m_typed;
    QElapsedTimer m_sinceTyped;
};

/// The columns that a table shows, in the order of its model.
[[nodiscard]] QList<int> shownColumns(const QTableView *table);
/// The rows that are selected, from the first to the last.
[[nodiscard]] QList<int> selectedRows(const QTableView *table);

} // namespace common
