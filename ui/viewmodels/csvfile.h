#pragma once

#include "domain/error.h"

#include <QByteArray>
#include <QFuture>
#include <QList>
#include <QStringList>

namespace viewmodels {

/// RFC 4180, LF, UTF-8. Cells that a spreadsheet would take for a formula begin with an apostrophe.
[[nodiscard]] QByteArray csvOf(const QList<QStringList> &rows, bool withByteOrderMark);
/// Off the GUI thread; what was there stays where writing fails.
[[nodiscard]] QFuture<domain::Result<void>> saveFile(
    const QString &file, const QByteArray &content);

} // namespace viewmodels
