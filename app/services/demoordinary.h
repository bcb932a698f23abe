#pragma once

#include "services/demorecords.h"

namespace services::demo {

/// All customers of the demo: those told one by one, then the ordinary ones with what was drawn for
/// them: products, numbers, dates and delegation.
[[nodiscard]] QList<CustomerRecord> allCustomers(const Records &records, qint64 seed);

} // namespace services::demo
