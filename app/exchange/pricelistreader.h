#pragma once

#include "domain/billing.h"
#include "domain/error.h"

#include <QList>
#include <QString>

class QIODevice;

namespace exchange {

/// One row of a price list, its product still as it is written there.
struct PriceRow
{
    qint64 line = 0; ///< of the file, 1 upwards
    QString product; ///< offer id, or any name of the catalogue
    domain::Money monthly; ///< per licence and month
    std::optional<domain::Money> annual; ///< per licence and year
    int marginHundredths = 0; ///< of a percent
};

struct PriceRows
{
    QList<PriceRow> rows;
    QList<domain::PriceFault> faults; ///< at most maximumFaults
};

inline constexpr int maximumPriceRows = 100'000;
inline constexpr int maximumPriceFaults = 1'000;

/// The columns that a price list is written with.
[[nodiscard]] QStringList priceListHeader();

/// Reads a CSV price list: the encodings, separators and quoting of every other import. Columns,
/// without case, spaces, hyphens and underscores, in English or Korean: the product (offerId,
/// offerName, product, 제품), the currency (currency, 통화), the price per licence and month
/// (unitPrice, price, monthlyPrice, 단가), and, where wanted, that of a year (annualPrice, 연간
/// 단가) and a margin in percent (margin, 마진). Further columns are not looked at. Errors:
/// StorageFailed, BadInput where the file is no text.
[[nodiscard]] domain::Result<PriceRows> readPriceList(QIODevice &device);

} // namespace exchange
