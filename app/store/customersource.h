#pragma once

#include "domain/ports.h"
#include "store/connection.h"
#include "store/listkey.h"
#include "store/searchgrams.h"
#include "store/searchtext.h"

namespace store {

/// Rows of one cloud that a query shows, as a statement without its head: it begins with " FROM "
/// and ends with a condition, so that " AND …" can follow.
struct ListPart
{
    enum class Order {
        ByKey,
        ById, ///< every row has the same key
        BySearchPlace, ///< in the order in which the search index finds them
    };

    QString from;
    QVariantList values;
    QString key; ///< the sort key of a row
    bool number = true; ///< of the key: else text
    Order order = Order::ByKey;
    qint64 searchBase = 0; ///< BySearchPlace: rank and this are a place in the index
    QString searchTable; ///< BySearchPlace: of the index
    /// Made of the search index alone: a row is a place in it, and no customer is looked at.
    bool placesOnly = false;

    /// Adds "behind" (or, for a descending list, before) a key; false where nothing can be there.
    [[nodiscard]] bool addAfter(const ListKey &key, Qt::SortOrder order);
    /// Adds "before this key in the list".
    [[nodiscard]] bool addBefore(const ListKey &key, Qt::SortOrder order);
    /// " ORDER BY …" of the part's own way, without LIMIT.
    [[nodiscard]] QString ordered(Qt::SortOrder order) const;
};

/// How the rows of a query are reached, in each case the way that reads fewest of them:
/// * an index walked in the list's order, until a page is full;
/// * the search index, whose finds come in the order of the list by company;
/// * where few are found or few are in a market or hold a product: all of them, sorted.
class CustomerSource
{
public:
    CustomerSource(Connection &connection, const domain::CustomerQuery &query, domain::Cloud cloud);

    /// Together they have each row once. None: nothing can be shown.
    [[nodiscard]] domain::Result<QList<ListPart>> parts();
    /// The same rows to be counted and walked over: where the search index knows their order, no
    /// customer is looked at.
    [[nodiscard]] domain::Result<QList<ListPart>> places();
    /// A whole statement that selects the ids of what the search finds, in any order, where it is
    /// at most so many; none where it is more, or nothing is searched for.
    [[nodiscard]] domain::Result<std::optional<ListPart>> foundWithin(qint64 most) const;
    /// The row of this customer alone, where the query shows it.
    [[nodiscard]] ListPart one(domain::CustomerId id) const;
    /// Customers whose names begin with this, in the order of the list by company.
    [[nodiscard]] domain::Result<ListPart> named(const Needle &beginning) const;
    /// How many the search index finds of a needle of one character.
    [[nodiscard]] domain::Result<qint64> letterCount() const;

private:
    [[nodiscard]] bool flat() const;
    [[nodiscard]] bool filtered() const;
    [[nodiscard]] ListPart part(ListPart::Order order) const;
    [[nodiscard]] ListPart walk() const;
    /// A query of the index, in the words of the book that is searched.
    struct Search
    {
        QString table;
        QString match;
        bool cut = false;
    };
    [[nodiscard]] domain::Result<Search> searchFor(const GramQuery &query) const;
    [[nodiscard]] domain::Result<QList<GramPhrase>> inTokens(
        const GramPhrase &phrase, QStringView terms) const;
    [[nodiscard]] ListPart found(const Search &search) const; ///< by the search index
    [[nodiscard]] ListPart foundAlone(const Search &search) const;
    [[nodiscard]] ListPart foundFew(const Search &search) const;
    void addCut(const Search &search, ListPart &part) const;
    [[nodiscard]] ListPart ofIds() const;
    [[nodiscard]] std::optional<ListPart> fewOfMarketsOrOffers(
        bool fewMarkets, bool fewOffers) const;
    void addFilters(ListPart &part) const;
    void addMarketsAndOffers(ListPart &part) const;
    [[nodiscard]] domain::Result<qint64> number(QStringView sql, const QVariantList &values) const;
    [[nodiscard]] domain::Result<bool> filterIsFew() const;
    [[nodiscard]] domain::Result<bool> marketsAreFew() const;
    [[nodiscard]] domain::Result<bool> offersAreFew() const;
    [[nodiscard]] domain::Result<bool> searchFindsAtMost(const Search &search, qint64 most) const;

    /// Up to here it costs less to read all and sort than to walk past what does not belong.
    static constexpr qint64 few = 8000;
    /// Behind every rank of a book.
    static constexpr qint64 lastRank = qint64(1) << 61;

    Connection &m_connection;
    domain::CustomerQuery m_query;
    QString m_cloud;
    bool m_mayUpgrade;
    Needle m_needle;
};

} // namespace store
