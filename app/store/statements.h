#pragma once

#include "store/connection.h"

#include <span>

namespace store {

/// Statements without values, in their order, until one fails; they are kept prepared.
[[nodiscard]] inline domain::Result<void> changeAll(
    Connection &connection, std::span<const QStringView> statements)
{
    for (const QStringView sql : statements) {
        if (const auto done = connection.change(sql); !done) {
            return tl::unexpected(done.error());
        }
    }
    return {};
}

/// The same for those that are not kept: schema, pragmas.
[[nodiscard]] inline domain::Result<void> onceAll(
    Connection &connection, std::span<const QStringView> statements)
{
    for (const QStringView sql : statements) {
        if (const auto done = connection.once(sql); !done) {
            return tl::unexpected(done.error());
        }
    }
    return {};
}

} // namespace store
