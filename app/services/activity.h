#pragma once

#include "domain/ports.h"
#include "services/context.h"
#include "services/customers.h"
#include "services/tablefile.h"

#include <functional>
#include <optional>

namespace services {

/// An entry of the audit trail with the records that it names, as they are now.
struct ActivityEntry
{
    domain::AuditEvent event;
    std::optional<domain::Customer> customer; ///< none: an act on the book, or the record is gone
    std::optional<domain::Subscription> subscription;
};

struct ActivityCounts
{
    qint64 shown = 0; ///< entries of the query
    qint64 total = 0; ///< entries that the role may see, without any filter
};

/// A line of a table made from an entry; called on the store's thread, so it holds what it needs.
using ActivityRow = std::function<QStringList(const ActivityEntry &)>;

/// What can be asked of the audit trail. Nothing here writes it: entries come from the acts alone.
///
/// Only roles with the right may ask (domain.md section 3); others get RoleNotAllowed with the fact
/// "act" = "seeActivity" and the roles that may. A role that has the right in one cloud alone sees
/// the entries of that cloud.
class ActivityService
{
public:
    ActivityService(domain::Book &book, Context context);
    void setContext(Context context) { m_context = std::move(context); }
    [[nodiscard]] const Context &context() const { return m_context; }

    /// Whether the signed-in role may read the entries of this cloud.
    [[nodiscard]] bool mayRead(domain::Cloud cloud) const;
    /// Why the role may read nothing of this cloud, or of either; none: it may.
    [[nodiscard]] std::optional<domain::Error> refusal(std::optional<domain::Cloud> cloud) const;

    /// The words of a search are looked up in the catalogue too: a product is found by each name.
    [[nodiscard]] QFuture<domain::Result<domain::Page<ActivityEntry>>> entries(
        const domain::AuditQuery &query) const;
    [[nodiscard]] QFuture<domain::Result<ActivityCounts>> counts(
        const domain::AuditQuery &query) const;
    [[nodiscard]] QFuture<domain::Result<domain::AuditFacets>> facets() const;
    /// Writes a line for each entry of the query and returns how many there are.
    [[nodiscard]] QFuture<domain::Result<qint64>> exportTable(
        const domain::AuditQuery &query, const TableWish &wish, const ActivityRow &row) const;

private:
    [[nodiscard]] domain::Result<domain::AuditQuery> allowed(domain::AuditQuery query) const;

    domain::Book &m_book;
    Context m_context;
};

} // namespace services
