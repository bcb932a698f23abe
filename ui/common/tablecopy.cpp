#include "common/table.h"

#include "common/tableheader.h"
#include "common/tablemenu.h"

#include <QMimeData>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace common {
namespace {

QString htmlRow(const QStringList &cells, QLatin1StringView tag)
{
    QString row = u"<tr>"_s;
    for (const QString &cell : cells) {
        row += u"<%1>%2</%1>"_s.arg(tag, cell.toHtmlEscaped());
    }
    return row + u"</tr>\n"_s;
}

} // namespace

QMimeData *Table::copySelection(Heads wanted) const
{
    if (selectionModel() == nullptr || !selectionModel()->hasSelection()) {
        return nullptr;
    }
    QList<int> rows;
    const QItemSelection selection = selectionModel()->selection();
    for (const QItemSelectionRange &range : selection) {
        for (int row = range.top(); row <= range.bottom(); ++row) {
            rows.append(row);
        }
    }
    std::sort(rows.begin(), rows.end());
    rows.erase(std::unique(rows.begin(), rows.end()), rows.end());

    QList<int> columns;
    QStringList heads;
    for (int visual = 0; visual < m_header->count(); ++visual) {
        const int column = m_header->logicalIndex(visual);
        if (!isColumnHidden(column)) {
            columns.append(column);
            heads.append(model()->headerData(column, Qt::Horizontal).toString().simplified());
        }
    }
    QStringList plain;
    QString html = u"<table>\n"_s;
    if (wanted == Heads::With) {
        plain.append(heads.join(u'\t'));
        html += htmlRow(heads, "th"_L1);
    }
    for (const int row : std::as_const(rows)) {
        QStringList cells;
        for (const int column : std::as_const(columns)) {
            cells.append(cellText(model()->index(row, column, rootIndex())));
        }
        plain.append(cells.join(u'\t'));
        html += htmlRow(cells, "td"_L1);
    }
    html += u"</table>"_s;
    auto *copied = new QMimeData;
    copied->setText(plain.join(u'\n'));
    copied->setHtml(html);
    return copied;
}

} // namespace common
