#pragma once

#include "domain/ports.h"
#include "services/context.h"

#include <QFuture>

namespace services {

/// What loading a price list came to: the list that counts now, or what is wrong with the file.
struct PriceListLoad
{
    std::optional<domain::PriceList> list; ///< none: it was not taken, or demo prices count again
    QList<domain::PriceFault> faults; ///< not empty: nothing was changed
};

/// The partner's own price list in the book. All or nothing: a file with one bad row changes
/// nothing.
class PriceListService
{
public:
    PriceListService(domain::Book &book, Context context);

    [[nodiscard]] QFuture<domain::Result<std::optional<domain::PriceList>>> current() const;
    /// Reads a CSV (exchange/pricelistreader.h) and keeps it in place of the present list. Errors:
    /// StorageFailed, BadInput (facts "file", "reason"), Storage… of the book.
    [[nodiscard]] QFuture<domain::Result<PriceListLoad>> load(const QString &path) const;
    [[nodiscard]] QFuture<domain::Result<PriceListLoad>> useDemoPrices() const;
    /// Writes the prices that count now as a CSV that load() takes: a form to fill in.
    [[nodiscard]] QFuture<domain::Result<void>> save(const QString &path) const;

private:
    domain::Book &m_book;
    Context m_context;
};

} // namespace services
