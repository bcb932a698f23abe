#pragma once

#include "domain/error.h"

#include <QFuture>
#include <QList>
#include <QStringList>

namespace services {

/// Writes a table that a person opens in a spreadsheet: CSV, UTF-8 with BOM, header row first. A
/// cell that a spreadsheet would take for a formula begins with an apostrophe. Off the calling
/// thread; the file stands there whole or not at all. Errors: StorageFailed (facts "file",
/// "reason").
[[nodiscard]] QFuture<domain::Result<void>> saveTable(
    const QString &path, const QList<QStringList> &rows);

} // namespace services
