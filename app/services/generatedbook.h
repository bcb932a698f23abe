#pragma once

#include "services/customers.h"

namespace services {

/// The size of a book to be invented.
struct GeneratedSize
{
    qint64 customers = 0;
    qint64 subscriptions = 0;
    qint64 seed = 1;

    friend bool operator==(const GeneratedSize &, const GeneratedSize &) = default;
};

constexpr qint64 mostGeneratedCustomers = 1'000'000;
constexpr qint64 mostGeneratedSubscriptions = 3'000'000;
/// At most so many subscriptions for each customer on average.
constexpr qint64 mostGeneratedEach = 100;
/// Grows when the same size and seed give another book, so that books that were kept are remade.
constexpr int generatorVersion = 1;

[[nodiscard]] bool canBeGenerated(const GeneratedSize &size);

/// Empties the book and fills it with invented customers: 45 % with Korean names and Latin second
/// names, 15 % Chinese, 40 % English; both clouds, every product, status, kind of delegation and
/// seller, so that each reason for and against an upgrade occurs. One customer in five, and at most
/// 20,000, has accounts with licences. The same size and seed give the same book, whoever asks. The
/// book starts at the demo's clock (domain.md section 6). Part of one transaction; verdicts are
/// kept as they are judged. Errors: BadInput (a size that cannot be), Cancelled. Progress counts
/// customers, and keeps telling the last number while the indexes are built.
[[nodiscard]] domain::Result<void> writeGeneratedBook(domain::BookWriter &writer,
    const Context &context, const GeneratedSize &size, const Progress &progress,
    const std::stop_token &stop);

} // namespace services
