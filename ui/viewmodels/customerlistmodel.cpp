#include "viewmodels/customerlistmodel.h"

#include "viewmodels/answer.h"

#include <algorithm>

namespace viewmodels {

namespace {

using namespace std::chrono_literals;
using domain::CustomerRow;
using domain::Result;

/// The largest page that the port hands out.
constexpr qsizetype largestPage = 1000;

std::optional<domain::CustomerSort> sortOf(int column)
{
    switch (column) {
    case CustomerListModel::Company:
        return domain::CustomerSort::Company;
    case CustomerListModel::PrimaryDomain:
        return domain::CustomerSort::Domain;
    case CustomerListModel::Market:
        return domain::CustomerSort::Market;
    case CustomerListModel::DelegatedAdmin:
        return domain::CustomerSort::Delegation;
    case CustomerListModel::Subscriptions:
        return domain::CustomerSort::Subscriptions;
    case CustomerListModel::Upgrades:
        return domain::CustomerSort::Upgrades;
    case CustomerListModel::LastChecked:
        return domain::CustomerSort::LastChecked;
    default:
        return std::nullopt;
    }
}

bool sameIds(const QList<CustomerRow> &a, const QList<CustomerRow> &b)
{
    return std::equal(a.cbegin(), a.cend(), b.cbegin(), b.cend(),
        [](const CustomerRow &x, const CustomerRow &y) { return x.customer.id == y.customer.id; });
}

} // namespace

CustomerListModel::CustomerListModel(QObject *parent)
    : QAbstractTableModel(parent)
{
    m_changeTimer.setSingleShot(true);
    m_changeTimer.setInterval(50ms);
    connect(&m_changeTimer, &QTimer::timeout, this, &CustomerListModel::readChangedRows);
}

void CustomerListModel::setServices(const PageServices &services)
{
    if (m_services.book != nullptr) {
        disconnect(m_services.book, nullptr, this, nullptr);
    }
    const bool otherBook = m_services.book != services.book;
    m_services = services;
    m_changed.clear();
    m_allChanged = false;
    if (m_services.book != nullptr) {
        connect(m_services.book, &domain::Book::changed, this, &CustomerListModel::noteChange);
    }
    if (otherBook) {
        beginResetModel();
        m_rows.clear();
        m_next.clear();
        m_readAt = {};
        m_countsKnown = false;
        m_facetsKnown = false;
        endResetModel();
        Q_EMIT countsChanged();
    }
    reload();
}

void CustomerListModel::setTexts(const std::shared_ptr<const wording::Texts> &texts)
{
    m_services.texts = texts;
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, ColumnCount - 1);
    if (!m_rows.isEmpty()) {
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
    }
}

// --- the query

void CustomerListModel::changeQuery(const domain::CustomerQuery &query)
{
    if (query == m_query) {
        return;
    }
    m_facetsKnown = m_facetsKnown && query.cloud == m_query.cloud;
    m_query = query;
    Q_EMIT queryChanged();
    readAfresh(pageSize);
}

void CustomerListModel::setCloud(std::optional<domain::Cloud> cloud)
{
    domain::CustomerQuery query = m_query;
    query.cloud = cloud;
    changeQuery(query);
}

void CustomerListModel::setSearch(const QString &search)
{
    domain::CustomerQuery query = m_query;
    query.search = search.trimmed();
    changeQuery(query);
}

void CustomerListModel::setOnlyUpgradable(bool on)
{
    domain::CustomerQuery query = m_query;
    query.onlyUpgradable = on;
    changeQuery(query);
}

void CustomerListModel::setOnlyNeedsDelegation(bool on)
{
    domain::CustomerQuery query = m_query;
    query.onlyNeedsDelegation = on;
    changeQuery(query);
}

void CustomerListModel::setMarkets(const QStringList &countries)
{
    domain::CustomerQuery query = m_query;
    query.markets = countries;
    changeQuery(query);
}

void CustomerListModel::setOffers(const QList<domain::OfferId> &offers)
{
    domain::CustomerQuery query = m_query;
    query.offers = offers;
    changeQuery(query);
}

void CustomerListModel::clearFilters()
{
    domain::CustomerQuery query = m_query;
    query.onlyUpgradable = false;
    query.onlyNeedsDelegation = false;
    query.markets.clear();
    query.offers.clear();
    query.search.clear();
    changeQuery(query);
}

bool CustomerListModel::isNarrowed() const
{
    return m_query.onlyUpgradable || m_query.onlyNeedsDelegation || !m_query.search.isEmpty()
        || !m_query.markets.isEmpty() || !m_query.offers.isEmpty();
}

void CustomerListModel::sort(int column, Qt::SortOrder order)
{
    if (const auto sort = sortOf(column)) {
        domain::CustomerQuery query = m_query;
        query.sort = *sort;
        query.order = order;
        changeQuery(query);
    }
}

void CustomerListModel::reload()
{
    m_facetsKnown = false;
    readAfresh(std::max<qsizetype>(pageSize, m_rows.size()));
}

void CustomerListModel::stopLoading()
{
    if (m_state == State::Loading) {
        ++m_generation;
        fail({ domain::ErrorCode::Cancelled, {}, {} });
    }
}

// --- reading

void CustomerListModel::readAfresh(qsizetype wanted)
{
    ++m_generation;
    ++m_countsTicket;
    m_fetching = false;
    if (m_services.customers == nullptr) {
        setState(State::NoBook);
        return;
    }
    m_changed.clear();
    m_allChanged = false;
    setState(State::Loading);
    readClock();
    readPages(m_generation, {}, {}, wanted);
    readCounts();
    if (!m_facetsKnown) {
        readFacets();
    }
}

void CustomerListModel::readPages(
    int generation, const QList<CustomerRow> &soFar, const QString &after, qsizetype wanted)
{
    domain::CustomerQuery query = m_query;
    query.after = after;
    query.limit
        = static_cast<int>(std::clamp<qsizetype>(wanted - soFar.size(), pageSize, largestPage));
    whenAnswered(m_services.customers->customers(query), this,
        [this, generation, soFar, wanted](const Result<domain::Page<CustomerRow>> &page) {
            if (generation != m_generation) {
                return;
            }
            if (!page) {
                fail(page.error());
                return;
            }
            const QList<CustomerRow> rows = soFar + page->items;
            if (!page->next.isEmpty() && rows.size() < wanted) {
                readPages(generation, rows, page->next, wanted);
                return;
            }
            takeRows(rows, page->next);
        });
}

void CustomerListModel::takeRows(const QList<CustomerRow> &rows, const QString &next)
{
    m_next = next;
    m_readAt = m_now;
    if (sameIds(rows, m_rows)) {
        // The same customers: selection and scroll stay, and only what differs is drawn again.
        for (int row = 0; row < rowCount(); ++row) {
            putRow(row, rows.at(row));
        }
    } else {
        beginResetModel();
        m_rows = rows;
        endResetModel();
    }
    setState(State::Ready);
    if (!m_changed.isEmpty() || m_allChanged) {
        m_changeTimer.start(); // a commit came while the pages were read
    }
}

bool CustomerListModel::canFetchMore(const QModelIndex &parent) const
{
    return !parent.isValid() && !m_next.isEmpty() && !m_fetching && m_state == State::Ready;
}

void CustomerListModel::fetchMore(const QModelIndex &parent)
{
    if (!canFetchMore(parent)) {
        return;
    }
    m_fetching = true;
    domain::CustomerQuery query = m_query;
    query.after = m_next;
    query.limit = pageSize;
    whenAnswered(m_services.customers->customers(query), this,
        [this, generation = m_generation](const Result<domain::Page<CustomerRow>> &page) {
            if (generation != m_generation) {
                return;
            }
            m_fetching = false;
            if (!page) {
                fail(page.error());
                return;
            }
            m_next = page->next;
            if (!page->items.isEmpty()) {
                beginInsertRows(
                    {}, rowCount(), rowCount() + static_cast<int>(page->items.size()) - 1);
                m_rows += page->items;
                endInsertRows();
            }
        });
}

void CustomerListModel::readCounts()
{
    const int ticket = ++m_countsTicket;
    whenAnswered(m_services.customers->counts(m_query), this,
        [this, ticket](const Result<domain::CustomerCounts> &counts) {
            if (ticket != m_countsTicket || !counts) {
                return; // the page of rows that was read beside it tells the failure
            }
            m_counts = *counts;
            m_countsKnown = true;
            Q_EMIT countsChanged();
        });
}

void CustomerListModel::readFacets()
{
    const int ticket = ++m_facetsTicket;
    whenAnswered(m_services.customers->facets(m_query.cloud), this,
        [this, ticket](const Result<domain::CustomerFacets> &facets) {
            if (ticket == m_facetsTicket && facets) {
                takeFacets(*facets);
            }
        });
}

void CustomerListModel::takeFacets(const domain::CustomerFacets &facets)
{
    m_facetsKnown = true;
    if (facets != m_facets) {
        m_facets = facets;
        Q_EMIT facetsChanged();
    }
    // A market that only the other cloud has would leave an empty list that nobody asked for.
    domain::CustomerQuery query = m_query;
    query.markets.removeIf([&](const QString &country) {
        return std::none_of(facets.markets.cbegin(), facets.markets.cend(),
            [&country](const auto &market) { return market.country == country; });
    });
    query.offers.removeIf(
        [&](const domain::OfferId offer) { return !facets.offers.contains(offer); });
    changeQuery(query);
}

void CustomerListModel::readClock()
{
    whenAnswered(m_services.customers->bookInfo(), this,
        [this, generation = m_generation](const Result<domain::BookInfo> &info) {
            if (generation == m_generation && info) {
                m_now = m_services.customers->context().now(*info);
            }
        });
}

void CustomerListModel::setState(State state)
{
    if (m_state != state) {
        m_state = state;
        Q_EMIT stateChanged();
    }
}

void CustomerListModel::fail(const domain::Error &error)
{
    m_error = error;
    setState(State::Failed);
}

// --- what the view sees

domain::CustomerId CustomerListModel::customerAt(int row) const
{
    return row >= 0 && row < m_rows.size() ? m_rows.at(row).customer.id : domain::CustomerId{};
}

int CustomerListModel::rowOf(domain::CustomerId id) const
{
    const auto found = std::find_if(m_rows.cbegin(), m_rows.cend(),
        [id](const CustomerRow &row) { return row.customer.id == id; });
    return found == m_rows.cend() ? -1 : static_cast<int>(found - m_rows.cbegin());
}

int CustomerListModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int CustomerListModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

} // namespace viewmodels
