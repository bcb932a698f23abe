#pragma once

#include "store/searchtext.h"

#include <QVariantList>

namespace store {

/// Adds " AND (…)" that holds for a row of customers which the needle finds: by its search text, by
/// the beginning of its id, or of the id of one of its subscriptions. Nothing for an empty needle.
void addSearch(const Needle &needle, QString &sql, QVariantList &values);
/// By its search text alone, without " AND ".
[[nodiscard]] QString textCondition(const Needle &needle, QVariantList &values);

/// "?,?,?" for a list of values.
[[nodiscard]] QString placeholders(qsizetype count);

} // namespace store
