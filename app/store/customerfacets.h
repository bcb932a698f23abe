#pragma once

#include "domain/ports.h"
#include "store/connection.h"

namespace store {

/// What the list of customers can be narrowed to; markets of one cloud, or of both where none is
/// named.
[[nodiscard]] domain::Result<domain::CustomerFacets> readFacets(
    Connection &connection, std::optional<domain::Cloud> cloud);

} // namespace store
