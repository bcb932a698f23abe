#pragma once

#include "store/connection.h"
#include "store/searchindex.h"

#include <QCollator>

#include <functional>
#include <optional>

namespace store {

/// The order of the customers by company name, kept as a rank in each row: Korean collation, upper
/// and lower case alike, digits one by one, equal names by id; over the whole book. Ranks have gaps
/// between them, so that a customer that comes or is renamed finds its place between two others by
/// a search along the index. Where a gap is used up the customers around it are spread anew.
///
/// Rank 0: the customer has no place yet, neither in the order nor in the search index. place()
/// must run before the transaction ends.
///
/// The collation is the platform's (ICU; on Windows that of the system), and its orders differ in
/// rare letters. A stored rank simply stays until it is rewritten; `basis` says by which collation
/// the whole book was ranked, and who has another does not call that order wrong.
class NameOrder
{
public:
    explicit NameOrder(Connection &connection, SearchIndex &index);

    /// Gives every customer without a place its rank, and puts it into the search index. True where
    /// others had to move.
    [[nodiscard]] domain::Result<bool> place();
    /// Ranks the whole book and indexes it afresh: after a bulk load, or where nothing was yet.
    [[nodiscard]] domain::Result<void> renumber(
        const std::function<void(qint64 customers)> &told = {});

    /// The collation of this platform, told by how it sorts some names.
    [[nodiscard]] static QString basis();
    [[nodiscard]] static QCollator collator();

    /// The first customer of the book, by rank, whose name does not sort before this text.
    [[nodiscard]] domain::Result<std::optional<qint64>> firstFrom(const QString &text);

private:
    struct Row
    {
        qint64 rank = 0;
        QString name;
        QString id;
    };
    struct Neighbours
    {
        qint64 before = 0; ///< 0: none
        qint64 behind = 0; ///< 0: none
    };

    [[nodiscard]] domain::Result<std::optional<Row>> firstBetween(qint64 from, qint64 before);
    [[nodiscard]] domain::Result<Neighbours> neighboursOf(const QString &name, const QString &id);
    [[nodiscard]] domain::Result<bool> placeOne(qint64 seq);
    /// Makes room around this gap; false where only the whole book can.
    [[nodiscard]] domain::Result<bool> spread(const Neighbours &gap);
    [[nodiscard]] domain::Result<void> move(qint64 seq, qint64 rank);
    [[nodiscard]] domain::Result<QByteArray> searchTextOf(qint64 seq); ///< UTF-8
    [[nodiscard]] int compare(
        const QString &name, const QString &id, const QString &otherName, const QString &otherId);

    Connection &m_connection;
    SearchIndex &m_index;
    QCollator m_collator;
};

} // namespace store
