#pragma once

#include "domain/error.h"
#include "viewmodels/printedpage.h"

#include <QFont>
#include <QFuture>

class QPagedPaintDevice;

namespace common {

/// Draws the page on a printer or into a PDF: its title and time at the head of each sheet, the
/// name of the book and the number of the sheet at its foot. Returns how many sheets; 0: the device
/// cannot be written. `first` to `last` from 1; 0: all.
[[nodiscard]] int drawPages(QPagedPaintDevice &device, const viewmodels::PrintedPage &page,
    const QFont &font, int first = 0, int last = 0);

/// As a PDF with text that can be selected and searched, off the GUI thread; the file stands there
/// whole or not at all. Answers with the number of sheets. Errors: StorageFailed (facts "file",
/// "reason").
[[nodiscard]] QFuture<domain::Result<int>> savePdf(
    const QString &file, const viewmodels::PrintedPage &page, const QFont &font);

} // namespace common
