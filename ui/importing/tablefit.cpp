#include "importing/tablefit.h"

#include "common/table.h"
#include "theme/theme.h"

#include <QAbstractItemModel>
#include <QHeaderView>

namespace importing {

void makeFixed(common::Table &table)
{
    table.setRows(common::Table::Rows::Compact);
    table.setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    table.horizontalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    table.horizontalHeader()->setFocusPolicy(Qt::NoFocus);
}

int rowsThatFit(const QWidget &part, int many, int few)
{
    const theme::Theme &theme = theme::Theme::of(&part);
    constexpr int lowWindow = 700;
    return part.window()->height() < theme.px(lowWindow) ? few : many;
}

void fitHeight(common::Table &table, int mostRows)
{
    const int rows = qBound(1, table.model()->rowCount(), mostRows);
    const int row = table.verticalHeader()->defaultSectionSize();
    const int header = table.horizontalHeader()->sizeHint().height();
    table.setFixedHeight(header + rows * row + 2 * table.frameWidth());
}

void fitColumns(common::Table &table, const QList<QPair<int, int>> &shares)
{
    const auto needed = [&table](int column) {
        const QAbstractItemView &view = table;
        return qMax(
            view.sizeHintForColumn(column), table.horizontalHeader()->sectionSizeHint(column));
    };
    int whole = 0;
    int room = table.viewport()->width();
    for (const auto &[column, share] : shares) {
        if (!table.isColumnHidden(column)) {
            whole += share;
            room -= share == 0 ? needed(column) : 0;
        }
    }
    if (whole == 0 || room <= 0) {
        return;
    }
    for (const auto &[column, share] : shares) {
        if (!table.isColumnHidden(column)) {
            const int width = share == 0 ? needed(column) : room * share / whole;
            if (table.columnWidth(column) != width) {
                table.setColumnWidth(column, width);
            }
        }
    }
}

} // namespace importing
