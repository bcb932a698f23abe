#pragma once

#include <QStyledItemDelegate>

namespace common {

/// Paints a cell from the roles of viewmodels/roles.h: tile, icon, text with tone and emphasis,
/// secondary text, trailing icon, pill. Falls back to the display text for anything else, so it can
/// serve every column of a table. It never judges: what it shows, the model decided.
class CellDelegate : public QStyledItemDelegate
{
    Q_OBJECT
public:
    explicit CellDelegate(QObject *parent = nullptr);

    /// Secondary text in a second line (caption) instead of after the text.
    void setTwoLines(bool twoLines);
    /// The text wraps between words and the row grows (Table::setRowsFollowContents).
    void setWrapping(bool wrapping);

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
        const QModelIndex &index) const override;
    [[nodiscard]] QSize sizeHint(
        const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    /// The narrowest that the cell may be. A pill: whole. A text that wraps: its longest word, and
    /// in a row of this height (0: any) as wide as the whole needs. What is elided: its beginning.
    [[nodiscard]] int leastWidth(
        const QStyleOptionViewItem &option, const QModelIndex &index, int rowHeight) const;
    /// A model that changes, or is worded anew, leaves alone what is being typed.
    void setEditorData(QWidget *editor, const QModelIndex &index) const override;
    /// Tooltip with the whole text where it is elided.
    bool helpEvent(QHelpEvent *event, QAbstractItemView *view, const QStyleOptionViewItem &option,
        const QModelIndex &index) override;

    /// Where the trailing icon lies, 20x20 design pixels; empty if the cell has none. `option.rect`
    /// is the cell's visual rectangle.
    [[nodiscard]] QRect trailingIconRect(
        const QStyleOptionViewItem &option, const QModelIndex &index) const;

private:
    struct Layout;
    [[nodiscard]] Layout layOut(const QStyleOptionViewItem &option, const QModelIndex &index) const;

    bool m_twoLines = false;
    bool m_wrapping = false;
};

} // namespace common
