#include "common/table.h"

#include "common/celldelegate.h"
#include "common/keytip.h"
#include "common/tableheader.h"
#include "theme/paint.h"

#include <QApplication>
#include <QKeyEvent>
#include <QPainter>

#include <algorithm>

namespace common {

using theme::ColorRole;
using theme::Theme;

Table::Table(QWidget *parent)
    : QTableView(parent)
    , m_cells(new CellDelegate(this))
    , m_header(new TableHeader(this))
{
    setItemDelegate(m_cells);
    setHorizontalHeader(m_header);
    verticalHeader()->hide();
    // Rows are placed by arithmetic, however many there are.
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    setShowGrid(false);
    setSelectionBehavior(QAbstractItemView::SelectRows);
    setSelectionMode(QAbstractItemView::SingleSelection);
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setTabKeyNavigation(false);
    setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    setCornerButtonEnabled(false);
    setMouseTracking(true);
    setWordWrap(false);
    setProperty("deskNoFocusRing", true);
    m_header->setStretchLastSection(true);
    connect(m_header, &QHeaderView::sectionResized, this, [this](int column, int, int width) {
        if (!m_scaling && width > 0) {
            m_designWidths.insert(column, width / Theme::of(this).textScale());
        }
    });
    tellKeys();
    retheme();
}

void Table::tellKeys()
{
    using Place = KeyTip::Place;
    new KeyTip(
        Place::Lists, { Qt::Key_Home, Qt::Key_End }, [] { return tr("First row, last row"); },
        this);
    new KeyTip(
        Place::Lists, { QKeySequence::SelectAll },
        [] { return tr("Select all rows, where several can be chosen"); }, this);
    new KeyTip(
        Place::Lists, { QKeySequence::Copy }, [] { return tr("Copy the selected rows"); }, this);
}

void Table::retheme()
{
    const Theme &theme = Theme::of(this);
    int row = theme.tableRow();
    if (m_rows == Rows::Compact) {
        row = theme.px(theme::metric::tableRowCompact);
    } else if (m_rows == Rows::TwoLines) {
        row = theme.px(theme::metric::tableRowTwoLines);
    }
    verticalHeader()->setMinimumSectionSize(row);
    verticalHeader()->setDefaultSectionSize(row);
    m_header->retheme();
    if (m_shares.isEmpty()) {
        scaleColumns();
    } else {
        shareColumns(viewport()->width());
    }
    if (m_follow) {
        resizeRowsToContents();
    }
    updateGeometry();
    viewport()->update();
}

void Table::scaleColumns()
{
    const Theme &theme = Theme::of(this);
    m_scaling = true;
    m_header->setDefaultSectionSize(theme.px(100));
    for (auto it = m_designWidths.cbegin(); it != m_designWidths.cend(); ++it) {
        if (it.key() < m_header->count() && !m_header->isSectionHidden(it.key())) {
            m_header->resizeSection(it.key(), qRound(it.value() * theme.textScale()));
        }
    }
    m_scaling = false;
}

void Table::setRowsWanted(int rows)
{
    m_rowsWanted = rows;
    updateGeometry();
}

int Table::heightOf(int rows) const
{
    const int header = m_header->isHidden() ? 0 : m_header->sizeHint().height();
    return header + rows * verticalHeader()->defaultSectionSize() + 2 * frameWidth();
}

QSize Table::sizeHint() const
{
    const QSize size = QTableView::sizeHint();
    return m_rowsWanted > 0 ? QSize(size.width(), heightOf(m_rowsWanted)) : size;
}

QSize Table::minimumSizeHint() const
{
    constexpr int fewest = 3;
    const QSize size = QTableView::minimumSizeHint();
    return m_rowsWanted > 0 ? QSize(size.width(), heightOf(std::min(fewest, m_rowsWanted))) : size;
}

void Table::setRows(Rows rows)
{
    m_rows = rows;
    retheme();
}

void Table::setRowsFollowContents(bool follow)
{
    m_follow = follow;
    setWordWrap(follow);
    verticalHeader()->setSectionResizeMode(
        follow ? QHeaderView::ResizeToContents : QHeaderView::Fixed);
    retheme();
}

void Table::setFlat(bool flat)
{
    m_flat = flat;
    setProperty("deskFlat", flat);
    setFrameShape(flat ? QFrame::NoFrame : QFrame::StyledPanel);
    m_header->setRounded(!flat);
    viewport()->update();
}

void Table::setTypeAheadColumn(int column)
{
    m_typeAheadColumn = column;
}

bool Table::isFirstVisibleColumn(int column) const
{
    for (int visual = 0; visual < m_header->count(); ++visual) {
        const int logical = m_header->logicalIndex(visual);
        if (!m_header->isSectionHidden(logical)) {
            return logical == column;
        }
    }
    return false;
}

void Table::changeEvent(QEvent *event)
{
    QTableView::changeEvent(event);
    if (event->type() == QEvent::StyleChange) {
        retheme();
    }
}

void Table::updateRow(int row)
{
    if (row >= 0) {
        viewport()->update(0, rowViewportPosition(row), viewport()->width(), rowHeight(row));
    }
}

QStyleOptionViewItem Table::optionFor(const QModelIndex &index) const
{
    QStyleOptionViewItem option;
    initViewItemOption(&option);
    option.rect = visualRect(index);
    return option;
}

QRect Table::trailingIconRect(const QModelIndex &index) const
{
    return index.isValid() ? m_cells->trailingIconRect(optionFor(index), index) : QRect();
}

void Table::setHovered(const QModelIndex &index, const QPoint &position)
{
    const int row = index.isValid() ? index.row() : -1;
    if (row != m_hoveredRow) {
        updateRow(m_hoveredRow);
        m_hoveredRow = row;
        updateRow(row);
    }
    const bool onIcon = index.isValid() && trailingIconRect(index).contains(position);
    const QPersistentModelIndex icon(onIcon ? index : QModelIndex());
    if (icon == m_hoveredIcon) {
        return;
    }
    const bool had = m_hoveredIcon.isValid();
    m_hoveredIcon = icon;
    updateRow(row);
    if (had) {
        Q_EMIT trailingIconLeft();
    }
    if (onIcon) {
        Q_EMIT trailingIconEntered(index, trailingIconRect(index));
    }
}

void Table::mouseMoveEvent(QMouseEvent *event)
{
    setHovered(indexAt(event->pos()), event->pos());
    QTableView::mouseMoveEvent(event);
}

void Table::mousePressEvent(QMouseEvent *event)
{
    setHovered(indexAt(event->pos()), event->pos());
    m_iconPressed = event->button() == Qt::LeftButton && m_hoveredIcon.isValid();
    QTableView::mousePressEvent(event);
}

void Table::mouseReleaseEvent(QMouseEvent *event)
{
    QTableView::mouseReleaseEvent(event);
    const QModelIndex index = indexAt(event->pos());
    const QRect icon = trailingIconRect(index);
    const bool clicked = m_iconPressed && icon.contains(event->pos());
    m_iconPressed = false;
    if (clicked) {
        Q_EMIT trailingIconClicked(index, icon);
    }
}

void Table::mouseDoubleClickEvent(QMouseEvent *event)
{
    QTableView::mouseDoubleClickEvent(event);
    const QModelIndex index = indexAt(event->pos());
    if (event->button() == Qt::LeftButton && index.isValid()
        && !trailingIconRect(index).contains(event->pos())) {
        Q_EMIT opened(index);
    }
}

bool Table::viewportEvent(QEvent *event)
{
    if (event->type() == QEvent::Leave) {
        setHovered({}, {});
    } else if (event->type() == QEvent::Wheel || event->type() == QEvent::Resize) {
        // The rows move under a mouse that stands still.
        const bool result = QTableView::viewportEvent(event);
        const QPoint position = viewport()->mapFromGlobal(QCursor::pos());
        if (viewport()->underMouse()) {
            setHovered(indexAt(position), position);
        }
        return result;
    }
    return QTableView::viewportEvent(event);
}

void Table::moveTo(int row, Qt::KeyboardModifiers modifiers)
{
    const int rows = model() != nullptr ? model()->rowCount(rootIndex()) : 0;
    if (rows == 0) {
        return;
    }
    const int column
        = currentIndex().isValid() ? currentIndex().column() : m_header->logicalIndexAt(0);
    const QModelIndex index
        = model()->index(qBound(0, row, rows - 1), qMax(0, column), rootIndex());
    const bool extend = modifiers.testFlag(Qt::ShiftModifier)
        && selectionMode() == QAbstractItemView::ExtendedSelection && currentIndex().isValid();
    if (extend) {
        const int first = currentIndex().row();
        selectionModel()->select(
            QItemSelection(model()->index(qMin(first, index.row()), 0, rootIndex()),
                model()->index(qMax(first, index.row()), 0, rootIndex())),
            QItemSelectionModel::Select | QItemSelectionModel::Rows);
        selectionModel()->setCurrentIndex(index, QItemSelectionModel::NoUpdate);
    } else {
        setCurrentIndex(index);
    }
    scrollTo(index);
}

void Table::keyPressEvent(QKeyEvent *event)
{
    if (event->matches(QKeySequence::Copy)) {
        copyRows(Heads::With);
        return;
    }
    switch (event->key()) {
    case Qt::Key_Home:
        moveTo(0, event->modifiers());
        return;
    case Qt::Key_End:
        moveTo(model() != nullptr ? model()->rowCount(rootIndex()) - 1 : 0, event->modifiers());
        return;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (currentIndex().isValid() && event->modifiers() == Qt::NoModifier) {
            Q_EMIT opened(currentIndex());
            return;
        }
        break;
    default:
        break;
    }
    QTableView::keyPressEvent(event);
}

void Table::focusInEvent(QFocusEvent *event)
{
    QTableView::focusInEvent(event);
    // A list without a current row would show no focus at all. QTableView makes the first cell
    // current by itself, without selecting it, when the focus came by Tab.
    if (!currentIndex().isValid() && model() != nullptr && model()->rowCount() > 0) {
        int column = 0;
        while (column < model()->columnCount() - 1 && isColumnHidden(column)) {
            ++column;
        }
        selectionModel()->setCurrentIndex(model()->index(0, column), QItemSelectionModel::NoUpdate);
    }
    if (currentIndex().isValid() && !selectionModel()->isRowSelected(currentIndex().row())
        && selectionMode() == QAbstractItemView::SingleSelection) {
        selectionModel()->select(
            currentIndex(), QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
    }
    // Where the keyboard goes has to be seen: the row may have been scrolled away.
    const bool byKey = event->reason() == Qt::TabFocusReason
        || event->reason() == Qt::BacktabFocusReason || event->reason() == Qt::ShortcutFocusReason;
    if (byKey && currentIndex().isValid()) {
        scrollTo(currentIndex());
    }
    letInputMethodIn();
    viewport()->update();
}

void Table::focusOutEvent(QFocusEvent *event)
{
    QTableView::focusOutEvent(event);
    viewport()->update();
}

void Table::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    QTableView::currentChanged(current, previous);
    letInputMethodIn();
    // The ring lies around the whole row.
    updateRow(previous.isValid() ? previous.row() : -1);
    updateRow(current.isValid() ? current.row() : -1);
}

void Table::paintEvent(QPaintEvent *event)
{
    QTableView::paintEvent(event);
    const Theme &theme = Theme::of(this);
    QPainter painter(viewport());
    if (hasFocus() && theme.showsKeyboardFocus() && currentIndex().isValid()) {
        const int row = currentIndex().row();
        const int wide = qMin(viewport()->width(), m_header->length());
        const QRect rect(0, rowViewportPosition(row), wide, rowHeight(row));
        theme::paintRowFocus(&painter, QRectF(rect), theme);
    }
    if (!m_flat) {
        const QRect frame = viewport()->rect().adjusted(-1, -20, 1, 1);
        const QColor ground = parentWidget() != nullptr
            ? parentWidget()->palette().color(QPalette::Window)
            : theme.color(ColorRole::Canvas);
        paintRoundedCorners(&painter, frame, this, ground);
    }
}

QList<int> shownColumns(const QTableView *table)
{
    QList<int> columns;
    for (int column = 0; column < table->model()->columnCount(); ++column) {
        if (!table->isColumnHidden(column)) {
            columns.append(column);
        }
    }
    return columns;
}

QList<int> selectedRows(const QTableView *table)
{
    QList<int> rows;
    for (const QModelIndex &index : table->selectionModel()->selectedRows()) {
        rows.append(index.row());
    }
    std::sort(rows.begin(), rows.end());
    return rows;
}

} // namespace common
