#pragma once

#include <QUuid>

#include <array>
#include <optional>
#include <vector>

namespace services {

/// Which ids a file has had, and where: for millions of rows, in 20 bytes for each and without the
/// moment at which a growing table stands in memory twice. Exact: no two ids are taken for one.
class SeenRows
{
public:
    enum class State {
        Read, ///< a row has the id and is bad, or not decided yet
        Kept, ///< the row is in the book
    };
    struct Row
    {
        qint64 line = 0; ///< lines behind the two thousand millionth are told as that one
        State state = State::Read;
    };

    SeenRows();

    /// The first row that had this id; none where it is new, which it then no longer is.
    [[nodiscard]] std::optional<Row> findOrAdd(const QUuid &id, qint64 line);
    /// The row that had this id has come into the book.
    void keep(const QUuid &id);
    [[nodiscard]] bool isKept(const QUuid &id) const;
    [[nodiscard]] qint64 size() const { return m_size; }
    void clear();

private:
    struct Entry
    {
        std::array<quint32, 4> id; // a QUuid
        quint32 lineAndState; ///< the line twice, and one where it is kept
    };
    using Bucket = std::vector<Entry>;

    static Bucket::const_iterator find(const Bucket &bucket, const QUuid &id);
    [[nodiscard]] std::size_t bucketOf(const QUuid &id) const;

    std::size_t m_seed; ///< another for each: no file can be made to fall into one bucket
    std::vector<Bucket> m_buckets;
    qint64 m_size = 0;
};

} // namespace services
