#pragma once

#include "domain/ports.h"

#include <QVariantList>

namespace store {

/// Clouds of a query, one list each.
[[nodiscard]] QList<domain::Cloud> cloudsOf(const domain::CustomerQuery &query);
[[nodiscard]] bool roleMayUpgrade(const domain::CustomerQuery &query, domain::Cloud cloud);
/// Adds the filters that are lists (markets, products); each value is bound.
void addLists(const domain::CustomerQuery &query, QString &sql, QVariantList &values);

} // namespace store
