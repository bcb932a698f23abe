#include "viewmodels/customerlistmodel.h"

#include "viewmodels/answer.h"

#include <algorithm>

/// The window of the customer list: which pages are loaded, how each is reached, and how many rows
/// there are.
namespace viewmodels {

using domain::CustomerRow;
using domain::Result;

namespace {

/// Rows beyond the shown ones that are read with them.
constexpr int ahead = 60;

int pageOf(int row)
{
    return row / CustomerListModel::pageSize;
}

bool sameIds(const QList<CustomerRow> &a, const QList<CustomerRow> &b)
{
    return std::equal(a.cbegin(), a.cend(), b.cbegin(), b.cend(),
        [](const CustomerRow &x, const CustomerRow &y) { return x.customer.id == y.customer.id; });
}

} // namespace

// --- the first page, the number of rows, the anchors

void CustomerListModel::readFirst()
{
    domain::CustomerQuery query = m_query;
    query.limit = pageSize;
    whenAnswered(m_services.customers->customers(query), this,
        [this, generation = m_generation](const Result<domain::Page<CustomerRow>> &page) {
            if (generation != m_generation) {
                return;
            }
            if (!page) {
                fail(page.error());
                return;
            }
            takeFirst(*page);
        });
}

void CustomerListModel::takeFirst(const domain::Page<CustomerRow> &page)
{
    m_readAt = m_now;
    const bool all = page.next.isEmpty();
    const auto before = m_pages.constFind(0);
    const bool sameRows = all && before != m_pages.cend() && m_rowCount == page.items.size()
        && sameIds(before->rows, page.items);
    LoadedPage first{ page.items, page.next, m_generation, ++m_shown };
    m_countKnown = all;
    m_anchorsKnown = all;
    if (sameRows || (m_sameQuestion && m_rowCount > 0)) {
        // Selection and scroll stay, and only what differs is drawn again.
        if (all || m_rowCount < page.items.size()) {
            setRowCount(static_cast<int>(page.items.size()));
        }
        putRows(0, std::move(first));
    } else {
        beginResetModel();
        m_pages.clear();
        m_pages.insert(0, first);
        m_rowCount = static_cast<int>(page.items.size());
        m_firstShown = 0;
        m_lastShown = 0;
        endResetModel();
    }
    setState(State::Ready);
    if (!all) {
        readCount();
        m_anchorTimer.start();
    }
    readCounts(); // behind the number of rows, which comes sooner
    readNextPage();
    if (!m_changed.isEmpty() || m_allChanged) {
        m_changeTimer.start(); // a commit came while the page was read
    }
}

void CustomerListModel::readCount()
{
    whenAnswered(m_services.customers->count(m_query, m_stop.get_token()), this,
        [this, generation = m_generation](const Result<qint64> &count) {
            if (generation != m_generation) {
                return;
            }
            if (!count) {
                fail(count.error());
                return;
            }
            m_countKnown = true;
            setRowCount(
                static_cast<int>(std::min<qint64>(*count, std::numeric_limits<int>::max() / 64)));
            readNextPage();
        });
}

void CustomerListModel::readAnchors()
{
    whenAnswered(m_services.customers->anchors(m_query, pageSize, m_stop.get_token()), this,
        [this, generation = m_generation](const Result<QStringList> &anchors) {
            if (generation != m_generation) {
                return;
            }
            if (!anchors) {
                fail(anchors.error());
                return;
            }
            m_anchors = *anchors;
            m_anchorsKnown = true;
            readNextPage();
        });
}

void CustomerListModel::setRowCount(int rows)
{
    if (rows > m_rowCount) {
        beginInsertRows({}, m_rowCount, rows - 1);
        m_rowCount = rows;
        endInsertRows();
    } else if (rows < m_rowCount) {
        beginRemoveRows({}, rows, m_rowCount - 1);
        m_rowCount = rows;
        for (auto page = m_pages.begin(); page != m_pages.end();) {
            const qsizetype left = rows - page.key() * pageSize;
            if (left <= 0) {
                page = m_pages.erase(page);
            } else {
                page->rows.resize(std::min<qsizetype>(page->rows.size(), left));
                ++page;
            }
        }
        endRemoveRows();
    }
}

void CustomerListModel::stopCounting()
{
    m_stop.request_stop();
    m_stop = std::stop_source();
}

// --- pages

std::optional<QString> CustomerListModel::keyOf(int page) const
{
    if (page == 0) {
        return QString();
    }
    if (m_anchorsKnown && page <= m_anchors.size()) {
        return m_anchors.at(page - 1);
    }
    const auto before = m_pages.constFind(page - 1);
    if (before != m_pages.cend() && before->generation == m_generation && !before->next.isEmpty()) {
        return before->next;
    }
    return std::nullopt;
}

bool CustomerListModel::askForPage(int page)
{
    domain::CustomerQuery query = m_query;
    query.limit = pageSize;
    const int last = pageOf(std::max(0, m_rowCount - 1));
    bool backwards = false;
    if (const auto key = keyOf(page)) {
        query.after = *key;
    } else if (m_countKnown && page == last) {
        // The end is read from the end, before anybody has walked there.
        backwards = true;
        query.order = query.order == Qt::AscendingOrder ? Qt::DescendingOrder : Qt::AscendingOrder;
        query.limit = m_rowCount - page * pageSize;
    } else {
        if (m_anchorTimer.isActive()) { // somebody is far down already
            m_anchorTimer.stop();
            readAnchors();
        }
        return false;
    }
    m_asking = true;
    whenAnswered(m_services.customers->customers(query), this,
        [this, page, backwards, generation = m_generation](
            const Result<domain::Page<CustomerRow>> &answer) {
            if (generation != m_generation) {
                return;
            }
            m_asking = false;
            if (!answer) {
                fail(answer.error());
                return;
            }
            LoadedPage loaded{ answer->items, answer->next, generation, ++m_shown };
            if (backwards) {
                std::reverse(loaded.rows.begin(), loaded.rows.end());
                loaded.next.clear();
            }
            putRows(page, std::move(loaded));
            letPagesGo();
            readNextPage();
        });
    return true;
}

void CustomerListModel::readNextPage()
{
    if (m_asking || m_state != State::Ready || m_rowCount == 0) {
        return;
    }
    const int lastRow = m_rowCount - 1;
    const int first = pageOf(std::clamp(m_firstShown, 0, lastRow));
    const int last = pageOf(std::clamp(m_lastShown, 0, lastRow));
    // What is shown comes first, then what a small scroll would show.
    QList<int> wanted;
    for (int page = first; page <= last; ++page) {
        wanted.append(page);
    }
    for (const int page : { pageOf(std::clamp(m_lastShown + ahead, 0, lastRow)),
             pageOf(std::clamp(m_firstShown - ahead, 0, lastRow)) }) {
        if (!wanted.contains(page)) {
            wanted.append(page);
        }
    }
    bool waiting = false;
    for (const int page : std::as_const(wanted)) {
        const auto there = m_pages.constFind(page);
        if (there != m_pages.cend() && there->generation == m_generation) {
            continue;
        }
        if (askForPage(page)) {
            return;
        }
        waiting = true;
    }
    if (m_sameQuestion && !waiting && m_countKnown) {
        // All that is shown is of the new order: what was loaded of the old one goes.
        m_sameQuestion = false;
        m_pages.removeIf([this](const auto &page) { return page->generation != m_generation; });
        Q_EMIT orderChanged();
    }
}

void CustomerListModel::putRows(int page, LoadedPage fresh)
{
    const int first = page * pageSize;
    const auto before = m_pages.constFind(page);
    const qsizetype room = m_rowCount - first;
    if (fresh.rows.size() > room) {
        fresh.rows.resize(std::max<qsizetype>(room, 0)); // the count is of another moment
    }
    const int rows = static_cast<int>(fresh.rows.size());
    QList<int> differing;
    for (int i = 0; i < rows; ++i) {
        const bool known = before != m_pages.cend() && i < before->rows.size();
        if (!known || !sameRow(before->rows.at(i), fresh.rows.at(i))) {
            differing.append(first + i);
        }
    }
    m_pages.insert(page, fresh);
    if (differing.size() == 1) {
        Q_EMIT dataChanged(
            index(differing.constFirst(), 0), index(differing.constFirst(), ColumnCount - 1));
    } else if (!differing.isEmpty()) {
        Q_EMIT dataChanged(
            index(differing.constFirst(), 0), index(differing.constLast(), ColumnCount - 1));
    }
    if (rows > 0) {
        Q_EMIT rowsLoaded(first, first + rows - 1);
    }
}

void CustomerListModel::letPagesGo()
{
    while (m_pages.size() > mostPages) {
        auto oldest = m_pages.end();
        for (auto page = m_pages.begin(); page != m_pages.end(); ++page) {
            const bool inView
                = page.key() >= pageOf(m_firstShown) && page.key() <= pageOf(m_lastShown);
            if (!inView && (oldest == m_pages.end() || page->shown < oldest->shown)) {
                oldest = page;
            }
        }
        if (oldest == m_pages.end()) {
            return;
        }
        m_pages.erase(oldest);
    }
}

void CustomerListModel::showRows(int first, int last)
{
    m_firstShown = std::max(0, first);
    // No view shows more than some pages; one that says so is not believed.
    m_lastShown = std::clamp(last, m_firstShown, m_firstShown + (mostPages - 4) * pageSize);
    for (int page = pageOf(m_firstShown); page <= pageOf(m_lastShown); ++page) {
        if (const auto there = m_pages.find(page); there != m_pages.end()) {
            there->shown = ++m_shown;
        }
    }
    readNextPage();
}

// --- what is loaded

const CustomerRow *CustomerListModel::loaded(int row) const
{
    if (row < 0 || row >= m_rowCount) {
        return nullptr;
    }
    const auto page = m_pages.constFind(pageOf(row));
    const int place = row % pageSize;
    return page != m_pages.cend() && place < page->rows.size() ? &page->rows.at(place) : nullptr;
}

bool CustomerListModel::isLoaded(int row) const
{
    return loaded(row) != nullptr;
}

domain::CustomerId CustomerListModel::customerAt(int row) const
{
    const CustomerRow *found = loaded(row);
    return found != nullptr ? found->customer.id : domain::CustomerId{};
}

int CustomerListModel::rowOf(domain::CustomerId id) const
{
    for (auto page = m_pages.cbegin(); page != m_pages.cend(); ++page) {
        for (int i = 0; i < page->rows.size(); ++i) {
            if (page->rows.at(i).customer.id == id) {
                return page.key() * pageSize + i;
            }
        }
    }
    return -1;
}

// --- places

void CustomerListModel::locate(domain::CustomerId id)
{
    if (m_services.customers == nullptr || id.isNull()) {
        return;
    }
    whenAnswered(m_services.customers->place(m_query, id), this,
        [this, id, generation = m_generation](const Result<std::optional<qint64>> &place) {
            if (generation == m_generation && place) {
                Q_EMIT located(id, static_cast<int>(place->value_or(-1)));
            }
        });
}

void CustomerListModel::findName(const QString &beginning, domain::CustomerId behind)
{
    const int ticket = ++m_nameTicket;
    if (m_services.customers == nullptr) {
        Q_EMIT found({}, -1);
        return;
    }
    whenAnswered(m_services.customers->named(m_query, beginning, behind), this,
        [this, ticket, generation = m_generation](
            const Result<std::optional<services::CustomerPlace>> &place) {
            if (ticket != m_nameTicket) {
                return;
            }
            const bool there = generation == m_generation && place && *place;
            Q_EMIT found(there ? (*place)->id : domain::CustomerId(),
                there ? static_cast<int>((*place)->row) : -1);
        });
}

} // namespace viewmodels
