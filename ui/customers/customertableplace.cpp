#include "customers/customertable.h"

#include <QAccessible>
#include <QHeaderView>
#include <QScrollBar>

#include <utility>

/// Which customer is current, and where the list stands: through changes of the list, and while
/// rows are still being read.
namespace customers {

using viewmodels::CustomerListModel;

void CustomerTable::keepPlace()
{
    if (const domain::CustomerId current = currentCustomer(); !current.isNull()) {
        m_place = current;
    }
    m_placeScroll = verticalScrollBar()->value();
}

void CustomerTable::takePlace()
{
    doItemsLayout(); // the scroll bar must know the new rows before it is set
    m_rowToCome = -1;
    const domain::CustomerQuery asked = m_customers->query();
    const bool sameQuestion = asked == m_placeQuery;
    m_placeQuery = asked;
    const domain::CustomerId place = m_place;
    const int row = place.isNull() ? -1 : m_customers->rowOf(place);
    m_placing = true;
    if (row >= 0) {
        selectRow(row);
    } else if (m_customers->rowCount() > 0) {
        selectRow(0);
    }
    m_placing = false;
    if (sameQuestion) {
        verticalScrollBar()->setValue(m_placeScroll);
        m_scrollsWhenGrown = m_placeScroll > verticalScrollBar()->maximum();
    } else if (row < 0) {
        scrollToTop();
    } else {
        scrollTo(currentIndex());
    }
    if (row < 0 && !place.isNull()) {
        // It may stand beyond what is loaded.
        m_place = place;
        m_sought = place;
        m_soughtKeepsHeight = false;
        m_customers->locate(place);
    }
    tellShownRows();
}

void CustomerTable::followPlace()
{
    if (m_rowToCome >= 0) {
        takeLocated(m_sought, m_rowToCome); // the list did not grow
        return;
    }
    if (m_place.isNull() || currentCustomer() == m_place) {
        return;
    }
    m_sought = m_place;
    m_soughtKeepsHeight = true;
    m_customers->locate(m_place);
}

void CustomerTable::takeLocated(domain::CustomerId id, int row)
{
    if (id != m_sought) {
        return; // the user has gone elsewhere meanwhile
    }
    m_rowToCome = row;
    if (row >= m_customers->rowCount() && !m_customers->rowCountKnown()) {
        return; // takeGrowth() comes back to it
    }
    m_rowToCome = -1;
    m_sought = {};
    m_seeking = false;
    if (row < 0 || row >= m_customers->rowCount()) {
        keepPlace(); // it is not shown any more: the row that took its place counts
        doWhatWaits();
        return;
    }
    const int moved = (row - currentIndex().row()) * verticalHeader()->defaultSectionSize();
    const int scroll = verticalScrollBar()->value() + moved;
    m_placing = true;
    selectRow(row);
    m_placing = false;
    m_place = id;
    if (m_soughtKeepsHeight) {
        verticalScrollBar()->setValue(scroll);
    } else if (!viewport()->rect().contains(visualRect(currentIndex()).center())) {
        scrollTo(currentIndex(), QAbstractItemView::PositionAtCenter);
    }
    tellShownRows();
    doWhatWaits();
}

/// The number of rows is known after the first of them.
void CustomerTable::takeGrowth()
{
    if (std::exchange(m_scrollsWhenGrown, false)) {
        verticalScrollBar()->setValue(m_placeScroll);
    }
    if (m_rowToCome >= 0) {
        takeLocated(m_sought, m_rowToCome);
    }
}

void CustomerTable::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    Table::currentChanged(current, previous);
    if (m_customers == nullptr) {
        return;
    }
    m_tellWhenLoaded = current.isValid() && !m_customers->isLoaded(current.row());
    if (m_placing) {
        return;
    }
    m_sought = {};
    m_copyWhenThere.reset();
    m_openWhenThere = false;
    m_place = m_customers->customerAt(current.row());
}

void CustomerTable::takeLoadedRows(int first, int last)
{
    const int row = currentIndex().row();
    if (row < first || row > last) {
        return;
    }
    if (m_place.isNull()) {
        m_place = currentCustomer();
    }
    if (std::exchange(m_tellWhenLoaded, false)) {
        tellCurrentRow();
    }
    doWhatWaits();
}

/// A screen reader has said "Loading…" of it.
void CustomerTable::tellCurrentRow()
{
    QAccessibleInterface *table = hasFocus() && QAccessible::isActive()
        ? QAccessible::queryAccessibleInterface(this)
        : nullptr;
    if (table == nullptr || table->tableInterface() == nullptr) {
        return;
    }
    const QModelIndex index = currentIndex();
    if (QAccessibleInterface *cell = table->tableInterface()->cellAt(index.row(), index.column())) {
        QAccessibleEvent event(cell, QAccessible::Focus);
        QAccessible::updateAccessibility(&event);
    }
}

/// Where it is not shown, nobody else would ask for it.
void CustomerTable::readCurrentRow()
{
    if (currentIndex().isValid()) {
        m_customers->showRows(currentIndex().row(), currentIndex().row());
    }
}

bool CustomerTable::isThere() const
{
    return !m_seeking && m_customers->isLoaded(currentIndex().row());
}

void CustomerTable::doWhatWaits()
{
    if (!isThere()) {
        return;
    }
    if (m_copyWhenThere) {
        Table::copyRows(*std::exchange(m_copyWhenThere, std::nullopt));
    }
    if (std::exchange(m_openWhenThere, false)) {
        Q_EMIT opened(currentIndex());
    }
}

void CustomerTable::tellShownRows()
{
    if (m_customers == nullptr || !isVisible() || m_customers->rowCount() == 0) {
        return;
    }
    const int first = rowAt(0);
    const int last = rowAt(viewport()->height() - 1);
    m_customers->showRows(
        first, last < 0 ? m_customers->rowCount() - 1 : last); // -1: below the last row
}

void CustomerTable::showEvent(QShowEvent *event)
{
    Table::showEvent(event);
    tellShownRows();
}

void CustomerTable::goToRowThatBegins(const QString &text, int start)
{
    const bool behindCurrent = start != std::max(0, currentIndex().row());
    m_seeking = true;
    m_customers->findName(text, behindCurrent ? m_place : domain::CustomerId());
}

void CustomerTable::takeFound(domain::CustomerId id, int row)
{
    if (row < 0) {
        m_seeking = false;
        doWhatWaits();
        return;
    }
    m_sought = id;
    m_soughtKeepsHeight = false;
    takeLocated(id, row);
}

void CustomerTable::copyRows(Heads heads)
{
    if (isThere() || !currentIndex().isValid()) {
        Table::copyRows(heads);
        return;
    }
    m_copyWhenThere = heads;
    readCurrentRow();
}

void CustomerTable::openWhenThere()
{
    m_openWhenThere = true;
    readCurrentRow();
}

} // namespace customers
