#include "domain/billing.h"

#include <QtNumeric>

#include <limits>

namespace domain {

std::optional<qint64> proportion(qint64 amount, qint64 numerator, qint64 denominator)
{
    if (denominator <= 0 || numerator < 0 || amount == std::numeric_limits<qint64>::min()) {
        return std::nullopt;
    }
    // Rounding works on the magnitude, which makes "half away from zero" the same on both sides.
    const bool negative = amount < 0;
    const qint64 magnitude = negative ? -amount : amount;
    // magnitude × numerator / denominator in two steps, so that only a result that is too large
    // itself overflows.
    qint64 whole = 0;
    qint64 rest = 0;
    if (qMulOverflow(magnitude / denominator, numerator, &whole)
        || qMulOverflow(magnitude % denominator, numerator, &rest)) {
        return std::nullopt;
    }
    qint64 share = rest / denominator;
    if (rest % denominator >= denominator - rest % denominator) {
        ++share;
    }
    qint64 result = 0;
    if (qAddOverflow(whole, share, &result)) {
        return std::nullopt;
    }
    return negative ? -result : result;
}

std::optional<Money> times(const Money &price, qint64 quantity)
{
    Money product{ 0, price.currency };
    if (qMulOverflow(price.minor, quantity, &product.minor)) {
        return std::nullopt;
    }
    return product;
}

} // namespace domain
