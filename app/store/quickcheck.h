#pragma once

#include "store/connection.h"

namespace store {

/// Reads every page of the book: BookDamaged, or why it cannot be read.
[[nodiscard]] domain::Result<void> quickCheck(Connection &connection);

} // namespace store
