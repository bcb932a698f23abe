#pragma once

#include "store/connection.h"

namespace store {

/// Gives every row of a statement to `take` (const Cursor & -> Result<void>), in the statement's
/// order. The first error ends it: the statement's, a step's, or that of `take`.
template <typename Take>
[[nodiscard]] domain::Result<void> eachRow(
    Connection &connection, QStringView sql, const QVariantList &values, Take take)
{
    auto rows = connection.run(sql, values);
    if (!rows) {
        return tl::unexpected(rows.error());
    }
    for (;;) {
        const auto more = rows->next();
        if (!more) {
            return tl::unexpected(more.error());
        }
        if (!*more) {
            return {};
        }
        if (domain::Result<void> taken = take(std::as_const(*rows)); !taken) {
            return taken;
        }
    }
}

} // namespace store
