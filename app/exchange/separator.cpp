#include "exchange/separator.h"

#include <algorithm>
#include <array>

namespace exchange {

char16_t separatorOf(QStringView text)
{
    constexpr std::array signs{ u',', u';', u'\t' };
    std::array<qsizetype, signs.size()> counts{};
    bool quoted = false;
    for (const QChar c : text) {
        if (c == u'"') {
            quoted = !quoted;
        } else if (!quoted && (c == u'\n' || c == u'\r')) {
            break;
        } else if (!quoted) {
            const auto sign = std::find(signs.begin(), signs.end(), c.unicode());
            if (sign != signs.end()) {
                ++counts[static_cast<std::size_t>(sign - signs.begin())];
            }
        }
    }
    const auto most = std::max_element(counts.begin(), counts.end());
    return signs[static_cast<std::size_t>(most - counts.begin())];
}

} // namespace exchange
