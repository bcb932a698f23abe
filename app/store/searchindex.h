#pragma once

#include "store/connection.h"
#include "store/gramwriter.h"

#include <QHash>

namespace store {

/// The full-text index over the customers. A customer stands in it under its place in the list by
/// company (searchPlace), so that what the index finds comes in the order of that list, page after
/// page, however much it is.
///
/// Beside it stands how many customers each needle of one character finds, by cloud: such needles
/// find most of a book, and their number is asked for at every first key that is pressed.
class SearchIndex
{
public:
    explicit SearchIndex(Connection &connection)
        : m_connection(connection)
    {
    }

    /// The search text as it stands in the file, in UTF-8.
    [[nodiscard]] domain::Result<void> add(
        const QString &cloud, qint64 rank, QByteArrayView searchText);
    /// With the text under which it was added.
    [[nodiscard]] domain::Result<void> remove(
        const QString &cloud, qint64 rank, QByteArrayView searchText);
    [[nodiscard]] domain::Result<void> clear();
    /// Around a large load, which takes more memory meanwhile. Its end leaves one part that is read
    /// through at once instead of many, and flushes.
    [[nodiscard]] domain::Result<void> beginLoad();
    [[nodiscard]] domain::Result<void> endLoad();
    /// Writes the numbers that add() and remove() gathered.
    [[nodiscard]] domain::Result<void> flush();
    /// Nothing is gathered any more: the transaction was rolled back.
    void forget() { m_found.clear(); }

private:
    [[nodiscard]] domain::Result<void> write(
        QStringView pairs, QStringView triples, qint64 place, QByteArrayView searchText);
    [[nodiscard]] domain::Result<void> gather(const QString &cloud, qint64 difference);

    Connection &m_connection;
    GramWriter m_grams;
    QHash<QString, QHash<QByteArray, qint64>> m_found; ///< cloud, form, difference
};

/// The rowid in the index: the clouds one after the other, each by rank.
[[nodiscard]] qint64 searchPlace(const QString &cloud, qint64 rank);
/// What is added to a rank of this cloud.
[[nodiscard]] qint64 searchBase(const QString &cloud);

} // namespace store
