#include "viewmodels/customerlistmodel.h"

#include "viewmodels/answer.h"

/// What commits do to the customer list: the rows that they name are read again, and only those.
namespace viewmodels {

using domain::CustomerRow;
using domain::Result;

namespace {

/// Above this many changed rows one read of the pages is cheaper than a read for each row.
constexpr int mostSingleRows = 20;

} // namespace

bool sameRow(const CustomerRow &a, const CustomerRow &b)
{
    return a.customer == b.customer && a.subscriptions == b.subscriptions
        && a.upgradable == b.upgradable && a.lastChecked == b.lastChecked;
}

void CustomerListModel::noteChange(const domain::BookChange &change)
{
    m_allChanged = m_allChanged || change.wholesale;
    for (const domain::CustomerId id : change.customers) {
        m_changed.insert(id);
    }
    if (!m_changeTimer.isActive()) {
        m_changeTimer.start();
    }
}

void CustomerListModel::readChangedRows()
{
    if (m_services.customers == nullptr || m_state == State::Loading) {
        return; // takeFirst comes back to them
    }
    if (m_asking) {
        m_changeTimer.start(); // the page on its way may have been read before the commit
        return;
    }
    QList<domain::CustomerId> loaded;
    for (const LoadedPage &page : std::as_const(m_pages)) {
        for (const CustomerRow &row : page.rows) {
            if (m_changed.contains(row.customer.id)) {
                loaded.append(row.customer.id);
            }
        }
    }
    if (m_allChanged || loaded.size() > mostSingleRows || m_state == State::Failed) {
        reload();
        return;
    }
    // Of a customer that is not loaded nobody knows whether it is new, gone or renamed.
    if (loaded.size() < m_changed.size() && !m_orderTimer.isActive()) {
        m_orderTimer.start();
    }
    m_changed.clear();
    readClock();
    for (const domain::CustomerId id : std::as_const(loaded)) {
        readRow(id);
    }
    readCounts();
    readFacets();
}

void CustomerListModel::readRow(domain::CustomerId id)
{
    const int ticket = ++m_rowTickets[id];
    domain::CustomerQuery query = m_query;
    query.search = id.text();
    query.after.clear();
    query.limit = 1;
    whenAnswered(m_services.customers->customers(query), this,
        [this, id, ticket, generation = m_generation](
            const Result<domain::Page<CustomerRow>> &page) {
            if (generation == m_generation && ticket == m_rowTickets.value(id) && page) {
                takeRow(id, page->items);
            }
        });
}

void CustomerListModel::takeRow(domain::CustomerId id, const QList<CustomerRow> &found)
{
    const int row = rowOf(id);
    if (row < 0) {
        return;
    }
    if (found.isEmpty() || found.first().customer.id != id) {
        readOrderAgain(); // it does not fit the filters any more, or is gone
        return;
    }
    // An upgrade or a check leaves a list by name as it is; a list by what has changed is another.
    const CustomerRow before = *loaded(row);
    putRow(row, found.first());
    const CustomerRow &now = found.first();
    const bool moves = before.customer.companyName != now.customer.companyName
        || (m_query.sort != domain::CustomerSort::Company
            && sortKey(before, static_cast<int>(m_query.sort))
                != sortKey(now, static_cast<int>(m_query.sort)));
    if (moves) {
        m_orderTimer.start();
    }
}

void CustomerListModel::putRow(int row, const CustomerRow &fresh)
{
    const auto page = m_pages.find(row / pageSize);
    if (page != m_pages.end() && !sameRow(page->rows.at(row % pageSize), fresh)) {
        page->rows[row % pageSize] = fresh;
        Q_EMIT dataChanged(index(row, 0), index(row, ColumnCount - 1));
    }
}

} // namespace viewmodels
