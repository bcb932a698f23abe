#include "barescan.h"

#include <algorithm>
#include <bit>
#include <cstring>

#if defined(__x86_64__)
#include <immintrin.h>
#endif

namespace bench {
namespace {

/// Counts customers: the position of a hit tells whose it is, and the search goes on behind them.
class Hits
{
public:
    explicit Hits(const Names &names)
        : m_names(names)
    {
    }
    /// Where to go on after a hit.
    qsizetype hit(qsizetype position)
    {
        ++m_count;
        m_next = std::upper_bound(m_next, m_names.begins.cend(), position);
        return m_next == m_names.begins.cend() ? m_names.text.size() : *m_next;
    }
    [[nodiscard]] qsizetype count() const { return m_count; }

private:
    const Names &m_names;
    std::vector<qsizetype>::const_iterator m_next = m_names.begins.cbegin();
    qsizetype m_count = 0;
};

qsizetype scanPlainly(const Names &names, const QByteArray &needle, qsizetype from, Hits &hits)
{
    for (qsizetype at = names.text.indexOf(needle, from); at >= 0;
         at = names.text.indexOf(needle, at)) {
        at = hits.hit(at);
    }
    return hits.count();
}

#if defined(__x86_64__)
/// Compares the first and the last byte of the needle with 32 places at a time (Mula), and the rest
/// only where both fit.
__attribute__((target("avx2"))) qsizetype scanWide(
    const Names &names, const QByteArray &needle, Hits &hits)
{
    const char *text = names.text.constData();
    const auto length = static_cast<std::size_t>(needle.size());
    const __m256i first = _mm256_set1_epi8(needle.front());
    const __m256i last = _mm256_set1_epi8(needle.back());
    qsizetype at = 0;
    while (at + needle.size() + 32 <= names.text.size()) {
        const __m256i front = _mm256_loadu_si256(reinterpret_cast<const __m256i *>(text + at));
        const __m256i back
            = _mm256_loadu_si256(reinterpret_cast<const __m256i *>(text + at + needle.size() - 1));
        const __m256i both
            = _mm256_and_si256(_mm256_cmpeq_epi8(first, front), _mm256_cmpeq_epi8(last, back));
        auto mask = static_cast<unsigned>(_mm256_movemask_epi8(both));
        qsizetype next = at + 32;
        for (; mask != 0; mask &= mask - 1) {
            const qsizetype place = at + std::countr_zero(mask);
            if (std::memcmp(text + place, needle.constData(), length) == 0) {
                next = hits.hit(place); // at the next customer, near or far
                break;
            }
        }
        at = next;
    }
    return scanPlainly(names, needle, at, hits);
}
#endif

} // namespace

qsizetype scan(const Names &names, const QByteArray &needle)
{
    Hits hits(names);
    if (needle.isEmpty()) {
        return static_cast<qsizetype>(names.begins.size());
    }
#if defined(__x86_64__)
    if (__builtin_cpu_supports("avx2")) {
        return scanWide(names, needle, hits);
    }
#endif
    return scanPlainly(names, needle, 0, hits);
}

} // namespace bench
