#pragma once

#include "domain/ports.h"
#include "viewmodels/pageservices.h"

#include <QAbstractTableModel>
#include <QHash>
#include <QList>
#include <QSet>
#include <QTimer>

#include <optional>

namespace viewmodels {

/// The customer list. Reads keyset pages as the view asks for more, never a whole table, and only
/// on the store's threads. A change of the query starts a new generation: answers to an older one
/// are dropped. A commit re-reads the rows that it names; an import re-reads what is loaded.
class CustomerListModel final : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column {
        Company,
        PrimaryDomain,
        Market,
        DelegatedAdmin,
        Subscriptions,
        Upgrades,
        LastChecked,
        ColumnCount
    };
    enum class State {
        NoBook,
        Loading, ///< rows of before stay until the answer is there
        Ready,
        Failed, ///< rows of before stay; see error()
    };
    static constexpr int pageSize = 200;

    explicit CustomerListModel(QObject *parent = nullptr);

    /// Starts afresh; the query and the sorting stay.
    void setServices(const PageServices &services);
    /// Only the language changes: nothing is read.
    void setTexts(const std::shared_ptr<const wording::Texts> &texts);

    void setCloud(std::optional<domain::Cloud> cloud);
    void setSearch(const QString &search);
    void setOnlyUpgradable(bool on);
    void setOnlyNeedsDelegation(bool on);
    void setMarkets(const QStringList &countries); ///< empty: every market
    void setOffers(const QList<domain::OfferId> &offers); ///< empty: every product
    void clearFilters(); ///< filters and search
    [[nodiscard]] bool isNarrowed() const; ///< by a filter or a search
    [[nodiscard]] const domain::CustomerQuery &query() const { return m_query; }
    /// Reads the loaded rows, the counts and the clock again.
    void reload();
    /// Gives up what is being read: Failed with Cancelled, the rows of before stay.
    void stopLoading();

    [[nodiscard]] State state() const { return m_state; }
    [[nodiscard]] const domain::Error &error() const { return m_error; } ///< of the last failure
    [[nodiscard]] QDateTime readAt() const
    {
        return m_readAt;
    } ///< book's clock; invalid: nothing was read yet
    [[nodiscard]] const domain::CustomerCounts &counts() const { return m_counts; }
    /// What the filters can be set to; a filter that no longer can be set is given up by itself.
    [[nodiscard]] const domain::CustomerFacets &facets() const { return m_facets; }
    [[nodiscard]] bool countsKnown() const { return m_countsKnown; }

    [[nodiscard]] domain::CustomerId customerAt(int row) const; ///< null where there is no such row
    [[nodiscard]] int rowOf(domain::CustomerId id) const; ///< -1: not loaded

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(
        int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;
    bool canFetchMore(const QModelIndex &parent) const override;
    void fetchMore(const QModelIndex &parent) override;
    void sort(int column, Qt::SortOrder order = Qt::AscendingOrder) override;

Q_SIGNALS:
    void stateChanged();
    void countsChanged();
    void queryChanged();
    void facetsChanged();

private:
    void changeQuery(const domain::CustomerQuery &query);
    void readAfresh(qsizetype wanted);
    void readPages(int generation, const QList<domain::CustomerRow> &soFar, const QString &after,
        qsizetype wanted);
    void takeRows(const QList<domain::CustomerRow> &rows, const QString &next);
    void readCounts();
    void readFacets();
    void takeFacets(const domain::CustomerFacets &facets);
    void readClock();
    void noteChange(const domain::BookChange &change);
    void readChangedRows();
    void readRow(domain::CustomerId id);
    void takeRow(domain::CustomerId id, const QList<domain::CustomerRow> &found);
    void putRow(int row, const domain::CustomerRow &fresh); ///< draws it again where it differs
    void setState(State state);
    void fail(const domain::Error &error);

    [[nodiscard]] QVariant companyData(const domain::CustomerRow &row, int role) const;
    [[nodiscard]] QVariant delegationData(const domain::CustomerRow &row, int role) const;
    [[nodiscard]] QVariant upgradesData(const domain::CustomerRow &row, int role) const;
    [[nodiscard]] QVariant lastCheckedData(const domain::CustomerRow &row, int role) const;
    [[nodiscard]] QVariant sortKey(const domain::CustomerRow &row, int column) const;

    PageServices m_services;
    domain::CustomerQuery m_query;
    QList<domain::CustomerRow> m_rows;
    QString m_next; ///< key of the next page; empty: all rows are loaded
    bool m_fetching = false; ///< a further page is on its way
    int m_generation = 0;
    int m_countsTicket = 0;
    domain::CustomerCounts m_counts;
    bool m_countsKnown = false;
    domain::CustomerFacets m_facets;
    bool m_facetsKnown = false; ///< for the cloud of the query
    int m_facetsTicket = 0;
    QDateTime m_now; ///< of the book's clock
    QDateTime m_readAt;
    State m_state = State::NoBook;
    domain::Error m_error;
    QSet<domain::CustomerId> m_changed; ///< named by commits, not read again yet
    bool m_allChanged = false;
    QHash<domain::CustomerId, int> m_rowTickets;
    QTimer m_changeTimer; ///< a scan commits page after page: their rows are read together
};

} // namespace viewmodels
