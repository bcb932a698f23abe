#pragma once

#include "domain/ports.h"
#include "viewmodels/pageservices.h"

#include <QAbstractTableModel>
#include <QHash>
#include <QList>
#include <QSet>
#include <QTimer>

#include <optional>
#include <stop_token>

namespace viewmodels {

/// The customer list: as many rows as the query has, of which a few pages are loaded at a time. The
/// view says which rows it shows (showRows), and the pages around them are read, one question at a
/// time and the newest wish first; of the others the least lately shown are let go. A page is
/// reached by the key of the row before it: from the page before, from the end of the list
/// backwards, or from anchors (every 200th key), which are read once for a query beside the pages.
/// Nothing of it is as large as the book but the anchors.
///
/// A row that is not loaded yet says so (LoadingRole), and customerAt() is null for it. A change of
/// the query starts a new generation: answers to an older one are dropped, and what still counts is
/// told to stop. A commit re-reads the rows that it names; where the list itself has changed, the
/// pages that are shown are read again, without a reset.
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
    static constexpr int mostPages = 12; ///< that are kept

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
    /// What the column Last checked may say: one text for each kind and month. Only digits differ
    /// in the others.
    [[nodiscard]] QStringList momentsOfEachShape() const;
    [[nodiscard]] bool countsKnown() const { return m_countsKnown; }

    /// Null where there is no such row, or where it is not loaded.
    [[nodiscard]] domain::CustomerId customerAt(int row) const;
    [[nodiscard]] int rowOf(domain::CustomerId id) const; ///< -1: not loaded
    [[nodiscard]] bool isLoaded(int row) const;
    /// Else rowCount() is that of the rows that are read so far, and grows.
    [[nodiscard]] bool rowCountKnown() const { return m_countKnown; }
    /// What the view shows: these rows are read, and kept up to date.
    void showRows(int first, int last);
    /// Asks where a customer stands now, loaded or not; located() answers.
    void locate(domain::CustomerId id);
    /// Asks for the first customer whose name begins so, by company name, behind this one (null:
    /// the first of all); found() answers, to the newest question alone.
    void findName(const QString &beginning, domain::CustomerId behind);

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(
        int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;
    void sort(int column, Qt::SortOrder order = Qt::AscendingOrder) override;

Q_SIGNALS:
    void stateChanged();
    void countsChanged();
    void queryChanged();
    void facetsChanged();
    /// Rows came in; dataChanged says it as well.
    void rowsLoaded(int first, int last);
    /// The list has changed under the same query: rows may stand elsewhere.
    void orderChanged();
    void located(domain::CustomerId id, int row); ///< -1: the list does not show it
    void found(domain::CustomerId id, int row); ///< -1: nobody's name begins so

private:
    /// What is loaded, by page number.
    struct LoadedPage
    {
        QList<domain::CustomerRow> rows;
        QString next; ///< key of the page behind; empty: none
        int generation = 0; ///< an older one is shown until it is read again
        quint64 shown = 0; ///< the larger the later
    };

    void changeQuery(const domain::CustomerQuery &query);
    void readAfresh();
    void readFirst();
    void takeFirst(const domain::Page<domain::CustomerRow> &page);
    void readCount();
    void readAnchors();
    void readNextPage(); ///< of those that are shown and not loaded
    [[nodiscard]] bool askForPage(int page); ///< false where its key is not known yet
    void letPagesGo();
    void setRowCount(int rows);
    [[nodiscard]] std::optional<QString> keyOf(int page) const; ///< to be read `after`
    [[nodiscard]] const domain::CustomerRow *loaded(int row) const;
    void stopCounting();
    void readCounts();
    void readFacets();
    void takeFacets(const domain::CustomerFacets &facets);
    void readClock();
    void noteChange(const domain::BookChange &change);
    void readChangedRows();
    void readRow(domain::CustomerId id);
    void takeRow(domain::CustomerId id, const QList<domain::CustomerRow> &found);
    void putRow(int row, const domain::CustomerRow &fresh); ///< draws it again where it differs
    void putRows(int page, LoadedPage fresh);
    void readOrderAgain();
    [[nodiscard]] QVariant loadingData(int column, int role) const;
    void setState(State state);
    void fail(const domain::Error &error);

    [[nodiscard]] QVariant companyData(const domain::CustomerRow &row, int role) const;
    [[nodiscard]] QVariant delegationData(const domain::CustomerRow &row, int role) const;
    [[nodiscard]] QVariant upgradesData(const domain::CustomerRow &row, int role) const;
    [[nodiscard]] QVariant lastCheckedData(const domain::CustomerRow &row, int role) const;
    [[nodiscard]] QVariant sortKey(const domain::CustomerRow &row, int column) const;

    PageServices m_services;
    domain::CustomerQuery m_query;
    int m_rowCount = 0;
    QHash<int, LoadedPage> m_pages;
    QStringList m_anchors; ///< the first is the key of page 1
    bool m_anchorsKnown = false;
    bool m_countKnown = false; ///< m_rowCount is that of the list, not of what is read so far
    bool m_asking = false; ///< a page is on its way
    int m_firstShown = 0;
    int m_lastShown = 0;
    quint64 m_shown = 0;
    int m_generation = 0;
    bool m_sameQuestion = false; ///< the generation only reads again what is shown
    std::stop_source m_stop; ///< of what is counted and walked for this generation
    int m_nameTicket = 0;
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
    /// The walk for the anchors waits for the first picture, and for the end of a word that is
    /// typed.
    QTimer m_anchorTimer{ this };
    QTimer m_orderTimer{
        this
    }; ///< a list whose order has changed is read again once for many commits
    QTimer m_changeTimer{ this }; ///< a scan commits page after page: their rows are read together
};

/// Nothing that the list shows of it differs.
[[nodiscard]] bool sameRow(const domain::CustomerRow &a, const domain::CustomerRow &b);

} // namespace viewmodels
