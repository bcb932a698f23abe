#include "services/seenrows.h"

#include <QHashFunctions>
#include <QRandomGenerator>

#include <algorithm>
#include <cstring>
#include <limits>

namespace services {
namespace {

// A million rows are some sixty to a bucket, which is looked through in the time of one miss of the
// processor's cache.
constexpr std::size_t buckets = 16'384;
constexpr quint32 kept = 1;
constexpr qint64 lastLine = std::numeric_limits<quint32>::max() / 2;

std::array<quint32, 4> wordsOf(const QUuid &id)
{
    static_assert(sizeof(QUuid) == sizeof(std::array<quint32, 4>));
    std::array<quint32, 4> words{};
    std::memcpy(words.data(), &id, sizeof words);
    return words;
}

} // namespace

SeenRows::SeenRows()
    : m_seed(QRandomGenerator::global()->generate64())
    , m_buckets(buckets)
{
}

std::size_t SeenRows::bucketOf(const QUuid &id) const
{
    // The ids of a file may all begin, or all end, alike: qHash(QUuid) folds such onto each other.
    const std::array<quint32, 4> words = wordsOf(id);
    return qHashBits(words.data(), sizeof words, m_seed) % buckets;
}

SeenRows::Bucket::const_iterator SeenRows::find(const Bucket &bucket, const QUuid &id)
{
    return std::find_if(bucket.cbegin(), bucket.cend(),
        [words = wordsOf(id)](const Entry &entry) { return entry.id == words; });
}

std::optional<SeenRows::Row> SeenRows::findOrAdd(const QUuid &id, qint64 line)
{
    Bucket &bucket = m_buckets[bucketOf(id)];
    if (const auto found = find(bucket, id); found != bucket.cend()) {
        return Row{ found->lineAndState / 2,
            (found->lineAndState & kept) != 0 ? State::Kept : State::Read };
    }
    if (bucket.size() == bucket.capacity()) {
        bucket.reserve(bucket.size() + bucket.size() / 8 + 4); // doubled, half would stand empty
    }
    bucket.push_back(
        { wordsOf(id), static_cast<quint32>(std::clamp<qint64>(line, 0, lastLine)) * 2 });
    ++m_size;
    return std::nullopt;
}

void SeenRows::keep(const QUuid &id)
{
    Bucket &bucket = m_buckets[bucketOf(id)];
    if (const auto found = find(bucket, id); found != bucket.cend()) {
        bucket[static_cast<std::size_t>(found - bucket.cbegin())].lineAndState |= kept;
    }
}

bool SeenRows::isKept(const QUuid &id) const
{
    const Bucket &bucket = m_buckets[bucketOf(id)];
    const auto found = find(bucket, id);
    return found != bucket.cend() && (found->lineAndState & kept) != 0;
}

void SeenRows::clear()
{
    *this = SeenRows();
}

} // namespace services
