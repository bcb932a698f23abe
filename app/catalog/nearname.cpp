#include "catalog/nearname.h"

#include <QList>

#include <algorithm>
#include <cstdlib>

namespace catalog {

int lettersApart(const QString &a, const QString &b, int limit)
{
    if (std::llabs(a.size() - b.size()) > limit) {
        return limit + 1;
    }
    // Three rows of the table are enough: the row before, and the one before that for swaps.
    const qsizetype width = b.size() + 1;
    QList<int> before(width);
    QList<int> row(width);
    QList<int> twoBefore(width);
    for (qsizetype j = 0; j < width; ++j) {
        before[j] = static_cast<int>(j);
    }
    for (qsizetype i = 1; i <= a.size(); ++i) {
        row[0] = static_cast<int>(i);
        int lowest = row[0];
        for (qsizetype j = 1; j < width; ++j) {
            const int change = a[i - 1] == b[j - 1] ? 0 : 1;
            row[j] = std::min({ before[j] + 1, row[j - 1] + 1, before[j - 1] + change });
            if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1]) {
                row[j] = std::min(row[j], twoBefore[j - 2] + 1);
            }
            lowest = std::min(lowest, row[j]);
        }
        if (lowest > limit) {
            return limit + 1;
        }
        std::swap(twoBefore, before);
        std::swap(before, row);
    }
    return std::min(before[width - 1], limit + 1);
}

bool sameDigits(const QString &a, const QString &b)
{
    const auto sortedDigits = [](const QString &text) {
        QString digits;
        for (const QChar c : text) {
            if (c.isDigit()) {
                digits.append(c);
            }
        }
        std::sort(digits.begin(), digits.end());
        return digits;
    };
    return sortedDigits(a) == sortedDigits(b);
}

} // namespace catalog
