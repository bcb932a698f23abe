#include "store/nameorder.h"

#include "store/eachrow.h"
#include "store/namesinorder.h"

#include <QLocale>

#include <algorithm>
#include <array>
#include <numeric>
#include <vector>

using namespace Qt::StringLiterals;

namespace store {
namespace {

constexpr QStringView countAll = u"SELECT count(*) FROM customers";
constexpr QStringView waiting
    = u"SELECT seq FROM customers INDEXED BY customers_by_rank WHERE name_rank = 0";
constexpr QStringView countWaiting
    = u"SELECT count(*) FROM customers INDEXED BY customers_by_rank WHERE name_rank = 0";
constexpr QStringView selectOne
    = u"SELECT company_name, id, cloud, name_rank, search_text FROM customers WHERE seq = ?";
constexpr QStringView rowBetween
    = u"SELECT name_rank, company_name, id FROM customers INDEXED BY customers_by_rank"
      u" WHERE name_rank >= ? AND name_rank < ? ORDER BY name_rank LIMIT 1";
constexpr QStringView lastRank = u"SELECT name_rank FROM customers INDEXED BY customers_by_rank"
                                 u" WHERE name_rank > 0 ORDER BY name_rank DESC LIMIT 1";
constexpr QStringView rowsUpTo
    = u"SELECT seq, name_rank FROM customers INDEXED BY customers_by_rank"
      u" WHERE name_rank <= ? AND name_rank > 0 ORDER BY name_rank DESC LIMIT ?";
constexpr QStringView rowsFrom
    = u"SELECT seq, name_rank FROM customers INDEXED BY customers_by_rank"
      u" WHERE name_rank >= ? ORDER BY name_rank LIMIT ?";
constexpr QStringView setRank = u"UPDATE customers SET name_rank = ? WHERE seq = ?";
constexpr QStringView selectText = u"SELECT search_text FROM customers WHERE seq = ?";
constexpr QStringView setBasis = u"UPDATE name_order SET basis = ?";

/// Between two ranks of a book that was just ranked: room for thirty halvings, and for more
/// customers than any book has.
constexpr qint64 gap = qint64(1) << 31;
/// Between two ranks that were spread at one place.
constexpr qint64 leastSpread = 1024;
/// Above this share of the book, ranking all of it costs less than a search for each.
constexpr qint64 shareForAll = 4;
constexpr qint64 fewEnough = 64;
constexpr size_t largeLoad = 20000;
constexpr qint64 toldEach = 1000;

} // namespace

NameOrder::NameOrder(Connection &connection, SearchIndex &index)
    : m_connection(connection)
    , m_index(index)
    , m_collator(collator())
{
}

QCollator NameOrder::collator()
{
    QCollator collator(QLocale(QLocale::Korean, QLocale::SouthKorea));
    collator.setCaseSensitivity(Qt::CaseInsensitive);
    collator.setNumericMode(false);
    return collator;
}

QString NameOrder::basis()
{
    static constexpr std::array<QStringView, 20> samples{ u"가", u"나", u"한", u"ㄱ", u"A", u"a b",
        u"a-b", u"ab", u"é", u"Z", u"北", u"京", u"韓", u"10", u"2", u"(주)", u"ア", u"あ", u"я",
        u"ß" };
    std::array<size_t, samples.size()> order{};
    std::iota(order.begin(), order.end(), size_t(0));
    const QCollator collator = NameOrder::collator();
    std::stable_sort(order.begin(), order.end(), [&collator](size_t a, size_t b) {
        return collator.compare(samples.at(a), samples.at(b)) < 0;
    });
    QStringList places;
    for (const size_t place : order) {
        places.append(QString::number(place));
    }
    return places.join(u' ');
}

int NameOrder::compare(
    const QString &name, const QString &id, const QString &otherName, const QString &otherId)
{
    const int names = m_collator.compare(name, otherName);
    return names != 0 ? names : id.compare(otherId);
}

domain::Result<bool> NameOrder::place()
{
    const auto open = m_connection.value(countWaiting);
    if (!open) {
        return tl::unexpected(open.error());
    }
    const qint64 many = open->toLongLong();
    if (many == 0) {
        return false;
    }
    const auto last = m_connection.value(lastRank);
    if (!last) {
        return tl::unexpected(last.error());
    }
    if (last->toLongLong() == 0) {
        const auto ranked = renumber(); // nobody had a place to move from
        return ranked ? domain::Result<bool>(false) : tl::unexpected(ranked.error());
    }
    if (many > fewEnough) {
        const auto all = m_connection.value(countAll);
        if (!all) {
            return tl::unexpected(all.error());
        }
        if (many > all->toLongLong() / shareForAll) {
            const auto ranked = renumber();
            return ranked ? domain::Result<bool>(true) : tl::unexpected(ranked.error());
        }
    }
    std::vector<qint64> seqs;
    seqs.reserve(static_cast<size_t>(many));
    const auto listed
        = eachRow(m_connection, waiting, {}, [&seqs](const Cursor &row) -> domain::Result<void> {
              seqs.push_back(row.integer(0));
              return {};
          });
    if (!listed) {
        return tl::unexpected(listed.error());
    }
    bool moved = false;
    for (const qint64 seq : seqs) {
        const auto placed = placeOne(seq);
        if (!placed) {
            return placed;
        }
        moved = moved || *placed;
    }
    if (auto flushed = m_index.flush(); !flushed) {
        return tl::unexpected(flushed.error());
    }
    return moved;
}

domain::Result<std::optional<NameOrder::Row>> NameOrder::firstBetween(qint64 from, qint64 before)
{
    auto rows = m_connection.run(rowBetween, { from, before });
    if (!rows) {
        return tl::unexpected(rows.error());
    }
    const auto found = rows->next();
    if (!found) {
        return tl::unexpected(found.error());
    }
    if (!*found) {
        return std::optional<Row>();
    }
    return std::optional(Row{ rows->integer(0), rows->text(1), rows->text(2) });
}

domain::Result<NameOrder::Neighbours> NameOrder::neighboursOf(
    const QString &name, const QString &id)
{
    const auto last = m_connection.value(lastRank);
    if (!last) {
        return tl::unexpected(last.error());
    }
    Neighbours found;
    qint64 low = 0; // every rank up to it sorts before
    qint64 high = last->toLongLong() + 1; // every rank from it on sorts behind
    while (high - low > 1) {
        const qint64 middle = low + (high - low) / 2;
        const auto row = firstBetween(middle, high);
        if (!row) {
            return tl::unexpected(row.error());
        }
        if (*row && compare((*row)->name, (*row)->id, name, id) < 0) {
            low = (*row)->rank;
            found.before = low;
        } else {
            found.behind = *row ? (*row)->rank : found.behind;
            high = middle;
        }
    }
    return found;
}

domain::Result<std::optional<qint64>> NameOrder::firstFrom(const QString &text)
{
    // No id sorts before an empty one: equal names are found.
    const auto found = neighboursOf(text, {});
    if (!found) {
        return tl::unexpected(found.error());
    }
    return found->behind > 0 ? std::optional(found->behind) : std::nullopt;
}

domain::Result<bool> NameOrder::placeOne(qint64 seq)
{
    QString name;
    QString id;
    QString cloud;
    QByteArray searchText;
    {
        auto rows = m_connection.run(selectOne, { seq });
        if (!rows) {
            return tl::unexpected(rows.error());
        }
        const auto there = rows->next();
        if (!there) {
            return tl::unexpected(there.error());
        }
        if (!*there || rows->integer(3) > 0) {
            return false; // ranked meanwhile, with all the others
        }
        name = rows->text(0);
        id = rows->text(1);
        cloud = rows->text(2);
        searchText = rows->blob(4);
    }
    bool moved = false;
    for (;;) {
        const auto between = neighboursOf(name, id);
        if (!between) {
            return tl::unexpected(between.error());
        }
        const qint64 rank = between->behind == 0
            ? between->before + gap
            : between->before + (between->behind - between->before) / 2;
        if (rank > between->before) {
            if (const auto set = m_connection.change(setRank, { rank, seq }); !set) {
                return tl::unexpected(set.error());
            }
            const auto added = m_index.add(cloud, rank, searchText);
            return added ? domain::Result<bool>(moved) : tl::unexpected(added.error());
        }
        moved = true;
        const auto room = spread(*between);
        if (!room) {
            return room;
        }
        if (!*room) {
            const auto ranked = renumber();
            return ranked ? domain::Result<bool>(true) : tl::unexpected(ranked.error());
        }
    }
}

domain::Result<void> NameOrder::move(qint64 seq, qint64 rank)
{
    auto rows = m_connection.run(selectOne, { seq });
    if (!rows) {
        return tl::unexpected(rows.error());
    }
    if (const auto there = rows->next(); !there) {
        return tl::unexpected(there.error());
    }
    const QString cloud = rows->text(2);
    const qint64 former = rows->integer(3);
    const QByteArray searchText = rows->blob(4);
    if (former == rank) {
        return {};
    }
    if (auto removed = m_index.remove(cloud, former, searchText); !removed) {
        return removed;
    }
    if (const auto set = m_connection.change(setRank, { rank, seq }); !set) {
        return tl::unexpected(set.error());
    }
    return m_index.add(cloud, rank, searchText);
}

domain::Result<bool> NameOrder::spread(const Neighbours &tight)
{
    for (int around = 16;; around *= 4) {
        std::vector<std::pair<qint64, qint64>> crowd; // seq, rank
        const auto take = [&crowd](const Cursor &row) -> domain::Result<void> {
            crowd.emplace_back(row.integer(0), row.integer(1));
            return {};
        };
        if (auto read = eachRow(m_connection, rowsUpTo, { tight.before, around }, take); !read) {
            return tl::unexpected(read.error());
        }
        const bool fromTheFirst = static_cast<int>(crowd.size()) < around;
        std::reverse(crowd.begin(), crowd.end());
        const size_t below = crowd.size();
        if (auto read = eachRow(m_connection, rowsFrom, { tight.behind, around }, take); !read) {
            return tl::unexpected(read.error());
        }
        const bool toTheLast = static_cast<int>(crowd.size() - below) < around;
        if (fromTheFirst && toTheLast) {
            return false;
        }
        // The outermost stay where they are; the first rank and the one behind the last are free.
        const size_t first = fromTheFirst ? 0 : 1;
        const qint64 low = fromTheFirst ? 0 : crowd.front().second;
        const qint64 high = crowd.back().second;
        const auto many = static_cast<qint64>(crowd.size() - first - 1);
        const qint64 step = (high - low) / (many + 1);
        if (step < leastSpread) {
            continue;
        }
        // Two rows of the index never have one place: first all leave theirs, downwards or upwards
        // in an order in which the next place is already free.
        std::vector<std::pair<qint64, qint64>> moves; // seq, new rank
        for (size_t i = first; i + 1 < crowd.size(); ++i) {
            moves.emplace_back(crowd.at(i).first, low + step * static_cast<qint64>(i - first + 1));
        }
        for (const auto &[seq, rank] : moves) {
            // Past every rank of the book: a place that nobody has.
            if (auto done = move(seq, rank + (qint64(1) << 60)); !done) {
                return tl::unexpected(done.error());
            }
        }
        for (const auto &[seq, rank] : moves) {
            if (auto done = move(seq, rank); !done) {
                return tl::unexpected(done.error());
            }
        }
        return true;
    }
}

domain::Result<QByteArray> NameOrder::searchTextOf(qint64 seq)
{
    auto rows = m_connection.run(selectText, { seq });
    if (!rows) {
        return tl::unexpected(rows.error());
    }
    if (const auto there = rows->next(); !there) {
        return tl::unexpected(there.error());
    }
    return rows->blob(0);
}

domain::Result<void> NameOrder::renumber(const std::function<void(qint64 customers)> &told)
{
    const auto names = namesInOrder(m_connection, m_collator);
    if (!names) {
        return tl::unexpected(names.error());
    }
    if (auto cleared = m_index.clear(); !cleared) {
        return cleared;
    }
    const bool large = names->places.size() >= largeLoad;
    if (auto begun = large ? m_index.beginLoad() : domain::Result<void>(); !begun) {
        return begun;
    }
    // Cloud after cloud: the index is written fastest in the order of its places.
    qint64 written = 0;
    for (qsizetype cloud = 0; cloud < names->clouds.size(); ++cloud) {
        qint64 rank = 0;
        for (const NamesInOrder::Place &named : names->places) {
            rank += gap;
            if (named.cloud != cloud) {
                continue;
            }
            const auto text = searchTextOf(named.seq);
            if (!text) {
                return tl::unexpected(text.error());
            }
            if (const auto set
                = m_connection.put(setRank, Values().integer(rank).integer(named.seq));
                !set) {
                return tl::unexpected(set.error());
            }
            if (auto added = m_index.add(names->clouds.at(cloud), rank, *text); !added) {
                return added;
            }
            if (told && ++written % toldEach == 0) {
                told(written);
            }
        }
    }
    if (auto ended = large ? m_index.endLoad() : m_index.flush(); !ended) {
        return ended;
    }
    const auto set = m_connection.change(setBasis, { basis() });
    return set ? domain::Result<void>() : tl::unexpected(set.error());
}

} // namespace store
