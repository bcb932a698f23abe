#include "upgradewizard/affectedtable.h"

#include "common/celldelegate.h"
#include "theme/theme.h"
#include "viewmodels/wizardaffectedmodel.h"

#include <QHeaderView>
#include <QScrollBar>

#include <algorithm>
#include <array>

namespace upgradewizard {
namespace {

using viewmodels::WizardAffectedModel;

/// Rows as high as their text up to here; a longer list keeps even rows and its whole text in
/// tooltips, since measuring every row of thousands would be felt.
constexpr int rowsMeasured = 100;
/// The table is never higher than this (at 100 % text): it scrolls by itself then.
constexpr int tableHeight = 320;
/// Shares of the columns in the width, as in the picture.
constexpr std::array columnShares{ 174, 104, 220, 268 };

} // namespace

AffectedTable::AffectedTable(WizardAffectedModel *lines, QWidget *parent)
    : Table(parent)
    , m_lines(lines)
{
    setModel(lines);
    cells()->setWrapping(true);
    auto *accounts = new common::CellDelegate(this);
    accounts->setTwoLines(true);
    setItemDelegateForColumn(WizardAffectedModel::Account, accounts);
    setSortingEnabled(false);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
}

void AffectedTable::fit(int width)
{
    const bool measured = m_lines->rowCount() <= rowsMeasured;
    setRowsFollowContents(measured);
    if (!measured) {
        setRows(common::Table::Rows::TwoLines);
    }
    horizontalHeader()->setStretchLastSection(true);
    // Without a scroll bar first; a bar takes width, so the rows are measured again beside it.
    const int limit = theme::Theme::of(this).px(tableHeight);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    int height = contentHeight(width, limit);
    if (height >= limit) {
        setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOn);
        height = std::max(limit, contentHeight(width, limit));
    }
    setFixedHeight(std::min(height, limit));
}

/// Fits columns and rows to the width; counts no further than `enough`.
int AffectedTable::contentHeight(int width, int enough)
{
    int shares = 0;
    for (const int share : columnShares) {
        shares += share;
    }
    const bool barred = verticalScrollBarPolicy() == Qt::ScrollBarAlwaysOn;
    const int bar = barred ? verticalScrollBar()->sizeHint().width() : 0;
    const int room = std::max(width - 2 * frameWidth() - bar, 1);
    int left = room;
    for (int i = 0; i < WizardAffectedModel::ColumnCount; ++i) {
        const bool last = i + 1 == WizardAffectedModel::ColumnCount;
        const int share = last ? left : room * columnShares.at(static_cast<size_t>(i)) / shares;
        setColumnWidth(i, share);
        left -= share;
    }
    const int rows = m_lines->rowCount();
    if (rows <= rowsMeasured) {
        resizeRowsToContents();
    }
    int height = horizontalHeader()->sizeHint().height() + 2 * frameWidth();
    for (int row = 0; row < rows && height < enough; ++row) {
        height += rowHeight(row);
    }
    return height;
}

} // namespace upgradewizard
