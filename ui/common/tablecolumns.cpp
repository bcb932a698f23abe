#include "common/celldelegate.h"
#include "common/table.h"
#include "common/tableheader.h"
#include "theme/theme.h"

#include <QResizeEvent>

#include <algorithm>

/// Columns that share the width of the table.
namespace common {

namespace {

/// Measuring every row of thousands would be felt.
constexpr int rowsMeasured = 100;
/// Of a cell in rows that follow their contents: a higher one leaves no room for other rows.
constexpr int mostLines = 3;

} // namespace

void Table::setColumnShares(const QList<int> &shares, Fit fit)
{
    m_shares = shares;
    m_fit = fit;
    m_header->setStretchLastSection(false); // it would make the last one as narrow as can be
    setHorizontalScrollBarPolicy(Qt::ScrollBarAsNeeded);
    shareColumns(viewport()->width());
}

int Table::leastWidth(int column) const
{
    int least = m_header->sectionSizeHint(column);
    if (model() == nullptr) {
        return least;
    }
    const int lines = mostLines * theme::Theme::of(this).lineHeight(theme::TextStyle::Body);
    const int rows = std::min(model()->rowCount(rootIndex()), rowsMeasured);
    for (int row = 0; row < rows; ++row) {
        const QModelIndex index = model()->index(row, column, rootIndex());
        const auto *cells = qobject_cast<const CellDelegate *>(itemDelegateForIndex(index));
        if (cells != nullptr) {
            const int height = m_follow ? lines : m_fit == Fit::WholeCells ? rowHeight(row) : 0;
            least = std::max(least, cells->leastWidth(optionFor(index), index, height));
        }
    }
    return least;
}

int Table::shareColumns(int room)
{
    const int columns = std::min(m_header->count(), static_cast<int>(m_shares.size()));
    QList<int> least(columns, 0);
    QList<int> sharing;
    int left = room;
    int shares = 0;
    for (int column = 0; column < columns; ++column) {
        if (isColumnHidden(column)) {
            continue;
        }
        least[column] = leastWidth(column);
        if (m_shares.at(column) == 0) {
            left -= least.at(column);
        } else {
            sharing.append(column);
            shares += m_shares.at(column);
        }
    }
    // What a column needs beyond its share, the others go without.
    for (bool changed = true; changed;) {
        changed = false;
        for (qsizetype i = sharing.size() - 1; i >= 0; --i) {
            const int column = sharing.at(i);
            if (left * m_shares.at(column) / shares < least.at(column)) {
                left -= least.at(column);
                shares -= m_shares.at(column);
                sharing.removeAt(i);
                changed = true;
                break;
            }
        }
    }
    for (const int column : std::as_const(sharing)) {
        least[column] = left * m_shares.at(column) / shares;
        left -= least.at(column);
        shares -= m_shares.at(column);
    }
    int width = 0;
    for (int column = 0; column < columns; ++column) {
        if (!isColumnHidden(column)) {
            setColumnWidth(column, least.at(column));
            width += least.at(column);
        }
    }
    return width;
}

void Table::resizeEvent(QResizeEvent *event)
{
    QTableView::resizeEvent(event);
    if (!m_shares.isEmpty() && event->oldSize().width() != event->size().width()) {
        shareColumns(event->size().width());
        if (m_follow) {
            resizeRowsToContents();
        }
    }
}

} // namespace common
