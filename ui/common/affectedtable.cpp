#include "common/affectedtable.h"

#include "common/celldelegate.h"
#include "common/notedelegate.h"
#include "theme/theme.h"
#include "viewmodels/affectedmodel.h"

#include <QHeaderView>
#include <QScrollBar>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace common {
namespace {

using viewmodels::AffectedModel;

/// Rows as high as their text up to here; a longer list keeps even rows and its whole text in
/// tooltips, since measuring every row of thousands would be felt.
constexpr int rowsMeasured = 100;
/// The table is never higher than this (at 100 % text): it scrolls by itself then.
constexpr int tableHeight = 320;
/// Shares of the columns in the width, as in the picture. A pill is either whole or no help: the
/// column of the state does not shrink with the others.
const QList<int> columnShares{ 174, 104, 220, 268, 0, 130, 150 };

} // namespace

AffectedTable::AffectedTable(AffectedModel *lines, QWidget *parent)
    : Table(parent)
    , m_lines(lines)
{
    setModel(lines);
    cells()->setWrapping(true);
    auto *accounts = new CellDelegate(this);
    accounts->setTwoLines(true);
    setItemDelegateForColumn(AffectedModel::Account, accounts);
    auto *notes = new NoteDelegate(AffectedModel::Account, this);
    notes->setWrapping(true);
    setItemDelegateForColumn(AffectedModel::Note, notes);
    setSortingEnabled(false);
    setColumnShares(columnShares);
}

void AffectedTable::fit(int width, bool filling)
{
    setColumnHidden(AffectedModel::State, !m_lines->isKept());
    setColumnHidden(AffectedModel::Note, !m_lines->isKept());
    setColumnHidden(AffectedModel::Upgrade, !m_lines->namesUpgrades());
    const bool measured = m_lines->rowCount() <= rowsMeasured;
    setRowsFollowContents(measured);
    if (!measured) {
        setRows(Table::Rows::TwoLines);
    }
    if (filling) {
        setMinimumHeight(0);
        setMaximumHeight(QWIDGETSIZE_MAX);
        setVerticalScrollBarPolicy(Qt::ScrollBarAsNeeded);
        (void)contentHeight(width, 0);
        return;
    }
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
    const bool barred = verticalScrollBarPolicy() == Qt::ScrollBarAlwaysOn
        || (verticalScrollBarPolicy() == Qt::ScrollBarAsNeeded && verticalScrollBar()->isVisible());
    const int bar = barred ? verticalScrollBar()->sizeHint().width() : 0;
    const int room = std::max(width - 2 * frameWidth() - bar, 1);
    const bool sideways = shareColumns(room) > room;
    const int rows = m_lines->rowCount();
    if (rows <= rowsMeasured) {
        resizeRowsToContents();
    }
    int height = horizontalHeader()->sizeHint().height() + 2 * frameWidth()
        + (sideways ? horizontalScrollBar()->sizeHint().height() : 0);
    for (int row = 0; row < rows && height < enough; ++row) {
        height += rowHeight(row);
    }
    return height;
}

} // namespace common
