#pragma once

#include "domain/ports.h"
#include "services/context.h"
#include "services/customers.h"

#include <array>

namespace services {

/// A book in numbers, by what stands between its subscriptions and an upgrade. The role is left
/// out: whoever looks, the numbers are the same.
struct PortfolioSummary
{
    qint64 customers = 0;
    qint64 subscriptions = 0;
    std::array<qint64, domain::upgradeGroups> groups{}; ///< subscriptions, by UpgradeGroup
    /// Subscriptions that are not ready and have this reason, perhaps among others; by the
    /// documented number.
    std::array<qint64, 16> reasons{};
    qint64 differ = 0; ///< whose kept verdict says something else: the book has to be checked again

    /// `reasons`: none where they are ready.
    void add(domain::UpgradeGroup group, domain::ReasonMask reasons, qint64 subscriptions);
};

/// What the book as a whole is asked.
class PortfolioService
{
public:
    PortfolioService(domain::Book &book, Context context);

    /// Judges every subscription of the book (of the cloud; none: of both) afresh and changes
    /// nothing. With a target: only subscriptions that have a path to it, judged for it alone, so
    /// that the groups tell which could move to it and what stops the rest.
    [[nodiscard]] QFuture<domain::Result<PortfolioSummary>> scan(std::optional<domain::Cloud> cloud,
        domain::OfferId target, Progress progress, std::stop_token stop) const;

    /// The same as a table, a row for each subscription in id order of the customers: ids, names,
    /// product, group and reasons (codes of the REST API, `other` with what it stands for), then
    /// each target with its own. Whole or not at all.
    [[nodiscard]] QFuture<domain::Result<PortfolioSummary>> scanToTable(const QString &path,
        std::optional<domain::Cloud> cloud, domain::OfferId target, Progress progress,
        std::stop_token stop) const;

private:
    domain::Book &m_book;
    Context m_context;
};

} // namespace services
