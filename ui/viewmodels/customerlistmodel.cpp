#include "viewmodels/customerlistmodel.h"

#include "viewmodels/answer.h"

#include <algorithm>

namespace viewmodels {

namespace {

using namespace std::chrono_literals;
using domain::CustomerRow;
using domain::Result;

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

} // namespace

CustomerListModel::CustomerListModel(QObject *parent)
    : QAbstractTableModel(parent)
{
    m_anchorTimer.setSingleShot(true);
    m_anchorTimer.setInterval(150ms);
    connect(&m_anchorTimer, &QTimer::timeout, this, &CustomerListModel::readAnchors);
    m_changeTimer.setSingleShot(true);
    m_changeTimer.setInterval(50ms);
    connect(&m_changeTimer, &QTimer::timeout, this, &CustomerListModel::readChangedRows);
    m_orderTimer.setSingleShot(true);
    m_orderTimer.setInterval(1500ms);
    connect(&m_orderTimer, &QTimer::timeout, this, &CustomerListModel::readOrderAgain);
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
        m_pages.clear();
        m_rowCount = 0;
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
    if (m_rowCount > 0) {
        Q_EMIT dataChanged(index(0, 0), index(m_rowCount - 1, ColumnCount - 1));
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
    m_sameQuestion = false;
    readAfresh();
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
    readOrderAgain();
}

void CustomerListModel::readOrderAgain()
{
    m_sameQuestion = m_rowCount > 0;
    readAfresh();
}

void CustomerListModel::stopLoading()
{
    if (m_state == State::Loading) {
        ++m_generation;
        stopCounting();
        fail({ domain::ErrorCode::Cancelled, {}, {} });
    }
}

// --- reading

void CustomerListModel::readAfresh()
{
    ++m_generation;
    ++m_countsTicket;
    stopCounting();
    m_orderTimer.stop();
    m_anchorTimer.stop();
    m_asking = false;
    m_anchors.clear();
    m_anchorsKnown = false;
    m_countKnown = false;
    if (m_services.customers == nullptr) {
        setState(State::NoBook);
        return;
    }
    m_changed.clear();
    m_allChanged = false;
    setState(State::Loading);
    readClock();
    readFirst();
    if (!m_facetsKnown) {
        readFacets();
    }
}

void CustomerListModel::readCounts()
{
    const int ticket = ++m_countsTicket;
    whenAnswered(m_services.customers->counts(m_query, m_stop.get_token()), this,
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

int CustomerListModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : m_rowCount;
}

int CustomerListModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

} // namespace viewmodels
