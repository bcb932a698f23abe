#pragma once

#include "store/connection.h"

#include <functional>

namespace store {

/// Writes what is kept folded of every customer for lists and search, from the names. Order and
/// index are NameOrder's.
[[nodiscard]] domain::Result<void> writeCustomerTexts(
    Connection &connection, const std::function<void(qint64 customers)> &told = {});

} // namespace store
